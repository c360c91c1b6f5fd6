//! Whatever is typed, sent or written as logic: a result, the same result, and nothing hidden in it.

use std::time::{Duration, Instant};

use forms::{
    Answers, Context, Definition, Finding, FindingKind, Form, FormTest, Parameter, Params, check, coverage, evaluate,
    suggestions,
};
use jiff::civil::date;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

fn dog() -> Form {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../services/hund-anmelden");
    let service: toml::Table = std::fs::read_to_string(folder.join("service.toml")).unwrap().parse().unwrap();
    let parameters: Vec<forms::Parameter> = service["parameters"].clone().try_into().unwrap();
    Form::parse(&std::fs::read_to_string(folder.join("form.json")).unwrap(), &parameters).unwrap()
}

fn params() -> Params {
    let mut params = Params::new();
    for (key, cents) in [
        ("dog_tax.first", 5_000),
        ("dog_tax.second", 7_500),
        ("dog_tax.further", 9_500),
        ("dog_tax.dangerous_first", 35_000),
        ("dog_tax.dangerous_further", 45_000),
        ("dog_tax.taxable_from_months", 3),
    ] {
        params.set(key, cents);
    }
    params.set("dog_tax.start_rule", "following_month");
    params
}

/// Texts that are often answers and often not.
fn typed_text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("yes".to_owned()),
        Just("no".to_owned()),
        Just("moved-with-dog".to_owned()),
        Just("assistance-dog".to_owned()),
        "[0-9]{1,2}",
        "[0-9]{1,2}\\.[0-9]{1,2}\\.20[0-9]{2}",
        "\\PC{0,40}",
        any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_answers_have_one_result_without_hidden_ones(
        typed in prop::collection::vec(prop::collection::vec(typed_text(), 0..3), 60),
        days in -2_000_i64..2_000,
    ) {
        let form = dog();
        let mut answers = Answers::new();
        for ((_, field), values) in form.definition().fields().zip(typed) {
            answers.set(&field.id, values);
        }
        let params = params();
        let today = date(2026, 5, 17).checked_add(jiff::Span::new().days(days)).unwrap();
        let context = Context { params: &params, today };
        let evaluation = evaluate(&form, &answers, &context);
        prop_assert_eq!(&evaluation, &evaluate(&form, &answers, &context));
        let submitted = evaluation.submitted();
        for field in &evaluation.fields {
            if !field.visible {
                prop_assert!(field.value.is_none() && !submitted.contains_key(&field.id));
                prop_assert!(evaluation.problem_of(&field.id).is_none());
            }
        }
        prop_assert_eq!(evaluation.fee_total, evaluation.fees.iter().map(|fee| fee.cents).sum::<i64>());
        // What is left when hidden answers are dropped says the same.
        let mut visible = Answers::new();
        for field in evaluation.fields.iter().filter(|field| field.visible) {
            visible.set(&field.id, answers.get(&field.id).to_vec());
        }
        prop_assert_eq!(evaluate(&form, &visible, &context).submitted(), submitted);
    }

    #[test]
    fn any_sent_page_is_taken_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), page in 0_usize..30) {
        forms::fuzz::page(&dog(), page, &bytes);
    }

    #[test]
    fn any_bytes_are_no_reason_to_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        forms::fuzz::form(&bytes);
        forms::fuzz::expression(&bytes);
    }

    #[test]
    fn any_words_of_the_logic_end_soon(words in prop::collection::vec(prop::sample::select(vec![
        "b", "n", "s", "d", "l", "today", "params.fee", "true", "1", "'x'", "(", ")", "[", "]", "+", "-", "*", "/",
        "%", "&&", "x", "t", "g", "a", "1.5", "sum(", "exists(", "all(", "round(", "hour(", "||", "!", "==", "<", ">=", "?", ":", ",", " in ", "has(", "size(", "max(", "add_months(", "date(",
        "matches(", ".", "date('2026-01-01')", "'(a+)+$'",
    ]), 1..80)) {
        let started = Instant::now();
        forms::fuzz::expression(words.concat().as_bytes());
        prop_assert!(started.elapsed() < Duration::from_secs(5));
    }
}

