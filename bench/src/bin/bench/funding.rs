//! Decisions about grants, sixty-four at a time, and where the money of ten thousand grants goes.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use anyhow::ensure;
use bench::database::Database;
use bench::figures::{Figure, Target};
use bench::http::Request;
use bench::load::{Load, Times, round};
use bench::server::Program;
use funding::{CostLine, Financing, Funder, GrantId, NewProgramme, NewYear, Plan, ProgrammeId, Proposal};
use identity::{AccountId, ClerkSession, Role, Roles};
use serde_json::json;
use store::{Cents, Clock, Language, Reach, Scope, Store, TenantId};
use tokio::sync::Mutex;
use tokio::task::JoinSet;

use crate::overload::{PASSWORD, log_in};

/// Who gives the money.
const GIVER: TenantId = TenantId(1);
/// Who decide at the same time.
const AT_ONCE: usize = 64;
/// Decisions that are measured.
const DECISIONS: usize = 1_280;
/// Applications that are written in one transaction.
const BATCH: usize = 500;
/// Grants of the overview.
const GRANTS: usize = 10_000;
/// Administrations that receive.
const RECIPIENTS: usize = 200;
/// Decisions a second that were promised.
const LEAST_RATE: f64 = 200.0;
/// What 95 of 100 looks at the overview may take, in milliseconds.
const LONGEST_PAGE: f64 = 50.0;
const LOGIN: &str = "bench-foerderung";

/// Everything about grants, on one database.
///
/// # Errors
/// The program refuses, or the ledger is wrong.
pub(crate) async fn measure(program: &Program, database: &Database, key: &Path) -> anyhow::Result<Vec<Figure>> {
    let name = database.kind.name().to_lowercase();
    let store = opened(database, key).await?;
    let scope = store.read_as_system(GIVER).await?;
    let (first, second) = (officer(&scope)?, officer(&scope)?);
    drop(scope);
    let programme = prepared(&store, first).await?;
    let waiting = proposed(&store, first, DECISIONS).await?;
    let bare = bare_commits(&store).await?;
    let (rate, mut times) = decisions(&store, second, waiting).await?;
    let scope = acting(&store, first).await?;
    let (reckoned, stored) = funding::balances(&scope, first).await?;
    let granted =
        funding::programme(&scope, first, Some(programme)).await?.years.first().map_or(0, |year| year.bound.0);
    drop(scope);
    received(&store, GRANTS - DECISIONS).await?;
    store.close().await?;
    let mut page = overview(program).await?;
    Ok(vec![
        Figure::new(format!("funding_decisions_{name}"), rate, "1/s")
            .beside("commits of one audit event, as many at once", bare, "1/s")
            .target(Target::AtLeast(LEAST_RATE))
            .only_if(reckoned == stored && granted == i64::try_from(DECISIONS)? * 80_000)
            .detail(json!({ "at_once": AT_ONCE, "decisions": DECISIONS, "decision": times.summary() })),
        Figure::new(format!("funding_overview_{name}"), page.p95(), "ms")
            .target(Target::AtMost(LONGEST_PAGE))
            .detail(json!({ "grants": GRANTS, "page": page.summary() })),
    ])
}

async fn opened(database: &Database, key: &Path) -> anyhow::Result<Store> {
    Ok(Store::open(store::Config {
        database_url: database.url.clone(),
        connections: 16,
        master_key: vault::MasterKey::from_text(&std::fs::read_to_string(key)?)?,
        clock: Clock::system(),
    })
    .await?)
}

/// Somebody who decides, without an account: nobody logs in here.
fn officer(scope: &Scope) -> anyhow::Result<Funder> {
    Ok(Funder::of(&ClerkSession {
        tenant: GIVER,
        account: AccountId(scope.new_uuid()),
        login: "messung".to_owned(),
        name: "Messung".to_owned(),
        roles: Roles::of(&[Role::GrantOfficer]),
        second_factor: false,
        represents: None,
    })?)
}

async fn acting(store: &Store, who: Funder) -> anyhow::Result<Scope> {
    Ok(store.write(Reach::Tenant(GIVER), who.actor(), Language::German).await?)
}

/// A programme with enough money.
async fn prepared(store: &Store, by: Funder) -> anyhow::Result<ProgrammeId> {
    let mut scope = acting(store, by).await?;
    let id: ProgrammeId = scope.new_id();
    let year = scope.today().year();
    let mut programme = NewProgramme::example()?;
    programme.year = vec![NewYear { year, appropriation: programme.total, authority: Cents(0) }];
    funding::create_programme(&mut scope, by, id, &programme).await?;
    scope.commit().await?;
    Ok(id)
}

