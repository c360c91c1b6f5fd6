//! Decision tables and code lists: what follows from them, what is wrong with them, and which texts they need.

use std::collections::BTreeMap;

use forms::{Answers, CodeList, Context, Definition, Evaluation, Form, Params, ProblemKind, Value, check, evaluate};
use jiff::civil::date;
use serde_json::{Value as Json, json};

fn source(fields: &Json) -> String {
    json!({ "schema": 1, "id": "t", "sections": [{ "id": "s", "pages": [{ "id": "p", "fields": fields }] }] })
        .to_string()
}

fn form(fields: &Json) -> Form {
    Form::parse(&source(fields), &[]).unwrap()
}

fn from_json(form: &Form, answers: &Json) -> Evaluation {
    let answers = Answers::from_json(form, answers).unwrap();
    evaluate(form, &answers, &Context { params: &Params::new(), today: date(2026, 5, 17) })
}

#[test]
fn tables_decide_by_their_hit_policy() {
    let table = |hit: &str, shown_as: &str, rows: Json| {
        form(&json!([
            { "id": "kind", "type": "choice", "options": ["stall", "stage"] },
            { "id": "days", "type": "integer" },
            { "id": "loud", "type": "yes_no" },
            { "id": "result", "type": "computed", "as": shown_as,
              "table": { "hit": hit, "inputs": ["kind", "days", "loud"], "rows": rows } }
        ]))
    };
    let result = |form: &Form, answers: Json| {
        let evaluation = from_json(form, &answers);
        let failed = evaluation.problem_of("result").is_some();
        (evaluation.field("result").unwrap().value.as_ref().map(Value::to_json), failed)
    };
    let first = table(
        "first",
        "money",
        json!([
            { "when": ["'stall'", "<= 3", "-"], "value": "500 * days" },
            { "when": ["in ['stall', 'stage']", "? > 3 && ? < 30", "-"], "value": "400 * days" },
            { "when": ["-", "-", "-"], "value": "9900" }
        ]),
    );
    assert_eq!(result(&first, json!({ "kind": "stall", "days": 2 })), (Some(json!(1000)), false));
    assert_eq!(result(&first, json!({ "kind": "stage", "days": 4 })), (Some(json!(1600)), false));
    assert_eq!(result(&first, json!({ "kind": "stage", "days": 90 })), (Some(json!(9900)), false));
    assert_eq!(result(&first, json!({ "kind": "stage" })), (None, false), "waits for the days");
    let unique = table(
        "unique",
        "text",
        json!([
            { "when": ["-", "< 5", "-"], "value": "'short'" },
            { "when": ["-", "> 3", "-"], "value": "'long'" }
        ]),
    );
    assert_eq!(result(&unique, json!({ "days": 3 })), (Some(json!("short")), false));
    assert_eq!(result(&unique, json!({ "days": 4 })), (None, true), "two rows fit");
    let collect = table(
        "collect",
        "list",
        json!([
            { "when": ["'stage'", "-", "-"], "value": "'building'" },
            { "when": ["-", "-", "true"], "value": "'order'" },
            { "when": ["-", "> 10", "-"], "value": "'order'" }
        ]),
    );
    assert_eq!(
        result(&collect, json!({ "kind": "stage", "days": 11, "loud": true })),
        (Some(json!(["building", "order"])), false)
    );
    assert_eq!(result(&collect, json!({ "loud": true })), (Some(json!(["order"])), false));
    let sum = table(
        "collect",
        "integer",
        json!([
            { "when": ["-", ">= 1", "-"], "value": "days" },
            { "when": ["-", ">= 2", "-"], "value": "100" }
        ]),
    );
    assert_eq!(result(&sum, json!({ "days": 2 })), (Some(json!(102)), false));
    assert_eq!(result(&sum, json!({ "days": 0 })), (Some(json!(0)), false));
}

