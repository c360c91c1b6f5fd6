//! Repeating groups, decimal numbers, times, suggestions: what they ask, what follows, and that a second look at a
//! changed answer says the same as a look at everything.

use std::collections::BTreeSet;

use forms::{
    Answers, AnswersError, Change, Context, Definition, Evaluation, Form, Params, Problem, ProblemKind, Value, check,
    evaluate, evaluate_again,
};
use jiff::civil::date;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

fn form(fields: &Json) -> Form {
    Form::parse(&source(fields, &json!([])).to_string(), &[]).unwrap()
}

fn source(fields: &Json, fees: &Json) -> Json {
    json!({ "schema": 1, "id": "t", "fees": fees,
        "sections": [{ "id": "s", "pages": [{ "id": "p", "fields": fields }] }] })
}

fn params() -> Params {
    Params::new()
}

fn look(form: &Form, answers: &Answers) -> Evaluation {
    evaluate(form, answers, &Context { params: &params(), today: date(2026, 5, 17) })
}

fn from_json(form: &Form, answers: &Json) -> Evaluation {
    look(form, &Answers::from_json(form, answers).unwrap())
}

fn problems(evaluation: &Evaluation) -> Vec<(&str, ProblemKind)> {
    evaluation.problems.iter().map(|problem| (problem.field.as_str(), problem.kind.clone())).collect()
}

/// A household: people with incomes, and what follows from them.
fn household() -> Json {
    json!([
        { "id": "people", "type": "group", "min_rows": 1, "max_rows": 3, "required": true, "fields": [
            { "id": "name", "type": "text", "required": true },
            { "id": "works", "type": "yes_no" },
            { "id": "incomes", "type": "group", "max_rows": 2, "shown_when": "works", "fields": [
                { "id": "amount", "type": "money", "required": true, "min": 0 },
                { "id": "months", "type": "integer", "min": 1, "max": 12 }
            ]},
            { "id": "own", "type": "computed", "as": "money", "value": "sum(incomes, amount * (has(months) ? months : 12))" }
        ]},
        { "id": "persons", "type": "computed", "as": "integer", "value": "size(people)" },
        { "id": "total", "type": "computed", "as": "money", "value": "sum(people, own)" },
        { "id": "workers", "type": "computed", "as": "integer", "value": "count(people, works)" },
        { "id": "proof", "type": "text", "shown_when": "exists(people, works && size(incomes) > 1)" },
        { "id": "poor", "type": "computed", "as": "yes_no", "value": "all(people, own < 100000)" }
    ])
}

#[test]
fn rows_of_rows_are_asked_summed_and_sent() {
    let form = form(&household());
    let answers = json!({ "people": [
        { "name": "Ada", "works": true, "incomes": [{ "amount": 1000 }, { "amount": 200, "months": 3 }] },
        { "name": "Ben", "works": false }
    ]});
    let evaluation = from_json(&form, &answers);
    assert_eq!(problems(&evaluation), []);
    let value = |path: &str| evaluation.field(path).unwrap().value.clone();
    assert_eq!(value("people.1.own"), Some(Value::Int(12_600)));
    assert_eq!(value("people.2.own"), Some(Value::Int(0)));
    assert_eq!(value("persons"), Some(Value::Int(2)));
    assert_eq!(value("total"), Some(Value::Int(12_600)));
    assert_eq!(value("workers"), Some(Value::Int(1)));
    assert_eq!(value("poor"), Some(Value::Bool(true)));
    assert!(evaluation.field("proof").unwrap().visible);
    assert!(!evaluation.field("people.2.incomes").unwrap().visible);
    assert_eq!(
        Json::Object(evaluation.submitted()),
        json!({ "people": [
            { "name": "Ada", "works": true, "incomes": [{ "amount": 1000 }, { "amount": 200, "months": 3 }], "own": 12600 },
            { "name": "Ben", "works": false, "own": 0 }
        ], "persons": 2, "total": 12600, "workers": 1, "poor": true })
    );
}

