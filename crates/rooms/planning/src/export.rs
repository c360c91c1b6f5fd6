//! What becomes of the tables of this room when an administration takes its data along.

use store::{ExportTable, StaysBehind};

/// Every table with rows of an administration.
pub const EXPORT: &[ExportTable] = &[
    ExportTable::new("plan_counter"),
    ExportTable::new("goal"),
    ExportTable::new("maturity_answer"),
    ExportTable::new("self_check"),
    ExportTable::new("self_check_answer"),
    ExportTable::new("measure"),
    ExportTable::new("measure_need"),
    ExportTable::new("measure_event"),
    ExportTable::new("process_sheet"),
    ExportTable::new("handed_reasons"),
    ExportTable::new("operation_plan"),
    ExportTable::new("security_answer"),
    ExportTable::new("own_weight_set"),
    ExportTable::new("service_fact"),
    ExportTable::new("colleague"),
    ExportTable::new("colleague_role"),
    ExportTable::new("colleague_skill"),
    ExportTable::new("colleague_course"),
    ExportTable::new("pulse_round"),
    ExportTable::staying("pulse_voter", StaysBehind::Passing),
    ExportTable::staying("pulse_count", StaysBehind::Anonymous),
    ExportTable::new("idea"),
    ExportTable::new("council_step"),
];
