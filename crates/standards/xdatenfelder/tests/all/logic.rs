//! Rules in German become conditions. All sentences are the project's own.

use proptest::prelude::*;
use xdatenfelder::logic::{
    Comparison, Condition, Constant, Effect, Elements, Land, Operand, Path, Pattern, Reason, Translation,
    machine_rules, translate_text,
};
use xdatenfelder::{DataType, Element, Field, FieldKind, Group, Id, ListedValue, Part, Schema, Values};

fn id(number: &str) -> Id {
    Id::new(number).unwrap_or_default()
}

fn path(numbers: &str) -> Path {
    Path(numbers.split('.').map(id).collect())
}

fn field(number: &str, name: &str, data_type: DataType) -> Part {
    let mut field = Field::default();
    field.head.identifier.id = id(number);
    field.head.name = name.to_owned();
    field.data_type.value = data_type;
    Part { element: Element::Field(Box::new(field)), ..Part::default() }
}

fn list(number: &str, name: &str, values: &[(&str, &str)]) -> Part {
    let mut part = field(number, name, DataType::Text);
    let Element::Field(field) = &mut part.element else { unreachable!() };
    field.kind.value = FieldKind::Select;
    let value = |(code, name): &(&str, &str)| ListedValue { code: (*code).into(), name: (*name).into(), help: None };
    field.values = Some(Values { values: values.iter().map(value).collect() });
    part
}

fn group(number: &str, name: &str, parts: Vec<Part>) -> Part {
    let mut group = Group::default();
    group.head.identifier.id = id(number);
    group.head.name = name.to_owned();
    group.parts = parts;
    Part { element: Element::Group(Box::new(group)), ..Part::default() }
}

/// A stall at a market: what is sold, by whom, since when.
fn elements() -> Elements {
    let parts = vec![
        list(
            "F16000000001",
            "Art des Standes",
            &[("001", "Imbiss"), ("002", "Blumen und Pflanzen"), ("003", "Handwerk")],
        ),
        field("F16000000002", "Strom benötigt", DataType::Bool),
        field("F16000000003", "Wasser benötigt (ja/nein)", DataType::Bool),
        group(
            "G16000000010",
            "Person (Händlerin, Händler)",
            vec![
                field("F16000000011", "Tag", DataType::Integer),
                field("F16000000012", "Monat", DataType::Integer),
                field("F16000000013", "Jahr", DataType::Integer),
                field("F16000000014", "IBAN", DataType::Text),
            ],
        ),
        group("G16000000020", "Gasflasche", vec![field("F16000000021", "Prüfdatum", DataType::Date)]),
        field("F16000000030", "von", DataType::Date),
        field("F16000000031", "bis", DataType::Date),
        field("F16000000040", "Miete", DataType::Currency),
        field("F16000000041", "Strom", DataType::Currency),
        field("F16000000042", "Summe", DataType::Currency),
        field("F16000000050", "Nachweis", DataType::File),
    ];
    Elements::of(&Schema { parts, ..Schema::default() })
}

fn read(text: &str) -> Translation {
    translate_text(text, &elements(), Some(&id("G16000000010")))
}

/// What was understood of a text that is understood completely.
#[track_caller]
fn said(text: &str) -> Vec<(Condition, Effect)> {
    let translation = read(text);
    assert_eq!(translation.rest, [], "{text}");
    translation.statements.into_iter().map(|statement| (statement.when, statement.effect)).collect()
}

fn is(number: &str, code: &str) -> Condition {
    Condition::Is(path(number), vec![Constant::Code(code.to_owned())])
}

fn yes(number: &str) -> Condition {
    Condition::Is(path(number), vec![Constant::Bool(true)])
}

fn always() -> Condition {
    Condition::Constant(true)
}

#[test]
fn one_demand_is_said_in_many_ways() {
    let wanted = vec![(is("F16000000001", "001"), Effect::Require(path("G16000000020")))];
    for text in [
        r#"Wenn das Feld F16000000001 "Art des Standes" = 001 "Imbiss", dann muss die Feldgruppe G16000000020 "Gasflasche" befüllt sein."#,
        r#"WENN das Datenfeld F16000000001 = "001 Imbiss", DANN ist die Datenfeldgruppe G16000000020 zu befüllen"#,
        r#"WENN in Datenfeld F16000000001 'Art des Standes' Auswahl = 01=Imbiss, DANN ist Feldgruppe G16000000020 als Pflichtfeldgruppe anzuzeigen."#,
        r#"Wenn F16000000001 Art des Standes === "Imbiss", dann zeige G16000000020 Gasflasche als Pflicht an."#,
        r#"Wenn F16000000001 mit dem Code "001" belegt ist, dann aktiviere G16000000020 und mache sie zu einer Pflichtangabe."#,
        r#"G16000000020 ist eine Pflichtfeldgruppe, wenn F16000000001 = 001 (Imbiss)."#,
        r#"Wenn F16000000001 Art des Standes 001 Imbiss, dann darf G16000000020 nicht leer sein."#,
        r#"Falls "F16000000001 Art des Standes" gleich 001 ist, muss die Gruppe G16000000020 "Gasflasche" ausgefüllt werden."#,
    ] {
        let text = text.replace("001 (Imbiss)", "001");
        assert_eq!(said(&text), wanted, "{text}");
    }
}

