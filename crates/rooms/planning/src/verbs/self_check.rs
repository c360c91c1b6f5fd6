use std::collections::BTreeMap;

use directory::Catalogue;
use identity::Role;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Scope, TenantId, Timestamp};

use super::rows;
use crate::model::{BEST, Questionnaire, SizeClass, mean, sizes};
use crate::tables::{self_check as table, self_check_answer};
use crate::{CheckId, Coordinator, Error, Result, SurveyId};

/// From so many points on a measure counts as concrete.
const CONCRETE: u8 = 50;

/// A self-check of an administration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelfCheck {
    /// Its identifier.
    pub id: CheckId,
    /// The survey for which it is made.
    pub survey: Option<SurveyId>,
    /// When it was begun.
    pub begun_at: Timestamp,
    /// When it was finished.
    pub finished_at: Option<Timestamp>,
    /// The answers, by question: 0 to 3, and whether the running system gave it.
    pub answers: BTreeMap<String, (u8, bool)>,
}

impl SelfCheck {
    /// The answers alone.
    pub fn values(&self) -> BTreeMap<String, u8> {
        self.answers.iter().map(|(question, (value, _))| (question.clone(), *value)).collect()
    }
}

/// What others of the same size said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Peers {
    /// How many there are.
    pub count: usize,
    /// The mean of each dimension, in per cent; nothing where fewer than five answered.
    pub means: Vec<Option<u32>>,
}

/// Every self-check of the administration, the newest first.
///
/// # Errors
/// [`identity::Error::Forbidden`] for anybody but its coordinator.
pub async fn self_checks(scope: &Scope, coordinator: Coordinator) -> Result<Vec<SelfCheck>> {
    let tenant = coordinator.acts_in(scope)?;
    let rows = table::Entity::find()
        .filter(table::Column::TenantId.eq(tenant))
        .order_by_desc(table::Column::BegunAt)
        .all(scope.db())
        .await?;
    let answers = self_check_answer::Entity::find()
        .filter(self_check_answer::Column::TenantId.eq(tenant))
        .all(scope.db())
        .await?;
    Ok(read(rows, answers)?.into_iter().map(|(_, check)| check).collect())
}

/// Rows with their answers.
pub(super) fn read(
    rows: Vec<table::Model>,
    answers: Vec<self_check_answer::Model>,
) -> Result<Vec<(TenantId, SelfCheck)>> {
    let mut by_check: BTreeMap<(TenantId, CheckId), BTreeMap<String, (u8, bool)>> = BTreeMap::new();
    for answer in answers {
        let value = u8::try_from(answer.value).map_err(|_| rows::wrong("self_check_answer.value"))?;
        by_check
            .entry((answer.tenant_id, answer.self_check))
            .or_default()
            .insert(answer.question, (value, answer.known));
    }
    let check = |row: table::Model| {
        let answers = by_check.remove(&(row.tenant_id, row.id)).unwrap_or_default();
        let check =
            SelfCheck { id: row.id, survey: row.survey, begun_at: row.begun_at, finished_at: row.finished_at, answers };
        (row.tenant_id, check)
    };
    Ok(rows.into_iter().map(check).collect())
}

/// Begins a self-check, with the answers that the running system knows and, for the others, those of the last one. One that is open
/// is gone on with.
///
/// # Errors
/// As [`self_checks`].
pub async fn begin_check(
    scope: &mut Scope,
    coordinator: Coordinator,
    catalogue: &Catalogue,
    questions: &Questionnaire,
    survey: Option<SurveyId>,
) -> Result<CheckId> {
    let tenant = coordinator.acts_in(scope)?;
    let before = self_checks(scope, coordinator).await?;
    if let Some(survey) = survey {
        super::survey::open_survey(scope, survey).await?;
    }
    let same = |check: &&SelfCheck| check.survey == survey && (check.finished_at.is_none() || survey.is_some());
    if let Some(open) = before.iter().find(same) {
        return Ok(open.id);
    }
    let mut answers: BTreeMap<String, (u8, bool)> = before
        .iter()
        .find(|check| check.finished_at.is_some())
        .map(|last| last.answers.iter().map(|(question, (value, _))| (question.clone(), (*value, false))).collect())
        .unwrap_or_default();
    answers.extend(known(scope, coordinator, catalogue, questions).await?);
    let id: CheckId = scope.new_id();
    table::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        survey: Set(survey),
        version: Set(questions.version),
        begun_at: Set(scope.now()),
        finished_at: Set(None),
    }
    .insert(scope.db())
    .await?;
    write(scope, tenant, id, &answers).await?;
    scope.audit("planning.self_check", id, json!({ "step": "begun" }));
    Ok(id)
}

