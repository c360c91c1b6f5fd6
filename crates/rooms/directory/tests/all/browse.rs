//! The ways beside the search, through the door: situations, the register, the page of a place, the sheet of paper, and what
//! search engines read.

use crate::common;
use std::collections::{BTreeMap, BTreeSet};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use directory::{
    Audience, Directory, NewValue, OnlineService, activate_everywhere, mark_online, routes, set_values, sitemaps,
};
use serde_json::Value;
use store::testing::TestDatabase;
use store::{Actor, Language, Reach};
use tower::ServiceExt;

async fn get(router: &Router, path: &str) -> (StatusCode, String) {
    let request = Request::get(path).header(header::ACCEPT, "text/html").header(header::HOST, "amt.example");
    let response = router.clone().oneshot(request.body(Body::empty()).expect("a request")).await.expect("an answer");
    let status = response.status();
    let body = to_bytes(response.into_body(), 40_000_000).await.expect("a body");
    (status, String::from_utf8(body.to_vec()).expect("text"))
}

/// A page that must be there.
async fn page(router: &Router, path: &str) -> String {
    let (status, page) = get(router, path).await;
    assert_eq!(status, StatusCode::OK, "{path}: {page}");
    assert!(!page.contains("[directory-"), "{path}: a text is missing");
    page
}

async fn door() -> (TestDatabase, Directory, Router) {
    let (db, directory) = common::filled().await.remove(0);
    let router = routes(directory.clone()).into_router();
    (db, directory, router)
}

/// The things of schema.org on a page.
fn things(page: &str) -> Vec<Value> {
    page.split("<script type=\"application/ld+json\">")
        .skip(1)
        .map(|rest| serde_json::from_str(rest.split_once("</script>").expect("an end").0).expect("JSON"))
        .collect()
}

fn thing(page: &str, kind: &str) -> Value {
    things(page).into_iter().find(|thing| thing["@type"] == kind).unwrap_or_else(|| panic!("no {kind} in {page}"))
}

#[tokio::test]
async fn every_bundle_is_reached_by_one_situation_or_by_the_services_that_stand_for_it() {
    let (_db, directory, _router) = door().await;
    let catalogue = directory.catalogue();
    let situations = catalogue.situations();
    assert_eq!(situations.len(), 55);
    let slugs: BTreeSet<&str> = situations.iter().map(|situation| situation.slug.as_str()).collect();
    assert_eq!(slugs.len(), 55, "each has an address of its own");
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for situation in situations {
        assert!(!situation.services.is_empty() && !situation.audiences.is_empty(), "{}", situation.name);
        let first_bundle = situation.services.iter().position(|service| service.bundle().is_some());
        let last_curated = situation.services.iter().rposition(|service| service.curated().is_some());
        assert!(first_bundle.zip(last_curated).is_none_or(|(bundle, curated)| curated < bundle), "curated ones first");
        for service in &situation.services {
            *times.entry(service.id.as_str()).or_default() += 1;
        }
    }
    for service in catalogue.services().iter().filter(|service| service.bundle().is_some()) {
        let stood_for = service.bundle().is_some_and(|bundle| !bundle.curated.is_empty());
        assert_eq!(times.get(service.id.as_str()).copied().unwrap_or(0), usize::from(!stood_for), "{}", service.id);
    }
    let of = |audience| situations.iter().filter(|one| one.audiences.contains(&audience)).count();
    let counts = Audience::ALL.map(of);
    assert_eq!(counts[0] + counts[1], 55 + 4, "life and business share four: {counts:?}");
    let tod = catalogue.situation("tod").expect("a situation");
    assert_eq!(tod.audiences, [Audience::Citizen], "one certificate makes no situation of business");
}