#[test]
fn conditions_are_joined_and_turned_round() {
    let text = "Wenn F16000000001 = 001 ODER = 003, dann muss F16000000050 befüllt sein. Wenn F16000000001 <> 001 UND <> 003, dann \
                darf F16000000050 nicht angezeigt werden.";
    let either = Condition::Is(path("F16000000001"), vec![Constant::Code("001".into()), Constant::Code("003".into())]);
    assert_eq!(
        said(text),
        [
            (either.clone(), Effect::Require(path("F16000000050"))),
            (either.clone().negated(), Effect::Forbid(path("F16000000050"))),
        ]
    );
    let brackets = "Wenn F16000000001 = (001 \"Imbiss\" ODER 003 \"Handwerk\") UND F16000000002 = wahr, dann zeige F16000000050, \
                    ansonsten nicht.";
    let both = Condition::All(vec![either, yes("F16000000002")]);
    assert_eq!(
        said(brackets),
        [(both.clone(), Effect::Show(path("F16000000050"))), (both.negated(), Effect::Forbid(path("F16000000050"))),]
    );
    // Nobody means that.
    for text in [
        "Wenn F16000000001 <> 001 ODER <> 003, dann zeige F16000000050.",
        "Wenn F16000000001 = 001 UND = 003, dann zeige F16000000050.",
    ] {
        assert!(!read(text).is_complete() && read(text).statements.is_empty(), "{text}");
    }
}

#[test]
fn names_with_signs_and_lost_quotes_do_not_matter() {
    let wanted = vec![(yes("F16000000003"), Effect::Show(path("G16000000010")))];
    for text in [
        r#"Wenn F16000000003 "Wasser benötigt (ja/nein)" = "Ja"", dann zeige G16000000010 "Person (Händlerin, Händler) an."#,
        r#"Wenn das Feld "F16000000003"Wasser benötigt (ja/nein)" = JA dann zeige "G16000000010 Person (Händlerin, Händler)" an"#,
        r#"Wenn F16000000003 Frischwasser gewünscht == wahr, dann zeige G16000000010 Händlerin an."#,
    ] {
        assert_eq!(said(text), wanted, "{text}");
    }
}

#[test]
fn several_fields_together() {
    let filled = |number: &str| Condition::Filled(path(number));
    assert_eq!(
        said(
            r#"Es muss mindestens eines der Felder F16000000011 "Tag", F16000000012 "Monat" oder F16000000013 "Jahr" befüllt sein."#
        ),
        [(
            always(),
            Effect::Valid(Condition::Any(["F16000000011", "F16000000012", "F16000000013"].map(filled).to_vec()))
        )]
    );
    assert_eq!(
        said("Entweder muss die Gruppe G16000000010 oder die Gruppe G16000000020 befüllt werden."),
        [(always(), Effect::Valid(Condition::One(["G16000000010", "G16000000020"].map(filled).to_vec())))]
    );
    assert_eq!(
        said("Mindestens eines der Felder F16000000002 oder F16000000003 muss den Wert \"wahr\" haben."),
        [(always(), Effect::Valid(Condition::Any(vec![yes("F16000000002"), yes("F16000000003")])))]
    );
    assert_eq!(
        said(
            "Wenn alle drei Felder F16000000011, F16000000012 und F16000000013 befüllt sind, muss die Validität des sich ergebenden \
              Kalenderdatums sichergestellt werden. D.h. den 31. Juni gibt es nicht."
        ),
        [(
            Condition::All(["F16000000011", "F16000000012", "F16000000013"].map(filled).to_vec()),
            Effect::Valid(Condition::ValidDate(path("F16000000011"), path("F16000000012"), path("F16000000013")))
        )]
    );
    assert_eq!(
        said(
            "F16000000050 ist ein Pflichtfeld, wenn eines der Felder F16000000002, F16000000003 mit \"Ja\" belegt ist."
        ),
        [(Condition::Any(vec![yes("F16000000002"), yes("F16000000003")]), Effect::Require(path("F16000000050")))]
    );
}

