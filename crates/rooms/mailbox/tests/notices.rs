//! E-mail that there is news: confirmed first, without content, stopped at any time, and nothing is lost.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a failed assumption fails the test")]

use std::sync::Arc;

use mail::Mailer;
use mail::testing::Postbox;
use mailbox::{CONFIRM_DAYS, Direction, Error, MIGRATIONS, Notices, Notified};
use store::testing::{TestDatabase, databases};
use store::{Actor, Language, Reach, Scope, TenantId, Worker};
use uuid::Uuid;

const REFERENCE: &str = "0001-7K4M-9QXD";
const ADDRESS: &str = "marlene@example.org";

async fn fresh() -> Vec<TestDatabase> {
    let all = databases(&[store::MIGRATIONS, MIGRATIONS]).await;
    for db in &all {
        db.with_tenants(&[1, 2]).await;
    }
    all
}

async fn scope(db: &TestDatabase, tenant: i32) -> Scope {
    db.store.write(Reach::Tenant(TenantId(tenant)), Actor::Applicant, Language::German).await.unwrap()
}

async fn case(db: &TestDatabase, tenant: i32) -> Uuid {
    let mut scope = scope(db, tenant).await;
    let case = scope.new_uuid();
    scope.create_data_key(case).await.unwrap();
    scope.commit().await.unwrap();
    case
}

async fn ask(db: &TestDatabase, case: Uuid, address: &str) -> Result<(), Error> {
    let mut scope = scope(db, 1).await;
    mailbox::ask_notices(&mut scope, case, REFERENCE, address).await?;
    scope.commit().await.unwrap();
    Ok(())
}

async fn say(db: &TestDatabase, case: Uuid, direction: Direction) {
    let mut scope = scope(db, 1).await;
    mailbox::post_message(&mut scope, case, direction, "Bitte den Impfpass.").await.unwrap();
    scope.commit().await.unwrap();
}

async fn state(db: &TestDatabase, case: Uuid) -> Notified {
    mailbox::notified(&scope(db, 1).await, case).await.unwrap()
}

fn worker(db: &TestDatabase, postbox: &Postbox) -> Worker {
    let mailer = Mailer::through(&postbox.server, "bote@land.example").unwrap();
    let notices = Notices::new(mailer, "https://land.example".to_owned()).expect("a mail server");
    Worker::new(db.store.clone(), vec![Arc::new(notices)]).unwrap()
}

/// The body of a mail with its soft line breaks and escapes undone.
fn body(message: &str) -> String {
    message.replace("=\n", "").replace("=3D", "=")
}

fn token(message: &str) -> String {
    let marker = format!("https://land.example/benachrichtigung/{REFERENCE}/");
    let body = body(message);
    let (_, rest) = body.split_once(&marker).expect("a link");
    rest.chars().take_while(char::is_ascii_hexdigit).collect()
}

