//! Forms: what is asked, when, what counts as an answer, and what follows from it.
//!
//! Values in, values out: no IO, no clock, no randomness. The way through is always the same:
//!
//! 1. [`Form::parse`] reads a `form.json`, checks it against the parameters a legal entity can set
//!    ([`Parameter`]) and compiles its logic. A form that cannot work cannot be built. [`check()`] finds more: what
//!    can never be shown, never be fulfilled, or always holds. Publishing asks it.
//! 2. [`Answers`] holds exactly what a person typed. [`Form::accept`] turns the pairs of a sent HTML page
//!    into a [`Patch`]; [`Answers::from_json`] reads an application sent to the JSON API.
//! 3. [`evaluate`] says everything about a form and its answers at once: which pages and fields are shown,
//!    all problems, computed values, fees, completeness, and what would be submitted. [`evaluate_again`] says the same after
//!    a few answers have changed, and looks only at what follows from them.
//! 4. [`run_tests`] runs the examples a service carries with it, [`coverage()`] says which conditions they have seen true
//!    and false, [`suggestions`] makes examples for the rest.
//! 5. [`diff()`] says what a newer version changes, [`Carried`] what becomes of answers that were begun with the older one.
//!
//! # Logic
//!
//! Conditions, rules, computed values and fees are written in a subset of CEL
//! (Common Expression Language, <https://cel.dev>), described in [`logic`]. No expression can run long,
//! overflow the stack or panic, whatever it says.
//!
//! # Texts
//!
//! The form carries no wording. Texts are found by key in the service's `texts/<language>.ftl`; the scheme is
//! described in `services/README.md`. Problems and findings have the keys `forms-…` of the product itself.
#![forbid(unsafe_code)]

mod analysis;
mod answers;
mod check;
mod condition;
mod country;
mod coverage;
mod definition;
mod diff;
mod evaluate;
mod evaluation;
mod finding;
mod form;
mod form_test;
mod frames;
pub mod fuzz;
pub mod logic;
mod parameter;
mod problem;
mod read;
mod shape;
mod suggest;
mod value;

pub use answers::{Answers, AnswersError, Change, Patch};
pub use check::check;
pub use country::COUNTRIES;
pub use coverage::{Branch, Coverage, coverage};
pub use definition::{
    ChoiceOption, Code, CodeList, Composite, Computation, ComputedAs, DateBound, DecisionTable, Definition, FeeRule,
    Field, HitPolicy, Kind, ListError, Page, Rows, Rule, SCHEMA_VERSION, Section, TableRow,
};
pub use diff::{Carried, Difference, DifferenceKind, Effect, diff};
pub use evaluate::{evaluate, evaluate_again};
pub use evaluation::{Context, Evaluation, FeeLine, FieldState, PageState, Progress};
pub use finding::{Finding, FindingKind, Place, Severity};
pub use form::{Form, FormError, UnknownPage};
pub use form_test::{Expectation, FormTest, Mismatch, TestResult, run_tests};
pub use parameter::{Parameter, ParameterKind, Params};
pub use problem::{Argument, Problem, ProblemKind};
pub use read::date_parts;
pub use suggest::{Suggestion, default_route, suggestions};
pub use value::{MAX_DECIMALS, Type, Value};