#[tokio::test]
async fn a_situation_keeps_place_and_entrance_on_the_way_there_and_back() {
    let (_db, _directory, router) = door().await;
    let entrance = page(&router, "/unternehmen?ort=Erfurt").await;
    let way = "/lagen/unternehmensstart-gewerbezulassung?ort=16051000&amp;eingang=business";
    assert!(entrance.contains(&format!("href=\"{way}\"")), "{entrance}");
    assert!(!entrance.contains("/lagen/geburt"), "births are no business");
    let situation = page(&router, &way.replace("&amp;", "&")).await;
    assert!(situation.contains("Gilt für Erfurt.") && situation.contains("Stadtverwaltung Erfurt"), "{situation}");
    let service = "/leistung/gewerbe-anmelden?ort=16051000&amp;eingang=business\
                   &amp;von=lagen%2Funternehmensstart%2Dgewerbezulassung";
    assert!(situation.contains(&format!("href=\"{service}\"")), "{situation}");
    let shown = page(&router, &service.replace("&amp;", "&")).await;
    assert_eq!(shown.matches(&format!("href=\"{way}\"")).count(), 2, "back, and where one is: {shown}");
    assert!(shown.contains("Unternehmensstart &amp; Gewerbezulassung"));
    // The place is asked for where it is missing, and the way stays.
    let asked = page(&router, "/leistung/gewerbe-anmelden?von=lagen/unternehmensstart-gewerbezulassung").await;
    assert!(asked.contains("name=\"von\" value=\"lagen/unternehmensstart-gewerbezulassung\""), "{asked}");

    // A list that nobody made is no way back, and no address of somebody else.
    for von in ["lagen/gibt-es-nicht", "//evil.example", "a-z/xx", "lagen/%22%3E%3Cb%3E", "https://evil.example/"] {
        let shown = page(&router, &format!("/leistung/gewerbe-anmelden?von={von}")).await;
        let shown = shown.split_once("<main").expect("a main part").1;
        assert!(
            !shown.contains("evil") && !shown.contains("gibt-es-nicht") && !shown.contains("<b>"),
            "{von}: {shown}"
        );
    }
}

