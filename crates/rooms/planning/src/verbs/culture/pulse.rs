//! The pulse: five questions to all staff once in a quarter. Who has answered and what was answered are never in one row, and of an
//! answer nothing is noted but a count: no event of the audit chain, no moment.

use std::collections::{BTreeMap, BTreeSet};

use directory::Catalogue;
use jiff::civil::Date;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Scope, TenantId};
use uuid::Uuid;

use crate::model::{Counts, Culture, FEWEST, PulseResult, PulseRound, Quarter, TOP_ANSWER, fits, told};
use crate::tables::culture::{pulse_count, pulse_round, pulse_voter};
use crate::verbs::rows::wrong;
use crate::{Coordinator, Error, Organizer, Result, Staff};

/// Rounds that are told at once.
const ROUNDS: usize = 8;

/// How much was asked in a quarter in the whole state: counts, no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PulseQuarter {
    /// The quarter.
    pub quarter: Quarter,
    /// Administrations with a round.
    pub rounds: usize,
    /// Those of them whose round is over.
    pub over: usize,
    /// How many people answered in rounds that are over; nothing below five.
    pub answers: Option<usize>,
}

fn quarter(stored: &str) -> Result<Quarter> {
    Ok(stored.parse().map_err(|()| wrong("pulse: quarter"))?)
}

fn read(row: &pulse_round::Model) -> Result<PulseRound> {
    let day = |stored: &str| -> Result<Date> { Ok(stored.parse().map_err(|_| wrong("pulse_round: day"))?) };
    Ok(PulseRound { quarter: quarter(&row.quarter)?, first_day: day(&row.first_day)?, last_day: day(&row.last_day)? })
}

/// The rounds of an administration, the newest first.
async fn rounds(scope: &Scope, tenant: TenantId) -> Result<Vec<PulseRound>> {
    let rows = pulse_round::Entity::find()
        .filter(pulse_round::Column::TenantId.eq(tenant))
        .order_by_desc(pulse_round::Column::LastDay)
        .all(scope.db())
        .await?;
    rows.iter().map(read).collect()
}

/// The rounds of the administration, the newest first.
///
/// # Errors
/// [`identity::Error::Forbidden`] for anybody but its coordinator.
pub async fn pulse_rounds(scope: &Scope, coordinator: Coordinator) -> Result<Vec<PulseRound>> {
    let tenant = coordinator.acts_in(scope)?;
    rounds(scope, tenant).await
}

/// Begins a round. Its days do not change any more: who ended it early could see who had answered by then.
///
/// # Errors
/// [`Error::BadDays`] for days that are over, that end before they begin or that are more than 31; [`Error::RoundThere`] when there is
/// a round in that quarter, or another is not over by then; as [`pulse_rounds`].
pub async fn begin_round(
    scope: &mut Scope,
    coordinator: Coordinator,
    first_day: Date,
    last_day: Date,
) -> Result<Quarter> {
    let tenant = coordinator.acts_in(scope)?;
    let today = scope.today();
    if !fits(first_day, last_day, today) {
        return Err(Error::BadDays);
    }
    let quarter = Quarter::of(last_day);
    let before = rounds(scope, tenant).await?;
    if before.iter().any(|round| round.quarter == quarter || round.last_day >= first_day) {
        return Err(Error::RoundThere);
    }
    let row = pulse_round::ActiveModel {
        tenant_id: Set(tenant),
        quarter: Set(quarter.to_string()),
        first_day: Set(first_day.to_string()),
        last_day: Set(last_day.to_string()),
        begun_at: Set(scope.now()),
        begun_by: Set(coordinator.account()),
    };
    let key = [pulse_round::Column::TenantId, pulse_round::Column::Quarter];
    let inserted = pulse_round::Entity::insert(row)
        .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
        .exec_without_returning(scope.db())
        .await?;
    if inserted == 0 {
        return Err(Error::RoundThere);
    }
    // All earlier rounds are over: who answered them is of no use any more.
    pulse_voter::Entity::delete_many().filter(pulse_voter::Column::TenantId.eq(tenant)).exec(scope.db()).await?;
    scope.audit("planning.pulse", Uuid::nil(), json!({ "step": "begun", "quarter": quarter.to_string() }));
    Ok(quarter)
}

/// The round that takes answers today, and whether this person has answered it.
///
/// # Errors
/// [`identity::Error::Forbidden`] beyond the own administration.
pub async fn open_round(scope: &Scope, staff: Staff) -> Result<Option<(PulseRound, bool)>> {
    let tenant = staff.acts_in(scope)?;
    let today = scope.today();
    let Some(round) = rounds(scope, tenant).await?.into_iter().find(|round| round.is_open(today)) else {
        return Ok(None);
    };
    let answered = pulse_voter::Entity::find()
        .filter(pulse_voter::Column::TenantId.eq(tenant))
        .filter(pulse_voter::Column::Quarter.eq(round.quarter.to_string()))
        .filter(pulse_voter::Column::Account.eq(staff.account()))
        .count(scope.db())
        .await?;
    Ok(Some((round, answered > 0)))
}

/// Whether a round takes answers today, for the overview by mail.
pub(crate) async fn is_asked(scope: &Scope) -> Result<bool> {
    let today = scope.today();
    Ok(rounds(scope, scope.tenant()?).await?.iter().any(|round| round.is_open(today)))
}

