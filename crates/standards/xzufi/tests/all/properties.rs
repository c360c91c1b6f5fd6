//! Whatever an object holds survives writing and reading; whatever bytes come in, the answer is an object or a reason.

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use xzufi::{
    Assignment, Class, Deletion, Element, Header, Identifier, Language, Link, Message, Object, Operation, Reader,
    Responsibility, Service, Term, Text, TextKind, Unit, Version, VersionInfo, Writer, fuzz,
};

const TRANSFER: &str = include_str!("fixtures/transfer.xml");

/// Texts with everything that XML treats in a special way, not blank at their ends: white space there is layout.
fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zäöüß§.,0-9]{1,20}", "x[\\t\\n\\r <>&\"'\\]é€\u{1F415}-]{0,8}x"]
}

fn language() -> impl Strategy<Value = Language> {
    select(vec![Language::German, Language::PlainGerman, Language::English, Language::Other("uk".into())])
}

fn identifier() -> impl Strategy<Value = Identifier> {
    let rest = (of("[a-z]{1,3}"), of("[a-z]{1,3}"), of("[a-z]{1,3}"), of("[a-z]{1,3}"), of("[a-z]{1,3}"));
    ("[A-Z0-9_.%-]{1,8}", of("L[0-9]{1,6}"), of("[A-Z][a-z_]{1,8}"), rest).prop_map(|(value, agency, scheme, rest)| {
        Identifier {
            value,
            agency,
            scheme,
            agency_name: rest.0,
            data_uri: rest.1,
            scheme_name: rest.2,
            scheme_uri: rest.3,
            scheme_version: rest.4,
        }
    })
}

fn localised() -> impl Strategy<Value = Text> {
    (language(), text()).prop_map(|(language, text)| Text { language, text })
}

/// An element that nobody knows.
fn unknown() -> impl Strategy<Value = Element> {
    let namespace = select(vec!["", "urn:eigen", "http://xoev.de/schemata/xzufi/2_2_0"]);
    let leaf = (namespace, "[a-z]{1,5}Neu", text()).prop_map(|(namespace, name, text)| Element {
        namespace: namespace.into(),
        name,
        text,
        ..Element::default()
    });
    leaf.prop_recursive(2, 6, 3, |inner| {
        (vec(inner, 1..3), "[a-z]{1,5}Neu").prop_map(|(children, name)| Element {
            name,
            children,
            ..Element::default()
        })
    })
}

prop_compose! {
    fn service()(
        id in identifier(), modules in vec((select(TextKind::LISTED), language(), text()), 0..6), terms in vec(localised(), 0..3),
        keys in vec("99[0-9]{12}", 0..3), areas in vec(identifier(), 0..2), changed in of("20[0-9]{2}-0[1-9]-1[0-9]T10:00:00Z"),
        links in vec((language(), "https://[a-z]{1,9}\\.de/\\?a=1&b=[0-9]", of(text())), 0..2), languages in vec(language(), 0..3),
        unknown in vec((unknown(), any::<prop::sample::Index>()), 0..4), cost in of((language(), text())),
    ) -> Object {
        let mut service = Service::new(Version::V2_2, &id);
        modules.iter().for_each(|(kind, language, text)| service.set_text(kind, language, Some(text)));
        let links: Vec<_> = links.iter().map(|(language, uri, title)| Link::new(language.clone(), uri, title.as_deref())).collect();
        if let Some((kind, ..)) = modules.first() {
            service.set_links(kind, &links);
        }
        let terms: Vec<_> = terms.into_iter().map(|text| Term { text, kind: None }).collect();
        service.set_terms(&terms);
        service.set_keys(keys.iter().map(String::as_str));
        service.set_areas(&areas);
        service.set_version_info(&VersionInfo { changed_at: changed, ..VersionInfo::default() });
        service.set_languages(&languages);
        if let Some((language, text)) = &cost {
            service.set_cost_text(language, Some(text));
        }
        let mut element = Object::Service(service).into_element();
        for (unknown, place) in unknown {
            let place = 1 + place.index(element.children.len());
            element.children.insert(place, unknown);
        }
        Object::new(element).unwrap()
    }
}

fn operation() -> impl Strategy<Value = Operation> {
    let unit = (identifier(), vec(localised(), 1..3))
        .prop_map(|(id, names)| Operation::Write(Object::Unit(Unit::new(Version::V2_2, &id, &names))));
    let assignment = (identifier(), identifier(), identifier(), identifier()).prop_map(|(id, owner, service, area)| {
        let responsibility = Responsibility::new(&id, &service, &area, "01");
        Operation::Write(Object::Assignment(Assignment::new(Version::V2_2, &owner, &responsibility)))
    });
    let deletion = identifier().prop_map(|id| Operation::Delete(Deletion::new(Version::V2_2, &Class::Area, &id)));
    prop_oneof![4 => service().prop_map(Operation::Write), 1 => unit, 1 => assignment, 1 => deletion]
}

