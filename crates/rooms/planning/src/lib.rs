//! Where an administration stands, what comes first, and what is planned: measures with owner, date and money.
//!
//! Verbs: [`measures`], [`measure`], [`history`], [`add_measure`], [`change_measure`], [`confirm_status`]; [`read_measures`] and
//! [`take_measures`] for tables; [`goals`], [`add_goal`], [`change_goal`], [`remove_goal`]; [`planned`] for the whole state.
//! Where an administration stands: [`maturity`], [`said`], [`say_maturity`]; [`begin_check`], [`answer_check`], [`self_checks`],
//! [`peers`]; [`begin_survey`], [`surveys`], [`responses`], [`report`], [`publish_survey`]. Which first: [`priorities`], [`enter`]
//! for what is known about services; [`write_interest`], [`trace_missed`], [`interests`] for what people search; [`agree_weights`],
//! [`set_own_weights`] for the weights. How cases really go: [`processes`], [`processes_of_all`]. The sheet before digitising: [`process_sheets`], [`process_sheet`], [`save_process_sheet`],
//! [`save_steps`], [`proposed_steps`], [`savings`]. Routes: [`routes`]. An administration plans through a
//! [`Coordinator`], the whole state through an [`Organizer`].

mod error;
mod export;
mod model;
mod overview;
mod pages;
mod solving;
mod tables;
mod verbs;
mod who;

pub use error::Error;
pub use export::EXPORT;
pub use model::{
    BEST, Because, Concreteness, Contradiction, Course, Criterion, Dimension, Doer, Draft, Entered, FEWEST, Fact,
    Facts, Goal, Interest, Interests, Known, LONGEST_REASON, Level, Maturity, Measure, Medium, NewWeights, OfficeOrder,
    Origin, Part, Priorities, ProcessSheet, Question, Questionnaire, Reason, Saving, SheetStep, SizeClass, Source,
    Stage, Standing, Status, Step, StepProblem, Theme, WHOLE, WeightSet, Whose, Why, WrongWeights, sizes,
};
pub use overview::overview;
pub use pages::routes;
pub use solving::Solving;
pub use verbs::{
    Answered, COLUMNS, KeptSheet, MeasureEvent, NewMeasure, NewSurvey, Peers, Planned, Read, Report, RowProblem, Said,
    SelfCheck, SmallChange, Survey, add_goal, add_measure, agree_weights, answer_check, begin_check, begin_survey,
    cases_of_a_year, change_goal, change_measure, confirm_status, enter, facts, goals, history, interests, maturity,
    measure, measures, own_weights, peers, planned, priorities, priorities_of_all, process_sheet, process_sheets,
    processes, processes_of_all, proposed_steps, publish_survey, read_measures, remove_goal, report, responses, said,
    save_process_sheet, save_steps, saving, savings, say_maturity, self_checks, set_own_weights, surveys, table_of,
    take_measures, trace_missed, weights_in_force, weights_of_state, write_interest,
};
pub use who::{Coordinator, Organizer};

store::id_type! {
    /// A self-check of an administration.
    CheckId
}

store::id_type! {
    /// Something that an administration wants to reach.
    GoalId
}

store::id_type! {
    /// A survey among all administrations.
    SurveyId
}

store::id_type! {
    /// Something that an administration does.
    MeasureId
}

/// The tables of this room.
pub const MIGRATIONS: store::Migrations = store::migrations!("planning", "001", "002", "003", "004", "006");

/// The result of a verb of this room.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What the pages of this room need. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    /// The database.
    pub store: store::Store,
    /// Who is logged in.
    pub identity: identity::Identity,
    /// Areas, administrations and services.
    pub directory: directory::Directory,
    /// The published online services.
    pub studio: studio::Studio,
    /// Sets papers.
    pub press: mailbox::Press,
    /// Searches for roadmaps.
    pub solving: Solving,
}