/// What the running system answers.
async fn known(
    scope: &Scope,
    coordinator: Coordinator,
    catalogue: &Catalogue,
    questions: &Questionnaire,
) -> Result<BTreeMap<String, (u8, bool)>> {
    let tenant = coordinator.tenant();
    let today = scope.today();
    let count = |services: &BTreeMap<TenantId, std::collections::BTreeSet<String>>| {
        services.get(&tenant).map_or(0, std::collections::BTreeSet::len)
    };
    let (live, own) = (count(&catalogue.live_services(today)), count(&catalogue.own_services(today)));
    let measures = rows::all(scope, tenant).await?;
    let open = measures.iter().filter(|measure| !measure.status.is_over());
    let concrete = open.clone().filter(|measure| measure.concreteness(scope.now()).points >= CONCRETE).count();
    let told = || measures.iter().map(|measure| measure.status_at);
    let (newest, oldest) = (told().max(), told().min());
    let days = |at: Option<store::Timestamp>| at.map(|at| (scope.now().0 - at.0) / (24 * 3600 * 1_000_000));
    let staff = identity::accounts(scope).await?;
    let coordinators = staff.iter().filter(|account| account.active && account.roles.has(Role::Coordinator)).count();
    let answer = |what: &str| -> Option<u8> {
        Some(match what {
            "plan" => match (open.clone().count(), concrete) {
                (0, _) => 0,
                (_, 0) => 1,
                (open, concrete) if 2 * concrete < open => 2,
                _ => BEST,
            },
            // A plan of yesterday has not been looked at every quarter yet.
            "reviewed" => match (days(newest), days(oldest)) {
                (None, _) => 0,
                (Some(..=90), Some(91..)) => BEST,
                (Some(..=180), _) => 2,
                (Some(_), _) => 1,
            },
            "online" => match live * 100 / own.max(1) {
                0 => 0,
                1..=24 => 1,
                25..=74 => 2,
                _ => BEST,
            },
            "coordinator" => match coordinators {
                0 => 0,
                1 => 2,
                _ => BEST,
            },
            _ => return None,
        })
    };
    let known = questions.questions().filter_map(|question| {
        let value = answer(question.known.as_deref()?)?;
        Some((question.id.clone(), (value, true)))
    });
    Ok(known.collect())
}

async fn write(scope: &Scope, tenant: TenantId, id: CheckId, answers: &BTreeMap<String, (u8, bool)>) -> Result<()> {
    let rows: Vec<self_check_answer::ActiveModel> = answers
        .iter()
        .map(|(question, (value, known))| self_check_answer::ActiveModel {
            tenant_id: Set(tenant),
            self_check: Set(id),
            question: Set(question.clone()),
            value: Set(i32::from(*value)),
            known: Set(*known),
        })
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    let again = OnConflict::columns([
        self_check_answer::Column::TenantId,
        self_check_answer::Column::SelfCheck,
        self_check_answer::Column::Question,
    ])
    .update_columns([self_check_answer::Column::Value, self_check_answer::Column::Known])
    .to_owned();
    self_check_answer::Entity::insert_many(rows).on_conflict(again).exec_without_returning(scope.db()).await?;
    Ok(())
}

