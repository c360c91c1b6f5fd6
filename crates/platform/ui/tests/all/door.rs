//! Through the door: layers, error pages, lanes, languages, headers and assets as a browser or program meets them.

use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use serde::Deserialize;
use tower::ServiceExt;
use ui::lanes::{Admission, Limit, Limits};
use ui::{
    Failure, Form, FormFields, Json, Lane, Lang, LayerConfig, Multipart, Page, Path, Public, Query, Routes, Site,
    Visitor, asset_path, assets, html, serve_layers, static_pages,
};

#[derive(Deserialize)]
struct Search {
    limit: u32,
}

fn routes() -> Routes {
    Routes::new()
        .get("/", Lane::Citizen, async |visitor: Visitor| Page::new(&visitor, "Start").render(html! { p { "…" } }))
        .get("/offen", Lane::Citizen, async |visitor: Visitor| {
            let data = serde_json::json!({ "@context": "https://schema.org", "name": "</script><b>" });
            let public = Public::new("/offen?ort=1&amt=2").description("Ein \"Satz\".").data(data);
            Page::new(&visitor, "Offen").public(public).render(html! { p { "…" } })
        })
        .get("/zahl/{id}", Lane::Citizen, async |Path(id): Path<u32>| id.to_string())
        .get("/suche", Lane::Citizen, async |Query(search): Query<Search>| search.limit.to_string())
        .post("/formular", Lane::Citizen, async |Form(search): Form<Search>| search.limit.to_string())
        .post("/felder", Lane::Citizen, async |fields: FormFields| fields.all("a").collect::<Vec<_>>().join(","))
        .post("/api/v1/dinge", Lane::Api, async |Json(search): Json<Value>| Json(search))
        .upload("/hoch", 4096, receive)
        .get("/panik", Lane::Citizen, panics)
        .get("/langsam", Lane::Citizen, async || tokio::time::sleep(Duration::from_secs(60)).await)
        .get("/nein", Lane::Citizen, async || Failure::from(store::Error::Conflict("case")))
        .get("/healthz", Lane::Open, async || "ok")
        .merge(assets())
        .merge(static_pages())
}

type Value = std::collections::BTreeMap<String, i64>;

async fn receive(mut form: Multipart) -> Result<String, Failure> {
    let mut size = 0;
    while let Some(field) = form.next_field().await? {
        size += field.bytes().await?.len();
    }
    Ok(size.to_string())
}

async fn panics() -> String {
    panic!("secret reason")
}

fn app() -> Router {
    let mut config = LayerConfig::new(Site { demonstration: true, ..Site::default() });
    config.body_limit = 1024;
    config.timeout = Duration::from_millis(200);
    serve_layers(routes().into_admitted_router(&Admission::new(&Limits::default())), &config)
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

async fn call(app: &Router, method: Method, uri: &str, headers: &[(&str, &str)], body: impl Into<Body>) -> Answer {
    let mut request = Request::builder().method(method).uri(uri);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = app.clone().oneshot(request.body(body.into()).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, 10_000_000).await.unwrap();
    Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&body).into_owned() }
}

async fn get(uri: &str, headers: &[(&str, &str)]) -> Answer {
    call(&app(), Method::GET, uri, headers, Body::empty()).await
}

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
const JSON: (&str, &str) = ("content-type", "application/json");

fn assert_our_page(answer: &Answer, status: StatusCode) {
    assert_eq!(answer.status, status, "{}", answer.body);
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    assert!(answer.body.contains("So geht es weiter") && answer.body.contains("id=\"inhalt\""), "{}", answer.body);
    assert!(!answer.body.contains("{$") && !answer.body.contains("[ui-"), "{}", answer.body);
    assert_eq!(answer.body.matches("<h1").count(), 1);
}

type Case<'a> = (Method, &'a str, &'a [(&'a str, &'a str)], String, StatusCode);

