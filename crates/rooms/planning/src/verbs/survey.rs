use std::collections::BTreeMap;

use directory::Catalogue;
use jiff::civil::Date;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Scope, TenantId, Timestamp};

use super::rows::wrong;
use super::self_check::finished;
use crate::model::{FEWEST, LONGEST_LINE, LONGEST_NOTE, Questionnaire, SizeClass, mean, sizes};
use crate::tables::{self_check, survey as table};
use crate::{Error, Organizer, Result, SurveyId};

/// A survey among all administrations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    /// Its identifier.
    pub id: SurveyId,
    /// What it is called.
    pub title: String,
    /// Why it is made, and what becomes of the answers.
    pub purpose: String,
    /// The first day on which answers are taken.
    pub first_day: Date,
    /// The last one.
    pub last_day: Date,
    /// When its report was published.
    pub published_at: Option<Timestamp>,
}

impl Survey {
    /// Whether answers are taken on a day; none are once the report is there.
    pub fn is_open(&self, today: Date) -> bool {
        self.published_at.is_none() && (self.first_day..=self.last_day).contains(&today)
    }
}

/// How many of a class answered, and what they said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answered {
    /// Administrations in the class.
    pub asked: usize,
    /// Those that finished it.
    pub answered: usize,
    /// The mean of each dimension, in per cent, weighted by inhabitants; nothing where fewer than five answered.
    pub means: Vec<Option<u32>>,
}

/// What came out of a survey. It names no administration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Of everybody.
    pub all: Answered,
    /// By class.
    pub classes: BTreeMap<SizeClass, Answered>,
}

/// A survey to begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSurvey {
    /// What it is called.
    pub title: String,
    /// Why it is made.
    pub purpose: String,
    /// The first day.
    pub first_day: Date,
    /// The last day.
    pub last_day: Date,
}

/// Begins a survey.
///
/// # Errors
/// [`Error::NoTitle`], [`Error::BadDays`] when it ends before it begins or has ended already; [`store::Error::WrongReach`],
/// [`identity::Error::Forbidden`] for anybody but whoever steers the state.
pub async fn begin_survey(scope: &mut Scope, organizer: Organizer, new: NewSurvey) -> Result<SurveyId> {
    organizer.acts_in(scope)?;
    let title: String = new.title.trim().chars().take(LONGEST_LINE).collect();
    if title.is_empty() {
        return Err(Error::NoTitle);
    }
    if new.last_day < new.first_day || new.last_day < scope.today() {
        return Err(Error::BadDays);
    }
    let id: SurveyId = scope.new_id();
    table::ActiveModel {
        id: Set(id),
        title: Set(title),
        purpose: Set(new.purpose.trim().chars().take(LONGEST_NOTE).collect()),
        first_day: Set(new.first_day.to_string()),
        last_day: Set(new.last_day.to_string()),
        published_at: Set(None),
        begun_at: Set(scope.now()),
        begun_by_tenant: Set(organizer.account().map(|(tenant, _)| tenant)),
        begun_by: Set(organizer.account().map(|(_, account)| account)),
    }
    .insert(scope.db())
    .await?;
    scope.audit("planning.survey", id, json!({ "step": "begun" }));
    Ok(id)
}

/// Every survey, the newest first; in any scope.
///
/// # Errors
/// The database's own.
pub async fn surveys(scope: &Scope) -> Result<Vec<Survey>> {
    let rows = table::Entity::find().order_by_desc(table::Column::BegunAt).all(scope.db()).await?;
    let day = |day: &str| day.parse().map_err(|_| wrong("survey: day"));
    let read = |row: table::Model| -> Result<Survey> {
        Ok(Survey {
            id: row.id,
            first_day: day(&row.first_day)?,
            last_day: day(&row.last_day)?,
            title: row.title,
            purpose: row.purpose,
            published_at: row.published_at,
        })
    };
    rows.into_iter().map(read).collect()
}

