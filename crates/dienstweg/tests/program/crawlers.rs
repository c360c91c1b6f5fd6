//! What search engines read first, by the whole program.

use axum::http::{StatusCode, header};

use crate::town::{Ask, towns};

#[tokio::test]
async fn search_engines_find_the_lists_and_stay_out_of_what_is_personal() {
    let town = &towns().await[0];
    let robots = town.send(Ask::get("/robots.txt").header("host", "amt.example")).await;
    assert_eq!((robots.status, robots.header(header::CONTENT_TYPE)), (StatusCode::OK, "text/plain; charset=utf-8"));
    let text = robots.text();
    assert!(text.ends_with("\nSitemap: http://amt.example/sitemap.xml\n"), "{text}");
    let closed: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("Disallow: ")).collect();
    let is_closed = |path: &str| {
        closed.iter().any(|rule| match rule.strip_suffix('$') {
            Some(exact) => path == exact,
            None => path.starts_with(rule),
        })
    };
    for path in ["/antrag/neu", "/status", "/weiter", "/amt/vorgang/1", "/redaktion", "/anmelden", "/api/v1/places"] {
        assert!(is_closed(path), "{path} is open: {text}");
    }
    for path in ["/", "/buerger", "/weitere", "/leistung/personalausweis", "/lagen/geburt", "/a-z/p", "/ort/16051000"] {
        assert!(!is_closed(path), "{path} is closed: {text}");
    }

    let index = town.send(Ask::get("/sitemap.xml").header("host", "amt.example")).await.text();
    let lists: Vec<&str> = index.split("<loc>").skip(1).filter_map(|rest| Some(rest.split_once("</loc>")?.0)).collect();
    assert_eq!(lists.len(), 3, "{index}");
    for list in lists {
        let path = list.strip_prefix("http://amt.example").unwrap();
        let answer = town.send(Ask::get(path)).await;
        assert_eq!(
            (answer.status, answer.header(header::CONTENT_TYPE)),
            (StatusCode::OK, "application/xml; charset=utf-8")
        );
        assert!(!is_closed(path) && answer.text().contains("<loc>"), "{path}");
    }
}
