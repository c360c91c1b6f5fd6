//! The mailbox through its door, on every database there is.

#![expect(clippy::unwrap_used, reason = "a failed assumption fails the test")]

use blobs::Blobs;
use jiff::civil::date;
use mailbox::{
    Correspondence, Delivery, Direction, Document, DocumentId, Error, Kind, MIGRATIONS, Opened, Reader, Reply,
};
use sea_orm::ConnectionTrait;
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

/// Puts a document into the mailbox of a case of tenant 1.
async fn deliver(db: &TestDatabase, blobs: &Blobs, case: Uuid, delivery: Delivery) -> Document {
    let stored = mailbox::store_document(&db.store, blobs, TenantId(1), case, delivery).await.unwrap();
    let mut clerk = scope(db, 1, Actor::System).await;
    let document = mailbox::post_document(&mut clerk, &stored).await.unwrap();
    clerk.commit().await.unwrap();
    document
}

async fn retrieve(
    db: &TestDatabase,
    blobs: &Blobs,
    (tenant, actor): (i32, Actor),
    case: Uuid,
    document: DocumentId,
) -> Result<Opened, Error> {
    mailbox::retrieve_document(&db.store, blobs, TenantId(tenant), actor, case, document).await
}

async fn listed(db: &TestDatabase, case: Uuid) -> Correspondence {
    let mut scope = db.store.read(Reach::Tenant(TenantId(1)), Actor::System, Language::German).await.unwrap();
    mailbox::list(&mut scope, case).await.unwrap()
}

/// How many events of this topic wait in the outbox.
async fn waiting(db: &TestDatabase, topic: &str) -> usize {
    let scope = scope(db, 1, Actor::System).await;
    let sql = format!("select id from outbox where topic = '{topic}'");
    let statement = sea_orm::Statement::from_string(scope.db().get_database_backend(), sql);
    scope.db().query_all_raw(statement).await.unwrap().len()
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
        let first = deliver(&db, &blobs, case, letter("decision", b"%PDF one")).await;
        db.clock.advance_seconds(60);
        let second = deliver(&db, &blobs, case, letter("decision", b"%PDF two")).await;
        let other = deliver(&db, &blobs, case, letter("request", b"%PDF two")).await;
        assert_eq!(first, second, "{}", db.name);
        assert_ne!(first.id, other.id);
        assert_eq!((first.size, first.sha256), (8, vault::sha256(b"%PDF one")));
        assert_eq!(listed(&db, case).await.documents, vec![first.clone(), other]);
        let opened = retrieve(&db, &blobs, (1, Actor::System), case, first.id).await.unwrap();
        assert_eq!(opened.bytes.as_ref(), b"%PDF one");
    }
}

#[tokio::test]
async fn the_same_document_stored_twice_at_once_is_one() {
    for db in fresh().await {
        let (blobs, case) = (Blobs::in_memory(), case(&db, 1).await);
        let store =
            |content| mailbox::store_document(&db.store, &blobs, TenantId(1), case, letter("decision", content));
        let (one, other) = (store(b"%PDF one").await.unwrap(), store(b"%PDF two").await.unwrap());
        let mut clerk = scope(&db, 1, Actor::System).await;
        let first = mailbox::post_document(&mut clerk, &one).await.unwrap();
        assert_eq!(mailbox::post_document(&mut clerk, &other).await.unwrap(), first, "{}", db.name);
        clerk.commit().await.unwrap();
        other.discard(&blobs).await.unwrap();
        // What was stored when the document was there already is nobody's file to take away.
        store(b"%PDF three").await.unwrap().discard(&blobs).await.unwrap();
        let opened = retrieve(&db, &blobs, (1, APPLICANT), case, first.id).await.unwrap();
        assert_eq!(opened.bytes.as_ref(), b"%PDF one");
        let mut stranger = scope(&db, 2, Actor::System).await;
        let posted = mailbox::post_document(&mut stranger, &one).await;
        assert!(matches!(posted, Err(Error::Store(store::Error::WrongReach(_)))));
    }
}

