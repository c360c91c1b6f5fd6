//! Four eyes: a decision that a second person has to approve, or the member municipality in whose name it goes out.

use identity::AccountId;

use super::{Event, State, Step, Transition};

/// Whose yes a proposal needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consent {
    /// That of a second person of the administration (Vier-Augen-Prinzip).
    SecondPerson,
    /// That of the member municipality in whose name it goes out (§ 47 Abs. 2 ThürKO).
    Member,
}

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

    /// Somebody whose yes the proposal needs says yes; with the last of them it is decided.
    ///
    /// # Errors
    /// When nothing waits for approval.
    pub fn approve(self, consent: Consent, last: bool) -> Transition {
        let event = match consent {
            Consent::SecondPerson => Event::Approved,
            Consent::Member => Event::MemberAgreed,
        };
        match self {
            Self::AwaitingApproval(clerk) | Self::AmendmentProposed(clerk) if last => {
                Ok((Self::Decided(clerk), vec![event, Event::Decided]))
            }
            Self::AwaitingApproval(_) | Self::AmendmentProposed(_) => Ok((self, vec![event])),
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
