//! What a recipient asks for while the project runs: money, and changes. One person of the funder checks it, another releases it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Cents, Scope, TenantId};

use super::decide::months_after;
use super::ledger::{self, By};
use super::receive::MOVED;
use super::{letter, moving, rows};
use crate::model::{
    Asked, Broken, Change, ChangeId, Drawdown, DrawdownId, Grant, GrantId, Matter, Position, Share, State, Wanted,
    call_problems, change_problems,
};
use crate::tables::{funding_change, funding_drawdown, funding_grant};
use crate::who::{Funder, Recipient};
use crate::{Error, Result};

/// The grant of a recipient, locked, in a scope of whoever gives the money.
pub(crate) async fn own(scope: &Scope, by: Recipient, id: GrantId, lock: bool) -> Result<(TenantId, Grant)> {
    let funder = by.acts_at(scope)?;
    let grant = rows::find(scope, funder, id, lock).await?;
    if grant.recipient == by.tenant() { Ok((funder, grant)) } else { Err(Error::Unknown) }
}

/// Calls money of this year for payments that fall due soon, under an id that the form brings along.
///
/// # Errors
/// [`Error::Broken`] with everything that is wrong, above all more than was granted and not called; [`Error::NotPossible`] unless the
/// project runs; [`Error::Unknown`] for the grant of another.
pub async fn call_money(
    scope: &mut Scope,
    by: Recipient,
    id: GrantId,
    drawdown: DrawdownId,
    (positions, amount): (&[Position], Cents),
) -> Result<()> {
    let (funder, grant) = own(scope, by, id, true).await?;
    if funding_drawdown::Entity::find_by_id((funder, drawdown)).one(scope.db()).await?.is_some() {
        return Ok(());
    }
    if grant.state != State::Running {
        return Err(Error::NotPossible);
    }
    let programme = rows::programme(scope, funder, Some(grant.programme)).await?;
    let (today, now) = (scope.today(), scope.now());
    let year = today.year();
    let mut broken = call_problems(&grant, &programme, positions, amount, today);
    let free = grant.shares.get(&year).map_or(Cents(0), Share::free);
    if amount > free {
        broken.push(Broken::Overdrawn { year, free, wanted: amount });
    }
    Error::unless(broken)?;
    ledger::call(scope, funder, &grant, By { made: by.account(), approved: None }, (year, amount)).await?;
    funding_drawdown::ActiveModel {
        tenant_id: Set(funder),
        id: Set(drawdown),
        grant_id: Set(id),
        year: Set(year.into()),
        amount: Set(amount),
        positions: Set(serde_json::to_string(positions).map_err(Error::inconsistent)?),
        state: Set(Asked::Asked.name().to_owned()),
        reason: Set(String::new()),
        asked_by: Set(by.account().map(Into::into)),
        checked_by: Set(None),
        paid_by: Set(None),
        asked_at: Set(now),
        moved_at: Set(now),
        revision: Set(1),
    }
    .insert(scope.db())
    .await?;
    scope.audit("funding.called", id, json!({ "drawdown": drawdown, "year": year, "amount": amount }));
    scope.emit(MOVED, id, json!({}))?;
    Ok(())
}

fn drawdown(row: funding_drawdown::Model) -> Result<Drawdown> {
    let wrong = || Error::inconsistent("a drawdown");
    Ok(Drawdown {
        id: row.id,
        grant: row.grant_id,
        year: rows::short(row.year),
        amount: row.amount,
        positions: serde_json::from_str(&row.positions).map_err(|_| wrong())?,
        state: Asked::from_name(&row.state).ok_or_else(wrong)?,
        reason: row.reason,
        checked_by: row.checked_by.map(Into::into),
        asked_at: row.asked_at,
        revision: row.revision,
    })
}

/// The money that was called, of one grant or of all that wait, the oldest first.
pub(crate) async fn drawdowns_of(scope: &Scope, tenant: TenantId, grant: Option<GrantId>) -> Result<Vec<Drawdown>> {
    use funding_drawdown::Column;
    let query = funding_drawdown::Entity::find().filter(Column::TenantId.eq(tenant));
    let query = match grant {
        Some(grant) => query.filter(Column::GrantId.eq(grant)),
        None => query.filter(Column::State.is_in([Asked::Asked.name(), Asked::Checked.name()])),
    };
    let rows = query.order_by_asc(Column::AskedAt).order_by_asc(Column::Id).all(scope.db()).await?;
    rows.into_iter().map(drawdown).collect()
}

/// The money that was called, of one grant or of all that wait, the oldest first.
///
/// # Errors
/// [`identity::Error::Forbidden`] unless the funder sees the scope.
pub async fn drawdowns(scope: &Scope, by: Funder, grant: Option<GrantId>) -> Result<Vec<Drawdown>> {
    drawdowns_of(scope, by.sees_in(scope)?, grant).await
}

/// What somebody of the funder does with something that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer<'a> {
    /// It is in order.
    Check,
    /// The second person agrees: it is paid, or it holds from now on.
    Release,
    /// It is turned down, for this reason.
    TurnDown(&'a str),
}

