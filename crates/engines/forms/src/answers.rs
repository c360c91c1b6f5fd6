//! Raw answers: exactly what a person typed, also when it is wrong.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::definition::{Field, Kind};
use crate::form::Form;
use crate::problem::Problem;
use crate::value::{Value, number_of_json};

/// Most rows of a group that are kept, whatever the form allows.
const MOST_ROWS: usize = 2_000;
/// Most texts that are kept for a field.
pub(crate) const MAX_VALUES: usize = 200;

/// Path of a field → what was typed, one text per value. A field that is present without values has been asked and left empty.
///
/// The path of a field is its id; in a row of a repeating group it is that of the group, the number of the row and the id,
/// `children.2.name`. The path of the group itself holds the numbers of its rows in their order. A number is never given
/// twice, so that two windows never mean different rows by it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, Vec<String>>);

/// Why a JSON document is not a set of answers; every reason at once.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AnswersError {
    /// The document is not an object.
    #[error("answers must be a JSON object of field ids and values")]
    NotAnObject,
    /// The form does not ask this.
    #[error("the form has no field `{field}` that can be answered")]
    UnknownField {
        /// The unknown id.
        field: String,
    },
    /// The value has the wrong shape for the field's type.
    #[error("field `{field}` of type `{kind}` takes {expected}")]
    WrongShape {
        /// The field's id.
        field: String,
        /// The field's type.
        kind: &'static str,
        /// What it takes, in words.
        expected: &'static str,
    },
    /// The value is larger than anything the field could hold.
    #[error("the value of field `{field}` is too large")]
    TooLarge {
        /// The field's id.
        field: String,
    },
}

impl Answers {
    /// No answers.
    pub fn new() -> Self {
        Self::default()
    }

    /// The typed texts of a field; empty when unanswered.
    pub fn get(&self, field: &str) -> &[String] {
        self.0.get(field).map_or(&[], Vec::as_slice)
    }

    /// The first typed text of a field, for showing it again in its input.
    pub fn first(&self, field: &str) -> &str {
        self.get(field).first().map_or("", String::as_str)
    }

    /// Whether the field has been asked: answered or deliberately left empty.
    pub fn is_asked(&self, field: &str) -> bool {
        self.0.contains_key(field)
    }

    /// Replaces the texts of a field.
    pub fn set(&mut self, field: &str, values: Vec<String>) {
        self.0.insert(field.to_owned(), values);
    }

    /// Adds an attachment's id to a file field.
    pub fn attach(&mut self, field: &str, attachment: impl ToString) {
        self.0.entry(field.to_owned()).or_default().push(attachment.to_string());
    }

    /// Removes an attachment's id from a file field; says whether it was there.
    pub fn detach(&mut self, field: &str, attachment: &str) -> bool {
        let Some(ids) = self.0.get_mut(field) else {
            return false;
        };
        let before = ids.len();
        ids.retain(|id| id != attachment);
        ids.len() != before
    }

    /// The rows of the repeating group at this path, in their order; `fewest` of them are there from the beginning.
    pub fn rows(&self, group: &str, fewest: u32) -> Vec<u32> {
        let Some(numbers) = self.0.get(group) else {
            return (1..=fewest).collect();
        };
        let mut rows = Vec::new();
        for number in numbers.iter().filter_map(|number| number.parse().ok()) {
            if !rows.contains(&number) && rows.len() < MOST_ROWS {
                rows.push(number);
            }
        }
        rows
    }

    /// Adds a row to a repeating group and returns its number.
    pub fn add_row(&mut self, group: &str, fewest: u32) -> u32 {
        let mut rows = self.rows(group, fewest);
        let inside = format!("{group}.");
        let of_path = |path: &String| path.strip_prefix(&inside)?.split('.').next()?.parse::<u32>().ok();
        let used = self.0.range(inside.clone()..).map_while(|(path, _)| path.starts_with(&inside).then_some(path));
        let last = used.filter_map(of_path).chain(rows.iter().copied()).max().unwrap_or_default();
        let row = last.saturating_add(1);
        rows.push(row);
        self.set_rows(group, &rows);
        row
    }

