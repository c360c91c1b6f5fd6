//! Effects after a commit: entries are written with the change that causes them and handled by the worker.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures::future::BoxFuture;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, DbBackend, EntityTrait,
    FromQueryResult, QueryFilter, Statement,
};
use serde_json::Value;
use tracing::{error, warn};
use uuid::Uuid;

use crate::Result;
use crate::backend::Store;
use crate::clock::Timestamp;
use crate::error::Error;
use crate::ids::{Actor, Language, Reach, TenantId};
use crate::scope::{AT_ONCE, Scope};
use crate::tables::outbox as table;

/// Entries leased at a time.
const BATCH: u64 = 256;

/// While submissions wait to be written, a worker rests this many times as long as its last batch took: what was promised
/// goes on, but most of the writer belongs to those who still wait for their receipt.
const REST: u32 = 19;

/// How long a lease holds; a worker that dies gives its entries back after that.
const LEASE_SECONDS: i64 = 60;

/// How often a worker looks when nothing was written by its own process.
const POLL: Duration = Duration::from_millis(500);

/// After so many attempts an entry is marked as failing, for a person to look; it is tried again all the same.
const ATTEMPTS_BEFORE_ALARM: i32 = 12;

/// The longest time between two attempts.
const LONGEST_WAIT_SECONDS: i64 = 3_600;

#[derive(Clone, Debug)]
pub(crate) struct PendingEntry {
    pub(crate) tenant: TenantId,
    pub(crate) id: Uuid,
    pub(crate) topic: &'static str,
    pub(crate) subject: Uuid,
    pub(crate) payload: String,
}

impl PendingEntry {
    /// The row of an entry that may be handled at once.
    pub(crate) fn row(&self, now: Timestamp) -> table::Model {
        table::Model {
            tenant_id: self.tenant,
            id: self.id,
            topic: self.topic.to_owned(),
            subject: self.subject,
            payload: self.payload.clone(),
            created_at: now,
            available_at: now,
            leased_until: Timestamp(0),
            attempts: 0,
            failed_at: None,
            last_error: None,
        }
    }
}

pub(crate) async fn append(transaction: &DatabaseTransaction, now: Timestamp, entries: &[PendingEntry]) -> Result<()> {
    for some in entries.chunks(AT_ONCE) {
        let rows = some.iter().map(|entry| table::ActiveModel::from(entry.row(now)));
        table::Entity::insert_many(rows).exec_without_returning(transaction).await?;
    }
    Ok(())
}

/// Makes every entry due that waits for its next attempt.
pub(crate) async fn hurry(scope: &Scope, topic: Option<&str>) -> Result<u64> {
    let mut update = table::Entity::update_many()
        .col_expr(table::Column::AvailableAt, Expr::value(scope.now()))
        .filter(table::Column::AvailableAt.gt(scope.now()));
    if let Some(topic) = topic {
        update = update.filter(table::Column::Topic.eq(topic));
    }
    Ok(update.exec(scope.db()).await?.rows_affected)
}

/// Something that happened and wants an effect.
#[derive(Clone, Debug, PartialEq)]
pub struct OutboxEvent {
    /// Whose.
    pub tenant: TenantId,
    /// Identity of the entry; an idempotency key for the effect.
    pub id: Uuid,
    /// What happened, such as `applications.submitted`.
    pub topic: String,
    /// To what.
    pub subject: Uuid,
    /// Identifiers that the effect needs.
    pub payload: Value,
    /// When.
    pub created_at: Timestamp,
}

/// Why an effect did not come about; it is tried again.
pub type ConsumerError = Box<dyn std::error::Error + Send + Sync>;

/// A room that acts on events. Its effects must be idempotent: an event may arrive twice.
pub trait Consumer: Send + Sync {
    /// The topics it takes; each topic has one consumer.
    fn topics(&self) -> &'static [&'static str];

    /// Acts on events of one topic and one tenant. On an error each event is tried again on its own.
    fn handle<'a>(&'a self, store: &'a Store, events: &'a [OutboxEvent]) -> BoxFuture<'a, Result<(), ConsumerError>>;
}

