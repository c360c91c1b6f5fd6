//! What goes out to recipients is kept as it was, whatever becomes of the grant.

use std::collections::BTreeMap;

use funding::{Answer, CostLine, Due, GrantId, Letter, Matter, NewProof, Receipt, Recipient, State, Wanted};
use jiff::civil::date;
use store::Cents;

use crate::common::{House, TOWN, VILLAGE, at_funder, euros, houses, houses_of_the_state, plan, shares, town};

async fn letters(house: &House, id: GrantId) -> Vec<Letter> {
    let scope = house.scope(house.auditor).await;
    funding::letters(&scope, house.auditor, id).await.unwrap()
}

#[tokio::test]
async fn a_notice_stays_what_it_was_when_the_grant_changes() {
    for house in houses().await {
        let asked = plan(100_000, 50_000);
        let id = house.proposed(&asked).await;
        assert!(letters(&house, id).await.is_empty(), "{}: a proposal is no letter", house.db.name);
        house.decided(id).await.unwrap();
        let before = letters(&house, id).await;
        assert_eq!((before.len(), before[0].number, before[0].made_on), (1, 1, date(2026, 9, 1)));
        assert!(before[0].notified > before[0].made_on, "{}: post takes its time", house.db.name);
        let Matter::Notice(notice) = &before[0].matter else { panic!("{:?}", before[0]) };
        assert_eq!((&notice.plan, notice.proposal.amount()), (&asked, euros(120_000)), "{}", house.db.name);

        let line = |name: &str, amount: i64, year: i16| CostLine {
            name: name.to_owned(),
            amount: euros(amount),
            eligible: true,
            year,
        };
        let costs = vec![line("Server", 90_000, 2026), line("Schulung", 60_000, 2027)];
        let wanted = Wanted { costs: Some(costs.clone()), ..Wanted::default() };
        let mut scope = at_funder(&house).await;
        let change = scope.new_id();
        funding::ask_change(&mut scope, town(), id, change, (&wanted, "Anders")).await.unwrap();
        scope.commit().await.unwrap();
        let mut scope = house.scope(house.first).await;
        funding::answer_change(&mut scope, house.first, (change, 1), Answer::Check).await.unwrap();
        scope.commit().await.unwrap();
        assert_eq!(letters(&house, id).await, before, "{}: nothing is released", house.db.name);
        let mut scope = house.scope(house.second).await;
        funding::answer_change(&mut scope, house.second, (change, 2), Answer::Release).await.unwrap();
        assert_eq!(funding::grant(&scope, house.second, id).await.unwrap().plan.costs, costs);
        scope.commit().await.unwrap();
        let after = letters(&house, id).await;
        assert_eq!((after.len(), &after[0]), (2, &before[0]), "{}", house.db.name);
        let title = asked.title.clone();
        assert_eq!((after[1].number, &after[1].matter), (2, &Matter::Change { title, number: 1, wanted }));
    }
}

#[tokio::test]
async fn whoever_is_refused_reads_why_and_until_when_to_object() {
    for house in houses().await {
        let asked = plan(100_000, 0);
        let id = house.received(TOWN, &asked).await;
        let mut scope = house.scope(house.first).await;
        funding::complete(&mut scope, house.first, (id, 1)).await.unwrap();
        let refusal = shares(&asked, BTreeMap::new());
        funding::propose(&mut scope, house.first, (id, 2), &refusal).await.unwrap();
        scope.commit().await.unwrap();
        let scope = at_funder(&house).await;
        assert!(funding::whole(&scope, town(), id).await.unwrap().letters.is_empty(), "{}: no draft", house.db.name);
        drop(scope);
        assert_eq!(house.decided(id).await.unwrap(), State::Refused);
        let scope = at_funder(&house).await;
        let whole = funding::whole(&scope, town(), id).await.unwrap();
        let last = funding::objection_end(whole.letters[0].notified).unwrap();
        assert_eq!(whole.letters[0].matter.name(), "refusal", "{}", house.db.name);
        assert_eq!(whole.dues, [(Due::Objection, last)]);
        let Matter::Notice(notice) = &whole.letters[0].matter else { panic!("{:?}", whole.letters[0]) };
        assert_eq!(notice.proposal.reason, refusal.reason);
        let village = Recipient::machine(VILLAGE);
        assert!(funding::whole(&scope, village, id).await.is_err(), "{}: not theirs", house.db.name);
    }
}