/// Conditions over the fields of [`random_form`], often contradictory.
fn condition() -> impl Strategy<Value = String> {
    let atom = prop::sample::select(vec![
        "flag",
        "agreed",
        "kind == 'a'",
        "kind != 'b'",
        "kind in ['b', 'c']",
        "'x' in many",
        "'y' in many",
        "size(many) > 1",
        "size(many) == 0",
        "has(many)",
        "has(kind)",
        "has(flag)",
        "count > 2",
        "count == 0",
        "count * 2 < 3",
        "amount > 500",
        "amount == 500",
        "amount < 500",
        "word == 'a'",
        "word in ['a', 'b']",
        "size(word) > 1",
        "born > date('2000-01-01')",
        "born <= date('2000-01-01')",
        "born < today",
        "size(files) > 1",
        "params.rule == 'early'",
        "params.fee > 100",
        "has(params.fee)",
        "'p' in params.offers",
        "has(params.offers)",
        "amount * 9000000000 > 1",
        "count == size(many)",
        "flag == agreed",
        "kind == params.rule",
        "exists(items, item)",
        "all(items, price > 2 || flag)",
        "sum(items, price) > 4",
        "size(items) > 1",
    ]);
    let atom = atom.prop_map(str::to_owned);
    atom.prop_recursive(3, 8, 2, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} && {b})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} || {b})")),
            (inner.clone(), inner.clone(), inner.clone()).prop_map(|(a, b, c)| format!("({a} ? {b} : {c})")),
            inner.prop_map(|a| format!("!({a})")),
        ]
    })
}

fn declared() -> Vec<Parameter> {
    serde_json::from_value(json!([
        { "key": "rule", "type": "choice", "options": ["a", "early", "late"], "label": "l" },
        { "key": "offers", "type": "choices", "options": ["p", "q"], "label": "l" },
        { "key": "fee", "type": "cents", "min": 0, "max": 1000, "label": "l" }
    ]))
    .unwrap()
}

/// A form whose later parts depend on the earlier ones by the given conditions.
fn random_form(when: &[String]) -> Definition {
    let form = json!({ "schema": 1, "id": "t", "sections": [{ "id": "s", "pages": [
        { "id": "one", "fields": [
            { "id": "flag", "type": "yes_no" },
            { "id": "agreed", "type": "consent" },
            { "id": "kind", "type": "choice", "options": ["a", "b", { "value": "c", "shown_when": "flag" }] },
            { "id": "many", "type": "multi_choice", "options": ["x", "y", "z"], "shown_when": "!agreed" },
            { "id": "count", "type": "integer", "min": 0, "max": 5 },
            { "id": "amount", "type": "money", "min": 100 },
            { "id": "word", "type": "text", "max_length": 20, "shown_when": "flag" },
            { "id": "born", "type": "date", "latest": "today" },
            { "id": "files", "type": "file", "media_types": ["image/png"], "max_bytes": 10, "max_count": 2 },
            { "id": "items", "type": "group", "max_rows": 2, "shown_when": "count != 1", "fields": [
                { "id": "item", "type": "yes_no" },
                { "id": "price", "type": "integer", "min": 0, "max": 5 },
                { "id": "extra", "type": "text", "shown_when": format!("item && {}", when[9]),
                  "required_when": format!("price > 2 && {}", when[10]),
                  "valid_when": [{ "id": "e", "when": format!("price < 4 || {}", when[11]) }] }
            ]}
        ]},
        { "id": "two", "shown_when": when[0], "fields": [
            { "id": "deep", "type": "yes_no", "shown_when": when[1], "required_when": when[2] },
            { "id": "more", "type": "choice", "options": ["m", { "value": "n", "shown_when": when[3] }],
              "valid_when": [{ "id": "r", "when": format!("more == 'm' || {}", when[4]) }] }
        ]},
        { "id": "three", "shown_when": format!("deep && {}", when[5]), "fields": [
            { "id": "last", "type": "integer", "min": 0, "shown_when": format!("more == 'n' || {}", when[6]),
              "valid_when": [{ "id": "q", "when": format!("last > 0 && {}", when[7]) }] }
        ]}
    ]}], "fees": [{ "id": "f", "when": when[8], "amount": "flag ? 1 : 2" }] });
    Definition::parse(&form.to_string()).unwrap()
}

