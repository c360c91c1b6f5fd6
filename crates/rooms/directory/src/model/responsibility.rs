use store::TenantId;

use super::EntityKey;

/// Which body a rule leads to, before exceptions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// The municipality itself (own sphere); its administration works in its name (§ 47 Abs. 2, § 51 ThürKO).
    Municipality,
    /// The administration in its own name (delegated sphere, § 47 Abs. 1, § 51 ThürKO).
    Administration,
    /// The county or independent city.
    County,
    /// Only municipalities on the list of exceptions (e.g. those with resident parking).
    Zone,
    /// The authority of the state that says so of itself, wherever one lives.
    State,
}

impl Resolution {
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "municipality" => Self::Municipality,
            "administration" => Self::Administration,
            "county" => Self::County,
            "zone" => Self::Zone,
            "state" => Self::State,
            _ => return None,
        })
    }
}

/// What is known about exceptions from a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exceptions {
    /// There are none.
    None,
    /// Some are recorded, others may exist.
    Partial,
    /// They exist but are not recorded.
    NotRecorded,
}

impl Exceptions {
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "none" => Self::None,
            "partial" => Self::Partial,
            "not_recorded" => Self::NotRecorded,
            _ => return None,
        })
    }
}

/// A rule of responsibility: data with a source and a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name.
    pub name: String,
    /// First day, empty when unknown.
    pub valid_from: String,
    /// Last day.
    pub valid_to: Option<String>,
    /// Where it leads.
    pub resolution: Resolution,
    /// What is known about exceptions.
    pub exceptions: Exceptions,
    /// What a person should know about it, in German; may be empty.
    pub note: String,
    /// Law or page it comes from.
    pub source: String,
}

impl Rule {
    /// True when the rule holds on this ISO date.
    pub fn holds_on(&self, date: &str) -> bool {
        self.valid_from.as_str() <= date && self.valid_to.as_deref().is_none_or(|last| date <= last)
    }
}

/// In which way the responsible administration acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActsAs {
    /// In its own name.
    Itself,
    /// As the authority of a member municipality, in that municipality's name (§ 47 Abs. 2, § 51 ThürKO).
    ForMember,
}

/// Who is responsible for a service at a place, and in whose name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Responsible {
    /// The administration that works on the case.
    pub administration: TenantId,
    /// The legal entity in whose name the decision goes out: letterhead, by-law, tariff, bank account.
    pub entity: EntityKey,
    /// In which way the administration acts.
    pub acts_as: ActsAs,
    /// What remains uncertain, in German (e.g. that exceptions are not recorded).
    pub note: Option<String>,
    /// The rule's source.
    pub source: String,
}
