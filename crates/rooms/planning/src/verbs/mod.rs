//! One function per use case.

mod goal;
mod ground;
mod interest;
mod maturity;
mod measure;
mod monitoring;
mod priority;
mod process;
mod process_sheet;
mod rows;
mod self_check;
mod sheet;
mod survey;
mod weights;

pub use goal::{add_goal, change_goal, goals, remove_goal};
pub use interest::{interests, trace_missed, write_interest};
pub(crate) use maturity::known as what_is_known;
pub use maturity::{Said, maturity, said, say_maturity};
pub use measure::{MeasureEvent, NewMeasure, add_measure, change_measure, confirm_status, history, measure, measures};
pub use monitoring::{Planned, planned};
pub use priority::{SmallChange, enter, facts, priorities, priorities_of_all};
pub use process::{processes, processes_of_all};
pub use process_sheet::{
    KeptSheet, cases_of_a_year, process_sheet, process_sheets, proposed_steps, save_process_sheet, save_steps, saving,
    savings,
};
pub use self_check::{Peers, SelfCheck, answer_check, begin_check, peers, self_checks};
pub use sheet::{COLUMNS, Read, RowProblem, read_measures, table_of, take_measures};
pub use survey::{Answered, NewSurvey, Report, Survey, begin_survey, publish_survey, report, responses, surveys};
pub use weights::{agree_weights, own_weights, set_own_weights, weights_in_force, weights_of_state};
