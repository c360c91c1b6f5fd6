//! What examples have seen of a form, and what is suggested for the rest.

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

fn parse(fields: &Json) -> Form {
    let json =
        json!({ "schema": 1, "id": "t", "sections": [{ "id": "s", "pages": [{ "id": "p", "fields": fields }] }] });
    Form::parse(&json.to_string(), &[]).unwrap()
}

#[test]
fn a_table_is_seen_row_by_row_as_far_as_it_is_read() {
    let table = |hit: &str| {
        parse(&json!([
            { "id": "flag", "type": "yes_no" },
            { "id": "n", "type": "integer" },
            { "id": "result", "type": "computed", "as": "integer", "table": { "hit": hit, "inputs": ["flag ? 1 : 2", "n"],
                "rows": [
                    { "when": ["1", "> 3"], "value": "10" },
                    { "when": ["2", "-"], "value": "n > 5 ? 20 : 30" },
                    { "when": ["-", "-"], "value": "40" }
                ] } }
        ]))
    };
    let seen = |hit: &str, answers: &[Json]| {
        let tests: Vec<FormTest> = answers.iter().cloned().map(example).collect();
        let branches = coverage(&table(hit), &[], &tests).branches;
        let seen = branches.iter().map(|branch| (branch.seen_true, branch.seen_false));
        assert_eq!(branches.last().unwrap().place.to_string(), "p/result/value?5", "a row that fits always is none");
        seen.collect::<Vec<_>>()
    };
    // First the two rows, then the `? :` in the conditions and in the value.
    let (both, none) = ((true, true), (false, false));
    let first = |answers: &[Json]| seen("first", answers);
    assert_eq!(first(&[json!({ "flag": true })]), [none, none, (true, false), none, none], "the first row waits");
    assert_eq!(first(&[json!({ "flag": true, "n": 4 })]), [(true, false), none, (true, false), none, none]);
    let all = [json!({ "flag": true, "n": 4 }), json!({ "flag": true, "n": 1 }), json!({ "flag": false, "n": 1 })];
    assert_eq!(first(&all), [both, both, both, both, (false, true)]);
    let collected = seen("collect", &[json!({ "flag": true, "n": 4 })]);
    assert_eq!(collected[..2], [(true, false), (false, true)], "what fits does not end it");
}

#[test]
fn what_is_judged_in_rows_is_seen_in_any_of_them() {
    let form = parse(&json!([{ "id": "g", "type": "group", "max_rows": 3, "fields": [
        { "id": "flag", "type": "yes_no" },
        { "id": "more", "type": "text", "shown_when": "flag" }
    ]}]));
    let gaps = |rows: Json| {
        let seen = coverage(&form, &[], &[example(json!({ "g": rows }))]);
        seen.gaps().map(|(place, outcome)| format!("{place} {outcome}")).collect::<Vec<_>>()
    };
    assert_eq!(gaps(json!([])), ["p/more/shown_when true", "p/more/shown_when false"]);
    assert_eq!(gaps(json!([{}, {}])), ["p/more/shown_when true"]);
    assert_eq!(gaps(json!([{ "flag": true }, {}])), [""; 0]);
}

#[test]
fn suggestions_fill_rows_until_there_are_enough() {
    let form = parse(&json!([
        { "id": "outer", "type": "group", "min_rows": 2, "max_rows": 3, "required": true, "fields": [
            { "id": "flag", "type": "yes_no", "required": true },
            { "id": "inner", "type": "group", "min_rows": 2, "max_rows": 2, "shown_when": "flag", "fields": [
                { "id": "n", "type": "integer", "required": true, "valid_when": [{ "id": "few", "when": "n < 5" }] }
            ]}
        ]},
        { "id": "proof", "type": "text", "required": true, "shown_when": "count(outer, flag) > 1" }
    ]));
    let made = suggestions(&form, &[], &[], "2026-05-17");
    let reached: Vec<String> = made.iter().map(|made| format!("{} {}", made.place, made.outcome)).collect();
    for wanted in ["p/inner/shown_when true", "p/inner/shown_when false", "p/few true", "p/few false"] {
        let (place, outcome) = wanted.split_once(' ').unwrap();
        let place = place.replace("p/few", "p/n/few");
        let tests: Vec<FormTest> = made.iter().map(|made| made.test.clone()).collect();
        let left = coverage(&form, &[], &tests);
        assert!(
            !left.gaps().any(|gap| gap.0.to_string() == place && gap.1.to_string() == outcome),
            "{wanted}: {reached:?}"
        );
    }
    for made in &made {
        let only_the_rule = made.test.expect.problems.iter().flatten().all(|problem| problem.ends_with("rule-few"));
        assert!(only_the_rule, "{}: {:?}", made.place, made.test.expect.problems);
        assert!(run_tests(&form, &[], std::slice::from_ref(&made.test))[0].passed());
    }
}
