//! A case as files to keep: everything that the administration has of it, and a list of that with checksums. The package of one
//! case and the export of an administration are made of the same files.

mod sheets;

use std::collections::VecDeque;

use applications::AttachmentId;
use blobs::LockReason;
use bytes::Bytes;
use identity::AccountId;
use mailbox::DocumentId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::{Value, json};
use store::{Actor, Reach, Scope, TenantId, Timestamp};
use ui::t;
use uuid::Uuid;

use crate::letter::OFFICIAL;
use crate::model::CaseId;
use crate::tables::case_file;
use crate::verbs::CaseView;
use crate::verbs::file::load;
use crate::verbs::view::read_case;
use crate::{Desk, Error, Result};

/// The list of what is in a package.
pub const PACKAGE_LIST: &str = "inhalt.json";

/// Where the files of the applicant lie in an export that nobody has judged yet.
const UNJUDGED: &str = "ungeprueft";

/// What goes into a package.
enum Part {
    /// Bytes that are there already.
    Ready(Bytes),
    /// A document of the mailbox.
    Document(DocumentId),
    /// A file of the applicant.
    Attachment(AttachmentId),
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

/// The files of a case, one after the other in memory; the last one is the list, [`PACKAGE_LIST`].
pub struct Package {
    tenant: TenantId,
    actor: Actor,
    id: CaseId,
    reference: String,
    planned: VecDeque<Planned>,
    head: Value,
    files: Vec<Value>,
    left_out: Vec<Value>,
    lost: Vec<String>,
    /// Whether a file that is lost is named in the list, instead of the package breaking off.
    names_lost: bool,
    over: bool,
}

impl Package {
    /// The package of a case for whoever has opened it. Files that nobody has judged are named and left out.
    pub(crate) fn for_clerk(
        desk: &Desk,
        (tenant, actor, name): (TenantId, Actor, &str),
        case: &CaseView,
        copy: Vec<u8>,
        now: Timestamp,
    ) -> Self {
        let mut package = Self::new(desk, (tenant, actor), case, now, |_| false);
        package.head["packed_by"] = name.into();
        package.planned.push_front(Planned::ready("antrag.pdf", copy));
        package
    }

    fn new(
        desk: &Desk,
        (tenant, actor): (TenantId, Actor),
        case: &CaseView,
        now: Timestamp,
        takes: impl Fn(Option<LockReason>) -> bool,
    ) -> Self {
        let head = json!({
            "reference": case.reference(),
            "online_service": case.application.online_service,
            "legal_entity": case.application.legal_entity,
            "packed_at": now.rfc3339(),
        });
        let (planned, left_out) = plan(desk, case, takes);
        let (id, reference) = (case.id, case.reference());
        let names_lost = false;
        Self {
            tenant,
            actor,
            id,
            reference,
            planned,
            head,
            files: Vec::new(),
            left_out,
            lost: Vec::new(),
            names_lost,
            over: false,
        }
    }

    /// The number of the case for people.
    #[must_use]
    pub fn reference(&self) -> &str {
        &self.reference
    }

    /// Files that the storage has lost, as far as the package has come.
    #[must_use]
    pub fn lost(&self) -> &[String] {
        &self.lost
    }

    /// The next file: its path inside the package, and what stands in it. Nothing after the list.
    ///
    /// # Errors
    /// A file cannot be read, the store's own.
    pub async fn next(&mut self, desk: &Desk) -> Result<Option<(String, Bytes)>> {
        while let Some(Planned { path, part, internal }) = self.planned.pop_front() {
            match self.read(desk, part).await {
                Ok(bytes) => {
                    self.files.push(json!({
                        "path": path,
                        "bytes": bytes.len(),
                        "sha256": vault::hex(&vault::sha256(&bytes)),
                        "internal": internal,
                    }));
                    return Ok(Some((path, bytes)));
                }
                Err(error) if self.names_lost && is_lost(&error) => {
                    tracing::warn!(tenant = self.tenant.0, case = %self.id, %error, "a file is missing in an export");
                    self.left_out.push(json!({ "path": path, "lost": true }));
                    self.lost.push(path);
                }
                Err(error) => return Err(error),
            }
        }
        if std::mem::replace(&mut self.over, true) {
            return Ok(None);
        }
        self.head["left_out"] = std::mem::take(&mut self.left_out).into();
        self.head["files"] = std::mem::take(&mut self.files).into();
        Ok(Some((PACKAGE_LIST.to_owned(), format!("{:#}", self.head).into())))
    }

