//! A data schema becomes the draft of an online service. Schemas and rules are the project's own.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use studio::fim::{Counts, Draft, NoDraft, Wanted, data_json, data_xml, draft, json_schema};
use studio::{Bundle, Review, review};
use ui::Lang;
use xdatenfelder::logic::Land;
use xdatenfelder::{
    CodeListReference, Constraints, Content, DataType, Element, Field, FieldKind, Group, GroupKind, Header, Id,
    ListedValue, Message, Multiplicity, Part, Rule, Schema, Standard, Values,
};

fn id(number: &str) -> Id {
    Id::new(number).unwrap_or_default()
}

fn often(part: Part, least: u32, most: Option<u32>) -> Part {
    Part { multiplicity: Multiplicity::new(least, most).unwrap_or_default(), ..part }
}

fn optional(part: Part) -> Part {
    often(part, 0, Some(1))
}

fn field(number: &str, name: &str, data_type: DataType) -> Part {
    let mut field = Field::default();
    field.head.identifier.id = id(number);
    field.head.name = name.to_owned();
    field.labels.input = Some(name.to_owned());
    field.data_type.value = data_type;
    Part { element: Element::Field(Box::new(field)), ..Part::default() }
}

fn with(mut part: Part, change: impl FnOnce(&mut Field)) -> Part {
    if let Element::Field(field) = &mut part.element {
        change(field);
    }
    part
}

fn list(number: &str, name: &str, values: &[(&str, &str)]) -> Part {
    with(field(number, name, DataType::Text), |field| {
        field.kind.value = FieldKind::Select;
        let value =
            |(code, name): &(&str, &str)| ListedValue { code: (*code).into(), name: (*name).into(), help: None };
        field.values = Some(Values { values: values.iter().map(value).collect() });
    })
}

fn group(number: &str, name: &str, rules: &[&str], parts: Vec<Part>) -> Part {
    let mut group = Group::default();
    group.head.identifier.id = id(number);
    group.head.name = name.to_owned();
    group.rules = rules_of(rules);
    group.parts = parts;
    Part { element: Element::Group(Box::new(group)), ..Part::default() }
}

fn rules_of(texts: &[&str]) -> Vec<Rule> {
    let rule = |(number, text): (usize, &&str)| {
        let mut rule = Rule { name: "Regel".to_owned(), text: Some((*text).to_owned()), ..Rule::default() };
        rule.identifier.id = id(&format!("R16{number:09}"));
        rule
    };
    texts.iter().enumerate().map(rule).collect()
}

fn message(rules: &[&str], parts: Vec<Part>) -> Message {
    let mut schema = Schema { rules: rules_of(rules), parts, ..Schema::default() };
    schema.head.identifier.id = id("S16000000900");
    schema.head.name = "Standplatz auf dem Markt beantragen".to_owned();
    Message { standard: Standard::V3, header: Header::default(), content: Content::Schema(Box::new(schema)) }
}

fn wanted(land: &str) -> Wanted {
    Wanted {
        land: Land::named(land).unwrap_or_else(|| panic!("{land} is no Land")),
        language: Lang::German,
        today: jiff::civil::date(2026, 6, 1),
        lists: BTreeMap::new(),
    }
}

