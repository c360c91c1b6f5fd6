//! What becomes of the tables of this room when an administration takes its data along.

use store::ExportTable;

/// Every table with rows of an administration.
pub const EXPORT: &[ExportTable] = &[
    ExportTable::new("demand_survey"),
    ExportTable::new("demand_article"),
    ExportTable::new("demand_invited"),
    ExportTable::new("demand_report"),
    ExportTable::new("procurement_notice"),
    ExportTable::new("tender"),
    ExportTable::new("tender_offer"),
    ExportTable::new("tender_entry"),
    ExportTable::new("framework"),
    ExportTable::new("framework_article"),
    ExportTable::new("framework_buyer"),
    ExportTable::new("call_off"),
    ExportTable::new("call_off_line"),
    ExportTable::new("framework_entry"),
    ExportTable::new("delivery"),
    ExportTable::new("delivery_line"),
    ExportTable::new("purchase_invoice"),
    ExportTable::new("purchase_invoice_file").file("blob", "id", None),
    ExportTable::new("purchase_item"),
    ExportTable::new("purchase_reminder"),
    ExportTable::new("direct_order"),
    ExportTable::new("direct_group"),
];
