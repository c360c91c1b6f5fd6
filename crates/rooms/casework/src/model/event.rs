//! What happens to a case.

use identity::AccountId;

/// What happened to a case; each becomes one line of its history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The application arrived; whoever filled it in for somebody is named with the way it came.
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
    /// Answers of the application were corrected.
    Corrected,
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
    /// It was handed to this colleague.
    Assigned(AccountId),
    /// What follows was done in the place of this colleague, who is away.
    Deputised(AccountId),
    /// A label was put on it.
    Labelled,
    /// A label was taken away.
    Unlabelled,
    /// A clerk said why it is kept longer than its retention period.
    Held,
    /// That reason is gone.
    HoldEnded,
    /// The applicant took the application back.
    Withdrawn,
    /// A decision was put before a second person.
    Proposed,
    /// The second person approved it.
    Approved,
    /// The second person gave it back.
    GivenBack,
    /// The clerk took it back.
    TakenBack,
    /// The applicant, or somebody who was asked, had something to say before it was approved.
    Lapsed,
    /// Somebody was asked for a statement.
    StatementAsked,
    /// The statement is there.
    StatementGiven,
    /// There was none in time, which counts as consent.
    StatementDeemed,
    /// There was none in time.
    StatementOverdue,
    /// The request for a statement was taken back.
    StatementWithdrawn,
    /// The case ended before the statement was there.
    StatementEnded,
    /// A clerk began to amend the decision that is out.
    AmendmentBegun,
    /// The clerk gave that up.
    AmendmentEnded,
    /// The applicant wants decisions by post.
    PostChosen,
    /// The applicant wants to retrieve them after all.
    RetrievalChosen,
    /// The decision was put into a stack to print.
    Printed,
    /// A rule gave it to this clerk as it arrived.
    Routed(AccountId),
    /// A rule put a label on it as it arrived.
    LabelledByRule,
    /// The member municipality is asked to decide, for this reason.
    MemberAsked,
    /// A clerk wrote down what the member municipality decided.
    MemberRecorded,
    /// Whoever acts for the member municipality released the decision.
    MemberAgreed,
    /// It got a file reference, or another one.
    Filed,
    /// It was handed over to another administration.
    Transferred,
    /// It was taken over from another administration.
    TransferReceived,
}

impl Event {
    /// What the audit chain calls it.
    #[must_use]
    pub(crate) const fn action(self) -> &'static str {
        match self {
            Self::Received => "casework.received",
            Self::Claimed => "casework.claimed",
            Self::TakenOver(_) => "casework.taken_over",
            Self::Released => "casework.released",
            Self::Asked => "casework.asked",
            Self::Answered => "casework.answered",
            Self::AnswerRecorded => "casework.answer_recorded",
            Self::Noted => "casework.noted",
            Self::Decided => "casework.decided",
            Self::Delivered => "casework.delivered",
            Self::Informed => "casework.informed",
            Self::Notified => "casework.notified",
            Self::Closed => "casework.closed",
            Self::Corrected => "casework.corrected",
            Self::Assigned(_) => "casework.assigned",
            Self::Deputised(_) => "casework.deputised",
            Self::Labelled => "casework.labelled",
            Self::Unlabelled => "casework.unlabelled",
            Self::Held => "casework.held",
            Self::HoldEnded => "casework.hold_ended",
            Self::Withdrawn => "casework.withdrawn",
            Self::Proposed => "casework.proposed",
            Self::Approved => "casework.approved",
            Self::GivenBack => "casework.given_back",
            Self::TakenBack => "casework.taken_back",
            Self::Lapsed => "casework.lapsed",
            Self::StatementAsked => "casework.statement_asked",
            Self::StatementGiven => "casework.statement_given",
            Self::StatementDeemed => "casework.statement_deemed",
            Self::StatementOverdue => "casework.statement_overdue",
            Self::StatementWithdrawn => "casework.statement_withdrawn",
            Self::StatementEnded => "casework.statement_ended",
            Self::AmendmentBegun => "casework.amendment_begun",
            Self::AmendmentEnded => "casework.amendment_ended",
            Self::PostChosen => "casework.post_chosen",
            Self::RetrievalChosen => "casework.retrieval_chosen",
            Self::Printed => "casework.printed",
            Self::Routed(_) => "casework.routed",
            Self::LabelledByRule => "casework.labelled_by_rule",
            Self::MemberAsked => "casework.member_asked",
            Self::MemberRecorded => "casework.member_recorded",
            Self::MemberAgreed => "casework.member_agreed",
            Self::Filed => "casework.filed",
            Self::Transferred => "casework.transferred",
            Self::TransferReceived => "casework.transfer_received",
        }
    }

    /// The name under which it is stored: what the audit chain calls it, without the room.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.action().split_at("casework.".len()).1
    }

    /// The applicant's choice of how decisions come.
    pub(crate) const fn of_choice(by_post: bool) -> Self {
        if by_post { Self::PostChosen } else { Self::RetrievalChosen }
    }

    /// The colleague whom it names.
    pub(crate) const fn colleague(self) -> Option<AccountId> {
        match self {
            Self::TakenOver(colleague)
            | Self::Assigned(colleague)
            | Self::Deputised(colleague)
            | Self::Routed(colleague) => Some(colleague),
            _ => None,
        }
    }

    /// Whether lines of this name have a colleague as their detail.
    pub(crate) fn names_colleague(name: &str) -> bool {
        ["taken_over", "assigned", "deputised", "routed"].contains(&name)
    }
}
