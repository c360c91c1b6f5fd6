//! The mailbox through its door, on every database there is.

#![expect(clippy::unwrap_used, reason = "a failed assumption fails the test")]

use blobs::Blobs;
use jiff::civil::date;
use mailbox::{Delivery, Direction, Error, Kind, MIGRATIONS, Reader, Reply};
use store::testing::{START, TestDatabase, databases};
use store::{Actor, Language, Reach, Scope, TenantId};
use ui::Explain;
use uuid::Uuid;

const APPLICANT: Actor = Actor::Applicant;

async fn fresh() -> Vec<TestDatabase> {
    let all = databases(&[store::MIGRATIONS, MIGRATIONS]).await;
    for db in &all {
        db.with_tenants(&[1, 2]).await;
    }
    all
}

async fn scope(db: &TestDatabase, tenant: i32, actor: Actor) -> Scope {
    db.store.write(Reach::Tenant(TenantId(tenant)), actor, Language::German).await.unwrap()
}

/// A case of a tenant: its data key.
async fn case(db: &TestDatabase, tenant: i32) -> Uuid {
    let mut scope = scope(db, tenant, Actor::System).await;
    let case = scope.new_uuid();
    scope.create_data_key(case).await.unwrap();
    scope.commit().await.unwrap();
    case
}

fn letter(key: &str, content: &'static [u8]) -> Delivery {
    Delivery::pdf(key, Kind::Decision, "mailbox-kind-decision", content)
}

#[tokio::test]
async fn messages_go_both_ways_and_are_sealed() {
    for db in fresh().await {
        let case = case(&db, 1).await;
        let mut citizen = scope(&db, 1, APPLICANT).await;
        mailbox::post_message(&mut citizen, case, Direction::ToAdministration, "Wann kommt die Marke?\r\nGruß")
            .await
            .unwrap();
        citizen.commit().await.unwrap();
        db.clock.advance_seconds(60);
        let mut clerk = scope(&db, 1, Actor::System).await;
        mailbox::post_message(&mut clerk, case, Direction::ToApplicant, "Nächste Woche.").await.unwrap();
        clerk.commit().await.unwrap();

        let mut reader = scope(&db, 1, APPLICANT).await;
        let all = mailbox::list(&mut reader, case).await.unwrap();
        let bodies: Vec<&str> = all.messages.iter().map(|message| message.body.as_str()).collect();
        assert_eq!(bodies, ["Wann kommt die Marke?\nGruß", "Nächste Woche."], "{}", db.name);
        assert_eq!(all.messages[0].sent_at, START);
        assert_eq!((all.unread(Direction::ToApplicant), all.unread(Direction::ToAdministration)), (1, 1));

        use sea_orm::ConnectionTrait;
        let sql = sea_orm::Statement::from_string(
            reader.db().get_database_backend(),
            "select body from message order by sent_at",
        );
        let rows = reader.db().query_all_raw(sql).await.unwrap();
        let stored: Vec<u8> = rows[0].try_get("", "body").unwrap();
        assert!(!stored.windows(5).any(|window| window == b"Marke"), "the text lies open in {}", db.name);
    }
}

#[tokio::test]
async fn reading_is_recorded_once_and_for_one_direction() {
    for db in fresh().await {
        let case = case(&db, 1).await;
        let mut clerk = scope(&db, 1, Actor::System).await;
        mailbox::post_message(&mut clerk, case, Direction::ToApplicant, "Bitte den Nachweis.").await.unwrap();
        mailbox::post_message(&mut clerk, case, Direction::ToAdministration, "Hier.").await.unwrap();
        clerk.commit().await.unwrap();

        db.clock.advance_seconds(3_600);
        let mut citizen = scope(&db, 1, APPLICANT).await;
        assert_eq!(mailbox::mark_read(&mut citizen, case, Direction::ToApplicant).await.unwrap(), 1, "{}", db.name);
        assert_eq!(mailbox::mark_read(&mut citizen, case, Direction::ToApplicant).await.unwrap(), 0);
        let all = mailbox::list(&mut citizen, case).await.unwrap();
        let read: Vec<_> = all.messages.iter().map(|message| message.read_at).collect();
        assert_eq!(read, [Some(START.plus_seconds(3_600)), None]);
    }
}

#[tokio::test]
async fn messages_of_one_transaction_keep_their_order() {
    for db in fresh().await {
        let case = case(&db, 1).await;
        let mut clerk = scope(&db, 1, Actor::System).await;
        let posted: Vec<String> = (0..20).map(|number| format!("Nachricht {number}")).collect();
        for body in &posted {
            mailbox::post_message(&mut clerk, case, Direction::ToApplicant, body).await.unwrap();
        }
        let all = mailbox::list(&mut clerk, case).await.unwrap();
        let listed: Vec<String> = all.messages.into_iter().map(|message| message.body).collect();
        assert_eq!(listed, posted, "{}", db.name);
    }
}

