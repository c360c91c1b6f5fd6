//! Where an application stands in the words that portals of the whole country share.

use serde::Serialize;

use crate::model::PublicState;

/// The state of an application as a status monitor names it (FIT-Connect, `schema.fitko.de/statusmonitor` 0.9.0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Milestone {
    /// A draft: it was begun and not sent.
    Initiated,
    /// It was sent. Here it has arrived at the same moment: the receipt is given when the administration has it.
    Submitted,
    /// It has arrived, and nobody works on it yet.
    Received,
    /// Somebody works on it.
    Processing,
    /// The applicant has to do something before it goes on.
    ActionRequired,
    /// It came to its end: decided, answered or taken back.
    Completed,
}

impl Milestone {
    /// Every state, in the usual order.
    pub const ALL: [Self; 6] =
        [Self::Initiated, Self::Submitted, Self::Received, Self::Processing, Self::ActionRequired, Self::Completed];

    /// Where an application stands, or a draft, which has no state yet.
    pub const fn of(state: Option<PublicState>) -> Self {
        match state {
            None => Self::Initiated,
            Some(PublicState::Received) => Self::Received,
            Some(PublicState::InReview | PublicState::Transferred) => Self::Processing,
            Some(PublicState::QuestionOpen) => Self::ActionRequired,
            Some(PublicState::Decided | PublicState::Closed | PublicState::Withdrawn) => Self::Completed,
        }
    }

    /// What its text keys end with.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Initiated => "initiated",
            Self::Submitted => "submitted",
            Self::Received => "received",
            Self::Processing => "processing",
            Self::ActionRequired => "action-required",
            Self::Completed => "completed",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_its_milestone() {
        let table = [
            (None, "INITIATED"),
            (Some(PublicState::Received), "RECEIVED"),
            (Some(PublicState::InReview), "PROCESSING"),
            (Some(PublicState::QuestionOpen), "ACTION_REQUIRED"),
            (Some(PublicState::Decided), "COMPLETED"),
            (Some(PublicState::Closed), "COMPLETED"),
            (Some(PublicState::Withdrawn), "COMPLETED"),
            (Some(PublicState::Transferred), "PROCESSING"),
        ];
        for (state, written) in table {
            let milestone = Milestone::of(state);
            assert_eq!(serde_json::json!(milestone), written, "{state:?}");
            assert_eq!(milestone.name().to_uppercase().replace('-', "_"), written);
        }
        let listed: Vec<_> = table.iter().filter_map(|(state, _)| *state).collect();
        assert_eq!(listed, PublicState::ALL, "every state is in the table");
        assert!(Milestone::ALL.is_sorted(), "in the usual order");
    }
}
