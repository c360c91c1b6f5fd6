//! What the provider offers, and what administrations order of it.

use std::collections::BTreeSet;

use jiff::civil::Date;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Cents, Scope, TenantId};

use crate::error::Error;
use crate::model::{Billing, Offer, Order, OrderAct, OrderEntry, OrderState, kind_name, offer_on};
use crate::tables::{offer as table, purchase, purchase_entry};
use crate::{Desk, Operator, OrderId, Result, Staff};

/// Longest name and reason, in characters.
pub(crate) const LONGEST_NAME: usize = 120;
/// Longest description, in characters.
pub(crate) const LONGEST_DESCRIPTION: usize = 2_000;
/// Most of a thing in one order.
pub(crate) const MOST_PIECES: i32 = 10_000;
/// Orders in a list, the newest.
const MOST: u64 = 500;

/// A version of an offer to write down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewOffer {
    /// The code; one that is known already gets a new version.
    pub code: String,
    /// From when on it holds.
    pub first_day: Date,
    /// The last day on which it can be ordered.
    pub last_day: Option<Date>,
    /// What it is called.
    pub name: String,
    /// What one gets.
    pub description: String,
    /// The kinds of administrations that may order it; empty for all.
    pub kinds: BTreeSet<String>,
    /// The price of one.
    pub price: Cents,
    /// For what the price is.
    pub billing: Billing,
}

/// Writes down a version of an offer: a new one, or one that follows another. What holds already never changes.
///
/// # Errors
/// [`Error::NoText`] without code or name, [`Error::BadAmount`] for a price below nothing; [`Error::DayPassed`] when it would begin
/// before the version that is known; [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn set_offer(scope: &mut Scope, operator: Operator, new: NewOffer) -> Result<i32> {
    operator.acts_in(scope)?;
    let code = ui::slug(&new.code, 40);
    let name = new.name.trim();
    if code.is_empty() || name.is_empty() {
        return Err(Error::NoText);
    }
    if new.price.0 < 0 {
        return Err(Error::BadAmount);
    }
    let before = table::Entity::find()
        .filter(table::Column::Code.eq(&code))
        .order_by_desc(table::Column::Version)
        .one(scope.db())
        .await?;
    let begins = new.first_day.to_string();
    let passed = match &before {
        // A price that was charged for a month does not change afterwards.
        Some(before) => begins <= before.first_day || new.first_day <= scope.today(),
        None => false,
    };
    if passed || new.last_day.is_some_and(|last| last < new.first_day) {
        return Err(Error::DayPassed);
    }
    let version = before.map_or(0, |row| row.version) + 1;
    table::ActiveModel {
        code: Set(code.clone()),
        version: Set(version),
        first_day: Set(begins),
        last_day: Set(new.last_day.map(|day| day.to_string())),
        name: Set(name.chars().take(LONGEST_NAME).collect()),
        description: Set(new.description.trim().chars().take(LONGEST_DESCRIPTION).collect()),
        kinds: Set(new.kinds.into_iter().collect::<Vec<_>>().join(" ")),
        cents: Set(new.price.0),
        billing: Set(new.billing.name().to_owned()),
        set_at: Set(scope.now()),
        set_by_tenant: Set(operator.tenant_column()),
        set_by: Set(operator.account_column()),
    }
    .insert(scope.db())
    .await
    .map_err(taken)?;
    scope.audit("operations.offer", uuid::Uuid::nil(), json!({ "code": code, "version": version }));
    Ok(version)
}

fn taken(error: sea_orm::DbErr) -> Error {
    let error = store::Error::from(error);
    if error.is_duplicate() { Error::Stale } else { error.into() }
}

/// Every version of every offer.
///
/// # Errors
/// The database's own.
pub async fn offers(scope: &Scope) -> Result<Vec<Offer>> {
    let rows = table::Entity::find()
        .order_by_asc(table::Column::Code)
        .order_by_asc(table::Column::Version)
        .all(scope.db())
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Offer {
                first_day: row.first_day.parse().map_err(|_| wrong("offer.first_day"))?,
                last_day: day(row.last_day.as_deref(), "offer.last_day")?,
                kinds: row.kinds.split_whitespace().map(str::to_owned).collect(),
                price: Cents(row.cents),
                billing: Billing::from_name(&row.billing).ok_or_else(|| wrong("offer.billing"))?,
                code: row.code,
                version: row.version,
                name: row.name,
                description: row.description,
            })
        })
        .collect()
}

/// What an administration may order today, each in the version that holds.
pub fn orderable<'a>(offers: &'a [Offer], desk: &Desk, tenant: TenantId, today: Date) -> Vec<&'a Offer> {
    let catalogue = desk.directory.catalogue();
    let kind = catalogue.administration(tenant).map(|office| kind_name(office.kind));
    let codes: BTreeSet<&str> = offers.iter().map(|offer| offer.code.as_str()).collect();
    let now = codes.into_iter().filter_map(|code| offer_on(offers, code, today));
    now.filter(|offer| offer.first_day <= today && offer.is_for(kind, today)).collect()
}

