//! Load: a number of clients, each with one connection, each asking again as soon as it was answered.
//!
//! That is a closed loop: a slow server is asked less often, so the time a person would have spent waiting for a place
//! is missing from the percentiles (coordinated omission). It measures throughput, and the time of an answer at that
//! number of clients; it does not measure what happens when more people come than are answered. The overload test does.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::http::{Answer, Client, Request};

/// Who asks, and for the how manieth time.
#[derive(Clone, Copy, Debug)]
pub struct Turn {
    /// Number of the client, from nought.
    pub client: usize,
    /// Number of the request of this client, from nought.
    pub number: usize,
}

/// Times of answers.
#[derive(Clone, Debug, Default)]
pub struct Times {
    micros: Vec<u32>,
}

impl Times {
    /// Adds one.
    pub fn add(&mut self, time: Duration) {
        self.micros.push(u32::try_from(time.as_micros()).unwrap_or(u32::MAX));
    }

    /// Adds all of another.
    pub fn join(&mut self, mut other: Self) {
        self.micros.append(&mut other.micros);
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.micros.len()
    }

    /// The time in milliseconds that so many per mille did not exceed (nearest rank); nought without any.
    pub fn per_mille(&mut self, per_mille: usize) -> f64 {
        self.micros.sort_unstable();
        let rank = (self.micros.len() * per_mille).div_ceil(1_000).max(1);
        self.micros.get(rank - 1).map_or(0.0, |micros| f64::from(*micros) / 1_000.0)
    }

    /// The middle time in milliseconds.
    pub fn p50(&mut self) -> f64 {
        self.per_mille(500)
    }

    /// The time in milliseconds that 95 of 100 did not exceed.
    pub fn p95(&mut self) -> f64 {
        self.per_mille(950)
    }

    /// Count, p50, p95, p99 and largest, in milliseconds.
    pub fn summary(&mut self) -> Value {
        json!({
            "count": self.count(),
            "p50_ms": round(self.p50()),
            "p95_ms": round(self.p95()),
            "p99_ms": round(self.per_mille(990)),
            "max_ms": round(self.per_mille(1_000)),
        })
    }
}

/// Three digits behind the point.
pub fn round(value: f64) -> f64 {
    (value * 1_000.0).round() / 1_000.0
}

/// What a load brought.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Answers that were as expected.
    pub answered: Times,
    /// Answers 503 with `Retry-After`.
    pub shed: Times,
    /// Everything else: other answers, and none.
    pub failed: usize,
    /// The first of those, for the person who looks.
    pub first_failure: Option<String>,
    /// How long it took.
    pub seconds: f64,
}

impl Outcome {
    /// Expected answers per second.
    pub fn rate(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a count of requests")]
        let count = self.answered.count() as f64;
        count / self.seconds.max(f64::EPSILON)
    }

    fn join(&mut self, other: Self) {
        self.answered.join(other.answered);
        self.shed.join(other.shed);
        self.failed += other.failed;
        self.first_failure = self.first_failure.take().or(other.first_failure);
    }

    fn note(&mut self, expected: u16, time: Duration, answer: std::io::Result<Answer>) -> bool {
        match answer {
            Ok(answer) if answer.status == expected => self.answered.add(time),
            Ok(answer) if answer.status == 503 && answer.header("retry-after").is_some() => {
                self.shed.add(time);
                return true;
            }
            Ok(answer) => self.fail(format!("status {}: {:.300}", answer.status, answer.text())),
            Err(error) => self.fail(error.to_string()),
        }
        false
    }

    fn fail(&mut self, reason: String) {
        self.failed += 1;
        self.first_failure.get_or_insert(reason);
    }
}

/// A load to be put on a server.
#[derive(Clone, Copy, Debug)]
pub struct Load {
    /// Of whom.
    pub address: SocketAddr,
    /// Clients at once.
    pub clients: usize,
    /// What comes before it counts.
    pub warm_up: Duration,
    /// How long it counts.
    pub duration: Duration,
    /// The status of a good answer.
    pub expected: u16,
    /// How long a client waits after 503 before it asks again.
    pub pause_when_shed: Duration,
    /// How long a client waits after any other answer.
    pub pause: Duration,
}

