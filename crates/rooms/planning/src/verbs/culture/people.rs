//! Who helps, with how much time and which knowledge. Only the coordinator of the administration comes here.

use std::collections::BTreeMap;

use directory::Catalogue;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::json;
use store::{Scope, TenantId};
use ui::{Lang, t, text_with};

use crate::model::{Colleague, ColleagueDraft, Culture, Draft, PersonProblem, RoleGap, Theme, Training, TrainingState};
use crate::tables::culture::{colleague, colleague_course, colleague_role, colleague_skill};
use crate::verbs::rows::wrong;
use crate::verbs::{NewMeasure, add_measure};
use crate::{ColleagueId, Coordinator, Error, MeasureId, Result};

/// A gap that becomes a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlannedGap {
    /// A role that nobody has, or has time for.
    Role(String),
    /// A competence that some lack.
    Competence(String),
}

/// Everybody who helps in the administration, by name.
///
/// # Errors
/// [`identity::Error::Forbidden`] for anybody but its coordinator.
pub async fn people(scope: &Scope, coordinator: Coordinator) -> Result<Vec<Colleague>> {
    let tenant = coordinator.acts_in(scope)?;
    let db = scope.db();
    let rows = colleague::Entity::find().filter(colleague::Column::TenantId.eq(tenant)).all(db).await?;
    let roles = colleague_role::Entity::find().filter(colleague_role::Column::TenantId.eq(tenant)).all(db).await?;
    let skills = colleague_skill::Entity::find().filter(colleague_skill::Column::TenantId.eq(tenant)).all(db).await?;
    let courses =
        colleague_course::Entity::find().filter(colleague_course::Column::TenantId.eq(tenant)).all(db).await?;
    let accounts: BTreeMap<_, _> =
        identity::accounts(scope).await?.into_iter().map(|account| (account.id, account)).collect();
    let mut people: BTreeMap<ColleagueId, Colleague> = BTreeMap::new();
    for row in rows {
        let account = row.account.and_then(|id| accounts.get(&id));
        people.insert(
            row.id,
            Colleague {
                id: row.id,
                name: account.map_or_else(|| row.name.clone(), |account| account.name.clone()),
                left: row.account.is_some() && account.is_none_or(|account| !account.active),
                draft: ColleagueDraft { name: row.name, account: row.account, ..ColleagueDraft::default() },
                courses: BTreeMap::new(),
                revision: row.revision,
            },
        );
    }
    for row in roles {
        if let Some(person) = people.get_mut(&row.colleague) {
            person.draft.hours.insert(row.role, row.hours);
        }
    }
    for row in skills {
        let level = u8::try_from(row.level).map_err(|_| wrong("colleague_skill.level"))?;
        if let Some(person) = people.get_mut(&row.colleague) {
            person.draft.levels.insert(row.competence, level);
        }
    }
    for row in courses {
        let day = row.planned_on.as_deref().map(str::parse).transpose().map_err(|_| wrong("colleague_course: day"))?;
        let course = Training {
            kind: row.kind,
            planned_on: day,
            state: TrainingState::from_name(&row.state).ok_or_else(|| wrong("colleague_course.state"))?,
            certificate: row.certificate,
        };
        if let Some(person) = people.get_mut(&row.colleague) {
            person.courses.insert(row.competence, course);
        }
    }
    let mut people: Vec<Colleague> = people.into_values().collect();
    people.sort_by_key(|person| (person.name.to_lowercase(), person.id));
    Ok(people)
}

/// What only the administration knows: whether the account is one of its own, and whether somebody is in the list already.
async fn known_problems(
    scope: &Scope,
    coordinator: Coordinator,
    id: ColleagueId,
    draft: &ColleagueDraft,
) -> Result<Vec<PersonProblem>> {
    let others = people(scope, coordinator).await?;
    let mut others = others.iter().filter(|other| other.id != id);
    let accounts = identity::accounts(scope).await?;
    let account = draft.account.and_then(|id| accounts.iter().find(|account| account.id == id && account.active));
    let mut wrong = Vec::new();
    if draft.account.is_some() && account.is_none() {
        wrong.push(PersonProblem::NoAccount);
    }
    let name = account.map_or_else(|| draft.name.trim(), |account| account.name.as_str()).to_lowercase();
    if !name.is_empty() && others.any(|other| other.name.to_lowercase() == name) {
        wrong.push(PersonProblem::Twice);
    }
    Ok(wrong)
}

