//! Pages and JSON interface through the door, on both databases.

use crate::common;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use directory::{
    Case, Directory, EntityKey, Gender, NewValue, OnlineService, activate_everywhere, in_sentence, mark_online, routes,
    set_values, settings, unmark_online,
};
use serde_json::Value;
use store::testing::TestDatabase;
use store::{Actor, Language, Reach, Scope};
use tower::ServiceExt;

async fn get(router: &Router, path: &str) -> (StatusCode, String) {
    let request = Request::get(path).header(header::ACCEPT, "text/html").body(Body::empty()).expect("a request");
    let response = router.clone().oneshot(request).await.expect("an answer");
    let status = response.status();
    let body = to_bytes(response.into_body(), 4_000_000).await.expect("a body");
    (status, String::from_utf8(body.to_vec()).expect("text"))
}

async fn json(router: &Router, path: &str) -> (StatusCode, Value) {
    let (status, body) = get(router, path).await;
    (status, serde_json::from_str(&body).unwrap_or_else(|_| panic!("{path}: {body}")))
}

/// A writing scope of the provider.
async fn provider(db: &TestDatabase) -> Scope {
    db.store.write(Reach::Provider, Actor::System, Language::German).await.expect("provider scope")
}

/// Marks the dog registration online, as the studio does.
async fn dogs_online(db: &TestDatabase, directory: &Directory) {
    let mut scope = provider(db).await;
    let requirements =
        ["dog_tax.first", "dog_tax.second", "dog_tax.start_rule", "letterhead.street", "contact.email", "bank.iban"];
    let online = OnlineService {
        service: "hundesteuer-anmelden".to_owned(),
        online_service: "hund-anmelden".to_owned(),
        requirements: requirements.map(str::to_owned).to_vec(),
    };
    mark_online(&mut scope, &online).await.expect("mark online");
    activate_everywhere(&mut scope).await.expect("activate");
    scope.commit().await.expect("commit");
    assert!(directory.refresh().await.expect("refresh"));
    assert!(!directory.refresh().await.expect("refresh"), "nothing changed since");
}

#[tokio::test]
async fn a_person_finds_a_service_and_starts_it() {
    for (db, directory) in common::filled().await {
        dogs_online(&db, &directory).await;
        let router = routes(directory).into_router();

        let (status, start) = get(&router, "/").await;
        assert_eq!(status, StatusCode::OK);
        for entrance in ["/buerger", "/unternehmen", "/weitere"] {
            assert!(start.contains(&format!("action=\"{entrance}\"")), "{entrance}");
        }
        assert!(start.contains("31.12.2023"), "the territorial state is dated");

        let (status, found) = get(&router, "/buerger?q=Steuer+f%C3%BCr+Hunde&ort=99998+K%C3%B6rner").await;
        assert_eq!(status, StatusCode::OK, "{found}");
        assert!(
            found.contains("href=\"/leistung/hundesteuer-anmelden?ort=16064037&amp;q=Steuer%20f%C3%BCr%20Hunde\""),
            "{found}"
        );
        assert!(found.contains("Online hier möglich"));

        let (status, page) = get(&router, "/leistung/hundesteuer-anmelden?ort=16064037").await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("Stadtverwaltung Nottertal-Heilinger Höhen"));
        assert!(page.contains("Gemeinde Körner"));
        assert!(page.contains("50,00"), "the tariff of Körner");
        assert!(page.contains("action=\"/antrag/neu\""));
        assert!(page.contains("name=\"service\" value=\"hund-anmelden\""));
        assert!(page.contains("name=\"place\" value=\"16064037\""));
        assert!(page.contains("Beispieldaten"), "fictitious values are marked");

        // The neighbour in the same office has another tariff.
        let (_, page) = get(&router, "/leistung/hundesteuer-anmelden?ort=16064043").await;
        assert!(page.contains("25,50") && page.contains("Gemeinde Marolterode"));
    }
}

