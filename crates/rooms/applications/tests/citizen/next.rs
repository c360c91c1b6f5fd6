//! What comes next: the status page for people, the status for programs.

use applications::PublicState;
use serde_json::Value;

use crate::common::offices;
use crate::withdrawal::submitted;

#[tokio::test]
async fn the_status_page_says_where_it_stands_what_comes_next_and_whom_to_ask() {
    let states = [
        (PublicState::Received, "Bei der Verwaltung eingegangen", "sieht sich Ihre Meldung an"),
        (PublicState::InReview, "In Bearbeitung", "Als Nächstes antwortet die Verwaltung"),
        (PublicState::QuestionOpen, "Sie sind dran", "Antworten Sie auf die Frage"),
        (PublicState::Closed, "Beantwortet", "melden Sie ihn bitte noch einmal"),
        (PublicState::Withdrawn, "Zurückgezogen", "Sie können jederzeit neu melden"),
    ];
    for office in offices().await {
        let (id, mut browser, status) = submitted(&office).await;
        for (state, step, next) in states {
            let mut scope = office.scope(office.offer("mangel-melden").tenant).await;
            applications::advance(&mut scope, id, state).await.expect("a state");
            scope.commit().await.expect("commit");
            let page = browser.get(&status).await.text();
            let here = format!("<li aria-current=\"step\"><strong>{step}</strong>");
            assert!(page.contains(&here) && page.contains(next), "{state:?}, {}: {page}", office.db.name);
            assert_eq!(page.matches("aria-current=\"step\"").count(), 1, "{state:?}");
            assert_eq!(page.contains("Sie sind dran"), state == PublicState::QuestionOpen, "only who is asked");
            let (_, ask) = page.split_once("id=\"fragen\"").expect("whom to ask");
            for part in ["Nottertal-Heilinger Höhen", "koerner@nottertal.example", "Montag"] {
                assert!(ask.contains(part), "{part}: {ask}");
            }
            for language in ["en", "de-x-leicht"] {
                browser.speaks(language);
                assert!(!browser.get(&status).await.text().contains("[applications-"), "{language}");
            }
            browser.speaks("de");
        }
    }
}

#[tokio::test]
async fn programs_get_the_state_of_a_status_monitor() {
    let office = offices().await.remove(0);
    let (id, code, revision) = office.report().await;
    let receipt = applications::submit(&office.desk, id, &code, revision).await.expect("submitted");
    let mut browser = crate::browser::Browser::new(&office);
    let path = format!("/api/v1/applications/{}", receipt.reference);
    let status: Value =
        serde_json::from_slice(&browser.read_with(&path, &receipt.access_code.reveal()).await.body).expect("JSON");
    assert_eq!((&status["state"], &status["status"]), (&"received".into(), &"RECEIVED".into()));
}
