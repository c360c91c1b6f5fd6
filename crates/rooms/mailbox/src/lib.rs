//! Messages and documents between the administration and the person who applied.
//!
//! Verbs: [`post_message`], [`deliver_document`], [`list`], [`open_document`], [`mark_read`], [`mark_notified`].
//! No routes: the status page and the clerk's page show [`thread`] and [`reply_form`].

mod error;
mod model;
mod press;
mod tables;
mod verbs;
mod view;

pub use error::Error;
pub use model::{
    Correspondence, Delivery, Direction, Document, DocumentId, Kind, LONGEST_MESSAGE, Message, MessageId, Opened,
};
pub use press::{Press, PressError};
pub use verbs::{deliver_document, list, mark_notified, mark_read, open_document, post_message};
pub use view::{Reader, Reply, explain, reply_form, thread};

/// The tables of this room.
pub const MIGRATIONS: store::Migrations = store::migrations!("mailbox", "001");
