//! Admission: how many requests of each lane run at once, how many wait and for how long. Past that the door answers 503
//! with `Retry-After` at once, so those inside stay fast.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tokio::sync::{Semaphore, TryAcquireError};

use crate::Failure;

/// Which queue a route stands in. A rush of one kind of visitors never takes the places of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lane {
    /// Pages for citizens and businesses.
    Citizen,
    /// Pages for members of staff.
    Clerk,
    /// The JSON interface.
    Api,
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
}

impl Default for Limits {
    fn default() -> Self {
        Self { citizen: Limit::new(128, 256), clerk: Limit::new(64, 128), api: Limit::new(64, 128) }
    }
}

/// The doorkeeper of all lanes. Cheap to clone; clones share the places.
#[derive(Clone, Debug)]
pub struct Admission {
    citizen: Gate,
    clerk: Gate,
    api: Gate,
}

impl Admission {
    /// A doorkeeper with these places.
    pub fn new(limits: &Limits) -> Self {
        Self {
            citizen: Gate::new(Lane::Citizen, limits.citizen),
            clerk: Gate::new(Lane::Clerk, limits.clerk),
            api: Gate::new(Lane::Api, limits.api),
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
    shed: Arc<AtomicU64>,
}

impl Gate {
    fn new(lane: Lane, limit: Limit) -> Self {
        Self {
            lane,
            limit,
            running: Arc::new(Semaphore::new(limit.running)),
            present: Arc::new(Semaphore::new(limit.running.saturating_add(limit.waiting).min(Semaphore::MAX_PERMITS))),
            shed: Arc::default(),
        }
    }

    fn refuse(&self) -> Response {
        self.shed.fetch_add(1, Ordering::Relaxed);
        metrics::counter!("dienstweg_shed_total", "lane" => self.lane.name()).increment(1);
        Failure::busy(self.limit.retry_after).into_response()
    }
}

/// Middleware of a route: waits for a place and keeps it until the answer is made.
pub(crate) async fn admit(State(gate): State<Gate>, request: Request, next: Next) -> Response {
    let Ok(_present) = gate.present.try_acquire() else {
        return gate.refuse();
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
        return gate.refuse();
    };
    next.run(request).await
}