    /// Removes a row with everything in it; says whether it was there. Its number is not given again.
    pub fn remove_row(&mut self, group: &str, row: u32, fewest: u32) -> bool {
        let mut rows = self.rows(group, fewest);
        let before = rows.len();
        rows.retain(|other| *other != row);
        let path = format!("{group}.{row}");
        let inside = format!("{path}.");
        self.0.retain(|other, _| !other.starts_with(&inside));
        self.set_rows(group, &rows);
        if rows.len() == before {
            return false;
        }
        self.0.insert(path, Vec::new());
        true
    }

    /// Replaces the rows of a repeating group.
    pub(crate) fn set_rows(&mut self, group: &str, rows: &[u32]) {
        self.set(group, rows.iter().map(u32::to_string).collect());
    }

    /// All fields with their texts.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.0.iter().map(|(field, values)| (field.as_str(), values.as_slice()))
    }

    /// Whether nothing has been asked yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Applies what a page changed.
    pub fn apply(&mut self, patch: &Patch) {
        for (field, change) in &patch.changes {
            match change {
                Change::Set(values) => self.set(field, values.clone()),
                Change::Asked => {
                    self.0.entry(field.clone()).or_default();
                }
            }
        }
    }

    /// Reads answers sent as JSON: `{"field": value}`; a repeating group is an array of such objects. Text, numbers, dates
    /// (`YYYY-MM-DD` or `DD.MM.YYYY`) and choices are strings or numbers, money is an integer number of cents (or a string in
    /// euros), yes/no and consent are booleans, times `HH:MM`, several choices and attachments arrays of strings. `null` is no
    /// answer.
    ///
    /// Only the shape is judged here; what is wrong with a value is said by [`crate::evaluate`].
    pub fn from_json(form: &Form, json: &serde_json::Value) -> Result<Self, Vec<AnswersError>> {
        let Some(object) = json.as_object() else {
            return Err(vec![AnswersError::NotAnObject]);
        };
        let mut reading = Reading { form, answers: Answers::new(), errors: Vec::new() };
        reading.object("", None, object);
        if reading.errors.is_empty() { Ok(reading.answers) } else { Err(reading.errors) }
    }
}

/// Answers while they are read from JSON.
struct Reading<'a> {
    form: &'a Form,
    answers: Answers,
    errors: Vec<AnswersError>,
}

impl Reading<'_> {
    /// Reads the fields that stand in the rows of `group`, or in the form itself.
    fn object(&mut self, prefix: &str, group: Option<&str>, object: &serde_json::Map<String, serde_json::Value>) {
        for (id, value) in object {
            let path = format!("{prefix}{id}");
            let form = self.form;
            let is_here = |field: &&Field| {
                (field.kind.is_asked() || field.kind.rows().is_some()) && form.rows_around(&field.id) == group
            };
            let Some(field) = form.field(id).filter(|field| field.id == *id).filter(is_here) else {
                self.errors.push(AnswersError::UnknownField { field: path });
                continue;
            };
            if field.kind.rows().is_some() {
                self.rows(path, field, value);
                continue;
            }
            match raw_texts(&field.kind, value) {
                Ok(None) => {}
                Ok(Some(texts)) if is_oversized(&field.kind, &texts) => {
                    self.errors.push(AnswersError::TooLarge { field: path });
                }
                Ok(Some(texts)) => self.answers.set(&path, texts),
                Err(expected) => {
                    self.errors.push(AnswersError::WrongShape { field: path, kind: field.kind.name(), expected });
                }
            }
        }
    }

    fn rows(&mut self, path: String, group: &Field, value: &serde_json::Value) {
        let wrong = |field| AnswersError::WrongShape { field, kind: group.kind.name(), expected: "a list of objects" };
        match value {
            serde_json::Value::Null => {}
            serde_json::Value::Array(rows) if rows.len() > MOST_ROWS => {
                self.errors.push(AnswersError::TooLarge { field: path });
            }
            serde_json::Value::Array(rows) => {
                let numbers: Vec<u32> = (1..).take(rows.len()).collect();
                self.answers.set_rows(&path, &numbers);
                for (number, row) in numbers.into_iter().zip(rows) {
                    match row.as_object() {
                        Some(row) => self.object(&format!("{path}.{number}."), Some(&group.id), row),
                        None => self.errors.push(wrong(format!("{path}.{number}"))),
                    }
                }
            }
            _ => self.errors.push(wrong(path)),
        }
    }
}

