//! What can be counted over all cases of an administration. The database counts; days come as histograms, of which
//! percentiles are taken here, so that both databases agree. The number of queries depends on nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use identity::ClerkSession;
use jiff::civil::Date;
use sea_orm::sea_query::{Expr, ExprTrait, Func, JoinType, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryResult, QuerySelect};
use store::{Scope, TenantId, Timestamp};
use studio::Procedure;

use crate::model::Event;
use crate::tables::{case_event, case_file, decision};
use crate::verbs::file::authorise;
use crate::{Desk, Result};

const HOUR: i64 = 3_600_000_000;
const DAY: i64 = 24 * HOUR;

/// The states of cases on which nothing is left to decide.
pub(crate) const COMPLETED: [&str; 7] =
    ["decided", "delivered", "closed", "amending", "amendment_proposed", WITHDRAWN, TRANSFERRED];
const WITHDRAWN: &str = "withdrawn";
const TRANSFERRED: &str = "transferred";

/// How many cases took how many whole days of 24 hours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Days(BTreeMap<i64, u64>);

impl Days {
    /// As many days or fewer took half of the cases.
    #[must_use]
    pub fn median(&self) -> Option<i64> {
        self.within(50)
    }

    /// As many days or fewer took nine of ten cases.
    #[must_use]
    pub fn ninetieth(&self) -> Option<i64> {
        self.within(90)
    }

    /// The nearest rank: the smallest number of days that this part of the cases did not exceed.
    fn within(&self, percent: u64) -> Option<i64> {
        let wanted = (self.0.values().sum::<u64>() * percent).div_ceil(100);
        let mut counted = 0;
        self.0.iter().find_map(|(days, number)| {
            counted += number;
            (counted >= wanted).then_some(*days)
        })
    }

    fn add(&mut self, days: i64, number: u64) {
        *self.0.entry(days).or_default() += number;
    }
}

/// The figures of one online service, or of all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Cases that arrived in the period and stayed. What follows is about these.
    pub received: u64,
    /// Cases that arrived in the period and were handed over to another administration, which counts them as its own.
    pub transferred: u64,
    /// Those on which nothing is left to decide.
    pub completed: u64,
    /// Those of them that the applicant took back.
    pub withdrawn: u64,
    /// Those that somebody still has to decide.
    pub open: u64,
    /// Those of them whose day is over; a report has none.
    pub overdue: u64,
    /// Questions to applicants.
    pub questions: u64,
    /// From the receipt until a clerk took the case for the first time.
    pub to_claim: Days,
    /// From the receipt to the decision.
    pub to_decision: Days,
    /// Decisions that had a day by which they were due.
    pub with_due_day: u64,
    /// Those of them that were taken on that day or before.
    pub in_time: u64,
}

impl Figures {
    /// Questions to the applicant for each case, in tenths.
    #[must_use]
    pub fn questions_per_case(&self) -> Option<u64> {
        (self.questions * 10 + self.received / 2).checked_div(self.received)
    }

    /// Decisions that came in time, in percent.
    #[must_use]
    pub fn in_time_percent(&self) -> Option<u64> {
        (self.in_time * 100).checked_div(self.with_due_day)
    }

    fn add(&mut self, other: &Self) {
        self.received += other.received;
        self.transferred += other.transferred;
        self.completed += other.completed;
        self.withdrawn += other.withdrawn;
        self.open += other.open;
        self.overdue += other.overdue;
        self.questions += other.questions;
        self.with_due_day += other.with_due_day;
        self.in_time += other.in_time;
        for (all, its) in [(&mut self.to_claim, &other.to_claim), (&mut self.to_decision, &other.to_decision)] {
            its.0.iter().for_each(|(days, number)| all.add(*days, *number));
        }
    }
}

/// The figures of an administration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statistics {
    /// The year in which the cases arrived; nothing for all of them.
    pub year: Option<i16>,
    /// The years in which cases arrived, up to this one.
    pub years: RangeInclusive<i16>,
    /// By the id of the online service.
    pub services: BTreeMap<String, Figures>,
    /// All of them together.
    pub total: Figures,
}

/// The figures of the clerk's own administration: of the cases that arrived in a year of German time, or of all.
///
/// # Errors
/// [`crate::Error::Forbidden`] without the role, or the store's own.
pub async fn statistics(scope: &Scope, desk: &Desk, by: &ClerkSession, year: Option<i16>) -> Result<Statistics> {
    authorise(scope, by)?;
    let (tenant, this_year) = (scope.tenant()?, scope.today().year());
    let first: Option<Option<Timestamp>> = case_file::Entity::find()
        .select_only()
        .column_as(Expr::col(case_file::Column::ReceivedAt).min(), "first")
        .filter(case_file::Column::TenantId.eq(tenant))
        .into_tuple()
        .one(scope.db())
        .await?;
    let first = first.flatten().map_or(this_year, |at| at.in_germany().year());
    let mut counting = Counting { scope, tenant, year, services: BTreeMap::new() };
    counting.cases(desk).await?;
    counting.questions().await?;
    counting.days().await?;
    counting.due_days().await?;
    let mut total = Figures::default();
    counting.services.values().for_each(|(figures, _)| total.add(figures));
    let services = counting.services.into_iter().map(|(service, (figures, _))| (service, figures)).collect();
    Ok(Statistics { year, years: first..=Ord::max(this_year, first), services, total })
}

