//! The part of the staff council in measures.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::{Scope, TenantId};

use crate::model::{CoDetermination, CouncilResult, CouncilStep};
use crate::tables::culture::council_step as table;
use crate::verbs::measure;
use crate::verbs::rows::wrong;
use crate::{Coordinator, Error, MeasureId, Result};

fn read(row: &table::Model) -> Result<CouncilStep> {
    let day = |day: Option<&str>| -> Result<Option<Date>> {
        Ok(day.map(str::parse).transpose().map_err(|_| wrong("council_step: day"))?)
    };
    Ok(CouncilStep {
        changes_work: row.changes_work,
        needed: CoDetermination::from_name(&row.needed).ok_or_else(|| wrong("council_step.needed"))?,
        asked_on: day(row.asked_on.as_deref())?,
        answered_on: day(row.answered_on.as_deref())?,
        result: CouncilResult::from_name(&row.result).ok_or_else(|| wrong("council_step.result"))?,
        revision: row.revision,
    })
}

/// The part of the council in every measure of the administration of which something was said.
///
/// # Errors
/// [`identity::Error::Forbidden`] for anybody but its coordinator.
pub async fn council_steps(scope: &Scope, coordinator: Coordinator) -> Result<BTreeMap<MeasureId, CouncilStep>> {
    let tenant = coordinator.acts_in(scope)?;
    all(scope, tenant).await
}

pub(crate) async fn all(scope: &Scope, tenant: TenantId) -> Result<BTreeMap<MeasureId, CouncilStep>> {
    let rows = table::Entity::find().filter(table::Column::TenantId.eq(tenant)).all(scope.db()).await?;
    rows.iter().map(|row| Ok((row.measure, read(row)?))).collect()
}

/// Whether the council refused a measure.
pub(crate) async fn is_refused(scope: &Scope, tenant: TenantId, id: MeasureId) -> Result<bool> {
    let row = table::Entity::find_by_id((tenant, id)).one(scope.db()).await?;
    Ok(row.is_some_and(|row| row.result == CouncilResult::Refused.name()))
}

/// Writes the part of the council in a measure, seen at the revision that `step` holds.
///
/// # Errors
/// [`Error::Council`] with everything in which it contradicts itself; [`Error::Unknown`], [`Error::Stale`]; as [`council_steps`].
pub async fn save_council(
    scope: &mut Scope,
    coordinator: Coordinator,
    id: MeasureId,
    step: &CouncilStep,
) -> Result<()> {
    let tenant = coordinator.acts_in(scope)?;
    measure(scope, coordinator, id).await?;
    let problems = step.problems();
    if !problems.is_empty() {
        return Err(Error::Council(problems));
    }
    let row = table::ActiveModel {
        tenant_id: Set(tenant),
        measure: Set(id),
        changes_work: Set(step.changes_work),
        needed: Set(step.needed.name().to_owned()),
        asked_on: Set(step.asked_on.map(|day| day.to_string())),
        answered_on: Set(step.answered_on.map(|day| day.to_string())),
        result: Set(step.result.name().to_owned()),
        revision: Set(step.revision.saturating_add(1)),
        changed_at: Set(scope.now()),
        changed_by: Set(coordinator.account()),
    };
    let written = if step.revision == 0 {
        let key = [table::Column::TenantId, table::Column::Measure];
        table::Entity::insert(row)
            .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
            .exec_without_returning(scope.db())
            .await?
    } else {
        table::Entity::update_many()
            .set(row)
            .filter(table::Column::TenantId.eq(tenant))
            .filter(table::Column::Measure.eq(id))
            .filter(table::Column::Revision.eq(step.revision))
            .exec(scope.db())
            .await?
            .rows_affected
    };
    if written == 0 {
        return Err(Error::Stale);
    }
    scope.audit("planning.measure", id, json!({ "step": "council" }));
    Ok(())
}
