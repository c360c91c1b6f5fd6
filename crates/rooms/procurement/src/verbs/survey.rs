//! A survey, by whoever buys for all.

use std::collections::{BTreeMap, BTreeSet};

use directory::Catalogue;
use jiff::civil::Date;
use sea_orm::sea_query::SimpleExpr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Scope, TenantId};

use super::notices::tell;
use crate::error::odd;
use crate::model::{
    Article, ArticleId, DemandId, EvbIt, Invited, Line, NewArticle, NewSurvey, Pooled, Report, Survey, SurveyState,
};
use crate::tables::{demand_article, demand_invited, demand_report, demand_survey as table};
use crate::{Buyer, Error, Result};

/// Surveys in a list, the newest.
const MOST: u64 = 100;

/// Writes a survey under an id that the form brings along: sent twice it is one.
///
/// # Errors
/// [`identity::Error::Forbidden`] for anybody but whoever buys; the database's own.
pub async fn draft_survey(scope: &mut Scope, buyer: Buyer, id: DemandId, new: &NewSurvey) -> Result<()> {
    let tenant = buyer.acts_in(scope)?;
    if table::Entity::find_by_id((tenant, id)).one(scope.db()).await?.is_some() {
        return Ok(());
    }
    let row = table::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        title: Set(new.title.clone()),
        purpose: Set(new.purpose.clone()),
        closes_on: Set(new.closes_on.to_string()),
        state: Set(SurveyState::Draft.name().to_owned()),
        opened_on: Set(None),
        revision: Set(1),
        created_at: Set(scope.now()),
    };
    table::Entity::insert(row).exec_without_returning(scope.db()).await?;
    scope.audit("procurement.survey", id, json!({ "state": "draft" }));
    Ok(())
}

/// Says something else in a survey that is not open yet.
///
/// # Errors
/// [`Error::NotPossible`] once it is open, [`Error::Stale`]; as [`draft_survey`].
pub async fn change_survey(
    scope: &mut Scope,
    buyer: Buyer,
    (id, revision): (DemandId, i32),
    new: &NewSurvey,
) -> Result<()> {
    let found = seen_draft(scope, buyer, (id, revision)).await?;
    let row = table::ActiveModel {
        title: Set(new.title.clone()),
        purpose: Set(new.purpose.clone()),
        closes_on: Set(new.closes_on.to_string()),
        ..Default::default()
    };
    change(scope, &found, row).await?;
    scope.audit("procurement.survey_changed", id, json!({}));
    Ok(())
}

/// Throws away a survey that is not open yet, with its articles.
///
/// # Errors
/// As [`change_survey`].
pub async fn drop_survey(scope: &mut Scope, buyer: Buyer, (id, revision): (DemandId, i32)) -> Result<()> {
    let found = seen_draft(scope, buyer, (id, revision)).await?;
    demand_article::Entity::delete_many()
        .filter(demand_article::Column::TenantId.eq(found.host))
        .filter(demand_article::Column::Survey.eq(id))
        .exec(scope.db())
        .await?;
    table::Entity::delete_by_id((found.host, id)).exec(scope.db()).await?;
    scope.audit("procurement.survey_dropped", id, json!({}));
    Ok(())
}

async fn seen_draft(scope: &Scope, buyer: Buyer, at: (DemandId, i32)) -> Result<Survey> {
    let found = seen(scope, buyer.acts_in(scope)?, at).await?;
    if found.state == SurveyState::Draft { Ok(found) } else { Err(Error::NotPossible) }
}

