//! Everything that follows from a form and its answers.

use jiff::civil::Date;

use crate::answers::Answers;
use crate::check::CompiledField;
use crate::definition::{Field, Kind};
use crate::form::Form;
use crate::logic::{Expression, Facts, Failure, is_answer};
use crate::parameter::Params;
use crate::problem::{Problem, ProblemKind};
use crate::read::typed;
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
}

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
    /// The field's id.
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
    pub options: Vec<String>,
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
        self.fields.iter().find(|field| field.id == id)
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
        self.problems.iter().find(|problem| problem.field == field)
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

    /// What is submitted: the values of shown fields in canonical JSON, keyed by field id. Hidden, unanswered and
    /// wrong answers are not in it.
    pub fn submitted(&self) -> serde_json::Map<String, serde_json::Value> {
        self.fields
            .iter()
            .filter(|field| field.visible)
            .filter_map(|field| {
                let value = field.value.as_ref().filter(|value| is_answer(Some(value)))?;
                Some((field.id.clone(), value.to_json()))
            })
            .collect()
    }
}

/// Evaluates a form. Total: whatever the answers, there is a result.
pub fn evaluate(form: &Form, answers: &Answers, context: &Context<'_>) -> Evaluation {
    let fields: Vec<&Field> = form.definition().fields().map(|(_, field)| field).collect();
    let mut run = Run {
        form,
        answers,
        context,
        values: vec![None; fields.len()],
        visible: vec![false; fields.len()],
        options: vec![Vec::new(); fields.len()],
        problems: vec![Vec::new(); fields.len()],
        pages: vec![None; form.compiled.pages.len()],
    };
    for &position in &form.compiled.order {
        if let (Some(field), Some(compiled)) = (fields.get(position), form.compiled.fields.get(position)) {
            run.read(position, field, compiled);
        }
    }
    let mut required = vec![false; fields.len()];
    for (position, (field, compiled)) in fields.iter().zip(&form.compiled.fields).enumerate() {
        if at(&run.visible, position) {
            let needed = run.judge(position, field, compiled);
            if let Some(slot) = required.get_mut(position) {
                *slot = needed;
            }
        }
    }
    run.finish(&required)
}

fn at(flags: &[bool], position: usize) -> bool {
    flags.get(position).copied().unwrap_or_default()
}

struct Run<'a> {
    form: &'a Form,
    answers: &'a Answers,
    context: &'a Context<'a>,
    values: Vec<Option<Value>>,
    visible: Vec<bool>,
    options: Vec<Vec<String>>,
    problems: Vec<Vec<ProblemKind>>,
    pages: Vec<Option<bool>>,
}

