//! Territorial reforms: key lists of another day, successors, and the clock that brings a change.

use crate::common;
use crate::common::lists::{Areas, csv_lists, genericode, of_2026, recorded, successors};
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use directory::model::{AdministrationKind, AreaPlan, Problem};
use directory::{
    Ags, Directory, EntityKey, Error, NamedFile, NewValue, PlaceMatch, apply_areas, compare_areas, land,
    read_key_lists, read_successors, set_values, settings,
};
use jiff::civil::{Date, date};
use sea_orm::ConnectionTrait;
use store::testing::TestDatabase;
use store::{Actor, Language, Reach, Scope};
use tower::ServiceExt;

const LIST_DAY: Date = date(2026, 4, 30);
/// Nobody found out where Kleinschwabhausen went; a row for the tests.
const MADE_UP: &str = "16071042,16071056,2026-01-01,merged,nur für diesen Test\n";

async fn provider(db: &TestDatabase) -> Scope {
    db.store.write(Reach::Provider, Actor::System, Language::German).await.expect("provider scope")
}

async fn plan(scope: &Scope, areas: &Areas, table: &str, day: Date) -> AreaPlan {
    let [ags, ars] = csv_lists(areas);
    let files = [("ags.csv", ags.as_bytes()), ("ars.csv", ars.as_bytes())];
    let files = files.map(|(name, bytes)| NamedFile { name, bytes });
    let list = read_key_lists(&files, &land(scope).await.expect("a Land")).expect("lists");
    let rows = read_successors(NamedFile { name: "successors.csv", bytes: table.as_bytes() }).expect("successors");
    compare_areas(scope, list, rows, day).await.expect("a plan")
}

async fn apply(db: &TestDatabase, areas: &Areas, table: &str, day: Date) -> Result<bool, Error> {
    let mut scope = provider(db).await;
    let plan = plan(&scope, areas, table, day).await;
    let written = apply_areas(&mut scope, plan).await?;
    scope.commit().await.expect("commit");
    Ok(written)
}

/// Sets the clock to a moment in winter, when Germany is an hour before UTC.
fn set_clock(db: &TestDatabase, day: Date, hour: i8, minute: i8, second: i8) {
    let civil = day.at(hour, minute, second, 0).duration_since(date(1970, 1, 1).at(0, 0, 0, 0));
    db.clock.advance_seconds(civil.as_secs() - 3_600 - db.clock.now().0 / 1_000_000);
    assert_eq!(db.clock.now().in_germany(), day.at(hour, minute, second, 0));
}

fn ags(key: &str) -> Ags {
    key.parse().expect("a municipality key")
}

fn key(key: &str) -> EntityKey {
    key.parse().expect("a key")
}

#[tokio::test]
async fn the_difference_to_the_official_list_is_told_before_anything_is_written() {
    for (db, directory) in common::filled().await {
        let scope = provider(&db).await;
        let told = plan(&scope, &of_2026(), &successors(""), LIST_DAY).await;
        drop(scope);
        assert_eq!((told.recorded, told.listed, told.unchanged), (624, 601, 591), "{}", db.name);
        assert_eq!((told.gone.len(), told.new.len(), told.renamed.len(), told.moved.len()), (25, 2, 2, 6));
        assert_eq!((told.offices.len(), told.closed.len(), told.uneven.len()), (5, 0, 1));
        let gone = |name: &str| told.gone.iter().find(|gone| gone.name == name).expect("a municipality that is gone");
        let heirs = |name: &str| gone(name).heirs.iter().map(|(_, heir)| heir.as_str()).collect::<Vec<_>>();
        assert_eq!(heirs("Hallungen"), ["Südeichsfeld"]);
        assert_eq!(heirs("Rodeberg"), ["Dingelstädt", "Mühlhausen/Thüringen"], "divided");
        assert_eq!(gone("Dobitschen").day, Some(date(2026, 1, 1)));
        assert_eq!(gone("Kleinschwabhausen").day, None);
        // The list of regional keys still has the old number of Uder (Destatis, 30.04.2026).
        assert_eq!((told.uneven[0].ags.as_str(), told.uneven[0].ars.as_str()), ("16061119", "160615051097"));
        // A Verwaltungsgemeinschaft becomes a municipality that works for its neighbours; the tenant stays.
        let uder = told.offices.iter().find(|office| office.tenant.0 == 16).expect("Uder");
        assert_eq!(
            (uder.after.1.as_str(), uder.kind),
            ("Gemeindeverwaltung Uder", AdministrationKind::FulfillingMunicipality)
        );
        assert_eq!(told.problems, [Problem::NoSuccessor(ags("16071042"), "Kleinschwabhausen".to_owned())]);

        let refused = apply(&db, &of_2026(), &successors(""), LIST_DAY).await;
        assert!(matches!(&refused, Err(Error::Areas(problems)) if problems.len() == 1), "{refused:?}");
        assert!(!directory.refresh().await.expect("refresh"), "nothing was written");
    }
}

