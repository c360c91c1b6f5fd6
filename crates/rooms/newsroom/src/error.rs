use axum::http::StatusCode;
use blobs::Rejection;
use ui::{Explain, Value};

/// Why something cannot be written, approved or shown.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store's own.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The directory's own.
    #[error(transparent)]
    Directory(#[from] directory::Error),
    /// The identity's own; above all, that somebody has none of the roles.
    #[error(transparent)]
    Identity(#[from] identity::Error),
    /// A file could not be stored or read.
    #[error(transparent)]
    Blobs(#[from] blobs::Error),
    /// There is no such item, or it is not within reach.
    #[error("no such item")]
    Unknown,
    /// Whoever wrote or submitted something cannot approve it.
    #[error("the person who wrote or submitted it cannot approve it")]
    SamePerson,
    /// Somebody else changed the item since it was looked at.
    #[error("the item was changed meanwhile")]
    Stale,
    /// The item is in a state in which this cannot be done.
    #[error("not possible in this state")]
    NotPossible,
    /// Something must be there before it can be submitted; text keys.
    #[error("something is missing: {}", .0.join(", "))]
    Incomplete(Vec<&'static str>),
    /// The moment of publication has passed.
    #[error("the moment of publication has passed")]
    Past,
    /// The item has as many files as it may have.
    #[error("too many files")]
    TooManyFiles,
    /// A picture without a text for those who do not see it.
    #[error("a picture without alternative text")]
    NoAlternative,
    /// The file is not accepted.
    #[error("file: {0}")]
    Rejected(Rejection),
    /// The virus scanner found something.
    #[error("the virus scanner found something")]
    Infected,
    /// The virus scanner does not answer.
    #[error("the virus scanner does not answer: {0}")]
    NotScanned(#[from] blobs::ScanError),
}

impl Error {
    /// Whether it is about the file that was sent, or what was said about it.
    pub(crate) fn is_about_file(&self) -> bool {
        matches!(
            self,
            Self::TooManyFiles | Self::NoAlternative | Self::Rejected(_) | Self::Infected | Self::NotScanned(_)
        )
    }
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
            Self::Blobs(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Unknown => StatusCode::NOT_FOUND,
            Self::SamePerson => StatusCode::FORBIDDEN,
            Self::Stale | Self::NotPossible => StatusCode::CONFLICT,
            Self::NotScanned(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Incomplete(_)
            | Self::Past
            | Self::TooManyFiles
            | Self::NoAlternative
            | Self::Rejected(_)
            | Self::Infected => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::Store(error) => error.key(),
            Self::Directory(error) => error.key(),
            Self::Identity(error) => error.key(),
            Self::Blobs(_) => "newsroom-failure-file",
            Self::Unknown => "newsroom-unknown",
            Self::SamePerson => "newsroom-same-person",
            Self::Stale => "newsroom-stale",
            Self::NotPossible => "newsroom-not-possible",
            Self::Incomplete(_) => "newsroom-incomplete",
            Self::Past => "newsroom-past",
            Self::TooManyFiles => "newsroom-too-many-files",
            Self::NoAlternative => "newsroom-no-alternative",
            Self::Rejected(rejection) => rejection.key(),
            Self::Infected => "newsroom-infected",
            Self::NotScanned(_) => "newsroom-not-scanned",
        }
    }

    fn args(&self) -> Vec<(&'static str, Value)> {
        match self {
            Self::Store(error) => error.args(),
            Self::Identity(error) => error.args(),
            Self::Directory(error) => error.args(),
            Self::TooManyFiles => vec![("most", crate::model::MOST_FILES.into())],
            Self::Rejected(rejection) => {
                rejection.args().into_iter().map(|(name, value)| (name, value.into())).collect()
            }
            _ => Vec::new(),
        }
    }
}
