//! The calendar through the public door: facts with their sources, and properties.

#![expect(clippy::expect_used, reason = "a failed assumption fails the test")]

use calendar::{
    Calendar, Channel, ClockKind, ClockRule, Dispatch, Error, Gap, Holiday, Instruction, Law, NOTIFICATION_RULES,
    Notification, OnRequest, Period, Place, Postponed, Scope, Standing, Start, easter_sunday, thuringian_holidays,
};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};
use proptest::prelude::*;

fn erfurt() -> Place {
    "16051000".parse().expect("an AGS")
}

fn heiligenstadt() -> Place {
    "16061045".parse().expect("an AGS")
}

fn thuringia() -> Calendar {
    Calendar::thuringia(2019..=2040).expect("years of the law")
}

fn on(law: Law, dispatch: Dispatch, place: &Place) -> (Date, Option<Postponed>, &'static str) {
    match thuringia().notified(law, &dispatch, place, date(2026, 11, 25)) {
        Ok(Notification::On { date, postponed, rule }) => (date, postponed, rule.source),
        other => panic!("{other:?}"),
    }
}

#[test]
fn computed_holidays_equal_the_published_list() {
    let mut reader =
        csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(include_str!("thuringia.csv").as_bytes());
    let published: Vec<(Date, String, bool)> = reader
        .records()
        .map(|row| row.expect("a row"))
        .map(|row| (row[0].parse().expect("a date"), row[1].to_owned(), &row[2] == "landesweit"))
        .collect();
    assert_eq!(published.len(), 17 * 12);
    let computed: Vec<(Date, String, bool)> = (2019..=2035)
        .flat_map(|year| thuringian_holidays(year).expect("a year"))
        .map(|holiday| (holiday.date, holiday.name, holiday.scope == Scope::Statewide))
        .collect();
    assert_eq!(computed, published);
}

#[test]
fn easter_falls_where_the_tables_say() {
    // Physikalisch-Technische Bundesanstalt, table of Easter; 1981 and 2049 are the exceptions of Gauss' rule.
    for (year, month, day) in [
        (1954, 4, 18),
        (1981, 4, 19),
        (2000, 4, 23),
        (2008, 3, 23),
        (2019, 4, 21),
        (2025, 4, 20),
        (2026, 4, 5),
        (2038, 4, 25),
        (2049, 4, 18),
        (2076, 4, 19),
    ] {
        assert_eq!(easter_sunday(year), Some(date(year, month, day)), "{year}");
    }
    assert_eq!(easter_sunday(1582), None);
}

#[test]
fn working_days_skip_weekends_and_holidays_of_the_place() {
    let calendar = thuringia();
    let friday = date(2026, 4, 2); // the Thursday before Good Friday
    assert_eq!(calendar.add_working_days(friday, 1, &erfurt()), Ok(date(2026, 4, 7)));
    assert_eq!(calendar.add_working_days(date(2026, 12, 23), 3, &erfurt()), Ok(date(2026, 12, 29)));
    assert_eq!(calendar.holiday(date(2026, 6, 4), &heiligenstadt()), Ok(Some("Fronleichnam")));
    assert_eq!(calendar.holiday(date(2026, 6, 4), &erfurt()), Ok(None));
    assert_eq!(calendar.working_day_from(date(2026, 6, 4), &heiligenstadt()), Ok(date(2026, 6, 5)));
    assert_eq!(calendar.add_working_days(date(2026, 6, 6), 0, &erfurt()), Ok(date(2026, 6, 8)));
}

#[test]
fn a_year_without_holidays_is_refused_instead_of_guessed() {
    let calendar = thuringia();
    assert_eq!(calendar.is_working_day(date(2041, 1, 2), &erfurt()), Err(Error::YearNotCovered(2041)));
    assert_eq!(
        calendar.deadline(date(2040, 12, 31), Start::Event, Period::Days(1), &erfurt()),
        Err(Error::YearNotCovered(2041))
    );
    let own = Calendar::new([Holiday { date: date(2050, 1, 1), name: "Neujahr".into(), scope: Scope::Statewide }]);
    assert_eq!(own.is_working_day(date(2050, 1, 3), &erfurt()), Ok(true));
}

