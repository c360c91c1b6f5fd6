//! Whether some answers bring conditions to given outcomes: a bounded search through the values of the variables.

use super::domain::Name;
use super::theory::{Formula, Outcomes, Theory};
use crate::condition::Conditions;
use crate::value::Value;

/// Most variables of a question that are followed to the conditions under which they have a value.
const MAX_FOLLOWED: usize = 16;
/// Most steps of one question.
const MAX_STEPS: usize = 20_000;
/// Most steps of all questions about a form.
const MAX_ALL_STEPS: usize = 3_000_000;

/// Conditions, by number, and what they are to come to; and a field that is to be answered.
#[derive(Debug, Default)]
pub(super) struct Goal {
    pub(super) outcomes: Vec<(usize, Outcomes)>,
    pub(super) answered: Option<usize>,
}

/// Values of fields and parameters, as far as they matter; nothing for one that is not answered or set.
pub(crate) type Witness = Vec<(Name, Option<Value>)>;

/// The answer to a question.
#[derive(Debug)]
pub(super) enum Verdict {
    /// Nothing speaks against it; these values lead there unless something that is not followed through does.
    Possible(Witness),
    /// Certainly no answers lead there.
    Impossible,
    /// It took too many steps.
    Unknown,
}

/// A field has a value only while it is shown, and a choice only one that is offered.
#[derive(Debug)]
struct Link {
    variable: usize,
    /// By value: the conditions that hold when the field has it; nothing when it is no answer.
    needs: Vec<Option<Vec<usize>>>,
}

/// The conditions of a form, ready to be asked.
#[derive(Debug)]
pub(super) struct Search<'a> {
    theory: &'a Theory<'a>,
    formulas: &'a [Formula],
    links: Vec<Link>,
    steps: usize,
}

#[derive(Debug, PartialEq, Eq)]
enum State {
    Refuted,
    Certain,
    Open,
}

/// One question while it is searched.
struct Question<'a> {
    goal: &'a Goal,
    links: Vec<&'a Link>,
    variables: Vec<usize>,
    answered: Option<&'a Link>,
    chosen: Vec<Option<usize>>,
    limit: usize,
}

impl<'a> Search<'a> {
    pub(super) fn new(theory: &'a Theory<'a>, formulas: &'a [Formula], conditions: &Conditions<'_>) -> Self {
        let links = theory.variables.iter().enumerate().filter_map(|(variable, described)| {
            let Some(Name::Field(position)) = described.name else {
                return None;
            };
            let values = &theory.domains.get(&Name::Field(position))?.values;
            let (field, shown) = (conditions.fields.get(position)?, conditions.shown.get(position)?);
            let needs = |value: &Option<Value>| {
                let value = value.as_ref().filter(|value| field.kind.is_given(Some(value)))?;
                Some(shown.iter().copied().chain(offered(conditions, position, value)).collect())
            };
            Some(Link { variable, needs: values.iter().map(needs).collect() })
        });
        Self { theory, formulas, links: links.collect(), steps: 0 }
    }

    /// Looks for answers that reach the goal.
    pub(super) fn ask(&mut self, goal: &Goal) -> Verdict {
        self.steps += 1 + self.theory.variables.len() / 64;
        if self.steps > MAX_ALL_STEPS {
            return Verdict::Unknown;
        }
        let links = std::mem::take(&mut self.links);
        let limit = (self.steps + MAX_STEPS).min(MAX_ALL_STEPS);
        let mut question = self.question(goal, &links, limit);
        let verdict = self.descend(&mut question, 0);
        self.links = links;
        verdict
    }

