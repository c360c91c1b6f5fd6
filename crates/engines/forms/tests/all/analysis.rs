//! What the checks say about conditions: what is certain, and nothing else.

use std::time::{Duration, Instant};

use forms::{Definition, Finding, FindingKind, Parameter, Severity, check};
use serde_json::{Value as Json, json};

fn parameters() -> Vec<Parameter> {
    serde_json::from_value(json!([
        { "key": "rule", "type": "choice", "options": ["early", "late"], "label": "l" },
        { "key": "offers", "type": "choices", "options": ["p", "q"], "label": "l" },
        { "key": "fee", "type": "cents", "min": 0, "max": 100000, "label": "l" }
    ]))
    .unwrap()
}

/// Fields that the tables below name, on a page that is always shown.
fn asked() -> Json {
    json!({ "id": "asked", "fields": [
        { "id": "flag", "type": "yes_no" },
        { "id": "agreed", "type": "consent" },
        { "id": "kind", "type": "choice", "options": ["a", "b", { "value": "c", "shown_when": "flag" }] },
        { "id": "many", "type": "multi_choice", "options": ["x", "y", "z"] },
        { "id": "count", "type": "integer", "min": 0, "max": 5 },
        { "id": "amount", "type": "money" },
        { "id": "word", "type": "text", "max_length": 20 },
        { "id": "born", "type": "date", "latest": "today" },
        { "id": "files", "type": "file", "media_types": ["image/png"], "max_bytes": 10, "max_count": 2 },
        { "id": "inner", "type": "yes_no", "shown_when": "flag" }
    ]})
}

fn findings(pages: Vec<Json>, fees: Json) -> Vec<Finding> {
    let form = json!({ "schema": 1, "id": "t", "sections": [{ "id": "s", "pages": pages }], "fees": fees });
    check(&Definition::parse(&form.to_string()).unwrap(), &parameters())
}

fn about(page: Json) -> Vec<(String, FindingKind)> {
    let findings = findings(vec![asked(), page], json!([]));
    findings.into_iter().map(|finding| (finding.place.to_string(), finding.kind)).collect()
}

fn with_field(page_shown: &str, field: Json) -> Vec<(String, FindingKind)> {
    about(json!({ "id": "p", "shown_when": page_shown, "fields": [field] }))
}

/// A page that is usually shown.
const OPEN: &str = "word != 'secret'";

#[test]
fn a_page_that_no_answers_lead_to_is_an_error() {
    for never in [
        "flag && !flag",
        "kind == 'a' && kind == 'b'",
        "kind in ['a', 'b'] && kind == 'c'",
        "kind == 'c' && !flag",
        "inner && !flag",
        "count > 5",
        "count < 3 && count > 3",
        "amount < 100 && amount >= 100",
        "born < date('2000-01-01') && born > date('1999-12-31')",
        "word == 'yes' && word == 'no'",
        "word == ''",
        "'x' in many && size(many) == 0",
        "size(many) > 3",
        "size(files) > 2",
        "!has(many) && 'z' in many",
        "agreed && !agreed",
        "params.rule == 'early' && params.rule == 'late'",
        "params.fee > 100000",
        "has(flag) ? count > 5 : has(flag)",
        "matches(word, 'x') && !matches(word, 'x')",
        "born > today && !(born > today)",
        "1 > 2",
    ] {
        let found = with_field(never, json!({ "id": "f", "type": "text", "required": true }));
        let expected =
            [("p/shown_when".to_owned(), FindingKind::NeverShown), ("p/f".to_owned(), FindingKind::RequiredNeverShown)];
        assert_eq!(found, expected, "{never}");
    }
}

#[test]
fn what_may_be_is_not_reported() {
    for possible in [
        "flag",
        "!flag",
        "flag || !flag",
        "kind != 'a'",
        "kind == 'c' && inner",
        "kind == 'c' || !flag",
        "count > 4 && count < 6",
        "count * 2 == 4",
        "amount > 99 && amount < 101",
        "amount >= 0",
        "born > date('1999-12-31') && born < date('2000-01-02')",
        "born > today",
        "word == 'yes' || word == 'no'",
        "!(word in ['yes', 'no'])",
        "size(word) > 100",
        "'x' in many && size(many) == 3",
        "size(many) == 1 && !('x' in many)",
        "has(many) && !('x' in many) && !('y' in many)",
        "size(files) == 2",
        "!agreed",
        "params.rule == 'late' && params.fee > 99999",
        "!has(params.rule)",
        "'p' in params.offers && 'q' in params.offers",
        "size(params.offers) > 7",
        "matches(word, 'x') && !matches(word, 'y')",
        "age_months(born) > 3 && age_months(date('2020-01-01')) < 3",
        "today > date('2030-01-01')",
    ] {
        assert_eq!(with_field(possible, json!({ "id": "f", "type": "text" })), [], "{possible}");
    }
}

