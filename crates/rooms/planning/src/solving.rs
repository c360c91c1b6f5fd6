//! How many roadmaps are searched for at once: each takes a processor for a moment.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Searches at once.
const PLACES: usize = 1;

/// The places. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Solving(Arc<Semaphore>);

impl Default for Solving {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(PLACES)))
    }
}

impl Solving {
    /// A place, kept until it is dropped; none when all are taken.
    pub(crate) fn place(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.0).try_acquire_owned().ok()
    }
}
