//! Events of the outbox may come twice, late, or many at once.

use crate::common::{KOERNER, NOTTERTAL, Office, dog, fee, form, offices, pothole};
use casework::{CaseId, Delivery, Filter, Reception, State};
use serde_json::json;
use store::{Consumer, OutboxEvent, TenantId};
use uuid::Uuid;

fn event(office: &Office, tenant: TenantId, topic: &str, subject: Uuid) -> OutboxEvent {
    OutboxEvent {
        tenant,
        id: Uuid::from_bytes(vault::random()),
        topic: topic.to_owned(),
        subject,
        payload: json!({}),
        created_at: office.db.clock.now(),
    }
}

#[tokio::test]
async fn the_same_application_twice_is_one_case() {
    for office in offices().await {
        let mut events = Vec::new();
        for _ in 0..20 {
            let receipt = office.submit("mangel-melden", KOERNER, &pothole()).await;
            events.push(event(&office, NOTTERTAL, "applications.submitted", receipt.id.0));
        }
        let twice: Vec<OutboxEvent> = events.iter().chain(&events[..5]).cloned().collect();
        Reception::new(office.desk.clone()).handle(&office.db.store, &twice).await.unwrap();
        Reception::new(office.desk.clone()).handle(&office.db.store, &events).await.unwrap();
        office.worker.drain().await.unwrap();
        let scope = office.write(&office.anna).await;
        let inbox = casework::inbox(&scope, &office.desk, &office.anna, &Filter::default()).await.unwrap();
        drop(scope);
        assert_eq!(inbox.total, 20, "{}", office.db.name);
        assert_eq!(office.view(&office.anna, inbox.rows[0].id).await.history.len(), 1);
    }
}

#[tokio::test]
async fn an_application_that_is_not_there_stays_for_the_next_attempt() {
    for office in offices().await {
        let receipt = office.submit("mangel-melden", KOERNER, &pothole()).await;
        let unknown = event(&office, NOTTERTAL, "applications.submitted", Uuid::from_bytes(vault::random()));
        let known = event(&office, NOTTERTAL, "applications.submitted", receipt.id.0);
        assert!(Reception::new(office.desk.clone()).handle(&office.db.store, &[known, unknown]).await.is_err());
        let scope = office.write(&office.anna).await;
        let inbox = casework::inbox(&scope, &office.desk, &office.anna, &Filter::default()).await.unwrap();
        assert_eq!(inbox.total, 0, "all of a batch or nothing");
    }
}

#[tokio::test]
async fn the_same_answer_twice_is_one_line_and_a_late_one_changes_no_state() {
    for office in offices().await {
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        office.claim(&office.anna, id).await;
        let answered = event(&office, NOTTERTAL, "applications.answered", id.0);
        for _ in 0..3 {
            Reception::new(office.desk.clone())
                .handle(&office.db.store, std::slice::from_ref(&answered))
                .await
                .unwrap();
        }
        assert_eq!(office.view(&office.anna, id).await.history.len(), 3, "{}", office.db.name);
        office.decide(&office.anna, id, &form("resolved", "")).await.unwrap();
        office.worker.drain().await.unwrap();
        let late = event(&office, NOTTERTAL, "applications.answered", id.0);
        Reception::new(office.desk.clone()).handle(&office.db.store, &[late]).await.unwrap();
        let view = office.view(&office.anna, id).await;
        assert_eq!(view.state, State::Closed(office.anna.account));
        assert_eq!(view.history[0].kind, "answered");
    }
}

#[tokio::test]
async fn the_same_decision_twice_is_one_document() {
    for office in offices().await {
        let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.claim(&office.anna, id).await;
        let mut decision = form("assessed", "retrieval");
        decision.fees = vec![fee("Hundesteuer", "20")];
        office.decide(&office.anna, id, &decision).await.unwrap();
        let delivery = Delivery::new(office.desk.clone());
        let decided = event(&office, NOTTERTAL, "casework.decided", id.0);
        let (one, other) = tokio::join!(
            delivery.handle(&office.db.store, std::slice::from_ref(&decided)),
            delivery.handle(&office.db.store, std::slice::from_ref(&decided)),
        );
        assert!(one.is_ok() || other.is_ok(), "{one:?} {other:?}");
        delivery.handle(&office.db.store, &[decided]).await.unwrap();
        office.worker.drain().await.unwrap();
        let view = office.view(&office.anna, id).await;
        assert_eq!(view.mailbox.documents.len(), 1, "{}", office.db.name);
        assert_eq!(view.history.iter().filter(|line| line.kind == "delivered").count(), 1);
        assert_eq!(view.state, State::Delivered(office.anna.account));

        // Retrieved too late (§ 41 Abs. 2a Satz 4 VwVfG): it stays open for the post.
        office.db.clock.advance_seconds(11 * 86_400);
        office.retrieve(NOTTERTAL, id).await;
        office.worker.drain().await.unwrap();
        let view = office.view(&office.anna, id).await;
        assert_eq!((view.state, view.decision.unwrap().notified_on), (State::Delivered(office.anna.account), None));
        let other = event(&office, NOTTERTAL, "casework.decided", CaseId(Uuid::nil()).0);
        assert!(delivery.handle(&office.db.store, &[other]).await.is_err());
    }
}

/// A program that seals, and fails before it is ready.
#[cfg(unix)]
#[tokio::test]
async fn what_cannot_be_sealed_stays_and_goes_out_sealed_later() {
    for office in offices().await {
        let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.claim(&office.anna, id).await;
        office.decide(&office.anna, id, &form("not-liable", "retrieval")).await.unwrap();
        let ready = std::env::temp_dir().join(format!("dienstweg-seal-{}", Uuid::from_bytes(vault::random())));
        let script = "test -e \"$0\" && cat && printf '%% sealed'".to_owned();
        let arguments = vec!["-c".to_owned(), script, ready.display().to_string()];
        let signer = mailbox::ExternalCommand::new("/bin/sh", arguments, std::time::Duration::from_secs(60));
        let press = office.desk.press.clone().sealed_by(std::sync::Arc::new(signer));
        let delivery = Delivery::new(casework::Desk { press, ..office.desk.clone() });
        let decided = [event(&office, NOTTERTAL, "casework.decided", id.0)];
        let failed = delivery.handle(&office.db.store, &decided).await.unwrap_err();
        assert!(failed.to_string().contains("seals failed, exit code 1"), "{}: {failed}", office.db.name);
        let view = office.view(&office.anna, id).await;
        assert_eq!((view.state, view.mailbox.documents.len()), (State::Decided(office.anna.account), 0));
        std::fs::write(&ready, "").unwrap();
        delivery.handle(&office.db.store, &decided).await.unwrap();
        std::fs::remove_file(&ready).unwrap();
        assert_eq!(office.view(&office.anna, id).await.state, State::Delivered(office.anna.account));
        assert!(office.retrieve(NOTTERTAL, id).await.ends_with(b"% sealed"), "{}", office.db.name);
    }
}