/// Takes answers to questions that the running system does not answer itself; what is no question or no answer is left out. `finish`
/// ends it when every question has one.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Finished`] for one that is finished; [`Error::Unanswered`] with the questions that wait when it was to
/// be finished: what was answered is kept.
pub async fn answer_check(
    scope: &mut Scope,
    coordinator: Coordinator,
    questions: &Questionnaire,
    id: CheckId,
    given: &BTreeMap<String, u8>,
    finish: bool,
) -> Result<Vec<String>> {
    let tenant = coordinator.acts_in(scope)?;
    let checks = self_checks(scope, coordinator).await?;
    let check = checks.into_iter().find(|check| check.id == id).ok_or(Error::Unknown)?;
    if check.finished_at.is_some() {
        return Err(Error::Finished);
    }
    if let Some(survey) = check.survey {
        super::survey::open_survey(scope, survey).await?;
    }
    let known = |question: &str| check.answers.get(question).is_some_and(|(_, known)| *known);
    let fresh: BTreeMap<String, (u8, bool)> = questions
        .questions()
        .filter(|question| !known(&question.id))
        .filter_map(|question| {
            let value = given.get(&question.id).copied().filter(|value| *value <= BEST)?;
            Some((question.id.clone(), (value, false)))
        })
        .collect();
    write(scope, tenant, id, &fresh).await?;
    let answered = |question: &str| check.answers.contains_key(question) || fresh.contains_key(question);
    let open: Vec<String> =
        questions.questions().map(|question| question.id.clone()).filter(|question| !answered(question)).collect();
    if finish && open.is_empty() {
        table::Entity::update_many()
            .set(table::ActiveModel { finished_at: Set(Some(scope.now())), ..Default::default() })
            .filter(table::Column::TenantId.eq(tenant))
            .filter(table::Column::Id.eq(id))
            .exec(scope.db())
            .await?;
        scope.audit("planning.self_check", id, json!({ "step": "finished" }));
    }
    Ok(open)
}

/// The newest finished self-checks of all administrations, in the questions of today.
pub(super) async fn finished(
    scope: &Scope,
    version: i32,
    survey: Option<SurveyId>,
) -> Result<Vec<(TenantId, SelfCheck)>> {
    scope.require_provider()?;
    let mut wanted = table::Entity::find()
        .filter(table::Column::FinishedAt.is_not_null())
        .filter(table::Column::Version.eq(version))
        .order_by_asc(table::Column::FinishedAt);
    if let Some(survey) = survey {
        wanted = wanted.filter(table::Column::Survey.eq(survey));
    }
    let rows = wanted.all(scope.db()).await?;
    let newest: BTreeMap<TenantId, table::Model> = rows.into_iter().map(|row| (row.tenant_id, row)).collect();
    let ids: Vec<CheckId> = newest.values().map(|row| row.id).collect();
    let answers = self_check_answer::Entity::find()
        .filter(self_check_answer::Column::SelfCheck.is_in(ids))
        .all(scope.db())
        .await?;
    read(newest.into_values().collect(), answers)
}

/// What other administrations of the class said, in a scope with the provider's reach: means only, and none of fewer than five.
///
/// # Errors
/// [`store::Error::WrongReach`].
pub async fn peers(
    scope: &Scope,
    catalogue: &Catalogue,
    questions: &Questionnaire,
    tenant: TenantId,
    class: SizeClass,
) -> Result<Peers> {
    let sizes = sizes(catalogue);
    let others: Vec<Vec<Option<u32>>> = finished(scope, questions.version, None)
        .await?
        .into_iter()
        .filter(|(other, _)| *other != tenant && sizes.get(other).is_some_and(|(_, size)| *size == class))
        .map(|(_, check)| questions.scores(&check.values()))
        .collect();
    let of = |place: usize| -> Vec<(u32, i64)> {
        others.iter().filter_map(|scores| Some((scores.get(place).copied().flatten()?, 1))).collect()
    };
    let means = (0..questions.dimensions.len()).map(|place| mean(&of(place), false)).collect();
    Ok(Peers { count: others.len(), means })
}
