//! The service desk: what staff of the administrations tell the provider, and what becomes of it.

use jiff::civil::Date;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::json;
use store::{Scope, TenantId, Timestamp};

use crate::error::Error;
use crate::model::{Affected, Area, Hindered, ServiceDesk, Terms, Ticket, TicketAct, TicketEntry, TicketState};
use crate::tables::{service_terms, ticket as table, ticket_entry};
use crate::{Operator, Result, Staff, TicketId};

/// Longest subject, in characters.
pub(crate) const LONGEST_SUBJECT: usize = 100;
/// Longest text, in characters.
pub(crate) const LONGEST_TEXT: usize = 5_000;
/// Tickets in a list, the newest.
const MOST: u64 = 500;
/// What is sealed under the key of a ticket.
pub(crate) const CONTENT: &str = "operations.ticket_entry";

/// A ticket to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTicket {
    /// Made when the form was opened: sent twice, it is one ticket.
    pub id: TicketId,
    /// What it is about, in a few words and without names.
    pub subject: String,
    /// What happened.
    pub text: String,
    /// Which part of the product.
    pub area: Area,
    /// Id of an online service in the catalogue.
    pub service: Option<String>,
    /// How many people it is about.
    pub affected: Affected,
    /// Whether they can work.
    pub hindered: Hindered,
}

/// Opens a ticket in the administration of whoever reports; returns its number.
///
/// # Errors
/// [`Error::NoText`] without subject or text; [`identity::Error::Forbidden`] in a scope of others; [`Error::Stale`] when somebody
/// got the same number at the same moment.
pub async fn open_ticket(scope: &mut Scope, staff: Staff, new: NewTicket) -> Result<i32> {
    let tenant = staff.acts_in(scope)?;
    let (subject, text) = (cut(&new.subject, LONGEST_SUBJECT), cut(&new.text, LONGEST_TEXT));
    if subject.is_empty() || text.is_empty() {
        return Err(Error::NoText);
    }
    let own = || table::Entity::find().filter(table::Column::TenantId.eq(tenant));
    if let Some(known) = own().filter(table::Column::Id.eq(new.id)).one(scope.db()).await? {
        return Ok(known.number);
    }
    let last = own().order_by_desc(table::Column::Number).limit(1).one(scope.db()).await?;
    let number = last.map_or(0, |row| row.number) + 1;
    table::ActiveModel {
        tenant_id: Set(tenant),
        number: Set(number),
        id: Set(new.id),
        subject: Set(subject),
        area: Set(new.area.name().to_owned()),
        service: Set(new.service),
        affected: Set(new.affected.name().to_owned()),
        hindered: Set(new.hindered.name().to_owned()),
        state: Set(TicketState::New.name().to_owned()),
        revision: Set(0),
        opened_at: Set(scope.now()),
        opened_by: Set(staff.account()),
        assigned_tenant: Set(None),
        assigned_to: Set(None),
        reacted: Set(None),
        spent: Set(0),
        running_since: Set(Some(scope.now())),
        solved_at: Set(None),
    }
    .insert(scope.db())
    .await
    .map_err(taken)?;
    scope.create_data_key(new.id).await?;
    note(scope, (number, new.id, 0), TicketAct::Open, Some((tenant, staff.account())), &text).await?;
    Ok(number)
}

fn taken(error: sea_orm::DbErr) -> Error {
    let error = store::Error::from(error);
    if error.is_duplicate() { Error::Stale } else { error.into() }
}

fn cut(text: &str, longest: usize) -> String {
    text.trim().chars().take(longest).collect()
}

/// Writes down a step with its sealed words.
async fn note(
    scope: &mut Scope,
    (ticket, id, number): (i32, TicketId, i32),
    act: TicketAct,
    by: Option<(TenantId, identity::AccountId)>,
    text: &str,
) -> Result<()> {
    let key = scope.data_key(id).await?;
    ticket_entry::ActiveModel {
        tenant_id: Set(scope.tenant()?),
        ticket: Set(ticket),
        number: Set(number),
        act: Set(act.name().to_owned()),
        at: Set(scope.now()),
        by_tenant: Set(by.map(|(tenant, _)| tenant)),
        by_account: Set(by.map(|(_, account)| account)),
        content: Set(key.seal(CONTENT, text.as_bytes()).map_err(store::Error::from)?),
    }
    .insert(scope.db())
    .await?;
    scope.audit("operations.ticket", id, json!({ "act": act.name(), "number": ticket }));
    Ok(())
}

/// Something that the reporter, or whoever sets up the administration, does with a ticket that was looked at.
///
/// # Errors
/// [`Error::UnknownTicket`], [`Error::Stale`], [`Error::NoText`]; [`Error::NotPossible`] in its state, also when the days are over in
/// which it could be opened again.
pub async fn reply(scope: &mut Scope, staff: Staff, at: (i32, i32), act: TicketAct, text: &str) -> Result<TicketState> {
    staff.acts_in(scope)?;
    if !act.is_of_reporter() {
        return Err(Error::NotPossible);
    }
    let by = Some((staff.acts_in(scope)?, staff.account()));
    step(scope, at, act, (by, text), |ticket| staff.manages() || ticket.opened_by == staff.account()).await
}

