//! A decision that is out is amended: a new one takes its place, with its own letter, remedy and notification; every version
//! stays.

use applications::PublicState;
use axum::http::StatusCode;
use casework::{Amendment, AmendmentForm, CaseId, Error, Handing, State};
use jiff::civil::date;
use studio::ProcedureLaw;

use crate::common::{ALTENBERGA, KOERNER, NOTTERTAL, Office, certificate, dog, fee, form, issued, offices, pothole};

const WRONG: &str = "Der Monat war falsch gezählt.";

/// A dog whose tax is set, delivered, retrieved and closed on 3 September.
async fn closed(office: &Office) -> CaseId {
    let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
    office.claim(&office.anna, id).await;
    let mut typed = form("assessed", "retrieval");
    typed.fees = vec![fee("Hundesteuer 2026", "16,67")];
    office.decide(&office.anna, id, &typed).await.unwrap();
    office.worker.drain().await.unwrap();
    office.db.clock.advance_seconds(2 * 86_400);
    office.retrieve(NOTTERTAL, id).await;
    office.worker.drain().await.unwrap();
    assert_eq!(office.view(&office.anna, id).await.state, State::Closed(office.anna.account));
    id
}

async fn amend(office: &Office, id: CaseId, how: Amendment, basis: &str, reason: &str) -> casework::Result<()> {
    let carla = &office.carla;
    let revision = office.view(carla, id).await.revision;
    let mut scope = office.write(carla).await;
    let form = AmendmentForm { how: Some(how), basis: basis.to_owned(), reason: reason.to_owned() };
    casework::amend(&mut scope, &office.desk, carla, id, revision, &form).await?;
    scope.commit().await.unwrap();
    Ok(())
}

#[test]
fn each_kind_rests_on_its_provision() {
    let of = |law| Amendment::ALL.map(|how| how.usual_basis(law));
    let expected = [Some("§ 42 ThürVwVfG"), Some("§ 48 ThürVwVfG"), Some("§ 49 ThürVwVfG")];
    assert_eq!(of(ProcedureLaw::Administrative), expected);
    assert_eq!(of(ProcedureLaw::Levies), [Some("§ 15 ThürKAG in Verbindung mit § 129 AO"), None, None]);
}

