use axum::http::StatusCode;
use ui::{Explain, Value};

/// Why an online service cannot be read or published.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store's own.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The directory's own.
    #[error(transparent)]
    Directory(#[from] directory::Error),
    /// The identity's own; above all, that somebody has not the role of the authors.
    #[error(transparent)]
    Identity(#[from] identity::Error),
    /// Another online service stands for the same service of the catalogue.
    #[error("{service} is online as {other} already")]
    Occupied {
        /// Id of the service in the catalogue.
        service: String,
        /// The online service that stands for it.
        other: String,
    },
    /// Whoever proposed a version cannot approve it.
    #[error("the person who proposed a version cannot approve it")]
    SamePerson,
    /// There is no such proposal any more.
    #[error("no such proposal of {0}")]
    NoProposal(String),
    /// The online service was retired; nobody begins an application with it any more.
    #[error("{0} was retired")]
    Retired(String),
    /// A file of the folder cannot be read.
    #[error("{path}: {reason}")]
    File {
        /// Path inside the folder.
        path: String,
        /// What is wrong.
        reason: String,
    },
    /// The files can be read but are not a service; every reason at once.
    #[error("{service} cannot be published:\n{}", .problems.join("\n"))]
    Refused {
        /// Id of the online service.
        service: String,
        /// What is wrong, one sentence each.
        problems: Vec<String>,
    },
    /// There is no such online service or version.
    #[error("no published version of {0}")]
    Unknown(String),
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
            Self::Unknown(_) | Self::Retired(_) => StatusCode::NOT_FOUND,
            Self::SamePerson => StatusCode::FORBIDDEN,
            Self::NoProposal(_) => StatusCode::CONFLICT,
            Self::File { .. } | Self::Refused { .. } | Self::Occupied { .. } => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::Store(error) => error.key(),
            Self::Directory(error) => error.key(),
            Self::Identity(error) => error.key(),
            Self::Unknown(_) => "studio-unknown",
            Self::Retired(_) => "studio-retired",
            Self::SamePerson => "studio-same-person",
            Self::NoProposal(_) => "studio-no-proposal",
            Self::Occupied { .. } => "studio-occupied",
            Self::File { .. } | Self::Refused { .. } => "studio-refused",
        }
    }

    fn args(&self) -> Vec<(&'static str, Value)> {
        match self {
            Self::Identity(error) => error.args(),
            Self::Directory(error) => error.args(),
            Self::Occupied { service, other } => vec![("service", service.into()), ("other", other.into())],
            _ => Vec::new(),
        }
    }
}
