//! Formulas about places of a form, and how they are written in its logic (CEL).

use std::collections::BTreeSet;

use xdatenfelder::logic::Constant;

use super::tree::{Answer, Place};

/// A condition about places of the form. Holds and fails: an unanswered field is no third case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Formula {
    Constant(bool),
    All(Vec<Formula>),
    Any(Vec<Formula>),
    /// Something about fields that all must have a value, in CEL and, turned round, in CEL.
    Fact(Fact),
    /// Nothing of it is so.
    Not(Fact),
}

/// An expression that is "missing" unless all its fields have a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fact {
    /// Names that must have a value; empty when the expression is never missing.
    pub(super) needs: Vec<String>,
    pub(super) holds: String,
    pub(super) fails: String,
    /// The fields are always answered before anybody comes to an end.
    pub(super) certain: bool,
    /// Groups whose rows are searched, from the outside in.
    pub(super) rows: Vec<String>,
    /// The fields, to say where a rule belongs.
    pub(super) places: Vec<Place>,
}

/// Why a condition cannot be said in the logic of forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unsayable {
    /// Nothing of this number is near.
    Nowhere(String),
    /// Several of this number are equally near.
    Ambiguous(String),
    /// The field is told and not asked.
    NotAsked(String),
    /// The value does not fit the field.
    Value(String),
    /// The list of the field is not at hand.
    NoList(String),
    /// The group has too many fields to look at.
    TooMany(String),
    /// It stands in rows, and the other in other rows.
    OtherRows(String),
    /// There are no words for it.
    Unsupported,
}

impl Formula {
    pub(super) fn all(parts: Vec<Formula>) -> Self {
        let mut kept: Vec<Formula> = Vec::new();
        for part in parts {
            match part {
                Self::Constant(true) => {}
                Self::Constant(false) => return Self::Constant(false),
                Self::All(inner) => kept.extend(inner),
                other if kept.contains(&other) => {}
                other => kept.push(other),
            }
        }
        match (kept.len(), kept.pop()) {
            (_, None) => Self::Constant(true),
            (1, Some(only)) => only,
            (_, Some(last)) => {
                kept.push(last);
                Self::All(kept)
            }
        }
    }

    pub(super) fn any(parts: Vec<Formula>) -> Self {
        Self::all(parts.into_iter().map(Self::negated).collect()).negated()
    }

    /// The answer to a question that the import asks.
    pub(super) fn plain(place: Place, holds: String) -> Self {
        let fails = format!("!({holds})");
        Self::Fact(Fact { needs: Vec::new(), holds, fails, certain: true, rows: Vec::new(), places: vec![place] })
    }

    pub(super) fn negated(self) -> Self {
        match self {
            Self::Constant(value) => Self::Constant(!value),
            Self::All(parts) => Self::Any(parts.into_iter().map(Self::negated).collect()),
            Self::Any(parts) => Self::All(parts.into_iter().map(Self::negated).collect()),
            Self::Fact(fact) => Self::Not(fact),
            Self::Not(fact) => Self::Fact(fact),
        }
    }

    /// In CEL. As a condition a missing value counts as false; a rule must be `exact`, for there it is not judged.
    pub(super) fn cel(&self, exact: bool) -> String {
        match self {
            Self::Constant(value) => value.to_string(),
            Self::All(parts) => join(parts, " && ", exact),
            Self::Any(parts) => join(parts, " || ", exact),
            Self::Fact(fact) => fact.cel(exact),
            Self::Not(fact) => fact.negated(exact),
        }
    }

    /// The fields it looks at.
    pub(super) fn places(&self) -> BTreeSet<Place> {
        let mut found = BTreeSet::new();
        self.collect(&mut found);
        found
    }

    fn collect(&self, found: &mut BTreeSet<Place>) {
        match self {
            Self::Constant(_) => {}
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.collect(found)),
            Self::Fact(fact) | Self::Not(fact) => found.extend(&fact.places),
        }
    }
}

fn join(parts: &[Formula], sign: &str, exact: bool) -> String {
    let bracketed = |part: &Formula| match part {
        Formula::All(_) | Formula::Any(_) => format!("({})", part.cel(exact)),
        _ => part.cel(exact),
    };
    parts.iter().map(bracketed).collect::<Vec<_>>().join(sign)
}

impl Fact {
    fn guarded(&self, text: &str) -> String {
        let needs: Vec<String> = self.needs.iter().map(|name| format!("has({name})")).collect();
        if needs.is_empty() { text.to_owned() } else { format!("({} && {text})", needs.join(" && ")) }
    }

    fn cel(&self, exact: bool) -> String {
        if self.rows.is_empty() {
            return if exact { self.guarded(&self.holds) } else { self.holds.clone() };
        }
        self.in_rows(self.guarded(&self.holds))
    }

    fn negated(&self, exact: bool) -> String {
        if !self.rows.is_empty() {
            return format!("!{}", self.in_rows(self.guarded(&self.holds)));
        }
        if self.needs.is_empty() || (self.certain && !exact) {
            return self.fails.clone();
        }
        let without: Vec<String> = self.needs.iter().map(|name| format!("!has({name})")).collect();
        format!("({} || {})", without.join(" || "), self.fails)
    }

    fn in_rows(&self, inner: String) -> String {
        self.rows.iter().rev().fold(inner, |inner, group| format!("exists({group}, {inner})"))
    }
}

/// A value as a literal of CEL.
pub(super) fn literal(constant: &Constant, answer: &Answer) -> Option<String> {
    let quoted = |text: &str| {
        let plain = !text.contains(['\'', '\\']) && !text.chars().any(char::is_control);
        plain.then(|| format!("'{text}'"))
    };
    match (answer, constant) {
        (Answer::Bool, Constant::Bool(value)) => Some(value.to_string()),
        (Answer::Choice(options) | Answer::Choices(options), Constant::Code(text) | Constant::Text(text)) => {
            options.iter().any(|(code, _)| code == text).then(|| quoted(text))?
        }
        (Answer::Text, Constant::Code(text) | Constant::Text(text)) => quoted(text),
        (Answer::Text, Constant::Number(text)) => quoted(text),
        (Answer::Int, Constant::Number(text)) => text.parse::<i64>().ok().map(|value| value.to_string()),
        (Answer::Number, Constant::Number(text)) => Some(text.clone()),
        (Answer::Money, Constant::Number(text)) => cents(text).map(|value| value.to_string()),
        (Answer::Date, Constant::Day(day)) => Some(format!("date('{day}')")),
        _ => None,
    }
}

/// Euros as written in cents.
pub(super) fn cents(text: &str) -> Option<i64> {
    let (euros, cents) = text.split_once('.').unwrap_or((text, ""));
    let cents = format!("{cents:0<2}");
    let cents: i64 = cents.get(..2)?.parse().ok()?;
    let negative = euros.starts_with('-');
    let euros: i64 = euros.parse().ok()?;
    euros.checked_mul(100)?.checked_add(if negative { -cents } else { cents })
}
