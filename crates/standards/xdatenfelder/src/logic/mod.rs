//! What the rules of a schema say, as a tree of conditions.
//!
//! Rules of XDatenfelder are German sentences of a quasi-formal kind: `WENN das Datenfeld F… = 002 "…", DANN muss das
//! Datenfeld F… befüllt werden.` [`translate`] reads them into [`Statement`]s; [`machine_rules`] reads the same from the JSON
//! of the FIM portal (`/api/v1/translated-rules`). Nothing is guessed and nothing is dropped: a sentence becomes statements,
//! or a note when it states no logic, or it is listed in [`Translation::rest`] with the reason. Two sentences of a rule that
//! demand opposite things of the same answers are both listed.
//!
//! Reading is total and bounded: a text longer than [`MAX_LENGTH`] is listed as a whole, brackets nest [`MAX_NESTING`] deep.

mod clause;
mod condition;
mod conflict;
mod cursor;
mod demand;
mod elements;
mod lands;
mod machine;
mod phrases;
mod predicate;
mod sentence;
mod subject;
mod value;

use std::fmt;

use crate::rule::Rule;
use crate::values::Id;

pub use elements::Elements;
pub use lands::Land;
pub use machine::{MachineRule, MachineRules, machine_rules};

/// Most bytes of a text that is read.
pub const MAX_LENGTH: usize = 20_000;
/// Deepest nesting of brackets in a condition.
pub const MAX_NESTING: usize = 8;
/// Most statements of one rule.
pub const MAX_STATEMENTS: usize = 500;

/// What was understood of a rule and what was not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Translation {
    /// What the rule demands, in the order of its text.
    pub statements: Vec<Statement>,
    /// Sentences that explain and demand nothing.
    pub notes: Vec<String>,
    /// Sentences that were not understood, and why.
    pub rest: Vec<Untranslated>,
}

impl Translation {
    /// Whether every sentence was understood.
    pub fn is_complete(&self) -> bool {
        self.rest.is_empty()
    }
}

/// A sentence that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Untranslated {
    /// The sentence.
    pub text: String,
    /// Why.
    pub reason: Reason,
}

/// Why a sentence was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The rule has no text.
    NoText,
    /// The text is longer than [`MAX_LENGTH`] or demands more than [`MAX_STATEMENTS`] things.
    TooLong,
    /// Reading came to an end before these words.
    NotUnderstood(String),
    /// The schema has no field or group of this number.
    UnknownElement(String),
    /// The list of the field has no such value, or the field cannot have it.
    UnknownValue {
        /// The field.
        field: Id,
        /// The value as written.
        value: String,
    },
    /// The text says that one value and the name of another.
    WrongLabel {
        /// The field.
        field: Id,
        /// The value.
        value: String,
        /// The name, which the list gives to another value.
        label: String,
    },
    /// No such Land.
    UnknownLand(String),
    /// It refers to something said before that was not understood or is not there.
    NoReference(String),
    /// Another sentence of the rule demands the opposite for the same answers.
    Contradiction(String),
    /// An operator of the JSON form that is not known.
    UnknownOperator(String),
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoText => write!(f, "the rule has no text"),
            Self::TooLong => write!(f, "the text is too long"),
            Self::NotUnderstood(words) => write!(f, "not understood from `{words}` on"),
            Self::UnknownElement(id) => write!(f, "the schema has no element {id}"),
            Self::UnknownValue { field, value } => write!(f, "{field} cannot have the value `{value}`"),
            Self::WrongLabel { field, value, label } => {
                write!(f, "`{label}` is not the value {value} of {field} but another one")
            }
            Self::UnknownLand(name) => write!(f, "no Land is called `{name}`"),
            Self::NoReference(words) => write!(f, "`{words}` refers to nothing that was understood"),
            Self::Contradiction(other) => write!(f, "for the same answers, the opposite is demanded by `{other}`"),
            Self::UnknownOperator(name) => write!(f, "no operator is called `{name}`"),
        }
    }
}

/// One thing that a rule demands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The Länder it is for; none for all.
    pub lands: Option<Vec<Land>>,
    /// When it is demanded.
    pub when: Condition,
    /// What.
    pub effect: Effect,
    /// The words of the rule.
    pub text: String,
}

/// What a statement demands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Must be filled (and so can be).
    Require(Path),
    /// Must not be filled, and is not shown.
    Forbid(Path),
    /// Is shown; without a statement that shows it, it is not.
    Show(Path),
    /// Need not be filled, whatever the schema says.
    Optional(Path),
    /// Has its value without being shown to whoever fills the form.
    Conceal(Path),
    /// Starts with a value.
    Preset(Path, Constant),
    /// Must hold.
    Valid(Condition),
    /// Follows from others.
    Compute(Path, Operand),
}

impl Effect {
    /// The element it is about, unless it is about how several go together.
    pub fn target(&self) -> Option<&Path> {
        match self {
            Self::Require(path)
            | Self::Forbid(path)
            | Self::Show(path)
            | Self::Optional(path)
            | Self::Conceal(path)
            | Self::Preset(path, _)
            | Self::Compute(path, _) => Some(path),
            Self::Valid(_) => None,
        }
    }
}

/// Which field or group: numbers from the outside to the inside, such as `G….F…`. It is looked for where the rule stands,
/// from there outwards.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Path(pub Vec<Id>);

