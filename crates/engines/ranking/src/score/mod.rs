//! What speaks for a service and how easy it is, as points from 0 to 100.
//!
//! The criteria follow what is published about choosing services of the OZG (OZG-Leitfaden 6.3): demand, effort of both
//! sides, duty, solutions that exist. Benefit and feasibility stay two figures; [`Category`] says what they mean together.

mod break_even;
mod criterion;
mod input;
mod rank;
mod sensitivity;
mod side;
mod weights;

pub use break_even::{BreakEven, UPKEEP_YEARS};
pub use criterion::{Criterion, Side};
pub use input::{Input, Inputs, Origin, Scale};
pub use rank::{Category, Gate, Ranked, Row, Score, Standing, THRESHOLD, rank};
pub use sensitivity::{Change, SHIFT, Sensitivity, Shift, Steadiness, sensitivity};
pub use side::{Part, Points};
pub use weights::{WeightError, Weights};
