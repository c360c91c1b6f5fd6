use blobs::{Blobs, Finding, Inspected, Limits, MediaType};
use bytes::Bytes;
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use store::{Scope, Store, TenantId};

use super::read::item;
use super::write::change;
use crate::model::{Attached, FileId, ItemId, MOST_FILES};
use crate::tables::news_file;
use crate::writer::Writer;
use crate::{Error, Result};

/// Looks at a file and stores it under the key of an administration, that of whoever brings it. Pictures are written anew; a
/// document goes before the virus scanner, where there is one. Nothing names the file yet: [`attach`] does.
///
/// # Errors
/// [`Error::Rejected`], [`Error::NoAlternative`], [`Error::Infected`], [`Error::NotScanned`]; the store's and the storage's own.
pub async fn receive(
    store: &Store,
    blobs: &Blobs,
    holder: TenantId,
    item: ItemId,
    (name, bytes): (&str, Bytes),
    alt: &str,
) -> Result<Attached> {
    let Inspected { media_type, bytes, file_name, .. } =
        blobs.inspect(bytes, name, Limits::default()).await.map_err(Error::Rejected)?;
    if media_type != MediaType::Pdf && alt.is_empty() {
        return Err(Error::NoAlternative);
    }
    if let (MediaType::Pdf, Some(scanner)) = (media_type, blobs.scanner())
        && matches!(scanner.scan(&bytes).await?, Finding::Infected(_))
    {
        return Err(Error::Infected);
    }
    let size = bytes.len() as u64;
    let mut scope = store.write_as_system(holder).await?;
    let id: FileId = scope.new_id();
    let key = scope.create_data_key(id).await?;
    let blob = blobs.put(&key, holder, bytes).await?;
    let row = news_file::ActiveModel {
        tenant_id: Set(holder),
        id: Set(id),
        item: Set(item),
        blob: Set(blob.clone()),
        stored_at: Set(scope.now()),
    };
    news_file::Entity::insert(row).exec_without_returning(scope.db()).await?;
    scope.commit().await?;
    let media_type = media_type.as_str().to_owned();
    Ok(Attached { id, holder, blob, media_type, name: file_name, size, alt: alt.to_owned() })
}

/// Adds a file to an item: a change as any other.
///
/// # Errors
/// [`Error::TooManyFiles`]; as [`change`].
pub async fn attach(scope: &mut Scope, writer: Writer, id: ItemId, revision: i32, file: Attached) -> Result<()> {
    let mut content = item(scope, writer, id).await?.content;
    if content.files.len() >= MOST_FILES {
        return Err(Error::TooManyFiles);
    }
    content.files.push(file);
    change(scope, writer, id, revision, &content).await
}

/// Takes a file away from an item: a change as any other. It stays where editions name it.
///
/// # Errors
/// [`Error::Unknown`]; as [`change`].
pub async fn detach(scope: &mut Scope, writer: Writer, id: ItemId, revision: i32, file: FileId) -> Result<()> {
    let mut content = item(scope, writer, id).await?.content;
    let before = content.files.len();
    content.files.retain(|known| known.id != file);
    if content.files.len() == before {
        return Err(Error::Unknown);
    }
    change(scope, writer, id, revision, &content).await
}

/// The bytes of a file that an item or edition names. Whoever calls has seen it there.
///
/// # Errors
/// The store's and the storage's own.
pub async fn opened(store: &Store, blobs: &Blobs, file: &Attached) -> Result<Bytes> {
    let scope = store.read_as_system(file.holder).await?;
    let key = scope.data_key(file.id).await?;
    drop(scope);
    Ok(blobs.get(&key, file.holder, &file.blob).await?)
}
