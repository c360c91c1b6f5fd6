//! Many tenants in one process: what they hold in memory while nobody asks, and the page on which an operator sees them all.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use bench::corpus;
use bench::database::{Database, View};
use bench::figures::{Figure, Target};
use bench::http::Request;
use bench::load::{Load, round};
use bench::server::{Program, Server};
use serde_json::json;

use crate::overload::{PASSWORD, log_in};
use crate::say;

/// The operator who looks.
const LOGIN: &str = "bench-operator";
/// How many times the state is loaded: 206 administrations become more than 2,000.
const TIMES: u32 = 10;
/// The page of the whole installation; the second also lists those where all is well.
const PAGES: [(&str, &str); 2] = [("fleet_page", "/betrieb/zustand"), ("fleet_page_all", "/betrieb/zustand?alle=1")];
/// Operators who look at once.
const CLIENTS: usize = 2;
const SECONDS: u64 = 4;
/// What 95 of 100 looks may take, in milliseconds.
const LONGEST_PAGE: f64 = 50.0;
/// When every tenant was looked at after a start, at the latest.
const LONGEST_WAIT: Duration = Duration::from_secs(120);

/// The page of the installation with the tenants that there are.
///
/// # Errors
/// The program refuses, or an answer is wrong.
pub(crate) async fn fleet(program: &Program, database: &Database) -> anyhow::Result<Vec<Figure>> {
    let name = database.kind.name().to_lowercase();
    let server = watching(program, database).await?;
    let figures = pages(&server, &name, Some(LONGEST_PAGE)).await?;
    server.stop().await?;
    Ok(figures)
}

/// Ten times the state: memory at rest, and the same page, for which nothing was promised at that size.
///
/// # Errors
/// The program refuses, or an answer is wrong.
pub(crate) async fn many(binary: &Path, work: &Path, database: &Database) -> anyhow::Result<Vec<Figure>> {
    let name = database.kind.name().to_lowercase();
    let state = work.join("state");
    corpus::multiply(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/thueringen"), &state, TIMES)?;
    let program = Program::new(binary, work, &database.url)?;
    let began = Instant::now();
    program.load_state(&state)?;
    let load = began.elapsed().as_secs_f64();
    let server = watching(&program, database).await?;
    let tenants = tenants(database).await?;
    tokio::time::sleep(Duration::from_secs(5)).await;
    let idle = server.resident()?;
    let mut figures = vec![
        Figure::new(format!("resident_idle_many_{name}"), idle, "MB")
            .target(Target::AtMost(400.0))
            .only_if(tenants >= 2_000)
            .detail(json!({ "tenants": tenants, "loading_s": round(load) })),
    ];
    figures.extend(pages(&server, &format!("many_{name}"), None).await?);
    server.stop().await?;
    Ok(figures)
}

async fn tenants(database: &Database) -> anyhow::Result<u64> {
    database.open().await?.count(View::Public, "select cast(count(*) as text) from tenant").await
}

/// The server, once every tenant was looked at.
async fn watching(program: &Program, database: &Database) -> anyhow::Result<Server> {
    let operator =
        ["account", "create", "--tenant", "1", "--login", LOGIN, "--name", "Kim Muster", "--role", "operator"];
    ensure!(program.run_with(&operator, PASSWORD)?, "no account could be made:\n{}", program.last_words());
    let server = program.start().await?;
    let began = Instant::now();
    let (all, mut rows) = (tenants(database).await?, database.open().await?);
    while rows.count(View::Provider, "select cast(count(*) as text) from tenant_watch").await? < all {
        ensure!(began.elapsed() < LONGEST_WAIT, "not every tenant was looked at in time");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    say(&format!("{all} tenants were looked at {:.1} s after the start", began.elapsed().as_secs_f64()));
    Ok(server)
}

async fn pages(server: &Server, name: &str, most: Option<f64>) -> anyhow::Result<Vec<Figure>> {
    let session = log_in(server.address, LOGIN).await.context("the operator")?;
    let floor = crate::pages::floor(server.address).await;
    let mut figures = Vec::new();
    for (page, path) in PAGES {
        let session = session.clone();
        let mut outcome = Load::new(server.address, CLIENTS, SECONDS)
            .run(move |_| Request::get(path).header("cookie", session.clone()))
            .await;
        let sound = outcome.failed == 0 && outcome.answered.count() > 0;
        let detail = json!({ "clients": CLIENTS, "per_second": round(outcome.rate()), "healthz_per_second": round(floor),
            "times": outcome.answered.summary(), "failed": outcome.failed, "first_failure": outcome.first_failure });
        let figure = Figure::new(format!("{page}_{name}"), outcome.answered.p95(), "ms");
        let figure = match most {
            Some(most) => figure.target(Target::AtMost(most)),
            None => figure,
        };
        figures.push(figure.only_if(sound).detail(detail));
    }
    Ok(figures)
}
