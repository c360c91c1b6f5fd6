use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Reach, Scope};
use uuid::Uuid;

use super::changed;
use super::import::insert_or;
use super::reform::standing;
use super::texts::{content_changed, writer_for};
use crate::error::Error;
use crate::model::{
    EntityKey, Setting, Settings, check_opening, is_of_the_body, is_of_the_state, is_shared_with_county,
    is_shared_with_office,
};
use crate::tables::entity_value;

/// A value to record for a legal entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewValue {
    /// Its key, e.g. `dog_tax.first`.
    pub key: String,
    /// First day it holds; `None` for always.
    pub valid_from: Option<Date>,
    /// The value; money in cents.
    pub value: String,
    /// Where it comes from: by-law, decision, page.
    pub source: String,
}

/// Records values of a legal entity; a value of the same key and first day is replaced. Whoever sets up an administration (reach
/// of a tenant) records those of the legal entities that it works for, the provider those of everybody.
///
/// # Errors
/// [`Error::UnknownEntity`], [`Error::NotYours`]; [`Error::Opening`] for opening hours that cannot be read;
/// [`Error::Governed`] when a by-law sets a key on that day.
pub async fn set_values(scope: &mut Scope, entity: &EntityKey, values: Vec<NewValue>) -> Result<(), Error> {
    keeper_of(scope, entity).await?;
    if values.is_empty() {
        return Ok(());
    }
    for value in &values {
        check_opening(&value.key, &value.value)
            .map_err(|reason| Error::Opening { key: value.key.chars().take(40).collect(), reason })?;
    }
    free_of_by_laws(scope, entity, &values).await?;
    let keys: Vec<String> = values.iter().map(|value| value.key.clone()).collect();
    let rows = values.into_iter().map(|value| entity_value::Model {
        entity: entity.to_string(),
        key: value.key,
        valid_from: value.valid_from.map(|date| date.to_string()).unwrap_or_default(),
        value: value.value,
        fictitious: false,
        imported: false,
        source: value.source,
        valid_to: None,
        by_law: None,
        taken_from: None,
    });
    put(scope, rows.collect()).await?;
    values_changed(scope).await?;
    scope.audit("directory.values", Uuid::nil(), json!({ "entity": entity.as_str(), "keys": keys }));
    Ok(())
}

/// Writes rows; one of the same entity, key and first day is replaced.
pub(super) async fn put(scope: &Scope, rows: Vec<entity_value::Model>) -> Result<(), Error> {
    use entity_value::Column;
    let conflict = OnConflict::columns([Column::Entity, Column::Key, Column::ValidFrom])
        .update_columns([
            Column::Value,
            Column::Fictitious,
            Column::Imported,
            Column::Source,
            Column::ValidTo,
            Column::ByLaw,
            Column::TakenFrom,
        ])
        .to_owned();
    insert_or(scope, rows, Some(conflict)).await?;
    Ok(())
}

/// Only for whoever may record values of the entity: the administration that works for it, and the provider.
async fn keeper_of(scope: &Scope, entity: &EntityKey) -> Result<(), Error> {
    match scope.reach() {
        Reach::Tenant(_) => writer_for(scope, entity).await.map(|_| ()),
        _ => {
            scope.require_provider()?;
            let exists = *entity == EntityKey::state() || standing(scope, entity).await?.is_some();
            if exists { Ok(()) } else { Err(Error::UnknownEntity(entity.to_string())) }
        }
    }
}

/// What a by-law sets is changed by a by-law.
async fn free_of_by_laws(scope: &Scope, entity: &EntityKey, values: &[NewValue]) -> Result<(), Error> {
    let governed = entity_value::Entity::find()
        .filter(entity_value::Column::Entity.eq(entity.as_str()))
        .filter(entity_value::Column::ByLaw.is_not_null())
        .all(scope.db())
        .await?;
    let today = scope.today();
    let sets = |row: &entity_value::Model| {
        let named = values.iter().filter(|value| value.key == row.key);
        named.map(|value| value.valid_from.unwrap_or(today).to_string()).any(|from| holds(row, &from))
    };
    match governed.into_iter().find(sets) {
        Some(row) => Err(Error::Governed { key: row.key, by_law: row.source }),
        None => Ok(()),
    }
}

