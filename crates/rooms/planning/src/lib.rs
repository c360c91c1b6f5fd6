//! Where an administration stands, what comes first, and what is planned: measures with owner, date and money.
//!
//! Verbs: [`measures`], [`measure`], [`history`], [`add_measure`], [`change_measure`], [`confirm_status`]; [`read_measures`] and
//! [`take_measures`] for tables; [`goals`], [`add_goal`], [`change_goal`], [`remove_goal`]; [`planned`] for the whole state.
//! Where an administration stands: [`maturity`], [`said`], [`say_maturity`]; [`begin_check`], [`answer_check`], [`self_checks`],
//! [`peers`]; [`begin_survey`], [`surveys`], [`responses`], [`report`], [`publish_survey`]. Which first: [`priorities`], [`enter`]
//! for what is known about services; [`write_interest`], [`trace_missed`], [`note_votes`], [`interests`] for what people search
//! and vote for; [`agree_weights`], [`set_own_weights`] for the weights. How cases really go: [`processes`], [`processes_of_all`]. The sheet before digitising:
//! [`process_sheets`], [`process_sheet`], [`save_process_sheet`], [`save_steps`], [`proposed_steps`], [`savings`]; [`hand_over_reasons`], [`handed_reasons`], [`reply`] for what becomes of
//! questions that can go. Who runs the IT:
//! [`operation`], [`save_operation`], [`OperationChoice::of`]; its security: [`security`], [`security_of`], [`answer_security`], [`copy_security`],
//! [`take_security`]. How staff shape the change: [`people`], [`save_colleague`], [`save_training`], [`plan_gap`];
//! [`begin_round`], [`answer_pulse`], [`pulse_results`]; [`send_idea`], [`answer_idea`]; [`council_steps`], [`save_council`].
//! Routes: [`routes`]. An administration plans through a [`Coordinator`], the whole state through an [`Organizer`], and whoever
//! works somewhere is heard as [`Staff`].

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
    ALL_LAYERS, BEST, BEST_RATING, Because, Candidate, Checklists, CoDetermination, Colleague, ColleagueDraft,
    Concreteness, Contradiction, CouncilProblem, CouncilResult, CouncilStep, CouncilWarning, Course, Criterion,
    Culture, Dimension, Doer, Draft, Entered, FEWEST, Fact, Facts, Goal, Idea, IdeaRules, IdeaState, Interest,
    Interests, KnockOut, Known, LONGEST_REASON, Layer, LayerChoice, Level, Maturity, Measure, Medium, Met, Need,
    NewWeights, OPERATION_YEARS, OfficeOrder, OperationChoice, OperationCost, OperationCriterion, OperationFrame,
    OperationOption, OperationPlan, OptionStanding, Origin, Outcome, Part, PersonProblem, Priorities, ProcessSheet,
    PulseResult, PulseRound, Quarter, Question, QuestionReply, Questionnaire, Reason, Resolution, RoleGap,
    RoleStanding, Saving, SecurityItem, SecurityStanding, SheetStep, SizeClass, Source, Stage, Standing, Status, Step,
    StepProblem, TOP_ANSWER, TOP_LEVEL, Theme, Told, Training, TrainingState, WHOLE, WORTH_A_PARTNER, WeightSet, Whose,
    Why, WrongWeights, by_checklist, sizes,
};
pub use overview::overview;
pub use pages::{Looked, ReadingIn, class_name, routes};
pub use solving::Solving;
pub use verbs::{
    Answered, COLUMNS, Columns, HandedReasons, KeptOperation, KeptSheet, MeasureEvent, NewMeasure, NewSurvey, Peers,
    PeopleRead, PeopleRowProblem, Planned, PlannedGap, PulseQuarter, Read, Report, RowProblem, Said, SelfCheck,
    SmallChange, Survey, Verdict, add_goal, add_measure, agree_weights, answer_check, answer_idea, answer_pulse,
    answer_security, begin_check, begin_round, begin_survey, bodies, cases_of_a_year, change_goal, change_measure,
    confirm_status, copy_security, council_steps, enter, facts, goals, hand_over_reasons, handed_reasons, history,
    idea_id, ideas, ideas_of_colleagues, interests, maturity, measure, measures, note_votes, open_round, operation,
    own_handed_reasons, own_weights, peers, people, people_table, plan_gap, planned, priorities, priorities_of_all,
    process_sheet, process_sheets, processes, processes_of_all, proposed_steps, publish_survey, pulse_of_state,
    pulse_results, pulse_rounds, read_day, read_measures, read_people, remove_colleague, remove_goal, remove_idea,
    replies, reply, report, responses, said, save_colleague, save_council, save_operation, save_process_sheet,
    save_steps, save_training, saving, savings, say_maturity, security, security_of, self_checks, send_idea,
    set_own_weights, surveys, table_of, take_measures, take_people, take_security, take_steps, trace_missed,
    weights_in_force, weights_of_state, write_interest,
};
pub use who::{Coordinator, Organizer, Staff};

store::id_type! {
    /// Somebody who helps to shape the change.
    ColleagueId
}

store::id_type! {
    /// An idea of somebody of the staff.
    IdeaId
}

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
pub const MIGRATIONS: store::Migrations =
    store::migrations!("planning", "001", "002", "003", "004", "005", "006", "007", "008", "009");

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
