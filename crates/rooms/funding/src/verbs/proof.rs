//! How the money was used: proven by the recipient, checked by one, released by another; what was paid too much comes back with interest.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Cents, Scope, TenantId};

use super::asked::own;
use super::decide::months_after;
use super::ledger::{self, By};
use super::notes::{NewNote, write_notes};
use super::{letter, moving, rows};
use crate::model::{
    Act, Booking, Broken, Grant, GrantId, Interest, Item, ItemId, Matter, NoteKind, Proof, Receipt, Recovery, State,
    base_rates, interest, proof_problems,
};
use crate::tables::{funding_grant, funding_item, funding_proof, funding_recovery};
use crate::who::{Funder, Recipient};
use crate::{Error, Result};

/// A budget year behind all others: nothing that is taken back counts as granted ahead.
const NEVER: i16 = i16::MAX - 1;

/// What a recipient says about the use of the money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewProof {
    /// What was done and reached.
    pub report: String,
    /// The list of receipts.
    pub receipts: Vec<Receipt>,
    /// Own money.
    pub own: Cents,
    /// Money of others.
    pub third: Cents,
}

/// Hands the proof of use in.
///
/// # Errors
/// [`Error::Broken`] with everything that is wrong and while money that was called waits, [`Error::Stale`], [`Error::NotPossible`] unless the
/// project runs; [`Error::Unknown`] for the grant of another.
pub async fn send_proof(
    scope: &mut Scope,
    by: Recipient,
    (id, revision): (GrantId, i32),
    new: &NewProof,
) -> Result<State> {
    let (funder, grant) = own(scope, by, id, true).await?;
    if grant.revision != revision {
        return Err(Error::Stale);
    }
    if grant.money.called != grant.money.drawn {
        return Err(Broken::CallsWait.into());
    }
    let terms = rows::programme(scope, funder, Some(grant.programme)).await?.terms;
    Error::unless(proof_problems(&grant, &terms, &new.report, &new.receipts, (new.own, new.third), scope.today()))?;
    let state = moving::act(scope, funder, &grant, Act::Prove, Default::default()).await?;
    let row = funding_proof::ActiveModel {
        tenant_id: Set(funder),
        grant_id: Set(id),
        report: Set(new.report.trim().to_owned()),
        receipts: Set(serde_json::to_string(&new.receipts).map_err(Error::inconsistent)?),
        own: Set(new.own),
        third: Set(new.third),
        sent_at: Set(scope.now()),
        accepted: Set(None),
        reason: Set(String::new()),
        checked_by: Set(None),
        revision: Set(1),
    };
    use funding_proof::Column;
    let again = OnConflict::columns([Column::TenantId, Column::GrantId])
        .update_columns([
            Column::Report,
            Column::Receipts,
            Column::Own,
            Column::Third,
            Column::SentAt,
            Column::Accepted,
            Column::Reason,
            Column::CheckedBy,
        ])
        .to_owned();
    funding_proof::Entity::insert(row).on_conflict(again).exec_without_returning(scope.db()).await?;
    Ok(state)
}

/// The proof of a grant, if it was handed in.
pub(crate) async fn proof_of(scope: &Scope, tenant: TenantId, id: GrantId) -> Result<Option<Proof>> {
    let Some(row) = funding_proof::Entity::find_by_id((tenant, id)).one(scope.db()).await? else { return Ok(None) };
    Ok(Some(Proof {
        grant: id,
        report: row.report,
        receipts: serde_json::from_str(&row.receipts).map_err(|_| Error::inconsistent("receipts"))?,
        own: row.own,
        third: row.third,
        sent_at: row.sent_at,
        accepted: row.accepted,
        reason: row.reason,
        checked_by: row.checked_by.map(Into::into),
        revision: row.revision,
    }))
}

/// The proof of a grant, if it was handed in, for the desk of the funder.
///
/// # Errors
/// [`identity::Error::Forbidden`] unless the funder sees the scope.
pub async fn proof(scope: &Scope, by: Funder, id: GrantId) -> Result<Option<Proof>> {
    proof_of(scope, by.sees_in(scope)?, id).await
}

