//! Documents: the file is put away and read outside of every transaction, for on SQLite a writing one holds the only writer.

use blobs::{BlobRef, Blobs};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::{Actor, Language, Reach, Scope, Store, TenantId};
use uuid::Uuid;
use vault::DataKey;

use crate::Error;
use crate::demand::Demand;
use crate::model::{Delivery, Document, DocumentId, Kind, Opened};
use crate::notices;
use crate::tables::document;

/// A delivery whose file lies in the store of files and whose row is still to be written by [`post_document`].
#[derive(Clone, Debug)]
pub struct Stored {
    tenant: TenantId,
    case: Uuid,
    delivery: String,
    /// Nothing when the same delivery was there already.
    file: Option<File>,
}

#[derive(Clone, Debug)]
struct File {
    kind: Kind,
    title_key: String,
    media_type: String,
    blob: BlobRef,
    size: i64,
    sha256: [u8; 32],
    demand: Option<Vec<u8>>,
}

impl Stored {
    async fn put(
        blobs: &Blobs,
        key: &DataKey,
        tenant: TenantId,
        case: Uuid,
        delivery: Delivery,
    ) -> Result<Self, Error> {
        let Delivery { key: name, kind, title_key, media_type, bytes, demand } = delivery;
        let demand = demand.map(|demand| seal(key, &demand)).transpose()?;
        let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
        let sha256 = vault::sha256(&bytes);
        let blob = blobs.put(key, tenant, bytes).await?;
        let file = File { kind, title_key, media_type, blob, size, sha256, demand };
        Ok(Self { tenant, case, delivery: name, file: Some(file) })
    }

    /// Takes the file away again, when its row was certainly not committed. A file of an earlier delivery stays.
    ///
    /// # Errors
    /// [`Error::Blobs`] when the file could not be deleted.
    pub async fn discard(self, blobs: &Blobs) -> Result<(), Error> {
        match self.file {
            Some(file) => Ok(blobs.delete(self.tenant, &file.blob).await?),
            None => Ok(()),
        }
    }
}

/// Puts the file of a delivery away, while no transaction is open; [`post_document`] makes a document of it. Nothing is put
/// away for a delivery whose key is there already.
///
/// A file whose row is not committed afterwards stays unreachable: nobody has its name. [`Stored::discard`] takes it away.
///
/// # Errors
/// [`Error::Blobs`] when the file could not be stored; the store's own.
pub async fn store_document(
    store: &Store,
    blobs: &Blobs,
    tenant: TenantId,
    case: impl Into<Uuid>,
    delivery: Delivery,
) -> Result<Stored, Error> {
    let case = case.into();
    let scope = store.read_as_system(tenant).await?;
    let there = delivered(&scope, tenant, case, &delivery.key).await?.is_some();
    let key = scope.data_key(case).await?;
    drop(scope);
    if there {
        return Ok(Stored { tenant, case, delivery: delivery.key, file: None });
    }
    Stored::put(blobs, &key, tenant, case, delivery).await
}

/// Puts a stored document into the mailbox. A delivery whose key is there already changes nothing and gives back what was
/// delivered first.
///
/// # Errors
/// The store's own, among them a conflict when the same delivery is being made elsewhere at this moment, and a destroyed key
/// when the case was deleted meanwhile.
pub async fn post_document(scope: &mut Scope, stored: &Stored) -> Result<Document, Error> {
    let (tenant, case) = (scope.tenant()?, stored.case);
    if tenant != stored.tenant {
        return Err(store::Error::WrongReach("the tenant of the document").into());
    }
    if let Some(row) = delivered(scope, tenant, case, &stored.delivery).await? {
        return described(row);
    }
    scope.data_key(case).await?;
    let file = stored.file.as_ref().ok_or(Error::NoDocument)?;
    let row = document::Model {
        tenant_id: tenant,
        id: scope.new_id(),
        case_id: case,
        delivery: stored.delivery.clone(),
        kind: file.kind.as_str().to_owned(),
        title_key: file.title_key.clone(),
        media_type: file.media_type.clone(),
        blob: file.blob.clone(),
        size: file.size,
        sha256: file.sha256.to_vec(),
        made_available_at: scope.now(),
        notified_on: None,
        retrieved_at: None,
        demand: file.demand.clone(),
    };
    let inserted =
        document::Entity::insert(document::ActiveModel::from(row.clone())).exec_without_returning(scope.db()).await;
    if let Err(error) = inserted {
        let error = store::Error::from(error);
        return Err(if error.is_duplicate() { store::Error::Conflict("document").into() } else { error.into() });
    }
    scope.audit("mailbox.document", case, json!({ "document": row.id, "kind": file.kind }));
    notices::announce(scope, case, row.id.0).await?;
    described(row)
}

