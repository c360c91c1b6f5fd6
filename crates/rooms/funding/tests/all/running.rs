//! From the first euro to the last: money is called and paid, changed, proven, claimed back, and what was bought serves its purpose.

use std::sync::Arc;

use funding::{
    Act, Answer, Asked, Broken, CostLine, Due, Error, GrantId, Mirroring, NewItem, NewProof, Position, Receipt,
    Recipient, State, Wanted,
};
use jiff::civil::{Date, date};
use store::{Cents, Consumer, Worker};

use crate::common::{House, MINISTRY, TOWN, VILLAGE, at_funder, euros, houses, plan, town};

fn broken<T: std::fmt::Debug>(result: Result<T, Error>) -> Vec<Broken> {
    match result {
        Err(Error::Broken(all)) => all,
        other => panic!("{other:?}"),
    }
}

fn bill(amount: i64, due: Date) -> Position {
    Position { what: "Lieferant".to_owned(), amount: euros(amount), due }
}

fn receipt(line: usize, amount: i64) -> Receipt {
    Receipt {
        number: "1".to_owned(),
        paid_on: date(2026, 9, 20),
        what: "Lieferant".to_owned(),
        amount: euros(amount),
        line,
    }
}

impl House {
    async fn deliver(&self) {
        let consumers: Vec<Arc<dyn Consumer>> = vec![Arc::new(Mirroring)];
        Worker::new(self.db.store.clone(), consumers).unwrap().drain().await.unwrap();
    }

    /// Money for bills of this sum, called, checked and paid.
    pub(crate) async fn paid(&self, id: GrantId, bills: i64, amount: i64) {
        let mut scope = at_funder(self).await;
        let drawdown = scope.new_id();
        let positions = [bill(bills, scope.today())];
        funding::call_money(&mut scope, town(), id, drawdown, (&positions, euros(amount))).await.unwrap();
        scope.commit().await.unwrap();
        let mut scope = self.scope(self.first).await;
        funding::answer_drawdown(&mut scope, self.first, (drawdown, 1), Answer::Check).await.unwrap();
        scope.commit().await.unwrap();
        let mut scope = self.scope(self.second).await;
        funding::answer_drawdown(&mut scope, self.second, (drawdown, 2), Answer::Release).await.unwrap();
        scope.commit().await.unwrap();
    }

    async fn state(&self, id: GrantId) -> State {
        let scope = self.scope(self.auditor).await;
        funding::grant(&scope, self.auditor, id).await.unwrap().state
    }
}

