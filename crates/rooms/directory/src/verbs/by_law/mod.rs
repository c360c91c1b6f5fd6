//! By-laws: written, led step by step, and from their publication on the source of values.

mod list;
mod rows;

use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use serde_json::json;
use store::{Scope, TenantId};

use super::import::insert;
use super::texts::writer_for;
use super::values::{put, values_changed};
use crate::error::Error;
use crate::model::EntityKey;
use crate::model::by_law::{ByLaw, ByLawEvent, ByLawId, ByLawProblem, Change, DatedRate, Draft, Stage, Step};
use crate::tables::{by_law as law, by_law_rate, entity_value};

pub use list::{Report, RowProblem, ValueKinds, export_by_laws, import_by_laws};
pub use rows::{by_law, by_laws};

/// Writes a new by-law, or a draft anew. Whoever sets up an administration (reach of a tenant) writes for the legal entities that
/// it works for, the provider for everybody.
///
/// # Errors
/// [`Error::NotYours`]; [`Error::ByLaw`] with every problem; [`Error::ByLawChanged`] when it is not any more as it was seen.
pub async fn put_by_law(scope: &mut Scope, seen: Option<(ByLawId, i64)>, draft: Draft) -> Result<ByLawId, Error> {
    let tenant = writer_for(scope, &draft.entity).await?;
    if let Some((changed, _)) = draft.changes {
        let there = rows::find(scope, changed).await?.filter(|other| other.draft.entity == draft.entity);
        if there.is_none() {
            return Err(Error::ByLaw(vec![ByLawProblem::Changes]));
        }
    }
    let (after, event) = match seen {
        None => ByLaw::new(scope.new_id(), draft.clone()).rewrite(draft),
        Some((id, revision)) => {
            let known = by_law(scope, id).await?;
            if known.revision != revision || known.draft.entity != draft.entity {
                return Err(Error::ByLawChanged);
            }
            known.rewrite(draft)
        }
    }
    .map_err(Error::ByLaw)?;
    let id = after.id;
    save(scope, after, tenant, event).await?;
    Ok(id)
}

/// Takes a step with a by-law. From its publication on its rates are values of the legal entity, each with its days and the
/// by-law as its source; what it changes ends the day before.
///
/// # Errors
/// [`Error::UnknownByLaw`], [`Error::NotYours`], [`Error::ByLawChanged`]; [`Error::ByLaw`] with every problem.
pub async fn step_by_law(scope: &mut Scope, id: ByLawId, revision: i64, step: Step) -> Result<ByLaw, Error> {
    let known = by_law(scope, id).await?;
    let tenant = writer_for(scope, &known.draft.entity).await?;
    if known.revision != revision {
        return Err(Error::ByLawChanged);
    }
    // Counted first: of two by-laws that are published at once, the second one sees what the first one set.
    values_changed(scope).await?;
    let (after, event) = known.step(step, scope.today()).map_err(Error::ByLaw)?;
    match after.stage {
        Stage::Published => publish(scope, &after, tenant).await?,
        Stage::Repealed => {
            if let Some(last) = after.last_day {
                end_values(scope, &after, last, |_| true).await?;
            }
        }
        _ => {}
    }
    let saved = save(scope, after, tenant, event).await?;
    Ok(saved)
}

/// Lets the rates of a by-law become values, and what it changes end.
async fn publish(scope: &mut Scope, after: &ByLaw, tenant: TenantId) -> Result<(), Error> {
    let rates = after.rates().map_err(Error::ByLaw)?;
    let begin = after.draft.in_force_from.unwrap_or(scope.today());
    let changed = match after.draft.changes {
        Some((other, how)) => {
            let other = by_law(scope, other).await?;
            let (other, event) = other.changed_by(after.id, how, begin).map_err(Error::ByLaw)?;
            Some((other, how, event))
        }
        None => None,
    };
    let recorded = rows::values_of(scope, std::slice::from_ref(&after.draft.entity)).await?;
    let is_changed = |row: &entity_value::Model| match &changed {
        Some((other, ..)) => row.by_law == Some(other.id),
        None => false,
    };
    let others: Vec<&entity_value::Model> = recorded.iter().filter(|row| !is_changed(row)).collect();
    let problems = contradictions(&after.draft.entity, &rates, others.iter().copied());
    if !problems.is_empty() {
        return Err(Error::ByLaw(problems));
    }
    if let Some((other, how, event)) = changed {
        match how {
            Change::Repeals => end_values(scope, &other, begin.saturating_sub(1.day()), |_| true).await?,
            Change::Amends => {
                for (key, first) in firsts(&rates) {
                    end_values(scope, &other, first.saturating_sub(1.day()), |row| row.key == key).await?;
                }
            }
        }
        save(scope, other, tenant, event).await?;
    }
    let new: Vec<entity_value::Model> = rates.into_iter().map(|rate| rows::value(after, rate)).collect();
    take_places(scope, &recorded, &new).await?;
    put(scope, new).await
}

