//! What runs beside the requests: outbox workers, the hourly sweep, the look for a changed directory.

use std::fmt::Display;
use std::time::Duration;

use blobs::Blobs;
use directory::Directory;
use mail::Mailer;
use store::{Actor, Language, Reach, Store, TenantId};
use tokio::task::JoinSet;
use tokio::time::{Interval, MissedTickBehavior, interval_at};

use crate::config::Config;
use crate::overview::send_overviews;
use crate::tenants::delete_tenants;
use crate::wiring::{Ground, House};
use crate::{door, orphans, schema, telemetry};

/// How often the directory is compared with the database: what an editor wrote is found everywhere within two seconds.
const REFRESH: Duration = Duration::from_millis(500);

/// How often searches without a hit are written down.
const WRITE_MISSED: Duration = Duration::from_secs(60);

/// How often the overviews of the day are looked after.
const OVERVIEWS: Duration = Duration::from_secs(600);

/// How long after the start the first sweep comes; then every hour.
const FIRST_SWEEP: Duration = Duration::from_secs(60);
const SWEEP: Duration = Duration::from_secs(3_600);

/// How often tenants that are being deleted are looked after.
const REMOVE: Duration = Duration::from_secs(2);

/// How often announcements are read: what somebody announced stands on every page within two seconds.
const NOTICES: Duration = Duration::from_secs(2);

/// How often the recorder of metrics tidies up.
const TIDY: Duration = Duration::from_secs(5);

