//! Taking in and giving out services, units and responsibilities as XZuFi messages.
//!
//! What comes in is kept as it came (`transfer_object`) and shows in the directory:
//!
//! | XZuFi | here |
//! |---|---|
//! | Leistung | the service with the same key in the catalogue of the federation, else a service of its own (`x-…`); texts of the state, or of the legal entities of its areas |
//! | Spezialisierung | texts of the legal entities of its areas, in the place of those of the state |
//! | Organisationseinheit | the administration with the same name, else a unit |
//! | Zuständigkeit | assignments for each service and area |
//! | Onlinedienst, Formular, Gebiet, others | kept, and given out again |
//!
//! Objects may come in any order: what refers to others waits for the end of the import, and, when they are not there, for
//! another one. What comes replaces only what came by XZuFi: texts of the catalogue and of editors stay.

mod export;
mod ground;
mod import;
mod links;
mod objects;
mod texts;

use xzufi::{Class, Identifier, Position, Service};

use crate::model::Unit;

pub use export::{Exported, XzufiExport, export_xzufi};
pub use import::XzufiImport;

/// The ids of services that came by XZuFi begin like this.
pub(crate) const SERVICE_PREFIX: &str = "x-";

/// How the source of a row begins that an object of XZuFi made; its key follows.
pub(in crate::verbs) const SOURCE: &str = Unit::EXCHANGED;

/// How to import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct XzufiOptions {
    /// Only objects of this agency (`schemeAgencyID`) are taken, when given.
    pub provider_key: Option<String>,
    /// Nothing is written; what refers to other objects is not followed.
    pub dry_run: bool,
    /// The messages are all that the agency `provider_key` has: what came from it before and is not named any more ends.
    /// Nothing in a message says so, therefore whoever imports it must.
    pub complete: bool,
    /// A complete import may also end more than half of what the agency sent before.
    pub allow_shrinking: bool,
}

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct XzufiReport {
    /// Objects that are new.
    pub accepted: usize,
    /// Objects that changed.
    pub changed: usize,
    /// Objects that are here already, as they are or newer.
    pub unchanged: usize,
    /// Objects that are no more.
    pub deleted: usize,
    /// How many of them are no more because a complete import does not name them.
    pub unnamed: usize,
    /// How many objects were not taken.
    pub rejected: usize,
    /// Texts that were not taken, because the catalogue or editors say something here already.
    pub kept_texts: usize,
    /// Why objects were not taken; at most the first thousand.
    pub refusals: Vec<Refusal>,
}

/// Most refusals that a report names.
const MOST_REFUSALS: usize = 1_000;
/// Most refusals that the audit trail names.
const MOST_AUDITED: usize = 100;

/// An object that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The file or page it came in.
    pub file: String,
    /// Which one in the file, from 1.
    pub number: u64,
    /// Where it starts.
    pub position: Position,
    /// Its class in XZuFi, as far as it is known.
    pub class: String,
    /// Its key, as far as it is known.
    pub key: String,
    /// What is wrong and what to do, for engineers.
    pub reason: String,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Position { line, column } = self.position;
        write!(out, "{}:{line}:{column} #{}", self.file, self.number)?;
        for part in [&self.class, &self.key] {
            if !part.is_empty() {
                write!(out, " {part}")?;
            }
        }
        write!(out, ": {}", self.reason)
    }
}

impl XzufiReport {
    fn refuse(&mut self, place: &Place, class: &str, key: &str, reason: impl Into<String>) {
        self.rejected += 1;
        if self.refusals.len() < MOST_REFUSALS {
            self.refusals.push(Refusal {
                file: place.file.to_string(),
                number: place.number,
                position: place.position,
                class: class.to_owned(),
                key: key.to_owned(),
                reason: reason.into(),
            });
        }
    }

    fn audited(&self) -> serde_json::Value {
        let refusals = self.refusals.iter().take(MOST_AUDITED);
        let refusals: Vec<_> =
            refusals.map(|one| format!("{} #{} {} {}", one.file, one.number, one.class, one.key)).collect();
        serde_json::json!({
            "accepted": self.accepted, "changed": self.changed, "unchanged": self.unchanged, "deleted": self.deleted,
            "unnamed": self.unnamed, "rejected": self.rejected, "refusals": refusals,
        })
    }
}

/// Where an object came from.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) file: std::sync::Arc<str>,
    pub(super) number: u64,
    pub(super) position: Position,
}

/// Values of one list in a statement; SQLite takes 32 766 in all.
const MOST_VALUES: usize = 10_000;

/// Most assignments, services times areas, that one object may become.
const MOST_ASSIGNMENTS: usize = 20_000;

/// The key under which an object is kept: its class and its key in the standard. Senders number the classes independently.
fn stored_key(class: &Class, id: &Identifier) -> String {
    let class = match class {
        // Deletions may write the name of a class otherwise than its element.
        Class::Other(name) => name.to_lowercase(),
        known => known.name().to_owned(),
    };
    format!("{class} {}", id.key())
}

/// The key in the standard of an object that is kept.
fn global_key(stored: &str) -> &str {
    stored.split_once(' ').map_or(stored, |(_, key)| key)
}

/// Whether an object of a class waits for the others.
fn refers_to_others(class: &Class) -> bool {
    matches!(class, Class::Assignment | Class::Specialisation)
}

/// Whether an object speaks for the whole Land.
fn speaks_for_state(service: &Service) -> bool {
    let areas = service.areas();
    areas.is_empty() || areas.iter().any(|area| area.value.trim_end_matches('0') == "16")
}

/// The source of the rows that an object becomes, by the key under which it is kept.
fn source_of(key: &str) -> String {
    format!("{SOURCE}{key}")
}
