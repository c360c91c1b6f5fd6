//! What people say about an online service: once at each stage, and nothing of it leads back to them.

use applications::{ApplicationId, FEWEST, PublicState, Rating, Stage};
use axum::http::StatusCode;
use sea_orm::{ConnectionTrait, Statement};

use crate::browser::Browser;
use crate::common::{Office, offices};
use crate::withdrawal::submitted;

async fn numbers(office: &Office, sql: &str) -> Vec<i64> {
    let scope = office.scope(office.offer("mangel-melden").tenant).await;
    let rows = scope.db().query_all_raw(Statement::from_string(office.db.store.backend(), sql)).await.expect("rows");
    rows.iter().map(|row| row.try_get_by_index(0).expect("a number")).collect()
}

async fn kept(office: &Office) -> i64 {
    numbers(office, "select count(*) from feedback").await[0]
}

async fn decided(office: &Office, id: ApplicationId) {
    let mut scope = office.scope(office.offer("mangel-melden").tenant).await;
    applications::advance(&mut scope, id, PublicState::Closed).await.expect("closed");
    scope.commit().await.expect("commit");
}

#[tokio::test]
async fn after_sending_somebody_says_once_how_it_was() {
    for office in offices().await {
        let mut browser = Browser::new(&office);
        let draft = browser.start("mangel-melden").await;
        let address = format!("{draft}/rueckmeldung");
        assert_eq!(browser.get(&address).await.status, StatusCode::NOT_FOUND, "nothing is sent yet");
        for (page, value) in [("category", "road"), ("place", "Markt 1"), ("description", "Ein tiefes Schlagloch.")] {
            browser.post(&format!("{draft}/seite/{page}"), &[(page, value)]).await;
        }
        let review = browser.get(&format!("{draft}/pruefen")).await;
        browser.post(&format!("{draft}/absenden"), &[("stand", &review.value("stand"))]).await;
        let receipt = format!("{draft}/eingang");
        let shown = browser.get(&receipt).await.text();
        for part in [&format!("action=\"{address}\""), "Wie gut kamen Sie", "5 Sterne: sehr gut", "keine Namen"] {
            assert!(shown.contains(part), "{part}: {shown}");
        }
        let long = "ä".repeat(1_001);
        for (fields, wrong) in [
            (&[][..], &["sterne"][..]),
            (&[("sterne", "6")], &["sterne"]),
            (&[("sterne", "x"), ("worte", &long)], &["sterne", "worte"]),
            (&[("sterne", "4"), ("worte", &long)], &["worte"]),
        ] {
            let refused = browser.post(&address, fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            for field in wrong {
                assert!(refused.text().contains(&format!("href=\"#f-{field}\"")), "{field}: {}", refused.text());
            }
        }
        assert_eq!(kept(&office).await, 0);
        assert_eq!(Browser::new(&office).post(&address, &[("sterne", "4")]).await.status, StatusCode::NOT_FOUND);
        for _ in 0..2 {
            let sent = browser.post(&address, &[("sterne", "4"), ("worte", "Die Karte <i>hakt</i>.")]).await;
            assert_eq!(sent.location, format!("{receipt}?rueckmeldung=gesendet"));
        }
        assert_eq!(kept(&office).await, 1, "{}", office.db.name);
        let shown = browser.get(&format!("{receipt}?rueckmeldung=gesendet")).await.text();
        assert!(shown.contains("Danke für Ihre Rückmeldung") && !shown.contains("name=\"sterne\""), "{shown}");
        assert_eq!(browser.get(&address).await.location, receipt);
    }
}

#[tokio::test]
async fn after_the_decision_somebody_is_asked_again() {
    for office in offices().await {
        let (id, mut browser, status) = submitted(&office).await;
        let address = format!("{status}/rueckmeldung");
        assert!(!browser.get(&status).await.text().contains("name=\"sterne\""), "not while it is open");
        browser.post(&address, &[("sterne", "5")]).await;
        assert_eq!(kept(&office).await, 0);
        decided(&office, id).await;
        let shown = browser.get(&status).await.text();
        assert!(shown.contains("Wie zufrieden sind Sie mit dem Ablauf") && shown.contains(&address), "{shown}");
        for language in ["en", "de-x-leicht", "de"] {
            browser.speaks(language);
            let page = browser.get(&address).await;
            assert!(page.status == StatusCode::OK && !page.text().contains("[applications-"), "{}", page.text());
        }
        let mut scope = office.scope(office.offer("mangel-melden").tenant).await;
        let rating = Rating::read("1", "").map_err(|_| ()).expect("a rating");
        assert!(applications::rate(&mut scope, id, Stage::Submitted, &rating).await.expect("kept"), "another stage");
        scope.commit().await.expect("commit");
        for _ in 0..2 {
            let sent = browser.post(&address, &[("sterne", "2"), ("worte", "")]).await;
            assert_eq!(sent.location, format!("{status}?rueckmeldung=gesendet"));
        }
        assert_eq!(kept(&office).await, 2, "{}", office.db.name);
        assert_eq!(Browser::new(&office).get(&address).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn two_at_once_are_one() {
    for office in offices().await {
        let (id, _, _) = submitted(&office).await;
        let rating = Rating::read("3", "Gut").map_err(|_| ()).expect("a rating");
        let attempt = || async {
            let mut scope = office.scope(office.offer("mangel-melden").tenant).await;
            let done = applications::rate(&mut scope, id, Stage::Submitted, &rating).await.expect("an answer");
            scope.commit().await.expect("commit");
            done
        };
        let (one, other) = tokio::join!(attempt(), attempt());
        assert!(one != other && kept(&office).await == 1, "{}", office.db.name);
    }
}

#[tokio::test]
async fn nothing_leads_back_and_few_answers_are_not_shown() {
    for office in offices().await {
        let tenant = office.offer("mangel-melden").tenant;
        let rated = |stars: &'static str, words: &'static str| {
            let office = &office;
            async move {
                let (id, _, _) = submitted(office).await;
                let chain = numbers(office, "select count(*) from audit_event").await;
                let mut scope = office.scope(tenant).await;
                let rating = Rating::read(stars, words).map_err(|_| ()).expect("a rating");
                applications::rate(&mut scope, id, Stage::Submitted, &rating).await.expect("kept");
                scope.commit().await.expect("commit");
                assert_eq!(numbers(office, "select count(*) from audit_event").await, chain, "a time would lead back");
                id
            }
        };
        let found = || async { applications::feedback(&office.scope(tenant).await).await.expect("feedback") };
        let mut ids = Vec::new();
        for number in 1..FEWEST {
            ids.push(rated("4", if number == 1 { "Geheim: Marlene Beispiel" } else { "" }).await);
        }
        let few = found().await;
        assert!(few.scores.len() == 1 && few.scores[0].answers.is_none() && few.remarks.is_empty(), "too few");
        ids.push(rated("1", "Zu lang.").await);
        let enough = found().await;
        assert_eq!(enough.scores[0].answers, Some((FEWEST, 4 * (FEWEST - 1) + 1)));
        let words: Vec<&str> = enough.remarks.iter().map(|remark| remark.words.as_str()).collect();
        assert!(words.len() == 2 && words.contains(&"Zu lang."), "{words:?}");
        assert_eq!(enough.remarks[0].month.len(), "2026-09".len());

        let scope = office.scope(tenant).await;
        let sql = "select id, words from feedback";
        let rows =
            scope.db().query_all_raw(Statement::from_string(office.db.store.backend(), sql)).await.expect("rows");
        for row in rows {
            let number: ApplicationId = row.try_get_by_index(0).expect("a number");
            assert!(!ids.contains(&number) && number.0.get_version_num() == 4, "drawn, not counted: {number}");
            let words: Option<Vec<u8>> = row.try_get_by_index(1).expect("words");
            assert!(!String::from_utf8_lossy(&words.unwrap_or_default()).contains("Marlene"), "sealed");
        }
        drop(scope);
        let other = applications::feedback(&office.scope(store::TenantId(145)).await).await.expect("feedback");
        assert!(other.scores.is_empty() && other.remarks.is_empty(), "of another administration");
    }
}
