//! Requests for a statement on the side of those who are asked.

use bytes::Bytes;
use identity::ClerkSession;
use jiff::civil::Date;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Actor, Reach, Scope, TenantId, Timestamp};
use uuid::Uuid;

use crate::error::Error;
use crate::exchange::{FILE_NAME, GIVEN, LOOKED, RELEASED, Released, released_file, request_of, statement_of};
use crate::model::{ParticipationId, Stance, Standing};
use crate::tables::participation_file;
use crate::tables::participation_request::{Column, Entity, Model};
use crate::verbs::file::authorise;
use crate::verbs::names::Names;
use crate::verbs::participation::{STATEMENT, said};
use crate::verbs::view::{unsealed, unsealed_text};
use crate::{Desk, Result};

/// Requests of each kind that are listed.
pub const REQUEST_ROWS: u64 = 100;

/// A request for a statement in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementRow {
    /// Its identifier.
    pub id: ParticipationId,
    /// The administration that asks.
    pub office: TenantId,
    /// The name of the colleague who is asked; nobody when the administration is.
    pub colleague: Option<String>,
    /// The number of their case for people.
    pub reference: String,
    /// What the application is.
    pub online_service: String,
    /// The last day.
    pub due_on: Date,
    /// Whether silence counts as consent.
    pub silence_consents: bool,
    /// When it arrived.
    pub received_at: Timestamp,
    /// When it was over.
    pub ended_at: Option<Timestamp>,
    /// Where it stands.
    pub standing: Standing,
}

/// A file that was released with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleasedFile {
    /// Its identifier.
    pub id: Uuid,
    /// Its name.
    pub name: String,
}

/// A request with what was released. Not `Debug`: it carries what people wrote.
#[derive(Clone, PartialEq, Eq)]
pub struct StatementRequest {
    /// As in the list.
    pub row: StatementRow,
    /// What was released.
    pub released: Released,
    /// The files.
    pub files: Vec<ReleasedFile>,
    /// What was said, and by whom.
    pub given: Option<(Stance, String, String)>,
}

/// The requests for statements to the clerk's administration: those that are awaited, the first to end on top, and the
/// last ones that are over.
///
/// # Errors
/// [`Error::Forbidden`] without the role, or the store's own.
pub async fn statement_requests(scope: &Scope, by: &ClerkSession) -> Result<(Vec<StatementRow>, Vec<StatementRow>)> {
    authorise(scope, by)?;
    let all = Entity::find().filter(Column::TenantId.eq(scope.tenant()?)).limit(REQUEST_ROWS);
    let awaited = all.clone().filter(Column::State.is_in(Standing::OPEN));
    let awaited = awaited.order_by_asc(Column::DueOn).order_by_asc(Column::Id).all(scope.db()).await?;
    let over = all.filter(Column::State.is_not_in(Standing::OPEN));
    let over = over.order_by_desc(Column::EndedAt).order_by_desc(Column::Id).all(scope.db()).await?;
    let names = Names::read(scope).await?;
    let read = |rows: Vec<Model>| rows.iter().map(|row| listed(row, &names)).collect::<Result<Vec<_>>>();
    Ok((read(awaited)?, read(over)?))
}

/// How many statements are awaited of the clerk's administration.
///
/// # Errors
/// As [`statement_requests`].
pub async fn statements_awaited(scope: &Scope, by: &ClerkSession) -> Result<u64> {
    authorise(scope, by)?;
    let awaited = Entity::find().filter(Column::TenantId.eq(scope.tenant()?));
    Ok(awaited.filter(Column::State.is_in(Standing::OPEN)).count(scope.db()).await?)
}

/// A request with everything that was released for it.
///
/// # Errors
/// [`store::Error::NotFound`] when it is none of this administration, [`Error::Forbidden`].
pub async fn statement_request(scope: &Scope, by: &ClerkSession, id: ParticipationId) -> Result<StatementRequest> {
    let row = load(scope, by, id).await?;
    let key = scope.data_key(id).await?;
    let names = Names::read(scope).await?;
    let files = participation_file::Entity::find()
        .filter(participation_file::Column::TenantId.eq(scope.tenant()?))
        .filter(participation_file::Column::Participation.eq(id))
        .order_by_asc(participation_file::Column::Id)
        .all(scope.db())
        .await?;
    let file = |row: participation_file::Model| {
        Ok(ReleasedFile { id: row.id, name: unsealed_text(&key, FILE_NAME, &row.file_name)? })
    };
    let given = match row.answered_by {
        Some(account) => {
            let (stance, words) = statement_of(&row, &key)?;
            Some((stance, words, names.of(account)))
        }
        None => None,
    };
    Ok(StatementRequest {
        released: unsealed(&key, RELEASED, &row.content)?,
        files: files.into_iter().map(file).collect::<Result<_>>()?,
        row: listed(&row, &names)?,
        given,
    })
}

