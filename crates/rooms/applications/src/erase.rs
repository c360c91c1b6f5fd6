//! What is left of an application after its retention period: its number, and that it was there.

use blobs::BlobRef;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use store::Scope;

use crate::Result;
use crate::drafts::blob_ref;
use crate::model::ApplicationId;
use crate::tables::{
    application, application_hearing, application_look, application_move, application_request, application_version,
    attachment, draft,
};

/// Erases what was submitted, its earlier versions and requests, its files, its draft, who was heard and who looked at
/// it, and destroys the data key of the case: what lies in backups is unreadable as well. Number and access code stay,
/// so that the number never comes again and the applicant learns that the data are gone, or finds the application where it
/// went. Called by casework in the
/// transaction of its own deletion.
///
/// Gives the files to be deleted after the commit.
///
/// # Errors
/// The store's own.
pub async fn erase(scope: &mut Scope, id: ApplicationId) -> Result<Vec<BlobRef>> {
    let tenant = scope.tenant()?;
    let files = attachment::Entity::find()
        .filter(attachment::Column::TenantId.eq(tenant))
        .filter(attachment::Column::Application.eq(id))
        .all(scope.db())
        .await?;
    let files: Vec<BlobRef> = files.iter().map(|file| blob_ref(&file.blob)).collect::<Result<_>>()?;
    attachment::Entity::delete_many()
        .filter(attachment::Column::TenantId.eq(tenant))
        .filter(attachment::Column::Application.eq(id))
        .exec(scope.db())
        .await?;
    application_look::Entity::delete_many()
        .filter(application_look::Column::TenantId.eq(tenant))
        .filter(application_look::Column::Application.eq(id))
        .exec(scope.db())
        .await?;
    application_hearing::Entity::delete_many()
        .filter(application_hearing::Column::TenantId.eq(tenant))
        .filter(application_hearing::Column::Application.eq(id))
        .exec(scope.db())
        .await?;
    application_request::Entity::delete_many()
        .filter(application_request::Column::TenantId.eq(tenant))
        .filter(application_request::Column::Application.eq(id))
        .exec(scope.db())
        .await?;
    application_move::Entity::delete_many()
        .filter(application_move::Column::TenantId.eq(tenant))
        .filter(application_move::Column::Application.eq(id))
        .exec(scope.db())
        .await?;
    application_version::Entity::delete_many()
        .filter(application_version::Column::TenantId.eq(tenant))
        .filter(application_version::Column::Application.eq(id))
        .exec(scope.db())
        .await?;
    draft::Entity::delete_many()
        .filter(draft::Column::TenantId.eq(tenant))
        .filter(draft::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    // The fingerprint goes as well: whoever guesses the content could recognise it.
    application::Entity::update_many()
        .filter(application::Column::TenantId.eq(tenant))
        .filter(application::Column::Id.eq(id))
        .col_expr(application::Column::Content, Expr::value(Vec::<u8>::new()))
        .col_expr(application::Column::ContentHash, Expr::value(vec![0_u8; 32]))
        .col_expr(application::Column::Idempotency, Expr::value(None::<Vec<u8>>))
        .col_expr(application::Column::ByPostAt, Expr::value(None::<i64>))
        .exec(scope.db())
        .await?;
    scope.destroy_data_key(id).await?;
    Ok(files)
}
