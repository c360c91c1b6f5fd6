//! What comes of a call-off: it arrives, is looked at and accepted, and is kept. Somebody of the administration that called off does all of
//! it in the host's scope.

use std::collections::{BTreeMap, BTreeSet};

use identity::ClerkSession;
use planning::Coordinator;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Scope, TenantId};
use uuid::Uuid;

use super::framework::{agreement_of, read_call_off};
use super::invoice::invoices;
use crate::error::odd;
use crate::model::{
    Arrived, ArticleId, CallOffId, Defects, Delivery, DeliveryId, Item, LONGEST_WORD, MOST_SERIALS, NewDelivery,
    NewItems, Order, Ordered, PaidFrom,
};
use crate::tables::{call_off, call_off_line, delivery as table, delivery_line, purchase_item};
use crate::{Error, Member, Result};

/// Looks whether a grant of the own administration may pay for what is ordered today, in a scope of that administration
/// (Nr. 1.3 VV zu § 44 ThürLHO: no contract before the start is allowed).
///
/// # Errors
/// [`Error::NotPayable`] with the day from which on it may; [`identity::Error::Forbidden`] in another scope.
pub async fn paid_from(own: &Scope, member: Member, grant: Uuid) -> Result<PaidFrom> {
    let known = funding::grants_of(own, member.tenant()).await?;
    let known = known.iter().find(|one| one.id == grant.into()).ok_or(Error::Unknown)?;
    funding::check_contract_date(own, known.id, own.today()).await?;
    Ok(PaidFrom(grant))
}

/// What a call-off can be linked with: grants and measures of the own administration, in a scope of it.
#[derive(Clone, Debug, Default)]
pub struct Links {
    /// Its grants, by reference.
    pub grants: Vec<funding::OwnGrant>,
    /// The measures of its plan, by number.
    pub measures: Vec<planning::Measure>,
}

/// Reads them.
///
/// # Errors
/// [`identity::Error::Forbidden`] in the scope of another administration; the database's own.
pub async fn links(own: &Scope, session: &ClerkSession) -> Result<Links> {
    let coordinator = Coordinator::of(session).map_err(funding::Error::from)?;
    Ok(Links {
        grants: funding::grants_of(own, session.tenant).await?,
        measures: planning::measures(own, coordinator).await.map_err(funding::Error::from)?,
    })
}

/// A call-off of the own administration with all that came of it.
///
/// # Errors
/// [`Error::Unknown`] for one of another administration; as [`agreement_of`].
pub async fn order(scope: &Scope, member: Member, id: CallOffId) -> Result<Order> {
    let host = member.acts_in(scope)?;
    let row = call_off::Entity::find_by_id((host, id)).one(scope.db()).await?;
    let row = row.filter(|row| row.administration == member.tenant()).ok_or(Error::Unknown)?;
    let (framework, priced) = agreement_of(scope, member, row.framework).await?;
    let deliveries = deliveries(scope, host, &[id]).await?.remove(&id).unwrap_or_default();
    let items = items(scope, host, Some(id), member).await?;
    let lines = call_off_line::Entity::find()
        .filter(call_off_line::Column::TenantId.eq(host))
        .filter(call_off_line::Column::CallOff.eq(id))
        .all(scope.db())
        .await?;
    let read = |line: call_off_line::Model| {
        let about = priced.iter().find(|one| one.article == line.article)?;
        let kept = items.iter().filter(|item| item.article == line.article).count();
        Some(Ordered {
            article: line.article,
            name: about.name.clone(),
            unit: about.unit.clone(),
            price: line.price,
            quantity: line.quantity,
            arrived: Arrived::count(&deliveries, Some(line.article)),
            kept: i32::try_from(kept).unwrap_or(i32::MAX),
        })
    };
    // In the order in which the agreement has them.
    let mut lines: Vec<Ordered> = lines.into_iter().filter_map(read).collect();
    lines.sort_by_key(|line| priced.iter().position(|one| one.article == line.article));
    let invoices = invoices(scope, host, id).await?;
    Ok(Order { framework, call_off: read_call_off(row), lines, deliveries, invoices, items })
}

/// Waits for the own turn with a call-off and reads it: from here to the end of the transaction nobody else does anything with it.
///
/// # Errors
/// [`Error::NotPossible`] when it is cancelled; as [`order`].
pub(super) async fn turn(scope: &Scope, member: Member, id: CallOffId) -> Result<Order> {
    let host = member.acts_in(scope)?;
    let done = call_off::Entity::update_many()
        .col_expr(call_off::Column::Steps, Expr::col(call_off::Column::Steps).add(1))
        .filter(call_off::Column::TenantId.eq(host))
        .filter(call_off::Column::Id.eq(id))
        .filter(call_off::Column::Administration.eq(member.tenant()))
        .filter(call_off::Column::CancelledAt.is_null())
        .exec(scope.db())
        .await?;
    let order = order(scope, member, id).await?;
    if done.rows_affected == 1 { Ok(order) } else { Err(Error::NotPossible) }
}