fn raw_texts(kind: &Kind, value: &serde_json::Value) -> Result<Option<Vec<String>>, &'static str> {
    use serde_json::Value as Json;
    let texts = match (kind, value) {
        (_, Json::Null) => return Ok(None),
        (Kind::YesNo, Json::Bool(value)) => vec![if *value { "yes" } else { "no" }.to_owned()],
        (Kind::YesNo, Json::String(text)) => vec![text.clone()],
        (Kind::YesNo, _) => return Err("true or false"),
        (Kind::Consent, Json::Bool(true)) => vec!["yes".to_owned()],
        (Kind::Consent, Json::Bool(false)) => Vec::new(),
        (Kind::Consent, _) => return Err("true or false"),
        (Kind::MultiChoice { .. } | Kind::File { .. }, Json::Array(items)) => items
            .iter()
            .map(|item| item.as_str().map(str::to_owned).ok_or("a list of texts"))
            .collect::<Result<_, _>>()?,
        (Kind::MultiChoice { .. } | Kind::File { .. }, _) => return Err("a list of texts"),
        (Kind::Money { .. }, Json::Number(number)) => {
            kind.as_typed(&Value::Int(number.as_i64().ok_or("a whole number of cents")?))
        }
        (Kind::Integer { .. }, Json::Number(number)) => {
            vec![number.as_i64().ok_or("a whole number")?.to_string()]
        }
        (Kind::Number { .. }, Json::Number(number)) => match number_of_json(number) {
            Some(number) => kind.as_typed(&Value::Number(number)),
            None => vec![number.to_string()],
        },
        (Kind::Number { .. }, Json::String(text)) => vec![text.clone()],
        (Kind::Number { .. }, _) => return Err("a number"),
        (Kind::Integer { .. }, Json::String(text)) => vec![text.clone()],
        (Kind::Integer { .. }, _) => return Err("a whole number"),
        (Kind::Money { .. }, Json::String(text)) => vec![text.clone()],
        (Kind::Money { .. }, _) => return Err("a whole number of cents"),
        (_, Json::String(text)) => vec![text.clone()],
        (_, _) => return Err("text"),
    };
    Ok(Some(texts))
}

/// Most bytes of raw text kept for a field: generous, so that a person's text that is too long is kept and can
/// be shortened, but bounded.
fn raw_limit(kind: &Kind) -> usize {
    match kind {
        Kind::Text { max, .. } => (*max as usize).saturating_mul(4).saturating_add(2_000),
        Kind::Textarea { max } => (*max as usize).saturating_mul(8).saturating_add(8_000),
        Kind::MultiChoice { .. } | Kind::File { .. } => 16_000,
        _ => 2_000,
    }
}

/// Whether the texts are more, or longer, than anything the field could hold.
pub(crate) fn is_oversized(kind: &Kind, texts: &[String]) -> bool {
    texts.len() > MAX_VALUES || texts.iter().map(String::len).sum::<usize>() > raw_limit(kind)
}

/// What one sent page changes. Made by [`Form::accept`], applied by [`Answers::apply`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Patch {
    /// Path → change; only fields of the page.
    pub changes: BTreeMap<String, Change>,
    /// Values that were larger than anything the field could hold; these fields keep their earlier answer.
    pub refused: Vec<Problem>,
}

/// What happens to one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The field has these texts now.
    Set(Vec<String>),
    /// The field was on the sent page but nothing was said about it; an earlier answer stays.
    Asked,
}

impl Patch {
    /// Whether applying it changes nothing in `answers`.
    pub fn is_no_change(&self, answers: &Answers) -> bool {
        self.changes.iter().all(|(field, change)| match change {
            Change::Set(values) => answers.is_asked(field) && answers.get(field) == values,
            Change::Asked => answers.is_asked(field),
        })
    }
}
