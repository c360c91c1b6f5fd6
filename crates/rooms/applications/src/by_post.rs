//! Decisions by post: the applicant takes back the consent to retrieve them (§ 41 Abs. 2a Satz 1 VwVfG, § 9 Abs. 1
//! OZG), or gives it again.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::{Actor, Scope};

use crate::model::{ApplicationId, PublicState};
use crate::tables::application::{Column, Entity};
use crate::{Error, Result, records};

/// The applicant wants decisions by post, or not any more; possible until it is decided. Returns false when it was so
/// before. Casework learns from the outbox what the applicant did; what a clerk does on their behalf it knows.
///
/// # Errors
/// [`Error::Decided`], [`Error::Withdrawn`], [`Error::NoApplication`].
pub async fn choose_post(scope: &mut Scope, id: ApplicationId, by_post: bool) -> Result<bool> {
    let before = if by_post { Column::ByPostAt.is_null() } else { Column::ByPostAt.is_not_null() };
    let written = Entity::update_many()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::Id.eq(id))
        .filter(Column::Ending.is_null())
        .filter(Column::State.is_not_in([PublicState::Decided, PublicState::Closed].map(PublicState::name)))
        .filter(before)
        .col_expr(Column::ByPostAt, Expr::value(by_post.then(|| scope.now())))
        .exec(scope.db())
        .await?;
    if written.rows_affected != 1 {
        let known = records::application(scope, id).await?;
        return match known.state {
            _ if known.by_post.is_some() == by_post => Ok(false),
            PublicState::Withdrawn => Err(Error::Withdrawn),
            PublicState::Transferred => Err(mailbox::Error::Moving.into()),
            _ => Err(Error::Decided),
        };
    }
    scope.audit("applications.post_chosen", id, json!({ "by_post": by_post }));
    if scope.actor() == Actor::Applicant {
        scope.emit("applications.post_chosen", id, json!({ "by_post": by_post }))?;
    }
    Ok(true)
}
