//! What is due with the time: places that were kept for others, and what is known about people.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::{Scope, Store, TenantId};

use super::follow::follow_up;
use super::register::fill;
use super::rows;
use crate::Result;
use crate::model::{State, WorkshopId};
use crate::tables::{workshop, workshop_access, workshop_registration, workshop_result};

/// Looks at every workshop of a tenant: gives free places to those who wait, asks on certain days how far what was agreed is, and deletes
/// what is known about people when its time is over. Returns how many workshops lost what was known about people.
///
/// # Errors
/// The database's own.
pub async fn tend(store: &Store, tenant: TenantId, mail: bool) -> Result<usize> {
    let scope = store.read_as_system(tenant).await?;
    let rows = workshop::Entity::find()
        .filter(workshop::Column::TenantId.eq(tenant))
        .filter(workshop::Column::ErasedAt.is_null())
        .all(scope.db())
        .await?;
    let now = scope.now();
    let mut all = Vec::new();
    for row in rows {
        all.push(rows::of_row(&scope, tenant, row).await?);
    }
    drop(scope);
    follow_up(store, tenant, mail).await?;
    let mut erased = 0;
    for found in all {
        if found.state == State::Open || found.state == State::Closed {
            let mut scope = store.write_as_system(tenant).await?;
            if fill(&mut scope, found.id, mail).await? > 0 {
                scope.commit().await?;
            }
        }
        if found.erased_from() <= now {
            let mut scope = store.write_as_system(tenant).await?;
            erase(&mut scope, found.id).await?;
            scope.commit().await?;
            erased += 1;
        }
    }
    Ok(erased)
}

/// Deletes who took part, and the key: backups cannot be read any more either. That somebody of an administration came, stays.
async fn erase(scope: &mut Scope, id: WorkshopId) -> Result<()> {
    let tenant = scope.tenant()?;
    rows::find(scope, id, true).await?;
    scope.destroy_data_key(id).await?;
    workshop_registration::Entity::update_many()
        .col_expr(workshop_registration::Column::Person, Expr::value(Vec::<u8>::new()))
        .col_expr(workshop_registration::Column::AddressHash, Expr::value(""))
        .filter(workshop_registration::Column::TenantId.eq(tenant))
        .filter(workshop_registration::Column::Workshop.eq(id))
        .exec(scope.db())
        .await?;
    workshop_result::Entity::update_many()
        .col_expr(workshop_result::Column::Content, Expr::value(Vec::<u8>::new()))
        .filter(workshop_result::Column::TenantId.eq(tenant))
        .filter(workshop_result::Column::Workshop.eq(id))
        .exec(scope.db())
        .await?;
    workshop_access::Entity::update_many()
        .col_expr(workshop_access::Column::Name, Expr::value(Vec::<u8>::new()))
        .filter(workshop_access::Column::TenantId.eq(tenant))
        .filter(workshop_access::Column::Workshop.eq(id))
        .exec(scope.db())
        .await?;
    workshop::Entity::update_many()
        .col_expr(workshop::Column::ErasedAt, Expr::value(scope.now()))
        .filter(workshop::Column::TenantId.eq(tenant))
        .filter(workshop::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    scope.audit("workshops.people_deleted", id, json!({}));
    Ok(())
}
