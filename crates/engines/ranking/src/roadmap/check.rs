use std::collections::HashMap;

use super::{Pin, Problem};

/// What a choice breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Violation {
    /// It does not say something about each measure, or names a period that is not there.
    Shape,
    /// More money than there is in this period.
    Money(usize),
    /// More hours than this administration has in this period.
    Staff(usize, usize),
    /// This measure does not wait for what it needs.
    Needs(usize),
    /// This measure is not done in time.
    Due(usize),
    /// This measure is not where a person put it.
    Pin(usize),
    /// This measure is done although its alternative is.
    Alternative(usize),
}

/// Everything that a choice breaks: for each measure the period in which it is done, or none.
///
/// Written without a line in common with the search, so that it can judge it.
#[must_use]
pub fn check(problem: &Problem, choice: &[Option<usize>]) -> Vec<Violation> {
    let periods = problem.periods();
    if choice.len() != problem.candidates.len() || choice.iter().flatten().any(|period| *period >= periods) {
        return vec![Violation::Shape];
    }
    let mut broken = Vec::new();
    let mut money = vec![0u128; periods];
    let mut hours: HashMap<(usize, usize), u64> = HashMap::new();
    let mut alternatives: HashMap<usize, usize> = HashMap::new();
    for (index, (one, chosen)) in problem.candidates.iter().zip(choice).enumerate() {
        if let Some(due) = one.due
            && chosen.is_none_or(|period| period > due)
        {
            broken.push(Violation::Due(index));
        }
        let pinned = match one.pin {
            Some(Pin::In(period)) => *chosen == Some(period),
            Some(Pin::Never) => chosen.is_none(),
            None => true,
        };
        if !pinned {
            broken.push(Violation::Pin(index));
        }
        let Some(period) = *chosen else { continue };
        money[period] += u128::from(one.cost);
        *hours.entry((one.administration, period)).or_default() += u64::from(one.hours);
        for need in &one.needs {
            if choice[need.of].is_none_or(|before| before + need.lag > period) {
                broken.push(Violation::Needs(index));
            }
        }
        if let Some(group) = one.alternative
            && alternatives.insert(group, index).is_some()
        {
            broken.push(Violation::Alternative(index));
        }
    }
    for (period, spent) in money.into_iter().enumerate() {
        if spent > u128::from(problem.budget[period]) {
            broken.push(Violation::Money(period));
        }
    }
    let mut used: Vec<_> = hours.into_iter().collect();
    used.sort_unstable();
    for ((administration, period), used) in used {
        if used > u64::from(problem.staff[administration][period]) {
            broken.push(Violation::Staff(administration, period));
        }
    }
    broken
}

/// What a choice gains in all periods together.
#[must_use]
pub fn objective(problem: &Problem, choice: &[Option<usize>]) -> u64 {
    choice.iter().enumerate().filter_map(|(index, period)| Some(problem.gain(index, (*period)?))).sum()
}
