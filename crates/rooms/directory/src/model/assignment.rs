//! Responsibility as data: who does what, where, since when.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use jiff::civil::Date;
use store::TenantId;
use uuid::Uuid;

use super::{Ars, EntityKey, Responsible};

/// An area by the beginning of the regional key: the state (2 digits), a county (5), an association of municipalities (9)
/// or a municipality (12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AreaKey {
    /// Number of digits.
    length: u8,
    /// The digits as a number.
    number: u64,
}

/// A text that is no [`AreaKey`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not the beginning of a regional key (2, 5, 9 or 12 digits)")]
pub struct AreaKeyError(String);

impl AreaKey {
    /// The areas around a municipality, the smallest first: 12, 9, 5 and 2 digits.
    pub fn around(ars: &Ars) -> [Self; 4] {
        let number: u64 = ars.as_str().parse().unwrap_or_default();
        [(12, 1), (9, 1_000), (5, 10_000_000), (2, 10_000_000_000)]
            .map(|(length, rest)| Self { length, number: number / rest })
    }

    /// How many digits it has.
    pub fn digits(self) -> u8 {
        self.length
    }
}

impl FromStr for AreaKey {
    type Err = AreaKeyError;

    fn from_str(text: &str) -> Result<Self, AreaKeyError> {
        let length = u8::try_from(text.len()).unwrap_or_default();
        if matches!(length, 2 | 5 | 9 | 12)
            && text.bytes().all(|byte| byte.is_ascii_digit())
            && let Ok(number) = text.parse()
        {
            return Ok(Self { length, number });
        }
        Err(AreaKeyError(text.chars().take(20).collect()))
    }
}

impl fmt::Display for AreaKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:0width$}", self.number, width = usize::from(self.length))
    }
}

/// What an assignment is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// One service, by its id.
    Service(String),
    /// Every service under a rule, by the rule's name: registry-office districts, towns with a trade office of their own.
    Rule(String),
}

impl fmt::Display for Subject {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Service(id) => out.write_str(id),
            Self::Rule(name) => write!(out, "rule:{name}"),
        }
    }
}

impl From<&str> for Subject {
    fn from(text: &str) -> Self {
        match text.strip_prefix("rule:") {
            Some(name) => Self::Rule(name.to_owned()),
            None => Self::Service(text.to_owned()),
        }
    }
}

/// In which role an authority stands (XZuFi `rolle`: 01, 02).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AssignedRole {
    /// Zuständige Stelle (01).
    Responsible,
    /// Ansprechpunkt (02).
    Contact,
}

impl AssignedRole {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Responsible, Self::Contact];

    /// Its name in data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Responsible => "responsible",
            Self::Contact => "contact",
        }
    }

    /// The role of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}

/// An organisational unit (Organisationseinheit) outside of the administrations that run cases here: an authority of the
/// Land, a special-purpose association, a chamber.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its id.
    pub id: String,
    /// Its name, in German.
    pub name: String,
    /// Address, one line each.
    pub address: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Electronic mail.
    pub email: Option<String>,
    /// Its page.
    pub link: Option<String>,
    /// Where this comes from.
    pub source: String,
}

/// Whom an assignment names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Assignee {
    /// An administration that runs cases here, and in whose name when it is not its own.
    Administration(TenantId, Option<EntityKey>),
    /// Somebody else.
    Unit(Arc<Unit>),
}

/// One entry: in this area, in this time, this authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// Its id.
    pub id: Uuid,
    /// Whom it names.
    pub assignee: Assignee,
    /// First day; none when it always held.
    pub valid_from: Option<Date>,
    /// Last day; none when it goes on.
    pub valid_to: Option<Date>,
    /// Law or page it comes from.
    pub source: Arc<str>,
}

impl Assignment {
    /// True when it holds on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|first| first <= day) && self.valid_to.is_none_or(|last| day <= last)
    }
}

/// Who is responsible for a service at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Responsibility {
    /// An administration that runs cases here.
    Office(Responsible),
    /// Another authority.
    Elsewhere {
        /// Which one.
        unit: Arc<Unit>,
        /// Law or page that says so.
        source: String,
    },
    /// Not recorded, or the place does not decide.
    Open,
}

/// One look on the way to the responsible authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What was looked up.
    pub subject: Subject,
    /// Where; none for the general rule.
    pub area: Option<(AreaKey, String)>,
    /// What was there.
    pub finding: Finding,
}

/// What a look found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Nothing is recorded.
    Nothing,
    /// Something is recorded, but for another time: the nearest first and last day.
    OtherTime(Option<Date>, Option<Date>),
    /// This decides.
    Decides {
        /// The name of the authority.
        authority: String,
        /// First and last day.
        valid: (Option<Date>, Option<Date>),
        /// Law or page.
        source: String,
    },
    /// The general rule decides.
    Rule {
        /// The name of the authority.
        authority: String,
        /// What remains uncertain, in German.
        note: Option<String>,
        /// Law or page.
        source: String,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_are_beginnings_of_the_regional_key() {
        let ars: Ars = "160645011032".parse().expect("a key");
        let around: Vec<String> = AreaKey::around(&ars).iter().map(ToString::to_string).collect();
        assert_eq!(around, ["160645011032", "160645011", "16064", "16"]);
        for text in &around {
            assert_eq!(text.parse::<AreaKey>().expect("a key").to_string(), *text);
        }
        assert_eq!("010010000000".parse::<AreaKey>().expect("a key").to_string(), "010010000000");
        for wrong in ["", "1", "160", "16O64", "1606450110321", "１６"] {
            assert!(wrong.parse::<AreaKey>().is_err(), "{wrong}");
        }
        assert_ne!("16".parse::<AreaKey>(), "00016".parse::<AreaKey>());
    }
}
