//! XDatenfelder 2.0 and 3.0.0, the XÖV standard for data schemas of the Federal Information Management (FIM).
//!
//! [`read`] turns a document of either version into one model, [`Message`]; [`write()`] turns it back. The model keeps
//! everything that carries meaning, down to white space in texts and the list that a code came from; an element or
//! attribute that the standard does not have is an [`Error`] with line, column and path, never skipped. Comments are.
//!
//! ```
//! let text = include_bytes!("../tests/all/fixtures/hund.xdf3.xml");
//! let message = xdatenfelder::read(text)?;
//! let xdatenfelder::Content::Schema(schema) = &message.content else { unreachable!() };
//! assert_eq!(schema.head.identifier.to_string(), "S16000000001V1.0.0");
//! let again = xdatenfelder::read(&xdatenfelder::write(&message)?)?;
//! assert_eq!(again, message);
//! # Ok::<(), xdatenfelder::Error>(())
//! ```
//!
//! A schema of version 1, the forerunner of 2.0, is read as well. The XSDs of the standard are published in the XRepository (`urn:xoev-de:fim:standard:xdatenfelder`). Where released
//! schemas are laxer than they, so is [`read`]: the order of elements does not matter, and only what a schema makes no
//! sense without must be there. What authors should still put right is said by [`lint()`].

mod codes;
mod convert;
mod cycles;
mod field;
mod group;
mod head;
mod lint;
pub mod logic;
mod message;
mod rule;
mod schema;
mod values;

pub use codes::{
    Coded, DataType, ElementKind, FieldKind, GroupKind, Prefill, RelationKind, ReleaseStatus, RuleKind,
    StructureChanges, WordingChanges,
};
pub use field::{CodeListIdentification, CodeListReference, Constraints, Field, ListedValue, Values};
pub use group::{Element, Group, Part};
pub use head::{Head, Help, Keyword, Labels, LegalBasis, Relation};
pub use lint::{Check, Finding, Severity, lint};
pub use message::{Content, Header, Message, Standard, read, read_within, write};
pub use plainxml::{Error, Limits, Position, Problem};
pub use rule::{Rule, RuleRelease};
pub use schema::{CodeList, DocumentProfile, Schema};
pub use values::{Day, Id, Identifier, Moment, Multiplicity, Version};