/// Notes what counts of the grant, for another person to release.
///
/// # Errors
/// [`Error::Broken`] without a reason or with more than was paid; [`Error::Stale`], [`Error::NotPossible`]; [`identity::Error::Forbidden`]
/// unless the funder decides in the scope.
pub async fn check_proof(
    scope: &mut Scope,
    by: Funder,
    (id, revision): (GrantId, i32),
    (accepted, reason): (Cents, &str),
) -> Result<()> {
    let tenant = by.decides_in(scope)?;
    let grant = moving::begun(scope, tenant, (id, revision)).await?;
    if grant.state != State::Proof {
        return Err(Error::NotPossible);
    }
    let mut broken = Vec::new();
    if accepted > grant.money.drawn || accepted.0 < 0 {
        broken.push(Broken::TooMuch { most: grant.money.drawn });
    }
    if reason.trim().is_empty() {
        broken.push(Broken::NoReason);
    }
    Error::unless(broken)?;
    moving::write(scope, tenant, &grant, Default::default()).await?;
    funding_proof::Entity::update_many()
        .set(funding_proof::ActiveModel {
            accepted: Set(Some(accepted)),
            reason: Set(reason.trim().to_owned()),
            checked_by: Set(by.account().map(Into::into)),
            ..Default::default()
        })
        .filter(funding_proof::Column::TenantId.eq(tenant))
        .filter(funding_proof::Column::GrantId.eq(id))
        .exec(scope.db())
        .await?;
    scope.audit("funding.proof_checked", id, json!({ "accepted": accepted }));
    Ok(())
}

/// Releases what another person found: what was not called becomes free, and what was paid too much is claimed back with interest.
///
/// # Errors
/// [`Error::Broken`] for the own check; as [`check_proof`].
pub async fn release_proof(scope: &mut Scope, by: Funder, (id, revision): (GrantId, i32)) -> Result<State> {
    let tenant = by.decides_in(scope)?;
    let grant = moving::begun(scope, tenant, (id, revision)).await?;
    let proof = proof_of(scope, tenant, id).await?.ok_or(Error::NotPossible)?;
    let accepted = proof.accepted.ok_or(Error::NotPossible)?;
    if proof.checked_by == by.account() {
        return Err(Broken::SameAccount.into());
    }
    let terms = rows::programme(scope, tenant, Some(grant.programme)).await?.terms;
    let today = scope.today();
    let over = Cents(grant.money.drawn.0 - accepted.0);
    // Little is not worth the work.
    let claims = over > terms.petty();
    let act = if claims { Act::Claim } else { Act::Accept };
    let earmarked = months_after(today, 12 * terms.earmark_years());
    let row = funding_grant::ActiveModel { earmarked_until: Set(rows::iso(earmarked)), ..Default::default() };
    let state = moving::act(scope, tenant, &grant, act, row).await?;
    let note = NewNote { kind: NoteKind::Reason, words: &proof.reason, due: None };
    write_notes(scope, tenant, id, by.account(), &[note]).await?;
    let who = By { made: proof.checked_by, approved: by.account() };
    ledger::note(scope, tenant, &grant, who, (Booking::Proven, today.year(), accepted)).await?;
    if claims {
        let from = last_payment(scope, tenant, id).await?.unwrap_or(today);
        let due = today.saturating_add(1.month());
        let reckoned = reckoned(&grant, over, (from, due), scope, tenant).await?;
        let interest = reckoned.amount;
        funding_recovery::ActiveModel {
            tenant_id: Set(tenant),
            grant_id: Set(id),
            amount: Set(over),
            interest: Set(interest),
            from_day: Set(from.to_string()),
            due: Set(due.to_string()),
            settled_on: Set(None),
        }
        .insert(scope.db())
        .await?;
        let claimed = Matter::Recovery {
            title: grant.plan.title.clone(),
            paid: grant.money.drawn,
            due: accepted,
            interest: reckoned,
            until: due,
            reason: proof.reason.clone(),
        };
        letter::make(scope, tenant, &grant, &claimed).await?;
        let whole = Cents(over.0 + interest.0);
        ledger::note(scope, tenant, &grant, who, (Booking::Claimed, today.year(), whole)).await?;
    }
    let free: BTreeMap<i16, Cents> = grant
        .shares
        .iter()
        .filter(|(_, share)| share.free().0 > 0)
        .map(|(year, share)| (*year, Cents(-share.free().0)))
        .collect();
    if !free.is_empty() {
        ledger::bind(scope, tenant, &grant, who, (NEVER, &free)).await?;
    }
    Ok(state)
}

