//! Benefit and feasibility of all services in one picture. The table below it says the same.

use maud::{Markup, html};
use ranking::score::THRESHOLD;
use ui::{Lang, t};

use super::priority::Board;

/// Size of the picture and of its edge, in its own units.
const SIZE: f64 = 340.0;
const EDGE: f64 = 28.0;
const RADIUS: f64 = 9.0;
/// Width of a mark that stands for several.
const WIDTH: f64 = 28.0;

/// Services whose points would cover each other.
struct Mark {
    x: f64,
    y: f64,
    /// Their places in the order, the best first.
    ranks: Vec<usize>,
}

/// One mark for everything that lies within a mark: the best place decides where it stands.
fn marks(points: impl Iterator<Item = (usize, f64, f64)>) -> Vec<Mark> {
    let mut points: Vec<(usize, f64, f64)> = points.collect();
    points.sort_by_key(|(rank, ..)| *rank);
    let mut marks: Vec<Mark> = Vec::new();
    for (rank, x, y) in points {
        match marks.iter_mut().find(|mark| (mark.x - x).hypot(mark.y - y) < 2.0 * RADIUS) {
            Some(mark) => mark.ranks.push(rank),
            None => marks.push(Mark { x, y, ranks: vec![rank] }),
        }
    }
    marks
}

/// How far from the left or the bottom so many points lie.
fn along(points: f64) -> f64 {
    (EDGE + points / 100.0 * (SIZE - 2.0 * EDGE)).round()
}

/// The services with a place, as numbered points: feasibility to the right, benefit upwards. Where points would cover each other one mark
/// says how many they are.
pub(super) fn portfolio(lang: Lang, board: &Board) -> Markup {
    let placed = board.priorities.ranked.iter().filter_map(|one| {
        let (x, y) = (one.score.feasibility.value?, one.score.benefit.value?);
        Some((one.rank?, along(x), SIZE - along(y)))
    });
    let marks = marks(placed);
    let (low, high, middle) = (along(0.0), along(100.0), along(THRESHOLD));
    let corner = |points: f64, up: f64| (along(points), SIZE - along(up));
    let labels = [
        ("joint", corner(2.0, 94.0), ""),
        ("now", corner(98.0, 94.0), " dw-map-label--end"),
        ("defer", corner(2.0, 2.0), ""),
        ("along", corner(98.0, 2.0), " dw-map-label--end"),
    ];
    html! {
        figure class="dw-map-figure" {
            svg class="dw-map" xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="bild-titel bild-text"
                viewBox={ "0 0 " (SIZE) " " (SIZE) } {
                title id="bild-titel" { (t(lang, "planning-priority-picture")) }
                desc id="bild-text" { (t(lang, "planning-priority-picture-text")) }
                path class="dw-map-border" d={ "M" (low) " " (SIZE - low) "H" (high) "M" (low) " " (SIZE - low) "V" (SIZE - high) } {}
                path class="dw-map-border" d={ "M" (middle) " " (SIZE - low) "V" (SIZE - high) "M" (low) " " (SIZE - middle) "H" (high) } {}
                @for (name, (x, y), end) in labels {
                    text class={ "dw-map-label" (end) } x=(x) y=(y) { (t(lang, &format!("planning-priority-{name}"))) }
                }
                text class="dw-map-label dw-map-label--middle" x=(SIZE / 2.0) y=(SIZE - 8.0) {
                    (t(lang, "planning-priority-feasibility")) " →"
                }
                text class="dw-map-label" x="8" y="16" { (t(lang, "planning-priority-benefit")) " ↑" }
                @for mark in &marks {
                    @match mark.ranks.as_slice() {
                        [rank] => {
                            circle class="dw-map-mark" cx=(mark.x) cy=(mark.y) r=(RADIUS) {}
                            text class="dw-map-number" x=(mark.x) y=(mark.y) { (rank) }
                        }
                        ranks => {
                            rect class="dw-map-several" x=(mark.x - WIDTH / 2.0) y=(mark.y - RADIUS) width=(WIDTH) height=(2.0 * RADIUS) {}
                            text class="dw-map-number dw-map-number--place" x=(mark.x) y=(mark.y) { "×" (ranks.len()) }
                        }
                    }
                }
            }
            figcaption class="kern-body" {
                (t(lang, "planning-priority-picture-text"))
                @if marks.iter().any(|mark| mark.ranks.len() > 1) { " " (t(lang, "planning-priority-picture-several")) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_that_would_cover_each_other_are_one_mark() {
        let found = marks([(3, 100.0, 50.0), (1, 100.0, 60.0), (2, 150.0, 60.0), (4, 117.0, 60.0)].into_iter());
        let ranks: Vec<&[usize]> = found.iter().map(|mark| mark.ranks.as_slice()).collect();
        assert_eq!(ranks, [&[1, 3, 4][..], &[2]]);
        for (place, one) in found.iter().enumerate() {
            for other in &found[place + 1..] {
                assert!((one.x - other.x).hypot(one.y - other.y) >= 2.0 * RADIUS);
            }
        }
    }
}
