//! What the programme comes to, in a few whole queries.

use directory::Catalogue;
use jiff::civil::Date;
use sea_orm::sea_query::{Expr, ExprTrait, SimpleExpr};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, Select,
};
use store::{Cents, Scope, TenantId, Timestamp};

use super::rows;
use crate::model::{Booking, GrantId, Overview, Pace, Part, ProgrammeId, State, Sums, Waiting};
use crate::tables::{funding_grant, funding_journal, funding_programme, funding_share, funding_year};
use crate::who::Funder;
use crate::{Error, Result};

/// Applications in the list of those that wait longest.
const MOST_WAITING: u64 = 10;

/// Of what an overview is wanted; everything where nothing is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// Of one programme.
    pub programme: Option<ProgrammeId>,
    /// Money of one budget year; applications and decisions of the same calendar year.
    pub year: Option<i16>,
}

/// Programmes, the newest first, and their budget years: what can be chosen from.
///
/// # Errors
/// [`identity::Error::Forbidden`] unless the funder sees the scope.
pub async fn extents(scope: &Scope, by: Funder) -> Result<(Vec<(ProgrammeId, String)>, Vec<i16>)> {
    let tenant = by.sees_in(scope)?;
    let programmes = funding_programme::Entity::find()
        .filter(funding_programme::Column::TenantId.eq(tenant))
        .order_by_desc(funding_programme::Column::CreatedAt)
        .all(scope.db())
        .await?;
    let years: Vec<i32> = funding_year::Entity::find()
        .select_only()
        .column(funding_year::Column::Year)
        .distinct()
        .filter(funding_year::Column::TenantId.eq(tenant))
        .order_by_asc(funding_year::Column::Year)
        .into_tuple()
        .all(scope.db())
        .await?;
    let programmes = programmes.into_iter().map(|row| (row.id, row.name)).collect();
    Ok((programmes, years.into_iter().map(rows::short).collect()))
}

/// What is bound, paid and proven, of whom and for what.
///
/// # Errors
/// As [`extents`].
pub async fn overview(scope: &Scope, by: Funder, catalogue: &Catalogue, extent: Extent) -> Result<Overview> {
    let tenant = by.sees_in(scope)?;
    let mut parts = received(scope, tenant, extent).await?;
    if let Some(year) = extent.year {
        parts.extend(booked(scope, tenant, extent.programme, year).await?);
    }
    Ok(Overview::of(catalogue, &parts))
}

/// The grants of a tenant within an extent.
fn within(tenant: TenantId, programme: Option<ProgrammeId>) -> Select<funding_grant::Entity> {
    let query = funding_grant::Entity::find().filter(funding_grant::Column::TenantId.eq(tenant));
    match programme {
        Some(programme) => query.filter(funding_grant::Column::Programme.eq(programme)),
        None => query,
    }
}

fn sum(column: impl Into<SimpleExpr>) -> SimpleExpr {
    // A sum of big integers is of another type on PostgreSQL.
    column.into().sum().cast_as("bigint")
}

/// A sum by recipient and object: how many came in and were granted, and what is bound, paid and proven.
type Summed = (TenantId, String, i64, i64, Cents, Cents, Cents);

fn part((recipient, object, applications, grants, bound, drawn, proven): Summed) -> Part {
    Part { recipient, object, sums: Sums { applications, grants, bound, drawn, proven } }
}

/// What came in, and, without a year, what the stored balances say of it.
async fn received(scope: &Scope, tenant: TenantId, extent: Extent) -> Result<Vec<Part>> {
    use funding_grant::Column;
    let mut query = within(tenant, extent.programme);
    if let Some(year) = extent.year {
        let begin = |year: i16| Date::new(year, 1, 1).map(|day| Timestamp::of_germany(day.at(0, 0, 0, 0)));
        query = query
            .filter(Column::ReceivedAt.gte(begin(year).unwrap_or(Timestamp(i64::MIN))))
            .filter(Column::ReceivedAt.lt(begin(year.saturating_add(1)).unwrap_or(Timestamp(i64::MAX))));
    }
    let counted: Vec<Summed> = query
        .select_only()
        .column(Column::Recipient)
        .column(Column::Object)
        .expr_as(Expr::cust("count(*)"), "applications")
        .expr_as(Expr::cust("count(case when granted > 0 then 1 end)"), "grants")
        .expr_as(sum(Expr::col(Column::Granted)), "bound")
        .expr_as(sum(Expr::col(Column::Drawn)), "drawn")
        .expr_as(sum(Expr::col(Column::Proven)), "proven")
        .group_by(Column::Recipient)
        .group_by(Column::Object)
        .into_tuple()
        .all(scope.db())
        .await?;
    let parts = counted.into_iter().map(part).map(|part| match extent.year {
        // Money of a year is what its bookings say, whenever the application came in.
        Some(_) => Part { sums: Sums { applications: part.sums.applications, ..Sums::default() }, ..part },
        None => part,
    });
    Ok(parts.collect())
}

