//! The clerk's side: inbox, check, question, decision, delivery.
//!
//! Verbs: [`inbox`], [`open_case`], [`claim`], [`release`], [`ask`], [`record_answer`], [`note`], [`save_draft`],
//! [`preview`], [`decide`], [`was_decided`], [`close`]. Consumers of the outbox: [`Reception`], [`Delivery`]. Routes: [`routes`].

mod decision;
mod delivery;
mod error;
mod letter;
mod model;
mod notification;
mod pages;
mod payment;
mod post;
mod reception;
mod tables;
mod verbs;

pub use decision::{
    CheckedDecision, DecisionContent, DecisionForm, FEE_ROWS, FeeLine, FeeRow, REASONS_MIN, TEXT_MAX, check,
    usual_due_date,
};
pub use delivery::Delivery;
pub use error::{Error, Problem};
pub use model::{AnsweredBy, CaseId, Delivery as DeliveryWay, Event, InvalidTransition, State, Step, Verdict};
pub use pages::routes;
pub use reception::Reception;
pub use verbs::{
    AnswerWay, CaseView, Decision, Filter, Handing, HistoryLine, INBOX_ROWS, Inbox, InboxRow, News, Note, Position,
    Preview, View, Who, ask, attachment, claim, close, decide, document, inbox, note, open_case, preview,
    record_answer, release, save_draft, was_decided,
};

/// The tables of this room.
pub const MIGRATIONS: store::Migrations = store::migrations!("casework", "001", "002");

/// The result of a verb of this room.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What the pages, verbs and consumers of this room need. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    /// The database.
    pub store: store::Store,
    /// Who is logged in.
    pub identity: identity::Identity,
    /// The published forms.
    pub studio: studio::Studio,
    /// Who is responsible where, and in whose name.
    pub directory: directory::Directory,
    /// The files.
    pub blobs: blobs::Blobs,
    /// Where letters are set.
    pub press: mailbox::Press,
}

impl Desk {
    /// Whether the administration is an example whose letters have no effect.
    fn is_example(&self, tenant: store::TenantId) -> bool {
        self.directory.catalogue().administration(tenant).is_some_and(|office| office.example)
    }
}
