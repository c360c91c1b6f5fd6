//! The life of a case: states, transitions and what happened. No IO.

use std::fmt;
use std::str::FromStr;

use applications::{ApplicationId, PublicState};
use identity::AccountId;

store::id_type!(
    /// A case (Vorgang). It has the same identifier as the application it came from.
    CaseId
);

impl CaseId {
    /// The application the case came from.
    #[must_use]
    pub const fn application(self) -> ApplicationId {
        ApplicationId(self.0)
    }
}

/// Where a case stands. Only the methods of this type lead from one state to another.
///
/// ```text
/// Received ⇄ InReview ⇄ AwaitingApplicant
///               │  └──────────┘
///               ▼       (decide)
///            Decided → Delivered → Closed
///               └──────(inform)──────▲
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody works on it yet. Leaves by [`State::claim`].
    Received,
    /// A clerk works on it. Leaves by [`State::release`], [`State::ask`] and [`State::decide`]; stays, with another clerk,
    /// by [`State::claim`].
    InReview(AccountId),
    /// A question to the applicant is open. Leaves by [`State::answered`] and, when no answer comes, by [`State::decide`];
    /// stays by [`State::ask`] (a further question) and, with another clerk, by [`State::claim`].
    AwaitingApplicant(AccountId),
    /// Decided; the decision is not with the applicant yet. Leaves by [`State::deliver`] and, where no document is made,
    /// by [`State::inform`].
    Decided(AccountId),
    /// The decision lies ready for retrieval or goes by post; the day of notification (Bekanntgabe) is open. Leaves by
    /// [`State::close`].
    Delivered(AccountId),
    /// Notified and filed. No transition leaves it.
    Closed(AccountId),
}

/// A transition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A clerk takes the case, or takes it over from a colleague.
    Claim,
    /// The clerk gives it back.
    Release,
    /// The clerk asks the applicant something.
    Ask,
    /// The answer is there.
    Answer,
    /// The clerk decides.
    Decide,
    /// The decision was given to the applicant's mailbox or to the post.
    Deliver,
    /// The applicant was told the result by a message, because no document is made.
    Inform,
    /// The decision is notified; the case is filed.
    Close,
}

/// Who brought an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnsweredBy {
    /// The applicant, on the status page.
    Applicant,
    /// A clerk wrote it down: by telephone, on paper, at the counter.
    Clerk,
}

/// What happened to a case; each becomes one line of its history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The application arrived.
    Received,
    /// A clerk took it.
    Claimed,
    /// A clerk took it over from this colleague.
    TakenOver(AccountId),
    /// The clerk gave it back.
    Released,
    /// The applicant was asked.
    Asked,
    /// The applicant answered.
    Answered,
    /// A clerk wrote down the applicant's answer.
    AnswerRecorded,
    /// A clerk wrote a note for colleagues.
    Noted,
    /// Decided.
    Decided,
    /// The decision was given to the mailbox or the post.
    Delivered,
    /// The applicant was told the result by a message.
    Informed,
    /// The decision counts as notified.
    Notified,
    /// Filed.
    Closed,
}

/// A transition that the state does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{step:?} does not lead from {from}")]
pub struct InvalidTransition {
    /// The state of the case.
    pub from: State,
    /// What was tried.
    pub step: Step,
}

type Transition = Result<(State, Vec<Event>), InvalidTransition>;

impl State {
    /// The state of a case that just arrived.
    #[must_use]
    pub fn received() -> (Self, Vec<Event>) {
        (Self::Received, vec![Event::Received])
    }

    /// A clerk takes the case; from a colleague it is taken over, which the history shows. The one who has it already
    /// cannot claim it again.
    ///
    /// # Errors
    /// When the clerk has it already, or when it is decided.
    pub fn claim(self, clerk: AccountId) -> Transition {
        match self {
            Self::Received => Ok((Self::InReview(clerk), vec![Event::Claimed])),
            Self::InReview(other) if other != clerk => Ok((Self::InReview(clerk), vec![Event::TakenOver(other)])),
            Self::AwaitingApplicant(other) if other != clerk => {
                Ok((Self::AwaitingApplicant(clerk), vec![Event::TakenOver(other)]))
            }
            _ => self.refuse(Step::Claim),
        }
    }

    /// The clerk who works on the case gives it back to everybody.
    ///
    /// # Errors
    /// When another clerk has it, when an answer is awaited, or when it is decided.
    pub fn release(self, clerk: AccountId) -> Transition {
        match self {
            Self::InReview(own) if own == clerk => Ok((Self::Received, vec![Event::Released])),
            _ => self.refuse(Step::Release),
        }
    }

