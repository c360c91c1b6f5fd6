//! Files of a case, for the clerk and for who approves the decision.

use applications::{Attachment, AttachmentId};
use bytes::Bytes;
use identity::ClerkSession;
use mailbox::{DocumentId, Opened};
use store::Scope;

use crate::model::CaseId;
use crate::verbs::file::load_readable;
use crate::{Desk, Result};

/// A document from the mailbox of a case. That a clerk or an approver reads it is no retrieval. The scope ends before the file is read.
///
/// # Errors
/// [`store::Error::NotFound`] for a case of another administration, [`crate::Error::Forbidden`], the mailbox's own.
pub async fn document(
    scope: Scope,
    desk: &Desk,
    by: &ClerkSession,
    id: CaseId,
    document: DocumentId,
) -> Result<Opened> {
    load_readable(&scope, by, id).await?;
    let (tenant, actor) = (scope.tenant()?, scope.actor());
    drop(scope);
    Ok(mailbox::retrieve_document(&desk.store, &desk.blobs, tenant, actor, id, document).await?)
}

/// The number of a case for people.
///
/// # Errors
/// As [`document`].
pub(crate) async fn reference(scope: &Scope, by: &ClerkSession, id: CaseId) -> Result<String> {
    Ok(load_readable(scope, by, id).await?.row.reference)
}

/// A file that the applicant sent, if it is released.
///
/// # Errors
/// As [`document`]; a locked file is not found.
pub async fn attachment(
    scope: &Scope,
    desk: &Desk,
    by: &ClerkSession,
    id: CaseId,
    attachment: AttachmentId,
) -> Result<(Attachment, Bytes)> {
    load_readable(scope, by, id).await?;
    Ok(applications::attachment(scope, &desk.blobs, id.application(), attachment).await?)
}
