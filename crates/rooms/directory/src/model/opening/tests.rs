use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn opening(days: &[(&str, &str)]) -> Opening {
    let settings: Vec<(&str, Setting)> = days
        .iter()
        .map(|(day, value)| {
            (*day, Setting { value: (*value).to_owned(), fictitious: false, source: "Aushang".to_owned() })
        })
        .collect();
    Opening::read(settings.iter().map(|(day, setting)| (*day, setting))).unwrap().unwrap()
}

/// The only holiday of these tests.
fn christmas(day: Date) -> Option<String> {
    (day == date(2026, 12, 25)).then(|| "Erster Weihnachtstag".to_owned())
}

#[test]
fn hours_are_read_and_refused() {
    for right in ["09:00-12:00", "09:00-12:00,13:00-18:00", "00:00-24:00", "closed"] {
        assert_eq!(right.parse::<Hours>().unwrap().to_string(), right);
    }
    assert_eq!(" 09:00 - 12:00 , 13:00-18:00 ".parse::<Hours>().unwrap().to_string(), "09:00-12:00,13:00-18:00");
    for wrong in [
        "",
        "9-12",
        "9:00-12:00",
        "09:00",
        "09:60-12:00",
        "24:01-24:02",
        "12:00-09:00",
        "09:00-09:00",
        "09:00-12:00,",
        "09:00-12:00,12:00-13:00",
        "13:00-18:00,09:00-12:00",
        "０９:00-12:00",
        "09:00–12:00",
        "+9:00-12:00",
    ] {
        assert!(wrong.parse::<Hours>().is_err(), "{wrong}");
    }
    let many =
        ["01:00-01:30", "02:00-02:30", "03:00-03:30", "04:00-04:30", "05:00-05:30", "06:00-06:30", "07:00-07:30"];
    assert_eq!(many.join(",").parse::<Hours>(), Err(OpeningError::TooMany));
    assert!(OpeningError::Time("x".repeat(10_000).chars().take(40).collect()).to_string().len() < 100);
    assert!("x".repeat(10_000).parse::<Hours>().unwrap_err().to_string().len() < 100);
}

#[test]
fn settings_are_checked_by_their_keys() {
    for (key, value) in [
        ("opening.mo", "09:00-12:00"),
        ("opening.closed.2026-12-24", "Heiligabend"),
        ("opening.special.2026-12-31", "09:00-11:00"),
        ("hours", "was auch immer"),
    ] {
        assert_eq!(check_opening(key, value), Ok(()), "{key}");
    }
    for (key, value) in [
        ("opening.monday", "09:00-12:00"),
        ("opening.closed.2026-02-30", "x"),
        ("opening.closed.morgen", "x"),
        ("opening.closed.2026-12-24", " "),
        ("opening.closed.20261224", "x"),
        ("opening.", "09:00-12:00"),
        ("opening.mo", "vormittags"),
        ("opening.other.2026-12-24", "x"),
    ] {
        assert!(check_opening(key, value).is_err(), "{key} {value}");
    }
}

#[test]
fn open_until_and_closed_until() {
    let office = opening(&[("mo", "09:00-12:00,14:00-18:00"), ("di", "09:00-12:00")]);
    let monday = date(2026, 11, 23);
    let at = |hour, minute| office.at(monday.at(hour, minute, 0, 0), christmas);
    let closed = |opens| OpenState::Closed { opens: Some(opens), because: None };
    assert_eq!(at(8, 59), closed(monday.at(9, 0, 0, 0)));
    assert_eq!(at(9, 0), OpenState::Open { until: monday.at(12, 0, 0, 0) });
    assert_eq!(at(12, 0), closed(monday.at(14, 0, 0, 0)));
    assert_eq!(at(17, 59), OpenState::Open { until: monday.at(18, 0, 0, 0) });
    assert_eq!(at(23, 59), closed(date(2026, 11, 24).at(9, 0, 0, 0)));
    assert_eq!(office.at(date(2026, 11, 24).at(0, 0, 0, 0), christmas), closed(date(2026, 11, 24).at(9, 0, 0, 0)));
    assert_eq!(office.at(date(2026, 11, 24).at(12, 0, 0, 0), christmas), closed(date(2026, 11, 30).at(9, 0, 0, 0)));
}