/// Counts a change of values, so that every process knows that its own are old.
pub(super) async fn values_changed(scope: &Scope) -> Result<(), Error> {
    match scope.reach() {
        Reach::Tenant(tenant) => content_changed(scope, *tenant).await,
        _ => changed(scope).await,
    }
}

/// The values of a legal entity in force today, straight from the database: for decisions, which must not rest on a
/// catalogue that is a moment old. Any reach may read them. Of a legal entity that ended the by-laws hold on, and its
/// successor's address and account count, as in [`crate::Catalogue::setting`].
///
/// # Errors
/// [`Error::UnknownEntity`].
pub async fn settings(scope: &Scope, entity: &EntityKey) -> Result<Settings, Error> {
    let standing = standing(scope, entity).await?.ok_or_else(|| Error::UnknownEntity(entity.to_string()))?;
    let state = EntityKey::state();
    let rows = newest(standing.values(scope, scope.today()).await?);
    let taken = taken_over(scope, &rows).await?;
    let today = scope.today().to_string();
    let mut settings = BTreeMap::new();
    let mut add = |owner: &str, wanted: fn(&str) -> bool| {
        for ((_, key), row) in rows.iter().filter(|((of, key), _)| of == owner && wanted(key)) {
            let row = match &row.taken_from {
                _ if !holds(row, &today) => continue,
                None => row,
                Some(other) => match taken.get(&(other.clone(), key.clone())) {
                    Some(theirs) if holds(theirs, &today) && theirs.taken_from.is_none() => theirs,
                    _ => continue,
                },
            };
            let setting = Setting { value: row.value.clone(), fictitious: row.fictitious, source: row.source.clone() };
            settings.insert(key.clone(), setting);
        }
    };
    add(state.as_str(), is_of_the_state);
    if let Some(county) = standing.chain.last().and_then(EntityKey::county) {
        add(county.as_str(), is_shared_with_county);
    }
    if let Some(office) = &standing.office {
        add(office, is_shared_with_office);
    }
    standing.chain.iter().rev().for_each(|owner| add(owner.as_str(), |key| !is_of_the_body(key)));
    standing.chain.iter().for_each(|owner| add(owner.as_str(), is_of_the_body));
    Ok(Settings(settings))
}

/// Entity and key → the newest of rows that begin in order.
type Newest = HashMap<(String, String), entity_value::Model>;

fn newest(rows: Vec<entity_value::Model>) -> Newest {
    rows.into_iter().map(|row| ((row.entity.clone(), row.key.clone()), row)).collect()
}

fn holds(row: &entity_value::Model, today: &str) -> bool {
    row.valid_to.as_deref().is_none_or(|last| today <= last)
}

/// The values of others that rows name.
async fn taken_over(scope: &Scope, rows: &Newest) -> Result<Newest, Error> {
    let named: Vec<(&str, &str)> =
        rows.values().filter_map(|row| Some((row.taken_from.as_deref()?, row.key.as_str()))).collect();
    if named.is_empty() {
        return Ok(Newest::new());
    }
    let rows = entity_value::Entity::find()
        .filter(entity_value::Column::Entity.is_in(named.iter().map(|(entity, _)| *entity)))
        .filter(entity_value::Column::Key.is_in(named.iter().map(|(_, key)| *key)))
        .filter(entity_value::Column::ValidFrom.lte(scope.today().to_string()))
        .order_by_asc(entity_value::Column::ValidFrom)
        .all(scope.db())
        .await?;
    Ok(newest(rows))
}
