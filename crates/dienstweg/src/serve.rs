//! `dienstweg serve`: from the configuration to a running server, and down again in good order.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Context;
use axum::http::StatusCode;
use directory::Directory;
use tokio::net::TcpListener;
use ui::lanes::Admission;
use ui::{Failure, LayerConfig};

use crate::config::Config;
use crate::trouble::at;
use crate::wiring::{Ground, House, Manners};
use crate::{disk, door, health, tasks, telemetry};

/// How long what waits in the intake has to be written after the last request.
const INTAKE: Duration = Duration::from_millis(300);

/// Connections that may fetch metrics at the same time.
const MEASURERS: usize = 16;

/// How often an empty directory is looked at again.
const EMPTY: Duration = Duration::from_secs(2);

/// Runs the server until it is asked to stop. `began` is when the process started.
///
/// # Errors
/// Whatever keeps the server from starting, with what to do.
pub(crate) async fn run(config: &Config, began: Instant) -> anyhow::Result<()> {
    let listener = door::occupy("listen", config.listen).await?;
    let ground = Ground::open(config).await?;
    run_on(config, ground, listener, began, |_| ()).await
}

/// As [`run`], on what is open already; `ready` is called once the server serves.
///
/// # Errors
/// As [`run`].
pub(crate) async fn run_on(
    config: &Config,
    ground: Ground,
    listener: TcpListener,
    began: Instant,
    ready: impl FnOnce(SocketAddr),
) -> anyhow::Result<()> {
    telemetry::start();
    let stop = door::asked_to_stop();
    let listen = listener.local_addr()?;
    let measuring = match config.metrics_listen {
        Some(address) => Some(door::occupy("metrics.listen", address).await?),
        None => None,
    };
    let in_use = in_use(config)?;
    let folder = config.data_dir.clone();
    let measured = tokio::task::spawn_blocking(move || disk::check(&folder));
    let walls = door::walls(config)?;
    let Some((listener, house)) = furnished(config, &ground, &walls, listener).await? else {
        return close(&ground).await;
    };
    walls.site.faces.ask(house.directory.clone());
    let admission = Admission::new(&config.lanes);
    let health = health::Desk::new(ground.store.clone(), true);
    let routes = house.routes().merge(health::routes(health.clone()));
    let router = door::router(routes, &admission, &walls);
    let mut tasks = tasks::start(&ground, &house, config, walls.site.board.clone())?;
    if let Some(listener) = measuring {
        let listen = listener.local_addr()?;
        tracing::info!(%listen, "metrics are served");
        tasks.spawn(async move {
            door::serve(listener, health::measures(health), MEASURERS, std::future::pending()).await;
        });
    }
    let milliseconds = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    metrics::gauge!("dienstweg_start_seconds").set(began.elapsed().as_secs_f64());
    tracing::info!(milliseconds, %listen, version = env!("CARGO_PKG_VERSION"), "ready");
    ready(listen);
    drop(house);
    let finished = door::serve(listener, router, sockets(config), stop).await;
    if !finished {
        tracing::warn!("some requests did not finish in time and were ended");
    }
    // With router and house gone nobody can hand anything to the intake any more; it writes what waits and ends.
    drop(tasks);
    let _ = measured.await;
    tokio::time::sleep(INTAKE).await;
    drop(in_use);
    close(&ground).await
}

fn sockets(config: &Config) -> usize {
    usize::try_from(config.sockets).unwrap_or(usize::MAX)
}

async fn close(ground: &Ground) -> anyhow::Result<()> {
    ground.store.close().await.context("the database did not close")?;
    tracing::info!("stopped");
    Ok(())
}

/// Holds a shared lock on the data folder, so that nobody throws it away while it is in use.
///
/// # Errors
/// The operating system's own.
pub(crate) fn in_use(config: &Config) -> anyhow::Result<std::fs::File> {
    let path = config.data_dir.join("in-use.lock");
    let file = std::fs::File::options().create(true).append(true).open(&path);
    let file = file.with_context(|| at("dienstweg-trouble-file", &path))?;
    file.lock_shared().with_context(|| at("dienstweg-trouble-file", &path))?;
    Ok(file)
}

/// Opens the rooms. While the directory is empty, every page says so, until another process has imported a state; `None`
/// when the server is asked to stop before.
async fn furnished(
    config: &Config,
    ground: &Ground,
    walls: &LayerConfig,
    listener: TcpListener,
) -> anyhow::Result<Option<(TcpListener, House)>> {
    let manners = Manners::from(config);
    match House::open(ground, manners).await {
        Ok(house) => return Ok(Some((listener, equipped(config, house)))),
        Err(directory::Error::Empty) => {}
        Err(error) => return Err(error).context("the directory cannot be read"),
    }
    tracing::warn!(
        "no state was imported yet: run `dienstweg import --data data/thueringen` and \
         `dienstweg publish --services services`; the server goes on by itself afterwards"
    );
    let (waiting, listener) = door::share(listener)?;
    let routes =
        ui::assets().merge(ui::static_pages()).merge(health::routes(health::Desk::new(ground.store.clone(), false)));
    let router = routes.into_router().fallback(|| async {
        Failure::new(StatusCode::SERVICE_UNAVAILABLE, "dienstweg-failure-empty").retry_after(30)
    });
    let router = door::inside(router, walls);
    let mut filled = false;
    let until = async {
        tokio::select! {
            () = door::asked_to_stop() => {}
            () = imported(ground) => filled = true,
        }
    };
    door::serve(waiting, router, sockets(config), until).await;
    if !filled {
        return Ok(None);
    }
    let house = House::open(ground, manners).await.context("the directory cannot be read")?;
    Ok(Some((listener, equipped(config, house))))
}

/// With the seal that the operator has configured on what goes out, and what there is to know about the machine.
fn equipped(config: &Config, house: House) -> House {
    let started_at = house.operations.store.clock().now();
    let house = house.standing_on(operations::Machine {
        version: env!("CARGO_PKG_VERSION"),
        started_at: Some(started_at),
        folder: Some(config.data_dir.clone()),
        certificates: config.certificates.clone(),
    });
    match &config.seal {
        Some(command) => house.sealed_by(Arc::new(command.clone())),
        None => house,
    }
}

async fn imported(ground: &Ground) {
    loop {
        tokio::time::sleep(EMPTY).await;
        match Directory::load(&ground.store).await {
            Ok(_) => return,
            Err(directory::Error::Empty) => {}
            Err(error) => tracing::warn!(%error, "the directory cannot be read"),
        }
    }
}
