//! The submitted application: what the rooms behind and the status page read, and the one thing casework may change.

use std::collections::HashMap;

use blobs::Blobs;
use bytes::Bytes;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::json;
use store::{Scope, Tenancy};
use studio::FormVersionId;
use vault::DataKey;

use crate::drafts::{blob_ref, fingerprint, opened};
use crate::error::Error;
use crate::model::{
    AccessCode, Application, ApplicationId, Attachment, AttachmentId, Channel, Content, PublicState, Reference,
};
use crate::tables::{application as table, application_version as versions, attachment as files};
use crate::{Result, drafts, withdrawal};

pub(crate) const CONTENT: &str = "applications.content";

/// The application with this number, if it was submitted.
pub(crate) async fn find(scope: &Scope, id: ApplicationId) -> Result<Option<Application>> {
    let row = table::Entity::find()
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::Id.eq(id))
        .one(scope.db())
        .await?;
    row.map(Application::try_from).transpose()
}

/// The application with this reference, if a program sent it under the key with this hash.
pub(crate) async fn find_sent(scope: &Scope, reference: &Reference, key: &[u8; 32]) -> Result<Option<Application>> {
    let row = with_reference(scope, reference).await?;
    row.filter(|row| row.idempotency.as_deref() == Some(key)).map(Application::try_from).transpose()
}

pub(crate) async fn with_reference(scope: &Scope, reference: &Reference) -> Result<Option<table::Model>> {
    Ok(table::Entity::find()
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::Reference.eq(reference.to_string()))
        .one(scope.db())
        .await?)
}

/// One application of the tenant.
///
/// # Errors
/// [`Error::NoApplication`].
pub async fn application(scope: &Scope, id: ApplicationId) -> Result<Application> {
    find(scope, id).await?.ok_or(Error::NoApplication)
}

/// The application that reference and access code open.
///
/// # Errors
/// [`Error::NoApplication`], whichever of the two is wrong; [`store::Error::KeyDestroyed`] when it was deleted.
pub async fn open_with_code(scope: &Scope, reference: &Reference, code: &AccessCode) -> Result<Application> {
    let row = with_reference(scope, reference).await?;
    let given = access_hash(scope.tenancy()?, code)?;
    let row = row.filter(|row| vault::same(&row.access_hash, &given)).ok_or(Error::NoApplication)?;
    there(scope, row)
}

/// The application of a row, while its content is there.
pub(crate) fn there(scope: &Scope, row: table::Model) -> Result<Application> {
    if row.content.is_empty() {
        return Err(store::Error::KeyDestroyed(scope.tenant()?).into());
    }
    row.try_into()
}

/// The versions with which several applications of the tenant were made, in one query.
///
/// # Errors
/// The store's own.
pub async fn form_versions(scope: &Scope, ids: &[ApplicationId]) -> Result<HashMap<ApplicationId, FormVersionId>> {
    let versions: Vec<(ApplicationId, FormVersionId)> = table::Entity::find()
        .select_only()
        .columns([table::Column::Id, table::Column::FormVersion])
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::Id.is_in(ids.iter().copied()))
        .into_tuple()
        .all(scope.db())
        .await?;
    Ok(versions.into_iter().collect())
}

/// What was submitted.
///
/// # Errors
/// [`Error::NoApplication`], or the store's own when its key was destroyed.
pub async fn content(scope: &Scope, id: ApplicationId) -> Result<Content> {
    let row = table::Entity::find()
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::Id.eq(id))
        .one(scope.db())
        .await?
        .ok_or(Error::NoApplication)?;
    unsealed(&scope.data_key(id).await?, &row)
}

/// What was submitted, and what stood there before each correction.
pub(crate) async fn every_content(scope: &Scope, id: ApplicationId) -> Result<Vec<Content>> {
    let mut contents = vec![content(scope, id).await?];
    let replaced = versions::Entity::find()
        .filter(versions::Column::TenantId.eq(scope.tenant()?))
        .filter(versions::Column::Application.eq(id))
        .all(scope.db())
        .await?;
    let key = scope.data_key(id).await?;
    for version in replaced {
        contents.push(opened_content(&key, &version.content)?);
    }
    Ok(contents)
}

