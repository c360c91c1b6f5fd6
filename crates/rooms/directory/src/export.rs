//! What becomes of the tables of this room when an administration takes its data along.

use store::{ExportTable, StaysBehind};

/// Rows of the legal entities that an administration works for.
const OF_ENTITIES: &str = "entity in (select key from legal_entity where administration = $1 \
    union select key from state_authority where tenant_id = $1)";

/// Every table with rows of an administration, and what is recorded in the published directory for it.
pub const EXPORT: &[ExportTable] = &[
    ExportTable::new("account_proposal"),
    ExportTable::new("activation").rows(OF_ENTITIES),
    ExportTable::new("administration"),
    ExportTable::new("assignment").rows("administration = $1"),
    ExportTable::new("by_law"),
    ExportTable::new("by_law_rate"),
    ExportTable::new("entity_value").rows(OF_ENTITIES),
    ExportTable::new("legal_entity").rows("administration = $1"),
    ExportTable::new("own_address").rows(OF_ENTITIES),
    ExportTable::new("service_text"),
    ExportTable::new("state_authority"),
    ExportTable::staying("content_change", StaysBehind::Passing),
];
