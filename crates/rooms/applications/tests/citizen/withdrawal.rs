//! Taking an application back, in the browser and without JavaScript.

use applications::ApplicationId;
use axum::http::StatusCode;

use crate::browser::Browser;
use crate::common::{Office, offices};

/// A submitted report, and a browser on its status page.
pub(crate) async fn submitted(office: &Office) -> (ApplicationId, Browser, String) {
    let (id, code, revision) = office.report().await;
    let receipt = applications::submit(&office.desk, id, &code, revision).await.expect("submitted");
    let mut browser = Browser::new(office);
    let codes = [("vorgangsnummer", receipt.reference.to_string()), ("zugangscode", receipt.access_code.reveal())];
    let codes: Vec<(&str, &str)> = codes.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let opened = browser.post("/status", &codes).await;
    (id, browser, opened.location)
}

#[tokio::test]
async fn a_report_is_taken_back_in_two_steps() {
    for office in offices().await {
        let (_, mut browser, status) = submitted(&office).await;
        let address = format!("{status}/zuruecknehmen");
        let page = browser.get(&status).await.text();
        assert!(page.contains(&format!("action=\"{address}\"")) && page.contains("Meldung zurückziehen"), "{page}");

        let asked = browser.post(&address, &[("grund", "Schon <b>repariert</b>.")]).await;
        assert_eq!(asked.status, StatusCode::OK);
        for part in ["wirklich zurückziehen?", "Schon &lt;b&gt;repariert&lt;/b&gt;.", "Ja, Meldung zurückziehen"] {
            assert!(asked.text().contains(part), "{part}: {}", asked.text());
        }
        assert!(browser.get(&status).await.text().contains("Eingegangen"), "asking changes nothing");

        let long = "ä".repeat(4_001);
        for fields in [&[("grund", long.as_str())][..], &[("grund", long.as_str()), ("sicher", "ja")]] {
            let refused = browser.post(&address, fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.text().contains("href=\"#f-grund\"") && refused.text().contains("name=\"sicher\""));
        }
        let mut stranger = Browser::new(&office);
        assert_eq!(stranger.get(&address).await.status, StatusCode::NOT_FOUND);
        assert_eq!(stranger.post(&address, &[("sicher", "ja")]).await.status, StatusCode::NOT_FOUND);

        for _ in 0..2 {
            let done = browser.post(&address, &[("grund", "Schon repariert."), ("sicher", "ja")]).await;
            assert_eq!(done.location, format!("{status}?zurueckgenommen=ja"), "{}", office.db.name);
        }
        let page = browser.get(&format!("{status}?zurueckgenommen=ja")).await.text();
        for part in ["Ihre Meldung ist zurückgezogen.", "Zurückgezogen", "Schon repariert."] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert_eq!(page.matches("Schon repariert.").count(), 1, "once, however often the button is pressed");
        assert!(!page.contains("name=\"grund\"") && !page.contains("name=\"body\""), "nothing left to send");
        assert_eq!(browser.get(&address).await.location, status);
        for language in ["en", "de-x-leicht"] {
            browser.speaks(language);
            assert!(!browser.get(&status).await.text().contains("[applications-"), "{language}");
        }
    }
}

#[tokio::test]
async fn after_the_decision_a_sentence_says_so() {
    for office in offices().await {
        let (id, mut browser, status) = submitted(&office).await;
        let scope = office.scope(office.offer("mangel-melden").tenant).await;
        applications::conclude(&scope, id).await.expect("decided");
        scope.commit().await.expect("commit");
        // The document is not there yet, but it is too late.
        let late = browser.post(&format!("{status}/zuruecknehmen"), &[("sicher", "ja")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{}", office.db.name);
        assert!(late.text().contains("Es ist schon entschieden"), "{}", late.text());
    }
}
