use axum::http::StatusCode;
use ui::{Explain, Value};

use crate::model::LONGEST_MESSAGE;

/// What can go wrong with messages and documents.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store's own.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// A file could not be stored or read.
    #[error(transparent)]
    Blobs(#[from] blobs::Error),
    /// The message has no text.
    #[error("the message has no text")]
    Empty,
    /// The message is longer than [`LONGEST_MESSAGE`].
    #[error("the message has {0} characters, more than {LONGEST_MESSAGE}")]
    TooLong(usize),
    /// The case has no such document.
    #[error("no such document in this case")]
    NoDocument,
    /// The text is no address that e-mail can be sent to.
    #[error("not an e-mail address")]
    NoAddress,
    /// The address was entered too often within an hour.
    #[error("an e-mail address was entered too often")]
    AskedTooOften,
    /// The case is on its way to another administration: nothing is added to it until it is there.
    #[error("the case is on its way to another administration")]
    Moving,
    /// A link of an e-mail that never was.
    #[error("no such link of an e-mail")]
    NoNotices,
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
            Self::Blobs(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Empty | Self::TooLong(_) | Self::NoAddress => StatusCode::UNPROCESSABLE_ENTITY,
            Self::NoDocument | Self::NoNotices => StatusCode::NOT_FOUND,
            Self::Moving => StatusCode::CONFLICT,
            Self::AskedTooOften => StatusCode::TOO_MANY_REQUESTS,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::Store(error) => error.key(),
            Self::Blobs(_) => "mailbox-failure-file",
            Self::Empty => "mailbox-failure-empty",
            Self::TooLong(_) => "mailbox-failure-too-long",
            Self::NoDocument => "mailbox-failure-no-document",
            Self::NoAddress => "mailbox-failure-no-address",
            Self::AskedTooOften => "mailbox-failure-asked-too-often",
            Self::Moving => "mailbox-failure-moving",
            Self::NoNotices => "mailbox-failure-no-notices",
        }
    }

    fn args(&self) -> Vec<(&'static str, Value)> {
        match self {
            Self::Store(error) => error.args(),
            Self::TooLong(found) => {
                vec![("found", (*found).into()), ("most", LONGEST_MESSAGE.into())]
            }
            _ => Vec::new(),
        }
    }
}
