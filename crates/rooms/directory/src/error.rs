use axum::http::StatusCode;
use ui::Value;

use crate::model::OpeningError;

/// What can go wrong in the directory.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store's own.
    #[error(transparent)]
    Store(#[from] store::Error),
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
    /// Opening hours that cannot be read.
    #[error("{key}: {reason}")]
    Opening {
        /// Key of the setting.
        key: String,
        /// What is wrong.
        reason: OpeningError,
    },
    /// What should be a colour is none.
    #[error("{0:?} is no colour")]
    Colour(String),
    /// Another body is reached under this name, or asked for it before.
    #[error("{0} is taken")]
    AddressTaken(String),
    /// A body has as many addresses as it may have.
    #[error("no body has more than {0} addresses")]
    TooManyAddresses(usize),
    /// Nobody asked for this name.
    #[error("nobody asked for {0}")]
    UnknownAddress(String),
    /// A key list cannot be applied as it is.
    #[error("the key list cannot be applied: {}", crate::catalogue::said(.0))]
    Areas(Vec<crate::model::Problem>),
    /// There is no such assignment.
    #[error("no assignment {0}")]
    UnknownAssignment(uuid::Uuid),
    /// An area, an authority or a period of an assignment that cannot be.
    #[error("{what}: {reason}")]
    Assignment {
        /// Which part: `subject`, `area`, `authority`, `entity`, `period`.
        what: &'static str,
        /// What is wrong with it.
        reason: String,
    },
    /// Another authority is recorded for the same service, area and time.
    #[error("{authority} is recorded for {area} in the same time")]
    Contradiction {
        /// Name of the other authority.
        authority: String,
        /// The area.
        area: String,
        /// The other assignment.
        other: uuid::Uuid,
    },
    /// There is no such unit.
    #[error("no unit {0:?}")]
    UnknownUnit(String),
    /// A unit that cannot be recorded as it is.
    #[error("the unit is wrong: {}", .0.name())]
    UnitWrong(crate::model::UnitProblem),
    /// Assignments name the unit, so many.
    #[error("{0} assignments name the unit")]
    UnitInUse(usize),
    /// Somebody else keeps the unit and sends it by an exchange.
    #[error("{0} keeps the unit")]
    UnitOfOthers(String),
    /// A text is longer than a part may be.
    #[error("a text of {0} bytes is too long")]
    TextTooLong(usize),
    /// Somebody else changed the text in the meantime.
    #[error("the text was changed by somebody else")]
    TextChanged,
    /// Whoever acts may not write for this body.
    #[error("not allowed to write for {0}")]
    NotYours(String),
    /// A by-law sets this value; it is changed by a by-law.
    #[error("{by_law} sets {key}")]
    Governed {
        /// Key of the setting.
        key: String,
        /// Citation of the by-law.
        by_law: String,
    },
    /// There is no such by-law.
    #[error("no by-law {0}")]
    UnknownByLaw(crate::model::by_law::ByLawId),
    /// Somebody else changed the by-law in the meantime.
    #[error("the by-law was changed by somebody else")]
    ByLawChanged,
    /// A by-law, or a step of it, that cannot be.
    #[error("the by-law cannot be as it is: {0:?}")]
    ByLaw(Vec<crate::model::by_law::ByLawProblem>),
    /// A person of the administration changes an account only together with a second one.
    #[error("an account is proposed and confirmed by two people")]
    TwoPeople,
    /// Whoever proposed an account cannot confirm it.
    #[error("the person who proposed an account cannot confirm it")]
    SamePerson,
    /// Somebody else changed the setting in the meantime.
    #[error("the setting was changed by somebody else")]
    SettingChanged,
    /// The value of that legal entity cannot count for this one.
    #[error("that value cannot be taken over")]
    NoTakeOver,
    /// No own value of the legal entity could end.
    #[error("there is no own value that could end then")]
    NothingToEnd,
    /// A word that cannot lead anywhere.
    #[error("{0:?} is no word to search for")]
    NoWord(String),
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
            Self::AddressTaken(_) => StatusCode::CONFLICT,
            Self::UnknownAddress(_) => StatusCode::NOT_FOUND,
            Self::Opening { .. } | Self::Colour(_) | Self::TooManyAddresses(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::UnknownAssignment(_) | Self::UnknownUnit(_) | Self::UnknownByLaw(_) => StatusCode::NOT_FOUND,
            Self::Assignment { .. } | Self::UnitWrong(_) | Self::TextTooLong(_) | Self::NoWord(_) | Self::ByLaw(_) => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Self::Contradiction { .. } | Self::UnitInUse(_) | Self::UnitOfOthers(_) | Self::TextChanged => {
                StatusCode::CONFLICT
            }
            Self::Governed { .. } | Self::ByLawChanged | Self::SettingChanged => StatusCode::CONFLICT,
            Self::NoTakeOver | Self::NothingToEnd => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TwoPeople | Self::SamePerson => StatusCode::FORBIDDEN,
            Self::NotYours(_) => StatusCode::FORBIDDEN,
            Self::Empty => StatusCode::SERVICE_UNAVAILABLE,
            Self::Data { .. } | Self::Areas(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::Store(error) => error.key(),
            Self::UnknownService(_) => "directory-failure-service",
            Self::UnknownMunicipality(_) | Self::UnknownEntity(_) => "directory-failure-municipality",
            Self::Opening { .. } => "directory-failure-opening",
            Self::Colour(_) => "directory-failure-colour",
            Self::AddressTaken(_) => "directory-failure-address-taken",
            Self::TooManyAddresses(_) => "directory-failure-addresses",
            Self::UnknownAddress(_) => "directory-failure-address",
            Self::UnknownAssignment(_) => "directory-failure-assignment",
            Self::Assignment { .. } => "directory-failure-assignment-wrong",
            Self::Contradiction { .. } => "directory-failure-contradiction",
            Self::UnknownUnit(_) => "directory-failure-unit",
            Self::UnitWrong(_) => "directory-failure-unit-wrong",
            Self::UnitInUse(_) => "directory-failure-unit-used",
            Self::UnitOfOthers(_) => "directory-failure-unit-sent",
            Self::TextTooLong(_) => "directory-failure-text-long",
            Self::TextChanged => "directory-failure-text-changed",
            Self::NotYours(_) => "directory-failure-not-yours",
            Self::Governed { .. } => "directory-failure-governed",
            Self::UnknownByLaw(_) => "directory-failure-by-law-unknown",
            Self::ByLawChanged => "directory-failure-by-law-changed",
            Self::ByLaw(_) => "directory-failure-by-law",
            Self::TwoPeople => "directory-failure-two-people",
            Self::SamePerson => "directory-failure-same-person",
            Self::SettingChanged => "directory-failure-setting-changed",
            Self::NoTakeOver => "directory-failure-no-take-over",
            Self::NothingToEnd => "directory-failure-nothing-to-end",
            Self::NoWord(_) => "directory-failure-no-word",
            Self::Empty => "directory-failure-empty",
            Self::Data { .. } | Self::Areas(_) => "ui-failure-internal",
        }
    }

    fn args(&self) -> Vec<(&'static str, Value)> {
        match self {
            Self::Store(error) => error.args(),
            Self::Assignment { reason, .. } => vec![("reason", reason.into())],
            Self::Contradiction { authority, .. } => vec![("authority", authority.into())],
            Self::Governed { key, by_law } => vec![("key", key.into()), ("by_law", by_law.into())],
            Self::UnitWrong(problem) => vec![("what", problem.name().into())],
            Self::TooManyAddresses(most) => vec![("most", (*most).into())],
            Self::UnitInUse(count) => vec![("count", (*count).into())],
            Self::UnitOfOthers(sender) => vec![("sender", sender.into())],
            _ => Vec::new(),
        }
    }
}
