use axum::http::StatusCode;
use ui::{Explain, Value};

use crate::tenants::Unsound;

/// Why something cannot be done for all.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store's own.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The directory's own.
    #[error(transparent)]
    Directory(#[from] directory::Error),
    /// The identity's own; above all, that somebody has not the role of the operators.
    #[error(transparent)]
    Identity(#[from] identity::Error),
    /// The studio's own.
    #[error(transparent)]
    Studio(#[from] studio::Error),
    /// The clerk's side, asked for counts.
    #[error(transparent)]
    Casework(#[from] casework::Error),
    /// The files' own.
    #[error(transparent)]
    Files(#[from] blobs::Error),
    /// The archive of an export cannot be written, or not sent.
    #[error("the archive: {0}")]
    Archive(#[from] std::io::Error),
    /// Another export is being written.
    #[error("another export is being written")]
    Exporting,
    /// An announcement is not sound: fields and keys of sentences, everything at once.
    #[error("{} things are wrong with the announcement", .0.len())]
    Announcement(Vec<(&'static str, &'static str)>),
    /// What an administration says about a duty is not sound: which part.
    #[error("the {0} of the evidence is wrong")]
    Evidence(&'static str),
    /// A document could not be set, or not now.
    #[error(transparent)]
    Press(#[from] mailbox::PressError),
    /// A new tenant is not sound.
    #[error("the tenant cannot be created: {0:?}")]
    Tenant(Unsound),
    /// Nobody said why.
    #[error("a reason is missing")]
    NoReason,
    /// It is the administration of whoever acts.
    #[error("nobody shuts out the own administration")]
    OwnTenant,
    /// There is no such roll-out.
    #[error("no roll-out {0:?}")]
    UnknownRollOut(String),
    /// There is no such request for values, or it can be answered no more.
    #[error("no such request for values")]
    UnknownRequest,
    /// Answers that cannot be, by key; everything at once.
    #[error("{} answers are wrong", .0.len())]
    Answers(Vec<(String, forms::ProblemKind)>),
    /// Nothing is chosen that could be switched on.
    #[error("the choice switches nothing on")]
    Nothing,
    /// Whoever proposed a roll-out cannot approve it.
    #[error("the person who proposed a roll-out cannot approve it")]
    SamePerson,
    /// The roll-out is in a state in which this cannot be done.
    #[error("not possible in this state")]
    NotPossible,
    /// Somebody else changed it since it was looked at.
    #[error("it was changed meanwhile")]
    Stale,
    /// There is no such ticket, or it is nobody's business who asks.
    #[error("no such ticket")]
    UnknownTicket,
    /// Nothing was written.
    #[error("words are missing")]
    NoText,
    /// What holds already does not change.
    #[error("the day has passed")]
    DayPassed,
    /// It cannot be ordered by this administration today.
    #[error("it cannot be ordered")]
    UnknownOffer,
    /// There is no such order.
    #[error("no such order")]
    UnknownOrder,
    /// There are no such statements and no such key.
    #[error("no such statements")]
    UnknownRun,
    /// An amount or number that cannot be.
    #[error("the amount cannot be")]
    BadAmount,
    /// The parts of a key do not add up to the whole.
    #[error("the parts of the key do not add up to 100 percent")]
    Weights,
    /// No approved key holds for the quarter.
    #[error("no key holds for the quarter")]
    NoKey,
    /// There are no costs, or nobody to bear them.
    #[error("there is nothing to share out")]
    NothingToShare,
    /// An administration, by its name, has no inhabitants recorded.
    #[error("no inhabitants are recorded for {0}")]
    NoInhabitants(String),
    /// The quarter is not over.
    #[error("the quarter is not over")]
    QuarterOpen,
    /// What was approved is not what would be switched on now: services, legal entities or gaps have changed since.
    #[error("what would be switched on has changed since it was proposed")]
    Changed,
}

impl From<sea_orm::DbErr> for Error {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Store(error.into())
    }
}

impl Explain for Error {
    fn status(&self) -> StatusCode {
        match self {
            Self::Store(error) => error.status(),
            Self::Directory(error) => error.status(),
            Self::Identity(error) => error.status(),
            Self::Studio(error) => error.status(),
            Self::Casework(error) => error.status(),
            Self::Press(error) => error.status(),
            Self::Files(_) | Self::Archive(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Exporting => StatusCode::SERVICE_UNAVAILABLE,
            Self::UnknownRollOut(_)
            | Self::UnknownRequest
            | Self::UnknownTicket
            | Self::UnknownOrder
            | Self::UnknownRun => StatusCode::NOT_FOUND,
            Self::SamePerson | Self::OwnTenant => StatusCode::FORBIDDEN,
            Self::NotPossible | Self::Stale | Self::Changed => StatusCode::CONFLICT,
            Self::Nothing
            | Self::Announcement(_)
            | Self::Evidence(_)
            | Self::Answers(_)
            | Self::Tenant(_)
            | Self::NoReason
            | Self::NoText
            | Self::UnknownOffer
            | Self::BadAmount
            | Self::Weights
            | Self::NoKey
            | Self::NothingToShare
            | Self::NoInhabitants(_)
            | Self::QuarterOpen
            | Self::DayPassed => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::Store(error) => error.key(),
            Self::Directory(error) => error.key(),
            Self::Identity(error) => error.key(),
            Self::Studio(error) => error.key(),
            Self::Casework(error) => error.key(),
            Self::Press(error) => error.key(),
            Self::Files(_) | Self::Archive(_) => "ui-failure-internal",
            Self::Exporting => "operations-export-busy",
            Self::Tenant(problem) => problem.key(),
            Self::NoReason => "operations-no-reason",
            Self::OwnTenant => "operations-own-tenant",
            Self::UnknownRollOut(_) => "operations-unknown-roll-out",
            Self::UnknownRequest => "operations-unknown-request",
            Self::Answers(_) => "operations-answers-wrong",
            Self::Announcement(_) => "operations-announcement-wrong",
            Self::Evidence("link") => "operations-evidence-wrong-link",
            Self::Evidence(_) => "operations-evidence-wrong-text",
            Self::Nothing => "operations-nothing",
            Self::SamePerson => "operations-same-person",
            Self::NotPossible => "operations-not-possible",
            Self::Stale => "operations-stale",
            Self::Changed => "operations-changed",
            Self::UnknownTicket => "operations-unknown-ticket",
            Self::NoText => "operations-no-text",
            Self::DayPassed => "operations-day-passed",
            Self::UnknownOffer => "operations-unknown-offer",
            Self::UnknownOrder => "operations-unknown-order",
            Self::UnknownRun => "operations-unknown-run",
            Self::BadAmount => "operations-bad-amount",
            Self::Weights => "operations-weights",
            Self::NoKey => "operations-no-key",
            Self::NothingToShare => "operations-nothing-to-share",
            Self::NoInhabitants(_) => "operations-no-inhabitants",
            Self::QuarterOpen => "operations-quarter-open",
        }
    }

    fn args(&self) -> Vec<(&'static str, Value)> {
        match self {
            Self::Store(error) => error.args(),
            Self::Directory(error) => error.args(),
            Self::Identity(error) => error.args(),
            Self::Studio(error) => error.args(),
            Self::Casework(error) => error.args(),
            Self::Press(error) => error.args(),
            Self::NoInhabitants(name) => vec![("name", name.clone().into())],
            _ => Vec::new(),
        }
    }
}
