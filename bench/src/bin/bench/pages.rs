//! Search and pages: how fast an answer comes when sixteen people ask at once.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Context, ensure};
use bench::figures::{Figure, Target};
use bench::http::{Answer, Client, Request};
use bench::load::{Load, Outcome};
use bench::submission::PLACE;
use serde_json::{Value, json};

/// People who ask at once.
const CLIENTS: usize = 16;

/// Seconds for each kind of request.
const SECONDS: u64 = 3;

const FORM: &str = "application/x-www-form-urlencoded";

/// Everyday searches: words and place.
pub(crate) fn queries() -> Vec<(String, String)> {
    let lines = include_str!("queries.txt").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('\t')).map(|(words, place)| (encoded(words), place.to_owned())).collect()
}

/// A text as part of a query.
pub(crate) fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}

fn detail(outcome: &mut Outcome) -> Value {
    json!({
        "clients": CLIENTS,
        "per_second": bench::load::round(outcome.rate()),
        "times": outcome.answered.summary(),
        "failed": outcome.failed,
        "first_failure": outcome.first_failure,
    })
}

fn page(name: &str, mut outcome: Outcome, most: f64) -> Vec<Figure> {
    let sound = outcome.failed == 0 && outcome.answered.count() > 0;
    let detail = detail(&mut outcome);
    vec![
        Figure::new(format!("{name}_p50"), outcome.answered.p50(), "ms"),
        Figure::new(format!("{name}_p95"), outcome.answered.p95(), "ms")
            .target(Target::AtMost(most))
            .only_if(sound)
            .detail(detail),
    ]
}

/// Measures search and pages of a server.
///
/// # Errors
/// A page that the measurement needs does not come.
pub(crate) async fn measure(address: SocketAddr, floor: f64) -> anyhow::Result<Vec<Figure>> {
    let mut figures = Vec::new();
    let queries = queries();
    ensure!(queries.len() == 200, "{} everyday searches instead of 200", queries.len());
    let load = Load::new(address, CLIENTS, SECONDS);

    let mix = queries.clone();
    let outcome = load
        .run(move |turn| {
            let (words, place) = &mix[(turn.client * 37 + turn.number) % mix.len()];
            Request::get(format!("/api/v1/services?q={words}&place={place}"))
        })
        .await;
    let rate = outcome.rate();
    figures.extend(page("search", outcome, 10.0));
    figures.push(Figure::new("search_rate", rate, "1/s").beside("healthz_rate", floor, "1/s"));

    let mix = queries;
    let outcome = load
        .run(move |turn| {
            let (words, place) = &mix[(turn.client * 37 + turn.number) % mix.len()];
            Request::get(format!("/buerger?q={words}&ort={place}"))
        })
        .await;
    figures.extend(page("page_results", outcome, 20.0));
    figures.extend(page("page_start", load.run(|_| Request::get("/")).await, 20.0));
    let service = format!("/leistung/hundesteuer-anmelden?ort={PLACE}");
    figures.extend(page("page_service", load.run(move |_| Request::get(service.clone())).await, 20.0));
    figures.extend(forms(address, load).await?);
    Ok(figures)
}

async fn forms(address: SocketAddr, load: Load) -> anyhow::Result<Vec<Figure>> {
    let mut drafts = Vec::new();
    for _ in 0..CLIENTS {
        drafts.push(open_draft(address).await?);
    }
    let mut figures = Vec::new();
    let shown = drafts.clone();
    let outcome = load
        .run(move |turn| {
            let (path, cookie) = &shown[turn.client];
            Request::get(format!("{path}/seite/description")).header("cookie", cookie.clone())
        })
        .await;
    figures.extend(page("page_form", outcome, 20.0));
    // Every step brings another answer, so each one is a durable write.
    let outcome = load
        .expecting(303)
        .run(move |turn| {
            let (path, cookie) = &drafts[turn.client];
            let form = format!("description=Das+Schlagloch+ist+jetzt+{}+Zentimeter+tief.", turn.number + 5);
            Request::post(format!("{path}/seite/description"), FORM, form).header("cookie", cookie.clone())
        })
        .await;
    figures.extend(page("form_step_saved", outcome, 20.0));
    Ok(figures)
}

/// Opens a draft; returns its path and its cookie.
async fn open_draft(address: SocketAddr) -> anyhow::Result<(String, String)> {
    let form = format!("service=mangel-melden&place={PLACE}");
    let answer = Client::new(address).send(&Request::post("/antrag/neu", FORM, form)).await?;
    let path = answer.header("location").map(str::to_owned);
    let path = path.with_context(|| format!("no draft opens: {} {:.300}", answer.status, answer.text()))?;
    Ok((path, cookie(&answer)?))
}

/// The cookie that an answer sets.
pub(crate) fn cookie(answer: &Answer) -> anyhow::Result<String> {
    let cookie = answer.header("set-cookie").and_then(|cookie| cookie.split(';').next());
    cookie.map(str::to_owned).with_context(|| format!("no cookie: {} {:.300}", answer.status, answer.text()))
}

/// Answers per second of the smallest route: what server, network and client do without any work.
pub(crate) async fn floor(address: SocketAddr) -> f64 {
    let load = Load { duration: Duration::from_secs(2), ..Load::new(address, CLIENTS, 2) };
    load.run(|_| Request::get("/healthz")).await.rate()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_two_hundred_everyday_searches() {
        let queries = queries();
        assert_eq!(queries.len(), 200);
        assert!(queries.iter().all(|(words, place)| !words.is_empty() && place.len() == 8));
        assert_eq!(encoded("Müll im Wald"), "M%C3%BCll%20im%20Wald");
    }
}