/// The first day of each key.
fn firsts(rates: &[DatedRate]) -> Vec<(String, Date)> {
    let mut firsts: Vec<(String, Date)> = Vec::new();
    for rate in rates {
        match firsts.iter_mut().find(|(key, _)| *key == rate.key) {
            Some((_, first)) => *first = (*first).min(rate.first),
            None => firsts.push((rate.key.clone(), rate.first)),
        }
    }
    firsts
}

/// Other by-laws of an entity that set the same keys on the same days.
fn contradictions<'a>(
    entity: &EntityKey,
    rates: &[DatedRate],
    others: impl Iterator<Item = &'a entity_value::Model> + Clone,
) -> Vec<ByLawProblem> {
    let mut problems = Vec::new();
    for rate in rates {
        let same =
            others.clone().filter(|row| row.entity == entity.as_str() && row.key == rate.key && row.by_law.is_some());
        for row in same {
            let (Ok(first), last) = (row.valid_from.parse(), row.valid_to.as_ref().and_then(|day| day.parse().ok()))
            else {
                continue;
            };
            if let Some((first, _)) = rate.shared(first, last) {
                let (key, other) = (rate.key.clone(), row.source.clone());
                problems.push(ByLawProblem::Contradiction { key, other, first });
            }
        }
    }
    problems
}

/// Whether a value of a by-law takes the place of one that was recorded otherwise.
pub(super) fn displaces(law: &entity_value::Model, row: &entity_value::Model) -> bool {
    row.by_law.is_none()
        && (&row.entity, &row.key) == (&law.entity, &law.key)
        && row.valid_from >= law.valid_from
        && law.valid_to.as_ref().is_none_or(|last| row.valid_from <= *last)
}

/// Takes away what was recorded otherwise for days on which a by-law now sets the value.
async fn take_places(
    scope: &Scope,
    recorded: &[entity_value::Model],
    new: &[entity_value::Model],
) -> Result<(), Error> {
    for row in recorded.iter().filter(|row| new.iter().any(|law| displaces(law, row))) {
        let key = (row.entity.clone(), row.key.clone(), row.valid_from.clone());
        entity_value::Entity::delete_by_id(key).exec(scope.db()).await?;
    }
    Ok(())
}

/// Lets values of a by-law end on a day; those that begin later never count.
async fn end_values(
    scope: &Scope,
    by_law: &ByLaw,
    last: Date,
    wanted: impl Fn(&entity_value::Model) -> bool,
) -> Result<(), Error> {
    let last = last.to_string();
    let rows = entity_value::Entity::find()
        .filter(entity_value::Column::Entity.eq(by_law.draft.entity.as_str()))
        .filter(entity_value::Column::ByLaw.eq(by_law.id))
        .all(scope.db())
        .await?;
    for row in rows.into_iter().filter(wanted) {
        if row.valid_from > last {
            let key = (row.entity, row.key, row.valid_from);
            entity_value::Entity::delete_by_id(key).exec(scope.db()).await?;
        } else if row.valid_to.as_ref().is_none_or(|day| *day > last) {
            let row = entity_value::Model { valid_to: Some(last.clone()), ..row };
            entity_value::Entity::update(row.into_active_model().reset_all()).exec(scope.db()).await?;
        }
    }
    Ok(())
}

/// Writes a by-law as it stands now, and what happened to it.
async fn save(scope: &mut Scope, after: ByLaw, tenant: TenantId, event: ByLawEvent) -> Result<ByLaw, Error> {
    let seen = after.revision;
    let after = ByLaw { revision: seen + 1, ..after };
    let row = rows::row(&after, tenant, scope.now());
    if seen == 0 {
        insert(scope, vec![row]).await?;
    } else {
        let update = law::Entity::update_many()
            .set(row.into_active_model().reset_all())
            .filter(law::Column::Id.eq(after.id))
            .filter(law::Column::Revision.eq(seen));
        if update.exec(scope.db()).await?.rows_affected == 0 {
            return Err(Error::ByLawChanged);
        }
        by_law_rate::Entity::delete_many().filter(by_law_rate::Column::ByLaw.eq(after.id)).exec(scope.db()).await?;
    }
    insert(scope, rows::rates(&after, tenant)).await?;
    let detail = json!({
        "entity": after.draft.entity.as_str(), "stage": after.stage.name(), "on": event.on.map(|day| day.to_string()),
    });
    scope.audit(event.action, after.id, detail);
    Ok(after)
}
