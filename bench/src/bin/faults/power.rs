//! Power cuts: the process is killed, and whatever it wrote without a flush is taken back or torn.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, ensure};
use bench::dice::Dice;
use bench::server::Program;
use serde_json::json;

use crate::clients::Clients;
use crate::cluster::Cluster;
use crate::controls::Control;
use crate::ground::Ground;
use crate::kills::{Report, read, references, settle, work_and_kill};
use crate::ledger::Ledger;
use crate::reconcile::{Finding, compare};
use crate::restore::{Fate, Loss, cut};

/// Compiles the shim into a folder, once.
///
/// # Errors
/// No C compiler, or it refuses.
pub(crate) fn shim(folder: &Path) -> anyhow::Result<PathBuf> {
    let library = folder.join("powercut.so");
    if !library.exists() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("shim/powercut.c");
        let status = Command::new("cc")
            .args(["-O2", "-Wall", "-shared", "-fPIC", "-o"])
            .arg(&library)
            .arg(&source)
            .args(["-ldl", "-lpthread"])
            .status()
            .context("the C compiler `cc` is missing")?;
        ensure!(status.success(), "{} does not compile", source.display());
    }
    Ok(library)
}

fn fate(number: u32) -> Fate {
    if number % 2 == 1 { Fate::Dropped } else { Fate::Torn }
}

#[derive(Default)]
struct Sum {
    loss: Loss,
    cuts_with_loss: u32,
}

impl Sum {
    fn add(&mut self, loss: Loss) {
        self.loss.changes += loss.changes;
        self.loss.bytes += loss.bytes;
        self.loss.files += loss.files;
        self.loss.flushes += loss.flushes;
        self.cuts_with_loss += u32::from(loss.changes > 0);
    }

    /// A cut that took nothing, and a flush that was not seen, prove nothing.
    fn judge(&self, report: &mut Report, cuts: u32) {
        if self.cuts_with_loss == 0 || self.loss.flushes == 0 {
            report
                .findings
                .push(Finding::Strange("the power cuts took nothing: the shim does not see the files".to_owned()));
        }
        report.numbers["cuts"] = cuts.into();
        report.numbers["unflushed"] = json!({
            "cuts_that_took_something": self.cuts_with_loss,
            "writes": self.loss.changes,
            "bytes": self.loss.bytes,
            "flushes_seen": self.loss.flushes,
        });
    }
}

struct Rig {
    program: Program,
    log: PathBuf,
}

impl Rig {
    fn new(ground: &Ground, shim: &Path, work: &Path, lie: bool) -> Self {
        let log = work.join(if lie { "lie.log" } else { "cut.log" });
        let mut program = ground
            .program
            .clone()
            .with("LD_PRELOAD", shim)
            .with("POWERCUT_UNDER", &ground.data)
            .with("POWERCUT_LOG", &log);
        if lie {
            program = program.with("POWERCUT_LIE", "1");
        }
        Self { program, log }
    }

    async fn cut(
        &self,
        ground: &Ground,
        clients: &std::sync::Arc<Clients>,
        fate: Fate,
        dice: &mut Dice,
    ) -> anyhow::Result<Loss> {
        let _ = fs::remove_file(&self.log);
        let server = self.program.start().await?;
        work_and_kill(clients, server, dice.millis(200, 1_200)).await?;
        let loss = cut(&ground.data, &self.log, fate, dice)?;
        let file = ground.database.file().context("SQLite is a file")?;
        // Only an index of the write-ahead log in shared memory; it is made anew.
        let _ = fs::remove_file(format!("{}-shm", file.display()));
        Ok(loss)
    }
}

