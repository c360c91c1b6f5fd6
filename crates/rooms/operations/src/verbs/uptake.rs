//! Uptake: counted from the cases, never typed.

use std::collections::HashMap;

use directory::EntityKey;
use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, Select};
use store::{Scope, Store, TenantId};

use crate::model::Counts;
use crate::tables::usage_month as table;
use crate::{Desk, Result};

/// So many months back the figures still change: what arrived then is decided now.
const MONTHS: i64 = 13;

/// The use of one online service in the name of one legal entity in one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Used {
    /// The administration that worked on it.
    pub tenant: TenantId,
    /// The first day of the month.
    pub month: Date,
    /// Id of the online service.
    pub online_service: String,
    /// The legal entity; its key when the case arrived.
    pub entity: EntityKey,
    /// How much.
    pub counts: Counts,
}

/// The first day of each of the last months up to this one, and of the next.
fn months(today: Date) -> Vec<Date> {
    let this = today.first_of_month();
    (1 - MONTHS..=1).filter_map(|months| this.checked_add(months.months()).ok()).collect()
}

/// Counts the last months of a tenant again.
///
/// # Errors
/// The store's own.
pub async fn count_usage(store: &Store, desk: &Desk, tenant: TenantId) -> Result<()> {
    let scope = store.read_as_system(tenant).await?;
    let days = months(scope.today());
    let counted = casework::usage(&scope, &days).await?;
    let known = rows(&scope, tenant, &days).await?;
    let mut due: HashMap<String, bool> = HashMap::new();
    for (_, service, _) in counted.keys() {
        if !due.contains_key(service) {
            due.insert(service.clone(), is_due(&scope, desk, service).await);
        }
    }
    let mut fresh = Vec::with_capacity(counted.len());
    for ((period, service, entity), usage) in counted {
        let Some(month) = days.get(period) else { continue };
        let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let is_due = due.get(&service).copied().unwrap_or_default();
        fresh.push(table::Model {
            tenant_id: tenant,
            month: month.to_string(),
            online_service: service,
            legal_entity: entity,
            received: signed(usage.received),
            completed: signed(usage.completed),
            finished_online: signed(usage.finished_online),
            with_due_day: if is_due { signed(usage.with_due_day) } else { 0 },
            in_time: if is_due { signed(usage.in_time) } else { 0 },
        });
    }
    drop(scope);
    if fresh == known {
        return Ok(());
    }
    let scope = store.write_as_system(tenant).await?;
    let first = days.first().map(Date::to_string).unwrap_or_default();
    table::Entity::delete_many()
        .filter(table::Column::TenantId.eq(tenant))
        .filter(table::Column::Month.gte(first))
        .exec(scope.db())
        .await?;
    let rows = fresh.into_iter().map(|row| table::ActiveModel {
        tenant_id: Set(row.tenant_id),
        month: Set(row.month),
        online_service: Set(row.online_service),
        legal_entity: Set(row.legal_entity),
        received: Set(row.received),
        completed: Set(row.completed),
        finished_online: Set(row.finished_online),
        with_due_day: Set(row.with_due_day),
        in_time: Set(row.in_time),
    });
    let rows: Vec<table::ActiveModel> = rows.collect();
    for chunk in rows.chunks(1_000) {
        table::Entity::insert_many(chunk.to_vec()).exec_without_returning(scope.db()).await?;
    }
    Ok(scope.commit().await?)
}

async fn rows(scope: &Scope, tenant: TenantId, days: &[Date]) -> Result<Vec<table::Model>> {
    let first = days.first().map(Date::to_string).unwrap_or_default();
    let mut rows = table::Entity::find()
        .filter(table::Column::TenantId.eq(tenant))
        .filter(table::Column::Month.gte(first))
        .all(scope.db())
        .await?;
    rows.sort_by(|one, other| {
        let place = |row: &table::Model| (row.month.clone(), row.online_service.clone(), row.legal_entity.clone());
        place(one).cmp(&place(other))
    });
    Ok(rows)
}

/// Whether the cases of an online service have a day by which they are due: reports have none.
async fn is_due(scope: &Scope, desk: &Desk, online_service: &str) -> bool {
    let published = desk.studio.current(scope, online_service).await;
    published.is_ok_and(|published| published.manifest.procedure == studio::Procedure::Application)
}

/// What was used from one month to another, both included.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn used(scope: &Scope, first: Date, last: Date) -> Result<Vec<Used>> {
    scope.require_provider()?;
    of_rows(between(first, last).all(scope.db()).await?)
}

/// What was used at the administration of the scope from one month to another, both included.
///
/// # Errors
/// The store's own.
pub async fn own_use(scope: &Scope, first: Date, last: Date) -> Result<Vec<Used>> {
    let own = between(first, last).filter(table::Column::TenantId.eq(scope.tenant()?));
    of_rows(own.all(scope.db()).await?)
}

fn between(first: Date, last: Date) -> Select<table::Entity> {
    table::Entity::find()
        .filter(table::Column::Month.gte(first.to_string()))
        .filter(table::Column::Month.lte(last.to_string()))
}

fn of_rows(rows: Vec<table::Model>) -> Result<Vec<Used>> {
    rows.into_iter()
        .map(|row| {
            let wrong = |what: &str| store::Error::Inconsistent(format!("usage_month.{what}"));
            Ok(Used {
                tenant: row.tenant_id,
                month: row.month.parse().map_err(|_| wrong("month"))?,
                entity: row.legal_entity.parse().map_err(|_| wrong("legal_entity"))?,
                online_service: row.online_service,
                counts: Counts {
                    received: row.received,
                    completed: row.completed,
                    finished_online: row.finished_online,
                    with_due_day: row.with_due_day,
                    in_time: row.in_time,
                },
            })
        })
        .collect()
}
