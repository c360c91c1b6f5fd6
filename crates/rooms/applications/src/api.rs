//! JSON handlers of `/api/v1/applications`.

use std::convert::Infallible;

use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use forms::Problem;
use serde::{Deserialize, Serialize};
use store::Language;
use ui::{Failure, FieldProblem, Json, Lane, Path, Routes, Visitor};

use crate::milestone::Milestone;
use crate::model::{AccessCode, PublicState, Reference};
use crate::offer::Offer;
use crate::{Desk, Error, submission, transfer};

/// The interface of this room.
pub(crate) fn routes() -> Routes<Desk> {
    Routes::new().post("/api/v1/applications", Lane::Api, submit).get(
        "/api/v1/applications/{reference}",
        Lane::Api,
        show,
    )
}

/// An application sent by a program.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewApplication {
    /// Id of the online service, or of the service in the catalogue.
    #[schema(example = "mangel-melden")]
    pub service: String,
    /// AGS of the municipality.
    #[schema(example = "16051000")]
    pub place: String,
    /// Answers by field id: text, numbers, booleans, dates as `YYYY-MM-DD`, times as `HH:MM`, several choices as an array, money
    /// in cents; a group that repeats is an array of objects.
    #[schema(value_type = Object)]
    pub answers: serde_json::Value,
}

/// The header `Idempotency-Key`; empty when it is missing or not text.
pub struct IdempotencyKey(String);

impl<S: Sync> FromRequestParts<S> for IdempotencyKey {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let key = parts.headers.get("idempotency-key").and_then(|key| key.to_str().ok());
        Ok(Self(key.unwrap_or_default().to_owned()))
    }
}

/// What the sender of an application keeps.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Received {
    /// Number of the application.
    #[schema(value_type = String, example = "0001-7K4M-9QXD")]
    pub reference: Reference,
    /// Code that opens the application together with its number.
    pub access_code: String,
    /// When it counts as received (RFC 3339).
    pub submitted_at: String,
    /// SHA-256 of the content, in hexadecimal digits.
    pub sha256: String,
    /// What it costs as far as known, in cents.
    pub fee_cents: i64,
}

/// The state of an application.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ApplicationStatus {
    /// Number of the application; the first one, also when another administration took it over.
    #[schema(value_type = String)]
    pub reference: Reference,
    /// Id of the online service.
    pub service: String,
    /// AGS of the municipality.
    pub place: String,
    /// `received`, `in_review`, `question_open`, `decided`, `closed` or `withdrawn`; `transferred` on the way to another
    /// administration, whose state follows.
    #[schema(value_type = String)]
    pub state: PublicState,
    /// The same as a status monitor names it: `RECEIVED`, `PROCESSING`, `ACTION_REQUIRED` or `COMPLETED`; `INITIATED` and
    /// `SUBMITTED` are behind an application that has its number.
    #[schema(value_type = String)]
    pub status: Milestone,
    /// When it counts as received (RFC 3339).
    pub submitted_at: String,
    /// SHA-256 of the content, in hexadecimal digits.
    pub sha256: String,
}

/// Sends a complete application. The same key with the same content gives the same answer, however often it is sent.
#[utoipa::path(
    post, path = "/api/v1/applications", tag = "applications", request_body = NewApplication,
    params(("Idempotency-Key" = String, Header, description = "8 to 200 visible ASCII characters, new for each application")),
    responses(
        (status = 201, body = Received),
        (status = 400, description = "No or a malformed idempotency key (`application/problem+json`)"),
        (status = 404, description = "The service is not offered online in this place (`application/problem+json`)"),
        (status = 422, description = "Answers are missing or wrong, all at once (`application/problem+json`)"),
        (status = 503, description = "Too busy; `Retry-After` says when to come back (`application/problem+json`)"),
    )
)]
pub async fn submit(
    State(desk): State<Desk>,
    visitor: Visitor,
    IdempotencyKey(key): IdempotencyKey,
    Json(new): Json<NewApplication>,
) -> Result<Response, Failure> {
    let offer = Offer::find(&desk, &new.service, &new.place)?;
    match submission::submit_from_program(&desk, &offer, &key, &new.answers).await {
        Ok((receipt, fee_cents)) => {
            let received = Received {
                access_code: receipt.access_code.reveal(),
                submitted_at: receipt.submitted_at.rfc3339(),
                sha256: vault::hex(&receipt.content_hash),
                reference: receipt.reference,
                fee_cents,
            };
            Ok((StatusCode::CREATED, [(header::CACHE_CONTROL, "no-store")], Json(received)).into_response())
        }
        Err(Error::Incomplete(problems)) => {
            let published = desk.studio.recent(&desk.store, &offer.online_service).await?;
            let fields = problems.iter().map(|problem| named(visitor.lang, &published, problem)).collect();
            Err(Failure::from(Error::Incomplete(problems)).with_fields(fields))
        }
        Err(Error::Answers(errors)) => {
            let fields = errors.iter().map(|error| FieldProblem { field: String::new(), message: error.to_string() });
            let fields = fields.collect();
            Err(Failure::from(Error::Answers(errors)).with_fields(fields))
        }
        Err(error) => Err(error.into()),
    }
}

/// Where an answer stands in the body (RFC 6901): rows are numbered from 1, the items of an array from 0.
fn pointer(path: &str) -> String {
    let part = |(place, part): (usize, &str)| match part.parse::<usize>() {
        Ok(row) if place % 2 == 1 => row.saturating_sub(1).to_string(),
        _ => part.to_owned(),
    };
    let parts: Vec<String> = path.split('.').enumerate().map(part).collect();
    format!("/answers/{}", parts.join("/"))
}

fn named(language: Language, published: &studio::Published, problem: &Problem) -> FieldProblem {
    FieldProblem { field: pointer(&problem.field), message: crate::pages::problem_text(language, published, problem) }
}

/// The state of an application. The access code travels as `Authorization: Bearer`.
#[utoipa::path(
    get, path = "/api/v1/applications/{reference}", tag = "applications",
    params(("reference" = String, Path, example = "0001-7K4M-9QXD")),
    security(("access_code" = [])),
    responses(
        (status = 200, body = ApplicationStatus),
        (status = 404, description = "No application with this number and access code (`application/problem+json`)"),
        (status = 410, description = "Deleted: its retention period is over (`application/problem+json`)"),
    )
)]
pub async fn show(
    State(desk): State<Desk>,
    headers: HeaderMap,
    Path(reference): Path<String>,
) -> Result<Response, Failure> {
    let code = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("Bearer "))
        .and_then(|code| code.parse::<AccessCode>().ok())
        .ok_or(Error::NoApplication)?;
    let reference: Reference = reference.parse().map_err(|_| Error::NoApplication)?;
    let (_, application) = transfer::open(&desk.store, Language::German, &reference, &code).await?;
    let status = ApplicationStatus {
        reference: application.address,
        service: application.online_service,
        place: application.area,
        state: application.state,
        status: Milestone::of(Some(application.state)),
        submitted_at: application.submitted_at.rfc3339(),
        sha256: vault::hex(&application.content_hash),
    };
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(status)).into_response())
}
