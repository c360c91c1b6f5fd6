//! Typed values of answers, parameters and expressions.

use jiff::civil::Date;

/// The types the logic knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// `true` or `false`.
    Bool,
    /// A whole number; money is an integer number of cents.
    Int,
    /// Unicode text.
    Text,
    /// A civil date.
    Date,
    /// A list of texts: several choices, or the ids of attachments.
    List,
}

impl Type {
    /// The name used in findings and documentation.
    pub fn name(self) -> &'static str {
        match self {
            Type::Bool => "bool",
            Type::Int => "int",
            Type::Text => "text",
            Type::Date => "date",
            Type::List => "list",
        }
    }
}

/// A typed value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Yes or no, a given consent.
    Bool(bool),
    /// A whole number, or money in cents.
    Int(i64),
    /// Text, or the value of one choice.
    Text(String),
    /// A civil date.
    Date(Date),
    /// Several choices, or the ids of attachments.
    List(Vec<String>),
}

impl Value {
    /// The type of this value.
    pub fn kind(&self) -> Type {
        match self {
            Value::Bool(_) => Type::Bool,
            Value::Int(_) => Type::Int,
            Value::Text(_) => Type::Text,
            Value::Date(_) => Type::Date,
            Value::List(_) => Type::List,
        }
    }

    /// The canonical JSON form: dates as `YYYY-MM-DD`, money as an integer number of cents.
    pub fn to_json(&self) -> serde_json::Value {
        match self {
            Value::Bool(value) => (*value).into(),
            Value::Int(value) => (*value).into(),
            Value::Text(value) => value.clone().into(),
            Value::Date(value) => value.to_string().into(),
            Value::List(values) => values.clone().into(),
        }
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Value::Bool(value)
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Value::Int(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Value::Text(value.to_owned())
    }
}

impl From<Date> for Value {
    fn from(value: Date) -> Self {
        Value::Date(value)
    }
}

impl From<Vec<String>> for Value {
    fn from(values: Vec<String>) -> Self {
        Value::List(values)
    }
}
