//! The interface in the shapes of the search service of the portal network.

use crate::common;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use directory::routes;
use serde_json::{Value, json};
use tower::ServiceExt;

async fn ask(router: &Router, path: &str) -> (StatusCode, Value) {
    let path = format!("/api/pvog/{path}");
    let request =
        Request::get(&path).header(header::ACCEPT, "application/json").body(Body::empty()).expect("a request");
    let response = router.clone().oneshot(request).await.expect("an answer");
    let status = response.status();
    let body = to_bytes(response.into_body(), 4_000_000).await.expect("a body");
    (status, serde_json::from_slice(&body).expect("JSON"))
}

#[tokio::test]
async fn programs_made_for_the_portal_network_find_their_way() {
    for (db, directory) in common::filled().await {
        let router = routes(directory).into_router();
        let (_, places) = ask(&router, "v2/locations?q=Gera").await;
        assert_eq!((&places[0]["ars"], &places[0]["ags"]), (&json!("160520000000"), &json!("16052000")), "{}", db.name);
        assert!(places[0]["zipCodeCount"].as_u64().is_some_and(|count| count > 1) && places[0]["zip"].is_string());
        let (_, none) = ask(&router, "v2/locations?q=Gerra").await;
        let (_, resembling) = ask(&router, "v2/locations/suggestions?q=Gerra").await;
        assert!(none == json!([]) && resembling.as_array().is_some_and(|all| !all.is_empty()), "{resembling}");

        let (_, found) = ask(&router, "v7/servicedescriptions/160520000000?q=hund&size=5").await;
        let slice = &found["serviceDescriptions"];
        let ids: Vec<&str> =
            slice["content"].as_array().into_iter().flatten().filter_map(|one| one["id"].as_str()).collect();
        assert!(ids.contains(&"hundesteuer-anmelden") && slice["size"] == json!(5), "{slice}");
        let (_, all) = ask(&router, "v7/servicedescriptions/160520000000?size=5&page=1").await;
        let slice = &all["serviceDescriptions"];
        assert_eq!((slice["content"].as_array().map(Vec::len), &slice["first"]), (Some(5), &json!(false)));

        let (_, titles) = ask(&router, "v2/organisationunits/titles?ars=160520000000&lbId=hundesteuer-anmelden").await;
        let expected = json!([{ "id": "160520000", "title": "Stadtverwaltung Gera", "role": { "code": "01" } }]);
        assert_eq!(titles, expected, "{}", db.name);
        let (_, detail) = ask(&router, "v5/organisationunits/detail?q=160520000").await;
        assert_eq!((&detail["title"], &detail["languages"]), (&json!("Stadtverwaltung Gera"), &json!(["de"])));

        for (path, expected) in [
            ("v7/servicedescriptions/090000000000?q=hund", StatusCode::NOT_FOUND),
            ("v7/servicedescriptions/160520000000?size=51", StatusCode::UNPROCESSABLE_ENTITY),
            ("v7/servicedescriptions/160520000000?page=-1", StatusCode::UNPROCESSABLE_ENTITY),
            ("v2/organisationunits/titles?ars=160520000000&lbId=x", StatusCode::NOT_FOUND),
            ("v2/organisationunits/titles", StatusCode::NOT_FOUND),
            ("v5/organisationunits/detail?q=x", StatusCode::NOT_FOUND),
        ] {
            assert_eq!(ask(&router, path).await.0, expected, "{path}");
        }
        let far = format!("v7/servicedescriptions/160520000000?q={}&page=99999", "a".repeat(5_000));
        assert_eq!(ask(&router, &far).await.0, StatusCode::OK);
    }
}
