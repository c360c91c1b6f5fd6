//! Measures Dienstweg and prints one JSON table; each figure stands beside its peer or ceiling from the same run.

mod bare;
mod casework;
mod ceilings;
mod decisions;
mod durable;
mod evaluations;
mod finder;
mod first_load;
mod flow;
mod funding;
mod overload;
mod pages;
mod roadmap;
mod rollout;
mod start;
mod tenants;
mod votes;

use std::io::{self, Write};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use bench::database::{Database, postgres_server};
use bench::figures::Figure;
use bench::server::Program;
use clap::{Parser, Subcommand, ValueEnum};
use serde::Serialize;
use serde_json::{Value, json};

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The whole run takes no longer than this, the million cases apart.
const LONGEST_RUN: Duration = Duration::from_secs(360);

/// How long the million cases take at most: most of it is writing them, twice.
const LONGEST_CASES: Duration = Duration::from_secs(2_400);

const METHOD: [&str; 6] = [
    "Client, server, database and bare endpoint share the processors of this machine; a server alone would be faster.",
    "Closed loop: each client asks again as soon as it was answered, so time that people would spend waiting for a free \
     client is missing from the percentiles (coordinated omission). Rates are right for this number of clients.",
    "A submission counts when its 201 was read: it is validated, encrypted, audited and on the disk by then. Cases are \
     opened from it at the same time; what is left of that at the end of a round is in the detail.",
    "Contenders take turns in three rounds, the middle one counts.",
    "A virtual disk may acknowledge a flush before it is on the medium: rates of submissions are upper bounds, ratios hold.",
    "kB and MB are powers of ten.",
];

/// Measures Dienstweg beside its ceilings and prints one JSON table.
#[derive(Parser)]
struct Wish {
    #[command(subcommand)]
    part: Option<Part>,
    /// Program to measure
    #[arg(long, value_name = "FILE", default_value = "target/release/dienstweg")]
    binary: PathBuf,
    /// Only SQLite
    #[arg(long)]
    sqlite_only: bool,
    /// The million cases only on PostgreSQL, while working on it
    #[arg(long, conflicts_with = "sqlite_only")]
    postgres_only: bool,
    /// Only this part, while working on it
    #[arg(long, value_enum)]
    only: Option<Topic>,
    /// Without the million cases, which take much longer than the rest
    #[arg(long)]
    quick: bool,
    /// How many cases, instead of a million: while working on it
    #[arg(long, value_name = "NUMBER", default_value_t = 1_000_000)]
    cases: u64,
    /// End with 1 when a target is missed
    #[arg(long)]
    strict: bool,
}

/// Parts of the measurement.
#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Topic {
    Pages,
    Finder,
    Cases,
    Submissions,
    Overload,
    Starts,
    Decisions,
    Forms,
    Roadmap,
    Flow,
    Rollout,
    Tenants,
    Votes,
    Funding,
}

impl Wish {
    fn wants(&self, topic: Topic) -> bool {
        self.only.map_or(topic != Topic::Cases || !self.quick, |only| only == topic)
    }
}

#[derive(Subcommand)]
enum Part {
    /// Serve the bare endpoint (used by the measurement itself)
    #[command(hide = true)]
    Bare {
        /// Folder of its database
        #[arg(long)]
        folder: PathBuf,
        /// Where to listen
        #[arg(long)]
        address: SocketAddr,
    },
}

/// Everything that a run found.
#[derive(Serialize)]
struct Table {
    machine: Value,
    seconds: u64,
    method: [&'static str; 6],
    targets_reached: usize,
    targets_missed: usize,
    figures: Vec<Figure>,
}

/// Says something to the person who waits.
fn say(what: &str) {
    // Nobody listens: then nobody misses it.
    let _ = writeln!(io::stderr(), "{what}");
}

fn main() -> anyhow::Result<ExitCode> {
    let wish = Wish::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        if let Some(Part::Bare { folder, address }) = &wish.part {
            bare::serve(folder, *address).await?;
            return Ok(ExitCode::SUCCESS);
        }
        let server = if wish.sqlite_only { None } else { postgres_server() };
        ensure!(
            wish.sqlite_only || server.is_some(),
            "no PostgreSQL: run this with scripts/with-postgres, or with --sqlite-only"
        );
        let began = Instant::now();
        let before = machine();
        let longest = if wish.wants(Topic::Cases) { LONGEST_RUN + LONGEST_CASES } else { LONGEST_RUN };
        let figures = tokio::time::timeout(longest, measure(&wish, server.as_deref()))
            .await
            .context("the measurement took too long")??;
        let failed = figures.iter().filter(|figure| figure.pass == Some(false)).count();
        let table = Table {
            machine: before,
            seconds: began.elapsed().as_secs(),
            method: METHOD,
            targets_reached: figures.iter().filter(|figure| figure.pass == Some(true)).count(),
            targets_missed: failed,
            figures,
        };
        writeln!(io::stdout(), "{}", serde_json::to_string_pretty(&table)?)?;
        Ok(if wish.strict && failed > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    })
}

/// What was measured on, and how busy it was before.
fn machine() -> Value {
    let line = |path: &str, start: &str| {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        let line = text.lines().find(|line| line.starts_with(start)).unwrap_or_default().to_owned();
        line.rsplit(':').next().unwrap_or_default().trim().to_owned()
    };
    json!({
        "processors": std::thread::available_parallelism().map_or(0, usize::from),
        "processor": line("/proc/cpuinfo", "model name"),
        "memory": line("/proc/meminfo", "MemTotal"),
        "kernel": line("/proc/sys/kernel/osrelease", ""),
        "load_before": line("/proc/loadavg", ""),
    })
}

