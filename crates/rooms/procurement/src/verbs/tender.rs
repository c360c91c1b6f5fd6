//! A tender by whoever buys for all, with its record (Vergabevermerk), which grows with every step.

use std::collections::BTreeMap;

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Cents, Scope, TenantId, Timestamp};

use super::survey::{self, invited_rows, pooled, reported};
use crate::error::odd;
use crate::model::{
    Basis, Criterion, DemandId, Entitled, Kind, NewTender, Offer, OfferId, Procedure, Scored, Tender, TenderEntry,
    TenderId, TenderState, Thresholds,
};
use crate::tables::{tender as table, tender_entry, tender_offer};
use crate::{Buyer, Error, Result};

/// Tenders in a list, the newest.
const MOST: u64 = 100;
/// Points of a criterion.
const MOST_POINTS: i32 = 100;
/// So many days from now at most the time for offers ends or ended: more is a typing error.
const FURTHEST: i64 = 365;
/// By which rule an offer does not take part that arrived too late.
const LATE: &str = "§ 57 Abs. 1 Nr. 1 VgV, § 42 Abs. 1 Nr. 1 UVgO";

/// Begins a tender for the demand of a survey whose quantities are fixed, under an id that the form brings along.
///
/// # Errors
/// [`Error::NotPossible`] while administrations report, [`Error::TenderThere`] beside one that was not cancelled, [`Error::Amount`] without
/// a value, [`Error::NoRule`] where nobody recorded which procedure is allowed, [`Error::TooLax`] for one that is laxer than the value asks
/// for, [`Error::NoReason`] for a stricter one and [`Error::BelowDemand`] for less than the demand at list price without a reason,
/// [`Error::Between`] for a time for offers that is far away, [`Error::Weights`], [`Error::NobodyEntitled`];
/// [`identity::Error::Forbidden`]; the database's own. Then nothing is changed.
pub async fn begin_tender(
    scope: &mut Scope,
    buyer: Buyer,
    thresholds: &Thresholds,
    id: TenderId,
    new: NewTender,
) -> Result<()> {
    let tenant = buyer.acts_in(scope)?;
    if table::Entity::find_by_id((tenant, id)).one(scope.db()).await?.is_some() {
        return Ok(());
    }
    let today = scope.today();
    if !survey::find(scope, tenant, new.survey, true).await?.is_frozen(today) {
        return Err(Error::NotPossible);
    }
    if running(scope, tenant, new.survey).await?.is_some() {
        return Err(Error::TenderThere);
    }
    if new.value.0 <= 0 {
        return Err(Error::Amount);
    }
    let choice = thresholds.choose(new.kind, new.value, today).ok_or(Error::NoRule(today))?;
    if new.procedure < choice.procedure {
        return Err(Error::TooLax(choice));
    }
    if new.procedure > choice.procedure && new.reason.is_empty() {
        return Err(Error::NoReason);
    }
    let demand = demand_value(scope, buyer, new.survey).await?;
    if new.value < demand && new.reason.is_empty() {
        return Err(Error::BelowDemand(demand));
    }
    let (first, last) = (scope.now().plus_days(-FURTHEST), scope.now().plus_days(FURTHEST));
    if !(first..=last).contains(&new.offers_until) {
        return Err(Error::Between(first.in_germany().date(), last.in_germany().date()));
    }
    if !new.is_weighed() {
        return Err(Error::Weights);
    }
    entitled(scope, tenant, &new).await?;
    let criteria = serde_json::to_string(&new.criteria).map_err(|_| odd("criteria"))?;
    let row = table::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        survey: Set(new.survey),
        title: Set(new.title),
        kind: Set(new.kind.name().to_owned()),
        value: Set(new.value),
        required: Set(choice.procedure.name().to_owned()),
        procedure: Set(new.procedure.name().to_owned()),
        reason: Set(new.reason.clone()),
        basis: Set(new.basis.name().to_owned()),
        basis_reason: Set(new.basis_reason.clone()),
        entitled: Set(new.entitled.name().to_owned()),
        offers_until: Set(new.offers_until),
        price_weight: Set(new.price_weight),
        criteria: Set(criteria),
        state: Set(TenderState::Open.name().to_owned()),
        winner: Set(None),
        proposed_by: Set(None),
        approved_by: Set(None),
        waiting_until: Set(None),
        revision: Set(1),
        created_at: Set(scope.now()),
    };
    table::Entity::insert(row).exec_without_returning(scope.db()).await?;
    let said = [
        ("value", new.value.to_string()),
        ("required", choice.procedure.name().to_owned()),
        ("procedure", new.procedure.name().to_owned()),
        ("source", choice.source),
        ("reason", new.reason),
        ("basis", new.basis.name().to_owned()),
        ("basis-reason", new.basis_reason),
    ];
    note(scope, buyer, id, "begun", &said).await?;
    scope.audit("procurement.tender", id, json!({ "state": "open", "procedure": new.procedure.name() }));
    Ok(())
}

