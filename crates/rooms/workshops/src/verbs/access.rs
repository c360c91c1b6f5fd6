//! Personal links for those who moderate or advise: one workshop, until a moment, without an account.

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::Scope;

use super::register::derived;
use super::rows;
use crate::model::{Access, AccessId, AccessKind, Workshop, WorkshopId};
use crate::tables::workshop_access as table;
use crate::who::Host;
use crate::{Error, Result};

/// For what the code of an access is derived.
const PURPOSE: &str = "workshops.access";
/// Days after the end of a workshop on which its results can still be looked at with a link.
const DAYS_AFTER: i64 = 14;

/// Gives somebody access, under an id that the form brings along; it ends two weeks after the workshop.
///
/// # Errors
/// [`identity::Error::Forbidden`] unless the host acts in the scope, [`Error::Unknown`], [`Error::Erased`].
pub async fn give_access(
    scope: &mut Scope,
    host: Host,
    (workshop, id): (WorkshopId, AccessId),
    kind: AccessKind,
    name: &str,
) -> Result<()> {
    let tenant = host.acts_in(scope)?;
    let found = rows::find(scope, workshop, false).await?;
    if table::Entity::find_by_id((tenant, id)).one(scope.db()).await?.is_some() {
        return Ok(());
    }
    let key = rows::key(scope, workshop).await?.ok_or(Error::Erased)?;
    table::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        workshop: Set(workshop),
        kind: Set(kind.name().to_owned()),
        name: Set(rows::seal_name(&key, id, name)?),
        until: Set(found.plan.ends_at.plus_days(DAYS_AFTER)),
        revoked_at: Set(None),
    }
    .insert(scope.db())
    .await?;
    scope.audit("workshops.access", id, json!({ "kind": kind.name() }));
    Ok(())
}

/// Takes an access back.
///
/// # Errors
/// As [`give_access`].
pub async fn revoke_access(scope: &mut Scope, host: Host, workshop: WorkshopId, id: AccessId) -> Result<()> {
    let tenant = host.acts_in(scope)?;
    table::Entity::update_many()
        .col_expr(table::Column::RevokedAt, Expr::value(scope.now()))
        .filter(table::Column::TenantId.eq(tenant))
        .filter(table::Column::Workshop.eq(workshop))
        .filter(table::Column::Id.eq(id))
        .filter(table::Column::RevokedAt.is_null())
        .exec(scope.db())
        .await?;
    scope.audit("workshops.access_revoked", id, json!({}));
    Ok(())
}

/// Everybody who has or had access to a workshop.
///
/// # Errors
/// As [`give_access`].
pub async fn accesses(scope: &Scope, host: Host, workshop: WorkshopId) -> Result<Vec<Access>> {
    let tenant = host.acts_in(scope)?;
    let key = rows::key(scope, workshop).await?;
    let rows = table::Entity::find()
        .filter(table::Column::TenantId.eq(tenant))
        .filter(table::Column::Workshop.eq(workshop))
        .order_by_asc(table::Column::Id)
        .all(scope.db())
        .await?;
    rows.into_iter().map(|row| super::rows::access(row, key.as_ref())).collect()
}

/// What opens the pages of an access: it carries the number of the host.
///
/// # Errors
/// [`store::Error::WrongReach`] without a tenant.
pub fn access_code(scope: &Scope, id: AccessId) -> Result<String> {
    derived(scope, PURPOSE, id.into())
}

/// Who comes in with a code, and to which workshop.
///
/// # Errors
/// [`Error::Unknown`] for a wrong code, [`Error::Expired`] when it is over or was taken back.
pub async fn enter(scope: &Scope, id: AccessId, code: &str) -> Result<(Workshop, Access)> {
    if !vault::same(access_code(scope, id)?.as_bytes(), code.as_bytes()) {
        return Err(Error::Unknown);
    }
    let row = table::Entity::find_by_id((scope.tenant()?, id)).one(scope.db()).await?.ok_or(Error::Unknown)?;
    let workshop = rows::find(scope, row.workshop, false).await?;
    let key = rows::key(scope, row.workshop).await?;
    let access = rows::access(row, key.as_ref())?;
    if access.revoked || access.until <= scope.now() {
        return Err(Error::Expired);
    }
    Ok((workshop, access))
}
