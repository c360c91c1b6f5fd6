//! The citizen's pages without JavaScript: what a browser sends and what it gets.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::common::{KOERNER, offices};

#[tokio::test]
async fn from_the_first_page_to_the_status_page() {
    for office in offices().await {
        let mut browser = Browser::new(&office);
        let draft = browser.start("mangel-melden").await;
        let tasks = browser.get(&draft).await;
        assert_eq!(tasks.status, StatusCode::OK);
        assert!(tasks.text().contains("Nottertal-Heilinger Höhen") && tasks.text().contains("Körner"));

        let sent = browser.post(&format!("{draft}/seite/description"), &[("description", "kurz")]).await;
        let wrong = browser.get(&sent.location).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text().contains("error-summary-title") && wrong.text().contains("kurz"), "kept and explained");

        let early = browser.post(&format!("{draft}/absenden"), &[("stand", "1")]).await;
        assert_eq!(early.status, StatusCode::CONFLICT, "an incomplete draft is not submitted");

        let next = browser.post(&format!("{draft}/seite/category"), &[("category", "road")]).await;
        assert_eq!(next.location, format!("{draft}/seite/place"));
        browser.post(&format!("{draft}/seite/place"), &[("place", "Am <b>Markt</b> & Ring")]).await;
        browser.post(&format!("{draft}/seite/description"), &[("description", "Ein tiefes Schlagloch.")]).await;

        let review = browser.get(&format!("{draft}/pruefen")).await;
        assert!(review.text().contains("Am &lt;b&gt;Markt&lt;/b&gt; &amp; Ring"), "escaped: {}", review.text());
        let sent = browser.post(&format!("{draft}/absenden"), &[("stand", &review.value("stand"))]).await;
        assert_eq!(sent.location, format!("{draft}/eingang"));
        let twice = browser.post(&format!("{draft}/absenden"), &[("stand", &review.value("stand"))]).await;
        assert_eq!(twice.location, format!("{draft}/eingang"), "a double click changes nothing");
        let late = browser.post(&format!("{draft}/seite/place"), &[("place", "woanders")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);

        let receipt = browser.get(&format!("{draft}/eingang")).await;
        let (reference, code) = (receipt.value("vorgangsnummer"), receipt.value("zugangscode"));
        let copy = browser.get(&format!("{draft}/kopie.pdf")).await;
        assert_eq!(copy.kind, "application/pdf");
        assert_eq!(copy.disposition, format!("attachment; filename=\"Antrag-Kopie-{reference}.pdf\""));
        assert!(copy.body.starts_with(b"%PDF-1.7"));

        let mut elsewhere = Browser::new(&office);
        assert_eq!(elsewhere.get(&format!("{draft}/eingang")).await.status, StatusCode::NOT_FOUND);
        let wrong =
            elsewhere.post("/status", &[("vorgangsnummer", &reference), ("zugangscode", "AAAA-AAAA-AAAA")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let opened =
            elsewhere.post("/status", &[("vorgangsnummer", &reference.to_lowercase()), ("zugangscode", &code)]).await;
        assert_eq!(opened.location, format!("/status/{reference}"));
        let status = elsewhere.get(&opened.location).await;
        assert!(status.text().contains("Eingegangen") && status.text().contains("Ein tiefes Schlagloch."));
        let empty = elsewhere.post(&format!("/status/{reference}/antwort"), &[("body", " ")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let answered = elsewhere.post(&format!("/status/{reference}/antwort"), &[("body", "Es ist noch da.")]).await;
        assert_eq!(answered.status, StatusCode::SEE_OTHER);
        assert!(elsewhere.get(&opened.location).await.text().contains("Es ist noch da."));
    }
}

#[tokio::test]
async fn a_code_continues_the_draft_on_another_device() {
    let office = offices().await.remove(0);
    let mut browser = Browser::new(&office);
    let draft = browser.start("hund-anmelden").await;
    browser.post(&format!("{draft}/seite/name"), &[("first_name", "Marlene"), ("family_name", "Beispiel")]).await;
    let panel = browser.get(&draft).await.text();
    let code = panel.split("dw-code\">").nth(1).and_then(|rest| rest.split('<').next()).expect("a code").to_owned();

    let mut other = Browser::new(&office);
    assert_eq!(other.get(&format!("{draft}/seite/name")).await.status, StatusCode::NOT_FOUND);
    for wrong in ["", "x", "0001-AAAA-AAAA-AAAA-AAAA", "9999-AAAA-AAAA-AAAA-AAAA"] {
        let refused = other.post("/weiter", &[("fortsetzungscode", wrong)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let opened = other.post("/weiter", &[("fortsetzungscode", &format!(" {} ", code.to_lowercase()))]).await;
    assert_eq!(opened.location, draft);
    assert!(other.get(&format!("{draft}/seite/name")).await.text().contains("Marlene"));
}

#[tokio::test]
async fn a_wrong_date_is_shown_again_as_it_was_typed() {
    let office = offices().await.remove(0);
    let mut browser = Browser::new(&office);
    let draft = browser.start("hund-anmelden").await;
    let page = format!("{draft}/seite/birth-date");
    let fields = [("birth_date-day", "31"), ("birth_date-month", "2"), ("birth_date-year", "1990")];
    let sent = browser.post(&page, &fields).await;
    let wrong = browser.get(&sent.location).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.value("birth_date-day"), "31");
    let saved = browser
        .post(
            &format!("{page}/sichern"),
            &[("birth_date-day", "1"), ("birth_date-month", "3"), ("birth_date-year", "1990")],
        )
        .await;
    assert_eq!(saved.status, StatusCode::OK);
    assert_eq!(browser.get(&page).await.value("birth_date-month"), "3");
}

#[tokio::test]
async fn photos_are_written_anew_and_everything_else_is_refused_with_a_reason() {
    for office in offices().await {
        let mut browser = Browser::new(&office);
        let draft = browser.start("mangel-melden").await;
        let page = format!("{draft}/seite/photos");
        let action = format!("{page}/datei/photos");
        for (name, content) in [
            ("skizze.svg", &b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"[..]),
            ("bild.jpg", b"MZ\x90\x00 this is a program"),
            ("leer.png", b""),
        ] {
            let refused = browser.upload(&action, "photos", name, content).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(refused.text().contains("error-summary-title"), "{name}");
        }
        for _ in 0..3 {
            let added = browser.upload(&action, "photos", "../../loch.png", &png()).await;
            assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
        }
        let full = browser.upload(&action, "photos", "loch.png", &png()).await;
        assert_eq!(full.status, StatusCode::UNPROCESSABLE_ENTITY);
        let shown = browser.get(&page).await;
        assert!(shown.text().contains("loch.png") && !shown.text().contains("../"));
        let removed = browser.post(&format!("{action}/entfernen"), &[("anlage", &shown.value("anlage"))]).await;
        assert_eq!(removed.status, StatusCode::SEE_OTHER);
        assert_eq!(browser.get(&page).await.text().matches("name=\"anlage\"").count(), 2, "{}", office.db.name);
    }
}

/// A picture of one pixel.
pub(crate) fn png() -> Vec<u8> {
    let hex = "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c494441\
               54789c631068700000017400d1d811a11a0000000049454e44ae426082";
    let digits: Vec<u8> = hex.bytes().filter(u8::is_ascii_hexdigit).collect();
    digits
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).expect("ASCII"), 16).expect("digits"))
        .collect()
}

#[tokio::test]
async fn a_service_that_is_not_offered_and_malformed_requests_are_explained() {
    let office = offices().await.remove(0);
    let mut browser = Browser::new(&office);
    for (service, place) in [("hund-anmelden", "16052000"), ("nichts", KOERNER), ("mangel-melden", "x")] {
        let refused = browser.post("/antrag/neu", &[("service", service), ("place", place)]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{service} {place}");
    }
    assert!(browser.post("/antrag/neu", &[("service", "mangel-melden")]).await.status.is_client_error());
    assert_eq!(browser.get("/antrag/keine-nummer").await.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.get("/status/unsinn").await.status, StatusCode::NOT_FOUND);
    let draft = browser.start("mangel-melden").await;
    assert_eq!(browser.get(&format!("{draft}/seite/unsinn")).await.status, StatusCode::NOT_FOUND);
    let sent = browser.post(&format!("{draft}/absenden"), &[("stand", "viele")]).await;
    assert!(sent.status.is_client_error());
}
