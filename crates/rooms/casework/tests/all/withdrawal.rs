//! An application that its applicant takes back: the case ends, once, and never beside a decision.

use crate::common::{KOERNER, NOTTERTAL, Office, SAALETAL, dog, fee, form, offices, pothole, words};
use applications::{ApplicationId, PublicState};
use axum::http::StatusCode;
use casework::{CaseId, Error, Filter, Reception, State, View, Who};
use serde_json::json;
use store::{Consumer, OutboxEvent, TenantId};
use uuid::Uuid;

async fn withdraw(office: &Office, tenant: TenantId, id: CaseId, reason: &str) -> applications::Result<bool> {
    let mut scope = office.applicant(tenant).await;
    let done = applications::withdraw(&mut scope, id.application(), reason).await?;
    scope.commit().await?;
    Ok(done)
}

#[tokio::test]
async fn the_case_of_a_withdrawn_application_ends() {
    for office in offices().await {
        let anna = &office.anna;
        let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.claim(anna, id).await;
        let revision = office.view(anna, id).await.revision;
        let mut scope = office.write(anna).await;
        casework::ask(&mut scope, &office.desk, anna, id, revision, "Bitte senden Sie die Chipnummer.", &words())
            .await
            .unwrap();
        casework::save_draft(&mut scope, anna, id, &form("assessed", "retrieval")).await.unwrap();
        scope.commit().await.unwrap();

        let too_long = "x".repeat(mailbox::LONGEST_MESSAGE + 1);
        assert!(withdraw(&office, NOTTERTAL, id, &too_long).await.is_err());
        assert_eq!(office.public_state(NOTTERTAL, id).await, PublicState::QuestionOpen, "nothing has changed");
        assert!(withdraw(&office, SAALETAL, id, "").await.is_err(), "another administration has no such application");

        office.answer(NOTTERTAL, id, "Die Nummer kommt noch.").await;
        assert!(withdraw(&office, NOTTERTAL, id, "Der Hund ist weggezogen.").await.unwrap());
        assert_eq!(office.public_state(NOTTERTAL, id).await, PublicState::Withdrawn, "{}", office.db.name);
        assert!(!withdraw(&office, NOTTERTAL, id, "Noch einmal.").await.unwrap(), "a second press changes nothing");
        // The answer that went before moves the case, not what the applicant sees.
        office.worker.drain().await.unwrap();
        assert_eq!(office.public_state(NOTTERTAL, id).await, PublicState::Withdrawn);

        let view = office.view(anna, id).await;
        assert_eq!(view.state, State::Withdrawn(Some(anna.account)));
        assert!(view.decision.is_none() && view.draft.is_none());
        assert_eq!(view.mailbox.messages.last().unwrap().body, "Der Hund ist weggezogen.");
        assert_eq!(view.mailbox.messages.len(), 3);
        assert_eq!((view.history[0].kind.as_str(), &view.history[0].who), ("withdrawn", &Who::Applicant));
        let scope = office.read(anna).await;
        for (view, expected) in [(View::Open, 0), (View::Mine, 0), (View::Waiting, 0), (View::Decided, 1)] {
            let filter = Filter { view, ..Filter::default() };
            let inbox = casework::inbox(&scope, &office.desk, anna, &filter).await.unwrap();
            assert_eq!((inbox.rows.len(), inbox.total), (expected, expected as u64), "{view:?}");
        }
        drop(scope);
        assert!(matches!(office.decide(anna, id, &form("assessed", "retrieval")).await, Err(Error::Transition(_))));
        let reports = store::verify_chains(&office.db.store).await.unwrap();
        assert!(reports.iter().all(|report| report.broken.is_none()));
    }
}

#[tokio::test]
async fn the_same_withdrawal_twice_is_one_line() {
    for office in offices().await {
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        withdraw(&office, NOTTERTAL, id, "").await.unwrap();
        let event = OutboxEvent {
            tenant: NOTTERTAL,
            id: Uuid::from_bytes(vault::random()),
            topic: "applications.withdrawn".to_owned(),
            subject: id.0,
            payload: json!({}),
            created_at: office.db.clock.now(),
        };
        for _ in 0..2 {
            let reception = Reception::new(office.desk.clone());
            reception.handle(&office.db.store, std::slice::from_ref(&event)).await.unwrap();
        }
        let view = office.view(&office.anna, id).await;
        assert_eq!(view.state, State::Withdrawn(None), "{}: nobody had taken it", office.db.name);
        assert_eq!(view.history.len(), 2);
        assert!(view.mailbox.messages.is_empty(), "no reason, no message");
    }
}