/// A survey that takes answers today.
pub(super) async fn open_survey(scope: &Scope, id: SurveyId) -> Result<Survey> {
    let survey = surveys(scope).await?.into_iter().find(|survey| survey.id == id).ok_or(Error::Unknown)?;
    if survey.is_open(scope.today()) { Ok(survey) } else { Err(Error::Closed) }
}

/// Shows everybody what came out, from the last day on; no more answers are taken then.
///
/// # Errors
/// [`Error::Unknown`]; [`Error::StillOpen`] before the last day; as [`begin_survey`].
pub async fn publish_survey(scope: &mut Scope, organizer: Organizer, id: SurveyId) -> Result<()> {
    organizer.acts_in(scope)?;
    let survey = surveys(scope).await?.into_iter().find(|survey| survey.id == id).ok_or(Error::Unknown)?;
    if survey.last_day > scope.today() {
        return Err(Error::StillOpen);
    }
    table::Entity::update_many()
        .set(table::ActiveModel { published_at: Set(Some(scope.now())), ..Default::default() })
        .filter(table::Column::Id.eq(id))
        .filter(table::Column::PublishedAt.is_null())
        .exec(scope.db())
        .await?;
    scope.audit("planning.survey", id, json!({ "step": "published" }));
    Ok(())
}

/// Who has finished a survey and who has begun it, by tenant: `true` for finished. Not what they said.
///
/// # Errors
/// As [`begin_survey`].
pub async fn responses(scope: &Scope, organizer: Organizer, id: SurveyId) -> Result<BTreeMap<TenantId, bool>> {
    organizer.acts_in(scope)?;
    let rows: Vec<(TenantId, Option<Timestamp>)> = self_check::Entity::find()
        .select_only()
        .columns([self_check::Column::TenantId, self_check::Column::FinishedAt])
        .filter(self_check::Column::Survey.eq(id))
        .into_tuple()
        .all(scope.db())
        .await?;
    Ok(rows.into_iter().map(|(tenant, finished)| (tenant, finished.is_some())).collect())
}

/// What came out of a survey, in a scope with the provider's reach.
///
/// # Errors
/// [`store::Error::WrongReach`].
pub async fn report(scope: &Scope, catalogue: &Catalogue, questions: &Questionnaire, id: SurveyId) -> Result<Report> {
    let sizes = sizes(catalogue);
    let finished = finished(scope, questions.version, Some(id)).await?;
    let scores: Vec<(TenantId, Vec<Option<u32>>)> =
        finished.iter().map(|(tenant, check)| (*tenant, questions.scores(&check.values()))).collect();
    let class_of = |tenant: &TenantId| sizes.get(tenant).map(|(_, class)| *class);
    let mut counts: BTreeMap<SizeClass, usize> = BTreeMap::new();
    for class in scores.iter().filter_map(|(tenant, _)| class_of(tenant)) {
        *counts.entry(class).or_default() += 1;
    }
    // Who belongs to a class of which nothing is told is in no mean at all: the difference of two means would tell it.
    let is_told =
        |tenant: &TenantId| class_of(tenant).and_then(|class| counts.get(&class)).is_some_and(|count| *count >= FEWEST);
    let of = |class: Option<SizeClass>| {
        let fits = |tenant: &TenantId| class_of(tenant).is_some_and(|own| class.is_none_or(|class| own == class));
        let there: Vec<&(TenantId, Vec<Option<u32>>)> = scores.iter().filter(|(tenant, _)| fits(tenant)).collect();
        let values = |place: usize| -> Vec<(u32, i64)> {
            let value = |(tenant, scores): &&(TenantId, Vec<Option<u32>>)| {
                let people = sizes.get(tenant).map_or(0, |(people, _)| *people);
                Some((scores.get(place).copied().flatten()?, people))
            };
            there.iter().filter(|(tenant, _)| is_told(tenant)).filter_map(value).collect()
        };
        Answered {
            asked: sizes.keys().filter(|tenant| fits(tenant)).count(),
            answered: there.len(),
            means: (0..questions.dimensions.len()).map(|place| mean(&values(place), true)).collect(),
        }
    };
    Ok(Report { all: of(None), classes: SizeClass::all().map(|class| (class, of(Some(class)))).collect() })
}
