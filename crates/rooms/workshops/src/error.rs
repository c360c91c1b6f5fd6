use axum::http::StatusCode;
use jiff::civil::Time;
use store::Timestamp;
use ui::{Explain, Value};

use crate::model::{Invalid, last_day};

/// Why something is not possible with a workshop.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store's own.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The identity's own; above all, that somebody does not have the role.
    #[error(transparent)]
    Identity(#[from] identity::Error),
    /// The planning's own.
    #[error(transparent)]
    Planning(#[from] planning::Error),
    /// A sheet could not be set.
    #[error("a sheet could not be set: {0}")]
    Press(#[from] mailbox::PressError),
    /// There is no such workshop, registration or link, or it is not within reach.
    #[error("no such workshop")]
    Unknown,
    /// Somebody else changed it since it was looked at.
    #[error("it was changed meanwhile")]
    Stale,
    /// It is in a state in which this cannot be done.
    #[error("not possible in this state")]
    NotPossible,
    /// Nobody can register any more, since this moment.
    #[error("the registration is over")]
    Late(Timestamp),
    /// Nobody can register now.
    #[error("nobody can register now")]
    NotOpen,
    /// Somebody with this address is registered already.
    #[error("this address is registered already")]
    Twice,
    /// What is known about people was deleted.
    #[error("what is known about people was deleted")]
    Erased,
    /// The personal link is over or was taken back.
    #[error("the personal link is over")]
    Expired,
    /// People can take part only while the workshop runs.
    #[error("the workshop does not run")]
    NotRunning,
    /// The exercise takes nothing any more.
    #[error("the exercise is closed")]
    Closed,
    /// The telephone brought no token along.
    #[error("no cookie came along")]
    NoCookie,
    /// A ballot or note does not hold to the rules.
    #[error("a ballot that does not hold to the rules: {0:?}")]
    Ballot(Invalid),
}

impl From<sea_orm::DbErr> for Error {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Store(error.into())
    }
}

impl From<vault::Error> for Error {
    fn from(error: vault::Error) -> Self {
        Self::Store(store::Error::Inconsistent(format!("workshops: {error}")))
    }
}

impl Explain for Error {
    fn status(&self) -> StatusCode {
        match self {
            Self::Store(error) => error.status(),
            Self::Identity(error) => error.status(),
            Self::Planning(error) => error.status(),
            Self::Press(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Unknown => StatusCode::NOT_FOUND,
            Self::Expired | Self::Erased => StatusCode::GONE,
            Self::Stale
            | Self::NotPossible
            | Self::NotOpen
            | Self::Late(_)
            | Self::Twice
            | Self::NotRunning
            | Self::Closed => StatusCode::CONFLICT,
            Self::NoCookie => StatusCode::BAD_REQUEST,
            Self::Ballot(_) => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::Store(error) => error.key(),
            Self::Identity(error) => error.key(),
            Self::Planning(error) => error.key(),
            Self::Press(_) => "ui-failure-busy",
            Self::Unknown => "workshops-unknown",
            Self::Stale => "workshops-stale",
            Self::NotPossible => "workshops-not-possible",
            Self::Late(_) => "workshops-late",
            Self::NotOpen => "workshops-not-open",
            Self::Twice => "workshops-twice",
            Self::Erased => "workshops-erased",
            Self::Expired => "workshops-expired",
            Self::NotRunning => "workshops-not-running",
            Self::Closed => "workshops-closed",
            Self::NoCookie => "workshops-no-cookie",
            Self::Ballot(Invalid::Empty) => "workshops-ballot-empty",
            Self::Ballot(Invalid::TooMany) => "workshops-ballot-too-many",
            Self::Ballot(Invalid::Unknown) => "workshops-ballot-unknown",
        }
    }

    fn args(&self) -> Vec<(&'static str, Value)> {
        match self {
            Self::Store(error) => error.args(),
            Self::Identity(error) => error.args(),
            Self::Planning(error) => error.args(),
            // An error does not know in which language it is read: digits are the same in all of them.
            Self::Late(at) => {
                let (last, form) = match last_day(*at) {
                    Some(day) => (day.to_datetime(Time::midnight()), "%d.%m.%Y"),
                    None => (at.in_germany(), "%d.%m.%Y, %H:%M"),
                };
                vec![("at", last.strftime(form).to_string().into())]
            }
            _ => Vec::new(),
        }
    }
}
