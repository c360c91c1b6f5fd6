//! What runs beside the requests: outbox workers, the hourly sweep, the look for a changed directory.

use std::time::Duration;

use blobs::Blobs;
use directory::Directory;
use store::Store;
use tokio::runtime::Handle;
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval_at};

use crate::wiring::{Ground, House};
use crate::{orphans, schema, telemetry};

/// How often the directory is compared with the database.
const REFRESH: Duration = Duration::from_secs(3);

/// How long after the start the first sweep comes; then every hour.
const FIRST_SWEEP: Duration = Duration::from_secs(60);
const SWEEP: Duration = Duration::from_secs(3_600);

/// How often the recorder of metrics tidies up.
const TIDY: Duration = Duration::from_secs(5);

/// Starts everything that runs beside the requests; it ends when the set is dropped. What is interrupted is rolled back or
/// handed out again.
///
/// # Errors
/// Two rooms that want the same topic of the outbox.
pub(crate) fn start(ground: &Ground, house: &House, workers: u32) -> anyhow::Result<JoinSet<()>> {
    let mut tasks = JoinSet::new();
    for _ in 0..workers {
        let worker = house.worker()?;
        tasks.spawn(async move { worker.run().await });
    }
    if workers > 0
        && let Some(worker) = house.scanning_worker()?
    {
        tasks.spawn(begin_scanning(ground.clone()));
        tasks.spawn(async move { worker.run().await });
    }
    tasks.spawn(refresh(house.directory.clone()));
    tasks.spawn(sweep(ground.store.clone(), ground.blobs.clone()));
    tasks.spawn(async {
        loop {
            tokio::time::sleep(TIDY).await;
            telemetry::tidy();
        }
    });
    Ok(tasks)
}

/// Says whether the virus scanner answers, and puts before it what came in while there was none.
async fn begin_scanning(ground: Ground) {
    let Some(scanner) = ground.blobs.scanner() else { return };
    match scanner.scan(b"").await {
        Ok(_) => tracing::info!(address = %scanner.address(), "the virus scanner answers"),
        Err(error) => tracing::warn!(%error, "documents stay locked until it does"),
    }
    match scan_waiting(&ground.store).await {
        Ok(0) => {}
        Ok(files) => tracing::info!(files, "locked files wait for the virus scanner"),
        Err(error) => tracing::warn!(%error, "locked files could not be put before the virus scanner"),
    }
}

/// Puts the locked files of every tenant that were never judged before the scanner; returns how many.
///
/// # Errors
/// The database's own.
pub async fn scan_waiting(store: &Store) -> anyhow::Result<usize> {
    let mut files = 0;
    for tenant in schema::tenants(store).await? {
        let mut scope = store.write_as_system(tenant).await?;
        let waiting = applications::scan_later(&mut scope, None).await?;
        if waiting > 0 {
            scope.commit().await?;
            files += waiting;
        }
    }
    Ok(files)
}

/// Building a catalogue is computing for some hundred milliseconds: it happens beside the threads for requests.
async fn refresh(directory: Directory) {
    loop {
        tokio::time::sleep(REFRESH).await;
        let (directory, handle) = (directory.clone(), Handle::current());
        let refreshed = tokio::task::spawn_blocking(move || handle.block_on(directory.refresh())).await;
        match refreshed {
            Ok(Ok(true)) => tracing::info!("the directory was read again"),
            Ok(Ok(false)) => {}
            Ok(Err(error)) => tracing::warn!(%error, "the directory could not be read again"),
            Err(error) => tracing::warn!(%error, "reading the directory stopped"),
        }
    }
}

async fn sweep(store: Store, blobs: Blobs) {
    let mut every_hour = interval_at(tokio::time::Instant::now() + FIRST_SWEEP, SWEEP);
    every_hour.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        every_hour.tick().await;
        match sweep_once(&store, &blobs).await {
            Ok((0, 0)) => {}
            Ok((drafts, orphans)) => {
                tracing::info!(drafts, orphans, "expired drafts and files without a row were deleted")
            }
            Err(error) => tracing::warn!(%error, "the sweep did not finish; it comes again in an hour"),
        }
    }
}

/// Deletes the expired drafts and the orphaned files of every tenant; returns how many. A tenant that fails does not keep the
/// others.
pub(crate) async fn sweep_once(store: &Store, blobs: &Blobs) -> anyhow::Result<(usize, usize)> {
    let mut gone = (0, 0);
    for tenant in schema::tenants(store).await? {
        match applications::sweep(store, blobs, tenant).await {
            Ok(drafts) => gone.0 += drafts,
            Err(error) => tracing::warn!(tenant = tenant.0, %error, "the sweep of a tenant failed"),
        }
        match orphans::sweep(store, blobs, tenant).await {
            Ok(files) => gone.1 += files,
            Err(error) => tracing::warn!(tenant = tenant.0, %error, "the sweep for files without a row failed"),
        }
    }
    Ok(gone)
}
