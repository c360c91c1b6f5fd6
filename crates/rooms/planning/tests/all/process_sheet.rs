//! The sheet before digitising: kept by its administration and by nobody else.

use std::path::Path;

use axum::http::StatusCode;
use planning::{Coordinator, Course, Doer, Error, Medium, ProcessSheet, Reason, SheetStep, Why};
use ranking::score::Origin;
use store::testing::{TestDatabase, databases};
use store::{Actor, Language, Reach, TenantId};
use studio::Author;

use crate::common::{hidden, offices};

const OWN: TenantId = TenantId(51);
const OTHER: TenantId = TenantId(145);

/// The state, and a house with all rooms that a sheet asks.
async fn places() -> Vec<TestDatabase> {
    let rooms = [
        directory::MIGRATIONS,
        identity::MIGRATIONS,
        mailbox::MIGRATIONS,
        studio::MIGRATIONS,
        applications::MIGRATIONS,
        casework::MIGRATIONS,
        operations::MIGRATIONS,
        planning::MIGRATIONS,
    ];
    let places = databases(&rooms).await;
    for db in &places {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../data/thueringen");
        directory::import_state(&db.store, &data).await.unwrap();
    }
    places
}

fn step(minutes: u32, medium: Medium) -> SheetStep {
    SheetStep { what: "Prüfen".to_owned(), doer: Doer::Clerk, medium, minutes, waiting: 1 }
}

fn filled() -> ProcessSheet {
    ProcessSheet {
        now: vec![step(20, Medium::Paper), step(10, Medium::Specialised)],
        target: vec![step(12, Medium::Portal)],
        cases: Some(200),
        ..ProcessSheet::default()
    }
}

async fn save(db: &TestDatabase, by: Coordinator, revision: i32, sheet: &ProcessSheet) -> planning::Result<()> {
    let mut scope = db.store.write_as_system(by.tenant()).await.unwrap();
    planning::save_process_sheet(&mut scope, by, "hund-anmelden", revision, sheet).await?;
    scope.commit().await.unwrap();
    Ok(())
}

#[tokio::test]
async fn a_sheet_is_kept_and_its_saving_is_told() {
    for db in places().await {
        let by = Coordinator::machine(OWN);
        let scope = db.store.read_as_system(OWN).await.unwrap();
        assert_eq!(planning::process_sheet(&scope, by, "hund-anmelden").await.unwrap().revision, 0, "{}", db.name);
        assert_eq!(planning::saving(&scope, "hund-anmelden").await.unwrap(), None, "{}", db.name);
        drop(scope);
        save(&db, by, 0, &filled()).await.unwrap();
        let scope = db.store.read_as_system(OWN).await.unwrap();
        let kept = planning::process_sheet(&scope, by, "hund-anmelden").await.unwrap();
        assert_eq!((kept.revision, &kept.sheet), (1, &filled()), "{}", db.name);
        let saving = planning::saving(&scope, "hund-anmelden").await.unwrap().unwrap();
        assert_eq!((saving.minutes, saving.origin, saving.breaks), (18, Origin::Entered, 1), "{}", db.name);
        assert_eq!((saving.cases, saving.hours()), (Some((200, Origin::Entered)), Some(60)), "{}", db.name);
    }
}

#[tokio::test]
async fn what_somebody_else_changed_is_not_overwritten() {
    for db in places().await {
        let by = Coordinator::machine(OWN);
        save(&db, by, 0, &filled()).await.unwrap();
        assert!(matches!(save(&db, by, 0, &ProcessSheet::default()).await, Err(Error::Stale)), "{}", db.name);
        let mut scope = db.store.write_as_system(OWN).await.unwrap();
        let steps = vec![step(5, Medium::Portal)];
        planning::save_steps(&mut scope, by, "hund-anmelden", 1, (Course::Target, steps.clone())).await.unwrap();
        scope.commit().await.unwrap();
        assert!(matches!(save(&db, by, 1, &ProcessSheet::default()).await, Err(Error::Stale)), "{}", db.name);
        let scope = db.store.read_as_system(OWN).await.unwrap();
        let kept = planning::process_sheet(&scope, by, "hund-anmelden").await.unwrap();
        assert_eq!((kept.revision, kept.sheet.target, kept.sheet.now.len()), (2, steps, 2), "{}", db.name);
    }
}

#[tokio::test]
async fn a_sheet_belongs_to_its_administration() {
    for db in places().await {
        save(&db, Coordinator::machine(OWN), 0, &filled()).await.unwrap();
        let scope = db.store.read_as_system(OTHER).await.unwrap();
        let other = Coordinator::machine(OTHER);
        assert!(planning::process_sheets(&scope, other).await.unwrap().is_empty(), "{}", db.name);
        assert!(planning::savings(&scope).await.unwrap().is_empty(), "{}", db.name);
        let refused = planning::process_sheets(&scope, Coordinator::machine(OWN)).await;
        assert!(matches!(refused, Err(Error::Identity(identity::Error::Forbidden))), "{}", db.name);
    }
}

