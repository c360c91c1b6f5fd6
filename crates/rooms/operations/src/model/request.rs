use std::collections::BTreeMap;

use directory::EntityKey;
use jiff::civil::Date;
use store::{TenantId, Timestamp};

use crate::{Operator, RequestId};

/// How a request for values stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestState {
    /// Nobody has answered. Left by answering, dismissing.
    Open,
    /// Somebody has; may be answered again until it is settled. Left by accepting, dismissing.
    Answered,
    /// The answers were recorded. Final.
    Accepted,
    /// It is of no use any more; nothing was recorded. Final.
    Dismissed,
}

impl RequestState {
    const ALL: [Self; 4] = [Self::Open, Self::Answered, Self::Accepted, Self::Dismissed];

    /// The name under which it is stored; the text key is `operations-request-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Answered => "answered",
            Self::Accepted => "accepted",
            Self::Dismissed => "dismissed",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Whether it can still be answered, accepted or dismissed.
    pub fn is_settled(self) -> bool {
        matches!(self, Self::Accepted | Self::Dismissed)
    }
}

/// A request for exactly the values that a legal entity lacks: answered on one page, without an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Its identity.
    pub id: RequestId,
    /// The administration that works for the legal entity.
    pub tenant: TenantId,
    /// The legal entity.
    pub entity: EntityKey,
    /// To whom it went; empty when the link was handed over in another way.
    pub email: String,
    /// The keys of the values.
    pub wanted: Vec<String>,
    /// What was answered so far: values as they are stored, by key.
    pub answers: BTreeMap<String, String>,
    /// How it stands.
    pub state: RequestState,
    /// The last day on which it can be answered.
    pub last_day: Date,
    /// When it was made.
    pub asked_at: Timestamp,
    /// By whom.
    pub asked_by: Operator,
    /// When the mail went out.
    pub sent_at: Option<Timestamp>,
    /// When the last answer came.
    pub answered_at: Option<Timestamp>,
}

impl Request {
    /// Whether somebody with its link can still answer on a day.
    pub fn is_answerable(&self, today: Date) -> bool {
        !self.state.is_settled() && today <= self.last_day
    }
}