#[tokio::test]
async fn what_is_missing_is_named_and_nothing_invented() {
    for (db, directory) in common::filled().await {
        dogs_online(&db, &directory).await;
        let router = routes(directory).into_router();
        let (status, page) = get(&router, "/leistung/hundesteuer-anmelden?ort=16052000").await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("Hier noch nicht online"));
        assert!(page.contains("Steuer für den ersten Hund") && page.contains("Bankverbindung"));
        assert!(page.contains("kein Steuersatz erfasst"));
        assert!(page.contains("nicht erfasst"), "opening hours");
        assert!(!page.contains("Beispieldaten"));
        assert!(!page.contains("/antrag/neu"));

        let (_, page) = get(&router, "/leistung/personalausweis?ort=Erfurt").await;
        assert!(page.contains("Persönlich mit Termin"));
        assert!(page.contains("46,00") && !page.contains("37,00"), "the fee in force today");
        let (_, page) = get(&router, "/leistung/bewohnerparkausweis?ort=16074065").await;
        assert!(page.contains("keine Zone mit Bewohnerparken erfasst"));
        let (_, page) = get(&router, "/leistung/ozg-10437").await;
        assert!(page.contains("Hauptzollamt"));
        let (_, page) = get(&router, "/leistung/ozg-10160").await;
        assert!(page.contains("/leistung/hundesteuer-anmelden"), "the nearest services");
    }
}

#[tokio::test]
async fn an_ambiguous_place_opens_a_chooser_that_keeps_the_words() {
    let (_db, directory) = common::filled().await.remove(0);
    let router = routes(directory).into_router();
    let (status, page) = get(&router, "/buerger?q=M%C3%BCll&ort=07646").await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(page.matches("href=\"/buerger?q=M%C3%BCll&amp;ort=16074").count(), 33);
    let (_, page) = get(&router, "/leistung/sperrmuell?ort=Elxleben").await;
    assert!(page.contains("Elxleben (Ilm-Kreis)") && page.contains("Elxleben (Landkreis Sömmerda)"));
    let (status, page) = get(&router, "/orte?q=Erfrut").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("href=\"/ort/16051000\""), "{page}");
    let (status, page) = get(&router, "/buerger?q=Hund&ort=Entenhausen").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("value=\"Hund\""), "the words stay");
    let (status, page) = get(&router, "/ort/16051000").await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("Stadtverwaltung Erfurt"));
}

#[tokio::test]
async fn every_way_back_keeps_the_words_and_the_place() {
    let (_db, directory) = common::filled().await.remove(0);
    let router = routes(directory).into_router();
    let results = "/unternehmen?q=Ger%C3%BCst&amp;ort=16051000";
    let (_, page) = get(&router, "/unternehmen?q=Ger%C3%BCst&ort=Erfurt").await;
    let service = "/leistung/sondernutzung?ort=16051000&amp;q=Ger%C3%BCst&amp;eingang=business";
    assert!(page.contains(&format!("href=\"{service}\"")), "{page}");
    let (_, page) = get(&router, &service.replace("&amp;", "&")).await;
    assert_eq!(page.matches(&format!("href=\"{results}\"")).count(), 2, "back and where one is: {page}");
    assert!(page.contains("href=\"/unternehmen?ort=16051000\""), "the entrance keeps the place");
    let another = "/leistung/sondernutzung?q=Ger%C3%BCst&amp;eingang=business";
    assert!(page.contains(&format!("href=\"{another}\"")), "another place keeps the words");
    let (_, page) = get(&router, &another.replace("&amp;", "&")).await;
    assert!(page.contains("name=\"q\" value=\"Gerüst\"") && page.contains("name=\"eingang\" value=\"business\""));

    // Also after an error, and where the place must be chosen first.
    let (status, page) = get(&router, "/leistung/sondernutzung?ort=Entenhausen&q=Ger%C3%BCst&eingang=business").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("href=\"/unternehmen?q=Ger%C3%BCst\"") && page.contains("value=\"Entenhausen\""));
    let (_, page) = get(&router, "/leistung/sondernutzung?ort=Elxleben&q=Ger%C3%BCst&eingang=business").await;
    assert!(page.contains("ort=16070013&amp;q=Ger%C3%BCst&amp;eingang=business"), "{page}");
    let (_, page) = get(&router, "/unternehmen?ort=Entenhausen&q=Ger%C3%BCst").await;
    assert!(page.contains("href=\"/unternehmen?q=Ger%C3%BCst\""));
}

