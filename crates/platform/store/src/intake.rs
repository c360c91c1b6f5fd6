//! Group commit: what waits is written in one transaction and acknowledged together.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use futures::future::BoxFuture;
use tokio::sync::{mpsc, oneshot};

use crate::Result;
use crate::backend::Store;
use crate::error::Error;
use crate::ids::{Actor, Language, Reach, TenantId};
use crate::scope::Scope;

/// Items written in one transaction at most.
const LARGEST_BATCH: usize = 128;

/// How often a batch that begins lets the tasks that are ready go first.
const TURNS: usize = 3;

/// Items that may wait; beyond that the caller is told that the store is busy.
const QUEUE: usize = 1_024;

/// Writes the finished rows of items of several tenants.
pub trait IntakeWriter: Send + Sync + 'static {
    /// What waits: rows that are validated and encrypted already.
    type Item: Send + Sync + 'static;

    /// Whose item it is.
    fn tenant(&self, item: &Self::Item) -> TenantId;

    /// Inserts the rows of all items and says for each, in order, what became of it. Called again with each item alone
    /// when the batch fails.
    fn write<'a>(&'a self, scope: &'a mut Scope, items: &'a [Self::Item]) -> BoxFuture<'a, Result<Vec<Put>>>;
}

/// What became of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// It is stored now.
    Stored,
    /// Something with its identity was there before; nothing of this item is stored.
    Known,
}

struct Waiting<T> {
    item: T,
    answer: oneshot::Sender<Result<Put>>,
}

/// The queue in front of one writer. Cheap to clone.
pub struct Intake<W: IntakeWriter> {
    queue: mpsc::Sender<Waiting<W::Item>>,
    store: Store,
}

impl<W: IntakeWriter> Clone for Intake<W> {
    fn clone(&self) -> Self {
        Self { queue: self.queue.clone(), store: self.store.clone() }
    }
}

impl<W: IntakeWriter> Intake<W> {
    /// Starts the task that writes; it ends with the last clone of the intake, after writing what waits.
    pub fn start(store: Store, writer: W) -> Self {
        let (queue, waiting) = mpsc::channel(QUEUE);
        tokio::spawn(run(store.clone(), Arc::new(writer), waiting));
        Self { queue, store }
    }

    /// Hands an item over and waits until what became of it is durable.
    ///
    /// # Errors
    /// [`Error::Busy`] when too many wait; the database's own, for this item alone. After an error nothing of the item
    /// is stored.
    pub async fn put(&self, item: W::Item) -> Result<Put> {
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

async fn run<W: IntakeWriter>(store: Store, writer: Arc<W>, mut waiting: mpsc::Receiver<Waiting<W::Item>>) {
    let mut batch = Vec::with_capacity(LARGEST_BATCH);
    while waiting.recv_many(&mut batch, LARGEST_BATCH).await > 0 {
        gather(&mut batch, &mut waiting).await;
        let (items, answers): (Vec<_>, Vec<_>) = batch.drain(..).map(|waiting| (waiting.item, waiting.answer)).unzip();
        if let Ok(written) = write(&store, &*writer, &items).await {
            for (answer, put) in answers.into_iter().zip(written) {
                // A caller that went away has its item stored all the same.
                let _ = answer.send(Ok(put));
            }
            continue;
        }
        for (item, answer) in items.into_iter().zip(answers) {
            let alone = write(&store, &*writer, std::slice::from_ref(&item)).await;
            let _ = answer.send(alone.and_then(|put| put.first().copied().ok_or(Error::Busy)));
        }
    }
}

/// Lets the tasks that are ready hand in their items first: a transaction costs the same for one item and for many.
async fn gather<T>(batch: &mut Vec<Waiting<T>>, waiting: &mut mpsc::Receiver<Waiting<T>>) {
    for _ in 0..TURNS {
        tokio::task::yield_now().await;
        while batch.len() < LARGEST_BATCH
            && let Ok(item) = waiting.try_recv()
        {
            batch.push(item);
        }
    }
}

async fn write<W: IntakeWriter>(store: &Store, writer: &W, items: &[W::Item]) -> Result<Vec<Put>> {
    let mut tenants: Vec<TenantId> = items.iter().map(|item| writer.tenant(item)).collect();
    tenants.sort_unstable();
    tenants.dedup();
    let mut scope = store.write(Reach::Intake(tenants), Actor::Applicant, Language::German).await?;
    let written = writer.write(&mut scope, items).await?;
    scope.commit().await?;
    Ok(written)
}
