//! Who is away, and who deputises.
//!
//! During an absence the deputy finds the cases of the colleague among the own ones and may do every step of theirs; the cases
//! stay with the colleague, and the history says who acted in whose place. A deputy's deputy is not followed.

use std::collections::{BTreeMap, HashMap};

use identity::{AccountId, ClerkSession};
use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::Scope;

use crate::Result;
use crate::error::{Error, Problem};
use crate::model::{AbsenceId, Event, State};
use crate::tables::absence::{ActiveModel, Column, Entity, Model};
use crate::verbs::assign::{Colleague, colleagues};
use crate::verbs::file::{Entry, authorise};

/// Years ahead for which an absence can be recorded.
const YEARS: i32 = 3;

/// A time during which somebody is away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// Its identifier.
    pub id: AbsenceId,
    /// Who is away.
    pub account: String,
    /// Who deputises.
    pub deputy: String,
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
}

/// What the page of absences shows.
#[derive(Clone, Debug)]
pub struct Absences {
    /// The clerk's own that are not over, the next one first.
    pub own: Vec<Absence>,
    /// Those in which the clerk deputises today.
    pub deputised: Vec<Absence>,
    /// Who can be a deputy.
    pub colleagues: Vec<Colleague>,
}

/// A new absence as it was filled in.
#[derive(Clone, Copy, Debug, Default)]
pub struct AbsenceForm {
    /// The first day.
    pub first: Option<Date>,
    /// The last day.
    pub last: Option<Date>,
    /// Who deputises.
    pub deputy: Option<AccountId>,
}

/// The clerk's absences, and those in which the clerk deputises today.
///
/// # Errors
/// [`Error::Forbidden`] without the role, or the store's own.
pub async fn absences(scope: &Scope, by: &ClerkSession) -> Result<Absences> {
    let clerk = authorise(scope, by)?;
    let accounts = identity::accounts(scope).await?;
    let rows = Entity::find()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::LastDay.gte(scope.today().to_string()))
        .order_by_asc(Column::FirstDay)
        .order_by_asc(Column::Id)
        .all(scope.db())
        .await?;
    let today = scope.today().to_string();
    let (now, later): (Vec<&Model>, Vec<&Model>) = rows.iter().partition(|row| row.first_day <= today);
    let away = Away(now.iter().copied().cloned().collect());
    let name = |id: AccountId| {
        accounts.iter().find(|account| account.id == id).map_or_else(|| id.to_string(), |account| account.name.clone())
    };
    let read = |row: &Model| {
        let (first, last) = (day(&row.first_day)?, day(&row.last_day)?);
        Ok::<_, Error>(Absence { id: row.id, account: name(row.account), deputy: name(row.deputy), first, last })
    };
    Ok(Absences {
        own: now.iter().chain(&later).filter(|row| row.account == clerk).map(|row| read(row)).collect::<Result<_>>()?,
        deputised: now.iter().filter(|row| row.deputy == clerk).map(|row| read(row)).collect::<Result<_>>()?,
        colleagues: colleagues(&accounts, Some(clerk), &away.until()?),
    })
}

/// The clerk records when he or she is away and who deputises. Own absences that are over are forgotten with that.
///
/// # Errors
/// [`Error::Refused`] with every problem, [`Error::Forbidden`].
pub async fn record_absence(scope: &mut Scope, by: &ClerkSession, form: AbsenceForm) -> Result<AbsenceId> {
    let clerk = authorise(scope, by)?;
    let known = absences(scope, by).await?;
    let today = scope.today();
    let first = form.first.filter(|day| (today..=today.saturating_add(YEARS.years())).contains(day));
    let last = form.last.filter(|day| (today..=today.saturating_add(YEARS.years())).contains(day));
    let last = last.filter(|last| first.is_none_or(|first| first <= *last));
    let deputy = form.deputy.filter(|deputy| known.colleagues.iter().any(|colleague| colleague.id == *deputy));
    let (Some(first), Some(last), Some(deputy)) = (first, last, deputy) else {
        let problems = [
            first.is_none().then(|| Problem::new("first", "casework-problem-absence-first")),
            last.is_none().then(|| Problem::new("last", "casework-problem-absence-last")),
            deputy.is_none().then(|| Problem::new("deputy", "casework-problem-deputy")),
        ];
        return Err(Error::Refused(problems.into_iter().flatten().collect()));
    };
    if known.own.iter().any(|absence| absence.first <= last && first <= absence.last) {
        return Err(Error::Refused(vec![Problem::new("first", "casework-problem-absence-twice")]));
    }
    let tenant = scope.tenant()?;
    Entity::delete_many()
        .filter(Column::TenantId.eq(tenant))
        .filter(Column::Account.eq(clerk))
        .filter(Column::LastDay.lt(today.to_string()))
        .exec(scope.db())
        .await?;
    let id: AbsenceId = scope.new_id();
    let row = ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        account: Set(clerk),
        deputy: Set(deputy),
        first_day: Set(first.to_string()),
        last_day: Set(last.to_string()),
    };
    Entity::insert(row).exec_without_returning(scope.db()).await?;
    scope.audit("casework.absence_recorded", id, json!({ "deputy": deputy }));
    Ok(id)
}

