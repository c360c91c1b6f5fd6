//! The form as its author writes it: `form.json`, schema version 1.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::logic::is_answer;
use crate::value::{Value, time_text};

mod json;
mod keys;
mod list;
mod parts;
mod table;

pub use list::{Code, CodeList, ListError};
pub use parts::Composite;
pub(crate) use table::cell_condition;
pub use table::{DecisionTable, HitPolicy, TableRow};

/// The version of the format this crate reads and writes.
pub const SCHEMA_VERSION: u32 = 1;

/// A form: sections, in them pages, on each page usually one thing that is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Must be [`SCHEMA_VERSION`].
    pub schema: u32,
    /// The id of the online service, e.g. `hund-anmelden`.
    pub id: String,
    /// The entries of the task list.
    pub sections: Vec<Section>,
    /// What the service costs, one rule per line of the bill.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fees: Vec<FeeRule>,
    /// The code lists that choices take their options from; they stand in files of their own. See [`Definition::with_lists`].
    #[serde(skip)]
    pub lists: BTreeMap<String, CodeList>,
}

/// A group of pages: one heading of the task list. Text key `section-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Unique among sections.
    pub id: String,
    /// In the order they are asked.
    pub pages: Vec<Page>,
}

/// One page. Text keys `page-<id>` and optionally `page-<id>-hint`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Unique among pages; part of the address, so lower case with hyphens.
    pub id: String,
    /// Condition: the page exists only when this is true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown_when: Option<String>,
    /// In the order they are asked.
    pub fields: Vec<Field>,
}

/// One question, or one thing that is told. Text keys `<id>-label`, optionally `<id>-hint`, and
/// `<id>-option-<value>` for choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "json::RawField", into = "json::RawField")]
pub struct Field {
    /// Unique in the form; the name in expressions: lower case letters, digits, underscores.
    pub id: String,
    /// What is asked.
    pub kind: Kind,
    /// An answer is always needed while the field is shown.
    pub required: bool,
    /// Condition: an answer is needed when this is true.
    pub required_when: Option<String>,
    /// Condition: the field exists only when this is true.
    pub shown_when: Option<String>,
    /// Rules the answers must obey once the field has an answer.
    pub valid_when: Vec<Rule>,
    /// What an input suggests that was never sent; it counts when the page is sent.
    pub default: Option<String>,
    /// HTML `autocomplete` token (WCAG 2.2, 1.3.5), e.g. `given-name`; `self` for parts that ask about the applicant.
    pub autocomplete: Option<String>,
    /// FIM data field or group, e.g. `F05000744`.
    pub fim: Option<String>,
}

/// A rule with a message: text key `rule-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Unique in the form.
    pub id: String,
    /// Must be true; while an answer it names is missing, the rule is not judged.
    pub when: String,
}

/// One line of what the service costs. Text key `fee-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeeRule {
    /// Unique among fees.
    pub id: String,
    /// Condition: the line exists only when this is true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// The amount in cents, never negative.
    pub amount: String,
    /// Legal basis as printed beside the line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
}

/// What a field asks.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// One line of text.
    Text {
        /// Most characters.
        max: u32,
        /// Regular expression for the whole text.
        pattern: Option<String>,
    },
    /// Several lines of text.
    Textarea {
        /// Most characters.
        max: u32,
    },
    /// A whole number.
    Integer {
        /// Smallest.
        min: Option<i64>,
        /// Largest.
        max: Option<i64>,
    },
    /// A decimal number.
    Number {
        /// Smallest.
        min: Option<Decimal>,
        /// Largest.
        max: Option<Decimal>,
        /// Most decimals, at most [`crate::MAX_DECIMALS`].
        decimals: u32,
    },
    /// Money; typed in euros, kept in cents.
    Money {
        /// Smallest, in cents.
        min: Option<i64>,
        /// Largest, in cents.
        max: Option<i64>,
    },
    /// A date, asked as day, month, year.
    Date {
        /// First day.
        min: Option<DateBound>,
        /// Last day.
        max: Option<DateBound>,
    },
    /// A time of day.
    Time,
    /// Yes or no; raw answers `yes` and `no`.
    YesNo,
    /// Exactly one of the options.
    Choice {
        /// What can be chosen.
        options: Vec<ChoiceOption>,
        /// The code list from which the options come.
        list: Option<String>,
    },
    /// Any of the options.
    MultiChoice {
        /// What can be chosen.
        options: Vec<ChoiceOption>,
        /// The code list from which the options come.
        list: Option<String>,
    },
    /// A country: its two letters (ISO 3166-1).
    Country,
    /// A point on the map: latitude and longitude in degrees (WGS 84), `50.98470,11.02990`.
    MapPoint,
    /// The full name, typed in place of a signature.
    Signature,
    /// Questions that belong together.
    Group {
        /// In the order they are asked.
        fields: Vec<Field>,
        /// How often it may be filled in; once when nothing is said.
        rows: Option<Rows>,
        /// A well-known group: its questions follow from this.
        of: Option<Composite>,
    },
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// An IBAN.
    Iban,
    /// Attachments; the answers are their ids.
    File {
        /// Accepted media types, e.g. `image/jpeg`.
        media_types: Vec<String>,
        /// Most bytes of one attachment.
        max_bytes: u64,
        /// Most attachments.
        max_count: u32,
    },
    /// A box to tick; ticked is the raw answer `yes`. A required consent must be given.
    Consent,
    /// Text that is told and not asked.
    Information,
    /// A value that follows from others and is shown where it stands.
    Computed {
        /// How it follows.
        by: Computation,
        /// Its type and how it is shown.
        shown_as: ComputedAs,
        /// Kept with the application for the administration but not shown to the applicant.
        internal: bool,
    },
}