    fn question<'q>(&self, goal: &'q Goal, links: &'q [Link], limit: usize) -> Question<'q> {
        let mut variables = Vec::new();
        for (condition, _) in &goal.outcomes {
            self.add_variables(*condition, &mut variables);
        }
        let answered = goal.answered.and_then(|position| self.theory.variable(&Name::Field(position)));
        let answered = answered.and_then(|variable| links.iter().find(|link| link.variable == variable));
        if let Some(link) = answered.filter(|link| !variables.contains(&link.variable)) {
            variables.push(link.variable);
        }
        let mut followed = Vec::new();
        let mut next = 0;
        while let Some(variable) = variables.get(next).copied().filter(|_| variables.len() <= MAX_FOLLOWED) {
            if let Some(link) = links.iter().find(|link| link.variable == variable) {
                for condition in link.needs.iter().flatten().flatten() {
                    self.add_variables(*condition, &mut variables);
                }
                followed.push(link);
            }
            next += 1;
        }
        let chosen = vec![None; self.theory.variables.len()];
        Question { goal, links: followed, variables, answered, chosen, limit }
    }

    fn add_variables(&self, condition: usize, variables: &mut Vec<usize>) {
        if let Some(formula) = self.formulas.get(condition) {
            self.theory.variables_of(formula, variables);
        }
    }

    fn descend(&mut self, question: &mut Question<'_>, depth: usize) -> Verdict {
        let state = self.judge(question);
        if self.steps > question.limit {
            return Verdict::Unknown;
        }
        let variable = match (state, question.variables.get(depth)) {
            (State::Refuted, _) => return Verdict::Impossible,
            (State::Certain, _) | (State::Open, None) => return Verdict::Possible(self.witness(question)),
            (State::Open, Some(variable)) => *variable,
        };
        let size = self.theory.variables.get(variable).map_or(0, |variable| variable.size);
        for value in 0..size {
            choose(&mut question.chosen, variable, Some(value));
            let verdict = self.descend(question, depth + 1);
            if !matches!(verdict, Verdict::Impossible) {
                return verdict;
            }
        }
        choose(&mut question.chosen, variable, None);
        Verdict::Impossible
    }

    fn judge(&mut self, question: &Question<'_>) -> State {
        let mut state = State::Certain;
        let holds = Outcomes::TRUE.or(Outcomes::FAULT);
        let needs = question.links.iter().filter_map(|link| link.chosen(&question.chosen)).flatten();
        let wanted = question.goal.outcomes.iter().copied().chain(needs.map(|condition| (*condition, holds)));
        for (condition, wanted) in wanted {
            let Some(formula) = self.formulas.get(condition) else {
                continue;
            };
            let found = self.theory.outcomes(formula, &question.chosen, &mut self.steps);
            if !found.meets(wanted) {
                return State::Refuted;
            }
            if !found.is_within(wanted) {
                state = State::Open;
            }
        }
        match question.answered {
            Some(link) if question.chosen.get(link.variable).copied().flatten().is_none() => State::Open,
            Some(link) if link.chosen(&question.chosen).is_none() => State::Refuted,
            _ => state,
        }
    }

    fn witness(&self, question: &Question<'_>) -> Witness {
        let chosen = question.variables.iter().filter_map(|variable| {
            let name = self.theory.variables.get(*variable)?.name.clone()?;
            let value = question.chosen.get(*variable).copied().flatten()?;
            let value = self.theory.domains.get(&name)?.values.get(value)?.clone();
            Some((name, value))
        });
        chosen.collect()
    }
}

impl Link {
    /// What the chosen value needs; nothing while none is chosen or it is no answer.
    fn chosen(&self, chosen: &[Option<usize>]) -> Option<&Vec<usize>> {
        let value = chosen.get(self.variable).copied().flatten()?;
        self.needs.get(value)?.as_ref()
    }
}

fn choose(chosen: &mut [Option<usize>], variable: usize, value: Option<usize>) {
    if let Some(slot) = chosen.get_mut(variable) {
        *slot = value;
    }
}

/// The condition of the option that is chosen, when there is one.
fn offered(conditions: &Conditions<'_>, position: usize, value: &Value) -> Option<usize> {
    let options = conditions.fields.get(position)?.kind.options();
    let chosen = options.iter().position(|option| *value == Value::from(option.value.as_str()))?;
    conditions.options.get(position)?.get(chosen).copied().flatten()
}
