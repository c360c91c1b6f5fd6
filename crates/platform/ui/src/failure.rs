use std::fmt::Write as _;

use axum::Json;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Serialize;

use crate::{Explain, Page, Value, Visitor, text, text_with};

/// A request that could not be fulfilled, on its way to a page or to `problem+json` (RFC 9457). Handlers return
/// `Result<impl IntoResponse, Failure>`; every error that implements [`Explain`] becomes one with `?`.
#[derive(Clone, Debug)]
pub struct Failure {
    status: StatusCode,
    key: &'static str,
    args: Vec<(&'static str, Value)>,
    safe_key: Option<&'static str>,
    retry_after: Option<u32>,
    fields: Vec<FieldProblem>,
    cause: Option<String>,
}

/// A problem of one field of the request, for `problem+json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldProblem {
    /// Name of the field, or JSON pointer into the body.
    pub field: String,
    /// What is wrong and what to do, in the visitor's language.
    pub message: String,
}

/// The body of an error answer to a program: `application/problem+json` (RFC 9457) with `next` and `errors` as extension
/// members.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Stable name of the kind of problem.
    #[serde(rename = "type")]
    pub kind: String,
    /// What happened.
    pub title: String,
    /// Status of the answer.
    pub status: u16,
    /// What is safe.
    pub detail: String,
    /// What to do next.
    pub next: String,
    /// Number of the request in the log, as URN.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
    /// Problems of single fields.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
}

impl<E: Explain> From<E> for Failure {
    fn from(error: E) -> Self {
        let mut cause = error.to_string();
        let mut source = error.source();
        while let Some(inner) = source {
            let _ = write!(cause, ": {inner}");
            source = inner.source();
        }
        let retry_after = (error.status() == StatusCode::SERVICE_UNAVAILABLE).then_some(5);
        Self {
            status: error.status(),
            key: error.key(),
            args: error.args(),
            safe_key: error.safe_key(),
            retry_after,
            fields: Vec::new(),
            cause: Some(cause),
        }
    }
}

impl Failure {
    /// A failure with a status and the key of its text; `<key>-next` must exist too.
    pub fn new(status: StatusCode, key: &'static str) -> Self {
        Self { status, key, args: Vec::new(), safe_key: None, retry_after: None, fields: Vec::new(), cause: None }
    }

