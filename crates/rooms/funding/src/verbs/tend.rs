//! What is due with the time: reminders, and what was bought that has served its purpose.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::{Scope, Store, TenantId};

use super::own::{dues, reminder};
use super::proof::items_of;
use super::{moving, rows};
use crate::Result;
use crate::model::{Act, Due, GrantId, State};
use crate::tables::{funding_grant, funding_reminder};

/// A recipient is reminded of something.
pub(crate) const REMIND: &str = "funding.remind";

/// Looks at every grant of a tenant that somebody has to do something about: notes each reminder once, for a mail, and closes grants
/// whose earmarking is over. Returns how many reminders there were.
///
/// # Errors
/// The database's own.
pub async fn tend(store: &Store, tenant: TenantId, mail: bool) -> Result<usize> {
    let scope = store.read_as_system(tenant).await?;
    let open = [
        State::Incomplete,
        State::Granted,
        State::Refused,
        State::Running,
        State::Proof,
        State::Recovery,
        State::Earmarked,
    ];
    let rows = funding_grant::Entity::find()
        .filter(funding_grant::Column::TenantId.eq(tenant))
        .filter(funding_grant::Column::State.is_in(open.map(State::name)))
        .all(scope.db())
        .await?;
    drop(scope);
    let mut reminded = 0;
    for row in rows {
        let mut scope = store.write_as_system(tenant).await?;
        reminded += look_at(&mut scope, tenant, row.id, mail).await?;
        scope.commit().await?;
    }
    Ok(reminded)
}

async fn look_at(scope: &mut Scope, tenant: TenantId, id: GrantId, mail: bool) -> Result<usize> {
    let (grant, today) = (rows::find(scope, tenant, id, true).await?, scope.today());
    let programme = rows::programme(scope, tenant, Some(grant.programme)).await?;
    let items = items_of(scope, tenant, id).await?;
    let served = grant.days.earmarked.is_none_or(|day| day < today) && items.iter().all(|item| item.until < today);
    if grant.state == State::Earmarked && (served || items.is_empty()) {
        moving::act(scope, tenant, &grant, Act::End, Default::default()).await?;
        return Ok(0);
    }
    let mut reminded = 0;
    for (due, day) in dues(scope, tenant, (&grant, &programme, &items)).await? {
        let Some(days) = reminder(today, day) else { continue };
        if note(scope, tenant, id, (due, day, days)).await? {
            reminded += 1;
            if mail {
                scope.emit(REMIND, id, json!({ "due": due.name(), "day": day }))?;
            }
        }
    }
    Ok(reminded)
}

/// Notes a reminder; whether it was not there yet.
async fn note(
    scope: &Scope,
    tenant: TenantId,
    id: GrantId,
    (due, day, days): (Due, jiff::civil::Date, i32),
) -> Result<bool> {
    use funding_reminder::Column;
    let row = funding_reminder::ActiveModel {
        tenant_id: Set(tenant),
        grant_id: Set(id),
        kind: Set(due.name().to_owned()),
        due: Set(day.to_string()),
        days: Set(days),
        sent_at: Set(scope.now()),
    };
    let key = [Column::TenantId, Column::GrantId, Column::Kind, Column::Due, Column::Days];
    let once = OnConflict::columns(key).do_nothing().to_owned();
    Ok(funding_reminder::Entity::insert(row).on_conflict(once).exec_without_returning(scope.db()).await? > 0)
}
