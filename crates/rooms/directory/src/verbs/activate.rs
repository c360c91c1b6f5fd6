use std::collections::HashSet;

use jiff::civil::Date;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::Scope;
use uuid::Uuid;

use super::{changed, import::insert_or};
use crate::error::Error;
use crate::model::{Activation, EntityKey};
use crate::tables::{
    activation, administration_version, area_version, legal_entity, online_service, service, state_authority,
};

/// Switches online services on or off for legal entities, each from its day on. What was said for the same day is replaced.
///
/// Whether somebody can apply there still depends on the values that the service requires; with the last of them it is offered
/// by itself.
///
/// # Errors
/// [`Error::UnknownService`], [`Error::UnknownEntity`]; [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn activate(scope: &mut Scope, activations: Vec<Activation>) -> Result<(), Error> {
    scope.require_provider()?;
    if let Some(unknown) = unknown_entity(scope, &activations).await? {
        return Err(Error::UnknownEntity(unknown));
    }
    if let Some(unknown) = unknown_service(scope, &activations).await? {
        return Err(Error::UnknownService(unknown));
    }
    if activations.is_empty() {
        return Ok(());
    }
    let count = activations.len();
    let roll_out = activations.first().and_then(|first| first.roll_out);
    let rows = activations
        .into_iter()
        .map(|new| activation::Model {
            service: new.service,
            entity: new.entity.to_string(),
            first_day: new.first_day.to_string(),
            active: new.active,
            roll_out: new.roll_out,
        })
        .collect();
    let replaced =
        OnConflict::columns([activation::Column::Service, activation::Column::Entity, activation::Column::FirstDay])
            .update_columns([activation::Column::Active, activation::Column::RollOut])
            .to_owned();
    insert_or(scope, rows, Some(replaced)).await?;
    changed(scope).await?;
    scope.audit("directory.activated", roll_out.unwrap_or(Uuid::nil()), json!({ "rows": count }));
    Ok(())
}

/// Switches on everything that is published for everybody in the Land, also for those who come to be later: for installations
/// that want no roll-outs. What was said of a legal entity itself stays.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn activate_everywhere(scope: &mut Scope) -> Result<(), Error> {
    let (entity, first_day) = (EntityKey::state(), scope.today());
    let published = online_service::Entity::find().all(scope.db()).await?;
    let on = |row: online_service::Model| Activation {
        service: row.service,
        entity: entity.clone(),
        first_day,
        active: true,
        roll_out: None,
    };
    activate(scope, published.into_iter().map(on).collect()).await
}

/// A legal entity of these that nobody knows, today or on a day to come.
async fn unknown_entity(scope: &Scope, activations: &[Activation]) -> Result<Option<String>, Error> {
    let db = scope.db();
    let mut known: HashSet<String> = HashSet::from([EntityKey::state().to_string()]);
    known.extend(legal_entity::Entity::find().all(db).await?.into_iter().map(|row| row.key));
    known.extend(state_authority::Entity::find().all(db).await?.into_iter().map(|row| row.key));
    known.extend(area_version::Entity::find().all(db).await?.into_iter().map(|row| row.ags));
    known.extend(administration_version::Entity::find().all(db).await?.into_iter().map(|row| row.key));
    Ok(activations.iter().map(|new| new.entity.to_string()).find(|key| !known.contains(key)))
}

async fn unknown_service(scope: &Scope, activations: &[Activation]) -> Result<Option<String>, Error> {
    let wanted: HashSet<&str> = activations.iter().map(|new| new.service.as_str()).collect();
    let known =
        service::Entity::find().filter(service::Column::Id.is_in(wanted.iter().copied())).all(scope.db()).await?;
    let known: HashSet<&str> = known.iter().map(|row| row.id.as_str()).collect();
    Ok(wanted.difference(&known).next().map(|id| (*id).to_owned()))
}

/// Takes back what a roll-out said for days to come; returns how much that was.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn withdraw_activations(scope: &mut Scope, roll_out: Uuid, after: Date) -> Result<u64, Error> {
    scope.require_provider()?;
    let gone = activation::Entity::delete_many()
        .filter(activation::Column::RollOut.eq(roll_out))
        .filter(activation::Column::FirstDay.gt(after.to_string()))
        .exec(scope.db())
        .await?;
    if gone.rows_affected > 0 {
        changed(scope).await?;
        scope.audit("directory.activation_withdrawn", roll_out, json!({ "rows": gone.rows_affected }));
    }
    Ok(gone.rows_affected)
}