    /// The clerk who works on the case asks the applicant.
    ///
    /// # Errors
    /// When another clerk has it, or when it is decided.
    pub fn ask(self, clerk: AccountId) -> Transition {
        match self {
            Self::InReview(own) | Self::AwaitingApplicant(own) if own == clerk => {
                Ok((Self::AwaitingApplicant(clerk), vec![Event::Asked]))
            }
            _ => self.refuse(Step::Ask),
        }
    }

    /// The answer is there. An applicant may write at any time until the decision, a clerk writes down an answer in a case
    /// that somebody works on.
    ///
    /// # Errors
    /// When it is decided, or when a clerk records an answer to a case that nobody works on.
    pub fn answered(self, by: AnsweredBy) -> Transition {
        let event = match by {
            AnsweredBy::Applicant => Event::Answered,
            AnsweredBy::Clerk => Event::AnswerRecorded,
        };
        match (self, by) {
            (Self::AwaitingApplicant(clerk) | Self::InReview(clerk), _) => Ok((Self::InReview(clerk), vec![event])),
            (Self::Received, AnsweredBy::Applicant) => Ok((Self::Received, vec![event])),
            _ => self.refuse(Step::Answer),
        }
    }

    /// The clerk who works on the case decides; also without an answer, as the file stands.
    ///
    /// # Errors
    /// When another clerk has it, nobody works on it, or it is decided already.
    pub fn decide(self, clerk: AccountId) -> Transition {
        match self {
            Self::InReview(own) | Self::AwaitingApplicant(own) if own == clerk => {
                Ok((Self::Decided(clerk), vec![Event::Decided]))
            }
            _ => self.refuse(Step::Decide),
        }
    }

    /// The document of the decision was given to the applicant's mailbox or to the post.
    ///
    /// # Errors
    /// When it is not decided, or delivered already.
    pub fn deliver(self) -> Transition {
        match self {
            Self::Decided(clerk) => Ok((Self::Delivered(clerk), vec![Event::Delivered])),
            _ => self.refuse(Step::Deliver),
        }
    }

    /// The applicant was told the result by a message; where no document is made, that files the case.
    ///
    /// # Errors
    /// When it is not decided, or delivered already.
    pub fn inform(self) -> Transition {
        match self {
            Self::Decided(clerk) => Ok((Self::Closed(clerk), vec![Event::Informed, Event::Closed])),
            _ => self.refuse(Step::Inform),
        }
    }

    /// The delivered decision counts as notified; the case is filed.
    ///
    /// # Errors
    /// When it is not delivered, or closed already.
    pub fn close(self) -> Transition {
        match self {
            Self::Delivered(clerk) => Ok((Self::Closed(clerk), vec![Event::Notified, Event::Closed])),
            _ => self.refuse(Step::Close),
        }
    }

    fn refuse(self, step: Step) -> Transition {
        Err(InvalidTransition { from: self, step })
    }

    /// Who works on the case.
    #[must_use]
    pub const fn clerk(self) -> Option<AccountId> {
        match self {
            Self::Received => None,
            Self::InReview(clerk)
            | Self::AwaitingApplicant(clerk)
            | Self::Decided(clerk)
            | Self::Delivered(clerk)
            | Self::Closed(clerk) => Some(clerk),
        }
    }

    /// Whether a decision was taken.
    #[must_use]
    pub const fn is_decided(self) -> bool {
        matches!(self, Self::Decided(_) | Self::Delivered(_) | Self::Closed(_))
    }

    /// What the applicant sees of it. A decision shows once its document is there.
    #[must_use]
    pub const fn public(self) -> PublicState {
        match self {
            Self::Received => PublicState::Received,
            Self::InReview(_) | Self::Decided(_) => PublicState::InReview,
            Self::AwaitingApplicant(_) => PublicState::QuestionOpen,
            Self::Delivered(_) => PublicState::Decided,
            Self::Closed(_) => PublicState::Closed,
        }
    }

    /// The name under which it is stored.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::InReview(_) => "in_review",
            Self::AwaitingApplicant(_) => "awaiting_applicant",
            Self::Decided(_) => "decided",
            Self::Delivered(_) => "delivered",
            Self::Closed(_) => "closed",
        }
    }

    /// The text key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Received => "casework-state-received",
            Self::InReview(_) => "casework-state-in-review",
            Self::AwaitingApplicant(_) => "casework-state-awaiting-applicant",
            Self::Decided(_) => "casework-state-decided",
            Self::Delivered(_) => "casework-state-delivered",
            Self::Closed(_) => "casework-state-closed",
        }
    }

    /// Reads a stored state; nothing when name and clerk do not fit each other.
    pub(crate) fn read(name: &str, clerk: Option<AccountId>) -> Option<Self> {
        match (name, clerk) {
            ("received", None) => Some(Self::Received),
            ("in_review", Some(clerk)) => Some(Self::InReview(clerk)),
            ("awaiting_applicant", Some(clerk)) => Some(Self::AwaitingApplicant(clerk)),
            ("decided", Some(clerk)) => Some(Self::Decided(clerk)),
            ("delivered", Some(clerk)) => Some(Self::Delivered(clerk)),
            ("closed", Some(clerk)) => Some(Self::Closed(clerk)),
            _ => None,
        }
    }
}

