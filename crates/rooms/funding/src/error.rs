use axum::http::StatusCode;
use ui::{Explain, Value};

use crate::model::Broken;

/// Why something is not possible with a grant.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store's own.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The identity's own; above all, that somebody does not have the role.
    #[error(transparent)]
    Identity(#[from] identity::Error),
    /// That of the applications.
    #[error(transparent)]
    Applications(#[from] applications::Error),
    /// The planning's own.
    #[error(transparent)]
    Planning(#[from] planning::Error),
    /// A letter could not be set.
    #[error("a letter could not be set: {0}")]
    Press(#[from] mailbox::PressError),
    /// The calendar's own.
    #[error("calendar: {0}")]
    Calendar(#[from] calendar::Error),
    /// There is no such programme, grant or paper, or it is not within reach.
    #[error("no such grant")]
    Unknown,
    /// There is no programme out of which something could be granted.
    #[error("no programme")]
    NoProgramme,
    /// Somebody else changed it since it was looked at.
    #[error("it was changed meanwhile")]
    Stale,
    /// It is in a state in which this cannot be done.
    #[error("not possible in this state")]
    NotPossible,
    /// Rules that do not hold. Never empty.
    #[error("rules that do not hold: {0:?}")]
    Broken(Vec<Broken>),
}

impl From<sea_orm::DbErr> for Error {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Store(error.into())
    }
}

impl From<Broken> for Error {
    fn from(broken: Broken) -> Self {
        Self::Broken(vec![broken])
    }
}

impl Error {
    pub(crate) fn inconsistent(what: impl std::fmt::Display) -> Self {
        Self::Store(store::Error::Inconsistent(format!("funding: {what}")))
    }

    /// Goes on when no rule is broken.
    pub(crate) fn unless(broken: Vec<Broken>) -> Result<(), Self> {
        if broken.is_empty() { Ok(()) } else { Err(Self::Broken(broken)) }
    }
}

impl Explain for Error {
    fn status(&self) -> StatusCode {
        match self {
            Self::Store(error) => error.status(),
            Self::Identity(error) => error.status(),
            Self::Planning(error) => error.status(),
            Self::Applications(error) => error.status(),
            Self::Press(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Calendar(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Unknown | Self::NoProgramme => StatusCode::NOT_FOUND,
            Self::Stale | Self::NotPossible => StatusCode::CONFLICT,
            Self::Broken(_) => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::Store(error) => error.key(),
            Self::Identity(error) => error.key(),
            Self::Planning(error) => error.key(),
            Self::Applications(error) => error.key(),
            Self::Press(_) | Self::Calendar(_) => "ui-failure-busy",
            Self::Unknown => "funding-unknown",
            Self::NoProgramme => "funding-no-programme",
            Self::Stale => "funding-stale",
            Self::NotPossible => "funding-not-possible",
            Self::Broken(broken) => broken.first().map_or("funding-not-possible", Broken::key),
        }
    }

    fn args(&self) -> Vec<(&'static str, Value)> {
        match self {
            Self::Store(error) => error.args(),
            Self::Identity(error) => error.args(),
            Self::Planning(error) => error.args(),
            Self::Applications(error) => error.args(),
            Self::Broken(broken) => broken.first().map(Broken::args).unwrap_or_default(),
            _ => Vec::new(),
        }
    }
}