/// A market stall, with a little of everything.
fn stall() -> Message {
    let person = group(
        "G16000000100",
        "Antragstellende Person",
        &[
            "Wenn F16000000111 nicht leer, dann darf F16000000112 nicht leer sein.",
            "Wenn alle drei Felder F16000000111, F16000000112 und F16000000113 befüllt sind, muss die Validität des sich ergebenden \
             Kalenderdatums sichergestellt werden. D.h. den 31. Juni gibt es nicht.",
            "Es muss mindestens eines der Felder F16000000120 \"Telefon\" oder F16000000121 \"E-Mail\" befüllt sein.",
        ],
        vec![
            field("F16000000101", "Familienname", DataType::TextLatin),
            optional(with(field("F16000000111", "Tag", DataType::Integer), |field| {
                field.constraints = Some(Constraints {
                    min_value: Some("1".into()),
                    max_value: Some("31".into()),
                    ..Constraints::default()
                });
            })),
            optional(field("F16000000112", "Monat", DataType::Integer)),
            field("F16000000113", "Jahr", DataType::Integer),
            optional(field("F16000000120", "Telefon", DataType::Text)),
            optional(field("F16000000121", "E-Mail", DataType::Text)),
            often(field("F16000000122", "Staatsangehörigkeit", DataType::Text), 1, None),
        ],
    );
    let goods = often(
        group(
            "G16000000200",
            "Ware",
            &[
                "Wenn F16000000201 = 002 \"Pflanzen\", dann muss F16000000202 befüllt sein. Wenn F16000000201 <> 002, dann darf \
               F16000000202 nicht befüllt sein.",
            ],
            vec![
                list("F16000000201", "Art der Ware", &[("001", "Speisen"), ("002", "Pflanzen"), ("003", "Handwerk")]),
                optional(field("F16000000202", "Pflanzenpass", DataType::File)),
                optional(field("F16000000203", "Preis", DataType::Currency)),
            ],
        ),
        1,
        None,
    );
    let payment = {
        let mut part = group(
            "G16000000300",
            "Zahlung",
            &[],
            vec![
                optional(group(
                    "G16000000310",
                    "Lastschrift",
                    &[],
                    vec![field("F16000000311", "IBAN", DataType::Text)],
                )),
                optional(group(
                    "G16000000320",
                    "Rechnung",
                    &[],
                    vec![field("F16000000321", "Anschrift", DataType::Text)],
                )),
            ],
        );
        if let Element::Group(group) = &mut part.element {
            group.kind = Some(GroupKind::Choice.into());
        }
        part
    };
    let address = group(
        "G16000000400",
        "Lager",
        &["Es muss entweder die Gruppe G16000000410 oder die Gruppe G16000000420 befüllt werden."],
        vec![
            optional(group(
                "G16000000410",
                "Halle",
                &[],
                vec![field("F16000000411", "Nummer der Halle", DataType::Integer)],
            )),
            optional(group("G16000000420", "Freifläche", &[], vec![field("F16000000421", "Größe", DataType::Number)])),
        ],
    );
    message(
        &[
            "Das Feld F16000000001 \"Kanal\" ist mit 002 \"Internet\" vorzubefüllen und in der Antragsstrecke auszublenden.",
            "Für das Land TH gilt:\nDas Feld F16000000002 muss befüllt werden.\n\nFür alle anderen Länder gilt:\nDas Feld F16000000002 \
             darf nicht angezeigt werden.",
            "Wenn es regnet, ist F16000000003 nass.",
            "Das Datum im Feld F16000000004 muss zeitlich vor dem Datum in Feld F16000000005 liegen.",
        ],
        vec![
            list("F16000000001", "Kanal", &[("001", "Papier"), ("002", "Internet")]),
            field("F16000000002", "Nummer der Gewerbekarte", DataType::Text),
            with(field("F16000000003", "Hinweis zum Wetter", DataType::Text), |field| {
                field.kind.value = FieldKind::Label;
                field.content = Some("Der Markt findet auch bei Regen statt: {immer}.\n[Stand 2026]".to_owned());
            }),
            field("F16000000004", "von", DataType::Date),
            field("F16000000005", "bis", DataType::Date),
            person,
            goods,
            payment,
            address,
            with(field("F16000000006", "Rechtsform", DataType::Text), |field| {
                field.kind.value = FieldKind::Select;
                let mut list = CodeListReference::default();
                list.list.canonical = "urn:beispiel:rechtsformen".to_owned();
                field.code_list = Some(list);
            }),
        ],
    )
}

fn made(message: &Message) -> Draft {
    draft(message, &wanted("TH")).unwrap_or_else(|error| panic!("{error}"))
}

/// Looks at a draft as publishing does; nothing hinders it.
#[track_caller]
fn sound(bundle: &Bundle) -> Review {
    let review = review(bundle).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(review.hindrances(), Vec::<String>::new());
    review
}

fn report(draft: &Draft) -> &str {
    draft.bundle.get("IMPORT.md").unwrap_or_default()
}

