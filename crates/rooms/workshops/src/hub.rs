//! What the screens in the room show, as it changes: one look at the database serves every screen of a workshop in this process.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use store::{Store, TenantId};
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, watch};

use crate::model::WorkshopId;
use crate::verbs::{Live, live};

/// Screens that are served at the same time; an answer that never ends stands in no lane of pages.
const SCREENS: usize = 256;
/// Telephones that wait at the same time; those that find no room have the link that loads their page again.
const TELEPHONES: usize = 1024;
/// How often is looked at what other processes wrote. A vote of this process is looked at at once.
const LOOK: Duration = Duration::from_millis(250);
/// The shortest time between two looks: many votes at once are one change.
const REST: Duration = Duration::from_millis(25);

type Seen = Option<Arc<Live>>;

/// Watches workshops while somebody looks at a screen. Cheap to clone; clones share what they watch.
#[derive(Clone)]
pub struct Hub(Arc<Inner>);

struct Inner {
    store: Store,
    places: Arc<Semaphore>,
    telephones: Arc<Semaphore>,
    watched: Mutex<HashMap<(TenantId, WorkshopId), Watched>>,
    open: watch::Sender<bool>,
}

#[derive(Clone)]
struct Watched {
    seen: watch::Sender<Seen>,
    wake: Arc<Notify>,
}

/// A screen that is served: dropping it makes room for another one.
pub(crate) struct Screen {
    pub(crate) seen: watch::Receiver<Seen>,
    pub(crate) open: watch::Receiver<bool>,
    _place: OwnedSemaphorePermit,
}

impl Hub {
    /// Watches nothing yet.
    pub fn new(store: Store) -> Self {
        let (open, _) = watch::channel(true);
        let places = Arc::new(Semaphore::new(SCREENS));
        let telephones = Arc::new(Semaphore::new(TELEPHONES));
        Self(Arc::new(Inner { store, places, telephones, watched: Mutex::default(), open }))
    }

    /// Ends what every screen gets, so that a server can stop; browsers come back by themselves.
    pub fn close(&self) {
        self.0.open.send_replace(false);
    }

    /// Has the screens of a workshop look again at once.
    pub(crate) fn wake(&self, tenant: TenantId, workshop: WorkshopId) {
        let watched = self.0.watched.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(one) = watched.get(&(tenant, workshop)) {
            one.wake.notify_one();
        }
    }

    /// A screen more; nothing when there are too many.
    pub(crate) fn look(&self, tenant: TenantId, workshop: WorkshopId) -> Option<Screen> {
        self.from(&self.0.places, tenant, workshop)
    }

    /// A telephone more that waits, which takes no screen its room; nothing when there are too many.
    pub(crate) fn wait(&self, tenant: TenantId, workshop: WorkshopId) -> Option<Screen> {
        self.from(&self.0.telephones, tenant, workshop)
    }

    fn from(&self, places: &Arc<Semaphore>, tenant: TenantId, workshop: WorkshopId) -> Option<Screen> {
        let place = Arc::clone(places).try_acquire_owned().ok()?;
        let key = (tenant, workshop);
        let mut watched = self.0.watched.lock().unwrap_or_else(PoisonError::into_inner);
        let seen = match watched.entry(key) {
            Entry::Occupied(known) => known.get().seen.subscribe(),
            Entry::Vacant(free) => {
                let (sender, receiver) = watch::channel(None);
                let one = free.insert(Watched { seen: sender, wake: Arc::default() }).clone();
                tokio::spawn(self.clone().watch(key, one));
                receiver
            }
        };
        Some(Screen { seen, open: self.0.open.subscribe(), _place: place })
    }

    /// Looks until nobody does any more.
    async fn watch(self, key: (TenantId, WorkshopId), one: Watched) {
        loop {
            match self.read(key).await {
                Ok(now) => {
                    one.seen.send_if_modified(|seen| {
                        let news = seen.as_deref() != Some(&now);
                        if news {
                            *seen = Some(Arc::new(now));
                        }
                        news
                    });
                }
                Err(error) => tracing::warn!(%error, "a workshop could not be looked at; it is tried again"),
            }
            tokio::time::sleep(REST).await;
            tokio::select! {
                () = one.wake.notified() => {}
                () = tokio::time::sleep(LOOK) => {}
                () = one.seen.closed() => {}
            }
            let mut watched = self.0.watched.lock().unwrap_or_else(PoisonError::into_inner);
            if one.seen.receiver_count() == 0 {
                watched.remove(&key);
                return;
            }
        }
    }

    async fn read(&self, (tenant, workshop): (TenantId, WorkshopId)) -> crate::Result<Live> {
        let scope = self.0.store.read_as_system(tenant).await?;
        live(&scope, workshop).await
    }
}
