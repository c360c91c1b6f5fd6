//! Group commit: what waits is written in one transaction and acknowledged together.

mod postgres;
mod sqlite;

use std::sync::atomic::{AtomicUsize, Ordering};

use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, ModelTrait};
use serde_json::Value;
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

use crate::Result;
use crate::audit::PendingEvent;
use crate::backend::Store;
use crate::error::Error;
use crate::ids::Actor;
use crate::outbox::PendingEntry;
use crate::row::Row;
use crate::tenancy::{PreparedKey, Tenancy};

/// Items that may wait; beyond that the caller is told that the store is busy.
const QUEUE: usize = 1_024;

/// Who hands items in.
const ACTOR: Actor = Actor::Applicant;

/// One thing that comes in, finished: validated and encrypted rows, with their audit event and their outbox entry.
#[derive(Debug)]
pub struct Item {
    row: Row,
    key: Option<Row>,
    event: PendingEvent,
    entry: PendingEntry,
}

impl Item {
    /// A row that is stored unless its identity or another unique value of it is there already. `happened` names the event
    /// and the topic, `subject` what it happened to; `detail` holds identifiers and states, never personal data.
    pub fn new<M>(tenancy: &Tenancy, row: M, happened: &'static str, subject: impl Into<Uuid>, detail: &Value) -> Self
    where
        M: ModelTrait + IntoActiveModel<<M::Entity as EntityTrait>::ActiveModel>,
        <M::Entity as EntityTrait>::ActiveModel: ActiveModelTrait<Entity = M::Entity>,
    {
        let (tenant, subject) = (tenancy.tenant(), subject.into());
        Self {
            row: Row::new(row),
            key: None,
            event: PendingEvent { tenant, action: happened, subject, detail: detail.to_string() },
            entry: PendingEntry { tenant, id: tenancy.new_id(), topic: happened, subject, payload: "{}".to_owned() },
        }
    }

    /// Gives its outbox entry identifiers that the effect needs.
    #[must_use]
    pub fn with_payload(mut self, payload: &Value) -> Self {
        self.entry.payload = payload.to_string();
        self
    }

    /// With the data key that its content is sealed with.
    #[must_use]
    pub fn with_key(self, key: PreparedKey) -> Self {
        Self { key: Some(Row::new(key.0)), ..self }
    }
}

/// What became of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// It is stored now.
    Stored,
    /// Something with its identity was there before; nothing of this item is stored.
    Known,
}

struct Waiting {
    item: Item,
    answer: oneshot::Sender<Result<Put>>,
}

/// Tells each what became of its item. A caller that went away has its item stored all the same.
fn answer(batch: impl Iterator<Item = Waiting>, puts: Vec<Result<Put>>) {
    for (waiting, put) in batch.zip(puts) {
        let _ = waiting.answer.send(put);
    }
}

/// What became of the only item of a batch.
fn only(puts: &[Put]) -> Result<Put> {
    puts.first().copied().ok_or(Error::Busy)
}

/// The queue in front of whoever writes. Cheap to clone.
#[derive(Clone)]
pub struct Intake {
    queue: mpsc::Sender<Waiting>,
    store: Store,
}

impl Intake {
    /// Starts whoever writes, until the last clone of the intake is gone and what waits is written.
    ///
    /// # Errors
    /// The database's own.
    pub fn start(store: Store) -> Result<Self> {
        let (queue, waiting) = mpsc::channel(QUEUE);
        match store.sqlite_file() {
            Some(file) => sqlite::start(file, store.clone(), waiting)?,
            None => {
                tokio::spawn(postgres::run(store.clone(), waiting));
            }
        }
        Ok(Self { queue, store })
    }

    /// Hands an item over and waits until what became of it is durable.
    ///
    /// # Errors
    /// [`Error::Busy`] when too many wait; the database's own, for this item alone. After an error nothing of the item
    /// is stored.
    pub async fn put(&self, item: Item) -> Result<Put> {
        let (answer, written) = oneshot::channel();
        let _waits = Waits::counted(&self.store);
        self.queue.try_send(Waiting { item, answer }).map_err(|_| Error::Busy)?;
        written.await.map_err(|_| Error::Busy)?
    }
}

/// Counts one item as waiting until it is dropped.
struct Waits<'a>(&'a AtomicUsize);

impl<'a> Waits<'a> {
    fn counted(store: &'a Store) -> Self {
        store.inner.intake_waiting.fetch_add(1, Ordering::Relaxed);
        Self(&store.inner.intake_waiting)
    }
}

impl Drop for Waits<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
