//! Which conditions of a form its examples have seen true, and which false.

use crate::condition::{Condition, Conditions, Role};
use crate::definition::HitPolicy;
use crate::evaluate::evaluate;
use crate::evaluation::{Context, Evaluation};
use crate::finding::Place;
use crate::form::Form;
use crate::form_test::{FormTest, Prepared};
use crate::logic::{Expression, Facts, Failure, Node, ROWS_BUDGET, Values, evaluate as value_of};
use crate::parameter::Parameter;
use crate::value::Value;

/// What a set of examples has seen of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// Every condition of the form: first those of pages, fields, options, requirements, rules and fees in the form's order,
    /// then the `? :` and table rows of computed values and amounts.
    pub branches: Vec<Branch>,
}

/// One condition and what it came to while it was asked: the page and field around it were shown, the answer that a rule
/// judges was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// Where it stands; the attribute of a `? :` or a table row ends with its number, e.g. `value?2`.
    pub place: Place,
    /// Some example made it true.
    pub seen_true: bool,
    /// Some example made it false.
    pub seen_false: bool,
}

impl Coverage {
    /// How many outcomes there are: two for each condition.
    pub fn total(&self) -> usize {
        self.branches.len() * 2
    }

    /// How many of them the examples have seen.
    pub fn seen(&self) -> usize {
        self.total() - self.gaps().count()
    }

    /// The outcomes that no example has seen.
    pub fn gaps(&self) -> impl Iterator<Item = (&Place, bool)> {
        self.numbered_gaps().filter_map(|(number, outcome)| Some((&self.branches.get(number)?.place, outcome)))
    }

    pub(crate) fn numbered_gaps(&self) -> impl Iterator<Item = (usize, bool)> {
        self.branches.iter().enumerate().flat_map(|(number, branch)| {
            let gaps = [(true, branch.seen_true), (false, branch.seen_false)];
            gaps.into_iter().filter(|(_, seen)| !seen).map(move |(outcome, _)| (number, outcome))
        })
    }

    pub(crate) fn has_seen(&self, number: usize, outcome: bool) -> bool {
        let branch = self.branches.get(number);
        branch.is_some_and(|branch| if outcome { branch.seen_true } else { branch.seen_false })
    }

    /// Adds what another set of examples of the same form has seen.
    pub(crate) fn merge(&mut self, other: &Self) {
        for (branch, other) in self.branches.iter_mut().zip(&other.branches) {
            branch.seen_true |= other.seen_true;
            branch.seen_false |= other.seen_false;
        }
    }

    fn see(&mut self, number: usize, outcome: bool) {
        if let Some(branch) = self.branches.get_mut(number) {
            branch.seen_true |= outcome;
            branch.seen_false |= !outcome;
        }
    }
}

/// Runs the examples and notes what every condition comes to. An example that cannot be read sees nothing.
pub fn coverage(form: &Form, parameters: &[Parameter], tests: &[FormTest]) -> Coverage {
    let observer = Observer::new(form);
    let mut coverage = observer.nothing();
    for prepared in tests.iter().filter_map(|test| Prepared::of(form, parameters, test).ok()) {
        let evaluation = evaluate(form, &prepared.answers, &prepared.context());
        observer.observe(&evaluation, &prepared.context(), &mut coverage);
    }
    coverage
}

/// Watches the conditions of one form.
pub(crate) struct Observer<'a> {
    pub(crate) conditions: Conditions<'a>,
    decisions: Vec<Decision<'a>>,
}

/// A computed value or amount with its `? :`.
struct Decision<'a> {
    place: Place,
    /// The field whose value it is; nothing for an amount.
    field: Option<usize>,
    /// When an amount is charged.
    when: Option<&'a Expression>,
    expression: &'a Expression,
    conditions: Vec<&'a Node>,
}

impl<'a> Observer<'a> {
    pub(crate) fn new(form: &'a Form) -> Self {
        let definition = form.definition();
        let computed = definition.fields().zip(&form.compiled.fields).enumerate();
        let computed = computed.filter_map(|(position, ((page, field), compiled))| {
            let place =
                Place { page: Some(page.id.clone()), item: Some(field.id.clone()), attribute: Some("value".into()) };
            Some(Decision::new(place, Some(position), None, compiled.computed.as_ref()?))
        });
        let amounts = definition.fees.iter().zip(&form.compiled.fees).map(|(fee, compiled)| {
            let place = Place { page: None, item: Some(fee.id.clone()), attribute: Some("amount".into()) };
            Decision::new(place, None, compiled.when.as_ref(), &compiled.amount)
        });
        Self {
            conditions: Conditions::of(definition, &form.compiled),
            decisions: computed.chain(amounts).filter(|decision| !decision.conditions.is_empty()).collect(),
        }
    }

    pub(crate) fn nothing(&self) -> Coverage {
        let unseen = |place: Place| Branch { place, seen_true: false, seen_false: false };
        let conditions = self.conditions.all.iter().map(|condition| condition.place.clone());
        let decisions = self.decisions.iter().flat_map(Decision::places);
        Coverage { branches: conditions.chain(decisions).map(unseen).collect() }
    }

