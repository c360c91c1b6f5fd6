//! Types and rules; no access to the outside.

mod audience;
mod exercise;
mod result;
mod state;
mod workshop;

pub use audience::{Audience, suggested};
pub use exercise::{
    BEST, Exercise, ExerciseId, Invalid, Kind, LONGEST_NOTE, Line, MOST_CHOICES, MOST_NOTES, NewExercise, NoteId,
    Phase, Points, Tally,
};
pub use result::{MOST_RESULTS, Noted, Proposal, ResultId, Standing, WANTED};
pub use state::{Act, State};
pub(crate) use workshop::last_day;
pub use workshop::{
    Access, AccessId, AccessKind, CAPACITY, FOLLOW_UPS, Invitation, KEEP_DAYS, MOST_PLACES, Offer, Person, Plan,
    Registration, RegistrationId, Seat, Series, SeriesId, Workshop, WorkshopId,
};
