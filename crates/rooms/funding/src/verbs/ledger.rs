//! The only place where money moves. A booking and the balances that it moves are written in one transaction, each balance only where
//! the rule still holds with the new value; what does not fit changes nothing.
//!
//! The rows that many share, those of the years, come last and in the order of the years: they are held for the shortest time, and no
//! two decisions wait for each other in a circle.

use std::collections::BTreeMap;

use identity::AccountId;
use sea_orm::sea_query::{Expr, ExprTrait, SimpleExpr};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use store::{Cents, Scope, TenantId};

use super::rows;
use crate::model::{Balances, Booking, Broken, Entry, Grant, GrantId};
use crate::tables::{funding_grant, funding_journal, funding_share, funding_year};
use crate::{Error, Result};

/// Who is behind a booking.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct By {
    /// Who proposed or asked for it.
    pub(crate) made: Option<AccountId>,
    /// Who released it.
    pub(crate) approved: Option<AccountId>,
}

/// Writes bookings of one grant.
pub(crate) async fn book(
    scope: &Scope,
    tenant: TenantId,
    grant: &Grant,
    by: By,
    bookings: &[(Booking, i16, Cents)],
) -> Result<()> {
    let row = |(kind, year, amount): &(Booking, i16, Cents)| funding_journal::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(scope.new_id()),
        programme: Set(grant.programme),
        grant_id: Set(grant.id),
        year: Set((*year).into()),
        kind: Set(kind.name().to_owned()),
        amount: Set(*amount),
        made_by: Set(by.made.map(Into::into)),
        approved_by: Set(by.approved.map(Into::into)),
        at: Set(scope.now()),
        reference: Set(grant.reference()),
    };
    if bookings.is_empty() {
        return Ok(());
    }
    funding_journal::Entity::insert_many(bookings.iter().map(row)).exec_without_returning(scope.db()).await?;
    Ok(())
}

/// Grants shares of years, some of which may be there already, in a budget year.
pub(crate) async fn bind(
    scope: &Scope,
    tenant: TenantId,
    grant: &Grant,
    by: By,
    (budget, shares): (i16, &BTreeMap<i16, Cents>),
) -> Result<()> {
    let whole = Cents(shares.values().map(|share| share.0).sum());
    let later = Cents(shares.range(budget + 1..).map(|(_, share)| share.0).sum());
    let mut bookings: Vec<(Booking, i16, Cents)> =
        shares.iter().map(|(year, share)| (Booking::Bound, *year, *share)).collect();
    if later.0 != 0 {
        bookings.push((Booking::Ahead, budget, later));
    }
    book(scope, tenant, grant, by, &bookings).await?;
    let fresh = shares.iter().filter(|(year, _)| !grant.shares.contains_key(year));
    let fresh: Vec<funding_share::ActiveModel> = fresh
        .map(|(year, share)| funding_share::ActiveModel {
            tenant_id: Set(tenant),
            grant_id: Set(grant.id),
            year: Set((*year).into()),
            granted: Set(*share),
            called: Set(Cents(0)),
            drawn: Set(Cents(0)),
        })
        .collect();
    if !fresh.is_empty() {
        funding_share::Entity::insert_many(fresh).exec_without_returning(scope.db()).await?;
    }
    for (year, share) in shares.iter().filter(|(year, _)| grant.shares.contains_key(year)) {
        move_share(scope, tenant, grant.id, *year, (funding_share::Column::Granted, *share)).await?;
    }
    move_grant(scope, tenant, grant.id, &[(funding_grant::Column::Granted, whole)]).await?;
    // What ends later than it begins would hold the rows that everybody waits for.
    let touched = shares.keys().copied().chain((later.0 != 0).then_some(budget));
    for year in touched.collect::<std::collections::BTreeSet<_>>() {
        let bound = shares.get(&year).copied().unwrap_or_default();
        let ahead = if year == budget { later } else { Cents(0) };
        bind_year(scope, tenant, grant, year, (bound, ahead)).await?;
    }
    Ok(())
}

