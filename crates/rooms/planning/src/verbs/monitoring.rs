//! What all administrations plan, counted: no title, no name, no text.

use std::collections::BTreeMap;

use directory::Catalogue;
use sea_orm::{EntityTrait, QuerySelect};
use store::{Cents, Scope, TenantId, Timestamp};

use super::rows::{theme, wrong};
use crate::model::{Draft, Measure, Origin, Status, Theme};
use crate::tables::measure as table;
use crate::{MeasureId, Organizer, Result};

/// What one administration plans.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Planned {
    /// Measures by theme.
    pub themes: BTreeMap<Theme, usize>,
    /// Measures by where in time they are, in the order of [`crate::Stage::ALL`].
    pub stages: [usize; 4],
    /// The sum of their points of concreteness, of those that are not given up.
    pub points: usize,
    /// Those that are not given up.
    pub counted: usize,
    /// What they cost together, as far as it is said.
    pub cost: Cents,
    /// The sum of what came from workshops, and how many of these are running or reached.
    pub from_workshops: (usize, usize),
    /// The last time that somebody said how one of them stands.
    pub touched: Option<Timestamp>,
}

impl Planned {
    /// The mean of the points of concreteness; nothing where nothing is planned.
    pub fn concreteness(&self) -> Option<usize> {
        self.points.checked_div(self.counted)
    }
}

/// A measure as far as whoever steers the state may see it. What is there is counted, not read: a text is empty or not.
#[derive(sea_orm::FromQueryResult)]
struct Seen {
    tenant_id: TenantId,
    id: MeasureId,
    theme: String,
    service: Option<String>,
    goes_online: bool,
    goal: Option<crate::GoalId>,
    first_day: Option<String>,
    last_day: Option<String>,
    cost: Option<i64>,
    has_owner: bool,
    has_funding: bool,
    has_decision: bool,
    has_metric: bool,
    status: String,
    status_at: Timestamp,
    origin: String,
}

/// What every administration plans, by tenant; administrations without a plan are not in it.
///
/// # Errors
/// [`store::Error::WrongReach`], [`identity::Error::Forbidden`] for anybody but whoever steers the state.
pub async fn planned(
    scope: &Scope,
    organizer: Organizer,
    catalogue: &Catalogue,
) -> Result<BTreeMap<TenantId, Planned>> {
    organizer.acts_in(scope)?;
    let (today, now) = (scope.today(), scope.now());
    let there = |column: table::Column| sea_orm::sea_query::ExprTrait::ne(sea_orm::sea_query::Expr::col(column), "");
    let seen: Vec<Seen> = table::Entity::find()
        .select_only()
        .columns([
            table::Column::TenantId,
            table::Column::Id,
            table::Column::Theme,
            table::Column::Service,
            table::Column::GoesOnline,
            table::Column::Goal,
            table::Column::FirstDay,
            table::Column::LastDay,
            table::Column::Cost,
            table::Column::Status,
            table::Column::StatusAt,
            table::Column::Origin,
        ])
        .column_as(there(table::Column::Owner), "has_owner")
        .column_as(there(table::Column::Funding), "has_funding")
        .column_as(there(table::Column::Decision), "has_decision")
        .column_as(there(table::Column::Metric), "has_metric")
        .into_model()
        .all(scope.db())
        .await?;
    let live = catalogue.live_services(today);
    let mut all: BTreeMap<TenantId, Planned> = BTreeMap::new();
    for row in seen {
        let tenant = row.tenant_id;
        let measure = row.read()?;
        let standing = measure.standing(today, live.get(&tenant));
        let planned = all.entry(tenant).or_default();
        planned.touched = planned.touched.max(Some(measure.status_at));
        if standing.status == Status::Dropped {
            continue;
        }
        *planned.themes.entry(measure.draft.theme).or_default() += 1;
        planned.stages[standing.stage().place()] += 1;
        planned.points += usize::from(measure.concreteness(now).points);
        planned.counted += 1;
        planned.cost = Cents(planned.cost.0.saturating_add(measure.draft.cost.map_or(0, |cost| cost.0)));
        if measure.origin == Origin::Workshop {
            planned.from_workshops.0 += 1;
            planned.from_workshops.1 += usize::from(matches!(standing.status, Status::Running | Status::Done));
        }
    }
    Ok(all)
}

impl Seen {
    /// As a measure whose texts are only there or not.
    fn read(self) -> Result<Measure> {
        let text = |there: bool| if there { "x".to_owned() } else { String::new() };
        let day = |day: Option<String>| day.map(|day| day.parse()).transpose().map_err(|_| wrong("measure: day"));
        Ok(Measure {
            id: self.id,
            number: 0,
            draft: Draft {
                title: String::new(),
                theme: theme(&self.theme)?,
                service: self.service,
                goes_online: self.goes_online,
                goal: self.goal,
                owner: text(self.has_owner),
                first_day: day(self.first_day)?,
                last_day: day(self.last_day)?,
                cost: self.cost.map(Cents),
                funding: text(self.has_funding),
                decision: text(self.has_decision),
                metric: text(self.has_metric),
                note: String::new(),
                needs: Vec::new(),
            },
            status: Status::from_name(&self.status).ok_or_else(|| wrong("measure: status"))?,
            status_at: self.status_at,
            reason: String::new(),
            origin: Origin::from_name(&self.origin).ok_or_else(|| wrong("measure: origin"))?,
            origin_reference: String::new(),
            revision: 0,
        })
    }
}
