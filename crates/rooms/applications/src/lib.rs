//! Draft, review, submission, receipt and status: the citizen's side.
//!
//! Verbs: [`open`], [`open_assisted`], [`save`], [`attach`], [`submit`], [`submit_from_program`], [`withdraw`],
//! [`choose_post`], [`rate`]; for the rooms
//! behind [`application`], [`content`], [`attachment`], [`advance`], [`request`], [`open_correction`], [`conclude`],
//! [`feedback()`], [`transfer()`], [`erase`]. Routes: [`routes`]. For authors [`preview()`] shows a form without a draft.

pub mod api;
mod areas;
mod assistance;
mod by_post;
mod changes;
mod copies;
mod copy;
mod drafts;
mod erase;
mod error;
mod export;
mod feedback;
mod hearings;
mod letterhead;
mod looks;
mod milestone;
mod model;
mod offer;
mod pages;
mod parcel;
mod records;
mod requests;
mod scan;
mod submission;
mod sweep;
mod tables;
mod transfer;
mod view;
mod withdrawal;

pub use areas::{UnderWay, under_way};
pub use assistance::{Assistance, Consent, received_text, way_text};
pub use by_post::choose_post;
pub use changes::{Askable, Change, Difference, askable, changes};
pub use copies::{Addressee, Copying, Office, Origin, PlannedCopy, addressees_view, copy_later};
pub use copy::copy;
pub use drafts::{
    ByClerk, Correction, Draft, Newer, Replaced, Saved, attach, close_corrections, detach, find_by_code, load, open,
    open_assisted, open_correction, receive, renew, save,
};
pub use erase::erase;
pub use error::Error;
pub use export::EXPORT;
pub use feedback::{FEWEST, Feedback, LONGEST_WORDS, Rating, Remark, Score, Stage, feedback, rate};
pub use hearings::{Heard, Hearing, end_hearings, hear, hearings};
pub use letterhead::{issuer, words};
pub use looks::{Look, looks, note_look, note_look_from};
pub use milestone::Milestone;
pub use model::{
    AccessCode, Application, ApplicationId, Attachment, AttachmentId, Channel, Content, DRAFT_DAYS, Fee, NotACode,
    PublicState, Receipt, Reference, ResumeCode,
};
pub use offer::Offer;
pub use pages::{
    PreviewChoice, changes_view, clocks_view, consent_view, hand_over_assisted, hand_over_correction, preview,
    preview_sheet,
};
pub use parcel::{Parcel, pack};
pub use records::{
    advance, advance_all, application, attachment, attachments, content, contents, form_versions, open_with_code,
    service_versions, services_of, stored_attachment,
};
pub use requests::{Clock, Request, Wanted, asked_again, clocks, end_requests, request, requests};
pub use scan::{Scanning, locks, scan_later};
pub use submission::{receipt_of, submit, submit_from_program};
pub use sweep::sweep;
pub use transfer::{Destination, Move, last_moves, moves, transfer};
pub use view::{AnswerRow, AnswerSection, Reader, answer_sections, answers_view, date_text, lines, time_text};
pub use withdrawal::{conclude, withdraw};

/// The tables of this room.
pub const MIGRATIONS: store::Migrations =
    store::migrations!("applications", "001", "002", "003", "004", "005", "006", "007", "008", "010", "011");

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
    /// Whether e-mail goes out, so that applicants may be told that there is news.
    pub notices: bool,
}

/// The pages and the interface of this room.
pub fn routes(desk: Desk) -> ui::Routes {
    pages::routes().merge(api::routes()).with_state(desk)
}
