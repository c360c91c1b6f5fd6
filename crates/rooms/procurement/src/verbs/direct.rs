//! Orders without a procedure, and whether one order was split into several.

use jiff::ToSpan;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Cents, Scope};

use crate::error::odd;
use crate::model::{DirectOrder, DirectOrderId, Kind, NewDirectOrder, Thresholds, euros};
use crate::tables::{direct_group, direct_order as table};
use crate::{Error, Member, Result};

/// Orders in a list, the newest.
const MOST: u64 = 200;
/// Orders of one purpose within so many months are one (§ 3 Abs. 10 Nr. 2 VgV).
const MONTHS: i64 = 12;
/// Letters of a group as it is compared.
const LONGEST_GROUP: usize = 100;

/// Writes down an order without a procedure in the own administration, under an id that the form brings along.
///
/// # Errors
/// [`Error::Above`] when it passes the limit for direct orders, [`Error::Split`] when it does together with those of the same group of the
/// last twelve months, [`Error::NoRule`] where nobody recorded a limit, [`Error::Amount`]; [`identity::Error::Forbidden`]; the database's own. Then nothing is
/// changed.
pub async fn order_directly(
    scope: &mut Scope,
    member: Member,
    thresholds: &Thresholds,
    id: DirectOrderId,
    new: &NewDirectOrder,
) -> Result<()> {
    let tenant = member.acts_in(scope)?;
    if tenant != member.tenant() {
        return Err(Error::Identity(identity::Error::Forbidden));
    }
    if table::Entity::find_by_id((tenant, id)).one(scope.db()).await?.is_some() {
        return Ok(());
    }
    let today = scope.today();
    let limit = thresholds.direct(Kind::Supplies, today).ok_or(Error::NoRule(today))?;
    if new.value.0 <= 0 {
        return Err(Error::Amount);
    }
    // The same group is written alike: "Büro-Stühle" and "bürostühle ".
    let group = ui::slug(&new.group, LONGEST_GROUP).replace('-', "");
    let row = direct_group::ActiveModel { tenant_id: Set(tenant), article_group: Set(group.clone()), orders: Set(1) };
    let counted = OnConflict::columns([direct_group::Column::TenantId, direct_group::Column::ArticleGroup])
        .value(direct_group::Column::Orders, Expr::col((direct_group::Entity, direct_group::Column::Orders)).add(1))
        .to_owned();
    direct_group::Entity::insert(row).on_conflict(counted).exec_without_returning(scope.db()).await?;
    let since = today.checked_sub(MONTHS.months()).map_err(|_| odd("a year ago"))?;
    let before = table::Entity::find()
        .filter(table::Column::TenantId.eq(tenant))
        .filter(table::Column::ArticleGroup.eq(&group))
        .filter(table::Column::OrderedOn.gt(since.to_string()))
        .all(scope.db())
        .await?;
    let sum = before.iter().fold(new.value.0, |sum, row| sum.saturating_add(row.value.0));
    let most = euros(limit.limit);
    if new.value > most {
        return Err(Error::Above { most, rule: limit.source.clone() });
    }
    if sum > most.0 {
        return Err(Error::Split { most, sum: Cents(sum), rule: limit.source.clone() });
    }
    let row = table::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        article_group: Set(group),
        group_name: Set(new.group.clone()),
        title: Set(new.title.clone()),
        supplier: Set(new.supplier.clone()),
        value: Set(new.value),
        ordered_on: Set(today.to_string()),
        by_account: Set(member.account()),
    };
    table::Entity::insert(row).exec_without_returning(scope.db()).await?;
    scope.audit("procurement.ordered_directly", id, json!({}));
    Ok(())
}

/// The direct orders of the own administration, the newest first.
///
/// # Errors
/// [`identity::Error::Forbidden`]; the database's own.
pub async fn direct_orders(scope: &Scope, member: Member) -> Result<Vec<DirectOrder>> {
    let tenant = member.acts_in(scope)?;
    let rows = table::Entity::find()
        .filter(table::Column::TenantId.eq(tenant))
        .order_by_desc(table::Column::OrderedOn)
        .order_by_desc(table::Column::Id)
        .limit(MOST)
        .all(scope.db())
        .await?;
    let read = |row: table::Model| {
        let said = NewDirectOrder { group: row.group_name, title: row.title, supplier: row.supplier, value: row.value };
        let ordered_on = row.ordered_on.parse().map_err(|_| odd("the day of an order"))?;
        Ok(DirectOrder { id: row.id, said, ordered_on })
    };
    rows.into_iter().map(read).collect()
}
