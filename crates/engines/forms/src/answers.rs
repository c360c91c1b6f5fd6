//! Raw answers: exactly what a person typed, also when it is wrong.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::definition::Kind;
use crate::form::Form;
use crate::problem::Problem;

/// Field id → what was typed, one text per value. A field that is present without values has been asked and
/// left empty.
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

    /// Reads answers sent as JSON: `{"field": value}`. Text, numbers, dates (`YYYY-MM-DD` or `DD.MM.YYYY`) and
    /// choices are strings or numbers, money is an integer number of cents (or a string in euros), yes/no and
    /// consent are booleans, several choices and attachments arrays of strings. `null` is no answer.
    ///
    /// Only the shape is judged here; what is wrong with a value is said by [`crate::evaluate`].
    pub fn from_json(form: &Form, json: &serde_json::Value) -> Result<Self, Vec<AnswersError>> {
        let Some(object) = json.as_object() else {
            return Err(vec![AnswersError::NotAnObject]);
        };
        let mut answers = Answers::new();
        let mut errors = Vec::new();
        for (id, value) in object {
            let Some(field) = form.field(id).filter(|field| field.kind.is_asked()) else {
                errors.push(AnswersError::UnknownField { field: id.clone() });
                continue;
            };
            match raw_texts(&field.kind, value) {
                Ok(None) => {}
                Ok(Some(texts)) if texts.iter().map(String::len).sum::<usize>() <= raw_limit(&field.kind) => {
                    answers.set(id, texts);
                }
                Ok(Some(_)) => errors.push(AnswersError::TooLarge { field: id.clone() }),
                Err(expected) => {
                    errors.push(AnswersError::WrongShape { field: id.clone(), kind: field.kind.name(), expected });
                }
            }
        }
        if errors.is_empty() { Ok(answers) } else { Err(errors) }
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
            let cents = number.as_i64().ok_or("a whole number of cents")?;
            let sign = if cents < 0 { "-" } else { "" };
            let cents = cents.unsigned_abs();
            vec![format!("{sign}{},{:02}", cents / 100, cents % 100)]
        }
        (Kind::Integer { .. }, Json::Number(number)) => {
            vec![number.as_i64().ok_or("a whole number")?.to_string()]
        }
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
pub(crate) fn raw_limit(kind: &Kind) -> usize {
    match kind {
        Kind::Text { max, .. } => (*max as usize).saturating_mul(4).saturating_add(2_000),
        Kind::Textarea { max } => (*max as usize).saturating_mul(8).saturating_add(8_000),
        Kind::MultiChoice { .. } | Kind::File { .. } => 16_000,
        _ => 2_000,
    }
}

/// What one sent page changes. Made by [`Form::accept`], applied by [`Answers::apply`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Patch {
    /// Field id → change; only fields of the page.
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