impl Run<'_> {
    fn value(&self, expression: &Expression) -> Result<Value, Failure> {
        let facts = Facts { fields: &self.values, params: self.context.params, today: self.context.today };
        expression.evaluate(&facts)
    }

    /// Missing is false. A fault counts as `true`, because hiding something would drop answers; it is reported.
    fn holds(&mut self, expression: Option<&Expression>, position: usize) -> bool {
        match expression.map(|expression| self.value(expression)) {
            None | Some(Ok(Value::Bool(true))) => true,
            Some(Ok(_) | Err(Failure::Missing)) => false,
            Some(Err(Failure::Fault | Failure::Exhausted)) => {
                self.problem(position, ProblemKind::NotComputable);
                true
            }
        }
    }

    fn problem(&mut self, position: usize, kind: ProblemKind) {
        if let Some(problems) = self.problems.get_mut(position)
            && !problems.contains(&kind)
        {
            problems.push(kind);
        }
    }

    fn page_shown(&mut self, page: usize, position: usize) -> bool {
        if let Some(known) = self.pages.get(page).copied().flatten() {
            return known;
        }
        let form = self.form;
        let condition = form.compiled.pages.get(page).and_then(|page| page.shown.as_ref());
        let shown = self.holds(condition, position);
        if let Some(slot) = self.pages.get_mut(page) {
            *slot = Some(shown);
        }
        shown
    }

    /// Visibility, offered options and typed value of one field; everything it depends on is known.
    fn read(&mut self, position: usize, field: &Field, compiled: &CompiledField) {
        if !self.page_shown(compiled.page, position) || !self.holds(compiled.shown.as_ref(), position) {
            self.put(position, field.kind.unanswered());
            return;
        }
        if let Some(slot) = self.visible.get_mut(position) {
            *slot = true;
        }
        let mut offered = Vec::new();
        for (option, condition) in field.kind.options().iter().zip(&compiled.options) {
            if self.holds(condition.as_ref(), position) {
                offered.push(option.value.clone());
            }
        }
        if let Some(expression) = &compiled.computed {
            match self.value(expression) {
                Ok(value) => self.put(position, Some(value)),
                Err(Failure::Missing) => {}
                Err(Failure::Fault | Failure::Exhausted) => self.problem(position, ProblemKind::NotComputable),
            }
            return;
        }
        let raw = self.answers.get(&field.id);
        match typed(&field.kind, compiled.pattern.as_ref(), raw, &offered, self.context.today) {
            Ok(value) => self.put(position, value),
            Err(kind) => {
                self.problem(position, kind);
                self.put(position, field.kind.unanswered());
            }
        }
        if let Some(slot) = self.options.get_mut(position) {
            *slot = offered;
        }
    }

    fn put(&mut self, position: usize, value: Option<Value>) {
        if let Some(slot) = self.values.get_mut(position) {
            *slot = value;
        }
    }

    /// Required answers and rules of a shown field; says whether an answer is needed.
    fn judge(&mut self, position: usize, field: &Field, compiled: &CompiledField) -> bool {
        let needed =
            field.required || (compiled.required.is_some() && self.holds(compiled.required.as_ref(), position));
        let value = self.values.get(position).and_then(Option::as_ref);
        let answered = field.kind.is_given(value);
        let wrong = self.problems.get(position).is_some_and(|problems| !problems.is_empty());
        if needed && field.kind.is_asked() && !answered && !wrong {
            self.problem(position, ProblemKind::Required);
        }
        if answered {
            for (id, when) in &compiled.rules {
                match self.value(when) {
                    Ok(Value::Bool(false)) => self.problem(position, ProblemKind::Rule { id: id.clone() }),
                    Ok(_) | Err(Failure::Missing) => {}
                    Err(Failure::Fault | Failure::Exhausted) => self.problem(position, ProblemKind::NotComputable),
                }
            }
        }
        needed
    }

    fn finish(mut self, required: &[bool]) -> Evaluation {
        let bill = bill(self.form, self.context, &self.values);
        let mut pages = Vec::new();
        let mut fields = Vec::new();
        let mut problems = Vec::new();
        let mut position = 0;
        for (section, page) in self.form.definition().pages() {
            let (mut visible, mut started, mut asks, mut waits) = (false, false, false, false);
            let before = problems.len();
            for field in &page.fields {
                let shown = at(&self.visible, position);
                let value = if shown { self.values.get_mut(position).and_then(Option::take) } else { None };
                let kinds = self.problems.get_mut(position).map(std::mem::take).unwrap_or_default();
                problems.extend(kinds.into_iter().map(|kind| Problem {
                    field: field.id.clone(),
                    page: page.id.clone(),
                    kind,
                }));
                let internal = matches!(field.kind, Kind::Computed { internal: true, .. });
                visible |= shown && !internal;
                asks |= shown && field.kind.is_asked();
                started |= shown && self.answers.is_asked(&field.id);
                waits |= shown && !internal && matches!(field.kind, Kind::Computed { .. }) && value.is_none();
                fields.push(FieldState {
                    id: field.id.clone(),
                    page: page.id.clone(),
                    visible: shown,
                    required: at(required, position),
                    value,
                    options: self.options.get_mut(position).map(std::mem::take).unwrap_or_default(),
                });
                position += 1;
            }
            let progress = match (asks, started) {
                (true, false) => Progress::NotStarted,
                (false, _) if waits => Progress::NotStarted,
                _ if problems.len() > before => Progress::Incomplete,
                _ => Progress::Complete,
            };
            pages.push(PageState { id: page.id.clone(), section: section.id.clone(), visible, progress });
        }
        // A fee that waits although nothing is missing would be a dead end without a word.
        if bill.failed || (bill.waiting && problems.is_empty()) {
            problems.push(Problem { field: String::new(), page: String::new(), kind: ProblemKind::NotComputable });
        }
        let fees_final = !bill.waiting && !bill.failed;
        Evaluation { pages, fields, problems, fees: bill.lines, fee_total: bill.total, fees_final }
    }
}

#[derive(Default)]
struct Bill {
    lines: Vec<FeeLine>,
    total: i64,
    waiting: bool,
    failed: bool,
}

fn bill(form: &Form, context: &Context<'_>, values: &[Option<Value>]) -> Bill {
    let facts = Facts { fields: values, params: context.params, today: context.today };
    let mut bill = Bill::default();
    for (rule, compiled) in form.definition().fees.iter().zip(&form.compiled.fees) {
        let applies = compiled.when.as_ref().map_or(Ok(Value::Bool(true)), |when| when.evaluate(&facts));
        let amount = match applies {
            Ok(Value::Bool(true)) => compiled.amount.evaluate(&facts),
            Ok(_) => continue,
            Err(failure) => Err(failure),
        };
        match amount {
            Ok(Value::Int(cents)) if cents >= 0 => match bill.total.checked_add(cents) {
                Some(total) => {
                    bill.total = total;
                    bill.lines.push(FeeLine { id: rule.id.clone(), cents, basis: rule.basis.clone() });
                }
                None => bill.failed = true,
            },
            Err(Failure::Missing) => bill.waiting = true,
            _ => bill.failed = true,
        }
    }
    bill
}
