//! What examples have seen of a form, and what is suggested for the rest.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

use forms::{Form, FormTest, coverage, default_route, run_tests, suggestions};
use serde_json::{Value as Json, json};

fn form() -> Form {
    let json = json!({ "schema": 1, "id": "t", "sections": [{ "id": "s", "pages": [
        { "id": "one", "fields": [
            { "id": "kind", "type": "choice", "required": true, "options": ["a", "b"] },
            { "id": "count", "type": "integer", "required": true, "min": 0, "max": 100,
              "valid_when": [{ "id": "few", "when": "count <= 50" }] }
        ]},
        { "id": "two", "shown_when": "kind == 'b'", "fields": [
            { "id": "name", "type": "text", "required": true, "shown_when": "count > 10" },
            { "id": "born", "type": "date", "required_when": "count > 20", "valid_when": [
                { "id": "past", "when": "born <= today" }] }
        ]}
    ]}], "fees": [{ "id": "fee", "when": "kind == 'b'", "amount": "count > 90 ? 1 : 2" }] });
    Form::parse(&json.to_string(), &[]).unwrap()
}

fn example(answers: Json) -> FormTest {
    serde_json::from_value(json!({ "name": "n", "today": "2026-05-17", "answers": answers, "expect": {} })).unwrap()
}

fn gaps(tests: &[FormTest]) -> Vec<String> {
    coverage(&form(), &[], tests).gaps().map(|(place, outcome)| format!("{place} {outcome}")).collect()
}

#[test]
fn a_condition_counts_only_while_it_is_asked() {
    let hidden = example(json!({ "kind": "a", "count": 60, "name": "x", "born": "2999-01-01" }));
    assert_eq!(
        gaps(std::slice::from_ref(&hidden)),
        [
            "one/count/few true",
            "two/shown_when true",
            "two/name/shown_when true",
            "two/name/shown_when false",
            "two/born/required_when true",
            "two/born/required_when false",
            "two/born/past true",
            "two/born/past false",
            "fee/when true",
            "fee/amount?1 true",
            "fee/amount?1 false",
        ]
    );
    let shown = example(json!({ "kind": "b", "count": 15, "name": "x", "born": "2000-01-01" }));
    let both = coverage(&form(), &[], &[hidden, shown.clone()]);
    assert_eq!((both.total(), both.seen()), (14, 10));
    let unreadable = example(json!({ "unknown": 1 }));
    assert_eq!(gaps(&[shown.clone(), unreadable]), gaps(&[shown]));
}

#[test]
fn the_gaps_are_closed_by_what_is_suggested() {
    let stored = [example(json!({ "kind": "a", "count": 5 }))];
    let made = suggestions(&form(), &[], &stored, "2026-05-17");
    let all: Vec<FormTest> = stored.into_iter().chain(made.iter().map(|made| made.test.clone())).collect();
    assert_eq!(gaps(&all), ["fee/amount?1 true"], "what a value chooses is shown, not suggested");
    assert!(run_tests(&form(), &[], &all[1..]).iter().all(forms::TestResult::passed));
    assert!(made.len() <= 6, "one example sees several conditions: {made:#?}");
    let name = made.iter().find(|made| made.place.to_string() == "two/shown_when").unwrap();
    assert_eq!(name.test.expect.complete, Some(true), "what is missing is filled in");
}

#[test]
fn without_an_example_there_is_still_a_suggestion() {
    let made = suggestions(&form(), &[], &[], "2026-05-17");
    assert!(made.iter().all(|made| made.test.today == "2026-05-17"));
    assert!(made.iter().any(|made| made.place.to_string() == "two/name/shown_when" && made.outcome));
}

#[test]
fn the_default_route_is_that_of_the_first_answers() {
    assert_eq!(default_route(&form(), &[], "2026-05-17"), ["one"]);
}