/// Several applications of the tenant with what was submitted, in two queries and no order. Where the key of the case is
/// destroyed, nothing is left of the content.
///
/// # Errors
/// The store's own.
pub async fn contents(scope: &Scope, ids: &[ApplicationId]) -> Result<Vec<(Application, Option<Content>)>> {
    let rows = rows(scope, ids).await?;
    let keys = scope.data_keys(rows.iter().map(|row| row.id.0)).await?;
    let opened = |row: table::Model| {
        let content = keys.get(&row.id.0).map(|key| unsealed(key, &row)).transpose()?;
        Ok((row.try_into()?, content))
    };
    rows.into_iter().map(opened).collect()
}

/// The online services of these applications, each with the version one of them was filled in with.
///
/// # Errors
/// The store's own.
pub async fn service_versions(scope: &Scope, references: &[String]) -> Result<Vec<(String, FormVersionId)>> {
    let query = table::Entity::find()
        .select_only()
        .columns([table::Column::OnlineService, table::Column::FormVersion])
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::Reference.is_in(references));
    Ok(query.into_tuple().all(scope.db()).await?)
}

/// The online service of each of these applications.
///
/// # Errors
/// The store's own.
pub async fn services_of(scope: &Scope, ids: &[ApplicationId]) -> Result<HashMap<ApplicationId, String>> {
    let query = table::Entity::find()
        .select_only()
        .columns([table::Column::Id, table::Column::OnlineService])
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::Id.is_in(ids.iter().copied()));
    let rows: Vec<(ApplicationId, String)> = query.into_tuple().all(scope.db()).await?;
    Ok(rows.into_iter().collect())
}

async fn rows(scope: &Scope, ids: &[ApplicationId]) -> Result<Vec<table::Model>> {
    let query = table::Entity::find()
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::Id.is_in(ids.iter().copied()));
    Ok(query.all(scope.db()).await?)
}

fn unsealed(key: &DataKey, row: &table::Model) -> Result<Content> {
    opened_content(key, &row.content)
}

/// What was submitted, opened.
pub(crate) fn opened_content(key: &DataKey, sealed: &[u8]) -> Result<Content> {
    let plain = key.open(CONTENT, sealed).map_err(store::Error::from)?;
    serde_json::from_slice(&plain)
        .map_err(|error| store::Error::Inconsistent(format!("the content of an application: {error}")).into())
}

/// The files that were submitted with an application, oldest first.
///
/// # Errors
/// The store's own.
pub async fn attachments(scope: &Scope, id: ApplicationId, content: &Content) -> Result<Vec<Attachment>> {
    let mut files = drafts::attachments(scope, id, &scope.data_key(id).await?).await?;
    files.retain(|file| content.names(file.id));
    Ok(files)
}

/// A released file with its content; a locked one is not handed out.
///
/// # Errors
/// [`Error::NoApplication`] when there is no such released file.
pub async fn attachment(
    scope: &Scope,
    blobs: &Blobs,
    id: ApplicationId,
    attachment: AttachmentId,
) -> Result<(Attachment, Bytes)> {
    let tenant = scope.tenant()?;
    let row = files::Entity::find()
        .filter(files::Column::TenantId.eq(tenant))
        .filter(files::Column::Application.eq(id))
        .filter(files::Column::Id.eq(attachment))
        .filter(files::Column::Released.eq(true))
        .one(scope.db())
        .await?
        .ok_or(Error::NoApplication)?;
    let key = scope.data_key(id).await?;
    let bytes = blobs.get(&key, tenant, &blob_ref(&row.blob)?).await?;
    Ok((opened(row, &key)?, bytes))
}

