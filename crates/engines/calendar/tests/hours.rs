//! Service hours through the public door.

#![expect(clippy::expect_used, reason = "a failed assumption fails the test")]

use calendar::{Calendar, Error, Opening, Place, ServiceHours, Week};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, date};
use proptest::prelude::*;

const HOUR: i64 = 3_600;

fn erfurt() -> Place {
    "16051000".parse().expect("an AGS")
}

fn thuringia() -> Calendar {
    Calendar::thuringia(2025..=2028).expect("years of the law")
}

fn week(days: &[&str]) -> Week {
    let mut week = Week::default();
    for (place, day) in days.iter().enumerate() {
        week.0[place] = Some(day.parse().expect("an opening"));
    }
    week
}

/// Monday to Thursday 8 to 16, Friday 8 to 13.
fn office() -> ServiceHours {
    let long = "08:00-16:00";
    [(date(2025, 1, 1), week(&[long, long, long, long, "08:00-13:00"]))].into_iter().collect()
}

fn between(from: DateTime, until: DateTime) -> i64 {
    thuringia().service_seconds(&office(), from, until, &erfurt()).expect("covered years")
}

fn after(from: DateTime, seconds: i64) -> DateTime {
    thuringia().after_service(&office(), from, seconds, &erfurt()).expect("covered years")
}

#[test]
fn only_service_hours_count() {
    // From Friday noon until Monday nine: an hour on Friday, none at the weekend, an hour on Monday.
    assert_eq!(between(date(2026, 11, 27).at(12, 0, 0, 0), date(2026, 11, 30).at(9, 0, 0, 0)), 2 * HOUR);
    // Good Friday and Easter Monday 2026: from Thursday 15:00 until Tuesday 9:00.
    assert_eq!(between(date(2026, 4, 2).at(15, 0, 0, 0), date(2026, 4, 7).at(9, 0, 0, 0)), 2 * HOUR);
    // Weltkindertag is a Sunday in 2026 and a Monday in 2027.
    assert_eq!(between(date(2027, 9, 20).at(0, 0, 0, 0), date(2027, 9, 21).at(0, 0, 0, 0)), 0);
    // A whole week, in the weeks in which the clocks change as well (29 March, 25 October 2026).
    for monday in [date(2026, 3, 23), date(2026, 10, 19), date(2026, 11, 9)] {
        let week = between(monday.at(0, 0, 0, 0), monday.saturating_add(7.days()).at(0, 0, 0, 0));
        assert_eq!(week, 37 * HOUR, "{monday}");
    }
    assert_eq!(between(date(2026, 11, 27).at(12, 0, 0, 0), date(2026, 11, 27).at(11, 0, 0, 0)), 0);
}

#[test]
fn so_much_service_has_passed_at_a_moment_of_service() {
    for (from, hours, until) in [
        (date(2026, 11, 26).at(15, 0, 0, 0), 1, date(2026, 11, 26).at(16, 0, 0, 0)),
        (date(2026, 11, 26).at(15, 0, 0, 0), 2, date(2026, 11, 27).at(9, 0, 0, 0)),
        (date(2026, 11, 27).at(12, 30, 0, 0), 4, date(2026, 11, 30).at(11, 30, 0, 0)),
        (date(2026, 11, 28).at(3, 0, 0, 0), 8, date(2026, 11, 30).at(16, 0, 0, 0)),
        // Over both days of Christmas and New Year.
        (date(2026, 12, 24).at(8, 0, 0, 0), 9, date(2026, 12, 28).at(9, 0, 0, 0)),
        // Over the night in which summer begins, and in which it ends.
        (date(2026, 3, 27).at(12, 0, 0, 0), 2, date(2026, 3, 30).at(9, 0, 0, 0)),
        (date(2026, 10, 23).at(12, 0, 0, 0), 2, date(2026, 10, 26).at(9, 0, 0, 0)),
    ] {
        assert_eq!(after(from, hours * HOUR), until, "{hours} hours after {from}");
    }
    let from = date(2026, 11, 28).at(3, 0, 0, 0);
    assert_eq!(after(from, 0), from);
}

#[test]
fn new_hours_hold_from_their_day_on() {
    let hours: ServiceHours =
        [(date(2026, 1, 1), week(&["8-16"])), (date(2026, 6, 8), week(&["10:00-12:00"]))].into_iter().collect();
    let on = |day: Date| {
        let next = day.tomorrow().expect("a day").at(0, 0, 0, 0);
        thuringia().service_seconds(&hours, day.at(0, 0, 0, 0), next, &erfurt()).expect("covered")
    };
    assert_eq!((on(date(2025, 12, 29)), on(date(2026, 6, 1)), on(date(2026, 6, 8))), (0, 8 * HOUR, 2 * HOUR));
    let none = thuringia().after_service(&ServiceHours::default(), date(2026, 1, 1).at(0, 0, 0, 0), 1, &erfurt());
    assert_eq!(none, Err(Error::YearNotCovered(2029)), "no service ever comes");
}

#[test]
fn openings_are_checked() {
    for right in ["08:00-16:00", "8-16", "8:30 – 12:15"] {
        assert!(right.parse::<Opening>().is_ok(), "{right}");
    }
    for wrong in ["", "8", "16-8", "8-8", "8:60-9", "24-25", "acht-neun", "-1-5", "8-", "008-16"] {
        assert!(matches!(wrong.parse::<Opening>(), Err(Error::NotAnOpening(_))), "{wrong}");
    }
    assert_eq!("8-16".parse::<Opening>().expect("an opening").to_string(), "08:00-16:00");
}

fn moments() -> impl Strategy<Value = DateTime> {
    (0..900_i64, 0..24_i8, 0..60_i8, 0..60_i8).prop_map(|(days, hour, minute, second)| {
        date(2025, 6, 1).saturating_add(days.days()).at(hour, minute, second, 0)
    })
}

proptest! {
    #[test]
    fn time_adds_up(mut three in [moments(), moments(), moments()]) {
        three.sort();
        let [one, two, last] = three;
        prop_assert_eq!(between(one, last), between(one, two) + between(two, last));
    }

    #[test]
    fn nothing_counts_outside_of_the_hours(from in moments(), minutes in 1..600_i64) {
        let until = from.saturating_add(minutes.minutes());
        let calendar = thuringia();
        // Counted minute by minute: those that begin in an opening.
        let by_hand = (0..minutes).filter(|minute| {
            let at = from.saturating_add(minute.minutes());
            let begun = at.time();
            let span = match at.weekday().to_monday_zero_offset() {
                0..=3 => Some(16),
                4 => Some(13),
                _ => None,
            };
            let free = calendar.holiday(at.date(), &erfurt()).expect("covered").is_some();
            !free && span.is_some_and(|until| (8..until).contains(&begun.hour()))
        });
        let seconds = between(from, until);
        // Where a minute lies across an edge only a part of it counts.
        let off = (seconds - i64::try_from(by_hand.count()).expect("few") * 60).abs();
        prop_assert!(off <= 120 && (from.second() != 0 || off == 0), "{off}");
    }

    #[test]
    fn what_has_passed_is_what_was_asked_for(from in moments(), seconds in 1..400_000_i64) {
        let until = after(from, seconds);
        prop_assert_eq!(between(from, until), seconds);
        // And a second before it had not.
        prop_assert_eq!(between(from, until.saturating_sub(1.second())), seconds - 1);
    }
}