/// What was released in a survey, at the prices of the list.
pub(crate) async fn demand_value(scope: &Scope, buyer: Buyer, survey: DemandId) -> Result<Cents> {
    let pool = pooled(scope, buyer, survey).await?;
    Ok(Cents(pool.iter().fold(0, |sum, one| one.value().0.saturating_add(sum))))
}

/// Who may call off, as a tender says.
pub(super) async fn entitled(scope: &Scope, tenant: TenantId, said: &NewTender) -> Result<Vec<TenantId>> {
    let mut offices: Vec<TenantId> = match said.entitled {
        Entitled::Asked => {
            invited_rows(scope, tenant, said.survey).await?.into_iter().map(|row| row.administration).collect()
        }
        Entitled::Reported => {
            let all = reported(scope, said.survey, None).await?.into_iter();
            all.filter(|report| report.released).map(|report| report.administration).collect()
        }
    };
    offices.sort();
    offices.dedup();
    if offices.is_empty() { Err(Error::NobodyEntitled) } else { Ok(offices) }
}

/// Writes down that an offer arrived, under an id that the form brings along. One that arrived too late takes no part.
///
/// # Errors
/// [`Error::NotPossible`] once an award is proposed, [`Error::Future`]; as [`begin_tender`].
pub async fn take_offer(
    scope: &mut Scope,
    buyer: Buyer,
    tender: TenderId,
    id: OfferId,
    (bidder, arrived_at): (String, Timestamp),
) -> Result<Offer> {
    let tenant = buyer.acts_in(scope)?;
    let found = in_state(scope, tenant, tender, TenderState::Open).await?;
    let known = offers_of(scope, tenant, tender).await?;
    if let Some(offer) = known.iter().find(|offer| offer.id == id) {
        return Ok(offer.clone());
    }
    if arrived_at > scope.now() {
        return Err(Error::Future);
    }
    let number = known.iter().map(|offer| offer.number).max().unwrap_or_default() + 1;
    let excluded = late(&found, arrived_at);
    let row = tender_offer::Model {
        tenant_id: tenant,
        id,
        tender,
        number,
        bidder,
        arrived_at,
        excluded: excluded.clone(),
        price: None,
        points: None,
    };
    tender_offer::Entity::insert(tender_offer::ActiveModel::from(row.clone()))
        .exec_without_returning(scope.db())
        .await?;
    let said = [
        ("number", number.to_string()),
        ("bidder", row.bidder.clone()),
        ("arrived", minute(arrived_at)),
        ("rule", excluded.unwrap_or_default()),
    ];
    note(scope, buyer, tender, if row.excluded.is_some() { "late" } else { "offer" }, &said).await?;
    scope.audit("procurement.offer", id, json!({ "tender": tender.to_string(), "late": row.excluded.is_some() }));
    read_offer(row)
}

/// The rule by which an offer does not take part that arrived at this moment.
fn late(tender: &Tender, arrived_at: Timestamp) -> Option<String> {
    (arrived_at > tender.said.offers_until).then(|| LATE.to_owned())
}

/// As the record says it.
fn minute(at: Timestamp) -> String {
    at.in_germany().strftime("%d.%m.%Y, %H:%M").to_string()
}

