//! Forms and answers that are made to be too much: bounded, and told.

use std::time::{Duration, Instant};

use forms::{
    Answers, AnswersError, Carried, Context, Definition, Evaluation, Form, Params, ProblemKind, check, evaluate,
    evaluate_again,
};
use jiff::civil::date;
use serde_json::{Value as Json, json};

fn source(fields: &Json) -> String {
    json!({ "schema": 1, "id": "t", "sections": [{ "id": "s", "pages": [{ "id": "p", "fields": fields }] }] })
        .to_string()
}

fn form(fields: &Json) -> Form {
    Form::parse(&source(fields), &[]).unwrap()
}

fn look(form: &Form, answers: &Answers) -> Evaluation {
    evaluate(form, answers, &Context { params: &Params::new(), today: date(2026, 5, 17) })
}

fn group(id: &str, (min, max): (u32, u32), fields: &Json) -> Json {
    json!({ "id": id, "type": "group", "min_rows": min, "max_rows": max, "fields": fields })
}

#[test]
fn too_many_rows_from_the_beginning_are_found() {
    let found = |fields: Json| {
        let definition = Definition::parse(&source(&fields)).unwrap();
        let found = check(&definition, &[]);
        found.first().map(|finding| (finding.place.item.clone().unwrap_or_default(), finding.key()))
    };
    let leaf = json!([{ "id": "x", "type": "time" }]);
    let nested = |min| json!([group("a", (100, 1_000), &json!([group("b", (min, 1_000), &leaf)]))]);
    assert_eq!(found(nested(48)), None);
    assert_eq!(found(nested(49)), Some(("b".to_owned(), "forms-finding-bad-bounds")));
    let wide: Vec<Json> = (0..200).map(|n| json!({ "id": format!("f{n}"), "type": "time" })).collect();
    assert_eq!(found(json!([group("a", (499, 1_000), &json!(wide))])), None);
    assert_eq!(found(json!([group("a", (500, 1_000), &json!(wide))])).unwrap().0, "a");
}

#[test]
fn rows_in_rows_are_read_and_taken_within_bounds() {
    let leaf = json!([{ "id": "x", "type": "yes_no" }, { "id": "y", "type": "consent" }]);
    let form = form(&json!([group("a", (0, 1_000), &json!([group("b", (0, 1_000), &leaf)]))]));
    let inner: Vec<Json> = vec![json!({}); 300];
    let answers = json!({ "a": vec![json!({ "b": inner }); 300] });
    let answers = Answers::from_json(&form, &answers).unwrap();
    let evaluation = look(&form, &answers);
    assert!(evaluation.fields.len() <= 10_400, "{}", evaluation.fields.len());
    assert!(evaluation.problems.iter().any(|problem| matches!(problem.kind, ProblemKind::TooManyRows { .. })));
    assert!(form.accept("p", &answers, [("a.1.b.1.x", "yes")]).unwrap().changes.len() <= 400_001);
    let wide: Vec<Json> = (0..1_000).map(|n| json!({ "id": format!("f{n}"), "type": "time" })).collect();
    let form = self::form(&json!([group("a", (0, 1_000), &json!(wide))]));
    let answers = Answers::from_json(&form, &json!({ "a": vec![json!({}); 1_000] })).unwrap();
    assert!(look(&form, &answers).fields.len() <= 100_001);
    assert!(form.accept("p", &answers, [("a.1.f1", "10:00")]).unwrap().changes.len() <= 400_001);
}

#[test]
fn empty_texts_without_end_are_not_kept() {
    let options: Vec<String> = (0..2_000).map(|number| format!("o{number}")).collect();
    let form = form(&json!([{ "id": "many", "type": "multi_choice", "options": options }]));
    let errors = Answers::from_json(&form, &json!({ "many": vec![""; 100_000] })).unwrap_err();
    assert_eq!(errors, [AnswersError::TooLarge { field: "many".to_owned() }]);
    let some = Answers::from_json(&form, &json!({ "many": &options[..200] })).unwrap();
    assert_eq!(look(&form, &some).submitted()["many"].as_array().unwrap().len(), 200);
    let wrong = Answers::from_json(&form, &json!({ "many": ["o1", "", "o1"] })).unwrap();
    assert_eq!(look(&form, &wrong).problem_of("many").unwrap().kind, ProblemKind::BadChoice);
}

/// A form whose logic takes about `count` times 370 000 steps, and then asks for one sum more.
fn exhausting(count: usize) -> Form {
    let mut fields = vec![
        json!({ "id": "n", "type": "integer" }),
        json!({ "id": "long", "type": "textarea", "max_length": 20_000 }),
        group("g", (600, 600), &json!([{ "id": "a", "type": "integer" }])),
    ];
    fields.extend((0..count).map(
        |number| json!({ "id": format!("c{number}"), "type": "computed", "as": "integer", "value": "count(g, long == long)" }),
    ));
    fields.push(json!({ "id": "last", "type": "computed", "as": "integer", "value": "n + 1" }));
    form(&json!(fields))
}

#[test]
fn a_second_look_says_the_same_when_the_steps_are_used_up() {
    let context = Context { params: &Params::new(), today: date(2026, 5, 17) };
    for (count, fails) in [(10, false), (60, true)] {
        let form = exhausting(count);
        let mut answers = Answers::new();
        answers.set("long", vec!["x".repeat(19_900)]);
        answers.set("n", vec!["1".to_owned()]);
        let before = look(&form, &answers);
        assert_eq!(before.problem_of("last").is_some(), fails);
        answers.set("n", vec!["2".to_owned()]);
        assert_eq!(evaluate_again(&form, &before, &answers, ["n"], &context), look(&form, &answers));
    }
    // Each look alone would have enough.
    let form = exhausting(60);
    let mut answers = Answers::new();
    answers.set("n", vec!["1".to_owned()]);
    let before = look(&form, &answers);
    assert!(before.problem_of("last").is_none());
    answers.set("long", vec!["x".repeat(19_900)]);
    let again = evaluate_again(&form, &before, &answers, ["long"], &context);
    assert_eq!(again, look(&form, &answers));
    answers.set("long", Vec::new());
    assert_eq!(evaluate_again(&form, &again, &answers, ["long"], &context), look(&form, &answers));
}

#[test]
fn groups_beside_each_other_cost_nothing() {
    let sums = ["sum(empty, 1)"; 35].join(" + ");
    let inner: Vec<Json> = (0..20)
        .map(|number| json!({ "id": format!("c{number}"), "type": "computed", "as": "integer", "value": sums }))
        .collect();
    let empty = group("empty", (0, 1_000), &json!([{ "id": "b", "type": "integer" }]));
    let form = form(&json!([group("full", (1_000, 1_000), &json!(inner)), empty]));
    let started = Instant::now();
    let evaluation = look(&form, &Answers::new());
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
    assert_eq!(evaluation.problems, []);
}

#[test]
fn many_problems_are_compared_soon() {
    let inner: Vec<Json> =
        (0..20).map(|number| json!({ "id": format!("t{number}"), "type": "text", "required": true })).collect();
    let form = form(&json!([group("g", (1_000, 1_000), &json!(inner))]));
    let evaluation = look(&form, &Answers::new());
    assert_eq!(evaluation.problems.len(), 20_000);
    assert_eq!(evaluation.problem_of("g.1000.t19"), evaluation.problems.last());
    let started = Instant::now();
    assert!(Carried::between((&form, &evaluation), (&form, &evaluation)).asked.is_empty());
    assert!(started.elapsed() < Duration::from_secs(1), "{:?}", started.elapsed());
}
