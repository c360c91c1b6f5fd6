//! Framework agreements and what is called off from them: balances that cannot go wrong.

use std::collections::BTreeMap;

use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Cents, Scope, TenantId};

use super::award::{awardable, awarded};
use super::delivery::deliveries;
use super::notices::tell;
use super::survey::articles;
use super::tender::entitled;
use crate::error::odd;
use crate::model::{
    Arrived, Article, ArticleId, CallOff, CallOffId, Entry, Framework, FrameworkId, MOST_QUANTITY, NewCallOff,
    NewFramework, Priced, TenderId, Thresholds, within,
};
use crate::tables::{
    call_off as order, call_off_line, framework as table, framework_article, framework_buyer, framework_entry,
};
use crate::{Buyer, Error, Member, Result};

/// Whoever buys is warned that an agreement is nearly used up.
pub(crate) const NEARLY_USED: &str = "procurement.nearly_used";
/// Agreements and call-offs in a list, the newest.
const MOST: u64 = 200;

/// Makes the contract: a framework agreement for those who are named in the tender, under an id that the form brings along.
///
/// # Errors
/// [`Error::NotInformed`] and [`Error::Waiting`] until the others could object (§ 134 GWB), [`Error::Term`], [`Error::Between`] for a
/// first day before the tender began, [`Error::Amount`] without a maximum, [`Error::TooLax`] and [`Error::NoRule`] for one that the
/// procedure does not cover (§ 3 Abs. 4 VgV: it is what a framework agreement is estimated at), [`Error::Prices`] where an article of the
/// survey has no price above zero, [`Error::NotPossible`] before a second person approved the award,
/// [`Error::Stale`]; [`identity::Error::Forbidden`]; the database's own. Then nothing is changed.
pub async fn award(
    scope: &mut Scope,
    buyer: Buyer,
    thresholds: &Thresholds,
    at: (TenderId, i32),
    id: FrameworkId,
    new: &NewFramework,
) -> Result<()> {
    let tenant = buyer.acts_in(scope)?;
    if table::Entity::find_by_id((tenant, id)).one(scope.db()).await?.is_some() {
        return Ok(());
    }
    let (tender, winner) = awardable(scope, tenant, at).await?;
    if !new.is_in_time() {
        return Err(Error::Term);
    }
    if new.starts_on < tender.begun_on {
        return Err(Error::Between(tender.begun_on, new.ends_on));
    }
    if new.max_value.0 <= 0 || new.max_quantity <= 0 {
        return Err(Error::Amount);
    }
    let day = tender.begun_on;
    let choice = thresholds.choose(tender.said.kind, new.max_value, day).ok_or(Error::NoRule(day))?;
    if tender.said.procedure < choice.procedure {
        return Err(Error::TooLax(choice));
    }
    let known = articles(scope, tender.said.survey).await?;
    let priced = |article: &Article| new.prices.get(&article.id).is_some_and(|price| price.0 > 0);
    if known.len() != new.prices.len() || !known.iter().all(priced) {
        return Err(Error::Prices);
    }
    let offices = entitled(scope, tenant, &tender.said).await?;
    let number = table::Entity::find().filter(table::Column::TenantId.eq(tenant)).count(scope.db()).await?;
    let row = table::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        tender: Set(tender.id),
        number: Set(i32::try_from(number).unwrap_or(i32::MAX).saturating_add(1)),
        title: Set(tender.said.title.clone()),
        supplier: Set(winner.bidder.clone()),
        starts_on: Set(new.starts_on.to_string()),
        ends_on: Set(new.ends_on.to_string()),
        max_value: Set(new.max_value),
        max_quantity: Set(new.max_quantity),
        called_value: Set(Cents(0)),
        called_quantity: Set(0),
        entries: Set(0),
        warned_at: Set(None),
        created_at: Set(scope.now()),
    };
    table::Entity::insert(row).exec_without_returning(scope.db()).await?;
    let rows = new.prices.iter().map(|(article, price)| framework_article::ActiveModel {
        tenant_id: Set(tenant),
        framework: Set(id),
        article: Set(*article),
        price: Set(*price),
    });
    framework_article::Entity::insert_many(rows).exec_without_returning(scope.db()).await?;
    let rows = offices.iter().map(|office| framework_buyer::ActiveModel {
        tenant_id: Set(tenant),
        framework: Set(id),
        administration: Set(*office),
    });
    framework_buyer::Entity::insert_many(rows).exec_without_returning(scope.db()).await?;
    let said = [
        ("bidder", winner.bidder),
        ("value", new.max_value.to_string()),
        ("quantity", new.max_quantity.to_string()),
        ("ends", new.ends_on.strftime("%d.%m.%Y").to_string()),
    ];
    awarded(scope, buyer, &tender, &said).await?;
    scope.audit("procurement.framework", id, json!({ "tender": tender.id.to_string() }));
    tell(scope, id, offices)
}