/// Binds money of a year, if there is as much.
async fn bind_year(
    scope: &Scope,
    tenant: TenantId,
    grant: &Grant,
    year: i16,
    (bound, ahead): (Cents, Cents),
) -> Result<()> {
    use funding_year::Column;
    let done = funding_year::Entity::update_many()
        .col_expr(Column::Bound, plus(Column::Bound, bound))
        .col_expr(Column::Ahead, plus(Column::Ahead, ahead))
        .filter(Column::TenantId.eq(tenant))
        .filter(Column::Programme.eq(grant.programme))
        .filter(Column::Year.eq(i32::from(year)))
        .filter(plus(Column::Bound, bound).lte(Expr::col(Column::Appropriation)))
        .filter(plus(Column::Ahead, ahead).lte(Expr::col(Column::Authority)))
        .filter(plus(Column::Bound, bound).gte(Expr::col(Column::Paid)))
        .filter(plus(Column::Ahead, ahead).gte(0))
        .exec(scope.db())
        .await?;
    if done.rows_affected == 1 {
        return Ok(());
    }
    let row = funding_year::Entity::find_by_id((tenant, grant.programme, i32::from(year))).one(scope.db()).await?;
    let row = row.ok_or(Broken::NoYear { year })?;
    let free = Cents(row.appropriation.0 - row.bound.0);
    Err(if bound > free {
        Broken::Frame { year, free, wanted: bound }
    } else {
        Broken::Ahead { year, free: Cents(row.authority.0 - row.ahead.0), wanted: ahead }
    }
    .into())
}

/// Notes that a recipient calls money of a year; negative when it is turned down.
pub(crate) async fn call(
    scope: &Scope,
    tenant: TenantId,
    grant: &Grant,
    by: By,
    (year, amount): (i16, Cents),
) -> Result<()> {
    book(scope, tenant, grant, by, &[(Booking::Called, year, amount)]).await?;
    move_share(scope, tenant, grant.id, year, (funding_share::Column::Called, amount)).await?;
    move_grant(scope, tenant, grant.id, &[(funding_grant::Column::Called, amount)]).await
}

/// Pays what was called.
pub(crate) async fn pay(
    scope: &Scope,
    tenant: TenantId,
    grant: &Grant,
    by: By,
    (year, amount): (i16, Cents),
) -> Result<()> {
    book(scope, tenant, grant, by, &[(Booking::Paid, year, amount)]).await?;
    move_share(scope, tenant, grant.id, year, (funding_share::Column::Drawn, amount)).await?;
    move_grant(scope, tenant, grant.id, &[(funding_grant::Column::Drawn, amount)]).await?;
    use funding_year::Column;
    let done = funding_year::Entity::update_many()
        .col_expr(Column::Paid, plus(Column::Paid, amount))
        .filter(Column::TenantId.eq(tenant))
        .filter(Column::Programme.eq(grant.programme))
        .filter(Column::Year.eq(i32::from(year)))
        .filter(plus(Column::Paid, amount).lte(Expr::col(Column::Bound)))
        .exec(scope.db())
        .await?;
    let free = grant.shares.get(&year).map_or(Cents(0), |share| Cents(share.called.0 - share.drawn.0));
    if done.rows_affected == 1 { Ok(()) } else { Err(Broken::Overdrawn { year, free, wanted: amount }.into()) }
}

/// Notes what was proven, claimed back or paid back; the budget year is that of the booking.
pub(crate) async fn note(
    scope: &Scope,
    tenant: TenantId,
    grant: &Grant,
    by: By,
    (kind, year, amount): (Booking, i16, Cents),
) -> Result<()> {
    let column = match kind {
        Booking::Proven => funding_grant::Column::Proven,
        Booking::Claimed => funding_grant::Column::Claimed,
        Booking::Recovered => funding_grant::Column::Recovered,
        Booking::Bound | Booking::Ahead | Booking::Called | Booking::Paid => {
            return Err(Error::inconsistent("a booking with shares"));
        }
    };
    book(scope, tenant, grant, by, &[(kind, year, amount)]).await?;
    move_grant(scope, tenant, grant.id, &[(column, amount)]).await
}

