//! Takes out of a draft what its checks refuse, and makes an example that fills it in.

use std::collections::BTreeMap;

use forms::{
    Answers, CodeList, Context, Definition, Evaluation, Expectation, Finding, FindingKind, Form, FormTest, Kind,
    Params, ProblemKind, Severity, evaluate,
};
use serde_json::{Map, Value as Json};

use super::demands::{Claim, Demand, Demands, Listed};
use super::report;
use super::tree::Place;
use super::write::Written;

/// How often a draft is written anew at most: each time at least one sentence is taken out.
pub(super) const MOST_ROUNDS: usize = 60;
/// How often an example is completed.
const MOST_STEPS: usize = 400;

/// The form that was written, and what its checks say. An error is a text that is no form at all.
pub(super) fn checked(written: &Written) -> Result<(Definition, Vec<Finding>), String> {
    let definition = Definition::parse(&written.form.to_string()).map_err(|error| error.to_string())?;
    let list = |(name, entries): (&String, &Vec<(String, String)>)| match CodeList::from_csv(&report::list(entries)) {
        Ok(list) => Ok((name.clone(), list)),
        Err(error) => Err(format!("lists/{name}.csv: {error}")),
    };
    let definition = definition.with_lists(written.lists.iter().map(list).collect::<Result<_, _>>()?);
    let findings = forms::check(&definition, &[]);
    Ok((definition, findings))
}

/// Takes out the sentences behind the errors; false when there is nothing left to take out.
pub(super) fn take_out(demands: &mut Demands, written: &Written, findings: &[Finding]) -> bool {
    let mut taken = false;
    for finding in findings.iter().filter(|finding| finding.severity == Severity::Error) {
        let mut items: Vec<&str> = finding.place.item.as_deref().into_iter().collect();
        if let FindingKind::Cycle(ids) = &finding.kind {
            items = ids.iter().map(String::as_str).collect();
        }
        let attribute = finding.place.attribute.as_deref();
        for item in items {
            let place = written.places.iter().find(|(_, id)| id == item).map(|(place, _)| *place);
            let Some(place) = place else { continue };
            if drop_claims(demands, place, attribute, finding) {
                taken = true;
                break;
            }
        }
    }
    taken
}

fn drop_claims(demands: &mut Demands, place: Place, attribute: Option<&str>, finding: &Finding) -> bool {
    // The question before a group is shown as the group's rules say.
    let group = demands.gates.iter().find(|(_, (gate, _))| *gate == place).map(|(group, _)| *group);
    let mut dropped: Vec<usize> = Vec::new();
    for place in [Some(place), group].into_iter().flatten() {
        let Some(demand) = demands.of.get_mut(&place) else { continue };
        dropped.extend(demand.drop(attribute, &finding.kind));
        if !dropped.is_empty() {
            break;
        }
    }
    let place = finding.place.item.clone().unwrap_or_default();
    for source in &dropped {
        if let Some(source) = demands.sources.get(*source).cloned() {
            demands.list(source, Listed::Refused(finding.key().to_owned(), place.clone()));
        }
    }
    !dropped.is_empty()
}

impl Demand {
    fn drop(&mut self, attribute: Option<&str>, kind: &FindingKind) -> Vec<usize> {
        let sources =
            |claims: &mut Vec<Claim>| std::mem::take(claims).into_iter().map(|claim| claim.source).collect::<Vec<_>>();
        match attribute {
            Some("required_when") => [sources(&mut self.require), sources(&mut self.optional)].concat(),
            Some("value") => self.computed.take().map(|(source, _)| source).into_iter().collect(),
            Some("default") => self.preset.take().map(|(source, _)| source).into_iter().collect(),
            Some("shown_when") | None => {
                let mut found = [sources(&mut self.only), sources(&mut self.show), sources(&mut self.hide)].concat();
                // Which is shown as well where it is required.
                if found.is_empty() || matches!(kind, FindingKind::RequiredNeverShown) {
                    found.extend(sources(&mut self.require));
                }
                found
            }
            Some(rule) => {
                let (gone, kept) = std::mem::take(&mut self.checks).into_iter().partition(|check| check.id == rule);
                self.checks = kept;
                let gone: Vec<super::demands::Check> = gone;
                gone.into_iter().map(|check| check.claim.source).collect()
            }
        }
    }
}

