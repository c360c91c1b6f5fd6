//! Everything that follows from a form and its answers.

use std::cell::Cell;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::answers::Answers;
use crate::check::CompiledField;
use crate::definition::{Field, Kind, Rows};
use crate::evaluation::{Context, Evaluation, FeeLine, FieldState, PageShown, PageState, Progress, Spent};
use crate::form::Form;
use crate::frames::{Frames, Slot};
use crate::logic::{Expression, Facts, Failure, Values, WHOLE_BUDGET};
use crate::problem::{Problem, ProblemKind};
use crate::read::typed;
use crate::value::Value;

/// Evaluates a form. Total: whatever the answers, there is a result.
pub fn evaluate(form: &Form, answers: &Answers, context: &Context<'_>) -> Evaluation {
    let frames = Frames::new(&form.compiled.shape, &form.compiled.ids);
    let pages = vec![None; form.compiled.pages.len()];
    Run::new(form, answers, context, frames, pages).all()
}

/// Evaluates a form again after the answers at `changed` paths, and no others, have changed since `before`. The result is the
/// same as that of [`evaluate`]; what does not depend on these answers is taken over. Another day, other parameters or other
/// rows of a group are evaluated as a whole.
pub fn evaluate_again<'a>(
    form: &Form,
    before: &Evaluation,
    answers: &Answers,
    changed: impl IntoIterator<Item = &'a str>,
    context: &Context<'_>,
) -> Evaluation {
    let compiled = &form.compiled;
    let same_form = Arc::ptr_eq(&before.frames.shape, &compiled.shape);
    let mut waiting: Vec<usize> = Vec::new();
    let mut known = same_form && before.today == context.today && before.params == *context.params;
    for path in changed {
        match form.position(path).map(|position| (position, form.at(position).and_then(|field| field.kind.rows()))) {
            // Nothing follows from a group that has the rows it had, or is hidden.
            Some((_, Some(rows))) => {
                known &= before
                    .field(path)
                    .is_some_and(|group| !group.visible || group.rows == Some(answers.rows(path, rows.min)));
            }
            Some((position, None)) => waiting.push(position),
            None => known = false,
        }
    }
    let mut touched = BTreeSet::new();
    while let Some(position) = waiting.pop() {
        if touched.insert(position) {
            waiting.extend(compiled.dependents.get(position).into_iter().flatten());
        }
    }
    if !known || touched.iter().any(|position| compiled.shape.opened_by(*position).is_some()) {
        return evaluate(form, answers, context);
    }
    let mut again = Run::new(form, answers, context, before.frames.clone(), before.pages_shown.clone()).again(&touched);
    // What was taken over has cost as much as before; together they may take more than an evaluation has.
    again.spent.0 = again.spent.0.saturating_add(before.spent.0);
    if again.spent.0 >= WHOLE_BUDGET { evaluate(form, answers, context) } else { again }
}

struct Run<'a> {
    form: &'a Form,
    answers: &'a Answers,
    context: &'a Context<'a>,
    fields: Vec<&'a Field>,
    frames: Frames,
    pages: Vec<Option<PageShown>>,
    left: Cell<u64>,
}

impl<'a> Run<'a> {
    fn new(
        form: &'a Form,
        answers: &'a Answers,
        context: &'a Context<'a>,
        frames: Frames,
        pages: Vec<Option<PageShown>>,
    ) -> Self {
        let fields = form.definition().fields().map(|(_, field)| field).collect();
        Self { form, answers, context, fields, frames, pages, left: Cell::new(WHOLE_BUDGET) }
    }

    fn all(mut self) -> Evaluation {
        for &position in &self.form.compiled.order {
            self.read(position);
        }
        for position in 0..self.fields.len() {
            self.judge(position);
        }
        self.finish()
    }

    fn again(mut self, touched: &BTreeSet<usize>) -> Evaluation {
        let form = self.form;
        for (number, page) in form.compiled.pages.iter().enumerate() {
            let depends = |shown: &Expression| shown.fields().iter().any(|position| touched.contains(position));
            if page.shown.as_ref().is_some_and(depends)
                && let Some(known) = self.pages.get_mut(number)
            {
                *known = None;
            }
        }
        for &position in form.compiled.order.iter().filter(|position| touched.contains(position)) {
            self.read(position);
        }
        for (position, compiled) in form.compiled.fields.iter().enumerate() {
            let depends =
                |expression: &Expression| expression.fields().iter().any(|position| touched.contains(position));
            if touched.contains(&position) || compiled.judges().any(depends) {
                self.judge(position);
            }
        }
        self.finish()
    }