#[test]
fn a_field_that_its_page_excludes_is_reported_once_and_with_what_it_takes_along() {
    let page = |required: bool| {
        json!({ "id": "p", "shown_when": "flag", "fields": [
            { "id": "f", "type": "choice", "required": required, "shown_when": "!flag", "options": ["o",
                { "value": "n", "shown_when": "count == 9" }], "valid_when": [{ "id": "r", "when": "f != 'o'" }] },
            { "id": "g", "type": "text" }
        ]})
    };
    assert_eq!(about(page(false)), [("p/f/shown_when".to_owned(), FindingKind::NeverShown)]);
    assert_eq!(about(page(true)), [("p/f/shown_when".to_owned(), FindingKind::RequiredNeverShown)]);
}

#[test]
fn every_other_kind_of_condition_has_its_finding() {
    let table = [
        (json!({ "type": "text", "shown_when": "has(many) || !has(many)" }), "shown_when", FindingKind::AlwaysTrue),
        (json!({ "type": "text", "shown_when": "word != 'secret'" }), "shown_when", FindingKind::AlwaysTrue),
        (json!({ "type": "text", "required_when": "word == 'secret'" }), "required_when", FindingKind::NeverRequired),
        (json!({ "type": "text", "required_when": "true" }), "required_when", FindingKind::AlwaysTrue),
        (
            json!({ "type": "choice", "options": ["o", { "value": "n", "shown_when": "count > 7" }] }),
            "n",
            FindingKind::DeadOption,
        ),
        (
            json!({ "type": "choice", "options": ["o", { "value": "n", "shown_when": "size(many) < 9" }] }),
            "n",
            FindingKind::AlwaysTrue,
        ),
        (
            json!({ "type": "integer", "min": 3, "valid_when": [{ "id": "r", "when": "f >= 3" }] }),
            "r",
            FindingKind::RuleNeverFails,
        ),
        (
            json!({ "type": "integer", "min": 3, "valid_when": [{ "id": "r", "when": "f < 3" }] }),
            "r",
            FindingKind::RuleNeverHolds,
        ),
        (
            json!({ "type": "yes_no", "valid_when": [{ "id": "r", "when": "f && !f" }] }),
            "r",
            FindingKind::RuleNeverHolds,
        ),
        (json!({ "type": "consent", "valid_when": [{ "id": "r", "when": "f" }] }), "r", FindingKind::RuleNeverFails),
        (json!({ "type": "text", "shown_when": "kind == 'd'" }), "shown_when", unknown("d")),
        (json!({ "type": "text", "shown_when": "kind != 'd'" }), "shown_when", unknown("d")),
        (json!({ "type": "text", "shown_when": "kind in ['a', 'd']" }), "shown_when", unknown("d")),
        (json!({ "type": "text", "shown_when": "'w' in many" }), "shown_when", unknown("w")),
        (json!({ "type": "text", "shown_when": "params.rule == 'soon'" }), "shown_when", unknown("soon")),
        (
            json!({ "type": "computed", "as": "integer", "value": "'r' in params.offers ? 1 : 2" }),
            "value",
            unknown("r"),
        ),
    ];
    for (field, attribute, kind) in table {
        let mut whole = field.clone();
        whole["id"] = json!("f");
        assert_eq!(with_field(OPEN, whole), [(format!("p/f/{attribute}"), kind)], "{field}");
    }
}

fn unknown(value: &str) -> FindingKind {
    FindingKind::UnknownOption(value.to_owned())
}

#[test]
fn rules_that_some_answer_keeps_and_some_breaks_are_right() {
    for rule in ["f >= 4", "f < 4", "f <= count", "f != 3 || flag", "f * 2 > 7", "has(amount)"] {
        let field = json!({ "id": "f", "type": "integer", "min": 3, "valid_when": [{ "id": "r", "when": rule }] });
        assert_eq!(with_field(OPEN, field), [], "{rule}");
    }
}

