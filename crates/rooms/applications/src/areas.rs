//! How much is under way for municipalities, for whoever changes their keys. Counts only.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use store::Scope;

use crate::Result;
use crate::model::PublicState;
use crate::tables::{application, draft};

/// What is under way for one municipality.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UnderWay {
    /// Drafts that can still be submitted.
    pub drafts: u64,
    /// Applications that are not closed.
    pub applications: u64,
}

/// Drafts and open applications of the scope's tenant by municipality key; municipalities without any are left out.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has a tenant's reach, the database's own.
pub async fn under_way(scope: &Scope, areas: &[String]) -> Result<BTreeMap<String, UnderWay>> {
    let tenant = scope.tenant()?;
    let mut found = BTreeMap::new();
    let any = draft::Entity::find()
        .filter(draft::Column::TenantId.eq(tenant))
        .filter(draft::Column::Area.is_in(areas))
        .count(scope.db())
        .await?
        + application::Entity::find()
            .filter(application::Column::TenantId.eq(tenant))
            .filter(application::Column::Area.is_in(areas))
            .count(scope.db())
            .await?;
    if any == 0 {
        return Ok(found);
    }
    for area in areas {
        let drafts = draft::Entity::find()
            .filter(draft::Column::TenantId.eq(tenant))
            .filter(draft::Column::Area.eq(area))
            .filter(draft::Column::ExpiresAt.gt(scope.now()))
            .count(scope.db())
            .await?;
        let applications = application::Entity::find()
            .filter(application::Column::TenantId.eq(tenant))
            .filter(application::Column::Area.eq(area))
            .filter(application::Column::State.is_not_in(
                [PublicState::Closed, PublicState::Withdrawn, PublicState::Transferred].map(PublicState::name),
            ))
            .count(scope.db())
            .await?;
        if drafts + applications > 0 {
            found.insert(area.clone(), UnderWay { drafts, applications });
        }
    }
    Ok(found)
}
