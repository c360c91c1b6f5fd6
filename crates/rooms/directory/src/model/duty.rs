use jiff::civil::Date;

use super::{Administration, AdministrationKind};

/// What a law asks of administrations, with the time in which it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// Its id.
    pub id: String,
    /// The law, such as `ThürEGovG`.
    pub law: String,
    /// The provision, such as `§ 13`.
    pub provision: String,
    /// What is to be done, in German.
    pub title: String,
    /// What that means, in German.
    pub body: String,
    /// Of whom it is asked.
    pub addressees: Addressees,
    /// First day.
    pub applies_from: Date,
    /// Last day, where it ended or a newer one took its place.
    pub applies_to: Option<Date>,
    /// How the program knows whether it is done.
    pub evidence: Evidence,
    /// When somebody compared it with the law; nothing while nobody did.
    pub checked_on: Option<Date>,
    /// Where it comes from.
    pub source: String,
}

impl Duty {
    /// Whether it is asked of an administration on a day.
    pub fn binds(&self, office: &Administration, day: Date) -> bool {
        self.applies_from <= day
            && self.applies_to.is_none_or(|last| day <= last)
            && match self.addressees {
                Addressees::All => true,
                Addressees::Municipalities => office.kind != AdministrationKind::DistrictOffice,
                Addressees::Counties => office.kind == AdministrationKind::DistrictOffice,
            }
    }
}

/// Of whom something is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addressees {
    /// Everybody.
    All,
    /// Municipalities and their associations.
    Municipalities,
    /// District offices.
    Counties,
}

impl Addressees {
    const ALL: [(Self, &'static str); 3] =
        [(Self::All, "all"), (Self::Municipalities, "municipalities"), (Self::Counties, "counties")];

    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, known)| *known == name).map(|(addressees, _)| addressees)
    }
}

/// How the program knows whether something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// People can be reached by e-mail or apply online.
    Access,
    /// Online services that can be used, of those that this program offers.
    Online,
    /// Address, how to be reached and opening hours are recorded.
    Information,
    /// An account to which people pay is recorded.
    Payment,
    /// Applicants can look up how far it is: wherever an online service can be used.
    Status,
    /// The program cannot know; the administration records it.
    Recorded,
}

impl Evidence {
    /// All kinds.
    pub const ALL: [Self; 6] =
        [Self::Access, Self::Online, Self::Information, Self::Payment, Self::Status, Self::Recorded];

    /// Its name in data and text keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Online => "online",
            Self::Information => "information",
            Self::Payment => "payment",
            Self::Status => "status",
            Self::Recorded => "recorded",
        }
    }

    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|evidence| evidence.name() == name)
    }
}
