//! The description of the interface: committed as it is served, and complete.

use serde_json::Value;

use crate::town::{root, towns};

#[test]
fn the_committed_description_is_the_one_that_is_served() {
    let committed = std::fs::read_to_string(root().join("docs/openapi.json")).unwrap_or_default();
    let served = dienstweg::openapi_document().unwrap();
    assert!(
        committed == served,
        "the interface changed; look at the difference, then: cargo run -- openapi > docs/openapi.json"
    );
}

#[tokio::test]
async fn every_route_of_the_interface_is_described() {
    let document: Value = serde_json::from_str(dienstweg::openapi_document().unwrap()).unwrap();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"), "{}", document["openapi"]);
    let town = &towns().await[0];
    let mut described = 0;
    for route in town.list.iter().filter(|route| route.path.starts_with("/api/v1/")) {
        let operation = &document["paths"][&route.path][route.method.as_str().to_lowercase()];
        assert!(operation["responses"].is_object(), "{} {} is not described", route.method, route.path);
        described += 1;
    }
    assert!(described >= 5, "only {described} routes");
    let paths = document["paths"].as_object().unwrap();
    for path in paths.keys() {
        assert!(town.list.iter().any(|route| route.path == *path), "{path} is described but not there");
    }
}
