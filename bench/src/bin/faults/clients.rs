//! Clients that submit, write down what they know, and try again after every failure with the same key.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use bench::dice::Dice;
use bench::http::{Answer, Client, Request};
use bench::submission;

use crate::ledger::{Ledger, Receipt};

/// Clients at once.
pub(crate) const CLIENTS: u64 = 16;

/// How long keys without a receipt may take once the server runs again for good.
const LONGEST_CATCHING_UP: Duration = Duration::from_secs(60);

/// All clients of one database.
pub(crate) struct Clients {
    pub(crate) ledger: Ledger,
    name: String,
    number: AtomicU64,
    seed: AtomicU64,
    open: Mutex<Vec<String>>,
    strange: Mutex<Vec<String>>,
    repeated: AtomicU64,
    retried: AtomicU64,
    refused: AtomicU64,
    failed: AtomicU64,
    database_may_go: bool,
}

/// How much the clients did besides what the ledger says.
#[derive(Clone, Copy, Debug, serde::Serialize)]
pub(crate) struct Effort {
    /// Keys sent again though they had a receipt.
    pub(crate) repeated: u64,
    /// Keys sent again because no answer came.
    pub(crate) retried: u64,
    /// Answers 503 with `Retry-After`.
    pub(crate) refused: u64,
    /// Answers 5xx while the database was cut off under the server: a failure that is said, and no receipt.
    pub(crate) failed: u64,
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Clients {
    /// Clients whose keys begin with a name.
    pub(crate) fn new(ledger: Ledger, name: &str, seed: u64) -> Arc<Self> {
        Arc::new(Self::of(ledger, name, seed, false))
    }

    /// As [`Clients::new`], of a server whose database goes away before the server does.
    pub(crate) fn of_two_machines(ledger: Ledger, name: &str, seed: u64) -> Arc<Self> {
        Arc::new(Self::of(ledger, name, seed, true))
    }

    fn of(ledger: Ledger, name: &str, seed: u64, database_may_go: bool) -> Self {
        Self {
            ledger,
            name: name.to_owned(),
            number: AtomicU64::new(0),
            seed: AtomicU64::new(seed),
            open: Mutex::default(),
            strange: Mutex::default(),
            repeated: AtomicU64::new(0),
            retried: AtomicU64::new(0),
            refused: AtomicU64::new(0),
            failed: AtomicU64::new(0),
            database_may_go,
        }
    }

    /// What a client saw that no answer may be.
    pub(crate) fn strange(&self) -> Vec<String> {
        held(&self.strange).clone()
    }

    /// What the clients did.
    pub(crate) fn effort(&self) -> Effort {
        Effort {
            repeated: self.repeated.load(Ordering::Relaxed),
            retried: self.retried.load(Ordering::Relaxed),
            refused: self.refused.load(Ordering::Relaxed),
            failed: self.failed.load(Ordering::Relaxed),
        }
    }

    /// Submits until `stop`.
    pub(crate) fn submit(self: &Arc<Self>, address: SocketAddr, stop: &Arc<AtomicBool>) -> Running {
        self.run(address, Some(stop))
    }

    /// Sends every key that has no receipt until it has one.
    ///
    /// # Errors
    /// It takes too long.
    pub(crate) async fn catch_up(self: &Arc<Self>, address: SocketAddr) -> anyhow::Result<()> {
        let until = Instant::now() + LONGEST_CATCHING_UP;
        loop {
            self.run(address, None).end().await?;
            if held(&self.open).is_empty() {
                return Ok(());
            }
            if Instant::now() > until {
                bail!("after {LONGEST_CATCHING_UP:?} some keys still have no receipt: {:?}", self.strange().last());
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }

    fn run(self: &Arc<Self>, address: SocketAddr, stop: Option<&Arc<AtomicBool>>) -> Running {
        let tasks = (0..CLIENTS).map(|_| {
            let seed = self.seed.fetch_add(7_919, Ordering::Relaxed);
            tokio::spawn(client(Arc::clone(self), address, stop.cloned(), Dice::new(seed)))
        });
        Running(tasks.collect())
    }

    fn next(&self, only_open: bool) -> anyhow::Result<Option<String>> {
        if let Some(key) = held(&self.open).pop() {
            self.retried.fetch_add(1, Ordering::Relaxed);
            return Ok(Some(key));
        }
        if only_open {
            return Ok(None);
        }
        let key = format!("{}-{:07}", self.name, self.number.fetch_add(1, Ordering::Relaxed));
        tokio::task::block_in_place(|| self.ledger.sent(&key))?;
        Ok(Some(key))
    }

    fn take(&self, key: &str, answer: &Answer) -> anyhow::Result<()> {
        let receipt = receipt(answer)?;
        tokio::task::block_in_place(|| self.ledger.acknowledged(key, receipt))
    }

    fn unexpected(&self, key: &str, answer: &Answer) {
        if self.database_may_go && answer.status >= 500 {
            self.failed.fetch_add(1, Ordering::Relaxed);
        } else {
            held(&self.strange).push(format!("{key}: {}", shown(answer)));
        }
    }
}

/// Clients at work.
pub(crate) struct Running(Vec<tokio::task::JoinHandle<anyhow::Result<()>>>);

impl Running {
    /// Waits for the end of all.
    ///
    /// # Errors
    /// The ledger could not be written.
    pub(crate) async fn end(self) -> anyhow::Result<()> {
        for task in self.0 {
            task.await??;
        }
        Ok(())
    }
}

async fn client(
    all: Arc<Clients>,
    address: SocketAddr,
    stop: Option<Arc<AtomicBool>>,
    mut dice: Dice,
) -> anyhow::Result<()> {
    let mut connection = Client::new(address);
    while !stop.as_ref().is_some_and(|stop| stop.load(Ordering::Relaxed)) {
        let Some(key) = all.next(stop.is_none())? else { break };
        let answer = connection.send(&submission::request(&key)).await;
        match &answer {
            Ok(answer) if matches!(answer.status, 200 | 201) => {
                all.take(&key, answer)?;
                if dice.once_in(16) {
                    // A repeated request must meet its own receipt.
                    all.repeated.fetch_add(1, Ordering::Relaxed);
                    match connection.send(&submission::request(&key)).await {
                        Ok(answer) if matches!(answer.status, 200 | 201) => all.take(&key, &answer)?,
                        Ok(answer) if is_refusal(&answer) => {}
                        Ok(answer) => all.unexpected(&key, &answer),
                        Err(_) => {}
                    }
                }
                continue;
            }
            Ok(answer) if is_refusal(answer) => {
                all.refused.fetch_add(1, Ordering::Relaxed);
            }
            Ok(answer) => all.unexpected(&key, answer),
            // The server is gone: it stays open whether it had stored the application.
            Err(_) => {}
        }
        held(&all.open).push(key);
        tokio::time::sleep(dice.millis(5, 40)).await;
        if stop.is_none() && answer.is_err() {
            break;
        }
    }
    Ok(())
}

fn is_refusal(answer: &Answer) -> bool {
    answer.status == 503 && answer.header("retry-after").is_some()
}

fn shown(answer: &Answer) -> String {
    format!("status {}, {:.300}", answer.status, answer.text())
}

fn receipt(answer: &Answer) -> anyhow::Result<Receipt> {
    let json = answer.json()?;
    let text = |name: &str| {
        json[name].as_str().map(str::to_owned).with_context(|| format!("a receipt without `{name}`: {json}"))
    };
    Ok(Receipt { reference: text("reference")?, access_code: text("access_code")?, sha256: text("sha256")? })
}

/// Asks for an application as its sender would: state and fingerprint, and the copy as PDF, which needs the content
/// decrypted.
///
/// # Errors
/// What does not come back as acknowledged.
pub(crate) async fn read_back(address: SocketAddr, receipt: &Receipt, with_copy: bool) -> anyhow::Result<()> {
    let reference = &receipt.reference;
    let mut client = Client::new(address);
    let status = Request::get(format!("/api/v1/applications/{reference}"))
        .header("authorization", format!("Bearer {}", receipt.access_code));
    let answer = client.send(&status).await?;
    ensure!(answer.status == 200, "{reference}: its state cannot be read: {}", shown(&answer));
    ensure!(answer.json()?["sha256"] == receipt.sha256.as_str(), "{reference}: another fingerprint comes back");
    if with_copy {
        let form = format!("vorgangsnummer={reference}&zugangscode={}", receipt.access_code);
        let open = Request::post("/status", "application/x-www-form-urlencoded", form);
        let opened = client.send(&open).await?;
        let cookie = opened.header("set-cookie").and_then(|cookie| cookie.split(';').next()).map(str::to_owned);
        let cookie = cookie.with_context(|| format!("{reference}: its page does not open: {}", shown(&opened)))?;
        let copy = Request::get(format!("/status/{reference}/kopie.pdf")).header("cookie", cookie);
        let copy = client.send(&copy).await?;
        ensure!(copy.status == 200 && copy.body.starts_with(b"%PDF-"), "{reference}: no copy: {}", shown(&copy));
    }
    Ok(())
}