#[tokio::test]
async fn no_more_is_called_than_was_granted_and_nobody_pays_alone() {
    for house in houses().await {
        let id = house.running(&plan(100_000, 50_000)).await;
        let mut scope = at_funder(&house).await;
        let drawdown = scope.new_id();
        let today = scope.today();
        // 80,000 of this year; bills of 90,000 have a part of 72,000, and none may be due in three months.
        let positions = [bill(90_000, date(2026, 12, 1))];
        let found = broken(funding::call_money(&mut scope, town(), id, drawdown, (&positions, euros(80_001))).await);
        assert!(
            matches!(
                found[..],
                [Broken::TooEarly { last, .. }, Broken::ProRata { most, .. }, Broken::Overdrawn { free, .. }]
                    if last == date(2026, 10, 31) && most == euros(72_000) && free == euros(80_000)
            ),
            "{found:?}"
        );
        funding::call_money(&mut scope, town(), id, drawdown, (&[bill(90_000, today)], euros(72_000))).await.unwrap();
        scope.commit().await.unwrap();
        house.holds().await;
        // What waits counts as called.
        let mut scope = at_funder(&house).await;
        let again = scope.new_id();
        let found =
            broken(funding::call_money(&mut scope, town(), id, again, (&[bill(20_000, today)], euros(8_001))).await);
        assert!(matches!(found[..], [Broken::Overdrawn { year: 2026, free, .. }] if free == euros(8_000)), "{found:?}");
        drop(scope);

        let mut scope = house.scope(house.first).await;
        let early = funding::answer_drawdown(&mut scope, house.first, (drawdown, 1), Answer::Release).await;
        assert!(matches!(early, Err(Error::NotPossible)), "nobody checked it");
        funding::answer_drawdown(&mut scope, house.first, (drawdown, 1), Answer::Check).await.unwrap();
        let alone = funding::answer_drawdown(&mut scope, house.first, (drawdown, 2), Answer::Release).await;
        assert_eq!(broken(alone), [Broken::SameAccount], "{}", house.db.name);
        let silent = funding::answer_drawdown(&mut scope, house.first, (drawdown, 2), Answer::TurnDown(" ")).await;
        assert_eq!(broken(silent), [Broken::NoReason]);
        let done =
            funding::answer_drawdown(&mut scope, house.first, (drawdown, 2), Answer::TurnDown("Falsche Rechnung"))
                .await;
        assert_eq!(done.unwrap(), Asked::TurnedDown);
        scope.commit().await.unwrap();
        house.holds().await;
        house.paid(id, 100_000, 80_000).await;
        house.holds().await;
        let scope = house.scope(house.auditor).await;
        let grant = funding::grant(&scope, house.auditor, id).await.unwrap();
        assert_eq!((grant.money.called, grant.money.drawn), (euros(80_000), euros(80_000)), "{}", house.db.name);
        drop(scope);

        // After the day on which the year ends for this, nothing of it is called.
        house.db.clock.advance_seconds(92 * 86_400);
        let mut scope = at_funder(&house).await;
        let today = scope.today();
        let found = broken(funding::call_money(&mut scope, town(), id, again, (&[bill(100, today)], euros(1))).await);
        assert!(matches!(found[0], Broken::Cutoff { last, .. } if last == date(2026, 11, 30)), "{found:?}");
    }
}

#[tokio::test]
async fn another_administration_finds_nothing() {
    for house in houses().await {
        let id = house.running(&plan(100_000, 0)).await;
        let village = Recipient::machine(VILLAGE);
        let mut scope = at_funder(&house).await;
        assert!(matches!(funding::whole(&scope, village, id).await, Err(Error::Unknown)));
        assert!(matches!(funding::tell(&mut scope, village, id, "Hallo").await, Err(Error::Unknown)));
        assert!(funding::whole(&scope, town(), id).await.is_ok());
        drop(scope);
        house.deliver().await;
        house.deliver().await;
        let scope = house.db.tenant(VILLAGE.0).await;
        assert!(funding::own_grants(&scope).await.unwrap().is_empty());
        assert!(matches!(funding::check_contract_date(&scope, id, date(2026, 9, 2)).await, Err(Error::Unknown)));
        assert!(matches!(funding::grants_of(&scope, TOWN).await, Err(Error::Identity(_))));
        drop(scope);
        let scope = house.db.tenant(TOWN.0).await;
        let own = funding::grants_of(&scope, TOWN).await.unwrap();
        assert_eq!((own.len(), own[0].state, own[0].funder), (1, State::Running, MINISTRY), "{}", house.db.name);
        assert_eq!(own[0].next, Some((Due::Cutoff, date(2026, 11, 30))));
        funding::check_contract_date(&scope, id, date(2026, 9, 1)).await.unwrap();
        let early = funding::check_contract_date(&scope, id, date(2026, 8, 31)).await;
        assert!(matches!(broken(early)[..], [Broken::Contract { .. }]), "{}", house.db.name);
    }
}