/// An example: as little as the form asks for. It says what the form says of it, so it holds as long as the form stays.
pub(super) fn example(form: &Form, name: String, today: jiff::civil::Date) -> FormTest {
    let params = Params::new();
    let context = Context { params: &params, today };
    let mut answers = Answers::new();
    let mut tried: BTreeMap<String, usize> = BTreeMap::new();
    let mut evaluation = evaluate(form, &answers, &context);
    for _ in 0..MOST_STEPS {
        let before = tried.values().sum::<usize>();
        for problem in evaluation.problems.clone() {
            complete(form, &evaluation, &mut answers, &problem.field, &problem.kind, &mut tried);
        }
        evaluation = evaluate(form, &answers, &context);
        if evaluation.problems.is_empty() || tried.values().sum::<usize>() == before {
            break;
        }
    }
    let problems = evaluation.problems.iter().map(|problem| format!("{}: {}", problem.field, problem.kind.key()));
    let expect = Expectation {
        complete: Some(evaluation.is_complete()),
        problems: Some(problems.collect()),
        ..Expectation::default()
    };
    FormTest { name, today: today.to_string(), params: Map::new(), answers: as_json(form, &answers), expect }
}

fn complete(
    form: &Form,
    evaluation: &Evaluation,
    answers: &mut Answers,
    path: &str,
    kind: &ProblemKind,
    tried: &mut BTreeMap<String, usize>,
) {
    let Some(field) = form.field(path) else { return };
    let attempt = tried.entry(path.to_owned()).or_default();
    if *attempt > 6 {
        return;
    }
    let number = *attempt;
    *attempt += 1;
    if let Kind::Group { rows: Some(rows), .. } = &field.kind {
        if matches!(kind, ProblemKind::TooFewRows { .. } | ProblemKind::Required) {
            answers.add_row(path, rows.min);
        }
        return;
    }
    let state = evaluation.field(path);
    let options = state.map(|state| state.options.clone()).unwrap_or_default();
    let pick = |number: usize| options.get(number % options.len().max(1)).cloned();
    let value: Vec<String> = match &field.kind {
        Kind::Text { max, pattern: None } | Kind::Textarea { max } => {
            let length = [6, 3, 1, 12, 30, 100, *max].get(number).copied().unwrap_or(1).min(*max).max(1);
            vec!["Muster".chars().cycle().take(usize::try_from(length).unwrap_or(1)).collect()]
        }
        Kind::Text { .. } => TEXTS.get(number).map(|text| (*text).to_owned()).into_iter().collect(),
        Kind::Integer { min, max } => {
            let least = min.unwrap_or(1).max(max.map_or(i64::MIN, |max| if max < 1 { max } else { i64::MIN }));
            vec![least.saturating_add(i64::try_from(number).unwrap_or(0)).to_string()]
        }
        Kind::Number { min, max, .. } => {
            let value = min.or(*max).map_or_else(|| "1".to_owned(), |value| value.to_string());
            vec![value.replace('.', ",")]
        }
        Kind::Money { min, .. } => {
            let cents = min.unwrap_or(100).max(0);
            vec![format!("{},{:02}", cents / 100, cents % 100)]
        }
        Kind::Date { .. } => {
            let days = ["1990-06-15", "2026-12-01", "2030-01-01", "2010-06-15", "1950-01-01", "2020-01-01"];
            days.get(number).map(|day| (*day).to_owned()).into_iter().collect()
        }
        Kind::Time => vec!["10:00".to_owned()],
        Kind::YesNo => vec![if number.is_multiple_of(2) { "no" } else { "yes" }.to_owned()],
        Kind::Choice { .. } | Kind::MultiChoice { .. } => pick(number).into_iter().collect(),
        Kind::Country => vec!["DE".to_owned()],
        Kind::MapPoint => vec!["50.98470,11.02990".to_owned()],
        Kind::Signature => vec!["Erika Muster".to_owned()],
        Kind::Email => vec!["erika.muster@example.org".to_owned()],
        Kind::Phone => vec!["0361 555010".to_owned()],
        Kind::Iban => vec!["DE02120300000000202051".to_owned()],
        Kind::File { .. } => vec![uuid::Uuid::nil().to_string()],
        Kind::Consent => vec!["yes".to_owned()],
        _ => return,
    };
    if !value.is_empty() {
        answers.set(path, value);
    }
}

