//! What a picture must not do.

use flow::{BOX_HEIGHT, BOX_WIDTH, Corner, Layout, Stop, map};

use crate::example::{log, told};

fn office() -> Layout {
    let log = log(&[
        told("received 0 claimed 1 decided 4 delivered 5"),
        told("received 0 claimed 1 proposed 2 given_back 3 proposed 4 approved 5 decided 5 delivered 6"),
        told("received 1 claimed 2 asked 3 answered 8 decided 12"),
        told("received 2 claimed 2 asked 3 answered 4 asked 5 answered 9 decided 11 delivered 12"),
        told("received 0 withdrawn 1"),
        told("received 0 noted 1 noted 2 claimed 3 released 4 claimed 5"),
    ]);
    Layout::of(&map(&log.view()))
}

#[test]
fn boxes_lie_in_the_picture_and_apart() {
    let picture = office();
    for (number, one) in picture.boxes.iter().enumerate() {
        assert!(one.at.x >= 0 && one.at.x + BOX_WIDTH <= picture.width, "{one:?} in {}", picture.width);
        assert!(one.at.y >= 0 && one.at.y + BOX_HEIGHT <= picture.height, "{one:?} in {}", picture.height);
        for other in &picture.boxes[number + 1..] {
            let apart = (one.at.x - other.at.x).abs() > BOX_WIDTH || (one.at.y - other.at.y).abs() > BOX_HEIGHT;
            assert!(apart, "{one:?} and {other:?}");
        }
    }
}

#[test]
fn lines_run_in_the_picture_and_through_no_box() {
    let picture = office();
    let inside = |at: &Corner| (0..=picture.width).contains(&at.x) && (0..=picture.height).contains(&at.y);
    for line in &picture.lines {
        assert!(line.corners.iter().all(inside), "{line:?}");
        for pair in line.corners.windows(2) {
            let (left, right) = (pair[0].x.min(pair[1].x), pair[0].x.max(pair[1].x));
            let (upper, lower) = (pair[0].y.min(pair[1].y), pair[0].y.max(pair[1].y));
            for other in &picture.boxes {
                let crosses = left < other.at.x + BOX_WIDTH
                    && right > other.at.x
                    && upper < other.at.y + BOX_HEIGHT
                    && lower > other.at.y;
                assert!(!crosses, "{line:?} through {other:?}");
            }
        }
    }
}

#[test]
fn it_begins_above_and_ends_below() {
    let picture = office();
    let height = |stop| picture.boxes.iter().find(|placed| placed.stop == stop).map(|placed| placed.at.y);
    let others = || picture.boxes.iter().map(|placed| placed.at.y);
    assert_eq!(height(Stop::Start), others().min());
    assert_eq!(height(Stop::End), others().max());
    assert_eq!(Layout::of(&flow::Map::default()), Layout::default());
}
