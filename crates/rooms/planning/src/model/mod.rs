//! Types and rules, without any access to the outside.

mod concrete;
mod contradiction;
mod measure;

pub use concrete::{Concreteness, Part};
pub use contradiction::Contradiction;
pub(crate) use contradiction::{LONGEST_LINE, LONGEST_NOTE, Surroundings, contradictions};
pub use measure::{Because, Draft, Goal, Measure, Origin, Stage, Standing, Status, Theme};