/// Lists for the applicant that a clerk opens what was released; before anything of it is shown.
///
/// # Errors
/// As [`statement_request`]; then nothing must be shown.
pub async fn note_statement_look(desk: &Desk, by: &ClerkSession, id: ParticipationId) -> Result<()> {
    let actor = Actor::Account(by.account.0);
    let mut scope = desk.store.write(Reach::Tenant(by.tenant), actor, store::Language::German).await?;
    let row = load(&scope, by, id).await?;
    scope.emit(LOOKED, id, json!({ "to": row.office, "viewer": by.account }))?;
    Ok(scope.commit().await?)
}

/// A file that was released with a request: its name, its type and its content.
///
/// # Errors
/// As [`statement_request`].
pub async fn statement_file(
    scope: Scope,
    desk: &Desk,
    by: &ClerkSession,
    id: ParticipationId,
    file: Uuid,
) -> Result<(String, String, Bytes)> {
    load(&scope, by, id).await?;
    let row = participation_file::Entity::find()
        .filter(participation_file::Column::TenantId.eq(scope.tenant()?))
        .filter(participation_file::Column::Participation.eq(id))
        .filter(participation_file::Column::Id.eq(file))
        .one(scope.db())
        .await?
        .ok_or(store::Error::NotFound("file"))?;
    let (name, bytes) = released_file(scope, desk, &row).await?;
    Ok((name, row.media_type, bytes))
}

/// A clerk of the administration that is asked gives its statement; it goes back to the case. The same once more is no
/// error.
///
/// # Errors
/// [`Error::Refused`] with every problem, [`Error::Settled`] when none is awaited any more, as [`statement_request`].
pub async fn give_statement(
    scope: &mut Scope,
    by: &ClerkSession,
    id: ParticipationId,
    stance: Option<Stance>,
    statement: &str,
) -> Result<()> {
    let row = load(scope, by, id).await?;
    let (stance, statement) = said(stance, statement)?;
    let key = scope.data_key(id).await?;
    if row.answered_by == Some(by.account) && statement_of(&row, &key)? == (stance, statement.clone()) {
        return Ok(());
    }
    let written = Entity::update_many()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::Id.eq(id))
        .filter(Column::State.is_in(Standing::OPEN))
        .col_expr(Column::State, Expr::value(Standing::Answered.name()))
        .col_expr(Column::Verdict, Expr::value(stance.name()))
        .col_expr(Column::Statement, Expr::value(key.seal(STATEMENT, statement.as_bytes())?))
        .col_expr(Column::AnsweredBy, Expr::value(by.account.0))
        .col_expr(Column::EndedAt, Expr::value(scope.now()))
        .exec(scope.db())
        .await?;
    if written.rows_affected != 1 {
        return Err(Error::Settled);
    }
    scope.audit("casework.statement_given", id, json!({ "stance": stance.name() }));
    Ok(scope.emit(GIVEN, id, json!({ "to": row.office }))?)
}

async fn load(scope: &Scope, by: &ClerkSession, id: ParticipationId) -> Result<Model> {
    authorise(scope, by)?;
    Ok(request_of(scope, id).await?.ok_or(store::Error::NotFound("participation"))?)
}

fn listed(row: &Model, names: &Names) -> Result<StatementRow> {
    let broken = || store::Error::Inconsistent(format!("participation {}", row.id));
    Ok(StatementRow {
        id: row.id,
        office: row.office,
        colleague: row.colleague.map(|colleague| names.of(colleague)),
        reference: row.reference.clone(),
        online_service: row.online_service.clone(),
        due_on: row.due_on.parse().map_err(|_| broken())?,
        silence_consents: row.silence_consents,
        received_at: row.received_at,
        ended_at: row.ended_at,
        standing: row.state.parse().map_err(|()| broken())?,
    })
}
