//! Past capacity: four times as many senders as the interface has places, while staff, citizens and health checks go on.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::ensure;
use bench::figures::{Figure, Target};
use bench::http::{Client, Request};
use bench::load::{Load, Outcome, round};
use bench::server::Program;
use bench::submission::{self, PLACE};
use serde_json::json;

use crate::pages::cookie;

/// Places of the interface: what runs and what waits at the same time.
const RUNNING: usize = 64;
const WAITING: usize = 128;

/// Senders for each place.
const TIMES: usize = 4;

const LOGIN: &str = "bench-person";
/// The password of everybody who is employed for a measurement.
pub(crate) const PASSWORD: &str = "Messlatte-17-Kilometer-Grenzstein";

/// The program with exactly these places.
pub(crate) fn with_places(program: Program) -> Program {
    program
        .with("DIENSTWEG_LANES_API_RUNNING", RUNNING.to_string())
        .with("DIENSTWEG_LANES_API_WAITING", WAITING.to_string())
}

/// Makes an account for the clerk who goes on working.
///
/// # Errors
/// The program refuses.
pub(crate) fn employ(program: &Program) -> anyhow::Result<()> {
    let command = ["account", "create", "--tenant", "1", "--login", LOGIN, "--name", "Kim Muster", "--role", "clerk"];
    ensure!(program.run_with(&command, PASSWORD)?, "no account could be made:\n{}", program.last_words());
    Ok(())
}

/// Logs somebody in who is employed for a measurement; the cookie.
///
/// # Errors
/// The server refuses.
pub(crate) async fn log_in(address: SocketAddr, login: &str) -> anyhow::Result<String> {
    let form = format!("login={login}&password={PASSWORD}");
    let request = Request::post("/anmelden", "application/x-www-form-urlencoded", form);
    let answer = Client::new(address).send(&request).await?;
    ensure!(answer.status == 303, "no login: {} {:.300}", answer.status, answer.text());
    cookie(&answer)
}

/// The three who are not part of the rush: staff, citizens, and whoever watches the server.
async fn others(address: SocketAddr, session: &str, seconds: u64) -> [Outcome; 3] {
    let calm = |clients, pause| Load { pause: Duration::from_millis(pause), ..Load::new(address, clients, seconds) };
    let session = session.to_owned();
    let (staff, citizens, health) = tokio::join!(
        calm(4, 50).run(move |_| Request::get("/amt").header("cookie", session.clone())),
        calm(4, 50).run(|_| Request::get(format!("/buerger?q=hund&ort={PLACE}"))),
        calm(1, 20).run(|_| Request::get("/healthz")),
    );
    [staff, citizens, health]
}

/// Measures a server that was started [`with_places`].
///
/// # Errors
/// No clerk can log in.
pub(crate) async fn measure(address: SocketAddr) -> anyhow::Result<Vec<Figure>> {
    let session = log_in(address, LOGIN).await?;
    let [mut calm_staff, mut calm_citizens, mut calm_health] = others(address, &session, 2).await;
    let rush = Load {
        pause_when_shed: Duration::from_millis(100),
        warm_up: Duration::from_secs(1),
        ..Load::new(address, TIMES * (RUNNING + WAITING), 6)
    };
    let flood =
        rush.expecting(201).run(|turn| submission::request(&format!("overload-{:04}-{:06}", turn.client, turn.number)));
    let (mut flood, [mut staff, mut citizens, mut health]) = tokio::join!(flood, others(address, &session, 6));
    let shed = flood.shed.count();
    let detail = json!({
        "places": RUNNING + WAITING,
        "senders": TIMES * (RUNNING + WAITING),
        "admitted_per_second": round(flood.rate()),
        "admitted": flood.answered.summary(),
        "shed_503_with_retry_after": flood.shed.summary(),
        "failed": flood.failed,
        "first_failure": flood.first_failure,
    });
    let beside = |name: &str, now: &mut Outcome, calm: &mut Outcome, most: f64| {
        let sound = now.failed == 0 && now.shed.count() == 0 && now.answered.count() > 0;
        Figure::new(format!("overload_{name}_p95"), now.answered.p95(), "ms")
            .beside("without_the_rush", calm.answered.p95(), "ms")
            .target(Target::AtMost(most))
            .only_if(sound)
            .detail(json!({ "times": now.answered.summary(), "shed": now.shed.count(), "failed": now.failed,
                "first_failure": now.first_failure }))
    };
    Ok(vec![
        Figure::new("overload_admitted_p95", flood.answered.p95(), "ms")
            .target(Target::AtMost(1_000.0))
            .only_if(shed > 0 && flood.failed == 0 && flood.answered.count() > 0)
            .detail(detail),
        beside("staff", &mut staff, &mut calm_staff, 500.0),
        beside("citizens", &mut citizens, &mut calm_citizens, 500.0),
        beside("health", &mut health, &mut calm_health, 250.0),
    ])
}