#[tokio::test]
async fn whatever_is_wrong_with_a_request_is_answered_with_our_page() {
    let app = app();
    let no_head: &[(&str, &str)] = &[];
    let long = "a=".to_owned() + &"x".repeat(2000);
    let cases: Vec<Case<'_>> = vec![
        (Method::GET, "/gibt-es-nicht", no_head, String::new(), StatusCode::NOT_FOUND),
        (Method::GET, "/zahl/abc", no_head, String::new(), StatusCode::NOT_FOUND),
        (Method::GET, "/zahl/%FF", no_head, String::new(), StatusCode::NOT_FOUND),
        (Method::GET, "/suche?limit=viele", no_head, String::new(), StatusCode::BAD_REQUEST),
        (Method::GET, "/suche", no_head, String::new(), StatusCode::BAD_REQUEST),
        (Method::GET, "/suche?limit=1%00", no_head, String::new(), StatusCode::BAD_REQUEST),
        (Method::DELETE, "/suche", no_head, String::new(), StatusCode::METHOD_NOT_ALLOWED),
        (Method::POST, "/formular", &[FORM], "limit=x".into(), StatusCode::UNPROCESSABLE_ENTITY),
        (Method::POST, "/formular", no_head, "limit=1".into(), StatusCode::UNSUPPORTED_MEDIA_TYPE),
        (Method::POST, "/felder", &[FORM], "a=%00".into(), StatusCode::BAD_REQUEST),
        (Method::POST, "/felder", &[FORM], long, StatusCode::PAYLOAD_TOO_LARGE),
        (Method::POST, "/hoch", &[FORM], "a=1".into(), StatusCode::UNSUPPORTED_MEDIA_TYPE),
        (Method::GET, "/panik", no_head, String::new(), StatusCode::INTERNAL_SERVER_ERROR),
        (Method::GET, "/langsam", no_head, String::new(), StatusCode::GATEWAY_TIMEOUT),
        (Method::GET, "/nein", no_head, String::new(), StatusCode::CONFLICT),
        (Method::GET, "/assets/kern.css", no_head, String::new(), StatusCode::NOT_FOUND),
    ];
    for (method, uri, headers, body, status) in cases {
        let answer = call(&app, method, uri, headers, body).await;
        assert_our_page(&answer, status);
        assert!(!answer.body.contains("secret reason"));
    }
}

