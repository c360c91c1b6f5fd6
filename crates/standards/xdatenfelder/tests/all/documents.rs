//! Documents of both versions are read completely and written without loss; what is wrong is refused with its place.

use xdatenfelder::{Content, Element, Field, FieldKind, Limits, Message, Multiplicity, Problem, Schema, Standard};

const DOG: &str = include_str!("fixtures/hund.xdf3.xml");
const CARD: &str = include_str!("fixtures/ausweis.xdf2.xml");
const PROFILE: &str = include_str!("fixtures/steckbrief.xdf3.xml");
const TAG: &str = include_str!("fixtures/marke.xdf1.xml");

fn read(text: &str) -> Message {
    xdatenfelder::read(text.as_bytes()).unwrap()
}

fn schema(message: &Message) -> &Schema {
    match &message.content {
        Content::Schema(schema) => schema,
        other => panic!("{other:?}"),
    }
}

fn field(element: &Element) -> &Field {
    match element {
        Element::Field(field) => field,
        Element::Group(group) => panic!("{group:?}"),
    }
}

/// Line, column, path and problem of the error that a changed fixture brings.
fn refused(text: &str, from: &str, to: &str) -> (u32, u32, String, Problem) {
    assert!(text.contains(from), "the fixture has no {from}");
    let error = xdatenfelder::read(text.replacen(from, to, 1).as_bytes()).unwrap_err();
    let position = error.position.unwrap();
    (position.line, position.column, error.path, error.problem)
}

#[test]
fn what_was_written_is_what_was_read() {
    for text in [DOG, CARD, PROFILE, TAG] {
        let message = read(text);
        let written = xdatenfelder::write(&message).unwrap();
        assert_eq!(xdatenfelder::read(&written).unwrap(), message);
        let limits = Limits::default();
        let (before, after) = (plainxml::parse(text.as_bytes(), &limits), plainxml::parse(&written, &limits));
        assert_eq!(plainxml::difference(&before.unwrap(), &after.unwrap()), None);
    }
}

#[test]
fn version_3_is_read_completely() {
    let message = read(DOG);
    assert_eq!(message.standard, Standard::V3);
    let schema = schema(&message);
    assert_eq!(schema.head.legal_bases[0].link.as_deref(), Some("https://example.org/satzung?a=1&b=2"));
    assert_eq!(schema.head.relations[0].object.to_string(), "S16000000000V0.1.0");
    assert_eq!(schema.head.description.as_deref(), Some("  Zwei Zeilen,\n\tdie zweite mit Tabulator & Umlaut: ü "));
    assert_eq!(schema.rules[0].script.as_deref(), Some("if (a < b && c) { \"]]>\" }"));
    assert_eq!(schema.rules[0].parameters[0].children[0].tail, " nachher");
    let Element::Group(dog) = &schema.parts[0].element else { panic!() };
    assert_eq!(schema.parts[0].multiplicity, Multiplicity::new(1, None).unwrap());
    assert!(dog.kind.is_some());
    assert_eq!(field(&dog.parts[0].element).values.as_ref().unwrap().values[0].name, "ja");
    let breed = field(&dog.parts[1].element);
    assert_eq!(breed.kind.value, FieldKind::Select);
    assert_eq!(breed.code_list.as_ref().unwrap().list.version.as_deref(), Some("2026-01-01"));
    let proof = field(&schema.parts[1].element);
    assert_eq!((proof.max_size, proof.media_types.len()), (Some(20_000_000), 2));
    assert_eq!(proof.constraints.as_ref().unwrap().pattern.as_deref(), Some("[0-9]\n\""));
}

#[test]
fn version_2_is_read_into_the_same_model() {
    let message = read(CARD);
    assert_eq!(message.standard, Standard::V2);
    let schema = schema(&message);
    assert_eq!(schema.head.status_set_on, None, "an empty date says nothing");
    assert_eq!(schema.rules[0].text.as_deref(), Some("Es muss eine Angabe gemacht werden."));
    let Element::Group(person) = &schema.parts[0].element else { panic!() };
    let name = field(&person.parts[0].element).constraints.as_ref().unwrap();
    assert_eq!((name.min_length, name.max_length, name.pattern.as_deref()), (Some(1), Some(120), Some("[A-Z].*")));
    let state = field(&person.parts[1].element);
    assert_eq!(state.constraints.as_ref().unwrap().text, "nur eine Anmerkung");
    assert_eq!(state.code_list.as_ref().unwrap().identifier.as_ref().unwrap().id.as_str(), "C16000001");
}

#[test]
fn version_1_is_read_into_the_same_model() {
    let message = read(TAG);
    assert_eq!((message.standard, message.header.created_at.as_str()), (Standard::V1, "2019-04-23T00:00:00"));
    let schema = schema(&message);
    assert_eq!(schema.head.identifier.to_string(), "S16000002");
    let kind = field(&schema.parts[0].element);
    assert_eq!(kind.code_list.as_ref().unwrap().list.canonical, "urn:de:beispiel:marke");
    assert_eq!(kind.described_list.as_ref().unwrap().long_name.as_deref(), Some("Arten von Marken"));
}

