//! Two weeks, two months and half a year later: how far what was agreed is.

use std::collections::BTreeSet;

use planning::{Coordinator, Origin, Status};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::{Scope, Store, TenantId};

use super::rows;
use crate::Result;
use crate::model::{Standing, State, Workshop, WorkshopId};
use crate::tables::{workshop, workshop_follow_up, workshop_proposal, workshop_result};

/// Whoever plans for an administration is asked how far its measures are.
pub(crate) const FOLLOWED: &str = "workshops.followed";
/// Nobody is asked about what is longer ago, e.g. after a long pause of the server.
const LATEST_DAYS: i64 = 30;

/// Asks every administration that took something home from a workshop of a tenant, on the days that its series names. Without mail
/// nothing is asked.
pub(super) async fn follow_up(store: &Store, tenant: TenantId, mail: bool) -> Result<()> {
    if !mail {
        return Ok(());
    }
    let scope = store.read_as_system(tenant).await?;
    let rows = workshop::Entity::find()
        .filter(workshop::Column::TenantId.eq(tenant))
        .filter(workshop::Column::State.eq(State::Done.name()))
        .all(scope.db())
        .await?;
    let mut due: Vec<(WorkshopId, i32)> = Vec::new();
    let now = scope.now();
    for row in rows {
        let Workshop { id, series, plan, .. } = rows::of_row(&scope, tenant, row).await?;
        for days in series.follow_ups {
            let day = plan.ends_at.plus_days(days);
            if day <= now && now < day.plus_days(LATEST_DAYS) {
                due.push((id, i32::try_from(days).unwrap_or(i32::MAX)));
            }
        }
    }
    drop(scope);
    for (id, days) in due {
        let mut scope = store.write_as_system(tenant).await?;
        if workshop_follow_up::Entity::find_by_id((tenant, id, days)).one(scope.db()).await?.is_some() {
            continue;
        }
        let row = workshop_follow_up::ActiveModel {
            tenant_id: Set(tenant),
            workshop: Set(id),
            days: Set(days),
            asked_at: Set(now),
        };
        row.insert(scope.db()).await?;
        for office in offices(&scope, tenant, id).await? {
            scope.emit(FOLLOWED, id, json!({ "administration": office }))?;
        }
        scope.audit("workshops.followed", id, json!({ "days": days }));
        scope.commit().await?;
    }
    Ok(())
}

/// Who noted something.
async fn offices(scope: &Scope, tenant: TenantId, id: WorkshopId) -> Result<BTreeSet<TenantId>> {
    let rows = workshop_result::Entity::find()
        .filter(workshop_result::Column::TenantId.eq(tenant))
        .filter(workshop_result::Column::Workshop.eq(id))
        .all(scope.db())
        .await?;
    Ok(rows.into_iter().map(|row| row.administration).collect())
}

/// How far an administration is with what it took home.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Taken home.
    pub noted: usize,
    /// Still waits for whoever plans.
    pub waiting: usize,
    /// Measures that somebody works on.
    pub running: usize,
    /// Measures that are reached.
    pub done: usize,
}

/// How far the administration of the scope is with what it took home from a workshop; for whoever plans there.
///
/// # Errors
/// [`identity::Error::Forbidden`] for anybody else.
pub async fn progress(scope: &Scope, coordinator: Coordinator, id: WorkshopId) -> Result<Progress> {
    let tenant = coordinator.acts_in(scope)?;
    let rows = workshop_proposal::Entity::find()
        .filter(workshop_proposal::Column::TenantId.eq(tenant))
        .filter(workshop_proposal::Column::Workshop.eq(id))
        .all(scope.db())
        .await?;
    let references: BTreeSet<String> = rows.iter().map(|row| row.id.to_string()).collect();
    let measures = planning::measures(scope, coordinator).await?;
    let own =
        measures.iter().filter(|one| one.origin == Origin::Workshop && references.contains(&one.origin_reference));
    let mut progress = Progress {
        noted: rows.len(),
        waiting: rows.iter().filter(|row| row.state == Standing::Waiting.name()).count(),
        ..Progress::default()
    };
    for measure in own {
        match measure.status {
            Status::Running => progress.running += 1,
            Status::Done => progress.done += 1,
            Status::Open | Status::Planned | Status::Dropped => {}
        }
    }
    Ok(progress)
}
