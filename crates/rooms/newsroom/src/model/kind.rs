use store::{Reach, TenantId};

/// What kind of item something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Press release (Medieninformation).
    Press,
    /// Campaign (Aktion): holds from one day to another.
    Campaign,
    /// Publication (Publikation): a file with a cover.
    Publication,
    /// Guide page (Wegweiser).
    Guide,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Press, Self::Campaign, Self::Publication, Self::Guide];

    /// The name under which it is stored and asked for.
    pub fn name(self) -> &'static str {
        match self {
            Self::Press => "press",
            Self::Campaign => "campaign",
            Self::Publication => "publication",
            Self::Guide => "guide",
        }
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Press => "newsroom-kind-press",
            Self::Campaign => "newsroom-kind-campaign",
            Self::Publication => "newsroom-kind-publication",
            Self::Guide => "newsroom-kind-guide",
        }
    }

    /// The public page that lists it; its own page lies below.
    pub fn shelf(self) -> &'static str {
        match self {
            Self::Press | Self::Campaign => "/aktuelles",
            Self::Publication => "/publikationen",
            Self::Guide => "/wegweiser",
        }
    }
}

/// In whose name something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Issuer {
    /// The state, for all places.
    State,
    /// One administration.
    Administration(TenantId),
}

impl Issuer {
    /// As it leads the keys of rows: 0 for the state.
    pub fn column(self) -> TenantId {
        match self {
            Self::State => TenantId(0),
            Self::Administration(tenant) => tenant,
        }
    }

    pub(crate) fn from_column(tenant: TenantId) -> Self {
        if tenant == Self::State.column() { Self::State } else { Self::Administration(tenant) }
    }

    /// The reach in which it is written.
    pub fn reach(self) -> Reach {
        match self {
            Self::State => Reach::Provider,
            Self::Administration(tenant) => Reach::Tenant(tenant),
        }
    }
}