/// Leases entries and hands them to their consumers.
#[derive(Clone)]
pub struct Worker {
    store: Store,
    consumers: Arc<BTreeMap<&'static str, Arc<dyn Consumer>>>,
}

impl Worker {
    /// A worker for these consumers.
    ///
    /// # Errors
    /// [`Error::Configuration`] when two consumers want the same topic.
    pub fn new(store: Store, consumers: Vec<Arc<dyn Consumer>>) -> Result<Self> {
        let mut by_topic = BTreeMap::new();
        for consumer in consumers {
            for topic in consumer.topics() {
                if by_topic.insert(*topic, Arc::clone(&consumer)).is_some() {
                    return Err(Error::Configuration(format!("two consumers for the topic {topic}")));
                }
            }
        }
        Ok(Self { store, consumers: Arc::new(by_topic) })
    }

    /// Works until the future is dropped.
    pub async fn run(&self) {
        loop {
            let began = Instant::now();
            match self.run_once().await {
                Ok(0) => {
                    tokio::select! {
                        () = self.store.outbox_signal() => {}
                        () = tokio::time::sleep(POLL) => {}
                    }
                }
                Ok(_) if self.store.intake_waiting() > 0 => tokio::time::sleep(began.elapsed() * REST).await,
                Ok(_) => {}
                Err(error) => {
                    warn!(%error, "outbox: leasing failed");
                    tokio::time::sleep(POLL).await;
                }
            }
        }
    }

    /// Handles what is due until nothing is left; for tests and the command line.
    ///
    /// # Errors
    /// The database's own; a failing consumer is not an error here, its entry waits for its next attempt.
    pub async fn drain(&self) -> Result<usize> {
        let mut handled = 0;
        loop {
            match self.run_once().await? {
                0 => return Ok(handled),
                some => handled += some,
            }
        }
    }

    /// Leases and handles one batch; returns how many entries it held.
    async fn run_once(&self) -> Result<usize> {
        if self.consumers.is_empty() {
            return Ok(0);
        }
        let leased = self.lease().await?;
        let count = leased.len();
        let mut groups: BTreeMap<(String, TenantId), Vec<(OutboxEvent, i32)>> = BTreeMap::new();
        for (event, attempts) in leased {
            groups.entry((event.topic.clone(), event.tenant)).or_default().push((event, attempts));
        }
        let mut done = Vec::with_capacity(count);
        for ((topic, _), group) in groups {
            let Some(consumer) = self.consumers.get(topic.as_str()) else { continue };
            let events: Vec<OutboxEvent> = group.iter().map(|(event, _)| event.clone()).collect();
            if consumer.handle(&self.store, &events).await.is_ok() {
                done.extend(events.iter().map(|event| (event.tenant, event.id)));
                continue;
            }
            for (event, attempts) in group {
                match consumer.handle(&self.store, std::slice::from_ref(&event)).await {
                    Ok(()) => done.push((event.tenant, event.id)),
                    Err(error) => self.postpone(&event, attempts, &*error).await?,
                }
            }
        }
        self.finish(&done).await?;
        Ok(count)
    }

    async fn lease(&self) -> Result<Vec<(OutboxEvent, i32)>> {
        let now = self.store.clock().now();
        let backend = self.store.backend();
        let skip = if backend == DbBackend::Postgres { "for update skip locked" } else { "" };
        let topics: Vec<String> = (0..self.consumers.len()).map(|index| format!("${}", index + 4)).collect();
        let sql = format!(
            "update outbox set leased_until = $1, attempts = attempts + 1
             where (tenant_id, id) in (
                 select tenant_id, id from outbox
                 where available_at <= $2 and leased_until <= $2 and topic in ({})
                 order by available_at limit $3 {skip})
             returning *",
            topics.join(", ")
        );
        let mut values: Vec<sea_orm::Value> =
            vec![now.plus_seconds(LEASE_SECONDS).0.into(), now.0.into(), i64::try_from(BATCH).unwrap_or(64).into()];
        values.extend(self.consumers.keys().map(|topic| sea_orm::Value::from(*topic)));
        if !self.anything_due(now).await? {
            return Ok(Vec::new());
        }
        let scope = self.store.write(Reach::Worker, Actor::System, Language::German).await?;
        let statement = Statement::from_sql_and_values(backend, sql, values);
        let rows = scope.db().query_all_raw(statement).await?;
        scope.commit().await?;
        rows.iter()
            .map(|row| {
                let row = table::Model::from_query_result(row, "")?;
                let attempts = row.attempts;
                Ok((row.try_into()?, attempts))
            })
            .collect()
    }