/// Something that an operator does with a ticket, in the scope of its administration.
///
/// # Errors
/// As [`reply`].
pub async fn handle(
    scope: &mut Scope,
    operator: Operator,
    at: (i32, i32),
    act: TicketAct,
    text: &str,
) -> Result<TicketState> {
    operator.acts(scope)?;
    if act.is_of_reporter() {
        return Err(Error::NotPossible);
    }
    step(scope, at, act, (operator.account(), text), |_| true).await
}

async fn step(
    scope: &mut Scope,
    (number, revision): (i32, i32),
    act: TicketAct,
    (by, text): (Option<(TenantId, identity::AccountId)>, &str),
    may_see: impl Fn(&Ticket) -> bool,
) -> Result<TicketState> {
    let text = cut(text, LONGEST_TEXT);
    let row = table::Entity::find_by_id((scope.tenant()?, number)).lock_exclusive().one(scope.db()).await?;
    let ticket = row.map(read).transpose()?.filter(may_see).ok_or(Error::UnknownTicket)?;
    if ticket.revision != revision {
        return Err(Error::Stale);
    }
    if act.needs_text() && text.is_empty() {
        return Err(Error::NoText);
    }
    let desk = service_desk(scope).await?;
    let now = scope.now();
    let state = desk.times(&ticket, now).state.after(act).ok_or(Error::NotPossible)?;
    let spent = desk.spent(&ticket, now);
    let reacted = ticket.reacted.or_else(|| (!act.is_of_reporter()).then_some(spent));
    let solved_at = match state {
        TicketState::Solved => Some(now),
        TicketState::Closed => ticket.solved_at,
        _ => None,
    };
    let assigned = if act.is_of_reporter() { ticket.assigned.and_then(Operator::account) } else { by };
    let changed = table::ActiveModel {
        state: Set(state.name().to_owned()),
        revision: Set(revision + 1),
        assigned_tenant: Set(assigned.map(|(tenant, _)| tenant)),
        assigned_to: Set(assigned.map(|(_, account)| account)),
        reacted: Set(reacted),
        spent: Set(spent),
        running_since: Set(state.is_running().then_some(now)),
        solved_at: Set(solved_at),
        ..Default::default()
    };
    table::Entity::update_many()
        .set(changed)
        .filter(table::Column::TenantId.eq(ticket.tenant))
        .filter(table::Column::Number.eq(number))
        .exec(scope.db())
        .await?;
    note(scope, (number, ticket.id, revision + 1), act, by, &text).await?;
    Ok(state)
}

/// The tickets that somebody may see: the own ones, or all of the administration for whoever sets it up; the newest first.
///
/// # Errors
/// [`identity::Error::Forbidden`] in a scope of others.
pub async fn own_tickets(scope: &Scope, staff: Staff) -> Result<Vec<Ticket>> {
    let mut found = table::Entity::find().filter(table::Column::TenantId.eq(staff.acts_in(scope)?));
    if !staff.manages() {
        found = found.filter(table::Column::OpenedBy.eq(staff.account()));
    }
    let rows = found.order_by_desc(table::Column::Number).limit(MOST).all(scope.db()).await?;
    rows.into_iter().map(read).collect()
}

/// One ticket that somebody may see, with what was written.
///
/// # Errors
/// [`Error::UnknownTicket`]; [`identity::Error::Forbidden`] in a scope of others.
pub async fn own_ticket(scope: &Scope, staff: Staff, number: i32) -> Result<(Ticket, Vec<TicketEntry>)> {
    staff.acts_in(scope)?;
    let (ticket, entries) = whole(scope, number).await?;
    let may_see = staff.manages() || ticket.opened_by == staff.account();
    if may_see { Ok((ticket, entries)) } else { Err(Error::UnknownTicket) }
}

/// One ticket with what was written, for an operator in the scope of its administration.
///
/// # Errors
/// [`Error::UnknownTicket`]; [`identity::Error::Forbidden`] unless the operator acts in the scope.
pub async fn ticket(scope: &Scope, operator: Operator, number: i32) -> Result<(Ticket, Vec<TicketEntry>)> {
    operator.acts(scope)?;
    whole(scope, number).await
}

async fn whole(scope: &Scope, number: i32) -> Result<(Ticket, Vec<TicketEntry>)> {
    let tenant = scope.tenant()?;
    let row = table::Entity::find_by_id((tenant, number)).one(scope.db()).await?;
    let ticket = read(row.ok_or(Error::UnknownTicket)?)?;
    let key = scope.data_key(ticket.id).await?;
    let rows = ticket_entry::Entity::find()
        .filter(ticket_entry::Column::TenantId.eq(tenant))
        .filter(ticket_entry::Column::Ticket.eq(number))
        .order_by_asc(ticket_entry::Column::Number)
        .all(scope.db())
        .await?;
    let entries: Result<Vec<TicketEntry>> = rows
        .into_iter()
        .map(|row| {
            let opened = key.open(CONTENT, &row.content).map_err(store::Error::from)?;
            Ok(TicketEntry {
                act: TicketAct::from_name(&row.act).ok_or_else(|| wrong("ticket_entry.act"))?,
                at: row.at,
                by: row.by_tenant.zip(row.by_account),
                text: String::from_utf8(opened).map_err(|_| wrong("ticket_entry.content"))?,
            })
        })
        .collect();
    Ok((ticket, entries?))
}

