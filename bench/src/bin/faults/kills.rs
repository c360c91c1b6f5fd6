//! Kills the server at random moments, starts it again, and lets the clients go on.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use bench::dice::Dice;
use bench::server::Server;
use serde_json::{Value, json};

use crate::clients::{Clients, read_back};
use crate::controls;
use crate::ground::Ground;
use crate::ledger::{Entries, Ledger};
use crate::reconcile::{Finding, compare, facts};

/// How long effects may take after the last kill: the lease of a killed worker has to run out first.
const LONGEST_DRAIN: Duration = Duration::from_secs(150);

/// Receipts that are read back through the interface, and how many of them with their copy as PDF.
const READ_BACK: (usize, usize) = (200, 5);

/// What a run found.
pub(crate) struct Report {
    pub(crate) name: String,
    pub(crate) findings: Vec<Finding>,
    pub(crate) controls: Vec<controls::Control>,
    pub(crate) numbers: Value,
}

impl Report {
    /// True when nothing was found that must not be, and every control found what it must.
    pub(crate) fn is_sound(&self) -> bool {
        self.findings.is_empty() && self.controls.iter().all(controls::Control::detected)
    }
}

/// Kills the server so many times under load and compares ledger and database.
///
/// # Errors
/// The run itself broke; a contradiction is a finding, not an error.
pub(crate) async fn run(ground: &Ground, kills: u32, mut dice: Dice) -> anyhow::Result<Report> {
    let name = ground.database.kind.name();
    let before = references(ground).await?;
    let ledger = Ledger::create(&ground.data.join("ledger.jsonl"))?;
    let clients = Clients::new(ledger, &format!("kill-{name}").to_lowercase(), dice.roll());
    let mut starts = Vec::new();
    let mut while_starting = 0_u32;
    let mut last = Instant::now();
    for number in 1..=kills {
        if dice.once_in(6) {
            // In the middle of a start, perhaps while the log of the last crash is read.
            let server = ground.program.spawn()?;
            tokio::time::sleep(dice.millis(1, 250)).await;
            server.kill()?;
            while_starting += 1;
            continue;
        }
        let mut server = ground.program.spawn()?;
        starts.push(server.ready().await?);
        work_and_kill(&clients, server, dice.millis(30, 900)).await?;
        if last.elapsed() > Duration::from_secs(5) || number == kills {
            last = Instant::now();
            crate::say(&format!("{name}: {number} of {kills} kills"));
        }
    }
    starts.sort_unstable();
    let mut report = settle(ground, &clients, &before, name).await?;
    report.numbers["kills"] = kills.into();
    report.numbers["kills_while_starting"] = while_starting.into();
    report.numbers["longest_restart_ms"] =
        starts.last().map_or(0, |start| u64::try_from(start.as_millis()).unwrap_or(u64::MAX)).into();
    report.controls = controls::run(ground, &clients.ledger.read()?, &before).await?;
    Ok(report)
}

/// Lets the clients submit for a while, then kills the server under them.
///
/// # Errors
/// The server ended by itself.
pub(crate) async fn work_and_kill(clients: &Arc<Clients>, server: Server, after: Duration) -> anyhow::Result<()> {
    let stop = Arc::new(AtomicBool::new(false));
    let running = clients.submit(server.address, &stop);
    tokio::time::sleep(after).await;
    let killed = server.kill();
    stop.store(true, Ordering::Relaxed);
    running.end().await?;
    killed
}

/// Numbers of applications that are there already.
pub(crate) async fn references(ground: &Ground) -> anyhow::Result<BTreeSet<String>> {
    let facts = read(ground).await?;
    Ok(facts.applications.into_iter().map(|application| application.reference).collect())
}

/// The facts of a database.
pub(crate) async fn read(ground: &Ground) -> anyhow::Result<crate::reconcile::Facts> {
    let mut rows = ground.database.open().await?;
    rows.execute("begin").await?;
    let facts = facts(&mut rows).await;
    rows.execute("rollback").await?;
    facts
}

/// Starts the server for good, lets everything calm down, stops it in order, and compares.
///
/// # Errors
/// The run itself broke.
pub(crate) async fn settle(
    ground: &Ground,
    clients: &Arc<Clients>,
    before: &BTreeSet<String>,
    name: &str,
) -> anyhow::Result<Report> {
    let server = ground.program.start().await?;
    let mut findings: Vec<Finding> = Vec::new();
    let open = clients.ledger.read()?.unacknowledged().len();
    clients.catch_up(server.address).await?;
    let entries = clients.ledger.read()?;
    findings.extend(read_some_back(server.address, &entries).await.into_iter().map(Finding::Strange));
    let drained = drain(ground).await?;
    server.stop().await.context("the server did not end in good order")?;
    let verified = ground.verified()?;
    if !verified {
        findings.push(Finding::Strange(format!("an audit chain is broken: {}", ground.program.last_words())));
    }
    let facts = read(ground).await?;
    findings.extend(compare(&entries, &facts, before));
    findings.extend(clients.strange().into_iter().map(Finding::Strange));
    ensure!(entries.acknowledged() > 0, "nothing was acknowledged: the run proves nothing");
    let effort = clients.effort();
    Ok(Report {
        name: name.to_owned(),
        findings,
        controls: Vec::new(),
        numbers: json!({
            "sent": entries.receipts.len(),
            "acknowledged": entries.acknowledged(),
            "open_after_last_fault": open,
            "repeated_keys": effort.repeated,
            "retried_keys": effort.retried,
            "refused_503": effort.refused,
            "failed_5xx_without_database": effort.failed,
            "seconds_until_outbox_empty": drained.as_secs(),
            "audit_chains_verified": verified,
        }),
    })
}

async fn read_some_back(address: std::net::SocketAddr, entries: &Entries) -> Vec<String> {
    let receipts: Vec<_> = entries.receipts.values().filter_map(|receipts| receipts.first()).collect();
    let step = (receipts.len() / READ_BACK.0).max(1);
    let mut strange = Vec::new();
    for (number, receipt) in receipts.into_iter().step_by(step).enumerate() {
        if let Err(error) = read_back(address, receipt, number < READ_BACK.1).await {
            strange.push(error.to_string());
        }
    }
    strange
}

async fn drain(ground: &Ground) -> anyhow::Result<Duration> {
    let start = Instant::now();
    let mut rows = ground.database.open().await?;
    while start.elapsed() < LONGEST_DRAIN {
        if rows.outbox().await? == 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    // What is left is found in the comparison.
    Ok(start.elapsed())
}
