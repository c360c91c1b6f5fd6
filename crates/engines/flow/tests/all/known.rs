//! Small logs whose figures were counted by hand.

use flow::{By, COMPARABLE, Filter, Log, compare, detours, map, rework, risk};

use crate::example::{DAY, Told, log, told};

fn office() -> Log {
    log(&[
        told("received 0 claimed 1 decided 4"),
        told("received 0 claimed 3 decided 9"),
        told("received 1 claimed 2 asked 3 answered 8 decided 12"),
        told("received 2 claimed 2 asked 3 answered 4 asked 5 answered 9 decided 11"),
        told("received 3 claimed 5"),
    ])
}

#[test]
fn the_map_counts_what_follows_what() {
    let log = office();
    let map = map(&log.view());
    let arrow = |from: &str, to: &str| {
        let found = map.arrows.iter().find(|arrow| log.name(arrow.from) == from && log.name(arrow.to) == to);
        found.map(|arrow| (arrow.count, arrow.cases, arrow.median / DAY, arrow.ninetieth / DAY, arrow.total / DAY))
    };
    assert_eq!((map.cases, map.events), (5, 20));
    assert_eq!(arrow("received", "claimed"), Some((5, 5, 1, 3, 7)));
    assert_eq!(arrow("asked", "answered"), Some((3, 2, 4, 5, 10)));
    assert_eq!(arrow("answered", "asked"), Some((1, 1, 1, 1, 1)));
    assert_eq!(arrow("decided", "received"), None);
    let ends: Vec<(&str, u64)> = map.nodes.iter().map(|node| (log.name(node.activity), node.ends)).collect();
    assert_eq!(ends, [("answered", 0), ("asked", 0), ("claimed", 1), ("decided", 4), ("received", 0)]);
    let worst = map.bottlenecks()[0];
    assert_eq!((log.name(worst.from), log.name(worst.to)), ("asked", "answered"));
    assert_eq!(map.waiting() / DAY, 4 + 9 + 11 + 9 + 2);
}

#[test]
fn variants_stand_in_the_order_of_their_cases() {
    let log = office();
    let variants = log.view().variants();
    let cases: Vec<(usize, u64, u64)> =
        variants.iter().map(|variant| (variant.activities.len(), variant.cases, variant.share)).collect();
    assert_eq!(cases, [(3, 2, 40), (2, 1, 20), (7, 1, 20), (5, 1, 20)]);
    assert_eq!(variants[0].median, Some(4 * DAY), "the nearest rank of four and nine days");
    assert_eq!(variants[1].median, None, "what has not ended has no duration");
}

#[test]
fn questions_are_counted_with_what_they_cost() {
    let log = office();
    let [asked, answered] = ["asked", "answered"].map(|name| log.activity(name).unwrap());
    let found = detours(&log.view(), &[asked], &[answered]);
    assert_eq!((found.cases, found.share, found.rounds, found.repeated, found.open), (2, 40, 3, 1, 0));
    assert_eq!(found.median, Some(5 * DAY), "both cost five days altogether");
    let again = rework(&log.view());
    let again: Vec<(&str, u64, u64, i64)> =
        again.iter().map(|row| (log.name(row.activity), row.cases, row.again, row.median / DAY)).collect();
    assert_eq!(again, [("answered", 1, 1, 5), ("asked", 1, 1, 2)]);
    assert_eq!(detours(&log.view(), &[answered], &[asked]).open, 2, "what went out and did not come back");
}

#[test]
fn late_is_what_ended_after_its_moment() {
    let log = office();
    let found = risk(&log.view(), 9 * DAY);
    assert_eq!((found.ended, found.late, found.late_share), (4, 2, 50));
    assert_eq!((found.open, found.overdue, found.at_risk, found.unknown), (1, 0, 0, 1), "too few to compare with");
    assert_eq!(risk(&log.view(), 11 * DAY).overdue, 1);
}

#[test]
fn an_open_case_is_at_risk_when_one_in_five_took_longer_than_it_has() {
    // From the claim to the decision: eight took 4 days, two took 7.
    let mut cases: Vec<Told> = (0..8).map(|_| told("received 0 claimed 1 decided 5")).collect();
    cases.extend((0..2).map(|_| told("received 0 claimed 1 decided 8")));
    let open = |due: i64| Told { due: Some(due), ..told("received 0 claimed 4") };
    for (due, at_risk) in [(8, 0), (7, 1)] {
        let mut cases: Vec<Told> = (0..8).map(|_| told("received 0 claimed 1 decided 5")).collect();
        cases.extend((0..2).map(|_| told("received 0 claimed 1 decided 8")));
        assert_eq!(cases.len(), COMPARABLE);
        cases.push(open(due));
        assert_eq!(risk(&log(&cases).view(), 5 * DAY).at_risk, at_risk, "due on day {due}");
    }
    cases.pop();
    cases.push(open(7));
    assert_eq!(risk(&log(&cases).view(), 5 * DAY).unknown, 1, "nine are too few");
}

#[test]
fn a_case_belongs_to_the_side_on_which_it_began() {
    let quick = || told("received 20 claimed 21 decided 22");
    let slow = || told("received 0 claimed 5 decided 30");
    let mut cases: Vec<Told> = (0..10).map(|_| slow()).collect();
    cases.extend((0..9).map(|_| quick()));
    cases.push(told("received 25 claimed 26"));
    let found = compare(&log(&cases).view(), 20 * DAY, &[], &[]);
    assert_eq!((found.before.cases, found.before.ended, found.before.median), (10, 10, Some(30 * DAY)));
    assert_eq!((found.after.cases, found.after.ended, found.after.median), (10, 9, Some(2 * DAY)));
    assert_eq!((found.before.late, found.before.with_due), (10, 10));
    assert!(!found.is_enough(), "nine that have ended are too few");
    cases.push(quick());
    assert!(compare(&log(&cases).view(), 20 * DAY, &[], &[]).is_enough());
}

#[test]
fn few_cases_are_not_shown() {
    let log = office();
    let common = log.view().common(2);
    assert_eq!(common.cases(), 2);
    assert!(map(&common).arrows.iter().all(|arrow| arrow.cases >= 2));
    assert_eq!(log.view().common(3).cases(), 0);
}

#[test]
fn filters_let_through_what_they_name() {
    let mut cases = vec![told("received 0 claimed 1"), told("received 5 claimed 6")];
    cases.push(Told { service: "trade", ..told("received 7 claimed 8") });
    let log = log(&cases);
    let only = |filter: Filter| log.view().only(&filter).cases();
    assert_eq!(only(Filter { service: Some("dog".to_owned()), ..Filter::default() }), 2);
    assert_eq!(only(Filter { service: Some("cat".to_owned()), ..Filter::default() }), 0);
    assert_eq!(only(Filter { entered: Some(5 * DAY..8 * DAY), ..Filter::default() }), 2);
    let parts: Vec<(&str, u64)> =
        log.view().split(By::Service).into_iter().map(|(name, view)| (name, view.cases())).collect();
    assert_eq!(parts, [("dog", 2), ("trade", 1)]);
}