/// The day of the last payment.
async fn last_payment(scope: &Scope, tenant: TenantId, id: GrantId) -> Result<Option<Date>> {
    let all = ledger::entries(scope, tenant, Some(id)).await?;
    Ok(all.iter().filter(|entry| entry.kind == Booking::Paid).map(|entry| entry.at.in_germany().date()).max())
}

async fn reckoned(
    grant: &Grant,
    amount: Cents,
    (from, until): (Date, Date),
    scope: &Scope,
    tenant: TenantId,
) -> Result<Interest> {
    let terms = rows::programme(scope, tenant, Some(grant.programme)).await?.terms;
    Ok(interest(amount, from, until, &terms, &base_rates().map_err(Error::inconsistent)?))
}

/// Sends a proof back to the recipient, with a reason.
///
/// # Errors
/// As [`check_proof`].
pub async fn return_proof(
    scope: &mut Scope,
    by: Funder,
    (id, revision): (GrantId, i32),
    reason: &str,
) -> Result<State> {
    let tenant = by.decides_in(scope)?;
    let grant = moving::begun(scope, tenant, (id, revision)).await?;
    if reason.trim().is_empty() {
        return Err(Broken::NoReason.into());
    }
    let state = moving::act(scope, tenant, &grant, Act::ReturnProof, Default::default()).await?;
    let note = NewNote { kind: NoteKind::Reason, words: reason, due: None };
    write_notes(scope, tenant, id, by.account(), &[note]).await?;
    Ok(state)
}

/// What is claimed back of a grant.
pub(crate) async fn recovery_of(scope: &Scope, tenant: TenantId, id: GrantId) -> Result<Option<Recovery>> {
    let Some(row) = funding_recovery::Entity::find_by_id((tenant, id)).one(scope.db()).await? else { return Ok(None) };
    let day = |text: &str| text.parse().map_err(|_| Error::inconsistent("a day"));
    Ok(Some(Recovery {
        amount: row.amount,
        interest: row.interest,
        from: day(&row.from_day)?,
        due: day(&row.due)?,
        settled: rows::day(row.settled_on.as_deref())?,
    }))
}

/// What is claimed back of a grant, for the desk of the funder.
///
/// # Errors
/// [`identity::Error::Forbidden`] unless the funder sees the scope.
pub async fn recovery(scope: &Scope, by: Funder, id: GrantId) -> Result<Option<Recovery>> {
    recovery_of(scope, by.sees_in(scope)?, id).await
}

/// Notes that what was claimed has been paid on a day; the interest is reckoned again until that day.
///
/// # Errors
/// [`Error::Broken`] for a day before the payment or after today; as [`check_proof`].
pub async fn settle_recovery(
    scope: &mut Scope,
    by: Funder,
    (id, revision): (GrantId, i32),
    paid_on: Date,
) -> Result<State> {
    let tenant = by.decides_in(scope)?;
    let grant = moving::begun(scope, tenant, (id, revision)).await?;
    let claimed = recovery_of(scope, tenant, id).await?.ok_or(Error::NotPossible)?;
    if paid_on < claimed.from || paid_on > scope.today() {
        return Err(Broken::Day { first: Some(claimed.from), last: Some(scope.today()) }.into());
    }
    let interest = reckoned(&grant, claimed.amount, (claimed.from, paid_on), scope, tenant).await?.amount;
    let state = moving::act(scope, tenant, &grant, Act::Recovered, Default::default()).await?;
    funding_recovery::Entity::update_many()
        .set(funding_recovery::ActiveModel {
            interest: Set(interest),
            settled_on: Set(Some(paid_on.to_string())),
            ..Default::default()
        })
        .filter(funding_recovery::Column::TenantId.eq(tenant))
        .filter(funding_recovery::Column::GrantId.eq(id))
        .exec(scope.db())
        .await?;
    let (who, year) = (By { made: by.account(), approved: None }, scope.today().year());
    let changed = Cents(interest.0 - claimed.interest.0);
    if changed.0 != 0 {
        ledger::note(scope, tenant, &grant, who, (Booking::Claimed, year, changed)).await?;
    }
    ledger::note(scope, tenant, &grant, who, (Booking::Recovered, year, Cents(claimed.amount.0 + interest.0))).await?;
    Ok(state)
}

