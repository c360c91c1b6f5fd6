//! What whoever opens the archive reads first: what lies where, and what is not in it and why.

use std::fmt::Write;

use store::{ExportTable, Language, StaysBehind, Tenant, Timestamp};
use ui::{moment, t, text_with};

/// The official language (§ 23 Abs. 1 VwVfG).
const OFFICIAL: Language = Language::German;

/// Parts of the guide, each a heading and its words.
const PARTS: [&str; 6] = ["cases", "tables", "files", "manifest", "moments", "check"];

pub(super) fn text(tenant: &Tenant, tables: &[&ExportTable], began_at: Timestamp) -> String {
    let word = |key: &str| t(OFFICIAL, &format!("operations-export-guide-{key}"));
    let args = [("name", tenant.name.as_str().into()), ("at", moment(OFFICIAL, began_at).into())];
    let mut text = format!("{}\n", text_with(OFFICIAL, "operations-export-guide-title", &args));
    for part in PARTS {
        let _ = write!(text, "\n{}\n{}\n", word(part), word(&format!("{part}-text")));
    }
    let _ = write!(text, "\n{}\n", word("left-out"));
    for why in StaysBehind::ALL {
        let names: Vec<&str> = tables.iter().filter(|table| table.stays == Some(why)).map(|table| table.name).collect();
        let _ = writeln!(text, "- {}: {}", word(&format!("left-out-{}", why.name())), names.join(", "));
    }
    for table in tables.iter().filter(|table| !table.hidden().is_empty()) {
        let args = [("table", table.name.into()), ("columns", table.hidden().join(", ").into())];
        let _ = writeln!(text, "- {}", text_with(OFFICIAL, "operations-export-guide-left-out-columns", &args));
    }
    text
}
