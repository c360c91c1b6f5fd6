//! A newer version of a form while somebody is in the middle of it.

use std::path::Path;

use applications::{ApplicationId, Draft, ResumeCode};
use store::{Actor, Language, Reach};
use studio::FormVersionId;

use crate::browser::Browser;
use crate::common::{Office, offices};

/// Publishes the report of a defect with a change to its `form.json`.
async fn publish(office: &Office, from: &str, to: &str) -> FormVersionId {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../services/mangel-melden");
    let bundle = studio::Bundle::read(&folder).expect("the service");
    let changed = bundle.paths().map(|path| {
        let text = bundle.get(path).unwrap_or_default();
        (path.to_owned(), if path == "form.json" { text.replace(from, to) } else { text.to_owned() })
    });
    // Versions of one moment have no order.
    office.db.clock.advance_seconds(1);
    let mut scope = office.db.store.write(Reach::Provider, Actor::System, Language::German).await.expect("scope");
    let id = studio::publish(&mut scope, &changed.collect()).await.expect("publish");
    scope.commit().await.expect("commit");
    id
}

async fn load(office: &Office, id: ApplicationId, code: &ResumeCode) -> Draft {
    let scope = office.scope(code.tenant()).await;
    applications::load(&scope, &office.desk, id, code).await.expect("load")
}

#[tokio::test]
async fn a_draft_goes_along_when_nothing_of_it_changes() {
    for office in offices().await {
        let (id, code, revision) = office.report().await;
        let older = load(&office, id, &code).await.published.id;
        let newer = publish(&office, "\"max_length\": 2000", "\"max_length\": 3000").await;
        let draft = load(&office, id, &code).await;
        assert_eq!((draft.published.id, draft.revision), (newer, revision), "{}", office.db.name);
        assert!(draft.newer.is_none() && older != newer);
        applications::submit(&office.desk, id, &code, revision).await.expect("what was reviewed is submitted");
        let scope = office.scope(code.tenant()).await;
        let application = applications::application(&scope, id).await.expect("the application");
        assert_eq!(application.form_version, newer, "{}", office.db.name);
    }
}

#[tokio::test]
async fn who_would_lose_an_answer_is_told_and_decides() {
    for office in offices().await {
        let (kept, kept_code, revision) = office.report().await;
        let (moved, moved_code, _) = office.report().await;
        let older = load(&office, kept, &kept_code).await.published.id;
        let newer = publish(&office, "size(description) >= 10", "size(description) >= 40").await;

        let draft = load(&office, kept, &kept_code).await;
        let told = draft.newer.as_ref().expect("told");
        assert_eq!((draft.published.id, told.published.id), (older, newer), "{}", office.db.name);
        assert_eq!(told.carried.refused, ["description"]);
        let sent = applications::submit(&office.desk, kept, &kept_code, revision).await;
        assert!(sent.is_ok(), "{}: the earlier version may be sent", office.db.name);
        assert!(load(&office, kept, &kept_code).await.newer.is_none(), "what was submitted stays as it is");

        let mut browser = Browser::new(&office);
        let resumed = browser.post("/weiter", &[("fortsetzungscode", &moved_code.reveal())]).await;
        let tasks = browser.get(&resumed.location).await.text();
        assert!(
            tasks.contains("neuen Fassung") && tasks.contains("Ihre Antwort passt nicht mehr: Beschreibung"),
            "{tasks}"
        );
        assert_eq!(browser.post(&format!("{}/fassung", resumed.location), &[]).await.location, resumed.location);
        let draft = load(&office, moved, &moved_code).await;
        assert_eq!(draft.published.id, newer, "{}", office.db.name);
        assert_eq!(
            draft.answers.first("description"),
            "Schlagloch vor der Schule, sehr tief.",
            "nothing typed is lost"
        );
        assert!(!draft.evaluation.is_complete() && draft.newer.is_none());
    }
}

#[tokio::test]
async fn what_was_begun_goes_on_when_its_service_is_retired() {
    for office in offices().await {
        let (id, code, revision) = office.report().await;
        let offer = office.offer("mangel-melden");
        let mut scope = office.db.store.write(Reach::Provider, Actor::System, Language::German).await.expect("scope");
        studio::retire(&mut scope, "mangel-melden", studio::Author::operator()).await.expect("retired");
        scope.commit().await.expect("commit");

        // Whoever still has the page of the service open learns it as well, before the catalogue is read again.
        let mut scope = office.scope(offer.tenant).await;
        let late = applications::open(&mut scope, &office.desk, &offer).await;
        assert!(
            matches!(late, Err(applications::Error::Studio(studio::Error::Retired(_)))),
            "{}: nothing new",
            office.db.name
        );
        drop(scope);
        office.desk.directory.refresh().await.expect("refreshed");
        assert!(applications::Offer::find(&office.desk, "mangel-melden", &offer.area).is_err(), "{}", office.db.name);

        let draft = load(&office, id, &code).await;
        assert!(draft.newer.is_none() && draft.evaluation.is_complete());
        let version = draft.published.id;
        applications::submit(&office.desk, id, &code, revision).await.expect("it may still be sent");
        let scope = office.scope(code.tenant()).await;
        assert_eq!(
            applications::application(&scope, id).await.expect("it").form_version,
            version,
            "{}",
            office.db.name
        );
    }
}
