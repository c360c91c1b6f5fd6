//! `dienstweg import xdatenfelder` and `dienstweg service schema` as an author calls them.

use std::fs;

use xdatenfelder::{Content, Element, Field, Header, Id, Message, Moment, Part, Schema, Standard};

use crate::place::Place;

/// A schema of one question, as a file.
fn schema(place: &Place) -> String {
    let mut field = Field::default();
    field.head.identifier.id = Id::new("F16000000001").unwrap();
    field.head.name = "Anlass".to_owned();
    let mut schema = Schema::default();
    schema.head.identifier.id = Id::new("S16000000001").unwrap();
    schema.head.name = "Fahnen bestellen".to_owned();
    schema.parts = vec![Part { element: Element::Field(Box::new(field)), ..Part::default() }];
    let header = Header {
        message_id: "1".to_owned(),
        created_at: Moment::new("2026-01-01T00:00:00Z").unwrap(),
        ..Header::default()
    };
    let message = Message { standard: Standard::V3, header, content: Content::Schema(Box::new(schema)) };
    let file = place.folder.path().join("schema.xml");
    fs::write(&file, xdatenfelder::write(&message).unwrap()).unwrap();
    file.display().to_string()
}

/// Arguments → exit code and what was said.
fn asked(place: &Place, arguments: &[&str]) -> (Option<i32>, String) {
    let output = place.run(arguments);
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(said).unwrap())
}

#[test]
fn a_schema_becomes_a_folder_that_can_be_checked() {
    let place = Place::empty();
    let file = schema(&place);
    let (code, said) = asked(&place, &["import", "xdatenfelder", &file, "--out", "fahnen"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("Fahnen bestellen") && said.contains("fahnen/IMPORT.md"), "{said}");
    let folder = place.folder.path().join("fahnen").display().to_string();
    let (code, said) = asked(&place, &["service", "check", &folder]);
    assert!(code == Some(0) && said.contains("kann veröffentlicht werden"), "{said}");
    let (code, said) = asked(&place, &["service", "schema", &folder]);
    let schema: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!((code, &schema["properties"]["F16000000001"]["type"]), (Some(0), &"string".into()));
    // What is there stays.
    fs::write(place.folder.path().join("fahnen/eigenes.txt"), "meins").unwrap();
    let (code, said) = asked(&place, &["import", "xdatenfelder", &file, "--out", "fahnen"]);
    assert!(code == Some(1) && said.contains("fahnen"), "{said}");
    assert_eq!(fs::read_to_string(place.folder.path().join("fahnen/eigenes.txt")).unwrap(), "meins");
    assert!(!place.folder.path().join("var").exists(), "no database was made");
}

#[test]
fn what_cannot_be_read_is_said_and_nothing_is_written() {
    let place = Place::empty();
    let file = schema(&place);
    let text = fs::read_to_string(&file).unwrap().replace("</xdf3:name>", "</xdf3:nam>");
    fs::write(&file, text).unwrap();
    let (code, said) = asked(&place, &["import", "xdatenfelder", &file]);
    assert!(code == Some(1) && said.contains("schema.xml") && said.contains("line"), "{said}");
    let (code, said) = asked(&place, &["import", "xdatenfelder", "gibt-es-nicht.xml"]);
    assert!(code == Some(1) && said.contains("gibt-es-nicht.xml"), "{said}");
    let (code, _) = asked(&place, &["import", "xdatenfelder", &file, "--land", "Atlantis"]);
    assert_eq!(code, Some(2));
    assert_eq!(fs::read_dir(place.folder.path()).unwrap().count(), 1, "only the schema is there");
    let (code, _) = asked(&place, &["import"]);
    assert_eq!(code, Some(2), "--data or a kind of import is needed");
}
