//! Durable submissions per second, beside what the disk, a bare endpoint and PostgreSQL's own tool do in the same run.
//!
//! The contenders take turns, three rounds each, and the middle round counts: a busy moment of the machine then hits all
//! of them alike.

use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use bench::database::Database;
use bench::figures::{Figure, Target};
use bench::http::{Client, Request};
use bench::load::{Load, Outcome, round};
use bench::server::{Server, free_address, processor_time};
use bench::submission;
use serde_json::{Value, json};

use crate::ceilings;

/// Clients at once.
pub(crate) const CLIENTS: usize = 64;

const ROUNDS: u64 = 3;
const SECONDS: u64 = 4;

/// How long the effects may take after the load before the table says "not finished".
const LONGEST_DRAIN: Duration = Duration::from_secs(20);

/// The bare endpoint in a process of its own.
struct Bare {
    child: Child,
    address: SocketAddr,
}

impl Bare {
    async fn start(folder: &Path) -> anyhow::Result<Self> {
        let address = free_address()?;
        let child = Command::new(std::env::current_exe()?)
            .args(["bare", "--address", &address.to_string(), "--folder"])
            .arg(folder)
            .stdin(Stdio::null())
            .spawn()?;
        let bare = Self { child, address };
        for _ in 0..500 {
            if Client::new(address).send(&Request::get("/readyz")).await.is_ok_and(|answer| answer.status == 200) {
                return Ok(bare);
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        bail!("the bare endpoint did not start")
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        // Both fail only when it is gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

async fn submissions(address: SocketAddr, name: String) -> Outcome {
    Load::new(address, CLIENTS, SECONDS)
        .expecting(201)
        .run(move |turn| submission::request(&format!("{name}-{:03}-{:06}", turn.client, turn.number)))
        .await
}

fn middle(rates: &[f64]) -> f64 {
    let mut rates = rates.to_vec();
    rates.sort_by(f64::total_cmp);
    rates.get(rates.len() / 2).copied().unwrap_or_default()
}

struct Rounds {
    rates: Vec<f64>,
    /// Processor time of each submission, with what the process did beside it.
    micros_each: Vec<f64>,
    all: Outcome,
}

impl Rounds {
    fn new() -> Self {
        Self { rates: Vec::new(), micros_each: Vec::new(), all: Outcome::default() }
    }

    /// One round of submissions to a process.
    async fn go(&mut self, address: SocketAddr, process: u32, name: String) -> anyhow::Result<()> {
        let before = processor_time(process)?;
        let outcome = submissions(address, name).await;
        let micros = (processor_time(process)? - before).as_secs_f64() * 1e6;
        #[expect(clippy::cast_precision_loss, reason = "a count of requests")]
        self.micros_each.push((micros / outcome.answered.count().max(1) as f64).round());
        self.rates.push(outcome.rate());
        self.all.answered.join(outcome.answered);
        self.all.shed.join(outcome.shed);
        self.all.failed += outcome.failed;
        self.all.first_failure = self.all.first_failure.take().or(outcome.first_failure);
        Ok(())
    }

    fn detail(&mut self, more: &Value) -> Value {
        json!({
            "clients": CLIENTS,
            "rounds_per_second": self.rates.iter().map(|rate| round(*rate)).collect::<Vec<_>>(),
            "processor_us_each": self.micros_each,
            "times": self.all.answered.summary(),
            "shed_503": self.all.shed.count(),
            "failed": self.all.failed,
            "first_failure": self.all.first_failure,
            "more": more,
        })
    }
}

/// SQLite: the program beside a bare endpoint and the flushes of the disk.
///
/// # Errors
/// A contender does not run.
pub(crate) async fn sqlite(server: &Server, database: &Database, folder: &Path) -> anyhow::Result<Vec<Figure>> {
    let place = folder.to_owned();
    let flushes = tokio::task::spawn_blocking(move || ceilings::flushes(&place, Duration::from_secs(2))).await??;
    let bare = Bare::start(folder).await?;
    let mut bare_rounds = Rounds::new();
    let mut rounds = Rounds::new();
    let mut drained = Vec::new();
    for number in 0..ROUNDS {
        bare_rounds.go(bare.address, bare.child.id(), format!("bare-{number}")).await?;
        rounds.go(server.address, server.process(), format!("bench-{number}")).await?;
        // The effects of this round must not run into the next round of the other contender.
        drained.push(drain(database).await?);
    }
    let more = json!({ "bare": bare_rounds.detail(&Value::Null), "effects_after_each_round": drained });
    let detail = rounds.detail(&more);
    Ok(vec![
        Figure::new("submissions_sqlite", middle(&rounds.rates), "1/s")
            .beside("bare_endpoint_group_commit", middle(&bare_rounds.rates), "1/s")
            .beside("flushes_one_thread", flushes, "1/s")
            .target(Target::RatioAtLeast(0.3))
            .only_if(rounds.all.failed == 0)
            .detail(detail),
        Figure::new("submissions_sqlite_p95", rounds.all.answered.p95(), "ms"),
    ])
}

/// PostgreSQL: the program beside pgbench.
///
/// # Errors
/// A contender does not run.
pub(crate) async fn postgres(server: &Server, database: &Database) -> anyhow::Result<Vec<Figure>> {
    let mut rows = database.open().await?;
    rows.execute(ceilings::SCHEMA).await?;
    let mut peer_rates = Vec::new();
    let mut rounds = Rounds::new();
    let mut drained = Vec::new();
    for number in 0..ROUNDS {
        let url = database.url.clone();
        let rate = tokio::task::spawn_blocking(move || ceilings::pgbench(&url, CLIENTS, SECONDS)).await??;
        peer_rates.push(rate);
        rounds.go(server.address, server.process(), format!("bench-{number}")).await?;
        drained.push(drain(database).await?);
    }
    let more = json!({ "pgbench_rounds_per_second": peer_rates, "effects_after_each_round": drained });
    let detail = rounds.detail(&more);
    Ok(vec![
        Figure::new("submissions_postgres", middle(&rounds.rates), "1/s")
            .beside("pgbench_three_inserts", middle(&peer_rates), "1/s")
            .target(Target::RatioAtLeast(0.5))
            .only_if(rounds.all.failed == 0)
            .detail(detail),
        Figure::new("submissions_postgres_p95", rounds.all.answered.p95(), "ms"),
    ])
}

/// Waits until the outbox is empty; says how many entries were left when the load ended, and how long they took.
pub(crate) async fn drain(database: &Database) -> anyhow::Result<Value> {
    let mut rows = database.open().await.with_context(|| format!("{} cannot be opened", database.kind.name()))?;
    let left = rows.outbox().await?;
    let start = Instant::now();
    let mut rest = left;
    while rest > 0 && start.elapsed() < LONGEST_DRAIN {
        tokio::time::sleep(Duration::from_millis(50)).await;
        rest = rows.outbox().await?;
    }
    Ok(json!({ "cases_to_open": left, "seconds": round(start.elapsed().as_secs_f64()), "still_open": rest }))
}
