//! Drafts and submissions through the verbs, on both databases.

use crate::common::{KOERNER, offices};
use applications::{Error, PublicState, Reference, content, open_with_code, submit, submit_from_program};
use sea_orm::{ConnectionTrait, Statement};
use serde_json::json;
use store::{TenantId, verify_chains};

#[tokio::test]
async fn wrong_answers_are_kept_and_hinder_the_submission() {
    for office in offices().await {
        let (_, id, code) = office.open("hund-anmelden").await;
        let revision = office
            .save(
                id,
                &code,
                "birth-date",
                &[("birth_date.day", "31"), ("birth_date.month", "2"), ("birth_date.year", "1990")],
            )
            .await;
        let scope = office.scope(code.tenant()).await;
        let draft = applications::load(&scope, &office.desk, id, &code).await.unwrap();
        assert_eq!(draft.answers.first("birth_date"), "31.2.1990", "{}: what was typed stays", office.db.name);
        drop(scope);
        let refused = submit(&office.desk, id, &code, revision).await;
        assert!(matches!(refused, Err(Error::Incomplete(problems)) if problems.len() > 5));
    }
}

#[tokio::test]
async fn a_draft_becomes_one_application_however_often_it_is_sent() {
    for office in offices().await {
        let (id, code, revision) = office.report().await;
        let sends = (0..12).map(|_| submit(&office.desk, id, &code, revision));
        let receipts: Vec<_> =
            futures::future::join_all(sends).await.into_iter().collect::<Result<_, _>>().expect("all succeed");
        assert!(receipts.iter().all(|receipt| *receipt == receipts[0]), "{}", office.db.name);

        let scope = office.scope(code.tenant()).await;
        let application = open_with_code(&scope, &receipts[0].reference, &receipts[0].access_code).await.unwrap();
        assert_eq!(application.state, PublicState::Received);
        let content = content(&scope, id).await.unwrap();
        assert_eq!(content.values["place"], "Hauptstraße 5");
        let again = applications::load(&scope, &office.desk, id, &code).await.unwrap();
        drop(scope);
        let mut scope = office.scope(code.tenant()).await;
        let late =
            applications::save(&mut scope, &office.desk, again, "place", &[("place".into(), "woanders".into())]).await;
        assert!(matches!(late.err(), Some(Error::AlreadySubmitted)));
        drop(scope);
        let reports = verify_chains(&office.desk.store).await.unwrap();
        assert!(reports.iter().all(|report| report.broken.is_none()));
    }
}

#[tokio::test]
async fn what_was_not_reviewed_is_not_submitted() {
    for office in offices().await {
        let (id, code, reviewed) = office.report().await;
        let changed = office.save(id, &code, "place", &[("place", "Nebenstraße 7")]).await;
        assert!(matches!(submit(&office.desk, id, &code, reviewed).await, Err(Error::ChangedSinceReview)));
        assert!(submit(&office.desk, id, &code, changed).await.is_ok(), "{}", office.db.name);
    }
}

#[tokio::test]
async fn only_the_code_opens_a_draft_and_only_until_it_expires() {
    for office in offices().await {
        let (id, code, _) = office.report().await;
        let other = office.open("mangel-melden").await.2;
        let scope = office.scope(code.tenant()).await;
        assert_eq!(applications::find_by_code(&scope, &code).await.unwrap(), id);
        assert!(matches!(applications::load(&scope, &office.desk, id, &other).await.err(), Some(Error::NoDraft)));
        drop(scope);
        office.db.clock.advance_seconds(31 * 86_400);
        let scope = office.scope(code.tenant()).await;
        assert!(matches!(applications::find_by_code(&scope, &code).await, Err(Error::NoDraft)));
        drop(scope);
        let swept = applications::sweep(&office.desk.store, &office.desk.blobs, code.tenant()).await.unwrap();
        assert_eq!(swept, 2, "{}", office.db.name);
        let scope = office.scope(code.tenant()).await;
        assert!(scope.data_key(id).await.is_err(), "the key of an expired draft is destroyed");
    }
}

#[tokio::test]
async fn sweeping_keeps_what_was_submitted() {
    for office in offices().await {
        let (id, code, revision) = office.report().await;
        let receipt = submit(&office.desk, id, &code, revision).await.unwrap();
        office.db.clock.advance_seconds(31 * 86_400);
        applications::sweep(&office.desk.store, &office.desk.blobs, code.tenant()).await.unwrap();
        let scope = office.scope(code.tenant()).await;
        let application = open_with_code(&scope, &receipt.reference, &receipt.access_code).await.unwrap();
        assert!(content(&scope, application.id).await.is_ok(), "{}", office.db.name);
    }
}