/// What falls due and was paid in a budget year, and what was proven in it.
async fn booked(scope: &Scope, tenant: TenantId, programme: Option<ProgrammeId>, year: i16) -> Result<Vec<Part>> {
    use funding_grant::Column;
    let due = funding_grant::Entity::belongs_to(funding_share::Entity)
        .from((Column::TenantId, Column::Id))
        .to((funding_share::Column::TenantId, funding_share::Column::GrantId));
    let shares: Vec<Summed> = within(tenant, programme)
        .join(JoinType::InnerJoin, due.into())
        .filter(funding_share::Column::Year.eq(i32::from(year)))
        .select_only()
        .column(Column::Recipient)
        .column(Column::Object)
        .expr_as(Expr::cust("cast(0 as bigint)"), "applications")
        .expr_as(Expr::cust("count(case when funding_share.granted > 0 then 1 end)"), "grants")
        .expr_as(sum(of_share(funding_share::Column::Granted)), "bound")
        .expr_as(sum(of_share(funding_share::Column::Drawn)), "drawn")
        .expr_as(Expr::cust("cast(0 as bigint)"), "proven")
        .group_by(Column::Recipient)
        .group_by(Column::Object)
        .into_tuple()
        .all(scope.db())
        .await?;
    let entry = funding_grant::Entity::belongs_to(funding_journal::Entity)
        .from((Column::TenantId, Column::Id))
        .to((funding_journal::Column::TenantId, funding_journal::Column::GrantId));
    let proven: Vec<(TenantId, String, Cents)> = within(tenant, programme)
        .join(JoinType::InnerJoin, entry.into())
        .filter(funding_journal::Column::Year.eq(i32::from(year)))
        // Written out, so that the index of these bookings is taken.
        .filter(Expr::cust(format!("funding_journal.kind = '{}'", Booking::Proven.name())))
        .select_only()
        .column(Column::Recipient)
        .column(Column::Object)
        .expr_as(sum(Expr::col((funding_journal::Entity, funding_journal::Column::Amount))), "proven")
        .group_by(Column::Recipient)
        .group_by(Column::Object)
        .into_tuple()
        .all(scope.db())
        .await?;
    let proven = proven.into_iter().map(|(recipient, object, proven)| Part {
        recipient,
        object,
        sums: Sums { proven, ..Sums::default() },
    });
    Ok(shares.into_iter().map(part).chain(proven).collect())
}

fn of_share(column: funding_share::Column) -> Expr {
    Expr::col((funding_share::Entity, column))
}

/// How long decisions take. What was read in from a list has no day on which everything was there, and is not counted.
///
/// # Errors
/// As [`extents`].
pub async fn pace(scope: &Scope, by: Funder, extent: Extent) -> Result<Pace> {
    use funding_grant::Column;
    let tenant = by.sees_in(scope)?;
    let mut query = within(tenant, extent.programme)
        .filter(Column::CompleteOn.is_not_null())
        .filter(Column::DecidedOn.is_not_null());
    if let Some(year) = extent.year {
        // Days are ISO texts.
        query = query.filter(Column::DecidedOn.between(format!("{year:04}-01-01"), format!("{year:04}-12-31")));
    }
    let days = Expr::cust(match scope.db().get_database_backend() {
        DbBackend::Sqlite => "cast(julianday(decided_on) - julianday(complete_on) as bigint)",
        _ => "cast(cast(decided_on as date) - cast(complete_on as date) as bigint)",
    });
    let taken: Vec<(i64, i64)> = query
        .select_only()
        .expr_as(days.clone(), "days")
        .expr_as(Expr::cust("count(*)"), "decided")
        .group_by(days.clone())
        .order_by_asc(days)
        .into_tuple()
        .all(scope.db())
        .await?;
    let waiting: Vec<(GrantId, String, TenantId, String)> = within(tenant, extent.programme)
        .filter(Column::State.is_in([State::Complete, State::Proposed].map(State::name)))
        .filter(Column::CompleteOn.is_not_null())
        .select_only()
        .columns([Column::Id, Column::Title, Column::Recipient, Column::CompleteOn])
        .order_by_asc(Column::CompleteOn)
        .order_by_asc(Column::Id)
        .limit(MOST_WAITING)
        .into_tuple()
        .all(scope.db())
        .await?;
    let read = |(id, title, recipient, since): (GrantId, String, TenantId, String)| {
        let since = since.parse().map_err(|_| Error::inconsistent("a day"))?;
        Ok(Waiting { id, title, recipient, since })
    };
    Ok(Pace::of(&taken, waiting.into_iter().map(read).collect::<Result<_>>()?))
}