#[tokio::test]
async fn the_answer_about_an_early_start_says_why() {
    for house in houses().await {
        let id = house.received(TOWN, &funding::Plan { early_start: Some("Eilt".to_owned()), ..plan(9_000, 0) }).await;
        let mut scope = house.scope(house.first).await;
        funding::answer_early_start(&mut scope, house.first, (id, 1), false, " Eilt nicht ").await.unwrap();
        scope.commit().await.unwrap();
        let found = letters(&house, id).await;
        let (title, reason) = (plan(9_000, 0).title, "Eilt nicht".to_owned());
        assert_eq!(found[0].matter, Matter::Early { title, from: None, reason }, "{}", house.db.name);
        assert_eq!(found[0].recipient, TOWN);
    }
}

#[tokio::test]
async fn what_is_claimed_back_is_reckoned_in_its_letter_and_is_to_be_done() {
    for house in houses().await {
        let id = house.running(&plan(100_000, 0)).await;
        house.paid(id, 90_000, 72_000).await;
        house.db.clock.advance_seconds(30 * 86_400);
        let revision = house.revision(id).await;
        let receipt = Receipt {
            number: "1".to_owned(),
            paid_on: date(2026, 9, 20),
            what: "Server".to_owned(),
            amount: euros(80_000),
            line: 1,
        };
        let said =
            NewProof { report: "Läuft".to_owned(), receipts: vec![receipt], own: euros(8_000), third: Cents(0) };
        let mut scope = at_funder(&house).await;
        funding::send_proof(&mut scope, town(), (id, revision), &said).await.unwrap();
        scope.commit().await.unwrap();
        let mut scope = house.scope(house.first).await;
        let found = (euros(64_000), "Weniger ausgegeben");
        funding::check_proof(&mut scope, house.first, (id, revision + 1), found).await.unwrap();
        scope.commit().await.unwrap();
        let mut scope = house.scope(house.second).await;
        funding::release_proof(&mut scope, house.second, (id, revision + 2)).await.unwrap();
        scope.commit().await.unwrap();
        let scope = at_funder(&house).await;
        let whole = funding::whole(&scope, town(), id).await.unwrap();
        let claimed = whole.recovery.unwrap();
        assert_eq!(whole.dues, [(Due::Recovery, claimed.due)], "{}", house.db.name);
        let Matter::Recovery { paid, due, interest, until, reason, .. } = &whole.letters[1].matter else {
            panic!("{:?}", whole.letters)
        };
        assert_eq!((*paid, *due, *until), (euros(72_000), euros(64_000), claimed.due), "{}", house.db.name);
        assert_eq!((interest.amount, reason.as_str()), (claimed.interest, "Weniger ausgegeben"));
        let days: i64 = interest.spans.iter().map(|span| span.days).sum();
        assert_eq!(days, 61, "{}: from 1 September until 1 November", house.db.name);
        // What was paid on another day does not change the letter.
        drop(scope);
        let mut scope = house.scope(house.first).await;
        funding::settle_recovery(&mut scope, house.first, (id, revision + 3), date(2026, 10, 1)).await.unwrap();
        scope.commit().await.unwrap();
        assert_eq!(letters(&house, id).await, whole.letters, "{}", house.db.name);
    }
}

#[tokio::test]
async fn an_answer_is_no_longer_to_be_brought() {
    for house in houses().await {
        let id = house.received(TOWN, &plan(9_000, 0)).await;
        let ask = async |revision: i32| {
            let mut scope = house.scope(house.first).await;
            funding::ask(&mut scope, house.first, (id, revision), "Drei Angebote", None).await.unwrap();
            scope.commit().await.unwrap();
        };
        let due = async || {
            let scope = at_funder(&house).await;
            let dues = funding::whole(&scope, town(), id).await.unwrap().dues;
            dues.into_iter().map(|(due, _)| due).collect::<Vec<Due>>()
        };
        ask(1).await;
        assert_eq!(due().await, [Due::Request], "{}", house.db.name);
        house.db.clock.advance_seconds(60);
        let mut scope = at_funder(&house).await;
        funding::tell(&mut scope, town(), id, "Hier sind sie").await.unwrap();
        scope.commit().await.unwrap();
        assert!(due().await.is_empty(), "{}", house.db.name);
        house.db.clock.advance_seconds(60);
        ask(2).await;
        assert_eq!(due().await, [Due::Request], "{}: asked again", house.db.name);
    }
}

#[tokio::test]
async fn every_administration_has_a_court() {
    for (house, directory) in houses_of_the_state().await {
        let mut seats = BTreeMap::new();
        for office in directory.catalogue().administrations() {
            let court = funding::court(&office.county).unwrap();
            *seats.entry(court.unwrap_or_else(|| panic!("{} has no court", office.name))).or_insert(0) += 1;
        }
        assert_eq!(seats.len(), 3, "{}: {seats:?}", house.db.name);
    }
}
