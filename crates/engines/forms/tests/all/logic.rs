//! The logic, seen from outside: one form whose computed field, condition or rule is the expression in question.

use forms::{Answers, Context, Definition, FindingKind, Form, FormError, Params, ProblemKind, Value, check, evaluate};
use jiff::civil::date;
use serde_json::{Value as Json, json};

/// A form with one field of each type, all optional, and one computed field `result`.
fn form_json(shown_as: &str, expression: &str) -> String {
    json!({
        "schema": 1, "id": "t",
        "sections": [{ "id": "s", "pages": [{ "id": "p", "fields": [
            { "id": "flag", "type": "yes_no" },
            { "id": "number", "type": "integer" },
            { "id": "word", "type": "text" },
            { "id": "moment", "type": "date" },
            { "id": "many", "type": "multi_choice", "options": ["a", "b"] },
            { "id": "agreed", "type": "consent" },
            { "id": "result", "type": "computed", "as": shown_as, "value": expression }
        ]}]}]
    })
    .to_string()
}

fn parameters() -> Vec<forms::Parameter> {
    serde_json::from_value(json!([
        { "key": "tax.first", "type": "cents", "required": true, "label": "l" },
        { "key": "tax.reasons", "type": "choices", "options": ["a", "b"], "label": "l" }
    ]))
    .unwrap()
}

fn compute(shown_as: &str, expression: &str, answers: Json) -> Result<Option<Json>, String> {
    let form = Form::parse(&form_json(shown_as, expression), &parameters()).map_err(|error| error.to_string())?;
    let answers = Answers::from_json(&form, &answers).unwrap();
    let mut params = Params::new();
    params.set("tax.first", 10800);
    let evaluation = evaluate(&form, &answers, &Context { params: &params, today: date(2026, 5, 17) });
    if evaluation.problem_of("result").is_some_and(|problem| problem.kind == ProblemKind::NotComputable) {
        return Err("fault".to_owned());
    }
    Ok(evaluation.field("result").unwrap().value.as_ref().map(Value::to_json))
}

#[test]
fn expressions_have_the_values_the_documentation_promises() {
    let answers = json!({ "flag": true, "number": 7, "word": "Straße", "moment": "31.01.2024", "many": ["b"] });
    let table = [
        ("integer", "number * 2 + 1", json!(15)),
        ("integer", "-number + 10 / 3 % 2", json!(-6)),
        ("integer", "size(word)", json!(6)),
        ("integer", "size(many)", json!(1)),
        ("integer", "many.size()", json!(1)),
        ("integer", "params.tax_first / 12 * 8", json!(7200)),
        ("integer", "min(3, number, 5)", json!(3)),
        ("integer", "max(3, number, 5)", json!(7)),
        ("number", "max(number, 1.5, 2)", json!(7)),
        ("number", "min(number, 1.5, 2)", json!(1.5)),
        ("integer", "flag ? 1 : 2", json!(1)),
        ("integer", "months_between(date('2026-02-18'), today)", json!(2)),
        ("integer", "months_between(today, date('2026-02-17'))", json!(-3)),
        ("integer", "days_between(date('2026-02-28'), date('2026-03-01'))", json!(1)),
        ("integer", "age_months(moment)", json!(27)),
        ("integer", "year(moment) * 10000 + month(moment) * 100 + day(moment)", json!(20240131)),
        ("date", "add_months(moment, 1)", json!("2024-02-29")),
        ("date", "add_days(moment, -31)", json!("2023-12-31")),
        ("date", "date(2026, 5, 1)", json!("2026-05-01")),
        ("date", "max(moment, today)", json!("2026-05-17")),
        ("text", "word + '!'", json!("Straße!")),
        ("yes_no", "'b' in many && !('a' in many)", json!(true)),
        ("yes_no", "word in ['Weg', 'Straße']", json!(true)),
        ("yes_no", "number in [1, 2]", json!(false)),
        ("yes_no", "matches(word, '^Str') && word.matches('e$')", json!(true)),
        ("yes_no", "has(number) && has(params.tax_first) && !has(params.tax_reasons)", json!(true)),
        ("yes_no", "moment < today && moment != today", json!(true)),
        ("yes_no", "agreed", json!(false)),
    ];
    for (shown_as, expression, expected) in table {
        assert_eq!(compute(shown_as, expression, answers.clone()), Ok(Some(expected)), "{expression}");
    }
}

#[test]
fn a_missing_answer_spreads_except_where_it_does_not_matter() {
    for expression in ["number > 1", "flag && true", "true && flag", "!flag", "flag ? true : false", "word == 'a'"] {
        assert_eq!(compute("yes_no", expression, json!({})), Ok(None), "{expression}");
    }
    for (expression, expected) in [
        ("flag && false", false),
        ("false && flag", false),
        ("flag || true", true),
        ("has(number) && number > 1", false),
        ("size(many) == 0", true),
        ("'a' in many", false),
        ("'a' in params.tax_reasons || true", true),
    ] {
        assert_eq!(compute("yes_no", expression, json!({})), Ok(Some(json!(expected))), "{expression}");
    }
}

