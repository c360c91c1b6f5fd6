use std::sync::Arc;

use jiff::civil::Date;
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use serde_json::Value;
use uuid::{NoContext, Uuid};
use vault::{DataKey, TenantKey};

use crate::audit::{self, PendingEvent};
use crate::backend::Store;
use crate::clock::Timestamp;
use crate::error::Error;
use crate::ids::{Actor, Language, Reach, TenantId};
use crate::outbox::{self, PendingEntry};
use crate::tables::data_key;
use crate::{Result, tenants};

/// Letters and digits that are not mistaken for each other (Crockford's base 32).
const CODE_ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The chain of events that belong to no tenant.
const PROVIDER_CHAIN: TenantId = TenantId(0);

/// An identifier that a scope can make.
pub trait NewId: From<Uuid> {}

impl<T: From<Uuid>> NewId for T {}

/// A wrapped data key that was made before its row is written.
#[derive(Clone, Debug)]
pub struct PreparedKey {
    tenant: TenantId,
    id: Uuid,
    wrapped: Vec<u8>,
}

/// One transaction: what it may see, who acts, in which language, and when.
///
/// Dropping it without [`Scope::commit`] changes nothing.
pub struct Scope {
    store: Store,
    transaction: DatabaseTransaction,
    reach: Reach,
    actor: Actor,
    language: Language,
    now: Timestamp,
    tenant_key: Option<Arc<TenantKey>>,
    events: Vec<PendingEvent>,
    entries: Vec<PendingEntry>,
}

impl Scope {
    pub(crate) async fn open(
        store: Store,
        transaction: DatabaseTransaction,
        reach: Reach,
        actor: Actor,
        language: Language,
    ) -> Result<Self> {
        let tenant_key = match &reach {
            Reach::Tenant(tenant) => Some(tenants::key(&store, &transaction, *tenant).await?),
            _ => None,
        };
        let now = store.clock().now();
        Ok(Self {
            store,
            transaction,
            reach,
            actor,
            language,
            now,
            tenant_key,
            events: Vec::new(),
            entries: Vec::new(),
        })
    }

    /// The transaction, for queries. Every query on a tenant's table names the tenant.
    pub fn db(&self) -> &DatabaseTransaction {
        &self.transaction
    }

    /// The store that opened this scope.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The tenant of this scope.
    ///
    /// # Errors
    /// [`Error::WrongReach`] when the scope was not opened for one tenant.
    pub fn tenant(&self) -> Result<TenantId> {
        match self.reach {
            Reach::Tenant(tenant) => Ok(tenant),
            _ => Err(Error::WrongReach("a tenant")),
        }
    }

    /// Fails unless the scope was opened with the provider's reach.
    ///
    /// # Errors
    /// [`Error::WrongReach`].
    pub fn require_provider(&self) -> Result<()> {
        if self.reach == Reach::Provider { Ok(()) } else { Err(Error::WrongReach("the provider")) }
    }

    /// How far this scope may see.
    pub fn reach(&self) -> &Reach {
        &self.reach
    }

    /// Who acts.
    pub fn actor(&self) -> Actor {
        self.actor
    }

    /// The language of the person who acts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// When this transaction began.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Today's civil date in Germany.
    pub fn today(&self) -> Date {
        self.now.in_germany().date()
    }

    /// A fresh identifier (UUIDv7 of this transaction's time).
    pub fn new_id<T: NewId>(&self) -> T {
        T::from(self.new_uuid())
    }

    /// A fresh UUIDv7 of this transaction's time.
    pub fn new_uuid(&self) -> Uuid {
        let seconds = self.now.0.div_euclid(1_000_000).unsigned_abs();
        let nanos = u32::try_from(self.now.0.rem_euclid(1_000_000) * 1_000).unwrap_or(0);
        Uuid::new_v7(uuid::Timestamp::from_unix(NoContext, seconds, nanos))
    }

