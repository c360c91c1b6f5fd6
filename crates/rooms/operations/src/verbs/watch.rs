//! How it stands with every administration: looked at every hour in each of them, read in one go.

use std::collections::BTreeMap;

use applications::ApplicationId;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Scope, TenantId, Timestamp};

use crate::model::{BackupKind, ServiceFault, Watched};
use crate::tables::{backup, tenant_fault as faults, tenant_watch as watch};
use crate::{BackupId, Result};

/// Most failed entries of a tenant that are looked at.
const MOST_FAULTS: u64 = 2_000;

/// Longest reason, in characters.
const REASON: usize = 300;

/// Longest note of a backup, in characters.
const NOTE: usize = 300;

/// Looks at an administration and writes down how it stands.
///
/// # Errors
/// The store's own, and those of the storage for files.
pub async fn look_at(desk: &casework::Desk, tenant: TenantId) -> Result<()> {
    let (files, bytes) = desk.blobs.taken_by(tenant).await?;
    let scope = desk.store.read_as_system(tenant).await?;
    let (open, overdue) = casework::load(&scope, desk).await?;
    let failed = by_service(&scope).await?;
    let now = scope.now();
    drop(scope);
    let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let row = watch::ActiveModel {
        tenant_id: Set(tenant),
        looked_at: Set(now),
        open: Set(signed(open)),
        overdue: Set(signed(overdue)),
        files: Set(signed(files)),
        bytes: Set(signed(bytes)),
    };
    let scope = desk.store.write_as_system(tenant).await?;
    watch::Entity::delete_many().filter(watch::Column::TenantId.eq(tenant)).exec(scope.db()).await?;
    watch::Entity::insert(row).exec_without_returning(scope.db()).await?;
    faults::Entity::delete_many().filter(faults::Column::TenantId.eq(tenant)).exec(scope.db()).await?;
    let rows = failed.into_iter().map(|fault| faults::ActiveModel {
        tenant_id: Set(tenant),
        online_service: Set(fault.online_service),
        topic: Set(fault.topic),
        entries: Set(fault.entries),
        since: Set(fault.since),
        reason: Set(fault.reason),
    });
    let rows: Vec<faults::ActiveModel> = rows.collect();
    if !rows.is_empty() {
        faults::Entity::insert_many(rows).exec_without_returning(scope.db()).await?;
    }
    Ok(scope.commit().await?)
}

/// What failed in the scope's tenant, by online service and topic.
async fn by_service(scope: &Scope) -> Result<Vec<ServiceFault>> {
    let failed = store::faults(scope, MOST_FAULTS).await?;
    let subjects: Vec<ApplicationId> = failed.iter().map(|fault| ApplicationId::from(fault.subject)).collect();
    let services = applications::services_of(scope, &subjects).await.map_err(casework::Error::from)?;
    let mut found: BTreeMap<(String, String), ServiceFault> = BTreeMap::new();
    for fault in failed {
        let online_service = services.get(&ApplicationId::from(fault.subject)).cloned().unwrap_or_default();
        let place = (online_service.clone(), fault.topic.clone());
        let sum = found.entry(place).or_insert_with(|| ServiceFault {
            online_service,
            topic: fault.topic,
            entries: 0,
            since: fault.since,
            reason: fault.reason.chars().take(REASON).collect(),
        });
        sum.entries += 1;
        sum.since = sum.since.min(fault.since);
    }
    Ok(found.into_values().collect())
}

/// How it stood with every administration that was looked at, by its number.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn watched(scope: &Scope) -> Result<Vec<Watched>> {
    scope.require_provider()?;
    let mut failed: BTreeMap<TenantId, Vec<ServiceFault>> = BTreeMap::new();
    for row in faults::Entity::find().order_by_asc(faults::Column::TenantId).all(scope.db()).await? {
        failed.entry(row.tenant_id).or_default().push(ServiceFault {
            online_service: row.online_service,
            topic: row.topic,
            entries: row.entries,
            since: row.since,
            reason: row.reason,
        });
    }
    let rows = watch::Entity::find().order_by_asc(watch::Column::TenantId).all(scope.db()).await?;
    let watched = rows.into_iter().map(|row| Watched {
        tenant: row.tenant_id,
        looked_at: row.looked_at,
        open: row.open,
        overdue: row.overdue,
        files: row.files,
        bytes: row.bytes,
        faults: failed.remove(&row.tenant_id).unwrap_or_default(),
    });
    Ok(watched.collect())
}

/// Writes down that a copy of everything is finished, or that one was read back and found sound: the last line of the script that
/// did it.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn note_backup(scope: &mut Scope, kind: BackupKind, note: &str) -> Result<()> {
    scope.require_provider()?;
    let note: String = note.trim().chars().filter(|character| !character.is_control()).take(NOTE).collect();
    let id: BackupId = scope.new_id();
    let row = backup::ActiveModel {
        id: Set(id),
        kind: Set(kind.name().to_owned()),
        finished_at: Set(scope.now()),
        note: Set(note),
    };
    backup::Entity::insert(row).exec_without_returning(scope.db()).await?;
    scope.audit("operations.backup", id, json!({ "kind": kind.name() }));
    Ok(())
}

/// When the last one of a kind was finished, and what the script said about it.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn last_backup(scope: &Scope, kind: BackupKind) -> Result<Option<(Timestamp, String)>> {
    scope.require_provider()?;
    let last = backup::Entity::find()
        .filter(backup::Column::Kind.eq(kind.name()))
        .order_by_desc(backup::Column::FinishedAt)
        .one(scope.db())
        .await?;
    Ok(last.map(|row| (row.finished_at, row.note)))
}
