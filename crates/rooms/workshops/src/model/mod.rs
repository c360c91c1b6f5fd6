//! Types and rules; no access to the outside.

mod audience;
mod state;
mod workshop;

pub use audience::Audience;
pub use state::{Act, State};
pub use workshop::{
    Access, AccessId, AccessKind, CAPACITY, FOLLOW_UPS, Invitation, KEEP_DAYS, MOST_PLACES, Offer, Person, Plan,
    Registration, RegistrationId, Seat, Series, SeriesId, Workshop, WorkshopId,
};
