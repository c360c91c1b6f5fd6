//! Parameters: what a legal entity sets for a service (tariffs, start rules), declared in `service.toml`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::problem::ProblemKind;
use crate::read;
use crate::value::{Type, Value};

/// One declared parameter: an entry of `[[parameters]]` in `service.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// Dotted key, e.g. `dog_tax.first`; in expressions `params.dog_tax_first`.
    pub key: String,
    /// What may be set.
    #[serde(rename = "type")]
    pub kind: ParameterKind,
    /// Without a value the service cannot be offered.
    #[serde(default)]
    pub required: bool,
    /// Allowed values of `choice` and `choices`; the text key of each is `<label>-option-<value>`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<String>,
    /// Smallest number (cents for money).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
    /// Largest number (cents for money).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    /// Key of the label in the service's texts; `<label>-hint` explains it.
    pub label: String,
}

/// The types of parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ParameterKind {
    /// Money in cents.
    Cents,
    /// A whole number.
    Integer,
    /// Text.
    Text,
    /// One of the options.
    Choice,
    /// Any of the options.
    Choices,
    /// An e-mail address.
    Email,
    /// A bank account: IBAN without blanks.
    Iban,
}

impl Parameter {
    /// The name in expressions, after `params.`: dots become underscores.
    pub fn name(&self) -> String {
        expression_name(&self.key)
    }

    /// The type in expressions.
    pub fn value_type(&self) -> Type {
        match self.kind {
            ParameterKind::Cents | ParameterKind::Integer => Type::Int,
            ParameterKind::Text | ParameterKind::Choice | ParameterKind::Email | ParameterKind::Iban => Type::Text,
            ParameterKind::Choices => Type::List,
        }
    }

    /// Checks a typed value against the declaration.
    pub fn admits(&self, value: &Value) -> Result<(), ProblemKind> {
        match (self.kind, value) {
            (ParameterKind::Cents | ParameterKind::Integer, Value::Int(number)) => {
                let money = self.kind == ParameterKind::Cents;
                read::within(*number, self.min, self.max, money)
            }
            (ParameterKind::Text, Value::Text(text)) => read::max_length(text, read::TEXT_MAX),
            (ParameterKind::Choice, Value::Text(text)) => {
                if self.options.contains(text) {
                    Ok(())
                } else {
                    Err(ProblemKind::BadChoice)
                }
            }
            (ParameterKind::Choices, Value::List(values)) => {
                if values.iter().all(|value| self.options.contains(value)) {
                    Ok(())
                } else {
                    Err(ProblemKind::BadChoice)
                }
            }
            (ParameterKind::Email, Value::Text(text)) if read::is_email(text) => Ok(()),
            (ParameterKind::Email, _) => Err(ProblemKind::BadEmail),
            (ParameterKind::Iban, Value::Text(text)) if read::iban(text).as_ref() == Some(text) => Ok(()),
            (ParameterKind::Iban, _) => Err(ProblemKind::BadIban),
            (ParameterKind::Cents, _) => Err(ProblemKind::NotAnAmount),
            (ParameterKind::Integer, _) => Err(ProblemKind::NotAnInteger),
            _ => Err(ProblemKind::BadChoice),
        }
    }

    /// Reads a value as a person types it into the settings: money in euros (`108,00`), several choices
    /// separated by commas. Empty text is no value.
    pub fn read(&self, raw: &str) -> Result<Option<Value>, ProblemKind> {
        let raw = raw.trim();
        if raw.is_empty() {
            return Ok(None);
        }
        let value = match self.kind {
            ParameterKind::Cents => Value::Int(read::money(raw).ok_or(ProblemKind::NotAnAmount)?),
            ParameterKind::Integer => Value::Int(read::integer(raw).ok_or(ProblemKind::NotAnInteger)?),
            ParameterKind::Text | ParameterKind::Choice | ParameterKind::Email => Value::Text(raw.to_owned()),
            ParameterKind::Iban => Value::Text(read::iban(raw).ok_or(ProblemKind::BadIban)?),
            ParameterKind::Choices => Value::List(parts(raw, ',')),
        };
        self.admits(&value)?;
        Ok(Some(value))
    }