#[test]
fn a_schema_becomes_a_service_that_runs_at_once() {
    let draft = made(&stall());
    assert_eq!(draft.title, "Standplatz auf dem Markt beantragen");
    let review = sound(&draft.bundle);
    assert!(review.results.iter().all(|result| result.passed()), "{:?}", review.results);
    let example: Value = serde_json::from_str(draft.bundle.get("tests/01-beispiel.json").unwrap()).unwrap();
    assert_eq!(example["expect"]["complete"], json!(true), "{example}");
    let form = draft.bundle.get("form.json").unwrap();
    for number in ["F16000000101", "G16000000100", "G16000000200", "F16000000311", "G16000000420"] {
        assert!(form.contains(number), "{number} is not in the form");
    }
    assert!(form.contains("\"internal\": true") && form.contains("\"value\": \"'002'\""), "{form}");
    assert!(form.contains("\"max_rows\": 100") && form.contains("\"min_rows\": 1"));
}

#[test]
fn what_is_no_logic_is_listed_with_its_words() {
    let draft = made(&stall());
    let report = report(&draft);
    assert!(report.contains("Wenn es regnet, ist F16000000003 nass."), "{report}");
    assert!(report.contains("den 31. Juni gibt es nicht"), "{report}");
    assert!(report.contains("urn:beispiel:rechtsformen"), "{report}");
    assert!(report.contains("Gilt für: BW") || report.contains("BW, BY"), "{report}");
    assert_eq!(draft.counts.listed - draft.counts.other_lands, 1, "{report}");
    assert!(draft.counts.sentences >= 8, "{:?}", draft.counts);
}

#[test]
fn each_land_has_its_own_form() {
    let here = made(&stall());
    let there = draft(&stall(), &wanted("Hessen")).unwrap();
    sound(&there.bundle);
    assert!(here.bundle.get("form.json").unwrap().contains("F16000000002"));
    assert!(!there.bundle.get("form.json").unwrap().contains("F16000000002"));
    assert!(there.bundle.get("IMPORT.md").unwrap().contains("F16000000002"));
}

#[test]
fn rules_that_cannot_stand_together_are_taken_out_and_listed() {
    let parts = || vec![field("F16000000001", "Zelt", DataType::Bool), field("F16000000002", "Boden", DataType::Bool)];
    let circle = [
        "Wenn F16000000001 = ja, dann zeige F16000000002, ansonsten nicht.",
        "Wenn F16000000002 = ja, dann zeige F16000000001, ansonsten nicht.",
    ];
    let draft = made(&message(&circle, parts()));
    sound(&draft.bundle);
    assert!(draft.counts.listed >= 1 && report(&draft).contains("zeige F1600000000"), "{}", report(&draft));
    let never =
        ["Wenn F16000000001 = ja, dann darf F16000000002 nicht angezeigt werden. Wenn F16000000001 = nein, dann darf \
                  F16000000002 nicht angezeigt werden."];
    let draft = made(&message(&never, parts()));
    sound(&draft.bundle);
}

#[test]
fn code_lists_from_elsewhere_become_choices() {
    let values = (1..=40).map(|number| (format!("RF{number}"), format!("Rechtsform {number}, \"lang\""))).collect();
    let wanted = Wanted { lists: BTreeMap::from([("urn:beispiel:rechtsformen".to_owned(), values)]), ..wanted("TH") };
    let draft = draft(&stall(), &wanted).unwrap();
    sound(&draft.bundle);
    let lists: Vec<&str> = draft.bundle.paths().filter(|path| path.starts_with("lists/")).collect();
    assert_eq!(lists.len(), 1, "{lists:?}");
    assert!(draft.bundle.get(lists[0]).unwrap().contains("RF7,\"Rechtsform 7, \"\"lang\"\"\""));
}

#[test]
fn data_come_back_under_their_numbers() {
    let draft = made(&stall());
    let review = sound(&draft.bundle);
    let definition = review.definition().unwrap();
    let example: Value = serde_json::from_str(draft.bundle.get("tests/01-beispiel.json").unwrap()).unwrap();
    let answers: Map<String, Value> = example["answers"].as_object().unwrap().clone();
    let data = data_json(definition, &answers);
    assert!(data["G16000000100"]["F16000000101"].is_string(), "{data}");
    assert!(data["G16000000200"][0]["F16000000201"].is_string(), "{data}");
    assert!(data["G16000000100"]["F16000000122"].is_array(), "{data}");
    let schema = json_schema(definition);
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let person = &schema["properties"]["G16000000100"];
    assert_eq!(person["properties"]["F16000000111"]["maximum"], json!(31));
    assert!(person["required"].as_array().unwrap().contains(&json!("F16000000101")), "{person}");
    assert_eq!(schema["properties"]["G16000000200"]["type"], "array");
    let mut odd = answers;
    odd.insert("familienname".to_owned(), json!("Müller & <Söhne>\u{1}"));
    let xml = data_xml(definition, &odd, "S16000000900");
    assert!(xml.contains("<F16000000101>Müller &amp; &lt;Söhne&gt;</F16000000101>"), "{xml}");
    assert!(xml.contains("<S16000000900>") && xml.contains("<G16000000200>"), "{xml}");
}