/// Of the services to which these applications belong, those whose cases have a day by which they are due: reports have none.
pub(crate) async fn with_due_days(scope: &Scope, desk: &Desk, examples: &[String]) -> Result<BTreeSet<String>> {
    let mut due = BTreeSet::new();
    for (service, version) in applications::service_versions(scope, examples).await? {
        let published = desk.studio.version(scope, version).await?;
        if published.manifest.procedure == Procedure::Application {
            due.insert(service);
        }
    }
    Ok(due)
}

/// The figures while they are counted; with those of each service, whether its cases have a day by which they are due.
struct Counting<'a> {
    scope: &'a Scope,
    tenant: TenantId,
    year: Option<i16>,
    services: BTreeMap<String, (Figures, bool)>,
}

fn of_case(column: case_file::Column) -> Expr {
    Expr::col((case_file::Entity, column))
}

/// What every row begins with: the service, and how many cases.
fn service(row: &QueryResult) -> Result<(String, u64)> {
    let number: i64 = row.try_get_by_index(1)?;
    Ok((row.try_get_by_index(0)?, number.unsigned_abs()))
}

/// Whole days from the receipt to another moment.
fn days_to(moment: Expr) -> Expr {
    moment.sub(of_case(case_file::Column::ReceivedAt)).div(Expr::cust(DAY.to_string()))
}

