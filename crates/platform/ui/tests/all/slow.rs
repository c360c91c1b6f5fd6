//! Visitors on slow lines, and those who only pretend to be: time stands still here and jumps from event to event.

use std::convert::Infallible;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{Request, StatusCode};
use futures::stream;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep};
use tower::ServiceExt;
use ui::lanes::{Admission, Limit, Limits};
use ui::{Failure, FormFields, Lane, LayerConfig, Multipart, Routes, Site, serve_layers};

const NARROW: Limit = Limit { running: 2, waiting: 1, patience: Duration::from_millis(50), retry_after: 7 };

async fn receive(mut form: Multipart) -> Result<String, Failure> {
    let mut size = 0;
    while let Some(mut field) = form.next_field().await? {
        while let Some(chunk) = field.chunk().await? {
            size += chunk.len();
        }
    }
    Ok(size.to_string())
}

async fn receive_and_ponder(form: Multipart) -> Result<String, Failure> {
    let size = receive(form).await?;
    sleep(Duration::from_secs(60)).await;
    Ok(size)
}

fn app(admission: &Admission) -> Router {
    let routes = Routes::new()
        .get("/", Lane::Citizen, async || "page")
        .post("/formular", Lane::Citizen, async |FormFields(fields): FormFields| fields.len().to_string())
        .upload("/hoch", 100_000, receive)
        .upload("/gruendlich", 100_000, receive_and_ponder);
    let mut config = LayerConfig::new(Site::default());
    config.body_limit = 1_000;
    serve_layers(routes.into_admitted_router(admission), &config)
}

fn narrow() -> Admission {
    Admission::new(&Limits { citizen: NARROW, clerk: NARROW, api: NARROW, upload: NARROW })
}

/// A body of which a part arrives every second.
fn trickle(parts: Vec<Bytes>) -> Body {
    Body::from_stream(stream::unfold(parts.into_iter(), async |mut parts| {
        sleep(Duration::from_secs(1)).await;
        parts.next().map(|part| (Ok::<_, Infallible>(part), parts))
    }))
}

/// A form with a file that takes about as many seconds.
fn file(seconds: usize) -> Body {
    let mut parts =
        vec![Bytes::from_static(b"--X\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n")];
    parts.extend((0..seconds).map(|_| Bytes::from_static(b"0123456789")));
    parts.push(Bytes::from_static(b"\r\n--X--\r\n"));
    trickle(parts)
}

async fn send(app: &Router, method: &str, path: &str, body: Body) -> (StatusCode, String) {
    let kind =
        if path == "/formular" { "application/x-www-form-urlencoded" } else { "multipart/form-data; boundary=X" };
    let request = Request::builder().method(method).uri(path).header("content-type", kind).body(body).unwrap();
    let response = app.clone().oneshot(request).await.unwrap();
    let status = response.status();
    let body = to_bytes(response.into_body(), 1_000_000).await.unwrap();
    (status, String::from_utf8_lossy(&body).into_owned())
}

fn sending(app: &Router, path: &'static str, body: Body) -> JoinHandle<(StatusCode, String)> {
    let app = app.clone();
    tokio::spawn(async move { send(&app, "POST", path, body).await })
}

#[tokio::test(start_paused = true)]
async fn a_trickling_body_holds_no_place_and_is_given_up_after_five_seconds() {
    let admission = narrow();
    let app = app(&admission);
    let start = Instant::now();
    let slow: Vec<_> =
        (0..3).map(|_| sending(&app, "/formular", trickle(vec![Bytes::from_static(b"a=1&"); 60]))).collect();
    sleep(Duration::from_millis(1_500)).await;
    // As many as the lane has places, and yet the places are free.
    for _ in 0..5 {
        assert_eq!(send(&app, "GET", "/", Body::empty()).await, (StatusCode::OK, "page".to_owned()));
    }
    assert_eq!(admission.shed(Lane::Citizen), 0);
    // Memory is bounded: one body more finds nobody to take it.
    assert_eq!(send(&app, "POST", "/formular", "a=1".into()).await.0, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(admission.shed(Lane::Citizen), 1);
    for answer in slow {
        let (status, page) = answer.await.unwrap();
        assert_eq!(status, StatusCode::REQUEST_TIMEOUT);
        assert!(page.contains("Das Senden hat zu lange gedauert") && page.contains("So geht es weiter"), "{page}");
        assert!(page.contains("Es wurde nichts verändert"), "what was never read changed nothing: {page}");
    }
    assert_eq!(start.elapsed().as_secs(), 5);
    assert_eq!(send(&app, "POST", "/formular", "a=1&b=2".into()).await, (StatusCode::OK, "2".to_owned()));
}

#[tokio::test(start_paused = true)]
async fn a_form_on_a_slow_line_arrives_and_one_that_is_too_large_is_refused_outside() {
    let app = app(&narrow());
    let slow = trickle(vec![Bytes::from_static(b"a=1&"), Bytes::from_static(b"b=2&"), Bytes::from_static(b"c=3")]);
    assert_eq!(send(&app, "POST", "/formular", slow).await, (StatusCode::OK, "3".to_owned()));
    let large = trickle(vec![Bytes::from_static(&[b'a'; 600]); 60]);
    let start = Instant::now();
    assert_eq!(send(&app, "POST", "/formular", large).await.0, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(start.elapsed().as_secs(), 2);
}

#[tokio::test(start_paused = true)]
async fn uploads_stand_apart_from_the_pages() {
    let admission = narrow();
    let app = app(&admission);
    let uploads = [sending(&app, "/hoch", file(60)), sending(&app, "/hoch", file(60))];
    sleep(Duration::from_secs(30)).await;
    let (status, _) = send(&app, "POST", "/hoch", file(1)).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(send(&app, "GET", "/", Body::empty()).await.0, StatusCode::OK);
    assert_eq!(send(&app, "POST", "/formular", "a=1".into()).await.0, StatusCode::OK);
    assert_eq!((admission.shed(Lane::Upload), admission.shed(Lane::Citizen)), (1, 0));
    assert_eq!(Lane::Upload.name(), "upload");
    for upload in uploads {
        assert_eq!(upload.await.unwrap(), (StatusCode::OK, "600".to_owned()));
    }
    assert_eq!(send(&app, "POST", "/hoch", file(1)).await.0, StatusCode::OK);
}

#[tokio::test(start_paused = true)]
async fn a_file_has_three_minutes_and_the_answer_its_usual_time() {
    let app = app(&narrow());
    let start = Instant::now();
    assert_eq!(send(&app, "POST", "/hoch", file(30)).await, (StatusCode::OK, "300".to_owned()));
    assert!(start.elapsed() >= Duration::from_secs(30), "longer than the usual limit of 20 seconds");

    let start = Instant::now();
    assert_eq!(send(&app, "POST", "/hoch", file(500)).await.0, StatusCode::REQUEST_TIMEOUT);
    assert_eq!(start.elapsed().as_secs(), 180);

    // The file arrives after 32 seconds; then the handler has 20 and not what is left of the 180.
    let start = Instant::now();
    assert_eq!(send(&app, "POST", "/gruendlich", file(30)).await.0, StatusCode::GATEWAY_TIMEOUT);
    assert_eq!(start.elapsed().as_secs(), 52);
}