    fn facts(&self, at: usize) -> Facts<'_> {
        Facts {
            fields: Values::Row(&self.frames, at),
            params: self.context.params,
            today: self.context.today,
            left: Some(&self.left),
        }
    }

    fn value(&self, expression: &Expression, at: usize) -> Result<Value, Failure> {
        expression.evaluate(&self.facts(at))
    }

    /// Missing is false. A fault counts as `true`, because hiding something would drop answers; it is reported.
    fn holds(&self, expression: Option<&Expression>, at: usize, faults: &mut Vec<ProblemKind>) -> bool {
        match expression.map(|expression| self.value(expression, at)) {
            None | Some(Ok(Value::Bool(true))) => true,
            Some(Ok(_) | Err(Failure::Missing)) => false,
            Some(Err(Failure::Fault | Failure::Exhausted)) => {
                add(faults, ProblemKind::NotComputable);
                true
            }
        }
    }

    fn page_shown(&mut self, page: usize) -> bool {
        if let Some(known) = self.pages.get(page).copied().flatten() {
            return known.shown;
        }
        let condition = self.form.compiled.pages.get(page).and_then(|page| page.shown.as_ref());
        let mut faults = Vec::new();
        let shown = self.holds(condition, 0, &mut faults);
        if let Some(slot) = self.pages.get_mut(page) {
            *slot = Some(PageShown { shown, failed: !faults.is_empty() });
        }
        shown
    }

    /// A field with its logic, and the rows in which it stands.
    fn field(&self, position: usize) -> Option<(&'a Field, &'a CompiledField, Vec<usize>)> {
        let compiled = &self.form.compiled;
        let rows = self.frames.of_scope(compiled.shape.scope_of(position)).to_vec();
        Some((self.fields.get(position).copied()?, compiled.fields.get(position)?, rows))
    }

    /// Visibility, offered options and typed value of one field in every row; everything it depends on is known.
    fn read(&mut self, position: usize) {
        let Some((field, compiled, rows)) = self.field(position) else {
            return;
        };
        for at in rows {
            let slot = self.read_in(at, position, field, compiled);
            if let Some(place) = self.frames.slot_mut(at, position) {
                *place = slot;
            }
        }
    }

    fn read_in(&mut self, at: usize, position: usize, field: &Field, compiled: &CompiledField) -> Slot {
        let mut slot = Slot { value: field.kind.unanswered(), ..Slot::default() };
        let group = self.form.compiled.shape.parent_of(position);
        let group_shown = group.is_none_or(|group| self.frames.slot(at, group).is_some_and(|group| group.visible));
        if !self.page_shown(compiled.page) || !group_shown || !self.holds(compiled.shown.as_ref(), at, &mut slot.wrong)
        {
            slot.wrong.clear();
            return slot;
        }
        slot.visible = true;
        if let Some(expression) = &compiled.computed {
            match self.value(expression, at) {
                Ok(value) => slot.value = Some(value),
                Err(Failure::Missing) => {}
                Err(Failure::Fault | Failure::Exhausted) => add(&mut slot.wrong, ProblemKind::NotComputable),
            }
            return slot;
        }
        if let Some(rows) = field.kind.rows() {
            self.open_rows(at, position, field, rows, &mut slot);
            return slot;
        }
        slot.options = match &compiled.all_options {
            Some(options) => Arc::clone(options),
            None => {
                let options = field.kind.options().iter().zip(&compiled.options);
                let offered = options.filter(|(_, shown)| self.holds(shown.as_ref(), at, &mut slot.wrong));
                offered.map(|(option, _)| option.value.clone()).collect::<Vec<_>>().into()
            }
        };
        let path = self.path(at, field);
        let raw = self.answers.get(&path);
        match typed(&field.kind, compiled.pattern.as_ref(), raw, &slot.options, self.context.today) {
            Ok(value) => slot.value = value,
            Err(kind) => add(&mut slot.wrong, kind),
        }
        slot
    }

    /// The rows of a group become frames, up to what the form and the evaluation allow.
    fn open_rows(&mut self, at: usize, position: usize, field: &Field, rows: Rows, slot: &mut Slot) {
        let numbers = self.answers.rows(&self.path(at, field), rows.min);
        let scope = self.form.compiled.shape.opened_by(position);
        let room = scope.map_or(0, |scope| self.frames.room(scope));
        let most = usize::try_from(rows.max).unwrap_or(usize::MAX).min(room);
        if numbers.len() > most {
            add(&mut slot.wrong, ProblemKind::TooManyRows { max: rows.max });
        }
        let numbers = numbers.get(..most).unwrap_or(&numbers);
        if let Some(scope) = scope {
            for number in numbers {
                self.frames.add_row(scope, at, &field.id, *number);
            }
        }
        slot.value = Some(Value::List(numbers.iter().map(u32::to_string).collect()));
    }

    fn path(&self, at: usize, field: &Field) -> String {
        let prefix = self.frames.all.get(at).map_or("", |frame| frame.prefix.as_str());
        [prefix, &field.id].concat()
    }

    /// Required answers, rules and suggestions of a field in every row where it is shown.
    fn judge(&mut self, position: usize) {
        let Some((field, compiled, rows)) = self.field(position) else {
            return;
        };
        for at in rows {
            let Some(slot) = self.frames.slot(at, position).filter(|slot| slot.visible) else {
                continue;
            };
            let (required, judged) = self.judged(at, field, compiled, slot);
            let suggested = compiled.default.as_ref().filter(|_| !self.answers.is_asked(&self.path(at, field)));
            let suggested = suggested.and_then(|default| self.value(default, at).ok());
            if let Some(slot) = self.frames.slot_mut(at, position) {
                slot.required = required;
                slot.judged = judged;
                slot.suggested = suggested;
            }
        }
    }

    fn judged(&self, at: usize, field: &Field, compiled: &CompiledField, slot: &Slot) -> (bool, Vec<ProblemKind>) {
        let mut problems = Vec::new();
        let is_asked = field.kind.is_asked() || field.kind.rows().is_some();
        let needed = field.required && is_asked
            || (compiled.required.is_some() && self.holds(compiled.required.as_ref(), at, &mut problems));
        let answered = field.kind.is_given(slot.value.as_ref());
        if needed && is_asked && !answered && slot.wrong.is_empty() && problems.is_empty() {
            problems.push(ProblemKind::Required);
        }
        if let (Some(rows), Some(Value::List(numbers))) = (field.kind.rows(), &slot.value)
            && problems.is_empty()
            && numbers.len() < rows.min as usize
        {
            problems.push(ProblemKind::TooFewRows { min: rows.min });
        }
        if answered {
            for (id, when) in &compiled.rules {
                match self.value(when, at) {
                    Ok(Value::Bool(false)) => add(&mut problems, ProblemKind::Rule { id: id.clone() }),
                    Ok(_) | Err(Failure::Missing) => {}
                    Err(Failure::Fault | Failure::Exhausted) => add(&mut problems, ProblemKind::NotComputable),
                }
            }
        }
        (needed, problems)
    }

    fn finish(self) -> Evaluation {
        let bill = bill(self.form, &self.facts(0));
        let mut listing = Listing::default();
        let mut pages = Vec::new();
        let mut position = 0;
        for ((section, page), known) in self.form.definition().pages().zip(&self.pages) {
            let before = listing.problems.len();
            if let (Some(PageShown { failed: true, .. }), Some(first)) = (known, page.fields.first()) {
                let (field, page) = (first.id.clone(), page.id.clone());
                listing.problems.push(Problem { field, page, kind: ProblemKind::NotComputable });
            }
            listing.page = PageFacts::default();
            position = listing.add(&self, &page.id, &page.fields, position, 0);
            let PageFacts { visible, started, asks, waits } = listing.page;
            let progress = match (asks, started) {
                (true, false) => Progress::NotStarted,
                (false, _) if waits => Progress::NotStarted,
                _ if listing.problems.len() > before => Progress::Incomplete,
                _ => Progress::Complete,
            };
            pages.push(PageState { id: page.id.clone(), section: section.id.clone(), visible, progress });
        }
        let Listing { fields, mut problems, index, .. } = listing;
        // A fee that waits although nothing is missing would be a dead end without a word.
        if bill.failed || (bill.waiting && problems.is_empty()) {
            problems.push(Problem { field: String::new(), page: String::new(), kind: ProblemKind::NotComputable });
        }
        let fees_final = !bill.waiting && !bill.failed;
        let mut first_problems = HashMap::new();
        for (number, problem) in problems.iter().enumerate() {
            first_problems.entry(problem.field.clone()).or_insert(number);
        }
        Evaluation {
            pages,
            fields,
            problems,
            fees: bill.lines,
            fee_total: bill.total,
            fees_final,
            frames: self.frames,
            pages_shown: self.pages,
            today: self.context.today,
            params: self.context.params.clone(),
            index,
            first_problems,
            spent: Spent(WHOLE_BUDGET.saturating_sub(self.left.get())),
        }
    }
}

