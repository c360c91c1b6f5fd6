//! Rows, read into what they mean.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::{Scope, TenantId};

use crate::model::{
    Booking, Days, EarlyStart, Entry, Grant, GrantId, Money, Note, NoteKind, Object, Programme, ProgrammeId, Share,
    State, Terms, Year,
};
use crate::tables::{
    funding_grant, funding_journal, funding_note, funding_object, funding_programme, funding_share, funding_year,
};
use crate::{Error, Result};

/// The programme of an id, or the newest one.
pub(crate) async fn programme(scope: &Scope, tenant: TenantId, id: Option<ProgrammeId>) -> Result<Programme> {
    let mut query = funding_programme::Entity::find().filter(funding_programme::Column::TenantId.eq(tenant));
    if let Some(id) = id {
        query = query.filter(funding_programme::Column::Id.eq(id));
    }
    let row = query
        .order_by_desc(funding_programme::Column::CreatedAt)
        .order_by_desc(funding_programme::Column::Id)
        .one(scope.db())
        .await?
        .ok_or(Error::NoProgramme)?;
    let objects = funding_object::Entity::find()
        .filter(funding_object::Column::TenantId.eq(tenant))
        .filter(funding_object::Column::Programme.eq(row.id))
        .order_by_asc(funding_object::Column::Code)
        .all(scope.db())
        .await?;
    let years = funding_year::Entity::find()
        .filter(funding_year::Column::TenantId.eq(tenant))
        .filter(funding_year::Column::Programme.eq(row.id))
        .order_by_asc(funding_year::Column::Year)
        .all(scope.db())
        .await?;
    let terms = serde_json::from_str(&row.terms).ok().and_then(|terms: Vec<_>| Terms::new(terms));
    Ok(Programme {
        id: row.id,
        name: row.name,
        source: row.source,
        total: row.total,
        terms: terms.ok_or_else(|| Error::inconsistent("terms"))?,
        objects: objects.into_iter().map(object).collect::<Result<_>>()?,
        years: years.into_iter().map(year).collect(),
        revision: row.revision,
        created_at: row.created_at,
    })
}

fn object(row: funding_object::Model) -> Result<Object> {
    let closed = day(row.closed_on.as_deref())?.map(|day| (day, row.closed_reason));
    Ok(Object { code: row.code, name: row.name, closed })
}

fn year(row: funding_year::Model) -> Year {
    Year {
        year: short(row.year),
        appropriation: row.appropriation,
        authority: row.authority,
        bound: row.bound,
        ahead: row.ahead,
        paid: row.paid,
    }
}

/// A year as the calendar counts it.
pub(crate) fn short(year: i32) -> i16 {
    i16::try_from(year).unwrap_or_default()
}

pub(crate) fn day(text: Option<&str>) -> Result<Option<Date>> {
    text.map(|text| text.parse().map_err(|_| Error::inconsistent("a day"))).transpose()
}

pub(crate) fn iso(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}

/// A grant without its shares.
pub(crate) fn grant(row: funding_grant::Model) -> Result<Grant> {
    let wrong = |what: &str| Error::inconsistent(format!("{what} of {}", row.id));
    let proposal = match row.proposal.as_str() {
        "" => None,
        text => Some(serde_json::from_str(text).map_err(|_| wrong("proposal"))?),
    };
    Ok(Grant {
        id: row.id,
        programme: row.programme,
        number: row.number,
        recipient: row.recipient,
        state: State::from_name(&row.state).ok_or_else(|| wrong("state"))?,
        plan: serde_json::from_str(&row.plan).map_err(|_| wrong("plan"))?,
        proposal,
        proposed_by: row.proposed_by.map(Into::into),
        received_at: row.received_at,
        early_start: EarlyStart::from_name(&row.early_start).ok_or_else(|| wrong("early start"))?,
        days: Days {
            complete: day(row.complete_on.as_deref())?,
            request_due: day(row.request_due.as_deref())?,
            early: day(row.early_on.as_deref())?,
            decided: day(row.decided_on.as_deref())?,
            notified: day(row.notified_on.as_deref())?,
            valid: day(row.valid_on.as_deref())?,
            starts: day(row.starts_on.as_deref())?,
            ends: day(row.ends_on.as_deref())?,
            proof_due: day(row.proof_due.as_deref())?,
            earmarked: day(row.earmarked_until.as_deref())?,
        },
        revision: row.revision,
        money: Money {
            granted: row.granted,
            called: row.called,
            drawn: row.drawn,
            proven: row.proven,
            claimed: row.claimed,
            recovered: row.recovered,
        },
        shares: BTreeMap::new(),
    })
}

/// A grant with its shares; locked, so that nobody else changes it until the end of the transaction.
pub(crate) async fn find(scope: &Scope, tenant: TenantId, id: GrantId, lock: bool) -> Result<Grant> {
    let query = funding_grant::Entity::find_by_id((tenant, id));
    let query = if lock { query.lock_exclusive() } else { query };
    let mut found = grant(query.one(scope.db()).await?.ok_or(Error::Unknown)?)?;
    found.shares = shares(scope, tenant, id).await?;
    Ok(found)
}

/// Who receives a grant.
pub(crate) async fn recipient_of(scope: &Scope, id: GrantId) -> Result<TenantId> {
    let row = funding_grant::Entity::find_by_id((scope.tenant()?, id)).one(scope.db()).await?;
    Ok(row.ok_or(Error::Unknown)?.recipient)
}

async fn shares(scope: &Scope, tenant: TenantId, id: GrantId) -> Result<BTreeMap<i16, Share>> {
    let rows = funding_share::Entity::find()
        .filter(funding_share::Column::TenantId.eq(tenant))
        .filter(funding_share::Column::GrantId.eq(id))
        .all(scope.db())
        .await?;
    let read = |row: funding_share::Model| {
        (short(row.year), Share { granted: row.granted, called: row.called, drawn: row.drawn })
    };
    Ok(rows.into_iter().map(read).collect())
}

pub(crate) fn entry(row: funding_journal::Model) -> Result<Entry> {
    Ok(Entry {
        id: row.id,
        programme: row.programme,
        grant: row.grant_id,
        year: short(row.year),
        kind: Booking::from_name(&row.kind).ok_or_else(|| Error::inconsistent("a kind of booking"))?,
        amount: row.amount,
        made_by: row.made_by.map(Into::into),
        approved_by: row.approved_by.map(Into::into),
        at: row.at,
        reference: row.reference,
    })
}

pub(crate) fn note(row: funding_note::Model) -> Result<Note> {
    Ok(Note {
        id: row.id,
        kind: NoteKind::from_name(&row.kind).ok_or_else(|| Error::inconsistent("a kind of note"))?,
        words: row.words,
        due: day(row.due.as_deref())?,
        done: day(row.done_on.as_deref())?,
        at: row.written_at,
    })
}
