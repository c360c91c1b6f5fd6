//! What is due with the time: reminders of what ends.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::{Scope, Store, TenantId};
use uuid::Uuid;

use super::survey::{all, invited_rows};
use crate::Result;
use crate::error::odd;
use crate::model::{CallOffId, FrameworkId, REMINDERS};
use crate::tables::{call_off, framework, purchase_item, purchase_reminder as table};

/// Whoever coordinates an administration is reminded of a survey.
pub(crate) const REMIND: &str = "procurement.remind";
/// Whoever buys is reminded that an agreement ends.
pub(crate) const ENDS: &str = "procurement.agreement_ends";
/// Whoever coordinates an administration is reminded that a warranty ends.
pub(crate) const WARRANTY: &str = "procurement.warranty_ends";

/// Something that ends.
struct Ending {
    subject: Uuid,
    until: Date,
    /// So many days before those are reminded that it concerns.
    due: Vec<i32>,
    what: What,
}

enum What {
    Survey,
    Agreement,
    /// Of what an administration keeps.
    Warranty(TenantId),
}

/// Reminds of what ends at a tenant, 90, 30 and 7 days before, each exactly once: the administrations that did not answer an open survey,
/// whoever buys of an agreement, and an administration of the warranty of what it keeps. What became due while the program did not run goes
/// out as one. Without mail nothing is noted. Returns how many were reminded.
///
/// # Errors
/// The database's own.
pub async fn tend(store: &Store, tenant: TenantId, mail: bool) -> Result<usize> {
    if !mail {
        return Ok(0);
    }
    let scope = store.read_as_system(tenant).await?;
    let mut endings = surveys(&scope, tenant).await?;
    endings.extend(agreements(&scope, tenant).await?);
    endings.extend(warranties(&scope, tenant).await?);
    drop(scope);
    let mut reminded = 0;
    for ending in endings.into_iter().filter(|ending| !ending.due.is_empty()) {
        let mut scope = store.write_as_system(tenant).await?;
        if is_new(&scope, tenant, &ending).await? {
            reminded += remind(&mut scope, tenant, &ending).await?;
            scope.commit().await?;
        }
    }
    Ok(reminded)
}

async fn surveys(scope: &Scope, tenant: TenantId) -> Result<Vec<Ending>> {
    let today = scope.today();
    let open = all(scope, tenant).await?.into_iter().filter(|survey| survey.takes(today));
    let ending = |survey: crate::Survey| Ending {
        subject: survey.id.into(),
        until: survey.draft.closes_on,
        due: survey.reminders().into_iter().filter(|(_, day)| *day <= today).map(|(days, _)| days).collect(),
        what: What::Survey,
    };
    Ok(open.map(ending).collect())
}

/// Which reminders of a last day are due today, and the days between which a last day lies that has some.
fn due(today: Date, until: Date) -> Vec<i32> {
    let left = today.until(until).map_or(i32::MAX, |span| span.get_days());
    REMINDERS.into_iter().filter(|days| (0..=*days).contains(&left)).collect()
}

/// The last days that somebody is reminded of today, as they stand in rows.
fn window(today: Date) -> Result<(String, String)> {
    let last = today.checked_add(REMINDERS[0].days()).map_err(|_| odd("the day"))?;
    Ok((today.to_string(), last.to_string()))
}

async fn agreements(scope: &Scope, tenant: TenantId) -> Result<Vec<Ending>> {
    let today = scope.today();
    let (first, last) = window(today)?;
    let rows = framework::Entity::find()
        .filter(framework::Column::TenantId.eq(tenant))
        .filter(framework::Column::EndsOn.between(first, last))
        .all(scope.db())
        .await?;
    let read = |row: framework::Model| {
        let until = row.ends_on.parse().map_err(|_| odd("the term of an agreement"))?;
        Ok(Ending { subject: row.id.into(), until, due: due(today, until), what: What::Agreement })
    };
    rows.into_iter().map(read).collect()
}

/// Of each call-off once, however many pieces there are.
async fn warranties(scope: &Scope, tenant: TenantId) -> Result<Vec<Ending>> {
    let today = scope.today();
    let (first, last) = window(today)?;
    let rows = purchase_item::Entity::find()
        .filter(purchase_item::Column::TenantId.eq(tenant))
        .filter(purchase_item::Column::WarrantyUntil.between(first, last))
        .all(scope.db())
        .await?;
    let ends = rows.into_iter().filter_map(|row| Some(((row.call_off, row.warranty_until?), row.administration)));
    let ends: BTreeMap<(CallOffId, String), TenantId> = ends.collect();
    let read = |((subject, until), office): ((CallOffId, String), TenantId)| {
        let until = until.parse().map_err(|_| odd("the warranty of a piece"))?;
        Ok(Ending { subject: subject.into(), until, due: due(today, until), what: What::Warranty(office) })
    };
    ends.into_iter().map(read).collect()
}

/// Notes the reminders that are due; whether one of them was not there yet.
async fn is_new(scope: &Scope, tenant: TenantId, ending: &Ending) -> Result<bool> {
    let now = scope.now();
    let rows = ending.due.iter().map(|days| table::ActiveModel {
        tenant_id: Set(tenant),
        subject: Set(ending.subject),
        until_day: Set(ending.until.to_string()),
        days: Set(*days),
        sent_at: Set(now),
    });
    let key = [table::Column::TenantId, table::Column::Subject, table::Column::UntilDay, table::Column::Days];
    let once = OnConflict::columns(key).do_nothing().to_owned();
    Ok(table::Entity::insert_many(rows).on_conflict(once).exec_without_returning(scope.db()).await? > 0)
}

async fn remind(scope: &mut Scope, tenant: TenantId, ending: &Ending) -> Result<usize> {
    match ending.what {
        What::Survey => {
            let invited = invited_rows(scope, tenant, ending.subject.into()).await?;
            let silent = invited.iter().filter(|row| row.answered_at.is_none());
            let silent: Vec<TenantId> = silent.map(|row| row.administration).collect();
            for office in &silent {
                scope.emit(REMIND, ending.subject, json!({ "administration": office }))?;
            }
            Ok(silent.len())
        }
        What::Agreement => scope.emit(ENDS, ending.subject, json!({})).map(|()| 1).map_err(Into::into),
        What::Warranty(office) => {
            scope.emit(WARRANTY, ending.subject, json!({ "administration": office, "day": ending.until }))?;
            Ok(1)
        }
    }
}

/// What a mail says about pieces of a call-off whose warranty ends on a day: the agreement, its title, how many they are.
pub(crate) async fn warranty(scope: &Scope, id: CallOffId, until: Date) -> Result<(FrameworkId, String, usize)> {
    let tenant = scope.tenant()?;
    let row = call_off::Entity::find_by_id((tenant, id)).one(scope.db()).await?.ok_or(crate::Error::Unknown)?;
    let found = super::framework::find(scope, tenant, row.framework).await?;
    let pieces = purchase_item::Entity::find()
        .filter(purchase_item::Column::TenantId.eq(tenant))
        .filter(purchase_item::Column::CallOff.eq(id))
        .filter(purchase_item::Column::WarrantyUntil.eq(until.to_string()))
        .all(scope.db())
        .await?;
    Ok((found.id, found.title, pieces.len()))
}
