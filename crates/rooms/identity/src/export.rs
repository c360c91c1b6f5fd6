//! What becomes of the tables of this room when an administration takes its data along.

use store::{ExportTable, StaysBehind};

/// Every table with rows of an administration.
pub const EXPORT: &[ExportTable] = &[
    ExportTable::new("access_grant"),
    ExportTable::new("access_look"),
    ExportTable::new("account").without(&["password_hash", "totp_secret", "totp_pending"]),
    ExportTable::staying("access_link", StaysBehind::Secret),
    ExportTable::staying("login_name", StaysBehind::Derived),
    ExportTable::staying("session", StaysBehind::Secret),
];
