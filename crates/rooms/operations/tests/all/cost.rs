use std::collections::BTreeMap;

use identity::Role;
use jiff::civil::date;
use operations::{
    Error, Inputs, LineKind, Measure, Position, Quarter, RunState, Staff, StatementLine, WHOLE, Weights, allocate,
    begin_run, cost_keys, frozen, give_back_run, issue_run, key_of, measured, own_statements, propose_key, runs_of,
    set_costs, settle_key, share_out, statements, submit_run,
};
use proptest::prelude::*;
use store::{Actor, Cents, Language, Reach, TenantId, Timestamp};

use crate::common::{ASSOCIATION, House, PASSWORD, houses, session};

fn third() -> Quarter {
    "2025-Q3".parse().unwrap()
}

fn position(label: &str, cents: i64) -> Position {
    Position { label: label.to_owned(), amount: Cents(cents), source: "Rechnung 17".to_owned() }
}

fn sum<'a>(lines: impl Iterator<Item = &'a StatementLine>) -> i64 {
    lines.map(|line| line.amount.0).sum()
}

/// The proposal of one operator, approved by the other.
async fn key(house: &House, parts: [i32; 4]) -> i32 {
    let mut scope = house.write(house.anna).await;
    let number = propose_key(&mut scope, house.anna, date(2025, 1, 1), parts, "Beschluss 3/2026").await.unwrap();
    scope.commit().await.unwrap();
    let mut scope = house.write(house.bert).await;
    settle_key(&mut scope, house.bert, number, true).await.unwrap();
    scope.commit().await.unwrap();
    number
}

#[test]
fn quarters_are_read_and_have_their_days() {
    assert_eq!((third().first_day(), third().next_first_day()), (date(2025, 7, 1), date(2025, 10, 1)));
    let last: Quarter = "2026-Q4".parse().unwrap();
    assert_eq!(last.next_first_day(), date(2027, 1, 1));
    assert_eq!(last.to_string(), "2026-Q4");
    for wrong in ["", "2026", "2026-Q5", "2026-Q0", "26-Q1", "2026-Q", "2026-Q11", "2026-q1", "+026-Q1", "2026-Q+"] {
        assert!(wrong.parse::<Quarter>().is_err(), "{wrong}");
    }
}

#[test]
fn the_parts_of_a_key_add_up() {
    assert!(Weights::new([2_500, 2_500, 2_500, 2_500]).is_some());
    assert!(Weights::new([WHOLE, 0, 0, 0]).is_some());
    for wrong in [[2_500, 2_500, 2_500, 2_499], [WHOLE, 1, 0, 0], [WHOLE + 1, -1, 0, 0], [0; 4]] {
        assert!(Weights::new(wrong).is_none(), "{wrong:?}");
    }
}

#[test]
fn cents_go_to_the_largest_remainders_and_among_equals_to_the_first() {
    let shares = |cents, weights: &[i64]| {
        share_out(Cents(cents), weights).map(|shares| shares.iter().map(|share| share.0).collect::<Vec<_>>())
    };
    assert_eq!(shares(100, &[1, 1, 1]), Some(vec![34, 33, 33]));
    assert_eq!(shares(10, &[5, 3, 1]), Some(vec![6, 3, 1]));
    assert_eq!(shares(1, &[0, 0, 7]), Some(vec![0, 0, 1]));
    assert_eq!(shares(5, &[0, 0]), Some(vec![3, 2]), "nobody has a weight: everybody bears the same");
    assert_eq!(shares(-100, &[1, 1, 1]), Some(vec![-34, -33, -33]));
    assert_eq!(shares(7, &[9]), Some(vec![7]));
    assert_eq!(shares(7, &[]), None);
    assert_eq!(shares(7, &[1, -1]), None);
}

fn inputs() -> impl Strategy<Value = BTreeMap<TenantId, Inputs>> {
    let input = (0..500_i64, 0..300_000_i64, 0..10_000_i64, any::<bool>());
    prop::collection::btree_map(1..9_999_i32, input, 1..60).prop_map(|all| {
        let inputs = all.into_iter().map(|(tenant, (workplaces, inhabitants, uses, none))| {
            (TenantId(tenant), Inputs([1, workplaces, if none { 0 } else { inhabitants }, if none { 0 } else { uses }]))
        });
        inputs.collect()
    })
}

fn weights() -> impl Strategy<Value = Weights> {
    (0..=WHOLE, 0..=WHOLE, 0..=WHOLE).prop_map(|(one, two, three)| {
        let mut cuts = [one, two, three];
        cuts.sort_unstable();
        Weights::new([cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1], WHOLE - cuts[2]]).unwrap()
    })
}