#[test]
fn arithmetic_that_cannot_be_done_is_a_problem_and_not_a_panic() {
    let answers = json!({ "number": "999999999999999999", "moment": "2026-01-31" });
    for (shown_as, expression) in [
        ("integer", "number * number"),
        ("integer", "number / 0"),
        ("integer", "number % 0"),
        ("integer", "-(-999999999999999999 * 9 - 999999999999999999) * number"),
        ("date", "add_months(moment, number)"),
        ("date", "add_days(moment, -number)"),
        ("date", "date(2026, 2, 30)"),
        ("date", "date(number, 1, 1)"),
    ] {
        assert_eq!(compute(shown_as, expression, answers.clone()), Err("fault".to_owned()), "{expression}");
    }
}

#[test]
fn what_is_not_an_expression_of_the_subset_is_found() {
    let table = [
        ("", "forms-finding-syntax"),
        ("number +", "forms-finding-syntax"),
        ("'open", "forms-finding-syntax"),
        ("1e5 > 1", "forms-finding-syntax"),
        ("number = 1", "forms-finding-syntax"),
        ("r'raw' == word", "forms-finding-syntax"),
        ("{'a': 1}", "forms-finding-syntax"),
        ("true // yes", "forms-finding-syntax"),
        ("numbre > 1", "forms-finding-unknown-name"),
        ("params.tax_second > 1", "forms-finding-unknown-parameter"),
        ("sum(1, 2) > 1", "forms-finding-unsupported"),
        ("size() > 1", "forms-finding-unknown-function"),
        ("many.exists(x, x == 'a')", "forms-finding-unknown-function"),
        ("many[0] == 'a'", "forms-finding-unsupported"),
        ("null == null", "forms-finding-unsupported"),
        ("word.length > 1", "forms-finding-unsupported"),
        ("number && true", "forms-finding-wrong-type"),
        ("number", "forms-finding-wrong-type"),
        ("number == 'a'", "forms-finding-wrong-type"),
        ("word < 'b'", "forms-finding-wrong-type"),
        ("many == many", "forms-finding-wrong-type"),
        ("date('31.01.2026') < today", "forms-finding-bad-date"),
        ("matches(word, word)", "forms-finding-bad-pattern"),
        ("matches(word, '(')", "forms-finding-bad-pattern"),
        ("matches(word, '(((a{50}){50}){50}){50}')", "forms-finding-bad-pattern"),
    ];
    for (expression, key) in table {
        let definition = Definition::parse(&form_json("yes_no", expression)).unwrap();
        let findings = check(&definition, &parameters());
        let keys: Vec<_> = findings.iter().map(forms::Finding::key).collect();
        assert_eq!(keys, [key], "{expression}");
        assert_eq!(findings[0].place.item.as_deref(), Some("result"));
        assert_eq!(findings[0].place.attribute.as_deref(), Some("value"));
        assert!(matches!(Form::build(definition, &parameters()), Err(FormError::Findings(_))));
    }
}

#[test]
fn hostile_expressions_are_refused_quickly_on_a_small_stack() {
    let hostile = [
        "(".repeat(1_000) + "1" + &")".repeat(1_000),
        "!".repeat(1_999),
        "-".repeat(1_000) + "1",
        "flag ? ".repeat(100) + "true",
        "[".repeat(500),
        "1 + ".repeat(400) + "1",
        "a".repeat(100_000),
        "\u{0}".to_owned(),
        "\\".repeat(500),
    ];
    let long_but_allowed = [
        format!("{}1 == 1", "1 + ".repeat(140)),
        format!("{}true", "flag && ".repeat(140)),
        format!("{}true{}", "(flag || ".repeat(12), ")".repeat(12)),
        format!("{}true", "number < 1 ? flag : ".repeat(12)),
        format!("word in [{}'x']", "'x', ".repeat(140)),
    ];
    let run = move || {
        for source in hostile {
            let definition = Definition::parse(&form_json("yes_no", &source)).unwrap();
            let findings = check(&definition, &parameters());
            assert!(matches!(&findings[..], [finding] if matches!(finding.kind, FindingKind::Logic(_))));
        }
        for source in long_but_allowed {
            assert!(compute("yes_no", &source, json!({ "flag": true, "number": 5, "word": "y" })).is_ok(), "{source}");
        }
    };
    std::thread::Builder::new().stack_size(1 << 20).spawn(run).unwrap().join().unwrap();
}

#[test]
fn a_text_that_grows_is_stopped_by_the_bounds() {
    let source = format!("{}word", "word + ".repeat(140));
    let answers = json!({ "word": "x".repeat(200) });
    assert_eq!(compute("text", &source, answers), Err("fault".to_owned()));
}
