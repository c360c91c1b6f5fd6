//! Handing a case over to another administration (Abgabe).

use identity::AccountId;

use super::{Event, State, Step, Transition};

impl State {
    /// The case goes to another administration, where it goes on: what nobody works on by any clerk, for who opens the inbox
    /// sees that it came to the wrong place; else by whoever works on it, also while an answer is awaited. What waits for a
    /// second person is taken back first, and what is decided stays where it was decided.
    ///
    /// # Errors
    /// When another clerk has it, a decision waits for approval, or it is decided.
    pub fn transfer(self, clerk: AccountId) -> Transition {
        match self {
            Self::Received => Ok((Self::Transferred(clerk), vec![Event::Transferred])),
            Self::InReview(own) | Self::AwaitingApplicant(own) if own == clerk => {
                Ok((Self::Transferred(clerk), vec![Event::Transferred]))
            }
            _ => self.refuse(Step::Transfer),
        }
    }
}
