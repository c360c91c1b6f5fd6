//! Four eyes: a decision that a second person has to approve.

use identity::AccountId;

use super::{Event, State, Step, Transition};

impl State {
    /// The clerk who works on the case puts a decision before a second person; also without an answer, as the file stands.
    ///
    /// # Errors
    /// When another clerk has it, nobody works on it, one waits already, or it is decided.
    pub fn propose(self, clerk: AccountId) -> Transition {
        match self {
            Self::InReview(own) | Self::AwaitingApplicant(own) if own == clerk => {
                Ok((Self::AwaitingApproval(clerk), vec![Event::Proposed]))
            }
            Self::Amending(own) if own == clerk => Ok((Self::AmendmentProposed(clerk), vec![Event::Proposed])),
            _ => self.refuse(Step::Propose),
        }
    }

    /// The second person approves; with that it is decided.
    ///
    /// # Errors
    /// When nothing waits for approval.
    pub fn approve(self) -> Transition {
        match self {
            Self::AwaitingApproval(clerk) | Self::AmendmentProposed(clerk) => {
                Ok((Self::Decided(clerk), vec![Event::Approved, Event::Decided]))
            }
            _ => self.refuse(Step::Approve),
        }
    }

    /// The second person gives it back to the clerk.
    ///
    /// # Errors
    /// When nothing waits for approval.
    pub fn give_back(self) -> Transition {
        match self {
            Self::AwaitingApproval(clerk) => Ok((Self::InReview(clerk), vec![Event::GivenBack])),
            Self::AmendmentProposed(clerk) => Ok((Self::Amending(clerk), vec![Event::GivenBack])),
            _ => self.refuse(Step::GiveBack),
        }
    }

    /// The clerk who works on the case takes the proposal back.
    ///
    /// # Errors
    /// When nothing waits for approval, or another clerk has the case.
    pub fn take_back(self, clerk: AccountId) -> Transition {
        match self {
            Self::AwaitingApproval(own) if own == clerk => Ok((Self::InReview(clerk), vec![Event::TakenBack])),
            Self::AmendmentProposed(own) if own == clerk => Ok((Self::Amending(clerk), vec![Event::TakenBack])),
            _ => self.refuse(Step::TakeBack),
        }
    }

    /// Whether a decision waits for a second person.
    #[must_use]
    pub const fn awaits_approval(self) -> bool {
        matches!(self, Self::AwaitingApproval(_) | Self::AmendmentProposed(_))
    }
}
