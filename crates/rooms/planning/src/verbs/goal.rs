use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::json;
use store::Scope;

use super::rows;
use crate::model::{Goal, Theme};
use crate::tables::{goal as table, measure};
use crate::{Coordinator, Error, GoalId, Result};

/// Every goal of the administration, by theme.
///
/// # Errors
/// [`identity::Error::Forbidden`] for anybody but its coordinator.
pub async fn goals(scope: &Scope, coordinator: Coordinator) -> Result<Vec<Goal>> {
    let tenant = coordinator.acts_in(scope)?;
    rows::goals(scope, tenant).await
}

/// Sets a goal.
///
/// # Errors
/// [`Error::NoTitle`]; as [`goals`].
pub async fn add_goal(
    scope: &mut Scope,
    coordinator: Coordinator,
    theme: Theme,
    title: &str,
    metric: &str,
) -> Result<GoalId> {
    let tenant = coordinator.acts_in(scope)?;
    let id: GoalId = scope.new_id();
    let row = table::ActiveModel { tenant_id: Set(tenant), id: Set(id), ..content(scope, theme, title, metric)? };
    table::Entity::insert(row).exec_without_returning(scope.db()).await?;
    scope.audit("planning.goal", id, json!({ "step": "set" }));
    Ok(id)
}

/// Writes a goal anew.
///
/// # Errors
/// [`Error::Unknown`]; as [`add_goal`].
pub async fn change_goal(
    scope: &mut Scope,
    coordinator: Coordinator,
    id: GoalId,
    theme: Theme,
    title: &str,
    metric: &str,
) -> Result<()> {
    let tenant = coordinator.acts_in(scope)?;
    let written = table::Entity::update_many()
        .set(content(scope, theme, title, metric)?)
        .filter(table::Column::TenantId.eq(tenant))
        .filter(table::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    if written.rows_affected == 0 {
        return Err(Error::Unknown);
    }
    scope.audit("planning.goal", id, json!({ "step": "changed" }));
    Ok(())
}

/// Takes a goal away that no measure serves.
///
/// # Errors
/// [`Error::Unknown`], [`Error::StillServed`]; as [`goals`].
pub async fn remove_goal(scope: &mut Scope, coordinator: Coordinator, id: GoalId) -> Result<()> {
    let tenant = coordinator.acts_in(scope)?;
    let served = measure::Entity::find()
        .filter(measure::Column::TenantId.eq(tenant))
        .filter(measure::Column::Goal.eq(id))
        .count(scope.db())
        .await?;
    if served > 0 {
        return Err(Error::StillServed);
    }
    let gone = table::Entity::delete_many()
        .filter(table::Column::TenantId.eq(tenant))
        .filter(table::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    if gone.rows_affected == 0 {
        return Err(Error::Unknown);
    }
    scope.audit("planning.goal", id, json!({ "step": "removed" }));
    Ok(())
}

fn content(scope: &Scope, theme: Theme, title: &str, metric: &str) -> Result<table::ActiveModel> {
    let short = |text: &str| text.trim().chars().take(crate::model::LONGEST_LINE).collect::<String>();
    let title = short(title);
    if title.is_empty() {
        return Err(Error::NoTitle);
    }
    Ok(table::ActiveModel {
        title: Set(title),
        theme: Set(theme.name().to_owned()),
        metric: Set(short(metric)),
        changed_at: Set(scope.now()),
        ..Default::default()
    })
}