fn random_test() -> impl Strategy<Value = FormTest> {
    let one_of = |values: Vec<Json>| prop::sample::select(values);
    let lists = |a: &str, b: &str| vec![json!(null), json!([]), json!([a]), json!([b]), json!([a, b])];
    let truths = || one_of(vec![json!(null), json!(true), json!(false), json!(true)]);
    let rows = vec![
        json!({}),
        json!({ "item": true, "price": 3, "extra": "x" }),
        json!({ "item": true, "price": 5, "extra": "x" }),
        json!({ "item": false, "price": 0, "extra": "x" }),
        json!({ "item": true, "price": 9 }),
    ];
    let answers = (
        (truths(), truths(), truths()),
        one_of(vec![json!(null), json!("a"), json!("b"), json!("c"), json!("?")]),
        one_of(lists("x", "y").into_iter().chain([json!(["x", "y", "z"]), json!(["?"])]).collect()),
        one_of(vec![json!(null), json!(0), json!(1), json!(2), json!(3), json!(5), json!(6)]),
        one_of(vec![json!(null), json!(100), json!(499), json!(500), json!(501), json!(999_999_999_999_i64)]),
        one_of(vec![json!(null), json!("a"), json!("b"), json!("long enough"), json!("")]),
        one_of(vec![json!(null), json!("2000-01-01"), json!("2000-01-02"), json!("1990-05-05"), json!("2999-01-01")]),
        one_of(vec![json!(null), json!(["1"]), json!(["1", "2"]), json!(["1", "2", "3"])]),
        (
            one_of(vec![json!(null), json!("m"), json!("n")]),
            one_of(vec![json!(null), json!(0), json!(1), json!(9)]),
            prop::collection::vec(one_of(rows), 0..3),
        ),
    );
    let params = (
        one_of(vec![json!(null), json!("a"), json!("early"), json!("late")]),
        one_of(lists("p", "q")),
        one_of(vec![json!(null), json!(0), json!(100), json!(101), json!(1000)]),
    );
    (answers, params).prop_map(|(answers, (rule, offers, fee))| {
        let ((flag, agreed, deep), kind, many, count, amount, word, born, files, (more, last, items)) = answers;
        serde_json::from_value(json!({
            "name": "n", "today": "2026-05-17",
            "params": { "rule": rule, "offers": offers, "fee": fee },
            "answers": { "flag": flag, "agreed": agreed, "deep": deep, "kind": kind, "many": many, "count": count,
                "amount": amount, "word": word, "born": born, "files": files, "more": more, "last": last, "items": items },
            "expect": {}
        }))
        .unwrap()
    })
}

/// What the finding calls impossible: that its condition comes to this.
fn excluded(finding: &Finding) -> Option<bool> {
    match finding.kind {
        FindingKind::NeverShown
        | FindingKind::RequiredNeverShown
        | FindingKind::DeadOption
        | FindingKind::NeverCharged
        | FindingKind::NeverRequired
        | FindingKind::RuleNeverHolds => Some(true),
        FindingKind::AlwaysTrue | FindingKind::RuleNeverFails => Some(false),
        _ => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_answers_do_what_a_finding_calls_impossible(
        when in prop::collection::vec(condition(), 12),
        tests in prop::collection::vec(random_test(), 60),
    ) {
        let definition = random_form(&when);
        let findings = check(&definition, &declared());
        let form = Form::build(definition, &declared()).unwrap();
        let coverage = coverage(&form, &declared(), &tests);
        for finding in &findings {
            let Some(outcome) = excluded(finding) else { continue };
            for branch in coverage.branches.iter().filter(|branch| branch.place == finding.place) {
                let seen = if outcome { branch.seen_true } else { branch.seen_false };
                prop_assert!(!seen, "{}: {:?}", finding.place, finding.kind);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, ..ProptestConfig::default() })]

    #[test]
    fn every_suggestion_sees_what_it_promises(
        when in prop::collection::vec(condition(), 12),
        tests in prop::collection::vec(random_test(), 2),
    ) {
        let form = Form::build(random_form(&when), &declared()).unwrap();
        let before = coverage(&form, &declared(), &tests);
        for suggestion in suggestions(&form, &declared(), &tests, "2026-05-17") {
            prop_assert!(before.gaps().any(|gap| gap == (&suggestion.place, suggestion.outcome)));
            let test = [suggestion.test];
            prop_assert!(forms::run_tests(&form, &declared(), &test)[0].passed());
            let after = coverage(&form, &declared(), &test);
            prop_assert!(!after.gaps().any(|gap| gap == (&suggestion.place, suggestion.outcome)));
        }
    }
}

#[test]
fn the_fuzz_entries_reach_evaluation() {
    assert!(forms::fuzz::expression(b"exists(g, a > 1 && exists(h, c)) && x > 1.5 && t > time('10:00')"));
    assert!(forms::fuzz::expression(b"count(h, c) + a / 2"), "in a row");
    let form = json!({ "schema": 1, "id": "t", "sections": [{ "id": "s", "pages": [{ "id": "p", "fields": [
        { "id": "g", "type": "group", "max_rows": 9, "fields": [
            { "id": "a", "type": "choice", "list": "l" },
            { "id": "n", "type": "computed", "as": "integer",
              "table": { "hit": "first", "inputs": ["a"], "rows": [{ "when": ["'yes'"], "value": "1" }] } }
        ]}
    ]}]}]});
    assert_eq!(
        forms::fuzz::form(form.to_string().as_bytes()),
        4,
        "two rows, each with a choice and what follows from it"
    );
    assert!(forms::fuzz::expression(b"size(s) + 1 > max(1, 2) && d < today"));
    assert!(!forms::fuzz::expression(b"n * n > 0"), "an overflow is no value");
}