#[tokio::test]
async fn a_text_that_is_no_message_is_refused_and_explained() {
    for db in fresh().await {
        let case = case(&db, 1).await;
        let mut citizen = scope(&db, 1, APPLICANT).await;
        for (body, key) in
            [(" \n ".to_owned(), "mailbox-failure-empty"), ("ä".repeat(4_001), "mailbox-failure-too-long")]
        {
            let error =
                mailbox::post_message(&mut citizen, case, Direction::ToAdministration, &body).await.unwrap_err();
            assert_eq!(error.key(), key);
            for lang in Language::ALL {
                for key in [key.to_owned(), format!("{key}-next")] {
                    let text = ui::text_with(lang, &key, &error.args());
                    assert!(!text.contains(['[', '{']), "{text}");
                }
            }
        }
        assert!(mailbox::list(&mut citizen, case).await.unwrap().messages.is_empty(), "{}", db.name);
    }
}

#[tokio::test]
async fn a_document_is_delivered_once() {
    for db in fresh().await {
        let (blobs, case) = (Blobs::in_memory(), case(&db, 1).await);
        let mut clerk = scope(&db, 1, Actor::System).await;
        let first = mailbox::deliver_document(&mut clerk, &blobs, case, letter("decision", b"%PDF one")).await.unwrap();
        clerk.commit().await.unwrap();
        db.clock.advance_seconds(60);
        let mut again = scope(&db, 1, Actor::System).await;
        let second =
            mailbox::deliver_document(&mut again, &blobs, case, letter("decision", b"%PDF two")).await.unwrap();
        let other = mailbox::deliver_document(&mut again, &blobs, case, letter("request", b"%PDF two")).await.unwrap();
        assert_eq!(first, second, "{}", db.name);
        assert_ne!(first.id, other.id);
        assert_eq!((first.size, first.sha256), (8, vault::sha256(b"%PDF one")));
        let all = mailbox::list(&mut again, case).await.unwrap();
        assert_eq!(all.documents, vec![first.clone(), other]);
        assert_eq!(
            mailbox::open_document(&mut again, &blobs, case, first.id).await.unwrap().bytes.as_ref(),
            b"%PDF one"
        );
    }
}

#[tokio::test]
async fn only_the_applicants_first_retrieval_is_recorded() {
    for db in fresh().await {
        let (blobs, case) = (Blobs::in_memory(), case(&db, 1).await);
        let mut clerk = scope(&db, 1, Actor::System).await;
        let document =
            mailbox::deliver_document(&mut clerk, &blobs, case, letter("decision", b"%PDF")).await.unwrap().id;
        assert_eq!(
            mailbox::open_document(&mut clerk, &blobs, case, document).await.unwrap().document.retrieved_at,
            None
        );
        clerk.commit().await.unwrap();

        for _ in 0..2 {
            db.clock.advance_seconds(600);
            let mut citizen = scope(&db, 1, APPLICANT).await;
            let opened = mailbox::open_document(&mut citizen, &blobs, case, document).await.unwrap();
            citizen.commit().await.unwrap();
            assert_eq!(opened.document.retrieved_at, Some(START.plus_seconds(600)), "{}", db.name);
        }
        let mut clerk = scope(&db, 1, Actor::System).await;
        assert_eq!(
            mailbox::list(&mut clerk, case).await.unwrap().documents[0].retrieved_at,
            Some(START.plus_seconds(600))
        );
    }
}

#[tokio::test]
async fn the_day_of_notification_is_recorded_and_cannot_be_moved() {
    for db in fresh().await {
        let (blobs, case) = (Blobs::in_memory(), case(&db, 1).await);
        let mut clerk = scope(&db, 1, Actor::System).await;
        let document =
            mailbox::deliver_document(&mut clerk, &blobs, case, letter("decision", b"%PDF")).await.unwrap().id;
        let on = date(2026, 9, 4);
        mailbox::mark_notified(&mut clerk, case, document, on).await.unwrap();
        mailbox::mark_notified(&mut clerk, case, document, on).await.unwrap();
        let other = mailbox::mark_notified(&mut clerk, case, document, date(2026, 9, 5)).await;
        assert!(matches!(other, Err(Error::Store(store::Error::Conflict(_)))), "{}", db.name);
        assert_eq!(mailbox::list(&mut clerk, case).await.unwrap().documents[0].notified_on, Some(on));
    }
}

