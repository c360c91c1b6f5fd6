use axum::http::StatusCode;
use forms::Problem;
use ui::{Explain, Value};

/// What can go wrong on the citizen's side. Nothing that was acknowledged is lost by any of these.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store's own.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The studio's own.
    #[error(transparent)]
    Studio(#[from] studio::Error),
    /// The mailbox's own.
    #[error(transparent)]
    Mailbox(#[from] mailbox::Error),
    /// A file could not be stored or read.
    #[error(transparent)]
    Blobs(#[from] blobs::Error),
    /// A letter could not be set.
    #[error(transparent)]
    Press(#[from] mailbox::PressError),
    /// The online service is not offered in this place.
    #[error("{service} is not offered in {area}")]
    NotOffered {
        /// The online service.
        service: String,
        /// The place.
        area: String,
    },
    /// The administration takes nothing new at the moment, or not any more.
    #[error("the administration takes no applications")]
    Closed,
    /// There is no such draft, or the visitor does not hold its code; the two are not told apart.
    #[error("no such draft for this visitor")]
    NoDraft,
    /// There is no application with this reference and access code; the two are not told apart.
    #[error("no such application for this visitor")]
    NoApplication,
    /// The draft was submitted already and cannot be changed.
    #[error("the draft was submitted already")]
    AlreadySubmitted,
    /// The case was decided, or nothing is asked any more: the application stays as it is.
    #[error("the application cannot be corrected any more")]
    NotCorrectable,
    /// The applicant is correcting the application at the moment.
    #[error("the applicant is correcting the application")]
    CorrectionUnderWay,
    /// The calendar cannot tell a time limit.
    #[error("calendar: {0}")]
    Calendar(#[from] calendar::Error),
    /// The form has no such page at the moment.
    #[error("the form has no such page")]
    NoPage,
    /// Answers are missing or wrong.
    #[error("{} answers are missing or wrong", .0.len())]
    Incomplete(Vec<Problem>),
    /// The draft was changed after it was reviewed.
    #[error("the draft was changed after the review")]
    ChangedSinceReview,
    /// The answers of a program are not answers of this form.
    #[error("answers: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Answers(Vec<forms::AnswersError>),
    /// The idempotency key is missing or has another form than expected.
    #[error("idempotency key")]
    IdempotencyKey,
    /// The idempotency key was used for another application.
    #[error("the idempotency key was used with another content")]
    IdempotencyMismatch,
    /// The application is decided: it cannot be taken back any more.
    #[error("the application is decided")]
    Decided,
    /// The applicant took the application back: it cannot be decided any more.
    #[error("the application was withdrawn")]
    Withdrawn,
    /// A file was refused.
    #[error(transparent)]
    File(#[from] blobs::Rejection),
    /// The field takes no more files.
    #[error("no more than {0} files")]
    TooManyFiles(u32),
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
            Self::Studio(error) => error.status(),
            Self::Mailbox(error) => error.status(),
            Self::Press(error) => error.status(),
            Self::Blobs(_) | Self::Calendar(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::NotOffered { .. } | Self::NoDraft | Self::NoApplication | Self::NoPage => StatusCode::NOT_FOUND,
            Self::AlreadySubmitted
            | Self::NotCorrectable
            | Self::CorrectionUnderWay
            | Self::ChangedSinceReview
            | Self::Decided
            | Self::Withdrawn
            | Self::Closed => StatusCode::CONFLICT,
            Self::IdempotencyKey => StatusCode::BAD_REQUEST,
            Self::Incomplete(_)
            | Self::Answers(_)
            | Self::IdempotencyMismatch
            | Self::File(_)
            | Self::TooManyFiles(_) => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::Store(error) => error.key(),
            Self::Studio(error) => error.key(),
            Self::Mailbox(error) => error.key(),
            Self::Press(error) => error.key(),
            Self::Blobs(_) | Self::Calendar(_) => "ui-failure-internal",
            Self::NotOffered { .. } => "applications-not-offered",
            Self::Closed => "applications-closed",
            Self::NoDraft => "applications-no-draft",
            Self::NoApplication => "applications-no-application",
            Self::NoPage => "applications-no-page",
            Self::AlreadySubmitted => "applications-already-submitted",
            Self::NotCorrectable => "applications-already-decided",
            Self::CorrectionUnderWay => "applications-correction-under-way",
            Self::ChangedSinceReview => "applications-changed-since-review",
            Self::Incomplete(_) => "applications-incomplete",
            Self::Answers(_) => "applications-answers",
            Self::IdempotencyKey => "applications-idempotency-key",
            Self::IdempotencyMismatch => "applications-idempotency-mismatch",
            Self::Decided => "applications-decided",
            Self::Withdrawn => "applications-withdrawn",
            Self::File(_) => "applications-file",
            Self::TooManyFiles(_) => "applications-too-many-files",
        }
    }

    fn args(&self) -> Vec<(&'static str, Value)> {
        match self {
            Self::Incomplete(problems) => vec![("count", problems.len().into())],
            Self::TooManyFiles(most) => vec![("most", (*most).into())],
            _ => Vec::new(),
        }
    }
}
