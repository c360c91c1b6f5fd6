//! What follows from a form and its answers.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::frames::Frames;
use crate::logic::is_answer;
use crate::parameter::Params;
use crate::problem::Problem;
use crate::value::Value;

/// What the form does not know by itself.
#[derive(Debug, Clone)]
pub struct Context<'a> {
    /// The acting legal entity's parameters.
    pub params: &'a Params,
    /// The civil date in Europe/Berlin.
    pub today: Date,
}

/// The result of [`evaluate`]: all pages and fields in the form's order, all problems at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation {
    /// Every page, shown or not.
    pub pages: Vec<PageState>,
    /// Every field, shown or not.
    pub fields: Vec<FieldState>,
    /// All problems of shown fields, in the form's order.
    pub problems: Vec<Problem>,
    /// The lines of what the service costs, as far as it is known.
    pub fees: Vec<FeeLine>,
    /// Sum of the lines in cents.
    pub fee_total: i64,
    /// No line waits for an answer any more.
    pub fees_final: bool,
    /// What stands behind all this, for the next evaluation and for the coverage of examples.
    pub(crate) frames: Frames,
    pub(crate) pages_shown: Vec<Option<PageShown>>,
    pub(crate) today: Date,
    pub(crate) params: Params,
    /// By path: the field, and its first problem.
    pub(crate) index: HashMap<String, usize>,
    pub(crate) first_problems: HashMap<String, usize>,
    pub(crate) spent: Spent,
}

/// The steps behind an evaluation, or more; they say nothing about the answers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spent(pub(crate) u64);

impl PartialEq for Spent {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Spent {}

/// One page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageState {
    /// The page's id.
    pub id: String,
    /// The id of its section.
    pub section: String,
    /// Its condition holds and at least one of its fields is shown.
    pub visible: bool,
    /// How far it is filled in.
    pub progress: Progress,
}

/// What the condition of a page came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PageShown {
    pub(crate) shown: bool,
    pub(crate) failed: bool,
}

/// How far a page is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Progress {
    /// Never sent.
    NotStarted,
    /// Sent, but something is missing or wrong.
    Incomplete,
    /// Nothing is missing or wrong.
    Complete,
}

/// One field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldState {
    /// The field's path: its id; in a row of a group `children.2.name`.
    pub id: String,
    /// The id of its page.
    pub page: String,
    /// Shown at the moment; a hidden field has no value.
    pub visible: bool,
    /// An answer is needed at the moment.
    pub required: bool,
    /// The typed value; nothing when hidden, unanswered or wrong.
    pub value: Option<Value>,
    /// The options offered at the moment, for choices.
    pub options: Arc<[String]>,
    /// What the input suggests because nothing was ever sent.
    pub suggested: Option<Value>,
    /// The numbers of the rows of a repeating group, in their order.
    pub rows: Option<Vec<u32>>,
}

/// One line of what the service costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeeLine {
    /// The rule's id; text key `fee-<id>`.
    pub id: String,
    /// Cents, never negative.
    pub cents: i64,
    /// Legal basis.
    pub basis: Option<String>,
}

impl Evaluation {
    /// Nothing is missing or wrong and every fee is known: the form may be submitted.
    pub fn is_complete(&self) -> bool {
        self.problems.is_empty() && self.fees_final
    }

    /// The state of a page.
    pub fn page(&self, id: &str) -> Option<&PageState> {
        self.pages.iter().find(|page| page.id == id)
    }

    /// The state of a field.
    pub fn field(&self, id: &str) -> Option<&FieldState> {
        self.fields.get(*self.index.get(id)?)
    }

    /// The shown fields of a page, in order.
    pub fn fields_on<'a>(&'a self, page: &'a str) -> impl Iterator<Item = &'a FieldState> {
        self.fields.iter().filter(move |field| field.page == page && field.visible)
    }

    /// The problems of a page, for its error summary.
    pub fn problems_on<'a>(&'a self, page: &'a str) -> impl Iterator<Item = &'a Problem> {
        self.problems.iter().filter(move |problem| problem.page == page)
    }

    /// The first problem of a field.
    pub fn problem_of(&self, field: &str) -> Option<&Problem> {
        self.problems.get(*self.first_problems.get(field)?)
    }

    /// The shown page after `page`; nothing after the last.
    pub fn page_after(&self, page: &str) -> Option<&PageState> {
        self.pages.iter().skip_while(|state| state.id != page).skip(1).find(|state| state.visible)
    }

    /// The shown page before `page`; nothing before the first.
    pub fn page_before(&self, page: &str) -> Option<&PageState> {
        self.pages.iter().take_while(|state| state.id != page).filter(|state| state.visible).last()
    }

    /// The first shown page that is not complete.
    pub fn first_open_page(&self) -> Option<&PageState> {
        self.pages.iter().find(|page| page.visible && page.progress != Progress::Complete)
    }

    /// What is submitted: the values of shown fields in canonical JSON, keyed by field id; a repeating group is an array of
    /// objects. Hidden, unanswered and wrong answers are not in it.
    pub fn submitted(&self) -> serde_json::Map<String, serde_json::Value> {
        self.submitted_in(0)
    }

    fn submitted_in(&self, at: usize) -> serde_json::Map<String, serde_json::Value> {
        let mut submitted = serde_json::Map::new();
        let Some(frame) = self.frames.all.get(at) else {
            return submitted;
        };
        let fields = self.frames.shape.scopes.get(frame.scope).map_or(&[][..], |scope| &scope.fields);
        for (position, slot) in fields.iter().zip(&frame.slots).filter(|(_, slot)| slot.visible) {
            let Some(value) = slot.value.as_ref().filter(|value| is_answer(Some(value))) else {
                continue;
            };
            let Some(id) = self.frames.ids.get(*position) else {
                continue;
            };
            let json = match self.frames.shape.opened_by(*position) {
                Some(scope) => {
                    self.frames.rows(at, scope).map(|row| serde_json::Value::Object(self.submitted_in(row))).collect()
                }
                None => value.to_json(),
            };
            submitted.insert(id.clone(), json);
        }
        submitted
    }
}
