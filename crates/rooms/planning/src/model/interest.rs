use std::collections::BTreeMap;

use store::TenantId;

/// How often a service was searched for in the last ninety days by people who did not find it online.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Interest {
    /// Searches at a place where this administration is responsible for it.
    pub here: i64,
    /// Searches without a place.
    pub anywhere: i64,
    /// Searches in vain in the whole state whose words lead to it by now.
    pub missed: i64,
}

impl Interest {
    /// All of them together.
    pub fn total(self) -> i64 {
        self.here + self.anywhere + self.missed
    }
}

/// Who looked for which service.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Interests {
    pub(crate) here: BTreeMap<TenantId, BTreeMap<String, i64>>,
    pub(crate) anywhere: BTreeMap<String, i64>,
    pub(crate) missed: BTreeMap<String, i64>,
}

impl Interests {
    /// The searches for a service in an administration; none where nobody searched.
    pub fn of(&self, administration: TenantId, service: &str) -> Option<Interest> {
        let count = |counts: &BTreeMap<String, i64>| counts.get(service).copied().unwrap_or_default();
        let interest = Interest {
            here: self.here.get(&administration).map(count).unwrap_or_default(),
            anywhere: count(&self.anywhere),
            missed: count(&self.missed),
        };
        (interest.total() > 0).then_some(interest)
    }
}
