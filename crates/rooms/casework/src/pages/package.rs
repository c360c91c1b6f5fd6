//! A case as one file to keep.

use std::io::Write;

use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use bytes::Bytes;
use futures::stream::try_unfold;
use identity::Clerk;
use store::{Reach, TenantId};
use ui::{Failure, Path};
use zip::write::{FileOptions, SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

use super::files::{download, looked};
use crate::letter::OFFICIAL;
use crate::model::CaseId;
use crate::package::Package;
use crate::verbs::open_case;
use crate::zip_stream::{ZipPipe, zip_moment};
use crate::{Desk, Result};

/// `GET /amt/vorgang/{id}/paket.zip`: written while it is sent, one file after the other in memory.
pub(super) async fn show(State(desk): State<Desk>, clerk: Clerk, Path(id): Path<CaseId>) -> Result<Response, Failure> {
    // The official language, as in the file itself (§ 23 Abs. 1 VwVfG).
    let mut scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), OFFICIAL).await?;
    let case = open_case(&mut scope, &desk, clerk.session(), id).await?;
    let now = scope.now();
    let Desk { studio, directory, press, .. } = &desk;
    let copy = applications::copy(scope, studio, directory, press, OFFICIAL, &case.application, None).await?;
    looked(&desk, &clerk, id).await?;
    let name = format!("vorgang-{}.zip", case.reference());
    let by = (clerk.tenant(), clerk.actor(), clerk.name());
    let package = Package::for_clerk(&desk, by, &case, copy, now);
    let pipe = ZipPipe::default();
    let packing = Packing {
        tenant: clerk.tenant(),
        package,
        zip: Some(ZipWriter::new_stream(pipe.clone())),
        pipe,
        options: FileOptions::default().last_modified_time(zip_moment(now)),
        desk,
    };
    let chunks = try_unfold(packing, move |mut packing| async move {
        let chunk = packing.next().await.inspect_err(|error| {
            tracing::warn!(tenant = packing.tenant.0, case = %id, %error, "a package broke off");
        })?;
        Ok::<_, crate::Error>(chunk.map(|chunk| (chunk, packing)))
    });
    Ok(download("application/zip", &name, Body::from_stream(chunks)))
}

/// A package on its way: one file is in memory at a time.
struct Packing {
    desk: Desk,
    tenant: TenantId,
    package: Package,
    /// None once it is finished.
    zip: Option<ZipWriter<StreamWriter<ZipPipe>>>,
    pipe: ZipPipe,
    options: SimpleFileOptions,
}

impl Packing {
    /// Writes the next file; gives what can be sent by then, and nothing when all is sent.
    async fn next(&mut self) -> Result<Option<Bytes>> {
        if self.zip.is_none() {
            return Ok(None);
        }
        match self.package.next(&self.desk).await? {
            Some((path, bytes)) => self.write(&path, &bytes)?,
            None => {
                if let Some(zip) = self.zip.take() {
                    zip.finish().map_err(broken)?;
                }
            }
        }
        Ok(Some(self.pipe.drain()))
    }

    /// Only words get smaller: letters and pictures are compressed already.
    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        let Some(zip) = &mut self.zip else { return Ok(()) };
        let words = path.ends_with(".json") || path.ends_with(".txt");
        let method = if words { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        zip.start_file(path, self.options.compression_method(method)).map_err(broken)?;
        zip.write_all(bytes).map_err(|error| broken(error.into()))
    }
}

fn broken(error: zip::result::ZipError) -> crate::Error {
    store::Error::Inconsistent(format!("package: {error}")).into()
}
