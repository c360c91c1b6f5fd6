//! `/healthz`, `/readyz` and the description of the interface; `/metrics` at an address of its own.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use store::Store;
use tokio::sync::Mutex;
use ui::{Failure, Json, Lane, Routes};

use crate::{openapi, schema, telemetry};

/// An answer about readiness is good for this long: however often somebody asks, the database is asked once.
const FRESH: Duration = Duration::from_secs(1);

/// A database that does not answer within this time is not reachable.
const PATIENCE: Duration = Duration::from_secs(2);

/// Whether this process can do its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Readiness {
    /// All of the others.
    pub ready: bool,
    /// The database answers.
    pub database: bool,
    /// The schema is the one of this version.
    pub schema: bool,
    /// Areas, administrations and services are loaded.
    pub directory: bool,
}

/// What these routes need. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    store: Store,
    directory: bool,
    migrated: Arc<std::sync::atomic::AtomicBool>,
    last: Arc<Mutex<Option<(Instant, Readiness)>>>,
    measured: Arc<Mutex<Option<(Instant, String)>>>,
}

impl Desk {
    /// The desk over a store; `directory` says whether the directory is loaded.
    pub fn new(store: Store, directory: bool) -> Self {
        Self { store, directory, migrated: Arc::default(), last: Arc::default(), measured: Arc::default() }
    }

    async fn readiness(&self) -> Readiness {
        let mut last = self.last.lock().await;
        if let Some((at, readiness)) = *last
            && at.elapsed() < FRESH
        {
            return readiness;
        }
        let (database, schema) = tokio::time::timeout(PATIENCE, self.ask()).await.unwrap_or((false, false));
        let readiness =
            Readiness { ready: database && schema && self.directory, database, schema, directory: self.directory };
        *last = Some((Instant::now(), readiness));
        readiness
    }

    async fn measures(&self) -> store::Result<String> {
        let mut measured = self.measured.lock().await;
        if let Some((at, text)) = &*measured
            && at.elapsed() < FRESH
        {
            return Ok(text.clone());
        }
        let text = telemetry::render(&self.store).await?;
        *measured = Some((Instant::now(), text.clone()));
        Ok(text)
    }

    async fn ask(&self) -> (bool, bool) {
        use std::sync::atomic::Ordering::Relaxed;
        if !self.store.is_reachable().await {
            return (false, false);
        }
        // Migrations do not come undone while the program runs.
        if !self.migrated.load(Relaxed) {
            let migrated = self.store.is_migrated(&schema::ROOMS).await.unwrap_or(false);
            self.migrated.store(migrated, Relaxed);
        }
        (true, self.migrated.load(Relaxed))
    }
}

/// The routes for those who watch over the process and for programs.
pub fn routes(desk: Desk) -> Routes {
    Routes::new()
        .get("/healthz", Lane::Open, alive)
        .get("/readyz", Lane::Open, ready)
        .get("/api/openapi.json", Lane::Open, description)
        .with_state(desk)
}

/// `/metrics` in the text format of Prometheus, for an address that visitors do not reach: numbers tell much about the work of
/// an administration.
pub fn measures(desk: Desk) -> Router {
    Router::new().route("/metrics", axum::routing::get(measured)).with_state(desk)
}

async fn measured(State(desk): State<Desk>) -> Result<Response, StatusCode> {
    let text = desk.measures().await.map_err(|error| {
        tracing::warn!(%error, "the metrics cannot be had");
        StatusCode::SERVICE_UNAVAILABLE
    })?;
    Ok(([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response())
}

/// The process is alive.
#[utoipa::path(get, path = "/healthz", tag = "operations", responses((status = 200, description = "`ok`", content_type = "text/plain")))]
pub(crate) async fn alive() -> &'static str {
    "ok\n"
}

/// The process can do its work: database reachable, schema up to date, directory loaded.
#[utoipa::path(get, path = "/readyz", tag = "operations", responses(
    (status = 200, body = Readiness),
    (status = 503, body = Readiness, description = "Not ready; the body says what is missing"),
))]
pub(crate) async fn ready(State(desk): State<Desk>) -> Response {
    let readiness = desk.readiness().await;
    let status = if readiness.ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(readiness)).into_response()
}

async fn description() -> Result<Response, Failure> {
    let text = openapi::document().map_err(|error| Failure::internal(error.to_string()))?;
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "public, max-age=300")];
    Ok((headers, text).into_response())
}