/// Cuts the power of SQLite so many times.
///
/// # Errors
/// The run itself broke.
pub(crate) async fn sqlite(ground: &Ground, work: &Path, cuts: u32, mut dice: Dice) -> anyhow::Result<Report> {
    let shim = shim(work)?;
    let before = references(ground).await?;
    let clients = Clients::new(Ledger::create(&work.join("cut.jsonl"))?, "cut-sqlite", dice.roll());
    let rig = Rig::new(ground, &shim, work, false);
    let mut sum = Sum::default();
    for number in 1..=cuts {
        sum.add(rig.cut(ground, &clients, fate(number), &mut dice).await?);
        if number % 5 == 0 || number == cuts {
            crate::say(&format!("SQLite: {number} of {cuts} power cuts"));
        }
    }
    let mut report = settle(ground, &clients, &before, "SQLite, power cut").await?;
    sum.judge(&mut report, cuts);

    let before = references(ground).await?;
    let clients = Clients::new(Ledger::create(&work.join("lie.jsonl"))?, "lie-sqlite", dice.roll());
    let rig = Rig::new(ground, &shim, work, true);
    rig.cut(ground, &clients, Fate::Dropped, &mut dice).await?;
    let entries = clients.ledger.read()?;
    ensure!(entries.acknowledged() > 0, "the lying disk acknowledged nothing: the control proves nothing");
    let found = compare(&entries, &read(ground).await?, &before);
    let lost = found.iter().filter(|finding| matches!(finding, Finding::Lost(_))).count();
    report.numbers["lost_on_a_lying_disk"] = format!("{lost} of {}", entries.acknowledged()).into();
    report.controls.push(Control::new("a disk that acknowledges flushes without doing them", lost > 0));
    Ok(report)
}

/// Cuts the power of a PostgreSQL server of its own so many times, and of the program with it.
///
/// # Errors
/// The run itself broke.
pub(crate) async fn postgres(binary: &Path, work: &Path, cuts: u32, mut dice: Dice) -> anyhow::Result<Report> {
    let mut cluster = Cluster::create(&work.join("cluster"))?;
    let shim = shim(cluster.folder())?;
    cluster.start(None).await?;
    let ground = Ground::new(binary, work.join("data"), Some(&cluster.url())).await?;
    let before = references(&ground).await?;
    cluster.stop().await?;

    let clients = Clients::of_two_machines(Ledger::create(&work.join("cut.jsonl"))?, "cut-postgres", dice.roll());
    let mut sum = Sum::default();
    for number in 1..=cuts {
        let loss = cluster_cut(&mut cluster, &ground, &clients, (&shim, false), fate(number), &mut dice).await?;
        sum.add(loss);
        if number % 5 == 0 || number == cuts {
            crate::say(&format!("PostgreSQL: {number} of {cuts} power cuts"));
        }
    }
    cluster.start(None).await?;
    let mut report = settle(&ground, &clients, &before, "PostgreSQL, power cut").await?;
    sum.judge(&mut report, cuts);

    let before = references(&ground).await?;
    cluster.stop().await?;
    let clients = Clients::of_two_machines(Ledger::create(&work.join("lie.jsonl"))?, "lie-postgres", dice.roll());
    cluster_cut(&mut cluster, &ground, &clients, (&shim, true), Fate::Dropped, &mut dice).await?;
    let entries = clients.ledger.read()?;
    ensure!(entries.acknowledged() > 0, "the lying disk acknowledged nothing: the control proves nothing");
    // A cluster that does not even start has lost everything.
    let lost = match cluster.start(None).await {
        Ok(()) => {
            let found = compare(&entries, &read(&ground).await?, &before);
            found.iter().filter(|finding| matches!(finding, Finding::Lost(_))).count()
        }
        Err(_) => entries.acknowledged(),
    };
    report.numbers["lost_on_a_lying_disk"] = format!("{lost} of {}", entries.acknowledged()).into();
    report.controls.push(Control::new("a disk that acknowledges flushes without doing them", lost > 0));
    Ok(report)
}

async fn cluster_cut(
    cluster: &mut Cluster,
    ground: &Ground,
    clients: &std::sync::Arc<Clients>,
    (shim, lie): (&Path, bool),
    fate: Fate,
    dice: &mut Dice,
) -> anyhow::Result<Loss> {
    let log = cluster.folder().join("cut.log");
    let _ = fs::remove_file(&log);
    cluster.start(Some((shim, &log, lie))).await?;
    let server = ground.program.start().await?;
    let stop = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    let running = clients.submit(server.address, &stop);
    let checkpoint = dice.once_in(2);
    tokio::time::sleep(dice.millis(100, 700)).await;
    if checkpoint {
        let all = cluster.superuser_url();
        // Cut off in the middle of it, perhaps: then it fails, as it should.
        tokio::spawn(async move { bench::database::administrate(&all, "checkpoint").await });
    }
    tokio::time::sleep(dice.millis(10, 700)).await;
    cluster.cut_off()?;
    stop.store(true, std::sync::atomic::Ordering::Relaxed);
    let killed = server.kill();
    running.end().await?;
    killed?;
    cut(&cluster.data(), &log, fate, dice)
}
