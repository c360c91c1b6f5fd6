use std::collections::HashMap;

use jiff::civil::Date;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use serde_json::Value;
use tokio::sync::OwnedMutexGuard;
use uuid::Uuid;
use vault::DataKey;

use crate::audit::{self, PendingEvent};
use crate::backend::Store;
use crate::clock::Timestamp;
use crate::error::Error;
use crate::ids::{Actor, Language, Reach, TenantId};
use crate::outbox::{self, PendingEntry};
use crate::standing::Closed;
use crate::tables::data_key;
use crate::tenancy::{NewId, Tenancy, uuid_at};
use crate::{Result, tenants};

/// Rows of one statement: databases bound how many values a statement has, and a scope may note any number of events.
pub(crate) const AT_ONCE: usize = 1_000;

/// The chain of events that belong to no tenant.
const PROVIDER_CHAIN: TenantId = TenantId(0);

/// One transaction: what it may see, who acts, in which language, and when.
///
/// Dropping it without [`Scope::commit`] changes nothing.
pub struct Scope {
    store: Store,
    transaction: DatabaseTransaction,
    _turn: Option<OwnedMutexGuard<()>>,
    reach: Reach,
    actor: Actor,
    language: Language,
    now: Timestamp,
    tenancy: Option<Tenancy>,
    events: Vec<PendingEvent>,
    entries: Vec<PendingEntry>,
    closed: Option<Closed>,
}

impl Scope {
    pub(crate) async fn open(
        store: Store,
        transaction: DatabaseTransaction,
        turn: Option<OwnedMutexGuard<()>>,
        reach: Reach,
        actor: Actor,
        language: Language,
    ) -> Result<Self> {
        let now = store.clock().now();
        let tenancy = match reach {
            Reach::Tenant(tenant) => {
                Some(Tenancy { tenant, key: tenants::key(&store, &transaction, tenant).await?, now })
            }
            _ => None,
        };
        Ok(Self {
            store,
            transaction,
            _turn: turn,
            reach,
            actor,
            language,
            now,
            tenancy,
            events: Vec::new(),
            entries: Vec::new(),
            closed: None,
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
        uuid_at(self.now)
    }

    /// Random bytes from the operating system.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        vault::random::<N>()
    }

    /// The tenant's keys and this moment, to go on with after this transaction has ended.
    ///
    /// # Errors
    /// [`Error::WrongReach`] without a tenant.
    pub fn tenancy(&self) -> Result<&Tenancy> {
        self.tenancy.as_ref().ok_or(Error::WrongReach("a tenant"))
    }

    /// A keyed hash under the tenant's key: for codes, tokens and blind indexes. The purpose separates them.
    ///
    /// # Errors
    /// [`Error::WrongReach`] without a tenant.
    pub fn keyed_hash(&self, purpose: &'static str, bytes: &[u8]) -> Result<[u8; 32]> {
        self.tenancy()?.keyed_hash(purpose, bytes)
    }

    /// Makes and stores the data key of a case.
    ///
    /// # Errors
    /// [`Error::WrongReach`] without a tenant, or the database's own.
    pub async fn create_data_key(&mut self, id: impl Into<Uuid>) -> Result<DataKey> {
        let (key, prepared) = self.tenancy()?.prepare_data_key(id)?;
        data_key::Entity::insert(data_key::ActiveModel::from(prepared.0)).exec_without_returning(self.db()).await?;
        Ok(key)
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
        self.tenancy()?.unwrap(&row.wrapped, id)
    }

    /// The data keys of several cases in one query; a destroyed one is missing.
    ///
    /// # Errors
    /// [`Error::Key`] when one does not fit the tenant's key, or the database's own.
    pub async fn data_keys(&self, ids: impl IntoIterator<Item = Uuid>) -> Result<HashMap<Uuid, DataKey>> {
        let rows = data_key::Entity::find()
            .filter(data_key::Column::TenantId.eq(self.tenant()?))
            .filter(data_key::Column::Id.is_in(ids))
            .all(self.db())
            .await?;
        let tenancy = self.tenancy()?;
        rows.into_iter().map(|row| Ok((row.id, tenancy.unwrap(&row.wrapped, row.id)?))).collect()
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
        self.events.push(PendingEvent { tenant, action, subject: subject.into(), detail: detail.to_string() });
    }

    /// Puts an entry into the outbox; written at commit, handled by the worker afterwards. `payload` holds
    /// identifiers, never content.
    ///
    /// # Errors
    /// [`Error::WrongReach`] without a tenant.
    pub fn emit(&mut self, topic: &'static str, subject: impl Into<Uuid>, payload: Value) -> Result<()> {
        let (tenant, id, subject) = (self.tenant()?, self.new_uuid(), subject.into());
        self.entries.push(PendingEntry { tenant, id, topic, subject, payload: payload.to_string() });
        Ok(())
    }

    /// Has this process know at once, after the commit, which tenants do not work here.
    pub(crate) fn will_close(&mut self, closed: Closed) {
        self.closed = Some(closed);
    }

    /// Takes over what belongs to an item of the intake.
    pub(crate) fn note(&mut self, event: PendingEvent, entry: PendingEntry) {
        self.events.push(event);
        self.entries.push(entry);
    }

    /// Writes the collected events and entries and commits all or nothing.
    ///
    /// # Errors
    /// The database's own; then nothing has changed.
    pub async fn commit(self) -> Result<()> {
        audit::append(&self.transaction, self.now, self.actor, &self.events).await?;
        outbox::append(&self.transaction, self.now, &self.entries).await?;
        self.transaction.commit().await?;
        if let Some(closed) = self.closed {
            self.store.now_closed(closed);
        }
        if !self.entries.is_empty() {
            self.store.inner.outbox_signal.notify_one();
        }
        Ok(())
    }
}
