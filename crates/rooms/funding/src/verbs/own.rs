//! The side of the recipient: the own rows, and what it says to whoever gives the money.

use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Scope, Store, TenantId};
use uuid::Uuid;

use super::asked::{changes_of, drawdowns_of, own};
use super::decide::objection_end;
use super::letter::letters_of;
use super::notes::{NewNote, notes_of, write_notes};
use super::proof::{items_of, proof_of, recovery_of};
use super::receive::MOVED;
use super::{moving, rows};
use crate::model::{
    Act, Broken, Change, Drawdown, Due, EarlyStart, Grant, GrantId, Item, Letter, Note, NoteKind, OwnGrant, Programme,
    Proof, Recovery, State,
};
use crate::tables::{funding_grant, funding_own};
use crate::who::Recipient;
use crate::{Error, Result};

/// What is to be done about a grant, each with its day, the first one first.
pub(crate) async fn dues(
    scope: &Scope,
    funder: TenantId,
    (grant, programme, items): (&Grant, &Programme, &[Item]),
) -> Result<Vec<(Due, Date)>> {
    let (mut all, today) = (Vec::new(), scope.today());
    if let Some(day) = grant.days.request_due
        && !is_answered(&notes_of(scope, funder, grant.id).await?)
    {
        all.push((Due::Request, day));
    }
    if matches!(grant.state, State::Granted | State::Refused) {
        let last = grant.days.notified.map(objection_end).transpose()?;
        all.extend(last.filter(|day| today <= *day).map(|day| (Due::Objection, day)));
    }
    if grant.state == State::Recovery {
        all.extend(recovery_of(scope, funder, grant.id).await?.map(|claimed| (Due::Recovery, claimed.due)));
    }
    if matches!(grant.state, State::Granted | State::Running) {
        let left = grant.shares.get(&today.year()).is_some_and(|share| share.free().0 > 0);
        let cutoff = programme.terms.cutoff(today.year()).filter(|day| left && today <= *day);
        all.extend(cutoff.map(|day| (Due::Cutoff, day)));
        all.extend(grant.days.ends.filter(|day| today <= *day).map(|day| (Due::End, day)));
        all.extend(grant.days.proof_due.map(|day| (Due::Proof, day)));
    }
    let bound = items.iter().any(|item| today <= item.until && item.confirmed.is_none_or(|year| year < today.year()));
    if grant.state.is_granted() && bound {
        all.extend(today.with().month(12).day(31).build().ok().map(|day| (Due::Confirmation, day)));
    }
    all.sort_by_key(|(_, day)| *day);
    Ok(all)
}

/// Whether the recipient wrote since something was asked of it; the newest note is the first.
fn is_answered(notes: &[Note]) -> bool {
    let last = notes.iter().find(|note| matches!(note.kind, NoteKind::Request | NoteKind::Answer));
    last.is_some_and(|note| note.kind == NoteKind::Answer)
}

