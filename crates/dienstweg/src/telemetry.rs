//! Metrics for Prometheus. Labels are route templates, methods, status codes and lanes: their number is bounded by the
//! list of routes, and none holds anything a visitor wrote.

use std::sync::OnceLock;

use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use sea_orm::{ConnectionTrait, Statement};
use store::{Actor, Language, Reach, Store};

/// Upper ends of the classes of durations in seconds.
const DURATIONS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

static RECORDER: OnceLock<Option<PrometheusHandle>> = OnceLock::new();

/// Starts recording, once per process.
pub(crate) fn start() -> Option<&'static PrometheusHandle> {
    RECORDER
        .get_or_init(|| {
            let builder = PrometheusBuilder::new()
                .set_buckets_for_metric(Matcher::Full("http_server_request_duration_seconds".to_owned()), &DURATIONS);
            let handle = builder.and_then(PrometheusBuilder::install_recorder);
            handle.inspect_err(|error| tracing::warn!(%error, "metrics are not recorded")).ok()
        })
        .as_ref()
}

/// Lets the recorder tidy up; without it, what nobody fetches would pile up.
pub(crate) fn tidy() {
    if let Some(handle) = start() {
        handle.run_upkeep();
    }
}

/// Everything recorded so far, and the state of the outbox at this moment.
pub(crate) async fn render(store: &Store) -> store::Result<String> {
    let backlog = backlog(store).await?;
    metrics::gauge!("dienstweg_outbox_waiting").set(exact(backlog.waiting));
    metrics::gauge!("dienstweg_outbox_given_up").set(exact(backlog.given_up));
    metrics::gauge!("dienstweg_outbox_oldest_seconds").set(exact(backlog.oldest_seconds));
    if let Some(bytes) = resident_bytes() {
        metrics::gauge!("process_resident_memory_bytes").set(exact(bytes));
    }
    Ok(start().map(PrometheusHandle::render).unwrap_or_default())
}

#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
fn exact(count: i64) -> f64 {
    count as f64
}

struct Backlog {
    waiting: i64,
    given_up: i64,
    oldest_seconds: i64,
}

/// The outbox in one query.
async fn backlog(store: &Store) -> store::Result<Backlog> {
    let scope = store.read(Reach::Provider, Actor::System, Language::German).await?;
    let query = Statement::from_string(
        store.backend(),
        "select coalesce(sum(case when failed_at is null then 1 else 0 end), 0) as waiting,
                coalesce(sum(case when failed_at is null then 0 else 1 end), 0) as given_up,
                min(case when failed_at is null then created_at end) as oldest from outbox",
    );
    let Some(row) = scope.db().query_one_raw(query).await? else {
        return Ok(Backlog { waiting: 0, given_up: 0, oldest_seconds: 0 });
    };
    let oldest: Option<i64> = row.try_get("", "oldest")?;
    Ok(Backlog {
        waiting: row.try_get("", "waiting")?,
        given_up: row.try_get("", "given_up")?,
        oldest_seconds: oldest.map_or(0, |oldest| (scope.now().0 - oldest).max(0) / 1_000_000),
    })
}

/// Memory of this process, where the operating system tells.
pub fn resident_bytes() -> Option<i64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<i64>().ok().map(|kilobytes| kilobytes * 1_024)
}
