//! The life of a case: states, transitions and what happened. No IO.

mod amendment;
mod approval;
pub(crate) mod block;
mod event;
pub(crate) mod filing;
mod outcome;
mod participation;
mod routing;
mod transfer;

use std::fmt;

use applications::{ApplicationId, PublicState};
use identity::AccountId;

pub use amendment::Amendment;
pub use approval::Consent;
pub use block::BlockId;
pub use event::Event;
pub use outcome::{Delivery, Verdict};
pub use participation::{ParticipationId, Stance, Standing};
pub use routing::{Condition, Precedence, RuleId};

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

store::id_type!(
    /// A time during which a clerk is away.
    AbsenceId
);

store::id_type!(
    /// A label (Schlagwort) of an administration.
    LabelId
);

store::id_type!(
    /// Decisions that are printed in one go.
    BatchId
);

store::id_type!(
    /// A question to the inbox that a clerk kept.
    FilterId
);

/// Where a case stands. Only the methods of this type lead from one state to another.
///
/// ```text
/// Received ⇄ InReview ⇄ AwaitingApplicant
///               │  └──────────┘
///               │       (propose) ⇄ AwaitingApproval
///               ▼       (decide)           │ (approve)
///            Decided ◄─────────────────────┘
///               │ → Delivered → Closed
///               └──────(inform)──────▲
/// ```
///
/// Until it is decided an application may be withdrawn, which ends the case; and it may be handed over to another
/// administration, which ends it here. From the last two of the row before a decision may
/// be amended: `Amending` leads like `InReview` to a new one, with approval through `AmendmentProposed`, or back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody works on it yet. Leaves by [`State::claim`], [`State::assign`], [`State::transfer`] and, as it
    /// arrives, by [`State::route`].
    Received,
    /// A clerk works on it. Leaves by [`State::release`], [`State::ask`], [`State::decide`], [`State::propose`] and
    /// [`State::transfer`]; stays, with
    /// another clerk, by [`State::claim`] and [`State::assign`].
    InReview(AccountId),
    /// A question to the applicant is open. Leaves by [`State::answered`] and, when no answer comes, by [`State::decide`],
    /// [`State::propose`] and [`State::transfer`]; stays by [`State::ask`] (a further question) and, with another clerk, by [`State::claim`] and [`State::assign`].
    AwaitingApplicant(AccountId),
    /// What the clerk proposes to decide waits for a second person. Leaves by [`State::approve`], [`State::give_back`],
    /// [`State::take_back`] and, when the applicant has something to say, by [`State::answered`].
    AwaitingApproval(AccountId),
    /// Decided; the decision is not with the applicant yet. Leaves by [`State::deliver`] and, where no document is made,
    /// by [`State::inform`].
    Decided(AccountId),
    /// The decision lies ready for retrieval or goes by post; the day of notification (Bekanntgabe) is open. Leaves by
    /// [`State::close`] and [`State::amend`].
    Delivered(AccountId),
    /// Notified and filed. Leaves by [`State::amend`].
    Closed(AccountId),
    /// A clerk works on a decision that takes the place of one that is out. Leaves by [`State::decide`], [`State::propose`] and
    /// [`State::end_amendment`]; stays, with another clerk, by [`State::claim`].
    Amending(AccountId),
    /// That decision waits for a second person. Leaves by [`State::approve`], [`State::give_back`] and [`State::take_back`].
    AmendmentProposed(AccountId),
    /// The applicant took the application back; whoever worked on it until then is named. No transition leaves it.
    Withdrawn(Option<AccountId>),
    /// This clerk handed it over to another administration, where it goes on. No transition leaves it.
    Transferred(AccountId),
}

/// A transition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A clerk takes the case, or takes it over from a colleague.
    Claim,
    /// A clerk hands the case to a colleague.
    Assign,
    /// The clerk gives it back.
    Release,
    /// The clerk asks the applicant something.
    Ask,
    /// The answer is there.
    Answer,
    /// The clerk decides.
    Decide,
    /// The clerk proposes a decision that a second person has to approve.
    Propose,
    /// The second person approves it, or the member municipality.
    Approve,
    /// The second person gives it back to the clerk.
    GiveBack,
    /// The clerk takes the proposal back.
    TakeBack,
    /// The decision was given to the applicant's mailbox or to the post.
    Deliver,
    /// The applicant was told the result by a message, because no document is made.
    Inform,
    /// The decision is notified; the case is filed.
    Close,
    /// The applicant takes the application back.
    Withdraw,
    /// A clerk begins to amend the decision that is out.
    Amend,
    /// The clerk gives that up.
    EndAmendment,
    /// A clerk hands the case over to another administration.
    Transfer,
}

