use std::collections::HashSet;

use directory::{Activation, EntityKey};
use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::json;
use store::Scope;

use super::Survey;
use crate::error::Error;
use crate::model::{Act, Event, Plan, Progress, RollOut, Standing, State, Step};
use crate::tables::{roll_out as table, roll_out_event, roll_out_step};
use crate::{Operator, Result, RollOutId};

/// Longest title and reason, in characters.
const LONGEST: usize = 300;
/// Roll-outs in a list, the newest.
const MOST: u64 = 200;
/// Rows in one statement.
const CHUNK: usize = 3_000;

/// Hands in a roll-out: what it would switch is written down and waits for a second person. Nothing is switched yet.
///
/// # Errors
/// [`Error::Nothing`] when the plan switches nothing; [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn propose(
    scope: &mut Scope,
    survey: &Survey,
    operator: Operator,
    title: &str,
    plan: Plan,
) -> Result<RollOutId> {
    operator.acts_in(scope)?;
    let steps = plan.steps(&survey.lines(&plan.services, &plan.target));
    if steps.is_empty() {
        return Err(Error::Nothing);
    }
    let last: Option<i32> = table::Entity::find()
        .select_only()
        .column(table::Column::Number)
        .order_by_desc(table::Column::Number)
        .into_tuple()
        .one(scope.db())
        .await?;
    let id: RollOutId = scope.new_id();
    table::ActiveModel {
        id: Set(id),
        number: Set(last.unwrap_or(0) + 1),
        title: Set(title.trim().chars().take(LONGEST).collect()),
        state: Set(State::Proposed.name().to_owned()),
        revision: Set(1),
        plan: Set(json!(plan).to_string()),
        proposed_at: Set(scope.now()),
        proposed_by_tenant: Set(operator.tenant_column()),
        proposed_by: Set(operator.account_column()),
    }
    .insert(scope.db())
    .await
    .map_err(taken)?;
    let rows: Vec<roll_out_step::ActiveModel> = steps
        .iter()
        .map(|step| roll_out_step::ActiveModel {
            roll_out: Set(id),
            service: Set(step.service.clone()),
            entity: Set(step.entity.to_string()),
            stage: Set(i32::from(step.stage)),
            first_day: Set(step.first_day.to_string()),
            was_active: Set(step.was_active),
            held: Set(false),
        })
        .collect();
    for chunk in rows.chunks(CHUNK) {
        roll_out_step::Entity::insert_many(chunk.to_vec()).exec_without_returning(scope.db()).await?;
    }
    note(scope, id, 1, operator, Act::Propose, "", steps.len()).await?;
    Ok(id)
}

/// Somebody else got the same number at the same moment.
fn taken(error: sea_orm::DbErr) -> Error {
    let error = store::Error::from(error);
    if error.is_duplicate() { Error::Stale } else { error.into() }
}