#[test]
fn the_fewest_rows_are_there_from_the_beginning() {
    let form = form(&household());
    let evaluation = look(&form, &Answers::new());
    assert_eq!(evaluation.field("people").unwrap().rows, Some(vec![1]));
    assert_eq!(problems(&evaluation), [("people.1.name", ProblemKind::Required)]);
    let evaluation = from_json(&form, &json!({ "people": [] }));
    assert_eq!(problems(&evaluation), [("people", ProblemKind::Required)]);
    let optional = json!([{ "id": "g", "type": "group", "min_rows": 2, "max_rows": 3, "fields": [{ "id": "a", "type": "text" }] }]);
    let optional = self::form(&optional);
    assert_eq!(problems(&from_json(&optional, &json!({ "g": [] }))), [("g", ProblemKind::TooFewRows { min: 2 })]);
    let four = json!({ "people": [{ "name": "a" }, { "name": "b" }, { "name": "c" }, { "name": "d" }] });
    assert_eq!(problems(&from_json(&form, &four)), [("people", ProblemKind::TooManyRows { max: 3 })]);
}

#[test]
fn a_hidden_row_is_not_submitted_and_its_answers_come_back() {
    let form = form(&household());
    let mut answers = Answers::from_json(
        &form,
        &json!({ "people": [{ "name": "Ada", "works": true, "incomes": [{ "amount": 5 }] }] }),
    )
    .unwrap();
    answers.set("people.1.works", vec!["no".to_owned()]);
    let hidden = look(&form, &answers);
    assert_eq!(hidden.submitted()["people"], json!([{ "name": "Ada", "works": false, "own": 0 }]));
    answers.set("people.1.works", vec!["yes".to_owned()]);
    assert_eq!(look(&form, &answers).submitted()["people"][0]["incomes"], json!([{ "amount": 5 }]));
}

#[test]
fn the_number_of_a_row_is_given_once() {
    let mut answers = Answers::new();
    assert_eq!(answers.rows("people", 1), [1]);
    assert_eq!(answers.add_row("people", 1), 2);
    answers.set("people.2.name", vec!["Ben".to_owned()]);
    assert!(answers.remove_row("people", 2, 1));
    assert!(!answers.remove_row("people", 2, 1));
    assert_eq!(answers.get("people.2.name"), [""; 0], "what was removed is gone");
    assert_eq!(answers.add_row("people", 1), 3, "another window may still show row 2");
    assert_eq!(answers.rows("people", 1), [1, 3]);
}

#[test]
fn a_sent_page_fills_the_rows_that_are_there() {
    let form = form(&household());
    let mut answers = Answers::new();
    answers.add_row("people", 1);
    let sent = [
        ("people.1.name", "Ada"),
        ("people.2.name", "Ben"),
        ("people.7.name", "Eve"),
        ("people.1.works", "yes"),
        ("people.1.incomes.1.amount", "12,50"),
    ];
    let patch = form.accept("p", &answers, sent).unwrap();
    assert_eq!(patch.changes["people"], Change::Set(vec!["1".to_owned(), "2".to_owned()]));
    assert_eq!(patch.changes["people.2.name"], Change::Set(vec!["Ben".to_owned()]));
    assert!(!patch.changes.contains_key("people.7.name"), "there is no such row");
    assert!(!patch.changes.contains_key("people.1.incomes.1.amount"), "nor this one");
}

#[test]
fn json_of_the_wrong_shape_says_where() {
    let form = form(&household());
    let wrong = json!({ "people": [{ "name": "Ada", "amount": 1 }, 3], "name": "outside", "total": 1 });
    let errors = Answers::from_json(&form, &wrong).unwrap_err();
    let fields: BTreeSet<String> = errors
        .into_iter()
        .map(|error| match error {
            AnswersError::UnknownField { field } | AnswersError::WrongShape { field, .. } => field,
            other => panic!("{other}"),
        })
        .collect();
    assert_eq!(fields, ["name", "people.1.amount", "people.2", "total"].map(str::to_owned).into());
}

