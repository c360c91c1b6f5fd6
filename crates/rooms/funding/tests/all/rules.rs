//! What a rule forbids is refused with the rule, and changes nothing.

use std::collections::BTreeMap;

use funding::{Broken, EarlyStart, Error, NewYear, State, Term};
use jiff::civil::date;
use store::Cents;

use crate::common::{TOWN, VILLAGE, euros, houses, plan, shares, whole};

fn broken<T: std::fmt::Debug>(result: Result<T, Error>) -> Vec<Broken> {
    match result {
        Err(Error::Broken(all)) => all,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn one_proposes_and_another_releases() {
    for house in houses().await {
        let id = house.proposed(&plan(100_000, 0)).await;
        let mut scope = house.scope(house.first).await;
        let own = funding::decide(&mut scope, house.first, (id, 3)).await;
        assert_eq!(broken(own), [Broken::SameAccount], "{}", house.db.name);
        drop(scope);
        for who in [house.adviser, house.auditor] {
            let mut scope = house.scope(who).await;
            let done = funding::decide(&mut scope, who, (id, 3)).await;
            assert!(matches!(done, Err(Error::Identity(_))), "{}", house.db.name);
        }
        let mut scope = house.scope(house.second).await;
        let stale = funding::decide(&mut scope, house.second, (id, 2)).await;
        assert!(matches!(stale, Err(Error::Stale)));
        drop(scope);
        assert_eq!(house.decided(id).await.unwrap(), State::Granted, "{}", house.db.name);
        assert!(matches!(house.decided(id).await, Err(Error::Stale)));
        house.holds().await;
    }
}

#[tokio::test]
async fn more_than_there_is_a_closed_object_and_too_large_a_share_are_refused() {
    for house in houses().await {
        let one = plan(100_000, 0);
        let id = house.received(TOWN, &one).await;
        let mut scope = house.scope(house.first).await;
        funding::complete(&mut scope, house.first, (id, 1)).await.unwrap();
        let too_much = shares(&one, BTreeMap::from([(2026, euros(80_001))]));
        let found = broken(funding::propose(&mut scope, house.first, (id, 2), &too_much).await);
        assert!(
            matches!(found[..], [Broken::Share { most, .. }, Broken::OwnShare { .. }] if most == euros(80_000)),
            "{found:?}"
        );
        drop(scope);
        let big = plan(20_000_000, 0);
        let other = house.received(TOWN, &big).await;
        let mut at = house.scope(house.first).await;
        funding::complete(&mut at, house.first, (other, 1)).await.unwrap();
        let found = broken(funding::propose(&mut at, house.first, (other, 2), &whole(&big)).await);
        assert_eq!(found, [Broken::Frame { year: 2026, free: euros(10_000_000), wanted: euros(16_000_000) }]);
        drop(at);
        let mut scope = house.scope(house.first).await;
        funding::complete(&mut scope, house.first, (id, 1)).await.unwrap();
        let elsewhere = shares(&one, BTreeMap::from([(2035, euros(80_000))]));
        let found = broken(funding::propose(&mut scope, house.first, (id, 2), &elsewhere).await);
        assert_eq!(found, [Broken::NoYear { year: 2035 }]);
        funding::propose(&mut scope, house.first, (id, 2), &whole(&one)).await.unwrap();
        let year = NewYear { year: 2026, appropriation: euros(79_999), authority: Cents(0) };
        funding::set_year(&mut scope, house.first, (house.programme, 1), year).await.unwrap();
        scope.commit().await.unwrap();
        let found = broken(house.decided(id).await);
        assert_eq!(found, [Broken::Frame { year: 2026, free: euros(79_999), wanted: euros(80_000) }]);
        house.holds().await;
        let mut scope = house.scope(house.first).await;
        let closing = Some((date(2026, 9, 1), ""));
        let done = funding::close_object(&mut scope, house.first, (house.programme, 2), "2c", closing).await;
        assert_eq!(broken(done), [Broken::NoReason]);
        let closing = Some((date(2026, 9, 1), "Das Geld ist vergeben"));
        funding::close_object(&mut scope, house.first, (house.programme, 2), "2c", closing).await.unwrap();
        scope.commit().await.unwrap();
        let found = broken(house.decided(id).await);
        assert!(
            matches!(&found[..], [Broken::Frame { .. }, Broken::ObjectClosed { object, .. }] if object == "2c"),
            "{found:?}"
        );
        assert_eq!(house.revision(id).await, 3, "{}: nothing changed", house.db.name);
        // A year never has less than is bound in it, nor all years more than the whole.
        let mut scope = house.scope(house.first).await;
        let year = NewYear { year: 2026, appropriation: euros(80_000_001), authority: Cents(0) };
        let done = funding::set_year(&mut scope, house.first, (house.programme, 3), year).await;
        assert_eq!(broken(done), [Broken::Total]);
    }
}

#[tokio::test]
async fn a_number_of_the_programme_changes_with_its_source_and_holds_from_then_on() {
    for house in houses().await {
        let mut scope = house.scope(house.first).await;
        let term = |key: &str, value: i64, source: &str| Term {
            key: key.to_owned(),
            value,
            source: source.to_owned(),
            verified: true,
        };
        for (key, value) in [("share_most", 101), ("cutoff", 1131), ("interest_days", 30), ("anything", 1)] {
            let done = funding::set_term(&mut scope, house.first, (house.programme, 1), term(key, value, "S. 3")).await;
            assert_eq!(broken(done), [Broken::Term], "{key}");
        }
        let done = funding::set_term(&mut scope, house.first, (house.programme, 1), term("share_most", 70, " ")).await;
        assert_eq!(broken(done), [Broken::Missing]);
        funding::set_term(&mut scope, house.first, (house.programme, 1), term("share_most", 70, "S. 3")).await.unwrap();
        let late = funding::set_term(&mut scope, house.first, (house.programme, 1), term("petty", 1, "S. 4")).await;
        assert!(matches!(late, Err(Error::Stale)), "{late:?}");
        scope.commit().await.unwrap();
        let one = plan(100_000, 0);
        let id = house.received(TOWN, &one).await;
        let mut scope = house.scope(house.first).await;
        funding::complete(&mut scope, house.first, (id, 1)).await.unwrap();
        let found = broken(funding::propose(&mut scope, house.first, (id, 2), &whole(&one)).await);
        assert!(
            matches!(&found[..], [Broken::Share { percent: 70, source, .. }] if source == "S. 3"),
            "{}: {found:?}",
            house.db.name
        );
    }
}

#[tokio::test]
async fn whoever_signs_before_it_is_allowed_gets_nothing() {
    for house in houses().await {
        let mut early = plan(100_000, 0);
        early.contract_on = Some(date(2026, 8, 1));
        early.early_start = Some("Der alte Vertrag endet".to_owned());
        let id = house.received(VILLAGE, &early).await;
        let mut scope = house.scope(house.first).await;
        let answer = funding::answer_early_start(&mut scope, house.first, (id, 1), true, "Eilt").await;
        assert!(matches!(broken(answer)[..], [Broken::Contract { .. }]), "{}", house.db.name);
        funding::complete(&mut scope, house.first, (id, 1)).await.unwrap();
        let found = broken(funding::propose(&mut scope, house.first, (id, 2), &whole(&early)).await);
        assert_eq!(found, [Broken::Contract { signed: date(2026, 8, 1), from: None }]);
        drop(scope);

        early.contract_on = None;
        let id = house.received(VILLAGE, &early).await;
        let grant = async || {
            let scope = house.scope(house.auditor).await;
            funding::grant(&scope, house.auditor, id).await.unwrap()
        };
        assert!(grant().await.check_contract(date(2030, 1, 1)).is_err(), "nothing is allowed yet");
        let mut scope = house.scope(house.first).await;
        let silent = funding::answer_early_start(&mut scope, house.first, (id, 1), true, " ").await;
        assert_eq!(broken(silent), [Broken::NoReason]);
        funding::answer_early_start(&mut scope, house.first, (id, 1), true, "Der alte Vertrag endet").await.unwrap();
        scope.commit().await.unwrap();
        let allowed = grant().await;
        assert_eq!((allowed.early_start, allowed.state), (EarlyStart::Allowed, State::Received));
        assert!(allowed.check_contract(date(2026, 9, 1)).is_ok());
        assert_eq!(
            allowed.check_contract(date(2026, 8, 31)),
            Err(Broken::Contract { signed: date(2026, 8, 31), from: Some(date(2026, 9, 1)) })
        );
    }
}

#[tokio::test]
async fn what_is_missing_is_asked_for_and_the_clock_begins_when_it_is_there() {
    for house in houses().await {
        let id = house.received(TOWN, &plan(100_000, 0)).await;
        let mut scope = house.scope(house.adviser).await;
        let silent = funding::ask(&mut scope, house.adviser, (id, 1), "", None).await;
        assert_eq!(broken(silent), [Broken::Missing]);
        funding::ask(&mut scope, house.adviser, (id, 1), "Bitte drei Angebote", None).await.unwrap();
        funding::advise(&mut scope, house.adviser, id, true, "Gut für kleine Gemeinden").await.unwrap();
        let done = funding::complete(&mut scope, house.adviser, (id, 2)).await;
        assert!(matches!(done, Err(Error::Identity(_))), "whoever advises decides nothing");
        scope.commit().await.unwrap();
        house.db.clock.advance_seconds(10 * 86_400);
        let mut scope = house.scope(house.first).await;
        let waiting = funding::grant(&scope, house.first, id).await.unwrap();
        assert_eq!((waiting.state, waiting.days.request_due), (State::Incomplete, Some(date(2026, 9, 29))));
        assert_eq!(waiting.waits(scope.today()), Some(10));
        funding::complete(&mut scope, house.first, (id, 2)).await.unwrap();
        let there = funding::grant(&scope, house.first, id).await.unwrap();
        assert_eq!(there.waits(scope.today()), Some(0), "{}", house.db.name);
        let notes = funding::notes(&scope, house.first, id).await.unwrap();
        assert!(notes.iter().any(|note| note.done == Some(date(2026, 9, 11))), "{notes:?}");
    }
}

#[tokio::test]
async fn a_decision_becomes_final_when_nobody_can_object_any_more() {
    for house in houses().await {
        let id = house.proposed(&plan(100_000, 0)).await;
        house.decided(id).await.unwrap();
        let mut scope = house.scope(house.first).await;
        let early = funding::settle(&mut scope, house.first, (id, 4), false).await;
        assert!(matches!(early, Err(Error::NotPossible)), "{}", house.db.name);
        drop(scope);
        house.db.clock.advance_seconds(50 * 86_400);
        let mut scope = house.scope(house.first).await;
        assert_eq!(funding::settle(&mut scope, house.first, (id, 4), false).await.unwrap(), State::Running);
    }
    // Four days after it was posted on 1 September, and a month from then on; 5 October is a Monday (§ 41 Abs. 2 VwVfG, § 70 VwGO).
    assert_eq!(funding::objection_end(date(2026, 9, 5)).unwrap(), date(2026, 10, 5));
}

#[test]
fn all_that_is_wrong_with_a_plan_is_said_at_once() {
    use funding::{Programme, ProgrammeId, Terms};
    let example = funding::NewProgramme::example().unwrap();
    let programme = Programme {
        id: ProgrammeId(uuid::Uuid::nil()),
        name: example.name,
        source: example.source,
        total: example.total,
        terms: Terms::new(example.term).unwrap(),
        objects: Vec::new(),
        years: Vec::new(),
        revision: 1,
        created_at: store::Timestamp(0),
    };
    let mut wrong = plan(100_000, 0);
    wrong.own = euros(10_000);
    wrong.asked = euros(85_000);
    let found = wrong.problems(&programme, date(2026, 9, 1));
    assert!(
        matches!(found[..], [Broken::Sum { .. }, Broken::Share { .. }, Broken::OwnShare { .. }, Broken::NoObject]),
        "{found:?}"
    );
    // What remains of an amount goes to the first years, so that no cent is lost.
    let three = plan(10, 20);
    assert_eq!(three.by_year(Cents(100)), BTreeMap::from([(2026, Cents(34)), (2027, Cents(66))]));
}
