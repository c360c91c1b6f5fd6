//! Official key lists of 30 April 2026, made of the recorded state and of what is different.

use std::collections::BTreeMap;
use std::fs;

use super::folder;

/// Municipality key → regional key and official name.
pub(crate) type Areas = BTreeMap<String, (String, String)>;

/// The recorded state.
pub(crate) fn recorded() -> Areas {
    let mut reader = csv::Reader::from_path(folder().join("municipalities.csv")).expect("municipalities");
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| (row[0].to_owned(), (row[1].to_owned(), row[3].to_owned()))).collect()
}

/// The state of 30 April 2026.
pub(crate) fn of_2026() -> Areas {
    let mut areas = recorded();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/all/areas_2026.csv");
    let mut reader = csv::Reader::from_path(path).expect("the differences");
    for row in reader.records().map(|row| row.expect("a row")) {
        let (ags, area) = (row[1].to_owned(), (row[2].to_owned(), row[3].to_owned()));
        match &row[0] {
            "gone" => assert!(areas.remove(&ags).is_some(), "{ags}"),
            "new" => assert!(areas.insert(ags, area).is_none()),
            _ => assert!(areas.insert(ags, area).is_some()),
        }
    }
    areas
}

/// The list of municipality keys and the list of regional keys, as CSV, with a municipality of another Land.
pub(crate) fn csv_lists(areas: &Areas) -> [String; 2] {
    let rows = |key: fn((&String, &(String, String))) -> String| {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["SCHLUESSEL", "Bezeichnung", "Hinweis"]).expect("a header");
        for area in areas {
            writer.write_record([&key(area), &area.1.1, ""]).expect("a row");
        }
        String::from_utf8(writer.into_inner().expect("bytes")).expect("text")
    };
    let [ags, ars] = [rows(|(ags, _)| ags.clone()), rows(|(_, (ars, _))| ars.clone())];
    [
        format!("{ags}09162000,\"München, Landeshauptstadt\",\n"),
        format!("{ars}091620000000,\"München, Landeshauptstadt\",\n"),
    ]
}

/// A CSV list as genericode.
pub(crate) fn genericode(list: &str) -> Vec<u8> {
    let mut reader = csv::Reader::from_reader(list.as_bytes());
    let column = |id: &str, usage| genericode::Column { id: id.to_owned(), usage, ..genericode::Column::default() };
    let rows = reader.records().map(|row| row.expect("a row")).map(|row| genericode::Row {
        values: vec![
            ("SCHLUESSEL".to_owned(), Some(row[0].to_owned())),
            ("Bezeichnung".to_owned(), Some(row[1].to_owned())),
        ],
    });
    let list = genericode::CodeList {
        identification: genericode::Identification {
            version: "2026-04-30".to_owned(),
            canonical_uri: "urn:example:keys".to_owned(),
            canonical_version_uri: Some("urn:example:keys_2026-04-30".to_owned()),
            ..genericode::Identification::default()
        },
        columns: vec![
            column("SCHLUESSEL", genericode::ColumnUse::Required),
            column("Bezeichnung", genericode::ColumnUse::Required),
        ],
        keys: vec![genericode::Key {
            id: "key".to_owned(),
            columns: vec!["SCHLUESSEL".to_owned()],
            ..genericode::Key::default()
        }],
        rows: rows.collect(),
        ..genericode::CodeList::default()
    };
    genericode::write(&list).expect("a list")
}

/// The successor table of the repository with further rows.
pub(crate) fn successors(more: &str) -> String {
    let table = fs::read_to_string(folder().join("successors.csv")).expect("successors");
    format!("{table}{more}")
}
