//! Messages and documents between the administration and the person who applied.
//!
//! Verbs: [`post_message`], [`store_document`], [`post_document`], [`list`], [`retrieve_document`], [`mark_seen`],
//! [`mark_read`], [`mark_notified`], [`unread`], [`erase`]. E-mail that there is news: [`notified`], [`ask_notices`],
//! [`confirm_notices`], [`stop_notices`], and [`Notices`], which sends it from the outbox. [`Press`] sets the letters that
//! become documents, and a [`Signer`] seals them.
//! A case that another administration takes over: [`pack`], [`hand_over`].
//! No routes: the status page and the clerk's page show [`thread`], [`demands`] and
//! [`reply_form`].

mod demand;
mod documents;
mod error;
mod export;
mod model;
mod notices;
mod parcel;
mod press;
mod seal;
mod tables;
mod verbs;
mod view;

pub use demand::{Demand, PayBy, demands};
pub use documents::{Stored, post_document, retrieve_document, store_document};
pub use error::Error;
pub use export::EXPORT;
pub use model::{
    Correspondence, Delivery, Direction, Document, DocumentId, Kind, LONGEST_MESSAGE, Message, MessageId, Opened,
    message_text,
};
pub use notices::{
    ASKED_PER_HOUR, CONFIRM_DAYS, LONGEST_ADDRESS, Notices, Notified, ask_notices, confirm_notices, forget_unconfirmed,
    notices_by_token, notified, stop_notices, stop_notices_by_token,
};
pub use parcel::{Parcel, hand_over, pack};
pub use press::{Press, PressError};
pub use seal::{ExternalCommand, SealError, Signer, Unsealed};
pub use verbs::{erase, list, mark_notified, mark_read, mark_seen, post_message, unread, unread_cases};
pub use view::{Reader, Reply, document_name, explain, reply_form, thread};

/// The tables of this room.
pub const MIGRATIONS: store::Migrations = store::migrations!("mailbox", "001", "002", "003");
