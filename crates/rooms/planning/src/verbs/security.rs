//! The self-assessment of security, for each body of an administration.

use std::collections::{BTreeMap, BTreeSet};

use directory::{Catalogue, EntityKey};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::Scope;
use uuid::Uuid;

use super::operation::{bodies, take_steps};
use super::rows;
use crate::model::{Checklists, Draft, LONGEST_LINE, MOST_QUESTIONS, Met, SecurityItem, by_checklist};
use crate::tables::operation::security_answer as table;
use crate::{Coordinator, Error, Result};

/// What was written about every body, by its key.
///
/// # Errors
/// [`identity::Error::Forbidden`] for anybody but the coordinator of the administration.
pub async fn security(scope: &Scope, by: Coordinator) -> Result<BTreeMap<String, Vec<SecurityItem>>> {
    let mut written: BTreeMap<String, Vec<SecurityItem>> = BTreeMap::new();
    for row in rows_of(scope, by, None).await? {
        written.entry(row.body.clone()).or_default().push(read(row)?);
    }
    Ok(written)
}

/// What was written about one body.
///
/// # Errors
/// As [`security`].
pub async fn security_of(scope: &Scope, by: Coordinator, body: &EntityKey) -> Result<Vec<SecurityItem>> {
    rows_of(scope, by, Some(body)).await?.into_iter().map(read).collect()
}

async fn rows_of(scope: &Scope, by: Coordinator, body: Option<&EntityKey>) -> Result<Vec<table::Model>> {
    let mut wanted = table::Entity::find()
        .filter(table::Column::TenantId.eq(by.acts_in(scope)?))
        .order_by_asc(table::Column::Checklist)
        .order_by_asc(table::Column::Number);
    if let Some(body) = body {
        wanted = wanted.filter(table::Column::Body.eq(body.as_str()));
    }
    Ok(wanted.all(scope.db()).await?)
}

fn read(row: table::Model) -> Result<SecurityItem> {
    let met = row.answer.as_deref().map(|name| Met::from_name(name).ok_or_else(|| rows::wrong("security: answer")));
    let due = row.due.as_deref().map(|day| day.parse().map_err(|_| rows::wrong("security: day")));
    Ok(SecurityItem {
        checklist: row.checklist,
        number: row.number,
        question: row.question,
        met: met.transpose()?,
        measure: row.measure,
        owner: row.owner,
        due: due.transpose()?,
        changed_at: Some(row.changed_at),
    })
}

/// Writes requirements of a body, each as it was seen: `changed_at` says when it had been written.
///
/// # Errors
/// [`Error::Unknown`] for a body of another administration or a checklist that there is not; [`Error::NoReason`] where something is not
/// needed and nobody says why; [`Error::Stale`] when one of them was changed meanwhile; [`identity::Error::Forbidden`].
pub async fn answer_security(
    scope: &mut Scope,
    by: Coordinator,
    catalogue: &Catalogue,
    lists: &Checklists,
    body: &EntityKey,
    items: &[SecurityItem],
) -> Result<()> {
    by.acts_in(scope)?;
    let known = lists.numbers();
    let ours = bodies(catalogue, by).iter().any(|(key, _)| key == body);
    if !ours || items.iter().any(|item| !known.contains(&item.checklist) || item.number > MOST_QUESTIONS) {
        return Err(Error::Unknown);
    }
    if items.iter().any(SecurityItem::lacks_reason) {
        return Err(Error::NoReason);
    }
    let before = security_of(scope, by, body).await?;
    let stale = |item: &SecurityItem| {
        let same = |one: &&SecurityItem| (one.checklist, one.number) == (item.checklist, item.number);
        before.iter().find(same).and_then(|one| one.changed_at) != item.changed_at
    };
    if items.iter().any(stale) {
        return Err(Error::Stale);
    }
    write(scope, by, body, items).await?;
    scope.audit("planning.security_answered", Uuid::nil(), json!({ "body": body.as_str(), "count": items.len() }));
    Ok(())
}