    /// Reads a value as a directory keeps it: cents and numbers as digits, several choices with semicolons between.
    pub fn read_stored(&self, text: &str) -> Result<Option<Value>, ProblemKind> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let value = match self.kind {
            ParameterKind::Cents => Value::Int(text.parse().map_err(|_| ProblemKind::NotAnAmount)?),
            ParameterKind::Integer => Value::Int(text.parse().map_err(|_| ProblemKind::NotAnInteger)?),
            ParameterKind::Choices => Value::List(parts(text, ';')),
            ParameterKind::Text | ParameterKind::Choice | ParameterKind::Email | ParameterKind::Iban => {
                Value::Text(text.to_owned())
            }
        };
        self.admits(&value)?;
        Ok(Some(value))
    }

    /// A value as [`Parameter::read_stored`] reads it.
    pub fn stored(value: &Value) -> String {
        match value {
            Value::List(parts) => parts.join(";"),
            Value::Text(text) => text.clone(),
            other => other.to_json().to_string(),
        }
    }

    /// Reads a stored value: cents as an integer, several choices as an array. Null is no value.
    pub fn read_json(&self, json: &serde_json::Value) -> Result<Option<Value>, ProblemKind> {
        let value = match json {
            serde_json::Value::Null => return Ok(None),
            serde_json::Value::Number(number) => Value::Int(number.as_i64().ok_or(ProblemKind::NotAnInteger)?),
            serde_json::Value::String(text) => Value::Text(text.clone()),
            serde_json::Value::Array(items) => Value::List(
                items
                    .iter()
                    .map(|item| item.as_str().map(str::to_owned).ok_or(ProblemKind::BadChoice))
                    .collect::<Result<_, _>>()?,
            ),
            _ => return Err(ProblemKind::BadChoice),
        };
        self.admits(&value)?;
        Ok(Some(value))
    }
}

/// The values one legal entity has set, by key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Params(BTreeMap<String, Value>);

impl Params {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the parameter with the dotted key `key`, replacing an earlier value.
    pub fn set(&mut self, key: &str, value: impl Into<Value>) -> &mut Self {
        self.0.insert(expression_name(key), value.into());
        self
    }

    /// The value of the parameter with the dotted key (or expression name) `key`.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.0.get(&expression_name(key))
    }

    /// Reads stored values (`{"dog_tax.first": 10800, …}`) against the declarations. Every value that does not
    /// fit and every undeclared key is returned as `(key, problem)`; all at once.
    pub fn from_json(
        declared: &[Parameter],
        json: &serde_json::Map<String, serde_json::Value>,
    ) -> Result<Self, Vec<(String, ProblemKind)>> {
        let mut params = Params::new();
        let mut problems = Vec::new();
        for (key, value) in json {
            match declared.iter().find(|parameter| parameter.key == *key) {
                None => problems.push((key.clone(), ProblemKind::BadChoice)),
                Some(parameter) => match parameter.read_json(value) {
                    Ok(Some(value)) => {
                        params.set(key, value);
                    }
                    Ok(None) => {}
                    Err(problem) => problems.push((key.clone(), problem)),
                },
            }
        }
        if problems.is_empty() { Ok(params) } else { Err(problems) }
    }

    /// Keys of the required parameters that have no value: why the service is "not offered here".
    pub fn missing<'a>(&self, declared: &'a [Parameter]) -> Vec<&'a str> {
        declared
            .iter()
            .filter(|parameter| parameter.required && self.get(&parameter.key).is_none())
            .map(|parameter| parameter.key.as_str())
            .collect()
    }
}

fn parts(text: &str, between: char) -> Vec<String> {
    text.split(between).map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

fn expression_name(key: &str) -> String {
    key.replace('.', "_")
}