impl fmt::Display for State {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

impl Event {
    /// Every kind, for reading what is stored.
    pub(crate) const NAMES: [(&'static str, &'static str); 13] = [
        ("received", "casework.received"),
        ("claimed", "casework.claimed"),
        ("taken_over", "casework.taken_over"),
        ("released", "casework.released"),
        ("asked", "casework.asked"),
        ("answered", "casework.answered"),
        ("answer_recorded", "casework.answer_recorded"),
        ("noted", "casework.noted"),
        ("decided", "casework.decided"),
        ("delivered", "casework.delivered"),
        ("informed", "casework.informed"),
        ("notified", "casework.notified"),
        ("closed", "casework.closed"),
    ];

    const fn place(self) -> usize {
        match self {
            Self::Received => 0,
            Self::Claimed => 1,
            Self::TakenOver(_) => 2,
            Self::Released => 3,
            Self::Asked => 4,
            Self::Answered => 5,
            Self::AnswerRecorded => 6,
            Self::Noted => 7,
            Self::Decided => 8,
            Self::Delivered => 9,
            Self::Informed => 10,
            Self::Notified => 11,
            Self::Closed => 12,
        }
    }

    /// The name under which it is stored.
    #[must_use]
    pub const fn name(self) -> &'static str {
        Self::NAMES[self.place()].0
    }

    /// What the audit chain calls it.
    pub(crate) const fn action(self) -> &'static str {
        Self::NAMES[self.place()].1
    }
}

/// How a decision turned out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The applicant gets what was asked for.
    Granted,
    /// A part of it.
    PartlyGranted,
    /// Nothing of it.
    Refused,
    /// Nothing had to be granted or refused: the matter is settled (erledigt).
    Settled,
}

impl Verdict {
    /// Whether the decision needs reasons: it burdens the person, or does not follow the application
    /// (§ 39 Abs. 2 Nr. 1 VwVfG).
    #[must_use]
    pub const fn needs_reasons(self) -> bool {
        matches!(self, Self::PartlyGranted | Self::Refused)
    }

    /// The name under which it is stored.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Granted => "granted",
            Self::PartlyGranted => "partly_granted",
            Self::Refused => "refused",
            Self::Settled => "settled",
        }
    }

    /// The text key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Granted => "casework-verdict-granted",
            Self::PartlyGranted => "casework-verdict-partly-granted",
            Self::Refused => "casework-verdict-refused",
            Self::Settled => "casework-verdict-settled",
        }
    }
}

impl FromStr for Verdict {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        [Self::Granted, Self::PartlyGranted, Self::Refused, Self::Settled]
            .into_iter()
            .find(|verdict| verdict.name() == name)
            .ok_or(())
    }
}

/// How the decision reaches the applicant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// Ready for retrieval on the status page: counts as notified on the day after the retrieval
    /// (§ 41 Abs. 2a Satz 3 VwVfG).
    Retrieval,
    /// Printed and posted: counts as notified some days after it was posted (§ 41 Abs. 2 Satz 1 VwVfG).
    Post,
    /// Handed over at the counter: notified at that moment (§ 41 Abs. 1 VwVfG).
    Pickup,
}

impl Delivery {
    /// Every way, in the order shown.
    pub const ALL: [Self; 3] = [Self::Retrieval, Self::Post, Self::Pickup];

    /// The name under which it is stored and sent by forms.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Retrieval => "retrieval",
            Self::Post => "post",
            Self::Pickup => "pickup",
        }
    }
}

impl FromStr for Delivery {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        match name {
            "retrieval" => Ok(Self::Retrieval),
            "post" => Ok(Self::Post),
            "pickup" => Ok(Self::Pickup),
            _ => Err(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::reexport::uuid::Uuid;

    #[test]
    fn states_verdicts_and_deliveries_survive_storing() {
        let clerk = AccountId(Uuid::from_u128(1));
        for state in [
            State::Received,
            State::InReview(clerk),
            State::AwaitingApplicant(clerk),
            State::Decided(clerk),
            State::Delivered(clerk),
            State::Closed(clerk),
        ] {
            assert_eq!(State::read(state.name(), state.clerk()), Some(state));
        }
        assert_eq!(State::read("received", Some(clerk)), None);
        assert_eq!(State::read("in_review", None), None);
        for verdict in [Verdict::Granted, Verdict::PartlyGranted, Verdict::Refused, Verdict::Settled] {
            assert_eq!(verdict.name().parse(), Ok(verdict));
        }
        for delivery in Delivery::ALL {
            assert_eq!(delivery.name().parse(), Ok(delivery));
        }
    }
}
