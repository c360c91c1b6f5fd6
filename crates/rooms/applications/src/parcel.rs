//! What travels of an application that another administration takes over: read under the key of the one, written under the
//! key of the other. Nothing is half there: whoever unpacks writes everything in one transaction.

use std::collections::HashMap;

use blobs::{BlobRef, Blobs};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Scope, TenantId};
use vault::DataKey;

use crate::drafts::{FILE_NAME, blob_ref, opened, reason, seal_reason};
use crate::hearings::HEARING;
use crate::looks::elsewhere;
use crate::model::{Application, ApplicationId, AttachmentId, Content, PublicState};
use crate::records::{CONTENT, opened_content};
use crate::scan::table as scan;
use crate::tables::{
    application, application_hearing as hearing, application_look as look, application_move,
    application_request as request, application_version as version, attachment,
};
use crate::transfer::{Move, moves};
use crate::{Error, Result, records};

/// An application as it travels. Not `Debug`: it carries what somebody submitted.
pub struct Parcel {
    from: TenantId,
    row: application::Model,
    content: Content,
    versions: Vec<(version::Model, Content, Option<String>)>,
    requests: Vec<request::Model>,
    hearings: Vec<(hearing::Model, Vec<u8>)>,
    looks: Vec<look::Model>,
    files: Vec<(attachment::Model, String)>,
    scans: HashMap<AttachmentId, scan::Model>,
    moves: Vec<Move>,
    key: DataKey,
}

/// Packs an application that was handed over.
///
/// # Errors
/// [`Error::NoApplication`] when there is none, or it was not handed over; the store's own.
pub async fn pack(scope: &Scope, id: ApplicationId) -> Result<Parcel> {
    let tenant = scope.tenant()?;
    let key = scope.data_key(id).await?;
    let row = application::Entity::find()
        .filter(application::Column::TenantId.eq(tenant))
        .filter(application::Column::Id.eq(id))
        .one(scope.db())
        .await?
        .ok_or(Error::NoApplication)?;
    let content = records::content(scope, id).await?;
    macro_rules! rows {
        ($table:ident . $column:ident by $order:ident) => {
            $table::Entity::find()
                .filter($table::Column::TenantId.eq(tenant))
                .filter($table::Column::$column.eq(id))
                .order_by_asc($table::Column::$order)
                .all(scope.db())
                .await?
        };
    }
    let versions = rows!(version.Application by Version).into_iter().map(|row| {
        let content = opened_content(&key, &row.content)?;
        let why = row.reason.as_deref().map(|sealed| reason(&key, sealed)).transpose()?;
        Ok((row, content, why))
    });
    let versions = versions.collect::<Result<Vec<_>>>()?;
    let hearings = rows!(hearing.Application by Id).into_iter().map(|row| {
        let plain = key.open(HEARING, &row.content).map_err(store::Error::from)?;
        Ok((row, plain))
    });
    let hearings = hearings.collect::<Result<Vec<_>>>()?;
    let named = |id| content.names(id) || versions.iter().any(|(_, content, _)| content.names(id));
    let files = rows!(attachment.Application by Id).into_iter().filter(|row| named(row.id)).map(|row| {
        let name = opened(row.clone(), &key)?.file_name;
        Ok((row, name))
    });
    let files = files.collect::<Result<Vec<_>>>()?;
    let judged = scan::Entity::find()
        .filter(scan::Column::TenantId.eq(tenant))
        .filter(scan::Column::Attachment.is_in(files.iter().map(|(row, _)| row.id)));
    Ok(Parcel {
        from: tenant,
        requests: rows!(request.Application by Id),
        looks: rows!(look.Application by LastAt),
        scans: judged.all(scope.db()).await?.into_iter().map(|row| (row.attachment, row)).collect(),
        moves: moves(scope, id).await?,
        row,
        content,
        versions,
        hearings,
        files,
        key,
    })
}

impl Parcel {
    /// The way that it takes now.
    fn way(&self) -> Result<&Move> {
        self.moves.last().ok_or(Error::NoApplication)
    }

    /// Encrypts its files again for the administration that takes it over. A file whose row is not committed afterwards is
    /// swept up.
    ///
    /// # Errors
    /// [`Error::Blobs`] when a file could not be read or stored.
    pub async fn store_files(&self, blobs: &Blobs, to: TenantId, key: &DataKey) -> Result<Vec<BlobRef>> {
        let mut stored = Vec::with_capacity(self.files.len());
        for (row, _) in &self.files {
            let bytes = blobs.get(&self.key, self.from, &blob_ref(&row.blob)?).await?;
            stored.push(blobs.put(key, to, bytes).await?);
        }
        Ok(stored)
    }

