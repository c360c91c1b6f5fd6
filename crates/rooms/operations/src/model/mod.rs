//! Types and rules, without any access to the outside.

mod announcement;
mod cost;
mod duty;
mod gap;
mod offer;
mod onboarding;
mod plan;
mod request;
mod roll_out;
mod terms;
mod ticket;
mod uptake;
mod value;
mod watch;

pub(crate) use announcement::LONGEST as ANNOUNCEMENT_LENGTH;
pub use announcement::{Announced, Announcement, Kind as AnnouncementKind};
pub use cost::{
    CostKey, Inputs, KeyState, LineKind, Measure, Position, Quarter, Run, RunState, StatementLine, WHOLE, Weights,
    allocate, key_of, share_out,
};
pub(crate) use duty::values_of;
pub use duty::{Done, Proof, Recorded};
pub use gap::{Gap, Line, Standing, Weight};
pub use offer::{Billing, Offer, Order, OrderAct, OrderEntry, OrderState, offer_on};
pub(crate) use onboarding::{Lack, SetUp, StepState, completion};
pub(crate) use plan::{KINDS, kind_name};
pub use plan::{Plan, Stages, Target};
pub use request::{Request, RequestState};
pub use roll_out::{Act, Event, Progress, RollOut, State, Step};
pub use terms::{ServiceDesk, Target as ServiceTarget, Terms, TicketFigures, Times};
pub use ticket::{Affected, Area, Hindered, Priority, Ticket, TicketAct, TicketEntry, TicketState};
pub use uptake::{Counts, FEWEST_PUBLISHED, published};
pub(crate) use value::{standard, standard_keys};
pub use watch::{BackupKind, ServiceFault, Watched};