/// Texts for patterns that are met often: words, postcodes, keys of municipalities, numbers.
const TEXTS: [&str; 7] = ["Muster", "99084", "12345678", "123456789012", "1", "A1", "01"];

/// Answers as they are written in examples: rows as lists of objects.
fn as_json(form: &Form, answers: &Answers) -> Map<String, Json> {
    let mut whole = Map::new();
    for (path, values) in answers.iter() {
        let Some(field) = form.field(path) else { continue };
        let Some(value) = value_json(&field.kind, values) else { continue };
        place(&mut whole, form, path, value);
    }
    // Rows without an answer are there as well.
    for (_, field) in form.definition().fields() {
        if field.kind.rows().is_some()
            && let Some(rows) = rows_without_answers(answers, &field.id)
        {
            whole.entry(field.id.clone()).or_insert_with(|| Json::Array(vec![Json::Object(Map::new()); rows]));
        }
    }
    whole
}

fn rows_without_answers(answers: &Answers, group: &str) -> Option<usize> {
    let rows = answers.rows(group, 0);
    (!rows.is_empty()).then_some(rows.len())
}

fn place(whole: &mut Map<String, Json>, form: &Form, path: &str, value: Json) {
    match path.split_once('.') {
        None => {
            if form.field(path).is_some() {
                whole.insert(path.to_owned(), value);
            }
        }
        Some((group, rest)) => {
            let Some((row, inner)) = rest.split_once('.') else { return };
            let Ok(number) = row.parse::<usize>() else { return };
            let rows = whole.entry(group.to_owned()).or_insert_with(|| Json::Array(Vec::new()));
            let Json::Array(rows) = rows else { return };
            while rows.len() < number.max(1) {
                rows.push(Json::Object(Map::new()));
            }
            if let Some(Json::Object(row)) = rows.get_mut(number.saturating_sub(1)) {
                place_in_row(row, inner, value);
            }
        }
    }
}

fn place_in_row(row: &mut Map<String, Json>, path: &str, value: Json) {
    let Some((group, rest)) = path.split_once('.') else {
        row.insert(path.to_owned(), value);
        return;
    };
    let Some((number, inner)) = rest.split_once('.') else { return };
    let Ok(number) = number.parse::<usize>() else { return };
    let rows = row.entry(group.to_owned()).or_insert_with(|| Json::Array(Vec::new()));
    let Json::Array(rows) = rows else { return };
    while rows.len() < number.max(1) {
        rows.push(Json::Object(Map::new()));
    }
    if let Some(Json::Object(row)) = rows.get_mut(number.saturating_sub(1)) {
        place_in_row(row, inner, value);
    }
}

fn value_json(kind: &Kind, values: &[String]) -> Option<Json> {
    let first = values.first()?;
    Some(match kind {
        Kind::Integer { .. } => first.parse::<i64>().ok()?.into(),
        Kind::Money { .. } => {
            let (euros, cents) = first.split_once(',')?;
            (euros.parse::<i64>().ok()? * 100 + cents.parse::<i64>().ok()?).into()
        }
        Kind::YesNo | Kind::Consent => (first == "yes").into(),
        Kind::MultiChoice { .. } | Kind::File { .. } => values.to_vec().into(),
        Kind::Group { .. } | Kind::Information | Kind::Computed { .. } => return None,
        _ => first.as_str().into(),
    })
}
