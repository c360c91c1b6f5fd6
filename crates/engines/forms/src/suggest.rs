//! Examples for the conditions that no example has seen true or false yet.

use serde_json::{Map, Value as Json, json};

use crate::analysis::{Name, Witness, witnesses};
use crate::coverage::{Coverage, Observer, coverage};
use crate::definition::{DateBound, Field, Kind};
use crate::evaluate::evaluate;
use crate::evaluation::Evaluation;
use crate::finding::Place;
use crate::form::Form;
use crate::form_test::{Expectation, FormTest, Prepared};
use crate::parameter::Parameter;
use crate::problem::ProblemKind;
use crate::value::{Value, number_json};

/// Most evaluations for all suggestions about a form.
const MAX_EVALUATIONS: usize = 3_000;

/// How often an example is completed: what is answered may show more questions, a row its fields.
const MAX_ROUNDS: usize = 8;

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
        match name {
            Name::Field(position) => {
                let field = self.observer.conditions.fields.get(*position).filter(|field| field.kind.is_asked());
                if let Some(field) = field {
                    put(&mut test.answers, &self.first_path(&field.id), value);
                }
            }
            Name::Param(name) => {
                if let Some(parameter) = self.parameters.iter().find(|parameter| parameter.name() == *name) {
                    put(&mut test.params, std::slice::from_ref(&parameter.key), value);
                }
            }
        }
    }

    /// The field's path in the first row of every group around it.
    fn first_path(&self, id: &str) -> Vec<String> {
        let mut path = vec![id.to_owned()];
        while let Some(group) = path.first().and_then(|first| self.form.rows_around(first)) {
            path.splice(0..0, [group.to_owned(), "1".to_owned()]);
        }
        path
    }

    /// The example with an answer wherever one is missing, and what it comes to. Every round may show more questions.
    fn completed(&mut self, mut test: FormTest) -> Option<(FormTest, Evaluation, Coverage)> {
        let (mut evaluation, mut coverage) = self.run(&test)?;
        for _ in 0..MAX_ROUNDS {
            let problems = evaluation.problems.clone();
            let before = test.answers.clone();
            for problem in problems {
                match problem.kind {
                    ProblemKind::Required => self.answer(&mut test, &problem.field),
                    ProblemKind::TooFewRows { min } => grow(&mut test.answers, &way(&problem.field), min),
                    _ => {}
                }
            }
            (evaluation, coverage) = self.run(&test)?;
            if test.answers == before {
                break;
            }
        }
        Some((test, evaluation, coverage))
    }

    /// Gives the first sample that fits.
    fn answer(&mut self, test: &mut FormTest, path: &str) {
        let form = self.form;
        let Some(field) = form.field(path) else {
            return;
        };
        let way = way(path);
        for sample in samples(field, &test.today) {
            put(&mut test.answers, &way, sample);
            if self.run(test).is_some_and(|(next, _)| next.problem_of(path).is_none()) {
                return;
            }
        }
        put(&mut test.answers, &way, Json::Null);
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

/// The parts of a path.
fn way(path: &str) -> Vec<String> {
    path.split('.').map(str::to_owned).collect()
}

/// Adds rows to the group at a path until there are so many.
fn grow(answers: &mut Map<String, Json>, group: &[String], rows: u32) {
    match group {
        [id] => {
            if let Some(there) = answers.get_mut(id).and_then(Json::as_array_mut) {
                let rows = usize::try_from(rows).unwrap_or(0).max(there.len());
                there.resize(rows, Json::Object(Map::new()));
            }
        }
        [id, row, inner @ ..] => {
            let there = answers.get_mut(id).and_then(Json::as_array_mut);
            let row = row.parse::<usize>().ok().and_then(|row| there?.get_mut(row.checked_sub(1)?));
            if let Some(row) = row.and_then(Json::as_object_mut) {
                grow(row, inner, rows);
            }
        }
        [] => {}
    }
}

/// Sets what stands at a path, field or group, row, field and so on; nothing is taken away.
fn put(answers: &mut Map<String, Json>, path: &[String], value: Json) {
    match (path, value) {
        ([id], Json::Null) => drop(answers.remove(id)),
        ([id], value) => drop(answers.insert(id.clone(), value)),
        ([group, row, inner @ ..], value) => {
            let rows = answers.entry(group.clone()).or_insert_with(|| Json::Array(Vec::new()));
            let (Some(rows), Some(row)) = (rows.as_array_mut(), row.parse::<usize>().ok().filter(|row| *row > 0))
            else {
                return;
            };
            if rows.len() < row {
                rows.resize(row, Json::Object(Map::new()));
            }
            if let Some(row) = rows.get_mut(row - 1).and_then(Json::as_object_mut) {
                put(row, inner, value);
            }
        }
        ([], _) => {}
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
        Kind::Number { min, max, .. } => {
            let bounds = [min, max].into_iter().flatten().map(|bound| number_json(*bound));
            [json!(1), json!(0), json!(10)].into_iter().chain(bounds).collect()
        }
        Kind::Time => vec![json!("10:00"), json!("22:00")],
        Kind::Country => vec![json!("DE"), json!("FR")],
        Kind::MapPoint => vec![json!("50.98470,11.02990")],
        Kind::Signature => vec![json!("Erika Beispiel")],
        Kind::Group { rows: Some(rows), .. } => {
            let least = usize::try_from(rows.min).unwrap_or(0).max(1);
            vec![Json::Array(vec![json!({}); least])]
        }
        Kind::YesNo => vec![json!(true), json!(false)],
        Kind::Consent => vec![json!(true)],
        Kind::Choice { options, .. } => options.iter().take(20).map(|option| json!(option.value)).collect(),
        Kind::MultiChoice { options, .. } => options.iter().take(20).map(|option| json!([option.value])).collect(),
        Kind::Email => vec![json!("erika@example.org")],
        Kind::Phone => vec![json!("03643 123456")],
        Kind::Iban => vec![json!("DE02120300000000202051")],
        Kind::File { .. } => vec![json!(["00000000-0000-7000-8000-000000000001"])],
        Kind::Information | Kind::Computed { .. } | Kind::Group { .. } => Vec::new(),
    }
}
