//! What follows from a decision in more than one room.

use applications::ApplicationId;
use directory::Directory;
use futures::future::BoxFuture;
use store::{Consumer, ConsumerError, OutboxEvent, Store};

/// Delivers decisions, and makes a grant out of an application for one.
#[derive(Clone)]
pub(crate) struct Decided {
    pub(crate) delivery: casework::Delivery,
    pub(crate) directory: Directory,
}

impl Consumer for Decided {
    fn topics(&self) -> &'static [&'static str] {
        self.delivery.topics()
    }

    fn handle<'a>(&'a self, store: &'a Store, events: &'a [OutboxEvent]) -> BoxFuture<'a, Result<(), ConsumerError>> {
        Box::pin(async move {
            for event in events.iter().filter(|event| event.payload["outcome"] == funding::TAKEN_OVER) {
                let mut scope = store.write_as_system(event.tenant).await?;
                let id = ApplicationId(event.subject);
                if funding::take_over(&mut scope, &self.directory.catalogue(), id).await?.is_some() {
                    scope.commit().await?;
                }
            }
            self.delivery.handle(store, events).await
        })
    }
}
