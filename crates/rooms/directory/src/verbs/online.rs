use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::Scope;
use uuid::Uuid;

use super::changed;
use crate::error::Error;
use crate::model::OnlineService;
use crate::tables::{online_service, service};

/// Says that an online service stands for a service of the catalogue, and which settings a legal entity needs for it.
/// Where they are all recorded, the service is online from then on. Called by `studio` when a template is published.
///
/// Catalogues in memory notice with their next [`crate::Directory::refresh`].
///
/// # Errors
/// [`Error::UnknownService`]; [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn mark_online(scope: &mut Scope, online: &OnlineService) -> Result<(), Error> {
    scope.require_provider()?;
    if service::Entity::find_by_id(&online.service).one(scope.db()).await?.is_none() {
        return Err(Error::UnknownService(online.service.clone()));
    }
    let row = online_service::ActiveModel {
        service: Set(online.service.clone()),
        online_service: Set(online.online_service.clone()),
        requirements: Set(json!(online.requirements).to_string()),
        published_at: Set(scope.now()),
    };
    let conflict = OnConflict::column(online_service::Column::Service)
        .update_columns([
            online_service::Column::OnlineService,
            online_service::Column::Requirements,
            online_service::Column::PublishedAt,
        ])
        .to_owned();
    online_service::Entity::insert(row).on_conflict(conflict).exec_without_returning(scope.db()).await?;
    changed(scope).await?;
    scope.audit(
        "directory.online",
        Uuid::nil(),
        json!({ "service": online.service, "online_service": online.online_service }),
    );
    Ok(())
}

/// The online service that stands for a service of the catalogue.
///
/// # Errors
/// [`Error::UnknownService`].
pub async fn online_as(scope: &Scope, service: &str) -> Result<Option<String>, Error> {
    if service::Entity::find_by_id(service).one(scope.db()).await?.is_none() {
        return Err(Error::UnknownService(service.to_owned()));
    }
    let row = online_service::Entity::find_by_id(service).one(scope.db()).await?;
    Ok(row.map(|row| row.online_service))
}

/// Says that an online service is no longer offered anywhere. Another one that stands for the same service by now stays.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn unmark_online(scope: &mut Scope, service: &str, online_service: &str) -> Result<(), Error> {
    scope.require_provider()?;
    online_service::Entity::delete_many()
        .filter(online_service::Column::Service.eq(service))
        .filter(online_service::Column::OnlineService.eq(online_service))
        .exec(scope.db())
        .await?;
    changed(scope).await?;
    scope.audit("directory.offline", Uuid::nil(), json!({ "service": service, "online_service": online_service }));
    Ok(())
}