#[tokio::test]
async fn genericode_and_csv_say_the_same_and_other_laender_are_left_out() {
    let [ags, ars] = csv_lists(&of_2026());
    let (ags_xml, ars_xml) = (genericode(&ags), genericode(&ars));
    let csv = [("a.csv", ags.as_bytes()), ("b.csv", ars.as_bytes())].map(|(name, bytes)| NamedFile { name, bytes });
    let xml = [("b.xml", ars_xml.as_slice()), ("a.xml", &ags_xml)].map(|(name, bytes)| NamedFile { name, bytes });
    let (csv, xml) = (read_key_lists(&csv, "16").expect("csv"), read_key_lists(&xml, "16").expect("genericode"));
    assert_eq!(csv.areas, xml.areas);
    assert_eq!(csv.areas.len(), 601);
    assert!(xml.source.contains("urn:example:keys_2026-04-30"));
    // The regional keys alone are enough; then the number inside counts.
    let alone = read_key_lists(&[NamedFile { name: "b.csv", bytes: ars.as_bytes() }], "16").expect("one list");
    assert!(alone.areas.contains_key(&"16061097".parse().expect("a key")));
    for (bad, reason) in [
        ("Schlüssel,Name\n16051000,Erfurt\n", "SCHLUESSEL"),
        ("SCHLUESSEL,Bezeichnung\n1605,Erfurt\n16051000,Erfurt\n", "1605"),
        ("SCHLUESSEL,Bezeichnung\n16051000,Erfurt\n16051000,Gera\n", "twice"),
        ("SCHLUESSEL,Bezeichnung\n09162000,München\n", "no municipality"),
        ("<html/>", "genericode"),
        ("<x", "bad.csv"),
        ("", "SCHLUESSEL"),
    ] {
        let read = read_key_lists(&[NamedFile { name: "bad.csv", bytes: bad.as_bytes() }], "16");
        let said = read.expect_err(bad).to_string();
        assert!(said.contains(reason), "{bad}: {said}");
    }
    for bad in [
        "old,new,day,kind,source\n16061007,16061119,1.1.2024,merged,x\n",
        "old,new,day,kind,source\n16061007,16061119,2024-01-01,swallowed,x\n",
        "old,new,day,kind,source\n1606100,16061119,2024-01-01,merged,x\n",
        "old,new,day,kind,source\n16061007,16061119,2024-01-01,merged,\n",
    ] {
        let read = read_successors(NamedFile { name: "bad.csv", bytes: bad.as_bytes() });
        assert!(read.expect_err(bad).to_string().contains("line 2"), "{bad}");
    }
}