#[tokio::test]
async fn another_tenant_and_another_case_see_nothing() {
    for db in fresh().await {
        let (blobs, mine, theirs) = (Blobs::in_memory(), case(&db, 1).await, case(&db, 1).await);
        let mut clerk = scope(&db, 1, Actor::System).await;
        mailbox::post_message(&mut clerk, mine, Direction::ToApplicant, "Vertraulich").await.unwrap();
        let document =
            mailbox::deliver_document(&mut clerk, &blobs, mine, letter("decision", b"%PDF")).await.unwrap().id;
        clerk.commit().await.unwrap();

        for (tenant, case) in [(2, mine), (1, theirs)] {
            let mut stranger = scope(&db, tenant, APPLICANT).await;
            let all = mailbox::list(&mut stranger, case).await.unwrap();
            assert!(all.messages.is_empty() && all.documents.is_empty(), "{}", db.name);
            assert!(matches!(
                mailbox::open_document(&mut stranger, &blobs, case, document).await,
                Err(Error::NoDocument)
            ));
            assert!(matches!(
                mailbox::mark_notified(&mut stranger, case, document, date(2026, 9, 4)).await,
                Err(Error::NoDocument)
            ));
            assert_eq!(mailbox::mark_read(&mut stranger, case, Direction::ToApplicant).await.unwrap(), 0);
        }
        let mut stranger = scope(&db, 2, APPLICANT).await;
        assert!(mailbox::post_message(&mut stranger, mine, Direction::ToApplicant, "Ha").await.is_err());
        drop(stranger);
        let mut public = db.store.read(Reach::Public, Actor::Anonymous, Language::German).await.unwrap();
        assert!(matches!(mailbox::list(&mut public, mine).await, Err(Error::Store(store::Error::WrongReach(_)))));
    }
}

#[tokio::test]
async fn a_destroyed_key_makes_messages_and_documents_unreadable() {
    for db in fresh().await {
        let (blobs, case) = (Blobs::in_memory(), case(&db, 1).await);
        let mut clerk = scope(&db, 1, Actor::System).await;
        mailbox::post_message(&mut clerk, case, Direction::ToApplicant, "Guten Tag").await.unwrap();
        let document =
            mailbox::deliver_document(&mut clerk, &blobs, case, letter("decision", b"%PDF")).await.unwrap().id;
        clerk.destroy_data_key(case).await.unwrap();
        assert!(
            matches!(mailbox::list(&mut clerk, case).await, Err(Error::Store(store::Error::KeyDestroyed(_)))),
            "{}",
            db.name
        );
        assert!(matches!(
            mailbox::open_document(&mut clerk, &blobs, case, document).await,
            Err(Error::Store(store::Error::KeyDestroyed(_)))
        ));
    }
}

#[tokio::test]
async fn the_thread_shows_everything_in_order_and_escapes_it() {
    for db in fresh().await {
        let (blobs, case) = (Blobs::in_memory(), case(&db, 1).await);
        let mut clerk = scope(&db, 1, Actor::System).await;
        mailbox::deliver_document(&mut clerk, &blobs, case, letter("decision", b"%PDF")).await.unwrap();
        clerk.commit().await.unwrap();
        db.clock.advance_seconds(60);
        let mut citizen = scope(&db, 1, APPLICANT).await;
        mailbox::post_message(
            &mut citizen,
            case,
            Direction::ToAdministration,
            "<script>alert(1)</script>\nzweite Zeile",
        )
        .await
        .unwrap();
        let all = mailbox::list(&mut citizen, case).await.unwrap();
        for lang in Language::ALL {
            for reader in [Reader::Applicant, Reader::Administration] {
                let page = mailbox::thread(lang, reader, &all, |id| format!("/status/dokument/{id}")).into_string();
                assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;<br>zweite Zeile"), "{page}");
                assert!(page.contains(&format!("href=\"/status/dokument/{}\"", all.documents[0].id)));
                assert!(page.find("href=").unwrap() < page.find("&lt;script").unwrap());
                assert!(!page.contains("[mailbox-") && !page.contains("<script"), "{page}");
            }
        }
        let german = mailbox::thread(Language::German, Reader::Administration, &all, |id| id.to_string()).into_string();
        assert!(german.contains("01.09.2026, 10:01 Uhr") && german.contains("Neu"), "{german}");
        let empty = mailbox::thread(Language::German, Reader::Applicant, &mailbox::Correspondence::default(), |id| {
            id.to_string()
        });
        assert!(!empty.into_string().contains("<ol"));
    }
}

#[test]
fn the_reply_form_keeps_what_was_typed_and_says_what_is_wrong() {
    let error = Error::TooLong(4_711);
    let reply = Reply { action: "/status/nachricht", value: "<b>Entwurf</b>", error: Some(&error) };
    for lang in Language::ALL {
        let form = mailbox::reply_form(lang, Reader::Applicant, reply).into_string();
        assert!(form.contains("method=\"post\"") && form.contains("action=\"/status/nachricht\""));
        assert!(form.contains("&lt;b&gt;Entwurf&lt;/b&gt;") && form.contains("aria-invalid"));
        let number = form.replace(['.', ',', '\u{A0}'], "");
        assert!(number.contains("4711") && number.contains("4000") && !form.contains("[mailbox-"), "{form}");
    }
}

#[test]
fn every_rule_of_the_calendar_is_explained_in_every_language() {
    let keys = calendar::NOTIFICATION_RULES
        .iter()
        .map(|rule| rule.key)
        .chain(calendar::REMEDY_RULES.iter().map(|rule| rule.key));
    for key in keys.chain(["deadline"]) {
        for lang in Language::ALL {
            let text = mailbox::explain(lang, key);
            assert!(!text.contains("[mailbox-"), "{text}");
        }
    }
    for kind in Kind::ALL {
        for lang in Language::ALL {
            assert!(!ui::text(lang, &format!("mailbox-kind-{kind}")).contains('['));
        }
    }
}
