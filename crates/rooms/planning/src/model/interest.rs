use std::collections::BTreeMap;

use store::TenantId;

/// How much a service is asked for: searches of the last ninety days by people who did not find it online, and votes of workshops.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Interest {
    /// Searches at a place where this administration is responsible for it.
    pub here: i64,
    /// Searches without a place.
    pub anywhere: i64,
    /// Searches in vain in the whole state whose words lead to it by now.
    pub missed: i64,
    /// Dots in workshops in which this administration took part.
    pub votes: i64,
}

impl Interest {
    /// All of them together.
    pub fn total(self) -> i64 {
        self.searches() + self.votes
    }

    /// The searches.
    pub fn searches(self) -> i64 {
        self.here + self.anywhere + self.missed
    }
}

/// Who looked and voted for which service.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Interests {
    pub(crate) here: BTreeMap<TenantId, BTreeMap<String, i64>>,
    pub(crate) anywhere: BTreeMap<String, i64>,
    pub(crate) missed: BTreeMap<String, i64>,
    pub(crate) votes: BTreeMap<TenantId, BTreeMap<String, i64>>,
}

impl Interests {
    /// The demand for a service in an administration; none where nobody searched or voted.
    pub fn of(&self, administration: TenantId, service: &str) -> Option<Interest> {
        let count = |counts: &BTreeMap<String, i64>| counts.get(service).copied().unwrap_or_default();
        let interest = Interest {
            here: self.here.get(&administration).map(count).unwrap_or_default(),
            anywhere: count(&self.anywhere),
            missed: count(&self.missed),
            votes: self.votes.get(&administration).map(count).unwrap_or_default(),
        };
        (interest.total() > 0).then_some(interest)
    }
}
