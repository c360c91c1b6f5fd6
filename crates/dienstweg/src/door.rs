//! The door of the server: takes connections, hands them to the router, and closes in good order.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use axum::Router;
use axum::extract::Request;
use axum::http::Method;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tower::util::MapRequestLayer;
use ui::lanes::Admission;
use ui::{LayerConfig, Routes, SiteLink, serve_layers};

use crate::config::{Config, Problem};
use crate::trouble;

/// How long a visitor may take for the head of a request, and how long a connection may rest between two.
const HEAD: Duration = Duration::from_secs(30);

/// Most bytes of the head of a request.
const HEAD_BYTES: usize = 64 * 1_024;

/// How long requests may take that run when the server is asked to stop.
const FAREWELL: Duration = Duration::from_secs(10);

/// The links in the header of every page that brings none of its own.
const NAVIGATION: [SiteLink; 5] = [
    SiteLink { text_key: "dienstweg-navigation-citizens", href: "/buerger" },
    SiteLink { text_key: "dienstweg-navigation-businesses", href: "/unternehmen" },
    SiteLink { text_key: "dienstweg-navigation-others", href: "/weitere" },
    SiteLink { text_key: "dienstweg-navigation-news", href: "/aktuelles" },
    SiteLink { text_key: "dienstweg-navigation-staff", href: "/amt" },
];

/// Where members of staff work: their sessions belong to one address.
const MAIN_ONLY: [&str; 6] = ["/amt", "/anmelden", "/betrieb", "/land", "/redaktion", "/zugang"];

/// Said to a connection that finds no place at all; there is no request yet to answer with a page.
const FULL: &[u8] =
    b"HTTP/1.1 503 Service Unavailable\r\nretry-after: 5\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";

/// The whole program as one service: routes behind their lanes, inside the walls.
pub fn router(routes: Routes, admission: &Admission, walls: &LayerConfig) -> Router {
    inside(routes.into_admitted_router(admission), walls)
}

/// A router inside the walls.
pub(crate) fn inside(router: Router, walls: &LayerConfig) -> Router {
    Router::new().fallback_service(serve_layers(router, walls)).layer(MapRequestLayer::new(with_known_method))
}

/// The walls as configured.
///
/// # Errors
/// A public address that browsers would not send as origin.
pub fn walls(config: &Config) -> anyhow::Result<LayerConfig> {
    let site = ui::Site {
        operator: config.operator.clone(),
        demonstration: config.demonstration,
        public_url: config.public_url.as_ref().map(|url| url.origin().to_owned()),
        news: None,
        board: ui::Board::default(),
        faces: ui::Faces::default(),
        main_only: &MAIN_ONLY,
        navigation: NAVIGATION.to_vec(),
    };
    let mut walls = LayerConfig::new(site);
    walls.https = config.is_https();
    walls.timeout = config.timeout;
    match &config.public_url {
        Some(url) => walls.trust_origin(url.origin()).context("public_url cannot be trusted as origin"),
        None => Ok(walls),
    }
}

/// A method that nobody has heard of becomes one that no route has, so that it cannot make labels of metrics.
fn with_known_method(mut request: Request) -> Request {
    let known = [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS];
    if !known.contains(request.method()) {
        *request.method_mut() = Method::TRACE;
    }
    request
}

/// Takes the address of a key, so that a wrong or occupied one is known before anything else happens.
///
/// # Errors
/// The operating system's own.
pub(crate) async fn occupy(key: &str, listen: SocketAddr) -> anyhow::Result<TcpListener> {
    let occupied = TcpListener::bind(listen).await;
    occupied.map_err(|error| {
        let args = [("key", key), ("address", &listen.to_string())];
        let problem = Problem::new(trouble::of_listening(&error), &args);
        anyhow::Error::new(error).context(problem)
    })
}

/// A second handle on the same queue of connections.
pub(crate) fn share(listener: TcpListener) -> std::io::Result<(TcpListener, TcpListener)> {
    let listener = listener.into_std()?;
    let other = listener.try_clone()?;
    Ok((TcpListener::from_std(listener)?, TcpListener::from_std(other)?))
}

/// Serves until `stop` comes, then lets running requests finish for a while. Returns whether all of them did.
pub(crate) async fn serve(
    listener: TcpListener,
    router: Router,
    sockets: usize,
    stop: impl Future<Output = ()>,
) -> bool {
    let places = Arc::new(Semaphore::new(sockets));
    let farewell = GracefulShutdown::new();
    let mut protocol = http1::Builder::new();
    protocol.timer(TokioTimer::new()).header_read_timeout(HEAD).max_buf_size(HEAD_BYTES);
    let mut stop = std::pin::pin!(stop);
    loop {
        let stream = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => stream,
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be taken");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
            () = &mut stop => break,
        };
        let Ok(place) = Arc::clone(&places).try_acquire_owned() else {
            metrics::counter!("dienstweg_shed_total", "lane" => "socket").increment(1);
            tokio::spawn(turn_away(stream));
            continue;
        };
        let _ = stream.set_nodelay(true);
        let service = TowerToHyperService::new(router.clone());
        let connection = farewell.watch(protocol.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            let _place = place;
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended early");
            }
        });
    }
    drop(listener);
    tokio::time::timeout(FAREWELL, farewell.shutdown()).await.is_ok()
}

async fn turn_away(mut stream: TcpStream) {
    let said = async {
        stream.write_all(FULL).await?;
        stream.shutdown().await?;
        // Closing with something unread would throw away the answer on the other side.
        tokio::io::copy(&mut stream, &mut tokio::io::sink()).await
    };
    let _ = tokio::time::timeout(Duration::from_millis(250), said).await;
}

/// Listens to the operating system from this moment on, not only once somebody waits; comes when it asks the program to stop.
pub(crate) fn asked_to_stop() -> impl Future<Output = ()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let signals = [SignalKind::terminate(), SignalKind::interrupt()].map(signal);
        async {
            let [Ok(mut terminate), Ok(mut interrupt)] = signals else { return std::future::pending().await };
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
        }
    }
    #[cfg(not(unix))]
    async {
        let _ = tokio::signal::ctrl_c().await;
    }
}