#[tokio::test]
async fn an_address_is_told_after_it_was_confirmed_and_until_it_stops() {
    for db in fresh().await {
        let (name, postbox, case) = (db.name, Postbox::open(false).await, case(&db, 1).await);
        let worker = worker(&db, &postbox);
        ask(&db, case, &format!(" {ADDRESS} ")).await.unwrap();
        ask(&db, case, ADDRESS).await.expect("pressed twice");
        say(&db, case, Direction::ToApplicant).await;
        worker.drain().await.unwrap();
        let asked = postbox.messages();
        assert_eq!(asked.len(), 1, "{name}: only the question whether the address is right");
        assert!(body(&asked[0]).contains(REFERENCE) && asked[0].contains("List-Unsubscribe: <https://land.example/"));
        assert!(state(&db, case).await == Notified::Asked(ADDRESS.to_owned()), "{name}");

        let token = token(&asked[0]);
        let mut stranger = scope(&db, 2).await;
        assert!(matches!(mailbox::confirm_notices(&mut stranger, &token).await, Err(Error::NoNotices)), "{name}");
        drop(stranger);
        for _ in 0..2 {
            let mut scope = scope(&db, 1).await;
            assert!(mailbox::confirm_notices(&mut scope, &token).await.unwrap());
            scope.commit().await.unwrap();
        }
        assert!(state(&db, case).await == Notified::Yes(ADDRESS.to_owned()), "{name}");

        say(&db, case, Direction::ToApplicant).await;
        say(&db, case, Direction::ToApplicant).await;
        say(&db, case, Direction::ToAdministration).await;
        worker.drain().await.unwrap();
        worker.drain().await.unwrap();
        let told = postbox.messages();
        assert_eq!(told.len(), 2, "{name}: one mail for what came together");
        let mail = body(&told[1]);
        assert!(mail.contains(ADDRESS) && mail.contains(REFERENCE) && mail.contains("https://land.example/status"));
        assert!(!mail.contains("Impfpass") && mail.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"));
        let listed = mailbox::list(&mut scope(&db, 1).await, case).await.unwrap();
        let proofs: Vec<bool> = listed.messages.iter().map(|message| message.told_at.is_some()).collect();
        assert_eq!(proofs, [false, true, true, false], "{name}");

        // What waits when it is stopped is not sent any more.
        say(&db, case, Direction::ToApplicant).await;
        for _ in 0..2 {
            let mut scope = scope(&db, 1).await;
            mailbox::stop_notices_by_token(&mut scope, &token).await.unwrap();
            scope.commit().await.unwrap();
        }
        worker.drain().await.unwrap();
        assert_eq!(postbox.messages().len(), 2, "{name}");
        assert!(state(&db, case).await == Notified::No, "{name}");
        let mut scope = scope(&db, 1).await;
        assert!(!mailbox::confirm_notices(&mut scope, &token).await.unwrap(), "{name}: no way back by an old link");
    }
}

#[tokio::test]
async fn a_mail_server_that_refuses_loses_nothing_and_the_operator_drives_it_on() {
    for db in fresh().await {
        let (name, refusing, case) = (db.name, Postbox::open(true).await, case(&db, 1).await);
        ask(&db, case, ADDRESS).await.unwrap();
        worker(&db, &refusing).drain().await.unwrap();
        let waiting = store::backlog(&db.store).await.unwrap();
        assert_eq!((waiting[0].topic.as_str(), waiting[0].entries, waiting[0].failed), ("mailbox.notice_asked", 1, 1));
        let reason = waiting[0].reason.clone().unwrap();
        assert!(reason.contains("550") && !reason.contains('@'), "{name}: {reason}");

        let postbox = Postbox::open(false).await;
        let good = worker(&db, &postbox);
        assert_eq!(good.drain().await.unwrap(), 0, "{name}: it waits for its next attempt");
        assert_eq!(store::retry(&db.store, Some("mailbox.news")).await.unwrap(), 0, "{name}");
        assert_eq!(store::retry(&db.store, None).await.unwrap(), 1, "{name}");
        assert_eq!(good.drain().await.unwrap(), 1, "{name}");
        assert_eq!(postbox.messages().len(), 1, "{name}");
        assert!(store::backlog(&db.store).await.unwrap().is_empty(), "{name}");
    }
}

#[tokio::test]
async fn nobody_is_flooded_and_what_is_not_confirmed_is_forgotten() {
    for db in fresh().await {
        let name = db.name;
        let cases = [case(&db, 1).await, case(&db, 1).await, case(&db, 1).await, case(&db, 1).await];
        for wrong in
            ["", "marlene", "marlene@localhost", "a b@example.org", &format!("{}@example.org", "a".repeat(250))]
        {
            assert!(matches!(ask(&db, cases[0], wrong).await, Err(Error::NoAddress)), "{name}: {wrong}");
        }
        for number in 0..3 {
            ask(&db, cases[0], &format!("a{number}@example.org")).await.unwrap();
        }
        assert!(matches!(ask(&db, cases[0], "a4@example.org").await, Err(Error::AskedTooOften)), "{name}");
        // Stopping does not begin the hour anew.
        let mut stopping = scope(&db, 1).await;
        mailbox::stop_notices(&mut stopping, cases[0]).await.unwrap();
        stopping.commit().await.unwrap();
        assert!(matches!(ask(&db, cases[0], "a5@example.org").await, Err(Error::AskedTooOften)), "{name}");
        db.clock.advance_seconds(3_600);
        for case in &cases[..3] {
            ask(&db, *case, ADDRESS).await.unwrap();
        }
        assert!(matches!(ask(&db, cases[3], "Marlene@Example.org").await, Err(Error::AskedTooOften)), "{name}");

        db.clock.advance_seconds(CONFIRM_DAYS * 86_400);
        assert!(state(&db, cases[0]).await == Notified::No, "{name}");
        let sweeping = scope(&db, 1).await;
        assert_eq!(mailbox::forget_unconfirmed(&sweeping).await.unwrap(), 3, "{name}");
        sweeping.commit().await.unwrap();
        let mut erasing = scope(&db, 1).await;
        mailbox::erase(&mut erasing, cases[0]).await.unwrap();
    }
}