#[tokio::test]
async fn a_corrected_decision_takes_the_place_of_the_one_before() {
    for office in offices().await {
        let id = closed(&office).await;
        let carla = &office.carla;
        let first = office.view(carla, id).await;
        office.db.clock.advance_seconds(10 * 86_400);
        amend(&office, id, Amendment::Corrected, "", WRONG).await.unwrap();
        let view = office.view(carla, id).await;
        assert_eq!(view.state, State::Amending(carla.account), "{}", office.db.name);
        assert_eq!(office.public_state(NOTTERTAL, id).await, PublicState::Decided, "the one before holds");
        assert_eq!(view.decision, first.decision);
        let mut typed = view.draft.clone().unwrap();
        assert_eq!((typed.outcome.as_str(), typed.reasons.as_str()), ("assessed", WRONG));
        assert_eq!(typed.fees[0].amount, "16,67");

        // While it is being amended it is neither deleted nor taken back.
        let mut scope = office.applicant(NOTTERTAL).await;
        let late = applications::withdraw(&mut scope, id.application(), "").await;
        assert!(matches!(late, Err(applications::Error::Decided)));
        drop(scope);

        typed.fees[0].amount = "12,50".to_owned();
        let scope = office.read(carla).await;
        let preview = casework::preview(&scope, &office.desk, carla, id, &typed).await.unwrap();
        let letter = preview.letter.unwrap();
        assert_eq!(letter.head.subject.split(" zu ").next(), Some("Berichtigung des Bescheids vom 01.09.2026"));
        assert!(letter.opening.as_deref().unwrap().contains("Bescheid vom 01.09.2026"));
        assert!(letter.operative[0].contains("berichtigt (§ 15 ThürKAG in Verbindung mit § 129 AO)"));
        assert_eq!(letter.reasons[0], WRONG);
        drop(scope);
        office.decide(carla, id, &typed).await.unwrap();
        office.worker.drain().await.unwrap();

        let view = office.view(carla, id).await;
        assert_eq!(view.state, State::Delivered(carla.account));
        let (decision, former) = (view.decision.as_ref().unwrap(), &view.former);
        assert_eq!((decision.version, decision.total, decision.notified_on), (2, store::Cents(1_250), None));
        assert_eq!(former.as_slice(), [first.decision.clone().unwrap()], "kept word by word");
        assert_ne!(decision.payment_reference, former[0].payment_reference, "payments can be told apart");
        assert!(decision.payment_reference.as_ref().unwrap().starts_with("RF"));
        let documents = &view.mailbox.documents;
        assert_eq!(documents.len(), 2);
        assert_eq!(documents[1].title_key, "mailbox-kind-decision-corrected");
        assert!(view.mailbox.replaced(&documents[0]).is_some() && view.mailbox.replaced(&documents[1]).is_none());
        assert_eq!(view.mailbox.demands.len(), 1, "what is replaced asks for nothing any more");
        assert_eq!(view.mailbox.demands[0].total, store::Cents(1_250));

        // Its own notification, its own remedy, and the time of keeping begins anew.
        office.retrieve(NOTTERTAL, id).await;
        office.worker.drain().await.unwrap();
        let view = office.view(carla, id).await;
        assert_eq!(view.state, State::Closed(carla.account));
        let decision = view.decision.unwrap();
        assert_eq!(decision.notified_on, Some(date(2026, 9, 14)));
        assert!(decision.objection_until > first.decision.unwrap().objection_until);
        assert!(view.delete_on > first.delete_on && first.delete_on.is_some());

        // An amendment makes no decision late.
        let scope = office.read(carla).await;
        let figures = casework::statistics(&scope, &office.desk, carla, None).await.unwrap();
        assert_eq!(figures.total.to_decision.median(), Some(0));
        drop(scope);

        // Both sides see both, in order.
        let cookie = office.log_in("carla").await;
        let page = office.get(&format!("/amt/vorgang/{id}"), &cookie).await.body();
        for words in ["Fassung 1, ersetzt", "Ersetzt durch den Bescheid vom 13.09.2026", "Berichtigung offenbarer"] {
            assert!(page.contains(words), "{words}");
        }
        let package = office.get(&format!("/amt/vorgang/{id}/paket.zip"), &cookie).await;
        assert_eq!(package.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_certificate_is_replaced_with_its_decision_and_versions_go_on() {
    for office in offices().await {
        let bernd = &office.bernd;
        let (id, _) = office.case("meldebescheinigung", ALTENBERGA, &certificate("post")).await;
        office.claim(bernd, id).await;
        office.decide(bernd, id, &issued("post")).await.unwrap();
        office.worker.drain().await.unwrap();
        for (version, how) in [(2, Amendment::Corrected), (3, Amendment::Withdrawn)] {
            office.db.clock.advance_seconds(60);
            let mut scope = office.write(bernd).await;
            let stack = casework::print_batch(&mut scope, bernd).await.unwrap();
            assert!(stack.is_some(), "{}: each version goes by post for itself", office.db.name);
            scope.commit().await.unwrap();
            let revision = office.view(bernd, id).await.revision;
            let mut scope = office.write(bernd).await;
            let form = AmendmentForm { how: Some(how), basis: "§ 1 MusterG".to_owned(), reason: WRONG.to_owned() };
            casework::amend(&mut scope, &office.desk, bernd, id, revision, &form).await.unwrap();
            scope.commit().await.unwrap();
            let mut typed = office.view(bernd, id).await.draft.unwrap();
            assert!(!typed.compared, "compared with the register again");
            typed.compared = true;
            office.decide(bernd, id, &typed).await.unwrap();
            office.worker.drain().await.unwrap();
            let view = office.view(bernd, id).await;
            assert_eq!(view.decision.as_ref().unwrap().version, version, "{}", office.db.name);
            let versions: Vec<i32> = view.former.iter().map(|decision| decision.version).collect();
            assert_eq!(versions, (1..version).collect::<Vec<_>>());
            let holding = view.mailbox.documents.iter().filter(|document| view.mailbox.replaced(document).is_none());
            assert_eq!(holding.count(), 2, "the last decision and its certificate");
        }
        let revision = office.view(bernd, id).await.revision;
        let mut scope = office.write(bernd).await;
        let today = scope.today();
        casework::close(&mut scope, &office.desk, bernd, id, revision, Some(Handing::Post), Some(today)).await.unwrap();
        scope.commit().await.unwrap();
        assert_eq!(office.view(bernd, id).await.state, State::Closed(bernd.account));
    }
}

#[tokio::test]
async fn what_is_given_up_leaves_everything_as_it_was() {
    for office in offices().await {
        let id = closed(&office).await;
        let carla = &office.carla;
        let before = office.view(carla, id).await;
        amend(&office, id, Amendment::Withdrawn, "§ 130 AO", WRONG).await.unwrap();
        assert_eq!(office.view(carla, id).await.delete_on, None, "it is not deleted while somebody works on it");
        let revision = office.view(carla, id).await.revision;
        let mut scope = office.write(carla).await;
        casework::end_amendment(&mut scope, carla, id, revision).await.unwrap();
        scope.commit().await.unwrap();
        let view = office.view(carla, id).await;
        assert_eq!(view.state, State::Closed(carla.account), "{}", office.db.name);
        assert_eq!((view.decision, view.delete_on), (before.decision, before.delete_on));
        assert!(view.former.is_empty() && view.draft.is_none());
        assert_eq!(office.public_state(NOTTERTAL, id).await, PublicState::Closed);
        amend(&office, id, Amendment::Withdrawn, "§ 130 AO", WRONG).await.unwrap();
    }
}

#[tokio::test]
async fn an_amendment_needs_a_kind_a_provision_and_a_reason() {
    for office in offices().await {
        let id = closed(&office).await;
        let refused = |done: casework::Result<()>| match done {
            Err(Error::Refused(problems)) => problems.into_iter().map(|problem| problem.field).collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        };
        let none = amend(&office, id, Amendment::Revoked, "", " ").await;
        assert_eq!(refused(none), ["basis", "why"], "{}: of levies no provision is the usual one", office.db.name);
        amend(&office, id, Amendment::Revoked, "§ 131 AO", WRONG).await.unwrap();
        let mut typed = office.view(&office.carla, id).await.draft.unwrap();
        typed.reasons = String::new();
        assert_eq!(refused(office.decide(&office.carla, id, &typed).await), ["reasons"]);
        let again = amend(&office, id, Amendment::Revoked, "§ 131 AO", WRONG).await;
        assert!(matches!(again, Err(Error::Transition(_))));

        // What was answered by a message is no decision.
        let (report, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        office.claim(&office.anna, report).await;
        office.decide(&office.anna, report, &form("resolved", "")).await.unwrap();
        office.worker.drain().await.unwrap();
        let done = amend(&office, report, Amendment::Corrected, "§ 42 ThürVwVfG", WRONG).await;
        assert!(matches!(done, Err(Error::Transition(_))), "{done:?}");
    }
}

#[tokio::test]
async fn what_was_typed_into_the_form_comes_back() {
    let office = offices().await.remove(0);
    let id = closed(&office).await;
    let cookie = office.log_in("carla").await;
    let case = format!("/amt/vorgang/{id}");
    let page = office.get(&case, &cookie).await;
    let (csrf, revision) = (page.hidden("csrf"), page.hidden("revision"));
    let mut fields = vec![("csrf", csrf.as_str()), ("revision", &revision), ("why", WRONG), ("basis", "§ 129 AO")];
    let refused = office.post(&format!("{case}/aendern"), &cookie, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body().contains(WRONG) && refused.body().contains("§ 129 AO"));
    fields.push(("amendment", "corrected"));
    let done = office.post(&format!("{case}/aendern"), &cookie, &fields).await;
    assert_eq!(done.header(axum::http::header::LOCATION), format!("{case}?erledigt=aenderung"));
    let again = office.post(&format!("{case}/aendern"), &cookie, &fields).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.body().contains(WRONG), "what was typed is there");
}
