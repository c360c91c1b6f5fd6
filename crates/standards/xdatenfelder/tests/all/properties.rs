//! Whatever a model holds survives writing and reading; whatever bytes come in, the answer is a value or an error.

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use xdatenfelder::{
    Coded, Constraints, Content, DataType, Day, Element, ElementKind, Field, FieldKind, Group, GroupKind, Head, Header,
    Help, Id, Keyword, Labels, LegalBasis, ListedValue, Message, Moment, Multiplicity, Part, Prefill, Relation,
    RelationKind, ReleaseStatus, Rule, RuleKind, Schema, Standard, Values, Version,
};

const FIXTURES: [&[u8]; 4] = [
    include_bytes!("fixtures/hund.xdf3.xml"),
    include_bytes!("fixtures/ausweis.xdf2.xml"),
    include_bytes!("fixtures/steckbrief.xdf3.xml"),
    include_bytes!("fixtures/marke.xdf1.xml"),
];

/// Texts with everything that XML treats in a special way.
fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zäöüß §.,0-9]{0,20}", "[\\t\\n\\r <>&\"'\\]é€\u{1F415}-]{0,8}"]
}

fn coded<T: Clone + std::fmt::Debug + 'static>(values: &'static [T]) -> impl Strategy<Value = Coded<T>> {
    (select(values), of(text()), of(text()), of(text())).prop_map(|(value, list, list_version, name)| Coded {
        value,
        list,
        list_version,
        name,
    })
}

fn status() -> impl Strategy<Value = Coded<ReleaseStatus>> {
    coded(&ReleaseStatus::ALL[..8])
}

fn day() -> impl Strategy<Value = Day> {
    (1990..2040, 1..=12, 1..=28)
        .prop_map(|(year, month, day)| Day::new(&format!("{year}-{month:02}-{day:02}")).unwrap())
}

fn moment() -> impl Strategy<Value = Moment> {
    (day(), 0..24, select(&["", "Z", "+01:00"][..]))
        .prop_map(|(day, hour, zone)| Moment::new(&format!("{day}T{hour:02}:00:00{zone}")).unwrap())
}

fn version() -> impl Strategy<Value = Option<Version>> {
    of((0..9, 0..9, 0..9).prop_map(|(a, b, c)| Version::new(&format!("{a}.{b}.{c}")).unwrap()))
}

fn basis() -> impl Strategy<Value = LegalBasis> {
    (of(text()), text()).prop_map(|(link, text)| LegalBasis { link, text })
}

fn keyword() -> impl Strategy<Value = Keyword> {
    (of(text()), text()).prop_map(|(uri, text)| Keyword { uri, text })
}

fn relation() -> impl Strategy<Value = Relation> {
    (coded(RelationKind::ALL), version()).prop_map(|(kind, version)| {
        let mut relation = Relation { kind, ..Relation::default() };
        relation.object.id = Id::new("F60000000001").unwrap();
        relation.object.version = version;
        relation
    })
}

prop_compose! {
    fn head()(
        name in text(), texts in (of(text()), of(text()), of(text()), of(text())), legal_bases in vec(basis(), 0..3),
        status in status(), days in (of(day()), of(day()), of(day()), of(day())), changed_at in of(moment()),
        relations in vec(relation(), 0..2), keywords in vec(keyword(), 0..2), version in version(),
    ) -> Head {
        let mut head = Head {
            name, description: texts.0, definition: texts.1, legal_bases, status, status_set_on: days.0,
            status_set_by: texts.2, valid_from: days.1, valid_until: days.2, version_note: texts.3,
            published_on: days.3, changed_at, relations, keywords, ..Head::default()
        };
        head.identifier.version = version;
        head
    }
}

fn labels() -> impl Strategy<Value = Labels> {
    (of(text()), of(text())).prop_map(|(input, output)| Labels { input, output })
}

fn help() -> impl Strategy<Value = Help> {
    (of(text()), of(text())).prop_map(|(input, output)| Help { input, output })
}

prop_compose! {
    fn rule()(
        name in text(), texts in (of(text()), of(text()), of(text()), of(text())), legal_bases in vec(basis(), 0..2),
        keywords in vec(keyword(), 0..2), changed_at in of(moment()), kind in of(coded(RuleKind::ALL)),
    ) -> Rule {
        let mut rule = Rule {
            name, description: texts.0, text: texts.1, author: texts.2, script: texts.3, legal_bases, keywords,
            changed_at, kind, ..Rule::default()
        };
        rule.identifier.id = Id::new("R60000000001").unwrap();
        rule
    }
}

prop_compose! {
    fn constraints()(
        lengths in (of(any::<u64>()), of(any::<u64>())), texts in (of(text()), of(text()), of(text()), text()),
    ) -> Constraints {
        Constraints {
            min_length: lengths.0, max_length: lengths.1, min_value: texts.0, max_value: texts.1, pattern: texts.2,
            text: texts.3,
        }
    }
}

