//! How an application ends: its applicant takes it back, or casework decides on it. Both write the same empty field, so of
//! two at once one wins, whatever the database.

use mailbox::Direction;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::Scope;

use crate::model::{ApplicationId, PublicState, Reference};
use crate::tables::application::{Column, Entity};
use crate::{Error, Result, drafts, records};

const DECIDED: &str = "decided";
const WITHDRAWN: &str = "withdrawn";
const TRANSFERRED: &str = "transferred";

/// The applicant takes the application back, which is possible until it is decided (the procedure is at the applicant's
/// disposal, § 22 VwVfG). A reason lies in the mailbox. Returns false when it was taken back before: nothing happens twice.
///
/// # Errors
/// [`Error::Decided`]; a reason too long for a message. Then nothing has changed.
pub async fn withdraw(scope: &mut Scope, id: ApplicationId, reason: &str) -> Result<bool> {
    let reason = match mailbox::message_text(reason) {
        Ok(reason) => Some(reason),
        Err(mailbox::Error::Empty) => None,
        Err(error) => return Err(error.into()),
    };
    drafts::close_corrections(scope, id).await?;
    let written = Entity::update_many()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::Id.eq(id))
        .filter(Column::Ending.is_null())
        // Those that were decided before there was this field.
        .filter(Column::State.is_not_in([PublicState::Decided, PublicState::Closed].map(PublicState::name)))
        .col_expr(Column::Ending, Expr::value(WITHDRAWN))
        .col_expr(Column::State, Expr::value(PublicState::Withdrawn.name()))
        .exec(scope.db())
        .await?;
    if written.rows_affected != 1 {
        let known = records::application(scope, id).await?;
        return match known.state {
            PublicState::Withdrawn => Ok(false),
            PublicState::Transferred => Err(mailbox::Error::Moving.into()),
            _ => Err(Error::Decided),
        };
    }
    if let Some(reason) = reason {
        mailbox::post_message(scope, id, Direction::ToAdministration, &reason).await?;
    }
    scope.audit("applications.withdrawn", id, json!({}));
    scope.emit("applications.withdrawn", id, json!({}))?;
    Ok(true)
}

/// Casework decides: from now on the application cannot be taken back. Called in the transaction of the decision.
///
/// # Errors
/// [`Error::Withdrawn`] when it was taken back, [`Error::NoApplication`].
pub async fn conclude(scope: &Scope, id: ApplicationId) -> Result<()> {
    let written = Entity::update_many()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::Id.eq(id))
        .filter(unless_withdrawn())
        .col_expr(Column::Ending, Expr::value(DECIDED))
        .exec(scope.db())
        .await?;
    if written.rows_affected == 1 {
        return Ok(());
    }
    records::application(scope, id).await?;
    Err(Error::Withdrawn)
}

/// Another administration takes it over: here it can be neither decided nor taken back any more.
pub(crate) async fn move_to(scope: &Scope, id: ApplicationId, number: &Reference) -> Result<()> {
    let written = Entity::update_many()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::Id.eq(id))
        .filter(Column::Ending.is_null())
        .col_expr(Column::Ending, Expr::value(TRANSFERRED))
        .col_expr(Column::MovedTo, Expr::value(number.to_string()))
        .exec(scope.db())
        .await?;
    if written.rows_affected == 1 {
        return Ok(());
    }
    let known = records::application(scope, id).await?;
    Err(if known.state == PublicState::Withdrawn { Error::Withdrawn } else { Error::Decided })
}

/// The condition that an application was not taken back.
pub(crate) fn unless_withdrawn() -> Expr {
    Column::Ending.is_null().or(Column::Ending.ne(WITHDRAWN))
}
