//! Who opened an application: for the person whose data they are.

use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::{Actor, Language, Reach, Scope, Store, TenantId, Timestamp};

use crate::model::ApplicationId;
use crate::tables::application_look::{ActiveModel, Column, Entity, Model};
use crate::transfer::moves;
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

/// The viewer of an application as another administration that takes it over names them.
pub(crate) fn elsewhere(office: TenantId, viewer: &str) -> String {
    if viewer.starts_with(FROM) { viewer.to_owned() } else { format!("{FROM}{office} {viewer}") }
}

/// Who opened an application, the last ones first.
///
/// # Errors
/// The store's own.
pub async fn looks(scope: &Scope, id: ApplicationId) -> Result<Vec<Look>> {
    Ok(rows(scope, id).await?.into_iter().map(|row| look(&row)).collect())
}

/// As [`looks`], with what administrations that handed the application over saw of it afterwards: they keep their copy for a
/// while.
pub(crate) async fn looks_everywhere(store: &Store, scope: &Scope, id: ApplicationId) -> Result<Vec<Look>> {
    let mut found = rows(scope, id).await?;
    for way in moves(scope, id).await? {
        let there = store.read(Reach::Tenant(way.from), Actor::Applicant, scope.language()).await?;
        let Some(copy) = records::with_reference(&there, &way.from_reference).await? else { continue };
        for row in rows(&there, copy.id).await? {
            let row = Model { viewer: elsewhere(way.from, &row.viewer), ..row };
            found.retain(|known| (&known.day, &known.viewer) != (&row.day, &row.viewer));
            found.push(row);
        }
    }
    found.sort_by_key(|row| std::cmp::Reverse(row.last_at));
    Ok(found.iter().map(look).collect())
}

async fn rows(scope: &Scope, id: ApplicationId) -> Result<Vec<Model>> {
    Ok(Entity::find()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::Application.eq(id))
        .order_by_desc(Column::LastAt)
        .limit(MOST)
        .all(scope.db())
        .await?)
}

fn look(row: &Model) -> Look {
    let office = || row.viewer.strip_prefix(FROM)?.split(' ').next()?.parse().ok();
    Look { last_at: row.last_at, times: row.times, office: office() }
}
