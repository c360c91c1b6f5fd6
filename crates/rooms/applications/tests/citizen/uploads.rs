//! Files on their way in: how much of them is read, and what is left behind.
#![expect(clippy::expect_used, reason = "helpers of tests may stop the test")]

use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use applications::{ApplicationId, ResumeCode};
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{Request, StatusCode, header};
use tower::ServiceExt;

use crate::common::{Office, offices};
use crate::pages::png;

const HEAD: &[u8] = b"--grenze\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"loch.png\"\r\n\r\n";
const END: &[u8] = b"\r\n--grenze--\r\n";
/// What the field of the form allows.
const LIMIT: usize = 10_485_760;

struct Sender<'a> {
    office: &'a Office,
    id: ApplicationId,
    code: ResumeCode,
}

impl<'a> Sender<'a> {
    async fn new(office: &'a Office) -> Self {
        let (_, id, code) = office.open("mangel-melden").await;
        Self { office, id, code }
    }

    async fn send(&self, length: Option<usize>, cookie: &str, body: Body) -> (StatusCode, String) {
        let mut request = Request::builder()
            .method("POST")
            .uri(format!("/antrag/{}/seite/photos/datei/photos", self.id))
            .header(header::COOKIE, format!("entwurf={cookie}"))
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=grenze");
        if let Some(length) = length {
            request = request.header(header::CONTENT_LENGTH, length);
        }
        let router = applications::routes(self.office.desk.clone()).into_router();
        let answer = router.oneshot(request.body(body).expect("a request"));
        let answer = tokio::time::timeout(Duration::from_secs(60), answer).await.expect("answered in time");
        let answer = answer.expect("an answer");
        let status = answer.status();
        let body = to_bytes(answer.into_body(), 1 << 20).await.expect("a body");
        (status, String::from_utf8_lossy(&body).into_owned())
    }

    async fn photo(&self) -> StatusCode {
        let body = [HEAD, &png(), END].concat();
        self.send(Some(body.len()), &self.code.reveal(), body.into()).await.0
    }

    async fn attachments(&self) -> usize {
        let scope = self.office.scope(self.code.tenant()).await;
        let draft = applications::load(&scope, &self.office.desk, self.id, &self.code).await.expect("load");
        assert_eq!(draft.answers.get("photos").len(), draft.attachments.len());
        draft.attachments.len()
    }
}

/// A body of which nothing ever comes: an answer means that it was not waited for.
fn silence() -> Body {
    Body::from_stream(futures::stream::pending::<Result<Bytes, Infallible>>())
}

/// A file of so many parts of 16 KiB, and how much of it was taken.
fn parts(count: usize) -> (Body, Arc<AtomicUsize>) {
    let taken = Arc::new(AtomicUsize::new(0));
    let sum = taken.clone();
    let stream = futures::stream::unfold(0, move |number| {
        let sum = sum.clone();
        async move {
            tokio::task::yield_now().await;
            let part = match number {
                0 => Bytes::from_static(HEAD),
                _ if number < count => Bytes::from_static(&[0x42; 16_384]),
                _ if number == count => Bytes::from_static(END),
                _ => return None,
            };
            sum.fetch_add(part.len(), Ordering::Relaxed);
            Some((Ok::<_, Infallible>(part), number + 1))
        }
    });
    (Body::from_stream(stream), taken)
}

#[tokio::test]
async fn a_file_that_is_too_large_is_refused_before_it_is_there() {
    let office = offices().await.remove(0);
    let sender = Sender::new(&office).await;
    let code = sender.code.reveal();
    let (status, page) = sender.send(Some(LIMIT + (1 << 20)), &code, silence()).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("error-summary-title") && page.contains("10 MB"), "{page}");

    let (body, taken) = parts(usize::MAX);
    let (status, page) = sender.send(None, &code, body).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("error-summary-title") && page.contains("10 MB"), "{page}");
    // What the browser still sends is read and dropped, so that it hears the answer; but not without end.
    let taken = taken.load(Ordering::Relaxed);
    assert!((LIMIT..LIMIT + (101 << 20)).contains(&taken), "{taken}");
    assert_eq!(sender.attachments().await, 0);
}

#[tokio::test]
async fn the_rest_of_a_file_that_is_too_large_is_read_before_the_answer() {
    let office = offices().await.remove(0);
    let sender = Sender::new(&office).await;
    let count = 15 * 64;
    for length in [None, Some(HEAD.len() + (count - 1) * 16_384 + END.len())] {
        let (body, taken) = parts(count);
        assert_eq!(sender.send(length, &sender.code.reveal(), body).await.0, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(taken.load(Ordering::Relaxed), HEAD.len() + (count - 1) * 16_384 + END.len());
    }
}

#[tokio::test]
async fn somebody_without_a_draft_and_a_field_that_is_full_are_refused_without_waiting_for_the_file() {
    let office = offices().await.remove(0);
    let sender = Sender::new(&office).await;
    let other = Sender::new(&office).await;
    for cookie in ["", &other.code.reveal()] {
        assert_eq!(sender.send(None, cookie, silence()).await.0, StatusCode::NOT_FOUND);
    }
    for _ in 0..3 {
        assert_eq!(sender.photo().await, StatusCode::SEE_OTHER);
    }
    assert_eq!(sender.send(None, &sender.code.reveal(), silence()).await.0, StatusCode::UNPROCESSABLE_ENTITY);
}

fn files(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.map(|path| if path.is_dir() { files(&path) } else { 1 }).sum()
}

#[tokio::test]
async fn files_sent_at_the_same_moment_all_arrive_and_what_is_refused_leaves_nothing() {
    for mut office in offices().await {
        let name = format!("uploads-{}-{}", office.db.name, std::process::id());
        let folder: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        office.desk.blobs = blobs::Blobs::open(&folder).expect("a folder");
        let sender = Sender::new(&office).await;
        let all = futures::future::join_all((0..3).map(|_| sender.photo())).await;
        assert_eq!(all, [StatusCode::SEE_OTHER; 3], "{}", office.db.name);
        assert_eq!((sender.attachments().await, files(&folder)), (3, 3));

        let crowd = Sender::new(&office).await;
        let all = futures::future::join_all((0..8).map(|_| crowd.photo())).await;
        let added = all.iter().filter(|status| **status == StatusCode::SEE_OTHER).count();
        assert!((1..=3).contains(&added), "{all:?}");
        assert_eq!((crowd.attachments().await, files(&folder)), (added, 3 + added), "{}: {all:?}", office.db.name);
        std::fs::remove_dir_all(&folder).expect("a folder");
    }
}