fn plus<C: ColumnTrait>(column: C, amount: Cents) -> SimpleExpr {
    Expr::col(column).add(amount.0)
}

/// Moves a balance of a share, where 0 ≤ drawn ≤ called ≤ granted still holds afterwards.
async fn move_share(
    scope: &Scope,
    tenant: TenantId,
    id: GrantId,
    year: i16,
    (column, amount): (funding_share::Column, Cents),
) -> Result<()> {
    use funding_share::Column;
    let value =
        |one: Column| if one.as_column_ref() == column.as_column_ref() { plus(one, amount) } else { Expr::col(one) };
    let done = funding_share::Entity::update_many()
        .col_expr(column, plus(column, amount))
        .filter(Column::TenantId.eq(tenant))
        .filter(Column::GrantId.eq(id))
        .filter(Column::Year.eq(i32::from(year)))
        .filter(value(Column::Drawn).gte(0))
        .filter(value(Column::Drawn).lte(value(Column::Called)))
        .filter(value(Column::Called).lte(value(Column::Granted)))
        .exec(scope.db())
        .await?;
    if done.rows_affected == 1 {
        return Ok(());
    }
    let row = funding_share::Entity::find_by_id((tenant, id, i32::from(year))).one(scope.db()).await?;
    let free = row.map_or(Cents(0), |row| match column {
        Column::Drawn => Cents(row.called.0 - row.drawn.0),
        _ => Cents(row.granted.0 - row.called.0),
    });
    Err(Broken::Overdrawn { year, free, wanted: Cents(amount.0.abs()) }.into())
}

/// Moves balances of a grant. What they may be is held by the shares before, and by the checks of the table.
async fn move_grant(
    scope: &Scope,
    tenant: TenantId,
    id: GrantId,
    moved: &[(funding_grant::Column, Cents)],
) -> Result<()> {
    let mut update = funding_grant::Entity::update_many();
    for (column, amount) in moved {
        update = update.col_expr(*column, plus(*column, *amount));
    }
    let done = update
        .filter(funding_grant::Column::TenantId.eq(tenant))
        .filter(funding_grant::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Unknown) }
}

/// The journal, of one grant or of all, in the order in which things happened.
pub(crate) async fn entries(scope: &Scope, tenant: TenantId, grant: Option<GrantId>) -> Result<Vec<Entry>> {
    let mut query = funding_journal::Entity::find().filter(funding_journal::Column::TenantId.eq(tenant));
    if let Some(grant) = grant {
        query = query.filter(funding_journal::Column::GrantId.eq(grant));
    }
    let rows = query.order_by_asc(funding_journal::Column::Id).all(scope.db()).await?;
    rows.into_iter().map(rows::entry).collect()
}

/// The balances as they are stored.
pub(crate) async fn stored(scope: &Scope, tenant: TenantId) -> Result<Balances> {
    let mut all = Balances::default();
    let years = funding_year::Entity::find().filter(funding_year::Column::TenantId.eq(tenant)).all(scope.db()).await?;
    for row in years {
        all.years.insert((row.programme, rows::short(row.year)), [row.bound, row.ahead, row.paid]);
    }
    let shares =
        funding_share::Entity::find().filter(funding_share::Column::TenantId.eq(tenant)).all(scope.db()).await?;
    for row in shares {
        all.shares.insert((row.grant_id, rows::short(row.year)), [row.granted, row.called, row.drawn]);
    }
    let grants =
        funding_grant::Entity::find().filter(funding_grant::Column::TenantId.eq(tenant)).all(scope.db()).await?;
    for row in grants {
        let sums = [row.granted, row.called, row.drawn, row.proven, row.claimed, row.recovered];
        all.grants.insert(row.id, sums);
    }
    Ok(all.without_zeros())
}
