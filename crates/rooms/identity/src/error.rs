//! What can go wrong, for the log and for the person.

use axum::http::StatusCode;
use ui::{Explain, Value};

use crate::model::ACCESS_REASON;
use crate::passwords::{PASSWORD_MIN, PasswordProblem};

/// Why a verb of this room did not succeed. No message names a person.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// Login name or password is wrong; which of them is not told.
    #[error("login name or password is wrong")]
    WrongCredentials,
    /// The code of the second factor is wrong or was used before.
    #[error("the code is wrong or was used before")]
    WrongCode,
    /// Too many failed attempts.
    #[error("locked for {seconds} seconds after failed attempts")]
    Locked {
        /// How long, in seconds.
        seconds: i64,
    },
    /// Too many passwords are being checked at this moment.
    #[error("the pool for password hashing is full")]
    Busy,
    /// The administration does not work here: its staff is kept out.
    #[error("the administration does not work here")]
    Closed {
        /// The administration.
        name: String,
        /// Why, in the words of whoever runs the installation.
        reason: String,
    },
    /// Nobody is logged in, or the session has ended.
    #[error("nobody is logged in")]
    LoginRequired,
    /// The person is logged in and lacks the role.
    #[error("the account lacks the role")]
    Forbidden,
    /// A form was sent that does not belong to this session.
    #[error("the form does not belong to this session")]
    ForeignForm,
    /// The login name has a wrong form.
    #[error("a login name has 3 to 64 letters, digits or . - _ @ +")]
    InvalidLogin,
    /// The login name belongs to another account.
    #[error("the login name is taken")]
    LoginTaken,
    /// A role has an unknown name.
    #[error("unknown role: use clerk, approver, author, operator, editor or representative")]
    UnknownRole,
    /// The legal entity is no member of the administration.
    #[error("the legal entity is no member of this administration")]
    NoMember,
    /// Whoever acts for a member has no other role, and nobody else names a member.
    #[error("a representative has exactly one legal entity and no other role")]
    OneMember,
    /// The name of the person is empty or longer than 100 characters.
    #[error("a name has 1 to 100 characters")]
    InvalidName,
    /// The new password is not good enough.
    #[error("the password is refused: {0}")]
    Password(#[from] PasswordProblem),
    /// No second factor is being set up.
    #[error("no second factor is being set up")]
    NoEnrolment,
    /// The reason for an access says nothing.
    #[error("the reason for an access is missing or too long")]
    AccessReason,
    /// An access for a time that is not offered.
    #[error("an access is not granted for this time")]
    AccessHours,
    /// The request was answered, taken back or lapsed already.
    #[error("the request for access is open no more")]
    AccessClosed,
    /// The access cannot be used: not granted, revoked, or its time over.
    #[error("the access cannot be used")]
    AccessOver,
    /// Whoever runs the installation grants no access to it.
    #[error("the operator's side grants no access")]
    OperatorSide,
    /// Nobody works here without any role.
    #[error("a person needs a role")]
    NoRole,
    /// A role that only the provider gives.
    #[error("only the provider gives this role")]
    RoleNotGiven,
    /// An account with a role that only the provider gives: nobody else changes it.
    #[error("only the provider changes this account")]
    ProvidersAccount,
    /// Nobody would be left to set up the administration.
    #[error("nobody would be left to set up the administration")]
    LastManager,
    /// Somebody sets up the administration already.
    #[error("somebody sets up the administration already")]
    HasManager,
    /// Somebody else changed the account since it was looked at.
    #[error("the account was changed meanwhile")]
    Stale,
    /// What was typed is no address of electronic mail.
    #[error("no address of electronic mail")]
    InvalidEmail,
    /// The link is unknown, was used, or is too old.
    #[error("the link is unknown, was used, or is too old")]
    LinkGone,
    /// A library refused what it should not refuse.
    #[error("inside: {0}")]
    Inside(&'static str),
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

impl Explain for Error {
    fn status(&self) -> StatusCode {
        match self {
            Self::Store(error) => error.status(),
            Self::WrongCredentials
            | Self::WrongCode
            | Self::InvalidLogin
            | Self::UnknownRole
            | Self::NoMember
            | Self::OneMember
            | Self::InvalidName
            | Self::AccessReason
            | Self::AccessHours
            | Self::InvalidEmail
            | Self::NoRole
            | Self::Password(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Locked { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::LoginRequired => StatusCode::UNAUTHORIZED,
            Self::Forbidden
            | Self::ForeignForm
            | Self::Closed { .. }
            | Self::RoleNotGiven
            | Self::ProvidersAccount
            | Self::AccessOver
            | Self::OperatorSide => StatusCode::FORBIDDEN,
            Self::LoginTaken
            | Self::NoEnrolment
            | Self::AccessClosed
            | Self::LastManager
            | Self::HasManager
            | Self::Stale => StatusCode::CONFLICT,
            Self::LinkGone => StatusCode::NOT_FOUND,
            Self::Inside(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::Store(error) => error.key(),
            Self::WrongCredentials => "identity-wrong-credentials",
            Self::WrongCode => "identity-wrong-code",
            Self::Locked { .. } => "identity-locked",
            Self::Busy => "identity-busy",
            Self::Closed { reason, .. } if reason.is_empty() => "identity-closed",
            Self::Closed { .. } => "identity-closed-because",
            Self::LoginRequired => "identity-login-required",
            Self::Forbidden => "identity-forbidden",
            Self::ForeignForm => "identity-foreign-form",
            Self::InvalidLogin => "identity-invalid-login",
            Self::LoginTaken => "identity-login-taken",
            Self::UnknownRole => "identity-unknown-role",
            Self::NoMember => "identity-no-member",
            Self::OneMember => "identity-one-member",
            Self::InvalidName => "identity-invalid-name",
            Self::Password(problem) => problem.key(),
            Self::NoEnrolment => "identity-no-enrolment",
            Self::AccessReason => "identity-access-reason-missing",
            Self::AccessHours => "identity-access-hours-missing",
            Self::AccessClosed => "identity-access-closed",
            Self::AccessOver => "identity-access-over",
            Self::OperatorSide => "identity-operator-side",
            Self::NoRole => "identity-no-role",
            Self::RoleNotGiven => "identity-role-not-given",
            Self::ProvidersAccount => "identity-providers-account",
            Self::LastManager => "identity-last-manager",
            Self::HasManager => "identity-has-manager",
            Self::Stale => "identity-stale",
            Self::InvalidEmail => "identity-invalid-email",
            Self::LinkGone => "identity-link-gone",
            Self::Inside(_) => "ui-failure-internal",
        }
    }

    fn args(&self) -> Vec<(&'static str, Value)> {
        match self {
            Self::Locked { seconds } => vec![("minutes", ((seconds + 59) / 60).into())],
            Self::AccessReason => vec![("fewest", ACCESS_REASON.0.into()), ("most", ACCESS_REASON.1.into())],
            Self::Password(_) => vec![("count", PASSWORD_MIN.into())],
            Self::Closed { name, reason } => vec![("name", name.as_str().into()), ("reason", reason.as_str().into())],
            Self::Store(error) => error.args(),
            _ => Vec::new(),
        }
    }
}
