use jiff::civil::Date;
use store::{Cents, TenantId};
use uuid::Uuid;

use super::{Broken, GrantId, State};

/// What a recipient has to do next, by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// Bring what is missing.
    Request,
    /// Call the money of the year.
    Cutoff,
    /// The time in which the money is to be used ends.
    End,
    /// Prove how it was used.
    Proof,
    /// Say that what was bought serves its purpose.
    Confirmation,
    /// Turn against a decision, or say that one does not.
    Objection,
    /// Pay back what was paid too much.
    Recovery,
}

impl Due {
    /// Every one.
    pub const ALL: [Self; 7] =
        [Self::Request, Self::Cutoff, Self::End, Self::Proof, Self::Confirmation, Self::Objection, Self::Recovery];

    /// The name under which it is stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Cutoff => "cutoff",
            Self::End => "end",
            Self::Proof => "proof",
            Self::Confirmation => "confirmation",
            Self::Objection => "objection",
            Self::Recovery => "recovery",
        }
    }

    /// The one of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// A grant as its recipient has it: the own row, written from the outbox of whoever gives the money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnGrant {
    /// Its id.
    pub id: GrantId,
    /// Who gives the money.
    pub funder: TenantId,
    /// Its number on letters.
    pub reference: String,
    /// What the project is called.
    pub title: String,
    /// For which object of the programme.
    pub object: String,
    /// How far it is.
    pub state: State,
    /// What was granted.
    pub granted: Cents,
    /// What was paid.
    pub drawn: Cents,
    /// From which day on contracts may be signed, if from any.
    pub contracts_from: Option<Date>,
    /// What is to be done next, and by when.
    pub next: Option<(Due, Date)>,
    /// The measure of the own plan that it pays for.
    pub measure: Option<Uuid>,
}

impl OwnGrant {
    /// Whether a contract of this day does not begin the project too early (Nr. 1.3 VV zu § 44 ThürLHO).
    ///
    /// # Errors
    /// What is wrong with the day.
    pub fn check_contract(&self, signed: Date) -> Result<(), Broken> {
        contract(self.contracts_from, signed)
    }
}

/// Whether contracts could be signed on a day.
pub(crate) fn contract(from: Option<Date>, signed: Date) -> Result<(), Broken> {
    if from.is_some_and(|from| signed >= from) { Ok(()) } else { Err(Broken::Contract { signed, from }) }
}
