//! Bank accounts of legal entities: what one person enters counts when a second one has confirmed it.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Actor, Scope, Timestamp};
use uuid::Uuid;

use super::import::insert_or;
use super::texts::writer_for;
use super::values::{Reference, can_take_over, put, values_changed};
use crate::error::Error;
use crate::model::EntityKey;
use crate::tables::{account_proposal, entity_value};

/// A change of an account that waits for a second person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountProposal {
    /// Whose account.
    pub entity: EntityKey,
    /// Key of the value, such as `bank.iban`.
    pub key: String,
    /// The value; empty when that of another legal entity is to count.
    pub value: String,
    /// The legal entity whose value is to count.
    pub taken_from: Option<EntityKey>,
    /// Where it comes from.
    pub source: String,
    /// The account of whoever proposed it.
    pub proposed_by: Uuid,
    /// When.
    pub proposed_at: Timestamp,
}

/// Proposes a value of an account, or that the one of another legal entity counts; an earlier proposal for it is replaced.
///
/// # Errors
/// [`Error::NotYours`], [`Error::NoTakeOver`]; [`store::Error::WrongReach`] unless a person of the administration acts.
pub async fn propose_account(
    scope: &mut Scope,
    entity: &EntityKey,
    key: &str,
    wanted: (String, Option<EntityKey>),
    source: String,
) -> Result<(), Error> {
    let tenant = scope.tenant()?;
    writer_for(scope, entity).await?;
    let (value, taken_from) = wanted;
    if let Some(from) = &taken_from {
        can_take_over(scope, &Reference { entity, key, from }).await?;
    }
    let row = account_proposal::Model {
        tenant_id: tenant,
        entity: entity.to_string(),
        key: key.to_owned(),
        value,
        taken_from: taken_from.map(|key| key.to_string()),
        source,
        proposed_by: person(scope)?,
        proposed_at: scope.now(),
    };
    use account_proposal::Column;
    let again = OnConflict::columns([Column::TenantId, Column::Entity, Column::Key])
        .update_columns([Column::Value, Column::TakenFrom, Column::Source, Column::ProposedBy, Column::ProposedAt])
        .to_owned();
    insert_or(scope, vec![row], Some(again)).await?;
    scope.audit("directory.account.proposed", Uuid::nil(), json!({ "entity": entity.as_str(), "keys": [key] }));
    Ok(())
}

/// What waits in the scope's tenant, by legal entity and key.
///
/// # Errors
/// [`store::Error::WrongReach`] without the reach of a tenant.
pub async fn account_proposals(scope: &Scope) -> Result<Vec<AccountProposal>, Error> {
    let rows = account_proposal::Entity::find()
        .filter(account_proposal::Column::TenantId.eq(scope.tenant()?))
        .order_by_asc(account_proposal::Column::Entity)
        .order_by_asc(account_proposal::Column::Key)
        .all(scope.db())
        .await?;
    let parse = |key: &str| crate::catalogue::parse::<EntityKey>("account_proposal.entity", key);
    let proposal = |row: account_proposal::Model| {
        Ok(AccountProposal {
            entity: parse(&row.entity)?,
            key: row.key,
            value: row.value,
            taken_from: row.taken_from.as_deref().map(parse).transpose()?,
            source: row.source,
            proposed_by: row.proposed_by,
            proposed_at: row.proposed_at,
        })
    };
    rows.into_iter().map(proposal).collect()
}

/// Lets everything count that waits for a legal entity; the last of it was `seen`, by its moment. `alone`: nobody else of the administration could confirm it.
///
/// # Errors
/// [`Error::NotYours`]; [`Error::SamePerson`] when whoever acts proposed some of it and is not alone;
/// [`Error::SettingChanged`] when something else waits now.
pub async fn confirm_account(scope: &mut Scope, entity: &EntityKey, seen: Timestamp, alone: bool) -> Result<(), Error> {
    writer_for(scope, entity).await?;
    let waiting: Vec<AccountProposal> =
        account_proposals(scope).await?.into_iter().filter(|one| one.entity == *entity).collect();
    if waiting.iter().map(|one| one.proposed_at).max() != Some(seen) {
        return Err(Error::SettingChanged);
    }
    let person = person(scope)?;
    if !alone && waiting.iter().any(|one| one.proposed_by == person) {
        return Err(Error::SamePerson);
    }
    // What came with a day of its own would otherwise still be newer.
    entity_value::Entity::delete_many()
        .filter(entity_value::Column::Entity.eq(entity.as_str()))
        .filter(entity_value::Column::Key.is_in(waiting.iter().map(|one| one.key.as_str())))
        .exec(scope.db())
        .await?;
    let keys: Vec<&str> = waiting.iter().map(|one| one.key.as_str()).collect();
    let rows = waiting.iter().map(|one| entity_value::Model {
        entity: entity.to_string(),
        key: one.key.clone(),
        valid_from: String::new(),
        value: one.value.clone(),
        fictitious: false,
        imported: false,
        source: one.source.clone(),
        valid_to: None,
        by_law: None,
        taken_from: one.taken_from.as_ref().map(ToString::to_string),
    });
    put(scope, rows.collect()).await?;
    remove(scope, entity).await?;
    values_changed(scope).await?;
    let detail = json!({ "entity": entity.as_str(), "keys": keys, "alone": alone });
    scope.audit("directory.account.confirmed", Uuid::nil(), detail);
    Ok(())
}

/// Throws away what waits for a legal entity.
///
/// # Errors
/// [`Error::NotYours`].
pub async fn discard_account(scope: &mut Scope, entity: &EntityKey) -> Result<(), Error> {
    writer_for(scope, entity).await?;
    remove(scope, entity).await?;
    scope.audit("directory.account.discarded", Uuid::nil(), json!({ "entity": entity.as_str() }));
    Ok(())
}

async fn remove(scope: &Scope, entity: &EntityKey) -> Result<(), Error> {
    account_proposal::Entity::delete_many()
        .filter(account_proposal::Column::TenantId.eq(scope.tenant()?))
        .filter(account_proposal::Column::Entity.eq(entity.as_str()))
        .exec(scope.db())
        .await?;
    Ok(())
}

fn person(scope: &Scope) -> Result<Uuid, Error> {
    match scope.actor() {
        Actor::Account(id) => Ok(id),
        _ => Err(store::Error::WrongReach("a person of the administration").into()),
    }
}