#[test]
fn what_is_no_schema_or_asks_nothing_is_told() {
    let lone = Message { content: Content::Field(Box::default()), ..message(&[], Vec::new()) };
    assert_eq!(draft(&lone, &wanted("TH")).unwrap_err(), NoDraft::NotASchema);
    let empty = made(&message(&[], Vec::new()));
    sound(&empty.bundle);
    assert_eq!(empty.counts, Counts { pages: 1, fields: 1, ..Counts::default() });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    /// Whatever a schema asks and its rules say, its draft can be published.
    #[test]
    fn any_schema_becomes_a_sound_service(kinds in prop::collection::vec((0_usize..9, 0_u32..3, 0_u32..4), 1..12), rules in any_rules()) {
        let mut parts = Vec::new();
        for (number, (kind, least, more)) in kinds.iter().enumerate() {
            let number_of = |offset: usize| format!("F16{:09}", number * 10 + offset);
            let one = |offset: usize, kind: usize| match kind {
                0 => field(&number_of(offset), "Frage", DataType::Bool),
                1 => field(&number_of(offset), "Zahl", DataType::Integer),
                2 => list(&number_of(offset), "Wahl", &[("A", "eins"), ("002", "zwei"), ("003", "drei")]),
                3 => field(&number_of(offset), "Tag", DataType::Date),
                4 => field(&number_of(offset), "Betrag", DataType::Currency),
                5 => field(&number_of(offset), "Datei", DataType::File),
                _ => field(&number_of(offset), "Wort", DataType::Text),
            };
            let most = if *more == 0 { None } else { Some(least + more) };
            let part = match kind {
                7 | 8 => {
                    let mut part = group(&format!("G16{:09}", number * 10), "Gruppe", &[], vec![optional(one(1, 0)), one(2, number % 7)]);
                    if let (8, Element::Group(group)) = (kind, &mut part.element) {
                        group.kind = Some(GroupKind::Choice.into());
                    }
                    part
                }
                kind => one(0, *kind),
            };
            parts.push(often(part, *least, most));
        }
        let rules: Vec<&str> = rules.iter().map(String::as_str).collect();
        let draft = draft(&message(&rules, parts), &wanted("TH")).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let review = review(&draft.bundle).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(review.hindrances(), Vec::<String>::new());
    }
}

fn any_rules() -> impl Strategy<Value = Vec<String>> {
    let element = (0_usize..12, 0_usize..3, any::<bool>()).prop_map(|(number, offset, group)| {
        if group { format!("G16{:09}", number * 10) } else { format!("F16{:09}", number * 10 + offset) }
    });
    let value = prop::sample::select(vec!["ja", "nein", "A", "002", "5", "leer"]);
    let demand = prop::sample::select(vec![
        "muss X befüllt werden",
        "darf X nicht angezeigt werden",
        "zeige X an",
        "ist X ein Pflichtfeld",
        "ist X ein optionales Feld",
        "zeige X, ansonsten nicht",
    ]);
    let conditional = (element.clone(), prop::sample::select(vec!["=", "<>"]), value, demand, element.clone())
        .prop_map(|(from, sign, value, demand, to)| {
            format!("Wenn {from} {sign} {value}, dann {}.", demand.replace('X', &to))
        });
    let always = (
        prop::sample::select(vec![
            "Es muss entweder X oder Y befüllt werden.",
            "Es muss mindestens eines der Felder X oder Y befüllt sein.",
            "X muss befüllt werden.",
            "Das Feld X darf nicht angezeigt werden.",
            "Das Datum in X muss vor dem Datum in Y liegen.",
        ]),
        element.clone(),
        element,
    )
        .prop_map(|(text, one, other)| text.replace('X', &one).replace('Y', &other));
    prop::collection::vec(prop_oneof![conditional, always], 0..8)
}
