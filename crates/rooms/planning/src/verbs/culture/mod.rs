//! How staff shape the change.

pub(super) mod council;
mod ideas;
mod people;
mod people_sheet;
mod pulse;

pub use council::{council_steps, save_council};
pub(crate) use ideas::waiting_ideas;
pub use ideas::{Verdict, answer_idea, idea_id, ideas, ideas_of_colleagues, remove_idea, send_idea};
pub use people::{PlannedGap, people, plan_gap, remove_colleague, save_colleague, save_training};
pub use people_sheet::{PeopleRead, PeopleRowProblem, people_table, read_people, take_people};
pub(crate) use pulse::is_asked;
pub use pulse::{PulseQuarter, answer_pulse, begin_round, open_round, pulse_of_state, pulse_results, pulse_rounds};
