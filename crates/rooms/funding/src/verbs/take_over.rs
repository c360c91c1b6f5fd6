//! From a case of the online service to a grant.

use applications::ApplicationId;
use directory::Catalogue;
use store::{Scope, TenantId};

use super::receive;
use crate::model::{Application, GrantId, ONLINE_SERVICE};
use crate::{Error, Result};

/// Takes over what was applied for online when its case was decided so; nothing happens for a case of another service, and nothing when it
/// is told twice. The case keeps every answer and file under the same id.
///
/// # Errors
/// [`Error::NoProgramme`]; the store's own for answers of a version that asks otherwise.
pub async fn take_over(scope: &mut Scope, catalogue: &Catalogue, id: ApplicationId) -> Result<Option<GrantId>> {
    let application = applications::application(scope, id).await?;
    if application.online_service != ONLINE_SERVICE {
        return Ok(None);
    }
    let content = applications::content(scope, id).await?;
    let answered = Application::read(&content.values).map_err(Error::inconsistent)?;
    let ags = application.area.parse().map_err(Error::inconsistent)?;
    let place = catalogue.municipality(&ags).ok_or_else(|| Error::inconsistent("an application of no place"))?;
    let recipient = named(catalogue, &answered.body).unwrap_or(place.administration);
    let partners = answered.partners().filter_map(|name| named(catalogue, name)).collect();
    let grant = receive(scope, GrantId(id.0), recipient, &answered.plan(partners)).await?;
    Ok(Some(grant))
}

/// Whether a grant was applied for online.
///
/// # Errors
/// The store's own.
pub(crate) async fn came_online(scope: &Scope, id: GrantId) -> Result<bool> {
    match applications::application(scope, ApplicationId(id.0)).await {
        Ok(_) => Ok(true),
        Err(applications::Error::NoApplication) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// The administration that somebody names, as itself or as one of the legal entities for which it works.
fn named(catalogue: &Catalogue, name: &str) -> Option<TenantId> {
    let is_it = |known: &str| known.to_lowercase() == name.trim().to_lowercase();
    let mut offices = catalogue.administrations();
    let found = offices.find(|office| {
        is_it(&office.name) || catalogue.entities_of(office.tenant).iter().any(|entity| is_it(&entity.name))
    });
    found.map(|office| office.tenant)
}