#[tokio::test]
async fn the_list_is_applied_once_and_old_keys_lead_on() {
    for (db, directory) in common::filled().await {
        let table = successors(MADE_UP);
        assert!(apply(&db, &of_2026(), &table, LIST_DAY).await.expect("applied"));
        assert!(!apply(&db, &of_2026(), &table, LIST_DAY).await.expect("applied again"), "{}", db.name);
        assert!(directory.refresh().await.expect("refresh"));
        let catalogue = directory.catalogue();
        assert_eq!((catalogue.municipalities().count(), catalogue.as_of()), (601, LIST_DAY));
        assert_eq!(catalogue.administrations().count(), 206);
        let uder = catalogue.municipality(&ags("16061119")).expect("the new municipality");
        // 6.097 on 31.12.2023 in the new borders (Thüringer Landesamt für Statistik).
        assert_eq!((uder.population, uder.postcodes.as_slice()), (6_097, ["37318".to_owned()].as_slice()));
        for (old, now, name) in [
            ("16061007", "16061119", "Uder"),
            ("16061097", "16061119", "Uder"),
            ("16063037", "16064074", "Südeichsfeld"),
            ("16066073", "16066042", "Meiningen"),
            ("16076084", "16076094", "Berga-Wünschendorf"),
            ("16077003", "16077043", "Schmölln"),
            ("16051000", "16051000", "Erfurt"),
        ] {
            let found = catalogue.municipality(&ags(old)).expect("somebody");
            assert_eq!((found.ags.as_str(), found.name.as_str()), (now, name), "{old}");
            let service = catalogue.service("hundesteuer-anmelden").expect("a service");
            let who = catalogue.responsible(service, &ags(old), directory.today()).expect("a rule").expect("somebody");
            assert_eq!(who.entity, key(now), "{old}");
            assert!(catalogue.service_page("hundesteuer-anmelden", Some(&ags(old)), directory.today()).is_ok());
        }
        // What was divided opens the chooser, and stays a name for its open cases.
        for typed in ["16064055", "Rodeberg"] {
            let PlaceMatch::Many(places) = catalogue.places(typed) else { panic!("{typed}") };
            let labels: Vec<String> = places.iter().map(directory::Place::short_label).collect();
            assert_eq!(labels, ["Rodeberg, Dingelstädt", "Rodeberg, Mühlhausen/Thüringen"]);
        }
        assert_eq!(catalogue.entity(&key("16064055")).expect("its name").name, "Gemeinde Rodeberg");
        assert_eq!(catalogue.predecessor(&key("16064055")), None, "no heir, no succession");
        // The association's successor in law is the municipality that does its work (§ 51 ThürKO).
        assert_eq!(catalogue.heir(&key("160615012")), Some(key("16061119")));
        assert_eq!(catalogue.predecessor(&key("160615012")).expect("known").name, "Verwaltungsgemeinschaft Uder");
        // Old names, also with the old county, and postcodes.
        for typed in ["Hallungen", "Hallungen (Wartburgkreis)", "99826 Hallungen", "16063037"] {
            let PlaceMatch::One(place) = catalogue.places(typed) else {
                panic!("{typed}: {:?}", catalogue.places(typed))
            };
            assert_eq!((place.ags.as_str(), place.district.as_deref()), ("16064074", Some("Hallungen")), "{typed}");
            assert_eq!((place.formerly[0].since, place.formerly[0].now.as_str()), (date(2024, 1, 1), "Südeichsfeld"));
        }
        assert!(
            matches!(catalogue.places("Uder"), PlaceMatch::One(place) if place.district.is_none() && place.formerly.is_empty())
        );
        for municipality in catalogue.municipalities() {
            let label = catalogue.place(&municipality.ags).expect("a place").label();
            assert!(!matches!(catalogue.places(&label), PlaceMatch::None(_)), "{label}");
        }
    }
}

/// Körner goes to Nottertal-Heilinger Höhen on 1 January 2027.
fn without_koerner() -> (Areas, String) {
    let mut areas = recorded();
    areas.remove("16064037");
    (areas, "old,new,day,kind,source\n16064037,16064077,2027-01-01,merged,nur für diesen Test\n".to_owned())
}

#[tokio::test]
async fn what_was_recorded_in_december_happens_at_midnight_by_itself() {
    for (db, directory) in common::filled().await {
        let (areas, table) = without_koerner();
        let new_year = date(2027, 1, 1);
        assert!(apply(&db, &areas, &table, new_year).await.expect("applied"));
        directory.refresh().await.expect("refresh");
        let service = directory.catalogue().service("hundesteuer-anmelden").expect("a service").clone();
        let who = |directory: &Directory| {
            let catalogue = directory.catalogue();
            let found = catalogue.responsible(&service, &ags("16064037"), directory.today()).expect("a rule");
            catalogue.entity(&found.expect("somebody").entity).expect("an entity").name.clone()
        };
        assert_eq!(who(&directory), "Gemeinde Körner");
        assert_eq!(directory.catalogue().next_change(), Some(new_year));

        set_clock(&db, date(2026, 12, 31), 23, 59, 50);
        assert!(directory.refresh().await.expect("refresh"), "the coming day is prepared");
        assert!(!directory.refresh().await.expect("refresh"), "once");
        assert_eq!(who(&directory), "Gemeinde Körner");
        assert_eq!(directory.catalogue().as_of(), date(2023, 12, 31));

        // Nothing is read from the database here.
        set_clock(&db, new_year, 0, 0, 0);
        assert_eq!(who(&directory), "Stadt Nottertal-Heilinger Höhen", "{}", db.name);
        assert_eq!(directory.catalogue().as_of(), new_year);
        assert!(directory.refresh().await.expect("refresh"));
        assert_eq!(directory.catalogue().next_change(), None);

        // A process that slept over it, and one that starts afterwards.
        let late = Directory::load(&db.store).await.expect("load");
        assert_eq!(who(&late), "Stadt Nottertal-Heilinger Höhen");
        set_clock(&db, date(2026, 12, 1), 12, 0, 0);
        let slept = Directory::load(&db.store).await.expect("load");
        set_clock(&db, date(2027, 3, 1), 12, 0, 0);
        assert_eq!(who(&slept), "Gemeinde Körner");
        assert!(slept.refresh().await.expect("refresh"));
        assert_eq!(who(&slept), "Stadt Nottertal-Heilinger Höhen");
    }
}