#[test]
fn a_period_that_would_end_at_rest_ends_on_the_next_working_day() {
    // § 31 Abs. 3 VwVfG, § 193 BGB: (event, period, counted, last day, why)
    let table = [
        (date(2026, 11, 27), Period::Weeks(2), date(2026, 12, 11), date(2026, 12, 11), None),
        (date(2026, 11, 14), Period::Weeks(2), date(2026, 11, 28), date(2026, 11, 30), Some(Postponed::Weekend)),
        (
            date(2026, 12, 11),
            Period::Weeks(2),
            date(2026, 12, 25),
            date(2026, 12, 28),
            Some(Postponed::Holiday("Erster Weihnachtstag".into())),
        ),
        (date(2026, 9, 30), Period::Months(1), date(2026, 10, 30), date(2026, 10, 30), None),
        (date(2026, 9, 3), Period::Months(1), date(2026, 10, 3), date(2026, 10, 5), Some(Postponed::Weekend)),
        (
            date(2028, 8, 20),
            Period::Months(1),
            date(2028, 9, 20),
            date(2028, 9, 21),
            Some(Postponed::Holiday("Weltkindertag".into())),
        ),
    ];
    for (event, period, counted, last_day, postponed) in table {
        let deadline = thuringia().deadline(event, Start::Event, period, &erfurt()).expect("a deadline");
        assert_eq!(
            (deadline.counted, deadline.last_day, deadline.postponed),
            (counted, last_day, postponed),
            "{event} {period:?}"
        );
    }
}

#[test]
fn post_takes_three_days_until_2024_and_four_since_2025() {
    // § 41 Abs. 2 VwVfG; PostModG, BGBl. 2024 I Nr. 236. Both ends fall on weekends, which the general law does not mind.
    assert_eq!(on(Law::Administrative, Dispatch::Post(date(2024, 12, 31)), &erfurt()).0, date(2025, 1, 3));
    assert_eq!(on(Law::Administrative, Dispatch::Post(date(2025, 1, 1)), &erfurt()).0, date(2025, 1, 5));
    assert_eq!(on(Law::Administrative, Dispatch::Electronic(date(2024, 12, 31)), &erfurt()).0, date(2025, 1, 3));
    assert_eq!(on(Law::Administrative, Dispatch::Electronic(date(2026, 11, 25)), &erfurt()).0, date(2026, 11, 29));
    assert_eq!(
        on(Law::Administrative, Dispatch::Post(date(2026, 11, 25)), &erfurt()).2,
        "§ 41 Abs. 2 S. 1 VwVfG, § 1 ThürVwVfG"
    );
}

#[test]
fn levies_by_post_are_never_notified_at_rest() {
    // § 122 Abs. 2 Nr. 1, § 108 Abs. 3 AO: posted on Wednesday, counted to Sunday, notified on Monday.
    let (day, postponed, _) = on(Law::Levies, Dispatch::Post(date(2026, 11, 25)), &erfurt());
    assert_eq!((day, postponed), (date(2026, 11, 30), Some(Postponed::Weekend)));
    // Counted to Corpus Christi: a holiday in Heiligenstadt only.
    assert_eq!(on(Law::Levies, Dispatch::Post(date(2026, 5, 31)), &erfurt()).0, date(2026, 6, 4));
    assert_eq!(on(Law::Levies, Dispatch::Post(date(2026, 5, 31)), &heiligenstadt()).0, date(2026, 6, 5));
}

#[test]
fn the_mailbox_takes_three_days_and_a_handover_none() {
    // § 9 Abs. 1 S. 3 OZG: the third day after it was provided.
    assert_eq!(on(Law::Administrative, Dispatch::Mailbox(date(2026, 11, 25)), &erfurt()).0, date(2026, 11, 28));
    assert_eq!(on(Law::Levies, Dispatch::Mailbox(date(2026, 11, 25)), &erfurt()).0, date(2026, 11, 28));
    assert_eq!(on(Law::Administrative, Dispatch::Handover(date(2026, 11, 25)), &erfurt()).0, date(2026, 11, 25));
}