#[tokio::test]
async fn nothing_found_leads_on() {
    let (_db, directory) = common::filled().await.remove(0);
    let router = routes(directory).into_router();
    let (_, page) = get(&router, "/buerger?q=Fxschereischxxn&ort=Gera").await;
    assert!(page.contains("haben wir nichts gefunden"), "{page}");
    assert!(page.contains("href=\"/buerger?q=Fischereischein&amp;ort=16052000\""), "a word that resembles: {page}");
    assert!(page.contains("href=\"/buerger?ort=16052000\""), "everything there is");
    assert!(page.contains("Stadtverwaltung Gera") && page.contains("nicht erfasst"), "whom to ask");
    let (_, page) = get(&router, "/buerger?q=quxwvz").await;
    assert!(page.contains("Geben Sie oben Ihren Ort an"), "{page}");
}

#[tokio::test]
async fn another_authority_has_a_name_or_says_that_it_is_not_recorded() {
    let (_db, directory) = common::filled().await.remove(0);
    let router = routes(directory).into_router();
    let (_, page) = get(&router, "/leistung/ozg-10005").await;
    assert!(page.contains("Familienkasse der Bundesagentur für Arbeit") && page.contains("nicht geprüft"), "{page}");
    assert!(!page.contains("name=\"ort\""), "no place changes the authority");
    let (_, page) = get(&router, "/leistung/ozg-10077").await;
    assert!(page.contains("Finanzamt") && page.contains("href=\"https://www.elster.de\""), "{page}");
    let (_, page) = get(&router, "/buerger?q=Kindergeld").await;
    assert!(page.contains("Familienkasse"), "on the card as well");
    let (_, page) = get(&router, "/buerger?q=Einb%C3%BCrgerung").await;
    assert!(page.contains("Zuständige Behörde nicht erfasst"), "{page}");
    let (_, page) = get(&router, "/leistung/ozg-10430?ort=Gera").await;
    assert!(page.contains("Stadtverwaltung Gera"), "whom to ask where nothing is recorded");
    let (_, page) = get(&router, "/leistung/ozg-10275").await;
    assert!(page.contains("Welche Behörde das ist, ist nicht erfasst"));

    // Where the place decides, a rule finds the office.
    let (_, page) = get(&router, "/leistung/ozg-10151?ort=16064037").await;
    assert!(page.contains("Landratsamt") && page.contains("§ 48 WaffG"), "{page}");
    let (_, answer) = json(&router, "/api/v1/services/ozg-10005").await;
    assert_eq!(answer["availability"]["authority"], "Familienkasse der Bundesagentur für Arbeit");
}

#[tokio::test]
async fn not_offered_here_says_what_remains() {
    let (db, directory) = common::filled().await.remove(0);
    dogs_online(&db, &directory).await;
    let router = routes(directory).into_router();
    // A member of a Verwaltungsgemeinschaft: its office works for it, the county is the next to ask.
    let (_, page) = get(&router, "/leistung/hundesteuer-anmelden?ort=16077003").await;
    assert!(page.contains("Zuständig ist die Gemeinde Dobitschen."), "{page}");
    assert!(page.contains("Ein Formular zum Ausdrucken ist nicht erfasst"));
    assert!(page.contains("Wer hilft sonst weiter?") && page.contains("Landratsamt"), "{page}");
    assert!(page.contains("Telefon"));
}

