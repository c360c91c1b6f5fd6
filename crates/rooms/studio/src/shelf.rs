use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use sea_orm::EntityTrait;
use store::{Actor, Language, Reach, Scope, Store, Timestamp};

use crate::bundle::Bundle;
use crate::error::Error;
use crate::publication::files;
use crate::published::Published;
use crate::review::{Review, review};
use crate::tables::publication;
use crate::{FormVersionId, Result};

/// How old the answer of [`Studio::recent`] may be, in microseconds.
const RECENT: i64 = 1_000_000;

/// The published versions, compiled once per process. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Studio {
    shelf: Arc<RwLock<HashMap<FormVersionId, Arc<Published>>>>,
    newest: Arc<RwLock<HashMap<String, Newest>>>,
    reviews: Arc<RwLock<HashMap<FormVersionId, Arc<Review>>>>,
}

/// The newest version of an online service, and when the database said so.
#[derive(Clone, Debug)]
struct Newest {
    asked_at: Timestamp,
    published: Arc<Published>,
}

impl Studio {
    /// An empty shelf; versions are read from the database when they are first needed.
    pub fn new() -> Self {
        Self::default()
    }

    /// The version of an online service with which new applications are made.
    ///
    /// # Errors
    /// [`Error::Unknown`] when nothing was published under this id, [`Error::Retired`].
    pub async fn current(&self, scope: &Scope, online_service: &str) -> Result<Arc<Published>> {
        let row = publication::Entity::find_by_id(online_service).one(scope.db()).await?;
        match row {
            None => Err(Error::Unknown(online_service.to_owned())),
            Some(row) if row.retired => Err(Error::Retired(online_service.to_owned())),
            Some(row) => self.version(scope, row.form_version).await,
        }
    }

    /// The version with which something that was begun may go on: the current one, or its own when the service was retired.
    ///
    /// # Errors
    /// The store's own.
    pub async fn successor(&self, scope: &Scope, begun: &Arc<Published>) -> Result<Arc<Published>> {
        match self.current(scope, &begun.manifest.id).await {
            Err(Error::Retired(_)) => Ok(Arc::clone(begun)),
            other => other,
        }
    }

    /// The newest version as it was at most a second ago: most calls ask no database.
    ///
    /// # Errors
    /// As [`Studio::current`].
    pub async fn recent(&self, store: &Store, online_service: &str) -> Result<Arc<Published>> {
        let now = store.clock().now();
        let kept = self.newest.read().unwrap_or_else(PoisonError::into_inner).get(online_service).cloned();
        if let Some(Newest { asked_at, published }) = kept
            && (0..RECENT).contains(&now.0.saturating_sub(asked_at.0))
        {
            return Ok(published);
        }
        let scope = store.read(Reach::Public, Actor::System, Language::German).await?;
        let published = self.current(&scope, online_service).await?;
        let mut newest = self.newest.write().unwrap_or_else(PoisonError::into_inner);
        newest.insert(online_service.to_owned(), Newest { asked_at: now, published: Arc::clone(&published) });
        Ok(published)
    }

    /// One version.
    ///
    /// # Errors
    /// [`Error::Unknown`].
    pub async fn version(&self, scope: &Scope, id: FormVersionId) -> Result<Arc<Published>> {
        if let Some(published) = self.shelf.read().unwrap_or_else(PoisonError::into_inner).get(&id) {
            return Ok(Arc::clone(published));
        }
        let bundle = files(scope, id).await?;
        let published = Arc::new(Published::compile(id, &bundle)?);
        let mut shelf = self.shelf.write().unwrap_or_else(PoisonError::into_inner);
        Ok(Arc::clone(shelf.entry(id).or_insert(published)))
    }

    /// What the checks say about a version, worked out once per process.
    ///
    /// # Errors
    /// [`Error::Unknown`].
    pub async fn review(&self, scope: &Scope, id: FormVersionId) -> Result<Arc<Review>> {
        if let Some(review) = self.reviews.read().unwrap_or_else(PoisonError::into_inner).get(&id) {
            return Ok(Arc::clone(review));
        }
        let bundle = files(scope, id).await?;
        // Checks and form tests may take a while.
        let reviewed = tokio::task::spawn_blocking(move || review(&bundle)).await;
        let reviewed = reviewed.map_err(|_| store::Error::Inconsistent("a review was broken off".to_owned()))??;
        let mut reviews = self.reviews.write().unwrap_or_else(PoisonError::into_inner);
        Ok(Arc::clone(reviews.entry(id).or_insert_with(|| Arc::new(reviewed))))
    }

    /// The files of a version.
    ///
    /// # Errors
    /// [`Error::Unknown`].
    pub async fn files(&self, scope: &Scope, id: FormVersionId) -> Result<Bundle> {
        files(scope, id).await
    }
}
