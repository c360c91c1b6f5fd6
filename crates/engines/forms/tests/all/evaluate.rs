//! Forms from outside: reading, checking, sent pages, evaluation.

use forms::{
    Answers, AnswersError, Change, Context, Definition, Evaluation, FindingKind, Form, FormError, FormTest, Params,
    ProblemKind, Progress, Severity, check, date_parts, evaluate, run_tests,
};
use jiff::civil::date;
use serde_json::{Value as Json, json};

fn form() -> Form {
    let json = json!({
        "schema": 1, "id": "t",
        "sections": [
            { "id": "one", "pages": [
                { "id": "all", "fields": [
                    { "id": "word", "type": "text", "required": true, "max_length": 5, "pattern": "[a-zß]+" },
                    { "id": "story", "type": "textarea", "max_length": 10 },
                    { "id": "number", "type": "integer", "min": 1, "max": 5 },
                    { "id": "amount", "type": "money", "min": 100, "max": 100000 },
                    { "id": "past", "type": "date", "earliest": "2000-01-01", "latest": "today" },
                    { "id": "coming", "type": "date", "earliest": "today", "latest": "2030-12-31" },
                    { "id": "flag", "type": "yes_no" },
                    { "id": "one_of", "type": "choice", "options": ["a", "b"] },
                    { "id": "many", "type": "multi_choice", "options": ["a", "b", "c"] },
                    { "id": "email", "type": "email" },
                    { "id": "phone", "type": "phone" },
                    { "id": "iban", "type": "iban" },
                    { "id": "files", "type": "file", "media_types": ["image/png"], "max_bytes": 10, "max_count": 2 },
                    { "id": "agreed", "type": "consent", "required": true }
                ]}
            ]},
            { "id": "two", "pages": [
                { "id": "secret", "shown_when": "flag", "fields": [
                    { "id": "secret", "type": "text", "required": true },
                    { "id": "copy", "type": "computed", "as": "text", "value": "secret + '!'" }
                ]},
                { "id": "told", "shown_when": "has(secret)", "fields": [{ "id": "told", "type": "information" }]}
            ]}
        ],
        "fees": [
            { "id": "base", "amount": "500" },
            { "id": "extra", "when": "flag", "amount": "number * 100" }
        ]
    });
    Form::parse(&json.to_string(), &[]).unwrap()
}

fn run(answers: Json) -> Evaluation {
    let form = form();
    let answers = Answers::from_json(&form, &answers).unwrap();
    evaluate(&form, &answers, &Context { params: &Params::new(), today: date(2026, 5, 17) })
}

