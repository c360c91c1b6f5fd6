//! Addresses of their own: asked for by whoever sets up a body, made live by the operators, given back by either.

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};
use serde_json::json;
use store::Scope;
use uuid::Uuid;

use super::values::{keeper_of, values_changed};
use crate::catalogue::parse;
use crate::error::Error;
use crate::model::{ADDRESS_LIVE, EntityKey, Host, OwnAddress};
use crate::tables::own_address;

/// State of a row that waits for the operators.
const ASKED: &str = "asked";
/// Most addresses of one body.
const MOST: usize = 5;

/// Every address of its own that a body asked for or has, by name; any reach may read them.
///
/// # Errors
/// The database's own.
pub async fn own_addresses(scope: &Scope) -> Result<Vec<OwnAddress>, Error> {
    let rows = own_address::Entity::find().order_by_asc(own_address::Column::Host).all(scope.db()).await?;
    rows.into_iter().map(address).collect()
}

fn address(row: own_address::Model) -> Result<OwnAddress, Error> {
    Ok(OwnAddress {
        host: parse("own_address.host", &row.host)?,
        entity: parse("own_address.entity", &row.entity)?,
        asked_at: row.asked_at,
        live_since: row.decided_at.filter(|_| row.state == ADDRESS_LIVE),
    })
}

/// Asks the operators to let a legal entity be reached under a name; nothing happens under it before they did. Asked again,
/// nothing changes.
///
/// # Errors
/// [`Error::UnknownEntity`], [`Error::NotYours`]; [`Error::AddressTaken`] when another body has it or asked before;
/// [`Error::TooManyAddresses`].
pub async fn ask_for_address(scope: &mut Scope, entity: &EntityKey, host: &Host) -> Result<(), Error> {
    keeper_of(scope, entity).await?;
    let own =
        own_address::Entity::find().filter(own_address::Column::Entity.eq(entity.as_str())).all(scope.db()).await?;
    if own.iter().any(|row| row.host == host.to_string()) {
        return Ok(());
    }
    if own.len() >= MOST {
        return Err(Error::TooManyAddresses(MOST));
    }
    let row = own_address::ActiveModel {
        host: Set(host.to_string()),
        entity: Set(entity.to_string()),
        state: Set(ASKED.to_owned()),
        asked_at: Set(scope.now()),
        decided_at: Set(None),
    };
    // Of two that ask at the same moment one is told that the name is taken.
    let first = OnConflict::column(own_address::Column::Host).do_nothing().to_owned();
    let inserted = own_address::Entity::insert(row).on_conflict(first).exec_without_returning(scope.db()).await;
    match inserted {
        Ok(1) => {}
        Ok(_) | Err(DbErr::RecordNotInserted) => return Err(Error::AddressTaken(host.to_string())),
        Err(error) => return Err(error.into()),
    }
    scope.audit("directory.address", Uuid::nil(), json!({ "entity": entity.as_str(), "host": host.to_string() }));
    Ok(())
}

/// Lets requests under a name find the body that asked for it: the name leads to the installation and its certificate is
/// there. Confirmed again, nothing changes.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach; [`Error::UnknownAddress`].
pub async fn confirm_address(scope: &mut Scope, host: &Host) -> Result<(), Error> {
    scope.require_provider()?;
    let found = own_address::Entity::find_by_id(host.to_string()).one(scope.db()).await?;
    let row = found.ok_or_else(|| Error::UnknownAddress(host.to_string()))?;
    if row.state == ADDRESS_LIVE {
        return Ok(());
    }
    let entity = row.entity.clone();
    let mut row = row.into_active_model();
    row.state = Set(ADDRESS_LIVE.to_owned());
    row.decided_at = Set(Some(scope.now()));
    row.update(scope.db()).await?;
    values_changed(scope).await?;
    scope.audit("directory.address_live", Uuid::nil(), json!({ "entity": entity, "host": host.to_string() }));
    Ok(())
}

/// Gives a name back, or takes the wish for it back; under it the installation answers as under any other name then. Where
/// there is nothing any more, nothing happens.
///
/// # Errors
/// [`Error::UnknownEntity`], [`Error::NotYours`].
pub async fn withdraw_address(scope: &mut Scope, entity: &EntityKey, host: &Host) -> Result<(), Error> {
    keeper_of(scope, entity).await?;
    let gone = own_address::Entity::delete_many()
        .filter(own_address::Column::Host.eq(host.to_string()))
        .filter(own_address::Column::Entity.eq(entity.as_str()))
        .exec(scope.db())
        .await?;
    if gone.rows_affected > 0 {
        values_changed(scope).await?;
        let detail = json!({ "entity": entity.as_str(), "host": host.to_string() });
        scope.audit("directory.address_gone", Uuid::nil(), detail);
    }
    Ok(())
}