#[test]
fn names_in_rows_are_found_outwards_and_not_from_outside() {
    let finding = |fields: Json| {
        let definition = Definition::parse(&source(&fields, &json!([])).to_string()).unwrap();
        check(&definition, &[]).first().map(|finding| finding.key().to_owned())
    };
    let group = |inner: Json| json!({ "id": "g", "type": "group", "max_rows": 3, "fields": [inner] });
    let inner = json!({ "id": "a", "type": "integer" });
    let with = |outside: &str| json!([group(inner.clone()), { "id": "c", "type": "computed", "as": "integer", "value": outside }]);
    assert_eq!(finding(with("a")).as_deref(), Some("forms-finding-out-of-reach"));
    assert_eq!(finding(with("sum(g, a)")), None);
    assert_eq!(finding(with("sum(c, 1)")).as_deref(), Some("forms-finding-not-repeated"));
    assert_eq!(finding(with("count(g, a)")).as_deref(), Some("forms-finding-wrong-type"));
    let circle = json!([group(json!({ "id": "a", "type": "computed", "as": "integer", "value": "sum(g, a)" }))]);
    assert_eq!(finding(circle).as_deref(), Some("forms-finding-cycle"));
    let twice = json!([group(inner.clone()), inner]);
    assert_eq!(finding(twice).as_deref(), Some("forms-finding-duplicate-id"));
    let empty = json!([{ "id": "g", "type": "group", "max_rows": 3, "fields": [] }]);
    assert_eq!(finding(empty).as_deref(), Some("forms-finding-empty"));
    let absurd =
        json!([{ "id": "g", "type": "group", "max_rows": 4_000_000, "fields": [{ "id": "a", "type": "time" }] }]);
    assert_eq!(finding(absurd).as_deref(), Some("forms-finding-bad-bounds"));
}

#[test]
fn groups_nest_deep_but_not_without_end() {
    let nested = |depth: usize| {
        let leaf = json!({ "id": "leaf", "type": "text" });
        (0..depth).fold(leaf, |inner, level| {
            json!({ "id": format!("g{level}"), "type": "group", "max_rows": 2, "min_rows": 1, "fields": [inner] })
        })
    };
    let deep = form(&json!([nested(12)]));
    let path: Vec<String> = (0..12).rev().map(|level| format!("g{level}.1")).collect();
    assert!(look(&deep, &Answers::new()).field(&format!("{}.leaf", path.join("."))).unwrap().visible);
    assert!(Definition::parse(&source(&json!([nested(40)]), &json!([])).to_string()).is_err());
}

#[test]
fn decimal_numbers_are_exact() {
    let form = form(&json!([
        { "id": "area", "type": "number", "min": 0.5, "max": 1000, "decimals": 2 },
        { "id": "weeks", "type": "integer" },
        { "id": "fee", "type": "computed", "as": "money", "value": "round(area * weeks * 10)" },
        { "id": "third", "type": "computed", "as": "number", "value": "area / 3" },
        { "id": "large", "type": "yes_no", "shown_when": "area > 12.5" }
    ]));
    for (typed, expected) in [("12,5", "12.5"), ("1.000", "1000"), ("12.5", "12.5"), ("0,50", "0.5"), ("0.500", "0.5")]
    {
        let mut answers = Answers::new();
        answers.set("area", vec![typed.to_owned()]);
        assert_eq!(
            look(&form, &answers).field("area").unwrap().value,
            Some(Value::Number(expected.parse().unwrap())),
            "{typed}"
        );
    }
    let wrong = [
        ("zwölf", ProblemKind::NotANumber),
        ("1,234", ProblemKind::TooManyDecimals { max: 2 }),
        ("0,2", ProblemKind::NumberTooSmall { min: "0.5".parse().unwrap() }),
        ("1000,5", ProblemKind::NumberTooLarge { max: "1000".parse().unwrap() }),
        ("1.23.4", ProblemKind::NotANumber),
        ("99999999999999999999", ProblemKind::NotANumber),
    ];
    for (typed, kind) in wrong {
        let mut answers = Answers::new();
        answers.set("area", vec![typed.to_owned()]);
        assert_eq!(problems(&look(&form, &answers)), [("area", kind)], "{typed}");
    }
    let evaluation = from_json(&form, &json!({ "area": 12.55, "weeks": 3 }));
    assert_eq!(evaluation.field("fee").unwrap().value, Some(Value::Int(377)), "376.5 is rounded away from zero");
    assert_eq!(evaluation.submitted()["third"], json!(4.183333));
    assert!(evaluation.field("large").unwrap().visible);
}

