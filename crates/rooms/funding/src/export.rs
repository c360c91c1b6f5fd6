//! What becomes of the tables of this room when an administration takes its data along.

use store::ExportTable;

/// Every table with rows of an administration.
pub const EXPORT: &[ExportTable] = &[
    ExportTable::new("funding_programme"),
    ExportTable::new("funding_object"),
    ExportTable::new("funding_year"),
    ExportTable::new("funding_grant"),
    ExportTable::new("funding_share"),
    ExportTable::new("funding_journal"),
    ExportTable::new("funding_note"),
    ExportTable::new("funding_drawdown"),
    ExportTable::new("funding_change"),
    ExportTable::new("funding_proof"),
    ExportTable::new("funding_recovery"),
    ExportTable::new("funding_item"),
    ExportTable::new("funding_reminder"),
    ExportTable::new("funding_letter"),
    ExportTable::new("funding_own"),
    ExportTable::new("funding_import"),
];
