//! Sums over all grants.

use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};
use store::{Cents, Scope, TenantId};

use crate::Result;
use crate::tables::funding_grant;
use crate::who::Funder;

/// What a recipient has for an object.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Sum {
    /// Which administration.
    pub recipient: TenantId,
    /// For which object of the programme.
    pub object: String,
    /// How many applications.
    pub count: i64,
    /// Granted.
    pub granted: Cents,
    /// Paid.
    pub drawn: Cents,
    /// Accepted as used for its purpose.
    pub proven: Cents,
}

/// Sums by recipient and object over all grants.
///
/// # Errors
/// [`identity::Error::Forbidden`] unless the funder sees the scope.
pub async fn sums(scope: &Scope, by: Funder) -> Result<Vec<Sum>> {
    use funding_grant::Column;
    let tenant = by.sees_in(scope)?;
    // PostgreSQL makes a sum of big integers a decimal.
    let sum = |column: Column| Expr::col(column).sum().cast_as("bigint");
    let all = funding_grant::Entity::find()
        .select_only()
        .column(Column::Recipient)
        .column(Column::Object)
        .column_as(Expr::col(Column::Id).count().cast_as("bigint"), "count")
        .column_as(sum(Column::Granted), "granted")
        .column_as(sum(Column::Drawn), "drawn")
        .column_as(sum(Column::Proven), "proven")
        .filter(Column::TenantId.eq(tenant))
        .group_by(Column::Recipient)
        .group_by(Column::Object)
        .order_by_asc(Column::Recipient)
        .order_by_asc(Column::Object)
        .into_model::<Sum>()
        .all(scope.db())
        .await?;
    Ok(all)
}
