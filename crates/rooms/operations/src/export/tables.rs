//! What becomes of the tables of this room when an administration takes its data along.

use store::{ExportTable, Sealed, StaysBehind};

use crate::verbs::ticket::CONTENT;

/// The data key of a ticket has its id.
const OF_TICKET: &str =
    "(select t.id from ticket t where t.tenant_id = ticket_entry.tenant_id and t.number = ticket_entry.ticket)";

/// Every table with rows of an administration.
pub const EXPORT: &[ExportTable] = &[
    ExportTable::new("duty_evidence"),
    ExportTable::new("purchase"),
    ExportTable::new("purchase_entry"),
    ExportTable::new("statement_line"),
    ExportTable::new("tenant_export"),
    ExportTable::new("ticket"),
    ExportTable::new("ticket_entry").sealed(&[Sealed::text("content", CONTENT, OF_TICKET)]),
    ExportTable::new("usage_month"),
    ExportTable::new("value_request"),
    // Counted anew at every look.
    ExportTable::staying("tenant_fault", StaysBehind::Passing),
    ExportTable::staying("tenant_watch", StaysBehind::Passing),
];
