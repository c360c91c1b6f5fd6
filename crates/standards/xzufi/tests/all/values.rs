//! Languages, identifiers and sources.

use xzufi::source::{Folder, Listing, Page, Shape};
use xzufi::{Identifier, Language, TextKind};

#[test]
fn languages_are_told_apart() {
    let other = |tag: &str| Language::Other(tag.to_owned());
    for (tag, language) in [
        ("de", Language::German),
        ("de-DE", Language::German),
        ("DE_at", Language::German),
        ("deu", Language::German),
        ("", Language::German),
        (" de ", Language::German),
        ("de-x-leicht", Language::PlainGerman),
        ("de-DE-x-simple-language", Language::PlainGerman),
        ("de-DE-x-simple", Language::PlainGerman),
        ("de-simple", Language::PlainGerman),
        ("de-x-einfach", Language::PlainGerman),
        ("de-x-easy-to-read", Language::PlainGerman),
        ("en", Language::English),
        ("en-GB", Language::English),
        ("en-x-simple", Language::English),
        ("uk", other("uk")),
        ("pt-BR", other("pt-BR")),
        ("den", other("den")),
        ("-", Language::German),
    ] {
        assert_eq!(Language::of(tag), language, "{tag}");
    }
    assert_eq!(Language::named("de-XX", "Deutsch (leichte Sprache)"), Language::PlainGerman);
    assert_eq!(Language::named("de", "Deutsch"), Language::German);
    assert_eq!(Language::named("en", "easy"), Language::English);
    for language in [Language::German, Language::PlainGerman, Language::English, other("uk")] {
        assert_eq!(Language::of(language.code()), language, "what is written is understood");
        assert_eq!(Language::of(language.tag()), language, "and so is the short tag");
    }
}

#[test]
fn different_identifiers_have_different_keys() {
    let key = |agency: &str, scheme: &str, value: &str| Identifier::new(agency, scheme, value).key();
    assert_eq!(key("L100042", "Leistung", "101954"), "L100042_Leistung_101954");
    assert_eq!(key("", "", "L100042.LB.101954"), "__L100042.LB.101954");
    let all = [
        key("a_b", "c", "d"),
        key("a", "b_c", "d"),
        key("a", "b", "c_d"),
        key("a%5Fb", "c", "d"),
        key("", "a", "d"),
        key("a", "", "d"),
        key("", "", "a_d"),
    ];
    for (place, one) in all.iter().enumerate() {
        assert!(!all[place + 1..].contains(one), "{one}");
    }
    let named = Identifier { agency_name: Some("Thüringen".into()), ..Identifier::new("L16", "Leistung", "1") };
    assert_eq!(named.key(), key("L16", "Leistung", "1"), "names of agencies are no part of it");
}

#[test]
fn kinds_of_text_have_their_codes() {
    for kind in TextKind::LISTED {
        assert_eq!(&TextKind::of(kind.code()), kind);
    }
    assert_eq!(TextKind::LISTED.len(), 16);
    assert_eq!(TextKind::of("77"), TextKind::Other("77".into()));
    assert_eq!((TextKind::Remedy.code(), TextKind::Remedy.name()), ("25", "Rechtsbehelf"));
}

#[test]
fn shapes_are_told_by_their_first_bytes() {
    for (start, shape) in [
        ("<?xml version='1.0'?>", Shape::Message),
        ("\u{FEFF}\n<a/>", Shape::Message),
        (" {\"xzufiObjekte\":", Shape::Page),
        ("a.xml\r\nb.xml", Shape::Listing),
        (" \n", Shape::Empty),
        ("", Shape::Empty),
    ] {
        assert_eq!(Shape::of(start.as_bytes()), shape, "{start}");
    }
}

#[test]
fn folders_are_read_in_the_order_of_people() {
    let plan = |names: &[&str]| Folder::plan(names.iter().map(|name| (*name).to_owned()));
    let files = |names: &[&str]| Folder::Files(names.iter().map(|name| (*name).to_owned()).collect());
    assert_eq!(
        plan(&["t-10.xml", "t-2.xml", "notes.md", "T-1.XML", "p.json"]),
        files(&["T-1.XML", "p.json", "t-2.xml", "t-10.xml"])
    );
    assert_eq!(plan(&["t-010.xml", "t-10.xml", "t-9.xml"]), files(&["t-9.xml", "t-010.xml", "t-10.xml"]));
    assert_eq!(
        plan(&["b.xml", "index.txt", "index2.txt"]),
        Folder::Listings(vec!["index.txt".into(), "index2.txt".into()])
    );
    assert_eq!(plan(&[]), files(&[]));
}

#[test]
fn listings_name_files_beside_them_only() {
    let listing = Listing::read(
        "\u{FEFF}XZUFI1.xml\r\n\r\n  XZUFI2.xml \n../geheim.xml\n/etc/passwd\nC:\\a.xml\nhttp://a.de/b.xml\nXZUFI1.xml\n.hidden",
    );
    assert_eq!(listing.files, ["XZUFI1.xml", "XZUFI2.xml"]);
    let lines: Vec<_> = listing.refused.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [4, 5, 6, 7, 9]);
    assert_eq!(Listing::read(""), Listing::default());
}

#[test]
fn pages_lead_to_the_next_one() {
    let page = Page::read(br#"{"xzufiObjekte":"<a/>","vollstaendig":false,"naechsterIndex":200,"naechsteAnfrageUrl":"https://a.de?index=200","neu":1}"#).unwrap();
    assert_eq!(
        (page.message.as_str(), page.next_index, page.next()),
        ("<a/>", Some(200), Some("https://a.de?index=200"))
    );
    let last = Page::read(br#"{"xzufiObjekte":null,"vollstaendig":true,"naechsteAnfrageUrl":"https://a.de"}"#).unwrap();
    assert_eq!((last.message.as_str(), last.next()), ("", None));
    let error = Page::read(b"{\"vollstaendig\":\"ja\"}").unwrap_err().to_string();
    assert!(error.starts_with("not a page of the providing service") && error.ends_with("ask for it again"), "{error}");
    assert!(Page::read(b"<html>").is_err());
}
