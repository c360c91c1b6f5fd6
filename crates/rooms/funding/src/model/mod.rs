//! Types and rules, without any access to the outside.

mod application;
mod broken;
mod court;
mod drawdown;
mod grant;
mod interest;
mod journal;
mod letter;
mod overview;
mod own;
mod plan;
mod programme;
mod proof;
mod state;

pub use application::{Application, ONLINE_SERVICE, TAKEN_OVER};
pub use broken::Broken;
pub use court::court;
pub use drawdown::{Asked, Change, ChangeId, Drawdown, DrawdownId, Position, Wanted};
pub(crate) use drawdown::{call_problems, change_problems};
pub use grant::{Days, Grant, GrantId, Money, Note, NoteId, NoteKind, Share};
pub use interest::{BaseRate, Interest, Span, base_rates, interest};
pub use journal::{Balances, Booking, BookingId, Entry};
pub use letter::{Letter, Matter, Notice};
pub(crate) use overview::Part;
pub use overview::{Line, Overview, Pace, Sums, Waiting};
pub(crate) use own::contract;
pub use own::{Due, OwnGrant};
pub use plan::{CostLine, Financing, MOST_LINES, Plan, Proposal};
pub use programme::{NewObject, NewProgramme, NewYear, Object, Programme, ProgrammeId, Term, Terms, Year};
pub(crate) use proof::proof_problems;
pub use proof::{Item, ItemId, Proof, Receipt, Recovery, due};
pub use state::{Act, EarlyStart, State};