#[test]
fn times_places_countries_and_signatures() {
    let form = form(&json!([
        { "id": "from", "type": "time", "valid_when": [{ "id": "late", "when": "from >= time('06:00') && hour(from) < 22" }] },
        { "id": "at", "type": "map_point" },
        { "id": "state", "type": "country" },
        { "id": "name", "type": "signature", "required": true }
    ]));
    let read = |field: &str, typed: &str| {
        let mut answers = Answers::new();
        answers.set("name", vec!["Ada B".to_owned()]);
        answers.set(field, vec![typed.to_owned()]);
        let evaluation = look(&form, &answers);
        let problem = evaluation.problem_of(field).map(|problem| problem.kind.clone());
        (evaluation.field(field).unwrap().value.as_ref().map(Value::to_json), problem)
    };
    for typed in ["14:30", "14.30", "1430", "14:30 Uhr"] {
        assert_eq!(read("from", typed), (Some(json!("14:30")), None), "{typed}");
    }
    assert_eq!(read("from", "9 Uhr"), (Some(json!("09:00")), None));
    assert_eq!(read("from", "23:00").1, Some(ProblemKind::Rule { id: "late".to_owned() }));
    for typed in ["24:00", "12:60", "12:5", "mittags", "9"] {
        assert_eq!(read("from", typed), (None, Some(ProblemKind::NotATime)), "{typed}");
    }
    assert_eq!(read("at", "50.9847, 11.0299"), (Some(json!("50.98470,11.02990")), None));
    assert_eq!(read("at", "95, 11").1, Some(ProblemKind::NotAPoint));
    assert_eq!(read("state", "fr"), (Some(json!("FR")), None));
    assert_eq!(read("state", "YY").1, Some(ProblemKind::BadChoice));
    assert_eq!(read("name", "."), (None, Some(ProblemKind::BadPattern)));
}

#[test]
fn well_known_groups_bring_their_questions() {
    let form = form(&json!([
        { "id": "home", "type": "address", "required": true, "autocomplete": "self", "with": ["country"] },
        { "id": "child", "type": "person", "with": ["birth_date"], "max_rows": 2 },
        { "id": "club", "type": "organisation", "with": ["legal_form"] }
    ]));
    let ids: Vec<&str> = form.definition().fields().map(|(_, field)| field.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "home",
            "home_street",
            "home_house_number",
            "home_postcode",
            "home_city",
            "home_country",
            "child",
            "child_first_name",
            "child_family_name",
            "child_birth_date",
            "club",
            "club_name",
            "club_legal_form"
        ]
    );
    assert_eq!(form.field("home_city").unwrap().autocomplete.as_deref(), Some("address-level2"));
    let missing = |answers: Json| {
        let evaluation = from_json(&form, &answers);
        evaluation.problems.iter().map(|problem| problem.field.clone()).collect::<Vec<_>>()
    };
    assert_eq!(missing(json!({})), ["home_street", "home_city", "home_country"]);
    let here = json!({ "home_street": "Markt", "home_city": "Gera", "home_country": "DE" });
    assert_eq!(missing(here), ["home_house_number", "home_postcode"]);
    assert_eq!(missing(json!({ "home_street": "Main St", "home_city": "Cork", "home_country": "IE" })), [""; 0]);
    let written = serde_json::to_string(form.definition()).unwrap();
    assert_eq!(Definition::parse(&written).unwrap(), *form.definition());
    assert!(written.len() < 600, "the parts are not written: {written}");
    for wrong in [json!({ "with": ["moon"] }), json!({ "autocomplete": "street-address" }), json!({ "fields": [] })] {
        let mut field = json!({ "id": "home", "type": "address" });
        field.as_object_mut().unwrap().extend(wrong.as_object().unwrap().clone());
        assert!(Definition::parse(&source(&json!([field]), &json!([])).to_string()).is_err(), "{wrong}");
    }
}

#[test]
fn the_order_of_the_rows_decides_nothing() {
    let form = form(&json!([
        { "id": "g", "type": "group", "max_rows": 3, "fields": [{ "id": "n", "type": "integer" }] },
        { "id": "some", "type": "computed", "as": "yes_no", "value": "exists(g, 10 / n > 5)" },
        { "id": "each", "type": "computed", "as": "yes_no", "value": "all(g, 10 / n > 5)" }
    ]));
    let seen = |numbers: [Option<i64>; 3]| {
        let rows = numbers.map(|n| n.map_or_else(|| json!({}), |n| json!({ "n": n })));
        let evaluation = from_json(&form, &json!({ "g": rows }));
        let value = |id: &str| evaluation.field(id).unwrap().value.clone();
        (value("some"), value("each"), problems(&evaluation).len())
    };
    let (no, yes) = (Some(Value::Bool(false)), Some(Value::Bool(true)));
    for numbers in [[Some(1), Some(0), None], [None, Some(0), Some(1)], [Some(0), Some(1), None]] {
        assert_eq!(seen(numbers), (yes.clone(), None, 1), "a true decides, a fault is told: {numbers:?}");
    }
    for numbers in [[Some(9), Some(0), None], [None, Some(0), Some(9)]] {
        assert_eq!(seen(numbers), (None, no.clone(), 1), "{numbers:?}");
    }
    assert_eq!(seen([Some(1), None, Some(9)]), (yes, no, 0));
    assert_eq!(seen([None, None, None]), (None, None, 0), "missing is no problem");
}