#[tokio::test]
async fn lists_ask_which_place_is_meant_and_say_when_none_is() {
    let (_db, _directory, router) = door().await;
    for path in ["/lagen", "/lagen/tierhaltung", "/a-z", "/a-z/h"] {
        let chooser = page(&router, &format!("{path}?ort=Elxleben&eingang=other")).await;
        assert!(chooser.contains(&format!("href=\"{path}?ort=16070013&amp;eingang=other\"")), "{path}: {chooser}");
        let (status, unknown) = get(&router, &format!("{path}?ort=%3Cscript%3Ealert(1)%3C/script%3E")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(unknown.contains("<title>Fehler: ") && !unknown.contains("<script>alert"), "{path}: {unknown}");
        assert!(unknown.contains("value=\"&lt;script&gt;alert(1)&lt;/script&gt;\""), "what was typed is still there");
    }
    for path in ["/lagen/gibt-es-nicht", "/lagen/%3Cscript%3E", "/a-z/xx", "/a-z/%C3%A4", "/a-z/H", "/a-z/1"] {
        let (status, body) = get(&router, path).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
        assert!(!body.contains("<script>") && body.contains("So geht es weiter"), "{path}");
    }
}

#[tokio::test]
async fn the_register_sorts_as_a_german_dictionary_and_everyday_words_point() {
    let (_db, directory, router) = door().await;
    let catalogue = directory.catalogue();
    let register = catalogue.register();
    let letters: String = register.iter().map(|letter| letter.letter).collect();
    assert_eq!(letters, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    let listed = register.iter().flat_map(|letter| &letter.entries).filter(|entry| !entry.points);
    let listed: BTreeSet<&str> = listed.flat_map(|entry| &entry.services).map(|one| one.id.as_str()).collect();
    for service in catalogue.services() {
        let stood_for = service.bundle().is_some_and(|bundle| !bundle.curated.is_empty());
        assert_eq!(listed.contains(service.id.as_str()), !stood_for, "{}", service.id);
    }

    let o = page(&router, "/a-z/o?ort=16051000").await;
    let public = "/leistung/veranstaltung-anzeigen?ort=16051000&amp;von=a%2Dz%2Fo";
    assert!(o.contains(&format!("href=\"{public}\">Öffentliche Veranstaltung")), "Ö stands with O: {o}");
    let order = |words: [&str; 3]| words.map(|word| o.find(&format!(">{word}")).unwrap_or_else(|| panic!("no {word}")));
    let found = order(["Öffentliche Veranstaltung", "Ordnungswidrigkeit", "Osterfeuer"]);
    assert!(found.is_sorted(), "Ö is an O: {found:?}");
    let p = page(&router, "/a-z/p").await;
    assert!(p.contains("<span>Perso</span> – siehe <a"), "{p}");
    assert!(!p.contains("<span>Personalausweis</span>"), "a word that begins the name points nowhere");
    let shown = page(&router, &public.replace("&amp;", "&")).await;
    assert_eq!(shown.matches("href=\"/a-z/o?ort=16051000\"").count(), 2, "back to the letter: {shown}");

    let index = page(&router, "/a-z?ort=16051000").await;
    assert_eq!(index.matches("<li><a class=\"kern-link kern-link--no-visited-state\" href=\"/a-z/").count(), 26);
    assert!(index.contains("Gilt für Erfurt.") && index.contains("href=\"/a-z/z?ort=16051000\""), "{index}");
    let empty = page(&router, "/a-z/0").await;
    assert!(empty.contains("Mit 0–9 beginnt keine Leistung") && empty.contains("noindex"), "{empty}");
    let english = page(&router, "/a-z/p?sprache=en").await;
    assert!(english.contains("<span lang=\"de\">Perso</span> – see <a"), "{english}");
}

#[tokio::test]
async fn a_place_has_a_page_with_its_administration_and_what_can_be_done_online_there() {
    for (db, directory) in common::filled().await {
        let mut scope = db.store.write(Reach::Provider, Actor::System, Language::German).await.expect("a scope");
        let online = OnlineService {
            service: "hundesteuer-anmelden".to_owned(),
            online_service: "hund-anmelden".to_owned(),
            requirements: vec!["dog_tax.first".to_owned()],
        };
        mark_online(&mut scope, &online).await.expect("mark");
        activate_everywhere(&mut scope).await.expect("activate");
        scope.commit().await.expect("commit");
        directory.refresh().await.expect("refresh");
        let router = routes(directory).into_router();
        let (status, _) = get(&router, "/orte?q=Erfurt").await;
        assert_eq!(status, StatusCode::SEE_OTHER, "a place that is meant for sure is shown at once");

        let koerner = page(&router, "/ort/16064037").await;
        for part in [
            "Stadtverwaltung Nottertal-Heilinger Höhen",
            "Landratsamt Unstrut-Hainich-Kreis",
            "href=\"/leistung/hundesteuer-anmelden?ort=16064037\"",
            "href=\"/lagen?ort=16064037\"",
            "href=\"/a-z?ort=16064037\"",
            "value=\"Körner (Unstrut-Hainich-Kreis)\"",
            "Beispieldaten",
        ] {
            assert!(koerner.contains(part), "no {part} in {koerner}");
        }
        let gera = page(&router, "/ort/16052000").await;
        assert!(gera.contains("Hier geht noch nichts online") && !gera.contains("Beispieldaten"), "{gera}");
        assert!(!gera.contains("Ihr Landratsamt"), "an independent city is its own county: {gera}");
        for path in ["/ort/16999999", "/ort/1", "/ort/%3Cscript%3E", "/ort/Erfurt"] {
            assert_eq!(get(&router, path).await.0, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

#[tokio::test]
async fn the_sheet_has_what_one_needs_and_no_ways_that_paper_cannot_go() {
    let (_db, _directory, router) = door().await;
    let normal = page(&router, "/leistung/personalausweis?ort=16051000&q=Perso").await;
    let sheet = "/leistung/personalausweis?ort=16051000&amp;q=Perso&amp;ansicht=druck";
    assert!(normal.contains(&format!("href=\"{sheet}\"")), "{normal}");
    let sheet = page(&router, &sheet.replace("&amp;", "&")).await;
    for part in [
        "Stadtverwaltung Erfurt",
        "Was brauche ich?",
        "46,00",
        "Öffnungszeiten",
        "http://amt.example/leistung/personalausweis?ort=16051000",
        "href=\"/leistung/personalausweis?ort=16051000&amp;q=Perso\"",
        "noindex",
    ] {
        assert!(sheet.contains(part), "no {part} in {sheet}");
    }
    assert!(!sheet.contains("<form") && !sheet.contains("<nav") && !sheet.contains("<footer"), "{sheet}");
    assert!(!sheet.contains("rel=\"canonical\""), "the sheet is not found beside its page");
    // A place that must be chosen first is chosen first.
    assert!(page(&router, "/leistung/personalausweis?ort=Elxleben&ansicht=druck").await.contains("Welcher Ort"));
    assert!(page(&router, "/leistung/personalausweis?ansicht=%22%3E").await.contains("<form"), "no sheet");
}

#[tokio::test]
async fn search_engines_learn_who_does_what_where() {
    for (db, directory) in common::filled().await {
        let router = routes(directory.clone()).into_router();
        let card = page(&router, "/leistung/personalausweis?ort=16051000&q=Perso&eingang=other").await;
        let address = "http://amt.example/leistung/personalausweis?ort=16051000";
        assert!(card.contains(&format!("<link rel=\"canonical\" href=\"{address}\">")), "{card}");
        assert!(card.contains(&format!("hreflang=\"en\" href=\"{address}&amp;sprache=en\"")), "{card}");
        let service = thing(&card, "GovernmentService");
        assert_eq!(service["name"], "Personalausweis beantragen");
        assert_eq!(service["url"], address);
        assert_eq!(service["areaServed"]["identifier"]["value"], "16051000");
        assert_eq!(service["serviceOperator"]["@type"], "GovernmentOffice");
        assert_eq!(service["serviceOperator"]["name"], "Stadtverwaltung Erfurt");
        assert_eq!(service["provider"]["name"], "Stadt Erfurt");
        assert!(service["offers"].as_array().expect("fees").iter().any(|fee| fee["price"] == "46.00"), "{service}");
        // Erfurt's address and hours are invented for the demonstration.
        let text = things(&card).iter().map(Value::to_string).collect::<String>();
        assert!(
            !text.contains("Beispielstraße") && !text.contains(".example\"") && !text.contains("9 bis 12"),
            "{text}"
        );

        let other = thing(&page(&router, "/leistung/ozg-10077").await, "GovernmentService");
        assert_eq!(other["serviceOperator"]["url"], "https://www.elster.de");
        let steps = thing(&page(&router, "/lagen/tierhaltung").await, "BreadcrumbList");
        assert_eq!(steps["itemListElement"][2]["item"], "http://amt.example/lagen/tierhaltung");

        // What is real is told, and nothing in it can leave its block.
        let hostile = "</script><script>alert(1)</script><!--";
        let mut scope = db.store.write(Reach::Provider, Actor::System, Language::German).await.expect("a scope");
        let gera = "16052000".parse().expect("a key");
        let value = |key: &str, value: &str| NewValue {
            key: key.to_owned(),
            value: value.to_owned(),
            valid_from: None,
            source: "Test".to_owned(),
        };
        let values = [value("contact.phone", "0365 8380"), value("hours", hostile), value("contact.email", hostile)];
        set_values(&mut scope, &gera, values.into()).await.expect("values");
        scope.commit().await.expect("commit");
        assert!(directory.refresh().await.expect("refresh"));
        let town = page(&router, "/ort/16052000").await;
        let office = thing(&town, "GovernmentOffice");
        assert_eq!(office["telephone"], "0365 8380");
        assert_eq!(office["openingHoursSpecification"]["description"], hostile, "the same text, and only data");
        assert!(!town.contains("<script>alert") && !town.contains("<!--"), "{town}");
        let id = page(&router, "/leistung/personalausweis?ort=16052000").await;
        assert_eq!(thing(&id, "GovernmentService")["availableChannel"]["servicePhone"]["telephone"], "0365 8380");
        assert_eq!(thing(&id, "GovernmentService")["hoursAvailable"]["description"], hostile);
        assert!(!id.contains("<script>alert") && !id.contains("<!--"), "{id}");
    }
}

#[tokio::test]
async fn results_are_not_indexed_and_hostile_words_stay_words() {
    let (_db, _directory, router) = door().await;
    let hostile = "%3C/script%3E%3Cscript%3Ealert(1)%3C/script%3E%22%20onload%3D%22x";
    for path in [
        format!("/buerger?q={hostile}"),
        format!("/leistung/personalausweis?q={hostile}&von={hostile}&eingang={hostile}&ansicht={hostile}"),
        format!("/lagen/tierhaltung?q={hostile}&eingang={hostile}"),
        format!("/a-z/h?von={hostile}"),
        format!("/orte?q={hostile}"),
    ] {
        let (_, body) = get(&router, &path).await;
        assert!(!body.contains("<script>alert") && !body.contains("\" onload=\""), "{path}: {body}");
    }
    assert!(page(&router, "/buerger?q=Hund").await.contains("<meta name=\"robots\" content=\"noindex, follow\">"));
    let entrance = page(&router, "/buerger").await;
    assert!(!entrance.contains("noindex") && entrance.contains("<meta name=\"description\""), "{entrance}");
    let start = page(&router, "/").await;
    assert!(things(&start).iter().any(|thing| thing["@type"] == "WebSite"));
}

#[tokio::test]
async fn the_lists_for_search_engines_name_pages_that_are_there() {
    let (_db, directory, router) = door().await;
    let mut addresses = BTreeSet::new();
    for list in sitemaps(&directory) {
        let xml = page(&router, &list).await;
        assert!(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"), "{list}");
        let found: Vec<&str> =
            xml.split("<loc>").skip(1).map(|rest| rest.split_once("</loc>").expect("an end").0).collect();
        assert!(found.len() <= 50_000 && !found.is_empty(), "{list}: {}", found.len());
        assert_eq!(xml.matches("<xhtml:link ").count(), found.len() * 3, "{list}: each in all its languages");
        addresses.extend(found.into_iter().map(str::to_owned));
    }
    let services = directory.catalogue().services().len();
    let languages = Language::ALL.len();
    assert!(addresses.len() >= (services + 624 + 55) * languages, "{}", addresses.len());
    for address in addresses.iter().step_by(37) {
        let path = address.strip_prefix("http://amt.example").expect("a whole address").replace("&amp;", "&");
        let found = page(&router, &path).await;
        let canonical = format!("<link rel=\"canonical\" href=\"{address}\">");
        assert!(found.contains(&canonical), "{path} calls itself something else");
    }
    for part in ["leistungen-0.xml", "leistungen-2.xml", "leistungen-.xml", "x.xml", "leistungen--1.xml"] {
        assert_eq!(get(&router, &format!("/sitemap/{part}")).await.0, StatusCode::NOT_FOUND, "{part}");
    }
}

#[tokio::test]
async fn fields_say_where_their_suggestions_come_from() {
    let (_db, _directory, router) = door().await;
    let start = page(&router, "/").await;
    for audience in ["citizen", "business", "other"] {
        assert!(start.contains(&format!("data-suggest=\"/api/v1/suggestions?audience={audience}\"")), "{audience}");
    }
    assert_eq!(start.matches("data-suggest=\"/api/v1/places\"").count(), 3);
    assert!(start.contains("data-many=\"{count} Vorschläge."), "the script puts the number in: {start}");
    // Without the script it is a plain field: it must not claim to have a list.
    assert!(!start.contains("combobox") && !start.contains("aria-autocomplete"));
    for path in ["/orte", "/leistung/personalausweis", "/lagen/tierhaltung"] {
        assert!(page(&router, path).await.contains("data-suggest=\"/api/v1/places\""), "{path}");
    }
}
