//! What becomes of the tables of this room when an administration takes its data along.

use store::{ExportTable, Sealed, StaysBehind};

use crate::exchange::{FILE_NAME, RELEASED};
use crate::verbs::amend::AMENDMENT;
use crate::verbs::decide::DECISION;
use crate::verbs::file::DETAIL;
use crate::verbs::keep::HOLD;
use crate::verbs::participation::{CONTENT, STATEMENT};
use crate::verbs::view::NAME;
use crate::verbs::work::{DRAFT, NOTE};

/// The data key of a case has its id.
const KEY: &str = "case_id";

/// Every table with rows of an administration.
pub const EXPORT: &[ExportTable] = &[
    ExportTable::new("absence"),
    ExportTable::new("amendment").sealed(&[Sealed::json("content", AMENDMENT, KEY)]),
    ExportTable::new("case_draft").sealed(&[Sealed::json("content", DRAFT, KEY)]),
    ExportTable::new("case_event").sealed(&[Sealed::text("detail", DETAIL, KEY), Sealed::text("name", NAME, KEY)]),
    ExportTable::new("case_file").sealed(&[Sealed::text("hold", HOLD, "id")]),
    ExportTable::new("case_label"),
    ExportTable::new("case_note").sealed(&[Sealed::text("content", NOTE, KEY)]),
    ExportTable::new("case_proposal"),
    ExportTable::new("decision").sealed(&[Sealed::json("content", DECISION, KEY)]),
    ExportTable::new("deletion_record"),
    ExportTable::new("file_counter"),
    ExportTable::new("file_plan"),
    ExportTable::new("former_decision").sealed(&[Sealed::json("content", DECISION, KEY)]),
    ExportTable::new("inbox_filter"),
    ExportTable::new("label"),
    ExportTable::new("participation")
        .sealed(&[Sealed::json("content", CONTENT, KEY), Sealed::text("statement", STATEMENT, KEY)]),
    ExportTable::new("participation_file").sealed(&[Sealed::text("file_name", FILE_NAME, "participation")]).file(
        "blob",
        "participation",
        Some("file_name"),
    ),
    ExportTable::new("participation_request")
        .sealed(&[Sealed::json("content", RELEASED, "id"), Sealed::text("statement", STATEMENT, "id")]),
    ExportTable::new("print_batch"),
    ExportTable::new("print_item"),
    ExportTable::new("routing_rule"),
    ExportTable::new("text_block"),
    // Made of the applications, under the key of the administration.
    ExportTable::staying("case_word", StaysBehind::Derived),
];