fn write(message: &Message, operations: &[Operation]) -> Vec<u8> {
    let mut writer = Writer::open(Vec::new(), message).unwrap();
    for operation in operations.iter().cloned() {
        match operation {
            Operation::Write(object) => writer.write(object).unwrap(),
            Operation::Delete(deletion) => writer.delete(deletion).unwrap(),
        }
    }
    writer.finish().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn whatever_is_in_a_message_survives(operations in vec(operation(), 0..6), sender in of(text()), position in any::<u64>()) {
        let header = Header { sender, ..Header::default() };
        let message = Message::new(Version::V2_2, &header).in_transaction("T", position);
        let written = write(&message, &operations);
        let reader = Reader::open(&written[..]).unwrap();
        prop_assert_eq!(reader.message(), &message);
        prop_assert_eq!((reader.message().header(), reader.message().position()), (header, Some(position)));
        let read: Vec<_> = reader.map(Result::unwrap).collect();
        prop_assert_eq!(&read, &operations, "{}", String::from_utf8_lossy(&written));
        let keys = |all: &[Operation]| all.iter().map(|one| one.id().unwrap().key()).collect::<Vec<_>>();
        prop_assert_eq!(keys(&read), keys(&operations));
    }

    #[test]
    fn an_identifier_survives(id in identifier()) {
        let object = Object::Unit(Unit::new(Version::V2_3, &id, &[]));
        let again = Object::read(&object.print().unwrap(), &xzufi::LIMITS).unwrap();
        prop_assert_eq!(again.id(), Some(id));
    }

    #[test]
    fn what_is_set_is_what_is_read(sets in vec((select(TextKind::LISTED), language(), of(text())), 1..12)) {
        let mut service = Service::new(Version::V2_2, &Identifier::new("L", "S", "1"));
        let mut expected = std::collections::BTreeMap::new();
        for (kind, language, html) in &sets {
            service.set_text(kind, language, html.as_deref());
            match html {
                Some(html) => expected.insert((kind.clone(), language.clone()), html.clone()),
                None => expected.remove(&(kind.clone(), language.clone())),
            };
        }
        let texts = service.texts();
        let found: std::collections::BTreeMap<_, _> = texts
            .iter()
            .flat_map(|module| module.contents.iter().map(|text| ((module.kind.clone(), text.language.clone()), text.text.clone())))
            .collect();
        prop_assert_eq!(found, expected);
        let kinds: std::collections::BTreeSet<_> = texts.iter().map(|module| &module.kind).collect();
        prop_assert_eq!(kinds.len(), texts.len(), "each kind once");
    }

    #[test]
    fn any_bytes_give_an_answer(bytes in vec(any::<u8>(), 0..200)) {
        fuzz::message(&bytes);
        fuzz::source(&bytes);
    }

    #[test]
    fn a_damaged_message_gives_an_answer(
        cuts in vec((any::<prop::sample::Index>(), 0_usize..40, select(vec!["", "<", ">", "&", "\"", "</xzufi:leistung>", "<a>", "\u{0}"])), 1..4),
    ) {
        let mut bytes = TRANSFER.as_bytes().to_vec();
        for (place, length, filling) in cuts {
            let start = place.index(bytes.len());
            let end = bytes.len().min(start + length);
            bytes.splice(start..end, filling.bytes());
        }
        prop_assert!(fuzz::message(&bytes) <= 9);
    }
}

#[test]
fn the_message_of_the_tests_has_all_its_objects() {
    assert_eq!(fuzz::message(TRANSFER.as_bytes()), 9);
}

#[test]
fn text_beside_an_object_belongs_to_none() {
    let read = |message: &str| Reader::open(message.as_bytes()).unwrap().map(Result::unwrap).collect::<Vec<_>>();
    let beside = TRANSFER.replacen("<xzufi:schreibe>", "<xzufi:schreibe>?", 3).replacen(
        "</xzufi:schreibe>",
        "!</xzufi:schreibe>",
        1,
    );
    assert_ne!(beside, TRANSFER);
    assert_eq!(read(&beside), read(TRANSFER));
}

#[test]
fn the_patch_number_of_a_version_is_a_number() {
    let of = |patch: &str| Version::of(&format!("http://xoev.de/schemata/xzufi/2_2_{patch}"));
    assert_eq!([of("0"), of("1"), of("12")], [Some(Version::V2_2); 3]);
    assert_eq!([of(""), of(">0"), of("0a")], [None; 3]);
}