/// Counts the answers of somebody, once; false when they had answered already.
///
/// # Errors
/// [`Error::Closed`] when no round takes answers; [`Error::Amount`] unless every question has an answer from 1 to 5; as
/// [`open_round`].
pub async fn answer_pulse(
    scope: &mut Scope,
    staff: Staff,
    culture: &Culture,
    given: &BTreeMap<String, u8>,
) -> Result<bool> {
    let tenant = staff.acts_in(scope)?;
    let Some((round, _)) = open_round(scope, staff).await? else { return Err(Error::Closed) };
    let quarter = round.quarter.to_string();
    let mut counts = Vec::new();
    for question in &culture.questions {
        let value = given.get(&question.id).copied().filter(|value| (1..=TOP_ANSWER).contains(value));
        counts.push(pulse_count::ActiveModel {
            tenant_id: Set(tenant),
            quarter: Set(quarter.clone()),
            question: Set(question.id.clone()),
            value: Set(i32::from(value.ok_or(Error::Amount)?)),
            answers: Set(1),
        });
    }
    let voter =
        pulse_voter::ActiveModel { tenant_id: Set(tenant), quarter: Set(quarter), account: Set(staff.account()) };
    let key = [pulse_voter::Column::TenantId, pulse_voter::Column::Quarter, pulse_voter::Column::Account];
    let first = pulse_voter::Entity::insert(voter)
        .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
        .exec_without_returning(scope.db())
        .await?;
    if first == 0 {
        return Ok(false);
    }
    let one_more = Expr::col((pulse_count::Entity, pulse_count::Column::Answers)).add(1);
    let key = [
        pulse_count::Column::TenantId,
        pulse_count::Column::Quarter,
        pulse_count::Column::Question,
        pulse_count::Column::Value,
    ];
    pulse_count::Entity::insert_many(counts)
        .on_conflict(OnConflict::columns(key).value(pulse_count::Column::Answers, one_more).to_owned())
        .exec_without_returning(scope.db())
        .await?;
    Ok(true)
}

/// What is told of the last rounds of an administration, the newest first, in a scope with the provider's reach: a small one is told
/// only together with others of its county.
///
/// # Errors
/// [`store::Error::WrongReach`].
pub async fn pulse_results(
    scope: &Scope,
    catalogue: &Catalogue,
    culture: &Culture,
    tenant: TenantId,
) -> Result<Vec<PulseResult>> {
    scope.require_provider()?;
    let today = scope.today();
    let rounds: Vec<PulseRound> = rounds(scope, tenant).await?.into_iter().take(ROUNDS).collect();
    let county = catalogue.administration(tenant).map(|office| office.county.clone());
    let others = catalogue.administrations().filter(|office| Some(&office.county) == county.as_ref());
    let around: BTreeSet<TenantId> = others.map(|office| office.tenant).chain([tenant]).collect();
    let quarters: Vec<String> = rounds.iter().map(|round| round.quarter.to_string()).collect();
    let rows = pulse_count::Entity::find()
        .filter(pulse_count::Column::TenantId.is_in(around))
        .filter(pulse_count::Column::Quarter.is_in(quarters))
        .all(scope.db())
        .await?;
    let mut counts: BTreeMap<Quarter, BTreeMap<TenantId, Counts>> = BTreeMap::new();
    for row in rows {
        let of_quarter = counts.entry(quarter(&row.quarter)?).or_default();
        of_quarter.entry(row.tenant_id).or_default().note(&row.question, row.value, row.answers);
    }
    let questions: Vec<&str> = culture.questions.iter().map(|question| question.id.as_str()).collect();
    let result = |round: PulseRound| {
        let mut of_quarter = counts.remove(&round.quarter).unwrap_or_default();
        let own = of_quarter.remove(&tenant).unwrap_or_default();
        let others: Vec<Counts> = of_quarter.into_values().collect();
        PulseResult { told: told(&round, &own, &others, &questions, today), round }
    };
    Ok(rounds.into_iter().map(result).collect())
}

/// How much was asked in the whole state, by quarter, the newest first.
///
/// # Errors
/// [`store::Error::WrongReach`], [`identity::Error::Forbidden`] for anybody but whoever steers the state.
pub async fn pulse_of_state(scope: &Scope, organizer: Organizer, culture: &Culture) -> Result<Vec<PulseQuarter>> {
    organizer.acts_in(scope)?;
    let today = scope.today();
    let mut quarters: BTreeMap<Quarter, (usize, BTreeSet<TenantId>)> = BTreeMap::new();
    for row in pulse_round::Entity::find().all(scope.db()).await? {
        let round = read(&row)?;
        let (rounds, over) = quarters.entry(round.quarter).or_default();
        *rounds += 1;
        if round.is_over(today) {
            over.insert(row.tenant_id);
        }
    }
    // Everybody answers every question: one of them is enough to count people.
    let first = culture.questions.first().map(|question| question.id.clone()).unwrap_or_default();
    let rows: Vec<(TenantId, String, i64)> = pulse_count::Entity::find()
        .select_only()
        .columns([pulse_count::Column::TenantId, pulse_count::Column::Quarter])
        .column_as(pulse_count::Column::Answers.sum(), "people")
        .filter(pulse_count::Column::Question.eq(first))
        .group_by(pulse_count::Column::TenantId)
        .group_by(pulse_count::Column::Quarter)
        .into_tuple()
        .all(scope.db())
        .await?;
    let mut people: BTreeMap<Quarter, usize> = BTreeMap::new();
    for (tenant, of, count) in rows {
        let of = quarter(&of)?;
        if quarters.get(&of).is_some_and(|(_, over)| over.contains(&tenant)) {
            *people.entry(of).or_default() += usize::try_from(count).unwrap_or_default();
        }
    }
    let told = |(quarter, (rounds, over)): (Quarter, (usize, BTreeSet<TenantId>))| PulseQuarter {
        quarter,
        rounds,
        over: over.len(),
        answers: people.get(&quarter).copied().filter(|people| *people >= FEWEST),
    };
    Ok(quarters.into_iter().rev().map(told).collect())
}