proptest! {
    #[test]
    fn shares_add_up_and_nobody_gets_more_than_a_cent_beside_the_exact_share(
        cents in -1_000_000_000_000_i64..1_000_000_000_000,
        weights in prop::collection::vec(0..1_000_000_i64, 1..80),
    ) {
        let shares = share_out(Cents(cents), &weights).unwrap();
        prop_assert_eq!(shares.iter().map(|share| share.0).sum::<i64>(), cents);
        let all: i64 = weights.iter().sum();
        for (share, weight) in shares.iter().zip(&weights).filter(|_| all > 0) {
            let off = i128::from(share.0) * i128::from(all) - i128::from(cents) * i128::from(*weight);
            prop_assert!(off.abs() < i128::from(all), "{share:?} of {weight}");
            prop_assert!(*weight > 0 || share.0 == 0);
        }
        prop_assert_eq!(share_out(Cents(cents), &weights).unwrap(), shares, "the same way every time");
    }

    #[test]
    fn statements_add_up_to_the_costs(cents in 0..10_000_000_000_i64, key in weights(), all in inputs()) {
        let statements = allocate(Cents(cents), key, &all).unwrap();
        prop_assert_eq!(statements.len(), all.len());
        prop_assert_eq!(sum(statements.values().flatten()), cents);
        let measures = key.parts().iter().filter(|part| **part > 0).count();
        prop_assert!(statements.values().all(|lines| lines.len() == measures));
        prop_assert!(statements.values().flatten().all(|line| line.amount.0 >= 0));
    }
}

#[test]
fn nobody_bears_nothing() {
    assert_eq!(allocate(Cents(1), Weights::new([WHOLE, 0, 0, 0]).unwrap(), &BTreeMap::new()), None);
}

#[tokio::test]
async fn a_key_holds_when_a_second_person_has_approved_it() {
    for house in houses().await {
        let mut scope = house.write(house.anna).await;
        let uneven = propose_key(&mut scope, house.anna, date(2025, 1, 1), [1, 2, 3, 4], "Beschluss").await;
        assert!(matches!(uneven, Err(Error::Weights)), "{uneven:?}");
        let nowhere = propose_key(&mut scope, house.anna, date(2025, 1, 1), [WHOLE, 0, 0, 0], " ").await;
        assert!(matches!(nowhere, Err(Error::NoText)), "{nowhere:?}");
        let number =
            propose_key(&mut scope, house.anna, date(2025, 1, 1), [WHOLE, 0, 0, 0], "Beschluss").await.unwrap();
        let alone = settle_key(&mut scope, house.anna, number, true).await;
        assert!(matches!(alone, Err(Error::SamePerson)), "{alone:?}");
        assert_eq!(key_of(&cost_keys(&scope).await.unwrap(), third()), None);
        let without = begin_run(&mut scope, house.anna, third()).await;
        assert!(matches!(without, Err(Error::NoKey)), "{without:?}");
        scope.commit().await.unwrap();
        let mut scope = house.write(house.bert).await;
        settle_key(&mut scope, house.bert, number, true).await.unwrap();
        let again = settle_key(&mut scope, house.bert, number, false).await;
        assert!(matches!(again, Err(Error::NotPossible)), "{again:?}");
        let keys = cost_keys(&scope).await.unwrap();
        assert_eq!(key_of(&keys, third()).map(|key| key.number), Some(number));
        assert_eq!(key_of(&keys, "2024-Q4".parse().unwrap()), None, "not before its first day");
    }
}