impl Counting<'_> {
    /// How many cases of the period each service has; whoever asks adds by what else they are counted.
    fn counted(&self) -> SelectStatement {
        let mut within = Condition::all().add(of_case(case_file::Column::TenantId).eq(self.tenant));
        if let Some(year) = self.year {
            let begin = |year: i16| Date::new(year, 1, 1).map(|day| Timestamp::of_germany(day.at(0, 0, 0, 0)).0);
            let received = || of_case(case_file::Column::ReceivedAt);
            within = within
                .add(received().gte(begin(year).unwrap_or(i64::MIN)))
                .add(received().lt(begin(year.saturating_add(1)).unwrap_or(i64::MAX)));
        }
        Query::select()
            .column((case_file::Entity, case_file::Column::OnlineService))
            .expr_as(of_case(case_file::Column::Id).count(), "number")
            .from(case_file::Entity)
            .cond_where(within)
            .group_by_col((case_file::Entity, case_file::Column::OnlineService))
            .to_owned()
    }

    async fn read(&self, query: &SelectStatement) -> Result<Vec<QueryResult>> {
        Ok(self.scope.db().query_all(query).await?)
    }

    fn of(&mut self, service: String) -> &mut Figures {
        &mut self.services.entry(service).or_default().0
    }

    /// Received, completed, open and overdue, and which services have due days.
    async fn cases(&mut self, desk: &Desk) -> Result<()> {
        let mut query = self.counted();
        query
            .column((case_file::Entity, case_file::Column::State))
            .group_by_col((case_file::Entity, case_file::Column::State));
        for row in self.read(&query).await? {
            let ((service, number), state) = (service(&row)?, row.try_get_by_index::<String>(2)?);
            let figures = self.of(service);
            if state == TRANSFERRED {
                figures.transferred += number;
                continue;
            }
            figures.received += number;
            match state.as_str() {
                state if COMPLETED.contains(&state) => figures.completed += number,
                _ => figures.open += number,
            }
            if state == WITHDRAWN {
                figures.withdrawn += number;
            }
        }
        // One case of each service tells what kind of procedure it is.
        let mut query = self.counted();
        query.expr_as(of_case(case_file::Column::Reference).min(), "one");
        let examples = self.read(&query).await?;
        let examples: Vec<String> = examples.iter().map(|row| row.try_get_by_index(2)).collect::<Result<_, _>>()?;
        for service in with_due_days(self.scope, desk, &examples).await? {
            self.services.entry(service).or_default().1 = true;
        }
        let mut query = self.counted();
        query
            .and_where(of_case(case_file::Column::State).is_not_in(COMPLETED))
            .and_where(of_case(case_file::Column::DueOn).lt(self.scope.today().to_string()));
        for row in self.read(&query).await? {
            let (service, number) = service(&row)?;
            let (figures, due) = self.services.entry(service).or_default();
            figures.overdue += if *due { number } else { 0 };
        }
        Ok(())
    }

    /// Questions to applicants.
    async fn questions(&mut self) -> Result<()> {
        let mut query = self.counted();
        let event = |column: case_event::Column| Expr::col((case_event::Entity, column));
        query
            .inner_join(
                case_event::Entity,
                event(case_event::Column::TenantId)
                    .eq(self.tenant)
                    .and(event(case_event::Column::CaseId).eq(of_case(case_file::Column::Id))),
            )
            .and_where(event(case_event::Column::Kind).eq(Event::Asked.name()))
            .and_where(event(case_event::Column::Office).is_null())
            .and_where(of_case(case_file::Column::State).ne(TRANSFERRED));
        for row in self.read(&query).await? {
            let (service, number) = service(&row)?;
            self.of(service).questions += number;
        }
        Ok(())
    }

    /// Days until somebody took the case for the first time, and until it was decided.
    async fn days(&mut self) -> Result<()> {
        let first = Query::select()
            .column(case_event::Column::CaseId)
            .expr_as(Expr::col(case_event::Column::At).min(), "first_at")
            .from(case_event::Entity)
            .and_where(case_event::Column::TenantId.eq(self.tenant))
            .and_where(case_event::Column::Kind.eq(Event::Claimed.name()))
            .and_where(case_event::Column::Office.is_null())
            .group_by_col(case_event::Column::CaseId)
            .to_owned();
        let mut query = self.counted();
        query
            .and_where(of_case(case_file::Column::State).ne(TRANSFERRED))
            .expr_as(days_to(Expr::col(("first", "first_at"))), "days")
            .join_subquery(
                JoinType::InnerJoin,
                first,
                "first",
                Expr::col(("first", case_event::Column::CaseId)).eq(of_case(case_file::Column::Id)),
            )
            .add_group_by([Expr::col("days")]);
        for row in self.read(&query).await? {
            let (service, number) = service(&row)?;
            self.of(service).to_claim.add(row.try_get_by_index(2)?, number);
        }
        let mut query = self.decided();
        query.expr_as(days_to(first_decided_at()), "days").add_group_by([Expr::col("days")]);
        for row in self.read(&query).await? {
            let (service, number) = service(&row)?;
            self.of(service).to_decision.add(row.try_get_by_index(2)?, number);
        }
        Ok(())
    }

    /// The cases that were decided, with the decision that holds.
    fn decided(&self) -> SelectStatement {
        let of_decision = |column: decision::Column| Expr::col((decision::Entity, column));
        let same = of_decision(decision::Column::TenantId)
            .eq(self.tenant)
            .and(of_decision(decision::Column::CaseId).eq(of_case(case_file::Column::Id)));
        self.counted().inner_join(decision::Entity, same).to_owned()
    }

    /// Decisions by the day they were due. Every day of German time begins with an hour of the world's, so the hour of a
    /// decision is enough to know its day.
    async fn due_days(&mut self) -> Result<()> {
        let mut query = self.decided();
        query
            .expr_as(first_decided_at().div(Expr::cust(HOUR.to_string())), "hour")
            .column((case_file::Entity, case_file::Column::DueOn))
            .and_where(of_case(case_file::Column::DueOn).is_not_null())
            .group_by_col((case_file::Entity, case_file::Column::DueOn))
            .add_group_by([Expr::col("hour")]);
        for row in self.read(&query).await? {
            let (service, number) = service(&row)?;
            let (hour, due_on): (i64, String) = (row.try_get_by_index(2)?, row.try_get_by_index(3)?);
            let (figures, due) = self.services.entry(service).or_default();
            if *due {
                figures.with_due_day += number;
                // Days are stored as ISO text, which sorts like them.
                let decided_on = Timestamp(hour * HOUR).in_germany().date().to_string();
                figures.in_time += if decided_on <= due_on { number } else { 0 };
            }
        }
        Ok(())
    }
}

/// When a case was decided for the first time: an amendment does not make it late.
pub(super) fn first_decided_at() -> Expr {
    let columns = [decision::Column::FirstDecidedAt, decision::Column::DecidedAt];
    Func::coalesce(columns.map(|column| Expr::col((decision::Entity, column)))).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_the_nearest_rank() {
        let days = |all: &[i64]| {
            let mut days = Days::default();
            all.iter().for_each(|number| days.add(*number, 1));
            (days.median(), days.ninetieth())
        };
        assert_eq!(days(&[]), (None, None));
        assert_eq!(days(&[7]), (Some(7), Some(7)));
        assert_eq!(days(&[1, 2]), (Some(1), Some(2)));
        assert_eq!(days(&[0, 0, 0, 0, 0, 0, 0, 0, 3, 40]), (Some(0), Some(3)));
        assert_eq!(days(&[5, 1, 3]), (Some(3), Some(5)));
    }
}