#[test]
fn holidays_closed_days_and_other_hours() {
    let office = opening(&[
        ("do", "09:00-12:00"),
        ("fr", "09:00-12:00"),
        ("closed.2026-12-24", "Heiligabend"),
        ("special.2026-12-27", "10:00-11:00"),
    ]);
    let eve = office.at(date(2026, 12, 24).at(10, 0, 0, 0), christmas);
    let opens = Some(date(2026, 12, 27).at(10, 0, 0, 0));
    assert_eq!(eve, OpenState::Closed { opens, because: Some(DayOff::Announced("Heiligabend".into())) });
    let day = office.at(date(2026, 12, 25).at(10, 0, 0, 0), christmas);
    assert_eq!(day, OpenState::Closed { opens, because: Some(DayOff::Holiday("Erster Weihnachtstag".into())) });
    let sunday = office.at(date(2026, 12, 27).at(10, 30, 0, 0), christmas);
    assert_eq!(sunday, OpenState::Open { until: date(2026, 12, 27).at(11, 0, 0, 0) });
    let days: Vec<Date> = office.exceptions(date(2026, 12, 1)).into_iter().map(|(day, _)| day).collect();
    assert_eq!(days, [date(2026, 12, 24), date(2026, 12, 27)]);
    assert!(office.exceptions(date(2026, 12, 28)).is_empty());
}

#[test]
fn midnight_does_not_interrupt() {
    let office = opening(&[("mo", "20:00-24:00"), ("di", "00:00-02:00")]);
    let until = date(2026, 11, 24).at(2, 0, 0, 0);
    assert_eq!(office.at(date(2026, 11, 23).at(23, 0, 0, 0), christmas), OpenState::Open { until });
    assert_eq!(office.at(date(2026, 11, 24).at(1, 0, 0, 0), christmas), OpenState::Open { until });
    let always: Vec<(&str, &str)> = DAYS.iter().map(|day| (*day, "00:00-24:00")).collect();
    assert!(matches!(opening(&always).at(date(2026, 11, 24).at(1, 0, 0, 0), |_| None), OpenState::Open { .. }));
}

#[test]
fn days_with_the_same_hours_stand_together() {
    let office =
        opening(&[("mo", "09:00-12:00"), ("di", "09:00-12:00,14:00-18:00"), ("mi", "09:00-12:00"), ("sa", "closed")]);
    let days: Vec<Vec<Weekday>> = office.usual_week().into_iter().map(|(days, _)| days).collect();
    assert_eq!(days, [vec![Weekday::Monday, Weekday::Wednesday], vec![Weekday::Tuesday]]);
}

fn any_hours() -> impl Strategy<Value = Hours> {
    prop::collection::btree_set(0..=MINUTES_OF_DAY, 0..12).prop_map(|minutes| {
        let minutes: Vec<u16> = minutes.into_iter().collect();
        let spans = minutes.chunks_exact(2).map(|pair| Span { from: TimeOfDay(pair[0]), until: TimeOfDay(pair[1]) });
        Hours(spans.collect())
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(hours in any_hours()) {
        prop_assert_eq!(hours.to_string().parse::<Hours>(), Ok(hours));
    }

    #[test]
    fn nothing_makes_the_parser_stop(text in ".{0,40}", day in "[a-z0-9.-]{0,20}") {
        if let Ok(hours) = text.parse::<Hours>() {
            prop_assert!(hours.spans().windows(2).all(|pair| pair[0].until < pair[1].from));
        }
        let _ = check_opening(&format!("opening.{day}"), &text);
    }

    /// Open or closed: whichever it says holds until the moment it names, and changes there.
    #[test]
    fn what_it_says_holds_until_then(week in prop::collection::vec(any_hours(), 7), day in 0..14_i32, minute in 0..1440_i64) {
        let texts: Vec<String> = week.iter().map(ToString::to_string).collect();
        let days: Vec<(&str, &str)> = DAYS.iter().copied().zip(texts.iter().map(String::as_str)).collect();
        let office = opening(&days);
        let now = date(2026, 12, 14).saturating_add(day.days()).at(0, 0, 0, 0).saturating_add(minute.minutes());
        let is_open = |moment| matches!(office.at(moment, christmas), OpenState::Open { .. });
        match office.at(now, christmas) {
            OpenState::Open { until } => {
                prop_assert!(now < until && is_open(until.saturating_sub(1.minutes())));
                prop_assert!(!is_open(until));
            }
            OpenState::Closed { opens: Some(opens), .. } => {
                prop_assert!(now < opens && is_open(opens) && !is_open(opens.saturating_sub(1.minutes())));
            }
            OpenState::Closed { opens: None, .. } => prop_assert!(week.iter().all(|hours| hours.spans().is_empty())),
        }
    }
}