fn values() -> impl Strategy<Value = Values> {
    let value = (text(), text(), of(text())).prop_map(|(code, name, help)| ListedValue { code, name, help });
    vec(value, 0..4).prop_map(|values| Values { values })
}

prop_compose! {
    fn field()(
        head in head(), labels in labels(), element_kind in coded(ElementKind::ALL), help in help(),
        kind in coded(FieldKind::ALL), data_type in coded(DataType::ALL), constraints in of(constraints()),
        content in of(text()), prefill in of(coded(Prefill::ALL)), values in of(values()),
        rest in (of(text()), of(text()), of(any::<u64>()), vec(text(), 0..3), vec(rule(), 0..2)),
    ) -> Field {
        Field {
            head, labels, element_kind, help, kind, data_type, constraints, content, prefill, values,
            code_column: rest.0, help_column: rest.1, max_size: rest.2, media_types: rest.3, rules: rest.4,
            ..Field::default()
        }
    }
}

fn part(element: impl Strategy<Value = Element>) -> impl Strategy<Value = Part> {
    (0..9_u32, of(0..9_u32), vec(basis(), 0..2), element).prop_map(|(minimum, more, legal_bases, element)| Part {
        multiplicity: Multiplicity::new(minimum, more.map(|more| minimum + more)).unwrap(),
        legal_bases,
        element,
    })
}

fn element() -> impl Strategy<Value = Element> {
    let field = field().prop_map(|field| Element::Field(Box::new(field)));
    field.prop_recursive(4, 12, 3, |inner| {
        let parts = vec(part(inner), 0..3);
        (head(), labels(), coded(ElementKind::ALL), of(coded(GroupKind::ALL)), help(), vec(rule(), 0..2), parts)
            .prop_map(|(head, labels, element_kind, kind, help, rules, parts)| {
                Element::Group(Box::new(Group { head, labels, element_kind, kind, help, rules, parts }))
            })
    })
}

/// Gives every field and group a number of its own.
fn number(parts: &mut [Part], next: &mut u32) {
    for part in parts {
        *next += 1;
        let id = |letter| Id::new(&format!("{letter}{next:011}")).unwrap();
        match &mut part.element {
            Element::Field(field) => field.head.identifier.id = id('F'),
            Element::Group(group) => {
                group.head.identifier.id = id('G');
                number(&mut group.parts, next);
            }
        }
    }
}

prop_compose! {
    fn message()(
        message_id in text(), created_at in moment(), answers in of(text()), head in head(), label in of(text()),
        help in of(text()), rules in vec(rule(), 0..2), mut parts in vec(part(element()), 0..3),
    ) -> Message {
        number(&mut parts, &mut 0);
        let labels = Labels { input: label, output: None };
        let mut schema = Schema { head, labels, help, rules, parts, ..Schema::default() };
        schema.head.identifier.id = Id::new("S16000000001").unwrap();
        Message {
            standard: Standard::V3,
            header: Header { message_id, created_at, answers, version: None },
            content: Content::Schema(Box::new(schema)),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_get_an_answer(bytes in vec(any::<u8>(), 0..400)) {
        let _ = xdatenfelder::read(&bytes);
    }

    #[test]
    fn any_tags_get_an_answer(text in "(<(/?[ab]:?|!|\\?|!\\[CDATA\\[|!--)( x(mlns)?(:a)?=['\"][a&;#x0-9]{0,5}['\"])?(>|/>|\\]\\]>|-->|\\?>)|&#?[a-z0-9]{0,4};|[a ]){0,40}") {
        let _ = xdatenfelder::read(text.as_bytes());
    }

    #[test]
    fn damaged_documents_get_an_answer(
        which in 0..FIXTURES.len(), changes in vec((any::<prop::sample::Index>(), any::<u8>(), 0..3), 1..6),
    ) {
        let mut bytes = FIXTURES[which].to_vec();
        for (place, byte, kind) in changes {
            if bytes.is_empty() {
                break;
            }
            let place = place.index(bytes.len());
            match kind {
                0 => bytes[place] = byte,
                1 => { bytes.remove(place); }
                _ => bytes.truncate(place.max(1)),
            }
        }
        if let Ok(message) = xdatenfelder::read(&bytes) {
            let written = xdatenfelder::write(&message).unwrap();
            prop_assert_eq!(xdatenfelder::read(&written).unwrap(), message);
        }
    }
}

/// In a thread of its own: making random models, unlike reading them, takes a lot of stack.
#[test]
fn every_model_survives() {
    let config = ProptestConfig { failure_persistence: None, cases: 48, ..ProptestConfig::default() };
    let run = move || {
        proptest!(config, |(message in message())| {
            let written = xdatenfelder::write(&message).unwrap();
            prop_assert_eq!(xdatenfelder::read(&written).unwrap(), message);
        });
    };
    std::thread::Builder::new().stack_size(64 << 20).spawn(run).unwrap().join().unwrap();
}
