//! Brings administrations together: series, registration, exercises from the phone, and results that become measures.
//!
//! Verbs: [`create_series`], [`plan_workshop`], [`change_workshop`], [`act`]; [`register`], [`correct`], [`call_off`], [`check_in`];
//! [`give_access`], [`revoke_access`]; [`prepare_exercise`], [`set_open`], [`cast`], [`write_note`], [`live`]; [`note_result`],
//! [`settle`], [`harvest`]; [`tend`]. Routes: [`routes`]. Whoever organises has a workshop under the own administration, whose key
//! seals who takes part; what another administration is invited to is a row of its own, which the outbox carries there.

mod error;
mod export;
mod hub;
mod inviting;
mod model;
mod pages;
mod tables;
mod verbs;
mod who;

pub use error::Error;
pub use export::EXPORT;
pub use hub::Hub;
pub use inviting::{Inviting, WorkshopMails};
pub use model::{
    Access, AccessId, AccessKind, Act, Audience, BEST, CAPACITY, Exercise, ExerciseId, FOLLOW_UPS, Invalid, Invitation,
    KEEP_DAYS, Kind, LONGEST_NOTE, Line, MOST_CHOICES, MOST_NOTES, MOST_PLACES, MOST_RESULTS, NewExercise, NoteId,
    Noted, Offer, Person, Phase, Plan, Points, Proposal, Registration, RegistrationId, ResultId, Seat, Series,
    SeriesId, Standing, State, Tally, WANTED, Workshop, WorkshopId, suggested,
};
pub use pages::routes;
pub use verbs::{
    Harvest, Live, NewSeries, Note, Places, Progress, access_code, accesses, act, ballot, call_off, call_off_for, cast,
    change_workshop, check_in, correct, create_series, enter, give_access, harvest, hide_note, invitations, invited,
    joined, live, note_result, noted, notes, offers, open_exercise, places, plan_workshop, prepare_exercise, programme,
    progress, proposals, register, registration, registration_code, registrations, results, revoke_access, set_open,
    settle, take_paper, tend, workshop, write_note,
};
pub use who::{Host, Leader};

/// The tables of this room.
pub const MIGRATIONS: store::Migrations = store::migrations!("workshops", "001", "002", "003");

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
    /// What the screens in the room show.
    pub hub: Hub,
    /// Whether mail goes out.
    pub mail: bool,
    /// Whether visitors come over HTTPS: then the cookie of a telephone travels over nothing else.
    pub https: bool,
}