#[test]
fn a_suggestion_counts_only_when_it_is_sent() {
    let form = form(&json!([
        { "id": "same", "type": "yes_no" },
        { "id": "city", "type": "text", "required": true, "default": "same ? 'Erfurt' : 'Jena'" }
    ]));
    let mut answers = Answers::new();
    answers.set("same", vec!["yes".to_owned()]);
    let evaluation = look(&form, &answers);
    let city = evaluation.field("city").unwrap();
    assert_eq!((city.suggested.clone(), city.value.clone()), (Some("Erfurt".into()), None));
    assert_eq!(problems(&evaluation), [("city", ProblemKind::Required)]);
    answers.set("city", Vec::new());
    assert_eq!(look(&form, &answers).field("city").unwrap().suggested, None, "it was sent and left empty");
}

/// A form with rows in rows whose parts depend on each other by the given conditions; the order of its pages is given.
fn random(outer: &[String], inner: &[String], order: &[usize]) -> Form {
    let pages = [
        json!({ "id": "one", "fields": [
            { "id": "flag", "type": "yes_no" },
            { "id": "area", "type": "number", "max": 100 },
            { "id": "city", "type": "text", "default": "flag ? 'a' : 'b'", "required_when": outer[0] }
        ]}),
        json!({ "id": "two", "shown_when": outer[1], "fields": [
            { "id": "people", "type": "group", "max_rows": 3, "min_rows": 1, "shown_when": outer[2], "fields": [
                { "id": "adult", "type": "yes_no", "required": true },
                { "id": "income", "type": "money", "shown_when": inner[0], "required_when": inner[1] },
                { "id": "cars", "type": "group", "max_rows": 2, "shown_when": inner[2], "fields": [
                    { "id": "seats", "type": "integer", "max": 9, "shown_when": inner[3],
                      "valid_when": [{ "id": "r", "when": inner[4] }] }
                ]},
                { "id": "places", "type": "computed", "as": "integer", "value": "sum(cars, seats) + (flag ? 1 : 0)" }
            ]}
        ]}),
        json!({ "id": "three", "fields": [
            { "id": "total", "type": "computed", "as": "money", "value": "sum(people, income)" },
            { "id": "kind", "type": "computed", "as": "list", "table": { "hit": "collect", "inputs": ["total", "area"],
                "rows": [{ "when": ["> 100", "-"], "value": "'rich'" }, { "when": ["-", "> 1.5"], "value": "'large'" }] } },
            { "id": "rest", "type": "text", "shown_when": outer[3], "required": true }
        ]}),
    ];
    let pages: Vec<&Json> = order.iter().map(|page| &pages[*page]).collect();
    let form = json!({ "schema": 1, "id": "t", "sections": [{ "id": "s", "pages": pages }],
        "fees": [{ "id": "f", "when": outer[4], "amount": "flag ? 1 : total" }] });
    Form::parse(&form.to_string(), &[]).unwrap()
}

fn conditions(atoms: &'static [&'static str], count: usize) -> impl Strategy<Value = Vec<String>> {
    let atom = prop::sample::select(atoms);
    let joined = (atom.clone(), atom, prop::sample::select(vec!["&&", "||"]));
    prop::collection::vec(joined.prop_map(|(one, other, how)| format!("({one}) {how} !({other})")), count)
}

/// What may stand outside of the group without depending on it in a circle.
const OUTER: &[&str] = &["flag", "area > 1.5", "has(area)", "city == 'a'", "true", "round(area) == 2"];
const INNER: &[&str] = &["flag", "adult", "has(adult)", "area > 1.5", "true", "city == 'b'"];