    /// Notes what the conditions come to in one evaluation.
    pub(crate) fn observe(&self, evaluation: &Evaluation, context: &Context<'_>, coverage: &mut Coverage) {
        let frames = &evaluation.frames;
        let rows_of = |field: Option<usize>| frames.of_scope(field.map_or(0, |field| frames.shape.scope_of(field)));
        let facts = |at: usize| Facts {
            fields: Values::Row(frames, at),
            params: context.params,
            today: context.today,
            left: None,
        };
        for (number, condition) in self.conditions.all.iter().enumerate() {
            for at in rows_of(condition.field) {
                if let Some(outcome) = self.outcome(condition, &facts(*at)) {
                    coverage.see(number, outcome);
                }
            }
        }
        let mut first = self.conditions.all.len();
        for decision in &self.decisions {
            for at in rows_of(decision.field) {
                let facts = facts(*at);
                let hidden = |field: usize| frames.slot(*at, field).is_none_or(|slot| !slot.visible);
                if decision.field.is_some_and(hidden) || decision.when.is_some_and(|when| !holds(when, &facts)) {
                    continue;
                }
                reach(decision.expression.node(), &facts, &mut |condition, outcome| {
                    if let Some(number) = decision.conditions.iter().position(|known| std::ptr::eq(*known, condition)) {
                        coverage.see(first + number, outcome);
                    }
                });
            }
            first += decision.conditions.len();
        }
    }

    /// What a condition comes to; nothing when it is not asked or does not matter.
    fn outcome(&self, condition: &Condition<'_>, facts: &Facts<'_>) -> Option<bool> {
        let mut within = condition.within.iter().filter_map(|outer| self.conditions.all.get(*outer));
        if !within.all(|outer| holds(outer.expression, facts)) {
            return None;
        }
        match (condition.role, condition.expression.evaluate(facts)) {
            (Role::Rule, Ok(Value::Bool(outcome))) => self.is_answered(condition, facts).then_some(outcome),
            (Role::Fee, Ok(Value::Bool(outcome))) => Some(outcome),
            (Role::Rule | Role::Fee, _) => None,
            (_, result) => Some(shows(&result)),
        }
    }

    fn is_answered(&self, condition: &Condition<'_>, facts: &Facts<'_>) -> bool {
        condition.field.is_some_and(|position| {
            let value = facts.value(position);
            self.conditions.fields.get(position).is_some_and(|field| field.kind.is_given(value))
        })
    }
}

impl<'a> Decision<'a> {
    fn new(place: Place, field: Option<usize>, when: Option<&'a Expression>, expression: &'a Expression) -> Self {
        let mut conditions = Vec::new();
        decisive(expression.node(), &mut conditions);
        Self { place, field, when, expression, conditions }
    }

    fn places(&self) -> impl Iterator<Item = Place> {
        let attribute = self.place.attribute.as_deref().unwrap_or_default();
        (1..=self.conditions.len())
            .map(move |number| Place { attribute: Some(format!("{attribute}?{number}")), ..self.place.clone() })
    }
}

/// The conditions of every `? :` and every table row, apart from what is judged in each row of a group.
fn decisive<'a>(node: &'a Node, found: &mut Vec<&'a Node>) {
    match node {
        Node::If(condition, ..) => found.push(condition),
        // A row that fits always is no condition.
        Node::Table(.., rows) => {
            let rows = rows.iter().map(|(condition, _)| condition);
            found.extend(rows.filter(|condition| !matches!(condition, Node::Constant(_))));
        }
        Node::Rows(..) => return,
        _ => {}
    }
    node.parts().into_iter().for_each(|part| decisive(part, found));
}

/// As the evaluation sees it: missing is false, a fault hides nothing.
fn shows(result: &Result<Value, Failure>) -> bool {
    matches!(result, Ok(Value::Bool(true)) | Err(Failure::Fault | Failure::Exhausted))
}

fn holds(expression: &Expression, facts: &Facts<'_>) -> bool {
    shows(&expression.evaluate(facts))
}

/// Calls `visit` with the condition of every `? :` and every table row that is reached, and what it comes to.
fn reach<'a>(node: &'a Node, facts: &Facts<'_>, visit: &mut impl FnMut(&'a Node, bool)) {
    let (condition, yes, no) = match node {
        Node::If(condition, yes, no) => (condition, yes, no),
        Node::Table(hit, _, rows) => {
            for (condition, value) in rows {
                reach(condition, facts, visit);
                let fits = match value_of(condition, facts, ROWS_BUDGET) {
                    Ok(Value::Bool(fits)) => fits,
                    Err(Failure::Missing) if *hit != HitPolicy::First => continue,
                    // The table waits or fails here.
                    _ => return,
                };
                visit(condition, fits);
                if fits {
                    reach(value, facts, visit);
                }
                if fits && *hit == HitPolicy::First {
                    return;
                }
            }
            return;
        }
        // What is judged in every row is not followed.
        Node::Rows(..) => return,
        _ => return node.parts().into_iter().for_each(|part| reach(part, facts, visit)),
    };
    reach(condition, facts, visit);
    if let Ok(Value::Bool(outcome)) = value_of(condition, facts, ROWS_BUDGET) {
        visit(condition, outcome);
        reach(if outcome { yes } else { no }, facts, visit);
    }
}
