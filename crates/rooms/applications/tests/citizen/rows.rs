//! Rows of a group on the pages and through the interface.

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::browser::Browser;
use crate::common::{KOERNER, Office, offices};

#[tokio::test]
async fn a_row_that_is_not_there_is_neither_filled_nor_made() {
    for office in offices().await {
        let mut browser = Browser::new(&office);
        let draft = browser.start("plakatierung").await;
        let page = format!("{draft}/seite/places");
        for action in
            ["zeile-neu:nichts", "zeile-neu:place_name", "zeile-neu:places.1", "zeile-neu:places.9.x", "zeile-weg:x.1"]
        {
            let refused = browser.post(&page, &[("aktion", action), ("places.1.place_name", "Markt")]).await;
            assert_eq!(refused.status, StatusCode::NOT_FOUND, "{action}");
        }
        assert_eq!(browser.get(&page).await.value("places.1.place_name"), "", "nothing was saved with it");
        let added = browser.post(&page, &[("aktion", "zeile-neu:places"), ("places.1.place_name", "Markt")]).await;
        assert_eq!((added.status, &*added.location), (StatusCode::SEE_OTHER, &*format!("{page}#f-places-2")));
        browser.post(&page, &[("places.7.place_name", "Nirgendwo"), ("places.2.place_name", "Anger")]).await;
        let shown = browser.get(&page).await;
        assert_eq!(shown.value("places.1.place_name"), "Markt");
        assert_eq!(shown.value("places.2.place_name"), "Anger");
        assert!(!shown.text().contains("Nirgendwo"));
        let other_page = browser.post(&format!("{draft}/seite/event"), &[("aktion", "zeile-neu:places")]).await;
        assert_eq!(other_page.status, StatusCode::NOT_FOUND, "the group stands on another page");
    }
}

#[tokio::test]
async fn a_group_takes_no_more_rows_than_it_may_have() {
    let office = offices().await.remove(0);
    let mut browser = Browser::new(&office);
    let draft = browser.start("plakatierung").await;
    let page = format!("{draft}/seite/places");
    for _ in 1..60 {
        assert_eq!(browser.post(&page, &[("aktion", "zeile-neu:places")]).await.status, StatusCode::SEE_OTHER);
    }
    assert!(!browser.get(&page).await.text().contains("zeile-neu:places"), "no button for one more");
    assert_eq!(browser.post(&page, &[("aktion", "zeile-neu:places")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.post(&page, &[("aktion", "zeile-weg:places.60")]).await.status, StatusCode::SEE_OTHER);
    browser.post(&page, &[("aktion", "zeile-neu:places")]).await;
    assert!(browser.get(&page).await.text().contains("name=\"places.61.place_name\""), "a number is given once");
}

async fn send(office: &Office, answers: &Value) -> (StatusCode, Value) {
    let body = json!({ "service": "plakatierung", "place": KOERNER, "answers": answers });
    let request = Request::post("/api/v1/applications")
        .header("content-type", "application/json")
        .header("idempotency-key", "rows-of-a-group")
        .body(Body::from(body.to_string()))
        .expect("a request");
    let answer = applications::routes(office.desk.clone()).into_router().oneshot(request).await.expect("an answer");
    let status = answer.status();
    let body = to_bytes(answer.into_body(), 1 << 20).await.expect("a body");
    (status, serde_json::from_slice(&body).expect("JSON"))
}

#[tokio::test]
async fn the_interface_names_the_place_of_a_problem() {
    let office = offices().await.remove(0);
    let (status, problem) =
        send(&office, &json!({ "places": [{ "place_name": "Markt", "place_posters": 0 }, { "place_posters": 3 }] }))
            .await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
    let text = problem.to_string();
    assert!(text.contains("\"/answers/places/0/place_posters\""), "{text}");
    assert!(text.contains("\"/answers/places/1/place_name\""), "{text}");
    let (status, problem) = send(&office, &json!({ "places": [{ "place_nme": "Markt" }, 7] })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = problem.to_string();
    assert!(text.contains("places.1.place_nme") && text.contains("places.2"), "{text}");
}
