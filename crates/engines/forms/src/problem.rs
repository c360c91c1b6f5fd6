//! What can be wrong with an answer.

use std::borrow::Cow;

use jiff::civil::Date;
use rust_decimal::Decimal;

/// One problem with the answers, to be shown beside its field and in the error summary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The field's path: its id, in a row of a group `children.2.name`. For a problem of a page condition or a fee, the id of the page's first field or the empty text.
    pub field: String,
    /// The page's id, to link to; empty only for a fee that cannot be computed.
    pub page: String,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// The kinds of problems. Each has a stable text key and arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProblemKind {
    /// An answer is needed and missing.
    Required,
    /// The text has more than `max` characters.
    TooLong {
        /// Most characters allowed.
        max: u32,
    },
    /// The text does not have the form the field asks for.
    BadPattern,
    /// Not a whole number.
    NotAnInteger,
    /// Not a number.
    NotANumber,
    /// More decimals than the field takes.
    TooManyDecimals {
        /// Most decimals.
        max: u32,
    },
    /// The decimal number is below the smallest allowed.
    NumberTooSmall {
        /// Smallest allowed.
        min: Decimal,
    },
    /// The decimal number is above the largest allowed.
    NumberTooLarge {
        /// Largest allowed.
        max: Decimal,
    },
    /// Not an amount of money.
    NotAnAmount,
    /// The number is below the smallest allowed.
    TooSmall {
        /// Smallest number allowed (cents for money).
        min: i64,
        /// The field asks for money.
        money: bool,
    },
    /// The number is above the largest allowed.
    TooLarge {
        /// Largest number allowed (cents for money).
        max: i64,
        /// The field asks for money.
        money: bool,
    },
    /// Not a date of the calendar.
    NotADate,
    /// The date lies in the future and must not.
    DateInFuture,
    /// The date lies in the past and must not.
    DateInPast,
    /// The date is before the first allowed.
    DateTooEarly {
        /// First day allowed.
        min: Date,
    },
    /// The date is after the last allowed.
    DateTooLate {
        /// Last day allowed.
        max: Date,
    },
    /// Not a time of day.
    NotATime,
    /// Not a latitude and a longitude in degrees.
    NotAPoint,
    /// Fewer rows than needed.
    TooFewRows {
        /// Fewest rows.
        min: u32,
    },
    /// More rows than allowed.
    TooManyRows {
        /// Most rows.
        max: u32,
    },
    /// Neither yes nor no.
    NotYesNo,
    /// Not an e-mail address.
    BadEmail,
    /// Not a telephone number.
    BadPhone,
    /// Not an IBAN (ISO 13616: country, length or check digits are wrong).
    BadIban,
    /// A choice that is not offered.
    BadChoice,
    /// More than one answer where one is asked.
    TooMany {
        /// Most answers allowed.
        max: u32,
    },
    /// More attachments than allowed.
    TooManyFiles {
        /// Most attachments allowed.
        max: u32,
    },
    /// A rule of the form is broken; its wording is the service's own text `rule-<id>`.
    Rule {
        /// The rule's id.
        id: String,
    },
    /// The form's own logic failed on these answers (overflow, impossible date). The author has to repair the form.
    NotComputable,
}

/// An argument of a problem's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// A plain number.
    Number(i64),
    /// An amount in cents.
    Cents(i64),
    /// A decimal number.
    Decimal(Decimal),
    /// A date.
    Date(Date),
    /// Text.
    Text(String),
}

impl ProblemKind {
    /// The text key: `forms-problem-…` of the product, or `rule-<id>` of the service.
    pub fn key(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            ProblemKind::Required => "forms-problem-required",
            ProblemKind::TooLong { .. } => "forms-problem-too-long",
            ProblemKind::BadPattern => "forms-problem-bad-pattern",
            ProblemKind::NotAnInteger => "forms-problem-not-an-integer",
            ProblemKind::NotANumber => "forms-problem-not-a-number",
            ProblemKind::TooManyDecimals { .. } => "forms-problem-too-many-decimals",
            ProblemKind::NumberTooSmall { .. } => "forms-problem-too-small",
            ProblemKind::NumberTooLarge { .. } => "forms-problem-too-large",
            ProblemKind::NotATime => "forms-problem-not-a-time",
            ProblemKind::NotAPoint => "forms-problem-not-a-point",
            ProblemKind::TooFewRows { .. } => "forms-problem-too-few-rows",
            ProblemKind::TooManyRows { .. } => "forms-problem-too-many-rows",
            ProblemKind::NotAnAmount => "forms-problem-not-an-amount",
            ProblemKind::TooSmall { .. } => "forms-problem-too-small",
            ProblemKind::TooLarge { .. } => "forms-problem-too-large",
            ProblemKind::NotADate => "forms-problem-not-a-date",
            ProblemKind::DateInFuture => "forms-problem-date-in-future",
            ProblemKind::DateInPast => "forms-problem-date-in-past",
            ProblemKind::DateTooEarly { .. } => "forms-problem-date-too-early",
            ProblemKind::DateTooLate { .. } => "forms-problem-date-too-late",
            ProblemKind::NotYesNo => "forms-problem-not-yes-no",
            ProblemKind::BadEmail => "forms-problem-bad-email",
            ProblemKind::BadPhone => "forms-problem-bad-phone",
            ProblemKind::BadIban => "forms-problem-bad-iban",
            ProblemKind::BadChoice => "forms-problem-bad-choice",
            ProblemKind::TooMany { .. } => "forms-problem-too-many",
            ProblemKind::TooManyFiles { .. } => "forms-problem-too-many-files",
            ProblemKind::NotComputable => "forms-problem-not-computable",
            ProblemKind::Rule { id } => return Cow::Owned(format!("rule-{id}")),
        })
    }

    /// The arguments of the text: `min` or `max`, already in their unit.
    pub fn args(&self) -> Vec<(&'static str, Argument)> {
        let amount = |value: i64, money: bool| {
            if money { Argument::Cents(value) } else { Argument::Number(value) }
        };
        match self {
            ProblemKind::TooLong { max }
            | ProblemKind::TooMany { max }
            | ProblemKind::TooManyFiles { max }
            | ProblemKind::TooManyDecimals { max }
            | ProblemKind::TooManyRows { max } => vec![("max", Argument::Number(i64::from(*max)))],
            ProblemKind::TooFewRows { min } => vec![("min", Argument::Number(i64::from(*min)))],
            ProblemKind::NumberTooSmall { min } => vec![("min", Argument::Decimal(*min))],
            ProblemKind::NumberTooLarge { max } => vec![("max", Argument::Decimal(*max))],
            ProblemKind::TooSmall { min, money } => vec![("min", amount(*min, *money))],
            ProblemKind::TooLarge { max, money } => vec![("max", amount(*max, *money))],
            ProblemKind::DateTooEarly { min } => vec![("min", Argument::Date(*min))],
            ProblemKind::DateTooLate { max } => vec![("max", Argument::Date(*max))],
            _ => Vec::new(),
        }
    }

    /// Whether the text comes from the service (`rule-<id>`) and not from the product.
    pub fn is_service_text(&self) -> bool {
        matches!(self, ProblemKind::Rule { .. })
    }
}
