//! Opening hours, what is open now, maps, comparisons and pieces for other websites, through the door and on both databases.

use crate::common;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use directory::{Directory, EntityKey, Error, NewValue, routes, set_values};
use jiff::civil::{DateTime, date};
use jiff::tz::TimeZone;
use store::testing::TestDatabase;
use store::{Actor, Language, Reach, Timestamp};
use tower::ServiceExt;

const KOERNER: &str = "16064037";

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

async fn get(router: &Router, path: &str) -> Answer {
    let request = Request::get(path).header(header::ACCEPT, "text/html").header(header::HOST, "amt.example:8080");
    let response = router.clone().oneshot(request.body(Body::empty()).expect("a request")).await.expect("an answer");
    let (status, headers) = (response.status(), response.headers().clone());
    let body = to_bytes(response.into_body(), 4_000_000).await.expect("a body");
    Answer { status, headers, body: String::from_utf8(body.to_vec()).expect("text") }
}

/// Moves the clock of the test to a moment in Germany.
fn at(db: &TestDatabase, moment: DateTime) {
    let zone = TimeZone::get("Europe/Berlin").expect("the zone");
    let there = zone.to_timestamp(moment).expect("a moment").as_microsecond();
    let Timestamp(now) = db.clock.now();
    db.clock.advance_seconds((there - now) / 1_000_000);
}

async fn record(db: &TestDatabase, directory: &Directory, entity: &str, values: &[(&str, &str)]) -> Result<(), Error> {
    let mut scope = db.store.write(Reach::Provider, Actor::System, Language::German).await.expect("a scope");
    let values = values.iter().map(|(key, value)| NewValue {
        key: (*key).to_owned(),
        valid_from: None,
        value: (*value).to_owned(),
        source: "Aushang".to_owned(),
    });
    let entity: EntityKey = entity.parse().expect("a key");
    set_values(&mut scope, &entity, values.collect()).await?;
    scope.commit().await.expect("commit");
    directory.refresh().await.expect("refresh");
    Ok(())
}

