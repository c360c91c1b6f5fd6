//! One function per use case.

mod culture;
mod goal;
mod ground;
mod handed_reasons;
mod interest;
mod maturity;
mod measure;
mod monitoring;
mod operation;
mod operation_sheet;
mod priority;
mod process;
mod process_sheet;
mod rows;
mod security;
mod security_sheet;
mod self_check;
mod sheet;
mod survey;
mod weights;

pub use culture::{
    PeopleRead, PeopleRowProblem, PlannedGap, PulseQuarter, Verdict, answer_idea, answer_pulse, begin_round,
    council_steps, idea_id, ideas, ideas_of_colleagues, open_round, people, people_table, plan_gap, pulse_of_state,
    pulse_results, pulse_rounds, read_people, remove_colleague, remove_idea, save_colleague, save_council,
    save_training, send_idea, take_people,
};
pub(crate) use culture::{is_asked, waiting_ideas};
pub use goal::{add_goal, change_goal, goals, remove_goal};
pub use handed_reasons::{HandedReasons, hand_over_reasons, handed_reasons, own_handed_reasons, replies, reply};
pub use interest::{interests, note_votes, trace_missed, write_interest};
pub(crate) use maturity::known as what_is_known;
pub use maturity::{Said, maturity, said, say_maturity};
pub use measure::{MeasureEvent, NewMeasure, add_measure, change_measure, confirm_status, history, measure, measures};
pub use monitoring::{Planned, planned};
pub use operation::{KeptOperation, bodies, operation, save_operation, take_steps};
pub(crate) use operation_sheet::{ReadCosts, cost_cells, cost_heading, cost_rows, read_costs, table_of_costs};
pub use priority::{SmallChange, enter, facts, priorities, priorities_of_all};
pub use process::{processes, processes_of_all};
pub use process_sheet::{
    KeptSheet, cases_of_a_year, process_sheet, process_sheets, proposed_steps, save_process_sheet, save_steps, saving,
    savings,
};
pub use security::{answer_security, copy_security, security, security_of, take_security};
pub(crate) use security_sheet::{ReadSecurity, read_security, security_heading, table_of_security};
pub use self_check::{Peers, SelfCheck, answer_check, begin_check, peers, self_checks};
pub use sheet::{COLUMNS, Columns, Read, RowProblem, read_day, read_measures, table_of, take_measures};
pub use survey::{Answered, NewSurvey, Report, Survey, begin_survey, publish_survey, report, responses, surveys};
pub use weights::{agree_weights, own_weights, set_own_weights, weights_in_force, weights_of_state};