    /// The page does not exist, or nobody may know that it does (404).
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "ui-failure-not-found")
    }

    /// The request is malformed (400). The reason is for the log and never shown.
    pub fn malformed(reason: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "ui-failure-malformed").because(reason)
    }

    /// Too much at once: come back after some seconds (503 with `Retry-After`).
    pub fn busy(retry_after_seconds: u32) -> Self {
        let mut failure = Self::new(StatusCode::SERVICE_UNAVAILABLE, "ui-failure-busy");
        failure.retry_after = Some(retry_after_seconds);
        failure
    }

    /// Something failed inside (500). The reason is for the log and never shown.
    pub fn internal(reason: impl Into<String>) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "ui-failure-internal").because(reason)
    }

    /// Notes the reason for the log. No personal data.
    pub fn because(mut self, reason: impl Into<String>) -> Self {
        self.cause = Some(reason.into());
        self
    }

    /// Adds problems of single fields, shown as a list and sent as `errors`.
    pub fn with_fields(mut self, fields: Vec<FieldProblem>) -> Self {
        self.fields = fields;
        self
    }

    /// Asks to come back after some seconds (`Retry-After`).
    pub fn retry_after(mut self, seconds: u32) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The key of the text that says what happened.
    pub fn key(&self) -> &'static str {
        self.key
    }

    fn of_status(status: StatusCode) -> Self {
        let key = match status {
            StatusCode::NOT_FOUND => "ui-failure-not-found",
            StatusCode::FORBIDDEN | StatusCode::UNAUTHORIZED => "ui-failure-forbidden",
            StatusCode::METHOD_NOT_ALLOWED => "ui-failure-method",
            StatusCode::REQUEST_TIMEOUT => "ui-failure-slow",
            StatusCode::GATEWAY_TIMEOUT => "ui-failure-timeout",
            StatusCode::CONFLICT => "ui-failure-conflict",
            StatusCode::GONE => "ui-failure-gone",
            StatusCode::PAYLOAD_TOO_LARGE => "ui-failure-too-large",
            StatusCode::UNSUPPORTED_MEDIA_TYPE => "ui-failure-media-type",
            StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => "ui-failure-busy",
            status if status.is_client_error() => "ui-failure-malformed",
            _ => "ui-failure-internal",
        };
        Self::new(status, key)
    }

    fn safe(&self) -> &'static str {
        self.safe_key.unwrap_or(match self.status {
            status if status.is_server_error() && status != StatusCode::SERVICE_UNAVAILABLE => {
                "ui-failure-safe-unknown"
            }
            _ => "ui-failure-safe-unchanged",
        })
    }

    /// The failure as `problem+json` in the visitor's language.
    pub fn problem(&self, visitor: &Visitor) -> Problem {
        Problem {
            kind: format!("urn:problem-type:dienstweg:{}", self.key),
            title: text_with(visitor.lang, self.key, &self.args),
            status: self.status.as_u16(),
            detail: text(visitor.lang, self.safe()),
            next: self.next(visitor),
            instance: visitor.request_id.as_ref().map(|id| format!("urn:uuid:{id}")),
            errors: self.fields.clone(),
        }
    }

    fn next(&self, visitor: &Visitor) -> String {
        let own = format!("{}-next", self.key);
        let key = if crate::texts::texts().has(visitor.lang, &own) { own.as_str() } else { "ui-failure-next" };
        text_with(visitor.lang, key, &self.args)
    }

    fn markup(&self, visitor: &Visitor) -> Markup {
        html! {
            @if !self.fields.is_empty() {
                ul class="kern-list kern-list--bullet" {
                    @for problem in &self.fields { li { (problem.message) } }
                }
            }
            p { (text(visitor.lang, self.safe())) }
            h2 class="kern-heading-small" { (visitor.t("ui-failure-next-title")) }
            p { (self.next(visitor)) }
            p { a class="kern-link" href="/" { (visitor.t("ui-failure-home")) } }
            @if let Some(id) = visitor.request_id.as_ref().filter(|_| self.status.is_server_error()) {
                p class="kern-body kern-body--muted" {
                    (text_with(visitor.lang, "ui-failure-number", &[("id", id.into())]))
                }
            }
        }
    }

    fn render(&self, visitor: &Visitor) -> Response {
        let mut response = if visitor.wants_json {
            let mut response = Json(self.problem(visitor)).into_response();
            let kind = HeaderValue::from_static("application/problem+json");
            response.headers_mut().insert(header::CONTENT_TYPE, kind);
            response
        } else {
            Page::new(visitor, text_with(visitor.lang, self.key, &self.args)).render(self.markup(visitor))
        };
        *response.status_mut() = self.status;
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }

    fn log(&self) {
        let cause = self.cause.as_deref().unwrap_or_default();
        if self.status.is_server_error() && self.status != StatusCode::SERVICE_UNAVAILABLE {
            tracing::error!(status = self.status.as_u16(), key = self.key, cause, "request failed");
        } else {
            tracing::debug!(status = self.status.as_u16(), key = self.key, cause, "request refused");
        }
    }
}

/// The failure travels in the extensions of an empty response to the middleware that knows the visitor.
impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Middleware that turns failures, and whatever a library answered in plain text, into our pages or `problem+json`.
pub(crate) async fn render_failures(request: Request, next: Next) -> Response {
    rendered(request, |request| next.run(request)).await
}

/// What `answer` says to the request; a failure as a page or as JSON.
pub(crate) async fn rendered<F: Future<Output = Response>>(
    request: Request,
    answer: impl FnOnce(Request) -> F,
) -> Response {
    let (parts, body) = request.into_parts();
    let visitor = Visitor::from_parts(&parts);
    let response = answer(Request::from_parts(parts, body)).await;
    let failure = match response.extensions().get::<Failure>() {
        Some(failure) => failure.clone(),
        None if is_bare_error(&response) => Failure::of_status(response.status()),
        None => return response,
    };
    failure.log();
    let mut rendered = failure.render(&visitor);
    for name in [
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        header::ALLOW,
        header::RETRY_AFTER,
        header::SET_COOKIE,
        header::WWW_AUTHENTICATE,
    ] {
        if let Some(value) = response.headers().get(&name)
            && !rendered.headers().contains_key(&name)
        {
            rendered.headers_mut().insert(name, value.clone());
        }
    }
    rendered
}

fn is_bare_error(response: &Response) -> bool {
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return false;
    }
    match response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()) {
        None => true,
        Some(kind) => kind.starts_with("text/plain"),
    }
}