/// How often a group may be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rows {
    /// Fewest rows; so many are there from the beginning.
    pub min: u32,
    /// Most rows.
    pub max: u32,
}

/// How a computed value follows from others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Computation {
    /// By an expression.
    Expression(String),
    /// By a decision table.
    Table(DecisionTable),
}

/// Type and presentation of a computed value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ComputedAs {
    /// A whole number.
    Integer,
    /// A decimal number.
    Number,
    /// Cents, shown as money.
    Money,
    /// A date.
    Date,
    /// A time of day.
    Time,
    /// Text.
    Text,
    /// Yes or no.
    YesNo,
    /// Several texts; each is shown under the text key `<id>-option-<value>`.
    List,
}

/// A bound of a date field: `today` or a fixed day (`2026-01-01`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum DateBound {
    /// The day of the evaluation.
    Today,
    /// A fixed day.
    Fixed(jiff::civil::Date),
}

impl TryFrom<String> for DateBound {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if text == "today" {
            return Ok(DateBound::Today);
        }
        text.parse()
            .map(DateBound::Fixed)
            .map_err(|_| format!("`{text}` is neither `today` nor a date like `2026-01-01`"))
    }
}

impl From<DateBound> for String {
    fn from(bound: DateBound) -> Self {
        match bound {
            DateBound::Today => "today".into(),
            DateBound::Fixed(date) => date.to_string(),
        }
    }
}

/// One option of a choice: in `form.json` its value alone, or an object with a condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "json::RawOption", into = "json::RawOption")]
pub struct ChoiceOption {
    /// Stored value; lower case letters, digits, hyphens, underscores.
    pub value: String,
    /// Condition: offered only when this is true.
    pub shown_when: Option<String>,
}

