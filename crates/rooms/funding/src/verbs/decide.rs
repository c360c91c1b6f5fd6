//! Decisions: proposed by one, released by another.

use calendar::{Calendar, Dispatch, Instruction, Law, Notification, Place};
use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use serde_json::json;
use store::Scope;

use super::ledger::{By, bind};
use super::notes::{NewNote, write_notes};
use super::receive::MOVED;
use super::{letter, moving, rows};
use crate::model::{Act, Broken, EarlyStart, Grant, GrantId, Matter, NoteKind, Proposal, State};
use crate::tables::funding_grant;
use crate::who::Funder;
use crate::{Error, Result};

/// Proposes a decision; another account releases it.
///
/// # Errors
/// [`Error::Broken`] with everything that is wrong, [`Error::Stale`], [`Error::NotPossible`]; [`identity::Error::Forbidden`] unless the
/// funder decides in the scope.
pub async fn propose(scope: &mut Scope, by: Funder, (id, revision): (GrantId, i32), proposal: &Proposal) -> Result<()> {
    let tenant = by.decides_in(scope)?;
    let grant = moving::begun(scope, tenant, (id, revision)).await?;
    let programme = rows::programme(scope, tenant, Some(grant.programme)).await?;
    let mut broken = proposal.problems(&grant.plan, &programme, scope.today());
    if !proposal.refuses() {
        broken.extend(too_early(&grant));
    }
    Error::unless(broken)?;
    let row = funding_grant::ActiveModel {
        proposal: Set(serde_json::to_string(proposal).map_err(Error::inconsistent)?),
        proposed_by: Set(by.account().map(Into::into)),
        ..Default::default()
    };
    moving::act(scope, tenant, &grant, Act::Propose, row).await?;
    Ok(())
}

/// A contract that was signed before anything allowed it.
fn too_early(grant: &Grant) -> Option<Broken> {
    let signed = grant.plan.contract_on?;
    let allowed = grant.early_start == EarlyStart::Allowed && grant.days.early.is_some_and(|from| signed >= from);
    (!allowed).then_some(Broken::Contract { signed, from: grant.days.early })
}

/// Releases what another account proposed: the money is bound, or the application is refused. Whether it fits is looked at here again;
/// what does not fit changes nothing.
///
/// # Errors
/// [`Error::Broken`] for the own proposal, and when there is not as much; as [`propose`].
pub async fn decide(scope: &mut Scope, by: Funder, (id, revision): (GrantId, i32)) -> Result<State> {
    let tenant = by.decides_in(scope)?;
    let grant = moving::begun(scope, tenant, (id, revision)).await?;
    let proposal = grant.proposal.clone().filter(|_| grant.state == State::Proposed).ok_or(Error::NotPossible)?;
    if grant.proposed_by == by.account() {
        return Err(Broken::SameAccount.into());
    }
    let (act, today) = (if proposal.refuses() { Act::Refuse } else { Act::Grant }, scope.today());
    let notified = notified(today)?;
    let row = funding_grant::ActiveModel {
        decided_on: Set(Some(today.to_string())),
        notified_on: Set(Some(notified.to_string())),
        ..Default::default()
    };
    let programme = rows::programme(scope, tenant, Some(grant.programme)).await?;
    let notice = Matter::notice(&grant, &programme).ok_or(Error::NotPossible)?;
    if act == Act::Refuse {
        letter::make(scope, tenant, &grant, &notice).await?;
        return moving::act(scope, tenant, &grant, act, row).await;
    }
    let mut broken = proposal.problems(&grant.plan, &programme, today);
    broken.extend(too_early(&grant));
    Error::unless(broken)?;
    let proof_due = months_after(proposal.period.1, programme.terms.proof_months());
    let row = funding_grant::ActiveModel {
        starts_on: Set(Some(proposal.period.0.to_string())),
        ends_on: Set(Some(proposal.period.1.to_string())),
        proof_due: Set(rows::iso(proof_due)),
        ..row
    };
    let state = moving::act(scope, tenant, &grant, act, row).await?;
    let words: Vec<NewNote<'_>> =
        proposal.conditions.iter().map(|words| NewNote { kind: NoteKind::Condition, words, due: None }).collect();
    write_notes(scope, tenant, id, by.account(), &words).await?;
    let by = By { made: grant.proposed_by, approved: by.account() };
    bind(scope, tenant, &grant, by, (today.year(), &proposal.years)).await?;
    letter::make(scope, tenant, &grant, &notice).await?;
    Ok(state)
}

