use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use store::TenantId;

use super::{AdministrationKind, Ags, Ars, Contradiction, EntityKey};

/// The municipalities of a Land as official key lists give them for a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AreaList {
    /// By municipality key: the regional key, where a list of them was given, and the official name.
    pub areas: BTreeMap<Ags, (Option<Ars>, String)>,
    /// Municipalities for which the lists give keys that do not belong together.
    pub uneven: Vec<Uneven>,
    /// Which lists these are.
    pub source: String,
}

/// A municipality for which two official lists disagree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uneven {
    /// Its official name.
    pub name: String,
    /// Its key in the list of municipality keys, which counts.
    pub ags: Ags,
    /// Its key in the list of regional keys.
    pub ars: Ars,
}

/// A municipality that is not on the list any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// Its key.
    pub ags: Ags,
    /// Its name.
    pub name: String,
    /// First day without it; `None` while nobody said who follows.
    pub day: Option<Date>,
    /// Who follows: key and name; several when it was divided.
    pub heirs: Vec<(Ags, String)>,
    /// What is recorded about it.
    pub recorded: Recorded,
}

/// What is recorded about a municipality that ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recorded {
    /// Values, e.g. tariffs.
    pub values: usize,
    /// Keys of values that its successor has not, so that what is online now would not be any more.
    pub missing: Vec<String>,
    /// Assignments of responsibility for it alone, which end with it.
    pub assignments: usize,
    /// Texts of its own about services.
    pub texts: usize,
    /// Fees that hold only there.
    pub fees: usize,
}

/// A municipality that is new on the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewArea {
    /// Its key.
    pub ags: Ags,
    /// Its official name.
    pub name: String,
    /// Its first day, as far as known.
    pub day: Option<Date>,
    /// Of which municipalities it was made.
    pub made_of: Vec<Ags>,
}

/// A municipality with another official name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renamed {
    /// Its key.
    pub ags: Ags,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
    /// From which day.
    pub day: Date,
}

/// A municipality with another association or administration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Its key.
    pub ags: Ags,
    /// Its name.
    pub name: String,
    /// Key of the association and name of the administration before.
    pub before: (String, String),
    /// The same after.
    pub after: (String, String),
    /// From which day.
    pub day: Date,
}

/// An administration that goes on under another key; its tenant stays, and with it everything it works on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rekeyed {
    /// Its tenant.
    pub tenant: TenantId,
    /// Key and name before.
    pub before: (String, String),
    /// Key and name after.
    pub after: (String, String),
    /// What it is after.
    pub kind: AdministrationKind,
    /// From which day.
    pub day: Date,
}

/// Why a list cannot be applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A state of a later day is recorded already.
    Older(Date),
    /// Rows of the successor table contradict each other.
    Contradiction(Contradiction),
    /// A municipality is gone, and no successor is named: key and name.
    NoSuccessor(Ags, String),
    /// A municipality ends by the successor table, but the list still has it.
    StillListed(EntityKey),
    /// It is said to have ended before the day of the recorded state, which has it.
    Early(EntityKey, Date),
    /// A chain of successors leads to a key that does not exist on the day of the list: from, to.
    NoEnd(EntityKey, EntityKey),
    /// A municipality is new, and nothing is said to have become it: key and name.
    NoOrigin(Ags, String),
    /// No regional key is given for a new municipality.
    NoRegionalKey(Ags, String),
    /// The county of a municipality is not recorded.
    NoCounty(Ags, String),
    /// An association that no recorded administration works for: its key and its municipalities.
    NoAdministration(String, Vec<String>),
    /// Which municipality works for its neighbours cannot be told: key of the association.
    NoOwnMunicipality(String),
    /// A Verwaltungsgemeinschaft is gone, and nobody is named who follows: key and name.
    NoHeir(String, String),
}

/// For the log; people read it from the language files.
impl std::fmt::Display for Problem {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Older(day) => write!(out, "a state of {day} is recorded already"),
            Self::Contradiction(contradiction) => contradiction.fmt(out),
            Self::NoSuccessor(ags, name) => write!(out, "{ags} {name} is gone and has no successor"),
            Self::StillListed(key) => write!(out, "{key} is said to have ended, but is on the list"),
            Self::Early(key, day) => write!(out, "{key} is said to have ended on {day}, but is recorded later"),
            Self::NoEnd(from, to) => write!(out, "{from} leads to {to}, which does not exist"),
            Self::NoOrigin(ags, name) => write!(out, "{ags} {name} is new, and nothing became it"),
            Self::NoRegionalKey(ags, name) => write!(out, "{ags} {name} is new and has no regional key"),
            Self::NoCounty(ags, name) => write!(out, "the county of {ags} {name} is not recorded"),
            Self::NoAdministration(key, _) => write!(out, "no administration works for {key}"),
            Self::NoOwnMunicipality(key) => write!(out, "which municipality of {key} works for the others?"),
            Self::NoHeir(key, name) => write!(out, "{key} {name} is gone and has no successor"),
        }
    }
}

/// What applying a list would change.
#[derive(Clone, Debug)]
pub struct AreaPlan {
    /// Day of the list.
    pub as_of: Date,
    /// Day of the state it was compared with.
    pub before: Date,
    /// How many municipalities that state has.
    pub recorded: usize,
    /// How many municipalities the list has.
    pub listed: usize,
    /// How many stay as they are.
    pub unchanged: usize,
    /// Not on the list any more.
    pub gone: Vec<Gone>,
    /// New on the list.
    pub new: Vec<NewArea>,
    /// With another name.
    pub renamed: Vec<Renamed>,
    /// With another association or administration.
    pub moved: Vec<Moved>,
    /// Administrations with another key.
    pub offices: Vec<Rekeyed>,
    /// Administrations that work for no municipality afterwards; their cases stay with them.
    pub closed: Vec<(TenantId, String)>,
    /// Where the official lists disagree.
    pub uneven: Vec<Uneven>,
    /// Rows of the successor table for days after the list: they wait for the list of their day.
    pub later: usize,
    /// Why it cannot be applied.
    pub problems: Vec<Problem>,
    pub(crate) source: String,
    pub(crate) writes: Writes,
}

impl AreaPlan {
    /// True when applying it would change nothing.
    pub fn is_done(&self) -> bool {
        self.writes.is_empty()
    }
}

/// The rows that applying a list writes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Writes {
    pub(crate) areas: Vec<super::AreaVersion>,
    pub(crate) offices: Vec<super::OfficeVersion>,
    pub(crate) changes: Vec<super::Succession>,
    pub(crate) list: bool,
}

impl Writes {
    fn is_empty(&self) -> bool {
        self.areas.is_empty() && self.offices.is_empty() && self.changes.is_empty() && !self.list
    }
}

impl AreaList {
    /// The keys of the associations on the list, each with its municipalities.
    pub(crate) fn associations(&self) -> BTreeMap<String, BTreeSet<Ags>> {
        let mut all: BTreeMap<String, BTreeSet<Ags>> = BTreeMap::new();
        for (ags, (ars, _)) in &self.areas {
            if let Some(ars) = ars {
                all.entry(ars.association().to_owned()).or_default().insert(ags.clone());
            }
        }
        all
    }
}
