//! Form tests: examples a service carries with it (`tests/*.json`), run at publish and in the build.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::answers::Answers;
use crate::evaluate::evaluate;
use crate::evaluation::{Context, Evaluation};
use crate::form::Form;
use crate::parameter::{Parameter, Params};

/// One example: answers, parameters and a day, and what must follow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormTest {
    /// What the example shows, in a sentence.
    pub name: String,
    /// The day of the evaluation, `YYYY-MM-DD`.
    pub today: String,
    /// Parameters by dotted key; cents as integers.
    #[serde(default, skip_serializing_if = "serde_json::Map::is_empty")]
    pub params: serde_json::Map<String, serde_json::Value>,
    /// Answers as for the JSON API; see [`Answers::from_json`].
    #[serde(default, skip_serializing_if = "serde_json::Map::is_empty")]
    pub answers: serde_json::Map<String, serde_json::Value>,
    /// What must follow.
    pub expect: Expectation,
}

/// What must follow; what is left out is not looked at. At least one thing must be expected.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// Exactly these pages are shown, in this order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<Vec<String>>,
    /// At least these fields are shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shown: Vec<String>,
    /// At least these fields are hidden.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hidden: Vec<String>,
    /// Exactly these problems: `<field>: <text key>`, in any order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problems: Option<Vec<String>>,
    /// Whether the form may be submitted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complete: Option<bool>,
    /// Values (typed or computed) of these fields in canonical JSON; `null` for no value.
    #[serde(default, skip_serializing_if = "serde_json::Map::is_empty")]
    pub values: serde_json::Map<String, serde_json::Value>,
    /// Exactly these fee lines, in cents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fees: Option<BTreeMap<String, i64>>,
    /// The sum of the fees, in cents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fee_total: Option<i64>,
}

/// The outcome of one example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestResult {
    /// The example's name.
    pub name: String,
    /// What did not follow; empty when the example holds.
    pub mismatches: Vec<Mismatch>,
}

/// One thing that did not follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// What was looked at: an attribute of [`Expectation`], with the field for `values`.
    pub what: String,
    /// What the example expects.
    pub expected: String,
    /// What the form says.
    pub actual: String,
}

impl TestResult {
    /// Whether the example holds.
    pub fn passed(&self) -> bool {
        self.mismatches.is_empty()
    }
}

/// Runs every example; an example that cannot be read or expects nothing fails too.
pub fn run_tests(form: &Form, parameters: &[Parameter], tests: &[FormTest]) -> Vec<TestResult> {
    tests.iter().map(|test| TestResult { name: test.name.clone(), mismatches: run(form, parameters, test) }).collect()
}

/// What an example evaluates: its answers, with its parameters, on its day.
pub(crate) struct Prepared {
    pub(crate) answers: Answers,
    params: Params,
    today: Date,
}

impl Prepared {
    /// Reads an example.
    ///
    /// # Errors
    /// The part that cannot be read.
    pub(crate) fn of(form: &Form, parameters: &[Parameter], test: &FormTest) -> Result<Self, Mismatch> {
        let mismatch = |what: &str, expected: &str, actual: String| Mismatch {
            what: what.to_owned(),
            expected: expected.to_owned(),
            actual,
        };
        let today = test.today.parse::<Date>();
        let today = today.map_err(|_| mismatch("today", "YYYY-MM-DD", test.today.clone()))?;
        let params = Params::from_json(parameters, &test.params);
        let params = params.map_err(|problems| mismatch("params", "declared parameters", format!("{problems:?}")))?;
        let answers = Answers::from_json(form, &serde_json::Value::Object(test.answers.clone()));
        let answers = answers.map_err(|errors| {
            let reasons: Vec<String> = errors.iter().map(ToString::to_string).collect();
            mismatch("answers", "answers to this form", reasons.join("; "))
        })?;
        Ok(Self { answers, params, today })
    }

    pub(crate) fn context(&self) -> Context<'_> {
        Context { params: &self.params, today: self.today }
    }
}

fn run(form: &Form, parameters: &[Parameter], test: &FormTest) -> Vec<Mismatch> {
    let prepared = match Prepared::of(form, parameters, test) {
        Ok(prepared) => prepared,
        Err(mismatch) => return vec![mismatch],
    };
    if test.expect == Expectation::default() {
        let expected = "at least one expectation".to_owned();
        return vec![Mismatch { what: "expect".to_owned(), expected, actual: String::new() }];
    }
    compare(&evaluate(form, &prepared.answers, &prepared.context()), &test.expect)
}

fn compare(evaluation: &Evaluation, expect: &Expectation) -> Vec<Mismatch> {
    let mut mismatches = Vec::new();
    let mut equal = |what: String, expected: String, actual: String| {
        if expected != actual {
            mismatches.push(Mismatch { what, expected, actual });
        }
    };
    if let Some(pages) = &expect.pages {
        let shown = evaluation.pages.iter().filter(|page| page.visible).map(|page| page.id.as_str());
        equal("pages".to_owned(), pages.join(", "), shown.collect::<Vec<_>>().join(", "));
    }
    for (fields, expected) in [(&expect.shown, "shown"), (&expect.hidden, "hidden")] {
        for id in fields {
            let actual = match evaluation.field(id) {
                None => "no such field",
                Some(field) if field.visible => "shown",
                Some(_) => "hidden",
            };
            equal(format!("{expected}: {id}"), expected.to_owned(), actual.to_owned());
        }
    }
    if let Some(problems) = &expect.problems {
        let expected: BTreeSet<String> = problems.iter().cloned().collect();
        let actual: BTreeSet<String> =
            evaluation.problems.iter().map(|problem| format!("{}: {}", problem.field, problem.kind.key())).collect();
        let line = |set: &BTreeSet<String>| set.iter().cloned().collect::<Vec<_>>().join(", ");
        equal("problems".to_owned(), line(&expected), line(&actual));
    }
    if let Some(complete) = expect.complete {
        equal("complete".to_owned(), complete.to_string(), evaluation.is_complete().to_string());
    }
    for (id, expected) in &expect.values {
        let actual = match evaluation.field(id) {
            None => "no such field".to_owned(),
            Some(field) => field.value.as_ref().map_or(serde_json::Value::Null, |value| value.to_json()).to_string(),
        };
        equal(format!("values: {id}"), expected.to_string(), actual);
    }
    if let Some(fees) = &expect.fees {
        let line = |lines: Vec<(&str, i64)>| {
            lines.iter().map(|(id, cents)| format!("{id}: {cents}")).collect::<Vec<_>>().join(", ")
        };
        let mut actual: Vec<(&str, i64)> = evaluation.fees.iter().map(|fee| (fee.id.as_str(), fee.cents)).collect();
        actual.sort_unstable();
        let expected = fees.iter().map(|(id, cents)| (id.as_str(), *cents)).collect();
        equal("fees".to_owned(), line(expected), line(actual));
    }
    if let Some(total) = expect.fee_total {
        equal("fee_total".to_owned(), total.to_string(), evaluation.fee_total.to_string());
    }
    mismatches
}