#[tokio::test]
async fn a_change_moves_money_between_years_only_where_it_is_free() {
    for house in houses().await {
        let id = house.running(&plan(100_000, 50_000)).await;
        let mut scope = at_funder(&house).await;
        let change = scope.new_id();
        let too_much = Wanted { moved: Some((2026, 2027, euros(80_001))), ..Wanted::default() };
        let found = broken(funding::ask_change(&mut scope, town(), id, change, (&too_much, " ")).await);
        assert!(matches!(found[..], [Broken::Missing, Broken::Overdrawn { .. }]), "{found:?}");
        // Money neither stays in its year nor goes to one that the programme does not have.
        for (to, wanted) in [(2026, Broken::SameYear), (2045, Broken::NoYear { year: 2045 })] {
            let moved = Wanted { moved: Some((2026, to, euros(9))), ..Wanted::default() };
            let asked = funding::ask_change(&mut scope, town(), id, change, (&moved, "Lieferung verzögert sich")).await;
            assert_eq!(broken(asked), [wanted], "{}", house.db.name);
        }
        // With less that counts the grant would be more than 90 percent of it.
        let costs = vec![
            CostLine { name: "Zählt".to_owned(), amount: euros(50_000), eligible: true, year: 2026 },
            CostLine { name: "Zählt nicht".to_owned(), amount: euros(100_000), eligible: false, year: 2027 },
        ];
        let less = Wanted { costs: Some(costs), ..Wanted::default() };
        let found = broken(funding::ask_change(&mut scope, town(), id, change, (&less, "Anders")).await);
        assert!(matches!(found[..], [Broken::Share { .. }]), "{found:?}");
        let wanted = Wanted { moved: Some((2026, 2027, euros(30_000))), ends: Some(date(2028, 3, 31)), costs: None };
        funding::ask_change(&mut scope, town(), id, change, (&wanted, "Lieferung verzögert sich")).await.unwrap();
        scope.commit().await.unwrap();
        let mut scope = house.scope(house.first).await;
        funding::answer_change(&mut scope, house.first, (change, 1), Answer::Check).await.unwrap();
        let alone = funding::answer_change(&mut scope, house.first, (change, 2), Answer::Release).await;
        assert_eq!(broken(alone), [Broken::SameAccount]);
        scope.commit().await.unwrap();
        let mut scope = house.scope(house.second).await;
        funding::answer_change(&mut scope, house.second, (change, 2), Answer::Release).await.unwrap();
        scope.commit().await.unwrap();
        let scope = house.scope(house.auditor).await;
        let grant = funding::grant(&scope, house.auditor, id).await.unwrap();
        assert_eq!(grant.shares[&2026].granted, euros(50_000), "{}", house.db.name);
        assert_eq!(grant.shares[&2027].granted, euros(70_000));
        assert_eq!((grant.days.ends, grant.days.proof_due), (Some(date(2028, 3, 31)), Some(date(2029, 3, 31))));
        drop(scope);
        house.holds().await;
    }
}

