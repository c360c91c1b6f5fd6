//! What the pages say: where one is, what comes next, and amounts and dates in the language of the page.

use crate::browser::Browser;
use crate::common::offices;

const CERTIFICATE: &[(&str, &[(&str, &str)])] = &[
    ("name", &[("first_name", "Marlene"), ("family_name", "Beispiel")]),
    ("birth-date", &[("birth_date-day", "9"), ("birth_date-month", "3"), ("birth_date-year", "1984")]),
    ("address", &[("street", "Hauptstraße"), ("house_number", "12"), ("postcode", "99998"), ("city", "Körner")]),
    ("contact", &[("email", ""), ("phone", "")]),
    ("kind", &[("certificate_kind", "simple")]),
    ("purpose", &[("purpose", "")]),
    ("copies", &[("copies", "2")]),
    ("delivery", &[("delivery", "post")]),
    ("declaration", &[("privacy_read", "yes"), ("correct", "yes")]),
];

#[tokio::test]
async fn every_page_says_which_step_it_is_and_the_last_leads_to_the_review() {
    let office = offices().await.remove(0);
    let mut browser = Browser::new(&office);
    let draft = browser.start("meldebescheinigung").await;
    assert!(browser.get(&draft).await.text().contains("Jetzt ausfüllen"));
    for (page, fields) in CERTIFICATE {
        let path = format!("{draft}/seite/{page}");
        let text = browser.get(&path).await.text();
        let step = match *page {
            "name" | "birth-date" | "address" | "contact" => "Schritt 1 von 4: Angaben zu Ihnen",
            "declaration" => "Schritt 3 von 4: Erklärung",
            _ => "Schritt 2 von 4: Angaben zur Bescheinigung",
        };
        assert!(text.contains(&format!("<p class=\"dw-step\">{step}</p>")), "{page}: {text}");
        assert!(text.contains(&format!(" – {step} – Dienstweg</title>")), "{page}: {text}");
        let last = *page == "declaration";
        assert_eq!(text.contains("Prüfen und absenden"), last, "{page}");
        let sent = browser.post(&path, fields).await;
        assert_eq!(sent.location.ends_with("/pruefen"), last, "{page}: {}", sent.location);
    }
    let tasks = browser.get(&draft).await.text();
    assert!(tasks.contains("Prüfen und absenden</span></a>") && !tasks.contains("Weiter ausfüllen"), "{tasks}");
    let review = browser.get(&format!("{draft}/pruefen")).await.text();
    assert!(review.contains("Schritt 4 von 4: Prüfen und absenden"));
    assert!(review.find("dw-review") < review.find("<table"), "answers, then what it costs");
    assert!(review.find("<table") < review.find("Meine Angaben sind richtig"), "then what is confirmed");
    // A change when everything is answered leads back to the review, wherever it was made.
    let changed = browser.post(&format!("{draft}/seite/copies"), &[("copies", "3")]).await;
    assert!(changed.location.ends_with("/pruefen"), "{}", changed.location);
}

#[tokio::test]
async fn amounts_and_dates_are_written_as_the_language_of_the_page_does() {
    let office = offices().await.remove(0);
    let mut browser = Browser::new(&office);
    let draft = browser.start("meldebescheinigung").await;
    for (page, fields) in CERTIFICATE {
        browser.post(&format!("{draft}/seite/{page}"), fields).await;
    }
    let review = format!("{draft}/pruefen");
    let german = browser.get(&review).await.text();
    assert!(german.contains("9. März 1984") && german.contains(",00\u{a0}€"), "{german}");
    browser.speaks("en");
    let english = browser.get(&review).await.text();
    assert!(english.contains("9 March 1984") && english.contains("€") && english.contains(".00"), "{english}");
    assert!(!english.contains("\u{a0}€"), "{english}");
}

#[tokio::test]
async fn consents_say_what_they_are_about() {
    let office = offices().await.remove(0);
    let mut browser = Browser::new(&office);
    let draft = browser.start("hund-anmelden").await;
    let declaration = browser.get(&format!("{draft}/seite/declaration")).await.text();
    assert!(declaration.contains("href=\"/datenschutz?fuer=16064037\" target=\"_blank\""), "{declaration}");
    browser.post(&format!("{draft}/seite/payment"), &[("sepa_wanted", "yes")]).await;
    let account = browser.get(&format!("{draft}/seite/account")).await.text();
    assert!(account.contains("Gläubiger-Identifikationsnummer erhalten Sie mit der Bestätigung"), "{account}");
}

#[tokio::test]
async fn a_report_is_not_called_an_application() {
    let office = offices().await.remove(0);
    let mut browser = Browser::new(&office);
    let draft = browser.start("mangel-melden").await;
    browser.post(&format!("{draft}/seite/category"), &[("category", "road")]).await;
    browser.post(&format!("{draft}/seite/place"), &[("place", "Markt 1")]).await;
    browser.post(&format!("{draft}/seite/description"), &[("description", "Ein tiefes Schlagloch.")]).await;
    let review = browser.get(&format!("{draft}/pruefen")).await;
    assert!(review.text().contains("Meldung absenden") && !review.text().contains("verbindlich"), "{}", review.text());
    browser.post(&format!("{draft}/absenden"), &[("stand", &review.value("stand"))]).await;
    let receipt = browser.get(&format!("{draft}/eingang")).await.text();
    assert!(receipt.contains("Ihre Meldung ist eingegangen") && !receipt.contains("Bescheid"), "{receipt}");
}