/// Adds an article to a survey that is not open yet, under an id that the form brings along.
///
/// # Errors
/// [`Error::NotPossible`] once it is open; as [`draft_survey`].
pub async fn add_article(
    scope: &mut Scope,
    buyer: Buyer,
    survey: DemandId,
    id: ArticleId,
    new: NewArticle,
) -> Result<()> {
    let tenant = buyer.acts_in(scope)?;
    drafted(scope, tenant, survey).await?;
    let known = articles(scope, survey).await?;
    if known.iter().any(|article| article.id == id) {
        return Ok(());
    }
    let row = demand_article::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        survey: Set(survey),
        number: Set(known.iter().map(|article| article.number).max().unwrap_or_default() + 1),
        name: Set(new.name),
        article_group: Set(new.group),
        unit: Set(new.unit),
        evb_it: Set(new.evb_it.name().to_owned()),
        list_price: Set(new.list_price),
        price_source: Set(new.price_source),
    };
    demand_article::Entity::insert(row).exec_without_returning(scope.db()).await?;
    scope.audit("procurement.article", id, json!({ "survey": survey.to_string() }));
    Ok(())
}

/// Takes an article out of a survey that is not open yet.
///
/// # Errors
/// As [`add_article`].
pub async fn remove_article(scope: &mut Scope, buyer: Buyer, survey: DemandId, id: ArticleId) -> Result<()> {
    let tenant = buyer.acts_in(scope)?;
    drafted(scope, tenant, survey).await?;
    demand_article::Entity::delete_many()
        .filter(demand_article::Column::TenantId.eq(tenant))
        .filter(demand_article::Column::Survey.eq(survey))
        .filter(demand_article::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    scope.audit("procurement.article_removed", id, json!({ "survey": survey.to_string() }));
    Ok(())
}

async fn drafted(scope: &Scope, tenant: TenantId, survey: DemandId) -> Result<()> {
    match find(scope, tenant, survey, true).await?.state {
        SurveyState::Draft => Ok(()),
        SurveyState::Open | SurveyState::Closed => Err(Error::NotPossible),
    }
}

/// Which administrations a survey asks that opens now.
pub(crate) fn asks(catalogue: &Catalogue) -> Vec<TenantId> {
    let all = catalogue.administrations().map(|office| office.tenant);
    all.filter(|office| !catalogue.is_closed(*office)).collect()
}

/// Opens a survey: every administration that works here is asked.
///
/// # Errors
/// [`Error::NoArticles`], [`Error::NotPossible`] when it is open already or its last day is past, [`Error::Stale`]; as [`draft_survey`].
pub async fn open_survey(
    scope: &mut Scope,
    buyer: Buyer,
    (id, revision): (DemandId, i32),
    catalogue: &Catalogue,
) -> Result<()> {
    let tenant = buyer.acts_in(scope)?;
    let found = seen(scope, tenant, (id, revision)).await?;
    let today = scope.today();
    if found.state != SurveyState::Draft || found.draft.closes_on < today {
        return Err(Error::NotPossible);
    }
    if articles(scope, id).await?.is_empty() {
        return Err(Error::NoArticles);
    }
    let offices = asks(catalogue);
    let rows = offices.iter().map(|office| demand_invited::ActiveModel {
        tenant_id: Set(tenant),
        survey: Set(id),
        administration: Set(*office),
        answered_at: Set(None),
        no_need: Set(false),
    });
    demand_invited::Entity::insert_many(rows).exec_without_returning(scope.db()).await?;
    step(scope, &found, SurveyState::Open, Some(today)).await?;
    tell(scope, id, offices)
}

/// Ends a survey before its last day; its quantities are fixed from then on.
///
/// # Errors
/// [`Error::NotPossible`], [`Error::Stale`]; as [`draft_survey`].
pub async fn close_survey(scope: &mut Scope, buyer: Buyer, (id, revision): (DemandId, i32)) -> Result<()> {
    let tenant = buyer.acts_in(scope)?;
    let found = seen(scope, tenant, (id, revision)).await?;
    if found.state != SurveyState::Open {
        return Err(Error::NotPossible);
    }
    step(scope, &found, SurveyState::Closed, found.opened_on).await?;
    let offices = invited_rows(scope, tenant, id).await?.into_iter().map(|row| row.administration);
    tell(scope, id, offices)
}

async fn step(scope: &mut Scope, found: &Survey, state: SurveyState, opened_on: Option<Date>) -> Result<()> {
    let row = table::ActiveModel {
        state: Set(state.name().to_owned()),
        opened_on: Set(opened_on.map(|day| day.to_string())),
        ..Default::default()
    };
    change(scope, found, row).await?;
    scope.audit("procurement.survey", found.id, json!({ "state": state.name() }));
    Ok(())
}

async fn change(scope: &Scope, found: &Survey, row: table::ActiveModel) -> Result<()> {
    table::Entity::update_many()
        .set(table::ActiveModel { revision: Set(found.revision + 1), ..row })
        .filter(table::Column::TenantId.eq(found.host))
        .filter(table::Column::Id.eq(found.id))
        .exec(scope.db())
        .await?;
    Ok(())
}

/// A survey under lock, as it was seen.
async fn seen(scope: &Scope, tenant: TenantId, (id, revision): (DemandId, i32)) -> Result<Survey> {
    let found = find(scope, tenant, id, true).await?;
    if found.revision == revision { Ok(found) } else { Err(Error::Stale) }
}

/// A survey of whoever buys.
pub(super) async fn find(scope: &Scope, tenant: TenantId, id: DemandId, lock: bool) -> Result<Survey> {
    let found = table::Entity::find_by_id((tenant, id));
    let found = if lock { found.lock_exclusive() } else { found };
    read(found.one(scope.db()).await?.ok_or(Error::Unknown)?)
}

fn read(row: table::Model) -> Result<Survey> {
    let day = |text: &str| text.parse::<Date>().map_err(|_| odd("the day of a survey"));
    Ok(Survey {
        id: row.id,
        host: row.tenant_id,
        draft: NewSurvey { title: row.title, purpose: row.purpose, closes_on: day(&row.closes_on)? },
        state: SurveyState::from_name(&row.state).ok_or_else(|| odd("the state of a survey"))?,
        opened_on: row.opened_on.as_deref().map(day).transpose()?,
        revision: row.revision,
    })
}

/// One survey.
///
/// # Errors
/// [`Error::Unknown`]; as [`draft_survey`].
pub async fn survey(scope: &Scope, buyer: Buyer, id: DemandId) -> Result<Survey> {
    find(scope, buyer.acts_in(scope)?, id, false).await
}

/// The surveys of whoever buys, the newest first.
///
/// # Errors
/// As [`draft_survey`].
pub async fn surveys(scope: &Scope, buyer: Buyer) -> Result<Vec<Survey>> {
    all(scope, buyer.acts_in(scope)?).await
}

pub(super) async fn all(scope: &Scope, tenant: TenantId) -> Result<Vec<Survey>> {
    let rows = table::Entity::find()
        .filter(table::Column::TenantId.eq(tenant))
        .order_by_desc(table::Column::CreatedAt)
        .order_by_desc(table::Column::Id)
        .limit(MOST)
        .all(scope.db())
        .await?;
    rows.into_iter().map(read).collect()
}

/// The articles of a survey, by number.
///
/// # Errors
/// The database's own.
pub async fn articles(scope: &Scope, survey: DemandId) -> Result<Vec<Article>> {
    articles_where(scope, demand_article::Column::Survey.eq(survey)).await
}

/// Articles by their ids.
pub(super) async fn articles_by_id(scope: &Scope, ids: impl IntoIterator<Item = ArticleId>) -> Result<Vec<Article>> {
    articles_where(scope, demand_article::Column::Id.is_in(ids)).await
}

async fn articles_where(scope: &Scope, these: SimpleExpr) -> Result<Vec<Article>> {
    let rows = demand_article::Entity::find()
        .filter(demand_article::Column::TenantId.eq(scope.tenant()?))
        .filter(these)
        .order_by_asc(demand_article::Column::Number)
        .all(scope.db())
        .await?;
    let read = |row: demand_article::Model| {
        let said = NewArticle {
            name: row.name,
            group: row.article_group,
            unit: row.unit,
            evb_it: EvbIt::from_name(&row.evb_it).ok_or_else(|| odd("the contract of an article"))?,
            list_price: row.list_price,
            price_source: row.price_source,
        };
        Ok(Article { id: row.id, number: row.number, said })
    };
    rows.into_iter().map(read).collect()
}

pub(super) async fn invited_rows(
    scope: &Scope,
    tenant: TenantId,
    survey: DemandId,
) -> Result<Vec<demand_invited::Model>> {
    Ok(demand_invited::Entity::find()
        .filter(demand_invited::Column::TenantId.eq(tenant))
        .filter(demand_invited::Column::Survey.eq(survey))
        .order_by_asc(demand_invited::Column::Administration)
        .all(scope.db())
        .await?)
}

/// Who was asked, and who answered, by number.
///
/// # Errors
/// As [`draft_survey`].
pub async fn invited(scope: &Scope, buyer: Buyer, survey: DemandId) -> Result<Vec<Invited>> {
    let rows = invited_rows(scope, buyer.acts_in(scope)?, survey).await?;
    let read = |row: demand_invited::Model| Invited {
        administration: row.administration,
        answered_at: row.answered_at,
        nothing: row.no_need,
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Everything that was reported, by administration.
///
/// # Errors
/// As [`draft_survey`].
pub async fn reports(scope: &Scope, buyer: Buyer, survey: DemandId) -> Result<Vec<Report>> {
    buyer.acts_in(scope)?;
    reported(scope, survey, None).await
}

/// What was reported in a survey, by one administration or by all of them.
pub(super) async fn reported(scope: &Scope, survey: DemandId, of: Option<TenantId>) -> Result<Vec<Report>> {
    let mut asked = demand_report::Entity::find()
        .filter(demand_report::Column::TenantId.eq(scope.tenant()?))
        .filter(demand_report::Column::Survey.eq(survey));
    if let Some(administration) = of {
        asked = asked.filter(demand_report::Column::Administration.eq(administration));
    }
    let rows = asked.order_by_asc(demand_report::Column::Administration).all(scope.db()).await?;
    let read = |row: demand_report::Model| {
        let line = |quantity: i32, day: Option<String>, budget: Option<String>| {
            let day = day.filter(|day| !day.is_empty()).map(|day| day.parse().map_err(|_| odd("the day of a report")));
            Ok::<Line, Error>(Line {
                article: row.article,
                quantity,
                wanted_on: day.transpose()?,
                budget_item: budget.unwrap_or_default(),
            })
        };
        let next = row.next_quantity.map(|next| line(next, row.next_wanted_on, row.next_budget_item)).transpose()?;
        Ok(Report {
            administration: row.administration,
            line: line(row.quantity, Some(row.wanted_on), Some(row.budget_item))?,
            released: row.released_at.is_some(),
            said_by: if next.is_some() { row.next_by } else { row.reported_by },
            change: next,
            changed_at: row.changed_at,
        })
    };
    rows.into_iter().map(read).collect()
}

/// What all administrations need, by article.
///
/// # Errors
/// As [`draft_survey`].
pub async fn pooled(scope: &Scope, buyer: Buyer, survey: DemandId) -> Result<Vec<Pooled>> {
    let mut by_article: BTreeMap<ArticleId, (i64, i64, BTreeSet<TenantId>)> = BTreeMap::new();
    for report in reports(scope, buyer, survey).await? {
        let (released, waiting, administrations) = by_article.entry(report.line.article).or_default();
        let counts = if report.released { i64::from(report.line.quantity) } else { 0 };
        *released += counts;
        if report.released {
            administrations.insert(report.administration);
        }
        if report.waits() {
            *waiting += (i64::from(report.said().quantity) - counts).abs();
        }
    }
    let pool = |article: Article| {
        let (released, waiting, administrations) = by_article.remove(&article.id).unwrap_or_default();
        Pooled { article, released, waiting, administrations: administrations.len() }
    };
    Ok(articles(scope, survey).await?.into_iter().map(pool).collect())
}
