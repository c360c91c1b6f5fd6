//! Publishing of online services: a folder of plain files becomes an immutable form version.
//!
//! Verbs: [`Bundle::read`], [`review()`], [`diff()`], [`publish`], [`Studio::current`], [`Studio::version`]; [`fim`]: from data schemas and back. No pages yet: authoring comes with the
//! form editor.

mod bundle;
mod difference;
mod error;
pub mod fim;
mod manifest;
mod published;
mod review;
mod shelf;
mod tables;

pub use bundle::Bundle;
pub use difference::{Differences, FileChange, diff};
pub use error::Error;
pub use forms::{Coverage, Difference, Finding, FormTest, Severity};
pub use manifest::{
    Also, Certificate, Mandate, Manifest, Outcome, Procedure, ProcedureLaw, RequiredValue, Resolution, Retention,
    Sphere, TrustLevel,
};
pub use published::{Published, option_text, question_text};
pub use review::{Review, Stop, review};
pub use shelf::{Studio, publish};

store::id_type! {
    /// A published version of an online service.
    FormVersionId
}

/// The tables of this room.
pub const MIGRATIONS: store::Migrations = store::migrations!("studio", "001");

/// The result of a verb of the studio.
pub type Result<T, E = Error> = std::result::Result<T, E>;
