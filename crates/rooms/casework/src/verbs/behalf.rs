//! What an administration does in the name of a member municipality, for whoever acts for it: members are to be informed about
//! their matters (§ 47 Abs. 1 Satz 2, § 51 Abs. 2 ThürKO).

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use applications::{ApplicationId, Content};
use directory::EntityKey;
use identity::{AccountId, ClerkSession};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use sea_orm::sea_query::{Expr, ExprTrait, IntoTableRef, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect, Select,
};
use store::{Language, Scope, TenantId, Timestamp};
use studio::{Procedure, Published, Sphere};
use ui::text_with;

use crate::model::{CaseId, State, Verdict};
use crate::tables::case_file::{Column, Entity, Model};
use crate::tables::{decision, former_decision};
use crate::verbs::file::{CaseFile, authorise_representative};
use crate::verbs::inbox::due_on;
use crate::verbs::names::Names;
use crate::verbs::overview::overdue;
use crate::{Desk, Result, letter};

/// Most cases of each kind that are listed; all are counted.
pub const BEHALF_ROWS: u64 = 100;

/// Seven days, the last of which is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    last: Date,
}

impl Week {
    /// The seven days up to this one.
    #[must_use]
    pub const fn until(last: Date) -> Self {
        Self { last }
    }

    /// The last whole week from Monday to Sunday.
    #[must_use]
    pub fn before(today: Date) -> Self {
        Self { last: monday(today).saturating_sub(1.day()) }
    }

    /// The first day.
    #[must_use]
    pub fn first(self) -> Date {
        self.last.saturating_sub(6.days())
    }

    /// The last day.
    #[must_use]
    pub const fn last(self) -> Date {
        self.last
    }

    /// From its first moment to that of the day after it, in Germany.
    fn moments(self) -> (Timestamp, Timestamp) {
        let begin = |day: Date| Timestamp::of_germany(day.at(0, 0, 0, 0));
        (begin(self.first()), begin(self.last.saturating_add(1.day())))
    }
}

/// The Monday of a day's week.
fn monday(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().since(Weekday::Monday)).days())
}

/// How a case was decided in a week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// When.
    pub at: Timestamp,
    /// How it turned out.
    pub verdict: Verdict,
    /// The outcome in the words of the service.
    pub outcome: String,
    /// Who decided.
    pub by: String,
    /// Who approved it, where a second person had to.
    pub approved_by: Option<String>,
}

/// One case. Not `Debug`: it may name the applicant.
#[derive(Clone, PartialEq, Eq)]
pub struct BehalfRow {
    /// The case.
    pub id: CaseId,
    /// Its number for people.
    pub reference: String,
    /// Id of the online service.
    pub online_service: String,
    /// What is asked of the administration.
    pub procedure: Procedure,
    /// In whose sphere the task is.
    pub sphere: Sphere,
    /// Who applied, only where the case is the member's own.
    pub applicant: Option<String>,
    /// When it arrived.
    pub received_at: Timestamp,
    /// The day by which it should be decided; a report has none.
    pub due_on: Option<Date>,
    /// Where it stands.
    pub state: State,
    /// What was decided in the week.
    pub settled: Option<Settled>,
}

/// What is counted, of a service or of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Cases that came in during the week.
    pub received: u64,
    /// Cases that were decided in it.
    pub decided: u64,
    /// Cases that are overdue now.
    pub overdue: u64,
}

impl std::iter::Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), |sum, tally| Self {
            received: sum.received + tally.received,
            decided: sum.decided + tally.decided,
            overdue: sum.overdue + tally.overdue,
        })
    }
}

/// What was done in the name of a member municipality.
#[derive(Clone)]
pub struct Behalf {
    /// The municipality.
    pub entity: EntityKey,
    /// The week.
    pub week: Week,
    /// By the id of the online service.
    pub services: BTreeMap<String, Tally>,
    /// All of them together.
    pub total: Tally,
    /// What came in, the newest first, at most [`BEHALF_ROWS`].
    pub received: Vec<BehalfRow>,
    /// What was decided, the newest application first.
    pub decided: Vec<BehalfRow>,
    /// What is overdue now, the longest overdue first.
    pub overdue: Vec<BehalfRow>,
}

