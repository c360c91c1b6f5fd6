//! Brings administrations together: series, registration, exercises from the phone, and results that become measures.
//!
//! Verbs: [`create_series`], [`plan_workshop`], [`change_workshop`], [`act`]; [`register`], [`correct`], [`call_off`], [`check_in`];
//! [`give_access`], [`revoke_access`]; [`tend`]. Routes: [`routes`]. Whoever organises has a workshop under the own administration, whose key
//! seals who takes part; what another administration is invited to is a row of its own, which the outbox carries there.

mod error;
mod export;
mod inviting;
mod model;
mod pages;
mod tables;
mod verbs;
mod who;

pub use error::Error;
pub use export::EXPORT;
pub use inviting::{Inviting, WorkshopMails};
pub use model::{
    Access, AccessId, AccessKind, Act, Audience, CAPACITY, FOLLOW_UPS, Invitation, KEEP_DAYS, MOST_PLACES, Offer,
    Person, Plan, Registration, RegistrationId, Seat, Series, SeriesId, State, Workshop, WorkshopId,
};
pub use pages::routes;
pub use verbs::{
    NewSeries, Places, access_code, accesses, act, call_off, call_off_for, change_workshop, check_in, correct,
    create_series, enter, give_access, invitations, invited, offers, places, plan_workshop, programme, register,
    registration, registration_code, registrations, revoke_access, tend, workshop,
};
pub use who::{Host, Leader};

/// The tables of this room.
pub const MIGRATIONS: store::Migrations = store::migrations!("workshops", "001");

/// The result of a verb of this room.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What the pages of this room need. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    /// The database.
    pub store: store::Store,
    /// Who is logged in.
    pub identity: identity::Identity,
    /// Administrations and services.
    pub directory: directory::Directory,
    /// Sets badges and lists.
    pub press: mailbox::Press,
    /// Whether mail goes out.
    pub mail: bool,
    /// Whether visitors come over HTTPS: then the cookie of a telephone travels over nothing else.
    pub https: bool,
}