/// Writes what is said about somebody who helps; with the revision 0 for the first time. The same first time twice is done once.
///
/// # Errors
/// [`Error::Person`] with everything that is wrong; [`Error::Unknown`], [`Error::Stale`] when somebody else changed it since
/// `revision`; as [`people`].
pub async fn save_colleague(
    scope: &mut Scope,
    coordinator: Coordinator,
    culture: &Culture,
    (id, revision): (ColleagueId, i32),
    draft: &ColleagueDraft,
) -> Result<()> {
    let tenant = coordinator.acts_in(scope)?;
    let mut problems = culture.problems(draft);
    problems.extend(known_problems(scope, coordinator, id, draft).await?);
    if !problems.is_empty() {
        return Err(Error::Person(problems));
    }
    write(scope, tenant, (id, revision), draft).await
}

/// Writes somebody who was found to be sound.
pub(super) async fn write(
    scope: &mut Scope,
    tenant: TenantId,
    (id, revision): (ColleagueId, i32),
    draft: &ColleagueDraft,
) -> Result<()> {
    if revision == 0 {
        let row = colleague::ActiveModel {
            tenant_id: Set(tenant),
            id: Set(id),
            name: Set(draft.name.trim().to_owned()),
            account: Set(draft.account),
            revision: Set(1),
            changed_at: Set(scope.now()),
        };
        let key = [colleague::Column::TenantId, colleague::Column::Id];
        let inserted = colleague::Entity::insert(row)
            .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
            .exec_without_returning(scope.db())
            .await?;
        if inserted == 0 {
            return Ok(());
        }
    } else {
        let row = colleague::ActiveModel {
            name: Set(draft.name.trim().to_owned()),
            account: Set(draft.account),
            ..Default::default()
        };
        touch(scope, tenant, (id, revision), row).await?;
        clear_roles(scope, tenant, id).await?;
    }
    let roles = draft.hours.iter().map(|(role, hours)| colleague_role::ActiveModel {
        tenant_id: Set(tenant),
        colleague: Set(id),
        role: Set(role.clone()),
        hours: Set(*hours),
    });
    colleague_role::Entity::insert_many(roles).exec_without_returning(scope.db()).await?;
    let skills = draft.levels.iter().map(|(competence, level)| colleague_skill::ActiveModel {
        tenant_id: Set(tenant),
        colleague: Set(id),
        competence: Set(competence.clone()),
        level: Set(i32::from(*level)),
    });
    if !draft.levels.is_empty() {
        colleague_skill::Entity::insert_many(skills).exec_without_returning(scope.db()).await?;
    }
    scope.audit("planning.colleague", id, json!({ "step": if revision == 0 { "added" } else { "changed" } }));
    Ok(())
}

/// Counts a change of somebody who was seen at a revision.
async fn touch(
    scope: &Scope,
    tenant: TenantId,
    (id, revision): (ColleagueId, i32),
    row: colleague::ActiveModel,
) -> Result<()> {
    let own = colleague::Column::TenantId.eq(tenant).and(colleague::Column::Id.eq(id));
    let written = colleague::Entity::update_many()
        .set(row)
        .col_expr(colleague::Column::Revision, Expr::value(revision.saturating_add(1)))
        .col_expr(colleague::Column::ChangedAt, Expr::value(scope.now()))
        .filter(own.clone())
        .filter(colleague::Column::Revision.eq(revision))
        .exec(scope.db())
        .await?;
    if written.rows_affected == 1 {
        return Ok(());
    }
    let there = colleague::Entity::find().filter(own).count(scope.db()).await?;
    Err(if there == 0 { Error::Unknown } else { Error::Stale })
}

async fn clear_roles(scope: &Scope, tenant: TenantId, id: ColleagueId) -> Result<()> {
    colleague_role::Entity::delete_many()
        .filter(colleague_role::Column::TenantId.eq(tenant))
        .filter(colleague_role::Column::Colleague.eq(id))
        .exec(scope.db())
        .await?;
    colleague_skill::Entity::delete_many()
        .filter(colleague_skill::Column::TenantId.eq(tenant))
        .filter(colleague_skill::Column::Colleague.eq(id))
        .exec(scope.db())
        .await?;
    Ok(())
}