#[test]
fn a_portal_notifies_on_the_day_after_retrieval_within_ten_days() {
    // § 41 Abs. 2a VwVfG.
    let sent = date(2026, 11, 10);
    let ask = |retrieved, today| {
        thuringia().notified(Law::Administrative, &Dispatch::Portal { notice_sent: sent, retrieved }, &erfurt(), today)
    };
    let end = date(2026, 11, 20);
    assert!(
        matches!(ask(Some(date(2026, 11, 12)), end), Ok(Notification::On { date: day, .. }) if day == date(2026, 11, 13))
    );
    assert!(matches!(ask(Some(end), end), Ok(Notification::On { date: day, .. }) if day == date(2026, 11, 21)));
    assert!(matches!(ask(None, end), Ok(Notification::Waiting { until, .. }) if until == end));
    assert!(matches!(ask(None, date(2026, 11, 21)), Ok(Notification::Failed { ended, .. }) if ended == end));
    assert!(matches!(ask(Some(date(2026, 11, 21)), date(2026, 11, 21)), Ok(Notification::Failed { .. })));
}

#[test]
fn a_way_without_a_rule_is_refused() {
    let portal = Dispatch::Portal { notice_sent: date(2026, 11, 10), retrieved: None };
    assert_eq!(thuringia().notified(Law::Levies, &portal, &erfurt(), date(2026, 11, 10)), Err(Error::NoRule));
    assert_eq!(
        thuringia().notified(Law::Administrative, &Dispatch::Mailbox(date(2020, 12, 9)), &erfurt(), date(2026, 11, 10)),
        Err(Error::NoRule)
    );
}

#[test]
fn rules_name_their_source_and_no_two_are_in_force_at_once() {
    for rule in NOTIFICATION_RULES {
        assert!(rule.source.contains('§') && rule.key.starts_with("notification-"));
        assert!(rule.valid_until.is_none_or(|last| rule.valid_from <= last));
        assert_eq!(rule.retrieval_days.is_some(), rule.channel == Channel::Portal);
    }
    for (index, one) in NOTIFICATION_RULES.iter().enumerate() {
        for other in &NOTIFICATION_RULES[index + 1..] {
            let same = one.law == other.law && one.channel == other.channel;
            let apart = one.valid_until.is_some_and(|last| last < other.valid_from)
                || other.valid_until.is_some_and(|last| last < one.valid_from);
            assert!(!same || apart, "{one:?} and {other:?}");
        }
    }
}

#[test]
fn an_objection_has_one_month_or_without_a_notice_one_year() {
    // §§ 58, 70 VwGO: (notified, instruction, last day)
    let table = [
        (date(2026, 11, 29), Instruction::Given, date(2026, 12, 29)),
        (date(2026, 11, 25), Instruction::Given, date(2026, 12, 28)),
        (date(2026, 1, 31), Instruction::Given, date(2026, 3, 2)),
        (date(2025, 11, 28), Instruction::Given, date(2025, 12, 29)),
        (date(2025, 11, 28), Instruction::MissingOrWrong, date(2026, 11, 30)),
        (date(2026, 1, 5), Instruction::MissingOrWrong, date(2027, 1, 5)),
    ];
    for (notified, instruction, last_day) in table {
        let deadline = thuringia().remedy(notified, instruction, &erfurt()).expect("a deadline");
        assert_eq!(deadline.last_day, last_day, "{notified} {instruction:?}");
        assert!(deadline.source.contains("VwGO") && deadline.key.starts_with("remedy-"));
    }
}

fn days() -> impl Strategy<Value = Date> {
    (0..7_300_i32).prop_map(|offset| date(2019, 1, 1).saturating_add(offset.days()))
}

/// From the first day that can be written to the last.
fn any_day() -> impl Strategy<Value = Date> {
    let far = (any::<i16>(), 1..13_i8, 1..32_i8)
        .prop_filter_map("a day", |(year, month, day)| Date::new(year, month, day).ok());
    prop_oneof![days(), far, Just(Date::MIN), Just(Date::MAX)]
}

fn any_period() -> impl Strategy<Value = Period> {
    any::<u16>().prop_flat_map(|count| {
        prop::sample::select(vec![
            Period::Days(count),
            Period::Weeks(count),
            Period::Months(count),
            Period::Years(count),
        ])
    })
}

fn periods() -> impl Strategy<Value = Period> {
    prop_oneof![
        (0..400_u16).prop_map(Period::Days),
        (0..60_u16).prop_map(Period::Weeks),
        (0..13_u16).prop_map(Period::Months),
        (0..2_u16).prop_map(Period::Years),
    ]
}

