//! Who opened an application: for the person whose data they are.

use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::{Actor, Language, Reach, Scope, Store, TenantId, Timestamp};

use crate::Result;
use crate::model::ApplicationId;
use crate::tables::application_look::{ActiveModel, Column, Entity};

/// So many are listed.
const MOST: u64 = 100;

/// One person of the administration on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// When they opened it last on that day.
    pub last_at: Timestamp,
    /// How often they did.
    pub times: i32,
}

/// Notes that somebody of the administration opens an application, before they see anything of it.
///
/// # Errors
/// The store's own; then nothing must be shown.
pub async fn note_look(store: &Store, tenant: TenantId, viewer: Actor, id: ApplicationId) -> Result<()> {
    let scope = store.write(Reach::Tenant(tenant), viewer, Language::German).await?;
    let look = ActiveModel {
        tenant_id: Set(tenant),
        application: Set(id),
        day: Set(scope.today().to_string()),
        viewer: Set(scope.actor().to_string()),
        times: Set(1),
        last_at: Set(scope.now()),
    };
    let again = OnConflict::columns([Column::TenantId, Column::Application, Column::Day, Column::Viewer])
        .value(Column::Times, Expr::col((Entity, Column::Times)).add(1))
        .update_column(Column::LastAt)
        .to_owned();
    Entity::insert(look).on_conflict(again).exec_without_returning(scope.db()).await?;
    scope.commit().await?;
    Ok(())
}

/// Who opened an application, the last ones first.
///
/// # Errors
/// The store's own.
pub async fn looks(scope: &Scope, id: ApplicationId) -> Result<Vec<Look>> {
    let rows: Vec<(Timestamp, i32)> = Entity::find()
        .select_only()
        .columns([Column::LastAt, Column::Times])
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::Application.eq(id))
        .order_by_desc(Column::LastAt)
        .limit(MOST)
        .into_tuple()
        .all(scope.db())
        .await?;
    Ok(rows.into_iter().map(|(last_at, times)| Look { last_at, times }).collect())
}
