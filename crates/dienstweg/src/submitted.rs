//! What follows from a submission in more than one room.

use applications::ApplicationId;
use casework::Reception;
use futures::future::BoxFuture;
use store::{Consumer, ConsumerError, OutboxEvent, Store};

/// Makes cases out of applications, sends their copies on their way, and puts their locked files before the virus scanner.
#[derive(Clone)]
pub(crate) struct Submitted {
    pub(crate) reception: Reception,
    /// Whether there is a scanner.
    pub(crate) scans: bool,
}

impl Consumer for Submitted {
    fn topics(&self) -> &'static [&'static str] {
        self.reception.topics()
    }

    fn handle<'a>(&'a self, store: &'a Store, events: &'a [OutboxEvent]) -> BoxFuture<'a, Result<(), ConsumerError>> {
        Box::pin(async move {
            self.reception.handle(store, events).await?;
            for event in events.iter().filter(|event| event.payload["copies"] == true) {
                let mut scope = store.write_as_system(event.tenant).await?;
                applications::copy_later(&mut scope, ApplicationId(event.subject))?;
                scope.commit().await?;
            }
            if !self.scans {
                return Ok(());
            }
            // Events come for one tenant at a time.
            let submitted = events.iter().filter(|event| event.topic == "applications.submitted");
            let ids: Vec<ApplicationId> = submitted.map(|event| ApplicationId(event.subject)).collect();
            if let Some(event) = events.first().filter(|_| !ids.is_empty()) {
                let mut scope = store.write_as_system(event.tenant).await?;
                if applications::scan_later(&mut scope, Some(&ids)).await? > 0 {
                    scope.commit().await?;
                }
            }
            Ok(())
        })
    }
}