/// What was done in a week in the name of the municipality for which the account acts. In its own sphere a case is the
/// municipality's, and who applied is named; of the delegated one only number, service, dates and outcome are shown, for nothing
/// more is needed to inform. The number of queries does not depend on how many cases there are.
///
/// # Errors
/// [`crate::Error::Forbidden`] for everybody else, or the store's own.
pub async fn behalf(scope: &Scope, desk: &Desk, by: &ClerkSession, week: Week) -> Result<Behalf> {
    let entity = authorise_representative(scope, by)?;
    let cases = Cases { scope, entity: &entity, week };
    let overdue = cases.overdue(desk).await?;
    let services = cases.tallies(&overdue).await?;
    let received = cases.rows(cases.received()?, Column::ReceivedAt, Order::Desc).await?;
    let decided = cases.rows(cases.decided()?, Column::ReceivedAt, Order::Desc).await?;
    let overdue = cases.rows(overdue, Column::DueOn, Order::Asc).await?;
    let ids = || [&received, &decided, &overdue].into_iter().flatten().map(|row| row.id);
    let reading = Reading {
        settled: cases.settled(decided.iter().map(|row| row.id).collect()).await?,
        names: Names::read(scope).await?,
        published: published(scope, desk, ids().map(CaseId::application).collect()).await?,
        entity: &entity,
        language: scope.language(),
    };
    let own: Vec<ApplicationId> = [&received, &decided, &overdue]
        .into_iter()
        .flatten()
        .filter(|row| reading.is_own(row))
        .map(|row| row.id.application())
        .collect();
    let opened = applications::contents(scope, &own).await?;
    let opened: HashMap<_, _> = opened.into_iter().map(|(known, content)| (known.id, content)).collect();
    let read = |rows: Vec<Model>, settled: bool| -> Result<Vec<BehalfRow>> {
        rows.into_iter().map(|row| reading.row(row, &opened, settled)).collect()
    };
    Ok(Behalf {
        received: read(received, false)?,
        decided: read(decided, true)?,
        overdue: read(overdue, false)?,
        total: services.values().copied().sum(),
        services,
        week,
        entity: entity.clone(),
    })
}

/// What was done in a week in the name of a member municipality, in sentences with numbers only, in German; also when nothing was.
/// The number of queries depends on nothing.
///
/// # Errors
/// The store's own.
pub async fn behalf_overview(desk: &Desk, tenant: TenantId, entity: &EntityKey, week: Week) -> Result<Vec<String>> {
    let scope = desk.store.read_as_system(tenant).await?;
    let cases = Cases { scope: &scope, entity, week };
    let overdue = cases.overdue(desk).await?;
    let total: Tally = cases.tallies(&overdue).await?.into_values().sum();
    let line = |key: &str, count: u64| {
        text_with(Language::German, key, &[("count", i64::try_from(count).unwrap_or(i64::MAX).into())])
    };
    Ok(vec![
        line("casework-week-received", total.received),
        line("casework-week-decided", total.decided),
        line("casework-week-overdue", total.overdue),
    ])
}

/// The cases of a member municipality: those decided in its name, and those about it.
struct Cases<'a> {
    scope: &'a Scope,
    entity: &'a EntityKey,
    week: Week,
}

/// A decision of a week as it is stored.
struct Taken {
    at: Timestamp,
    outcome: String,
    verdict: String,
    by: AccountId,
    approved_by: Option<AccountId>,
}

