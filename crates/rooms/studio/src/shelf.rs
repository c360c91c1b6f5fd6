use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Actor, Language, Reach, Scope, Store, Timestamp};

use crate::bundle::Bundle;
use crate::error::Error;
use crate::published::Published;
use crate::review::review;
use crate::tables::form_version;
use crate::{FormVersionId, Result};

/// Publishes a version. The same files published again are the same version; a version that fails its checks or its own
/// form tests is refused with every reason. Tells the directory that the service is online and what it requires.
///
/// # Errors
/// [`Error::Refused`], or [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn publish(scope: &mut Scope, bundle: &Bundle) -> Result<FormVersionId> {
    scope.require_provider()?;
    let published = review(bundle)?.accepted()?;
    let manifest = &published.manifest;
    let hash = bundle.hash();
    let known = form_version::Entity::find()
        .filter(form_version::Column::OnlineService.eq(&manifest.id))
        .filter(form_version::Column::Hash.eq(&hash))
        .one(scope.db())
        .await?;
    let id = match known {
        Some(version) => {
            // Publishing an earlier version again makes it the current one.
            form_version::ActiveModel { id: Set(version.id), published_at: Set(scope.now()), ..Default::default() }
                .update(scope.db())
                .await?;
            version.id
        }
        None => {
            let id: FormVersionId = scope.new_id();
            form_version::ActiveModel {
                id: Set(id),
                online_service: Set(manifest.id.clone()),
                hash: Set(hash.clone()),
                bundle: Set(json!(bundle).to_string()),
                published_at: Set(scope.now()),
            }
            .insert(scope.db())
            .await?;
            scope.audit("studio.published", id, json!({ "service": manifest.id, "hash": hash }));
            id
        }
    };
    let online = directory::OnlineService {
        service: manifest.catalogue_id.clone(),
        online_service: manifest.id.clone(),
        requirements: manifest.requirements(),
    };
    directory::mark_online(scope, &online).await?;
    Ok(id)
}

/// How old the answer of [`Studio::recent`] may be, in microseconds.
const RECENT: i64 = 1_000_000;

/// The published versions, compiled once per process. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Studio {
    shelf: Arc<RwLock<HashMap<FormVersionId, Arc<Published>>>>,
    newest: Arc<RwLock<HashMap<String, Newest>>>,
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

    /// The newest version of an online service.
    ///
    /// # Errors
    /// [`Error::Unknown`] when nothing was published under this id.
    pub async fn current(&self, scope: &Scope, online_service: &str) -> Result<Arc<Published>> {
        let newest: Option<FormVersionId> = form_version::Entity::find()
            .select_only()
            .column(form_version::Column::Id)
            .filter(form_version::Column::OnlineService.eq(online_service))
            .order_by_desc(form_version::Column::PublishedAt)
            .order_by_desc(form_version::Column::Id)
            .into_tuple()
            .one(scope.db())
            .await?;
        self.version(scope, newest.ok_or_else(|| Error::Unknown(online_service.to_owned()))?).await
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
        let row = form_version::Entity::find_by_id(id)
            .one(scope.db())
            .await?
            .ok_or_else(|| Error::Unknown(id.to_string()))?;
        let bundle: Bundle = serde_json::from_str(&row.bundle)
            .map_err(|error| store::Error::Inconsistent(format!("form version {id}: {error}")))?;
        let published = Arc::new(Published::compile(id, &bundle)?);
        let mut shelf = self.shelf.write().unwrap_or_else(PoisonError::into_inner);
        Ok(Arc::clone(shelf.entry(id).or_insert(published)))
    }
}