proptest! {
    #[test]
    fn a_deadline_is_a_working_day_not_before_the_counted_day(day in days(), period in periods()) {
        let calendar = Calendar::thuringia(2019..=2041).unwrap();
        let deadline = calendar.deadline(day, Start::Event, period, &erfurt()).unwrap();
        prop_assert!(deadline.last_day >= deadline.counted);
        prop_assert!(calendar.is_working_day(deadline.last_day, &erfurt()).unwrap());
        prop_assert_eq!(deadline.postponed.is_none(), deadline.last_day == deadline.counted);
        // Easter with its weekend, or Christmas with its weekend, are the longest rests.
        prop_assert!(deadline.counted.until(deadline.last_day).unwrap().get_days() <= 4);
    }

    #[test]
    fn a_later_event_never_ends_earlier(day in days(), period in periods(), later in 0..40_i32) {
        let other = day.saturating_add(later.days());
        for start in [Start::Event, Start::DayBegins] {
            prop_assert!(period.end(day, start).unwrap() <= period.end(other, start).unwrap());
        }
    }

    #[test]
    fn a_day_that_counts_itself_ends_one_day_earlier_or_on_the_same_last_day(day in days(), period in periods()) {
        let event = period.end(day, Start::Event).unwrap();
        let begins = period.end(day, Start::DayBegins).unwrap();
        prop_assert!(begins == event.yesterday().unwrap() || (begins == event && event == event.last_of_month()));
    }

    #[test]
    fn weeks_keep_the_weekday_and_months_the_number(day in days(), count in 0..60_u16) {
        prop_assert_eq!(Period::Weeks(count).end(day, Start::Event).unwrap().weekday(), day.weekday());
        let end = Period::Months(count).end(day, Start::Event).unwrap();
        prop_assert!(end.day() == day.day() || (end.day() < day.day() && end == end.last_of_month()));
    }

    #[test]
    fn adding_working_days_counts_exactly_them(day in days(), count in 1..40_u16) {
        let calendar = thuringia();
        let reached = calendar.add_working_days(day, count, &erfurt()).unwrap();
        let between = day.tomorrow().unwrap().series(1.day()).take_while(|each| *each <= reached);
        let working = between.filter(|each| calendar.is_working_day(*each, &erfurt()).unwrap()).count();
        prop_assert_eq!(working, usize::from(count));
        prop_assert!(calendar.is_working_day(reached, &erfurt()).unwrap());
    }

    #[test]
    fn easter_is_a_sunday_between_the_22nd_of_march_and_the_25th_of_april(year in 1583..9999_i16) {
        let easter = easter_sunday(year).unwrap();
        prop_assert_eq!(easter.weekday(), Weekday::Sunday);
        prop_assert!(date(year, 3, 22) <= easter && easter <= date(year, 4, 25));
    }

    #[test]
    fn no_day_and_no_way_make_it_panic(day in any_day(), other in any_day(), today in any_day(), period in any_period()) {
        let calendar = thuringia();
        let ways = [
            Dispatch::Handover(day),
            Dispatch::Post(day),
            Dispatch::Electronic(day),
            Dispatch::Mailbox(day),
            Dispatch::Portal { notice_sent: day, retrieved: None },
            Dispatch::Portal { notice_sent: day, retrieved: Some(other) },
        ];
        for law in [Law::Administrative, Law::Levies] {
            for way in &ways {
                if let Ok(Notification::On { date, .. }) = calendar.notified(law, way, &erfurt(), today) {
                    prop_assert!(date >= day.min(other), "{law:?} {way:?} {date}");
                    if let Ok(remedy) = calendar.remedy(date, Instruction::Given, &erfurt()) {
                        prop_assert!(remedy.last_day > date);
                    }
                }
            }
        }
        if let Ok(end) = period.end(day, Start::Event) {
            prop_assert!(end >= day);
        }
        let _ = calendar.deadline(day, Start::DayBegins, period, &erfurt());
        let _ = calendar.add_working_days(day, u16::MAX, &erfurt());
    }

    #[test]
    fn only_eight_digits_are_a_place(text in any::<String>(), digits in "[0-9]{0,12}") {
        for text in [text, digits] {
            if text.parse::<Place>().is_ok() {
                prop_assert!(text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()), "{text}");
            }
        }
    }
}

fn tacit_approval() -> ClockRule {
    ClockRule {
        kind: ClockKind::TacitApproval,
        period: Period::Months(3),
        on_request: OnRequest::Restarts,
        postpones: true,
        valid_from: None,
        valid_until: None,
        source: "§ 42a Abs. 2 VwVfG".to_owned(),
    }
}