#[tokio::test]
async fn what_was_spent_less_comes_back_with_interest_and_what_was_bought_serves_its_purpose() {
    for house in houses().await {
        let id = house.running(&plan(100_000, 0)).await;
        house.paid(id, 90_000, 72_000).await;
        house.db.clock.advance_seconds(30 * 86_400);
        let revision = house.revision(id).await;
        let mut scope = at_funder(&house).await;
        let said = |amount: i64, own: i64| NewProof {
            report: "Läuft".to_owned(),
            receipts: vec![receipt(1, amount)],
            own: euros(own),
            third: Cents(0),
        };
        // A line that costs a quarter more than planned needed a change; numbers that do not add up need another look.
        let found = broken(funding::send_proof(&mut scope, town(), (id, revision), &said(125_000, 0)).await);
        assert!(matches!(found[..], [Broken::Proven { .. }, Broken::Shifted { .. }]), "{found:?}");
        // Of 80,000 spent a share of 64,000 is due: 8,000 come back.
        funding::send_proof(&mut scope, town(), (id, revision), &said(80_000, 8_000)).await.unwrap();
        let item = scope.new_id();
        let mut new = NewItem {
            name: "Server".to_owned(),
            place: "Keller".to_owned(),
            amount: euros(800),
            bought_on: date(2026, 9, 10),
        };
        let small = funding::add_item(&mut scope, town(), id, item, &new).await;
        assert!(
            matches!(broken(small)[..], [Broken::Cheap { most, .. }] if most == euros(800)),
            "800 euros and less need no inventory"
        );
        new.amount = euros(5_000);
        funding::add_item(&mut scope, town(), id, item, &new).await.unwrap();
        scope.commit().await.unwrap();

        let mut scope = house.scope(house.first).await;
        let found = funding::proof(&scope, house.first, id).await.unwrap().unwrap();
        let grant = funding::grant(&scope, house.first, id).await.unwrap();
        assert_eq!(found.due(&grant), euros(64_000), "{}", house.db.name);
        let too_much = funding::check_proof(&mut scope, house.first, (id, revision + 1), (euros(72_001), "So")).await;
        assert!(matches!(broken(too_much)[..], [Broken::TooMuch { .. }]));
        funding::check_proof(&mut scope, house.first, (id, revision + 1), (euros(64_000), "Weniger ausgegeben"))
            .await
            .unwrap();
        let alone = funding::release_proof(&mut scope, house.first, (id, revision + 2)).await;
        assert_eq!(broken(alone), [Broken::SameAccount]);
        scope.commit().await.unwrap();
        let mut scope = house.scope(house.second).await;
        let state = funding::release_proof(&mut scope, house.second, (id, revision + 2)).await.unwrap();
        assert_eq!(state, State::Recovery);
        scope.commit().await.unwrap();
        house.holds().await;

        let mut scope = house.scope(house.first).await;
        let claimed = funding::recovery(&scope, house.first, id).await.unwrap().unwrap();
        assert_eq!((claimed.amount, claimed.from), (euros(8_000), date(2026, 9, 1)), "{}", house.db.name);
        // Sixty days until it is due, at 5 + 1.27 percent of 365 days.
        assert_eq!((claimed.due, claimed.interest), (date(2026, 11, 1), Cents(8_383)), "{}", house.db.name);
        let never = funding::settle_recovery(&mut scope, house.first, (id, revision + 3), date(2026, 10, 2)).await;
        assert!(matches!(broken(never)[..], [Broken::Day { last: Some(_), .. }]), "tomorrow");
        funding::settle_recovery(&mut scope, house.first, (id, revision + 3), date(2026, 10, 1)).await.unwrap();
        let claimed = funding::recovery(&scope, house.first, id).await.unwrap().unwrap();
        assert_eq!(claimed.interest, Cents(4_123), "thirty days");
        scope.commit().await.unwrap();
        house.holds().await;
        assert_eq!(house.state(id).await, State::Earmarked);

        // Whoever spends less frees the rest of the year, and says each year that the server stands.
        let scope = house.scope(house.auditor).await;
        let programme = funding::programme(&scope, house.auditor, None).await.unwrap();
        assert_eq!(programme.years[0].bound, euros(72_000), "{}", house.db.name);
        drop(scope);
        let mut scope = at_funder(&house).await;
        let due = funding::whole(&scope, town(), id).await.unwrap().dues;
        assert_eq!(due, [(Due::Confirmation, date(2026, 12, 31))]);
        funding::confirm_items(&mut scope, town(), id).await.unwrap();
        assert!(funding::whole(&scope, town(), id).await.unwrap().dues.is_empty());
        scope.commit().await.unwrap();
        funding::tend(&house.db.store, MINISTRY, false).await.unwrap();
        assert_eq!(house.state(id).await, State::Earmarked);
        house.db.clock.advance_seconds(6 * 366 * 86_400);
        funding::tend(&house.db.store, MINISTRY, false).await.unwrap();
        assert_eq!(house.state(id).await, State::Closed, "{}", house.db.name);
    }
}

