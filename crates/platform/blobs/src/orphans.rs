//! Files that nothing names: an upload whose program died before its row was written.

use futures::TryStreamExt;
use object_store::{ObjectStore, ObjectStoreExt};
use store::{TenantId, Timestamp};

use crate::reference::BlobRef;
use crate::storage::{Blobs, Error};

/// Into how many shelves the names of a tenant's files fall; they are random, so each holds about as many.
const SHELVES: i64 = 256;

impl Blobs {
    /// Deletes every file of a tenant; returns how many. May be interrupted and repeated.
    ///
    /// # Errors
    ///
    /// [`Error::Storage`] when the folder cannot be read or a file could not be deleted.
    pub async fn delete_all(&self, tenant: TenantId) -> Result<u64, Error> {
        let prefix = object_store::path::Path::from(tenant.to_string());
        let mut files = self.objects.list(Some(&prefix));
        let mut deleted = 0;
        while let Some(file) = files.try_next().await.map_err(Error::Storage)? {
            match self.objects.delete(&file.location).await {
                Ok(()) => deleted += 1,
                Err(object_store::Error::NotFound { .. }) => {}
                Err(error) => return Err(Error::Storage(error)),
            }
        }
        Ok(deleted)
    }

    /// How many files of a tenant there are, and how many bytes they take on the disk.
    ///
    /// # Errors
    ///
    /// [`Error::Storage`] when the folder cannot be read.
    pub async fn taken_by(&self, tenant: TenantId) -> Result<(u64, u64), Error> {
        let prefix = object_store::path::Path::from(tenant.to_string());
        let files = self.objects.list(Some(&prefix));
        let add = async |(files, bytes): (u64, u64), file: object_store::ObjectMeta| Ok((files + 1, bytes + file.size));
        files.try_fold((0, 0), add).await.map_err(Error::Storage)
    }

    /// Files of a tenant on one of 256 shelves that were written before `limit`. Whoever asks with another number each time
    /// sees every file after 256 questions, and looks at a small part of the folder each time.
    ///
    /// # Errors
    ///
    /// [`Error::Storage`] when the folder cannot be read.
    pub async fn written_before(&self, tenant: TenantId, shelf: i64, limit: Timestamp) -> Result<Vec<BlobRef>, Error> {
        let shelf = format!("{:02x}", shelf.rem_euclid(SHELVES));
        let prefix = object_store::path::Path::from_iter([tenant.to_string(), shelf]);
        let found: Vec<_> = self.objects.list(Some(&prefix)).try_collect().await.map_err(Error::Storage)?;
        Ok(found
            .into_iter()
            .filter(|file| file.last_modified.timestamp_micros() < limit.0)
            .filter_map(|file| file.location.filename()?.parse().ok())
            .collect())
    }
}