impl Cases<'_> {
    fn all(&self) -> Result<Select<Entity>> {
        let key = self.entity.as_str();
        let of_member = Condition::any().add(Column::LegalEntity.eq(key)).add(Column::Area.eq(key));
        Ok(Entity::find().filter(Column::TenantId.eq(self.scope.tenant()?)).filter(of_member))
    }

    fn received(&self) -> Result<Select<Entity>> {
        let (from, to) = self.week.moments();
        Ok(self.all()?.filter(Column::ReceivedAt.gte(from)).filter(Column::ReceivedAt.lt(to)))
    }

    /// A decision that another took the place of was taken all the same.
    fn decided(&self) -> Result<Select<Entity>> {
        let in_force = self.taken(decision::Entity)?.column(decision::Column::CaseId).to_owned();
        let former = self.taken(former_decision::Entity)?.column(decision::Column::CaseId).to_owned();
        let taken = Condition::any().add(Column::Id.in_subquery(in_force)).add(Column::Id.in_subquery(former));
        Ok(self.all()?.filter(taken))
    }

    async fn overdue(&self, desk: &Desk) -> Result<Select<Entity>> {
        overdue(self.scope, desk, self.all()?, self.scope.today()).await
    }

    async fn rows(&self, cases: Select<Entity>, by: Column, order: Order) -> Result<Vec<Model>> {
        let cases = cases.order_by(by, order).order_by_asc(Column::Id).limit(BEHALF_ROWS);
        Ok(cases.all(self.scope.db()).await?)
    }

    /// The decisions of the week in one of the two tables, which have the same columns.
    fn taken(&self, table: impl IntoTableRef) -> Result<SelectStatement> {
        let (from, to) = self.week.moments();
        Ok(Query::select()
            .from(table)
            .and_where(Expr::col(decision::Column::TenantId).eq(self.scope.tenant()?))
            .and_where(Expr::col(decision::Column::DecidedAt).gte(from))
            .and_where(Expr::col(decision::Column::DecidedAt).lt(to))
            .to_owned())
    }

    /// The last decision of the week in each of these cases.
    async fn settled(&self, ids: Vec<CaseId>) -> Result<HashMap<CaseId, Taken>> {
        let mut settled: HashMap<CaseId, Taken> = HashMap::new();
        for mut query in [self.taken(former_decision::Entity)?, self.taken(decision::Entity)?] {
            query
                .columns([
                    decision::Column::CaseId,
                    decision::Column::DecidedAt,
                    decision::Column::Outcome,
                    decision::Column::Verdict,
                    decision::Column::DecidedBy,
                    decision::Column::ApprovedBy,
                ])
                .and_where(Expr::col(decision::Column::CaseId).is_in(ids.iter().copied()));
            for row in self.scope.db().query_all(&query).await? {
                let taken = Taken {
                    at: row.try_get_by_index(1)?,
                    outcome: row.try_get_by_index(2)?,
                    verdict: row.try_get_by_index(3)?,
                    by: row.try_get_by_index(4)?,
                    approved_by: row.try_get_by_index(5)?,
                };
                let id: CaseId = row.try_get_by_index(0)?;
                if settled.get(&id).is_none_or(|other| other.at <= taken.at) {
                    settled.insert(id, taken);
                }
            }
        }
        Ok(settled)
    }

    async fn tallies(&self, overdue: &Select<Entity>) -> Result<BTreeMap<String, Tally>> {
        let mut services: BTreeMap<String, Tally> = BTreeMap::new();
        for (service, number) in self.counted(self.received()?).await? {
            services.entry(service).or_default().received = number;
        }
        for (service, number) in self.counted(self.decided()?).await? {
            services.entry(service).or_default().decided = number;
        }
        for (service, number) in self.counted(overdue.clone()).await? {
            services.entry(service).or_default().overdue = number;
        }
        Ok(services)
    }

    /// How many of these cases each service has.
    async fn counted(&self, cases: Select<Entity>) -> Result<impl Iterator<Item = (String, u64)>> {
        let numbers: Vec<(String, i64)> = cases
            .select_only()
            .column(Column::OnlineService)
            .column_as(Column::Id.count(), "number")
            .group_by(Column::OnlineService)
            .into_tuple()
            .all(self.scope.db())
            .await?;
        Ok(numbers.into_iter().map(|(service, number)| (service, number.unsigned_abs())))
    }
}

/// The forms with which these applications were filled in.
async fn published(
    scope: &Scope,
    desk: &Desk,
    ids: Vec<ApplicationId>,
) -> Result<HashMap<ApplicationId, Arc<Published>>> {
    let mut published = HashMap::new();
    for (id, version) in applications::form_versions(scope, &ids).await? {
        published.insert(id, desk.studio.version(scope, version).await?);
    }
    Ok(published)
}

/// What the lines are read with.
struct Reading<'a> {
    settled: HashMap<CaseId, Taken>,
    names: Names,
    published: HashMap<ApplicationId, Arc<Published>>,
    entity: &'a EntityKey,
    language: Language,
}

impl Reading<'_> {
    fn form(&self, id: CaseId) -> Result<&Arc<Published>> {
        Ok(self.published.get(&id.application()).ok_or(store::Error::NotFound("application"))?)
    }

    /// Whether a case is the member's own.
    fn is_own(&self, row: &Model) -> bool {
        let own = |form: &Arc<Published>| form.manifest.sphere == Sphere::Own;
        row.legal_entity == self.entity.as_str() && self.published.get(&row.id.application()).is_some_and(own)
    }

    fn row(&self, row: Model, opened: &HashMap<ApplicationId, Option<Content>>, settled: bool) -> Result<BehalfRow> {
        let form = self.form(row.id)?;
        let content = opened.get(&row.id.application()).and_then(Option::as_ref);
        let applicant = content.filter(|_| self.is_own(&row)).and_then(|content| letter::applicant(form, content));
        let CaseFile { row, state } = row.try_into()?;
        let settled = if settled { self.settled.get(&row.id) } else { None };
        Ok(BehalfRow {
            applicant,
            state,
            procedure: form.manifest.procedure,
            sphere: form.manifest.sphere,
            due_on: due_on(form, row.due_on.as_deref()),
            settled: settled.map(|taken| self.settled(row.id, taken)).transpose()?,
            id: row.id,
            reference: row.reference,
            online_service: row.online_service,
            received_at: row.received_at,
        })
    }

    fn settled(&self, id: CaseId, taken: &Taken) -> Result<Settled> {
        let unknown = |()| store::Error::Inconsistent(format!("decision of case {id}: verdict"));
        Ok(Settled {
            at: taken.at,
            verdict: taken.verdict.parse().map_err(unknown)?,
            outcome: self.form(id)?.texts.text(self.language, &format!("outcome-{}", taken.outcome)),
            by: self.names.of(taken.by),
            approved_by: taken.approved_by.map(|account| self.names.of(account)),
        })
    }
}
