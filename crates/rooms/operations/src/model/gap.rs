use directory::EntityKey;
use jiff::civil::Date;
use store::TenantId;

/// Why an online service cannot be offered in the name of a legal entity, or what must be known before it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gap {
    /// A value that the service requires is not recorded: an account, a letterhead, a rate whose by-law is not in force.
    Missing(String),
    /// A recorded value is not one that the service can work with.
    Unfit(String),
    /// Nobody of the administration works on cases yet: nobody would see an application.
    NoClerk,
    /// The administration takes no applications for a while, or leaves.
    Closed,
    /// No zone is recorded where the service depends on one (resident parking).
    Zone,
    /// The service wants to know for sure who applies, and that cannot be done online here: the office asks for it.
    TrustLevel(String),
}

/// What a gap means for switching on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Good to know; nothing is in the way.
    Notice,
    /// The service opens by itself with the missing value.
    Waits,
    /// It must not be switched on before this is mended.
    Blocks,
}

impl Gap {
    /// What it means for switching on.
    pub fn weight(&self) -> Weight {
        match self {
            Self::TrustLevel(_) => Weight::Notice,
            Self::Missing(_) | Self::Zone => Weight::Waits,
            Self::Unfit(_) | Self::NoClerk | Self::Closed => Weight::Blocks,
        }
    }

    /// Whether nobody can apply as long as it is there, also where the service is switched on. Nobody who works on cases is a reason
    /// not to switch it on, but closes nothing.
    pub fn closes(&self) -> bool {
        matches!(self, Self::Missing(_) | Self::Zone | Self::Closed)
    }

    /// Its kind, also in tables; the text key is `operations-gap-<name>`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Missing(_) => "missing",
            Self::Unfit(_) => "unfit",
            Self::NoClerk => "no-clerk",
            Self::Closed => "closed",
            Self::Zone => "zone",
            Self::TrustLevel(_) => "trust-level",
        }
    }

    /// The key of the value that it is about.
    pub fn value(&self) -> Option<&str> {
        match self {
            Self::Missing(key) | Self::Unfit(key) => Some(key),
            Self::NoClerk | Self::Closed | Self::Zone | Self::TrustLevel(_) => None,
        }
    }
}

/// An online service and a legal entity in whose name it is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Id of the service in the catalogue.
    pub service: String,
    /// The legal entity.
    pub entity: EntityKey,
    /// The administration that works on it.
    pub administration: TenantId,
    /// How many people live where it acts.
    pub population: i64,
    /// Whether it is switched on.
    pub active: bool,
    /// From which day on it will be.
    pub coming: Option<Date>,
    /// What is missing.
    pub gaps: Vec<Gap>,
}

/// How an online service stands for a legal entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// People can apply.
    Live,
    /// Switched on, and values are missing.
    Waits,
    /// Will be switched on.
    Coming,
    /// Nothing is in the way, but it is not switched on.
    Ready,
    /// Not switched on, and something is missing.
    Incomplete,
    /// Must not be switched on.
    Blocked,
}

impl Standing {
    /// Every one, from the best to the worst.
    pub const ALL: [Self; 6] = [Self::Live, Self::Waits, Self::Coming, Self::Ready, Self::Incomplete, Self::Blocked];

    /// Its name; the text key is `operations-standing-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Waits => "waits",
            Self::Coming => "coming",
            Self::Ready => "ready",
            Self::Incomplete => "incomplete",
            Self::Blocked => "blocked",
        }
    }
}

impl Line {
    /// The heaviest of its gaps.
    pub fn weight(&self) -> Weight {
        self.gaps.iter().map(Gap::weight).max().unwrap_or(Weight::Notice)
    }

    /// How the service stands.
    pub fn standing(&self) -> Standing {
        match (self.active, self.weight()) {
            (true, _) if self.gaps.iter().any(Gap::closes) => Standing::Waits,
            (true, _) => Standing::Live,
            (false, _) if self.coming.is_some() => Standing::Coming,
            (false, Weight::Notice) => Standing::Ready,
            (false, Weight::Waits) => Standing::Incomplete,
            (false, Weight::Blocks) => Standing::Blocked,
        }
    }
}
