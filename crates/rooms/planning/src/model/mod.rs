//! Types and rules, without any access to the outside.

mod concrete;
mod contradiction;
mod culture;
mod interest;
mod maturity;
mod measure;
mod operation;
mod operation_choice;
mod overdrawn;
mod priority;
mod process_sheet;
mod roadmap;
mod security;
mod self_check;
mod size;
mod tied;
mod weights;

pub use concrete::{Concreteness, Part};
pub use contradiction::Contradiction;
pub(crate) use contradiction::{LONGEST_LINE, LONGEST_NOTE, Surroundings, contradictions};
pub use culture::{
    CoDetermination, Colleague, ColleagueDraft, CouncilProblem, CouncilResult, CouncilStep, CouncilWarning, Culture,
    Idea, IdeaRules, IdeaState, Need, PersonProblem, PulseResult, PulseRound, Quarter, RoleGap, RoleStanding,
    TOP_ANSWER, TOP_LEVEL, Told, Training, TrainingState,
};
pub(crate) use culture::{Counts, fits, hours, told, typed_hours};
pub use interest::{Interest, Interests};
pub use maturity::{Criterion, Known, Level, Maturity, Source, Step};
pub use measure::{Because, Draft, Goal, Measure, Origin, Stage, Standing, Status, Theme};
pub use operation::{
    ALL_LAYERS, BEST_RATING, KnockOut, Layer, OPERATION_YEARS, OperationCost, OperationCriterion, OperationFrame,
    OperationOption, OperationPlan, Outcome, Resolution,
};
pub(crate) use operation::{MOST_HOUR, MOST_RISE};
pub use operation_choice::{Candidate, LayerChoice, OperationChoice, OptionStanding, WORTH_A_PARTNER};
pub(crate) use overdrawn::{Overdrawn, overdrawn};
pub use priority::{Entered, Fact, Facts, OfficeOrder, Priorities};
pub use process_sheet::{
    Course, Doer, Medium, ProcessSheet, QuestionReply, Reason, Saving, SheetStep, StepProblem, Why,
};
pub(crate) use process_sheet::{LONGEST, MOST_STEPS, WORDS_OF_A_REPLY};
pub(crate) use roadmap::{
    Candidacy, MOST_HOURS, MOST_MONEY, PERIODS, Terms, Wish, dated_duties, effort, half_year, mark_due, options,
    problem,
};
pub(crate) use security::MOST_QUESTIONS;
pub use security::{Checklists, Met, SecurityItem, SecurityStanding, by_checklist};
pub(crate) use self_check::mean;
pub use self_check::{BEST, Dimension, Question, Questionnaire};
pub use size::{FEWEST, SizeClass, sizes};
pub(crate) use tied::{Tied, tied};
pub use weights::{LONGEST_REASON, NewWeights, WHOLE, WeightSet, Whose, WrongWeights};
