use axum::http::StatusCode;
use ui::{Explain, Value};

use crate::Contradiction;

/// Why something cannot be planned or shown.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store's own.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The directory's own.
    #[error(transparent)]
    Directory(#[from] directory::Error),
    /// The identity's own; above all, that somebody does not have the role.
    #[error(transparent)]
    Identity(#[from] identity::Error),
    /// A paper could not be set.
    #[error(transparent)]
    Press(#[from] mailbox::PressError),
    /// The histories of cases could not be read.
    #[error(transparent)]
    Casework(#[from] casework::Error),
    /// What happened could not be written for another program.
    #[error("log: {0}")]
    Flow(#[from] flow::Error),
    /// That of the studio.
    #[error(transparent)]
    Studio(#[from] studio::Error),
    /// That of operations.
    #[error(transparent)]
    Operations(#[from] operations::Error),
    /// There is no such thing, or it is not within reach.
    #[error("no such thing in the plan")]
    Unknown,
    /// Somebody else changed it since it was looked at.
    #[error("it was changed meanwhile")]
    Stale,
    /// It contradicts itself, or what is planned and live already.
    #[error("{} contradictions", .0.len())]
    Contradicts(Vec<Contradiction>),
    /// A measure that came from there is in the plan already.
    #[error("it is in the plan already")]
    Again,
    /// Whoever gives something up says why.
    #[error("no reason")]
    NoReason,
    /// A goal without a title.
    #[error("no title")]
    NoTitle,
    /// Measures serve the goal.
    #[error("measures serve the goal")]
    StillServed,
    /// A self-check that is finished stays as it is.
    #[error("finished")]
    Finished,
    /// A survey takes no answers today.
    #[error("the survey takes no answers")]
    Closed,
    /// A survey that still takes answers cannot be published.
    #[error("the survey is still open")]
    StillOpen,
    /// A survey ends before it begins, or has ended already.
    #[error("days that do not fit")]
    BadDays,
    /// Too many roadmaps are searched for at once.
    #[error("no place to search for a roadmap")]
    Busy,
    /// Within the steps neither a roadmap nor a contradiction was found.
    #[error("neither a roadmap nor a contradiction was found")]
    Undecided,
    /// A table with problems was to be taken over.
    #[error("the table has problems")]
    Unsound,
    /// New weights have faults.
    #[error("the weights have {} faults", .0.len())]
    Weights(Vec<crate::WrongWeights>),
    /// What was written is empty, or too long.
    #[error("no words, or too many")]
    Words,
    /// There is a round of the pulse in that time.
    #[error("there is a round in that time")]
    RoundThere,
    /// The staff council refused a measure that is said to run.
    #[error("the staff council refused")]
    CouncilRefused,
    /// What was said about the staff council contradicts itself.
    #[error("{} faults about the staff council", .0.len())]
    Council(Vec<crate::CouncilProblem>),
    /// What was said about somebody has faults.
    #[error("{} faults about somebody", .0.len())]
    Person(Vec<crate::PersonProblem>),
    /// A value that cannot be.
    #[error("the value is out of its range")]
    Amount,
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
            Self::Operations(error) => error.status(),
            Self::Studio(error) => error.status(),
            Self::Press(_) | Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Casework(error) => error.status(),
            Self::Flow(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Unknown => StatusCode::NOT_FOUND,
            Self::Stale
            | Self::Again
            | Self::StillServed
            | Self::Finished
            | Self::Closed
            | Self::StillOpen
            | Self::RoundThere
            | Self::CouncilRefused => StatusCode::CONFLICT,
            Self::Contradicts(_)
            | Self::Undecided
            | Self::BadDays
            | Self::NoReason
            | Self::NoTitle
            | Self::Unsound
            | Self::Weights(_)
            | Self::Person(_)
            | Self::Council(_)
            | Self::Words
            | Self::Amount => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::Store(error) => error.key(),
            Self::Directory(error) => error.key(),
            Self::Identity(error) => error.key(),
            Self::Operations(error) => error.key(),
            Self::Studio(error) => error.key(),
            Self::Press(_) => "planning-failure-paper",
            Self::Casework(error) => error.key(),
            Self::Flow(_) => "ui-failure-internal",
            Self::Unknown => "planning-unknown",
            Self::Stale => "planning-stale",
            Self::Contradicts(_) => "planning-contradicts",
            Self::Again => "planning-again",
            Self::NoReason => "planning-no-reason",
            Self::NoTitle => "planning-wrong-title",
            Self::StillServed => "planning-still-served",
            Self::Finished => "planning-finished",
            Self::Closed => "planning-closed",
            Self::StillOpen => "planning-still-open",
            Self::BadDays => "planning-survey-days",
            Self::Busy => "planning-busy",
            Self::Undecided => "planning-undecided",
            Self::Unsound => "planning-unsound",
            Self::Weights(_) => "planning-weights-wrong",
            Self::Words => "planning-words",
            Self::RoundThere => "planning-pulse-there",
            Self::CouncilRefused => "planning-council-refused",
            Self::Council(_) => "planning-council-wrong",
            Self::Person(_) => "planning-culture-person-wrong",
            Self::Amount => "planning-amount-wrong",
        }
    }

    fn args(&self) -> Vec<(&'static str, Value)> {
        match self {
            Self::Store(error) => error.args(),
            Self::Directory(error) => error.args(),
            Self::Identity(error) => error.args(),
            Self::Casework(error) => error.args(),
            Self::Operations(error) => error.args(),
            Self::Studio(error) => error.args(),
            _ => Vec::new(),
        }
    }
}