fn add(problems: &mut Vec<ProblemKind>, kind: ProblemKind) {
    if !problems.contains(&kind) {
        problems.push(kind);
    }
}

/// The states of all fields in the order of the form, rows in theirs.
#[derive(Default)]
struct Listing {
    fields: Vec<FieldState>,
    problems: Vec<Problem>,
    index: HashMap<String, usize>,
    page: PageFacts,
}

#[derive(Default)]
struct PageFacts {
    visible: bool,
    started: bool,
    asks: bool,
    waits: bool,
}

impl Listing {
    /// Adds the fields as they are in one row; returns the position behind them.
    fn add(&mut self, run: &Run<'_>, page: &str, fields: &[Field], first: usize, at: usize) -> usize {
        let mut position = first;
        for field in fields {
            let here = position;
            position += 1;
            let path = run.path(at, field);
            let Some(slot) = run.frames.slot(at, here) else {
                continue;
            };
            self.note(run, page, field, slot, &path);
            let inner = field.kind.fields();
            position = match run.form.compiled.shape.opened_by(here) {
                None => self.add(run, page, inner, position, at),
                Some(scope) => {
                    for row in run.frames.rows(at, scope) {
                        self.add(run, page, inner, position, row);
                    }
                    position + count(inner)
                }
            };
        }
        position
    }