    /// A look before the lease: an idle worker takes no write lock.
    async fn anything_due(&self, now: Timestamp) -> Result<bool> {
        let scope = self.store.read(Reach::Worker, Actor::System, Language::German).await?;
        let row = table::Entity::find()
            .filter(table::Column::AvailableAt.lte(now))
            .filter(table::Column::LeasedUntil.lte(now))
            .filter(table::Column::Topic.is_in(self.consumers.keys().copied()))
            .one(scope.db())
            .await?;
        Ok(row.is_some())
    }

    async fn finish(&self, done: &[(TenantId, Uuid)]) -> Result<()> {
        if done.is_empty() {
            return Ok(());
        }
        let scope = self.store.write(Reach::Worker, Actor::System, Language::German).await?;
        let mut by_tenant: BTreeMap<TenantId, Vec<Uuid>> = BTreeMap::new();
        for (tenant, id) in done {
            by_tenant.entry(*tenant).or_default().push(*id);
        }
        let any = by_tenant.into_iter().fold(Condition::any(), |any, (tenant, ids)| {
            any.add(Condition::all().add(table::Column::TenantId.eq(tenant)).add(table::Column::Id.is_in(ids)))
        });
        table::Entity::delete_many().filter(any).exec(scope.db()).await?;
        scope.commit().await
    }

    /// Next attempt after 2, 4, 8 … seconds, at most an hour. Nothing is ever given up: an acknowledged application must
    /// reach its inbox, however long a disk was full.
    async fn postpone(
        &self,
        event: &OutboxEvent,
        attempts: i32,
        reason: &(dyn std::error::Error + Send + Sync),
    ) -> Result<()> {
        let now = self.store.clock().now();
        let doubled = 1_i64.checked_shl(attempts.clamp(1, ATTEMPTS_BEFORE_ALARM).unsigned_abs());
        let wait = doubled.unwrap_or(LONGEST_WAIT_SECONDS).min(LONGEST_WAIT_SECONDS);
        let failing = attempts >= ATTEMPTS_BEFORE_ALARM;
        if failing {
            error!(topic = event.topic, tenant = event.tenant.0, entry = %event.id, attempts, "outbox: keeps failing");
        } else {
            warn!(topic = event.topic, tenant = event.tenant.0, entry = %event.id, attempts, "outbox: postponed");
        }
        let scope = self.store.write(Reach::Worker, Actor::System, Language::German).await?;
        table::Entity::update(table::ActiveModel {
            tenant_id: Set(event.tenant),
            id: Set(event.id),
            available_at: Set(now.plus_seconds(wait)),
            leased_until: Set(Timestamp(0)),
            failed_at: Set(failing.then_some(now)),
            last_error: Set(Some(reason.to_string())),
            ..Default::default()
        })
        .exec(scope.db())
        .await?;
        scope.commit().await
    }
}

impl TryFrom<table::Model> for OutboxEvent {
    type Error = Error;

    fn try_from(row: table::Model) -> Result<Self> {
        let payload = serde_json::from_str(&row.payload)
            .map_err(|error| Error::Inconsistent(format!("outbox entry {}: {error}", row.id)))?;
        Ok(Self {
            tenant: row.tenant_id,
            id: row.id,
            topic: row.topic,
            subject: row.subject,
            payload,
            created_at: row.created_at,
        })
    }
}
