//! The award: proposed, approved by a second person, told to the others, and the contract that follows.

use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use serde_json::json;
use store::{Scope, TenantId};

use super::tender::{note, offers_of, record, seen, step};
use crate::error::odd;
use crate::model::{Offer, Tender, TenderId, TenderState, evaluate, waiting_until};
use crate::tables::tender as table;
use crate::{Buyer, Error, Result};

/// Proposes that the best offer gets the contract.
///
/// # Errors
/// [`Error::Unscored`] while an offer that takes part is not scored or there is none, [`Error::NotPossible`], [`Error::Stale`]; as
/// [`begin_tender`](super::begin_tender).
pub async fn propose_award(scope: &mut Scope, buyer: Buyer, (id, revision): (TenderId, i32)) -> Result<()> {
    let tenant = buyer.acts_in(scope)?;
    let found = seen(scope, tenant, (id, revision), TenderState::Open).await?;
    let offers = offers_of(scope, tenant, id).await?;
    let ranks = evaluate(found.said.price_weight, &found.said.criteria, &offers);
    let taking_part = offers.iter().filter(|offer| offer.excluded.is_none()).count();
    let Some(best) = ranks.first().filter(|_| ranks.len() == taking_part) else { return Err(Error::Unscored) };
    let row = table::ActiveModel {
        state: Set(TenderState::Proposed.name().to_owned()),
        winner: Set(Some(best.offer)),
        proposed_by: Set(buyer.account()),
        ..Default::default()
    };
    step(scope, &found, row).await?;
    let bidder = offers.iter().find(|offer| offer.id == best.offer).map(|offer| offer.bidder.clone());
    let said = [("bidder", bidder.unwrap_or_default()), ("points", hundredths(best.total))];
    note(scope, buyer, id, "proposed", &said).await?;
    scope.audit("procurement.tender", id, json!({ "state": "proposed" }));
    Ok(())
}

/// Hundredths of a point as people read them.
pub(crate) fn hundredths(points: i64) -> String {
    format!("{},{:02}", points / 100, points % 100)
}

/// Approves the award as a second person.
///
/// # Errors
/// [`Error::SecondPerson`] for whoever proposed it, [`Error::NotPossible`], [`Error::Stale`]; as [`begin_tender`](super::begin_tender).
pub async fn approve_award(scope: &mut Scope, buyer: Buyer, (id, revision): (TenderId, i32)) -> Result<()> {
    let tenant = buyer.acts_in(scope)?;
    let found = seen(scope, tenant, (id, revision), TenderState::Proposed).await?;
    if found.proposed_by.is_some() && found.proposed_by == buyer.account() {
        return Err(Error::SecondPerson);
    }
    let row = table::ActiveModel {
        state: Set(TenderState::Approved.name().to_owned()),
        approved_by: Set(buyer.account()),
        ..Default::default()
    };
    step(scope, &found, row).await?;
    note(scope, buyer, id, "approved", &[]).await?;
    scope.audit("procurement.tender", id, json!({ "state": "approved" }));
    Ok(())
}

/// Writes down on which day the other bidders were sent who gets the contract and why they do not; waiting begins on the day after
/// (§ 134 Abs. 2 GWB).
///
/// # Errors
/// [`Error::Between`] for a day before the award was approved or in the future, [`Error::NotPossible`] where nobody has to be told or it is
/// written down already, [`Error::Stale`]; as [`begin_tender`](super::begin_tender).
pub async fn inform_bidders(
    scope: &mut Scope,
    buyer: Buyer,
    (id, revision): (TenderId, i32),
    (sent_on, electronically): (Date, bool),
) -> Result<()> {
    let tenant = buyer.acts_in(scope)?;
    let found = seen(scope, tenant, (id, revision), TenderState::Approved).await?;
    if found.waiting_until.is_some() || !found.must_inform(&offers_of(scope, tenant, id).await?) {
        return Err(Error::NotPossible);
    }
    let approved = record(scope, buyer, id).await?.into_iter().rev().find(|entry| entry.step == "approved");
    let approved = approved.ok_or_else(|| odd("an approved award without its step"))?.at.in_germany().date();
    let today = scope.today();
    if !(approved..=today).contains(&sent_on) {
        return Err(Error::Between(approved, today));
    }
    let day = waiting_until(sent_on, electronically).map_err(|error| odd(&error.to_string()))?;
    step(scope, &found, table::ActiveModel { waiting_until: Set(Some(day.to_string())), ..Default::default() }).await?;
    let digits = |day: Date| day.strftime("%d.%m.%Y").to_string();
    let way = if electronically { "electronic" } else { "post" };
    let said = [("sent", digits(sent_on)), ("day", digits(day)), ("way", way.to_owned())];
    note(scope, buyer, id, "informed", &said).await?;
    scope.audit("procurement.tender", id, json!({ "informed": sent_on.to_string() }));
    Ok(())
}

/// What stands in the way of a contract on a day (§ 134 GWB).
pub(crate) fn obstacle(tender: &Tender, offers: &[Offer], today: Date) -> Option<Error> {
    match (tender.state, tender.waiting_until) {
        (TenderState::Approved, None) if tender.must_inform(offers) => Some(Error::NotInformed),
        (TenderState::Approved, Some(day)) if today <= day => Some(Error::Waiting(day)),
        (TenderState::Approved, _) => None,
        _ => Some(Error::NotPossible),
    }
}

/// A tender under lock that is ready for its contract, and the offer that gets it.
pub(super) async fn awardable(scope: &Scope, tenant: TenantId, at: (TenderId, i32)) -> Result<(Tender, Offer)> {
    let found = seen(scope, tenant, at, TenderState::Approved).await?;
    let offers = offers_of(scope, tenant, found.id).await?;
    if let Some(obstacle) = obstacle(&found, &offers, scope.today()) {
        return Err(obstacle);
    }
    let winner = offers.into_iter().find(|offer| Some(offer.id) == found.winner);
    Ok((found, winner.ok_or_else(|| odd("a tender without its winner"))?))
}

/// Notes that there is a contract.
pub(super) async fn awarded(scope: &mut Scope, buyer: Buyer, found: &Tender, said: &[(&str, String)]) -> Result<()> {
    let state = TenderState::Awarded.name().to_owned();
    step(scope, found, table::ActiveModel { state: Set(state), ..Default::default() }).await?;
    note(scope, buyer, found.id, "awarded", said).await?;
    scope.audit("procurement.tender", found.id, json!({ "state": "awarded" }));
    Ok(())
}
