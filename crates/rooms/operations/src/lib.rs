//! The shared provider's side: one installation for every administration.
//!
//! Routes: [`routes`].

mod error;
mod operator;
mod pages;

pub use error::Error;
pub use operator::Operator;
pub use pages::routes;

/// The tables of this room.
pub const MIGRATIONS: store::Migrations = store::migrations!("operations", "001");

/// The result of a verb of this room.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What the pages of this room need. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    /// The database.
    pub store: store::Store,
    /// Who is logged in.
    pub identity: identity::Identity,
    /// The published online services.
    pub studio: studio::Studio,
    /// Areas, administrations, legal entities with their values.
    pub directory: directory::Directory,
}
