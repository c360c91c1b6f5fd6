//! Drafts that nobody continues are deleted with everything that belongs to them, and addresses that nobody confirmed.

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

/// A draft sent in its last moment must be an application before its draft is looked at.
const GRACE_DAYS: i64 = 1;

/// Deletes the drafts of a tenant that expired a day ago: with key and files when they were never submitted, and with the files
/// that were taken out again when they were; those of what a correction replaced stay. Addresses for e-mail that nobody
/// confirmed in time go as well. Returns how many drafts went.
///
/// # Errors
/// The store's own; what was deleted before stays deleted.
pub async fn sweep(store: &Store, blobs: &Blobs, tenant: TenantId) -> Result<usize> {
    let scope = store.write_as_system(tenant).await?;
    if mailbox::forget_unconfirmed(&scope).await? > 0 {
        scope.commit().await?;
    } else {
        drop(scope);
    }
    let mut gone = 0;
    loop {
        let mut scope = store.write_as_system(tenant).await?;
        let due = draft::Entity::find()
            .filter(draft::Column::TenantId.eq(tenant))
            .filter(draft::Column::ExpiresAt.lte(scope.now().plus_days(-GRACE_DAYS)))
            .limit(BATCH)
            .all(scope.db())
            .await?;
        if due.is_empty() {
            return Ok(gone);
        }
        let ids: Vec<ApplicationId> = due.iter().map(|row| row.id).collect();
        let mut files = Vec::new();
        for id in &ids {
            let submitted = match records::find(&scope, *id).await? {
                Some(_) => Some(records::every_content(&scope, *id).await?),
                None => None,
            };
            let rows = attachment::Entity::find()
                .filter(attachment::Column::TenantId.eq(tenant))
                .filter(attachment::Column::Application.eq(*id))
                .all(scope.db())
                .await?;
            let unused: Vec<_> = rows
                .into_iter()
                .filter(|row| !submitted.iter().flatten().any(|content| content.names(row.id)))
                .collect();
            attachment::Entity::delete_many()
                .filter(attachment::Column::TenantId.eq(tenant))
                .filter(attachment::Column::Id.is_in(unused.iter().map(|row| row.id)))
                .exec(scope.db())
                .await?;
            if submitted.is_none() {
                scope.destroy_data_key(*id).await?;
                scope.audit("applications.draft_expired", *id, json!({ "files": unused.len() }));
            }
            files.extend(unused.into_iter().map(|row| row.blob));
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
