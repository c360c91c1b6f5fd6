//! Two windows on one draft, and pages that save by themselves.

use axum::http::StatusCode;

use crate::browser::{Browser, Page};
use crate::common::offices;

/// The fields of a form with what its page says that it showed.
fn form<'a>(shown: &'a [String], fields: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    shown.iter().map(|entry| ("gezeigt", entry.as_str())).chain(fields.iter().copied()).collect()
}

fn about(page: &Page, field: &str) -> Vec<String> {
    page.shown().into_iter().filter(|entry| entry.starts_with(&format!("{field}:"))).collect()
}

#[tokio::test]
async fn a_page_that_has_grown_old_undoes_nothing_and_says_what_it_replaces() {
    for office in offices().await {
        let mut browser = Browser::new(&office);
        let draft = browser.start("hund-anmelden").await;
        let path = format!("{draft}/seite/name");
        let old = browser.get(&path).await.shown();
        assert_eq!(old.len(), 3);
        browser.post(&path, &form(&old, &[("first_name", "Anna"), ("family_name", "Alt"), ("birth_name", "")])).await;

        // The old page: its first name is still the empty one it showed, its family name was typed.
        let sent = [("first_name", ""), ("family_name", "Neu"), ("birth_name", "")];
        let told = browser.post(&path, &form(&old, &sent)).await;
        assert_eq!(told.status, StatusCode::OK, "{}", office.db.name);
        assert!(told.text().contains("In einem anderen Fenster stand etwas anderes"));
        assert!(told.text().contains("<dd>Alt</dd>"), "{}", told.text());
        assert_eq!((told.value("first_name"), told.value("family_name")), ("Anna".to_owned(), "Neu".to_owned()));

        // What the page shows now is what counts from now on.
        let sent = [("first_name", ""), ("family_name", "Neu"), ("birth_name", "")];
        let again = browser.post(&path, &form(&told.shown(), &sent)).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        assert_eq!(browser.get(&path).await.value("first_name"), "", "emptied by hand");
    }
}

#[tokio::test]
async fn a_box_that_was_not_touched_stays_ticked() {
    let office = offices().await.remove(0);
    let mut browser = Browser::new(&office);
    let draft = browser.start("hund-anmelden").await;
    let path = format!("{draft}/seite/declaration");
    let old = browser.get(&path).await;
    browser.post(&path, &form(&old.shown(), &[("privacy_read", "yes"), ("correct", "yes")])).await;
    browser.post(&path, &form(&old.shown(), &[])).await;
    assert_eq!(browser.get(&path).await.text().matches("checked").count(), 2);
    let touched = about(&browser.get(&path).await, "correct");
    browser.post(&format!("{path}/sichern"), &form(&touched, &[])).await;
    assert_eq!(browser.get(&path).await.text().matches("checked").count(), 1, "unticked by hand");
}

#[tokio::test]
async fn a_page_saves_by_itself_what_was_touched_and_learns_what_it_shows() {
    let office = offices().await.remove(0);
    let mut browser = Browser::new(&office);
    let draft = browser.start("hund-anmelden").await;
    let path = format!("{draft}/seite/name");
    let sichern = format!("{path}/sichern");
    let old = browser.get(&path).await;
    browser.post(&path, &[("first_name", "Anna"), ("family_name", "Alt")]).await;

    let touched = about(&old, "family_name");
    let kept = browser.post(&sichern, &form(&touched, &[("family_name", "Neu")])).await;
    let answer: serde_json::Value = serde_json::from_slice(&kept.body).expect("JSON");
    assert_eq!(kept.status, StatusCode::OK);
    assert!(answer["notice"].as_str().is_some_and(|notice| notice.contains("Alt")), "{answer}");
    let fresh = browser.get(&path).await;
    assert_eq!((fresh.value("first_name"), fresh.value("family_name")), ("Anna".to_owned(), "Neu".to_owned()));
    assert_eq!(answer["shown"], serde_json::json!(about(&fresh, "family_name")), "only what was sent");

    let shown = about(&fresh, "family_name");
    let quiet = browser.post(&sichern, &form(&shown, &[("family_name", "Neuer")])).await;
    let answer: serde_json::Value = serde_json::from_slice(&quiet.body).expect("JSON");
    assert!(answer["notice"].is_null(), "{answer}");
}

#[tokio::test]
async fn line_breaks_of_another_kind_are_no_change() {
    let office = offices().await.remove(0);
    let mut browser = Browser::new(&office);
    let draft = browser.start("mangel-melden").await;
    let path = format!("{draft}/seite/description");
    browser.post(&format!("{path}/sichern"), &[("description", "Zeile eins\nZeile zwei")]).await;
    let page = browser.get(&path).await;
    browser.post(&path, &[("description", "Ganz etwas anderes")]).await;
    browser.post(&path, &form(&page.shown(), &[("description", "Zeile eins\r\nZeile zwei")])).await;
    assert!(browser.get(&path).await.text().contains("Ganz etwas anderes"));
}

#[tokio::test]
async fn nothing_is_called_wrong_before_the_page_was_sent() {
    let office = offices().await.remove(0);
    let mut browser = Browser::new(&office);
    let draft = browser.start("hund-anmelden").await;
    let path = format!("{draft}/seite/birth-date");
    let typed = [("birth_date-day", "31"), ("birth_date-month", "2"), ("birth_date-year", "1990")];
    browser.post(&format!("{path}/sichern"), &typed).await;
    let page = browser.get(&path).await;
    assert_eq!((page.status, page.value("birth_date-day")), (StatusCode::OK, "31".to_owned()));
    assert!(!page.text().contains("kern-error"));
    let shown = page.shown();
    let sent = browser.post(&path, &form(&shown, &typed)).await;
    assert_eq!(sent.location, path);
    let page = browser.get(&path).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text().contains("kern-error"));
}