/// What arrived of call-offs, the oldest first.
pub(super) async fn deliveries(
    scope: &Scope,
    host: TenantId,
    call_offs: &[CallOffId],
) -> Result<BTreeMap<CallOffId, Vec<Delivery>>> {
    let rows = table::Entity::find()
        .filter(table::Column::TenantId.eq(host))
        .filter(table::Column::CallOff.is_in(call_offs.iter().copied()))
        .order_by_asc(table::Column::Number)
        .all(scope.db())
        .await?;
    let lines = delivery_line::Entity::find()
        .filter(delivery_line::Column::TenantId.eq(host))
        .filter(delivery_line::Column::Delivery.is_in(rows.iter().map(|row| row.id)))
        .all(scope.db())
        .await?;
    let mut of: BTreeMap<DeliveryId, BTreeMap<ArticleId, (i32, Defects)>> = BTreeMap::new();
    for line in lines {
        let defects = Defects { count: line.defects, what: line.defect };
        of.entry(line.delivery).or_default().insert(line.article, (line.quantity, defects));
    }
    let day = |text: &str| text.parse().map_err(|_| odd("the day of a delivery"));
    let mut all: BTreeMap<CallOffId, Vec<Delivery>> = BTreeMap::new();
    for row in rows {
        all.entry(row.call_off).or_default().push(Delivery {
            number: row.number,
            delivered_on: day(&row.delivered_on)?,
            accepted_on: row.accepted_on.as_deref().map(day).transpose()?,
            lines: of.remove(&row.id).unwrap_or_default(),
            id: row.id,
            note: row.note,
        });
    }
    Ok(all)
}

/// Writes down what arrived, under an id that the form brings along: sent twice it is one.
///
/// # Errors
/// [`Error::TooMany`] for more than was called off and is still missing, [`Error::Lines`] for nothing, [`Error::Day`] for a day before the
/// call-off or after today; as [`turn`]. Then nothing is changed.
pub async fn deliver(
    scope: &mut Scope,
    member: Member,
    call_off: CallOffId,
    id: DeliveryId,
    new: &NewDelivery,
) -> Result<()> {
    let order = turn(scope, member, call_off).await?;
    let host = member.host();
    if order.deliveries.iter().any(|one| one.id == id) {
        return Ok(());
    }
    let (first, last) = (order.call_off.ordered_at.in_germany().date(), scope.today());
    if new.delivered_on < first || last < new.delivered_on {
        return Err(Error::Day(first, last));
    }
    if new.lines.is_empty() {
        return Err(Error::Lines);
    }
    for (article, quantity) in &new.lines {
        let line = order.lines.iter().find(|line| line.article == *article).filter(|_| *quantity > 0);
        let line = line.ok_or(Error::Lines)?;
        if *quantity > line.open() {
            return Err(Error::TooMany { article: line.name.clone(), left: line.open() });
        }
    }
    let number = i32::try_from(order.deliveries.len()).unwrap_or(i32::MAX).saturating_add(1);
    let row = table::ActiveModel {
        tenant_id: Set(host),
        id: Set(id),
        call_off: Set(call_off),
        number: Set(number),
        note: Set(new.note.clone()),
        delivered_on: Set(new.delivered_on.to_string()),
        accepted_on: Set(None),
        accepted_by: Set(None),
        recorded_by: Set(member.account()),
        recorded_at: Set(scope.now()),
    };
    table::Entity::insert(row).exec_without_returning(scope.db()).await?;
    let lines = new.lines.iter().map(|(article, quantity)| delivery_line::ActiveModel {
        tenant_id: Set(host),
        delivery: Set(id),
        article: Set(*article),
        quantity: Set(*quantity),
        defects: Set(0),
        defect: Set(String::new()),
    });
    delivery_line::Entity::insert_many(lines).exec_without_returning(scope.db()).await?;
    scope.audit("procurement.delivered", id, json!({ "administration": member.tenant(), "number": number }));
    Ok(())
}

