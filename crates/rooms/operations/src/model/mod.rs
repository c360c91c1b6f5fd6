//! Types and rules, without any access to the outside.

mod gap;
mod plan;
mod request;
mod roll_out;
mod uptake;
mod value;

pub use gap::{Gap, Line, Standing, Weight};
pub(crate) use plan::{KINDS, kind_name};
pub use plan::{Plan, Stages, Target};
pub use request::{Request, RequestState};
pub use roll_out::{Act, Event, Progress, RollOut, State, Step};
pub use uptake::{Counts, FEWEST_PUBLISHED, published};
pub(crate) use value::{standard, standard_keys};
