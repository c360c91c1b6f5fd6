//! Which measures fit into money, days of work and time, and how good the choice provably is.
//!
//! [`solve`] chooses measures and gives each a period. What it returns was checked by [`check`], which knows nothing of how it
//! was found; how far it may be from the best is proven by [`Plan::bound`].

mod check;
mod conflict;
mod dual;
mod frame;
mod milp;
mod plan;
mod problem;
mod search;
mod solve;

pub use check::{Violation, check, objective};
pub use conflict::{Conflict, Demand};
pub use plan::{LeftOut, Plan};
pub use problem::{Candidate, MOST_PERIODS, Malformed, Need, Pin, Problem};
pub use solve::{Effort, Unsolved, solve};
