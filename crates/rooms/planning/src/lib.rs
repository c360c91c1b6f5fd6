//! Where an administration stands, what comes first, and what is planned: measures with owner, date and money.
//!
//! Verbs: [`measures`], [`measure`], [`history`], [`add_measure`], [`change_measure`], [`confirm_status`]; [`read_measures`] and
//! [`take_measures`] for tables; [`goals`], [`add_goal`], [`change_goal`], [`remove_goal`]; [`planned`] for the whole state. Which
//! first: [`priorities`], [`enter`] for what is known about services; [`agree_weights`], [`set_own_weights`] for the weights. How
//! cases really go: [`processes`], [`processes_of_all`]. The sheet before digitising: [`process_sheets`], [`process_sheet`],
//! [`save_process_sheet`], [`save_steps`], [`proposed_steps`], [`savings`]. Routes:
//! [`routes`]. An administration plans through a [`Coordinator`], the whole state through an [`Organizer`].

mod error;
mod export;
mod model;
mod pages;
mod tables;
mod verbs;
mod who;

pub use error::Error;
pub use export::EXPORT;
pub use model::{
    Because, Concreteness, Contradiction, Course, Doer, Draft, Entered, Fact, Facts, Goal, LONGEST_REASON, Measure,
    Medium, NewWeights, Origin, Part, Priorities, ProcessSheet, Reason, Saving, SheetStep, Stage, Standing, Status,
    StepProblem, Theme, WHOLE, WeightSet, Whose, Why, WrongWeights,
};
pub use pages::routes;
pub use verbs::{
    COLUMNS, FEWEST, KeptSheet, MeasureEvent, NewMeasure, Planned, Read, RowProblem, SmallChange, add_goal,
    add_measure, agree_weights, cases_of_a_year, change_goal, change_measure, confirm_status, enter, facts, goals,
    history, measure, measures, own_weights, planned, priorities, process_sheet, process_sheets, processes,
    processes_of_all, proposed_steps, read_measures, remove_goal, save_process_sheet, save_steps, saving, savings,
    set_own_weights, table_of, take_measures, weights_in_force, weights_of_state,
};
pub use who::{Coordinator, Organizer};

store::id_type! {
    /// Something that an administration wants to reach.
    GoalId
}

store::id_type! {
    /// Something that an administration does.
    MeasureId
}

/// The tables of this room.
pub const MIGRATIONS: store::Migrations = store::migrations!("planning", "001", "003", "004");

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
}
