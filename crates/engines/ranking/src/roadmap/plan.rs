use serde::{Deserialize, Serialize};

use super::{Pin, Problem};

/// Why a measure is not in a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOut {
    /// A person said so.
    Never,
    /// This other one is done instead.
    Alternative(usize),
    /// This other one is not done, or too late.
    Needs(usize),
    /// It gains nothing.
    NothingGained,
    /// What is left does not suffice: the periods in which the money is not enough, and those in which the hours are not.
    Full {
        /// Periods without enough money.
        money: Vec<usize>,
        /// Periods without enough hours of the administration's staff.
        staff: Vec<usize>,
    },
}

/// A choice of measures that breaks no limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// For each measure the period in which it is done.
    pub choice: Vec<Option<usize>>,
    /// What it gains in all periods together.
    pub objective: u64,
    /// What no plan can exceed. Proven.
    pub bound: u64,
    /// For each measure that is left out, why.
    pub left_out: Vec<Option<LeftOut>>,
}

impl Plan {
    /// Whether no plan is better.
    #[must_use]
    pub fn optimal(&self) -> bool {
        self.objective == self.bound
    }

    /// How far the best plan may lie above it at most, as a part of the best: 0 is the best.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a share for people")]
    pub fn gap(&self) -> f64 {
        if self.bound == 0 { 0.0 } else { (self.bound - self.objective) as f64 / self.bound as f64 }
    }

    /// A choice that was checked, with its reasons.
    pub(super) fn new(problem: &Problem, choice: Vec<Option<usize>>, bound: f64) -> Self {
        let objective = super::objective(problem, &choice);
        // Computed in floating point: rounded in favour of the bound.
        let bound = rounded_down(bound * (1.0 + 1e-9) + 1e-6).max(objective);
        let left_out = left_out(problem, &choice);
        Self { choice, objective, bound, left_out }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a conversion that saturates is meant")]
fn rounded_down(bound: f64) -> u64 {
    bound as u64
}

fn left_out(problem: &Problem, choice: &[Option<usize>]) -> Vec<Option<LeftOut>> {
    let mut money = problem.budget.clone();
    let mut staff = problem.staff.clone();
    let mut taken = std::collections::HashMap::new();
    for (index, (one, period)) in problem.candidates.iter().zip(choice).enumerate() {
        if let Some(period) = *period {
            money[period] = money[period].saturating_sub(one.cost);
            staff[one.administration][period] = staff[one.administration][period].saturating_sub(one.hours);
            if let Some(group) = one.alternative {
                taken.insert(group, index);
            }
        }
    }
    let why = |one: &super::Candidate| {
        if one.pin == Some(Pin::Never) {
            return LeftOut::Never;
        }
        if one.value == 0 {
            return LeftOut::NothingGained;
        }
        if let Some(other) = one.alternative.and_then(|group| taken.get(&group)) {
            return LeftOut::Alternative(*other);
        }
        let first = |need: &super::Need| choice[need.of].map_or(usize::MAX, |before| before.saturating_add(need.lag));
        let latest = one.needs.iter().max_by_key(|need| first(need)).map(|need| (need.of, first(need)));
        let from = match latest {
            Some((other, from)) if from >= problem.periods() => return LeftOut::Needs(other),
            Some((_, from)) => from,
            None => 0,
        };
        let periods = from..problem.periods();
        LeftOut::Full {
            money: periods.clone().filter(|period| one.cost > money[*period]).collect(),
            staff: periods.filter(|period| one.hours > staff[one.administration][*period]).collect(),
        }
    };
    problem.candidates.iter().zip(choice).map(|(one, period)| period.is_none().then(|| why(one))).collect()
}
