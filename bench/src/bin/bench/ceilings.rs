//! What the machine itself can do: flushes, and transactions of PostgreSQL's own tool.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};

/// Appends 4 KiB and flushes, again and again, with one thread: flushes per second of this folder.
///
/// # Errors
/// The disk's own.
pub(crate) fn flushes(folder: &Path, duration: Duration) -> anyhow::Result<f64> {
    let path = folder.join("flushes");
    let mut file = OpenOptions::new().create(true).write(true).truncate(true).open(&path)?;
    let page = [0x5A; 4_096];
    let start = Instant::now();
    let mut count = 0_u32;
    while start.elapsed() < duration {
        file.write_all(&page)?;
        file.sync_all()?;
        count += 1;
    }
    let seconds = start.elapsed().as_secs_f64();
    std::fs::remove_file(&path)?;
    Ok(f64::from(count) / seconds)
}

/// Transactions of three inserts per second, as pgbench counts them.
///
/// # Errors
/// pgbench is missing or fails.
pub(crate) fn pgbench(url: &str, clients: usize, seconds: u64) -> anyhow::Result<f64> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("pgbench/submission.sql");
    let output = Command::new(tool()?)
        .args(["-n", "-M", "prepared", "-j", "2"])
        .args(["-c", &clients.to_string(), "-T", &seconds.to_string(), "-f"])
        .arg(&script)
        .arg(url)
        .output()?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    ensure!(output.status.success(), "pgbench failed: {}", String::from_utf8_lossy(&output.stderr));
    let line = said.lines().find_map(|line| line.strip_prefix("tps = ")).context("pgbench named no rate")?;
    Ok(line.split(' ').next().unwrap_or_default().parse()?)
}

/// The tables that pgbench writes to.
pub(crate) const SCHEMA: &str = include_str!("../../../pgbench/schema.sql");

fn tool() -> anyhow::Result<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .context("pgbench is not installed")?
        .filter_map(|version| Some(version.ok()?.path().join("bin/pgbench")))
        .filter(|tool| tool.exists())
        .collect();
    found.sort();
    found.pop().context("pgbench is not installed")
}