/// What waits for the provider or for a reporter, of all administrations; without what was written.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn open_tickets(scope: &Scope, operator: Operator) -> Result<Vec<Ticket>> {
    operator.acts_in(scope)?;
    let open = TicketState::ALL.iter().filter(|state| state.is_open()).map(|state| state.name());
    let rows = table::Entity::find()
        .filter(table::Column::State.is_in(open))
        .order_by_asc(table::Column::OpenedAt)
        .limit(MOST)
        .all(scope.db())
        .await?;
    rows.into_iter().map(read).collect()
}

/// Every ticket that was opened since a moment, of all administrations; without what was written.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn tickets_since(scope: &Scope, operator: Operator, since: Timestamp) -> Result<Vec<Ticket>> {
    operator.acts_in(scope)?;
    let rows = table::Entity::find()
        .filter(table::Column::OpenedAt.gte(since))
        .order_by_desc(table::Column::OpenedAt)
        .all(scope.db())
        .await?;
    rows.into_iter().map(read).collect()
}

fn wrong(what: &str) -> Error {
    store::Error::Inconsistent(what.to_owned()).into()
}

fn read(row: table::Model) -> Result<Ticket> {
    Ok(Ticket {
        tenant: row.tenant_id,
        number: row.number,
        id: row.id,
        subject: row.subject,
        area: Area::from_name(&row.area).ok_or_else(|| wrong("ticket.area"))?,
        service: row.service,
        affected: Affected::from_name(&row.affected).ok_or_else(|| wrong("ticket.affected"))?,
        hindered: Hindered::from_name(&row.hindered).ok_or_else(|| wrong("ticket.hindered"))?,
        state: TicketState::from_name(&row.state).ok_or_else(|| wrong("ticket.state"))?,
        revision: row.revision,
        opened_at: row.opened_at,
        opened_by: row.opened_by,
        assigned: row.assigned_to.map(|_| Operator::from_columns(row.assigned_tenant, row.assigned_to)),
        reacted: row.reacted,
        spent: row.spent,
        running_since: row.running_since,
        solved_at: row.solved_at,
    })
}

/// The terms of the service desk with its calendar.
///
/// # Errors
/// The database's own.
pub async fn service_desk(scope: &Scope) -> Result<ServiceDesk> {
    let rows = service_terms::Entity::find().all(scope.db()).await?;
    let recorded: Option<Vec<(Date, Terms)>> =
        rows.iter().map(|row| Some((row.first_day.parse().ok()?, serde_json::from_str(&row.terms).ok()?))).collect();
    let recorded = recorded.ok_or_else(|| wrong("service_terms"))?;
    ServiceDesk::new(recorded, scope.today()).map_err(|_| wrong("the calendar"))
}

/// Writes down what the service desk promises from a day on. Terms that hold already never change; those of a day to come may.
///
/// # Errors
/// [`Error::DayPassed`] for today and before; [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn set_terms(scope: &mut Scope, operator: Operator, first_day: Date, terms: &Terms) -> Result<()> {
    operator.acts_in(scope)?;
    if first_day <= scope.today() {
        return Err(Error::DayPassed);
    }
    service_terms::Entity::delete_by_id(first_day.to_string()).exec(scope.db()).await?;
    service_terms::ActiveModel {
        first_day: Set(first_day.to_string()),
        terms: Set(json!(terms).to_string()),
        set_at: Set(scope.now()),
        set_by_tenant: Set(operator.tenant_column()),
        set_by: Set(operator.account_column()),
    }
    .insert(scope.db())
    .await?;
    scope.audit("operations.service_terms", uuid::Uuid::nil(), json!({ "first_day": first_day.to_string() }));
    Ok(())
}

/// How many tickets wait: for the provider over all administrations, and for a reporter.
///
/// # Errors
/// The database's own.
pub(crate) async fn waiting(scope: &Scope, of: Option<identity::AccountId>) -> Result<usize> {
    let found = table::Entity::find().select_only().column_as(Expr::col(table::Column::Number).count(), "number");
    let found = match of {
        Some(account) => found
            .filter(table::Column::TenantId.eq(scope.tenant()?))
            .filter(table::Column::OpenedBy.eq(account))
            .filter(table::Column::State.eq(TicketState::Waiting.name())),
        None => {
            scope.require_provider()?;
            found.filter(table::Column::State.is_in([TicketState::New.name(), TicketState::InProgress.name()]))
        }
    };
    let count: Option<i64> = found.into_tuple().one(scope.db()).await?;
    Ok(usize::try_from(count.unwrap_or_default()).unwrap_or_default())
}
