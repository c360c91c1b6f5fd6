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
    COLOUR, EntityKey, Setting, Settings, check_opening, is_of_an_account, is_of_the_body, is_of_the_state,
    is_shared_with_county, is_shared_with_office,
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
/// [`Error::UnknownEntity`], [`Error::NotYours`]; [`Error::Opening`] for opening hours that cannot be read, [`Error::Colour`] for what is no colour;
/// [`Error::Governed`] when a by-law sets a key on that day; [`Error::TwoPeople`] when an administration would set an account
/// without a second person, see [`super::confirm_account`].
pub async fn set_values(scope: &mut Scope, entity: &EntityKey, values: Vec<NewValue>) -> Result<(), Error> {
    keeper_of(scope, entity).await?;
    if matches!(scope.reach(), Reach::Tenant(_)) && values.iter().any(|value| is_of_an_account(&value.key)) {
        return Err(Error::TwoPeople);
    }
    if values.is_empty() {
        return Ok(());
    }
    for value in &values {
        check_opening(&value.key, &value.value)
            .map_err(|reason| Error::Opening { key: value.key.chars().take(40).collect(), reason })?;
        if value.key == COLOUR && value.value.parse::<ui::Accent>().is_err() {
            return Err(Error::Colour(value.value.chars().take(40).collect()));
        }
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

/// Lets the own value of a legal entity that counts today end on a day.
///
/// # Errors
/// [`Error::NotYours`]; [`Error::Governed`] for one that a by-law sets, [`Error::TwoPeople`] for an account;
/// [`Error::NothingToEnd`] without such a value, or with a day that has passed.
pub async fn end_value(scope: &mut Scope, entity: &EntityKey, key: &str, last: Date) -> Result<(), Error> {
    keeper_of(scope, entity).await?;
    if is_of_an_account(key) {
        return Err(Error::TwoPeople);
    }
    let today = scope.today();
    let own = own_rows(scope, entity, key).await?;
    let counts = |row: &&entity_value::Model| row.valid_from <= today.to_string();
    let row = own.iter().rfind(counts).filter(|row| holds(row, &today.to_string())).cloned();
    let row = row.filter(|_| last >= today.yesterday().unwrap_or(today)).ok_or(Error::NothingToEnd)?;
    if row.by_law.is_some() {
        return Err(Error::Governed { key: row.key, by_law: row.source });
    }
    let ended = entity_value::Model { valid_to: Some(last.to_string()), imported: false, ..row };
    put(scope, vec![ended]).await?;
    values_changed(scope).await?;
    let detail = json!({ "entity": entity.as_str(), "keys": [key], "last": last.to_string() });
    scope.audit("directory.value_ended", Uuid::nil(), detail);
    Ok(())
}

/// Lets the value of another legal entity count from today on: later changes there count here too. Only for what is not shared
/// anyway, and only in one hop.
///
/// # Errors
/// [`Error::NotYours`]; [`Error::Governed`]; [`Error::TwoPeople`] for an account; [`Error::NoTakeOver`].
pub async fn take_over(scope: &mut Scope, entity: &EntityKey, key: &str, from: &EntityKey) -> Result<(), Error> {
    keeper_of(scope, entity).await?;
    if matches!(scope.reach(), Reach::Tenant(_)) && is_of_an_account(key) {
        return Err(Error::TwoPeople);
    }
    can_take_over(scope, &Reference { entity, key, from }).await?;
    let today = scope.today();
    let wanted = NewValue { key: key.to_owned(), valid_from: Some(today), value: String::new(), source: String::new() };
    free_of_by_laws(scope, entity, std::slice::from_ref(&wanted)).await?;
    let row = entity_value::Model {
        entity: entity.to_string(),
        key: wanted.key,
        valid_from: today.to_string(),
        value: String::new(),
        fictitious: false,
        imported: false,
        source: String::new(),
        valid_to: None,
        by_law: None,
        taken_from: Some(from.to_string()),
    };
    put(scope, vec![row]).await?;
    values_changed(scope).await?;
    let detail = json!({ "entity": entity.as_str(), "keys": [key], "from": from.as_str() });
    scope.audit("directory.value_taken_over", Uuid::nil(), detail);
    Ok(())
}

/// Whose value of a key is to count for whom.
pub(super) struct Reference<'a> {
    pub(super) entity: &'a EntityKey,
    pub(super) key: &'a str,
    pub(super) from: &'a EntityKey,
}

/// Goes on only when a value can count for another legal entity of the same administration: it has an own one that refers to
/// nobody, and nobody refers to the one that would refer.
pub(super) async fn can_take_over(scope: &Scope, Reference { entity, key, from }: &Reference<'_>) -> Result<(), Error> {
    keeper_of(scope, from).await?;
    let today = scope.today().to_string();
    let theirs = own_rows(scope, from, key).await?;
    let counts = theirs.iter().rfind(|row| row.valid_from <= today).filter(|row| holds(row, &today));
    let referring = entity_value::Entity::find()
        .filter(entity_value::Column::Key.eq(*key))
        .filter(entity_value::Column::TakenFrom.eq(entity.as_str()))
        .one(scope.db())
        .await?;
    let is_own = counts.is_some_and(|row| row.taken_from.is_none());
    let can = entity != from && is_own && referring.is_none() && !is_shared_with_office(key);
    if can { Ok(()) } else { Err(Error::NoTakeOver) }
}

/// What is recorded for a legal entity itself, in the order of the days.
pub(super) async fn own_rows(scope: &Scope, entity: &EntityKey, key: &str) -> Result<Vec<entity_value::Model>, Error> {
    Ok(entity_value::Entity::find()
        .filter(entity_value::Column::Entity.eq(entity.as_str()))
        .filter(entity_value::Column::Key.eq(key))
        .order_by_asc(entity_value::Column::ValidFrom)
        .all(scope.db())
        .await?)
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
pub(super) async fn keeper_of(scope: &Scope, entity: &EntityKey) -> Result<(), Error> {
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
