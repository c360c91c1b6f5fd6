//! Publishing of online services: a folder of plain files becomes an immutable form version.
//!
//! Verbs: [`Bundle::read`], [`review()`], [`diff()`]; [`hand_in`], [`approve`], [`reject`], [`retire`]; [`Studio::current`],
//! [`Studio::version`]; [`record`], [`records`]; [`fim`]: from
//! data schemas and back. Routes: [`routes`]. The files themselves are written elsewhere: in folders,
//! later in a form editor.

mod author;
mod bundle;
mod difference;
mod error;
pub mod fim;
mod manifest;
mod overview;
mod pages;
mod parameters;
mod picture;
mod publication;
mod published;
mod record;
mod review;
mod shelf;
mod tables;
mod writer;

pub use author::Author;
pub use bundle::Bundle;
pub use difference::{Differences, FileChange, diff};
pub use error::Error;
pub use forms::{Coverage, Difference, Finding, FormTest, Severity};
pub use manifest::{
    Also, Certificate, Mandate, Manifest, Outcome, Participant, Participation, Procedure, ProcedureLaw, RequiredValue,
    Resolution, Retention, Silence, Sphere, TrustLevel,
};
pub use overview::overview;
pub use pages::{difference_list, findings, routes};
pub use parameters::Parameters;
pub use picture::{picture, picture_file};
pub use publication::{HandedIn, Step, Summary, approve, hand_in, hand_in_again, publish, reject, retire};
pub use published::{Published, option_text, problem_text, question_text};
pub use record::{Event, Proposal, Record, Version, proposals, record, records};
pub use review::{Review, Stop, review};
pub use shelf::Studio;

store::id_type! {
    /// A published version of an online service.
    FormVersionId
}

/// The tables of this room.
pub const MIGRATIONS: store::Migrations = store::migrations!("studio", "001", "002");

/// The result of a verb of the studio.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What the pages of this room need. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    /// The database.
    pub store: store::Store,
    /// Who is logged in.
    pub identity: identity::Identity,
    /// The versions.
    pub studio: Studio,
    /// Where it is said what is online.
    pub directory: directory::Directory,
    /// Whether a second person must approve what is published.
    pub second_person: bool,
}