/// Something that was bought, to note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewItem {
    /// What it is.
    pub name: String,
    /// Where it stands.
    pub place: String,
    /// What it cost, without tax.
    pub amount: Cents,
    /// When it was bought.
    pub bought_on: Date,
}

/// Notes something in the inventory, under an id that the form brings along; it must serve its purpose as long as the programme says.
///
/// # Errors
/// [`Error::Broken`] when it costs too little to belong there, or was bought too early; [`Error::NotPossible`] before anything is granted;
/// [`Error::Unknown`] for the grant of another.
pub async fn add_item(scope: &mut Scope, by: Recipient, id: GrantId, item: ItemId, new: &NewItem) -> Result<()> {
    let (funder, grant) = own(scope, by, id, false).await?;
    if !grant.state.is_granted() {
        return Err(Error::NotPossible);
    }
    if funding_item::Entity::find_by_id((funder, item)).one(scope.db()).await?.is_some() {
        return Ok(());
    }
    let terms = rows::programme(scope, funder, Some(grant.programme)).await?.terms;
    let mut broken = Vec::new();
    if new.name.trim().is_empty() {
        broken.push(Broken::Missing);
    }
    if new.amount <= terms.item_above() {
        broken.push(Broken::Cheap { most: terms.item_above(), source: terms.source("item_above").to_owned() });
    }
    if new.bought_on > scope.today() {
        broken.push(Broken::Day { first: None, last: Some(scope.today()) });
    }
    broken.extend(grant.check_contract(new.bought_on).err());
    Error::unless(broken)?;
    funding_item::ActiveModel {
        tenant_id: Set(funder),
        id: Set(item),
        grant_id: Set(id),
        name: Set(new.name.trim().to_owned()),
        place: Set(new.place.trim().to_owned()),
        amount: Set(new.amount),
        bought_on: Set(new.bought_on.to_string()),
        until: Set(months_after(new.bought_on, 12 * terms.earmark_years()).unwrap_or(new.bought_on).to_string()),
        confirmed: Set(None),
    }
    .insert(scope.db())
    .await?;
    scope.audit("funding.item", id, json!({ "item": item, "amount": new.amount }));
    Ok(())
}

/// The inventory of a grant.
pub(crate) async fn items_of(scope: &Scope, tenant: TenantId, id: GrantId) -> Result<Vec<Item>> {
    let rows = funding_item::Entity::find()
        .filter(funding_item::Column::TenantId.eq(tenant))
        .filter(funding_item::Column::GrantId.eq(id))
        .order_by_asc(funding_item::Column::BoughtOn)
        .order_by_asc(funding_item::Column::Id)
        .all(scope.db())
        .await?;
    let day = |text: &str| text.parse().map_err(|_| Error::inconsistent("a day"));
    let read = |row: funding_item::Model| -> Result<Item> {
        Ok(Item {
            id: row.id,
            name: row.name,
            place: row.place,
            amount: row.amount,
            bought_on: day(&row.bought_on)?,
            until: day(&row.until)?,
            confirmed: row.confirmed.map(rows::short),
        })
    };
    rows.into_iter().map(read).collect()
}

/// The inventory of a grant, for the desk of the funder.
///
/// # Errors
/// [`identity::Error::Forbidden`] unless the funder sees the scope.
pub async fn items(scope: &Scope, by: Funder, id: GrantId) -> Result<Vec<Item>> {
    items_of(scope, by.sees_in(scope)?, id).await
}

/// Says for this year that what was bought serves its purpose.
///
/// # Errors
/// [`Error::Unknown`] for the grant of another.
pub async fn confirm_items(scope: &mut Scope, by: Recipient, id: GrantId) -> Result<()> {
    let (funder, _) = own(scope, by, id, false).await?;
    let year = scope.today().year();
    funding_item::Entity::update_many()
        .set(funding_item::ActiveModel { confirmed: Set(Some(year.into())), ..Default::default() })
        .filter(funding_item::Column::TenantId.eq(funder))
        .filter(funding_item::Column::GrantId.eq(id))
        .exec(scope.db())
        .await?;
    scope.audit("funding.confirmed", id, json!({ "year": year }));
    scope.emit(super::receive::MOVED, id, json!({}))?;
    Ok(())
}
