//! Where an administration stands, what comes first, and what is planned: measures with owner, date and money.
//!
//! Routes: [`routes`]. An administration plans through a [`Coordinator`], the whole state through an [`Organizer`].

mod error;
mod pages;
mod who;

pub use error::Error;
pub use pages::routes;
pub use who::{Coordinator, Organizer};

/// The result of a verb of this room.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What the pages of this room need. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    /// The database.
    pub store: store::Store,
    /// Who is logged in.
    pub identity: identity::Identity,
    /// Areas, administrations and services.
    pub directory: directory::Directory,
    /// The published online services.
    pub studio: studio::Studio,
    /// Sets papers.
    pub press: mailbox::Press,
}