/// A sheet that says about two questions that they can go.
fn reasoned(said: &str) -> ProcessSheet {
    let reason = |why| Reason { why, said: said.to_owned() };
    let reasons = [("name", Why::Law), ("chip", Why::Known), ("breed", Why::Unneeded)];
    let reasons = reasons.map(|(field, why)| (field.to_owned(), reason(why)));
    ProcessSheet { reasons: reasons.into(), ..filled() }
}

async fn hand_over(db: &TestDatabase, by: Coordinator, revision: i32) -> planning::Result<()> {
    let mut scope = db.store.write_as_system(by.tenant()).await.unwrap();
    planning::hand_over_reasons(&mut scope, by, "hund-anmelden", revision).await?;
    scope.commit().await.unwrap();
    Ok(())
}

#[tokio::test]
async fn only_what_was_handed_over_reaches_the_authors() {
    for db in places().await {
        let (own, other) = (Coordinator::machine(OWN), Coordinator::machine(OTHER));
        assert!(matches!(hand_over(&db, own, 0).await, Err(Error::Unknown)), "{}: nothing to hand over", db.name);
        save(&db, own, 0, &reasoned("Hundesteuerakte")).await.unwrap();
        save(&db, other, 0, &reasoned("")).await.unwrap();
        assert!(matches!(hand_over(&db, own, 0).await, Err(Error::Stale)), "{}", db.name);
        hand_over(&db, own, 1).await.unwrap();
        // What is written later stays at home until it is handed over again.
        save(&db, own, 1, &reasoned("Register")).await.unwrap();
        let scope = db.store.read(Reach::Provider, Actor::System, Language::German).await.unwrap();
        let handed = planning::handed_reasons(&scope, Author::operator(), "hund-anmelden").await.unwrap();
        let [handed] = &handed[..] else { panic!("{}: {handed:?}", db.name) };
        assert_eq!((handed.tenant, handed.revision), (OWN, 1), "{}", db.name);
        assert_eq!(handed.reasons, reasoned("Hundesteuerakte").reasons, "{}", db.name);
        drop(scope);
        hand_over(&db, own, 2).await.unwrap();
        let scope = db.store.read_as_system(OWN).await.unwrap();
        let handed = planning::own_handed_reasons(&scope, own, "hund-anmelden").await.unwrap().unwrap();
        assert_eq!(handed.reasons, reasoned("Register").reasons, "{}", db.name);
        assert!(planning::own_handed_reasons(&scope, other, "hund-anmelden").await.is_err(), "{}", db.name);
        let refused = planning::handed_reasons(&scope, Author::operator(), "hund-anmelden").await;
        assert!(refused.is_err(), "{}: an administration does not read what others hand over", db.name);
    }
}

#[tokio::test]
async fn what_the_authors_reply_reaches_every_administration() {
    let question = ("hund-anmelden", "chip");
    for db in places().await {
        let reply = async |revision, words: &str| {
            let mut scope = db.store.write(Reach::Provider, Actor::System, Language::German).await.unwrap();
            planning::reply(&mut scope, Author::operator(), question, revision, words).await?;
            scope.commit().await.unwrap();
            Ok::<(), Error>(())
        };
        assert!(matches!(reply(0, &"x".repeat(1_001)).await, Err(Error::Words)), "{}", db.name);
        reply(0, " Entfällt ab März. ").await.unwrap();
        assert!(matches!(reply(0, "Bleibt.").await, Err(Error::Stale)), "{}", db.name);
        let scope = db.store.read_as_system(OTHER).await.unwrap();
        let replies = planning::replies(&scope, "hund-anmelden").await.unwrap();
        assert_eq!(replies["chip"].words, "Entfällt ab März.", "{}", db.name);
        drop(scope);
        reply(1, "").await.unwrap();
        let scope = db.store.read_as_system(OTHER).await.unwrap();
        let replies = planning::replies(&scope, "hund-anmelden").await.unwrap();
        assert_eq!((replies["chip"].words.as_str(), replies["chip"].revision), ("", 2), "{}", db.name);
        drop(scope);
        let mut scope = db.store.write_as_system(OWN).await.unwrap();
        assert!(planning::reply(&mut scope, Author::operator(), question, 2, "x").await.is_err(), "{}", db.name);
    }
}

#[tokio::test]
async fn whoever_was_told_that_somebody_was_faster_may_save_knowingly() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    for office in offices().await {
        let mut scope = office.db.store.write(Reach::Provider, Actor::System, Language::German).await.unwrap();
        let bundle = studio::Bundle::read(&root.join("services/hund-anmelden")).unwrap();
        studio::publish(&mut scope, &bundle).await.unwrap();
        scope.commit().await.unwrap();
        let (jo, csrf) = office.log_in("jona").await;
        for (part, words) in [("heute", "what-0=Pr%C3%BCfen&doer-0=clerk&medium-0=paper"), ("fragen", "documents=Akte")]
        {
            let address = format!("/amt/planung/blatt/hund-anmelden/{part}");
            let sent = |revision: &str| format!("csrf={csrf}&revision={revision}&{words}");
            let told = office.post(&address, &jo, &sent("77")).await;
            assert_eq!(told.status, StatusCode::CONFLICT, "{part}: {}", told.body);
            let done = office.post(&address, &jo, &sent(&hidden(&told.body, "revision"))).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{part}: {}", done.body);
        }
    }
}
