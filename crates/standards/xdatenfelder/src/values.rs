//! Values that are written as text: identifiers, versions, days, moments, multiplicities.

use std::fmt;

use jiff::Timestamp;
use jiff::civil;
use plainxml::{Error, Lexical, Node, Visit};

use crate::message::is_version_1;

/// A text that keeps its spelling and has passed a check.
macro_rules! checked_text {
    ($(#[$about:meta])* $name:ident, $expected:literal, $blank:literal, $check:expr) => {
        $(#[$about])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// Takes a text that is right; white space around it does not count.
            pub fn new(text: &str) -> Option<Self> {
                Self::parse(text)
            }

            /// The text as it was written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Lexical for $name {
            const EXPECTED: &'static str = $expected;
            const BLANK_IS_ABSENT: bool = $blank;

            fn parse(text: &str) -> Option<Self> {
                let text = text.trim();
                let check: fn(&str) -> bool = $check;
                check(text).then(|| Self(text.to_owned()))
            }

            fn print(&self) -> String {
                self.0.clone()
            }
        }
    };
}

checked_text! {
    /// The number of an element: a letter for its kind (`S`, `D`, `G`, `F`, `R`, `C`) and, since 3.0.0, eleven digits; the
    /// first five name who keeps it. [`lint`](crate::lint()) says where a number has another form.
    Id, "an identifier of a letter and digits, such as F60000000227", false,
    |text| (2..=32).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

checked_text! {
    /// A version, three numbers in 3.0.0 and two in 2.0. An element without one is a working copy.
    Version, "a version such as 1.2.0", true,
    |text| !text.is_empty() && text.len() <= 32 && text.split('.').all(is_number)
}

checked_text! {
    /// A day: `xs:date`.
    Day, "a day such as 2026-01-31", true,
    |text| day(text).is_some()
}

checked_text! {
    /// A moment: `xs:dateTime`.
    Moment, "a moment such as 2026-01-31T12:00:00Z", true,
    |text| text.parse::<Timestamp>().is_ok() || text.parse::<civil::DateTime>().is_ok_and(|_| text.contains('T'))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The date of an `xs:date`, whose time zone says nothing about a legal day.
fn day(text: &str) -> Option<civil::Date> {
    let (date, zone) = text.split_at_checked(10)?;
    let is_zone = matches!(zone.as_bytes(), [] | [b'Z'] | [b'+' | b'-', _, _, b':', _, _]);
    let is_date = date.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    (is_zone && is_date).then(|| date.parse().ok())?
}

impl Day {
    /// The day as a date. An empty model has the first day of the year 0.
    pub fn date(&self) -> civil::Date {
        day(&self.0).unwrap_or_default()
    }
}

impl Moment {
    pub(crate) fn day(&self) -> Day {
        self.0.get(..10).and_then(Day::new).unwrap_or_default()
    }

    pub(crate) fn start_of(day: &Day) -> Self {
        Self(format!("{}T00:00:00", day.0.get(..10).unwrap_or_default()))
    }

    /// The point in time, unless it was written without a time zone.
    pub fn timestamp(&self) -> Option<Timestamp> {
        self.0.parse().ok()
    }
}

impl From<civil::Date> for Day {
    fn from(date: civil::Date) -> Self {
        Self(date.to_string())
    }
}

impl From<Timestamp> for Moment {
    fn from(timestamp: Timestamp) -> Self {
        Self(timestamp.to_string())
    }
}

/// Which element, in which version: `identifikation`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Identifier {
    /// The number: `id`.
    pub id: Id,
    /// The version: `version`; none for a working copy.
    pub version: Option<Version>,
}

impl Node for Identifier {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        visit.one("id", &mut self.id)?;
        visit.maybe("version", &mut self.version)
    }
}

impl Identifier {
    /// As a child of the element that it identifies; version 1 has the bare number there.
    pub(crate) fn visit_in<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        if is_version_1(visit) { visit.one("id", &mut self.id) } else { visit.one("identifikation", self) }
    }
}

impl fmt::Display for Identifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.version {
            Some(version) => write!(f, "{}V{version}", self.id),
            None => write!(f, "{}", self.id),
        }
    }
}

/// How often something occurs: `anzahl`, written `minimum:maximum` with `*` for no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Multiplicity {
    minimum: u32,
    maximum: Option<u32>,
}

impl Multiplicity {
    /// At least `minimum`, at most `maximum` times; none when the maximum is smaller.
    pub fn new(minimum: u32, maximum: Option<u32>) -> Option<Self> {
        maximum.is_none_or(|maximum| minimum <= maximum).then_some(Self { minimum, maximum })
    }

    /// How often at least.
    pub fn minimum(self) -> u32 {
        self.minimum
    }

    /// How often at most; none for no limit.
    pub fn maximum(self) -> Option<u32> {
        self.maximum
    }

    /// Whether it must be there.
    pub fn is_required(self) -> bool {
        self.minimum > 0
    }

    /// Whether it can be there more than once.
    pub fn is_repeated(self) -> bool {
        self.maximum != Some(1) && self.maximum != Some(0)
    }
}

impl Default for Multiplicity {
    fn default() -> Self {
        Self { minimum: 1, maximum: Some(1) }
    }
}

impl fmt::Display for Multiplicity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.maximum {
            Some(maximum) => write!(f, "{}:{maximum}", self.minimum),
            None => write!(f, "{}:*", self.minimum),
        }
    }
}

impl Lexical for Multiplicity {
    const EXPECTED: &'static str = "a multiplicity such as 0:1 or 1:*, with the smaller number first";

    fn parse(text: &str) -> Option<Self> {
        let (minimum, maximum) = text.trim().split_once(':')?;
        let number = |text: &str| is_number(text).then(|| text.parse().ok())?;
        let maximum = if maximum == "*" { None } else { Some(number(maximum)?) };
        Self::new(number(minimum)?, maximum)
    }

    fn print(&self) -> String {
        self.to_string()
    }
}