#[test]
fn errors_say_where_and_why() {
    let missing = refused(DOG, "<xdf3:id>G16000000001</xdf3:id>", "");
    assert_eq!((missing.0, missing.1), (59, 11));
    assert!(missing.2.ends_with("/struktur/enthaelt/datenfeldgruppe/identifikation"), "{}", missing.2);
    assert_eq!(missing.3, Problem::Missing("id".to_owned()));
    let twice = refused(DOG, "<xdf3:name>Hund</xdf3:name>", "<xdf3:name>Hund</xdf3:name><xdf3:name>Katze</xdf3:name>");
    assert_eq!((twice.0, twice.3), (60, Problem::Repeated("name".to_owned())));
    let empty = refused(DOG, "<xdf3:definition/>", "<xdf3:definition/><xdf3:definition/>");
    assert_eq!(empty.3, Problem::Repeated("definition".to_owned()));
    let unknown = refused(DOG, "<xdf3:name>Hund</xdf3:name>", "<xdf3:name>Hund</xdf3:name><xdf3:neu/>");
    assert_eq!((unknown.0, unknown.3), (60, Problem::Unexpected("neu".to_owned())));
    let stray = refused(DOG, "<xdf3:name>Hund</xdf3:name>", "<xdf3:name>Hund</xdf3:name> los ");
    assert!(matches!(stray.3, Problem::UnexpectedText(_)));
    let attribute = refused(DOG, "<xdf3:name>Hund<", "<xdf3:name art='x'>Hund<");
    assert_eq!(attribute.3, Problem::UnexpectedAttribute("art".to_owned()));
    let foreign = refused(DOG, "xdatenfelder_3.0.0", "xdatenfelder_4");
    assert!(matches!(foreign.3, Problem::Document { .. }));
}

#[test]
fn values_outside_their_type_are_refused() {
    for (from, to) in [
        (">2:5<", ">5:2<"),
        (">2:5<", ">2<"),
        (">2:5<", ">-1:5<"),
        (">2:5<", ">1:99999999999<"),
        ("<code>select<", "<code>drehen<"),
        ("<code>6<", "<code>10<"),
        ("<code>6<", "<code>aktiv<"),
        (">2026-12-01<", ">2026-02-30<"),
        (">2026-11-02T08:00:00Z<", ">gestern<"),
        ("minLength=\"1\"", "minLength=\"eins\""),
        ("<xdf3:id>F16000000004<", "<xdf3:id><"),
        ("<xdf3:version>1.0.0<", "<xdf3:version>neu<"),
    ] {
        let (line, _, path, problem) = refused(DOG, from, to);
        assert!(matches!(problem, Problem::Value { .. }), "{from} → {to}: {line} {path} {problem}");
    }
}

#[test]
fn elements_that_hold_nothing_say_nothing() {
    let text = DOG.replacen("<xdf3:name>Hund<", "<xdf3:name/><xdf3:name>Hund<", 1).replacen(
        "<xdf3:praezisierung ",
        "<xdf3:codelisteReferenz> </xdf3:codelisteReferenz><xdf3:praezisierung ",
        1,
    );
    assert_eq!(read(&text), read(DOG));
}

#[test]
fn a_group_does_not_contain_itself() {
    let (_, _, path, problem) = refused(DOG, "<xdf3:id>F16000000003</xdf3:id>", "<xdf3:id>G16000000001</xdf3:id>");
    assert_eq!(problem, Problem::Cycle("G16000000001".to_owned()));
    assert!(path.ends_with("/datenfeldgruppe/struktur/enthaelt/datenfeld"), "{path}");
}

