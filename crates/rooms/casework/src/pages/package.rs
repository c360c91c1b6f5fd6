//! A case as one file to keep: everything that the administration has of it, and a list of that with checksums.

mod sheets;

use std::collections::VecDeque;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use bytes::Bytes;
use futures::stream::try_unfold;
use identity::{Clerk, ClerkSession};
use serde_json::{Value, json};
use store::{Actor, Reach, Timestamp};
use ui::{Failure, Path, t};
use zip::write::{FileOptions, SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

use super::files::{download, looked};
use crate::letter::OFFICIAL;
use crate::model::CaseId;
use crate::verbs::{CaseView, open_case};
use crate::{Desk, Result, verbs};

/// The list of what is in the package.
const LIST: &str = "inhalt.json";

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
    let packing = Packing::new(desk.clone(), clerk.session().clone(), &case, copy, now);
    let chunks = try_unfold(packing, |mut packing| async move {
        let chunk = packing.next().await.inspect_err(|error| {
            tracing::warn!(tenant = packing.by.tenant.0, case = %packing.id, %error, "a package broke off");
        })?;
        Ok::<_, crate::Error>(chunk.map(|chunk| (chunk, packing)))
    });
    Ok(download("application/zip", &name, Body::from_stream(chunks)))
}

/// What goes into a package.
enum Part {
    /// Bytes that are there already.
    Ready(Bytes),
    /// A document of the mailbox.
    Document(mailbox::DocumentId),
    /// A file of the applicant.
    Attachment(applications::AttachmentId),
}

/// A file of the package that is still to be written.
struct Planned {
    path: String,
    part: Part,
    /// Whether it is for colleagues only.
    internal: bool,
}

impl Planned {
    fn new(path: impl Into<String>, part: Part) -> Self {
        Self { path: path.into(), part, internal: false }
    }

    fn ready(path: &str, bytes: impl Into<Bytes>) -> Self {
        Self::new(path, Part::Ready(bytes.into()))
    }
}

/// A package on its way: one file is in memory at a time.
struct Packing {
    desk: Desk,
    by: ClerkSession,
    id: CaseId,
    /// None once it is finished.
    zip: Option<ZipWriter<StreamWriter<Pipe>>>,
    pipe: Pipe,
    options: SimpleFileOptions,
    planned: VecDeque<Planned>,
    head: Value,
    files: Vec<Value>,
}

impl Packing {
    fn new(desk: Desk, by: ClerkSession, case: &CaseView, copy: Vec<u8>, now: Timestamp) -> Self {
        let pipe = Pipe::default();
        let (planned, left_out) = plan(&desk, case, copy);
        let head = json!({
            "reference": case.reference(),
            "online_service": case.application.online_service,
            "legal_entity": case.application.legal_entity,
            "packed_at": now.rfc3339(),
            "packed_by": by.name,
            "left_out": left_out,
        });
        let time = now.in_germany();
        let time = zip::DateTime::from_date_and_time(
            u16::try_from(time.year()).unwrap_or_default(),
            u8::try_from(time.month()).unwrap_or_default(),
            u8::try_from(time.day()).unwrap_or_default(),
            u8::try_from(time.hour()).unwrap_or_default(),
            u8::try_from(time.minute()).unwrap_or_default(),
            u8::try_from(time.second()).unwrap_or_default(),
        );
        Self {
            desk,
            by,
            id: case.id,
            zip: Some(ZipWriter::new_stream(pipe.clone())),
            pipe,
            options: FileOptions::default().last_modified_time(time.unwrap_or_default()),
            planned,
            head,
            files: Vec::new(),
        }
    }

    /// Writes the next file, at last the list; gives what can be sent by then, and nothing when all is sent.
    async fn next(&mut self) -> Result<Option<Bytes>> {
        if self.zip.is_none() {
            return Ok(None);
        }
        match self.planned.pop_front() {
            Some(Planned { path, part, internal }) => {
                let bytes = self.read(part).await?;
                self.files.push(json!({
                    "path": path,
                    "bytes": bytes.len(),
                    "sha256": vault::hex(&vault::sha256(&bytes)),
                    "internal": internal,
                }));
                self.write(&path, &bytes)?;
            }
            None => {
                self.head["files"] = self.files.split_off(0).into();
                self.write(LIST, format!("{:#}", self.head).as_bytes())?;
                if let Some(zip) = self.zip.take() {
                    zip.finish().map_err(broken)?;
                }
            }
        }
        Ok(Some(self.pipe.drain()))
    }

    async fn read(&self, part: Part) -> Result<Bytes> {
        if let Part::Ready(bytes) = part {
            return Ok(bytes);
        }
        let Self { desk, by, id, .. } = self;
        let scope = desk.store.read(Reach::Tenant(by.tenant), Actor::Account(by.account.0), OFFICIAL).await?;
        match part {
            Part::Ready(bytes) => Ok(bytes),
            Part::Document(document) => Ok(verbs::document(scope, desk, by, *id, document).await?.bytes),
            Part::Attachment(file) => Ok(verbs::attachment(&scope, desk, by, *id, file).await?.1),
        }
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

/// What goes into the package of a case, and what does not and why.
fn plan(desk: &Desk, case: &CaseView, copy: Vec<u8>) -> (VecDeque<Planned>, Vec<Value>) {
    let mut planned = VecDeque::from([
        Planned::ready("antrag.pdf", copy),
        Planned::ready("vorgang.json", format!("{:#}", sheets::data(case))),
        Planned::ready("vorgang.txt", sheets::text(&desk.directory.catalogue(), case)),
    ]);
    if !case.notes.is_empty() {
        let notes = [("json", format!("{:#}", sheets::notes_data(case))), ("txt", sheets::notes_text(case))];
        planned.extend(notes.map(|(ending, text)| Planned {
            internal: true,
            ..Planned::ready(&format!("intern/notizen.{ending}"), text)
        }));
    }
    for (number, document) in (1..).zip(&case.mailbox.documents) {
        let name = mailbox::document_name(OFFICIAL, document);
        let ending = if document.media_type == "application/pdf" { "pdf" } else { "bin" };
        planned.push_back(Planned::new(format!("dokumente/{number:02}-{name}.{ending}"), Part::Document(document.id)));
    }
    let mut left_out = Vec::new();
    for (number, file) in (1..).zip(&case.attachments) {
        let path = format!("anlagen/{number:02}-{}", blobs::clean_file_name(&file.file_name));
        if file.released {
            planned.push_back(Planned::new(path, Part::Attachment(file.id)));
        } else {
            let reason = case.locks.get(&file.id).map(|reason| t(OFFICIAL, reason.key()));
            let sha256 = vault::hex(&file.sha256);
            left_out.push(json!({ "path": path, "bytes": file.bytes, "sha256": sha256, "reason": reason }));
        }
    }
    (planned, left_out)
}

/// What was written and not sent yet.
#[derive(Clone, Default)]
struct Pipe(Arc<Mutex<Vec<u8>>>);

impl Pipe {
    fn drain(&self) -> Bytes {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner)).into()
    }
}

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
