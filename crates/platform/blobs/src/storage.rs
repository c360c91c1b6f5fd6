//! Where the files lie.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::{ObjectStore, ObjectStoreExt};
use store::TenantId;
use tokio::sync::Semaphore;
use vault::DataKey;

use crate::reference::BlobRef;
use crate::scanner::Scanner;
use crate::verdict::{Inspected, Limits, LockReason, Rejection, Release};

/// How long a file waits to be checked before the person is asked to try again.
const PATIENCE: Duration = Duration::from_secs(10);

/// Why a file could not be stored or read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The folder for uploads cannot be used.
    #[error("the folder for uploads {path} cannot be used: {source}; create it and give the service write access")]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the operating system says.
        source: std::io::Error,
    },
    /// No file has this name.
    #[error("the file {0} is missing; restore the uploads from the backup that belongs to the database")]
    Missing(BlobRef),
    /// The storage failed.
    #[error("the storage for uploads failed: {0}; check space and access, then try again")]
    Storage(object_store::Error),
    /// The file does not open with the key of its case.
    #[error("the file {reference} cannot be decrypted: {source}")]
    Crypto {
        /// The file.
        reference: BlobRef,
        /// Why.
        source: vault::Error,
    },
    /// The program is shutting down.
    #[error("the server is shutting down; try again in a moment")]
    ShuttingDown,
}

/// The store of uploaded files. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Blobs {
    pub(crate) objects: Arc<dyn ObjectStore>,
    checks: Arc<Semaphore>,
    scanner: Option<Scanner>,
}

impl Blobs {
    /// Files in a folder, which is created when missing, readable by the service only.
    ///
    /// # Errors
    ///
    /// [`Error::Folder`] when it cannot be created or opened.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        let failed = |source| Error::Folder { path: folder.to_owned(), source };
        create_folder(folder).map_err(failed)?;
        let files = LocalFileSystem::new_with_prefix(folder)
            .map_err(|error| failed(std::io::Error::other(error)))?
            .with_fsync(true);
        Ok(Self::over(Arc::new(files)))
    }

    /// Files in memory, for tests.
    #[must_use]
    pub fn in_memory() -> Self {
        Self::over(Arc::new(InMemory::new()))
    }

    /// Files in any object store whose `put` is durable when it returns.
    #[must_use]
    pub fn over(objects: Arc<dyn ObjectStore>) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self { objects, checks: Arc::new(Semaphore::new((cores / 2).max(1))), scanner: None }
    }

    /// The same files with a virus scanner for those that stay locked otherwise.
    #[must_use]
    pub fn with_scanner(self, scanner: Option<Scanner>) -> Self {
        Self { scanner, ..self }
    }

    /// The virus scanner, if one is configured.
    #[must_use]
    pub fn scanner(&self) -> Option<&Scanner> {
        self.scanner.as_ref()
    }

    /// Why a file that nobody has judged yet is locked.
    #[must_use]
    pub fn lock_reason(&self) -> LockReason {
        if self.scanner.is_some() { LockReason::Waiting } else { LockReason::NoScanner }
    }

    /// Encrypts a file under the key of its case and stores it under a random name. When this returns, the file
    /// survives a power cut. Takes its turn with the checks, so that only few files are in memory twice.
    ///
    /// # Errors
    ///
    /// [`Error::Storage`] when it could not be written; [`Error::Crypto`] when it is too large to encrypt.
    pub async fn put(&self, key: &DataKey, tenant: TenantId, bytes: Bytes) -> Result<BlobRef, Error> {
        let reference = BlobRef::random();
        let context = context(tenant, &reference);
        let key = key.clone();
        let permit = Arc::clone(&self.checks).acquire_owned().await.map_err(|_| Error::ShuttingDown)?;
        let sealed = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            key.seal(&context, &bytes)
        })
        .await
        .map_err(|_| Error::ShuttingDown)?
        .map_err(|source| Error::Crypto { reference: reference.clone(), source })?;
        self.objects.put(&place(tenant, &reference), sealed.into()).await.map_err(Error::Storage)?;
        Ok(reference)
    }

    /// Reads and decrypts a file.
    ///
    /// # Errors
    ///
    /// [`Error::Missing`] when there is none, [`Error::Crypto`] when it was changed or belongs to another case or
    /// tenant, [`Error::Storage`] when it could not be read.
    pub async fn get(&self, key: &DataKey, tenant: TenantId, reference: &BlobRef) -> Result<Bytes, Error> {
        if !reference.is_sound() {
            return Err(Error::Missing(reference.clone()));
        }
        let found = self.objects.get(&place(tenant, reference)).await;
        let sealed = match found {
            Ok(object) => object.bytes().await.map_err(Error::Storage)?,
            Err(object_store::Error::NotFound { .. }) => {
                return Err(Error::Missing(reference.clone()));
            }
            Err(error) => return Err(Error::Storage(error)),
        };
        let context = context(tenant, reference);
        let key = key.clone();
        tokio::task::spawn_blocking(move || key.open(&context, &sealed))
            .await
            .map_err(|_| Error::ShuttingDown)?
            .map(Bytes::from)
            .map_err(|source| Error::Crypto { reference: reference.clone(), source })
    }

    /// Deletes a file; one that is already gone is no error, so the call may be repeated.
    ///
    /// # Errors
    ///
    /// [`Error::Storage`] when it could not be deleted.
    pub async fn delete(&self, tenant: TenantId, reference: &BlobRef) -> Result<(), Error> {
        if !reference.is_sound() {
            return Ok(());
        }
        match self.objects.delete(&place(tenant, reference)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(Error::Storage(error)),
        }
    }

    /// [`inspect`](crate::inspect) beside the request threads, on at most half of the processors.
    ///
    /// # Errors
    ///
    /// The [`Rejection`] says why; [`Rejection::Busy`] when the file had to wait more than ten seconds.
    pub async fn inspect(&self, bytes: Bytes, file_name: &str, limits: Limits) -> Result<Inspected, Rejection> {
        let turn = tokio::time::timeout(PATIENCE, Arc::clone(&self.checks).acquire_owned());
        let Ok(Ok(permit)) = turn.await else {
            return Err(Rejection::Busy);
        };
        let file_name = file_name.to_owned();
        let inspected = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            crate::inspect(&bytes, &file_name, &limits)
        });
        let mut inspected = inspected.await.unwrap_or_else(|error| {
            // A decoder that panics has met a file it cannot read; the file is refused like any other damaged one.
            tracing::warn!(panicked = error.is_panic(), "the check of an upload stopped");
            Err(Rejection::Damaged)
        })?;
        if inspected.release != Release::Released {
            inspected.release = Release::Locked(self.lock_reason());
        }
        Ok(inspected)
    }
}

pub(crate) fn place(tenant: TenantId, reference: &BlobRef) -> object_store::path::Path {
    let name = reference.as_str();
    object_store::path::Path::from_iter([tenant.to_string().as_str(), &name[..2], name])
}

fn context(tenant: TenantId, reference: &BlobRef) -> String {
    format!("blobs/{tenant}/{reference}")
}

fn create_folder(folder: &Path) -> std::io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    // The new folder's own entry must survive a power cut as well.
    #[cfg(unix)]
    if let Some(parent) = folder.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        std::fs::File::open(parent)?.sync_all()?;
    }
    Ok(())
}