#[tokio::test]
async fn files_and_what_changes_nothing_need_no_writer() {
    for db in fresh().await {
        let (blobs, case) = (Blobs::in_memory(), case(&db, 1).await);
        let document = deliver(&db, &blobs, case, letter("decision", b"%PDF")).await.id;
        retrieve(&db, &blobs, (1, APPLICANT), case, document).await.unwrap();
        let mut citizen = scope(&db, 1, APPLICANT).await;
        mailbox::post_message(&mut citizen, case, Direction::ToAdministration, "Danke.").await.unwrap();
        citizen.commit().await.unwrap();
        let shown = listed(&db, case).await;

        // On SQLite this transaction is the only one that may write.
        let writer = scope(&db, 1, Actor::System).await;
        let work = async {
            let delivery = letter("request", b"%PDF two");
            mailbox::store_document(&db.store, &blobs, TenantId(1), case, delivery).await.unwrap();
            for actor in [Actor::System, APPLICANT] {
                retrieve(&db, &blobs, (1, actor), case, document).await.unwrap();
            }
            let (tenant, direction) = (TenantId(1), Direction::ToApplicant);
            mailbox::mark_seen(&db.store, tenant, APPLICANT, case, &shown, direction).await.unwrap()
        };
        let seen = tokio::time::timeout(std::time::Duration::from_secs(2), work).await;
        assert_eq!(seen.unwrap(), 0, "{}", db.name);
        drop(writer);
    }
}

#[tokio::test]
async fn only_the_applicants_first_retrieval_is_recorded() {
    for db in fresh().await {
        let (blobs, case) = (Blobs::in_memory(), case(&db, 1).await);
        let document = deliver(&db, &blobs, case, letter("decision", b"%PDF")).await.id;
        let opened = retrieve(&db, &blobs, (1, Actor::System), case, document).await.unwrap();
        assert_eq!((opened.document.retrieved_at, waiting(&db, "mailbox.retrieved").await), (None, 0));
        // The file cannot be read: nobody has retrieved anything.
        let lost = retrieve(&db, &Blobs::in_memory(), (1, APPLICANT), case, document).await;
        assert!(matches!(lost, Err(Error::Blobs(_))), "{}", db.name);
        assert_eq!(listed(&db, case).await.documents[0].retrieved_at, None);

        for _ in 0..2 {
            db.clock.advance_seconds(600);
            let opened = retrieve(&db, &blobs, (1, APPLICANT), case, document).await.unwrap();
            assert_eq!(opened.document.retrieved_at, Some(START.plus_seconds(600)), "{}", db.name);
        }
        assert_eq!(listed(&db, case).await.documents[0].retrieved_at, Some(START.plus_seconds(600)));
        assert_eq!(waiting(&db, "mailbox.retrieved").await, 1);
    }
}

#[tokio::test]
async fn what_was_shown_counts_as_read_and_nothing_else() {
    for db in fresh().await {
        let case = case(&db, 1).await;
        let say = |direction, text: &'static str| {
            let db = &db;
            async move {
                let mut scope = scope(db, 1, Actor::System).await;
                mailbox::post_message(&mut scope, case, direction, text).await.unwrap();
                scope.commit().await.unwrap();
            }
        };
        say(Direction::ToApplicant, "Bitte den Nachweis.").await;
        say(Direction::ToAdministration, "Hier.").await;
        let shown = listed(&db, case).await;
        say(Direction::ToApplicant, "Danke.").await;
        db.clock.advance_seconds(60);
        let seen =
            |tenant| mailbox::mark_seen(&db.store, TenantId(tenant), APPLICANT, case, &shown, Direction::ToApplicant);
        assert_eq!(seen(2).await.unwrap(), 0, "another tenant marks nothing");
        assert_eq!((seen(1).await.unwrap(), seen(1).await.unwrap()), (1, 0), "{}", db.name);
        let read: Vec<_> = listed(&db, case).await.messages.iter().map(|message| message.read_at).collect();
        assert_eq!(read, [Some(START.plus_seconds(60)), None, None], "what came later was not shown");
    }
}

