//! The Zuständigkeitsfinder at the size of a Land: all areas and administrations of Thuringia, thousands of services with
//! texts, hundreds of thousands of responsibilities.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use bench::corpus;
use bench::database::{Database, Rows, with_state};
use bench::dice::Dice;
use bench::figures::{Figure, Target};
use bench::http::{Client, Request};
use bench::load::{Load, Outcome, Times};
use bench::server::Program;
use directory::{Ags, Catalogue, Directory};
use jiff::civil::Date;
use serde_json::json;

use crate::pages::{encoded, queries};
use crate::say;

/// Services of the large state, besides the OZG bundles.
const SERVICES: usize = 5_000;
/// Responsibilities of the large state at least.
const RESPONSIBILITIES: u64 = 250_000;
/// People who ask at once.
const CLIENTS: usize = 16;
/// People who type at once.
const TYPING: usize = 4;
const SECONDS: u64 = 4;
/// How often a responsibility is looked up.
const LOOK_UPS: u64 = 50_000;
/// How often the catalogue is renewed in the measuring process.
const RENEWALS: usize = 5;
/// A change that is not found by then is lost.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// Measures it, in a folder of its own.
///
/// # Errors
/// The program refuses the state, or an answer is wrong.
pub(crate) async fn measure(binary: &Path, work: &Path) -> anyhow::Result<Vec<Figure>> {
    let real = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/thueringen");
    let data = work.join("large");
    corpus::write(&real, &data, SERVICES)?;
    let mut figures = on_server(binary, work, &data).await?;
    say("finder: in the measuring process");
    figures.extend(in_process(work, &data).await?);
    Ok(figures)
}

async fn on_server(binary: &Path, work: &Path, data: &Path) -> anyhow::Result<Vec<Figure>> {
    say("finder: loading a large state");
    let folder = work.join("finder");
    let database = Database::sqlite(&folder);
    let program = Program::new(binary, &folder, &database.url)?;
    let key = folder.join("master.key");
    let steps: [&[&str]; 2] =
        [&["key", "generate", "--file", &key.to_string_lossy()], &["import", "--data", &data.to_string_lossy()]];
    for step in steps {
        ensure!(program.run(step)?, "`dienstweg {}` failed:\n{}", step.join(" "), program.last_words());
    }
    let mut rows = database.open().await?;
    let responsibilities = assign(&mut rows).await?;
    let mut server = program.spawn()?;
    let start = server.ready().await?;

    say("finder: searching and typing");
    let mut figures = searching(server.address).await?;
    figures.push(typing(server.address).await);
    say("finder: changes under load");
    figures.extend(changes(server.address, &mut rows).await?);
    figures.push(
        Figure::new("finder_start", start.as_secs_f64() * 1e3, "ms")
            .detail(json!({ "services": SERVICES, "responsibilities": responsibilities })),
    );
    figures.push(Figure::new("finder_resident", server.resident()?, "MB"));
    server.stop().await?;
    Ok(figures)
}

/// Records responsibilities of single services in single municipalities, spread evenly.
async fn assign(rows: &mut Rows) -> anyhow::Result<u64> {
    rows.execute(
        "insert into assignment (id, subject, area, role, administration, valid_from, imported, source)
         select randomblob(16), service.id, municipality.ars, 'responsible', municipality.administration, '', true,
             'made for a measurement'
         from service cross join municipality
         where service.id like 'made-%' and (service.position * 7 + municipality.rowid) % 12 = 0",
    )
    .await?;
    let count = rows.query("select cast(count(*) as text) from assignment").await?;
    let count: u64 = count.first().and_then(|row| row.first()).context("no count")?.parse()?;
    ensure!(count >= RESPONSIBILITIES, "only {count} responsibilities");
    Ok(count)
}

fn figure(name: &str, mut outcome: Outcome, most: f64, clients: usize) -> Figure {
    let sound = outcome.failed == 0 && outcome.answered.count() > 0;
    let rate = bench::load::round(outcome.rate());
    let detail = json!({ "clients": clients, "per_second": rate, "times": outcome.answered.summary(),
        "failed": outcome.failed, "first_failure": outcome.first_failure });
    Figure::new(name, outcome.answered.p95(), "ms").target(Target::AtMost(most)).only_if(sound).detail(detail)
}

async fn searching(address: SocketAddr) -> anyhow::Result<Vec<Figure>> {
    let floor = crate::pages::floor(address).await;
    let queries = queries();
    let load = Load::new(address, CLIENTS, SECONDS);
    let outcome = load
        .run(move |turn| {
            let (words, place) = &queries[(turn.client * 37 + turn.number) % queries.len()];
            Request::get(format!("/api/v1/services?q={words}&place={place}"))
        })
        .await;
    let rate = outcome.rate();
    let sound = outcome.failed == 0;
    Ok(vec![
        figure("finder_search_p95", outcome, 5.0, CLIENTS),
        Figure::new("finder_search_rate", rate, "1/s")
            .beside("healthz_rate", floor, "1/s")
            .target(Target::AtLeast(2_000.0))
            .only_if(sound),
    ])
}

/// Everyday searches letter by letter, as the search field asks.
async fn typing(address: SocketAddr) -> Figure {
    let typed: Vec<String> = bench_words()
        .iter()
        .flat_map(|words| words.char_indices().skip(1).map(|(end, _)| &words[..end]).map(encoded).collect::<Vec<_>>())
        .collect();
    let outcome = Load::new(address, TYPING, SECONDS)
        .run(move |turn| {
            let typed = &typed[(turn.client * 997 + turn.number) % typed.len()];
            Request::get(format!("/api/v1/suggestions?q={typed}"))
        })
        .await;
    figure("finder_suggestion_p95", outcome, 2.0, TYPING)
}