impl Kind {
    /// The name in `form.json`.
    pub fn name(&self) -> &'static str {
        match self {
            Kind::Text { .. } => "text",
            Kind::Textarea { .. } => "textarea",
            Kind::Integer { .. } => "integer",
            Kind::Number { .. } => "number",
            Kind::Money { .. } => "money",
            Kind::Date { .. } => "date",
            Kind::Time => "time",
            Kind::YesNo => "yes_no",
            Kind::Choice { .. } => "choice",
            Kind::MultiChoice { .. } => "multi_choice",
            Kind::Country => "country",
            Kind::MapPoint => "map_point",
            Kind::Signature => "signature",
            Kind::Group { of: Some(of), .. } => of.name(),
            Kind::Group { .. } => "group",
            Kind::Email => "email",
            Kind::Phone => "phone",
            Kind::Iban => "iban",
            Kind::File { .. } => "file",
            Kind::Consent => "consent",
            Kind::Information => "information",
            Kind::Computed { .. } => "computed",
        }
    }

    /// Whether a person answers it: neither told nor computed, nor a group of others.
    pub fn is_asked(&self) -> bool {
        !matches!(self, Kind::Information | Kind::Computed { .. } | Kind::Group { .. })
    }

    /// The questions of a group; empty for other types.
    pub fn fields(&self) -> &[Field] {
        match self {
            Kind::Group { fields, .. } => fields,
            _ => &[],
        }
    }

    /// How often a group may be filled in; nothing unless it repeats.
    pub fn rows(&self) -> Option<Rows> {
        match self {
            Kind::Group { rows, .. } => *rows,
            _ => None,
        }
    }

    /// Whether the value of a field of this kind counts as an answer: an empty list and a consent that is not given do not.
    pub(crate) fn is_given(&self, value: Option<&Value>) -> bool {
        is_answer(value) && !(*self == Kind::Consent && value == Some(&Value::Bool(false)))
    }

    /// A value as a person would type or choose it: the texts that [`crate::Answers`] hold.
    pub fn as_typed(&self, value: &Value) -> Vec<String> {
        let text = match (self, value) {
            (Kind::Consent, Value::Bool(false)) => return Vec::new(),
            (_, Value::Bool(value)) => if *value { "yes" } else { "no" }.to_owned(),
            (Kind::Money { .. }, Value::Int(cents)) => {
                let sign = if *cents < 0 { "-" } else { "" };
                let cents = cents.unsigned_abs();
                format!("{sign}{},{:02}", cents / 100, cents % 100)
            }
            (_, Value::Int(number)) => number.to_string(),
            (_, Value::Number(number)) => number.to_string().replace('.', ","),
            (_, Value::Text(text)) => text.clone(),
            (_, Value::Date(date)) => date.to_string(),
            (_, Value::Time(time)) => time_text(*time),
            (_, Value::List(values)) => return values.clone(),
        };
        vec![text]
    }

    /// What expressions see of a field of this kind that is hidden, wrongly answered or waits; see [`crate::logic`], missing
    /// answers.
    pub(crate) fn unanswered(&self) -> Option<Value> {
        match self {
            Kind::MultiChoice { .. } | Kind::File { .. } | Kind::Group { rows: Some(_), .. } => {
                Some(Value::List(Vec::new()))
            }
            Kind::Computed { shown_as: ComputedAs::List, .. } => Some(Value::List(Vec::new())),
            Kind::Consent => Some(Value::Bool(false)),
            _ => None,
        }
    }

    /// The options of a choice, offered or not; empty for other types.
    pub fn options(&self) -> &[ChoiceOption] {
        match self {
            Kind::Choice { options, .. } | Kind::MultiChoice { options, .. } => options,
            _ => &[],
        }
    }

    /// The code list from which a choice takes its options.
    pub fn list(&self) -> Option<&str> {
        match self {
            Kind::Choice { list, .. } | Kind::MultiChoice { list, .. } => list.as_deref(),
            _ => None,
        }
    }
}

impl Page {
    /// Its fields with those inside of groups, each group before what is in it.
    pub fn all_fields(&self) -> Vec<&Field> {
        let mut found = Vec::new();
        collect(&self.fields, &mut found);
        found
    }
}

fn collect<'a>(fields: &'a [Field], found: &mut Vec<&'a Field>) {
    for field in fields {
        found.push(field);
        collect(field.kind.fields(), found);
    }
}

impl Definition {
    /// All pages in order, each with its section.
    pub fn pages(&self) -> impl Iterator<Item = (&Section, &Page)> {
        self.sections.iter().flat_map(|section| section.pages.iter().map(move |page| (section, page)))
    }

    /// All fields in order, those inside of groups as well, each with its page.
    pub fn fields(&self) -> impl Iterator<Item = (&Page, &Field)> {
        self.pages().flat_map(|(_, page)| page.all_fields().into_iter().map(move |field| (page, field)))
    }

    /// The form with the code lists of its choices. A choice whose list is not among them has no options.
    #[must_use]
    pub fn with_lists(mut self, lists: BTreeMap<String, CodeList>) -> Self {
        for page in self.sections.iter_mut().flat_map(|section| &mut section.pages) {
            take_options(&mut page.fields, &lists);
        }
        self.lists = lists;
        self
    }
}

fn take_options(fields: &mut [Field], lists: &BTreeMap<String, CodeList>) {
    for field in fields {
        match &mut field.kind {
            Kind::Choice { options, list: Some(list) } | Kind::MultiChoice { options, list: Some(list) } => {
                let codes = lists.get(list).map_or(&[][..], CodeList::codes);
                let option = |code: &Code| ChoiceOption { value: code.value.clone(), shown_when: None };
                *options = codes.iter().map(option).collect();
            }
            Kind::Group { fields, .. } => take_options(fields, lists),
            _ => {}
        }
    }
}
