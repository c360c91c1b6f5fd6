//! Rows of the database as values of the model.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use store::{Cents, Scope, TenantId};

use crate::model::{Draft, Goal, Measure, Origin, Status, Theme};
use crate::tables::{goal, measure, measure_need};
use crate::{MeasureId, Result};

pub(super) fn wrong(what: &str) -> store::Error {
    store::Error::Inconsistent(what.to_owned())
}

fn day(stored: Option<&str>) -> Result<Option<Date>> {
    Ok(stored.map(str::parse).transpose().map_err(|_| wrong("measure: day"))?)
}

pub(super) fn theme(stored: &str) -> Result<Theme> {
    Ok(Theme::from_name(stored).ok_or_else(|| wrong("planning: theme"))?)
}

/// A measure with what it needs.
fn read(row: measure::Model, needs: Vec<MeasureId>) -> Result<Measure> {
    Ok(Measure {
        id: row.id,
        number: row.number,
        draft: Draft {
            theme: theme(&row.theme)?,
            first_day: day(row.first_day.as_deref())?,
            last_day: day(row.last_day.as_deref())?,
            title: row.title,
            service: row.service,
            goes_online: row.goes_online,
            goal: row.goal,
            owner: row.owner,
            cost: row.cost.map(Cents),
            funding: row.funding,
            decision: row.decision,
            metric: row.metric,
            note: row.note,
            needs,
        },
        status: Status::from_name(&row.status).ok_or_else(|| wrong("measure: status"))?,
        status_at: row.status_at,
        reason: row.reason,
        origin: Origin::from_name(&row.origin).ok_or_else(|| wrong("measure: origin"))?,
        origin_reference: row.origin_reference,
        revision: row.revision,
    })
}

/// Every measure of an administration, by number.
pub(super) async fn all(scope: &Scope, tenant: TenantId) -> Result<Vec<Measure>> {
    let rows = measure::Entity::find()
        .filter(measure::Column::TenantId.eq(tenant))
        .order_by_asc(measure::Column::Number)
        .all(scope.db())
        .await?;
    let needs = measure_need::Entity::find().filter(measure_need::Column::TenantId.eq(tenant)).all(scope.db()).await?;
    let mut by_measure: BTreeMap<MeasureId, Vec<MeasureId>> = BTreeMap::new();
    for need in needs {
        by_measure.entry(need.measure).or_default().push(need.needs);
    }
    rows.into_iter()
        .map(|row| {
            let needs = by_measure.remove(&row.id).unwrap_or_default();
            read(row, needs)
        })
        .collect()
}

/// Every goal of an administration, by theme and title.
pub(super) async fn goals(scope: &Scope, tenant: TenantId) -> Result<Vec<Goal>> {
    let rows = goal::Entity::find()
        .filter(goal::Column::TenantId.eq(tenant))
        .order_by_asc(goal::Column::Title)
        .all(scope.db())
        .await?;
    let read = |row: goal::Model| -> Result<Goal> {
        Ok(Goal { id: row.id, theme: theme(&row.theme)?, title: row.title, metric: row.metric })
    };
    let mut goals: Vec<Goal> = rows.into_iter().map(read).collect::<Result<_>>()?;
    goals.sort_by_key(|goal| goal.theme);
    Ok(goals)
}
