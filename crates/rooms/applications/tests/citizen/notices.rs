//! Ordering and stopping e-mails in the browser, without JavaScript.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::common::offices;
use crate::withdrawal::submitted;

#[tokio::test]
async fn mails_are_ordered_and_stopped_on_the_status_page() {
    for mut office in offices().await {
        let (_, mut browser, status) = submitted(&office).await;
        let address = format!("{status}/benachrichtigung");
        let page = browser.get(&status).await.text();
        assert!(page.contains(&format!("action=\"{address}\"")) && page.contains("E-Mail bei Neuigkeiten"), "{page}");
        let refused = browser.post(&address, &[("email", "kim <b>")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("href=\"#f-email\"") && refused.text().contains("kim &lt;b&gt;"));
        for _ in 0..2 {
            let asked = browser.post(&address, &[("email", "kim@example.org")]).await;
            assert_eq!(asked.location, format!("{status}?benachrichtigung=angefragt"), "{}", office.db.name);
        }
        assert!(browser.get(&status).await.text().contains("einen Link geschickt"));
        let mut stranger = Browser::new(&office);
        assert_eq!(stranger.get(&address).await.status, StatusCode::NOT_FOUND);
        assert_eq!(stranger.post(&address, &[("was", "beenden")]).await.status, StatusCode::NOT_FOUND);
        let stopped = browser.post(&address, &[("was", "beenden")]).await;
        assert_eq!(stopped.location, format!("{status}?benachrichtigung=beendet"));
        for language in ["en", "de-x-leicht"] {
            browser.speaks(language);
            assert!(!browser.get(&address).await.text().contains("[applications-"), "{language}");
        }
        let wrong = format!("/benachrichtigung/{}/00ff", status.trim_start_matches("/status/"));
        assert_eq!(browser.get(&wrong).await.status, StatusCode::NOT_FOUND);
        assert_eq!(browser.post(&wrong, &[]).await.status, StatusCode::NOT_FOUND);

        // Without a mail server nothing is offered.
        office.desk.notices = false;
        let (_, mut browser, status) = submitted(&office).await;
        assert!(!browser.get(&status).await.text().contains("benachrichtigung"));
        let sent = browser.post(&format!("{status}/benachrichtigung"), &[("email", "kim@example.org")]).await;
        assert_eq!(sent.location, status);
    }
}
