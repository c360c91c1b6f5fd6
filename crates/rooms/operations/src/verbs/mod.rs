//! One function per use case.

mod fill;
mod roll_out;
mod survey;

pub use fill::{Filling, RowProblem, Trouble, apply, decoded, read, template};
pub use roll_out::{act, progress, propose, roll_out, roll_outs};
pub use survey::{Survey, survey};
