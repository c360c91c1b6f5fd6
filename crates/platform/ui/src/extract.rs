use axum::body::Bytes;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::kern::DateParts;
use crate::layers::Clock;
use crate::{Explain, Failure};

/// A form (`application/x-www-form-urlencoded`), repeated fields collected in a `Vec`. Malformed input becomes our error
/// page.
#[derive(Clone, Copy, Debug, Default)]
pub struct Form<T>(pub T);

/// The fields of a form as they came, in order, for forms whose fields are known only at run time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormFields(pub Vec<(String, String)>);

impl FormFields {
    /// The first value of a field.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// What was typed into the three fields of a [`crate::kern::date_input`].
    pub fn date(&self, name: &str) -> DateParts {
        let part = |part: &str| self.get(&format!("{name}-{part}")).unwrap_or_default().trim().to_owned();
        DateParts { day: part("day"), month: part("month"), year: part("year") }
    }

    /// Every value of a field, e.g. of checkboxes.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }
}

/// The query of the address, repeated keys collected in a `Vec`. Malformed input becomes our error page.
#[derive(Clone, Copy, Debug, Default)]
pub struct Query<T>(pub T);

/// The variable parts of the path. A part that cannot be read is an address that does not exist (404).
#[derive(Clone, Copy, Debug, Default)]
pub struct Path<T>(pub T);

/// A JSON body, and a JSON answer. Malformed input becomes `problem+json`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Json<T>(pub T);

/// A form with files (`multipart/form-data`), read as it arrives.
#[derive(Debug)]
pub struct Multipart {
    form: axum::extract::Multipart,
    clock: Option<Clock>,
}

/// A field of a form with files, whole.
#[derive(Debug)]
pub struct Part {
    /// Its name; empty when it has none.
    pub name: String,
    /// The name of the file; empty for what is none.
    pub file_name: String,
    /// What was sent.
    pub content: Bytes,
}

impl Part {
    /// What was typed; what is no text is marked in it.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.content).into_owned()
    }
}

impl Multipart {
    /// The next field, or `None` at the end, with which the time for the file ends and the time for the answer begins.
    /// Errors of a field itself (`field.chunk().await?`) become failures too.
    pub async fn next_field(&mut self) -> Result<Option<Field<'_>>, Failure> {
        let field = self.form.next_field().await?;
        if field.is_none()
            && let Some(clock) = &self.clock
        {
            clock.file_arrived();
        }
        Ok(field)
    }

    /// The next field, whole. `most` says how many bytes a field of this name may have.
    ///
    /// # Errors
    /// 413 as soon as it is known that the field has more; as [`Multipart::next_field`].
    pub async fn next_part(&mut self, most: impl Fn(&str) -> usize) -> Result<Option<Part>, Failure> {
        let Some(mut field) = self.next_field().await? else { return Ok(None) };
        let name = field.name().unwrap_or_default().to_owned();
        let file_name = field.file_name().unwrap_or_default().to_owned();
        let most = most(&name);
        let mut content = Vec::new();
        while let Some(chunk) = field.chunk().await? {
            if content.len() + chunk.len() > most {
                return Err(Failure::new(StatusCode::PAYLOAD_TOO_LARGE, "ui-failure-too-large"));
            }
            content.extend_from_slice(&chunk);
        }
        Ok(Some(Part { name, file_name, content: content.into() }))
    }
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Form<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let request = without_nul(request, state, b"%00").await?;
        match axum_extra::extract::Form::from_request(request, state).await {
            Ok(axum_extra::extract::Form(value)) => Ok(Self(value)),
            Err(rejection) => Err(refused(&rejection.to_string(), rejection.into_response().status())),
        }
    }
}

impl<S: Send + Sync> FromRequest<S> for FormFields {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let Form(fields) = Form::from_request(request, state).await?;
        Ok(Self(fields))
    }
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let request = without_nul(request, state, br"\u0000").await?;
        match axum::Json::from_request(request, state).await {
            Ok(axum::Json(value)) => Ok(Self(value)),
            Err(rejection) => Err(refused(&rejection.body_text(), rejection.status())),
        }
    }
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        axum::Json(self.0).into_response()
    }
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        if parts.uri.query().is_some_and(|query| query.contains("%00")) {
            return Err(Failure::malformed("a NUL character in the query"));
        }
        match axum_extra::extract::Query::from_request_parts(parts, state).await {
            Ok(axum_extra::extract::Query(value)) => Ok(Self(value)),
            Err(rejection) => Err(refused(&rejection.to_string(), rejection.into_response().status())),
        }
    }
}

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        if parts.uri.path().contains("%00") {
            return Err(Failure::not_found());
        }
        match axum::extract::Path::from_request_parts(parts, state).await {
            Ok(axum::extract::Path(value)) => Ok(Self(value)),
            Err(rejection) if rejection.status().is_server_error() => Err(Failure::internal(rejection.body_text())),
            Err(rejection) => Err(Failure::not_found().because(rejection.body_text())),
        }
    }
}

impl<S: Send + Sync> FromRequest<S> for Multipart {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let clock = request.extensions().get::<Clock>().cloned();
        match axum::extract::Multipart::from_request(request, state).await {
            Ok(form) => Ok(Self { form, clock }),
            Err(rejection) => Err(refused(&rejection.body_text(), StatusCode::UNSUPPORTED_MEDIA_TYPE)),
        }
    }
}

impl Explain for MultipartError {
    fn status(&self) -> StatusCode {
        MultipartError::status(self)
    }

    fn key(&self) -> &'static str {
        if MultipartError::status(self) == StatusCode::PAYLOAD_TOO_LARGE {
            "ui-failure-too-large"
        } else {
            "ui-failure-malformed"
        }
    }
}

pub(crate) fn refused(reason: &str, status: StatusCode) -> Failure {
    let key = match status {
        StatusCode::PAYLOAD_TOO_LARGE => "ui-failure-too-large",
        StatusCode::UNSUPPORTED_MEDIA_TYPE => "ui-failure-media-type",
        _ => "ui-failure-malformed",
    };
    Failure::new(status, key).because(reason)
}

/// PostgreSQL cannot store the NUL character in text, and nobody types it: refused at the door, so that both databases
/// behave alike.
async fn without_nul<S: Send + Sync>(request: Request, state: &S, escaped: &[u8]) -> Result<Request, Failure> {
    let (parts, body) = request.into_parts();
    if parts.method.is_safe() {
        if parts.uri.query().is_some_and(|query| query.contains("%00")) {
            return Err(Failure::malformed("a NUL character in the query"));
        }
        return Ok(Request::from_parts(parts, body));
    }
    let head = parts.clone();
    let bytes = match Bytes::from_request(Request::from_parts(parts, body), state).await {
        Ok(bytes) => bytes,
        Err(rejection) => return Err(refused(&rejection.body_text(), rejection.status())),
    };
    if bytes.contains(&0) || bytes.windows(escaped.len()).any(|window| window == escaped) {
        return Err(Failure::malformed("a NUL character in the body"));
    }
    Ok(Request::from_parts(head, bytes.into()))
}