/// Where something goes with an answer, if it can.
fn next(state: Asked, checked_by: Option<identity::AccountId>, by: Funder, answer: Answer<'_>) -> Result<Asked> {
    match (state, answer) {
        (_, Answer::TurnDown(reason)) if reason.trim().is_empty() => Err(Broken::NoReason.into()),
        (Asked::Asked | Asked::Checked, Answer::TurnDown(_)) => Ok(Asked::TurnedDown),
        (Asked::Asked, Answer::Check) => Ok(Asked::Checked),
        (Asked::Checked, Answer::Release) if checked_by == by.account() => Err(Broken::SameAccount.into()),
        (Asked::Checked, Answer::Release) => Ok(Asked::Released),
        _ => Err(Error::NotPossible),
    }
}

/// Checks, pays or turns down money that was called; whoever checked it does not pay it.
///
/// # Errors
/// [`Error::Broken`] for the own check, without a reason, or when there is not as much; [`Error::Stale`], [`Error::NotPossible`];
/// [`identity::Error::Forbidden`] unless the funder decides in the scope.
pub async fn answer_drawdown(
    scope: &mut Scope,
    by: Funder,
    (id, revision): (DrawdownId, i32),
    answer: Answer<'_>,
) -> Result<Asked> {
    use funding_drawdown::Column;
    let tenant = by.decides_in(scope)?;
    let row = funding_drawdown::Entity::find_by_id((tenant, id)).one(scope.db()).await?.ok_or(Error::Unknown)?;
    let grant = rows::find(scope, tenant, row.grant_id, true).await?;
    // Looked at again under the lock of the grant.
    let row = funding_drawdown::Entity::find_by_id((tenant, id)).one(scope.db()).await?.ok_or(Error::Unknown)?;
    let asked_by = row.asked_by;
    let found = drawdown(row)?;
    if found.revision != revision {
        return Err(Error::Stale);
    }
    let state = next(found.state, found.checked_by, by, answer)?;
    let account = by.account().map(Into::into);
    let row = funding_drawdown::ActiveModel {
        state: Set(state.name().to_owned()),
        moved_at: Set(scope.now()),
        revision: Set(revision + 1),
        ..Default::default()
    };
    let row = match answer {
        Answer::Check => funding_drawdown::ActiveModel { checked_by: Set(account), ..row },
        Answer::Release => funding_drawdown::ActiveModel { paid_by: Set(account), ..row },
        Answer::TurnDown(reason) => funding_drawdown::ActiveModel { reason: Set(reason.trim().to_owned()), ..row },
    };
    funding_drawdown::Entity::update_many()
        .set(row)
        .filter(Column::TenantId.eq(tenant))
        .filter(Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    match answer {
        Answer::Check => {}
        Answer::Release => {
            let by = By { made: found.checked_by, approved: by.account() };
            ledger::pay(scope, tenant, &grant, by, (found.year, found.amount)).await?;
        }
        Answer::TurnDown(_) => {
            let by = By { made: asked_by.map(Into::into), approved: by.account() };
            ledger::call(scope, tenant, &grant, by, (found.year, Cents(-found.amount.0))).await?;
        }
    }
    scope.audit("funding.drawdown", grant.id, json!({ "drawdown": id, "state": state.name() }));
    scope.emit(MOVED, grant.id, json!({}))?;
    Ok(state)
}

/// Asks for a change, under an id that the form brings along.
///
/// # Errors
/// [`Error::Broken`] with everything that is wrong; [`Error::NotPossible`] unless the project runs; [`Error::Unknown`] for the grant of
/// another.
pub async fn ask_change(
    scope: &mut Scope,
    by: Recipient,
    id: GrantId,
    change: ChangeId,
    (wanted, words): (&Wanted, &str),
) -> Result<()> {
    use funding_change::Column;
    let (funder, grant) = own(scope, by, id, true).await?;
    if funding_change::Entity::find_by_id((funder, change)).one(scope.db()).await?.is_some() {
        return Ok(());
    }
    if !matches!(grant.state, State::Granted | State::Running) {
        return Err(Error::NotPossible);
    }
    let programme = rows::programme(scope, funder, Some(grant.programme)).await?;
    Error::unless(change_problems(&grant, &programme, wanted, words, scope.today()))?;
    let last = funding_change::Entity::find()
        .filter(Column::TenantId.eq(funder))
        .filter(Column::GrantId.eq(id))
        .order_by_desc(Column::Number)
        .limit(1)
        .one(scope.db())
        .await?;
    funding_change::ActiveModel {
        tenant_id: Set(funder),
        id: Set(change),
        grant_id: Set(id),
        number: Set(last.map_or(1, |last| last.number + 1)),
        wanted: Set(serde_json::to_string(wanted).map_err(Error::inconsistent)?),
        words: Set(words.trim().to_owned()),
        state: Set(Asked::Asked.name().to_owned()),
        reason: Set(String::new()),
        asked_by: Set(by.account().map(Into::into)),
        checked_by: Set(None),
        decided_by: Set(None),
        asked_at: Set(scope.now()),
        decided_on: Set(None),
        revision: Set(1),
    }
    .insert(scope.db())
    .await?;
    scope.audit("funding.change_asked", id, json!({ "change": change }));
    Ok(())
}

fn change(row: funding_change::Model) -> Result<Change> {
    let wrong = || Error::inconsistent("a change");
    Ok(Change {
        id: row.id,
        grant: row.grant_id,
        number: row.number,
        wanted: serde_json::from_str(&row.wanted).map_err(|_| wrong())?,
        words: row.words,
        state: Asked::from_name(&row.state).ok_or_else(wrong)?,
        reason: row.reason,
        checked_by: row.checked_by.map(Into::into),
        asked_at: row.asked_at,
        decided_on: rows::day(row.decided_on.as_deref())?,
        revision: row.revision,
    })
}

/// The changes of a grant in their order.
pub(crate) async fn changes_of(scope: &Scope, tenant: TenantId, grant: GrantId) -> Result<Vec<Change>> {
    let rows = funding_change::Entity::find()
        .filter(funding_change::Column::TenantId.eq(tenant))
        .filter(funding_change::Column::GrantId.eq(grant))
        .order_by_asc(funding_change::Column::Number)
        .all(scope.db())
        .await?;
    rows.into_iter().map(change).collect()
}

/// The changes of a grant in their order.
///
/// # Errors
/// [`identity::Error::Forbidden`] unless the funder sees the scope.
pub async fn changes(scope: &Scope, by: Funder, grant: GrantId) -> Result<Vec<Change>> {
    changes_of(scope, by.sees_in(scope)?, grant).await
}

/// Checks, releases or turns down a change; whoever checked it does not release it. What it moves between years must be free there.
///
/// # Errors
/// As [`answer_drawdown`].
pub async fn answer_change(
    scope: &mut Scope,
    by: Funder,
    (id, revision): (ChangeId, i32),
    answer: Answer<'_>,
) -> Result<Asked> {
    let tenant = by.decides_in(scope)?;
    let row = funding_change::Entity::find_by_id((tenant, id)).one(scope.db()).await?.ok_or(Error::Unknown)?;
    let grant = rows::find(scope, tenant, row.grant_id, true).await?;
    let row = funding_change::Entity::find_by_id((tenant, id)).one(scope.db()).await?.ok_or(Error::Unknown)?;
    let found = change(row)?;
    if found.revision != revision {
        return Err(Error::Stale);
    }
    let (state, today) = (next(found.state, found.checked_by, by, answer)?, scope.today());
    let account = by.account().map(Into::into);
    let row = funding_change::ActiveModel {
        state: Set(state.name().to_owned()),
        revision: Set(revision + 1),
        ..Default::default()
    };
    let decided = Set(Some(today.to_string()));
    let row = match answer {
        Answer::Check => funding_change::ActiveModel { checked_by: Set(account), ..row },
        Answer::Release => funding_change::ActiveModel { decided_by: Set(account), decided_on: decided, ..row },
        Answer::TurnDown(reason) => {
            funding_change::ActiveModel { reason: Set(reason.trim().to_owned()), decided_on: decided, ..row }
        }
    };
    funding_change::Entity::update_many()
        .set(row)
        .filter(funding_change::Column::TenantId.eq(tenant))
        .filter(funding_change::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    if answer == Answer::Release {
        apply(scope, tenant, &grant, (&found, today), By { made: found.checked_by, approved: by.account() }).await?;
        letter::make(scope, tenant, &grant, &Matter::change(&grant, &found)).await?;
    }
    scope.audit("funding.change", grant.id, json!({ "change": id, "state": state.name() }));
    scope.emit(MOVED, grant.id, json!({}))?;
    Ok(state)
}

/// Has a change hold from now on.
async fn apply(scope: &Scope, tenant: TenantId, grant: &Grant, (change, today): (&Change, Date), by: By) -> Result<()> {
    if !matches!(grant.state, State::Granted | State::Running) {
        return Err(Error::NotPossible);
    }
    let wanted = &change.wanted;
    let programme = rows::programme(scope, tenant, Some(grant.programme)).await?;
    let mut row: funding_grant::ActiveModel = Default::default();
    if let Some(costs) = &wanted.costs {
        let plan = crate::model::Plan { costs: costs.clone(), ..grant.plan.clone() };
        row.plan = Set(serde_json::to_string(&plan).map_err(Error::inconsistent)?);
    }
    if let Some(ends) = wanted.ends {
        row.ends_on = Set(Some(ends.to_string()));
        row.proof_due = Set(rows::iso(months_after(ends, programme.terms.proof_months())));
    }
    moving::write(scope, tenant, grant, row).await?;
    if let Some((from, to, amount)) = wanted.moved {
        if to < today.year() {
            return Err(Broken::NoYear { year: to }.into());
        }
        if from == to {
            return Err(Broken::SameYear.into());
        }
        let shares = BTreeMap::from([(from, Cents(-amount.0)), (to, amount)]);
        ledger::bind(scope, tenant, grant, by, (today.year(), &shares)).await?;
    }
    Ok(())
}