async fn write(scope: &Scope, by: Coordinator, body: &EntityKey, items: &[SecurityItem]) -> Result<()> {
    let short = |text: &str| text.trim().chars().take(LONGEST_LINE).collect::<String>();
    let rows: Vec<table::ActiveModel> = items
        .iter()
        .map(|item| table::ActiveModel {
            tenant_id: Set(by.tenant()),
            body: Set(body.as_str().to_owned()),
            checklist: Set(item.checklist),
            number: Set(item.number),
            question: Set(item.question.trim().to_owned()),
            answer: Set(item.met.map(|met| met.name().to_owned())),
            measure: Set(short(&item.measure)),
            owner: Set(short(&item.owner)),
            due: Set(item.due.map(|day| day.to_string())),
            changed_at: Set(scope.now()),
        })
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    let key = [table::Column::TenantId, table::Column::Body, table::Column::Checklist, table::Column::Number];
    let again = OnConflict::columns(key)
        .update_columns([
            table::Column::Question,
            table::Column::Answer,
            table::Column::Measure,
            table::Column::Owner,
            table::Column::Due,
            table::Column::ChangedAt,
        ])
        .to_owned();
    table::Entity::insert_many(rows).on_conflict(again).exec_without_returning(scope.db()).await?;
    Ok(())
}

/// Copies what one body said to others of the same administration: questions that they do not have, and answers that nobody gave there.
/// What somebody said stays. Returns how many requirements were written.
///
/// # Errors
/// [`Error::Unknown`] for a body of another administration; [`identity::Error::Forbidden`].
pub async fn copy_security(
    scope: &mut Scope,
    by: Coordinator,
    catalogue: &Catalogue,
    from: &EntityKey,
    to: &[EntityKey],
) -> Result<usize> {
    by.acts_in(scope)?;
    let ours: BTreeSet<EntityKey> = bodies(catalogue, by).into_iter().map(|(key, _)| key).collect();
    if ![from].into_iter().chain(to).all(|body| ours.contains(body)) {
        return Err(Error::Unknown);
    }
    let mut all = security(scope, by).await?;
    let source = all.remove(from.as_str()).unwrap_or_default();
    let mut copied = 0;
    for body in to.iter().filter(|body| *body != from) {
        let there = all.remove(body.as_str()).unwrap_or_default();
        let answered: BTreeSet<(i32, i32)> =
            there.iter().filter(|item| item.met.is_some()).map(|item| (item.checklist, item.number)).collect();
        let fresh: Vec<SecurityItem> =
            source.iter().filter(|item| !answered.contains(&(item.checklist, item.number))).cloned().collect();
        write(scope, by, body, &fresh).await?;
        copied += fresh.len();
    }
    scope.audit("planning.security_copied", Uuid::nil(), json!({ "from": from.as_str(), "count": copied }));
    Ok(copied)
}

/// Takes what has to be done in a body into the plan, as measures of the theme IT operation; each once. `title` names a measure.
/// Returns how many came in.
///
/// # Errors
/// As [`take_steps`].
pub async fn take_security(
    scope: &mut Scope,
    by: Coordinator,
    catalogue: &Catalogue,
    lists: &Checklists,
    body: &EntityKey,
    title: impl Fn(&SecurityItem) -> String,
) -> Result<usize> {
    let written = security_of(scope, by, body).await?;
    let lacking: Vec<SecurityItem> = by_checklist(lists, &written).into_values().flatten().collect();
    let steps = lacking
        .iter()
        .filter(|item| item.met.is_some_and(Met::is_lacking) && !item.measure.is_empty())
        .map(|item| {
            let reference = format!("{body}/{}/{}", item.checklist, item.number);
            let draft = Draft {
                title: title(item),
                owner: item.owner.clone(),
                last_day: item.due,
                note: item.question.clone(),
                ..Draft::default()
            };
            (reference, draft)
        })
        .collect();
    take_steps(scope, by, catalogue, steps, false).await
}