#[tokio::test]
async fn an_old_link_says_what_became_of_the_municipality() {
    for (db, directory) in common::filled().await {
        apply(&db, &of_2026(), &successors(MADE_UP), LIST_DAY).await.expect("applied");
        directory.refresh().await.expect("refresh");
        let router = directory::routes(directory).into_router();
        let get = async |path: &str| {
            let request = Request::get(path).body(Body::empty()).expect("a request");
            let response = router.clone().oneshot(request).await.expect("an answer");
            let status = response.status();
            let body = to_bytes(response.into_body(), 4_000_000).await.expect("a body");
            assert_eq!(status, StatusCode::OK, "{path}");
            String::from_utf8(body.to_vec()).expect("text")
        };
        let sentence = "Hallungen gehört seit dem 1. Januar 2024 zu Südeichsfeld.";
        for path in [
            "/leistung/hundesteuer-anmelden?ort=16063037",
            "/leistung/hundesteuer-anmelden?ort=Hallungen",
            "/ort/16063037",
            "/buerger?q=Hund&ort=Hallungen",
        ] {
            assert!(get(path).await.contains(sentence), "{}: {path}", db.name);
        }
        let found = get("/buerger?q=Hund&ort=16063037").await;
        assert!(found.contains("/leistung/hundesteuer-anmelden?ort=16064074"), "hits lead to what exists");
        let chooser = get("/leistung/hundesteuer-anmelden?ort=16064055").await;
        assert!(chooser.contains("Rodeberg, Dingelstädt") && chooser.contains("früher eigenständig"));
        let page = get("/leistung/hundesteuer-anmelden?ort=16064074").await;
        assert!(!page.contains("gehört seit") && page.contains("30.4.2026"));
        let json = get("/api/v1/services/hundesteuer-anmelden?place=16063037").await;
        assert!(json.contains("\"legal_entity\":\"16064074\"") && json.contains("\"formerly\""), "{json}");
        let json = get("/api/v1/services?q=Hund&place=16063037").await;
        assert!(json.contains("ort=16064074") && !json.contains("16063037"));
    }
}

#[tokio::test]
async fn by_laws_hold_on_for_what_was_begun_and_the_account_is_the_successors() {
    for (db, directory) in common::filled().await {
        let (areas, table) = without_koerner();
        let day = date(2027, 1, 1);
        let values = |catalogue: &directory::Catalogue, entity: &str| {
            let all = catalogue.settings(&key(entity), day);
            ["dog_tax.first", "bank.iban", "letterhead.street"].map(|name| {
                let one = catalogue.setting(&key(entity), name, day).map(|setting| setting.value.clone());
                assert_eq!(one.as_deref(), all.text(name), "{entity} {name}");
                one.unwrap_or_default()
            })
        };
        let mut scope = provider(&db).await;
        let value = |name: &str, value: &str| NewValue {
            key: name.to_owned(),
            valid_from: None,
            value: value.to_owned(),
            source: "test".to_owned(),
        };
        set_values(&mut scope, &key("16064037"), vec![value("dog_tax.first", "4711")]).await.expect("a tariff");
        scope.commit().await.expect("commit");
        directory.refresh().await.expect("refresh");
        let before = values(&directory.catalogue(), "16064077");
        apply(&db, &areas, &table, day).await.expect("applied");
        set_clock(&db, day, 8, 0, 0);
        directory.refresh().await.expect("refresh");
        let catalogue = directory.catalogue();
        let [tariff, iban, street] = values(&catalogue, "16064037");
        assert_eq!(tariff, "4711", "the old by-law");
        assert_eq!([&iban, &street], [&before[1], &before[2]], "the successor's account and address");
        assert_eq!(values(&catalogue, "16064077"), before);
        let scope = db.store.read(Reach::Public, Actor::System, Language::German).await.expect("a scope");
        let stored = settings(&scope, &key("16064037")).await.expect("settings");
        assert_eq!(stored, catalogue.settings(&key("16064037"), day), "{}", db.name);
        assert!(matches!(settings(&scope, &key("16064999")).await, Err(Error::UnknownEntity(_))));
    }
}

