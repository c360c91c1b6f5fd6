//! What waits in the outbox, for the operator to see and to drive on.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Statement};
use uuid::Uuid;

use crate::backend::Store;
use crate::clock::Timestamp;
use crate::ids::{Actor, Language, Reach};
use crate::scope::Scope;
use crate::tables::outbox as table;
use crate::{Result, outbox};

/// What waits of one topic, over all tenants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// What happened, such as `mailbox.news`.
    pub topic: String,
    /// How many entries.
    pub entries: i64,
    /// How many of them were tried at least once and failed.
    pub failed: i64,
    /// When the oldest of them was written.
    pub oldest: Timestamp,
    /// Why the last attempt at one of them failed. No reason holds personal data.
    pub reason: Option<String>,
}

/// What waits, by topic.
///
/// # Errors
/// The database's own.
pub async fn backlog(store: &Store) -> Result<Vec<Waiting>> {
    let scope = store.read(Reach::Provider, Actor::System, Language::German).await?;
    let query = Statement::from_string(
        store.backend(),
        "select topic, count(*) as entries, sum(case when last_error is null then 0 else 1 end) as failed,
                min(created_at) as oldest, max(last_error) as reason
         from outbox group by topic order by topic",
    );
    let rows = scope.db().query_all_raw(query).await?;
    let waiting = rows.iter().map(|row| {
        Ok(Waiting {
            topic: row.try_get("", "topic")?,
            entries: row.try_get("", "entries")?,
            failed: row.try_get("", "failed")?,
            oldest: Timestamp(row.try_get("", "oldest")?),
            reason: row.try_get("", "reason")?,
        })
    });
    waiting.collect()
}

/// Has what waits for its next attempt tried again at once, of one topic or of all; returns how many entries. What is
/// being handled at this moment is left alone.
///
/// # Errors
/// The database's own.
pub async fn retry(store: &Store, topic: Option<&str>) -> Result<u64> {
    let scope = store.write(Reach::Worker, Actor::System, Language::German).await?;
    let changed = outbox::hurry(&scope, topic).await?;
    scope.commit().await?;
    Ok(changed)
}

/// Something of a tenant that did not come about yet, and is tried again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What happened, such as `casework.decided`.
    pub topic: String,
    /// To what: as a rule the application.
    pub subject: Uuid,
    /// When it was written.
    pub since: Timestamp,
    /// Why the last attempt failed.
    pub reason: String,
}

/// What failed at least once in the scope's tenant and still waits, the oldest first, at most `most`.
///
/// # Errors
/// The database's own.
pub async fn faults(scope: &Scope, most: u64) -> Result<Vec<Fault>> {
    let rows = table::Entity::find()
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::LastError.is_not_null())
        .order_by_asc(table::Column::CreatedAt)
        .order_by_asc(table::Column::Id)
        .limit(most);
    let fault = |row: table::Model| Fault {
        topic: row.topic,
        subject: row.subject,
        since: row.created_at,
        reason: row.last_error.unwrap_or_default(),
    };
    Ok(rows.all(scope.db()).await?.into_iter().map(fault).collect())
}