#[tokio::test]
async fn the_clock_says_what_is_open() {
    for (db, directory) in common::filled().await {
        let router = routes(directory).into_router();
        let page = async |moment: DateTime| {
            at(&db, moment);
            let answer = get(&router, &format!("/offen?ort={KOERNER}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{}: {moment}", db.name);
            answer.body
        };
        let says =
            |page: &str, words: &str, moment: &str| assert!(page.contains(words), "{moment}: no {words:?} in {page}");
        // A Thursday: 9 to 12 and 14 to 18.
        let thursday = date(2026, 11, 26);
        says(&page(thursday.at(8, 59, 59, 0)).await, "öffnet heute um 9:00 Uhr", "before");
        let open = page(thursday.at(9, 0, 0, 0)).await;
        says(&open, "Jetzt geöffnet", "at once");
        says(&open, "schließt um 12:00 Uhr", "at once");
        says(&open, "Stadtverwaltung Nottertal-Heilinger Höhen", "town hall");
        says(&open, "Landratsamt Unstrut-Hainich-Kreis", "county");
        says(&open, "Körner (Unstrut-Hainich-Kreis), Donnerstag, 26. November 2026, 9:00 Uhr", "for which moment");
        says(&page(thursday.at(12, 0, 0, 0)).await, "öffnet heute um 14:00 Uhr", "noon");
        // Friday is the next usual day; the county opens on Tuesday.
        let evening = page(thursday.at(23, 59, 0, 0)).await;
        says(&evening, "öffnet morgen um 9:00 Uhr", "before midnight");
        says(&evening, "öffnet am Dienstag um 9:00 Uhr", "the county");
        says(&page(date(2026, 11, 27).at(0, 0, 0, 0)).await, "öffnet heute um 9:00 Uhr", "after midnight");
        says(&page(date(2026, 11, 28).at(10, 0, 0, 0)).await, "öffnet am Montag um 9:00 Uhr", "Saturday");
        // Christmas: closed by announcement on the 24th, by law on the 25th; the 26th is a Saturday.
        let eve = page(date(2026, 12, 24).at(10, 0, 0, 0)).await;
        says(&eve, "Heute geschlossen: Heiligabend.", "Christmas Eve");
        says(&eve, "öffnet am Montag um 9:00 Uhr", "Christmas Eve");
        let day = page(date(2026, 12, 25).at(10, 0, 0, 0)).await;
        says(&day, "Heute ist Feiertag: Erster Weihnachtstag.", "Christmas Day");
        assert!(!day.contains("Jetzt geöffnet"), "nobody works on Christmas Day");
        // Other hours on the 30th, across the turn of the year, and in summer time.
        says(&page(date(2026, 12, 30).at(10, 30, 0, 0)).await, "schließt um 11:00 Uhr", "the 30th");
        says(&page(date(2026, 12, 31).at(19, 0, 0, 0)).await, "öffnet am Montag um 9:00 Uhr", "New Year's Eve");
        says(&page(date(2027, 7, 1).at(11, 59, 0, 0)).await, "schließt um 12:00 Uhr", "July");
    }
}

#[tokio::test]
async fn corpus_christi_is_a_holiday_only_where_the_office_sits() {
    let (db, directory) = common::filled().await.remove(0);
    // Heilbad Heiligenstadt in Eichsfeld, and Gera.
    for entity in ["16061045", "16052000"] {
        record(&db, &directory, entity, &[("opening.do", "09:00-12:00")]).await.expect("recorded");
    }
    let router = routes(directory).into_router();
    at(&db, date(2027, 5, 27).at(10, 0, 0, 0));
    let eichsfeld = get(&router, "/offen?ort=16061045").await.body;
    assert!(eichsfeld.contains("Heute ist Feiertag: Fronleichnam."), "{eichsfeld}");
    assert!(get(&router, "/offen?ort=16052000").await.body.contains("schließt um 12:00 Uhr"));
}

#[tokio::test]
async fn hours_that_are_not_recorded_are_not_invented() {
    for (db, directory) in common::filled().await {
        let router = routes(directory.clone()).into_router();
        let page = get(&router, "/offen?ort=16052000").await.body;
        assert!(page.contains("Öffnungszeiten nicht erfasst") && page.contains("Telefon: nicht erfasst"), "{page}");
        assert!(!page.contains("Jetzt geöffnet") && !page.contains("Jetzt geschlossen"), "{page}");
        let page = get(&router, "/offen?ort=16052000&nur=offen").await.body;
        assert!(page.contains("Jetzt ist hier keine Verwaltung mit erfassten Öffnungszeiten geöffnet"));

        // Words stay words; data count more than words of the office, and own words more than the office's data.
        record(&db, &directory, "16052000", &[("hours", "montags nach Vereinbarung")]).await.expect("recorded");
        let page = get(&router, "/offen?ort=16052000").await.body;
        assert!(
            page.contains("montags nach Vereinbarung") && page.contains("Öffnungszeiten nur als Text erfasst"),
            "{page}"
        );
        record(&db, &directory, "16052000", &[("opening.mo", "08:00-10:00"), ("contact.phone", "0365 / 838-0")])
            .await
            .expect("recorded");
        let page = get(&router, "/leistung/personalausweis?ort=16052000").await.body;
        assert!(page.contains("<span>Montag</span> <span>8:00 bis 10:00 Uhr</span>"), "{page}");
        assert!(!page.contains("nach Vereinbarung"));
        assert!(get(&router, "/offen?ort=16052000").await.body.contains("href=\"tel:03658380\""));
        let json = get(&router, "/api/v1/services/personalausweis?place=16052000").await.body;
        assert!(json.contains("\"hours\":\"Montag 8:00 bis 10:00 Uhr\""), "{json}");
    }
}

#[tokio::test]
async fn hours_that_cannot_be_read_are_refused_and_the_old_ones_stay() {
    for (db, directory) in common::filled().await {
        for (key, value) in
            [("opening.mo", "vormittags"), ("opening.montag", "09:00-12:00"), ("opening.closed.2026-13-01", "x")]
        {
            let refused = record(&db, &directory, KOERNER, &[("opening.fr", "09:00-10:00"), (key, value)]).await;
            assert!(matches!(refused, Err(Error::Opening { .. })), "{}: {key}: {refused:?}", db.name);
        }
        let router = routes(directory).into_router();
        assert!(get(&router, &format!("/ort/{KOERNER}")).await.body.contains("Montag, Mittwoch und Freitag"));
    }
}

#[tokio::test]
async fn for_a_service_only_who_may_do_it_is_named() {
    let (db, directory) = common::filled().await.remove(0);
    let router = routes(directory).into_router();
    at(&db, date(2026, 11, 26).at(10, 0, 0, 0));
    let page = get(&router, &format!("/offen?ort={KOERNER}&leistung=hundesteuer-anmelden")).await.body;
    assert!(page.contains("Zuständig") && page.contains("Andere Verwaltungen dürfen dieses Anliegen nicht"), "{page}");
    assert!(!page.contains("Gemeindeverwaltung Unstrut-Hainich"), "no neighbour");
    let page = get(&router, &format!("/offen?ort={KOERNER}&leistung=ozg-10005")).await.body;
    assert!(page.contains("steht auf der Seite der Leistung"), "{page}");
    let all = get(&router, &format!("/offen?ort={KOERNER}")).await.body;
    assert!(all.contains("14\u{a0}km entfernt") && all.contains("Gemeindeverwaltung Unstrut-Hainich"), "{all}");
    assert_eq!(all.matches("erfundener Beispielwert").count() > 0, all.contains("Beispieldaten"), "invented is marked");
}

#[tokio::test]
async fn maps_show_what_their_lists_say() {
    let (_db, directory) = common::filled().await.remove(0);
    let catalogue = directory.catalogue();
    let router = routes(directory.clone()).into_router();
    let numbers = |page: &str| page.matches("class=\"dw-map-number").count();
    let items = |page: &str| {
        let list = page.split("<ol class=\"dw-map-list\">").nth(1).and_then(|rest| rest.split("</ol>").next());
        list.expect("a list").matches("<li>").count()
    };
    let state = get(&router, "/karte").await;
    assert_eq!((state.status, numbers(&state.body), items(&state.body)), (StatusCode::OK, 22, 22));
    for county in state.body.split("href=\"/karte/").skip(1).filter_map(|rest| rest.get(..5)) {
        let page = get(&router, &format!("/karte/{county}")).await;
        assert_eq!(page.status, StatusCode::OK, "{county}");
        assert_eq!(numbers(&page.body), items(&page.body), "{county}");
        let offices = catalogue.administrations().filter(|office| office.county == county).count();
        assert_eq!(numbers(&page.body), offices, "{county}: every office has a recorded seat");
        assert!(!page.body.contains("NaN"), "{county}");
    }
    for municipality in catalogue.municipalities().step_by(7) {
        let page = get(&router, &format!("/karte?ort={}", municipality.ags)).await;
        assert_eq!(page.status, StatusCode::OK, "{}", municipality.name);
        assert_eq!(numbers(&page.body), items(&page.body), "{}", municipality.name);
        assert!(page.body.contains("Ihr Ort") && !page.body.contains("NaN"), "{}", municipality.name);
    }
    // An association whose seat is no member of it: the seat stands last, and no municipality is anybody's own.
    let page = get(&router, "/karte?amt=160745011").await.body;
    assert_eq!((numbers(&page), items(&page)), (21, 21));
    assert!(
        page.contains(">Kahla</a> <span class=\"dw-muted\">Sitz der Verwaltung") && !page.contains("Ihr Ort"),
        "{page}"
    );
    assert_eq!(get(&router, "/karte?amt=1").await.status, StatusCode::NOT_FOUND);
    let page = get(&router, "/karte?ort=16074002").await.body;
    assert!(page.contains("role=\"img\" aria-labelledby=\"karte-titel karte-text\""), "{page}");
    assert!(!page.contains("style=") && !page.contains("<script>"), "nothing inline");
    let picture = page.split("<svg").nth(1).and_then(|rest| rest.split("</svg>").next()).expect("a picture");
    assert!(
        !picture.contains("<a ") && !picture.contains("href=\"/"),
        "an image has no links inside; the list has them"
    );
}

#[tokio::test]
async fn fees_are_compared_with_their_sources() {
    for (_db, directory) in common::filled().await {
        let router = routes(directory).into_router();
        let path = format!("/gebuehren/hundesteuer-anmelden?ort={KOERNER}");
        let page = get(&router, &path).await;
        assert_eq!(page.status, StatusCode::OK);
        let page = page.body;
        for words in [
            "Gemeinde Körner</span>: <strong>50,00",
            "erfasst: 4 von 27",
            "erfasst: 6 von 624",
            "25,50\u{a0}€ bis 108,00\u{a0}€",
            "https://ol.wittich.de/titel/1667/ausgabe/25/2024",
            "Gilt seit",
            "aria-sort=\"ascending\"",
        ] {
            assert!(page.contains(words), "no {words:?} in {page}");
        }
        assert!(!page.contains("Stadt Erfurt"), "far away");
        let all = get(&router, &format!("{path}&gebiet=land&sortieren=betrag")).await.body;
        let place = |name: &str| all.find(&format!(">{name}</a>")).unwrap_or_else(|| panic!("no {name} in {all}"));
        assert!(
            place("Gemeinde Marolterode") < place("Gemeinde Körner")
                && place("Gemeinde Körner") < place("Stadt Erfurt")
        );
        let other = get(&router, &format!("{path}&was=dog_tax.dangerous_first")).await.body;
        assert!(other.contains("300,00") && other.contains("Steuer für den ersten gefährlichen Hund"));

        // Almost nothing is recorded, nothing local is, nothing at all is.
        let trade = get(&router, "/gebuehren/gewerbe-anmelden?ort=Gera").await.body;
        assert!(trade.contains("25,00") && trade.contains("von 1"), "{trade}");
        let passport = get(&router, &format!("/gebuehren/personalausweis?ort={KOERNER}")).await.body;
        assert!(passport.contains("Überall gleich") && passport.contains("46,00"), "{passport}");
        let nothing = get(&router, &format!("/gebuehren/sperrmuell?ort={KOERNER}")).await.body;
        assert!(nothing.contains("keine Beträge einzelner Gemeinden erfasst"), "{nothing}");
        let list = get(&router, "/gebuehren").await.body;
        assert!(list.contains("/gebuehren/hundesteuer-anmelden") && !list.contains("/gebuehren/sperrmuell"));
    }
}

#[tokio::test]
async fn the_table_of_fees_is_a_file_with_sources() {
    let (_db, directory) = common::filled().await.remove(0);
    let router = routes(directory).into_router();
    let answer = get(&router, &format!("/gebuehren/hundesteuer-anmelden/tabelle.csv?ort={KOERNER}")).await;
    assert_eq!(answer.headers[header::CONTENT_TYPE], "text/csv; charset=utf-8; header=present");
    assert!(
        answer.headers[header::CONTENT_DISPOSITION]
            .to_str()
            .expect("text")
            .contains("gebuehren-hundesteuer-anmelden.csv")
    );
    let mut table = csv::Reader::from_reader(answer.body.as_bytes());
    assert_eq!(table.headers().expect("a header").iter().next_back(), Some("source"));
    let rows: Vec<csv::StringRecord> = table.records().collect::<Result<_, _>>().expect("rows");
    assert_eq!(rows.len(), 6);
    assert_eq!(
        rows[0].iter().take(6).collect::<Vec<_>>(),
        ["hundesteuer-anmelden", "dog_tax.first", KOERNER, "Gemeinde Körner", "Unstrut-Hainich-Kreis", "5000"]
    );
    assert!(rows.iter().all(|row| !row[9].is_empty()), "every amount has its source");
    let wrong = get(&router, "/gebuehren/hundesteuer-anmelden/tabelle.csv?ort=Erfurt").await;
    assert_eq!(wrong.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_piece_for_another_website_needs_nothing_of_ours() {
    for (_db, directory) in common::filled().await {
        let router = routes(directory).into_router();
        let path = format!("/einbetten/leistung/hundesteuer-anmelden?ort={KOERNER}");
        let piece = get(&router, &format!("{path}&ebene=4")).await;
        assert_eq!(piece.status, StatusCode::OK);
        assert_eq!(piece.headers[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*");
        assert_eq!(piece.headers[header::CACHE_CONTROL], "public, max-age=300");
        assert!(
            !piece.headers.contains_key(header::SET_COOKIE)
                && !piece.headers.contains_key("access-control-allow-credentials")
        );
        let text = &piece.body;
        assert!(
            text.starts_with(
                "<section class=\"dwe dwe-service\" lang=\"de\"><h4 class=\"dwe-title\">Hund zur Hundesteuer"
            ),
            "{text}"
        );
        for foreign in [" id=", "style=", "<script", "<html", "kern-", "\"dw-", "<h2"] {
            assert!(!text.contains(foreign), "{foreign} in {text}");
        }
        for words in [
            "Stadtverwaltung Nottertal-Heilinger Höhen",
            "50,00",
            "Montag, Mittwoch und Freitag: 9:00 bis 12:00 Uhr",
            "href=\"http://amt.example:8080/leistung/hundesteuer-anmelden?ort=16064037\"",
            "erfundene Beispielwerte",
        ] {
            assert!(text.contains(words), "no {words:?} in {text}");
        }
        // Levels and languages that there are not: the usual ones.
        assert!(get(&router, &format!("{path}&ebene=1")).await.body.contains("<h2 class"));
        assert!(get(&router, &format!("{path}&ebene=99&in=xx")).await.body.contains("lang=\"de\"><h2 class"));
        assert!(get(&router, &format!("{path}&in=en-GB")).await.body.contains("lang=\"en\""));
        let search = get(&router, &format!("/einbetten/suche?ort={KOERNER}&ebene=3&in=de-x-leicht")).await.body;
        assert!(
            search.contains("action=\"http://amt.example:8080/buerger\"") && search.contains("value=\"16064037\""),
            "{search}"
        );
        assert!(search.contains("lang=\"de-x-leicht\"><h3"));

        let script = get(&router, "/einbetten.js").await;
        assert_eq!(script.headers[header::CONTENT_TYPE], "text/javascript; charset=utf-8");
        assert_eq!(script.headers[header::CACHE_CONTROL], "public, max-age=3600");
        assert_eq!(script.headers["cross-origin-resource-policy"], "cross-origin");
        assert!(script.body.len() < 3_000, "{} bytes", script.body.len());
    }
}

#[tokio::test]
async fn only_what_everybody_may_read_is_open_to_other_origins() {
    let (_db, directory) = common::filled().await.remove(0);
    let router = routes(directory).into_router();
    for path in [
        "/api/v1/places?q=Gera",
        "/api/v1/services?q=hund",
        "/api/v1/services/hundesteuer-anmelden",
        "/einbetten/suche",
        "/api/v1/services/gibt-es-nicht",
        "/einbetten/leistung/gibt-es-nicht",
    ] {
        assert_eq!(get(&router, path).await.headers[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*", "{path}");
    }
    for path in ["/", "/offen", "/karte", "/einbetten", "/leistung/hundesteuer-anmelden", "/gebuehren"] {
        assert!(!get(&router, path).await.headers.contains_key(header::ACCESS_CONTROL_ALLOW_ORIGIN), "{path}");
    }
}

#[tokio::test]
async fn the_help_page_gives_lines_that_can_be_copied() {
    let (_db, directory) = common::filled().await.remove(0);
    let router = routes(directory).into_router();
    let page =
        get(&router, "/einbetten?was=leistung&leistung=hundesteuer-anmelden&ort=K%C3%B6rner&ebene=3&in=de").await;
    assert_eq!(page.status, StatusCode::OK);
    let line = "&lt;div data-dienstweg=&quot;leistung&quot; data-leistung=&quot;hundesteuer-anmelden&quot; data-ort=&quot;16064037&quot; \
        data-ebene=&quot;3&quot; data-sprache=&quot;de&quot;&gt;&lt;a href=&quot;http://amt.example:8080/leistung/hundesteuer-anmelden?ort=16064037&quot;&gt;";
    assert!(page.body.contains(line), "{}", page.body);
    assert!(
        page.body.contains("&lt;script src=&quot;http://amt.example:8080/einbetten.js&quot; defer&gt;&lt;/script&gt;")
    );
    assert!(page.body.contains("http://amt.example:8080/api/v1/services/hundesteuer-anmelden?place=16064037"));
    assert!(page.body.contains("<section class=\"dwe dwe-service\""), "a preview");
    assert_eq!(get(&router, "/einbetten?was=suche&ort=Atlantis").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let many = get(&router, "/einbetten?was=suche&ort=Elxleben").await;
    assert!(
        many.body.contains("Elxleben (Ilm-Kreis)") && many.body.contains("kann 2 Gemeinden bedeuten"),
        "{}",
        many.body
    );
}

#[tokio::test]
async fn hostile_and_odd_input_is_answered() {
    let (_db, directory) = common::filled().await.remove(0);
    let router = routes(directory).into_router();
    let hostile = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    let long = "x".repeat(10_000);
    let digits = "9".repeat(10_000);
    let pages = [
        "/offen?ort={}",
        "/offen?ort=16064037&leistung={}",
        "/offen?ort=16064037&nur={}",
        "/karte?ort={}",
        "/karte/{}",
        "/gebuehren?ort={}",
        "/gebuehren/{}?ort=16064037",
        "/gebuehren/hundesteuer-anmelden?ort={}",
        "/gebuehren/hundesteuer-anmelden?ort=16064037&was={}&sortieren={}&gebiet={}",
        "/gebuehren/hundesteuer-anmelden/tabelle.csv?ort={}",
        "/gebuehren/hundesteuer-anmelden/tabelle.csv?was={}",
        "/einbetten?leistung={}&ort={}&ebene={}&in={}&was={}",
        "/einbetten/leistung/{}",
        "/einbetten/leistung/hundesteuer-anmelden?ort={}",
        "/einbetten/leistung/hundesteuer-anmelden?ebene={}&in={}",
        "/einbetten/suche?ort={}&ebene={}",
    ];
    for page in pages {
        for input in [hostile, &long, &digits, "%FF%FE", "00000000", "16051999", "-1", "%27;drop%20table%20fee;--"] {
            let path = page.replace("{}", input);
            let answer = get(&router, &path).await;
            let shown: String = path.chars().take(120).collect();
            assert!(!answer.status.is_server_error(), "{shown}: {}", answer.status);
            assert!(!answer.body.contains("<script>alert"), "{shown}: what was sent comes back as a script");
            assert!(answer.body.len() < 300_000, "{shown}: {} bytes", answer.body.len());
        }
    }
    for path in [
        "/offen?ort=16051999",
        "/karte/99999",
        "/gebuehren/gibt-es-nicht",
        "/einbetten/suche?ort=16051999",
        "/einbetten/suche?ort=Erfurt",
    ] {
        assert!(get(&router, path).await.status.is_client_error(), "{path}");
    }
    // A name that cannot be one is not repeated.
    let request =
        Request::get("/einbetten/suche").header(header::HOST, "a\"><script>").body(Body::empty()).expect("a request");
    let response = router.clone().oneshot(request).await.expect("an answer");
    let body = to_bytes(response.into_body(), 100_000).await.expect("a body");
    assert!(!String::from_utf8_lossy(&body).contains("<script>"));
}

#[tokio::test]
async fn every_page_has_its_texts_in_every_language() {
    let (_db, directory) = common::filled().await.remove(0);
    let router = routes(directory).into_router();
    for language in ["de", "de-x-leicht", "en"] {
        for path in [
            "/offen?",
            "/offen?ort=16064037&",
            "/offen?ort=16052000&nur=offen&",
            "/offen?ort=16064037&leistung=ozg-10005&",
            "/karte?",
            "/karte?ort=16074002&",
            "/karte/16064?",
            "/gebuehren?",
            "/gebuehren/hundesteuer-anmelden?",
            "/gebuehren/personalausweis?ort=16064037&",
            "/gebuehren/hundesteuer-anmelden?ort=16064037&gebiet=land&",
            "/gebuehren/sperrmuell?ort=16064037&",
            "/einbetten?",
            "/einbetten?was=suche&ort=Elxleben&",
            "/einbetten?was=leistung&leistung=hundesteuer-anmelden&ort=16064037&",
        ] {
            let page = get(&router, &format!("{path}sprache={language}")).await;
            assert!(
                !page.body.contains("[directory-") && !page.body.contains("[ui-"),
                "{path} in {language}: {}",
                page.body
            );
        }
    }
}
