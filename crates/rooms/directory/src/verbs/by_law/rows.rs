//! By-laws as they are stored.

use std::collections::HashMap;

use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use store::{Scope, TenantId, Timestamp};

use crate::catalogue::{known, parse};
use crate::error::Error;
use crate::model::EntityKey;
use crate::model::by_law::{ByLaw, ByLawId, Change, DatedRate, Draft, Publication, Rate, Stage};
use crate::tables::{by_law as law, by_law_rate, entity_value};

/// One by-law; any reach may read it.
///
/// # Errors
/// [`Error::UnknownByLaw`].
pub async fn by_law(scope: &Scope, id: ByLawId) -> Result<ByLaw, Error> {
    find(scope, id).await?.ok_or(Error::UnknownByLaw(id))
}

/// The by-laws of legal entities, by entity and title; any reach may read them.
///
/// # Errors
/// The store's own.
pub async fn by_laws(scope: &Scope, entities: &[EntityKey]) -> Result<Vec<ByLaw>, Error> {
    let rows = law::Entity::find()
        .filter(law::Column::Entity.is_in(entities.iter().map(EntityKey::as_str)))
        .order_by_asc(law::Column::Entity)
        .order_by_asc(law::Column::Title)
        .order_by_asc(law::Column::Id)
        .all(scope.db())
        .await?;
    read(scope, rows).await
}

pub(super) async fn find(scope: &Scope, id: ByLawId) -> Result<Option<ByLaw>, Error> {
    let rows = law::Entity::find_by_id(id).all(scope.db()).await?;
    Ok(read(scope, rows).await?.pop())
}

/// Every recorded value of legal entities.
pub(super) async fn values_of(scope: &Scope, entities: &[EntityKey]) -> Result<Vec<entity_value::Model>, Error> {
    let named = entity_value::Column::Entity.is_in(entities.iter().map(EntityKey::as_str));
    Ok(entity_value::Entity::find().filter(named).all(scope.db()).await?)
}

async fn read(scope: &Scope, laws: Vec<law::Model>) -> Result<Vec<ByLaw>, Error> {
    let mut rates: HashMap<ByLawId, Vec<Rate>> = HashMap::new();
    let ids = laws.iter().map(|row| row.id);
    let rows = by_law_rate::Entity::find()
        .filter(by_law_rate::Column::ByLaw.is_in(ids))
        .order_by_asc(by_law_rate::Column::Key)
        .order_by_asc(by_law_rate::Column::ValidFrom)
        .all(scope.db())
        .await?;
    for row in rows {
        let valid_from = Some(row.valid_from).filter(|day| !day.is_empty());
        rates.entry(row.by_law).or_default().push(Rate {
            key: row.key,
            valid_from: day(valid_from)?,
            valid_to: day(row.valid_to)?,
            value: row.value,
        });
    }
    laws.into_iter().map(|row| from_row(row, &mut rates)).collect()
}

fn day(text: Option<String>) -> Result<Option<Date>, Error> {
    text.map(|text| parse("by_law", &text)).transpose()
}

fn from_row(row: law::Model, rates: &mut HashMap<ByLawId, Vec<Rate>>) -> Result<ByLaw, Error> {
    let change = row.change.as_deref().map(|name| known("by_law.change", name, Change::from_name(name))).transpose()?;
    let in_force_from = day(row.in_force_from)?;
    let published = match (day(row.published_on)?, in_force_from) {
        (Some(on), Some(in_force_from)) => {
            Some(Publication { on, gazette: row.gazette, link: row.link, in_force_from })
        }
        _ => None,
    };
    Ok(ByLaw {
        id: row.id,
        draft: Draft {
            entity: parse("by_law.entity", &row.entity)?,
            title: row.title,
            kind: row.kind,
            in_force_from,
            changes: row.changes.zip(change),
            rates: rates.remove(&row.id).unwrap_or_default(),
        },
        stage: known("by_law.stage", &row.stage, Stage::from_name(&row.stage))?,
        adopted: day(row.adopted_on)?.map(|on| (on, row.resolution)),
        submitted: day(row.submitted_on)?,
        cleared: day(row.cleared_on)?.map(|on| (on, row.clearance)),
        published,
        last_day: day(row.last_day)?,
        ended_by: row.ended_by,
        ending: row.ending,
        revision: row.revision,
    })
}

/// The row of a by-law.
pub(super) fn row(law: &ByLaw, tenant: TenantId, changed_at: Timestamp) -> law::Model {
    let text = |day: Option<Date>| day.map(|day| day.to_string());
    let (adopted_on, resolution) = law.adopted.clone().unzip();
    let (cleared_on, clearance) = law.cleared.clone().unzip();
    let published = law.published.as_ref();
    law::Model {
        id: law.id,
        tenant_id: tenant,
        entity: law.draft.entity.to_string(),
        title: law.draft.title.clone(),
        kind: law.draft.kind.clone(),
        stage: law.stage.name().to_owned(),
        in_force_from: text(law.draft.in_force_from),
        changes: law.draft.changes.map(|(other, _)| other),
        change: law.draft.changes.map(|(_, how)| how.name().to_owned()),
        adopted_on: text(adopted_on),
        resolution: resolution.unwrap_or_default(),
        submitted_on: text(law.submitted),
        cleared_on: text(cleared_on),
        clearance: clearance.unwrap_or_default(),
        published_on: text(published.map(|published| published.on)),
        gazette: published.map(|published| published.gazette.clone()).unwrap_or_default(),
        link: published.map(|published| published.link.clone()).unwrap_or_default(),
        last_day: text(law.last_day),
        ended_by: law.ended_by,
        ending: law.ending.clone(),
        revision: law.revision,
        changed_at,
    }
}

/// The rows of its rates.
pub(super) fn rates(law: &ByLaw, tenant: TenantId) -> Vec<by_law_rate::Model> {
    let rates = law.draft.rates.iter().map(|rate| by_law_rate::Model {
        by_law: law.id,
        key: rate.key.clone(),
        valid_from: rate.valid_from.map(|day| day.to_string()).unwrap_or_default(),
        valid_to: rate.valid_to.map(|day| day.to_string()),
        value: rate.value.clone(),
        tenant_id: tenant,
    });
    rates.collect()
}

/// The value that a rate becomes.
pub(super) fn value(law: &ByLaw, rate: DatedRate) -> entity_value::Model {
    entity_value::Model {
        entity: law.draft.entity.to_string(),
        key: rate.key,
        valid_from: rate.first.to_string(),
        value: rate.value,
        fictitious: false,
        imported: false,
        source: law.citation(),
        valid_to: rate.last.map(|day| day.to_string()),
        by_law: Some(law.id),
        taken_from: None,
    }
}