#[derive(Debug, Clone)]
enum Step {
    Set(&'static str, &'static str),
    Add(&'static str),
    Remove(&'static str, u32),
    Send(&'static str, &'static str),
}

fn step() -> impl Strategy<Value = Step> {
    let paths = prop::sample::select(vec![
        "flag",
        "area",
        "city",
        "rest",
        "people.1.adult",
        "people.2.adult",
        "people.1.income",
        "people.2.income",
        "people.1.cars.1.seats",
        "people.1.cars.2.seats",
        "people.2.cars.1.seats",
        "people.9.adult",
    ]);
    let texts = prop::sample::select(vec!["yes", "no", "1", "2,5", "7", "", "a", "b", "999"]);
    let groups = || prop::sample::select(vec!["people", "people.1.cars", "people.2.cars"]);
    prop_oneof![
        6 => (paths, texts).prop_map(|(path, text)| Step::Set(path, text)),
        1 => groups().prop_map(Step::Add),
        1 => (groups(), 1_u32..4).prop_map(|(group, row)| Step::Remove(group, row)),
        2 => prop::sample::select(vec![("one", "yes"), ("one", ""), ("two", "no"), ("two", "7"), ("three", "a")])
            .prop_map(|(page, text)| Step::Send(page, text)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn looking_again_says_what_looking_at_everything_says(
        outer in conditions(OUTER, 5),
        inner in conditions(INNER, 5),
        steps in prop::collection::vec(step(), 1..40),
        order in Just(vec![0_usize, 1, 2]).prop_shuffle(),
    ) {
        let form = random(&outer, &inner, &[0, 1, 2]);
        let shuffled = random(&outer, &inner, &order);
        let (params, today) = (params(), date(2026, 5, 17));
        let context = Context { params: &params, today };
        let mut answers = Answers::new();
        let mut before = evaluate(&form, &answers, &context);
        for step in steps {
            let changed = match step {
                Step::Set(path, text) => {
                    answers.set(path, vec![text.to_owned()]);
                    vec![path.to_owned()]
                }
                Step::Add(group) => {
                    answers.add_row(group, u32::from(group == "people"));
                    vec![group.to_owned()]
                }
                Step::Remove(group, row) => {
                    answers.remove_row(group, row, u32::from(group == "people"));
                    vec![group.to_owned()]
                }
                Step::Send(page, text) => {
                    let names = ["flag", "area", "rest", "people.1.adult", "people.1.cars.1.seats", "people.2.income"];
                    let patch = form.accept(page, &answers, names.map(|name| (name, text))).unwrap();
                    answers.apply(&patch);
                    patch.changes.into_keys().collect()
                }
            };
            let again = evaluate_again(&form, &before, &answers, changed.iter().map(String::as_str), &context);
            let whole = evaluate(&form, &answers, &context);
            prop_assert_eq!(&again, &whole);
            before = again;
        }
        // Hidden answers are not submitted, and what is submitted says the same when it comes back.
        for field in before.fields.iter().filter(|field| !field.visible) {
            prop_assert!(field.value.is_none() && before.problem_of(&field.id).is_none());
        }
        // The order of the pages is an order of asking, not of thinking.
        let other = evaluate(&shuffled, &answers, &context);
        prop_assert_eq!(other.submitted(), before.submitted());
        let sorted = |evaluation: &Evaluation| {
            let mut problems: Vec<String> = evaluation.problems.iter().map(|Problem { field, kind, .. }| format!("{field} {kind:?}")).collect();
            problems.sort();
            problems
        };
        prop_assert_eq!(sorted(&other), sorted(&before));
        prop_assert_eq!(other.fees, before.fees);
    }
}

#[test]
fn small_numbers_come_back_as_they_were() {
    let fields = json!([{ "id": "dose", "type": "number", "decimals": 6, "min": "0.000001", "max": 999_999_998.5 }]);
    let form = form(&fields);
    let written = serde_json::to_string(form.definition()).unwrap();
    assert_eq!(&Definition::parse(&written).unwrap(), form.definition(), "{written}");
    let mut answers = Answers::new();
    answers.set("dose", vec!["0,000002".to_owned()]);
    let sent = look(&form, &answers).submitted();
    assert_eq!(from_json(&form, &Json::Object(sent.clone())).submitted(), sent);
    for absurd in [json!("0.0000001"), json!(1_000_000_000)] {
        let fields = json!([{ "id": "dose", "type": "number", "decimals": 6, "min": absurd }]);
        let definition = Definition::parse(&source(&fields, &json!([])).to_string()).unwrap();
        assert_eq!(check(&definition, &[]).first().map(forms::Finding::key), Some("forms-finding-bad-bounds"));
    }
}
