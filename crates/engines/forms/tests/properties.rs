//! Whatever is typed, sent or written as logic: a result, the same result, and nothing hidden in it.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

use std::time::{Duration, Instant};

use forms::{Answers, Context, Form, Params, evaluate};
use jiff::civil::date;
use proptest::prelude::*;

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
        "%", "&&", "||", "!", "==", "<", ">=", "?", ":", ",", " in ", "has(", "size(", "max(", "add_months(", "date(",
        "matches(", ".", "date('2026-01-01')", "'(a+)+$'",
    ]), 1..80)) {
        let started = Instant::now();
        forms::fuzz::expression(words.concat().as_bytes());
        prop_assert!(started.elapsed() < Duration::from_secs(5));
    }
}

#[test]
fn the_fuzz_entry_reaches_evaluation() {
    assert!(forms::fuzz::expression(b"size(s) + 1 > max(1, 2) && d < today"));
    assert!(!forms::fuzz::expression(b"n * n > 0"), "an overflow is no value");
}