/// Writes down at the recipient how a grant stands now. Done again it changes nothing.
///
/// # Errors
/// The database's own.
pub(crate) async fn mirror(store: &Store, funder: TenantId, id: GrantId) -> Result<()> {
    let scope = store.read_as_system(funder).await?;
    let grant = match rows::find(&scope, funder, id, false).await {
        Ok(grant) => grant,
        // Whoever was deleted gives nothing.
        Err(Error::Unknown) => return Ok(()),
        Err(error) => return Err(error),
    };
    let programme = rows::programme(&scope, funder, Some(grant.programme)).await?;
    let items = items_of(&scope, funder, id).await?;
    let next = dues(&scope, funder, (&grant, &programme, &items)).await?.into_iter().next();
    drop(scope);
    let scope = match store.write_as_system(grant.recipient).await {
        Ok(scope) => scope,
        Err(store::Error::NotFound(_)) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    let known = funding_own::Entity::find_by_id((grant.recipient, id)).one(scope.db()).await?;
    let row = funding_own::Model {
        tenant_id: grant.recipient,
        grant_id: id,
        funder,
        reference: grant.reference(),
        title: grant.plan.title.clone(),
        object: grant.plan.object.clone(),
        state: grant.state.name().to_owned(),
        granted: grant.money.granted,
        drawn: grant.money.drawn,
        contracts_from: rows::iso(grant.contracts_from()),
        next_kind: next.map(|(due, _)| due.name().to_owned()).unwrap_or_default(),
        next_day: next.map(|(_, day)| day.to_string()),
        measure: known.as_ref().and_then(|known| known.measure),
    };
    if known.as_ref() == Some(&row) {
        return Ok(());
    }
    if known.is_some() {
        let changed = funding_own::ActiveModel {
            title: Set(row.title),
            object: Set(row.object),
            state: Set(row.state),
            granted: Set(row.granted),
            drawn: Set(row.drawn),
            contracts_from: Set(row.contracts_from),
            next_kind: Set(row.next_kind),
            next_day: Set(row.next_day),
            ..Default::default()
        };
        funding_own::Entity::update_many()
            .set(changed)
            .filter(funding_own::Column::TenantId.eq(grant.recipient))
            .filter(funding_own::Column::GrantId.eq(id))
            .exec(scope.db())
            .await?;
    } else {
        funding_own::Entity::insert(funding_own::ActiveModel::from(row)).exec_without_returning(scope.db()).await?;
    }
    scope.commit().await?;
    Ok(())
}

fn read(row: funding_own::Model) -> Result<OwnGrant> {
    let day = rows::day(row.next_day.as_deref())?;
    Ok(OwnGrant {
        id: row.grant_id,
        funder: row.funder,
        reference: row.reference,
        title: row.title,
        object: row.object,
        state: State::from_name(&row.state).ok_or_else(|| Error::inconsistent("an own state"))?,
        granted: row.granted,
        drawn: row.drawn,
        contracts_from: rows::day(row.contracts_from.as_deref())?,
        next: Due::from_name(&row.next_kind).zip(day),
        measure: row.measure,
    })
}

/// Takes away what an administration knew of a grant that is another one's. Done again it changes nothing.
pub(crate) async fn forget(store: &Store, former: TenantId, id: GrantId) -> Result<()> {
    let scope = match store.write_as_system(former).await {
        Ok(scope) => scope,
        Err(store::Error::NotFound(_)) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    funding_own::Entity::delete_by_id((former, id)).exec(scope.db()).await?;
    Ok(scope.commit().await?)
}

/// The grants of the administration of the scope, by number. Every member of its staff may know.
///
/// # Errors
/// The database's own; [`store::Error::WrongReach`] without a tenant.
pub async fn own_grants(scope: &Scope) -> Result<Vec<OwnGrant>> {
    let rows = funding_own::Entity::find()
        .filter(funding_own::Column::TenantId.eq(scope.tenant()?))
        .order_by_asc(funding_own::Column::Reference)
        .all(scope.db())
        .await?;
    rows.into_iter().map(read).collect()
}

/// One of them.
///
/// # Errors
/// [`Error::Unknown`].
pub async fn own_grant(scope: &Scope, id: GrantId) -> Result<OwnGrant> {
    let row = funding_own::Entity::find_by_id((scope.tenant()?, id)).one(scope.db()).await?;
    read(row.ok_or(Error::Unknown)?)
}

/// The grants of a tenant in its own scope: what a purchase can be paid from.
///
/// # Errors
/// [`identity::Error::Forbidden`] in the scope of another tenant.
pub async fn grants_of(scope: &Scope, tenant: TenantId) -> Result<Vec<OwnGrant>> {
    if scope.tenant()? != tenant {
        return Err(Error::Identity(identity::Error::Forbidden));
    }
    own_grants(scope).await
}

/// Whether a contract of this day may be paid from a grant of the administration of the scope (Nr. 1.3 VV zu § 44 ThürLHO).
///
/// # Errors
/// [`Error::Broken`] with the day from which on it could have been signed; [`Error::Unknown`].
pub async fn check_contract_date(scope: &Scope, id: GrantId, signed: Date) -> Result<()> {
    Ok(own_grant(scope, id).await?.check_contract(signed)?)
}

/// Says which measure of the own plan a grant pays for, or that it pays for none.
///
/// # Errors
/// [`planning::Error`] for a measure that is not there, [`Error::Unknown`].
pub async fn link_measure(scope: &mut Scope, by: Recipient, id: GrantId, measure: Option<Uuid>) -> Result<()> {
    let tenant = by.coordinator().acts_in(scope)?;
    own_grant(scope, id).await?;
    if let Some(measure) = measure {
        planning::measure(scope, by.coordinator(), measure.into()).await?;
    }
    funding_own::Entity::update_many()
        .set(funding_own::ActiveModel { measure: Set(measure), ..Default::default() })
        .filter(funding_own::Column::TenantId.eq(tenant))
        .filter(funding_own::Column::GrantId.eq(id))
        .exec(scope.db())
        .await?;
    scope.audit("funding.linked", id, json!({ "measure": measure }));
    Ok(())
}

/// Everything about a grant that its recipient may see.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The grant.
    pub grant: Grant,
    /// Out of which programme.
    pub programme: Programme,
    /// What was written to and by the recipient.
    pub notes: Vec<Note>,
    /// What was called.
    pub drawdowns: Vec<Drawdown>,
    /// What is wanted otherwise.
    pub changes: Vec<Change>,
    /// How the money was used.
    pub proof: Option<Proof>,
    /// What is claimed back.
    pub recovery: Option<Recovery>,
    /// What was bought.
    pub items: Vec<Item>,
    /// The letters that were written to it, in their order.
    pub letters: Vec<Letter>,
    /// What is to be done, by day.
    pub dues: Vec<(Due, Date)>,
}

/// Everything about a grant that its recipient may see, in a scope of whoever gives the money.
///
/// # Errors
/// [`Error::Unknown`] for the grant of another.
pub async fn whole(scope: &Scope, by: Recipient, id: GrantId) -> Result<Whole> {
    let (funder, grant) = own(scope, by, id, false).await?;
    let notes = notes_of(scope, funder, id).await?;
    let programme = rows::programme(scope, funder, Some(grant.programme)).await?;
    let (items, letters) = (items_of(scope, funder, id).await?, letters_of(scope, funder, id).await?);
    Ok(Whole {
        dues: dues(scope, funder, (&grant, &programme, &items)).await?,
        letters: letters.into_iter().filter(|letter| letter.recipient == by.tenant()).collect(),
        notes: notes.into_iter().filter(|note| note.kind.is_shared()).collect(),
        drawdowns: drawdowns_of(scope, funder, Some(id)).await?,
        changes: changes_of(scope, funder, id).await?,
        proof: proof_of(scope, funder, id).await?,
        recovery: recovery_of(scope, funder, id).await?,
        programme,
        items,
        grant,
    })
}

/// Answers or tells something (Mitteilungspflichten): whoever gives the money reads it.
///
/// # Errors
/// [`Error::Broken`] without words; [`Error::Unknown`] for the grant of another.
pub async fn tell(scope: &mut Scope, by: Recipient, id: GrantId, words: &str) -> Result<()> {
    let (funder, _) = own(scope, by, id, false).await?;
    if words.trim().is_empty() {
        return Err(Broken::Missing.into());
    }
    let note = NewNote { kind: NoteKind::Answer, words, due: None };
    write_notes(scope, funder, id, by.account(), &[note]).await?;
    scope.audit("funding.told", id, json!({}));
    scope.emit(MOVED, id, json!({}))?;
    Ok(())
}

/// Asks to begin before it is decided, with the reason.
///
/// # Errors
/// [`Error::Broken`] without a reason; [`Error::NotPossible`] once it was answered or decided; [`Error::Stale`]; as [`tell`].
pub async fn ask_early_start(
    scope: &mut Scope,
    by: Recipient,
    (id, revision): (GrantId, i32),
    reason: &str,
) -> Result<()> {
    let (funder, grant) = own(scope, by, id, true).await?;
    if grant.revision != revision {
        return Err(Error::Stale);
    }
    if grant.early_start != EarlyStart::None || !grant.state.is_open() {
        return Err(Error::NotPossible);
    }
    if reason.trim().is_empty() {
        return Err(Broken::NoReason.into());
    }
    let plan = crate::model::Plan { early_start: Some(reason.trim().to_owned()), ..grant.plan.clone() };
    let row = funding_grant::ActiveModel {
        plan: Set(serde_json::to_string(&plan).map_err(Error::inconsistent)?),
        early_start: Set(EarlyStart::Asked.name().to_owned()),
        ..Default::default()
    };
    moving::write(scope, funder, &grant, row).await?;
    scope.audit("funding.early_start", id, json!({ "answer": EarlyStart::Asked.name() }));
    scope.emit(MOVED, id, json!({}))?;
    Ok(())
}

/// Takes an application back, or waives the objection to what was granted.
///
/// # Errors
/// [`Error::NotPossible`], [`Error::Stale`]; as [`tell`].
pub async fn move_own(scope: &mut Scope, by: Recipient, (id, revision): (GrantId, i32), act: Act) -> Result<State> {
    let (funder, grant) = own(scope, by, id, true).await?;
    if grant.revision != revision {
        return Err(Error::Stale);
    }
    let row = match act {
        Act::Withdraw => funding_grant::ActiveModel { request_due: Set(None), ..Default::default() },
        Act::Settle => {
            funding_grant::ActiveModel { valid_on: Set(Some(scope.today().to_string())), ..Default::default() }
        }
        _ => return Err(Error::NotPossible),
    };
    moving::act(scope, funder, &grant, act, row).await
}

/// So many days before a day somebody is reminded of it.
pub(crate) const REMINDED: [i32; 3] = [90, 30, 7];

/// Which of the reminders a day has come to, if any: the nearest one.
pub(crate) fn reminder(today: Date, due: Date) -> Option<i32> {
    let reached = |days: &i32| today >= due.saturating_sub(days.days());
    REMINDED.into_iter().filter(reached).min().filter(|_| today <= due)
}
