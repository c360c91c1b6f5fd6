//! How concrete a measure is, and how it stands by dates and by what really runs.

use jiff::civil::date;
use planning::{Because, Draft, GoalId, Measure, MeasureId, Origin, Part, Stage, Status, Theme};
use store::{Cents, Timestamp};

use crate::common::draft;

const DAY: i64 = 24 * 3600 * 1_000_000;

fn measure(draft: Draft, status: Status) -> Measure {
    Measure {
        id: MeasureId(uuid::Uuid::nil()),
        number: 1,
        draft,
        status,
        status_at: Timestamp(0),
        reason: String::new(),
        origin: Origin::Own,
        origin_reference: String::new(),
        revision: 1,
    }
}

#[test]
fn each_answer_brings_its_points_and_all_make_a_hundred() {
    assert_eq!(Part::ALL.iter().map(|part| u32::from(part.points())).sum::<u32>(), 100);
    let goal = Some(GoalId(uuid::Uuid::nil()));
    let days = |first, last| Draft { first_day: first, last_day: last, ..Draft::default() };
    let (first, last) = (Some(date(2027, 1, 1)), Some(date(2027, 6, 30)));
    let services = Draft { theme: Theme::Services, ..Draft::default() };
    for (draft, part, points) in [
        (Draft { owner: "Hauptamt".to_owned(), ..Draft::default() }, Part::Owner, 35),
        (days(first, last), Part::Dates, 30),
        (Draft { service: Some("hund".to_owned()), ..services.clone() }, Part::Subject, 30),
        (Draft { goal, theme: Theme::Culture, ..Draft::default() }, Part::Subject, 30),
        (Draft { cost: Some(Cents(0)), ..Draft::default() }, Part::Money, 30),
        (Draft { cost: Some(Cents(1)), funding: "Haushalt".to_owned(), ..Draft::default() }, Part::Money, 30),
        (Draft { metric: "60 %".to_owned(), ..Draft::default() }, Part::Metric, 25),
        (Draft { decision: "Rat".to_owned(), ..Draft::default() }, Part::Decision, 25),
    ] {
        // Nothing but a fresh status is worth 15.
        let concrete = measure(draft, Status::Open).concreteness(Timestamp(DAY));
        assert_eq!((concrete.points, concrete.missing.contains(&part)), (points, false), "{part:?}");
    }
    for (draft, part) in [
        (days(first, None), Part::Dates),
        (Draft { goal, ..services }, Part::Subject),
        (Draft { cost: Some(Cents(1)), ..Draft::default() }, Part::Money),
    ] {
        assert!(measure(draft, Status::Open).concreteness(Timestamp(DAY)).missing.contains(&part), "{part:?}");
    }
}

#[test]
fn a_status_that_nobody_touched_for_sixty_days_is_no_longer_known() {
    let open = measure(draft("x"), Status::Running);
    assert_eq!(open.concreteness(Timestamp(60 * DAY - 1)).points, 15);
    assert_eq!(open.concreteness(Timestamp(60 * DAY)).points, 0);
    assert_eq!(
        measure(draft("x"), Status::Done).concreteness(Timestamp(600 * DAY)).points,
        15,
        "what is over stays so"
    );
}

#[test]
fn dates_begin_a_measure_and_only_the_running_system_ends_it() {
    let today = date(2027, 5, 10);
    let dogs = std::collections::BTreeSet::from(["hund".to_owned()]);
    let dated = Draft { first_day: Some(date(2027, 5, 10)), last_day: Some(date(2027, 5, 9)), ..draft("x") };
    let online = Draft { service: Some("hund".to_owned()), goes_online: true, ..draft("x") };
    for (draft, said, live, status, because, late) in [
        (&dated, Status::Planned, false, Status::Running, Because::Begun, Some(1)),
        (&dated, Status::Open, false, Status::Open, Because::Said, Some(1)),
        (&dated, Status::Done, false, Status::Done, Because::Said, None),
        (&dated, Status::Dropped, false, Status::Dropped, Because::Said, None),
        (&online, Status::Planned, true, Status::Done, Because::Live, None),
        (&online, Status::Planned, false, Status::Planned, Because::Said, None),
        (&online, Status::Dropped, true, Status::Dropped, Because::Said, None),
    ] {
        let standing = measure(draft.clone(), said).standing(today, live.then_some(&dogs));
        assert_eq!((standing.status, standing.because, standing.late_days), (status, because, late), "{said:?} {live}");
    }
    assert_eq!(measure(dated, Status::Planned).standing(today, None).stage(), Stage::Late);
    let unaimed = Draft { service: Some("hund".to_owned()), ..draft("x") };
    assert_eq!(measure(unaimed, Status::Running).standing(today, Some(&dogs)).status, Status::Running);
}