impl Load {
    /// A load without pauses that expects 200, with half a second of warm-up.
    pub fn new(address: SocketAddr, clients: usize, seconds: u64) -> Self {
        Self {
            address,
            clients,
            warm_up: Duration::from_millis(500),
            duration: Duration::from_secs(seconds),
            expected: 200,
            pause_when_shed: Duration::from_millis(50),
            pause: Duration::ZERO,
        }
    }

    /// The same load, but good answers have another status.
    #[must_use]
    pub fn expecting(self, expected: u16) -> Self {
        Self { expected, ..self }
    }

    /// Puts the load on the server.
    pub async fn run<F>(self, request: F) -> Outcome
    where
        F: Fn(Turn) -> Request + Send + Sync + 'static,
    {
        let request = Arc::new(request);
        let from = Instant::now() + self.warm_up;
        let until = from + self.duration;
        let clients: Vec<_> = (0..self.clients)
            .map(|client| tokio::spawn(self.client(client, Arc::clone(&request), from, until)))
            .collect();
        let mut all = Outcome::default();
        for client in clients {
            match client.await {
                Ok(outcome) => all.join(outcome),
                Err(error) => all.fail(format!("a client broke: {error}")),
            }
        }
        all.seconds = self.duration.as_secs_f64();
        all
    }

    async fn client<F>(self, client: usize, request: Arc<F>, from: Instant, until: Instant) -> Outcome
    where
        F: Fn(Turn) -> Request + Send + Sync + 'static,
    {
        let mut connection = Client::new(self.address);
        let mut outcome = Outcome::default();
        for number in 0.. {
            let request = request(Turn { client, number });
            let start = Instant::now();
            if start >= until {
                break;
            }
            let answer = connection.send(&request).await;
            let end = Instant::now();
            let failed = answer.is_err();
            // Only what ended inside the window counts; what is under way at its end is left out, as at its beginning.
            let shed = if end >= from && end <= until {
                outcome.note(self.expected, end - start, answer)
            } else {
                answer.is_ok_and(|answer| answer.status == 503)
            };
            let pause = match (shed, failed) {
                (true, _) => self.pause_when_shed,
                (_, true) => Duration::from_millis(20),
                _ => self.pause,
            };
            if !pause.is_zero() {
                tokio::time::sleep(pause).await;
            }
        }
        outcome
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_the_nearest_rank() {
        let mut times = Times::default();
        for millis in (1..=100).rev() {
            times.add(Duration::from_millis(millis));
        }
        assert!((times.p50() - 50.0).abs() < 1e-9);
        assert!((times.p95() - 95.0).abs() < 1e-9);
        assert!((times.per_mille(1_000) - 100.0).abs() < 1e-9);
        assert!(Times::default().p50().abs() < 1e-9);
        let mut one = Times::default();
        one.add(Duration::from_millis(7));
        assert!((one.p95() - 7.0).abs() < 1e-9);
    }

    #[tokio::test]
    async fn good_answers_refusals_and_failures_are_told_apart() {
        use axum::http::StatusCode;
        use axum::routing::get;
        let router = axum::Router::new()
            .route("/good", get(|| async { "good" }))
            .route("/busy", get(|| async { (StatusCode::SERVICE_UNAVAILABLE, [("retry-after", "5")], "") }))
            .route("/mute", get(|| async { StatusCode::SERVICE_UNAVAILABLE }));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move { axum::serve(listener, router).await });
        let load = Load { warm_up: Duration::ZERO, ..Load::new(address, 3, 1) };
        let outcome = load.run(|turn| Request::get(["/good", "/busy", "/mute"][turn.client])).await;
        assert!(outcome.answered.count() > 0);
        assert!(outcome.shed.count() > 0, "503 with Retry-After is shed");
        assert!(outcome.failed > 0, "503 without Retry-After is a failure");
        assert!(outcome.first_failure.unwrap().contains("503"));
    }
}
