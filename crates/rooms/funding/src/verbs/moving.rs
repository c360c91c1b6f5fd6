//! How a grant goes from one state to the next.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::{Scope, TenantId};

use super::receive::MOVED;
use super::rows;
use crate::model::{Act, Grant, GrantId, State};
use crate::tables::funding_grant;
use crate::{Error, Result};

/// The grant as it was looked at, or not at all.
pub(crate) async fn begun(scope: &Scope, tenant: TenantId, (id, revision): (GrantId, i32)) -> Result<Grant> {
    let found = rows::find(scope, tenant, id, true).await?;
    if found.revision == revision { Ok(found) } else { Err(Error::Stale) }
}

/// Writes what follows from an act: state, columns, audit and what the recipient hears of it.
pub(crate) async fn act(
    scope: &mut Scope,
    tenant: TenantId,
    grant: &Grant,
    act: Act,
    row: funding_grant::ActiveModel,
) -> Result<State> {
    let state = grant.state.after(act).ok_or(Error::NotPossible)?;
    write(scope, tenant, grant, funding_grant::ActiveModel { state: Set(state.name().to_owned()), ..row }).await?;
    scope.audit("funding.state", grant.id, json!({ "state": state.name() }));
    scope.emit(MOVED, grant.id, json!({}))?;
    Ok(state)
}

/// Writes columns of a grant, unless somebody was faster.
pub(crate) async fn write(
    scope: &Scope,
    tenant: TenantId,
    grant: &Grant,
    row: funding_grant::ActiveModel,
) -> Result<()> {
    let done = funding_grant::Entity::update_many()
        .set(funding_grant::ActiveModel { revision: Set(grant.revision + 1), ..row })
        .filter(funding_grant::Column::TenantId.eq(tenant))
        .filter(funding_grant::Column::Id.eq(grant.id))
        .filter(funding_grant::Column::Revision.eq(grant.revision))
        .exec(scope.db())
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}
