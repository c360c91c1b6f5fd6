use axum::http::StatusCode;
use ui::{Explain, Value};

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
    /// There is no such thing, or it is not within reach.
    #[error("no such thing in the plan")]
    Unknown,
    /// Somebody else changed it since it was looked at.
    #[error("it was changed meanwhile")]
    Stale,
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
            Self::Unknown => StatusCode::NOT_FOUND,
            Self::Stale => StatusCode::CONFLICT,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::Store(error) => error.key(),
            Self::Directory(error) => error.key(),
            Self::Identity(error) => error.key(),
            Self::Unknown => "planning-unknown",
            Self::Stale => "planning-stale",
        }
    }

    fn args(&self) -> Vec<(&'static str, Value)> {
        match self {
            Self::Store(error) => error.args(),
            Self::Directory(error) => error.args(),
            Self::Identity(error) => error.args(),
            Self::Unknown | Self::Stale => Vec::new(),
        }
    }
}
