use axum::http::StatusCode;

/// What can go wrong in the directory.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store's own.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The search index.
    #[error(transparent)]
    Finder(#[from] finder::Error),
    /// A file of the state to import is missing or malformed.
    #[error("{file}: {reason}")]
    Data {
        /// Name of the file.
        file: String,
        /// What is wrong, with its line where known.
        reason: String,
    },
    /// There is no such service.
    #[error("no service {0:?}")]
    UnknownService(String),
    /// There is no such municipality.
    #[error("no municipality {0:?}")]
    UnknownMunicipality(String),
    /// There is no such legal entity.
    #[error("no legal entity {0:?}")]
    UnknownEntity(String),
    /// No state was imported yet.
    #[error("the directory is empty: no state was imported yet")]
    Empty,
}

impl From<sea_orm::DbErr> for Error {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Store(error.into())
    }
}

impl ui::Explain for Error {
    fn status(&self) -> StatusCode {
        match self {
            Self::Store(error) => error.status(),
            Self::UnknownService(_) | Self::UnknownMunicipality(_) | Self::UnknownEntity(_) => StatusCode::NOT_FOUND,
            Self::Empty => StatusCode::SERVICE_UNAVAILABLE,
            Self::Finder(_) | Self::Data { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::Store(error) => error.key(),
            Self::UnknownService(_) => "directory-failure-service",
            Self::UnknownMunicipality(_) | Self::UnknownEntity(_) => "directory-failure-municipality",
            Self::Empty => "directory-failure-empty",
            Self::Finder(_) | Self::Data { .. } => "ui-failure-internal",
        }
    }
}
