//! What becomes of the tables of this room when an administration takes its data along.

use store::ExportTable;

/// Every table with rows of an administration.
pub const EXPORT: &[ExportTable] = &[
    ExportTable::new("news_edition"),
    ExportTable::new("news_event"),
    ExportTable::new("news_file").file("blob", "id", None),
    ExportTable::new("news_item"),
];
