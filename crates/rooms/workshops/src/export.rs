//! What becomes of the tables of this room when an administration takes its data along.

use store::{ExportTable, Sealed};

/// The context in which a person is sealed; the id of the registration follows.
pub(crate) const PERSON: &str = "workshop_registration.person";
/// The context in which a name is sealed; the id of the access follows.
pub(crate) const NAME: &str = "workshop_access.name";

/// The context in which is sealed what somebody takes home; the id of it follows.
pub(crate) const RESULT: &str = "workshop_result.content";

/// Every table with rows of an administration. What opens a form stays behind.
pub const EXPORT: &[ExportTable] = &[
    ExportTable::new("workshop_series"),
    ExportTable::new("workshop").without(&["join_code"]),
    ExportTable::new("workshop_invitation").without(&["code"]),
    ExportTable::new("workshop_registration")
        .without(&["address_hash"])
        .sealed(&[Sealed::json("person", PERSON, "workshop").with_id()]),
    ExportTable::new("workshop_access").sealed(&[Sealed::text("name", NAME, "workshop").with_id()]),
    ExportTable::new("workshop_exercise"),
    // Whose telephone it was is nobody's to know, and of no use elsewhere.
    ExportTable::new("workshop_ballot").without(&["voter"]),
    ExportTable::new("workshop_note").without(&["voter"]),
    ExportTable::new("workshop_result").sealed(&[Sealed::json("content", RESULT, "workshop").with_id()]),
    ExportTable::new("workshop_proposal"),
    ExportTable::new("workshop_follow_up"),
    ExportTable::new("workshop_offer").without(&["code"]),
];