#[tokio::test]
async fn a_program_gets_problem_json() {
    let app = app();
    for (body, status) in [
        ("{", StatusCode::BAD_REQUEST),
        (r#"{"a":"x"}"#, StatusCode::UNPROCESSABLE_ENTITY),
        (r#"{"a\u0000":1}"#, StatusCode::BAD_REQUEST),
    ] {
        let answer = call(&app, Method::POST, "/api/v1/dinge", &[JSON], body).await;
        assert_eq!(answer.status, status, "{body}: {}", answer.body);
        assert_eq!(answer.header("content-type"), "application/problem+json");
        let problem: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(problem["status"], status.as_u16());
        for member in ["type", "title", "detail", "next", "instance"] {
            assert!(problem[member].as_str().is_some_and(|text| !text.is_empty()), "{member}: {problem}");
        }
    }
    let missing = get("/nichts", &[("accept", "application/json")]).await;
    assert_eq!((missing.status, missing.header("content-type")), (StatusCode::NOT_FOUND, "application/problem+json"));
    let fine = call(&app, Method::POST, "/api/v1/dinge", &[JSON], r#"{"a":1}"#).await;
    assert_eq!((fine.status, fine.body.as_str()), (StatusCode::OK, r#"{"a":1}"#));
}

#[tokio::test]
async fn a_method_that_does_not_fit_names_those_that_do() {
    let answer = call(&app(), Method::PUT, "/suche", &[], Body::empty()).await;
    assert_eq!(answer.header("allow"), "GET,HEAD");
}

#[tokio::test]
async fn repeated_fields_all_arrive() {
    let answer = call(&app(), Method::POST, "/felder", &[FORM], "a=1&b=2&a=3").await;
    assert_eq!(answer.body, "1,3");
}

#[tokio::test]
async fn an_upload_route_has_its_own_limit() {
    let app = app();
    let kind = ("content-type", "multipart/form-data; boundary=X");
    let body = |size: usize| {
        format!(
            "--X\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n{}\r\n--X--\r\n",
            "x".repeat(size)
        )
    };
    let fine = call(&app, Method::POST, "/hoch", &[kind], body(2000)).await;
    assert_eq!((fine.status, fine.body.as_str()), (StatusCode::OK, "2000"));
    assert_our_page(&call(&app, Method::POST, "/hoch", &[kind], body(5000)).await, StatusCode::PAYLOAD_TOO_LARGE);
    assert_our_page(&call(&app, Method::POST, "/hoch", &[kind], "--Y\r\nnonsense").await, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn forms_of_other_websites_are_refused() {
    let foreign =
        [FORM, ("host", "dienstweg.example"), ("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")];
    assert_our_page(&call(&app(), Method::POST, "/formular", &foreign, "limit=1").await, StatusCode::FORBIDDEN);
    let own = [
        FORM,
        ("host", "dienstweg.example"),
        ("origin", "https://dienstweg.example"),
        ("sec-fetch-site", "same-origin"),
    ];
    assert_eq!(call(&app(), Method::POST, "/formular", &own, "limit=1").await.status, StatusCode::OK);
}

#[tokio::test]
async fn past_capacity_a_lane_answers_503_and_the_others_go_on() {
    let narrow = Limit { running: 1, waiting: 1, patience: Duration::from_millis(50), retry_after: 7 };
    let admission = Admission::new(&Limits { citizen: narrow, ..Limits::default() });
    let release = std::sync::Arc::new(tokio::sync::Notify::new());
    let wait = release.clone();
    let routes = Routes::new()
        .get("/warten", Lane::Citizen, async move || {
            wait.notified().await;
            "done"
        })
        .get("/amt", Lane::Clerk, async || "clerk")
        .get("/healthz", Lane::Open, async || "ok")
        .get("/api/v1/x", Lane::Api, async || "api");
    let app = serve_layers(routes.into_admitted_router(&admission), &LayerConfig::new(Site::default()));
    let inside = {
        let app = app.clone();
        tokio::spawn(async move { call(&app, Method::GET, "/warten", &[], Body::empty()).await })
    };
    tokio::time::sleep(Duration::from_millis(20)).await;
    let (waiting, refused) = tokio::join!(
        call(&app, Method::GET, "/warten", &[], Body::empty()),
        call(&app, Method::GET, "/warten", &[], Body::empty()),
    );
    for answer in [waiting, refused] {
        assert_our_page(&answer, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(answer.header("retry-after"), "7");
    }
    for path in ["/amt", "/healthz", "/api/v1/x"] {
        assert_eq!(call(&app, Method::GET, path, &[], Body::empty()).await.status, StatusCode::OK, "{path}");
    }
    assert_eq!((admission.shed(Lane::Citizen), admission.shed(Lane::Clerk)), (2, 0));
    release.notify_one();
    assert_eq!(inside.await.unwrap().body, "done");
    release.notify_one();
    assert_eq!(call(&app, Method::GET, "/warten", &[], Body::empty()).await.status, StatusCode::OK);
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    for uri in ["/", "/nichts", "/panik", "/healthz", &asset_path("kern.css")] {
        let answer = get(uri, &[]).await;
        assert!(answer.header("content-security-policy").contains("default-src 'self'"), "{uri}");
        assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"));
        assert!(!answer.header("content-security-policy").contains("unsafe"));
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "same-origin");
        assert!(!answer.header("x-request-id").is_empty());
        let kept = uri.starts_with("/assets/");
        assert_eq!(answer.header("cache-control") == "no-store", !kept, "{uri}");
    }
}

#[tokio::test]
async fn a_handler_may_have_a_content_security_policy_of_its_own() {
    let routes = Routes::new().get("/datei", Lane::Citizen, async || ([("content-security-policy", "sandbox")], "x"));
    let app = serve_layers(routes.into_router(), &LayerConfig::new(Site::default()));
    let answer = call(&app, Method::GET, "/datei", &[], Body::empty()).await;
    assert_eq!(answer.headers.get_all("content-security-policy").iter().collect::<Vec<_>>(), ["sandbox"]);
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
}

#[tokio::test]
async fn a_request_number_is_taken_over_only_when_it_is_one() {
    let known = "0193a5b0-0000-7000-8000-000000000001";
    assert_eq!(get("/", &[("x-request-id", known)]).await.header("x-request-id"), known);
    assert_ne!(get("/", &[("x-request-id", "x; forged=1")]).await.header("x-request-id"), "x; forged=1");
}

#[tokio::test]
async fn the_language_comes_from_query_cookie_and_browser() {
    let lang = |answer: &Answer| answer.header("content-language").to_owned();
    assert_eq!(lang(&get("/", &[]).await), "de");
    assert_eq!(lang(&get("/", &[("accept-language", "fr, en-GB;q=0.8, de;q=0.5")]).await), "en");
    assert_eq!(
        lang(&get("/", &[("accept-language", "en"), ("cookie", "a=b; sprache=de-x-leicht")]).await),
        "de-x-leicht"
    );
    assert_eq!(lang(&get("/", &[("cookie", "sprache=klingonisch")]).await), "de");
    // Chosen on a page of ours: the same address again, without the choice.
    let own: [&[(&str, &str)]; 2] = [
        &[("sec-fetch-site", "same-origin")],
        &[("host", "amt.example:8080"), ("referer", "http://amt.example:8080/suche")],
    ];
    for headers in own {
        let chosen = get("/suche?limit=3&sprache=en", headers).await;
        assert_eq!((chosen.status, chosen.header("location")), (StatusCode::SEE_OTHER, "/suche?limit=3"));
        assert!(chosen.header("set-cookie").starts_with("sprache=en; Path=/; "));
    }
    // Everybody else, such as a search engine, finds the page in this language under this address.
    let foreign: [&[(&str, &str)]; 3] =
        [&[], &[("sec-fetch-site", "cross-site")], &[("host", "amt.example"), ("referer", "https://search.example/")]];
    for headers in foreign {
        let found = get("/?sprache=en", headers).await;
        assert_eq!((found.status, found.header("content-language")), (StatusCode::OK, "en"));
        assert!(found.header("set-cookie").starts_with("sprache=en; Path=/; "));
    }
    assert!(get("/nichts", &[("cookie", "sprache=en")]).await.body.contains("This page does not exist"));
}

#[tokio::test]
async fn the_language_choice_never_leads_to_another_host() {
    for uri in ["//evil.example/?sprache=en", "/%5Cevil.example?sprache=en"] {
        let answer = get(uri, &[("sec-fetch-site", "same-origin")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let target = answer.header("location");
        assert!(target.starts_with('/') && !target.starts_with("//") && !target.starts_with("/\\"), "{target}");
    }
    assert!(!get("//evil.example/", &[]).await.body.contains("href=\"//"));
}

#[tokio::test]
async fn a_public_page_says_where_and_in_which_languages_it_is() {
    let body = get("/offen?ort=1&q=woanders", &[("host", "amt.example")]).await.body;
    let address = "http://amt.example/offen?ort=1&amp;amt=2";
    for part in [
        format!(r#"<link rel="canonical" href="{address}">"#),
        format!(r#"<link rel="alternate" hreflang="de" href="{address}">"#),
        format!(r#"<link rel="alternate" hreflang="en" href="{address}&amp;sprache=en">"#),
        format!(r#"<link rel="alternate" hreflang="de-x-leicht" href="{address}&amp;sprache=de-x-leicht">"#),
        format!(r#"<link rel="alternate" hreflang="x-default" href="{address}">"#),
        r#"<meta name="description" content="Ein &quot;Satz&quot;.">"#.to_owned(),
        r#"<meta property="og:title" content="Offen">"#.to_owned(),
        r#""name":"\u003c/script\u003e\u003cb\u003e""#.to_owned(),
    ] {
        assert!(body.contains(&part), "no {part} in {body}");
    }
    let english = get("/offen?sprache=en", &[("host", "amt.example")]).await.body;
    assert!(english.contains(&format!(r#"<link rel="canonical" href="{address}&amp;sprache=en">"#)), "{english}");
    // A name that is none is not repeated, and a configured one counts more than what a browser says.
    assert!(!get("/offen", &[("host", "a\"><b>")]).await.body.contains("<b>"));
    let site = Site { public_url: Some("https://dienste.example".into()), ..Site::default() };
    let app = serve_layers(routes().into_router(), &LayerConfig::new(site));
    let body = call(&app, Method::GET, "/offen", &[("host", "other.example")], Body::empty()).await.body;
    assert!(body.contains("https://dienste.example/offen") && !body.contains("other.example"), "{body}");
}

#[tokio::test]
async fn the_switch_offers_every_language_and_keeps_the_query() {
    let body = get("/?q=hund%22%3E&ort=1", &[]).await.body;
    assert!(body.contains("/?q=hund%22%3E&amp;ort=1&amp;sprache=en"), "{body}");
    // Once in the header, once in its menu for telephones.
    assert_eq!(body.matches("hreflang=").count(), 2 * (Lang::ALL.len() - 1));
}

#[tokio::test]
async fn assets_are_kept_for_good_and_come_compressed() {
    let path = asset_path("kern.css");
    let plain = get(&path, &[]).await;
    assert_eq!(plain.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!((plain.header("content-type"), plain.header("content-encoding")), ("text/css; charset=utf-8", ""));
    let brotli = get(&path, &[("accept-encoding", "gzip, br;q=1.0")]).await;
    assert_eq!(brotli.header("content-encoding"), "br");
    assert_eq!(get(&path, &[("accept-encoding", "gzip, br;q=0")]).await.header("content-encoding"), "gzip");
    assert_ne!(plain.header("etag"), brotli.header("etag"));
    let again = get(&path, &[("accept-encoding", "br"), ("if-none-match", brotli.header("etag"))]).await;
    assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
    assert_eq!(get(&path, &[("if-none-match", "\"other\"")]).await.status, StatusCode::OK);
    assert_eq!(get("/assets/..%2F..%2FCargo.toml", &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_page_brings_only_files_that_exist_and_nothing_from_outside() {
    let body = get("/", &[]).await.body;
    let addresses: Vec<&str> =
        body.split(['"']).filter(|piece| piece.starts_with("/assets/") || piece.starts_with("http")).collect();
    assert!(addresses.len() >= 4, "{addresses:?}");
    for address in addresses {
        assert!(address.starts_with("/assets/"), "{address}");
        assert_eq!(get(address, &[]).await.status, StatusCode::OK, "{address}");
    }
}

#[tokio::test]
async fn the_frame_has_its_landmarks_in_every_language() {
    for lang in Lang::ALL {
        for uri in ["/", "/impressum", "/datenschutz", "/barrierefreiheit"] {
            let answer = get(uri, &[("cookie", &format!("sprache={}", lang.tag()))]).await;
            assert_eq!(answer.status, StatusCode::OK);
            for piece in [
                format!("<html lang=\"{}\">", lang.tag()),
                " – Dienstweg</title>".to_owned(),
                "href=\"#inhalt\"".to_owned(),
                "<header>".to_owned(),
                "kern-kopfzeile".to_owned(),
                "<main class=".to_owned(),
                "<footer".to_owned(),
                "href=\"/impressum\"".to_owned(),
                "href=\"/datenschutz\"".to_owned(),
                "href=\"/barrierefreiheit\"".to_owned(),
                "href=\"/status\"".to_owned(),
                "href=\"/weiter\"".to_owned(),
            ] {
                assert!(answer.body.contains(&piece), "{piece} is missing on {uri} in {}", lang.tag());
            }
            assert_eq!(answer.body.matches("<h1").count(), 1);
            assert!(!answer.body.contains("[ui-") && !answer.body.contains("{$"), "{}", answer.body);
        }
    }
}

#[tokio::test]
async fn what_the_operator_did_not_configure_is_said_and_a_demonstration_is_no_official_website() {
    let imprint = get("/impressum", &[]).await.body;
    assert!(imprint.contains("nicht hinterlegt"));
    assert!(imprint.contains("keine amtliche Website") && !imprint.contains("Offizielle Website"));
    let site = Site {
        operator: ui::Operator {
            name: Some("Land <Beispiel>".into()),
            email: Some("a@b.example".into()),
            ..Default::default()
        },
        ..Site::default()
    };
    let app = serve_layers(routes().into_router(), &LayerConfig::new(site));
    let imprint = call(&app, Method::GET, "/impressum", &[], Body::empty()).await.body;
    assert!(imprint.contains("Land &lt;Beispiel&gt;") && imprint.contains("mailto:a@b.example"));
    assert!(imprint.contains("Offizielle Website"));
}

#[tokio::test]
async fn the_navigation_marks_where_the_visitor_is() {
    let links = vec![
        ui::SiteLink { text_key: "ui-footer-status", href: "/status" },
        ui::SiteLink { text_key: "ui-footer-imprint", href: "/impressum" },
    ];
    let app = serve_layers(routes().into_router(), &LayerConfig::new(Site { navigation: links, ..Site::default() }));
    let body = call(&app, Method::GET, "/impressum", &[], Body::empty()).await.body;
    assert_eq!(body.matches("aria-current=\"page\"").count(), 2, "in the header and in its menu");
    assert!(body.contains(r#"href="/impressum" aria-current="page""#));
}

#[tokio::test]
async fn what_the_board_says_stands_on_every_page_and_only_staff_sees_what_is_for_staff() {
    let board = ui::Board::default();
    let site = Site { board: board.clone(), ..Site::default() };
    let app = serve_layers(routes().into_router(), &LayerConfig::new(site));
    let page = async || call(&app, Method::GET, "/impressum", &[], Body::empty()).await.body;
    assert!(!page().await.contains("dw-notices"));
    let notice = |staff_only, text: &str| ui::Notice {
        staff_only,
        warns: true,
        words: vec![ui::NoticeWords {
            lang: Lang::German,
            title: "Wartung:".to_owned(),
            text: text.to_owned(),
            written_in: Lang::English,
        }],
    };
    board.show(vec![notice(false, "<i>new"), notice(true, "secret")]);
    let shown = page().await;
    assert!(shown.contains(r#"<span lang="en">&lt;i&gt;new</span>"#) && !shown.contains("secret"), "{shown}");
    board.show(Vec::new());
    assert!(!page().await.contains("dw-notices"));
}

#[test]
fn the_list_of_routes_is_complete() {
    let list = routes().list();
    let upload = list.iter().find(|route| route.path == "/hoch").unwrap();
    assert_eq!((&upload.method, upload.lane), (&Method::POST, Lane::Upload));
    assert!(list.iter().any(|route| route.path == "/assets/{name}" && route.lane == Lane::Open));
    assert!(list.iter().any(|route| route.path == "/farbe/{tones}" && route.lane == Lane::Open));
    assert_eq!(list.len(), 12 + 3 + 3);
}

#[test]
fn an_origin_that_no_browser_sends_is_refused_at_start() {
    assert!(LayerConfig::new(Site::default()).trust_origin("https://login.example").is_ok());
    assert!(LayerConfig::new(Site::default()).trust_origin("login.example/path").is_err());
}