/// Does something with a roll-out that somebody has looked at: state, days and what is switched change together or not at all.
///
/// # Errors
/// [`Error::UnknownRollOut`], [`Error::Stale`], [`Error::NotPossible`], [`Error::SamePerson`]; [`Error::Changed`] when something
/// that was proposed cannot be switched any more.
pub async fn act(
    scope: &mut Scope,
    survey: &Survey,
    operator: Operator,
    (id, revision): (RollOutId, i32),
    act: Act,
    reason: &str,
) -> Result<State> {
    operator.acts_in(scope)?;
    let locked = table::Entity::find_by_id(id).lock_exclusive().one(scope.db()).await?;
    let mut known = read(locked.ok_or_else(|| Error::UnknownRollOut(id.to_string()))?)?;
    if known.revision != revision {
        return Err(Error::Stale);
    }
    let own = known.proposed_by == operator;
    match act {
        Act::Approve if own && operator.account().is_some() => return Err(Error::SamePerson),
        Act::Withdraw if !own => return Err(Error::NotPossible),
        _ => {}
    }
    let state = known.state.after(act).ok_or(Error::NotPossible)?;
    known.steps = steps(scope, id).await?;
    let today = scope.today();
    let touched = match act {
        Act::Approve => begin(scope, survey, &known, known.steps.clone(), today).await?,
        Act::Pause => pause(scope, &known, today).await?,
        Act::Resume => {
            let held = known.steps.iter().filter(|step| step.held).cloned().collect();
            begin(scope, survey, &known, held, today).await?
        }
        Act::RollBack => roll_back(scope, &known, today).await?,
        Act::Propose | Act::Reject | Act::Withdraw => 0,
    };
    table::Entity::update_many()
        .col_expr(table::Column::State, Expr::value(state.name()))
        .col_expr(table::Column::Revision, Expr::col(table::Column::Revision).add(1))
        .filter(table::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    note(scope, id, revision + 1, operator, act, reason, touched).await?;
    Ok(state)
}

/// Lets steps come: the first of them today or on its day, the others as far behind it as they were.
async fn begin(scope: &mut Scope, survey: &Survey, known: &RollOut, steps: Vec<Step>, today: Date) -> Result<usize> {
    let Some(first) = steps.iter().map(|step| step.first_day).min() else { return Ok(0) };
    let late = if first < today { i64::from((today - first).get_days()) } else { 0 };
    let moved: Vec<Step> = steps.iter().map(|step| shifted(step, late)).collect();
    for stage in stages(&moved) {
        if let Some(step) = moved.iter().find(|step| step.stage == stage) {
            set_days(scope, known.id, stage, step.first_day, false).await?;
        }
    }
    switch(scope, survey, known, &moved).await
}

fn shifted(step: &Step, days: i64) -> Step {
    let first_day = step.first_day.checked_add(days.days()).unwrap_or(Date::MAX);
    Step { first_day, ..step.clone() }
}

/// The stages that steps have.
fn stages(steps: &[Step]) -> Vec<u8> {
    let mut stages: Vec<u8> = steps.iter().map(|step| step.stage).collect();
    stages.sort_unstable();
    stages.dedup();
    stages
}

/// Says of steps that they hold, after looking whether they still can.
async fn switch(scope: &mut Scope, survey: &Survey, known: &RollOut, steps: &[Step]) -> Result<usize> {
    let gone =
        |step: &&Step| !survey.services.contains_key(&step.service) || survey.catalogue.entity(&step.entity).is_none();
    if steps.iter().any(|step| gone(&step)) {
        return Err(Error::Changed);
    }
    let activations = steps.iter().map(|step| Activation {
        service: step.service.clone(),
        entity: step.entity.clone(),
        first_day: step.first_day,
        active: known.plan.active,
        roll_out: Some(known.id.into()),
    });
    directory::activate(scope, activations.collect()).await?;
    Ok(steps.len())
}

/// Takes the stages to come back; what has come stays.
async fn pause(scope: &mut Scope, known: &RollOut, today: Date) -> Result<usize> {
    let withdrawn = directory::withdraw_activations(scope, known.id.into(), today).await?;
    for stage in stages(&known.steps) {
        let step = known.steps.iter().find(|step| step.stage == stage && step.first_day > today);
        if let Some(step) = step {
            set_days(scope, known.id, stage, step.first_day, true).await?;
        }
    }
    Ok(usize::try_from(withdrawn).unwrap_or(usize::MAX))
}

/// Makes everything as it was: what has come ends today, what has not does not come.
async fn roll_back(scope: &mut Scope, known: &RollOut, today: Date) -> Result<usize> {
    directory::withdraw_activations(scope, known.id.into(), today).await?;
    let back = known.steps.iter().filter(|step| step.has_come(today)).map(|step| Activation {
        service: step.service.clone(),
        entity: step.entity.clone(),
        first_day: today,
        active: step.was_active,
        roll_out: Some(known.id.into()),
    });
    let back: Vec<Activation> = back.collect();
    let count = back.len();
    directory::activate(scope, back).await?;
    Ok(count)
}

async fn set_days(scope: &Scope, id: RollOutId, stage: u8, day: Date, held: bool) -> Result<()> {
    roll_out_step::Entity::update_many()
        .col_expr(roll_out_step::Column::FirstDay, Expr::value(day.to_string()))
        .col_expr(roll_out_step::Column::Held, Expr::value(held))
        .filter(roll_out_step::Column::RollOut.eq(id))
        .filter(roll_out_step::Column::Stage.eq(i32::from(stage)))
        .exec(scope.db())
        .await?;
    Ok(())
}

async fn note(
    scope: &mut Scope,
    id: RollOutId,
    number: i32,
    operator: Operator,
    act: Act,
    reason: &str,
    touched: usize,
) -> Result<()> {
    roll_out_event::ActiveModel {
        roll_out: Set(id),
        number: Set(number),
        kind: Set(act.name().to_owned()),
        by_tenant: Set(operator.tenant_column()),
        by_account: Set(operator.account_column()),
        at: Set(scope.now()),
        reason: Set(reason.trim().chars().take(LONGEST).collect()),
    }
    .insert(scope.db())
    .await?;
    scope.audit(act.audit(), id, json!({ "steps": touched }));
    Ok(())
}

/// The newest roll-outs, without steps and history.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn roll_outs(scope: &Scope) -> Result<Vec<RollOut>> {
    scope.require_provider()?;
    let rows = table::Entity::find().order_by_desc(table::Column::Number).limit(MOST).all(scope.db()).await?;
    rows.into_iter().map(read).collect()
}

