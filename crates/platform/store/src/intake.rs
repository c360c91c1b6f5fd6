//! Group commit: what waits is written in one transaction and acknowledged together.

use std::sync::Arc;

use futures::future::BoxFuture;
use tokio::sync::{mpsc, oneshot};

use crate::Result;
use crate::backend::Store;
use crate::error::Error;
use crate::ids::{Actor, Language, Reach, TenantId};
use crate::scope::Scope;

/// Items written in one transaction at most.
const LARGEST_BATCH: usize = 128;

/// Items that may wait; beyond that the caller is told that the store is busy.
const QUEUE: usize = 1_024;

/// Writes the finished rows of items of several tenants.
pub trait IntakeWriter: Send + Sync + 'static {
    /// What waits: rows that are validated and encrypted already.
    type Item: Send + Sync + 'static;

    /// Whose item it is.
    fn tenant(&self, item: &Self::Item) -> TenantId;

    /// Inserts the rows of all items. Called again with each item alone when the batch fails.
    fn write<'a>(&'a self, scope: &'a mut Scope, items: &'a [Self::Item]) -> BoxFuture<'a, Result<()>>;
}

struct Waiting<T> {
    item: T,
    answer: oneshot::Sender<Result<()>>,
}

/// The queue in front of one writer. Cheap to clone.
pub struct Intake<W: IntakeWriter> {
    queue: mpsc::Sender<Waiting<W::Item>>,
}

impl<W: IntakeWriter> Clone for Intake<W> {
    fn clone(&self) -> Self {
        Self { queue: self.queue.clone() }
    }
}

impl<W: IntakeWriter> Intake<W> {
    /// Starts the task that writes; it ends with the last clone of the intake, after writing what waits.
    pub fn start(store: Store, writer: W) -> Self {
        let (queue, waiting) = mpsc::channel(QUEUE);
        tokio::spawn(run(store, Arc::new(writer), waiting));
        Self { queue }
    }

    /// Hands an item over and waits until it is durable.
    ///
    /// # Errors
    /// [`Error::Busy`] when too many wait; a duplicate key or the database's own, for this item alone. After an error
    /// nothing of the item is stored.
    pub async fn put(&self, item: W::Item) -> Result<()> {
        let (answer, written) = oneshot::channel();
        self.queue.try_send(Waiting { item, answer }).map_err(|_| Error::Busy)?;
        written.await.map_err(|_| Error::Busy)?
    }
}

async fn run<W: IntakeWriter>(store: Store, writer: Arc<W>, mut waiting: mpsc::Receiver<Waiting<W::Item>>) {
    let mut batch = Vec::with_capacity(LARGEST_BATCH);
    while waiting.recv_many(&mut batch, LARGEST_BATCH).await > 0 {
        let (items, answers): (Vec<_>, Vec<_>) = batch.drain(..).map(|waiting| (waiting.item, waiting.answer)).unzip();
        if write(&store, &*writer, &items).await.is_ok() {
            for answer in answers {
                // A caller that went away has its item stored all the same.
                let _ = answer.send(Ok(()));
            }
            continue;
        }
        for (item, answer) in items.into_iter().zip(answers) {
            let _ = answer.send(write(&store, &*writer, std::slice::from_ref(&item)).await);
        }
    }
}

async fn write<W: IntakeWriter>(store: &Store, writer: &W, items: &[W::Item]) -> Result<()> {
    let mut tenants: Vec<TenantId> = items.iter().map(|item| writer.tenant(item)).collect();
    tenants.sort_unstable();
    tenants.dedup();
    let mut scope = store.write(Reach::Intake(tenants), Actor::Applicant, Language::German).await?;
    writer.write(&mut scope, items).await?;
    scope.commit().await
}
