//! A municipality ends while drafts and applications are under way: nothing is lost, nothing leads nowhere.

use axum::http::StatusCode;
use directory::model::{AreaList, ChangeKind, Succession};
use jiff::civil::{Date, date};
use store::{Actor, Language, Reach};

use crate::browser::Browser;
use crate::common::{KOERNER, Office, offices};

/// Two weeks after the day on which the clock of the tests stands.
const DAY: Date = date(2026, 9, 15);

/// Körner goes to Nottertal-Heilinger Höhen; applied before, it happens by itself.
async fn reform(office: &Office) {
    let catalogue = office.desk.directory.catalogue();
    let areas = catalogue.municipalities().filter(|area| area.ags.as_str() != KOERNER);
    let areas = areas.map(|area| (area.ags.clone(), (Some(area.ars.clone()), area.official_name.clone())));
    let list = AreaList { areas: areas.collect(), source: "test".to_owned(), ..AreaList::default() };
    let row = Succession {
        old: KOERNER.parse().expect("a key"),
        new: "16064077".parse().expect("a key"),
        day: DAY,
        kind: ChangeKind::Merged,
        old_name: String::new(),
        source: "test".to_owned(),
    };
    let mut scope = office.db.store.write(Reach::Provider, Actor::System, Language::German).await.expect("scope");
    let plan = directory::compare_areas(&scope, list, vec![row], DAY).await.expect("a plan");
    assert!(directory::apply_areas(&mut scope, plan).await.expect("applied"));
    scope.commit().await.expect("commit");
    office.desk.directory.refresh().await.expect("refresh");
}

async fn the_day_comes(office: &Office) {
    office.db.clock.advance_seconds(14 * 86_400);
    office.desk.directory.refresh().await.expect("refresh");
    assert_eq!(office.db.clock.today(), DAY);
}

async fn fill(browser: &mut Browser, draft: &str) {
    for (page, value) in [("category", "road"), ("place", "Am Ring"), ("description", "Ein tiefes Schlagloch.")] {
        browser.post(&format!("{draft}/seite/{page}"), &[(page, value)]).await;
    }
}

async fn hand_in(browser: &mut Browser, draft: &str) -> (String, String) {
    let review = browser.get(&format!("{draft}/pruefen")).await;
    assert_eq!(review.status, StatusCode::OK);
    let sent = browser.post(&format!("{draft}/absenden"), &[("stand", &review.value("stand"))]).await;
    assert_eq!(sent.location, format!("{draft}/eingang"), "{}", sent.text());
    let receipt = browser.get(&sent.location).await;
    (receipt.value("vorgangsnummer"), receipt.value("zugangscode"))
}

#[tokio::test]
async fn what_was_begun_or_sent_before_goes_on_after() {
    for office in offices().await {
        let mut sender = Browser::new(&office);
        let sent = sender.start("mangel-melden").await;
        fill(&mut sender, &sent).await;
        let (reference, code) = hand_in(&mut sender, &sent).await;
        let mut browser = Browser::new(&office);
        let draft = browser.start("mangel-melden").await;
        let dog = browser.start("hund-anmelden").await;
        browser.post(&format!("{draft}/seite/category"), &[("category", "road")]).await;
        reform(&office).await;
        let before = browser.get(&draft).await.text();
        assert!(before.contains("Gemeinde Körner") && !before.contains("gehört seit"), "{}", office.db.name);

        the_day_comes(&office).await;
        // The status page and everything on it.
        let opened = sender.post("/status", &[("vorgangsnummer", &reference), ("zugangscode", &code)]).await;
        assert_eq!(opened.location, format!("/status/{reference}"));
        let status = sender.get(&opened.location).await;
        assert_eq!(status.status, StatusCode::OK);
        assert!(status.text().contains("Körner gehört seit dem 15. September 2026 zu Nottertal-Heilinger Höhen."));
        assert!(status.text().contains("Ihr Antrag gilt weiter"));
        let answered = sender.post(&format!("/status/{reference}/antwort"), &[("body", "Noch da.")]).await;
        assert_eq!(answered.status, StatusCode::SEE_OTHER);
        let copy = sender.get(&format!("{sent}/kopie.pdf")).await;
        assert!(copy.status == StatusCode::OK && copy.body.starts_with(b"%PDF-1.7"));

        // A draft goes on and is sent; it stays with what its holder saw.
        let tasks = browser.get(&draft).await;
        assert!(tasks.text().contains("Körner gehört seit dem 15. September 2026"), "{}", tasks.text());
        fill(&mut browser, &draft).await;
        let (reference, code) = hand_in(&mut browser, &draft).await;
        let opened = browser.post("/status", &[("vorgangsnummer", &reference), ("zugangscode", &code)]).await;
        assert_eq!(browser.get(&opened.location).await.status, StatusCode::OK);
        assert_eq!(browser.get(&dog).await.status, StatusCode::OK, "a form with values of the municipality");
        let page = browser.get(&format!("{dog}/seite/name")).await;
        assert_eq!(page.status, StatusCode::OK);

        // Who pressed the button of an old page applies to the municipality that exists.
        let mut late = Browser::new(&office);
        let draft = late.start("mangel-melden").await;
        let tasks = late.get(&draft).await.text();
        assert!(tasks.contains("Nottertal-Heilinger Höhen") && !tasks.contains("Körner"), "{tasks}");
        let offer = office.offer("mangel-melden");
        assert_eq!((offer.area.as_str(), offer.legal_entity.as_str()), ("16064077", "16064077"));
    }
}

#[tokio::test]
async fn what_is_under_way_is_counted_by_area_and_tenant() {
    for office in offices().await {
        let (offer, ..) = office.open("mangel-melden").await;
        office.report().await;
        let areas = [KOERNER.to_owned(), "16064077".to_owned()];
        let count = applications::under_way(&office.scope(offer.tenant).await, &areas).await.expect("counts");
        assert_eq!(count.get(KOERNER).map(|count| (count.drafts, count.applications)), Some((2, 0)));
        assert_eq!(count.len(), 1, "{}", office.db.name);
        let elsewhere = applications::under_way(&office.scope(store::TenantId(1)).await, &areas).await;
        assert!(elsewhere.expect("counts").is_empty(), "{}", office.db.name);
    }
}