/// Sends a proposal back to whoever made it, with a reason.
///
/// # Errors
/// As [`decide`].
pub async fn send_back(scope: &mut Scope, by: Funder, (id, revision): (GrantId, i32), reason: &str) -> Result<State> {
    let tenant = by.decides_in(scope)?;
    let grant = moving::begun(scope, tenant, (id, revision)).await?;
    if reason.trim().is_empty() {
        return Err(Broken::NoReason.into());
    }
    let state = moving::act(scope, tenant, &grant, Act::SendBack, Default::default()).await?;
    let note = NewNote { kind: NoteKind::Advice, words: reason, due: None };
    write_notes(scope, tenant, id, by.account(), &[note]).await?;
    Ok(state)
}

/// Notes that nobody can object any more: the recipient waived it, or the time is over.
///
/// # Errors
/// [`Error::NotPossible`] before the time is over when nobody waived it; as [`propose`].
pub async fn settle(scope: &mut Scope, by: Funder, (id, revision): (GrantId, i32), waived: bool) -> Result<State> {
    let tenant = by.decides_in(scope)?;
    let grant = moving::begun(scope, tenant, (id, revision)).await?;
    let over = grant.days.notified.map(objection_end).transpose()?.is_some_and(|last| scope.today() > last);
    if !waived && !over {
        return Err(Error::NotPossible);
    }
    let row = funding_grant::ActiveModel { valid_on: Set(Some(scope.today().to_string())), ..Default::default() };
    moving::act(scope, tenant, &grant, Act::Settle, row).await
}

/// The last day for an objection to a decision that counts as notified on this day (§ 70 Abs. 1 VwGO).
///
/// # Errors
/// A year that the calendar does not know.
pub fn objection_end(notified: Date) -> Result<Date> {
    let calendar = Calendar::thuringia(notified.year()..=notified.year() + 1)?;
    Ok(calendar.remedy(notified, Instruction::Given, &seat()?)?.last_day)
}

/// When a decision that leaves today by post counts as notified (§ 41 Abs. 2 ThürVwVfG).
pub(crate) fn notified(today: Date) -> Result<Date> {
    let calendar = Calendar::thuringia(today.year()..=today.year() + 1)?;
    let dispatch = Dispatch::Post(today);
    match calendar.notified(Law::Administrative, &dispatch, &seat()?, today)? {
        Notification::On { date, .. } => Ok(date),
        _ => Ok(today),
    }
}

/// Where the funder sits, whose holidays count: the capital of the state.
fn seat() -> Result<Place> {
    Ok("16051000".parse()?)
}

/// So many months after a day.
pub(crate) fn months_after(day: Date, months: i64) -> Option<Date> {
    day.checked_add(months.months()).ok()
}

/// Says whether a project may begin before it is decided. It is no promise of money.
///
/// # Errors
/// [`Error::Broken`] without a reason, or when a contract was signed before; [`Error::NotPossible`] unless it was asked for and nothing is
/// decided; as [`propose`].
pub async fn answer_early_start(
    scope: &mut Scope,
    by: Funder,
    (id, revision): (GrantId, i32),
    allow: bool,
    reason: &str,
) -> Result<()> {
    let tenant = by.decides_in(scope)?;
    let grant = moving::begun(scope, tenant, (id, revision)).await?;
    if grant.early_start != EarlyStart::Asked || !grant.state.is_open() {
        return Err(Error::NotPossible);
    }
    let today = scope.today();
    let mut broken = Vec::new();
    if reason.trim().is_empty() {
        broken.push(Broken::NoReason);
    }
    let signed = grant.plan.contract_on.filter(|signed| allow && *signed < today);
    broken.extend(signed.map(|signed| Broken::Contract { signed, from: Some(today) }));
    Error::unless(broken)?;
    let answer = if allow { EarlyStart::Allowed } else { EarlyStart::Denied };
    let row = funding_grant::ActiveModel {
        early_start: Set(answer.name().to_owned()),
        early_on: Set(allow.then(|| today.to_string())),
        ..Default::default()
    };
    moving::write(scope, tenant, &grant, row).await?;
    let note = NewNote { kind: NoteKind::Reason, words: reason, due: None };
    write_notes(scope, tenant, id, by.account(), &[note]).await?;
    let (title, reason) = (grant.plan.title.clone(), reason.trim().to_owned());
    letter::make(scope, tenant, &grant, &Matter::Early { title, from: allow.then_some(today), reason }).await?;
    scope.audit("funding.early_start", id, json!({ "answer": answer.name() }));
    scope.emit(MOVED, id, json!({}))?;
    Ok(())
}
