use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait};
use serde_json::json;
use store::Scope;
use uuid::Uuid;

use super::changed;
use super::reform::standing;
use crate::error::Error;
use crate::model::{EntityKey, Setting, Settings, check_opening, is_of_the_body, is_shared_with_office};
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

/// Records values of a legal entity; a value of the same key and first day is replaced.
///
/// # Errors
/// [`Error::UnknownEntity`]; [`Error::Opening`] for opening hours that cannot be read; [`store::Error::WrongReach`] unless
/// the scope has the provider's reach.
pub async fn set_values(scope: &mut Scope, entity: &EntityKey, values: Vec<NewValue>) -> Result<(), Error> {
    scope.require_provider()?;
    let exists = *entity == EntityKey::state() || standing(scope, entity).await?.is_some();
    if !exists {
        return Err(Error::UnknownEntity(entity.to_string()));
    }
    if values.is_empty() {
        return Ok(());
    }
    for value in &values {
        check_opening(&value.key, &value.value)
            .map_err(|reason| Error::Opening { key: value.key.chars().take(40).collect(), reason })?;
    }
    let keys: Vec<String> = values.iter().map(|value| value.key.clone()).collect();
    let rows = values.into_iter().map(|value| entity_value::ActiveModel {
        entity: Set(entity.to_string()),
        key: Set(value.key),
        valid_from: Set(value.valid_from.map(|date| date.to_string()).unwrap_or_default()),
        value: Set(value.value),
        fictitious: Set(false),
        imported: Set(false),
        source: Set(value.source),
    });
    let conflict =
        OnConflict::columns([entity_value::Column::Entity, entity_value::Column::Key, entity_value::Column::ValidFrom])
            .update_columns([
                entity_value::Column::Value,
                entity_value::Column::Fictitious,
                entity_value::Column::Imported,
                entity_value::Column::Source,
            ])
            .to_owned();
    entity_value::Entity::insert_many(rows).on_conflict(conflict).exec_without_returning(scope.db()).await?;
    changed(scope).await?;
    scope.audit("directory.values", Uuid::nil(), json!({ "entity": entity.as_str(), "keys": keys }));
    Ok(())
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
    let rows = standing.values(scope, scope.today()).await?;
    let mut settings = BTreeMap::new();
    let mut add = |owner: &str, wanted: fn(&str) -> bool| {
        for row in rows.iter().filter(|row| row.entity == owner && wanted(&row.key)) {
            settings.insert(
                row.key.clone(),
                Setting { value: row.value.clone(), fictitious: row.fictitious, source: row.source.clone() },
            );
        }
    };
    add(state.as_str(), |_| true);
    if let Some(office) = &standing.office {
        add(office, is_shared_with_office);
    }
    standing.chain.iter().rev().for_each(|owner| add(owner.as_str(), |key| !is_of_the_body(key)));
    standing.chain.iter().for_each(|owner| add(owner.as_str(), is_of_the_body));
    Ok(Settings(settings))
}