#[tokio::test]
async fn the_new_body_has_values_of_its_own_and_the_next_import_of_the_state_keeps_what_changed() {
    for (db, directory) in common::filled().await {
        apply(&db, &of_2026(), &successors(MADE_UP), LIST_DAY).await.expect("applied");
        let mut scope = provider(&db).await;
        let hours = NewValue {
            key: "hours".to_owned(),
            valid_from: None,
            value: "Di 9–18 Uhr".to_owned(),
            source: "test".to_owned(),
        };
        set_values(&mut scope, &key("16076094"), vec![hours]).await.expect("the new town is known");
        scope.commit().await.expect("commit");
        let scope = db.store.read(Reach::Public, Actor::System, Language::German).await.expect("a scope");
        for entity in ["16076094", "16076084", "16076004"] {
            let found = settings(&scope, &key(entity)).await.expect("settings");
            assert_eq!(found.text("hours"), Some("Di 9–18 Uhr"), "{entity}");
        }
        assert!(settings(&scope, &key("160615012")).await.is_ok(), "an association that became a municipality");
        drop(scope);
        // As if the folder had changed: everything is written anew.
        let scope = provider(&db).await;
        scope.db().execute_unprepared("update directory_state set checksum = ''").await.expect("an update");
        scope.commit().await.expect("commit");
        let again = directory::import_state(&db.store, &common::folder()).await.expect("import");
        assert!(matches!(again, directory::Imported::Written { new_tenants: 0, .. }), "{again:?}");
        directory.refresh().await.expect("refresh");
        assert_eq!(directory.catalogue().municipalities().count(), 601);
    }
}

#[tokio::test]
async fn what_contradicts_itself_is_refused_and_named() {
    let (db, _directory) = common::filled().await.remove(0);
    let scope = provider(&db).await;
    let (areas, table) = without_koerner();
    let day = date(2027, 1, 1);
    let problems = async |areas: &Areas, rows: &str| plan(&scope, areas, rows, day).await.problems;
    let head = "old,new,day,kind,source\n";
    assert!(problems(&areas, &table).await.is_empty());
    let with = |rows: &str| format!("{head}{rows}");
    let found = problems(&areas, &with("16064037,16064077,2023-06-01,merged,x\n")).await;
    assert!(matches!(found[..], [Problem::Early(..)]), "{found:?}");
    let found = problems(&areas, &with("16064037,16064999,2027-01-01,merged,x\n")).await;
    assert!(matches!(found[..], [Problem::NoEnd(..)]), "{found:?}");
    let found = problems(&areas, &with("16064037,16064077,2027-01-01,divided,x\n")).await;
    assert!(matches!(found[..], [Problem::Contradiction(_), Problem::NoSuccessor(..)]), "{found:?}");
    let found = problems(&areas, &format!("{table}16064043,16064077,2027-01-01,merged,x\n")).await;
    assert!(matches!(found[..], [Problem::StillListed(_)]), "{found:?}");
    let found = problems(&areas, &format!("{table}16064077,16064037,2027-01-01,merged,x\n")).await;
    assert!(matches!(found[..], [Problem::Contradiction(_), ..]), "a circle: {found:?}");
    // A row for a later day waits for its list.
    let told = plan(&scope, &areas, &format!("{table}16064043,16064077,2028-01-01,merged,x\n"), day).await;
    assert!(told.later == 1 && told.problems.is_empty());
    let mut founded = recorded();
    founded.insert("16064099".to_owned(), ("160640099099".to_owned(), "Neustadt".to_owned()));
    let found = problems(&founded, head).await;
    assert!(matches!(found[..], [Problem::NoAdministration(..), Problem::NoOrigin(..)]), "{found:?}");
    let mut elsewhere = recorded();
    elsewhere.insert("16099001".to_owned(), ("160990001001".to_owned(), "Neustadt".to_owned()));
    let found = problems(&elsewhere, head).await;
    assert!(found.iter().any(|problem| matches!(problem, Problem::NoCounty(..))), "{found:?}");
    drop(scope);
    apply(&db, &areas, &table, day).await.expect("applied");
    let scope = provider(&db).await;
    let told = plan(&scope, &recorded(), "old,new,day,kind,source\n", date(2026, 6, 1)).await;
    assert_eq!(told.problems, [Problem::Older(day)], "an older list comes too late");
}
