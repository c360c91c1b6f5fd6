//! Code lists are read completely and written without loss; what is wrong is refused with its place.
#![expect(clippy::unwrap_used, reason = "helpers of tests may stop the test")]

use genericode::{CodeList, Column, ColumnUse, Key, Limits, Problem, Row};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

const BREEDS: &str = include_str!("fixtures/rassen.xml");

fn refused(from: &str, to: &str) -> Problem {
    assert!(BREEDS.contains(from), "the fixture has no {from}");
    let error = genericode::read(BREEDS.replacen(from, to, 1).as_bytes()).unwrap_err();
    assert!(error.position.is_some(), "{error}");
    error.problem
}

#[test]
fn what_was_written_is_what_was_read() {
    let list = genericode::read(BREEDS.as_bytes()).unwrap();
    let written = genericode::write(&list).unwrap();
    assert_eq!(genericode::read(&written).unwrap(), list);
    let limits = Limits::default();
    let (before, after) = (plainxml::parse(BREEDS.as_bytes(), &limits), plainxml::parse(&written, &limits));
    assert_eq!(plainxml::difference(&before.unwrap(), &after.unwrap()), None);
}

#[test]
fn the_key_is_the_code_and_the_first_required_column_the_label() {
    let list = genericode::read(BREEDS.as_bytes()).unwrap();
    assert_eq!(list.code_column(), Some("code"));
    assert_eq!(list.label_column(), Some("name"));
    assert_eq!(list.entries().collect::<Vec<_>>(), [("101", "Dackel"), ("102", "Pudel")]);
    assert_eq!(list.label("103"), None);
    assert_eq!(list.rows[0].value("hinweis"), None);
}

#[test]
fn errors_say_why() {
    assert_eq!(refused("Ref=\"code\"", "Ref=\"kode\""), Problem::Undeclared("kode".to_owned()));
    assert_eq!(refused("ColumnRef=\"name\"", "ColumnRef=\"nahme\""), Problem::Undeclared("nahme".to_owned()));
    assert_eq!(refused("Column Id=\"name\"", "Column Id=\"code\""), Problem::Ambiguous("code".to_owned()));
    assert_eq!(refused("Value ColumnRef=\"hinweis\"", "Value"), Problem::MissingAttribute("ColumnRef".to_owned()));
    assert_eq!(refused("ColumnRef=\"hinweis\"", "ColumnRef=\"code\""), Problem::Ambiguous("code".to_owned()));
    assert_eq!(refused("<Version>2026-01-01</Version>", ""), Problem::Missing("Version".to_owned()));
    assert!(matches!(refused("Use=\"optional\"", "Use=\"maybe\""), Problem::Value { .. }));
    assert!(matches!(refused("genericode/1.0/", "genericode/2.0/"), Problem::Document { .. }));
}

prop_compose! {
    fn list()(
        columns in 1..5_usize, required in any::<bool>(), key in of(any::<prop::sample::Index>()),
        rows in vec(vec(of("[a-zä \\n\\r<>&\"]{0,6}"), 5), 0..6), name in "[a-z&<]{0,9}",
    ) -> CodeList {
        let id = |place: usize| format!("column{place}");
        let usage = if required { ColumnUse::Required } else { ColumnUse::Optional };
        let mut list = CodeList {
            columns: (0..columns).map(|place| Column { id: id(place), usage, ..Column::default() }).collect(),
            keys: key.iter().map(|key| Key { columns: vec![id(key.index(columns))], ..Key::default() }).collect(),
            rows: rows
                .into_iter()
                .map(|row| Row { values: row.into_iter().take(columns).enumerate().map(|(at, it)| (id(at), it)).collect() })
                .collect(),
            ..CodeList::default()
        };
        list.identification.short_name = name.as_str().into();
        list
    }
}

#[test]
fn errors_say_where() {
    let text =
        BREEDS.replacen("<Value ColumnRef=\"code\"><SimpleValue>102", "<Value ColumnRef=\"c\"><SimpleValue>102", 1);
    let error = genericode::read(text.as_bytes()).unwrap_err();
    assert_eq!((error.position.unwrap().line, error.path.as_str()), (47, "/CodeList/SimpleCodeList/Row"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_list_survives(list in list()) {
        let written = genericode::write(&list).unwrap();
        prop_assert_eq!(genericode::read(&written).unwrap(), list);
    }

    #[test]
    fn damaged_lists_get_an_answer(place in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = BREEDS.as_bytes().to_vec();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        let _ = genericode::read(&bytes);
        let _ = genericode::read(&BREEDS.as_bytes()[..place]);
    }
}
