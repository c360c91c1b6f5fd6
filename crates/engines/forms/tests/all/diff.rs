//! Two versions of a form: what is different, and what that means for who is in the middle of it.

use forms::{Answers, Carried, Context, Definition, DifferenceKind, Effect, Form, Params, diff, evaluate};
use jiff::civil::date;
use proptest::prelude::*;
use serde_json::{Value, json};

fn form() -> Value {
    json!({
        "schema": 1, "id": "stand",
        "sections": [{ "id": "all", "pages": [
            { "id": "what", "fields": [
                { "id": "kind", "type": "choice", "required": true, "options": ["stall", "tent", "car"] },
                { "id": "length", "type": "integer", "required": true, "min": 1, "max": 20 }
            ]},
            { "id": "power", "shown_when": "kind != 'car'", "fields": [
                { "id": "needs_power", "type": "yes_no", "required": true },
                { "id": "watts", "type": "integer", "shown_when": "needs_power", "required": true }
            ]}
        ]}],
        "fees": [{ "id": "place", "amount": "length * 250" }]
    })
}

/// The form with the value at a JSON pointer replaced, or taken out with null.
fn with(pointer: &str, value: Value) -> Value {
    let mut form = form();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match form.pointer_mut(parent).unwrap() {
        Value::Object(object) if value.is_null() => drop(object.remove(name)),
        Value::Object(object) => drop(object.insert(name.to_owned(), value)),
        Value::Array(items) if value.is_null() => drop(items.remove(name.parse().unwrap())),
        Value::Array(items) if name == "-" => items.push(value),
        Value::Array(items) => items[name.parse::<usize>().unwrap()] = value,
        _ => panic!("nothing at {pointer}"),
    }
    form
}

fn definition(json: &Value) -> Definition {
    Definition::parse(&json.to_string()).unwrap()
}

const LENGTH: &str = "/sections/0/pages/0/fields/1";
const KIND: &str = "/sections/0/pages/0/fields/0";
const WATTS: &str = "/sections/0/pages/1/fields/1";

#[test]
fn every_kind_of_change_is_named_and_judged() {
    let cases: [(&str, Value, &str, Effect); 17] = [
        (&format!("{LENGTH}/max"), json!(30), "what/length/max", Effect::None),
        (&format!("{LENGTH}/max"), json!(10), "what/length/max", Effect::Touches),
        (&format!("{LENGTH}/max"), Value::Null, "what/length/max", Effect::None),
        (&format!("{LENGTH}/min"), json!(2), "what/length/min", Effect::Touches),
        (&format!("{LENGTH}/required"), Value::Null, "what/length/required", Effect::None),
        (&format!("{WATTS}/required"), Value::Null, "power/watts/required", Effect::None),
        (&format!("{WATTS}/shown_when"), Value::Null, "power/watts/shown_when", Effect::Touches),
        (&format!("{LENGTH}/type"), json!("money"), "what/length/type", Effect::Touches),
        (&format!("{KIND}/options/-"), json!("boat"), "what/kind/option", Effect::None),
        (&format!("{KIND}/options/1"), Value::Null, "what/kind/option", Effect::Touches),
        (&format!("{KIND}/autocomplete"), json!("off"), "what/kind/autocomplete", Effect::None),
        (
            &format!("{LENGTH}/valid_when"),
            json!([{ "id": "even", "when": "length % 2 == 0" }]),
            "what/length/valid_when",
            Effect::Touches,
        ),
        ("/sections/0/pages/1/shown_when", Value::Null, "power//shown_when", Effect::Touches),
        ("/sections/0/pages/1/fields/-", json!({ "id": "note", "type": "textarea" }), "power/note/added", Effect::Asks),
        ("/sections/0/pages/1/fields/1", Value::Null, "power/watts/removed", Effect::Touches),
        ("/fees/0/amount", json!("length * 300"), "/place/amount", Effect::Touches),
        ("/fees/0/basis", json!("§ 2"), "/place/basis", Effect::None),
    ];
    for (pointer, value, expected, effect) in cases {
        let found = diff(&definition(&form()), &definition(&with(pointer, value)));
        let named: Vec<String> = found.iter().map(name).collect();
        assert_eq!(named, [expected], "{pointer}: {found:?}");
        assert_eq!(found[0].effect(), effect, "{pointer}");
    }
}

fn name(difference: &forms::Difference) -> String {
    use DifferenceKind as Kind;
    let place = &difference.place;
    let last = match &difference.kind {
        Kind::Changed { .. } => place.attribute.clone().unwrap_or_default(),
        Kind::TypeChanged { .. } => "type".to_owned(),
        Kind::OptionAdded(_) | Kind::OptionRemoved(_) => "option".to_owned(),
        Kind::FieldAdded => "added".to_owned(),
        Kind::FieldRemoved => "removed".to_owned(),
        other => format!("{other:?}"),
    };
    [place.page.clone().unwrap_or_default(), place.item.clone().unwrap_or_default(), last].join("/")
}