/// Corrects when an offer arrived that was not opened yet; the record keeps both. Whether it takes part follows from it again.
///
/// # Errors
/// [`Error::NotPossible`] for an offer that was opened or once an award is proposed, [`Error::Future`], [`Error::NoReason`]; as
/// [`begin_tender`].
pub async fn correct_arrival(
    scope: &mut Scope,
    buyer: Buyer,
    tender: TenderId,
    id: OfferId,
    (arrived_at, reason): (Timestamp, &str),
) -> Result<()> {
    let tenant = buyer.acts_in(scope)?;
    let found = in_state(scope, tenant, tender, TenderState::Open).await?;
    let offer = offers_of(scope, tenant, tender).await?.into_iter().find(|offer| offer.id == id);
    let offer = offer.ok_or(Error::Unknown)?;
    if offer.scored.is_some() {
        return Err(Error::NotPossible);
    }
    if arrived_at > scope.now() {
        return Err(Error::Future);
    }
    if reason.is_empty() {
        return Err(Error::NoReason);
    }
    let excluded = late(&found, arrived_at);
    let row = tender_offer::ActiveModel {
        arrived_at: Set(arrived_at),
        excluded: Set(excluded.clone()),
        ..Default::default()
    };
    change_offer(scope, tenant, id, row).await?;
    let what = if excluded.is_some() { "corrected-late" } else { "corrected" };
    let said = [
        ("number", offer.number.to_string()),
        ("was", minute(offer.arrived_at)),
        ("arrived", minute(arrived_at)),
        ("reason", reason.to_owned()),
        ("rule", excluded.unwrap_or_default()),
    ];
    note(scope, buyer, tender, what, &said).await?;
    scope.audit("procurement.arrival", id, json!({ "tender": tender.to_string() }));
    Ok(())
}

async fn change_offer(scope: &Scope, tenant: TenantId, id: OfferId, row: tender_offer::ActiveModel) -> Result<()> {
    tender_offer::Entity::update_many()
        .set(row)
        .filter(tender_offer::Column::TenantId.eq(tenant))
        .filter(tender_offer::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    Ok(())
}

/// Opens an offer and writes down its price and the points that it gets.
///
/// # Errors
/// [`Error::TooEarly`] before offers may be opened (§ 55 Abs. 1 VgV, § 40 Abs. 1 UVgO), [`Error::Points`] where points do not fit the
/// criteria, [`Error::Amount`] for a price of nothing (§ 60 VgV), [`Error::NotPossible`] for one that takes no part or once an award is
/// proposed; as [`begin_tender`].
pub async fn score_offer(scope: &mut Scope, buyer: Buyer, tender: TenderId, id: OfferId, scored: Scored) -> Result<()> {
    let tenant = buyer.acts_in(scope)?;
    let found = in_state(scope, tenant, tender, TenderState::Open).await?;
    if scope.now() <= found.said.offers_until {
        return Err(Error::TooEarly(found.said.offers_until));
    }
    let offer = offers_of(scope, tenant, tender).await?.into_iter().find(|offer| offer.id == id);
    let offer = offer.ok_or(Error::Unknown)?;
    if offer.excluded.is_some() {
        return Err(Error::NotPossible);
    }
    let fits = scored.points.iter().all(|points| (0..=MOST_POINTS).contains(points));
    if !fits || scored.points.len() != found.said.criteria.len() {
        return Err(Error::Points);
    }
    if scored.price.0 <= 0 {
        return Err(Error::Amount);
    }
    let points = serde_json::to_string(&scored.points).map_err(|_| odd("points"))?;
    let row =
        tender_offer::ActiveModel { price: Set(Some(scored.price)), points: Set(Some(points)), ..Default::default() };
    change_offer(scope, tenant, id, row).await?;
    let points: Vec<String> = scored.points.iter().map(ToString::to_string).collect();
    let said =
        [("number", offer.number.to_string()), ("price", scored.price.to_string()), ("points", points.join(", "))];
    note(scope, buyer, tender, "scored", &said).await?;
    scope.audit("procurement.scored", id, json!({ "tender": tender.to_string() }));
    Ok(())
}

/// Ends a tender without a contract (§ 63 VgV, § 48 UVgO).
///
/// # Errors
/// [`Error::NoReason`], [`Error::NotPossible`] once there is a contract, [`Error::Stale`]; as [`begin_tender`].
pub async fn cancel_tender(
    scope: &mut Scope,
    buyer: Buyer,
    (id, revision): (TenderId, i32),
    reason: &str,
) -> Result<()> {
    let tenant = buyer.acts_in(scope)?;
    let found = find(scope, tenant, id, true).await?;
    if found.revision != revision {
        return Err(Error::Stale);
    }
    if matches!(found.state, TenderState::Awarded | TenderState::Cancelled) {
        return Err(Error::NotPossible);
    }
    if reason.is_empty() {
        return Err(Error::NoReason);
    }
    let state = TenderState::Cancelled.name().to_owned();
    step(scope, &found, table::ActiveModel { state: Set(state), ..Default::default() }).await?;
    note(scope, buyer, id, "cancelled", &[("reason", reason.to_owned())]).await?;
    scope.audit("procurement.tender", id, json!({ "state": "cancelled" }));
    Ok(())
}

async fn in_state(scope: &Scope, tenant: TenantId, id: TenderId, state: TenderState) -> Result<Tender> {
    let found = find(scope, tenant, id, true).await?;
    if found.state == state { Ok(found) } else { Err(Error::NotPossible) }
}

pub(super) async fn seen(
    scope: &Scope,
    tenant: TenantId,
    (id, revision): (TenderId, i32),
    state: TenderState,
) -> Result<Tender> {
    let found = in_state(scope, tenant, id, state).await?;
    if found.revision == revision { Ok(found) } else { Err(Error::Stale) }
}

pub(super) async fn step(scope: &Scope, found: &Tender, row: table::ActiveModel) -> Result<()> {
    table::Entity::update_many()
        .set(table::ActiveModel { revision: Set(found.revision + 1), ..row })
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::Id.eq(found.id))
        .exec(scope.db())
        .await?;
    Ok(())
}