async fn measure(wish: &Wish, postgres: Option<&str>) -> anyhow::Result<Vec<Figure>> {
    // On the disk that the project lies on, not in memory.
    let work = tempfile::Builder::new().prefix("bench.").tempdir_in(scratch()?)?;
    let mut figures = Vec::new();

    say("SQLite: loading the state of Thuringia");
    let data = work.path().join("sqlite");
    let database = Database::sqlite(&data);
    let program = overload::with_places(Program::new(&wish.binary, &data, &database.url)?);
    program.load()?;
    overload::employ(&program)?;
    let server = program.start().await?;
    if wish.wants(Topic::Pages) {
        say("search and pages");
        let floor = pages::floor(server.address).await;
        figures.extend(pages::measure(server.address, floor).await?);
        figures.extend(first_load::measure(server.address).await?);
    }
    if wish.wants(Topic::Submissions) {
        say("SQLite: submissions");
        figures.extend(durable::sqlite(&server, &database, work.path()).await?);
        figures.push(start::after_load(&server, "sqlite")?);
    }
    if wish.wants(Topic::Overload) {
        say("overload");
        figures.extend(overload::measure(server.address).await?);
    }
    server.stop().await?;
    if wish.wants(Topic::Starts) {
        say("SQLite: starts");
        figures.extend(start::measure(&program, "sqlite").await?);
    }

    if wish.wants(Topic::Rollout) {
        say("SQLite: every service for everybody");
        figures.extend(rollout::measure(&program, &database, &data.join("master.key")).await?);
    }

    if wish.wants(Topic::Tenants) {
        say("SQLite: many tenants");
        figures.extend(tenants::fleet(&program, &database).await?);
        let many = work.path().join("many");
        figures.extend(tenants::many(&wish.binary, &many, &Database::sqlite(&many)).await?);
    }

    if wish.wants(Topic::Votes) {
        say("SQLite: votes from telephones");
        figures.extend(votes::measure(&program, &database, &data.join("master.key")).await?);
    }

    if wish.wants(Topic::Funding) {
        say("SQLite: grants");
        figures.extend(funding::measure(&program, &database, &data.join("master.key")).await?);
    }

    if wish.wants(Topic::Finder) {
        figures.extend(finder::measure(&wish.binary, work.path()).await?);
    }

    if wish.wants(Topic::Cases) {
        let data = work.path().join("cases");
        if !wish.postgres_only {
            figures.extend(cases(wish, &data, &Database::sqlite(&data)).await?);
            std::fs::remove_dir_all(&data)?;
        }
        if let Some(postgres) = postgres {
            let database = Database::postgres(postgres).await?;
            let measured = cases(wish, &data, &database).await;
            database.remove().await?;
            figures.extend(measured?);
        }
    }

    if let Some(postgres) = postgres {
        say("PostgreSQL: loading the state of Thuringia");
        let database = Database::postgres(postgres).await?;
        let measured = on_postgres(wish, &work.path().join("postgres"), &database).await;
        database.remove().await?;
        figures.extend(measured?);
    }
    if wish.wants(Topic::Forms) {
        say("forms");
        figures.extend(tokio::task::spawn_blocking(evaluations::measure).await??);
    }
    if wish.wants(Topic::Roadmap) {
        say("roadmap");
        figures.extend(tokio::task::spawn_blocking(roadmap::measure).await??);
    }
    if wish.wants(Topic::Flow) {
        say("processes");
        figures.extend(tokio::task::spawn_blocking(flow::measure).await??);
    }
    if wish.wants(Topic::Decisions) {
        say("decisions");
        figures.extend(tokio::task::spawn_blocking(|| decisions::measure(Duration::from_secs(5))).await??);
    }
    Ok(figures)
}

async fn on_postgres(wish: &Wish, data: &Path, database: &Database) -> anyhow::Result<Vec<Figure>> {
    let program = Program::new(&wish.binary, data, &database.url)?;
    let mut figures = Vec::new();
    program.load()?;
    if wish.wants(Topic::Submissions) {
        let server = program.start().await?;
        say("PostgreSQL: submissions");
        figures.extend(durable::postgres(&server, database).await?);
        figures.push(start::after_load(&server, "postgres")?);
        server.stop().await?;
    }
    if wish.wants(Topic::Starts) {
        say("PostgreSQL: starts");
        figures.extend(start::measure(&program, "postgres").await?);
    }
    if wish.wants(Topic::Rollout) {
        say("PostgreSQL: every service for everybody");
        figures.extend(rollout::measure(&program, database, &data.join("master.key")).await?);
    }
    if wish.wants(Topic::Tenants) {
        say("PostgreSQL: many tenants");
        figures.extend(tenants::fleet(&program, database).await?);
    }
    if wish.wants(Topic::Votes) {
        say("PostgreSQL: votes from telephones");
        figures.extend(votes::measure(&program, database, &data.join("master.key")).await?);
    }
    if wish.wants(Topic::Funding) {
        say("PostgreSQL: grants");
        figures.extend(funding::measure(&program, database, &data.join("master.key")).await?);
    }
    Ok(figures)
}

/// A million cases in a database of their own.
async fn cases(wish: &Wish, data: &Path, database: &Database) -> anyhow::Result<Vec<Figure>> {
    say(&format!("{}: loading the state of Thuringia for the cases", database.kind.name()));
    let program = Program::new(&wish.binary, data, &database.url)?;
    casework::everybody_online(&data.join("state"))?;
    program.load_state(&data.join("state"))?;
    casework::measure(&program, database, &data.join("master.key"), wish.cases).await
}

fn scratch() -> anyhow::Result<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench");
    std::fs::create_dir_all(&folder)?;
    Ok(folder.canonicalize()?)
}
