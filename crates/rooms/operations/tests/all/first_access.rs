//! The first person who sets up an administration, let in by the operators.

use axum::http::StatusCode;

use crate::common::houses;
use crate::pages::person_at;

#[tokio::test]
async fn operators_let_the_first_one_in_and_see_when_somebody_is_there() {
    for house in houses().await {
        let path = "/betrieb/mandanten/0145/zugang";
        let anna = person_at(&house, "anna", path).await;
        let clara = person_at(&house, "clara", path).await;
        assert_eq!(clara.get(path).await.0, StatusCode::FORBIDDEN);
        let new = [("login", "toni.anfang"), ("name", "Toni Anfang"), ("email", "")];
        assert_eq!(clara.post(path, &new).await.0, StatusCode::FORBIDDEN);
        let (_, _, page) = anna.get("/betrieb/mandanten/0145").await;
        assert!(page.contains("Hier kann noch niemand die Verwaltung einrichten"), "{page}");
        let (status, _, page) = anna.post(path, &[("login", "x"), ("name", "Toni Anfang")]).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("Toni Anfang"), "{page}");
        let (status, _, page) = anna.post(path, &new).await;
        assert!(status == StatusCode::OK && page.contains("toni.anfang"), "{page}");
        let code: String = page.split_once("/zugang/").unwrap().1.chars().take_while(|letter| *letter != '<').collect();
        let toni = house.desk.identity.invited(&code).await.unwrap();
        house.desk.identity.accept(&toni, "vier Pferde im Regen").await.unwrap();
        let (_, _, page) = anna.get("/betrieb/mandanten/0145").await;
        assert!(!page.contains("Hier kann noch niemand"), "{page}");
        let second = [("login", "zweite.person"), ("name", "Zweite Person")];
        assert_eq!(anna.post(path, &second).await.0, StatusCode::CONFLICT);
        assert_eq!(anna.get("/betrieb/mandanten/9999/zugang").await.0, StatusCode::NOT_FOUND);
    }
}
