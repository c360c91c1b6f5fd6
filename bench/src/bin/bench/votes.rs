//! A hundred telephones in a room vote while one screen listens: how long until it shows a vote.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use bench::database::Database;
use bench::figures::{Figure, Target};
use bench::http::{Client, Request};
use bench::load::{Times, round};
use bench::server::Program;
use serde_json::json;
use store::{Actor, Clock, Language, Reach, Store, TenantId};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use workshops::{Act, Audience, ExerciseId, Host, Kind, Leader, NewExercise, NewSeries, Plan, SeriesId, WorkshopId};

use crate::pages::cookie;

/// Telephones in the room.
const PHONES: usize = 100;
/// Between two votes when nobody hurries.
const PACE: Duration = Duration::from_millis(40);
/// What 95 of 100 votes may take until they are on the screen, in milliseconds.
const LONGEST: f64 = 300.0;
/// How long is waited for the last vote to be shown.
const PATIENCE: Duration = Duration::from_secs(20);
/// Who organises.
const HOST: TenantId = TenantId(1);

/// Votes one after the other, then all at once.
///
/// # Errors
/// The program refuses, or a vote is missing.
pub(crate) async fn measure(program: &Program, database: &Database, key: &Path) -> anyhow::Result<Vec<Figure>> {
    let name = database.kind.name().to_lowercase();
    let (code, exercises) = prepared(database, key).await?;
    let server = program.start().await?;
    let floor = healthz(server.address).await?;
    let mut steady = room(server.address, (&code, "Frage 0"), exercises[0], Some(PACE)).await?;
    lead(database, key, exercises[1]).await?;
    let mut burst = room(server.address, (&code, "Frage 1"), exercises[1], None).await?;
    server.stop().await?;
    let detail = |round: &mut Round| {
        json!({ "phones": PHONES, "sent_to_shown": round.sent.summary(), "acknowledged_to_shown": round.acknowledged.summary(),
            "all_shown_after_ms": round.all, "votes": round.votes.summary() })
    };
    let both = json!({ "one_every_40_ms": detail(&mut steady), "all_at_once": detail(&mut burst) });
    Ok(vec![
        Figure::new(format!("vote_shown_p95_{name}"), steady.sent.p95().max(burst.sent.p95()), "ms")
            .beside("healthz p95, one client", floor, "ms")
            .target(Target::AtMost(LONGEST))
            .only_if(steady.sent.count() == PHONES && burst.sent.count() == PHONES)
            .detail(both),
    ])
}

async fn opened(database: &Database, key: &Path) -> anyhow::Result<Store> {
    Ok(Store::open(store::Config {
        database_url: database.url.clone(),
        connections: 2,
        master_key: vault::MasterKey::from_text(&std::fs::read_to_string(key)?)?,
        clock: Clock::system(),
    })
    .await?)
}

/// A workshop that runs, with an exercise that is open and one that follows; the code to join with.
async fn prepared(database: &Database, key: &Path) -> anyhow::Result<(String, [ExerciseId; 2])> {
    let store = opened(database, key).await?;
    let directory = directory::Directory::load(&store).await?;
    let host = Host::machine(HOST);
    let mut scope = store.write(Reach::Tenant(HOST), Actor::System, Language::German).await?;
    let (series, id): (SeriesId, WorkshopId) = (scope.new_id(), scope.new_id());
    let new = NewSeries {
        title: "Messung".to_owned(),
        organiser: "Messlatte".to_owned(),
        follow_ups: Vec::new(),
        source: String::new(),
    };
    workshops::create_series(&mut scope, host, series, &new).await?;
    let starts_at = scope.now().plus_days(1);
    let plan = Plan {
        audience: Audience::Counties,
        place: "Saal".to_owned(),
        starts_at,
        ends_at: starts_at.plus_seconds(3_600),
        register_until: starts_at,
        capacity: 100,
        per_office: 10,
        limited_until: starts_at,
        moderation: String::new(),
        keep_days: 30,
    };
    workshops::plan_workshop(&mut scope, host, series, id, &plan).await?;
    let catalogue = directory.catalogue();
    for (revision, act) in [(1, Act::Open), (2, Act::Start)] {
        workshops::act(&mut scope, host, (id, revision), act, &catalogue).await?;
    }
    let mut exercises = Vec::new();
    for number in 0..2 {
        let (leader, exercise) = (Leader::host(host, id), scope.new_id());
        let choices = (0..20).map(|choice| format!("Leistung {choice}")).collect();
        let new = NewExercise { kind: Kind::Dots, title: format!("Frage {number}"), choices, dots: 5 };
        workshops::prepare_exercise(&mut scope, leader, exercise, &new).await?;
        exercises.push(exercise);
    }
    workshops::set_open(&mut scope, Leader::host(host, id), exercises[0], true).await?;
    let code = workshops::workshop(&scope, host, id).await?.join_code;
    scope.commit().await?;
    store.close().await?;
    let exercises: Option<[ExerciseId; 2]> = exercises.try_into().ok();
    Ok((code, exercises.context("two exercises")?))
}