    /// Writes it where it is taken over, with the files that were stored for it. Files get new identities, for the same
    /// administration may have had the application before. What it costs follows from the by-laws there.
    ///
    /// # Errors
    /// [`Error::NoApplication`] when it was not handed over; the store's own.
    pub async fn unpack(self, scope: &Scope, key: &DataKey, stored: &[BlobRef]) -> Result<(Application, Content)> {
        let (tenant, way) = (scope.tenant()?, self.way()?.clone());
        let id = way.target;
        let ids: Vec<(AttachmentId, AttachmentId)> =
            self.files.iter().map(|(row, _)| (row.id, scope.new_id())).collect();
        let content = Content { fees: Vec::new(), total: 0, ..renamed(&self.content, &ids)? };
        let seal = |content: &Content| {
            let sealed = key.seal(CONTENT, json!(content).to_string().as_bytes()).map_err(store::Error::from);
            Ok::<_, Error>(sealed?)
        };
        let row = application::Model {
            tenant_id: tenant,
            id,
            reference: way.to_reference.to_string(),
            legal_entity: way.to.legal_entity,
            area: way.to.area,
            state: PublicState::Received.name().to_owned(),
            content: seal(&content)?,
            // The code is checked where its holder got it.
            access_hash: Vec::new(),
            idempotency: None,
            ending: None,
            rated_submitted: true,
            rated_decided: false,
            moved_to: None,
            address: Some(self.row.address.unwrap_or(self.row.reference)),
            ..self.row
        };
        let application = Application::try_from(row.clone())?;
        application::Entity::insert(application::ActiveModel::from(row)).exec_without_returning(scope.db()).await?;
        let mut versions = Vec::new();
        for (row, content, why) in self.versions {
            versions.push(version::Model {
                tenant_id: tenant,
                application: id,
                reason: why.map(|why| seal_reason(key, &why)).transpose()?,
                content: seal(&renamed(&content, &ids)?)?,
                ..row
            });
        }
        let requests =
            self.requests.into_iter().map(|row| request::Model { tenant_id: tenant, application: id, ..row });
        let looks = self.looks.into_iter().map(|row| look::Model {
            tenant_id: tenant,
            application: id,
            viewer: elsewhere(self.from, &row.viewer),
            ..row
        });
        let mut hearings = Vec::new();
        for (row, plain) in self.hearings {
            let content = key.seal(HEARING, &plain).map_err(store::Error::from)?;
            hearings.push(hearing::Model { tenant_id: tenant, application: id, id: scope.new_uuid(), content, ..row });
        }
        let (mut files, mut scans) = (Vec::new(), Vec::new());
        for (((row, name), (_, new)), blob) in self.files.into_iter().zip(&ids).zip(stored) {
            if let Some(judged) = self.scans.get(&row.id) {
                scans.push(scan::Model { tenant_id: tenant, attachment: *new, ..judged.clone() });
            }
            files.push(attachment::Model {
                tenant_id: tenant,
                id: *new,
                application: id,
                file_name: key.seal(FILE_NAME, name.as_bytes()).map_err(store::Error::from)?,
                blob: blob.to_string(),
                ..row
            });
        }
        let moves = (0..).zip(&self.moves).map(|(place, way)| way.row(tenant, id, place, key));
        let moves = moves.collect::<Result<Vec<_>>>()?;
        application_move::Entity::insert_many(moves).exec_without_returning(scope.db()).await?;
        macro_rules! insert {
            ($($table:ident: $rows:expr),+) => {$(
                let rows: Vec<$table::ActiveModel> = $rows.into_iter().map($table::ActiveModel::from).collect();
                if !rows.is_empty() {
                    $table::Entity::insert_many(rows).exec_without_returning(scope.db()).await?;
                }
            )+};
        }
        insert!(version: versions, request: requests, look: looks, hearing: hearings, attachment: files, scan: scans);
        Ok((application, content))
    }
}

/// The content with the files' new identities.
fn renamed(content: &Content, ids: &[(AttachmentId, AttachmentId)]) -> Result<Content> {
    let mut text = json!(content).to_string();
    for (old, new) in ids {
        text = text.replace(&old.to_string(), &new.to_string());
    }
    serde_json::from_str(&text)
        .map_err(|error| store::Error::Inconsistent(format!("the content of an application: {error}")).into())
}