    async fn read(&self, desk: &Desk, part: Part) -> Result<Bytes> {
        let Self { tenant, actor, id, .. } = *self;
        match part {
            Part::Ready(bytes) => Ok(bytes),
            Part::Document(document) => {
                Ok(mailbox::retrieve_document(&desk.store, &desk.blobs, tenant, actor, id, document).await?.bytes)
            }
            Part::Attachment(file) => {
                let scope = desk.store.read(Reach::Tenant(tenant), actor, OFFICIAL).await?;
                Ok(applications::stored_attachment(scope, &desk.blobs, id.application(), file).await?)
            }
        }
    }
}

/// Whether a file is not there any more, or nothing opens it.
fn is_lost(error: &Error) -> bool {
    let blob = match error {
        Error::Applications(applications::Error::Blobs(error)) | Error::Mailbox(mailbox::Error::Blobs(error)) => error,
        _ => return false,
    };
    matches!(blob, blobs::Error::Missing(_) | blobs::Error::Crypto { .. })
}

/// The package of a case for the export of its administration, for whom the caller has asked: with everything but what is known to
/// be harmful. Nobody opens the case by that. Nothing when it was deleted meanwhile.
///
/// # Errors
/// The store's own.
pub async fn export_case(desk: &Desk, tenant: TenantId, id: CaseId) -> Result<Option<Package>> {
    let mut scope = desk.store.read(Reach::Tenant(tenant), Actor::System, OFFICIAL).await?;
    let file = match load(&scope, id).await {
        Err(Error::Store(store::Error::NotFound(_) | store::Error::KeyDestroyed(_))) => return Ok(None),
        file => file?,
    };
    let case = read_case(&mut scope, desk, AccountId(Uuid::nil()), file).await?;
    let now = scope.now();
    let harmless = |reason| reason != Some(LockReason::Infected);
    let mut package = Package::new(desk, (tenant, Actor::System), &case, now, harmless);
    let Desk { studio, directory, press, .. } = desk;
    match applications::copy(scope, studio, directory, press, OFFICIAL, &case.application, None).await {
        Ok(copy) => package.planned.push_front(Planned::ready("antrag.pdf", copy)),
        // The legal entity is not in the directory any more; what was submitted stands in the other sheets.
        Err(applications::Error::NoApplication) => package.left_out.push(json!({ "path": "antrag.pdf", "lost": true })),
        Err(error) => return Err(error.into()),
    }
    package.names_lost = true;
    Ok(Some(package))
}

/// The next cases of the scope's administration in the order of their ids, no more than so many.
///
/// # Errors
/// The store's own.
pub async fn cases_after(scope: &Scope, after: Option<CaseId>, limit: u64) -> Result<Vec<CaseId>> {
    use case_file::{Column, Entity};
    let mut query = Entity::find().select_only().column(Column::Id).filter(Column::TenantId.eq(scope.tenant()?));
    if let Some(after) = after {
        query = query.filter(Column::Id.gt(after));
    }
    Ok(query.order_by_asc(Column::Id).limit(limit).into_tuple().all(scope.db()).await?)
}

/// What goes into the package of a case, and what does not and why. `takes` says for which reasons a locked file comes along.
fn plan(desk: &Desk, case: &CaseView, takes: impl Fn(Option<LockReason>) -> bool) -> (VecDeque<Planned>, Vec<Value>) {
    let mut planned = VecDeque::from([
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
        let name = format!("{number:02}-{}", blobs::clean_file_name(&file.file_name));
        let reason = case.locks.get(&file.id).copied();
        if file.released {
            planned.push_back(Planned::new(format!("anlagen/{name}"), Part::Attachment(file.id)));
        } else if takes(reason) {
            planned.push_back(Planned::new(format!("anlagen/{UNJUDGED}/{name}"), Part::Attachment(file.id)));
        } else {
            let (path, sha256) = (format!("anlagen/{name}"), vault::hex(&file.sha256));
            let reason = reason.map(|reason| t(OFFICIAL, reason.key()));
            left_out.push(json!({ "path": path, "bytes": file.bytes, "sha256": sha256, "reason": reason }));
        }
    }
    (planned, left_out)
}
