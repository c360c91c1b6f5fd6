//! `dienstweg service …` as an author calls it: folders in, words out, no database.

use std::fs;
use std::path::{Path, PathBuf};

use crate::place::Place;

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
