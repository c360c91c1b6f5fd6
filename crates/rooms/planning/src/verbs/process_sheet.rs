//! The sheet "before digitising": kept for each service of an administration.

use std::collections::BTreeMap;

use casework::LogWanted;
use flow::{Resource, map};
use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::{Scope, Timestamp};
use uuid::Uuid;

use super::processes;
use crate::model::{Course, Doer, Medium, ProcessSheet, Saving, SheetStep};
use crate::tables::process_sheet as table;
use crate::{Coordinator, Desk, Error, Result};

/// A sheet as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptSheet {
    /// How often it was changed; 0 before the first time.
    pub revision: i32,
    /// When, the last time.
    pub changed_at: Option<Timestamp>,
    /// What it says.
    pub sheet: ProcessSheet,
}

fn read(row: table::Model) -> Result<KeptSheet> {
    let sheet = serde_json::from_str(&row.content)
        .map_err(|error| store::Error::Inconsistent(format!("planning: sheet: {error}")))?;
    Ok(KeptSheet { revision: row.revision, changed_at: Some(row.changed_at), sheet })
}

/// All sheets of the own administration, by the id of the online service.
///
/// # Errors
/// [`identity::Error::Forbidden`], or the store's own.
pub async fn process_sheets(scope: &Scope, by: Coordinator) -> Result<BTreeMap<String, KeptSheet>> {
    by.acts_in(scope)?;
    all(scope).await
}

async fn all(scope: &Scope) -> Result<BTreeMap<String, KeptSheet>> {
    let rows = table::Entity::find().filter(table::Column::TenantId.eq(scope.tenant()?)).all(scope.db()).await?;
    rows.into_iter().map(|row| Ok((row.service.clone(), read(row)?))).collect()
}

/// The sheet of a service; an empty one before anybody wrote something.
///
/// # Errors
/// [`identity::Error::Forbidden`], or the store's own.
pub async fn process_sheet(scope: &Scope, by: Coordinator, service: &str) -> Result<KeptSheet> {
    by.acts_in(scope)?;
    let row = table::Entity::find_by_id((scope.tenant()?, service.to_owned())).one(scope.db()).await?;
    row.map_or_else(|| Ok(KeptSheet::default()), read)
}

/// Keeps a sheet that was seen at a revision.
///
/// # Errors
/// [`Error::Stale`] when somebody else changed it since; [`identity::Error::Forbidden`]; the store's own.
pub async fn save_process_sheet(
    scope: &mut Scope,
    by: Coordinator,
    service: &str,
    revision: i32,
    sheet: &ProcessSheet,
) -> Result<()> {
    let tenant = by.acts_in(scope)?;
    let content = serde_json::to_string(sheet)
        .map_err(|error| store::Error::Inconsistent(format!("planning: sheet: {error}")))?;
    if revision == 0 {
        let row = table::ActiveModel {
            tenant_id: Set(tenant),
            service: Set(service.to_owned()),
            revision: Set(1),
            content: Set(content),
            changed_at: Set(scope.now()),
            changed_by: Set(by.account()),
        };
        let key = [table::Column::TenantId, table::Column::Service];
        let inserted = table::Entity::insert(row)
            .on_conflict(sea_orm::sea_query::OnConflict::columns(key).do_nothing().to_owned())
            .exec_without_returning(scope.db())
            .await?;
        if inserted == 0 {
            return Err(Error::Stale);
        }
    } else {
        let changed = table::Entity::update_many()
            .col_expr(table::Column::Revision, Expr::value(revision + 1))
            .col_expr(table::Column::Content, Expr::value(content))
            .col_expr(table::Column::ChangedAt, Expr::value(scope.now()))
            .col_expr(table::Column::ChangedBy, Expr::value(by.account()))
            .filter(table::Column::TenantId.eq(tenant))
            .filter(table::Column::Service.eq(service))
            .filter(table::Column::Revision.eq(revision))
            .exec(scope.db())
            .await?;
        if changed.rows_affected == 0 {
            return Err(Error::Stale);
        }
    }
    scope.audit("planning.sheet_changed", Uuid::nil(), json!({ "service": service }));
    Ok(())
}