#[test]
fn every_type_reads_what_people_type_and_says_what_is_wrong() {
    let good = [
        ("word", json!("  weiß "), json!("weiß")),
        ("story", json!("a\r\nb"), json!("a\nb")),
        ("number", json!("5"), json!(5)),
        ("amount", json!("1.000,00 €"), json!(100_000)),
        ("amount", json!("12,5"), json!(1_250)),
        ("amount", json!("12.50"), json!(1_250)),
        ("amount", json!(1_250), json!(1_250)),
        ("past", json!("7.5.2026"), json!("2026-05-07")),
        ("past", json!("2026-05-17"), json!("2026-05-17")),
        ("coming", json!("17.05.2026"), json!("2026-05-17")),
        ("flag", json!(false), json!(false)),
        ("one_of", json!("b"), json!("b")),
        ("many", json!(["c", "a"]), json!(["a", "c"])),
        ("email", json!("a.b+c@müller-bau.example"), json!("a.b+c@müller-bau.example")),
        ("phone", json!("+49 (0)361 / 655-0"), json!("+49 (0)361 / 655-0")),
        ("iban", json!("de44 5001 0517 5407 3249 31"), json!("DE44500105175407324931")),
        ("files", json!(["x", "y"]), json!(["x", "y"])),
        ("agreed", json!(true), json!(true)),
    ];
    for (field, raw, expected) in good {
        let evaluation = run(json!({ field: raw.clone() }));
        assert_eq!(evaluation.problem_of(field), None, "{field}: {raw}");
        assert_eq!(evaluation.submitted().get(field), Some(&expected), "{field}: {raw}");
    }
    let bad = [
        ("word", json!("abcdef"), ProblemKind::TooLong { max: 5 }),
        ("word", json!("ab1"), ProblemKind::BadPattern),
        ("word", json!("   "), ProblemKind::Required),
        ("number", json!("fünf"), ProblemKind::NotAnInteger),
        ("number", json!("1,5"), ProblemKind::NotAnInteger),
        ("number", json!("99999999999999999999"), ProblemKind::NotAnInteger),
        ("number", json!(0), ProblemKind::TooSmall { min: 1, money: false }),
        ("number", json!(6), ProblemKind::TooLarge { max: 5, money: false }),
        ("amount", json!("1.00.0"), ProblemKind::NotAnAmount),
        ("amount", json!("1,234"), ProblemKind::NotAnAmount),
        ("amount", json!("0,99"), ProblemKind::TooSmall { min: 100, money: true }),
        ("past", json!("18.05.2026"), ProblemKind::DateInFuture),
        ("past", json!("31.12.1999"), ProblemKind::DateTooEarly { min: date(2000, 1, 1) }),
        ("past", json!("29.02.2025"), ProblemKind::NotADate),
        ("past", json!("17.5.26"), ProblemKind::NotADate),
        ("past", json!("morgen"), ProblemKind::NotADate),
        ("coming", json!("16.05.2026"), ProblemKind::DateInPast),
        ("coming", json!("01.01.2031"), ProblemKind::DateTooLate { max: date(2030, 12, 31) }),
        ("flag", json!("vielleicht"), ProblemKind::NotYesNo),
        ("one_of", json!("c"), ProblemKind::BadChoice),
        ("many", json!(["a", "z"]), ProblemKind::BadChoice),
        ("email", json!("a@b"), ProblemKind::BadEmail),
        ("email", json!("a b@example.org"), ProblemKind::BadEmail),
        ("phone", json!("call me"), ProblemKind::BadPhone),
        ("iban", json!("DE45500105175407324931"), ProblemKind::BadIban),
        ("files", json!(["x", "y", "z"]), ProblemKind::TooManyFiles { max: 2 }),
        ("agreed", json!(false), ProblemKind::Required),
    ];
    for (field, raw, expected) in bad {
        let evaluation = run(json!({ field: raw.clone() }));
        assert_eq!(evaluation.problem_of(field).map(|problem| &problem.kind), Some(&expected), "{field}: {raw}");
        let kept = evaluation.submitted().get(field).cloned();
        assert_eq!(kept, (field == "agreed").then_some(json!(false)), "{field}: {raw}");
        assert!(!evaluation.is_complete());
    }
}

#[test]
fn hidden_means_not_seen_not_needed_not_submitted() {
    let shown = run(json!({ "word": "a", "agreed": true, "flag": true, "number": 3, "secret": "x" }));
    assert!(shown.is_complete());
    assert_eq!(shown.submitted().get("copy"), Some(&json!("x!")));
    assert_eq!((shown.fee_total, shown.fees_final), (800, true));
    assert!(shown.page("told").unwrap().visible);

    let hidden = run(json!({ "word": "a", "agreed": true, "flag": false, "number": 3, "secret": "x" }));
    assert!(hidden.is_complete());
    assert!(!hidden.submitted().contains_key("secret"));
    assert!(!hidden.submitted().contains_key("copy"));
    assert!(!hidden.page("secret").unwrap().visible);
    assert!(!hidden.page("told").unwrap().visible, "a condition saw a hidden answer");
    assert_eq!(hidden.fee_total, 500);
    assert_eq!(hidden.page_after("all"), None);

    let open = run(json!({ "word": "a", "agreed": true }));
    assert!(!open.fees_final && !open.is_complete(), "the fee waits for an answer");
}

