//! What goes out to a recipient: kept as what it speaks of, in the transaction of whoever decides.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use store::{Scope, TenantId};

use super::decide::notified;
use super::rows;
use crate::model::{Grant, GrantId, Letter, Matter};
use crate::tables::funding_letter;
use crate::who::Funder;
use crate::{Error, Result};

/// Makes a letter of today to whoever receives a grant, the next one of it; the grant is locked.
pub(crate) async fn make(scope: &Scope, tenant: TenantId, grant: &Grant, matter: &Matter) -> Result<()> {
    let today = scope.today();
    let last = letters_of(scope, tenant, grant.id).await?.last().map_or(0, |letter| letter.number);
    funding_letter::ActiveModel {
        tenant_id: Set(tenant),
        grant_id: Set(grant.id),
        number: Set(last + 1),
        recipient: Set(grant.recipient),
        kind: Set(matter.name().to_owned()),
        made_on: Set(today.to_string()),
        notified_on: Set(notified(today)?.to_string()),
        content: Set(serde_json::to_string(matter).map_err(Error::inconsistent)?),
    }
    .insert(scope.db())
    .await?;
    Ok(())
}

/// The letters of a grant in their order.
pub(crate) async fn letters_of(scope: &Scope, tenant: TenantId, grant: GrantId) -> Result<Vec<Letter>> {
    use funding_letter::Column;
    let rows = funding_letter::Entity::find()
        .filter(Column::TenantId.eq(tenant))
        .filter(Column::GrantId.eq(grant))
        .order_by_asc(Column::Number)
        .all(scope.db())
        .await?;
    rows.into_iter().map(letter).collect()
}

fn letter(row: funding_letter::Model) -> Result<Letter> {
    let wrong = || Error::inconsistent(format!("letter {} of {}", row.number, row.grant_id));
    Ok(Letter {
        number: row.number,
        recipient: row.recipient,
        made_on: rows::day(Some(&row.made_on))?.ok_or_else(wrong)?,
        notified: rows::day(Some(&row.notified_on))?.ok_or_else(wrong)?,
        matter: serde_json::from_str(&row.content).map_err(|_| wrong())?,
    })
}

/// The letters of a grant in their order, for the desk of the funder.
///
/// # Errors
/// [`identity::Error::Forbidden`] unless the funder sees the scope.
pub async fn letters(scope: &Scope, by: Funder, grant: GrantId) -> Result<Vec<Letter>> {
    letters_of(scope, by.sees_in(scope)?, grant).await
}