#[tokio::test]
async fn names_of_bodies_have_their_article_and_the_tax_comes_first() {
    let (db, directory) = common::filled().await.remove(0);
    dogs_online(&db, &directory).await;
    let year = directory.today().year();
    let router = routes(directory).into_router();
    let (_, page) = get(&router, "/leistung/hundesteuer-anmelden?ort=16064037").await;
    assert!(page.contains(
        "Hier arbeitet die Stadtverwaltung Nottertal-Heilinger Höhen für die Gemeinde Körner. \
         Der Bescheid kommt von der Gemeinde Körner."
    ));
    let first = page.find("In der Gemeinde Körner kostet der erste Hund 50,00").expect("the amount");
    assert!(page[first..].contains(&format!("im ganzen Jahr {year}")));
    assert!(first < page.find("Wer ist zuständig?").expect("the office"), "before everything else");
    let (_, page) = get(&router, "/leistung/hundesteuer-anmelden?ort=Gera").await;
    assert!(page.contains("weil von der Stadt Gera diese Angaben"), "{page}");

    let german = |name, gender, case| in_sentence(Language::German, name, gender, case);
    assert_eq!(german("Landkreis Gotha", Gender::Masculine, Case::Accusative), "den Landkreis Gotha");
    assert_eq!(german("Landratsamt Gotha", Gender::Neuter, Case::Dative), "dem Landratsamt Gotha");
    assert_eq!(
        german("Verwaltungsgemeinschaft X", Gender::Feminine, Case::Nominative),
        "die Verwaltungsgemeinschaft X"
    );
}

#[tokio::test]
async fn a_card_says_in_one_line_how_with_whom_and_for_how_much() {
    let (db, directory) = common::filled().await.remove(0);
    dogs_online(&db, &directory).await;
    let router = routes(directory).into_router();
    let (_, page) = get(&router, "/buerger?q=Hund&ort=16064037").await;
    assert!(page.contains("Stadtverwaltung Nottertal-Heilinger Höhen</span> · 50,00"), "{page}");
    assert!(page.contains("Das ist kostenlos"), "a price in words");
    assert!(!page.contains("Sie erhalten einen Steuerbescheid"), "one sentence of the description");
}

#[tokio::test]
async fn hostile_and_odd_input_is_answered() {
    let (_db, directory) = common::filled().await.remove(0);
    let router = routes(directory).into_router();
    let long = "x".repeat(5_000);
    for (path, expected) in [
        ("/leistung/gibt-es-nicht".to_owned(), StatusCode::NOT_FOUND),
        ("/leistung/%3Cscript%3E".to_owned(), StatusCode::NOT_FOUND),
        (format!("/buerger?q={long}"), StatusCode::OK),
        ("/buerger?q=%3Cscript%3Ealert(1)%3C/script%3E".to_owned(), StatusCode::OK),
        ("/buerger?q=%FF".to_owned(), StatusCode::OK),
        ("/buerger?q=a&q=b".to_owned(), StatusCode::BAD_REQUEST),
        ("/api/v1/services?q=hund&place=1".to_owned(), StatusCode::UNPROCESSABLE_ENTITY),
        ("/api/v1/services?q=hund&limit=-1".to_owned(), StatusCode::UNPROCESSABLE_ENTITY),
        ("/api/v1/services?q=hund&audience=robot".to_owned(), StatusCode::UNPROCESSABLE_ENTITY),
        ("/api/v1/services/hund?place=16051000".to_owned(), StatusCode::NOT_FOUND),
        ("/api/v1/services/sperrmuell?place=16999999".to_owned(), StatusCode::NOT_FOUND),
    ] {
        let (status, body) = get(&router, &path).await;
        let short: String = path.chars().take(60).collect();
        assert_eq!(status, expected, "{short}: {body}");
        assert!(!body.contains("<script>alert"), "{short}");
        assert!(!body.contains("[directory-"), "{short}: a text is missing");
    }
}

#[tokio::test]
async fn programs_get_the_same_answers_as_people() {
    for (db, directory) in common::filled().await {
        dogs_online(&db, &directory).await;
        let router = routes(directory).into_router();
        let (status, places) = json(&router, "/api/v1/places?q=07646").await;
        assert_eq!(status, StatusCode::OK);
        assert_eq!(places["result"], "many");
        assert_eq!(places["places"].as_array().map(Vec::len), Some(33));
        let (_, found) =
            json(&router, "/api/v1/services?q=Hund+anmelden&place=16051000&audience=citizen&limit=3").await;
        assert_eq!(found["services"][0]["id"], "hundesteuer-anmelden");
        assert_eq!(found["services"][0]["availability"]["state"], "online_here");
        assert_eq!(found["as_of"], "2023-12-31");
        let (_, service) = json(&router, "/api/v1/services/hundesteuer-anmelden?place=16064043").await;
        assert_eq!(service["responsible"]["legal_entity"], "16064043");
        assert_eq!(service["responsible"]["acts_for_member"], true);
        assert_eq!(service["fees"][0]["cents"], 2550);
        let (status, problem) = json(&router, "/api/v1/services?q=hund&place=Erfurt").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(problem["errors"][0]["field"], "place");
    }
}