    /// Random bytes from the operating system.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        vault::random::<N>()
    }

    /// A random code of so many characters that are easy to read out; each carries five bits.
    pub fn code(&self, characters: usize) -> String {
        let mut code = String::with_capacity(characters);
        while code.len() < characters {
            let bytes = self.random::<32>();
            code.extend(
                bytes
                    .iter()
                    .take(characters - code.len())
                    .map(|byte| char::from(CODE_ALPHABET[usize::from(byte & 31)])),
            );
        }
        code
    }

    fn tenant_key(&self) -> Result<&TenantKey> {
        self.tenant_key.as_deref().ok_or(Error::WrongReach("a tenant"))
    }

    /// A keyed hash under the tenant's key: for codes, tokens and blind indexes. The purpose separates them.
    ///
    /// # Errors
    /// [`Error::WrongReach`] without a tenant.
    pub fn keyed_hash(&self, purpose: &str, bytes: &[u8]) -> Result<[u8; 32]> {
        Ok(self.tenant_key()?.hash(purpose, bytes)?)
    }

    /// Makes and stores the data key of a case.
    ///
    /// # Errors
    /// [`Error::WrongReach`] without a tenant, or the database's own.
    pub async fn create_data_key(&mut self, id: impl Into<Uuid>) -> Result<DataKey> {
        let (key, prepared) = self.prepare_data_key(id)?;
        self.insert_data_keys(vec![prepared]).await?;
        Ok(key)
    }

    /// Makes the data key of a case without writing it; [`Scope::insert_data_keys`] does, possibly in another scope.
    ///
    /// # Errors
    /// [`Error::WrongReach`] without a tenant.
    pub fn prepare_data_key(&self, id: impl Into<Uuid>) -> Result<(DataKey, PreparedKey)> {
        let id = id.into();
        let key = DataKey::generate()?;
        let wrapped = self.tenant_key()?.wrap(&key, id.as_bytes())?;
        Ok((key, PreparedKey { tenant: self.tenant()?, id, wrapped }))
    }

    /// Writes prepared data keys.
    ///
    /// # Errors
    /// The database's own.
    pub async fn insert_data_keys(&mut self, keys: Vec<PreparedKey>) -> Result<()> {
        if keys.is_empty() {
            return Ok(());
        }
        let rows = keys.into_iter().map(|key| data_key::ActiveModel {
            tenant_id: Set(key.tenant),
            id: Set(key.id),
            wrapped: Set(key.wrapped),
        });
        data_key::Entity::insert_many(rows).exec_without_returning(self.db()).await?;
        Ok(())
    }

    /// The data key of a case.
    ///
    /// # Errors
    /// [`Error::KeyDestroyed`] when it was deleted, [`Error::Key`] when it does not fit the tenant's key.
    pub async fn data_key(&self, id: impl Into<Uuid>) -> Result<DataKey> {
        let (tenant, id) = (self.tenant()?, id.into());
        let row = data_key::Entity::find()
            .filter(data_key::Column::TenantId.eq(tenant))
            .filter(data_key::Column::Id.eq(id))
            .one(self.db())
            .await?
            .ok_or(Error::KeyDestroyed(tenant))?;
        Ok(self.tenant_key()?.unwrap(&row.wrapped, id.as_bytes())?)
    }

    /// Destroys the data key of a case: what it sealed is unreadable from now on, in backups as well.
    ///
    /// # Errors
    /// The database's own.
    pub async fn destroy_data_key(&mut self, id: impl Into<Uuid>) -> Result<()> {
        let tenant = self.tenant()?;
        data_key::Entity::delete_many()
            .filter(data_key::Column::TenantId.eq(tenant))
            .filter(data_key::Column::Id.eq(id.into()))
            .exec(self.db())
            .await?;
        Ok(())
    }

    /// Notes an event for the audit chain of the tenant (or of the provider); written at commit.
    /// `detail` holds identifiers and states, never personal data.
    pub fn audit(&mut self, action: &'static str, subject: impl Into<Uuid>, detail: Value) {
        let tenant = self.tenant().unwrap_or(PROVIDER_CHAIN);
        self.audit_for(tenant, action, subject, detail);
    }

    /// As [`Scope::audit`], for one tenant of an intake's batch.
    pub fn audit_for(&mut self, tenant: TenantId, action: &'static str, subject: impl Into<Uuid>, detail: Value) {
        self.events.push(PendingEvent { tenant, action, subject: subject.into(), detail });
    }

    /// Puts an entry into the outbox; written at commit, handled by the worker afterwards. `payload` holds
    /// identifiers, never content.
    ///
    /// # Errors
    /// [`Error::WrongReach`] without a tenant.
    pub fn emit(&mut self, topic: &'static str, subject: impl Into<Uuid>, payload: Value) -> Result<()> {
        let tenant = self.tenant()?;
        self.emit_for(tenant, topic, subject, payload);
        Ok(())
    }

    /// As [`Scope::emit`], for one tenant of an intake's batch.
    pub fn emit_for(&mut self, tenant: TenantId, topic: &'static str, subject: impl Into<Uuid>, payload: Value) {
        let id = self.new_uuid();
        self.entries.push(PendingEntry { tenant, id, topic, subject: subject.into(), payload });
    }

    /// Writes the collected events and entries and commits all or nothing.
    ///
    /// # Errors
    /// The database's own; then nothing has changed.
    pub async fn commit(mut self) -> Result<()> {
        let events = std::mem::take(&mut self.events);
        let entries = std::mem::take(&mut self.entries);
        audit::append(&self.transaction, self.now, self.actor, events).await?;
        let signal = !entries.is_empty();
        outbox::append(&self.transaction, self.now, entries).await?;
        self.transaction.commit().await?;
        if signal {
            self.store.inner.outbox_signal.notify_one();
        }
        Ok(())
    }
}
