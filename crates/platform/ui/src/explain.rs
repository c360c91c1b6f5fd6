use axum::http::StatusCode;

use crate::Value;

/// An error that can be explained to a person. What the log needs is the error's `Display`; what a person reads comes from
/// the language files: `<key>` says what happened, `<key>-next` what to do next.
pub trait Explain: std::error::Error {
    /// The status of the answer.
    fn status(&self) -> StatusCode;

    /// The text key for what happened; `<key>-next` says what to do next. Both exist in every language.
    fn key(&self) -> &'static str;

    /// Arguments of both texts.
    fn args(&self) -> Vec<(&'static str, Value)> {
        Vec::new()
    }

    /// The text key that says what is safe; `None` takes the general sentence for the status.
    fn safe_key(&self) -> Option<&'static str> {
        None
    }
}

impl Explain for store::Error {
    fn status(&self) -> StatusCode {
        match self {
            error if error.is_temporary() => StatusCode::SERVICE_UNAVAILABLE,
            Self::NotFound(_) => StatusCode::NOT_FOUND,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::KeyDestroyed(_) => StatusCode::GONE,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            error if error.is_temporary() => "ui-failure-busy",
            Self::NotFound(_) => "ui-failure-not-found",
            Self::Conflict(_) => "ui-failure-conflict",
            Self::KeyDestroyed(_) => "ui-failure-gone",
            _ => "ui-failure-internal",
        }
    }
}