/// Calls off for an administration that the tender names, under an id that the form brings along: sent twice it is one. Both balances change
/// in one statement that holds both maxima; who comes too late waits for nobody. `mail` says whether whoever buys is warned by mail.
///
/// # Errors
/// [`Error::Passed`] for more than a maximum allows, [`Error::OutOfTerm`], [`Error::Lines`] for no line, a quantity out of bounds or an
/// article that is not in the agreement, [`Error::Unknown`] for whoever is not named in the tender; [`identity::Error::Forbidden`]; the
/// database's own. Then nothing is changed.
pub async fn call_off(
    scope: &mut Scope,
    member: Member,
    framework: FrameworkId,
    id: CallOffId,
    new: &NewCallOff,
    mail: bool,
) -> Result<CallOff> {
    let host = member.acts_in(scope)?;
    let (found, priced) = agreement_of(scope, member, framework).await?;
    if let Some(known) = order::Entity::find_by_id((host, id)).one(scope.db()).await? {
        let same = known.framework == framework && known.administration == member.tenant();
        return if same { Ok(read_call_off(known)) } else { Err(Error::Unknown) };
    }
    if !found.runs(scope.today()) {
        return Err(Error::OutOfTerm(found.starts_on, found.ends_on));
    }
    let prices: BTreeMap<ArticleId, &Priced> = priced.iter().map(|one| (one.article, one)).collect();
    let mut sums = Sums::default();
    for (article, quantity) in &new.lines {
        let one = prices.get(article).filter(|_| (1..=MOST_QUANTITY).contains(quantity)).ok_or(Error::Lines)?;
        sums.add(one, i64::from(*quantity));
    }
    if new.lines.is_empty() {
        return Err(Error::Lines);
    }
    if new.budget_item.is_empty() {
        return Err(Error::NoBudget);
    }
    let number = book(scope, &found, (sums.value, sums.quantity)).await?;
    let row = order::Model {
        tenant_id: host,
        id,
        framework,
        number,
        administration: member.tenant(),
        budget_item: new.budget_item.clone(),
        value: sums.value,
        quantity: sums.quantity,
        saved: sums.saved,
        by_account: member.account(),
        ordered_at: scope.now(),
        cancelled_at: None,
        reason: String::new(),
        steps: 0,
        grant_id: new.paid_from.map(|paid| paid.0),
        measure: new.measure,
    };
    order::Entity::insert(order::ActiveModel::from(row.clone())).exec_without_returning(scope.db()).await?;
    let lines = new.lines.iter().filter_map(|(article, quantity)| {
        let price = prices.get(article)?.price;
        Some(call_off_line::ActiveModel {
            tenant_id: Set(host),
            call_off: Set(id),
            article: Set(*article),
            quantity: Set(*quantity),
            price: Set(price),
        })
    });
    call_off_line::Entity::insert_many(lines).exec_without_returning(scope.db()).await?;
    enter(scope, member, framework, (id, number), (sums.value, sums.quantity)).await?;
    scope.audit("procurement.called_off", id, json!({ "administration": member.tenant(), "number": number }));
    if mail {
        warn(scope, framework).await?;
    }
    Ok(read_call_off(row))
}

/// What the lines of a call-off come to.
#[derive(Default)]
struct Sums {
    value: Cents,
    quantity: i64,
    saved: Cents,
}