fn receipt_of_a_trade() -> ClockRule {
    ClockRule {
        kind: ClockKind::Receipt,
        period: Period::Days(3),
        on_request: OnRequest::RunsOn,
        source: "§ 15 Abs. 1 GewO".to_owned(),
        ..tacit_approval()
    }
}

#[test]
fn clocks_of_an_authority_end_as_the_law_says() {
    let stops = ClockRule { on_request: OnRequest::Stops, ..tacit_approval() };
    let gap = |from, until| Gap { from, until };
    let (june, july) = (date(2026, 6, 10), date(2026, 7, 1));
    // (rule, received, gaps, where it stands, why)
    let table = [
        (ClockRule::inaction(), date(2026, 11, 26), vec![], Standing::Until(date(2027, 2, 26)), "§ 75 S. 2 VwGO"),
        (
            ClockRule::inaction(),
            date(2026, 2, 1),
            vec![],
            Standing::Until(date(2026, 5, 1)),
            "no § 193 BGB for an action",
        ),
        (
            ClockRule::inaction(),
            date(2026, 11, 26),
            vec![gap(date(2026, 12, 1), None)],
            Standing::Until(date(2027, 2, 26)),
            "a request does not stop § 75 VwGO",
        ),
        (receipt_of_a_trade(), date(2026, 11, 24), vec![], Standing::Until(date(2026, 11, 27)), "§ 15 Abs. 1 GewO"),
        (
            receipt_of_a_trade(),
            date(2026, 11, 26),
            vec![],
            Standing::Until(date(2026, 11, 30)),
            "Sunday, § 31 Abs. 3 VwVfG",
        ),
        (tacit_approval(), date(2026, 6, 1), vec![], Standing::Until(date(2026, 9, 1)), "§ 42a Abs. 2 S. 1, 2"),
        (
            tacit_approval(),
            date(2026, 6, 1),
            vec![gap(june, None)],
            Standing::Since(june),
            "incomplete, § 42a Abs. 2 S. 2",
        ),
        (
            tacit_approval(),
            date(2026, 6, 1),
            vec![gap(june, Some(july))],
            Standing::Until(date(2026, 10, 1)),
            "counted from the complete documents",
        ),
        (stops.clone(), date(2026, 6, 1), vec![gap(june, None)], Standing::Since(june), "stands"),
        (
            stops.clone(),
            date(2026, 6, 1),
            vec![gap(june, Some(july))],
            Standing::Until(date(2026, 9, 22)),
            "21 days more",
        ),
        (
            stops,
            date(2026, 6, 1),
            vec![gap(june, Some(july)), gap(date(2026, 6, 20), Some(date(2026, 7, 3)))],
            Standing::Until(date(2026, 9, 24)),
            "two requests at once stop it once",
        ),
    ];
    for (rule, received, gaps, expected, why) in table {
        assert_eq!(thuringia().clock(&rule, received, &gaps, &erfurt()), Ok(expected), "{why}");
    }
}

#[test]
fn a_rule_holds_between_its_days() {
    let rule =
        ClockRule { valid_from: Some(date(2025, 1, 1)), valid_until: Some(date(2025, 12, 31)), ..tacit_approval() };
    let days = [date(2024, 12, 31), date(2025, 1, 1), date(2025, 12, 31), date(2026, 1, 1)];
    assert_eq!(days.map(|day| rule.applies(day)), [false, true, true, false]);
}

proptest! {
    /// Missing documents never shorten the time of the authority, and nothing ends before it began.
    #[test]
    fn gaps_only_lengthen(days in 0_i32..700, gaps in prop::collection::vec((0_i32..300, 0_i32..60), 0..4)) {
        let received = date(2024, 1, 1).saturating_add(days.days());
        let gaps: Vec<Gap> = gaps
            .into_iter()
            .map(|(from, length)| {
                let from = received.saturating_add(from.days());
                Gap { from, until: Some(from.saturating_add(length.days())) }
            })
            .collect();
        for on_request in [OnRequest::RunsOn, OnRequest::Stops, OnRequest::Restarts] {
            let rule = ClockRule { on_request, ..tacit_approval() };
            let end = |gaps: &[Gap]| match thuringia().clock(&rule, received, gaps, &heiligenstadt()) {
                Ok(Standing::Until(day)) => day,
                other => panic!("{other:?}"),
            };
            prop_assert!(end(&gaps) >= end(&[]) && end(&[]) > received);
        }
    }
}
