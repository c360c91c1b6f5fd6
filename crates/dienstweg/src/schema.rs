//! The schema: migrations of all rooms, and whether a database is one that this version knows.

use anyhow::{Context, bail};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use store::{Actor, Language, Migrations, Reach, Store, TenantId};

/// The migrations of all rooms, in the order of the house.
pub const ROOMS: [Migrations; 7] = [
    store::MIGRATIONS,
    directory::MIGRATIONS,
    identity::MIGRATIONS,
    mailbox::MIGRATIONS,
    studio::MIGRATIONS,
    applications::MIGRATIONS,
    casework::MIGRATIONS,
];

/// Brings the database up to date; returns how many steps ran.
///
/// # Errors
/// A database that a newer version wrote, or the store's own.
pub async fn migrate(store: &Store) -> anyhow::Result<usize> {
    let newer = steps_of_a_newer_version(store).await?;
    if !newer.is_empty() {
        bail!(
            "a newer version wrote this database (it knows {}); start that version, or restore the backup made before \
             the update. Nothing was changed",
            newer.join(", ")
        );
    }
    Ok(store.migrate(&ROOMS).await?)
}

/// The steps in the database that this version does not have.
///
/// # Errors
/// The database's own.
pub async fn steps_of_a_newer_version(store: &Store) -> anyhow::Result<Vec<String>> {
    let scope = store.read(Reach::Public, Actor::System, Language::German).await?;
    let backend = store.backend();
    let there = match backend {
        DbBackend::Sqlite => "select 1 from sqlite_master where type = 'table' and name = 'schema_migration'",
        _ => "select 1 from pg_tables where schemaname = current_schema() and tablename = 'schema_migration'",
    };
    if scope.db().query_one_raw(Statement::from_string(backend, there)).await?.is_none() {
        return Ok(Vec::new());
    }
    let applied = Statement::from_string(backend, "select room, number from schema_migration order by room, number");
    let mut newer = Vec::new();
    for row in scope.db().query_all_raw(applied).await? {
        let (room, number): (String, String) = (row.try_get("", "room")?, row.try_get("", "number")?);
        let known =
            ROOMS.iter().any(|known| known.room == room && known.steps.iter().any(|step| step.number == number));
        if !known {
            newer.push(format!("{room} {number}"));
        }
    }
    Ok(newer)
}

/// Checks that the master key is the one that wrapped the keys of the tenants, before the first visitor finds out.
///
/// # Errors
/// Another key, with what to do.
pub(crate) async fn check_key(store: &Store) -> anyhow::Result<()> {
    let Some(first) = tenants(store).await?.first().copied() else { return Ok(()) };
    let opened = store.read(Reach::Tenant(first), Actor::System, Language::German).await;
    opened.map(drop).context("the master key does not belong to this database; put the right one back from your safe")
}

/// The numbers of all tenants.
///
/// # Errors
/// The database's own.
pub(crate) async fn tenants(store: &Store) -> anyhow::Result<Vec<TenantId>> {
    let scope = store.read(Reach::Public, Actor::System, Language::German).await?;
    Ok(store::tenants(&scope).await?.into_iter().map(|tenant| tenant.id).collect())
}