#[tokio::test]
async fn every_page_of_the_catalogue_has_all_its_texts_in_every_language() {
    let (_db, directory) = common::filled().await.remove(0);
    let ids: Vec<String> = directory.catalogue().services().iter().map(|service| service.id.clone()).collect();
    let router = routes(directory).into_router();
    for language in ["de", "de-x-leicht", "en"] {
        for id in ids.iter().step_by(if language == "de" { 1 } else { 9 }) {
            let (status, page) = get(&router, &format!("/leistung/{id}?ort=16064037&sprache={language}")).await;
            assert_eq!(status, StatusCode::OK, "{id}");
            assert!(!page.contains("[directory-") && !page.contains("[ui-"), "{id} in {language}");
        }
        for path in [
            "/?",
            "/buerger?",
            "/unternehmen?q=anmelden&",
            "/weitere?q=quxwvz&",
            "/orte?",
            "/orte?q=07646&",
            "/lagen?",
            "/lagen/geburt?",
            "/a-z?",
            "/a-z/b?ort=07646&",
            "/ort/16051000?",
            "/leistung/personalausweis?ansicht=druck&",
        ] {
            let (_, page) = get(&router, &format!("{path}sprache={language}")).await;
            assert!(!page.contains("[directory-"), "{path} in {language}");
        }
    }
}

#[tokio::test]
async fn importing_again_changes_nothing_and_keeps_what_was_recorded() {
    for (db, directory) in common::filled().await {
        let again = directory::import_state(&db.store, &common::folder()).await.expect("import");
        assert_eq!(again, directory::Imported::Unchanged, "{}", db.name);

        let gera: EntityKey = "16052000".parse().expect("a key");
        let new = |key: &str, value: &str| NewValue {
            key: key.to_owned(),
            valid_from: None,
            value: value.to_owned(),
            source: "Hundesteuersatzung".to_owned(),
        };
        let mut scope = provider(&db).await;
        set_values(&mut scope, &gera, vec![new("dog_tax.first", "6000"), new("hours", "montags")])
            .await
            .expect("values");
        set_values(&mut scope, &gera, vec![new("dog_tax.first", "7200")]).await.expect("values");
        scope.commit().await.expect("commit");
        assert!(directory.refresh().await.expect("refresh"));
        let today = directory.today();
        assert_eq!(directory.catalogue().settings(&gera, today).cents("dog_tax.first"), Some(store::Cents(7200)));

        // A changed folder replaces the published data, not what was recorded by hand.
        let changed = std::env::temp_dir().join(format!("directory-import-{}-{}", std::process::id(), db.name));
        std::fs::create_dir_all(&changed).expect("a folder");
        for file in std::fs::read_dir(common::folder()).expect("the state") {
            let file = file.expect("a file");
            std::fs::copy(file.path(), changed.join(file.file_name())).expect("a copy");
        }
        let synonyms = changed.join("synonyms.csv");
        let text = std::fs::read_to_string(&synonyms).expect("synonyms") + "Wauwau,hundesteuer-anmelden,Test\n";
        std::fs::write(&synonyms, text).expect("synonyms");
        let written = directory::import_state(&db.store, &changed).await.expect("import");
        assert!(matches!(written, directory::Imported::Written { new_tenants: 0, .. }), "{written:?}");
        assert!(directory.refresh().await.expect("refresh"));
        let catalogue = directory.catalogue();
        assert_eq!(catalogue.settings(&gera, today).text("hours"), Some("montags"));
        let found = catalogue.find("Wauwau", None, None, 1, today).expect("a search");
        assert_eq!(found[0].service.id, "hundesteuer-anmelden");

        // A broken folder changes nothing and says where.
        std::fs::write(changed.join("fees.csv"), "service,case\nx").expect("fees");
        let error = directory::import_state(&db.store, &changed).await.expect_err("broken");
        assert!(error.to_string().starts_with("fees.csv"), "{error}");
        std::fs::remove_dir_all(&changed).expect("clean up");
    }
}

