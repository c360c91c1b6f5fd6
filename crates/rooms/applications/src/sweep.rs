//! Drafts that nobody continues are deleted with everything that belongs to them.

use blobs::Blobs;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::json;
use store::{Store, TenantId};

use crate::drafts::blob_ref;
use crate::model::ApplicationId;
use crate::tables::{attachment, draft};
use crate::{Result, records};

/// Drafts deleted in one transaction.
const BATCH: u64 = 100;

/// Deletes the expired drafts of a tenant with their keys and files. What belongs to a draft that was submitted stays: it is
/// the application's now. Returns how many drafts went.
///
/// # Errors
/// The store's own; what was deleted before stays deleted.
pub async fn sweep(store: &Store, blobs: &Blobs, tenant: TenantId) -> Result<usize> {
    let mut gone = 0;
    loop {
        let mut scope = store.write_as_system(tenant).await?;
        let due = draft::Entity::find()
            .filter(draft::Column::TenantId.eq(tenant))
            .filter(draft::Column::ExpiresAt.lte(scope.now()))
            .limit(BATCH)
            .all(scope.db())
            .await?;
        if due.is_empty() {
            return Ok(gone);
        }
        let ids: Vec<ApplicationId> = due.iter().map(|row| row.id).collect();
        let mut files = Vec::new();
        for id in &ids {
            if records::find(&scope, *id).await?.is_some() {
                continue;
            }
            let rows = attachment::Entity::find()
                .filter(attachment::Column::TenantId.eq(tenant))
                .filter(attachment::Column::Application.eq(*id))
                .all(scope.db())
                .await?;
            attachment::Entity::delete_many()
                .filter(attachment::Column::TenantId.eq(tenant))
                .filter(attachment::Column::Application.eq(*id))
                .exec(scope.db())
                .await?;
            scope.destroy_data_key(*id).await?;
            scope.audit("applications.draft_expired", *id, json!({ "files": rows.len() }));
            files.extend(rows.into_iter().map(|row| row.blob));
        }
        draft::Entity::delete_many()
            .filter(draft::Column::TenantId.eq(tenant))
            .filter(draft::Column::Id.is_in(ids))
            .exec(scope.db())
            .await?;
        scope.commit().await?;
        // Rows first: a file without a row is only waste, a row without its file would be a promise broken.
        for file in files {
            blobs.delete(tenant, &blob_ref(&file)?).await?;
        }
        gone += due.len();
    }
}