/// The content of a file, also of a locked one: for the export of an administration, never for a page. The scope ends before the
/// file is read.
///
/// # Errors
/// [`Error::NoApplication`] when there is no such file, [`Error::Blobs`].
pub async fn stored_attachment(
    scope: Scope,
    blobs: &Blobs,
    id: ApplicationId,
    attachment: AttachmentId,
) -> Result<Bytes> {
    let tenant = scope.tenant()?;
    let row = files::Entity::find()
        .filter(files::Column::TenantId.eq(tenant))
        .filter(files::Column::Application.eq(id))
        .filter(files::Column::Id.eq(attachment))
        .one(scope.db())
        .await?
        .ok_or(Error::NoApplication)?;
    let key = scope.data_key(id).await?;
    drop(scope);
    Ok(blobs.get(&key, tenant, &blob_ref(&row.blob)?).await?)
}

/// Shows the applicant a new state of the case; called by casework in the transaction of its own change. An application that
/// was taken back stays so: casework may hear of it later.
///
/// # Errors
/// [`Error::NoApplication`].
pub async fn advance(scope: &mut Scope, id: ApplicationId, to: PublicState) -> Result<()> {
    let written = table::Entity::update_many()
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::Id.eq(id))
        .filter(withdrawal::unless_withdrawn())
        .col_expr(table::Column::State, Expr::value(to.name()))
        .exec(scope.db())
        .await?;
    if written.rows_affected != 1 {
        return application(scope, id).await.map(|_| ());
    }
    scope.audit("applications.advanced", id, json!({ "to": to.name() }));
    Ok(())
}

/// As [`advance`], for several cases at once: one query.
///
/// # Errors
/// The store's own.
pub async fn advance_all(scope: &mut Scope, ids: &[ApplicationId], to: PublicState) -> Result<()> {
    table::Entity::update_many()
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::Id.is_in(ids.iter().copied()))
        .filter(withdrawal::unless_withdrawn())
        .col_expr(table::Column::State, Expr::value(to.name()))
        .exec(scope.db())
        .await?;
    for id in ids {
        scope.audit("applications.advanced", *id, json!({ "to": to.name() }));
    }
    Ok(())
}

/// Puts a corrected content in the place of what was submitted.
pub(crate) async fn replace_content(scope: &Scope, id: ApplicationId, key: &DataKey, content: &Content) -> Result<()> {
    let plain = serde_json::to_vec(content)
        .map_err(|error| store::Error::Inconsistent(format!("the content of an application: {error}")))?;
    table::Entity::update_many()
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::Id.eq(id))
        .col_expr(table::Column::Content, Expr::value(key.seal(CONTENT, &plain).map_err(store::Error::from)?))
        .exec(scope.db())
        .await?;
    Ok(())
}

pub(crate) fn access_hash(tenancy: &Tenancy, code: &AccessCode) -> Result<Vec<u8>> {
    Ok(tenancy.keyed_hash("applications.access", code.as_str().as_bytes())?.to_vec())
}

impl TryFrom<table::Model> for Application {
    type Error = Error;

    fn try_from(row: table::Model) -> Result<Self> {
        let unknown = |what: &str| store::Error::Inconsistent(format!("application {}: {what}", row.id));
        let number = |text: &str| text.parse::<Reference>().map_err(|_| unknown("reference"));
        Ok(Self {
            id: row.id,
            reference: number(&row.reference)?,
            address: number(row.address.as_ref().unwrap_or(&row.reference))?,
            moved_to: row.moved_to.as_deref().map(number).transpose()?,
            channel: Channel::from_name(&row.channel).ok_or_else(|| unknown("channel"))?,
            state: PublicState::from_name(&row.state).ok_or_else(|| unknown("state"))?,
            online_service: row.online_service,
            form_version: row.form_version,
            legal_entity: row.legal_entity,
            area: row.area,
            submitted_at: row.submitted_at,
            content_hash: fingerprint(&row.content_hash)?,
            by_post: row.by_post_at,
        })
    }
}
