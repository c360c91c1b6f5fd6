//! Downloads.

use axum::body::Body;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use identity::Clerk;
use mailbox::DocumentId;
use store::{Language, Reach};
use ui::{Failure, Path, Visitor};

use crate::model::CaseId;
use crate::{Desk, Result, verbs};

/// Personal data belong in no cache.
pub(super) const PRIVATE: &str = "private, no-store";

/// Notes for the applicant that the clerk sees something of the case.
pub(super) async fn looked(desk: &Desk, clerk: &Clerk, id: CaseId) -> Result<()> {
    applications::note_look(&desk.store, clerk.tenant(), clerk.actor(), id.application()).await?;
    Ok(())
}

/// `GET /amt/vorgang/{id}/dokument/{document}`
pub(super) async fn document(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((id, document)): Path<(CaseId, DocumentId)>,
) -> Result<Response, Failure> {
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    let reference = verbs::reference(&scope, clerk.session(), id).await?;
    let opened = verbs::document(scope, &desk, clerk.session(), id, document).await?;
    looked(&desk, &clerk, id).await?;
    let name = format!("{}-{reference}.pdf", mailbox::document_name(Language::German, &opened.document));
    Ok(download(&opened.document.media_type, &name, opened.bytes))
}

/// `GET /amt/vorgang/{id}/anlage/{attachment}`
pub(super) async fn attachment(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((id, attachment)): Path<(CaseId, applications::AttachmentId)>,
) -> Result<Response, Failure> {
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    let (file, bytes) = verbs::attachment(&scope, &desk, clerk.session(), id, attachment).await?;
    drop(scope);
    looked(&desk, &clerk, id).await?;
    Ok(download(&file.media_type, &file.file_name, bytes))
}

/// A file to keep, never to run in the page (RFC 6266 with the name in RFC 8187 coding).
pub(super) fn download(media_type: &str, name: &str, content: impl Into<Body>) -> Response {
    let coded: String = name
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect();
    let headers = [
        (header::CONTENT_TYPE, media_type.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename*=UTF-8''{coded}")),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
        (header::CACHE_CONTROL, PRIVATE.to_owned()),
    ];
    (headers, content.into()).into_response()
}