#[tokio::test]
async fn less_can_be_proven_than_was_paid_but_nothing_that_cannot_be() {
    for house in houses().await {
        let id = house.running(&plan(100_000, 0)).await;
        house.paid(id, 90_000, 72_000).await;
        house.db.clock.advance_seconds(30 * 86_400);
        let revision = house.revision(id).await;
        let mut scope = at_funder(&house).await;
        let today = scope.today();
        let said = |receipts: Vec<Receipt>, own: i64| NewProof {
            report: "Früher fertig".to_owned(),
            receipts,
            own: euros(own),
            third: Cents(0),
        };
        let mut wrong = async |receipts: Vec<Receipt>, own: i64| {
            broken(funding::send_proof(&mut scope, town(), (id, revision), &said(receipts, own)).await)
        };
        let proven = |own: i64| Broken::Proven { spent: euros(30_000), others: euros(own), drawn: euros(72_000) };
        assert_eq!(wrong(vec![receipt(1, 30_000)], 30_001).await, [proven(30_001)], "more own money than was spent");
        let late = Receipt { paid_on: today.tomorrow().unwrap(), ..receipt(1, 30_000) };
        assert_eq!(wrong(vec![late], 0).await, [Broken::Day { first: None, last: Some(today) }]);
        assert_eq!(wrong(vec![receipt(9, 30_000)], 0).await, [Broken::NoLine { place: 9, lines: 1 }]);
        let twice = vec![receipt(1, 10_000), receipt(1, 20_000)];
        let number = twice[0].number.clone();
        assert_eq!(wrong(twice, 0).await, [Broken::Twice { number }], "{}", house.db.name);
        // Of 30,000 a share of 24,000 is due; 48,000 that were paid come back.
        funding::send_proof(&mut scope, town(), (id, revision), &said(vec![receipt(1, 30_000)], 0)).await.unwrap();
        scope.commit().await.unwrap();
        let scope = house.scope(house.first).await;
        let grant = funding::grant(&scope, house.first, id).await.unwrap();
        let sent = funding::proof(&scope, house.first, id).await.unwrap().unwrap();
        assert_eq!(sent.due(&grant), euros(24_000), "{}", house.db.name);
    }
}

#[tokio::test]
async fn each_reminder_comes_once() {
    for house in houses().await {
        house.running(&plan(100_000, 0)).await;
        // 90 days before 30 November, the last day on which money of the year is called.
        let tend = async || funding::tend(&house.db.store, MINISTRY, false).await.unwrap();
        assert_eq!(tend().await, 1, "{}", house.db.name);
        assert_eq!(tend().await, 0);
        house.db.clock.advance_seconds(61 * 86_400);
        assert_eq!(tend().await, 1, "thirty days");
        house.db.clock.advance_seconds(23 * 86_400);
        assert_eq!(tend().await, 1, "seven days");
        assert_eq!(tend().await, 0);
    }
}

#[tokio::test]
async fn a_recipient_takes_an_application_back_and_waives_an_objection() {
    for house in houses().await {
        let id = house.received(TOWN, &plan(100_000, 0)).await;
        let mut scope = at_funder(&house).await;
        funding::ask_early_start(&mut scope, town(), (id, 1), "Eilt").await.unwrap();
        let again = funding::ask_early_start(&mut scope, town(), (id, 2), "Eilt").await;
        assert!(matches!(again, Err(Error::NotPossible)));
        assert_eq!(funding::move_own(&mut scope, town(), (id, 2), Act::Withdraw).await.unwrap(), State::Withdrawn);
        let grants = funding::move_own(&mut scope, town(), (id, 3), Act::Grant).await;
        assert!(matches!(grants, Err(Error::NotPossible)), "only the funder grants");
        drop(scope);
        let id = house.proposed(&plan(100_000, 0)).await;
        house.decided(id).await.unwrap();
        let mut scope = at_funder(&house).await;
        assert_eq!(funding::move_own(&mut scope, town(), (id, 4), Act::Settle).await.unwrap(), State::Running);
    }
}
