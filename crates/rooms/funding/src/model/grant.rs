use std::collections::BTreeMap;

use identity::AccountId;
use jiff::civil::Date;
use store::{Cents, TenantId, Timestamp};

use super::{Broken, EarlyStart, Plan, ProgrammeId, Proposal, State, contract};

store::id_type!(
    /// A grant, from its application on. It has the id of what it came from.
    GrantId
);
store::id_type!(
    /// Something that was written about a grant.
    NoteId
);

/// The money of a grant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Money {
    /// Granted.
    pub granted: Cents,
    /// Called and not turned down.
    pub called: Cents,
    /// Paid.
    pub drawn: Cents,
    /// Accepted as used for its purpose.
    pub proven: Cents,
    /// Claimed back.
    pub claimed: Cents,
    /// Paid back.
    pub recovered: Cents,
}

/// What of a grant falls due in a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Granted.
    pub granted: Cents,
    /// Called and not turned down.
    pub called: Cents,
    /// Paid.
    pub drawn: Cents,
}

impl Share {
    /// What can still be called.
    pub fn free(&self) -> Cents {
        Cents(self.granted.0 - self.called.0)
    }
}

/// The days of a grant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
    /// Since when everything is there.
    pub complete: Option<Date>,
    /// Until when the recipient should bring what is missing.
    pub request_due: Option<Date>,
    /// From when on the project may begin before it is decided.
    pub early: Option<Date>,
    /// When it was decided.
    pub decided: Option<Date>,
    /// When the decision counts as notified.
    pub notified: Option<Date>,
    /// Since when nobody can object any more.
    pub valid: Option<Date>,
    /// The first day of the project as it was granted.
    pub starts: Option<Date>,
    /// Its last day.
    pub ends: Option<Date>,
    /// Until when its use is to be proven.
    pub proof_due: Option<Date>,
    /// Until when what was bought must serve its purpose.
    pub earmarked: Option<Date>,
}

/// A grant as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Its id.
    pub id: GrantId,
    /// Out of which programme.
    pub programme: ProgrammeId,
    /// Counts within the programme.
    pub number: i32,
    /// Which administration gets it.
    pub recipient: TenantId,
    /// How far it is.
    pub state: State,
    /// What was applied for.
    pub plan: Plan,
    /// What was proposed or decided.
    pub proposal: Option<Proposal>,
    /// Who proposed it.
    pub proposed_by: Option<AccountId>,
    /// When the application came in.
    pub received_at: Timestamp,
    /// Whether it may begin early.
    pub early_start: EarlyStart,
    /// Its days.
    pub days: Days,
    /// Counts what people changed.
    pub revision: i32,
    /// Its money.
    pub money: Money,
    /// Its money by year.
    pub shares: BTreeMap<i16, Share>,
}

impl Grant {
    /// The number as it stands on letters: that of the programme's year and its own.
    pub fn reference(&self) -> String {
        format!("Z-{}-{:04}", self.received_at.in_germany().year(), self.number)
    }

    /// Days since everything is there, or since it came in; nothing once it is decided.
    pub fn waits(&self, today: Date) -> Option<i64> {
        let since = self.days.complete.unwrap_or_else(|| self.received_at.in_germany().date());
        self.state.is_open().then(|| i64::from(since.until(today).map_or(0, |span| span.get_days())))
    }

    /// From which day on contracts may be signed, if from any.
    pub fn contracts_from(&self) -> Option<Date> {
        let granted = self.days.decided.filter(|_| self.state.is_granted());
        self.days.early.into_iter().chain(granted).min()
    }

    /// Whether a contract of this day does not begin the project too early (Nr. 1.3 VV zu § 44 ThürLHO).
    ///
    /// # Errors
    /// What is wrong with the day.
    pub fn check_contract(&self, signed: Date) -> Result<(), Broken> {
        contract(self.contracts_from(), signed)
    }
}

/// What somebody wrote about a grant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// Advice or a remark, for the funder alone.
    Advice,
    /// What somebody who advises recommends, for the funder alone.
    Recommendation,
    /// What is missing, asked of the recipient.
    Request,
    /// What the recipient answered or told.
    Answer,
    /// A condition of the decision.
    Condition,
    /// Why a project may or may not begin early, or why something was sent back.
    Reason,
}

impl NoteKind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::Advice, Self::Recommendation, Self::Request, Self::Answer, Self::Condition, Self::Reason];

    /// The name under which it is stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Advice => "advice",
            Self::Recommendation => "recommendation",
            Self::Request => "request",
            Self::Answer => "answer",
            Self::Condition => "condition",
            Self::Reason => "reason",
        }
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether the recipient reads it as well.
    pub const fn is_shared(self) -> bool {
        matches!(self, Self::Request | Self::Answer | Self::Condition | Self::Reason)
    }
}

/// Something that was written about a grant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// What it is.
    pub kind: NoteKind,
    /// What it says.
    pub words: String,
    /// Until when something is to be done.
    pub due: Option<Date>,
    /// When it was done.
    pub done: Option<Date>,
    /// When it was written.
    pub at: Timestamp,
}