/// The year up to today: its first day, and the day after the last.
fn last_year(today: Date) -> (Date, Date) {
    (today.checked_sub(1.year()).unwrap_or(today), today.tomorrow().unwrap_or(today))
}

/// How many cases of each online service arrived in the last year.
///
/// # Errors
/// The store's own.
pub async fn cases_of_a_year(scope: &Scope) -> Result<BTreeMap<String, u64>> {
    let (first, behind) = last_year(scope.today());
    let mut counted = BTreeMap::new();
    for ((_, service, _), usage) in casework::usage(scope, &[first, behind]).await? {
        *counted.entry(service).or_default() += usage.received;
    }
    Ok(counted)
}

/// What digitising each online service saves, by its id, where a sheet says so: for the scoring of services.
///
/// # Errors
/// [`store::Error::WrongReach`] without a tenant, or the store's own.
pub async fn savings(scope: &Scope) -> Result<BTreeMap<String, Saving>> {
    let counted = cases_of_a_year(scope).await?;
    let saving = |(service, kept): (String, KeptSheet)| {
        let saving = kept.sheet.saving(counted.get(&service).copied().unwrap_or_default())?;
        Some((service, saving))
    };
    Ok(all(scope).await?.into_iter().filter_map(saving).collect())
}

/// What digitising one online service saves; none while no sheet says so.
///
/// # Errors
/// As [`savings`].
pub async fn saving(scope: &Scope, service: &str) -> Result<Option<Saving>> {
    Ok(savings(scope).await?.remove(service))
}

/// Steps to begin with: the way that most cases of the last year took, with the days they usually waited; none before there are cases.
///
/// # Errors
/// As [`processes`].
pub async fn proposed_steps(
    scope: &Scope,
    desk: &Desk,
    by: Coordinator,
    service: &str,
) -> Result<Vec<(String, SheetStep)>> {
    let wanted =
        LogWanted { service: Some(service.to_owned()), days: Some(last_year(scope.today())), ..LogWanted::default() };
    let log = processes(scope, desk, by, &wanted).await?;
    let view = log.view().covering(1);
    let map = map(&view);
    let Some(way) = view.variants().into_iter().next() else { return Ok(Vec::new()) };
    let step = |(place, activity): (usize, &flow::Activity)| {
        let next = way.activities.get(place + 1);
        let arrow = map.arrows.iter().find(|arrow| arrow.from == *activity && Some(&arrow.to) == next);
        let days = arrow.map_or(0, |arrow| arrow.median / 86_400_000_000);
        let doer = match map.node(*activity).map(|node| node.resource) {
            Some(Resource::Applicant) => Doer::Applicant,
            Some(Resource::Approver) => Doer::Approver,
            Some(Resource::Clerk) => Doer::Clerk,
            _ => Doer::Program,
        };
        let waiting = u32::try_from(days).unwrap_or_default();
        let step = SheetStep { what: String::new(), doer, medium: Medium::Portal, minutes: 0, waiting };
        (log.name(*activity).to_owned(), step)
    };
    Ok(way.activities.iter().take(crate::model::MOST_STEPS).enumerate().map(step).collect())
}

/// Puts other steps into a part of a sheet.
///
/// # Errors
/// As [`save_process_sheet`].
pub async fn save_steps(
    scope: &mut Scope,
    by: Coordinator,
    service: &str,
    revision: i32,
    (part, steps): (Course, Vec<SheetStep>),
) -> Result<()> {
    let mut kept = process_sheet(scope, by, service).await?;
    if kept.revision != revision {
        return Err(Error::Stale);
    }
    kept.sheet.set_steps(part, steps);
    save_process_sheet(scope, by, service, revision, &kept.sheet).await
}