impl Path {
    /// The field or group itself.
    pub fn last(&self) -> Option<&Id> {
        self.0.last()
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, id) in self.0.iter().enumerate() {
            write!(f, "{}{id}", if place > 0 { "." } else { "" })?;
        }
        Ok(())
    }
}

/// A value as the field has it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Constant {
    /// Yes or no.
    Bool(bool),
    /// A value of the field's list.
    Code(String),
    /// A text.
    Text(String),
    /// A number, with a point.
    Number(String),
    /// A day.
    Day(jiff::civil::Date),
}

impl fmt::Display for Constant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bool(value) => write!(f, "{value}"),
            Self::Code(text) | Self::Text(text) | Self::Number(text) => f.write_str(text),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

/// When something is so. An empty field has no value: it [is](Self::Is) nothing and compares with nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Always or never.
    Constant(bool),
    /// All of them.
    All(Vec<Condition>),
    /// At least one of them.
    Any(Vec<Condition>),
    /// Exactly one of them.
    One(Vec<Condition>),
    /// Not so.
    Not(Box<Condition>),
    /// The field has a value; something inside the group has one.
    Filled(Path),
    /// The field has one of these values.
    Is(Path, Vec<Constant>),
    /// How two things compare.
    Compare(Operand, Comparison, Operand),
    /// Day, month and year are a day of the calendar.
    ValidDate(Path, Path, Path),
    /// The text fits a pattern as a whole.
    Matches(Path, Pattern),
}

impl Condition {
    /// The opposite.
    #[must_use]
    pub fn negated(self) -> Self {
        match self {
            Self::Constant(value) => Self::Constant(!value),
            Self::Not(inner) => *inner,
            other => Self::Not(Box::new(other)),
        }
    }

    /// All of them; one alone stands for itself.
    pub fn all(mut conditions: Vec<Condition>) -> Self {
        match (conditions.len(), conditions.pop()) {
            (1, Some(only)) => only,
            (_, last) => {
                conditions.extend(last);
                Self::All(conditions)
            }
        }
    }

    /// At least one of them; one alone stands for itself.
    pub fn any(mut conditions: Vec<Condition>) -> Self {
        match (conditions.len(), conditions.pop()) {
            (1, Some(only)) => only,
            (_, last) => {
                conditions.extend(last);
                Self::Any(conditions)
            }
        }
    }

    /// Every element that it names, in the order of the tree.
    pub fn paths(&self) -> Vec<&Path> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    fn collect<'c>(&'c self, found: &mut Vec<&'c Path>) {
        match self {
            Self::Constant(_) => {}
            Self::All(parts) | Self::Any(parts) | Self::One(parts) => {
                parts.iter().for_each(|part| part.collect(found));
            }
            Self::Not(inner) => inner.collect(found),
            Self::Filled(path) | Self::Is(path, _) | Self::Matches(path, _) => found.push(path),
            Self::Compare(left, _, right) => {
                left.collect(found);
                right.collect(found);
            }
            Self::ValidDate(day, month, year) => found.extend([day, month, year]),
        }
    }
}

/// One side of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operand {
    /// The value of a field.
    Element(Path),
    /// A value.
    Constant(Constant),
    /// The sum of fields.
    Sum(Vec<Path>),
    /// Whole years from a day (a field, or a group of day, month and year) to the day of filling.
    Age(Path),
    /// The day of filling.
    Today,
    /// How many characters a text has.
    Length(Path),
}

impl Operand {
    fn collect<'c>(&'c self, found: &mut Vec<&'c Path>) {
        match self {
            Self::Element(path) | Self::Age(path) | Self::Length(path) => found.push(path),
            Self::Sum(paths) => found.extend(paths),
            Self::Constant(_) | Self::Today => {}
        }
    }
}

/// How two things compare; `ungleich` is the opposite of [`Equal`](Self::Equal).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comparison {
    /// Equal.
    Equal,
    /// Smaller, or earlier.
    Less,
    /// At most, or not later.
    LessOrEqual,
    /// Greater, or later.
    Greater,
    /// At least, or not earlier.
    GreaterOrEqual,
}

/// What a text looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pattern {
    /// An IBAN with its check digits.
    Iban,
    /// Exactly so many digits.
    Digits(u32),
    /// Nothing but digits.
    OnlyDigits,
    /// An e-mail address.
    Email,
}

/// Reads the text of a rule.
pub fn translate(rule: &Rule, elements: &Elements, bearer: Option<&Id>) -> Translation {
    let text = rule.text.as_deref().unwrap_or_default();
    translate_text(text, elements, bearer)
}

/// Reads a text as that of a rule at an element; none for the schema itself.
pub fn translate_text(text: &str, elements: &Elements, bearer: Option<&Id>) -> Translation {
    let whole = |reason| Translation {
        rest: vec![Untranslated { text: text.trim().to_owned(), reason }],
        ..Translation::default()
    };
    if text.trim().is_empty() {
        return whole(Reason::NoText);
    }
    if text.len() > MAX_LENGTH {
        return whole(Reason::TooLong);
    }
    let mut translation = sentence::read(text, elements, bearer);
    if translation.statements.len() > MAX_STATEMENTS {
        return whole(Reason::TooLong);
    }
    conflict::set_aside(&mut translation);
    translation
}
