use axum::http::StatusCode;
use ui::Explain;

/// Why an online service cannot be read or published.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store's own.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The directory's own.
    #[error(transparent)]
    Directory(#[from] directory::Error),
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
            Self::Unknown(_) => StatusCode::NOT_FOUND,
            Self::File { .. } | Self::Refused { .. } => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::Store(error) => error.key(),
            Self::Directory(error) => error.key(),
            Self::Unknown(_) => "studio-unknown",
            Self::File { .. } | Self::Refused { .. } => "studio-refused",
        }
    }
}