#[tokio::test]
async fn a_quarter_is_shared_out_checked_by_a_second_person_and_corrected_only_by_a_difference() {
    for house in houses().await {
        let mia: [(&str, &str, &[Role]); 1] = [("mia", "Mia Leitung", &[Role::Manager])];
        identity::demo_accounts(&house.desk.identity, ASSOCIATION, &mia, PASSWORD).await.unwrap();
        let mia = Staff::of(&session(&house.desk.identity, "mia").await);
        let number = key(&house, [2_000, 3_000, 4_000, 1_000]).await;
        let quarter = third();
        let mut scope = house.write(house.anna).await;
        begin_run(&mut scope, house.anna, quarter).await.unwrap();
        let twice = begin_run(&mut scope, house.anna, quarter).await;
        assert!(matches!(twice, Err(Error::NotPossible)), "{twice:?}");
        let empty = submit_run(&mut scope, &house.desk, house.anna, (quarter, 1, 0)).await;
        assert!(matches!(empty, Err(Error::NothingToShare)), "{empty:?}");
        let below = set_costs(&mut scope, house.anna, (quarter, 1, 0), &[position("Strom", -1)]).await;
        assert!(matches!(below, Err(Error::BadAmount)), "{below:?}");
        let costs = [position("Rechenzentrum", 1_234_567), position("Strom", 98_765)];
        set_costs(&mut scope, house.anna, (quarter, 1, 0), &costs).await.unwrap();
        let stale = set_costs(&mut scope, house.anna, (quarter, 1, 0), &costs).await;
        assert!(matches!(stale, Err(Error::Stale)), "{stale:?}");
        let now = measured(&scope, &house.desk, quarter).await.unwrap();
        assert_eq!(now.len(), 206);
        assert!(now.values().all(|inputs| inputs.0[0] == 1 && inputs.0[2] > 0), "inhabitants everywhere");
        assert_eq!(now[&ASSOCIATION].0[1], 2, "clara and mia");
        submit_run(&mut scope, &house.desk, house.anna, (quarter, 1, 1)).await.unwrap();
        let alone = issue_run(&mut scope, house.anna, (quarter, 1, 2)).await;
        assert!(matches!(alone, Err(Error::SamePerson)), "{alone:?}");
        give_back_run(&mut scope, house.anna, (quarter, 1, 2)).await.unwrap();
        submit_run(&mut scope, &house.desk, house.anna, (quarter, 1, 3)).await.unwrap();
        scope.commit().await.unwrap();

        // What was measured is frozen with it.
        let more: [(&str, &str, &[Role]); 1] = [("spaet", "Spät Dazu", &[Role::Clerk])];
        identity::demo_accounts(&house.desk.identity, ASSOCIATION, &more, PASSWORD).await.unwrap();
        let mut scope = house.write(house.bert).await;
        assert_eq!(frozen(&scope, quarter, 1).await.unwrap(), now);
        issue_run(&mut scope, house.bert, (quarter, 1, 4)).await.unwrap();
        let run = runs_of(&scope, quarter).await.unwrap().remove(0);
        assert_eq!((run.state, run.key), (RunState::Issued, number));
        let all = statements(&scope, house.bert, &run, &now, None).await.unwrap();
        assert_eq!(sum(all.values().flatten()), 1_234_567 + 98_765);
        let other = statements(&scope, house.bert, &run, &now, Weights::new([WHOLE, 0, 0, 0])).await.unwrap();
        assert_eq!(sum(other.values().flatten()), 1_234_567 + 98_765);
        assert_ne!(other, all, "another key, other shares");
        let changed = set_costs(&mut scope, house.bert, (quarter, 1, 5), &costs).await;
        assert!(matches!(changed, Err(Error::NotPossible)), "issued is issued: {changed:?}");
        scope.commit().await.unwrap();

        let first = own(&house, mia).await;
        assert_eq!((first.len(), first[0].lines.clone()), (1, all[&ASSOCIATION].clone()));
        assert!(first[0].lines.iter().any(|line| line.kind == LineKind::Share(Measure::Workplaces) && line.own == 2));

        // An invoice came late: the next edition asks for what is missing, and together it is the whole.
        house.db.clock.advance_seconds(60);
        let mut scope = house.write(house.anna).await;
        assert_eq!(begin_run(&mut scope, house.anna, quarter).await.unwrap(), 2);
        let mut late = costs.to_vec();
        late.push(position("Nachzahlung", 10_001));
        set_costs(&mut scope, house.anna, (quarter, 2, 0), &late).await.unwrap();
        submit_run(&mut scope, &house.desk, house.anna, (quarter, 2, 1)).await.unwrap();
        scope.commit().await.unwrap();
        let mut scope = house.write(house.bert).await;
        issue_run(&mut scope, house.bert, (quarter, 2, 2)).await.unwrap();
        let run = runs_of(&scope, quarter).await.unwrap().remove(1);
        let inputs = frozen(&scope, quarter, 2).await.unwrap();
        assert_eq!(inputs, now, "a correction is about costs");
        drop(run);
        scope.commit().await.unwrap();
        let both = own(&house, mia).await;
        assert_eq!(both.len(), 2);
        let before = both[0].lines.iter().find(|line| line.kind == LineKind::Before).unwrap();
        assert_eq!(before.amount.0, -first[0].total().0);
        assert!(both[0].total().0 > 0 && both[0].total().0 < first[0].total().0);
    }
}

async fn own(house: &House, staff: Staff) -> Vec<operations::Statement> {
    let actor = Actor::Account(staff.account().into());
    let scope = house.db.store.read(Reach::Tenant(ASSOCIATION), actor, Language::German).await.unwrap();
    own_statements(&scope, staff).await.unwrap()
}

#[tokio::test]
async fn statements_wait_for_the_end_of_the_quarter_and_belong_to_whoever_sets_up_the_administration() {
    for house in houses().await {
        key(&house, [WHOLE, 0, 0, 0]).await;
        let day = house.db.clock.today();
        let this: Quarter = format!("{}-Q{}", day.year(), (day.month() + 2) / 3).parse().unwrap();
        let mut scope = house.write(house.anna).await;
        begin_run(&mut scope, house.anna, this).await.unwrap();
        set_costs(&mut scope, house.anna, (this, 1, 0), &[position("Strom", 1)]).await.unwrap();
        let early = submit_run(&mut scope, &house.desk, house.anna, (this, 1, 1)).await;
        assert!(matches!(early, Err(Error::QuarterOpen)), "{early:?}");
        drop(scope);
        let clara = Staff::of(&session(&house.desk.identity, "clara").await);
        let actor = Actor::Account(clara.account().into());
        let scope = house.db.store.read(Reach::Tenant(ASSOCIATION), actor, Language::German).await.unwrap();
        let clerk = own_statements(&scope, clara).await;
        assert!(matches!(clerk, Err(Error::Identity(_))), "{clerk:?}");
        let tenants = cost_keys(&scope).await;
        assert!(matches!(tenants, Err(Error::Store(_))), "keys are the provider's: {tenants:?}");
        assert!(Timestamp(0) < house.db.clock.now());
    }
}
