//! Locked files and the virus scanner: from the submission over a scanner that errs to the clerk's download.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use applications::{ApplicationId, AttachmentId};
use axum::http::StatusCode;
use blobs::{LockReason, Scanner};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::town::{Ask, OWNER, Town, towns_with};

const CLEAN: u8 = 0;
const INFECTED: u8 = 1;
const GARBAGE: u8 = 2;
const CLOSED: u8 = 3;

/// A scanner whose mood the test sets.
struct Clamd {
    scanner: Scanner,
    mood: Arc<AtomicU8>,
}

impl Clamd {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let scanner = Scanner::new(listener.local_addr().unwrap().to_string().parse().unwrap());
        let mood = Arc::new(AtomicU8::new(CLEAN));
        let asked = Arc::clone(&mood);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(answer(stream, asked.load(Ordering::SeqCst)));
            }
        });
        Self { scanner, mood }
    }

    fn is(&self, mood: u8) {
        self.mood.store(mood, Ordering::SeqCst);
    }
}

async fn answer(mut stream: TcpStream, mood: u8) {
    let mut command = [0; 10];
    stream.read_exact(&mut command).await.unwrap();
    let mut length = u64::from(stream.read_u32().await.unwrap());
    while length > 0 {
        let copied = tokio::io::copy(&mut (&mut stream).take(length), &mut tokio::io::sink()).await.unwrap();
        assert_eq!(copied, length);
        length = u64::from(stream.read_u32().await.unwrap());
    }
    let said: &[u8] = match mood {
        CLEAN => b"stream: OK\0",
        INFECTED => b"stream: Eicar-Signature FOUND\0",
        GARBAGE => b"stream: LOOKS OK\0",
        _ => b"",
    };
    let _ = stream.write_all(said).await;
}

/// Submits the town's draft with its file, as if the file were one that cannot be written anew.
async fn submitted(town: &Town) -> (ApplicationId, AttachmentId) {
    let (draft, cookie) = (&town.names.draft, &town.names.draft_cookie);
    town.locked_file().await;
    for (page, field, value) in
        [("category", "category", "road"), ("description", "description", "Ein tiefes Schlagloch.")]
    {
        let ask = Ask::post(&format!("/antrag/{draft}/seite/{page}")).cookie(cookie).form(&[(field, value)]);
        assert_eq!(town.send(ask).await.status, StatusCode::SEE_OTHER);
    }
    let review = town.send(Ask::get(&format!("/antrag/{draft}/pruefen")).cookie(cookie)).await;
    let fields = [("stand", review.hidden("stand"))];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let sent = town.send(Ask::post(&format!("/antrag/{draft}/absenden")).cookie(cookie).form(&fields)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    town.house.worker().unwrap().drain().await.unwrap();
    (ApplicationId(draft.parse().unwrap()), AttachmentId(town.names.attachment.parse().unwrap()))
}

async fn lock(town: &Town, id: ApplicationId) -> Option<LockReason> {
    let scope = town.db.tenant(OWNER.0).await;
    let locks = applications::locks(&scope, &town.house.applications.blobs, id).await.unwrap();
    locks.into_values().next()
}

async fn download(town: &Town, id: ApplicationId, file: AttachmentId) -> StatusCode {
    town.send(Ask::get(&format!("/amt/vorgang/{id}/anlage/{file}")).cookie(&town.owner.cookie)).await.status
}

#[tokio::test]
async fn a_locked_file_waits_for_a_clear_answer_and_is_released_when_clean() {
    let clamd = Clamd::start().await;
    for town in towns_with(Some(clamd.scanner.clone())).await {
        let (id, file) = submitted(&town).await;
        let worker = town.house.scanning_worker().unwrap().unwrap();
        for mood in [GARBAGE, CLOSED] {
            clamd.is(mood);
            worker.drain().await.unwrap();
            assert_eq!(lock(&town, id).await, Some(LockReason::Waiting), "{}", town.db.name);
            assert_eq!(download(&town, id, file).await, StatusCode::NOT_FOUND);
            town.db.clock.advance_seconds(10);
        }
        clamd.is(CLEAN);
        // The scanner that closed is left alone for five seconds.
        tokio::time::sleep(std::time::Duration::from_millis(5_100)).await;
        worker.drain().await.unwrap();
        assert_eq!(
            (lock(&town, id).await, download(&town, id, file).await),
            (None, StatusCode::OK),
            "{}",
            town.db.name
        );
    }
}

#[tokio::test]
async fn an_infected_file_stays_locked_and_is_not_asked_about_again() {
    let clamd = Clamd::start().await;
    for town in towns_with(Some(clamd.scanner.clone())).await {
        let (id, file) = submitted(&town).await;
        clamd.is(INFECTED);
        let worker = town.house.scanning_worker().unwrap().unwrap();
        worker.drain().await.unwrap();
        assert_eq!(lock(&town, id).await, Some(LockReason::Infected), "{}", town.db.name);
        clamd.is(CLEAN);
        assert_eq!(dienstweg::scan_waiting(&town.db.store).await.unwrap(), 0, "judged files do not wait");
        let mut scope = town.db.tenant(OWNER.0).await;
        scope.emit("applications.file_locked", file, serde_json::json!({})).unwrap();
        scope.commit().await.unwrap();
        assert_eq!(worker.drain().await.unwrap(), 1);
        assert_eq!(lock(&town, id).await, Some(LockReason::Infected), "{}", town.db.name);
        assert_eq!(download(&town, id, file).await, StatusCode::NOT_FOUND);
        let events = store::verify_chains(&town.db.store).await.unwrap();
        assert!(events.iter().all(|report| report.broken.is_none()));
    }
}

#[tokio::test]
async fn what_came_before_there_was_a_scanner_is_scanned_at_the_next_start() {
    let clamd = Clamd::start().await;
    for town in towns_with(None).await {
        let (id, file) = submitted(&town).await;
        assert!(town.house.scanning_worker().unwrap().is_none());
        assert_eq!(lock(&town, id).await, Some(LockReason::NoScanner), "{}", town.db.name);
        assert_eq!(download(&town, id, file).await, StatusCode::NOT_FOUND);

        let town = town.started_again_with(clamd.scanner.clone()).await;
        assert_eq!(dienstweg::scan_waiting(&town.db.store).await.unwrap(), 1, "{}", town.db.name);
        town.house.scanning_worker().unwrap().unwrap().drain().await.unwrap();
        assert_eq!(
            (lock(&town, id).await, download(&town, id, file).await),
            (None, StatusCode::OK),
            "{}",
            town.db.name
        );
    }
}
