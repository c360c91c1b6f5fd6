//! Who opened an application: for the person whose data they are.

use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::{Actor, Language, Reach, Scope, Store, TenantId, Timestamp};

use crate::model::ApplicationId;
use crate::tables::application_look::{ActiveModel, Column, Entity};
use crate::{Result, records};

/// So many are listed.
const MOST: u64 = 100;

/// One person of the administration on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// When they opened it last on that day.
    pub last_at: Timestamp,
    /// How often they did.
    pub times: i32,
    /// The administration of that person, when it is another one that was asked for a statement.
    pub office: Option<TenantId>,
}

/// Notes that somebody of the administration opens an application, before they see anything of it.
///
/// # Errors
/// [`crate::Error::NoApplication`] when the administration has none such, or the store's own; then nothing must be shown.
pub async fn note_look(store: &Store, tenant: TenantId, viewer: Actor, id: ApplicationId) -> Result<()> {
    let scope = store.write(Reach::Tenant(tenant), viewer, Language::German).await?;
    records::application(&scope, id).await?;
    note(&scope, scope.actor().to_string(), id).await?;
    Ok(scope.commit().await?)
}

/// Notes that somebody opens what was released to them for a statement; `viewer` is their account, at `office` when
/// that is another administration.
///
/// # Errors
/// The store's own.
pub async fn note_look_from(scope: &Scope, office: Option<TenantId>, viewer: Actor, id: ApplicationId) -> Result<()> {
    let viewer = match office {
        Some(office) => format!("{FROM}{office} {viewer}"),
        None => viewer.to_string(),
    };
    note(scope, viewer, id).await
}

/// How the viewers of other administrations begin.
const FROM: &str = "tenant:";

async fn note(scope: &Scope, viewer: String, id: ApplicationId) -> Result<()> {
    let look = ActiveModel {
        tenant_id: Set(scope.tenant()?),
        application: Set(id),
        day: Set(scope.today().to_string()),
        viewer: Set(viewer),
        times: Set(1),
        last_at: Set(scope.now()),
    };
    let again = OnConflict::columns([Column::TenantId, Column::Application, Column::Day, Column::Viewer])
        .value(Column::Times, Expr::col((Entity, Column::Times)).add(1))
        .update_column(Column::LastAt)
        .to_owned();
    Entity::insert(look).on_conflict(again).exec_without_returning(scope.db()).await?;
    Ok(())
}

/// Who opened an application, the last ones first.
///
/// # Errors
/// The store's own.
pub async fn looks(scope: &Scope, id: ApplicationId) -> Result<Vec<Look>> {
    let rows: Vec<(Timestamp, i32, String)> = Entity::find()
        .select_only()
        .columns([Column::LastAt, Column::Times, Column::Viewer])
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::Application.eq(id))
        .order_by_desc(Column::LastAt)
        .limit(MOST)
        .into_tuple()
        .all(scope.db())
        .await?;
    let office = |viewer: &str| viewer.strip_prefix(FROM)?.split(' ').next()?.parse().ok();
    Ok(rows.into_iter().map(|(last_at, times, viewer)| Look { last_at, times, office: office(&viewer) }).collect())
}