/// Accepts a delivery but for what is defective, which may be delivered again (§ 13 VOL/B).
///
/// # Errors
/// [`Error::Lines`] for defects of what did not arrive, [`Error::NoReason`] for one that nobody described, [`Error::NotPossible`] when it was
/// accepted before, [`Error::Unknown`]; as [`turn`]. Then nothing is changed.
pub async fn accept(
    scope: &mut Scope,
    member: Member,
    call_off: CallOffId,
    id: DeliveryId,
    defects: &BTreeMap<ArticleId, Defects>,
) -> Result<()> {
    let order = turn(scope, member, call_off).await?;
    let delivery = order.deliveries.iter().find(|one| one.id == id).ok_or(Error::Unknown)?;
    if delivery.accepted_on.is_some() {
        return Err(Error::NotPossible);
    }
    for (article, defect) in defects {
        let (arrived, _) = delivery.lines.get(article).ok_or(Error::Lines)?;
        if !(0..=*arrived).contains(&defect.count) {
            return Err(Error::Lines);
        }
        if defect.count > 0 && defect.what.is_empty() {
            return Err(Error::NoReason);
        }
    }
    for (article, defect) in defects.iter().filter(|(_, defect)| defect.count > 0) {
        delivery_line::Entity::update_many()
            .set(delivery_line::ActiveModel {
                defects: Set(defect.count),
                defect: Set(defect.what.clone()),
                ..Default::default()
            })
            .filter(delivery_line::Column::TenantId.eq(member.host()))
            .filter(delivery_line::Column::Delivery.eq(id))
            .filter(delivery_line::Column::Article.eq(*article))
            .exec(scope.db())
            .await?;
    }
    table::Entity::update_many()
        .set(table::ActiveModel {
            accepted_on: Set(Some(scope.today().to_string())),
            accepted_by: Set(member.account()),
            ..Default::default()
        })
        .filter(table::Column::TenantId.eq(member.host()))
        .filter(table::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    let defective: i32 = defects.values().map(|defect| defect.count).sum();
    scope.audit("procurement.accepted", id, json!({ "administration": member.tenant(), "defects": defective }));
    Ok(())
}

/// Takes accepted pieces of an article into the inventory.
///
/// # Errors
/// [`Error::TooMany`] for more than were accepted and are not there yet, [`Error::Serial`] for a number that is there twice or too long,
/// [`Error::Lines`] for none or too many; as [`turn`]. Then nothing is changed.
pub async fn keep(scope: &mut Scope, member: Member, call_off: CallOffId, new: &NewItems) -> Result<()> {
    let order = turn(scope, member, call_off).await?;
    let line = order.lines.iter().find(|line| line.article == new.article).ok_or(Error::Lines)?;
    if !(1..=MOST_SERIALS).contains(&new.serials.len()) {
        return Err(Error::Lines);
    }
    let mut seen: BTreeSet<&str> =
        order.items.iter().filter(|item| item.article == new.article).map(|item| item.serial.as_str()).collect();
    for serial in &new.serials {
        let length = serial.chars().count();
        if length == 0 || length > LONGEST_WORD as usize || !seen.insert(serial) {
            return Err(Error::Serial(serial.clone()));
        }
    }
    if new.serials.len() > usize::try_from(line.unkept()).unwrap_or(0) {
        return Err(Error::TooMany { article: line.name.clone(), left: line.unkept() });
    }
    let rows: Vec<purchase_item::ActiveModel> = new
        .serials
        .iter()
        .map(|serial| purchase_item::ActiveModel {
            tenant_id: Set(member.host()),
            id: Set(scope.new_id()),
            call_off: Set(call_off),
            article: Set(new.article),
            administration: Set(member.tenant()),
            serial: Set(serial.clone()),
            location: Set(new.location.clone()),
            warranty_until: Set(new.warranty_until.map(|day| day.to_string())),
            added_by: Set(member.account()),
            added_at: Set(scope.now()),
        })
        .collect();
    purchase_item::Entity::insert_many(rows).exec_without_returning(scope.db()).await?;
    scope.audit("procurement.kept", call_off, json!({ "administration": member.tenant(), "count": new.serials.len() }));
    Ok(())
}

/// What the own administration keeps of one call-off, or of all.
pub(super) async fn items(scope: &Scope, host: TenantId, of: Option<CallOffId>, member: Member) -> Result<Vec<Item>> {
    let mut asked = purchase_item::Entity::find()
        .filter(purchase_item::Column::TenantId.eq(host))
        .filter(purchase_item::Column::Administration.eq(member.tenant()));
    if let Some(call_off) = of {
        asked = asked.filter(purchase_item::Column::CallOff.eq(call_off));
    }
    let rows = asked.order_by_asc(purchase_item::Column::Serial).all(scope.db()).await?;
    let day = |text: &str| text.parse().map_err(|_| odd("the warranty of a piece"));
    let read = |row: purchase_item::Model| {
        Ok(Item {
            id: row.id,
            article: row.article,
            warranty_until: row.warranty_until.as_deref().map(day).transpose()?,
            serial: row.serial,
            location: row.location,
            added_at: row.added_at,
        })
    };
    rows.into_iter().map(read).collect()
}

/// Everything that the own administration keeps at this host: the piece, and what it is.
///
/// # Errors
/// [`identity::Error::Forbidden`]; the database's own.
pub async fn inventory(scope: &Scope, member: Member) -> Result<Vec<(Item, String)>> {
    let host = member.acts_in(scope)?;
    let items = items(scope, host, None, member).await?;
    let articles: BTreeSet<ArticleId> = items.iter().map(|item| item.article).collect();
    let known = super::survey::articles_by_id(scope, articles).await?;
    let names: BTreeMap<ArticleId, String> = known.into_iter().map(|one| (one.id, one.said.name)).collect();
    Ok(items
        .into_iter()
        .map(|item| {
            let name = names.get(&item.article).cloned().unwrap_or_default();
            (item, name)
        })
        .collect())
}
