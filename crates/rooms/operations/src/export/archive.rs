//! A ZIP archive that is sent while it is written: one piece of a file is in memory, and the list of the files.

use std::io::Write;

use casework::{ZipPipe, zip_moment};
use serde_json::{Value, json};
use store::Timestamp;
use tokio::io::{AsyncWrite, AsyncWriteExt};
use vault::Sha256;
use zip::write::{FileOptions, SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

use crate::{Error, Result};

/// What waits to be sent before more of it is written.
const WAITING: usize = 64 * 1024;

/// A file that was written whole.
pub(super) struct Listed {
    pub(super) path: String,
    pub(super) bytes: u64,
    pub(super) sha256: [u8; 32],
}

impl Listed {
    pub(super) fn as_json(&self) -> Value {
        json!({ "path": self.path, "bytes": self.bytes, "sha256": vault::hex(&self.sha256) })
    }
}

/// The archive on its way to `out`.
pub(super) struct Archive<'a, W> {
    zip: ZipWriter<StreamWriter<ZipPipe>>,
    pipe: ZipPipe,
    out: &'a mut W,
    options: SimpleFileOptions,
    open: Option<(String, u64, Sha256)>,
    /// Files that are in it.
    pub(super) files: u64,
    /// Bytes that were sent.
    pub(super) sent: u64,
}

impl<'a, W: AsyncWrite + Unpin + Send> Archive<'a, W> {
    pub(super) fn new(out: &'a mut W, now: Timestamp) -> Self {
        let pipe = ZipPipe::default();
        let zip = ZipWriter::new_stream(pipe.clone());
        // No one knows beforehand how large a table or a file gets (Zip64).
        let options = FileOptions::default().last_modified_time(zip_moment(now)).large_file(true);
        Self { zip, pipe, out, options, open: None, files: 0, sent: 0 }
    }

    /// Begins a file. Only words get smaller: letters and pictures are compressed already.
    pub(super) fn begin(&mut self, path: &str) -> Result<()> {
        let words = [".json", ".txt", ".csv"].iter().any(|ending| path.ends_with(ending));
        let method = if words { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        self.zip.start_file(path, self.options.compression_method(method)).map_err(broken)?;
        self.open = Some((path.to_owned(), 0, Sha256::new()));
        Ok(())
    }

    /// Goes on with the file.
    pub(super) async fn write(&mut self, bytes: &[u8]) -> Result<()> {
        if let Some((_, written, digest)) = &mut self.open {
            *written += bytes.len() as u64;
            digest.update(bytes);
        }
        self.zip.write_all(bytes).map_err(|error| broken(error.into()))?;
        if self.pipe.waiting() >= WAITING { self.send().await } else { Ok(()) }
    }

    /// Ends the file.
    pub(super) fn end(&mut self) -> Listed {
        let (path, bytes, digest) = self.open.take().unwrap_or_default();
        self.files += 1;
        Listed { path, bytes, sha256: digest.finish() }
    }

    /// A file that is there already.
    pub(super) async fn file(&mut self, path: &str, bytes: &[u8]) -> Result<Listed> {
        self.begin(path)?;
        self.write(bytes).await?;
        Ok(self.end())
    }

    async fn send(&mut self) -> Result<()> {
        let ready = self.pipe.drain();
        self.sent += ready.len() as u64;
        Ok(self.out.write_all(&ready).await?)
    }

    /// Writes what makes it an archive: without this nobody can open it. Returns how many bytes it has.
    pub(super) async fn finish(mut self) -> Result<u64> {
        let Self { zip, pipe, out, .. } = &mut self;
        let zip = std::mem::replace(zip, ZipWriter::new_stream(ZipPipe::default()));
        zip.finish().map_err(broken)?;
        let rest = pipe.drain();
        out.write_all(&rest).await?;
        out.flush().await?;
        Ok(self.sent + rest.len() as u64)
    }
}

fn broken(error: zip::result::ZipError) -> Error {
    Error::Archive(error.into())
}