#[test]
fn days_sums_ages_and_forms_of_texts() {
    let before = Condition::Compare(
        Operand::Element(path("F16000000030")),
        Comparison::Less,
        Operand::Element(path("F16000000031")),
    );
    let Effect::Valid(Condition::Any(parts)) = &said(
        "Das Datum im Feld F16000000030 \"von\" muss zeitlich vor dem Datum in Feld F16000000031 \"bis\" liegen.",
    )[0]
    .1
    else {
        panic!("no condition");
    };
    assert_eq!(parts.last(), Some(&before));
    assert_eq!(
        said("F16000000042 Summe ergibt sich aus der Summe von F16000000040 Miete und F16000000041 Strom."),
        [(
            always(),
            Effect::Compute(path("F16000000042"), Operand::Sum(vec![path("F16000000040"), path("F16000000041")]))
        )]
    );
    let minor = Condition::Compare(
        Operand::Age(path("G16000000010")),
        Comparison::Less,
        Operand::Constant(Constant::Number("18".into())),
    );
    assert_eq!(said("WENN G16000000010 < 18 Jahre, DANN zeige F16000000050 an.")[0].0, minor,);
    let Effect::Valid(Condition::Any(parts)) = &said("Das Feld F16000000014 muss eine gültige IBAN enthalten.")[0].1
    else {
        panic!("no condition");
    };
    assert_eq!(parts.last(), Some(&Condition::Matches(path("F16000000014"), Pattern::Iban)));
}