#[tokio::test]
async fn a_program_may_repeat_itself() {
    for office in offices().await {
        let offer = office.offer("mangel-melden");
        let answers = json!({ "category": "road", "place": "Markt 1", "description": "Die Laterne ist kaputt." });
        let first = submit_from_program(&office.desk, &offer, "key-00000001", &answers).await.unwrap();
        office.db.clock.advance_seconds(5);
        let second = submit_from_program(&office.desk, &offer, "key-00000001", &answers).await.unwrap();
        assert_eq!(first, second, "{}", office.db.name);
        let other = json!({ "category": "road", "place": "Markt 2", "description": "Die Laterne ist kaputt." });
        let refused = submit_from_program(&office.desk, &offer, "key-00000001", &other).await;
        assert!(matches!(refused, Err(Error::IdempotencyMismatch)));
        for bad in ["", "short", "with blank inside", &"x".repeat(201)] {
            let refused = submit_from_program(&office.desk, &offer, bad, &answers).await;
            assert!(matches!(refused, Err(Error::IdempotencyKey)), "{bad}");
        }
        let wrong = submit_from_program(&office.desk, &offer, "key-00000002", &json!({ "nothing": 1 })).await;
        assert!(matches!(wrong, Err(Error::Answers(_))));
        let empty = submit_from_program(&office.desk, &offer, "key-00000003", &json!({})).await;
        assert!(matches!(empty, Err(Error::Incomplete(problems)) if problems.len() == 3));
    }
}

#[tokio::test]
async fn many_at_once_and_each_twice_are_all_acknowledged_and_there_once() {
    for office in offices().await {
        let offer = office.offer("mangel-melden");
        let send = |number: usize| {
            let (desk, offer, number) = (office.desk.clone(), offer.clone(), number % 200);
            async move {
                let answers =
                    json!({ "category": "waste", "place": format!("Weg {number}"), "description": "Müll am Weg." });
                submit_from_program(&desk, &offer, &format!("many-{number:04}"), &answers).await
            }
        };
        let receipts = futures::future::join_all((0..400).map(send)).await;
        let mut references: Vec<Reference> =
            receipts.into_iter().map(|receipt| receipt.expect("acknowledged").0.reference).collect();
        references.sort();
        references.dedup();
        assert_eq!(references.len(), 200, "{}", office.db.name);
        let scope = office.scope(offer.tenant).await;
        let count = Statement::from_string(scope.db().get_database_backend(), "select count(*) as n from application");
        let row = scope.db().query_one_raw(count).await.unwrap().unwrap();
        assert_eq!(row.try_get::<i64>("", "n").unwrap(), 200);
    }
}

#[tokio::test]
async fn a_foreign_administration_sees_nothing() {
    for office in offices().await {
        let (id, code, revision) = office.report().await;
        let receipt = submit(&office.desk, id, &code, revision).await.unwrap();
        let foreign = TenantId(if code.tenant() == TenantId(1) { 2 } else { 1 });
        let scope = office.scope(foreign).await;
        assert!(matches!(applications::application(&scope, id).await, Err(Error::NoApplication)), "{}", office.db.name);
        assert!(matches!(content(&scope, id).await, Err(Error::NoApplication)));
        let opened = open_with_code(&scope, &receipt.reference, &receipt.access_code).await;
        assert!(matches!(opened, Err(Error::NoApplication)));
        assert!(matches!(applications::load(&scope, &office.desk, id, &code).await.err(), Some(Error::NoDraft)));
    }
}

#[tokio::test]
async fn nothing_readable_lies_in_the_database() {
    for office in offices().await {
        let (_, id, code) = office.open("mangel-melden").await;
        office.save(id, &code, "place", &[("place", "Xylophänia Prüffall")]).await;
        office.save(id, &code, "category", &[("category", "road")]).await;
        let revision = office.save(id, &code, "description", &[("description", "Xylophänia Prüffall war hier.")]).await;
        submit(&office.desk, id, &code, revision).await.unwrap();
        let scope = office.scope(code.tenant()).await;
        for table in ["draft", "application", "audit_event", "outbox"] {
            let all = Statement::from_string(scope.db().get_database_backend(), format!("select * from {table}"));
            let rows = scope.db().query_all_raw(all).await.unwrap();
            assert!(!rows.is_empty(), "{table}");
            assert!(!format!("{rows:?}").contains("Prüffall"), "{}: {table}", office.db.name);
        }
        assert!(matches!(
            applications::Offer::find(&office.desk, "mangel-melden", "16052000"),
            Err(Error::NotOffered { .. })
        ));
        assert!(matches!(applications::Offer::find(&office.desk, "nichts", KOERNER), Err(Error::NotOffered { .. })));
    }
}