impl Sums {
    fn add(&mut self, one: &Priced, quantity: i64) {
        let times = |price: Cents| price.0.saturating_mul(quantity);
        self.value = Cents(self.value.0.saturating_add(times(one.price)));
        self.quantity = self.quantity.saturating_add(quantity);
        self.saved = Cents(self.saved.0.saturating_add(times(one.list_price)).saturating_sub(times(one.price)));
    }
}

/// Changes both balances where the maxima allow it; the number of the line in the journal, which is this transaction's alone.
async fn book(scope: &Scope, found: &Framework, (value, quantity): (Cents, i64)) -> Result<i32> {
    let (called_value, called_quantity) =
        (Expr::col(table::Column::CalledValue), Expr::col(table::Column::CalledQuantity));
    let done = table::Entity::update_many()
        .col_expr(table::Column::CalledValue, called_value.clone().add(value.0))
        .col_expr(table::Column::CalledQuantity, called_quantity.clone().add(quantity))
        .col_expr(table::Column::Entries, Expr::col(table::Column::Entries).add(1))
        .filter(table::Column::TenantId.eq(found.host))
        .filter(table::Column::Id.eq(found.id))
        .filter(called_value.add(value.0).lte(Expr::col(table::Column::MaxValue)))
        .filter(called_quantity.add(quantity).lte(Expr::col(table::Column::MaxQuantity)))
        .exec(scope.db())
        .await?;
    // The row is this transaction's now: nobody else changes it before the end.
    let now = table::Entity::find_by_id((found.host, found.id)).one(scope.db()).await?.ok_or(Error::Unknown)?;
    if done.rows_affected == 1 {
        return Ok(now.entries);
    }
    match within(&read(now)?, value, quantity) {
        Err(passed) => Err(Error::Passed(passed)),
        // Somebody gave back in this very moment.
        Ok(()) => Err(Error::Stale),
    }
}

async fn enter(
    scope: &Scope,
    member: Member,
    framework: FrameworkId,
    (id, number): (CallOffId, i32),
    (value, quantity): (Cents, i64),
) -> Result<()> {
    let row = framework_entry::ActiveModel {
        tenant_id: Set(member.host()),
        framework: Set(framework),
        number: Set(number),
        call_off: Set(id),
        value: Set(value),
        quantity: Set(quantity),
        by_account: Set(member.account()),
        at: Set(scope.now()),
    };
    framework_entry::Entity::insert(row).exec_without_returning(scope.db()).await?;
    Ok(())
}

