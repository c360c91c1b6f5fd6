//! The self-assessment of security by the checklists of "Weg in die Basis-Absicherung" (BSI).

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;
use store::Timestamp;

/// The checklists as structure: `data/security.toml`.
const DATA: &str = include_str!("../../data/security.toml");
/// Questions of one checklist.
pub(crate) const MOST_QUESTIONS: i32 = 99;

/// The checklists.
#[derive(Clone, Debug, Deserialize)]
pub struct Checklists {
    /// Their version.
    pub version: i32,
    /// How many there are; they are numbered from 1.
    pub count: i32,
}

impl Checklists {
    /// The checklists in their only version.
    ///
    /// # Errors
    /// Data that cannot be read, which a test excludes.
    pub fn read() -> Result<Self, toml::de::Error> {
        toml::from_str(DATA)
    }

    /// Their numbers, the lowest first.
    pub fn numbers(&self) -> std::ops::RangeInclusive<i32> {
        1..=self.count
    }
}

/// How a requirement is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Met {
    /// ja
    Yes,
    /// teilweise
    Partly,
    /// nein
    No,
    /// entbehrlich, with a reason
    NotNeeded,
}

impl Met {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Yes, Self::Partly, Self::No, Self::NotNeeded];

    /// The name under which it is stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::No => "no",
            Self::NotNeeded => "not-needed",
        }
    }

    /// The answer of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|met| met.name() == name)
    }

    /// Whether something has to be done.
    pub const fn is_lacking(self) -> bool {
        matches!(self, Self::Partly | Self::No)
    }
}

/// A requirement and how it is met in a body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SecurityItem {
    /// The checklist.
    pub checklist: i32,
    /// The question; 0 for the checklist as a whole.
    pub number: i32,
    /// Its words; empty for the checklist as a whole.
    pub question: String,
    /// How it is met.
    pub met: Option<Met>,
    /// What is done about it; for [`Met::NotNeeded`] why it is not needed.
    pub measure: String,
    /// Who does it.
    pub owner: String,
    /// Until when.
    pub due: Option<Date>,
    /// When somebody wrote it the last time.
    pub changed_at: Option<Timestamp>,
}

impl SecurityItem {
    /// Whether something has to be done and nobody wrote what.
    pub fn lacks_measure(&self) -> bool {
        self.met.is_some_and(Met::is_lacking) && self.measure.is_empty()
    }

    /// Whether its day has passed.
    pub fn is_late(&self, today: Date) -> bool {
        self.met.is_some_and(Met::is_lacking) && self.due.is_some_and(|due| due < today)
    }

    /// What is not said that has to be: why it is not needed.
    pub fn lacks_reason(&self) -> bool {
        self.met == Some(Met::NotNeeded) && self.measure.is_empty()
    }
}

/// How far a body is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SecurityStanding {
    /// Requirements.
    pub whole: usize,
    /// Those with an answer.
    pub answered: usize,
    /// Those that are met.
    pub met: usize,
    /// Those that are met in part.
    pub partly: usize,
    /// Those that are not met.
    pub lacking: usize,
    /// Those that are not needed.
    pub not_needed: usize,
    /// Those in which something has to be done and nobody wrote what.
    pub without_measure: usize,
    /// Measures whose day has passed.
    pub late: usize,
}

impl SecurityStanding {
    /// Counts requirements.
    pub fn of<'a>(items: impl IntoIterator<Item = &'a SecurityItem>, today: Date) -> Self {
        let mut standing = Self::default();
        for item in items {
            standing.whole += 1;
            standing.answered += usize::from(item.met.is_some());
            match item.met {
                Some(Met::Yes) => standing.met += 1,
                Some(Met::Partly) => standing.partly += 1,
                Some(Met::No) => standing.lacking += 1,
                Some(Met::NotNeeded) => standing.not_needed += 1,
                None => {}
            }
            standing.without_measure += usize::from(item.lacks_measure());
            standing.late += usize::from(item.is_late(today));
        }
        standing
    }

    /// How much of what is needed is met, in per cent, what is met in part by half and what has no answer not at all; nothing while
    /// nothing is needed.
    pub fn share(&self) -> Option<usize> {
        let needed = self.whole - self.not_needed;
        (2 * self.met + self.partly).checked_mul(50)?.checked_div(needed)
    }
}

/// The requirements of a body by checklist: its questions where it has any, else the checklist as a whole; all of them, also those
/// about which nobody said anything.
pub fn by_checklist(lists: &Checklists, written: &[SecurityItem]) -> BTreeMap<i32, Vec<SecurityItem>> {
    let items = |list: i32| {
        let of_list = || written.iter().filter(move |item| item.checklist == list);
        let questions: Vec<SecurityItem> = of_list().filter(|item| item.number > 0).cloned().collect();
        if !questions.is_empty() {
            return questions;
        }
        let whole = of_list().find(|item| item.number == 0).cloned();
        vec![whole.unwrap_or_else(|| SecurityItem { checklist: list, ..SecurityItem::default() })]
    };
    lists.numbers().map(|list| (list, items(list))).collect()
}
