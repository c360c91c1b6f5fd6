//! Examples for the conditions that no example has seen true or false yet.

use serde_json::{Value as Json, json};

use crate::analysis::{Name, Witness, witnesses};
use crate::coverage::{Coverage, Observer, coverage};
use crate::definition::{DateBound, Field, Kind};
use crate::evaluate::{Evaluation, evaluate};
use crate::finding::Place;
use crate::form::Form;
use crate::form_test::{Expectation, FormTest, Prepared};
use crate::parameter::Parameter;
use crate::problem::ProblemKind;
use crate::value::Value;

/// Most evaluations for all suggestions about a form.
const MAX_EVALUATIONS: usize = 3_000;

/// Most examples from which suggestions are made.
const MAX_BASES: usize = 20;

/// An example that reaches what no other example has reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The condition.
    pub place: Place,
    /// What it comes to in the example.
    pub outcome: bool,
    /// Ready to be saved as `tests/<name>.json`. It expects what the form does today; whether that is right, its author
    /// has to say.
    pub test: FormTest,
}

/// Makes examples for the gaps in the coverage of `tests`, each from one of `tests` with as few other answers as possible.
///
/// Every suggestion was evaluated and reaches its outcome. An outcome may stay without one, because it is impossible or was
/// not found within the bounds of the search. `today` is the day of examples when there are no others, `YYYY-MM-DD`.
pub fn suggestions(form: &Form, parameters: &[Parameter], tests: &[FormTest], today: &str) -> Vec<Suggestion> {
    let mut work = Suggester::new(form, parameters, tests);
    let readable = tests.iter().filter(|test| Prepared::of(form, parameters, test).is_ok());
    let mut bases: Vec<FormTest> = readable.take(MAX_BASES).cloned().collect();
    bases.push(empty(bases.first().map_or(today, |test| &test.today)));
    let gaps: Vec<(usize, bool)> = work.seen.numbered_gaps().collect();
    let values = witnesses(form.definition(), parameters, &work.observer.conditions, &gaps);
    let mut found = Vec::new();
    for ((number, outcome), values) in gaps.into_iter().zip(values) {
        if !work.seen.has_seen(number, outcome) {
            found.extend(work.suggest(number, outcome, values, &bases));
        }
    }
    found
}

/// The pages that somebody sees who answers what must be answered, each time with the first answer that fits, and nothing
/// else; by id. `today` is the day of the evaluation, `YYYY-MM-DD`.
pub fn default_route(form: &Form, parameters: &[Parameter], today: &str) -> Vec<String> {
    let completed = Suggester::new(form, parameters, &[]).completed(empty(today));
    completed.map_or_else(Vec::new, |(_, evaluation, _)| shown_pages(&evaluation))
}

fn empty(today: &str) -> FormTest {
    FormTest {
        name: String::new(),
        today: today.to_owned(),
        params: serde_json::Map::new(),
        answers: serde_json::Map::new(),
        expect: Expectation::default(),
    }
}

struct Suggester<'a> {
    form: &'a Form,
    parameters: &'a [Parameter],
    observer: Observer<'a>,
    seen: Coverage,
    left: usize,
}

impl<'a> Suggester<'a> {
    fn new(form: &'a Form, parameters: &'a [Parameter], tests: &[FormTest]) -> Self {
        let seen = coverage(form, parameters, tests);
        Self { form, parameters, observer: Observer::new(form), seen, left: MAX_EVALUATIONS }
    }

    fn suggest(
        &mut self,
        number: usize,
        outcome: bool,
        values: Option<Witness>,
        bases: &[FormTest],
    ) -> Option<Suggestion> {
        let values = values.unwrap_or_default();
        let candidates: Vec<FormTest> = bases.iter().flat_map(|base| self.candidates(number, &values, base)).collect();
        let mut best = None;
        for candidate in candidates {
            let completed = self.completed(candidate).filter(|(.., coverage)| coverage.has_seen(number, outcome));
            let Some(reached) = completed else {
                continue;
            };
            let complete = reached.1.is_complete();
            if complete || best.is_none() {
                best = Some(reached);
            }
            if complete {
                break;
            }
        }
        let (mut test, evaluation, coverage) = best?;
        let place = self.seen.branches.get(number)?.place.clone();
        self.seen.merge(&coverage);
        test.name = format!("{place}: {outcome}");
        test.answers.retain(|field, _| evaluation.field(field).is_some_and(|state| state.visible));
        test.expect = expectation(&evaluation);
        Some(Suggestion { place, outcome, test })
    }

