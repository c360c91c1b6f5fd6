//! What an administration needs: said by one person, released by another.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter};
use serde_json::json;
use store::{Scope, TenantId};

use super::survey::{articles, find, reported};
use crate::model::{Article, ArticleId, DemandId, LONGEST_WORD, Line, MOST_QUANTITY, Report, ReportProblem, Survey};
use crate::tables::{demand_invited, demand_report as table};
use crate::{Error, Member, Result};

/// A survey as an administration sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The survey.
    pub survey: Survey,
    /// What can be reported.
    pub articles: Vec<Article>,
    /// What the administration reported.
    pub reports: BTreeMap<ArticleId, Report>,
    /// Whether it said that it needs nothing.
    pub nothing: bool,
}

impl Asked {
    /// Changes whenever somebody of the administration changes its report or releases it.
    pub fn seen(&self) -> String {
        let last = self.reports.values().map(|report| report.changed_at.0).max();
        format!("{}-{}-{}", self.reports.len(), self.waiting().count(), last.unwrap_or_default())
    }

    /// What waits for a second person.
    pub fn waiting(&self) -> impl Iterator<Item = &Report> {
        self.reports.values().filter(|report| report.waits())
    }

    /// Whether somebody said a part of what waits: they are not the second person.
    pub(crate) fn is_said_by(&self, member: Member) -> bool {
        self.waiting().any(|report| report.said_by.is_some() && report.said_by == member.account())
    }

    /// Whether a line says something else than what was said last.
    pub(crate) fn is_new(&self, line: &Line) -> bool {
        match self.reports.get(&line.article).map(Report::said) {
            Some(said) if said.quantity == 0 => line.quantity > 0,
            Some(said) => said != line,
            None => line.quantity > 0,
        }
    }
}

/// A survey for an administration that is asked.
///
/// # Errors
/// [`Error::Unknown`] for one that is not; [`identity::Error::Forbidden`]; the database's own.
pub async fn asked(scope: &Scope, member: Member, id: DemandId) -> Result<Asked> {
    let host = member.acts_in(scope)?;
    let survey = find(scope, host, id, false).await?;
    whole(scope, member, survey).await
}

/// The same under the lock of the row that says that the administration was asked: whoever changes its report waits here.
async fn locked(scope: &Scope, member: Member, id: DemandId) -> Result<Asked> {
    let host = member.acts_in(scope)?;
    let survey = find(scope, host, id, true).await?;
    if survey.is_frozen(scope.today()) {
        return Err(Error::Frozen(survey.draft.closes_on));
    }
    whole(scope, member, survey).await
}

async fn whole(scope: &Scope, member: Member, survey: Survey) -> Result<Asked> {
    let (host, id) = (survey.host, survey.id);
    let row = demand_invited::Entity::find_by_id((host, id, member.tenant())).one(scope.db()).await?;
    let row = row.ok_or(Error::Unknown)?;
    let reports = reported(scope, id, Some(member.tenant())).await?;
    Ok(Asked {
        survey,
        articles: articles(scope, id).await?,
        reports: reports.into_iter().map(|report| (report.line.article, report)).collect(),
        nothing: row.no_need,
    })
}

/// Every problem of lines, by their place.
pub(super) fn problems(lines: &[Line], articles: &[Article], today: jiff::civil::Date) -> Vec<(usize, ReportProblem)> {
    let known: BTreeSet<ArticleId> = articles.iter().map(|article| article.id).collect();
    let mut found = BTreeSet::new();
    let mut wrong = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let mut say = |problem| wrong.push((place, problem));
        if !known.contains(&line.article) {
            say(ReportProblem::Article);
        }
        if !found.insert(line.article) {
            say(ReportProblem::Twice);
        }
        if !(0..=MOST_QUANTITY).contains(&line.quantity) {
            say(ReportProblem::Quantity);
        }
        if line.quantity != 0 {
            if line.wanted_on.is_none_or(|day| day < today) {
                say(ReportProblem::Day);
            }
            if line.budget_item.is_empty() || line.budget_item.chars().count() > LONGEST_WORD as usize {
                say(ReportProblem::Budget);
            }
        }
    }
    wrong
}

/// Says what the administration needs of some articles; `seen` is the state in which the report was looked at. What changes waits for a
/// second person; what was released counts until they release the change. Returns how many lines say something new.
///
/// # Errors
/// [`Error::Frozen`] after the last day, [`Error::Report`] with everything that is wrong, [`Error::Stale`]; as [`asked`]. Then nothing is
/// changed.
pub async fn report(
    scope: &mut Scope,
    member: Member,
    (id, seen): (DemandId, &str),
    lines: Vec<Line>,
) -> Result<usize> {
    let asked = locked(scope, member, id).await?;
    if asked.seen() != seen {
        return Err(Error::Stale);
    }
    let wrong = problems(&lines, &asked.articles, scope.today());
    if !wrong.is_empty() {
        return Err(Error::Report(wrong));
    }
    let changed: Vec<Line> = lines.into_iter().filter(|line| asked.is_new(line)).collect();
    let count = changed.len();
    if count == 0 {
        return Ok(0);
    }
    let is_released = |line: &Line| asked.reports.get(&line.article).is_some_and(|report| report.released);
    let (over, fresh): (Vec<Line>, Vec<Line>) = changed.into_iter().partition(is_released);
    for line in &over {
        propose(scope, member, &asked, line).await?;
    }
    replace(scope, member, id, &fresh).await?;
    let counts = asked.reports.values().any(|report| report.released);
    answered(scope, asked.survey.host, (id, member.tenant()), counts, false).await?;
    scope.audit("procurement.reported", id, json!({ "administration": member.tenant(), "lines": count }));
    Ok(count)
}

