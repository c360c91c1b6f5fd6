//! What the desk of the funder reads.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::Scope;

use super::{ledger, rows};
use crate::Result;
use crate::model::{Balances, Entry, Grant, GrantId, State};
use crate::tables::funding_grant;
use crate::who::Funder;

/// Grants in a list, at most.
pub const MOST_LISTED: u64 = 500;

/// A grant with its shares.
///
/// # Errors
/// [`crate::Error::Unknown`]; [`identity::Error::Forbidden`] unless the funder sees the scope.
pub async fn grant(scope: &Scope, by: Funder, id: GrantId) -> Result<Grant> {
    rows::find(scope, by.sees_in(scope)?, id, false).await
}

/// Grants in some states, those that came in first before the others; without their shares.
///
/// # Errors
/// As [`grant`].
pub async fn grants(scope: &Scope, by: Funder, states: &[State]) -> Result<Vec<Grant>> {
    use funding_grant::Column;
    let tenant = by.sees_in(scope)?;
    let rows = funding_grant::Entity::find()
        .filter(Column::TenantId.eq(tenant))
        .filter(Column::State.is_in(states.iter().map(|state| state.name())))
        .order_by_asc(Column::ReceivedAt)
        .order_by_asc(Column::Id)
        .limit(MOST_LISTED)
        .all(scope.db())
        .await?;
    rows.into_iter().map(rows::grant).collect()
}

/// The journal, of one grant or of all.
///
/// # Errors
/// As [`grant`].
pub async fn journal(scope: &Scope, by: Funder, grant: Option<GrantId>) -> Result<Vec<Entry>> {
    ledger::entries(scope, by.sees_in(scope)?, grant).await
}

/// The balances as the journal makes them, and as they are stored: never different.
///
/// # Errors
/// As [`grant`].
pub async fn balances(scope: &Scope, by: Funder) -> Result<(Balances, Balances)> {
    let tenant = by.sees_in(scope)?;
    Ok((Balances::of(&ledger::entries(scope, tenant, None).await?), ledger::stored(scope, tenant).await?))
}