#[tokio::test]
async fn the_day_of_notification_is_recorded_and_cannot_be_moved() {
    for db in fresh().await {
        let (blobs, case) = (Blobs::in_memory(), case(&db, 1).await);
        let document = deliver(&db, &blobs, case, letter("decision", b"%PDF")).await.id;
        let mut clerk = scope(&db, 1, Actor::System).await;
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
        clerk.commit().await.unwrap();
        let document = deliver(&db, &blobs, mine, letter("decision", b"%PDF")).await.id;

        for (tenant, case) in [(2, mine), (1, theirs)] {
            let opened = retrieve(&db, &blobs, (tenant, APPLICANT), case, document).await;
            assert!(matches!(opened, Err(Error::NoDocument)));
            let mut stranger = scope(&db, tenant, APPLICANT).await;
            let all = mailbox::list(&mut stranger, case).await.unwrap();
            assert!(all.messages.is_empty() && all.documents.is_empty(), "{}", db.name);
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
        clerk.commit().await.unwrap();
        let document = deliver(&db, &blobs, case, letter("decision", b"%PDF")).await.id;
        let request = letter("request", b"%PDF");
        let stored = mailbox::store_document(&db.store, &blobs, TenantId(1), case, request).await.unwrap();
        let mut clerk = scope(&db, 1, Actor::System).await;
        clerk.destroy_data_key(case).await.unwrap();
        let posted = mailbox::post_document(&mut clerk, &stored).await;
        assert!(matches!(posted, Err(Error::Store(store::Error::KeyDestroyed(_)))));
        assert!(
            matches!(mailbox::list(&mut clerk, case).await, Err(Error::Store(store::Error::KeyDestroyed(_)))),
            "{}",
            db.name
        );
        clerk.commit().await.unwrap();
        let opened = retrieve(&db, &blobs, (1, APPLICANT), case, document).await;
        assert!(matches!(opened, Err(Error::Store(store::Error::KeyDestroyed(_)))));
    }
}

#[tokio::test]
async fn the_thread_shows_everything_in_order_and_escapes_it() {
    for db in fresh().await {
        let (blobs, case) = (Blobs::in_memory(), case(&db, 1).await);
        deliver(&db, &blobs, case, letter("decision", b"%PDF")).await;
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

#[tokio::test]
async fn what_a_document_asks_to_pay_is_sealed_and_shown() {
    for db in fresh().await {
        let (case, blobs) = (case(&db, 1).await, Blobs::in_memory());
        let demand = mailbox::Demand {
            total: store::Cents(10_800),
            due_on: "2026-10-01".to_owned(),
            payee: "Stadtkasse Musterau".to_owned(),
            by: mailbox::PayBy::Debit {
                account_end: "2051".to_owned(),
                mandate: "0001-7K4M-9QXD".to_owned(),
                creditor: None,
            },
        };
        deliver(&db, &blobs, case, letter("decision", b"%PDF").asking(Some(demand.clone()))).await;
        deliver(&db, &blobs, case, letter("other", b"%PDF")).await;
        let listed = listed(&db, case).await;
        assert!(listed.demands == [demand], "{}", db.name);
        for (lang, sentence) in [
            (Language::German, "Wir ziehen 108,00\u{a0}€ am 1. Oktober 2026 oder danach von Ihrem Konto ein."),
            (Language::English, "We collect €108.00 from your account on or after 1 October 2026."),
        ] {
            let page = mailbox::demands(lang, &listed).0;
            assert!(page.contains(sentence) && page.contains("0001-7K4M-9QXD"), "{page}");
        }
        let reader = scope(&db, 1, Actor::System).await;
        let sql = "select demand from document where demand is not null";
        let statement = sea_orm::Statement::from_string(reader.db().get_database_backend(), sql);
        let rows = reader.db().query_all_raw(statement).await.unwrap();
        let stored: Vec<u8> = rows[0].try_get("", "demand").unwrap();
        assert!(!stored.windows(4).any(|window| window == b"2051"), "the account lies open in {}", db.name);
    }
}

#[tokio::test]
async fn cases_with_something_unread_are_found_at_once() {
    for db in fresh().await {
        let cases = [case(&db, 1).await, case(&db, 1).await, case(&db, 1).await];
        let mut citizen = scope(&db, 1, APPLICANT).await;
        for case in &cases[..2] {
            mailbox::post_message(&mut citizen, *case, Direction::ToAdministration, "Eine Frage").await.unwrap();
        }
        mailbox::post_message(&mut citizen, cases[2], Direction::ToApplicant, "Eine Antwort").await.unwrap();
        mailbox::mark_read(&mut citizen, cases[0], Direction::ToAdministration).await.unwrap();
        let found = mailbox::unread(&citizen, &cases, Direction::ToAdministration).await.unwrap();
        assert_eq!(found, std::collections::HashSet::from([cases[1]]), "{}", db.name);
        assert!(mailbox::unread(&citizen, &[], Direction::ToAdministration).await.unwrap().is_empty());
    }
}