fn wrong(what: &str) -> Error {
    store::Error::Inconsistent(what.to_owned()).into()
}

fn day(text: Option<&str>, what: &str) -> Result<Option<Date>> {
    text.map(|text| text.parse().map_err(|_| wrong(what))).transpose()
}

/// Orders something for the own administration, at the price of today; sent twice it is one order.
///
/// # Errors
/// [`Error::UnknownOffer`] for what cannot be ordered today, [`Error::BadAmount`] for no or too many pieces;
/// [`identity::Error::Forbidden`] unless somebody acts who sets up the administration.
pub async fn order(
    scope: &mut Scope,
    desk: &Desk,
    staff: Staff,
    id: OrderId,
    (code, quantity): (&str, i32),
) -> Result<i32> {
    let tenant = staff.manages_in(scope)?;
    if !(1..=MOST_PIECES).contains(&quantity) {
        return Err(Error::BadAmount);
    }
    let offers = offers(scope).await?;
    let wanted = orderable(&offers, desk, tenant, scope.today()).into_iter().find(|offer| offer.code == code);
    let wanted = wanted.ok_or(Error::UnknownOffer)?;
    let own = || purchase::Entity::find().filter(purchase::Column::TenantId.eq(tenant));
    if let Some(known) = own().filter(purchase::Column::Id.eq(id)).one(scope.db()).await? {
        return Ok(known.number);
    }
    let last = own().order_by_desc(purchase::Column::Number).limit(1).one(scope.db()).await?;
    let number = last.map_or(0, |row| row.number) + 1;
    purchase::ActiveModel {
        tenant_id: Set(tenant),
        number: Set(number),
        id: Set(id),
        offer: Set(wanted.code.clone()),
        quantity: Set(quantity),
        state: Set(OrderState::Ordered.name().to_owned()),
        revision: Set(0),
        ordered_at: Set(scope.now()),
        provided_on: Set(None),
        last_day: Set(None),
    }
    .insert(scope.db())
    .await
    .map_err(taken)?;
    note(scope, (number, id, 0), OrderAct::Order, (Some((tenant, staff.account())), None, "")).await?;
    Ok(number)
}

async fn note(
    scope: &mut Scope,
    (order, id, number): (i32, OrderId, i32),
    act: OrderAct,
    (by, day, reason): (Option<(TenantId, identity::AccountId)>, Option<Date>, &str),
) -> Result<()> {
    purchase_entry::ActiveModel {
        tenant_id: Set(scope.tenant()?),
        purchase: Set(order),
        number: Set(number),
        act: Set(act.name().to_owned()),
        at: Set(scope.now()),
        by_tenant: Set(by.map(|(tenant, _)| tenant)),
        by_account: Set(by.map(|(_, account)| account)),
        day: Set(day.map(|day| day.to_string())),
        reason: Set(reason.to_owned()),
    }
    .insert(scope.db())
    .await?;
    scope.audit("operations.order", id, json!({ "act": act.name(), "number": order }));
    Ok(())
}

/// Takes an order back, or ends it with a day.
///
/// # Errors
/// [`Error::UnknownOrder`], [`Error::Stale`], [`Error::NotPossible`]; [`Error::DayPassed`] for a last day in the past;
/// [`identity::Error::Forbidden`] unless somebody acts who sets up the administration.
pub async fn change_order(
    scope: &mut Scope,
    staff: Staff,
    at: (i32, i32),
    act: OrderAct,
    day: Option<Date>,
) -> Result<OrderState> {
    let tenant = staff.manages_in(scope)?;
    if !act.is_of_administration() {
        return Err(Error::NotPossible);
    }
    step(scope, at, act, (Some((tenant, staff.account())), day, "")).await
}

/// Accepts, declines or provides an order, for an operator in the scope of its administration.
///
/// # Errors
/// As [`change_order`], [`Error::NoReason`] for declining without one; [`Error::DayPassed`] for a day of providing that is to come or
/// lies before the order.
pub async fn handle_order(
    scope: &mut Scope,
    operator: Operator,
    at: (i32, i32),
    act: OrderAct,
    (day, reason): (Option<Date>, &str),
) -> Result<OrderState> {
    operator.acts(scope)?;
    if act.is_of_administration() {
        return Err(Error::NotPossible);
    }
    step(scope, at, act, (operator.account(), day, reason)).await
}

