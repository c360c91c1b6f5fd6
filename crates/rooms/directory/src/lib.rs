//! Areas, administrations, legal entities with their settings, services and responsibilities: the Zuständigkeitsfinder.
//!
//! Verbs: [`import_state`], [`mark_online`], [`online_as`], [`unmark_online`], [`set_values`], [`settings`]. Reading happens in memory:
//! [`Directory`] holds the [`Catalogue`] with [`Catalogue::places`], [`Catalogue::find`], [`Catalogue::responsible`] and
//! [`Catalogue::service_page`].

pub mod api;
mod catalogue;
mod desk;
mod error;
pub mod model;
mod pages;
mod tables;
mod verbs;

pub use catalogue::Catalogue;
pub use desk::Directory;
pub use error::Error;
pub use model::{
    ActsAs, Ags, Ars, Audience, EntityKey, Gender, OnlineService, Place, PlaceMatch, Responsible, ServicePage,
    ServiceState, Setting, Settings,
};
pub use pages::{Case, in_sentence, routes};
pub use verbs::{Imported, NewValue, import_state, mark_online, online_as, set_values, settings, unmark_online};

/// Tables of this room.
pub const MIGRATIONS: store::Migrations = store::migrations!("directory", "001", "002");