/// Warns whoever buys by mail, once, when four fifths of a maximum are used.
async fn warn(scope: &mut Scope, id: FrameworkId) -> Result<()> {
    let tenant = scope.tenant()?;
    let row = table::Entity::find_by_id((tenant, id)).one(scope.db()).await?.ok_or(Error::Unknown)?;
    if row.warned_at.is_some() || !read(row)?.is_nearly_used() {
        return Ok(());
    }
    table::Entity::update_many()
        .set(table::ActiveModel { warned_at: Set(Some(scope.now())), ..Default::default() })
        .filter(table::Column::TenantId.eq(tenant))
        .filter(table::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    scope.audit("procurement.nearly_used", id, json!({}));
    Ok(scope.emit(NEARLY_USED, id, json!({}))?)
}

/// Takes back a call-off of the own administration: both balances are as if it had not been.
///
/// # Errors
/// [`Error::NotPossible`] when it is cancelled already or something arrived, [`Error::NoReason`], [`Error::Unknown`] for one of another administration; as
/// [`call_off`].
pub async fn cancel(scope: &mut Scope, member: Member, id: CallOffId, reason: &str) -> Result<()> {
    let host = member.acts_in(scope)?;
    let row = order::Entity::find_by_id((host, id)).one(scope.db()).await?;
    let row = row.filter(|row| row.administration == member.tenant()).ok_or(Error::Unknown)?;
    if reason.is_empty() {
        return Err(Error::NoReason);
    }
    let (found, _) = agreement_of(scope, member, row.framework).await?;
    let marked = order::ActiveModel {
        cancelled_at: Set(Some(scope.now())),
        reason: Set(reason.to_owned()),
        ..Default::default()
    };
    let done = order::Entity::update_many()
        .set(marked)
        .filter(order::Column::TenantId.eq(host))
        .filter(order::Column::Id.eq(id))
        .filter(order::Column::CancelledAt.is_null())
        .filter(order::Column::Steps.eq(0))
        .exec(scope.db())
        .await?;
    if done.rows_affected == 0 {
        return Err(Error::NotPossible);
    }
    let back = (Cents(-row.value.0), -row.quantity);
    let number = book(scope, &found, back).await?;
    enter(scope, member, row.framework, (id, number), back).await?;
    scope.audit("procurement.call_off_cancelled", id, json!({ "administration": member.tenant() }));
    Ok(())
}

fn read(row: table::Model) -> Result<Framework> {
    let day = |text: &str| text.parse().map_err(|_| odd("the term of an agreement"));
    Ok(Framework {
        id: row.id,
        host: row.tenant_id,
        tender: row.tender,
        number: row.number,
        starts_on: day(&row.starts_on)?,
        ends_on: day(&row.ends_on)?,
        title: row.title,
        supplier: row.supplier,
        max_value: row.max_value,
        max_quantity: row.max_quantity,
        called_value: row.called_value,
        called_quantity: row.called_quantity,
    })
}

pub(super) fn read_call_off(row: order::Model) -> CallOff {
    CallOff {
        id: row.id,
        number: row.number,
        administration: row.administration,
        budget_item: row.budget_item,
        value: row.value,
        quantity: row.quantity,
        saved: row.saved,
        grant: row.grant_id,
        measure: row.measure,
        ordered_at: row.ordered_at,
        begun: row.steps > 0,
        cancelled_at: row.cancelled_at,
        reason: row.reason,
    }
}

/// An agreement of the scope, for the mail about it.
pub(crate) async fn agreement(scope: &Scope, id: FrameworkId) -> Result<Framework> {
    find(scope, scope.tenant()?, id).await
}

pub(super) async fn find(scope: &Scope, tenant: TenantId, id: FrameworkId) -> Result<Framework> {
    read(table::Entity::find_by_id((tenant, id)).one(scope.db()).await?.ok_or(Error::Unknown)?)
}

/// An agreement for an administration that may call off, with what there is.
///
/// # Errors
/// [`Error::Unknown`] for whoever is not named in the tender; [`identity::Error::Forbidden`]; the database's own.
pub async fn agreement_of(scope: &Scope, member: Member, id: FrameworkId) -> Result<(Framework, Vec<Priced>)> {
    let host = member.acts_in(scope)?;
    let named = framework_buyer::Entity::find_by_id((host, id, member.tenant())).one(scope.db()).await?;
    named.ok_or(Error::Unknown)?;
    let found = find(scope, host, id).await?;
    let priced = priced(scope, &found).await?;
    Ok((found, priced))
}

async fn priced(scope: &Scope, found: &Framework) -> Result<Vec<Priced>> {
    let rows = framework_article::Entity::find()
        .filter(framework_article::Column::TenantId.eq(found.host))
        .filter(framework_article::Column::Framework.eq(found.id))
        .all(scope.db())
        .await?;
    let prices: BTreeMap<ArticleId, Cents> = rows.into_iter().map(|row| (row.article, row.price)).collect();
    let known = super::survey::articles_by_id(scope, prices.keys().copied()).await?;
    let priced = |article: Article| {
        Some(Priced {
            price: *prices.get(&article.id)?,
            article: article.id,
            name: article.said.name,
            unit: article.said.unit,
            list_price: article.said.list_price,
        })
    };
    Ok(known.into_iter().filter_map(priced).collect())
}

/// The agreements of whoever buys, the newest first.
///
/// # Errors
/// [`identity::Error::Forbidden`]; the database's own.
pub async fn frameworks(scope: &Scope, buyer: Buyer) -> Result<Vec<Framework>> {
    let rows = table::Entity::find()
        .filter(table::Column::TenantId.eq(buyer.acts_in(scope)?))
        .order_by_desc(table::Column::Number)
        .limit(MOST)
        .all(scope.db())
        .await?;
    rows.into_iter().map(read).collect()
}

/// One of them, with what there is, who may call off, and what was called off, the newest first.
///
/// # Errors
/// [`Error::Unknown`]; as [`frameworks`].
pub async fn framework(scope: &Scope, buyer: Buyer, id: FrameworkId) -> Result<Agreement> {
    let tenant = buyer.acts_in(scope)?;
    let found = find(scope, tenant, id).await?;
    let rows = framework_buyer::Entity::find()
        .filter(framework_buyer::Column::TenantId.eq(tenant))
        .filter(framework_buyer::Column::Framework.eq(id))
        .order_by_asc(framework_buyer::Column::Administration)
        .all(scope.db())
        .await?;
    let call_offs = call_offs_of(scope, tenant, id, None).await?;
    let ids: Vec<CallOffId> = call_offs.iter().map(|one| one.id).collect();
    let arrived = deliveries(scope, tenant, &ids).await?.into_iter();
    Ok(Agreement {
        priced: priced(scope, &found).await?,
        entitled: rows.into_iter().map(|row| row.administration).collect(),
        arrived: arrived.map(|(id, deliveries)| (id, Arrived::count(&deliveries, None))).collect(),
        call_offs,
        framework: found,
    })
}

/// An agreement as whoever buys sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// The agreement.
    pub framework: Framework,
    /// What can be called off.
    pub priced: Vec<Priced>,
    /// Who may.
    pub entitled: Vec<TenantId>,
    /// What was, the newest first.
    pub call_offs: Vec<CallOff>,
    /// What arrived of each of which something did.
    pub arrived: BTreeMap<CallOffId, Arrived>,
}

