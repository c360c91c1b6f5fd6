//! The self-assessment of security by the checklists of "Weg in die Basis-Absicherung".

mod checklist;
mod list;
mod table;

pub(super) use checklist::{edit as checklist, save as save_checklist};
pub(super) use list::{copy, show, take};
pub(super) use table::{csv, send as send_table, show as table, xlsx};

use directory::EntityKey;
use serde::Deserialize;
use ui::{Failure, Lang, t, text_with};

use crate::model::Checklists;

/// The self-assessment.
pub(super) const SECURITY: &str = "/amt/planung/sicherheit";

/// For which body something is shown.
#[derive(Debug, Default, Deserialize)]
pub(in crate::pages) struct Asked {
    #[serde(default)]
    stelle: String,
    #[serde(default)]
    erledigt: String,
}

fn lists() -> Result<Checklists, Failure> {
    Ok(Checklists::read().map_err(|error| store::Error::Inconsistent(error.to_string()))?)
}

fn list_name(lang: Lang, list: i32) -> String {
    text_with(
        lang,
        "planning-security-list",
        &[("number", i64::from(list).into()), ("name", t(lang, &format!("planning-security-list-{list}")).into())],
    )
}

/// The address of a page about a body.
fn address(path: &str, body: &EntityKey) -> String {
    format!("{SECURITY}{path}?stelle={body}")
}
