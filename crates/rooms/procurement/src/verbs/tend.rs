//! What is due with the time: reminders.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::{Store, TenantId};

use super::survey::{all, find, invited_rows};
use crate::Result;
use crate::tables::demand_reminder as table;

/// Whoever coordinates an administration is reminded of a survey.
pub(crate) const REMIND: &str = "procurement.remind";

/// Reminds the administrations that did not answer an open survey of a tenant, 90, 30 and 7 days before its last day, each exactly once.
/// What became due while the program did not run goes out as one. Without mail nothing is noted. Returns how many were reminded.
///
/// # Errors
/// The database's own.
pub async fn tend(store: &Store, tenant: TenantId, mail: bool) -> Result<usize> {
    if !mail {
        return Ok(0);
    }
    let scope = store.read_as_system(tenant).await?;
    let today = scope.today();
    let open = all(&scope, tenant).await?.into_iter().filter(|survey| survey.takes(today));
    let due = open.filter(|survey| survey.reminders().iter().any(|(_, day)| *day <= today));
    let due: Vec<_> = due.map(|survey| survey.id).collect();
    drop(scope);
    let mut reminded = 0;
    for id in due {
        let mut scope = store.write_as_system(tenant).await?;
        let survey = find(&scope, tenant, id, true).await?;
        let sent = table::Entity::find()
            .filter(table::Column::TenantId.eq(tenant))
            .filter(table::Column::Survey.eq(id))
            .all(scope.db())
            .await?;
        let is_new = |days: i32| sent.iter().all(|row| row.days != days);
        let now = scope.now();
        let rows: Vec<table::ActiveModel> = survey
            .reminders()
            .into_iter()
            .filter(|(days, day)| *day <= today && is_new(*days))
            .map(|(days, _)| table::ActiveModel {
                tenant_id: Set(tenant),
                survey: Set(id),
                days: Set(days),
                sent_at: Set(now),
            })
            .collect();
        if rows.is_empty() {
            continue;
        }
        table::Entity::insert_many(rows).exec_without_returning(scope.db()).await?;
        for row in invited_rows(&scope, tenant, id).await?.iter().filter(|row| row.answered_at.is_none()) {
            scope.emit(REMIND, id, json!({ "administration": row.administration }))?;
            reminded += 1;
        }
        scope.commit().await?;
    }
    Ok(reminded)
}