/// Opens the exercise that follows, as another process: the screen sees that as well.
async fn lead(database: &Database, key: &Path, exercise: ExerciseId) -> anyhow::Result<()> {
    let store = opened(database, key).await?;
    let mut scope = store.write(Reach::Tenant(HOST), Actor::System, Language::German).await?;
    let host = Host::machine(HOST);
    let all = workshops::programme(&scope, host).await?;
    let id =
        all.iter().flat_map(|(_, workshops)| workshops).map(|workshop| workshop.id).next().context("a workshop")?;
    workshops::set_open(&mut scope, Leader::host(host, id), exercise, true).await?;
    scope.commit().await?;
    store.close().await?;
    Ok(())
}

/// What 95 of 100 requests for nothing take, one after the other.
async fn healthz(address: SocketAddr) -> anyhow::Result<f64> {
    let (mut client, mut times) = (Client::new(address), Times::default());
    for _ in 0..200 {
        let began = Instant::now();
        ensure!(client.send(&Request::get("/healthz")).await?.status == 200, "the server is not well");
        times.add(began.elapsed());
    }
    Ok(times.p95())
}

/// What a round of votes brought.
struct Round {
    /// From sending a vote to the screen that counts as many votes as were sent until then.
    sent: Times,
    /// The same from the moment at which the vote was acknowledged.
    acknowledged: Times,
    /// From sending a vote to its acknowledgement.
    votes: Times,
    /// From the first vote to the screen with all of them, in milliseconds.
    all: f64,
}

/// When the screen counted how many votes.
type Shown = Arc<Mutex<Vec<(usize, Instant)>>>;

async fn room(
    address: SocketAddr,
    (code, title): (&str, &'static str),
    exercise: ExerciseId,
    pace: Option<Duration>,
) -> anyhow::Result<Round> {
    let shown = Shown::default();
    let screen = tokio::spawn(listen(address, format!("/mitmachen/{code}/leinwand/strom"), title, shown.clone()));
    // Everybody has the page open before the first vote.
    let mut phones = Vec::new();
    for _ in 0..PHONES {
        let mut client = Client::new(address);
        let page = client.send(&Request::get(format!("/mitmachen/{code}"))).await?;
        ensure!(page.status == 200, "no page: {} {:.300}", page.status, page.text());
        phones.push((client, cookie(&page)?));
    }
    let began = Instant::now();
    let mut all = JoinSet::new();
    for (number, (mut client, cookie)) in phones.into_iter().enumerate() {
        let form = format!("uebung={exercise}&wahl={}&wahl={}", number % 20, (number + 7) % 20);
        let kind = "application/x-www-form-urlencoded";
        let request = Request::post(format!("/mitmachen/{code}/stimme"), kind, form).header("cookie", cookie);
        if let Some(pace) = pace {
            tokio::time::sleep(pace).await;
        }
        all.spawn(async move {
            let sent = Instant::now();
            let answer = client.send(&request).await?;
            ensure!(answer.status == 303, "no vote: {} {:.300}", answer.status, answer.text());
            Ok((sent, Instant::now()))
        });
    }
    let mut votes = all.join_all().await.into_iter().collect::<anyhow::Result<Vec<(Instant, Instant)>>>()?;
    let seen = |count: usize| {
        let shown = shown.lock().unwrap_or_else(PoisonError::into_inner);
        shown.iter().find(|(votes, _)| *votes >= count).map(|(_, at)| *at)
    };
    let waited = Instant::now();
    while seen(PHONES).is_none() {
        ensure!(waited.elapsed() < PATIENCE && !screen.is_finished(), "the screen does not show every vote");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    screen.abort();
    let mut found = Round {
        sent: Times::default(),
        acknowledged: Times::default(),
        votes: Times::default(),
        all: seen(PHONES).map_or(0.0, |at| round((at - began).as_secs_f64() * 1_000.0)),
    };
    for (sent, acknowledged) in &votes {
        found.votes.add(*acknowledged - *sent);
    }
    votes.sort_by_key(|(sent, _)| *sent);
    for (count, (sent, _)) in (1..).zip(&votes) {
        found.sent.add(seen(count).context("a vote")?.saturating_duration_since(*sent));
    }
    votes.sort_by_key(|(_, acknowledged)| *acknowledged);
    for (count, (_, acknowledged)) in (1..).zip(&votes) {
        found.acknowledged.add(seen(count).context("a vote")?.saturating_duration_since(*acknowledged));
    }
    Ok(found)
}

/// Listens as a browser does, and notes how many votes each event of an exercise counts.
async fn listen(address: SocketAddr, path: String, title: &str, shown: Shown) -> anyhow::Result<()> {
    let mut stream = TcpStream::connect(address).await?;
    let request = format!("GET {path} HTTP/1.1\r\nhost: {address}\r\naccept-language: de\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let counted = regex::Regex::new(r"(\d+) Stimmen")?;
    let mut text = String::new();
    let mut buffer = vec![0; 64 << 10];
    loop {
        let read = stream.read(&mut buffer).await?;
        ensure!(read > 0, "the screen lost its line");
        text.push_str(&String::from_utf8_lossy(&buffer[..read]));
        while let Some((event, rest)) = text.split_once("\n\n") {
            let one = event.contains("eine Stimme").then_some(1);
            let many = counted.captures(event).and_then(|found| found[1].parse().ok());
            if let Some(count) = one.or(many).filter(|_| event.contains(title)) {
                shown.lock().unwrap_or_else(PoisonError::into_inner).push((count, Instant::now()));
            }
            text = rest.to_owned();
        }
    }
}