/// Starts everything that runs beside the requests; it ends when the set is dropped. What is interrupted is rolled back or
/// handed out again.
///
/// # Errors
/// Two rooms that want the same topic of the outbox.
pub(crate) fn start(ground: &Ground, house: &House, config: &Config, board: ui::Board) -> anyhow::Result<JoinSet<()>> {
    let (workers, mailer, address) = (config.workers, config.mailer.clone(), config.address(config.listen));
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
    if workers > 0
        && let Some(worker) = house.mailing_worker(&mailer, &address)?
    {
        tasks.spawn(async move { worker.run().await });
    }
    if workers > 0 {
        tasks.spawn(remove_tenants(ground.clone()));
        tasks.spawn(enter_cases(house.casework.clone()));
        tasks.spawn(erase_cases(house.casework.clone()));
        tasks.spawn(lapse_statements(house.casework.clone()));
        tasks.spawn(count_usage(ground.store.clone(), house.operations.clone()));
        tasks.spawn(look_after(house.casework.clone()));
        tasks.spawn(tend_workshops(house.workshops.clone()));
        tasks.spawn(tend_grants(ground.store.clone(), mailer.sends()));
        tasks.spawn(tend_procurement(house.procurement.clone()));
        tasks.spawn(trace_missed(ground.store.clone(), house.directory.clone()));
    }
    tasks.spawn(refresh(house.directory.clone()));
    // What never ends by itself would keep the server from stopping.
    let (stop, hub) = (door::asked_to_stop(), house.workshops.hub.clone());
    tasks.spawn(async move {
        stop.await;
        hub.close();
    });
    tasks.spawn(write_searches(ground.store.clone(), house.directory.clone()));
    tasks.spawn(show_notices(ground.store.clone(), board));
    if workers > 0 && mailer.sends() {
        tasks.spawn(overviews(ground.store.clone(), house.clone(), mailer, address));
    }
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

/// Enters cases of a version that had no register of names, once.
async fn enter_cases(desk: casework::Desk) {
    let entered = async {
        let mut cases = 0;
        for tenant in schema::tenants(&desk.store).await? {
            cases += casework::enter_all(&desk, tenant).await?;
        }
        anyhow::Ok(cases)
    };
    match entered.await {
        Ok(0) => {}
        Ok(cases) => tracing::info!(cases, "cases are found by their words now"),
        Err(error) => tracing::warn!(%error, "older cases are not found by their words before the next start"),
    }
}

/// Deletes the cases whose retention period is over, every hour.
async fn erase_cases(desk: casework::Desk) {
    let mut every_hour = hourly();
    loop {
        every_hour.tick().await;
        match erase_once(&desk).await {
            Ok(0) => {}
            Ok(cases) => tracing::info!(cases, "cases were deleted whose retention period is over"),
            Err(error) => tracing::warn!(%error, "cases could not be deleted; they come again in an hour"),
        }
    }
}

/// Deletes what is due of every tenant; returns how many cases. A tenant that fails does not keep the others.
async fn erase_once(desk: &casework::Desk) -> anyhow::Result<usize> {
    let mut gone = 0;
    for tenant in schema::tenants(&desk.store).await? {
        match casework::erase_due(desk, tenant).await {
            Ok(cases) => gone += cases,
            Err(error) => tracing::warn!(tenant = tenant.0, %error, "the deletion of a tenant's cases failed"),
        }
    }
    Ok(gone)
}

/// Notes every hour which statements did not come in time, and which consent counts as given with that.
async fn lapse_statements(desk: casework::Desk) {
    let mut every_hour = hourly();
    loop {
        every_hour.tick().await;
        match lapse_once(&desk).await {
            Ok(0) => {}
            Ok(statements) => tracing::info!(statements, "the time for statements is over"),
            Err(error) => tracing::warn!(%error, "overdue statements were not noted; they come again in an hour"),
        }
    }
}

/// Looks at what is due of every tenant; returns how many statements. A tenant that fails does not keep the others.
async fn lapse_once(desk: &casework::Desk) -> anyhow::Result<usize> {
    let mut over = 0;
    for tenant in schema::tenants(&desk.store).await? {
        match casework::lapse_due(desk, tenant).await {
            Ok(statements) => over += statements,
            Err(error) => tracing::warn!(tenant = tenant.0, %error, "overdue statements of a tenant were not noted"),
        }
    }
    Ok(over)
}

/// Counts every hour how much online services are used. A tenant that fails does not keep the others.
async fn count_usage(store: Store, desk: operations::Desk) {
    let mut every_hour = hourly();
    loop {
        every_hour.tick().await;
        match schema::tenants(&store).await {
            Ok(tenants) => {
                for tenant in tenants {
                    if let Err(error) = operations::count_usage(&store, &desk, tenant).await {
                        tracing::warn!(tenant = tenant.0, %error, "the use of online services was not counted");
                    }
                }
            }
            Err(error) => tracing::warn!(%error, "the use of online services was not counted; it is tried in an hour"),
        }
    }
}

/// Looks every hour how it stands with each administration. A tenant that fails does not keep the others.
async fn look_after(desk: casework::Desk) {
    let mut every_hour = hourly();
    loop {
        every_hour.tick().await;
        match schema::tenants(&desk.store).await {
            Ok(tenants) => {
                for tenant in tenants {
                    if let Err(error) = operations::look_at(&desk, tenant).await {
                        tracing::warn!(tenant = tenant.0, %error, "an administration was not looked at");
                    }
                }
            }
            Err(error) => tracing::warn!(%error, "no administration was looked at; it is tried in an hour"),
        }
    }
}

/// Looks every hour after workshops: who moves up, and whose name is to be deleted.
async fn tend_workshops(desk: workshops::Desk) {
    let told = ("who took part in workshops was deleted", "workshops were not looked after");
    tend_each(desk.store, told, |store, tenant| async move { workshops::tend(&store, tenant, desk.mail).await }).await;
}

/// Looks every hour after grants: who is to be reminded, and what has served its purpose.
async fn tend_grants(store: Store, mail: bool) {
    let told = ("recipients of grants are reminded", "grants were not looked after");
    tend_each(store, told, |store, tenant| async move { funding::tend(&store, tenant, mail).await }).await;
}

/// Reminds every hour of surveys of demand.
async fn tend_procurement(desk: procurement::Desk) {
    let told = ("administrations were reminded of surveys of demand", "nobody was reminded of surveys");
    tend_each(desk.store, told, |store, tenant| async move { procurement::tend(&store, tenant, desk.mail).await })
        .await;
}

/// Does something every hour for each tenant, and says when it did something and when it could not. A tenant that fails does not keep
/// the others.
async fn tend_each<E: Display, F: Future<Output = Result<usize, E>>>(
    store: Store,
    (done, failed): (&'static str, &'static str),
    tend: impl Fn(Store, TenantId) -> F,
) {
    let mut every_hour = hourly();
    loop {
        every_hour.tick().await;
        match schema::tenants(&store).await {
            Ok(tenants) => {
                for tenant in tenants {
                    match tend(store.clone(), tenant).await {
                        Ok(0) => {}
                        Ok(count) => tracing::info!(count, "{done}"),
                        Err(error) => tracing::warn!(tenant = tenant.0, %error, "{failed}"),
                    }
                }
            }
            Err(error) => tracing::warn!(%error, "{failed}; it is tried in an hour"),
        }
    }
}

/// Keeps every page saying what was announced.
async fn show_notices(store: Store, board: ui::Board) {
    loop {
        match current_notices(&store).await {
            Ok(notices) => board.show(notices),
            Err(error) => tracing::warn!(%error, "announcements could not be read; pages go on saying what they said"),
        }
        tokio::time::sleep(NOTICES).await;
    }
}

async fn current_notices(store: &Store) -> anyhow::Result<Vec<ui::Notice>> {
    let scope = store.read(Reach::Provider, Actor::System, Language::German).await?;
    Ok(operations::notices(&scope).await?)
}

/// Goes on with the deletion of tenants, also with what was interrupted.
async fn remove_tenants(ground: Ground) {
    loop {
        match delete_tenants(&ground.store, &ground.blobs).await {
            Ok(done) => done.iter().for_each(|record| tracing::info!(tenant = record.tenant.0, "a tenant was deleted")),
            Err(error) => tracing::warn!(%error, "the deletion of a tenant goes on later"),
        }
        tokio::time::sleep(REMOVE).await;
    }
}

fn hourly() -> Interval {
    let mut every_hour = interval_at(tokio::time::Instant::now() + FIRST_SWEEP, SWEEP);
    every_hour.set_missed_tick_behavior(MissedTickBehavior::Delay);
    every_hour
}

async fn refresh(directory: Directory) {
    loop {
        tokio::time::sleep(REFRESH).await;
        match directory.refresh().await {
            Ok(true) => tracing::info!("the directory was read again"),
            Ok(false) => {}
            Err(error) => tracing::warn!(%error, "the directory could not be read again"),
        }
    }
}

async fn write_searches(store: Store, directory: Directory) {
    loop {
        tokio::time::sleep(WRITE_MISSED).await;
        if let Err(error) = directory.write_missed().await {
            tracing::warn!(%error, "searches without a hit could not be counted; they are kept for the next time");
        }
        if let Err(error) = planning::write_interest(&store, &directory).await {
            tracing::warn!(%error, "searches for what is not online could not be counted; they are kept for the next time");
        }
    }
}

/// Works out where searches in vain would lead by now, so that plans can count them.
async fn trace_missed(store: Store, directory: Directory) {
    let mut every_hour = hourly();
    loop {
        every_hour.tick().await;
        if let Err(error) = planning::trace_missed(&store, &directory).await {
            tracing::warn!(%error, "searches in vain could not be counted as demand; it is tried in an hour");
        }
    }
}

async fn overviews(store: Store, house: House, mailer: Mailer, address: String) {
    loop {
        tokio::time::sleep(OVERVIEWS).await;
        match send_overviews(&store, &house, &mailer, &address).await {
            Ok(0) => {}
            Ok(sent) => tracing::info!(sent, "overviews of the day went out"),
            Err(error) => tracing::warn!(%error, "the overviews of the day did not all go out; they are tried again"),
        }
    }
}

async fn sweep(store: Store, blobs: Blobs) {
    let mut every_hour = hourly();
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