/// The rows of an administration for some articles.
fn rows_of(member: Member, id: DemandId, articles: impl IntoIterator<Item = ArticleId>) -> Condition {
    Condition::all()
        .add(table::Column::TenantId.eq(member.host()))
        .add(table::Column::Survey.eq(id))
        .add(table::Column::Administration.eq(member.tenant()))
        .add(table::Column::Article.is_in(articles))
}

/// Has what was released wait for another line; for none, where that says what was released.
async fn propose(scope: &Scope, member: Member, asked: &Asked, line: &Line) -> Result<()> {
    let other = asked.reports.get(&line.article).is_some_and(|report| report.line != *line);
    let next = Some(line).filter(|_| other);
    let row = table::ActiveModel {
        next_quantity: Set(next.map(|line| line.quantity)),
        next_wanted_on: Set(next.and_then(|line| line.wanted_on).map(|day| day.to_string())),
        next_budget_item: Set(next.map(|line| line.budget_item.clone())),
        next_by: Set(next.and_then(|_| member.account())),
        changed_at: Set(scope.now()),
        ..Default::default()
    };
    let these = rows_of(member, asked.survey.id, [line.article]);
    table::Entity::update_many().set(row).filter(these).exec(scope.db()).await?;
    Ok(())
}

/// Puts lines in the place of what nobody released yet.
async fn replace(scope: &Scope, member: Member, id: DemandId, lines: &[Line]) -> Result<()> {
    let these = rows_of(member, id, lines.iter().map(|line| line.article));
    table::Entity::delete_many().filter(these).exec(scope.db()).await?;
    let now = scope.now();
    let rows = lines.iter().filter(|line| line.quantity > 0).map(|line| table::ActiveModel {
        tenant_id: Set(member.host()),
        survey: Set(id),
        administration: Set(member.tenant()),
        article: Set(line.article),
        quantity: Set(line.quantity),
        wanted_on: Set(line.wanted_on.map(|day| day.to_string()).unwrap_or_default()),
        budget_item: Set(line.budget_item.clone()),
        reported_by: Set(member.account()),
        released_by: Set(None),
        released_at: Set(None),
        changed_at: Set(now),
        next_quantity: Set(None),
        next_wanted_on: Set(None),
        next_budget_item: Set(None),
        next_by: Set(None),
    });
    let rows: Vec<table::ActiveModel> = rows.collect();
    if !rows.is_empty() {
        table::Entity::insert_many(rows).exec_without_returning(scope.db()).await?;
    }
    Ok(())
}

/// Releases what the administration reported: from then on it counts.
///
/// # Errors
/// [`Error::SecondPerson`] for whoever reported a part of it, [`Error::NotPossible`] when nothing waits, [`Error::Stale`],
/// [`Error::Frozen`]; as [`asked`].
pub async fn release(scope: &mut Scope, member: Member, (id, seen): (DemandId, &str)) -> Result<()> {
    let asked = locked(scope, member, id).await?;
    if asked.seen() != seen {
        return Err(Error::Stale);
    }
    if asked.is_said_by(member) {
        return Err(Error::SecondPerson);
    }
    if asked.waiting().next().is_none() {
        return Err(Error::NotPossible);
    }
    for report in asked.waiting() {
        let line = report.said();
        let these = rows_of(member, id, [line.article]);
        if line.quantity == 0 {
            table::Entity::delete_many().filter(these).exec(scope.db()).await?;
            continue;
        }
        let row = table::ActiveModel {
            quantity: Set(line.quantity),
            wanted_on: Set(line.wanted_on.map(|day| day.to_string()).unwrap_or_default()),
            budget_item: Set(line.budget_item.clone()),
            reported_by: Set(report.said_by),
            released_by: Set(member.account()),
            released_at: Set(Some(scope.now())),
            next_quantity: Set(None),
            next_wanted_on: Set(None),
            next_budget_item: Set(None),
            next_by: Set(None),
            ..Default::default()
        };
        table::Entity::update_many().set(row).filter(these).exec(scope.db()).await?;
    }
    let nothing = asked.reports.values().all(|report| report.said().quantity == 0);
    answered(scope, asked.survey.host, (id, member.tenant()), true, nothing).await?;
    scope.audit("procurement.released", id, json!({ "administration": member.tenant() }));
    Ok(())
}

/// Says that the administration needs nothing.
///
/// # Errors
/// [`Error::NotPossible`] when something is reported, [`Error::Frozen`]; as [`asked`].
pub async fn need_nothing(scope: &mut Scope, member: Member, id: DemandId) -> Result<()> {
    let asked = locked(scope, member, id).await?;
    if !asked.reports.is_empty() {
        return Err(Error::NotPossible);
    }
    answered(scope, asked.survey.host, (id, member.tenant()), true, true).await?;
    scope.audit("procurement.nothing", id, json!({ "administration": member.tenant() }));
    Ok(())
}

async fn answered(
    scope: &Scope,
    host: TenantId,
    (id, administration): (DemandId, TenantId),
    answered: bool,
    nothing: bool,
) -> Result<()> {
    let row = demand_invited::ActiveModel {
        answered_at: Set(answered.then(|| scope.now())),
        no_need: Set(nothing),
        ..Default::default()
    };
    demand_invited::Entity::update_many()
        .set(row)
        .filter(demand_invited::Column::TenantId.eq(host))
        .filter(demand_invited::Column::Survey.eq(id))
        .filter(demand_invited::Column::Administration.eq(administration))
        .exec(scope.db())
        .await?;
    Ok(())
}