#[test]
fn hostile_texts_are_refused_early() {
    let bomb =
        DOG.replacen("<!-- Written", "<!DOCTYPE b [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><!-- Written", 1);
    assert!(matches!(xdatenfelder::read(bomb.as_bytes()).unwrap_err().problem, Problem::DocumentType));
    assert!(matches!(refused(DOG, ">Hund anmelden<", ">&b;<").3, Problem::Entity(_)));
    let deep = format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
    assert!(matches!(xdatenfelder::read(deep.as_bytes()).unwrap_err().problem, Problem::TooDeep(_)));
    let long = vec![b' '; (32 << 20) + 1];
    assert!(matches!(xdatenfelder::read(&long).unwrap_err().problem, Problem::TooLarge { .. }));
    let attributes: String = (0..100_000).map(|number| format!(" a{number}=''")).collect();
    assert!(matches!(
        xdatenfelder::read(format!("<a{attributes}/>").as_bytes()).unwrap_err().problem,
        Problem::TooManyAttributes(_)
    ));
    let latin: Vec<u8> = DOG.chars().map(|character| u8::try_from(u32::from(character)).unwrap_or(b'?')).collect();
    assert!(matches!(xdatenfelder::read(&latin).unwrap_err().problem, Problem::Encoding(_)));
    let declared = refused(DOG, "encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"");
    assert!(matches!(declared.3, Problem::Encoding(_)));
}

#[test]
fn a_text_that_ends_early_is_refused_wherever_it_ends() {
    let end = DOG.trim_end().len();
    for length in (0..end).filter(|length| DOG.is_char_boundary(*length)).step_by(7) {
        let error = xdatenfelder::read(&DOG.as_bytes()[..length]).unwrap_err();
        assert!(error.position.is_some(), "after {length} bytes: {error}");
    }
}

/// Numbers of the findings about an element after a change of the fixture.
fn findings(id: &str, from: &str, to: &str) -> Vec<u16> {
    assert!(DOG.contains(from), "the fixture has no {from}");
    let found = xdatenfelder::lint(&read(&DOG.replacen(from, to, 1)));
    found.iter().filter(|finding| finding.element.id.as_str() == id).map(|finding| finding.check.code()).collect()
}

#[test]
fn lint_says_what_authors_should_put_right() {
    let before = |id| findings(id, "Hund", "Hund");
    for (id, from, to, code) in [
        ("S16000000001", ">Einen Hund anmelden<", "><", 1050),
        ("S16000000001", ">D16000000001<", ">D99000000001<", 1097),
        ("G16000000001", ">Ein Hund oder mehrere.<", ">Hund<", 1098),
        ("F16000000002", "<xdf3:code>002<", "<xdf3:code>001<", 1045),
        ("F16000000002", ">nein<", ">ja<", 1093),
        ("F16000000002", "<xdf3:anzahl>0:1<", "<xdf3:anzahl>1:1<", 1118),
        ("F16000000003", ">2026-01-01</xdf3:version>", ">7</xdf3:version>", 1105),
        ("F16000000003", ">urn:xoev-de:beispiel:codeliste:rasse<", ">rasse<", 1005),
        ("F16000000004", "minLength=\"1\"", "minLength=\"10\"", 1061),
        ("F16000000005", ">Die Steuer ist einmal im Jahr fällig.<", "> <", 1109),
        (
            "R16000000001",
            ">WENN F16000000002 \"Listenhund\" = wahr, DANN muss F16000000003 befüllt werden.<",
            "><",
            1024,
        ),
    ] {
        assert!(!before(id).contains(&code), "{code} is said before the change");
        assert!(findings(id, from, to).contains(&code), "{code} is not said after {from} → {to}");
    }
}

#[test]
fn lint_numbers_are_different_and_in_order() {
    let codes: Vec<u16> = xdatenfelder::Check::ALL.iter().map(|check| check.code()).collect();
    assert!(codes.is_sorted_by(|left, right| left < right), "{codes:?}");
}

#[test]
fn lint_has_no_messages_for_version_2() {
    assert_eq!(xdatenfelder::lint(&read(CARD)), []);
}

#[test]
fn the_deepest_document_needs_little_stack() {
    let head = |letter, number| {
        format!(
            "<x:identifikation><x:id>{letter}{number:011}</x:id></x:identifikation><x:name>n</x:name>\
             <x:freigabestatus><code>6</code></x:freigabestatus><x:schemaelementart><code>HAR</code></x:schemaelementart>"
        )
    };
    let levels = (Limits::default().depth - 3) / 3;
    let (mut open, mut close) = (String::new(), String::new());
    for level in 0..levels {
        let part = "<x:struktur><x:anzahl>1:1</x:anzahl><x:enthaelt><x:datenfeldgruppe>";
        open += &format!("{}{part}", head('G', level));
        close += "</x:datenfeldgruppe></x:enthaelt></x:struktur>";
    }
    let text = format!(
        "<x:xdatenfelder.datenfeldgruppe.0103 xmlns:x='{}'><x:header><x:nachrichtID>m</x:nachrichtID>\
         <x:erstellungszeitpunkt>2026-01-01T00:00:00Z</x:erstellungszeitpunkt></x:header><x:datenfeldgruppe>{open}{}{close}\
         </x:datenfeldgruppe></x:xdatenfelder.datenfeldgruppe.0103>",
        Standard::V3.namespace(),
        head('G', levels)
    );
    let thread = std::thread::Builder::new().stack_size(1 << 20).spawn(move || {
        let message = read(&text);
        let written = xdatenfelder::write(&message).unwrap();
        assert_eq!(xdatenfelder::read(&written).unwrap(), message);
        xdatenfelder::lint(&message).len()
    });
    assert!(thread.unwrap().join().unwrap() > 0);
}

#[test]
fn a_document_of_2_0_becomes_one_of_3_0_0() {
    let older = read(CARD);
    let newer = older.to_version_3().unwrap();
    assert_eq!(newer.standard, Standard::V3);
    let again = xdatenfelder::read(&xdatenfelder::write(&newer).unwrap()).unwrap();
    assert_eq!(again, newer);
    let (older, newer) = (schema(&older), schema(&newer));
    let number = newer.head.identifier.id.as_str();
    assert_eq!(number.len(), 12, "{number}");
    assert_eq!(number.replacen("000", "", 1), older.head.identifier.id.as_str());
    assert_eq!(newer.parts.len(), older.parts.len());
    assert_eq!(again.to_version_3(), Some(again.clone()), "what is 3.0.0 stays as it is");
}
