use jiff::civil::Date;
use ui::{Lang, Value, text, text_with};

/// A part of a by-law that a problem is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The legal entity.
    Entity,
    /// The title.
    Title,
    /// The decision of the council.
    Adopted,
    /// The submission to the supervisory authority (Rechtsaufsicht).
    Submitted,
    /// The approval or admission.
    Cleared,
    /// The publication.
    Published,
    /// The day on which it comes into force.
    InForce,
    /// Its last day.
    Last,
    /// The first day of a rate.
    From,
    /// The last day of a rate.
    To,
}

impl Part {
    /// The name of its text.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Entity => "entity",
            Self::Title => "title",
            Self::Adopted => "adopted",
            Self::Submitted => "submitted",
            Self::Cleared => "cleared",
            Self::Published => "published",
            Self::InForce => "in-force",
            Self::Last => "last",
            Self::From => "from",
            Self::To => "to",
        }
    }

    /// What people call it.
    #[must_use]
    pub fn text(self, lang: Lang) -> String {
        text(lang, &format!("directory-by-law-part-{}", self.name()))
    }
}

/// Why a text is no value of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueProblem {
    /// No published online service knows the key.
    Unknown,
    /// It is no amount of money.
    Amount,
    /// It is no whole number.
    Number,
    /// It is none of the choices.
    Choice,
    /// It is too small, too large or too long.
    Bounds,
}

impl ValueProblem {
    const fn name(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Amount => "amount",
            Self::Number => "number",
            Self::Choice => "choice",
            Self::Bounds => "bounds",
        }
    }

    /// A sentence for people.
    #[must_use]
    pub fn text(self, lang: Lang) -> String {
        text(lang, &format!("directory-value-problem-{}", self.name()))
    }
}

/// What is wrong with a by-law or a step of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ByLawProblem {
    /// Something is not said.
    Missing(Part),
    /// Something is longer than 200 characters.
    TooLong(Part),
    /// What was typed is no day.
    NoDay(Part, String),
    /// There is no such legal entity.
    NoEntity(String),
    /// Somebody else's legal entity.
    NotYours(String),
    /// This step does not follow on where the by-law stands.
    Step,
    /// One day is before another that it cannot be before.
    Order {
        /// What has to come first.
        earlier: Part,
        /// What comes after it.
        later: Part,
    },
    /// A day that has not come yet.
    Future(Part),
    /// Without approval or admission it may be published only from a day on.
    Waiting(Date),
    /// It comes into force before it is published and takes no other's place.
    Retroactive,
    /// The address is none that begins with https.
    Link,
    /// Neither gazette nor address says where it was published.
    NoCitation,
    /// What it changes is no by-law in force of the same legal entity.
    Changes,
    /// No key of a setting.
    Key(String),
    /// A rate without a value.
    NoValue(String),
    /// No value of the key.
    Value(String, ValueProblem),
    /// A rate ends before it begins.
    Period {
        /// Key of the rate.
        key: String,
        /// Its first day.
        first: Date,
        /// Its last day.
        last: Date,
    },
    /// A rate begins before the by-law comes into force.
    Early {
        /// Key of the rate.
        key: String,
        /// Its first day.
        first: Date,
        /// The first day of the by-law.
        begin: Date,
    },
    /// Two rates of a key cover the same days.
    Overlap {
        /// Key of the rates.
        key: String,
        /// First day that both cover.
        first: Date,
        /// Last such day.
        last: Date,
    },
    /// No rate of a key covers days between its first and its last.
    Hole {
        /// Key of the rates.
        key: String,
        /// First day without one.
        first: Date,
        /// Last such day.
        last: Date,
    },
    /// Another by-law sets the key on the same days.
    Contradiction {
        /// Key of the rate.
        key: String,
        /// Citation of the other by-law.
        other: String,
        /// First day that both cover.
        first: Date,
    },
    /// A by-law of this title and first day is recorded with something else in it.
    Known(String),
    /// Rows of one by-law name different days or places for it.
    Differs(String),
    /// A row that cannot be read.
    Row(String),
}

impl ByLawProblem {
    /// The key of a rate that it is about, and the first day of the row that has to change.
    #[must_use]
    pub fn row(&self) -> Option<(&str, Option<Date>)> {
        match self {
            Self::Key(key) | Self::NoValue(key) | Self::Value(key, _) => Some((key, None)),
            Self::Period { key, first, .. }
            | Self::Early { key, first, .. }
            | Self::Overlap { key, first, .. }
            | Self::Contradiction { key, first, .. } => Some((key, Some(*first))),
            Self::Hole { key, last, .. } => Some((key, last.tomorrow().ok())),
            _ => None,
        }
    }

    /// A sentence for people: what is wrong, with keys and days.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let say =
            |name: &str, args: &[(&str, Value)]| text_with(lang, &format!("directory-by-law-problem-{name}"), args);
        let day = |day: &Date| Value::from(ui::date(lang, *day));
        match self {
            Self::Missing(part) => say("missing", &[("part", part.text(lang).into())]),
            Self::TooLong(part) => say("too-long", &[("part", part.text(lang).into())]),
            Self::NoDay(part, typed) => {
                say("no-day", &[("part", part.text(lang).into()), ("typed", typed.as_str().into())])
            }
            Self::NoEntity(key) => say("no-entity", &[("key", key.as_str().into())]),
            Self::NotYours(key) => say("not-yours", &[("key", key.as_str().into())]),
            Self::Step => say("step", &[]),
            Self::Order { earlier, later } => {
                say("order", &[("earlier", earlier.text(lang).into()), ("later", later.text(lang).into())])
            }
            Self::Future(part) => say("future", &[("part", part.text(lang).into())]),
            Self::Waiting(until) => say("waiting", &[("day", day(until))]),
            Self::Retroactive => say("retroactive", &[]),
            Self::Link => say("link", &[]),
            Self::NoCitation => say("no-citation", &[]),
            Self::Changes => say("changes", &[]),
            Self::Key(key) => say("key", &[("key", key.as_str().into())]),
            Self::NoValue(key) => say("no-value", &[("key", key.as_str().into())]),
            Self::Value(key, problem) => {
                say("value", &[("key", key.as_str().into()), ("reason", problem.text(lang).into())])
            }
            Self::Period { key, first, last } => {
                say("period", &[("key", key.as_str().into()), ("first", day(first)), ("last", day(last))])
            }
            Self::Early { key, first, begin } => {
                say("early", &[("key", key.as_str().into()), ("first", day(first)), ("begin", day(begin))])
            }
            Self::Overlap { key, first, last } => {
                say("overlap", &[("key", key.as_str().into()), ("first", day(first)), ("last", day(last))])
            }
            Self::Hole { key, first, last } => {
                say("hole", &[("key", key.as_str().into()), ("first", day(first)), ("last", day(last))])
            }
            Self::Contradiction { key, other, first } => say(
                "contradiction",
                &[("key", key.as_str().into()), ("other", other.as_str().into()), ("first", day(first))],
            ),
            Self::Known(title) => say("known", &[("title", title.as_str().into())]),
            Self::Differs(title) => say("differs", &[("title", title.as_str().into())]),
            Self::Row(reason) => say("row", &[("reason", reason.as_str().into())]),
        }
    }
}