    /// The base with the values that the analysis found, then with other answers to what the condition names.
    fn candidates(&self, number: usize, values: &Witness, base: &FormTest) -> Vec<FormTest> {
        let mut candidates = Vec::new();
        let mut found = base.clone();
        for (name, value) in values {
            self.set(&mut found, name, value.as_ref().map_or(Json::Null, Value::to_json));
        }
        let condition = self.observer.conditions.all.get(number);
        for position in condition.into_iter().flat_map(|condition| condition.expression.fields()) {
            let field = self.observer.conditions.fields.get(*position);
            for sample in field.into_iter().flat_map(|field| samples(field, &base.today)) {
                let mut other = found.clone();
                self.set(&mut other, &Name::Field(*position), sample);
                candidates.push(other);
            }
        }
        candidates.insert(0, found);
        candidates
    }

    fn set(&self, test: &mut FormTest, name: &Name, value: Json) {
        let (map, key) = match name {
            Name::Field(position) => {
                let field = self.observer.conditions.fields.get(*position).filter(|field| field.kind.is_asked());
                (&mut test.answers, field.map(|field| field.id.clone()))
            }
            Name::Param(name) => {
                let parameter = self.parameters.iter().find(|parameter| parameter.name() == *name);
                (&mut test.params, parameter.map(|parameter| parameter.key.clone()))
            }
        };
        match (key, value) {
            (Some(key), Json::Null) => drop(map.remove(&key)),
            (Some(key), value) => drop(map.insert(key, value)),
            (None, _) => {}
        }
    }

    /// The example with an answer wherever one is missing, and what it comes to.
    fn completed(&mut self, mut test: FormTest) -> Option<(FormTest, Evaluation, Coverage)> {
        let (mut evaluation, _) = self.run(&test)?;
        let fields: Vec<&Field> = self.observer.conditions.fields.clone();
        for field in fields {
            if evaluation.problem_of(&field.id).is_none_or(|problem| problem.kind != ProblemKind::Required) {
                continue;
            }
            for sample in samples(field, &test.today) {
                test.answers.insert(field.id.clone(), sample);
                if let Some((next, _)) = self.run(&test).filter(|(next, _)| next.problem_of(&field.id).is_none()) {
                    evaluation = next;
                    break;
                }
                test.answers.remove(&field.id);
            }
        }
        let (evaluation, coverage) = self.run(&test)?;
        Some((test, evaluation, coverage))
    }

    fn run(&mut self, test: &FormTest) -> Option<(Evaluation, Coverage)> {
        self.left = self.left.checked_sub(1)?;
        let prepared = Prepared::of(self.form, self.parameters, test).ok()?;
        let evaluation = evaluate(self.form, &prepared.answers, &prepared.context());
        let mut coverage = self.observer.nothing();
        self.observer.observe(&evaluation, &prepared.context(), &mut coverage);
        Some((evaluation, coverage))
    }
}

fn shown_pages(evaluation: &Evaluation) -> Vec<String> {
    evaluation.pages.iter().filter(|page| page.visible).map(|page| page.id.clone()).collect()
}

fn expectation(evaluation: &Evaluation) -> Expectation {
    let problems = evaluation.problems.iter().map(|problem| format!("{}: {}", problem.field, problem.kind.key()));
    Expectation {
        pages: Some(shown_pages(evaluation)),
        problems: Some(problems.collect()),
        complete: Some(evaluation.is_complete()),
        fees: Some(evaluation.fees.iter().map(|fee| (fee.id.clone(), fee.cents)).collect()),
        ..Expectation::default()
    }
}

/// Answers to try, as for the JSON API, the most usual first.
fn samples(field: &Field, today: &str) -> Vec<Json> {
    match &field.kind {
        Kind::Text { .. } | Kind::Textarea { .. } => {
            ["Ein Beispiel", "Beispiel", "12345", "123456789012345", "1"].map(Json::from).into()
        }
        Kind::Integer { min, max } | Kind::Money { min, max } => {
            [min.unwrap_or(1), 0, 1, 2, max.unwrap_or(1_000)].map(Json::from).into()
        }
        Kind::Date { min, max } => {
            let fixed = [min, max].into_iter().filter_map(|bound| match bound {
                Some(DateBound::Fixed(date)) => Some(json!(date.to_string())),
                _ => None,
            });
            let year = today.get(..4).and_then(|year| year.parse::<i32>().ok()).unwrap_or(2_000);
            let years = [year - 1, year + 1, year - 20].map(|year| json!(format!("{year:04}-01-15")));
            std::iter::once(json!(today)).chain(years).chain(fixed).collect()
        }
        Kind::YesNo => vec![json!(true), json!(false)],
        Kind::Consent => vec![json!(true)],
        Kind::Choice { options } => options.iter().take(20).map(|option| json!(option.value)).collect(),
        Kind::MultiChoice { options } => options.iter().take(20).map(|option| json!([option.value])).collect(),
        Kind::Email => vec![json!("erika@example.org")],
        Kind::Phone => vec![json!("03643 123456")],
        Kind::Iban => vec![json!("DE02120300000000202051")],
        Kind::File { .. } => vec![json!(["00000000-0000-7000-8000-000000000001"])],
        Kind::Information | Kind::Computed { .. } => Vec::new(),
    }
}