fn plan(scope: &Scope, number: usize) -> Plan {
    let today = scope.today();
    Plan {
        programme: None,
        object: ["2a", "2b", "2c", "2d", "2e", "2f"][number % 6].to_owned(),
        title: format!("Vorhaben {number}"),
        purpose: "Messung".to_owned(),
        period: (today, today),
        costs: vec![CostLine { name: "Alles".to_owned(), amount: Cents(100_000), eligible: true, year: today.year() }],
        financing: Financing::Share,
        own: Cents(20_000),
        third: Cents(0),
        asked: Cents(80_000),
        contract_on: None,
        early_start: None,
        partners: Vec::new(),
        wished: std::collections::BTreeMap::new(),
    }
}

async fn take(scope: &mut Scope, number: usize) -> anyhow::Result<(GrantId, Plan)> {
    let (id, plan) = (scope.new_id(), plan(scope, number));
    let recipient = i32::try_from(number % RECIPIENTS)? + 1;
    funding::receive(scope, id, TenantId(recipient), &plan).await?;
    Ok((id, plan))
}

/// Applications whose decision waits.
async fn proposed(store: &Store, by: Funder, count: usize) -> anyhow::Result<Vec<GrantId>> {
    let mut all = Vec::new();
    for first in (0..count).step_by(BATCH) {
        let mut scope = acting(store, by).await?;
        for number in first..count.min(first + BATCH) {
            let (id, plan) = take(&mut scope, number).await?;
            funding::complete(&mut scope, by, (id, 1)).await?;
            let proposal = Proposal {
                years: plan.by_year(plan.asked),
                financing: plan.financing,
                eligible: plan.eligible(),
                period: plan.period,
                conditions: Vec::new(),
                reason: "Messung".to_owned(),
            };
            funding::propose(&mut scope, by, (id, 2), &proposal).await?;
            all.push(id);
        }
        scope.commit().await?;
    }
    Ok(all)
}

/// Applications that came in.
async fn received(store: &Store, count: usize) -> anyhow::Result<()> {
    for first in (0..count).step_by(BATCH) {
        let mut scope = store.write_as_system(GIVER).await?;
        for number in first..count.min(first + BATCH) {
            take(&mut scope, number).await?;
        }
        scope.commit().await?;
    }
    Ok(())
}

/// Commits a second, each of one event of the audit chain: what every decision has to write, without any rule.
async fn bare_commits(store: &Store) -> anyhow::Result<f64> {
    let began = Instant::now();
    let mut tasks = JoinSet::new();
    for _ in 0..AT_ONCE {
        let store = store.clone();
        tasks.spawn(async move {
            for _ in 0..DECISIONS / AT_ONCE {
                let mut scope = store.write_as_system(GIVER).await?;
                let id = scope.new_uuid();
                scope.audit("bench.nothing", id, json!({}));
                scope.commit().await?;
            }
            anyhow::Ok(())
        });
    }
    while let Some(done) = tasks.join_next().await {
        done??;
    }
    Ok(round(per_second(began)))
}

/// So many a second since then.
fn per_second(began: Instant) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a count of decisions")]
    let count = DECISIONS as f64;
    count / began.elapsed().as_secs_f64()
}

/// Decisions a second, and how long each takes.
async fn decisions(store: &Store, by: Funder, waiting: Vec<GrantId>) -> anyhow::Result<(f64, Times)> {
    let waiting = Arc::new(Mutex::new(waiting));
    let began = Instant::now();
    let mut tasks = JoinSet::new();
    for _ in 0..AT_ONCE {
        let (store, waiting) = (store.clone(), Arc::clone(&waiting));
        tasks.spawn(async move {
            let mut times = Times::default();
            loop {
                let Some(id) = waiting.lock().await.pop() else { break };
                let one = Instant::now();
                let mut scope = acting(&store, by).await?;
                funding::decide(&mut scope, by, (id, 3)).await?;
                scope.commit().await?;
                times.add(one.elapsed());
            }
            anyhow::Ok(times)
        });
    }
    let mut times = Times::default();
    while let Some(done) = tasks.join_next().await {
        times.join(done??);
    }
    Ok((round(per_second(began)), times))
}

/// The page of the overview, for two who look at once.
async fn overview(program: &Program) -> anyhow::Result<Times> {
    let account =
        ["account", "create", "--tenant", "1", "--login", LOGIN, "--name", "Kim Muster", "--role", "grant-officer"];
    ensure!(program.run_with(&account, PASSWORD)?, "no account could be made:\n{}", program.last_words());
    let server = program.start().await?;
    let session = log_in(server.address, LOGIN).await?;
    let outcome = Load::new(server.address, 2, 5)
        .run(move |_| Request::get("/foerderung/uebersicht").header("cookie", session.clone()))
        .await;
    server.stop().await?;
    ensure!(outcome.failed == 0 && outcome.answered.count() > 0, "the overview failed: {:?}", outcome.first_failure);
    Ok(outcome.answered)
}