/// The clerk is back, or stays after all: the absence is gone, and with it the deputy's part in the cases.
///
/// # Errors
/// [`store::Error::NotFound`] for one that is not the clerk's own, [`Error::Forbidden`].
pub async fn end_absence(scope: &mut Scope, by: &ClerkSession, id: AbsenceId) -> Result<()> {
    let clerk = authorise(scope, by)?;
    let gone = Entity::delete_many()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::Id.eq(id))
        .filter(Column::Account.eq(clerk))
        .exec(scope.db())
        .await?;
    if gone.rows_affected == 0 {
        return Err(store::Error::NotFound("absence").into());
    }
    scope.audit("casework.absence_ended", id, json!({}));
    Ok(())
}

/// The absences of an administration on one day.
pub(crate) struct Away(Vec<Model>);

/// Who is away today: one query, whatever it is for.
pub(crate) async fn away_today(scope: &Scope) -> Result<Away> {
    let today = scope.today().to_string();
    let query = Entity::find().filter(Column::TenantId.eq(scope.tenant()?));
    let query = query.filter(Column::LastDay.gte(today.as_str())).filter(Column::FirstDay.lte(today));
    Ok(Away(query.order_by_asc(Column::Id).all(scope.db()).await?))
}

impl Away {
    /// The last day of everybody who is away.
    pub(crate) fn until(&self) -> Result<HashMap<AccountId, Date>> {
        self.0.iter().map(|row| Ok((row.account, day(&row.last_day)?))).collect()
    }

    /// Who deputises somebody who is away.
    pub(crate) fn deputy_of(&self, account: AccountId) -> Option<AccountId> {
        self.0.iter().find(|row| row.account == account).map(|row| row.deputy)
    }

    /// Those whom a clerk deputises, each once and with the last day.
    pub(crate) fn deputised_by(&self, clerk: AccountId) -> Result<Vec<(AccountId, Date)>> {
        let rows = self.0.iter().filter(|row| row.deputy == clerk);
        let once: Result<BTreeMap<AccountId, Date>> = rows.map(|row| Ok((row.account, day(&row.last_day)?))).collect();
        Ok(once?.into_iter().collect())
    }

    /// In whose place a clerk acts in a case: that of the colleague whose deputy he or she is, else the own.
    pub(crate) fn place(&self, clerk: AccountId, state: State) -> AccountId {
        let deputised = |owner: &AccountId| self.0.iter().any(|row| row.account == *owner && row.deputy == clerk);
        state.clerk().filter(deputised).unwrap_or(clerk)
    }
}

/// In whose place a clerk takes a step in a case.
pub(crate) async fn place(scope: &Scope, clerk: AccountId, state: State) -> Result<AccountId> {
    match state.clerk() {
        Some(owner) if owner != clerk => Ok(away_today(scope).await?.place(clerk, state)),
        _ => Ok(clerk),
    }
}

/// The lines of a step, the first of which says in whose place it was taken.
pub(crate) fn lines(clerk: AccountId, place: AccountId, events: Vec<Event>) -> Vec<Entry> {
    let deputised = (place != clerk).then_some(Event::Deputised(place));
    deputised.into_iter().chain(events).map(Entry::from).collect()
}

fn day(stored: &str) -> Result<Date> {
    stored.parse().map_err(|_| store::Error::Inconsistent(format!("the day {stored} of an absence")).into())
}