#[test]
fn a_table_that_cannot_work_is_found() {
    let key = |shown_as: &str, table: Json| {
        let fields = json!([{ "id": "n", "type": "integer" }, { "id": "c", "type": "computed", "as": shown_as, "table": table }]);
        let definition = Definition::parse(&source(&fields)).unwrap();
        check(&definition, &[]).first().map(|finding| finding.key().to_owned())
    };
    let rows = json!([{ "when": ["1"], "value": "1" }]);
    assert_eq!(key("integer", json!({ "hit": "first", "inputs": ["n"], "rows": rows })), None);
    let uneven = "forms-finding-uneven-table";
    assert_eq!(key("integer", json!({ "hit": "first", "inputs": ["n", "n"], "rows": rows })).as_deref(), Some(uneven));
    assert_eq!(key("integer", json!({ "hit": "first", "inputs": ["n"], "rows": [] })).as_deref(), Some(uneven));
    let unread = json!({ "hit": "first", "inputs": ["n", "misspelt"], "rows": [{ "when": ["1", "-"], "value": "1" }] });
    assert_eq!(key("integer", unread).as_deref(), Some("forms-finding-unread-input"));
    let collects = "forms-finding-cannot-collect";
    assert_eq!(key("date", json!({ "hit": "collect", "inputs": ["n"], "rows": rows })).as_deref(), Some(collects));
    let texts = json!([{ "when": ["1"], "value": "'x'" }]);
    assert_eq!(key("list", json!({ "hit": "first", "inputs": ["n"], "rows": texts })).as_deref(), Some(collects));
    let wrong = key("integer", json!({ "hit": "first", "inputs": ["n"], "rows": texts }));
    for (cell, finding) in
        [("> 3 && ? < 30", None), ("? in [1, 2] || ? > 9", None), ("(", Some("forms-finding-syntax"))]
    {
        let table = json!({ "hit": "first", "inputs": ["n"], "rows": [{ "when": [cell], "value": "1" }] });
        assert_eq!(key("integer", table).as_deref(), finding, "{cell}");
    }
    assert_eq!(wrong.as_deref(), Some("forms-finding-wrong-type"));
}

#[test]
fn a_table_of_the_largest_size_has_the_steps_it_needs() {
    let rows: Vec<Json> =
        (0..200).map(|row| json!({ "when": vec!["in [1, 2, 3, 4, 5]"; 10], "value": row.to_string() })).collect();
    let table = json!({ "hit": "collect", "inputs": vec!["n"; 10], "rows": rows });
    let form = form(&json!([
        { "id": "n", "type": "integer" },
        { "id": "sum", "type": "computed", "as": "integer", "table": table }
    ]));
    assert_eq!(from_json(&form, &json!({ "n": 5 })).field("sum").unwrap().value, Some(Value::Int(19_900)));
}

#[test]
fn a_hidden_list_is_empty_and_not_missing() {
    let form = form(&json!([
        { "id": "flag", "type": "yes_no" },
        { "id": "hidden", "type": "computed", "as": "list", "table": { "hit": "collect", "inputs": ["flag"],
            "rows": [{ "when": ["-"], "value": "'a'" }] } },
        { "id": "around", "type": "group", "shown_when": "flag", "fields": [
            { "id": "inside", "type": "computed", "as": "list", "value": "hidden" }] },
        { "id": "none", "type": "text", "shown_when": "size(inside) == 0 && !('a' in inside)" }
    ]));
    let none = |flag: bool| from_json(&form, &json!({ "flag": flag })).field("none").unwrap().visible;
    assert_eq!((none(false), none(true)), (true, false));
}

#[test]
fn code_lists_give_their_options() {
    let list = CodeList::from_csv("value,de,en\n000,Deutschland,Germany\n129,Frankreich,\n").unwrap();
    assert_eq!((list.label("000", "en"), list.label("129", "en")), (Some("Germany"), Some("Frankreich")));
    let json = source(&json!([{ "id": "state", "type": "choice", "list": "states" }]));
    let definition = Definition::parse(&json).unwrap();
    assert_eq!(check(&definition, &[]).first().map(forms::Finding::key), Some("forms-finding-no-options"));
    let form = Form::build(definition.with_lists(BTreeMap::from([("states".to_owned(), list)])), &[]).unwrap();
    assert_eq!(from_json(&form, &json!({ "state": "129" })).submitted()["state"], "129");
    assert_eq!(from_json(&form, &json!({ "state": "1" })).problem_of("state").unwrap().kind, ProblemKind::BadChoice);
    for (broken, line) in [
        ("code,de\n", 1),
        ("value,en\n1,x\n", 1),
        ("value,de\n1,\n", 2),
        ("value,de\n1,a\n1,b\n", 3),
        ("value,de\n1\n", 2),
    ] {
        assert_eq!(CodeList::from_csv(broken).unwrap_err().line, line, "{broken:?}");
    }
}

#[test]
fn a_text_of_a_table_has_its_key() {
    let rows = ["'a'", "\"b\"", "flag ? 'c' : 'd'", "'e' + 'f'"].map(|value| json!({ "when": ["-"], "value": value }));
    let fields = json!([
        { "id": "flag", "type": "yes_no" },
        { "id": "list", "type": "computed", "as": "list", "table": { "hit": "collect", "inputs": ["flag"], "rows": rows } }
    ]);
    let keys = form(&fields).definition().text_keys();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    assert_eq!(keys, ["flag-label", "list-label", "list-option-a", "list-option-b", "page-p", "section-s"]);
}
