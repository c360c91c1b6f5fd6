//! What is written about a grant: advice, requests with a deadline, answers.

use identity::AccountId;
use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use store::{Scope, TenantId};

use super::{moving, rows};
use crate::model::{Act, Broken, GrantId, Note, NoteKind, State};
use crate::tables::{funding_grant, funding_note};
use crate::who::Funder;
use crate::{Error, Result};

/// A note to write.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NewNote<'a> {
    /// What it is.
    pub(crate) kind: NoteKind,
    /// What it says.
    pub(crate) words: &'a str,
    /// Until when something is to be done.
    pub(crate) due: Option<Date>,
}

/// Writes notes of a grant in one go.
pub(crate) async fn write_notes(
    scope: &Scope,
    tenant: TenantId,
    grant: GrantId,
    by: Option<AccountId>,
    notes: &[NewNote<'_>],
) -> Result<()> {
    let rows = notes.iter().map(|note| funding_note::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(scope.new_id()),
        grant_id: Set(grant),
        kind: Set(note.kind.name().to_owned()),
        words: Set(note.words.trim().to_owned()),
        due: Set(rows::iso(note.due)),
        done_on: Set(None),
        by: Set(by.map(Into::into)),
        written_at: Set(scope.now()),
    });
    if !notes.is_empty() {
        funding_note::Entity::insert_many(rows).exec_without_returning(scope.db()).await?;
    }
    Ok(())
}

/// What was written about a grant, the newest first.
pub(crate) async fn notes_of(scope: &Scope, tenant: TenantId, grant: GrantId) -> Result<Vec<Note>> {
    let rows = funding_note::Entity::find()
        .filter(funding_note::Column::TenantId.eq(tenant))
        .filter(funding_note::Column::GrantId.eq(grant))
        .order_by_desc(funding_note::Column::WrittenAt)
        .order_by_desc(funding_note::Column::Id)
        .all(scope.db())
        .await?;
    rows.into_iter().map(rows::note).collect()
}

/// What was written about a grant, the newest first, for the desk of the funder.
///
/// # Errors
/// [`identity::Error::Forbidden`] unless the funder sees the scope.
pub async fn notes(scope: &Scope, by: Funder, grant: GrantId) -> Result<Vec<Note>> {
    notes_of(scope, by.sees_in(scope)?, grant).await
}

/// Writes advice or a recommendation, which the funder alone reads.
///
/// # Errors
/// [`Error::Broken`] without words; [`Error::Unknown`]; [`identity::Error::Forbidden`] unless the funder advises in the scope.
pub async fn advise(scope: &mut Scope, by: Funder, id: GrantId, recommends: bool, words: &str) -> Result<()> {
    let tenant = by.advises_in(scope)?;
    if words.trim().is_empty() {
        return Err(Broken::Missing.into());
    }
    rows::find(scope, tenant, id, false).await?;
    let kind = if recommends { NoteKind::Recommendation } else { NoteKind::Advice };
    write_notes(scope, tenant, id, by.account(), &[NewNote { kind, words, due: None }]).await?;
    scope.audit("funding.note", id, serde_json::json!({ "kind": kind.name() }));
    Ok(())
}

/// Asks the recipient for what is missing, until a day; as many days as the programme says where nothing is said.
///
/// # Errors
/// [`Error::Broken`] without words or with a day that is over; [`Error::Stale`], [`Error::NotPossible`]; as [`advise`].
pub async fn ask(
    scope: &mut Scope,
    by: Funder,
    (id, revision): (GrantId, i32),
    words: &str,
    due: Option<Date>,
) -> Result<State> {
    let tenant = by.advises_in(scope)?;
    let grant = moving::begun(scope, tenant, (id, revision)).await?;
    let terms = rows::programme(scope, tenant, Some(grant.programme)).await?.terms;
    let today = scope.today();
    let due = due.unwrap_or_else(|| today.saturating_add(terms.request_days().days()));
    let mut broken = Vec::new();
    if words.trim().is_empty() {
        broken.push(Broken::Missing);
    }
    if due <= today {
        broken.push(Broken::Day { first: today.tomorrow().ok(), last: None });
    }
    Error::unless(broken)?;
    let row = funding_grant::ActiveModel {
        request_due: Set(Some(due.to_string())),
        complete_on: Set(None),
        ..Default::default()
    };
    let state = moving::act(scope, tenant, &grant, Act::Ask, row).await?;
    let note = NewNote { kind: NoteKind::Request, words, due: Some(due) };
    write_notes(scope, tenant, id, by.account(), &[note]).await?;
    Ok(state)
}

/// Notes that everything is there: the clock of the decision begins.
///
/// # Errors
/// [`Error::Stale`], [`Error::NotPossible`]; [`identity::Error::Forbidden`] unless the funder decides in the scope.
pub async fn complete(scope: &mut Scope, by: Funder, (id, revision): (GrantId, i32)) -> Result<State> {
    let tenant = by.decides_in(scope)?;
    let grant = moving::begun(scope, tenant, (id, revision)).await?;
    let today = scope.today().to_string();
    funding_note::Entity::update_many()
        .set(funding_note::ActiveModel { done_on: Set(Some(today.clone())), ..Default::default() })
        .filter(funding_note::Column::TenantId.eq(tenant))
        .filter(funding_note::Column::GrantId.eq(id))
        .filter(funding_note::Column::Kind.eq(NoteKind::Request.name()))
        .filter(funding_note::Column::DoneOn.is_null())
        .exec(scope.db())
        .await?;
    let row =
        funding_grant::ActiveModel { complete_on: Set(Some(today)), request_due: Set(None), ..Default::default() };
    moving::act(scope, tenant, &grant, Act::Complete, row).await
}
