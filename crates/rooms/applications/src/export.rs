//! What becomes of the tables of this room when an administration takes its data along.

use store::{ExportTable, Sealed, StaysBehind};

use crate::drafts::{self, FILE_NAME};
use crate::feedback::WORDS;
use crate::hearings::HEARING;
use crate::records::CONTENT;
use crate::transfer;

/// The data key of an application has its id.
const KEY: &str = "application";

/// Files of applications only: those of a draft go when it is handed in.
const SUBMITTED: &str = "tenant_id = $1 and exists (select 1 from application a
    where a.tenant_id = attachment.tenant_id and a.id = attachment.application)";

/// Looks of the scanner at such files.
const SCANNED: &str = "tenant_id = $1 and exists (select 1 from attachment f
    join application a on a.tenant_id = f.tenant_id and a.id = f.application
    where f.tenant_id = scan.tenant_id and f.id = scan.attachment)";

/// Every table with rows of an administration.
pub const EXPORT: &[ExportTable] = &[
    ExportTable::new("application")
        .without(&["access_hash", "idempotency"])
        .digests(&["content_hash"])
        .sealed(&[Sealed::json("content", CONTENT, "id")]),
    ExportTable::new("application_hearing").sealed(&[Sealed::json("content", HEARING, KEY)]),
    ExportTable::new("application_look"),
    ExportTable::new("application_move").sealed(&[Sealed::text("reason", transfer::REASON, KEY)]),
    ExportTable::new("application_request"),
    ExportTable::new("application_version")
        .sealed(&[Sealed::text("reason", drafts::REASON, KEY), Sealed::json("content", CONTENT, KEY)]),
    ExportTable::new("attachment").rows(SUBMITTED).digests(&["sha256"]).sealed(&[Sealed::text(
        "file_name",
        FILE_NAME,
        KEY,
    )]),
    ExportTable::new("feedback").sealed(&[Sealed::text("words", WORDS, "id")]),
    ExportTable::new("scan").rows(SCANNED),
    ExportTable::staying("draft", StaysBehind::NotHandedIn),
];