fn bench_words() -> Vec<String> {
    let lines = include_str!("queries.txt").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('\t')).map(|(words, _)| words.to_owned()).collect()
}

/// A text that changes, and everything that is read again, while people search: how long until it is found.
async fn changes(address: SocketAddr, rows: &mut Rows) -> anyhow::Result<Vec<Figure>> {
    let queries = queries();
    let rush = Load { duration: Duration::from_secs(12), ..Load::new(address, 4, 12) };
    let people = tokio::spawn(rush.run(move |turn| {
        let (words, place) = &queries[(turn.client * 37 + turn.number) % queries.len()];
        Request::get(format!("/api/v1/services?q={words}&place={place}"))
    }));
    let mut text = Times::default();
    for word in ["quarzlampenprüfung", "zinnfigurenschau", "murmelbahnfest"] {
        rows.execute(&format!(
            "update service_text set body = '<p>{word}</p>', changed_at = changed_at + 1
             where service = 'made-1000' and owner = '16' and module = 'summary' and language = 'de';
             insert into content_change (tenant_id, revision) values (0, 1)
             on conflict (tenant_id) do update set revision = content_change.revision + 1"
        ))
        .await?;
        text.add(until_found(address, word, "made-1000").await?);
    }
    rows.execute(
        "insert into synonym (word, service, source, imported, state)
         values ('xylophonverleih', 'made-1001', 'made for a measurement', true, 'approved');
         update directory_state set revision = revision + 1",
    )
    .await?;
    let everything = until_found(address, "xylophonverleih", "made-1001").await?;
    let mut outcome = people.await?;
    let sound = outcome.failed == 0;
    let detail = json!({ "failed": outcome.failed, "first_failure": outcome.first_failure,
        "searches_meanwhile": outcome.answered.summary() });
    Ok(vec![
        Figure::new("finder_changed_text_found", text.per_mille(1_000), "ms")
            .target(Target::AtMost(2_000.0))
            .only_if(sound)
            .detail(detail.clone()),
        Figure::new("finder_everything_read_again", everything.as_secs_f64() * 1e3, "ms")
            .target(Target::AtMost(10_000.0))
            .only_if(sound)
            .detail(detail),
    ])
}

async fn until_found(address: SocketAddr, word: &str, id: &str) -> anyhow::Result<Duration> {
    let changed = Instant::now();
    let mut client = Client::new(address);
    let request = Request::get(format!("/api/v1/services?q={}", encoded(word)));
    let wanted = format!("\"id\":\"{id}\"");
    while changed.elapsed() < LONGEST_WAIT {
        if client.send(&request).await?.text().contains(&wanted) {
            return Ok(changed.elapsed());
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    anyhow::bail!("{word} is not found after {LONGEST_WAIT:?}")
}

async fn in_process(work: &Path, data: &Path) -> anyhow::Result<Vec<Figure>> {
    let file: PathBuf = work.join("finder-process.sqlite");
    let store = with_state(&file, data).await?;
    let mut rows = Database::sqlite_file(&file).open().await?;
    let responsibilities = assign(&mut rows).await?;
    let directory = Directory::load(&store).await?;
    let mut figures = vec![look_ups(&directory.catalogue(), directory.today(), responsibilities)?];

    let mut renewals = Times::default();
    for _ in 0..RENEWALS {
        rows.execute("update directory_state set revision = revision + 1").await?;
        let began = Instant::now();
        ensure!(directory.refresh().await?, "nothing was renewed");
        renewals.add(began.elapsed());
    }
    let mut texts = Times::default();
    for _ in 0..RENEWALS {
        rows.execute(
            "update service_text set changed_at = changed_at + 1 where service = 'made-1000';
             insert into content_change (tenant_id, revision) values (0, 1)
             on conflict (tenant_id) do update set revision = content_change.revision + 1",
        )
        .await?;
        let began = Instant::now();
        ensure!(directory.refresh().await?, "nothing was renewed");
        texts.add(began.elapsed());
    }
    figures.push(
        Figure::new("finder_catalogue_renewed", renewals.per_mille(1_000), "ms")
            .target(Target::AtMost(10_000.0))
            .detail(renewals.summary()),
    );
    figures.push(Figure::new("finder_texts_renewed", texts.per_mille(1_000), "ms").detail(texts.summary()));
    Ok(figures)
}

/// Who is responsible, for services and places at random.
fn look_ups(catalogue: &Arc<Catalogue>, today: Date, responsibilities: u64) -> anyhow::Result<Figure> {
    let places: Vec<Ags> = catalogue.municipalities().map(|municipality| municipality.ags.clone()).collect();
    let services = catalogue.services();
    let mut dice = Dice::new(7);
    let mut nanos: Vec<u64> = Vec::new();
    let mut found = 0_u64;
    for _ in 0..LOOK_UPS {
        let service = &services[dice.below(services.len() as u64) as usize];
        let place = &places[dice.below(places.len() as u64) as usize];
        let began = Instant::now();
        let responsible = catalogue.responsibility(service, place, today)?;
        nanos.push(u64::try_from(began.elapsed().as_nanos())?);
        found += u64::from(matches!(responsible, directory::model::Responsibility::Office(_)));
    }
    nanos.sort_unstable();
    let micros = |per_mille: usize| nanos[(nanos.len() - 1) * per_mille / 1_000] as f64 / 1e3;
    Ok(Figure::new("finder_responsibility_p95", micros(950), "µs")
        .target(Target::AtMost(50.0))
        .only_if(found * 2 > LOOK_UPS)
        .detail(json!({ "responsibilities": responsibilities, "look_ups": LOOK_UPS, "offices": found,
            "p50_us": micros(500), "p99_us": micros(990), "max_us": micros(1_000) })))
}
