//! What becomes of the tables of this room when an administration takes its data along.

use store::{ExportTable, Sealed};

use crate::documents::DEMAND;
use crate::notices::CONTENT;
use crate::verbs::MESSAGE;

/// The data key of a case has its id.
const KEY: &str = "case_id";

/// Every table with rows of an administration.
pub const EXPORT: &[ExportTable] = &[
    ExportTable::new("document").digests(&["sha256"]).sealed(&[Sealed::json("demand", DEMAND, KEY)]),
    ExportTable::new("message").sealed(&[Sealed::text("body", MESSAGE, KEY).with_id()]),
    ExportTable::new("notice"),
    // What ends the notices is the secret of whoever gets them.
    ExportTable::new("notice_address")
        .without(&["token_hash", "address_hash"])
        .sealed(&[Sealed::json("content", CONTENT, KEY).without(&["token"])]),
];