#[test]
fn pages_that_come_go_and_questions_that_move_are_named() {
    let mut newer = form();
    let pages = newer.pointer_mut("/sections/0/pages").unwrap().as_array_mut().unwrap();
    let mut power = pages.remove(1);
    power["id"] = json!("electricity");
    pages.push(power);
    let found = diff(&definition(&form()), &definition(&newer));
    let kinds: Vec<&DifferenceKind> = found.iter().map(|difference| &difference.kind).collect();
    let moved = DifferenceKind::FieldMoved("power".to_owned());
    assert_eq!(kinds, [&DifferenceKind::PageAdded, &DifferenceKind::PageRemoved, &moved, &moved]);
    assert_eq!(diff(&definition(&form()), &definition(&form())), []);
}

fn carried(newer: &Value, answers: &Answers) -> Carried {
    let params = Params::new();
    let context = Context { params: &params, today: date(2026, 11, 26) };
    let [old, new] = [&form(), newer].map(|json| Form::parse(&json.to_string(), &[]).unwrap());
    let [before, now] = [&old, &new].map(|form| evaluate(form, answers, &context));
    Carried::between((&old, &before), (&new, &now))
}

fn answers() -> Answers {
    let mut answers = Answers::new();
    for (field, value) in [("kind", "tent"), ("length", "12"), ("needs_power", "yes"), ("watts", "800")] {
        answers.set(field, vec![value.to_owned()]);
    }
    answers
}

#[test]
fn what_becomes_of_answers_is_told_exactly() {
    let text = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    let cases = [
        (form(), Carried::default()),
        (with(&format!("{LENGTH}/max"), json!(30)), Carried::default()),
        (
            with("/sections/0/pages/1/fields/-", json!({ "id": "note", "type": "textarea", "required": true })),
            Carried { asked: text(&["note"]), ..Carried::default() },
        ),
        // Twelve metres are refused now, and what was computed from them is gone as well.
        (
            with(&format!("{LENGTH}/max"), json!(10)),
            Carried { refused: text(&["length"]), fee: Some((3_000, 0)), ..Carried::default() },
        ),
        (
            with(&format!("{KIND}/options/1"), Value::Null),
            Carried { lost: text(&["needs_power", "watts"]), refused: text(&["kind"]), ..Carried::default() },
        ),
        (
            with(&format!("{LENGTH}/valid_when"), json!([{ "id": "short", "when": "length < 12" }])),
            Carried { refused: text(&["length"]), ..Carried::default() },
        ),
        (with("/sections/0/pages/1/fields/1", Value::Null), Carried { lost: text(&["watts"]), ..Carried::default() }),
        (with("/fees/0/amount", json!("length * 300")), Carried { fee: Some((3_000, 3_600)), ..Carried::default() }),
        (with(&format!("{WATTS}/type"), json!("money")), Carried { changed: text(&["watts"]), ..Carried::default() }),
    ];
    for (newer, expected) in cases {
        let carried = carried(&newer, &answers());
        assert_eq!(carried, expected, "{newer}");
        let told = Carried { asked: Vec::new(), ..expected };
        assert_eq!(carried.is_smooth(), told == Carried::default());
    }
}

#[test]
fn a_question_that_goes_while_it_is_asked_is_told_and_a_text_is_not() {
    let mut answers = answers();
    answers.set("watts", Vec::new());
    let gone = carried(&with("/sections/0/pages/1/fields/1", Value::Null), &answers);
    assert_eq!(gone, Carried { lost: vec!["watts".to_owned()], ..Carried::default() });
    let text = carried(&with("/sections/0/pages/1/fields/-", json!({ "id": "told", "type": "information" })), &answers);
    assert_eq!(text, Carried::default());
}

/// Changes that touch nobody, by the word of [`Effect`].
fn harmless() -> impl Strategy<Value = Value> {
    prop_oneof![
        (20_i64..1_000).prop_map(|max| with(&format!("{LENGTH}/max"), json!(max))),
        (-50_i64..=1).prop_map(|min| with(&format!("{LENGTH}/min"), json!(min))),
        Just(with(&format!("{LENGTH}/required"), Value::Null)),
        Just(with(&format!("{KIND}/options/-"), json!("boat"))),
        Just(with("/sections/0/pages/1/fields/-", json!({ "id": "note", "type": "textarea" }))),
    ]
}