#[test]
fn a_sent_page_changes_its_own_fields_only() {
    let form = form();
    let mut answers = Answers::new();
    answers.set("many", vec!["a".to_owned()]);
    answers.set("one_of", vec!["b".to_owned()]);
    answers.attach("files", "f1");
    let patch = form
        .accept(
            "all",
            &answers,
            [
                ("word", "falsch 1"),
                ("past.day", "17"),
                ("past.month", "5"),
                ("past.year", ""),
                ("coming.day", ""),
                ("coming.month", ""),
                ("coming.year", ""),
                ("secret", "of another page"),
                ("files", "forged"),
                ("unknown", "x"),
                ("flag", "yes"),
            ],
        )
        .unwrap();
    answers.apply(&patch);
    assert_eq!(answers.first("word"), "falsch 1");
    assert_eq!(answers.first("past"), "17.5.");
    assert_eq!(date_parts(answers.first("past")), ["17", "5", ""]);
    assert_eq!(date_parts("2026-05-17"), ["17", "05", "2026"]);
    assert!(answers.is_asked("coming") && answers.get("coming").is_empty());
    assert!(answers.get("many").is_empty(), "a box that is absent was unticked");
    assert_eq!(answers.first("one_of"), "b", "a choice that is absent stays");
    assert_eq!(answers.get("files"), ["f1"]);
    assert!(!answers.is_asked("secret"));
    assert_eq!(answers.first("flag"), "yes");
    assert!(patch.changes.get("files") == Some(&Change::Asked));
    assert!(form.accept("all", &Answers::new(), [("flag", "yes")]).unwrap().changes.contains_key("word"));
    assert!(form.accept("nowhere", &Answers::new(), [("flag", "yes")]).is_err());

    let huge = "x".repeat(1_000_000);
    let refused = form.accept("all", &Answers::new(), [("word", huge.as_str())]).unwrap();
    assert_eq!(refused.refused[0].kind, ProblemKind::TooLong { max: 5 });
    answers.apply(&refused);
    assert_eq!(answers.first("word"), "falsch 1", "what was refused changes nothing");

    assert!(answers.detach("files", "f1") && !answers.detach("files", "f1"));
}

#[test]
fn pages_know_how_far_they_are() {
    let form = form();
    let context = Context { params: &Params::new(), today: date(2026, 5, 17) };
    let progress = |answers: &Answers| evaluate(&form, answers, &context).page("all").unwrap().progress;
    let mut answers = Answers::new();
    assert_eq!(progress(&answers), Progress::NotStarted);
    answers.apply(&form.accept("all", &answers, [("word", "")]).unwrap());
    assert_eq!(progress(&answers), Progress::Incomplete);
    answers.apply(&form.accept("all", &Answers::new(), [("word", "a"), ("agreed", "yes"), ("flag", "yes")]).unwrap());
    assert_eq!(progress(&answers), Progress::Complete);
    assert_eq!(evaluate(&form, &answers, &context).first_open_page().map(|page| page.id.as_str()), Some("secret"));
    assert_eq!(evaluate(&form, &answers, &context).page_before("secret").map(|page| page.id.as_str()), Some("all"));
}

#[test]
fn json_answers_of_the_wrong_shape_are_all_named() {
    let errors = Answers::from_json(
        &form(),
        &json!({ "nothing": 1, "word": 5, "many": "a", "number": 1.5, "agreed": "yes", "copy": "x", "story": null,
                 "email": "x".repeat(50_000) }),
    )
    .unwrap_err();
    assert_eq!(errors.len(), 7, "{errors:?}");
    assert!(errors.contains(&AnswersError::UnknownField { field: "nothing".to_owned() }));
    assert!(errors.contains(&AnswersError::TooLarge { field: "email".to_owned() }));
    assert_eq!(Answers::from_json(&form(), &json!([])), Err(vec![AnswersError::NotAnObject]));
}

fn parse_fields(fields: Json) -> Result<Definition, FormError> {
    let json = json!({ "schema": 1, "id": "t", "sections": [{ "id": "s", "pages": [{ "id": "p", "fields": fields }]}]});
    Definition::parse(&json.to_string())
}

#[test]
fn a_form_that_cannot_be_read_says_where() {
    for fields in [
        json!([{ "id": "a", "type": "telepathy" }]),
        json!([{ "id": "a", "type": "text", "colour": "red" }]),
        json!([{ "id": "a", "type": "text", "options": ["x"] }]),
        json!([{ "id": "a", "type": "choice" }]),
        json!([{ "id": "a", "type": "information", "required": true }]),
        json!([{ "id": "a", "type": "computed", "value": "1" }]),
        json!([{ "id": "a", "type": "date", "latest": "tomorrow" }]),
        json!([{ "type": "text" }]),
    ] {
        let error = parse_fields(fields.clone()).unwrap_err();
        assert!(matches!(error, FormError::Json { line: 1, column: 1.., .. }), "{fields}: {error}");
    }
    assert!(matches!(Definition::parse("{"), Err(FormError::Json { .. })));
    assert!(matches!(Definition::parse(&"[".repeat(100_000)), Err(FormError::Json { .. })));
    assert_eq!(Definition::parse(&" ".repeat(9 << 20)), Err(FormError::TooLarge));
}