#[tokio::test]
async fn only_the_provider_writes_and_every_reach_reads() {
    for (db, directory) in common::filled().await {
        let online = OnlineService {
            service: "maengelmelder".to_owned(),
            online_service: "mangel-melden".to_owned(),
            requirements: Vec::new(),
        };
        let mut tenant = db.tenant(1).await;
        assert!(mark_online(&mut tenant, &online).await.is_err(), "{}", db.name);
        let erfurt: EntityKey = "16051000".parse().expect("a key");
        let gera: EntityKey = "16052000".parse().expect("a key");
        assert!(set_values(&mut tenant, &gera, Vec::new()).await.is_err(), "another administration");
        assert_eq!(
            settings(&tenant, &erfurt).await.expect("settings").cents("dog_tax.first"),
            Some(store::Cents(10_800))
        );
        drop(tenant);
        let public = db.store.read(Reach::Public, Actor::Anonymous, Language::German).await.expect("a scope");
        // The office's hours are those of its members; the state's fee is everybody's; an account is one's own.
        let orlamuende: EntityKey = "16074065".parse().expect("a key");
        let found = settings(&public, &orlamuende).await.expect("settings");
        assert!(found.text("hours").is_some() && found.text("bank.iban").is_some());
        assert_eq!(found.text("bank.holder"), Some("Stadt Orlamünde"));
        assert_eq!(found.cents("registration_certificate.fee"), Some(store::Cents(800)));
        assert_eq!(found, directory.catalogue().settings(&orlamuende, directory.today()));
        drop(public);

        let mut scope = provider(&db).await;
        let unknown = OnlineService { service: "gibt-es-nicht".to_owned(), ..online.clone() };
        assert!(mark_online(&mut scope, &unknown).await.is_err());
        mark_online(&mut scope, &online).await.expect("mark");
        mark_online(&mut scope, &online).await.expect("mark again");
        unmark_online(&mut scope, "maengelmelder", "mangel-melden").await.expect("unmark");
        scope.commit().await.expect("commit");
        assert!(directory.refresh().await.expect("refresh"));
        assert!(directory.catalogue().online_service("maengelmelder").is_none());
    }
}

#[test]
fn fictitious_values_belong_to_examples_only_and_accounts_are_no_real_ones() {
    let read = |name: &str| std::fs::read_to_string(common::folder().join(name)).expect("a file");
    let mut examples = std::collections::HashSet::new();
    let mut offices = csv::Reader::from_reader(read("administrations.csv").into_bytes().leak() as &[u8]);
    for row in offices.records() {
        let row = row.expect("a row");
        if &row[8] == "true" {
            examples.insert(row[1].to_owned());
        }
    }
    assert_eq!(examples.len(), 6);
    let mut allowed = examples.clone();
    let mut authorities = csv::Reader::from_reader(read("state_authorities.csv").into_bytes().leak() as &[u8]);
    for row in authorities.records() {
        let row = row.expect("a row");
        if &row[7] == "true" {
            allowed.insert(row[1].to_owned());
        }
    }
    let mut municipalities = csv::Reader::from_reader(read("municipalities.csv").into_bytes().leak() as &[u8]);
    for row in municipalities.records() {
        let row = row.expect("a row");
        if examples.contains(&row[6]) {
            allowed.insert(row[0].to_owned());
        }
    }
    let mut values = csv::Reader::from_reader(read("examples.csv").into_bytes().leak() as &[u8]);
    for row in values.records() {
        let row = row.expect("a row");
        assert!(!row[4].is_empty(), "every value has a source");
        assert!(&row[3] == "false" || allowed.contains(&row[0]), "{row:?}");
        if &row[1] == "bank.iban" {
            let iban = &row[2];
            assert!(iban[4..].starts_with("99999999"), "an unassigned bank code: {iban}");
            let moved = format!("{}{}", &iban[4..], &iban[..4]).replace('D', "13").replace('E', "14");
            let rest = moved.bytes().fold(0_u32, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97);
            assert_eq!(rest, 1, "check digits of {iban}");
        }
    }
}