#[test]
fn lands_are_kept_with_what_is_said_for_them() {
    let text = "Für die Länder TH, SN gilt:\nDas Datenfeld F16000000050 muss befüllt werden.\n\nFür das Land HE gilt:\nWENN F16000000002 \
                = wahr, DANN muss das Datenfeld F16000000050 angezeigt werden.\n\nFür alle anderen Länder gilt:\nDas Datenfeld \
                F16000000050 darf nicht angezeigt werden.";
    let translation = read(text);
    assert!(translation.is_complete(), "{translation:?}");
    let lands: Vec<String> = translation
        .statements
        .iter()
        .map(|statement| statement.lands.iter().flatten().map(|land| land.code()).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(lands[..2], ["TH SN", "HE"]);
    assert_eq!(lands[2].split(' ').count(), 13);
    let within = read(
        "Das Feld F16000000050 muss in Thüringen befüllt werden. Für die anderen Bundesländer darf es nicht angezeigt werden.",
    );
    assert_eq!(within.statements.len(), 2);
    assert_eq!(within.statements[0].lands, Some(vec![Land::named("TH").unwrap()]));
    assert_eq!(within.statements[1].effect, Effect::Forbid(path("F16000000050")));
    let wrong = read("Für das Land XY gilt:\nDas Feld F16000000050 muss befüllt werden.");
    assert!(wrong.statements.is_empty() && wrong.rest.len() == 2, "{wrong:?}");
}

#[test]
fn values_that_wait_for_nobody() {
    assert_eq!(
        said(
            "Das Feld F16000000001 \"Art des Standes\" ist mit 002 \"Blumen und Pflanzen\" vorzubefüllen und in der Antragsstrecke auszublenden."
        ),
        [
            (always(), Effect::Preset(path("F16000000001"), Constant::Code("002".into()))),
            (always(), Effect::Conceal(path("F16000000001"))),
        ]
    );
    let only = said(
        "Wenn F16000000002 = ja, dann muss das Feld F16000000001 befüllt werden, wobei nur die Codes 001 \"Imbiss\" ODER 003 \
                     \"Handwerk\" ausgewählt werden dürfen.",
    );
    assert_eq!(only.len(), 2, "{only:?}");
    assert!(matches!(&only[1].1, Effect::Valid(_)), "{only:?}");
}

#[test]
fn what_is_not_understood_is_listed_with_the_reason() {
    let reasons = |text: &str| read(text).rest.into_iter().map(|rest| rest.reason).collect::<Vec<_>>();
    assert_eq!(
        reasons("Wenn F16000000099 = ja, dann zeige F16000000050."),
        [Reason::UnknownElement("F16000000099".into())]
    );
    assert_eq!(
        reasons("Wenn F16000000001 = 004, dann zeige F16000000050."),
        [Reason::UnknownValue { field: id("F16000000001"), value: "004".into() }]
    );
    let wrong_label = reasons("Wenn F16000000001 = 001 \"Handwerk\", dann zeige F16000000050.");
    assert!(matches!(wrong_label[..], [Reason::WrongLabel { .. }]), "{wrong_label:?}");
    let opposed =
        reasons("Wenn F16000000002 = \"Ja\", dann zeige F16000000050, bei <> \"Nein\" blende F16000000050 aus.");
    assert!(matches!(opposed[..], [Reason::Contradiction(_)]), "{opposed:?}");
    assert_eq!(reasons(""), [Reason::NoText]);
    assert_eq!(reasons("Die Angaben müssen plausibel sein.").len(), 1);
    assert_eq!(reasons("Nur Volljährige dürfen einen Stand anmelden.").len(), 1);
    assert_eq!(read("Die Werte werden alphabetisch sortiert dargestellt.").notes.len(), 1);
    // One sentence that is not understood does not spoil the next.
    let both = read("Bei Regen ist F16000000050 nass. Das Feld F16000000014 muss befüllt werden.");
    assert_eq!((both.statements.len(), both.rest.len()), (1, 1), "{both:?}");
    let long = "Das Feld F16000000014 muss befüllt werden. ".repeat(2_000);
    assert_eq!(reasons(&long), [Reason::TooLong]);
}

#[test]
fn rules_for_programs_say_the_same() {
    let json = r#"[
        {"element": "G16000000010", "effect": "require", "target": "self.F16000000050", "message": "Nachweis fehlt",
         "condition": {"or": [{"equal": [{"identifier": "self.F16000000001"}, "001"]}, {"identifier": "F16000000002"}]}},
        {"element": "G16000000010", "effect": "valid", "message": "Datum", "condition": {"or": [
            {"is_empty": {"identifier": "F16000000011"}},
            {"is_valid_date": [{"identifier": "F16000000011"}, {"identifier": "F16000000012"}, {"identifier": "F16000000013"}]}]}},
        {"element": "G16000000010", "effect": "valid", "message": "Zukunft", "condition": {"sounds_like": []}}
    ]"#;
    let rules = machine_rules(json, &elements(), None).unwrap();
    let when = Condition::Any(vec![is("F16000000001", "001"), yes("F16000000002")]);
    assert_eq!(rules.rules[0].statement.when, when);
    assert_eq!(rules.rules[0].statement.effect, Effect::Require(path("F16000000050")));
    assert_eq!(rules.rules.len(), 2);
    assert_eq!(rules.rest[0].text, "Zukunft");
    let own = said("Wenn F16000000001 = 001 oder F16000000002 = wahr, dann muss F16000000050 befüllt sein.");
    assert!(own[0].0.is_equivalent(&when));
    assert!(!own[0].0.is_equivalent(&yes("F16000000002")));
    assert!(machine_rules("{", &elements(), None).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// Whatever stands there is read to its end: each part of it is in a statement, a note or the rest.
    #[test]
    fn any_text_is_read_to_its_end(text in any_text()) {
        let translation = read(&text);
        let said = translation.statements.iter().map(|statement| &statement.text);
        let all: String = said.chain(&translation.notes).chain(translation.rest.iter().map(|rest| &rest.text)).cloned().collect();
        for number in text.split(|char: char| !char.is_ascii_alphanumeric()).filter(|word| word.len() == 12 && word.starts_with('F')) {
            prop_assert!(all.contains(number), "{number} is lost in {text:?}: {translation:?}");
        }
        prop_assert_eq!(read(&text), translation);
    }
}

fn any_text() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "Wenn",
        "WENN",
        "dann",
        "DANN",
        "sonst",
        "ansonsten nicht",
        "und",
        "ODER",
        "oder",
        "muss",
        "darf",
        "nicht",
        "befüllt",
        "sein",
        "werden",
        "angezeigt",
        "ist",
        "ein",
        "Pflichtfeld",
        "zeige",
        "blende",
        "aus",
        "an",
        "=",
        "<>",
        "===",
        "<",
        "(",
        ")",
        "\"",
        "'",
        ",",
        ".",
        ":",
        "\n",
        "„",
        "001",
        "\"Imbiss\"",
        "Ja",
        "wahr",
        "leer",
        "entweder",
        "mindestens eines der Felder",
        "Für das Land TH gilt:",
        "Für alle anderen Länder gilt:",
        "F16000000001",
        "F16000000002",
        "G16000000010",
        "G16000000010.F16000000011",
        "F16000000099",
        "wobei nur",
        "die Codes",
        "18 Jahre",
        "es",
        "die Felder",
        "ß",
        "\u{1f980}",
    ]);
    prop_oneof![prop::collection::vec(words, 0..60).prop_map(|words| words.join(" ")), ".{0,200}"]
}