#[test]
fn the_checks_find_what_cannot_work() {
    let table = [
        (json!([{ "id": "a", "type": "text" }, { "id": "a", "type": "text" }]), FindingKind::DuplicateId),
        (json!([{ "id": "Größe", "type": "text" }]), FindingKind::BadId),
        (json!([{ "id": "today", "type": "date" }]), FindingKind::ReservedId),
        (json!([{ "id": "a", "type": "choice", "options": [] }]), FindingKind::NoOptions),
        (json!([{ "id": "a", "type": "choice", "options": ["x", "x"] }]), FindingKind::DuplicateId),
        (json!([{ "id": "a", "type": "integer", "min": 2, "max": 1 }]), FindingKind::BadBounds),
        (json!([{ "id": "a", "type": "text", "pattern": "[" }]), FindingKind::BadPattern),
        (json!([]), FindingKind::Empty),
        (
            json!([
                { "id": "a", "type": "text", "shown_when": "b == 'x'" },
                { "id": "b", "type": "text", "shown_when": "c == 1" },
                { "id": "c", "type": "computed", "as": "integer", "value": "size(a)" }
            ]),
            FindingKind::Cycle(vec!["a".to_owned(), "b".to_owned(), "c".to_owned(), "a".to_owned()]),
        ),
        (
            json!([{ "id": "a", "type": "text", "shown_when": "has(a)" }]),
            FindingKind::Cycle(vec!["a".to_owned(), "a".to_owned()]),
        ),
    ];
    for (fields, expected) in table {
        let definition = parse_fields(fields.clone()).unwrap();
        let findings = check(&definition, &[]);
        assert!(findings.iter().any(|finding| finding.kind == expected), "{fields}: {findings:?}");
        assert!(Form::build(definition, &[]).is_err());
    }
    let never = parse_fields(json!([{ "id": "a", "type": "text", "required": true, "shown_when": "false" }])).unwrap();
    let findings = check(&never, &[]);
    assert_eq!((findings[0].severity, &findings[0].kind), (Severity::Warning, &FindingKind::RequiredNeverShown));
    assert!(Form::build(never, &[]).is_ok(), "a warning does not hinder a form");
}

#[test]
fn an_example_that_does_not_hold_fails() {
    let form = form();
    let example = |params: Json, answers: Json, expect: Json| -> FormTest {
        serde_json::from_value(json!({
            "name": "n", "today": "2026-05-17", "params": params, "answers": answers, "expect": expect
        }))
        .unwrap()
    };
    let answers = json!({ "word": "a", "agreed": true, "flag": false });
    let wrong = [
        json!({ "pages": ["all", "secret"] }),
        json!({ "shown": ["secret"] }),
        json!({ "hidden": ["word"] }),
        json!({ "shown": ["nothing"] }),
        json!({ "problems": ["word: forms-problem-required"] }),
        json!({ "complete": false }),
        json!({ "values": { "word": "b" } }),
        json!({ "values": { "secret": "x" } }),
        json!({ "fees": { "base": 500, "extra": 0 } }),
        json!({ "fee_total": 501 }),
        json!({}),
    ];
    for expect in wrong {
        let tests = [example(json!({}), answers.clone(), expect.clone())];
        let results = run_tests(&form, &[], &tests);
        assert_eq!(results[0].mismatches.len(), 1, "{expect}");
        assert!(!results[0].passed());
    }
    let right = json!({ "pages": ["all"], "hidden": ["secret"], "problems": [], "complete": true, "fee_total": 500 });
    assert!(run_tests(&form, &[], &[example(json!({}), answers.clone(), right.clone())])[0].passed());
    let undeclared = [example(json!({ "tax": 1 }), answers, right.clone())];
    assert_eq!(run_tests(&form, &[], &undeclared)[0].mismatches[0].what, "params");
    let unknown = [example(json!({}), json!({ "nothing": 1 }), right)];
    assert_eq!(run_tests(&form, &[], &unknown)[0].mismatches[0].what, "answers");
}

#[test]
fn a_fee_that_waits_for_nothing_that_is_asked_is_a_problem_and_no_dead_end() {
    let open = run(json!({ "word": "a", "agreed": true }));
    assert_eq!(open.problems.len(), 1);
    assert_eq!(open.problems[0].kind, ProblemKind::NotComputable);
    assert!(!open.fees_final);
}