/// One roll-out, by the number that people call it.
///
/// # Errors
/// [`Error::UnknownRollOut`]; [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn roll_out(scope: &Scope, number: i32) -> Result<RollOut> {
    scope.require_provider()?;
    let row = table::Entity::find().filter(table::Column::Number.eq(number)).one(scope.db()).await?;
    let mut known = read(row.ok_or_else(|| Error::UnknownRollOut(number.to_string()))?)?;
    known.steps = steps(scope, known.id).await?;
    let events = roll_out_event::Entity::find()
        .filter(roll_out_event::Column::RollOut.eq(known.id))
        .order_by_asc(roll_out_event::Column::Number)
        .all(scope.db())
        .await?;
    known.history = events
        .into_iter()
        .map(|row| {
            Ok(Event {
                act: Act::from_name(&row.kind).ok_or_else(|| inconsistent("roll_out_event.kind", &row.kind))?,
                by: Operator::from_columns(row.by_tenant, row.by_account),
                at: row.at,
                reason: row.reason,
            })
        })
        .collect::<Result<_>>()?;
    Ok(known)
}

async fn steps(scope: &Scope, id: RollOutId) -> Result<Vec<Step>> {
    let rows = roll_out_step::Entity::find()
        .filter(roll_out_step::Column::RollOut.eq(id))
        .order_by_asc(roll_out_step::Column::Stage)
        .order_by_asc(roll_out_step::Column::Entity)
        .order_by_asc(roll_out_step::Column::Service)
        .all(scope.db())
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Step {
                entity: row.entity.parse().map_err(|_| inconsistent("roll_out_step.entity", &row.entity))?,
                first_day: row
                    .first_day
                    .parse()
                    .map_err(|_| inconsistent("roll_out_step.first_day", &row.first_day))?,
                stage: u8::try_from(row.stage).map_err(|_| inconsistent("roll_out_step.stage", "too large"))?,
                service: row.service,
                was_active: row.was_active,
                held: row.held,
            })
        })
        .collect()
}

fn read(row: table::Model) -> Result<RollOut> {
    Ok(RollOut {
        id: row.id,
        number: row.number,
        title: row.title,
        state: State::from_name(&row.state).ok_or_else(|| inconsistent("roll_out.state", &row.state))?,
        revision: row.revision,
        plan: serde_json::from_str(&row.plan).map_err(|error| inconsistent("roll_out.plan", &error.to_string()))?,
        proposed_by: Operator::from_columns(row.proposed_by_tenant, row.proposed_by),
        proposed_at: row.proposed_at,
        steps: Vec::new(),
        history: Vec::new(),
    })
}

fn inconsistent(what: &str, value: &str) -> Error {
    store::Error::Inconsistent(format!("{what}: {value}")).into()
}

/// How far a roll-out has come, as people can see it.
pub fn progress(survey: &Survey, known: &RollOut) -> Progress {
    let lines = survey.lines(&known.plan.services, &known.plan.target);
    let live: HashSet<(&str, &EntityKey)> = lines
        .iter()
        .filter(|line| line.standing() == Standing::Live)
        .map(|line| (line.service.as_str(), &line.entity))
        .collect();
    let running = matches!(known.state, State::Approved | State::Paused);
    let begun: Vec<&Step> = known.steps.iter().filter(|step| running && step.has_come(survey.today)).collect();
    Progress {
        all: known.steps.len(),
        begun: begun.len(),
        live: begun.iter().filter(|step| live.contains(&(step.service.as_str(), &step.entity))).count(),
    }
}
