//! Types and rules, without any access to the outside.

mod concrete;
mod contradiction;
mod measure;
mod process_sheet;

pub use concrete::{Concreteness, Part};
pub use contradiction::Contradiction;
pub(crate) use contradiction::{LONGEST_LINE, LONGEST_NOTE, Surroundings, contradictions};
pub use measure::{Because, Draft, Goal, Measure, Origin, Stage, Standing, Status, Theme};
pub use process_sheet::{Course, Doer, Medium, ProcessSheet, Reason, Saving, SheetStep, StepProblem, Why};
pub(crate) use process_sheet::{LONGEST, MOST_STEPS};
