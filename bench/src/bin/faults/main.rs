//! Kills Dienstweg under load and cuts its power, again and again, and compares what it acknowledged with what it kept.
//!
//! Progress and findings go to standard error, one JSON object to standard output. The exit code is 0 only when nothing
//! was lost or doubled and every fault that was made on purpose was found.

mod clients;
mod cluster;
mod controls;
mod ground;
mod kills;
mod ledger;
mod power;
mod reconcile;
mod restore;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::ensure;
use bench::database::postgres_server;
use bench::dice::Dice;
use clap::Parser;
use ground::Ground;
use kills::Report;
use serde_json::{Value, json};

/// Findings that are shown of each run.
const SHOWN: usize = 10;

/// Kills Dienstweg under load and compares what it acknowledged with what it kept.
#[derive(Parser)]
struct Wish {
    /// Program to break
    #[arg(long, value_name = "FILE", default_value = "target/release/dienstweg")]
    binary: PathBuf,
    /// Kills for each database; 0 leaves them out
    #[arg(long, default_value_t = 50)]
    kills: u32,
    /// Power cuts for each database; 0 leaves them out
    #[arg(long, default_value_t = 20)]
    power_cuts: u32,
    /// Only SQLite
    #[arg(long)]
    sqlite_only: bool,
    /// Seed of chance, to repeat a run
    #[arg(long)]
    seed: Option<u64>,
    /// Keep databases, ledgers and logs, and say where
    #[arg(long)]
    keep: bool,
}

/// Says something to the person who waits.
pub(crate) fn say(what: &str) {
    // Nobody listens: then nobody misses it.
    let _ = writeln!(io::stderr(), "{what}");
}

#[tokio::main(flavor = "multi_thread", worker_threads = 4)]
async fn main() -> anyhow::Result<ExitCode> {
    let wish = Wish::parse();
    let server = if wish.sqlite_only { None } else { postgres_server() };
    ensure!(
        wish.sqlite_only || server.is_some(),
        "no PostgreSQL: run this with scripts/with-postgres, or with --sqlite-only"
    );
    let work = tempfile::Builder::new().prefix("dienstweg-faults.").tempdir()?;
    let seed = wish.seed.unwrap_or_else(Dice::seed);
    say(&format!("seed {seed}"));
    let reports = run(&wish, work.path(), server.as_deref(), seed).await;
    if wish.keep {
        say(&format!("kept: {}", work.keep().display()));
    }
    let reports = reports?;
    let table: Vec<Value> = reports.iter().map(shown).collect();
    let sound = !reports.is_empty() && reports.iter().all(Report::is_sound);
    let all = json!({ "seed": seed, "sound": sound, "runs": table });
    writeln!(io::stdout(), "{}", serde_json::to_string_pretty(&all)?)?;
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn run(wish: &Wish, work: &std::path::Path, server: Option<&str>, seed: u64) -> anyhow::Result<Vec<Report>> {
    let binary = &wish.binary;
    let mut reports = Vec::new();
    say("loading the state of Thuringia");
    let loaded = Ground::new(binary, work.join("loaded"), None).await?;
    // Both databases at the same time: each waits at its end for the lease of its killed worker.
    if wish.kills > 0 {
        let sqlite = loaded.copy(binary, work.join("sqlite"))?;
        let (one, other) = tokio::join!(kills::run(&sqlite, wish.kills, Dice::new(seed)), async {
            let Some(server) = server else { return Ok(None) };
            let postgres = Ground::new(binary, work.join("postgres"), Some(server)).await?;
            let report = kills::run(&postgres, wish.kills, Dice::new(seed + 1)).await;
            postgres.database.clone().remove().await?;
            report.map(Some)
        });
        reports.push(one?);
        reports.extend(other?);
    }
    if wish.power_cuts > 0 {
        let (sqlite, postgres) = (work.join("sqlite-power"), work.join("postgres-power"));
        std::fs::create_dir(&sqlite)?;
        std::fs::create_dir(&postgres)?;
        let ground = loaded.copy(binary, sqlite.join("data"))?;
        let (one, other) = tokio::join!(power::sqlite(&ground, &sqlite, wish.power_cuts, Dice::new(seed + 2)), async {
            if server.is_none() {
                return Ok(None);
            }
            power::postgres(binary, &postgres, wish.power_cuts, Dice::new(seed + 3)).await.map(Some)
        });
        reports.push(one?);
        reports.extend(other?);
    }
    Ok(reports)
}

fn shown(report: &Report) -> Value {
    let name = &report.name;
    for finding in report.findings.iter().take(SHOWN) {
        say(&format!("{name}: {finding}"));
    }
    if report.findings.len() > SHOWN {
        say(&format!("{name}: and {} more", report.findings.len() - SHOWN));
    }
    for control in report.controls.iter().filter(|control| !control.detected()) {
        say(&format!("{name}: the control \"{}\" was not found: the comparison is blind", control.name));
    }
    let controls: Vec<Value> =
        report.controls.iter().map(|control| json!({ "fault": control.name, "found": control.detected() })).collect();
    let mut table = json!({
        "name": name,
        "sound": report.is_sound(),
        "findings": report.findings.iter().map(ToString::to_string).take(100).collect::<Vec<_>>(),
        "controls": controls,
    });
    if let (Some(table), Some(numbers)) = (table.as_object_mut(), report.numbers.as_object()) {
        table.extend(numbers.clone());
    }
    table
}