/// Adds to the record; the lock of the tender keeps its numbers apart.
pub(super) async fn note(scope: &Scope, buyer: Buyer, id: TenderId, what: &str, said: &[(&str, String)]) -> Result<()> {
    let tenant = scope.tenant()?;
    let known = tender_entry::Entity::find()
        .filter(tender_entry::Column::TenantId.eq(tenant))
        .filter(tender_entry::Column::Tender.eq(id))
        .count(scope.db())
        .await?;
    let said: BTreeMap<&str, &str> = said.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let row = tender_entry::ActiveModel {
        tenant_id: Set(tenant),
        tender: Set(id),
        number: Set(i32::try_from(known).unwrap_or(i32::MAX).saturating_add(1)),
        step: Set(what.to_owned()),
        detail: Set(json!(said).to_string()),
        by_account: Set(buyer.account()),
        at: Set(scope.now()),
    };
    tender_entry::Entity::insert(row).exec_without_returning(scope.db()).await?;
    Ok(())
}

async fn find(scope: &Scope, tenant: TenantId, id: TenderId, lock: bool) -> Result<Tender> {
    let found = table::Entity::find_by_id((tenant, id));
    let found = if lock { found.lock_exclusive() } else { found };
    read(found.one(scope.db()).await?.ok_or(Error::Unknown)?)
}

fn read(row: table::Model) -> Result<Tender> {
    let criteria: Vec<Criterion> = serde_json::from_str(&row.criteria).map_err(|_| odd("criteria"))?;
    let said = NewTender {
        survey: row.survey,
        title: row.title,
        kind: Kind::from_name(&row.kind).ok_or_else(|| odd("the kind of a tender"))?,
        value: row.value,
        procedure: Procedure::from_name(&row.procedure).ok_or_else(|| odd("a procedure"))?,
        reason: row.reason,
        basis: Basis::from_name(&row.basis).ok_or_else(|| odd("the basis of a tender"))?,
        basis_reason: row.basis_reason,
        entitled: Entitled::from_name(&row.entitled).ok_or_else(|| odd("who is entitled"))?,
        offers_until: row.offers_until,
        price_weight: row.price_weight,
        criteria,
    };
    Ok(Tender {
        id: row.id,
        said,
        required: Procedure::from_name(&row.required).ok_or_else(|| odd("a procedure"))?,
        state: TenderState::from_name(&row.state).ok_or_else(|| odd("the state of a tender"))?,
        winner: row.winner,
        proposed_by: row.proposed_by,
        begun_on: row.created_at.in_germany().date(),
        waiting_until: row.waiting_until.map(|day| day.parse().map_err(|_| odd("the end of waiting"))).transpose()?,
        revision: row.revision,
    })
}

