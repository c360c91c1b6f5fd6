//! Draft, review, submission, receipt and status: the citizen's side.
//!
//! Verbs: [`open`], [`save`], [`attach`], [`submit`], [`submit_from_program`]; for the rooms behind [`application`],
//! [`content`], [`attachment`], [`advance`]. Routes: [`routes`]. For authors [`preview()`] shows a form without a draft.

pub mod api;
mod copies;
mod copy;
mod drafts;
mod error;
mod letterhead;
mod model;
mod offer;
mod pages;
mod records;
mod scan;
mod submission;
mod sweep;
mod tables;
mod view;

pub use copies::{Addressee, Copying, Office, Origin, PlannedCopy, addressees_view, copy_later};
pub use drafts::{Draft, Newer, Replaced, Saved, attach, detach, find_by_code, load, open, receive, renew, save};
pub use error::Error;
pub use letterhead::{issuer, words};
pub use model::{
    AccessCode, Application, ApplicationId, Attachment, AttachmentId, Channel, Content, DRAFT_DAYS, Fee, NotACode,
    PublicState, Receipt, Reference, ResumeCode,
};
pub use offer::Offer;
pub use pages::{PreviewChoice, preview, preview_sheet};
pub use records::{advance, application, applications, attachment, attachments, content, contents, open_with_code};
pub use scan::{Scanning, locks, scan_later};
pub use submission::{receipt_of, submit, submit_from_program};
pub use sweep::sweep;
pub use view::{AnswerRow, AnswerSection, Reader, answer_sections, answers_view, date_text, lines, time_text};

/// The tables of this room.
pub const MIGRATIONS: store::Migrations = store::migrations!("applications", "001", "002", "003", "004");

/// The result of a verb of this room.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What the pages and verbs of this room need.
#[derive(Clone)]
pub struct Desk {
    /// The database.
    pub store: store::Store,
    /// The published forms.
    pub studio: studio::Studio,
    /// Who is responsible where.
    pub directory: directory::Directory,
    /// The files.
    pub blobs: blobs::Blobs,
    /// Where letters are set.
    pub press: mailbox::Press,
    /// The queue in front of the database.
    pub intake: store::Intake,
    /// Whether cookies may travel over encrypted connections only.
    pub secure_cookies: bool,
}

/// The pages and the interface of this room.
pub fn routes(desk: Desk) -> ui::Routes {
    pages::routes().merge(api::routes()).with_state(desk)
}