/// Reads a document. When the applicant does so for the first time, the moment is recorded: it can make the decision count
/// as notified (§ 41 Abs. 2a VwVfG). A writing transaction is opened for that record only, after the file was read.
///
/// # Errors
/// [`Error::NoDocument`] when the case has none with this identity; [`Error::Blobs`] when the file cannot be read, and then
/// nothing is recorded; the store's own.
pub async fn retrieve_document(
    store: &Store,
    blobs: &Blobs,
    tenant: TenantId,
    actor: Actor,
    case: impl Into<Uuid>,
    document: DocumentId,
) -> Result<Opened, Error> {
    let (reach, case) = (Reach::Tenant(tenant), case.into());
    let scope = store.read(reach.clone(), actor, Language::German).await?;
    let mut row = find(&scope, tenant, case, document).await?;
    let key = scope.data_key(case).await?;
    drop(scope);
    let bytes = blobs.get(&key, tenant, &row.blob).await?;
    if actor == Actor::Applicant && row.retrieved_at.is_none() {
        let mut scope = store.write(reach, actor, Language::German).await?;
        if !record_retrieval(&mut scope, &mut row).await? {
            // Another request was faster; its moment is the one that counts.
            row = find(&scope, tenant, case, document).await?;
        }
        scope.commit().await?;
    }
    Ok(Opened { document: described(row)?, bytes })
}

/// Records the first retrieval; false when it was recorded before.
async fn record_retrieval(scope: &mut Scope, row: &mut document::Model) -> Result<bool, Error> {
    let now = scope.now();
    let changed = document::Entity::update_many()
        .col_expr(document::Column::RetrievedAt, Expr::value(now))
        .filter(document::Column::TenantId.eq(row.tenant_id))
        .filter(document::Column::Id.eq(row.id))
        .filter(document::Column::RetrievedAt.is_null())
        .exec(scope.db())
        .await?;
    if changed.rows_affected != 1 {
        return Ok(false);
    }
    row.retrieved_at = Some(now);
    scope.audit("mailbox.retrieved", row.case_id, json!({ "document": row.id }));
    scope.emit("mailbox.retrieved", row.case_id, json!({ "document": row.id }))?;
    Ok(true)
}

async fn delivered(
    scope: &Scope,
    tenant: TenantId,
    case: Uuid,
    delivery: &str,
) -> Result<Option<document::Model>, Error> {
    Ok(document::Entity::find()
        .filter(document::Column::TenantId.eq(tenant))
        .filter(document::Column::CaseId.eq(case))
        .filter(document::Column::Delivery.eq(delivery))
        .one(scope.db())
        .await?)
}

/// What a demand is sealed for.
pub(crate) const DEMAND: &str = "mailbox.demand";

pub(crate) fn seal(key: &DataKey, demand: &Demand) -> Result<Vec<u8>, Error> {
    let plain = serde_json::to_vec(demand).map_err(|_| store::Error::Inconsistent("a demand".to_owned()))?;
    Ok(key.seal(DEMAND, &plain).map_err(store::Error::from)?)
}

pub(crate) fn unsealed(key: &DataKey, sealed: &[u8]) -> Result<Demand, Error> {
    let plain = key.open(DEMAND, sealed).map_err(store::Error::from)?;
    Ok(serde_json::from_slice(&plain).map_err(|_| store::Error::Inconsistent("a demand".to_owned()))?)
}

pub(crate) async fn find(
    scope: &Scope,
    tenant: TenantId,
    case: Uuid,
    document: DocumentId,
) -> Result<document::Model, Error> {
    document::Entity::find()
        .filter(document::Column::TenantId.eq(tenant))
        .filter(document::Column::CaseId.eq(case))
        .filter(document::Column::Id.eq(document))
        .one(scope.db())
        .await?
        .ok_or(Error::NoDocument)
}

pub(crate) fn described(row: document::Model) -> Result<Document, Error> {
    let wrong = |what: &str| store::Error::Inconsistent(what.to_owned());
    Ok(Document {
        id: row.id,
        kind: row.kind.parse()?,
        title_key: row.title_key,
        media_type: row.media_type,
        size: row.size,
        sha256: row.sha256.try_into().map_err(|_| wrong("checksum of a document"))?,
        made_available_at: row.made_available_at,
        notified_on: row.notified_on.map(|day| day.parse()).transpose().map_err(|_| wrong("day of notification"))?,
        retrieved_at: row.retrieved_at,
        told_at: None,
    })
}
