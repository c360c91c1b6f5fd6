//! Admission: how many requests of each lane run at once, how many wait and for how long. Past that the door answers 503
//! with `Retry-After` at once, so those inside stay fast.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::RequestExt;
use axum::body::{Bytes, HttpBody};
use axum::extract::{DefaultBodyLimit, FromRequest, Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tokio::sync::{Semaphore, TryAcquireError};

use crate::{Failure, extract};

/// How long the body of a request may take, apart from that of an upload. 256 KiB in this time are less than half a
/// megabit per second, and a usual form is a hundred times smaller.
const BODY_TIME: Duration = Duration::from_secs(5);

/// Which queue a route stands in. A rush of one kind of visitors never takes the places of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lane {
    /// Pages for citizens and businesses.
    Citizen,
    /// Pages for members of staff.
    Clerk,
    /// The JSON interface.
    Api,
    /// Files on their way in: slow by nature, so they stand apart from the pages ([`Routes::upload`](crate::Routes::upload)).
    Upload,
    /// Health, metrics and assets: always admitted.
    Open,
}

impl Lane {
    /// Name in metrics and lists.
    pub fn name(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Clerk => "clerk",
            Self::Api => "api",
            Self::Upload => "upload",
            Self::Open => "open",
        }
    }
}

/// The places of one lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Requests that run at the same time.
    pub running: usize,
    /// Requests that may wait for a place.
    pub waiting: usize,
    /// How long one waits before it is sent away.
    pub patience: Duration,
    /// Seconds after which the visitor is asked to come back.
    pub retry_after: u32,
}

impl Limit {
    /// A limit with the usual patience (half a second) and `Retry-After` (5 seconds).
    pub const fn new(running: usize, waiting: usize) -> Self {
        Self { running, waiting, patience: Duration::from_millis(500), retry_after: 5 }
    }
}

/// The places of all lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Citizens and businesses.
    pub citizen: Limit,
    /// Members of staff.
    pub clerk: Limit,
    /// The JSON interface.
    pub api: Limit,
    /// Files on their way in. Each place may hold a whole file in memory.
    pub upload: Limit,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            citizen: Limit::new(128, 256),
            clerk: Limit::new(64, 128),
            api: Limit::new(64, 128),
            upload: Limit::new(16, 8),
        }
    }
}

/// The doorkeeper of all lanes. Cheap to clone; clones share the places.
#[derive(Clone, Debug)]
pub struct Admission {
    citizen: Gate,
    clerk: Gate,
    api: Gate,
    upload: Gate,
}

impl Admission {
    /// A doorkeeper with these places.
    pub fn new(limits: &Limits) -> Self {
        Self {
            citizen: Gate::new(Lane::Citizen, limits.citizen),
            clerk: Gate::new(Lane::Clerk, limits.clerk),
            api: Gate::new(Lane::Api, limits.api),
            upload: Gate::new(Lane::Upload, limits.upload),
        }
    }

    /// How many requests of a lane were sent away since the start.
    pub fn shed(&self, lane: Lane) -> u64 {
        self.gate(lane).map_or(0, |gate| gate.shed.load(Ordering::Relaxed))
    }

    pub(crate) fn gate(&self, lane: Lane) -> Option<&Gate> {
        match lane {
            Lane::Citizen => Some(&self.citizen),
            Lane::Clerk => Some(&self.clerk),
            Lane::Api => Some(&self.api),
            Lane::Upload => Some(&self.upload),
            Lane::Open => None,
        }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Gate {
    lane: Lane,
    limit: Limit,
    running: Arc<Semaphore>,
    // Counts those who run and those who wait: without a place here there is no waiting.
    present: Arc<Semaphore>,
    // Bodies that are being read. They stand before the lane, and are counted so that memory stays bounded.
    reading: Arc<Semaphore>,
    shed: Arc<AtomicU64>,
}

impl Gate {
    fn new(lane: Lane, limit: Limit) -> Self {
        let present = limit.running.saturating_add(limit.waiting).min(Semaphore::MAX_PERMITS);
        Self {
            lane,
            limit,
            running: Arc::new(Semaphore::new(limit.running)),
            present: Arc::new(Semaphore::new(present)),
            reading: Arc::new(Semaphore::new(present)),
            shed: Arc::default(),
        }
    }

    fn refuse(&self) -> Failure {
        self.shed.fetch_add(1, Ordering::Relaxed);
        metrics::counter!("dienstweg_shed_total", "lane" => self.lane.name()).increment(1);
        Failure::busy(self.limit.retry_after)
    }

    /// The request with its whole body in memory: whoever sends slowly waits outside and holds no place.
    async fn receive(&self, request: Request) -> Result<Request, Failure> {
        if request.body().is_end_stream() {
            return Ok(request);
        }
        if self.present.available_permits() == 0 {
            return Err(self.refuse());
        }
        let Ok(Ok(_reading)) = tokio::time::timeout(self.limit.patience, self.reading.acquire()).await else {
            return Err(self.refuse());
        };
        let (parts, body) = request.with_limited_body().into_parts();
        // Its limit is set already; the head stays here.
        let mut headless = Request::new(body);
        DefaultBodyLimit::disable().apply(&mut headless);
        match tokio::time::timeout(BODY_TIME, Bytes::from_request(headless, &())).await {
            Ok(Ok(bytes)) => Ok(Request::from_parts(parts, bytes.into())),
            Ok(Err(rejection)) => Err(extract::refused(&rejection.body_text(), rejection.status())),
            Err(_) => {
                Err(Failure::new(StatusCode::REQUEST_TIMEOUT, "ui-failure-slow").because("the body came too slowly"))
            }
        }
    }
}

/// Middleware of a route: takes the body in, waits for a place and keeps it until the answer is made. The body of an
/// upload is left to its handler, which knows how much of it may be kept.
pub(crate) async fn admit(State(gate): State<Gate>, request: Request, next: Next) -> Response {
    let request = match gate.lane {
        Lane::Upload => request,
        _ => match gate.receive(request).await {
            Ok(request) => request,
            Err(failure) => return failure.into_response(),
        },
    };
    let Ok(_present) = gate.present.try_acquire() else {
        return gate.refuse().into_response();
    };
    let place = match gate.running.try_acquire() {
        Ok(place) => Ok(place),
        Err(TryAcquireError::Closed) => Err(()),
        Err(TryAcquireError::NoPermits) => {
            match tokio::time::timeout(gate.limit.patience, gate.running.acquire()).await {
                Ok(Ok(place)) => Ok(place),
                _ => Err(()),
            }
        }
    };
    let Ok(_place) = place else {
        return gate.refuse().into_response();
    };
    next.run(request).await
}