    fn note(&mut self, run: &Run<'_>, page: &str, field: &Field, slot: &Slot, path: &str) {
        let kinds = slot.wrong.iter().chain(&slot.judged).filter(|_| slot.visible);
        let problems = kinds.map(|kind| Problem { field: path.to_owned(), page: page.to_owned(), kind: kind.clone() });
        self.problems.extend(problems);
        let computed = matches!(field.kind, Kind::Computed { .. });
        let internal = matches!(field.kind, Kind::Computed { internal: true, .. });
        let repeats = field.kind.rows().is_some();
        let value = slot.value.clone().filter(|_| slot.visible && !repeats);
        self.page.visible |= slot.visible && !internal && (!matches!(field.kind, Kind::Group { .. }) || repeats);
        self.page.asks |= slot.visible && (field.kind.is_asked() || repeats);
        self.page.started |= slot.visible && run.answers.is_asked(path);
        self.page.waits |= slot.visible && !internal && computed && value.is_none();
        let rows = match (&slot.value, repeats && slot.visible) {
            (Some(Value::List(numbers)), true) => Some(numbers.iter().filter_map(|row| row.parse().ok()).collect()),
            _ => None,
        };
        self.index.insert(path.to_owned(), self.fields.len());
        self.fields.push(FieldState {
            id: path.to_owned(),
            page: page.to_owned(),
            visible: slot.visible,
            required: slot.visible && slot.required,
            value,
            options: Arc::clone(&slot.options),
            suggested: slot.suggested.clone().filter(|_| slot.visible),
            rows,
        });
    }
}

/// How many fields there are, with those inside of groups.
fn count(fields: &[Field]) -> usize {
    fields.iter().map(|field| 1 + count(field.kind.fields())).sum()
}

#[derive(Default)]
struct Bill {
    lines: Vec<FeeLine>,
    total: i64,
    waiting: bool,
    failed: bool,
}

fn bill(form: &Form, facts: &Facts<'_>) -> Bill {
    let mut bill = Bill::default();
    for (rule, compiled) in form.definition().fees.iter().zip(&form.compiled.fees) {
        let applies = compiled.when.as_ref().map_or(Ok(Value::Bool(true)), |when| when.evaluate(facts));
        let amount = match applies {
            Ok(Value::Bool(true)) => compiled.amount.evaluate(facts),
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
