//! Press releases, publications, guide pages and campaigns: written by one person, approved by another, shown from their
//! moment on.
//!
//! Verbs: [`create`], [`change`], [`submit`], [`approve`], [`hand_back`], [`withdraw`], [`attach`], [`detach`]; [`item`],
//! [`items`], [`history`]; [`shown`], [`shown_item`]. Routes: [`routes`]. Two layers: what is being written belongs to whoever
//! speaks, what was approved is for everybody. Nothing has to run at the moment of publication: it is shown when its moment
//! has come.

pub mod api;
mod body;
mod error;
mod export;
mod feed;
mod model;
mod pages;
mod tables;
mod verbs;
mod writer;

pub use body::{Body, BodyProblem};
pub use error::Error;
pub use export::EXPORT;
pub use model::{Act, Attached, Content, Edition, Event, FileId, Issuer, Item, ItemId, Kind, Shown, State, Step, Text};
pub use pages::routes;
pub use verbs::{
    PAGE, Wanted, approve, attach, change, create, detach, hand_back, history, item, items, opened, receive, shown,
    shown_item, submit, withdraw,
};
pub use writer::Writer;

/// The tables of this room.
pub const MIGRATIONS: store::Migrations = store::migrations!("newsroom", "001");

/// The result of a verb of the newsroom.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What the pages of this room need. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    /// The database.
    pub store: store::Store,
    /// Who is logged in.
    pub identity: identity::Identity,
    /// Places, administrations and services.
    pub directory: directory::Directory,
    /// The files.
    pub blobs: blobs::Blobs,
    /// Whether a second person must approve what is published.
    pub second_person: bool,
}
