//! The mailbox of a case that another administration takes over: read under the key of the one, written under the key of the
//! other. What was read, retrieved and told by e-mail stays so.

use std::collections::HashMap;

use blobs::{BlobRef, Blobs};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Scope, TenantId};
use uuid::Uuid;
use vault::DataKey;

use crate::Error;
use crate::documents::{seal, unsealed};
use crate::model::{Direction, MessageId};
use crate::notices::{self, Address};
use crate::tables::{document, message, notice};
use crate::verbs::{context, mark_read};

/// A mailbox as it travels. Not `Debug`: it carries what people wrote.
pub struct Parcel {
    from: TenantId,
    messages: Vec<(message::Model, Vec<u8>)>,
    documents: Vec<document::Model>,
    address: Option<Address>,
    told: Vec<notice::Model>,
    key: DataKey,
}

/// Packs the mailbox of a case.
///
/// # Errors
/// The store's own.
pub async fn pack(scope: &Scope, case: impl Into<Uuid>) -> Result<Parcel, Error> {
    let (from, case) = (scope.tenant()?, case.into());
    let key = scope.data_key(case).await?;
    macro_rules! rows {
        ($table:ident by $order:ident) => {
            $table::Entity::find()
                .filter($table::Column::TenantId.eq(from))
                .filter($table::Column::CaseId.eq(case))
                .order_by_asc($table::Column::$order)
                .all(scope.db())
                .await?
        };
    }
    let messages = rows!(message by SentAt).into_iter().map(|row| {
        let text = key.open(&context(row.id), &row.body).map_err(store::Error::from)?;
        Ok((row, text))
    });
    Ok(Parcel {
        from,
        messages: messages.collect::<Result<_, Error>>()?,
        documents: rows!(document by MadeAvailableAt),
        address: notices::address(scope, case, &key).await?,
        told: rows!(notice by SentAt),
        key,
    })
}

impl Parcel {
    /// Encrypts its files again for the administration that takes it over. A file whose row is not committed afterwards is
    /// swept up.
    ///
    /// # Errors
    /// [`Error::Blobs`] when a file could not be read or stored.
    pub async fn store_files(&self, blobs: &Blobs, to: TenantId, key: &DataKey) -> Result<Vec<BlobRef>, Error> {
        let mut stored = Vec::with_capacity(self.documents.len());
        for row in &self.documents {
            let bytes = blobs.get(&self.key, self.from, &row.blob).await?;
            stored.push(blobs.put(key, to, bytes).await?);
        }
        Ok(stored)
    }

    /// Writes it where it is taken over, with the files that were stored for it. Messages and documents get new identities,
    /// for the same administration may have had the case before.
    ///
    /// # Errors
    /// The store's own.
    pub async fn unpack(
        self,
        scope: &mut Scope,
        case: impl Into<Uuid>,
        key: &DataKey,
        stored: &[BlobRef],
    ) -> Result<(), Error> {
        let (tenant, case) = (scope.tenant()?, case.into());
        let mut items: HashMap<Uuid, Uuid> = HashMap::new();
        let mut messages = Vec::with_capacity(self.messages.len());
        for (row, text) in self.messages {
            let id: MessageId = scope.new_id();
            items.insert(row.id.0, id.0);
            let body = key.seal(&context(id), &text).map_err(store::Error::from)?;
            messages.push(message::ActiveModel::from(message::Model {
                tenant_id: tenant,
                id,
                case_id: case,
                body,
                ..row
            }));
        }
        let mut documents = Vec::with_capacity(self.documents.len());
        for (row, blob) in self.documents.into_iter().zip(stored) {
            let id: crate::DocumentId = scope.new_id();
            items.insert(row.id.0, id.0);
            let demand = row.demand.as_deref().map(|sealed| seal(key, &unsealed(&self.key, sealed)?)).transpose()?;
            let blob = blob.clone();
            let row = document::Model { tenant_id: tenant, id, case_id: case, blob, demand, ..row };
            documents.push(document::ActiveModel::from(row));
        }
        let told = self.told.into_iter().map(|row| notice::ActiveModel {
            tenant_id: Set(tenant),
            id: Set(scope.new_uuid()),
            case_id: Set(case),
            item: Set(row.item.and_then(|item| items.get(&item).copied())),
            sent_at: Set(row.sent_at),
        });
        let told: Vec<_> = told.collect();
        if !messages.is_empty() {
            message::Entity::insert_many(messages).exec_without_returning(scope.db()).await?;
        }
        if !documents.is_empty() {
            document::Entity::insert_many(documents).exec_without_returning(scope.db()).await?;
        }
        if !told.is_empty() {
            notice::Entity::insert_many(told).exec_without_returning(scope.db()).await?;
        }
        if let Some(address) = self.address {
            address.write(scope, case, key).await?;
        }
        Ok(())
    }
}

/// The case is with another administration now: nobody is told from here any more, and nothing waits to be read.
///
/// # Errors
/// The store's own.
pub async fn hand_over(scope: &mut Scope, case: impl Into<Uuid>) -> Result<(), Error> {
    let case = case.into();
    mark_read(scope, case, Direction::ToAdministration).await?;
    if notices::forget(scope, case).await? {
        scope.audit("mailbox.notices_moved", case, json!({}));
    }
    Ok(())
}
