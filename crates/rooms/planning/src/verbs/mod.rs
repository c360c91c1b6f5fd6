//! One function per use case.

mod goal;
mod measure;
mod monitoring;
mod rows;
mod sheet;

pub use goal::{add_goal, change_goal, goals, remove_goal};
pub use measure::{MeasureEvent, NewMeasure, add_measure, change_measure, confirm_status, history, measure, measures};
pub use monitoring::{Planned, planned};
pub use sheet::{COLUMNS, Read, RowProblem, read_measures, table_of, take_measures};