/// What the own administration called off, the newest first.
///
/// # Errors
/// As [`agreement_of`].
pub async fn call_offs(scope: &Scope, member: Member, id: FrameworkId) -> Result<Vec<CallOff>> {
    call_offs_of(scope, member.acts_in(scope)?, id, Some(member.tenant())).await
}

async fn call_offs_of(scope: &Scope, tenant: TenantId, id: FrameworkId, of: Option<TenantId>) -> Result<Vec<CallOff>> {
    let mut asked =
        order::Entity::find().filter(order::Column::TenantId.eq(tenant)).filter(order::Column::Framework.eq(id));
    if let Some(administration) = of {
        asked = asked.filter(order::Column::Administration.eq(administration));
    }
    let rows = asked.order_by_desc(order::Column::Number).limit(MOST).all(scope.db()).await?;
    Ok(rows.into_iter().map(read_call_off).collect())
}

/// The lines of a call-off of the own administration: article, quantity, price.
///
/// # Errors
/// [`Error::Unknown`]; as [`agreement_of`].
pub async fn lines_of(scope: &Scope, member: Member, id: CallOffId) -> Result<(CallOff, Vec<(ArticleId, i32, Cents)>)> {
    let host = member.acts_in(scope)?;
    let row = order::Entity::find_by_id((host, id)).one(scope.db()).await?;
    let row = row.filter(|row| row.administration == member.tenant()).ok_or(Error::Unknown)?;
    let lines = call_off_line::Entity::find()
        .filter(call_off_line::Column::TenantId.eq(host))
        .filter(call_off_line::Column::CallOff.eq(id))
        .all(scope.db())
        .await?;
    Ok((read_call_off(row), lines.into_iter().map(|line| (line.article, line.quantity, line.price)).collect()))
}

/// The journal of an agreement, the oldest line first.
///
/// # Errors
/// As [`frameworks`].
pub async fn journal(scope: &Scope, buyer: Buyer, id: FrameworkId) -> Result<Vec<Entry>> {
    let rows = framework_entry::Entity::find()
        .filter(framework_entry::Column::TenantId.eq(buyer.acts_in(scope)?))
        .filter(framework_entry::Column::Framework.eq(id))
        .order_by_asc(framework_entry::Column::Number)
        .all(scope.db())
        .await?;
    let read = |row: framework_entry::Model| Entry {
        number: row.number,
        call_off: row.call_off,
        value: row.value,
        quantity: row.quantity,
        by: row.by_account,
        at: row.at,
    };
    Ok(rows.into_iter().map(read).collect())
}
