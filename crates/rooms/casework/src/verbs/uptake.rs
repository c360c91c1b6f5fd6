//! How much online services are used, for whoever runs the installation: counts of cases, nothing about any of them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{Condition, ConnectionTrait, QueryResult};
use store::{Scope, Timestamp};

use super::figures::{COMPLETED, first_decided_at};
use crate::Result;
use crate::tables::{case_file, decision};

/// The use of one online service in the name of one legal entity: of the cases that arrived in a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Cases that arrived and stayed.
    pub received: u64,
    /// Those on which nothing is left to decide.
    pub completed: u64,
    /// Those whose decision was delivered to be retrieved, without paper.
    pub finished_online: u64,
    /// Decided cases that had a day by which they were due.
    pub with_due_day: u64,
    /// Those of them that were decided on that day or before.
    pub in_time: u64,
}

/// A period, an online service and a legal entity: the number of the period, and their keys.
pub type UsedAt = (usize, String, String);

/// The use of everything that arrived in the scope's tenant, by periods that follow each other: each from one of these days to before the
/// next.
///
/// # Errors
/// The store's own.
pub async fn usage(scope: &Scope, days: &[Date]) -> Result<BTreeMap<UsedAt, Usage>> {
    let mut found: BTreeMap<UsedAt, Usage> = BTreeMap::new();
    let Some(counted) = counted(scope, days)? else { return Ok(found) };
    let mut query = counted.clone();
    query
        .column((case_file::Entity, case_file::Column::State))
        .group_by_col((case_file::Entity, case_file::Column::State));
    for row in scope.db().query_all(&query).await? {
        let (place, number) = place(&row)?;
        let state: String = row.try_get_by_index(4)?;
        let place = found.entry(place).or_default();
        // Another administration counts what was handed over to it.
        if state != "transferred" {
            place.received += number;
            place.completed += if COMPLETED.contains(&state.as_str()) { number } else { 0 };
        }
    }
    let of_decision = |column: decision::Column| Expr::col((decision::Entity, column));
    let same = of_decision(decision::Column::TenantId)
        .eq(scope.tenant()?)
        .and(of_decision(decision::Column::CaseId).eq(of_case(case_file::Column::Id)));
    let mut query = counted;
    query
        .inner_join(decision::Entity, same)
        .column((decision::Entity, decision::Column::Delivery))
        .column((case_file::Entity, case_file::Column::DueOn))
        .expr_as(first_decided_at().div(Expr::cust(HOUR.to_string())), "hour")
        .group_by_col((decision::Entity, decision::Column::Delivery))
        .group_by_col((case_file::Entity, case_file::Column::DueOn))
        .add_group_by([Expr::col("hour")]);
    for row in scope.db().query_all(&query).await? {
        let (place, number) = place(&row)?;
        let (delivery, due_on): (String, Option<String>) = (row.try_get_by_index(4)?, row.try_get_by_index(5)?);
        let hour: i64 = row.try_get_by_index(6)?;
        let place = found.entry(place).or_default();
        place.finished_online += if delivery == "retrieval" { number } else { 0 };
        if let Some(due_on) = due_on {
            let decided_on = Timestamp(hour * HOUR).in_germany().date().to_string();
            place.with_due_day += number;
            place.in_time += if decided_on <= due_on { number } else { 0 };
        }
    }
    Ok(found)
}

const HOUR: i64 = 3_600_000_000;

fn of_case(column: case_file::Column) -> Expr {
    Expr::col((case_file::Entity, column))
}

/// What every row begins with.
fn place(row: &QueryResult) -> Result<(UsedAt, u64)> {
    let period = usize::try_from(row.try_get_by_index::<i32>(0)?).unwrap_or_default();
    let number: i64 = row.try_get_by_index(3)?;
    Ok(((period, row.try_get_by_index(1)?, row.try_get_by_index(2)?), number.unsigned_abs()))
}

/// Period, service, legal entity, and how many cases; nothing without a period.
fn counted(scope: &Scope, days: &[Date]) -> Result<Option<SelectStatement>> {
    let midnights: Vec<i64> = days.iter().map(|day| Timestamp::of_germany(day.at(0, 0, 0, 0)).0).collect();
    let [first, later @ .., last] = midnights.as_slice() else { return Ok(None) };
    let received = || of_case(case_file::Column::ReceivedAt);
    let mut period = CaseStatement::new();
    for (number, end) in (0_i32..).zip(later.iter().chain([last])) {
        period = period.case(received().lt(*end), Expr::cust(number.to_string()));
    }
    let within = Condition::all()
        .add(of_case(case_file::Column::TenantId).eq(scope.tenant()?))
        .add(received().gte(*first))
        .add(received().lt(*last));
    let query = Query::select()
        .expr_as(period, "period")
        .column((case_file::Entity, case_file::Column::OnlineService))
        .column((case_file::Entity, case_file::Column::LegalEntity))
        .expr_as(of_case(case_file::Column::Id).count(), "number")
        .from(case_file::Entity)
        .cond_where(within)
        .add_group_by([Expr::col("period")])
        .group_by_col((case_file::Entity, case_file::Column::OnlineService))
        .group_by_col((case_file::Entity, case_file::Column::LegalEntity))
        .to_owned();
    Ok(Some(query))
}
