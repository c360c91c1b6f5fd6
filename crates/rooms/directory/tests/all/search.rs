//! Everyday words through the public door of the room, against the state of the repository.

use crate::common;
use std::collections::BTreeSet;

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use directory::{Audience, Catalogue};
use serde::Deserialize;
use tower::ServiceExt;

/// What a page of results shows at most.
const A_PAGE: usize = 20;

/// What people type and what must come of it.
#[derive(Deserialize)]
struct Expected {
    words: String,
    /// The service that comes first; one of several where the words leave it open, separated by `;`.
    first: String,
    /// Services that must be among the first three, separated by `;`.
    also: String,
}

fn expected() -> Vec<Expected> {
    csv::Reader::from_reader(include_str!("everyday_words.csv").as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .expect("well-formed rows")
}

fn find(catalogue: &Catalogue, words: &str, today: jiff::civil::Date) -> Vec<String> {
    let found = catalogue.find(words, None, Some(Audience::Citizen), A_PAGE, today).expect("a search");
    found.into_iter().map(|found| found.service.id.clone()).collect()
}

/// How good the search is; the numbers are the reason for its weights.
#[tokio::test]
async fn everyday_words_find_the_right_service_and_little_else() {
    let (_db, directory) = common::filled().await.remove(0);
    let catalogue = directory.catalogue();
    let all = expected();
    let (mut first, mut within_three, mut shown) = (0_usize, 0_usize, 0_usize);
    let mut wrong = Vec::new();
    for row in &all {
        let found = find(&catalogue, &row.words, directory.today());
        let top: BTreeSet<&str> = found.iter().take(3).map(String::as_str).collect();
        let also = row.also.split(';').filter(|id| !id.is_empty()).all(|id| top.contains(id));
        let is_first = found.first().is_some_and(|id| row.first.split(';').any(|first| first == id));
        first += usize::from(is_first);
        within_three += usize::from(also && row.first.split(';').any(|first| top.contains(first)));
        shown += found.len();
        if !is_first || !also {
            wrong.push(format!("{}: {} {} but {:?}", row.words, row.first, row.also, &found[..found.len().min(5)]));
        }
    }
    let per_search = shown as f64 / all.len() as f64;
    let figures = format!(
        "{} queries, first {first}, within three {within_three}, {per_search:.1} results each\n{}",
        all.len(),
        wrong.join("\n")
    );
    eprintln!("{figures}");
    assert!(all.len() >= 80);
    assert!(first * 100 >= all.len() * 97, "{figures}");
    assert!(within_three * 100 >= all.len() * 99, "{figures}");
    assert!(per_search <= 6.0, "{figures}");
}

#[tokio::test]
async fn a_concern_appears_once_and_the_curated_service_stands_for_it() {
    let (_db, directory) = common::filled().await.remove(0);
    let catalogue = directory.catalogue();
    let mut covered = 0;
    for service in catalogue.services() {
        let Some(bundle) = service.bundle().filter(|bundle| !bundle.curated.is_empty()) else { continue };
        covered += 1;
        let found = find(&catalogue, &service.name, directory.today());
        assert!(!found.contains(&service.id), "{} beside {found:?}", service.name);
        assert!(
            bundle.curated.iter().any(|id| found.iter().take(3).any(|hit| hit == id)),
            "{}: {found:?}",
            service.name
        );
    }
    assert!(covered >= 50, "{covered}");
}

#[tokio::test]
async fn a_search_shows_what_belongs_together_and_no_tail() {
    let (_db, directory) = common::filled().await.remove(0);
    let catalogue = directory.catalogue();
    let find = |words: &str| find(&catalogue, words, directory.today());
    let dogs: BTreeSet<String> = find("Hund").into_iter().take(4).collect();
    let wanted = ["hundesteuer-anmelden", "hundesteuer-abmelden", "hundesteuer-ermaessigung", "hund-gefaehrlich"];
    assert_eq!(dogs, wanted.map(str::to_owned).into());
    assert!((2..=4).contains(&find("parkausweis").len()), "{:?}", find("parkausweis"));
    for words in ["Hund", "Ausweis", "Steuer", "Kind", "Auto", "Bescheinigung"] {
        assert!(find(words).len() <= 20, "{words}: {:?}", find(words));
    }
}

#[tokio::test]
async fn what_resembles_the_words_is_suggested() {
    let (_db, directory) = common::filled().await.remove(0);
    let catalogue = directory.catalogue();
    assert!(catalogue.similar_words("Sperrmüüüll", 3).contains(&"Sperrmüll"));
    assert!(catalogue.similar_words("", 3).is_empty());
    assert!(catalogue.similar_words("🦀", 3).is_empty());
}

#[tokio::test]
async fn suggestions_come_while_typing() {
    let (_db, directory) = common::filled().await.remove(0);
    let router = directory::routes(directory).into_router();
    for (typed, id) in [
        ("hundest", "hundesteuer-anmelden"),
        ("anmelden hund", "hundesteuer-anmelden"),
        ("HUNDEST", "hundesteuer-anmelden"),
        ("hundset", "hundesteuer-anmelden"),
        ("umzu", "wohnsitz-anmelden"),
    ] {
        let answer = suggestions(&router, &format!("q={}", typed.replace(' ', "+"))).await;
        let found = answer["suggestions"].as_array().expect("a list");
        assert!(found.iter().any(|one| one["href"] == format!("/leistung/{id}")), "{typed}: {answer}");
        assert!(found.len() <= 8, "{typed}: {answer}");
    }
    let answer = suggestions(&router, "q=hundest&limit=1&audience=citizen").await;
    assert_eq!(answer["suggestions"].as_array().map(Vec::len), Some(1));
    assert!(answer["suggestions"][0]["href"].as_str().is_some_and(|href| href.starts_with("/leistung/")), "{answer}");
    for nothing in ["", "q=", "q=%F0%9F%A6%80", "q=+", "q=qxqxqx"] {
        assert_eq!(suggestions(&router, nothing).await["suggestions"].as_array().map(Vec::len), Some(0), "{nothing}");
    }
    // What it does not understand counts as not given: a search field has nobody to tell.
    for odd in ["q=hund&audience=robot", "q=hund&limit=0", "q=hund&limit=x", "q=hund&limit=1000"] {
        assert!(suggestions(&router, odd).await["suggestions"].as_array().is_some_and(|all| !all.is_empty()), "{odd}");
    }
}

async fn suggestions(router: &axum::Router, query: &str) -> serde_json::Value {
    let request = Request::get(format!("/api/v1/suggestions?{query}")).body(Body::empty()).expect("a request");
    let response = router.clone().oneshot(request).await.expect("an answer");
    assert_eq!(response.status(), StatusCode::OK, "{query}");
    let body = to_bytes(response.into_body(), 100_000).await.expect("a body");
    serde_json::from_slice(&body).expect("JSON")
}
