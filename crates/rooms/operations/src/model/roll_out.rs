use directory::EntityKey;
use jiff::civil::Date;
use store::Timestamp;

use super::Plan;
use crate::{Operator, RollOutId};

/// How a roll-out stands. What of it is live follows from its days and from the values that are recorded, not from here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Waits for a second person. Left by approving, rejecting, withdrawing.
    Proposed,
    /// Its stages come on their days. Left by pausing, rolling back.
    Approved,
    /// No further stage comes. Left by resuming, rolling back.
    Paused,
    /// Everything is as it was before. Final.
    RolledBack,
    /// A second person refused it. Final.
    Rejected,
    /// Whoever proposed it took it back. Final.
    Withdrawn,
}

/// What somebody does with a roll-out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Hands it in.
    Propose,
    /// Lets it begin; another person than who proposed it.
    Approve,
    /// Refuses it, with a reason.
    Reject,
    /// Takes it back.
    Withdraw,
    /// Holds the stages to come, with a reason.
    Pause,
    /// Lets the stages that were held come.
    Resume,
    /// Makes everything as it was, with a reason.
    RollBack,
}

impl State {
    const ALL: [Self; 6] =
        [Self::Proposed, Self::Approved, Self::Paused, Self::RolledBack, Self::Rejected, Self::Withdrawn];

    /// The state after an act; nothing where it cannot be done.
    pub fn after(self, act: Act) -> Option<Self> {
        Some(match (self, act) {
            (Self::Proposed, Act::Approve) | (Self::Paused, Act::Resume) => Self::Approved,
            (Self::Proposed, Act::Reject) => Self::Rejected,
            (Self::Proposed, Act::Withdraw) => Self::Withdrawn,
            (Self::Approved, Act::Pause) => Self::Paused,
            (Self::Approved | Self::Paused, Act::RollBack) => Self::RolledBack,
            _ => return None,
        })
    }

    /// The name under which it is stored; the text key is `operations-state-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Approved => "approved",
            Self::Paused => "paused",
            Self::RolledBack => "rolled-back",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

impl Act {
    pub(crate) const ALL: [Self; 7] =
        [Self::Propose, Self::Approve, Self::Reject, Self::Withdraw, Self::Pause, Self::Resume, Self::RollBack];

    /// The name under which it is stored; the text key is `operations-act-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Propose => "propose",
            Self::Approve => "approve",
            Self::Reject => "reject",
            Self::Withdraw => "withdraw",
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::RollBack => "roll-back",
        }
    }

    /// The act with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.name() == name)
    }

    /// Whether somebody has to say why.
    pub fn wants_reason(self) -> bool {
        matches!(self, Self::Reject | Self::Pause | Self::RollBack)
    }

    pub(crate) fn audit(self) -> &'static str {
        match self {
            Self::Propose => "operations.roll_out_proposed",
            Self::Approve => "operations.roll_out_approved",
            Self::Reject => "operations.roll_out_rejected",
            Self::Withdraw => "operations.roll_out_withdrawn",
            Self::Pause => "operations.roll_out_paused",
            Self::Resume => "operations.roll_out_resumed",
            Self::RollBack => "operations.roll_out_rolled_back",
        }
    }
}

/// One online service for one legal entity on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Id of the service in the catalogue.
    pub service: String,
    /// The legal entity.
    pub entity: EntityKey,
    /// In which stage, from 0.
    pub stage: u8,
    /// On which day.
    pub first_day: Date,
    /// Whether it was on before.
    pub was_active: bool,
    /// Whether a pause holds it.
    pub held: bool,
}

impl Step {
    /// Whether it has come.
    pub fn has_come(&self, today: Date) -> bool {
        !self.held && self.first_day <= today
    }
}

/// Something that happened to a roll-out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What.
    pub act: Act,
    /// Who did it.
    pub by: Operator,
    /// When.
    pub at: Timestamp,
    /// Why; empty where nobody was asked.
    pub reason: String,
}

/// A roll-out with everything that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollOut {
    /// Its identity.
    pub id: RollOutId,
    /// The number by which people call it.
    pub number: i32,
    /// Its title.
    pub title: String,
    /// How it stands.
    pub state: State,
    /// Grows with each act.
    pub revision: i32,
    /// What it is to do.
    pub plan: Plan,
    /// Who proposed it.
    pub proposed_by: Operator,
    /// When.
    pub proposed_at: Timestamp,
    /// What it switches; empty in lists.
    pub steps: Vec<Step>,
    /// What happened, the oldest first; empty in lists.
    pub history: Vec<Event>,
}

/// How far a roll-out has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// What it switches in all.
    pub all: usize,
    /// Whose day has come.
    pub begun: usize,
    /// Where people can apply.
    pub live: usize,
}