/// Writes the course with which somebody learns something, or takes it away.
///
/// # Errors
/// [`Error::Amount`] for a competence or a kind that there is not, and for a certificate of a course that is not over; as
/// [`save_colleague`].
pub async fn save_training(
    scope: &mut Scope,
    coordinator: Coordinator,
    culture: &Culture,
    (id, revision): (ColleagueId, i32),
    competence: &str,
    course: Option<Training>,
) -> Result<()> {
    let tenant = coordinator.acts_in(scope)?;
    let sound = |course: &Training| {
        let known = culture.courses.iter().any(|kind| kind.id == course.kind);
        known && (!course.certificate || course.state == TrainingState::Done)
    };
    if !culture.has_competence(competence) || course.as_ref().is_some_and(|course| !sound(course)) {
        return Err(Error::Amount);
    }
    touch(scope, tenant, (id, revision), colleague::ActiveModel::default()).await?;
    colleague_course::Entity::delete_many()
        .filter(colleague_course::Column::TenantId.eq(tenant))
        .filter(colleague_course::Column::Colleague.eq(id))
        .filter(colleague_course::Column::Competence.eq(competence))
        .exec(scope.db())
        .await?;
    if let Some(course) = course {
        let row = colleague_course::ActiveModel {
            tenant_id: Set(tenant),
            colleague: Set(id),
            competence: Set(competence.to_owned()),
            kind: Set(course.kind),
            planned_on: Set(course.planned_on.map(|day| day.to_string())),
            state: Set(course.state.name().to_owned()),
            certificate: Set(course.certificate),
        };
        colleague_course::Entity::insert(row).exec_without_returning(scope.db()).await?;
    }
    scope.audit("planning.colleague", id, json!({ "step": "course" }));
    Ok(())
}

/// Takes somebody out of the list, with everything that was said about them.
///
/// # Errors
/// [`Error::Unknown`]; as [`people`].
pub async fn remove_colleague(scope: &mut Scope, coordinator: Coordinator, id: ColleagueId) -> Result<()> {
    let tenant = coordinator.acts_in(scope)?;
    clear_roles(scope, tenant, id).await?;
    colleague_course::Entity::delete_many()
        .filter(colleague_course::Column::TenantId.eq(tenant))
        .filter(colleague_course::Column::Colleague.eq(id))
        .exec(scope.db())
        .await?;
    let gone = colleague::Entity::delete_many()
        .filter(colleague::Column::TenantId.eq(tenant))
        .filter(colleague::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    if gone.rows_affected == 0 {
        return Err(Error::Unknown);
    }
    scope.audit("planning.colleague", id, json!({ "step": "removed" }));
    Ok(())
}

/// Makes a measure of a gap: of each only one in a year. It names nobody: a plan is read by others too.
///
/// # Errors
/// [`Error::Unknown`] where there is no gap; [`Error::Again`] when it is in the plan already; as [`people`].
pub async fn plan_gap(
    scope: &mut Scope,
    coordinator: Coordinator,
    catalogue: &Catalogue,
    culture: &Culture,
    gap: &PlannedGap,
) -> Result<MeasureId> {
    let lang = Lang::German;
    let people = people(scope, coordinator).await?;
    let mut draft = Draft { theme: Theme::Culture, ..Draft::default() };
    let (kind, id) = match gap {
        PlannedGap::Role(role) => {
            let standings = culture.standings(&people);
            let standing = standings.iter().find(|one| one.role == role).ok_or(Error::Unknown)?;
            let key = match standing.gap.ok_or(Error::Unknown)? {
                RoleGap::Nobody => "planning-culture-measure-nobody",
                RoleGap::NoTime => "planning-culture-measure-no-time",
            };
            let name = t(lang, &format!("planning-culture-role-{role}"));
            draft.title = text_with(lang, key, &[("role", name.into())]);
            draft.metric = t(lang, "planning-culture-measure-role-metric");
            ("role", role)
        }
        PlannedGap::Competence(competence) => {
            let needs = culture.needs(&people);
            let need = needs.iter().find(|need| need.competence == competence && need.missing > 0);
            let need = need.ok_or(Error::Unknown)?;
            let name = t(lang, &format!("planning-culture-competence-{competence}"));
            let args = [("competence", name.into()), ("count", need.missing.into())];
            draft.title = text_with(lang, "planning-culture-measure-course", &args);
            draft.metric = t(lang, "planning-culture-measure-course-metric");
            draft.last_day = need.until;
            ("competence", competence)
        }
    };
    let reference = format!("culture/{}/{kind}/{id}", scope.today().year());
    let new = NewMeasure { draft, reference, ..NewMeasure::default() };
    add_measure(scope, coordinator, catalogue, new).await
}
