//! One function per use case.

mod goal;
mod measure;
mod monitoring;
mod process;
mod process_sheet;
mod rows;
mod sheet;

pub use goal::{add_goal, change_goal, goals, remove_goal};
pub use measure::{MeasureEvent, NewMeasure, add_measure, change_measure, confirm_status, history, measure, measures};
pub use monitoring::{Planned, planned};
pub use process::{FEWEST, processes, processes_of_all};
pub use process_sheet::{
    KeptSheet, cases_of_a_year, process_sheet, process_sheets, proposed_steps, save_process_sheet, save_steps, saving,
    savings,
};
pub use sheet::{COLUMNS, Read, RowProblem, read_measures, table_of, take_measures};