proptest! {
    #[test]
    fn what_the_difference_calls_harmless_takes_no_answer_away(
        newer in harmless(),
        typed in prop::collection::vec(prop_oneof![Just(""), Just("yes"), Just("no"), Just("stall"), Just("tent"), Just("car"), Just("1"), Just("20"), Just("21")], 4),
    ) {
        for difference in diff(&definition(&form()), &definition(&newer)) {
            prop_assert!(difference.effect() < Effect::Touches, "{difference:?}");
        }
        let mut answers = Answers::new();
        for (field, value) in ["kind", "length", "needs_power", "watts"].iter().zip(typed) {
            answers.set(field, vec![value.to_owned()]);
        }
        let carried = carried(&newer, &answers);
        prop_assert!(carried.lost.is_empty() && carried.refused.is_empty() && carried.changed.is_empty(), "{carried:?}");
    }
}

fn with_fields(fields: Value) -> Definition {
    let page = json!({ "id": "p", "fields": fields });
    definition(&json!({ "schema": 1, "id": "t", "sections": [{ "id": "s", "pages": [page] }] }))
}

fn told(old: Value, new: Value) -> Vec<(String, Effect)> {
    let found = diff(&with_fields(old), &with_fields(new));
    found.iter().map(|difference| (name(difference), difference.effect())).collect()
}

#[test]
fn what_becomes_of_groups_and_rows_is_told() {
    let inner = json!([{ "id": "a", "type": "text" }]);
    let group = |more: Value| {
        let mut group = json!({ "id": "g", "type": "group", "fields": inner });
        group.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!([group])
    };
    let rows = |min: u32, max: u32| group(json!({ "min_rows": min, "max_rows": max }));
    assert_eq!(told(rows(1, 3), rows(1, 3)), []);
    assert_eq!(told(rows(1, 3), rows(1, 5)), [("p/g/max_rows".to_owned(), Effect::None)]);
    assert_eq!(told(rows(1, 3), rows(1, 2)), [("p/g/max_rows".to_owned(), Effect::Touches)]);
    assert_eq!(told(rows(1, 3), rows(0, 3)), [("p/g/min_rows".to_owned(), Effect::None)]);
    assert_eq!(told(rows(1, 3), rows(2, 3)), [("p/g/min_rows".to_owned(), Effect::Touches)]);
    let repeats = diff(&with_fields(group(json!({}))), &with_fields(rows(0, 3)));
    assert!(repeats.iter().any(|difference| difference.kind == DifferenceKind::Regrouped(None)));
    assert!(repeats.iter().all(|difference| difference.effect() == Effect::Touches), "{repeats:?}");
    let single = diff(&with_fields(rows(0, 3)), &with_fields(inner.clone()));
    let was = DifferenceKind::Regrouped(Some("g".to_owned()));
    assert!(single.iter().any(|difference| difference.kind == was && difference.effect() == Effect::Touches));
    assert_eq!(diff(&with_fields(group(json!({}))), &with_fields(inner.clone())).len(), 1, "only the group is gone");
}

#[test]
fn a_wider_decimal_limit_touches_nobody() {
    let number = |min: Value, decimals: u32| json!([{ "id": "n", "type": "number", "min": min, "decimals": decimals }]);
    assert_eq!(told(number(json!(0.5), 2), number(json!(0.25), 2)), [("p/n/min".to_owned(), Effect::None)]);
    assert_eq!(told(number(json!(0.5), 2), number(json!(1.5), 2)), [("p/n/min".to_owned(), Effect::Touches)]);
    assert_eq!(told(number(json!(1), 2), number(json!(1), 1)), [("p/n/decimals".to_owned(), Effect::Touches)]);
}

#[test]
fn code_lists_and_tables_are_compared() {
    let state = |list: &str| {
        let list = forms::CodeList::from_csv(list).unwrap();
        with_fields(json!([{ "id": "state", "type": "choice", "list": "states" }]))
            .with_lists([("states".to_owned(), list)].into())
    };
    let found = diff(&state("value,de\nx,X\ny,Y\n"), &state("value,de\ny,Y\nz,Z\n"));
    let kinds: Vec<&DifferenceKind> = found.iter().map(|difference| &difference.kind).collect();
    assert_eq!(kinds, [&DifferenceKind::OptionAdded("z".to_owned()), &DifferenceKind::OptionRemoved("x".to_owned())]);
    let table = |value: &str| {
        json!([{ "id": "c", "type": "computed", "as": "integer",
            "table": { "hit": "first", "inputs": ["1"], "rows": [{ "when": ["1"], "value": value }] } }])
    };
    assert_eq!(told(table("1"), table("2")), [("p/c/table".to_owned(), Effect::Touches)]);
}
