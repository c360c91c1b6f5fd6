use std::sync::{Arc, PoisonError, RwLock};

use jiff::civil::Date;
use sea_orm::EntityTrait;
use store::{Actor, Language, Reach, Store};

use crate::catalogue::Catalogue;
use crate::error::Error;
use crate::tables::directory_state;

/// The directory of a running process: the catalogue in memory, and the way to renew it. Cheap to clone.
#[derive(Clone)]
pub struct Directory {
    store: Store,
    current: Arc<RwLock<Arc<Catalogue>>>,
}

impl std::fmt::Debug for Directory {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Directory").field("revision", &self.catalogue().revision()).finish_non_exhaustive()
    }
}

impl Directory {
    /// Reads the directory from the database.
    ///
    /// # Errors
    /// [`Error::Empty`] before the first [`crate::import_state`].
    pub async fn load(store: &Store) -> Result<Self, Error> {
        let catalogue = read(store).await?;
        Ok(Self { store: store.clone(), current: Arc::new(RwLock::new(Arc::new(catalogue))) })
    }

    /// The catalogue as it is now; keep it for one request.
    pub fn catalogue(&self) -> Arc<Catalogue> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads the directory again when it changed, also when another process changed it; true when it did. Ask after
    /// every change and every few seconds: it costs one small query.
    ///
    /// # Errors
    /// The database's own; the catalogue stays as it was then.
    pub async fn refresh(&self) -> Result<bool, Error> {
        let scope = self.store.read(Reach::Public, Actor::System, Language::German).await?;
        let state = directory_state::Entity::find_by_id(1).one(scope.db()).await?.ok_or(Error::Empty)?;
        drop(scope);
        if state.revision == self.catalogue().revision() {
            return Ok(false);
        }
        let fresh = Arc::new(read(&self.store).await?);
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        Ok(true)
    }

    /// Today's civil date in Germany.
    pub fn today(&self) -> Date {
        self.store.clock().now().in_germany().date()
    }
}

async fn read(store: &Store) -> Result<Catalogue, Error> {
    let scope = store.read(Reach::Public, Actor::System, Language::German).await?;
    Catalogue::read(&scope).await
}