/// One tender.
///
/// # Errors
/// [`Error::Unknown`]; as [`begin_tender`].
pub async fn tender(scope: &Scope, buyer: Buyer, id: TenderId) -> Result<Tender> {
    find(scope, buyer.acts_in(scope)?, id, false).await
}

/// The tender for the demand of a survey, unless it was cancelled.
///
/// # Errors
/// As [`begin_tender`].
pub async fn tender_of(scope: &Scope, buyer: Buyer, survey: DemandId) -> Result<Option<Tender>> {
    running(scope, buyer.acts_in(scope)?, survey).await
}

async fn running(scope: &Scope, tenant: TenantId, survey: DemandId) -> Result<Option<Tender>> {
    let row = table::Entity::find()
        .filter(table::Column::TenantId.eq(tenant))
        .filter(table::Column::Survey.eq(survey))
        .filter(table::Column::State.ne(TenderState::Cancelled.name()))
        .order_by_desc(table::Column::CreatedAt)
        .limit(1)
        .one(scope.db())
        .await?;
    row.map(read).transpose()
}

/// The tenders of whoever buys, the newest first.
///
/// # Errors
/// As [`begin_tender`].
pub async fn tenders(scope: &Scope, buyer: Buyer) -> Result<Vec<Tender>> {
    let rows = table::Entity::find()
        .filter(table::Column::TenantId.eq(buyer.acts_in(scope)?))
        .order_by_desc(table::Column::CreatedAt)
        .order_by_desc(table::Column::Id)
        .limit(MOST)
        .all(scope.db())
        .await?;
    rows.into_iter().map(read).collect()
}

/// The offers of a tender, by number.
///
/// # Errors
/// As [`begin_tender`].
pub async fn offers(scope: &Scope, buyer: Buyer, tender: TenderId) -> Result<Vec<Offer>> {
    offers_of(scope, buyer.acts_in(scope)?, tender).await
}

pub(super) async fn offers_of(scope: &Scope, tenant: TenantId, tender: TenderId) -> Result<Vec<Offer>> {
    let rows = tender_offer::Entity::find()
        .filter(tender_offer::Column::TenantId.eq(tenant))
        .filter(tender_offer::Column::Tender.eq(tender))
        .order_by_asc(tender_offer::Column::Number)
        .all(scope.db())
        .await?;
    rows.into_iter().map(read_offer).collect()
}

fn read_offer(row: tender_offer::Model) -> Result<Offer> {
    let points = row.points.map(|points| serde_json::from_str(&points).map_err(|_| odd("points"))).transpose()?;
    Ok(Offer {
        id: row.id,
        number: row.number,
        bidder: row.bidder,
        arrived_at: row.arrived_at,
        excluded: row.excluded,
        scored: row.price.zip(points).map(|(price, points)| Scored { price, points }),
    })
}

/// The record of a tender, the oldest step first.
///
/// # Errors
/// As [`begin_tender`].
pub async fn record(scope: &Scope, buyer: Buyer, tender: TenderId) -> Result<Vec<TenderEntry>> {
    let rows = tender_entry::Entity::find()
        .filter(tender_entry::Column::TenantId.eq(buyer.acts_in(scope)?))
        .filter(tender_entry::Column::Tender.eq(tender))
        .order_by_asc(tender_entry::Column::Number)
        .all(scope.db())
        .await?;
    let read = |row: tender_entry::Model| {
        let detail = serde_json::from_str(&row.detail).map_err(|_| odd("a step of a tender"))?;
        Ok(TenderEntry { number: row.number, step: row.step, detail, by: row.by_account, at: row.at })
    };
    rows.into_iter().map(read).collect()
}
