use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::Scope;
use uuid::Uuid;

use super::changed;
use crate::error::Error;
use crate::model::{EntityKey, Setting, Settings, is_shared_with_office};
use crate::tables::{administration, entity_value, legal_entity};

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
/// [`Error::UnknownEntity`]; [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn set_values(scope: &mut Scope, entity: &EntityKey, values: Vec<NewValue>) -> Result<(), Error> {
    scope.require_provider()?;
    let exists = *entity == EntityKey::state()
        || legal_entity::Entity::find_by_id(entity.as_str()).one(scope.db()).await?.is_some();
    if !exists {
        return Err(Error::UnknownEntity(entity.to_string()));
    }
    if values.is_empty() {
        return Ok(());
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
/// catalogue that is a moment old. Any reach may read them.
///
/// # Errors
/// [`Error::UnknownEntity`].
pub async fn settings(scope: &Scope, entity: &EntityKey) -> Result<Settings, Error> {
    let row = legal_entity::Entity::find_by_id(entity.as_str())
        .one(scope.db())
        .await?
        .ok_or_else(|| Error::UnknownEntity(entity.to_string()))?;
    let office = administration::Entity::find_by_id(row.administration)
        .one(scope.db())
        .await?
        .map(|office| office.own_municipality.unwrap_or(office.key))
        .unwrap_or_default();
    let state = EntityKey::state();
    let today = scope.today().to_string();
    let rows = entity_value::Entity::find()
        .filter(entity_value::Column::Entity.is_in([state.as_str(), office.as_str(), entity.as_str()]))
        .filter(entity_value::Column::ValidFrom.lte(today))
        .order_by_asc(entity_value::Column::ValidFrom)
        .all(scope.db())
        .await?;
    let mut settings = BTreeMap::new();
    for owner in [state.as_str(), office.as_str(), entity.as_str()] {
        for row in rows.iter().filter(|row| row.entity == owner) {
            let shared = owner != office || owner == entity.as_str() || is_shared_with_office(&row.key);
            if shared {
                settings.insert(
                    row.key.clone(),
                    Setting { value: row.value.clone(), fictitious: row.fictitious, source: row.source.clone() },
                );
            }
        }
    }
    Ok(Settings(settings))
}
