//! Where an administration stands, what comes first, and what is planned: measures with owner, date and money.
//!
//! Verbs: [`measures`], [`measure`], [`history`], [`add_measure`], [`change_measure`], [`confirm_status`]; [`read_measures`] and
//! [`take_measures`] for tables; [`goals`], [`add_goal`], [`change_goal`], [`remove_goal`]; [`planned`] for the whole state. How
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
    Because, Concreteness, Contradiction, Course, Doer, Draft, Goal, Measure, Medium, Origin, Part, ProcessSheet,
    Reason, Saving, SheetStep, Stage, Standing, Status, StepProblem, Theme, Why,
};
pub use pages::routes;
pub use verbs::{
    COLUMNS, FEWEST, KeptSheet, MeasureEvent, NewMeasure, Planned, Read, RowProblem, add_goal, add_measure,
    cases_of_a_year, change_goal, change_measure, confirm_status, goals, history, measure, measures, planned,
    process_sheet, process_sheets, processes, processes_of_all, proposed_steps, read_measures, remove_goal,
    save_process_sheet, save_steps, saving, savings, table_of, take_measures,
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
pub const MIGRATIONS: store::Migrations = store::migrations!("planning", "001", "004");

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
