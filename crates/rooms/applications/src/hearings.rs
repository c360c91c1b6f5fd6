//! Who else is heard before the decision, as the applicant reads it: whom the administration asked, what about and
//! until when, but nothing of what they say.

use jiff::civil::Date;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Scope, Timestamp};
use uuid::Uuid;

use crate::Result;
use crate::model::ApplicationId;
use crate::tables::application_hearing::{ActiveModel, Column, Entity, Model};

/// What a hearing is sealed for.
pub(crate) const HEARING: &str = "applications.hearing";

/// Somebody whom the administration asks for a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// Who; nothing for another part of the same administration.
    pub party: Option<String>,
    /// What about.
    pub subject: String,
    /// The provision, if there is one.
    pub source: Option<String>,
}

/// A hearing as the applicant sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hearing {
    /// Who is heard, and what about.
    pub heard: Heard,
    /// Since when.
    pub asked_at: Timestamp,
    /// Until when they have time.
    pub until: Date,
    /// When it was over: they answered, the time was up and that counts as an answer, or the administration takes no
    /// more.
    pub ended_at: Option<Timestamp>,
}

/// Tells the applicant that somebody is heard; called by casework in the transaction of its own change.
///
/// # Errors
/// The store's own.
pub async fn hear(scope: &Scope, id: ApplicationId, hearing: Uuid, heard: &Heard, until: Date) -> Result<()> {
    let key = scope.data_key(id).await?;
    let row = ActiveModel {
        tenant_id: Set(scope.tenant()?),
        application: Set(id),
        id: Set(hearing),
        content: Set(key.seal(HEARING, json!(heard).to_string().as_bytes()).map_err(store::Error::from)?),
        asked_at: Set(scope.now()),
        until: Set(until.to_string()),
        ended_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(scope.db()).await?;
    Ok(())
}

/// Tells the applicant that some hearings are over.
///
/// # Errors
/// The store's own.
pub async fn end_hearings(scope: &Scope, id: ApplicationId, hearings: &[Uuid]) -> Result<()> {
    Entity::update_many()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::Application.eq(id))
        .filter(Column::Id.is_in(hearings.iter().copied()))
        .filter(Column::EndedAt.is_null())
        .col_expr(Column::EndedAt, Expr::value(scope.now()))
        .exec(scope.db())
        .await?;
    Ok(())
}

/// Everybody who was heard, in the order in which they were asked.
///
/// # Errors
/// The store's own.
pub async fn hearings(scope: &Scope, id: ApplicationId) -> Result<Vec<Hearing>> {
    let rows = Entity::find()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::Application.eq(id))
        .order_by_asc(Column::AskedAt)
        .order_by_asc(Column::Id)
        .all(scope.db())
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let key = scope.data_key(id).await?;
    let read = |row: Model| {
        let plain = key.open(HEARING, &row.content).map_err(store::Error::from)?;
        let broken = || store::Error::Inconsistent(format!("a hearing of application {}", row.application));
        Ok(Hearing {
            heard: serde_json::from_slice(&plain).map_err(|_| broken())?,
            asked_at: row.asked_at,
            until: row.until.parse().map_err(|_| broken())?,
            ended_at: row.ended_at,
        })
    };
    rows.into_iter().map(read).collect()
}
