use std::collections::BTreeMap;

use identity::AccountId;
use ranking::score::{Criterion, Ranked, Row, Sensitivity};
use store::{TenantId, Timestamp};

use super::{Interest, WeightSet};

/// What somebody can enter about a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// The value of a criterion.
    Value(Criterion),
    /// The administration does not do this.
    NotPerformed,
    /// Nobody there is responsible for it.
    Nobody,
}

impl Fact {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        Criterion::ALL.into_iter().map(Self::Value).chain([Self::NotPerformed, Self::Nobody])
    }

    /// Its name in data.
    pub fn key(self) -> &'static str {
        match self {
            Self::Value(criterion) => criterion.key(),
            Self::NotPerformed => "not_performed",
            Self::Nobody => "nobody",
        }
    }

    /// The largest value in hundredths: the highest step, yes, or ten million.
    pub fn most(self) -> i64 {
        match self {
            Self::Value(criterion) => criterion.steps().map_or(1_000_000_000, |step| i64::from(step) * 100),
            Self::NotPerformed | Self::Nobody => 100,
        }
    }

    pub(crate) fn from_key(key: &str) -> Option<Self> {
        Self::all().find(|fact| fact.key() == key)
    }
}

/// A value that somebody entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entered {
    /// The value in hundredths of its unit.
    pub hundredths: i64,
    /// When.
    pub at: Timestamp,
    /// Who; nobody for the machine.
    pub by: Option<AccountId>,
}

/// Everything that was entered in an administration, by service.
pub type Facts = BTreeMap<String, BTreeMap<Fact, Entered>>;

/// The services of an administration in the order in which they should come.
#[derive(Clone, Debug)]
pub struct Priorities {
    /// The weights that were used.
    pub weights: WeightSet,
    /// What is known about each service.
    pub rows: Vec<Row<String>>,
    /// The list.
    pub ranked: Vec<Ranked<String>>,
    /// What another weight would change.
    pub sensitivity: Sensitivity<String>,
    /// What was entered.
    pub facts: Facts,
    /// The searches behind the demand, of services for which there are any.
    pub interest: BTreeMap<String, Interest>,
}

/// The services of one administration among all, in their order.
#[derive(Clone, Debug)]
pub struct OfficeOrder {
    /// The administration.
    pub tenant: TenantId,
    /// What is known about each service.
    pub rows: Vec<Row<String>>,
    /// The list.
    pub ranked: Vec<Ranked<String>>,
}
