//! What can go wrong, for the log and for the person.

use axum::http::StatusCode;
use ui::{Explain, Lang, Value};

use crate::model::InvalidTransition;

/// Why a verb of this room did not succeed. No message names a person.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The store failed, or the case is not there for this tenant.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The application could not be read or moved on.
    #[error(transparent)]
    Applications(#[from] applications::Error),
    /// Nothing is known about the legal entity or the administration.
    #[error(transparent)]
    Directory(#[from] directory::Error),
    /// The accounts could not be read.
    #[error(transparent)]
    Identity(#[from] identity::Error),
    /// The mailbox refused the message or the document.
    #[error(transparent)]
    Mailbox(#[from] mailbox::Error),
    /// The online service could not be read.
    #[error(transparent)]
    Studio(#[from] studio::Error),
    /// The letter could not be set, or not now.
    #[error(transparent)]
    Press(#[from] mailbox::PressError),
    /// A legal deadline could not be computed.
    #[error("calendar: {0}")]
    Calendar(#[from] calendar::Error),
    /// The histories do not fit into a log.
    #[error("log: {0}")]
    Flow(#[from] flow::Error),
    /// The account lacks the role, or belongs to another administration.
    #[error("the account may not work on cases")]
    Forbidden,
    /// Somebody else changed the case after the form was opened.
    #[error("the case was changed after the form was opened")]
    Stale,
    /// What would be decided now is not what the clerk saw in the preview.
    #[error("the decision is not the one that was previewed")]
    Outdated,
    /// Somebody has begun to write a decision for the case: it is not decided with others.
    #[error("the case has a draft of a decision")]
    HasDraft,
    /// Nobody approves what they proposed themselves.
    #[error("the account proposed this decision itself")]
    OwnProposal,
    /// The state of the case does not allow this step.
    #[error(transparent)]
    Transition(#[from] InvalidTransition),
    /// No statement is awaited any more.
    #[error("no statement is awaited any more")]
    Settled,
    /// The form has problems; every one of them.
    #[error("the form has {} problem(s)", .0.len())]
    Refused(Vec<Problem>),
    /// A letter names an account to pay to, and the legal entity has recorded none.
    #[error("the legal entity {0} has recorded no bank account")]
    NoBankAccount(String),
}

/// A problem of one field of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Name of the field.
    pub field: String,
    /// Text key of what is wrong and how to mend it.
    pub key: &'static str,
}

impl Problem {
    pub(crate) fn new(field: impl Into<String>, key: &'static str) -> Self {
        Self { field: field.into(), key }
    }

    /// The problem in words.
    pub fn message(&self, lang: Lang) -> String {
        ui::text(lang, self.key)
    }
}

impl From<sea_orm::DbErr> for Error {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Store(error.into())
    }
}

impl From<vault::Error> for Error {
    fn from(error: vault::Error) -> Self {
        Self::Store(error.into())
    }
}

impl Error {
    /// Whether the case was deleted after its retention period.
    pub(crate) const fn is_deleted(&self) -> bool {
        matches!(self, Self::Store(store::Error::KeyDestroyed(_)))
    }

    /// Whether the page of the case can say it beside what was typed.
    pub(crate) const fn is_for_the_page(&self) -> bool {
        matches!(
            self,
            Self::Stale
                | Self::Outdated
                | Self::OwnProposal
                | Self::Settled
                | Self::Transition(_)
                | Self::Refused(_)
                | Self::NoBankAccount(_)
                | Self::Mailbox(mailbox::Error::Empty | mailbox::Error::TooLong(_))
                | Self::Applications(applications::Error::CorrectionUnderWay)
        )
    }

    fn inner(&self) -> Option<&dyn Explain> {
        match self {
            Self::Store(error) => Some(error),
            Self::Applications(error) => Some(error),
            Self::Directory(error) => Some(error),
            Self::Identity(error) => Some(error),
            Self::Mailbox(error) => Some(error),
            Self::Press(error) => Some(error),
            Self::Studio(error) => Some(error),
            _ => None,
        }
    }
}

impl Explain for Error {
    fn status(&self) -> StatusCode {
        match self {
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::Stale
            | Self::Outdated
            | Self::HasDraft
            | Self::OwnProposal
            | Self::Settled
            | Self::Transition(_)
            | Self::NoBankAccount(_) => StatusCode::CONFLICT,
            Self::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            _ => self.inner().map_or(StatusCode::INTERNAL_SERVER_ERROR, Explain::status),
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::Forbidden => "ui-failure-forbidden",
            Self::Stale => "casework-stale",
            Self::Outdated => "casework-outdated",
            Self::HasDraft => "casework-has-draft",
            Self::OwnProposal => "casework-own-proposal",
            Self::Settled => "casework-settled",
            Self::Transition(_) => "casework-transition",
            Self::Refused(_) => "casework-refused",
            Self::NoBankAccount(_) => "casework-no-bank-account",
            _ => self.inner().map_or("ui-failure-internal", Explain::key),
        }
    }

    fn args(&self) -> Vec<(&'static str, Value)> {
        self.inner().map(Explain::args).unwrap_or_default()
    }
}
