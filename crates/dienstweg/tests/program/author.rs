//! `dienstweg service …` as an author calls it: folders in, words out, no database.

use std::fs;
use std::path::{Path, PathBuf};

use crate::place::{Place, Server, places};
use crate::town::root;

fn services() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../services").canonicalize().unwrap()
}

/// A copy of a service with one word of its form replaced.
fn copy(place: &Place, service: &str, from: &str, to: &str) -> String {
    let (source, target) = (services().join(service), place.folder.path().join(service));
    for folder in ["", "texts", "tests"] {
        fs::create_dir_all(target.join(folder)).unwrap();
        for entry in
            fs::read_dir(source.join(folder)).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_file())
        {
            fs::copy(entry.path(), target.join(folder).join(entry.file_name())).unwrap();
        }
    }
    let form = fs::read_to_string(source.join("form.json")).unwrap();
    assert!(form.contains(from), "{service} has no {from}");
    fs::write(target.join("form.json"), form.replace(from, to)).unwrap();
    target.display().to_string()
}

/// Arguments → exit code and what was said.
fn asked(place: &Place, arguments: &[&str]) -> (Option<i32>, String) {
    let output = place.run(&[&["service"], arguments].concat());
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(said).unwrap())
}

#[test]
fn the_services_of_the_repository_are_sound_and_a_slip_is_named() {
    let place = Place::empty();
    let (code, said) = asked(&place, &["check", &services().display().to_string()]);
    assert_eq!(code, Some(0), "{said}");
    assert!(!said.contains("Fehler") && said.matches("kann veröffentlicht werden").count() >= 3, "{said}");

    let broken = copy(&place, "mangel-melden", "size(description) >= 10", "size(description) > 3000");
    let (code, said) = asked(&place, &["check", &broken]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("description/description/description-not-too-short"), "{said}");
    assert!(!place.folder.path().join("var").exists(), "no database was made");
}

#[test]
fn suggested_examples_are_examples_and_nothing_is_written() {
    let place = Place::empty();
    let dog = copy(&place, "hund-anmelden", "hund-anmelden", "hund-anmelden");
    let before = fs::read_dir(Path::new(&dog).join("tests")).unwrap().count();
    let (code, said) = asked(&place, &["check", "--suggest", &dog]);
    assert_eq!(code, Some(0), "{said}");
    let suggested: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&said).unwrap();
    assert!(!suggested.is_empty());
    assert_eq!(fs::read_dir(Path::new(&dog).join("tests")).unwrap().count(), before);
    for (file, example) in &suggested {
        fs::write(file, example.to_string()).unwrap();
    }
    let (code, said) = asked(&place, &["check", &dog]);
    let count = before + suggested.len();
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains(&format!("{count} von {count} gelten")), "{said}");
}

#[test]
fn routes_and_differences_are_told() {
    let place = Place::empty();
    let older = services().join("mangel-melden").display().to_string();
    let (code, said) = asked(&place, &["routes", &older]);
    assert_eq!((code, said.lines().filter(|line| line.starts_with('●')).count()), (Some(0), 5), "{said}");

    let newer = copy(&place, "mangel-melden", "\"max_length\": 300", "\"max_length\": 200");
    let (code, said) = asked(&place, &["diff", &older, &newer]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("place/place/max_length: 200 statt 300 – begonnene Anträge können betroffen sein"), "{said}");
    let (_, said) = asked(&place, &["diff", &older, &older]);
    assert!(said.contains("Es gibt keinen Unterschied"), "{said}");
    let (code, said) = asked(&place, &["diff", &older, "/gibt/es/nicht"]);
    assert!(code == Some(1) && said.contains("/gibt/es/nicht"), "{said}");
}

