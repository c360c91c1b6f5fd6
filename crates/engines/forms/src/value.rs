//! Typed values of answers, parameters and expressions.

use jiff::civil::{Date, Time};
use rust_decimal::Decimal;

/// The types the logic knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// `true` or `false`.
    Bool,
    /// A whole number; money is an integer number of cents.
    Int,
    /// An exact decimal number.
    Number,
    /// Unicode text.
    Text,
    /// A civil date.
    Date,
    /// A time of day.
    Time,
    /// A list of texts: several choices, the ids of attachments, or the numbers of the rows of a repeating group.
    List,
}

impl Type {
    /// The name used in findings and documentation.
    pub fn name(self) -> &'static str {
        match self {
            Type::Bool => "bool",
            Type::Int => "int",
            Type::Number => "number",
            Type::Text => "text",
            Type::Date => "date",
            Type::Time => "time",
            Type::List => "list",
        }
    }
}

/// Most decimals of a number.
pub const MAX_DECIMALS: u32 = 6;

/// A typed value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Yes or no, a given consent.
    Bool(bool),
    /// A whole number, or money in cents.
    Int(i64),
    /// A decimal number with at most [`MAX_DECIMALS`] decimals.
    Number(Decimal),
    /// Text, or the value of one choice.
    Text(String),
    /// A civil date.
    Date(Date),
    /// A time of day, to the minute.
    Time(Time),
    /// Several choices, the ids of attachments, or the numbers of rows.
    List(Vec<String>),
}

impl Value {
    /// The type of this value.
    pub fn kind(&self) -> Type {
        match self {
            Value::Bool(_) => Type::Bool,
            Value::Int(_) => Type::Int,
            Value::Number(_) => Type::Number,
            Value::Text(_) => Type::Text,
            Value::Date(_) => Type::Date,
            Value::Time(_) => Type::Time,
            Value::List(_) => Type::List,
        }
    }

    /// The canonical JSON form: dates as `YYYY-MM-DD`, times as `HH:MM`, money as an integer number of cents, decimal numbers
    /// as numbers.
    pub fn to_json(&self) -> serde_json::Value {
        match self {
            Value::Bool(value) => (*value).into(),
            Value::Int(value) => (*value).into(),
            Value::Number(value) => number_json(*value),
            Value::Text(value) => value.clone().into(),
            Value::Date(value) => value.to_string().into(),
            Value::Time(value) => time_text(*value).into(),
            Value::List(values) => values.clone().into(),
        }
    }
}

/// A number of at most fifteen digits goes through the floating point of JSON and comes back the same.
pub(crate) fn number_json(value: Decimal) -> serde_json::Value {
    let text = value.normalize().to_string();
    let whole = text.parse::<i64>().ok().map(serde_json::Value::from);
    whole.or_else(|| text.parse::<f64>().ok().map(serde_json::Value::from)).unwrap_or(serde_json::Value::Null)
}

/// A number of JSON, also when it is written with an exponent, as small ones are.
pub(crate) fn number_of_json(number: &serde_json::Number) -> Option<Decimal> {
    let text = number.to_string();
    Decimal::from_str_exact(&text).or_else(|_| Decimal::from_scientific(&text)).ok()
}

/// `20:00`.
pub(crate) fn time_text(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
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