#[test]
fn a_fee_that_nobody_pays_is_an_error_and_one_that_everybody_pays_needs_no_condition() {
    for (when, expected) in [
        ("count > 5", Some(FindingKind::NeverCharged)),
        ("!has(many) || has(many)", Some(FindingKind::AlwaysTrue)),
        ("flag", None),
    ] {
        let found = findings(vec![asked()], json!([{ "id": "fee", "when": when, "amount": "1" }]));
        let found: Vec<_> = found.into_iter().map(|finding| (finding.place.to_string(), finding.kind)).collect();
        assert_eq!(found, Vec::from_iter(expected.map(|kind| ("fee/when".to_owned(), kind))), "{when}");
    }
}

#[test]
fn a_contradiction_stops_publishing_and_a_switch_does_not() {
    let severity = |shown: &str| {
        findings(
            vec![asked(), json!({ "id": "p", "shown_when": shown, "fields": [{ "id": "f", "type": "text" }] })],
            json!([]),
        )
        .iter()
        .map(|finding| finding.severity)
        .collect::<Vec<_>>()
    };
    assert_eq!(severity("flag && !flag"), [Severity::Error]);
    assert_eq!(severity("false"), [Severity::Warning]);
    assert_eq!(severity("true"), [Severity::Warning]);
}

#[test]
fn a_hostile_form_is_checked_in_bounded_time_and_without_guesses() {
    let numbers: Vec<Json> = (0..120).map(|n| json!({ "id": format!("n{n}"), "type": "integer" })).collect();
    let flags: Vec<Json> = (0..120).map(|n| json!({ "id": format!("b{n}"), "type": "yes_no" })).collect();
    let hard = |shift: usize| {
        let parts =
            (0..25).map(|n| format!("(b{} || n{} < n{} || !b{})", (n + shift) % 120, n, n + 1, (n * 7 + shift) % 120));
        parts.collect::<Vec<_>>().join(" && ")
    };
    let words: Vec<Json> = (0..250)
        .map(|n| json!({ "id": format!("w{n}"), "type": "text", "shown_when": hard(n), "required_when": hard(n + 1) }))
        .collect();
    let pages = vec![
        json!({ "id": "numbers", "fields": numbers }),
        json!({ "id": "flags", "fields": flags }),
        json!({ "id": "words", "fields": words }),
    ];
    let started = Instant::now();
    let found = findings(pages, json!([]));
    assert!(started.elapsed() < Duration::from_secs(20), "{:?}", started.elapsed());
    assert_eq!(found, []);
}

#[test]
fn nothing_is_guessed_about_rows() {
    let group = json!({ "id": "g", "type": "group", "max_rows": 1_000, "fields": [
        { "id": "inside", "type": "yes_no" },
        { "id": "more", "type": "text", "shown_when": "inside", "required_when": "inside && flag" }
    ]});
    let with = |conditions: &[&str]| {
        let texts = conditions.iter().enumerate();
        let texts = texts.map(|(n, when)| json!({ "id": format!("w{n}"), "type": "text", "shown_when": when }));
        let fields: Vec<Json> =
            [json!({ "id": "flag", "type": "yes_no" }), group.clone()].into_iter().chain(texts).collect();
        findings(vec![json!({ "id": "rows", "fields": fields })], json!([]))
    };
    assert_eq!(with(&["exists(g, inside)", "all(g, inside) && !exists(g, inside)", "has(g)", "size(g) == 3"]), []);
    assert_eq!(with(&["flag && !flag"]).len(), 1);
    // The numbers of a thousand rows are long to copy: a condition that runs out of steps shows its field.
    let many: Vec<String> = (0..12).map(|n| format!("size(g) > {n}")).collect();
    assert_eq!(with(&[&format!("{} && flag && !flag", many.join(" && "))]), []);
    let row = json!({ "id": "g", "type": "group", "max_rows": 3, "fields": [
        { "id": "flag", "type": "yes_no" },
        { "id": "never", "type": "text", "shown_when": "flag && !flag" }
    ]});
    let found = findings(vec![json!({ "id": "rows", "fields": [row] })], json!([]));
    assert_eq!(found.iter().map(|finding| finding.kind.clone()).collect::<Vec<_>>(), [FindingKind::NeverShown]);
}