#[tokio::test]
async fn what_is_decided_cannot_be_withdrawn() {
    for office in offices().await {
        let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.claim(&office.anna, id).await;
        let mut decision = form("assessed", "retrieval");
        decision.fees = vec![fee("Hundesteuer", "20")];
        office.decide(&office.anna, id, &decision).await.unwrap();
        // Before and after the document is there, and after the end.
        for step in ["decided", "delivered", "closed"] {
            let refused = withdraw(&office, NOTTERTAL, id, "Doch nicht.").await;
            assert!(matches!(refused, Err(applications::Error::Decided)), "{}: {step}: {refused:?}", office.db.name);
            office.worker.drain().await.unwrap();
            office.retrieve(NOTTERTAL, id).await;
        }
        office.worker.drain().await.unwrap();
        let view = office.view(&office.anna, id).await;
        assert_eq!(view.state, State::Closed(office.anna.account));
        assert!(view.mailbox.messages.is_empty());
    }
}

#[tokio::test]
async fn of_a_withdrawal_and_a_decision_at_once_one_wins() {
    for office in offices().await {
        for first in [true, false, true] {
            let anna = &office.anna;
            let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
            office.claim(anna, id).await;
            let revision = office.view(anna, id).await.revision;
            let decision = form("resolved", "");
            let mut scope = office.write(anna).await;
            casework::save_draft(&mut scope, anna, id, &decision).await.unwrap();
            scope.commit().await.unwrap();
            let scope = office.read(anna).await;
            let seal = casework::preview(&scope, &office.desk, anna, id, &decision).await.unwrap().seal;
            drop(scope);
            let decide = async {
                let mut scope = office.write(anna).await;
                casework::decide(&mut scope, &office.desk, anna, id, revision, &seal).await?;
                tokio::task::yield_now().await;
                scope.commit().await.map_err(Error::from)
            };
            let withdraw = withdraw(&office, NOTTERTAL, id, "Erledigt sich.");
            let (decided, withdrawn) = if first {
                tokio::join!(decide, withdraw)
            } else {
                let (withdrawn, decided) = tokio::join!(withdraw, decide);
                (decided, withdrawn)
            };
            match (&decided, &withdrawn) {
                (Ok(()), Err(applications::Error::Decided)) | (Err(Error::Stale), Ok(true)) => {}
                both => panic!("{}: {both:?}", office.db.name),
            }
            office.worker.drain().await.unwrap();
            let view = office.view(anna, id).await;
            assert_eq!(view.decision.is_some(), decided.is_ok());
            assert_eq!(matches!(view.state, State::Withdrawn(_)), withdrawn.is_ok(), "{:?}", view.state);
            let shown =
                applications::application(&office.applicant(NOTTERTAL).await, ApplicationId(id.0)).await.unwrap();
            let expected = if withdrawn.is_ok() { PublicState::Withdrawn } else { PublicState::Closed };
            assert_eq!(shown.state, expected);
        }
    }
}

#[tokio::test]
async fn whoever_is_just_deciding_is_told() {
    for office in offices().await {
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        office.claim(&office.anna, id).await;
        let cookie = office.log_in("anna").await;
        let case = format!("/amt/vorgang/{id}");
        let page = office.get(&case, &cookie).await;
        let (csrf, revision) = (page.hidden("csrf"), page.hidden("revision"));
        let fields = [("csrf", csrf.as_str()), ("revision", &revision), ("outcome", "resolved")];
        assert_eq!(office.post(&format!("{case}/pruefen"), &cookie, &fields).await.status, StatusCode::SEE_OTHER);
        let seal = office.get(&format!("{case}/vorschau"), &cookie).await.hidden("seal");
        withdraw(&office, NOTTERTAL, id, "").await.unwrap();
        let fields = [("csrf", csrf.as_str()), ("revision", &revision), ("seal", &seal)];
        // Before the case knows of it, and after.
        for _ in 0..2 {
            let late = office.post(&format!("{case}/entscheiden"), &cookie, &fields).await;
            assert_eq!(late.status, StatusCode::CONFLICT, "{}", office.db.name);
            for part in ["Jemand hat den Vorgang inzwischen geändert", "Die Meldung wurde zurückgezogen"] {
                assert!(late.body().contains(part), "{part}: {}", late.body());
            }
            office.worker.drain().await.unwrap();
        }
        let page = office.get(&case, &cookie).await.body();
        assert!(page.contains("Zurückgezogen") && page.contains("Meldung zurückgezogen"), "{page}");
    }
}