async fn step(
    scope: &mut Scope,
    (number, revision): (i32, i32),
    act: OrderAct,
    (by, day, reason): (Option<(TenantId, identity::AccountId)>, Option<Date>, &str),
) -> Result<OrderState> {
    let row = purchase::Entity::find_by_id((scope.tenant()?, number)).lock_exclusive().one(scope.db()).await?;
    let order = read(row.ok_or(Error::UnknownOrder)?)?;
    if order.revision != revision {
        return Err(Error::Stale);
    }
    let state = order.state.after(act).ok_or(Error::NotPossible)?;
    let today = scope.today();
    if act == OrderAct::Cancel && order.has_ended(today) {
        return Err(Error::NotPossible);
    }
    let day = day.filter(|_| act.needs_day());
    let sound = match act {
        OrderAct::Cancel => day.is_some_and(|day| day >= today),
        OrderAct::Provide => day.is_some_and(|day| day <= today && day >= order.ordered_at.in_germany().date()),
        _ => true,
    };
    if !sound {
        return Err(Error::DayPassed);
    }
    let reason: String = reason.trim().chars().take(LONGEST_NAME).collect();
    if act.needs_reason() && reason.is_empty() {
        return Err(Error::NoReason);
    }
    let kept = |act_of: OrderAct, old: Option<Date>| if act == act_of { day } else { old };
    let changed = purchase::ActiveModel {
        state: Set(state.name().to_owned()),
        revision: Set(revision + 1),
        provided_on: Set(kept(OrderAct::Provide, order.provided_on).map(|day| day.to_string())),
        last_day: Set(kept(OrderAct::Cancel, order.last_day).map(|day| day.to_string())),
        ..Default::default()
    };
    purchase::Entity::update_many()
        .set(changed)
        .filter(purchase::Column::TenantId.eq(order.tenant))
        .filter(purchase::Column::Number.eq(number))
        .exec(scope.db())
        .await?;
    note(scope, (number, order.id, revision + 1), act, (by, day, &reason)).await?;
    Ok(state)
}

/// The orders of the own administration, the newest first.
///
/// # Errors
/// [`identity::Error::Forbidden`] unless somebody acts who sets up the administration.
pub async fn own_orders(scope: &Scope, staff: Staff) -> Result<Vec<Order>> {
    let tenant = staff.manages_in(scope)?;
    let rows = purchase::Entity::find()
        .filter(purchase::Column::TenantId.eq(tenant))
        .order_by_desc(purchase::Column::Number)
        .limit(MOST)
        .all(scope.db())
        .await?;
    rows.into_iter().map(read).collect()
}

/// One order of the own administration with what happened to it.
///
/// # Errors
/// [`Error::UnknownOrder`]; as [`own_orders`].
pub async fn own_order(scope: &Scope, staff: Staff, number: i32) -> Result<(Order, Vec<OrderEntry>)> {
    staff.manages_in(scope)?;
    whole(scope, number).await
}

/// One order with what happened to it, for an operator in the scope of its administration.
///
/// # Errors
/// [`Error::UnknownOrder`]; [`identity::Error::Forbidden`] unless the operator acts in the scope.
pub async fn one_order(scope: &Scope, operator: Operator, number: i32) -> Result<(Order, Vec<OrderEntry>)> {
    operator.acts(scope)?;
    whole(scope, number).await
}

async fn whole(scope: &Scope, number: i32) -> Result<(Order, Vec<OrderEntry>)> {
    let tenant = scope.tenant()?;
    let row = purchase::Entity::find_by_id((tenant, number)).one(scope.db()).await?;
    let order = read(row.ok_or(Error::UnknownOrder)?)?;
    let rows = purchase_entry::Entity::find()
        .filter(purchase_entry::Column::TenantId.eq(tenant))
        .filter(purchase_entry::Column::Purchase.eq(number))
        .order_by_asc(purchase_entry::Column::Number)
        .all(scope.db())
        .await?;
    let entries: Result<Vec<OrderEntry>> = rows
        .into_iter()
        .map(|row| {
            Ok(OrderEntry {
                act: OrderAct::from_name(&row.act).ok_or_else(|| wrong("purchase_entry.act"))?,
                at: row.at,
                by: row.by_tenant.zip(row.by_account),
                day: day(row.day.as_deref(), "purchase_entry.day")?,
                reason: row.reason,
            })
        })
        .collect();
    Ok((order, entries?))
}

/// The orders of all administrations: those that wait for an operator first, then the newest.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn all_orders(scope: &Scope, operator: Operator) -> Result<Vec<Order>> {
    operator.acts_in(scope)?;
    let rows = purchase::Entity::find().order_by_desc(purchase::Column::OrderedAt).all(scope.db()).await?;
    let mut orders: Vec<Order> = rows.into_iter().map(read).collect::<Result<_>>()?;
    orders.sort_by_key(|order| !matches!(order.state, OrderState::Ordered | OrderState::Accepted));
    Ok(orders)
}

fn read(row: purchase::Model) -> Result<Order> {
    Ok(Order {
        tenant: row.tenant_id,
        number: row.number,
        id: row.id,
        offer: row.offer,
        quantity: row.quantity,
        state: OrderState::from_name(&row.state).ok_or_else(|| wrong("purchase.state"))?,
        revision: row.revision,
        ordered_at: row.ordered_at,
        provided_on: day(row.provided_on.as_deref(), "purchase.provided_on")?,
        last_day: day(row.last_day.as_deref(), "purchase.last_day")?,
    })
}