/// An installation with a state and no online service.
async fn installations() -> Vec<Place> {
    let places = places().await;
    for place in &places {
        let output = place.run(&["import", "--data", root().join("data/thueringen").to_str().unwrap()]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    places
}

#[tokio::test]
async fn a_service_is_published_changed_retired_and_opened_again() {
    for place in installations().await {
        let report = services().join("mangel-melden").display().to_string();
        let (code, said) = asked(&place, &["list"]);
        assert!(code == Some(0) && said.contains("noch kein Onlinedienst"), "{said}");
        let (code, said) = asked(&place, &["publish", &report]);
        assert_eq!(code, Some(0), "{said}");
        assert!(said.contains("die erste Fassung") && said.contains("mangel-melden ist veröffentlicht"), "{said}");
        let (code, said) = asked(&place, &["publish", &report]);
        assert!(code == Some(0) && said.contains("ist schon veröffentlicht"), "{said}");

        let changed = copy(&place, "mangel-melden", "\"max_length\": 300", "\"max_length\": 200");
        let (code, said) = asked(&place, &["publish", &changed]);
        assert_eq!(code, Some(0), "{said}");
        assert!(said.contains("place/place/max_length: 200 statt 300"), "{said}");
        let broken = copy(&place, "mangel-melden", "size(description) >= 10", "size(description) > 3000");
        let (code, said) = asked(&place, &["publish", &broken]);
        assert!(code == Some(1) && !said.contains("ist veröffentlicht"), "{said}");
        let (_, said) = asked(&place, &["list"]);
        let line = said.lines().find(|line| line.starts_with("mangel-melden")).unwrap();
        assert!(line.contains("  2  ") && line.ends_with("Mangel melden – Veröffentlicht"), "{line}");

        let (code, said) = asked(&place, &["retire", "mangel-melden"]);
        assert!(code == Some(0) && said.contains("ist eingestellt"), "{said}");
        let (_, said) = asked(&place, &["list"]);
        assert!(said.contains("– Eingestellt"), "{said}");
        let (code, said) = asked(&place, &["retire", "gibt-es-nicht"]);
        assert!(code == Some(1) && said.contains("service list"), "{said}");
        let (code, said) = asked(&place, &["publish", &report]);
        assert!(code == Some(0) && said.contains("300 statt 200") && said.contains("ist veröffentlicht"), "{said}");
    }
}

#[tokio::test]
async fn where_a_second_person_is_wanted_a_change_only_waits() {
    for place in installations().await {
        let two = |arguments: &[&str]| {
            let output = place.program(arguments).env("DIENSTWEG_PUBLISHING_SECOND_PERSON", "true").output().unwrap();
            (output.status.code(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
        };
        // Setting up needs no second person: there is nothing yet that could be changed.
        let (code, said) = two(&["publish", "--services", services().to_str().unwrap()]);
        assert!(code == Some(0) && !said.contains("vorgeschlagen"), "{said}");
        let changed = copy(&place, "mangel-melden", "\"max_length\": 300", "\"max_length\": 200");
        let (code, said) = two(&["service", "publish", &changed]);
        assert!(code == Some(0) && said.contains("mangel-melden ist vorgeschlagen"), "{said}");
        let (_, said) = two(&["service", "publish", &changed]);
        assert!(said.contains("wartet schon auf eine zweite Person"), "{said}");
        let (_, said) = two(&["service", "list"]);
        let line = said.lines().find(|line| line.starts_with("mangel-melden")).unwrap();
        assert!(line.contains("  1  ") && line.ends_with("Veröffentlicht, Wartet auf Freigabe"), "{line}");
        let folder = place.folder.path().display().to_string();
        let (_, said) = two(&["publish", "--services", &folder]);
        assert!(!said.contains("mangel-melden ist vorgeschlagen"), "it waits already: {said}");
    }
}

#[test]
fn the_preview_reads_the_folder_at_each_visit_and_says_what_is_wrong() {
    let place = Place::empty();
    let folder = copy(&place, "hund-anmelden", "hund-anmelden", "hund-anmelden");
    let arguments = ["service", "preview", &folder, "--listen", "127.0.0.1:0"];
    let mut server = Server::start(&place, &arguments, "Vorschau von");
    let said = server.seen.last().unwrap().clone();
    server.port = said.split("127.0.0.1:").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
    let get =
        |path: &str| server.ask(&format!("GET {path} HTTP/1.1\r\nAccept: text/html\r\nAccept-Language: de"), "").1;
    let page = get("/?daten=leer");
    assert!(page.contains("<iframe") && page.contains("Diese Angabe fehlt."), "{page}");
    let sheet = get("/blatt?text=en&breite=druck");
    assert!(sheet.contains("lang=\"en\"") && sheet.contains("frame-ancestors 'self'"), "{sheet}");
    assert!(sheet.contains("id=\"pruefen\"") && sheet.contains("id=\"eingang\""), "{sheet}");
    assert!(!sheet.contains("[applications-"), "{sheet}");

    let texts = Path::new(&folder).join("texts/de.ftl");
    let before = fs::read_to_string(&texts).unwrap();
    fs::write(&texts, before.replace("title = Hund anmelden", "title = Katze anmelden")).unwrap();
    assert!(get("/").contains("Katze anmelden"));
    let form = Path::new(&folder).join("form.json");
    let before = fs::read_to_string(&form).unwrap();
    fs::write(&form, before.replace("\"dangerous && other_dogs > 0\"", "\"gefaehrlich && other_dogs > 0\"")).unwrap();
    let page = get("/");
    assert!(page.contains("gefaehrlich") && page.contains("other-dangerous") && !page.contains("<iframe"), "{page}");
    fs::write(&form, &before[..before.len() / 2]).unwrap();
    assert!(get("/").contains("lässt sich nicht lesen"));

    let (code, said) = asked(&place, &["preview", &folder, "--listen", "0.0.0.0:0"]);
    assert!(code == Some(1) && said.contains("nur auf diesem Rechner"), "{said}");
    assert!(!place.folder.path().join("data").exists(), "no database was made");
}

#[test]
fn the_picture_of_the_routes_is_written_as_svg() {
    let place = Place::empty();
    let (code, said) = asked(&place, &["routes", "--svg", &services().join("hund-anmelden").display().to_string()]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.starts_with("<?xml") && said.trim_end().ends_with("</svg>"), "{said}");
}