/// Who brought an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnsweredBy {
    /// The applicant, on the status page.
    Applicant,
    /// A clerk wrote it down: by telephone, on paper, at the counter.
    Clerk,
    /// Answers of the application itself were given again, by the applicant or on their behalf.
    Correction,
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
            Self::Amending(other) if other != clerk => Ok((Self::Amending(clerk), vec![Event::TakenOver(other)])),
            _ => self.refuse(Step::Claim),
        }
    }

    /// A clerk hands the case to a colleague, whoever had it before.
    ///
    /// # Errors
    /// When the colleague has it already, or when it is decided.
    pub fn assign(self, colleague: AccountId) -> Transition {
        let state = match self {
            Self::Received => Self::InReview(colleague),
            Self::InReview(other) if other != colleague => Self::InReview(colleague),
            Self::AwaitingApplicant(other) if other != colleague => Self::AwaitingApplicant(colleague),
            _ => return self.refuse(Step::Assign),
        };
        Ok((state, vec![Event::Assigned(colleague)]))
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

    /// The answer is there. An applicant may write at any time until the decision, which ends a proposal that waits for
    /// approval; a clerk writes down an answer in a case that somebody works on.
    ///
    /// # Errors
    /// When it is decided, or when a clerk records an answer to a case that nobody works on.
    pub fn answered(self, by: AnsweredBy) -> Transition {
        let event = match by {
            AnsweredBy::Applicant => Event::Answered,
            AnsweredBy::Clerk => Event::AnswerRecorded,
            AnsweredBy::Correction => Event::Corrected,
        };
        match (self, by) {
            (Self::AwaitingApplicant(clerk) | Self::InReview(clerk), _) => Ok((Self::InReview(clerk), vec![event])),
            (Self::Received, AnsweredBy::Applicant | AnsweredBy::Correction) => Ok((Self::Received, vec![event])),
            (Self::AwaitingApproval(clerk), AnsweredBy::Applicant | AnsweredBy::Correction) => {
                Ok((Self::InReview(clerk), vec![event, Event::Lapsed]))
            }
            _ => self.refuse(Step::Answer),
        }
    }

    /// The clerk who works on the case decides; also without an answer, as the file stands.
    ///
    /// # Errors
    /// When another clerk has it, nobody works on it, or it is decided already.
    pub fn decide(self, clerk: AccountId) -> Transition {
        match self {
            Self::InReview(own) | Self::AwaitingApplicant(own) | Self::Amending(own) if own == clerk => {
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

    /// The applicant took the application back: the case ends without a decision.
    ///
    /// # Errors
    /// When it is decided, or withdrawn already.
    pub fn withdraw(self) -> Transition {
        match self {
            Self::Received | Self::InReview(_) | Self::AwaitingApplicant(_) | Self::AwaitingApproval(_) => {
                Ok((Self::Withdrawn(self.clerk()), vec![Event::Withdrawn]))
            }
            _ => self.refuse(Step::Withdraw),
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
            | Self::AwaitingApproval(clerk)
            | Self::Decided(clerk)
            | Self::Delivered(clerk)
            | Self::Closed(clerk)
            | Self::Amending(clerk)
            | Self::AmendmentProposed(clerk)
            | Self::Transferred(clerk) => Some(clerk),
            Self::Withdrawn(clerk) => clerk,
        }
    }

    /// Whether nothing is left to decide here: a decision was taken, the application taken back, or the case handed over.
    #[must_use]
    pub const fn is_decided(self) -> bool {
        !matches!(self, Self::Received | Self::InReview(_) | Self::AwaitingApplicant(_) | Self::AwaitingApproval(_))
    }

    /// Whether nothing happens in it any more: its retention period runs.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Closed(_) | Self::Withdrawn(_) | Self::Transferred(_))
    }

    /// What the applicant sees of it. A decision shows once its document is there.
    #[must_use]
    pub const fn public(self) -> PublicState {
        match self {
            Self::Received => PublicState::Received,
            Self::InReview(_) | Self::AwaitingApproval(_) | Self::Decided(_) => PublicState::InReview,
            Self::AwaitingApplicant(_) => PublicState::QuestionOpen,
            Self::Delivered(_) | Self::Amending(_) | Self::AmendmentProposed(_) => PublicState::Decided,
            Self::Closed(_) => PublicState::Closed,
            Self::Withdrawn(_) => PublicState::Withdrawn,
            Self::Transferred(_) => PublicState::Transferred,
        }
    }

    /// The name under which it is stored.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::InReview(_) => "in_review",
            Self::AwaitingApplicant(_) => "awaiting_applicant",
            Self::AwaitingApproval(_) => "awaiting_approval",
            Self::Decided(_) => "decided",
            Self::Delivered(_) => "delivered",
            Self::Closed(_) => "closed",
            Self::Withdrawn(_) => "withdrawn",
            Self::Transferred(_) => "transferred",
            Self::Amending(_) => "amending",
            Self::AmendmentProposed(_) => "amendment_proposed",
        }
    }

    /// The text key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Received => "casework-state-received",
            Self::InReview(_) => "casework-state-in-review",
            Self::AwaitingApplicant(_) => "casework-state-awaiting-applicant",
            Self::AwaitingApproval(_) => "casework-state-awaiting-approval",
            Self::Decided(_) => "casework-state-decided",
            Self::Delivered(_) => "casework-state-delivered",
            Self::Closed(_) => "casework-state-closed",
            Self::Withdrawn(_) => "casework-state-withdrawn",
            Self::Transferred(_) => "casework-state-transferred",
            Self::Amending(_) => "casework-state-amending",
            Self::AmendmentProposed(_) => "casework-state-amendment-proposed",
        }
    }

    /// Reads a stored state; nothing when name and clerk do not fit each other.
    pub(crate) fn read(name: &str, clerk: Option<AccountId>) -> Option<Self> {
        match (name, clerk) {
            ("received", None) => Some(Self::Received),
            ("in_review", Some(clerk)) => Some(Self::InReview(clerk)),
            ("awaiting_applicant", Some(clerk)) => Some(Self::AwaitingApplicant(clerk)),
            ("awaiting_approval", Some(clerk)) => Some(Self::AwaitingApproval(clerk)),
            ("decided", Some(clerk)) => Some(Self::Decided(clerk)),
            ("delivered", Some(clerk)) => Some(Self::Delivered(clerk)),
            ("closed", Some(clerk)) => Some(Self::Closed(clerk)),
            ("amending", Some(clerk)) => Some(Self::Amending(clerk)),
            ("amendment_proposed", Some(clerk)) => Some(Self::AmendmentProposed(clerk)),
            ("transferred", Some(clerk)) => Some(Self::Transferred(clerk)),
            ("withdrawn", clerk) => Some(Self::Withdrawn(clerk)),
            _ => None,
        }
    }
}

impl fmt::Display for State {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
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
            State::AwaitingApproval(clerk),
            State::Decided(clerk),
            State::Delivered(clerk),
            State::Closed(clerk),
            State::Amending(clerk),
            State::AmendmentProposed(clerk),
            State::Transferred(clerk),
            State::Withdrawn(None),
            State::Withdrawn(Some(clerk)),
        ] {
            assert_eq!(State::read(state.name(), state.clerk()), Some(state));
        }
        assert_eq!(State::read("received", Some(clerk)), None);
        assert_eq!(State::read("in_review", None), None);
        for verdict in [Verdict::Granted, Verdict::PartlyGranted, Verdict::Refused, Verdict::Settled] {
            assert_eq!(verdict.name().parse(), Ok(verdict));
        }
        for amendment in Amendment::ALL {
            assert_eq!(amendment.name().parse(), Ok(amendment));
        }
        for delivery in Delivery::ALL {
            assert_eq!(delivery.name().parse(), Ok(delivery));
        }
    }
}
