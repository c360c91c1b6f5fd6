use std::sync::{Arc, PoisonError};

use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder};
use vault::TenantKey;

use crate::Result;
use crate::backend::Store;
use crate::clock::Timestamp;
use crate::error::Error;
use crate::ids::TenantId;
use crate::scope::Scope;
use crate::standing::{DELETED, Standing};
use crate::tables::{audit_head, tenant as table};

/// A body that runs cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tenant {
    /// Its number.
    pub id: TenantId,
    /// Its official key: the twelve digits of the regional key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// True when some of its values are fictitious; every page of it says so.
    pub example: bool,
    /// Whether it works here.
    pub standing: Standing,
    /// Since when.
    pub since: Timestamp,
    /// Why, in the words of whoever changed it; empty while nothing was changed. Its staff reads it.
    pub reason: String,
}

/// A tenant to create.
#[derive(Clone, Debug)]
pub struct NewTenant {
    /// Its number (1 to 9999).
    pub id: TenantId,
    /// Its official key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// True when some of its values are fictitious.
    pub example: bool,
}

/// Creates the tenants that do not exist yet, each with a key of its own; returns how many. A number that was deleted
/// stays so.
///
/// # Errors
/// [`Error::WrongReach`] unless the scope has the provider's reach.
pub async fn create_tenants(scope: &mut Scope, new: &[NewTenant]) -> Result<usize> {
    scope.require_provider()?;
    let known: Vec<TenantId> =
        table::Entity::find().all(scope.db()).await?.into_iter().map(|row| row.tenant_id).collect();
    let mut rows = Vec::new();
    let mut heads = Vec::new();
    for tenant in new.iter().filter(|tenant| !known.contains(&tenant.id)) {
        let key = TenantKey::generate()?;
        rows.push(table::ActiveModel {
            tenant_id: Set(tenant.id),
            key: Set(tenant.key.clone()),
            name: Set(tenant.name.clone()),
            example: Set(tenant.example),
            wrapped_key: Set(scope.store().inner.master_key.wrap(&key, tenant.id.0)?),
            created_at: Set(scope.now()),
            state: Set(Standing::Active.name().to_owned()),
            state_since: Set(scope.now()),
            state_reason: Set(String::new()),
            last_day: Set(None),
        });
        heads.push(audit_head::ActiveModel { tenant_id: Set(tenant.id), sequence: Set(0), hash: Set(vec![0; 32]) });
    }
    let created = rows.len();
    if created > 0 {
        table::Entity::insert_many(rows).exec_without_returning(scope.db()).await?;
        audit_head::Entity::insert_many(heads).exec_without_returning(scope.db()).await?;
    }
    Ok(created)
}

/// Every tenant that was not deleted, by number.
///
/// # Errors
/// The database's own.
pub async fn tenants(scope: &Scope) -> Result<Vec<Tenant>> {
    let rows = table::Entity::find()
        .filter(table::Column::State.ne(DELETED))
        .order_by_asc(table::Column::TenantId)
        .all(scope.db())
        .await?;
    rows.into_iter().map(Tenant::try_from).collect()
}

/// One tenant, also one that was deleted.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn tenant(scope: &Scope, id: TenantId) -> Result<Tenant> {
    row(scope.db(), id).await?.try_into()
}

/// The tenant's key, read and unwrapped once per process.
pub(crate) async fn key(store: &Store, transaction: &DatabaseTransaction, tenant: TenantId) -> Result<Arc<TenantKey>> {
    if let Some(key) = known_key(store, tenant) {
        return Ok(key);
    }
    let row = row(transaction, tenant).await?;
    if row.state == DELETED {
        return Err(Error::NotFound("tenant"));
    }
    let key = Arc::new(store.inner.master_key.unwrap(&row.wrapped_key, tenant.0)?);
    let mut known = store.inner.tenant_keys.write().unwrap_or_else(PoisonError::into_inner);
    Ok(Arc::clone(known.entry(tenant).or_insert(key)))
}

/// The tenant's key if this process has it already.
pub(crate) fn known_key(store: &Store, tenant: TenantId) -> Option<Arc<TenantKey>> {
    store.inner.tenant_keys.read().unwrap_or_else(PoisonError::into_inner).get(&tenant).map(Arc::clone)
}

async fn row(transaction: &DatabaseTransaction, tenant: TenantId) -> Result<table::Model> {
    table::Entity::find()
        .filter(table::Column::TenantId.eq(tenant))
        .one(transaction)
        .await?
        .ok_or(Error::NotFound("tenant"))
}

impl TryFrom<table::Model> for Tenant {
    type Error = Error;

    fn try_from(row: table::Model) -> Result<Self> {
        Ok(Self {
            standing: Standing::stored(&row)?,
            id: row.tenant_id,
            key: row.key,
            name: row.name,
            example: row.example,
            since: row.state_since,
            reason: row.state_reason,
        })
    }
}
