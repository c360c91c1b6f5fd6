use microlp::{ComparisonOp, OptimizationDirection, SolveOptions, SolveOutcome, Variable};
use std::collections::BTreeMap;

use super::frame::Frame;

/// What limits the money of some measures.
pub(super) enum Money<'a> {
    /// So many cents in each period.
    Caps(&'a [u64]),
    /// As much as is wanted, for a price of each cent.
    Prices(&'a [f64]),
}

/// What became of a program of integers.
pub(super) enum Solved {
    /// A choice in the order of the measures that were asked for, and a value that no choice exceeds.
    Found { choice: Vec<Option<usize>>, bound: f64, best: bool },
    /// There is no choice.
    Infeasible,
    /// Neither within the steps.
    Unsettled { bound: f64 },
}

/// The best choice among `members`, which share needs, alternatives and staff with no other measure. At most `nodes` steps.
pub(super) fn solve(
    frame: &Frame,
    members: &[usize],
    money: &Money,
    hint: Option<&[Option<usize>]>,
    nodes: u64,
) -> Solved {
    let problem = frame.problem;
    let periods = problem.periods();
    let weight = |index: usize, period: usize| {
        let gain = as_f64(problem.gain(index, period));
        match money {
            Money::Caps(_) => gain,
            Money::Prices(prices) => gain - prices[period] * as_f64(problem.candidates[index].cost),
        }
    };
    let most = members
        .iter()
        .flat_map(|one| frame.periods(*one).map(move |period| (*one, period)))
        .map(|(one, period)| weight(one, period).abs())
        .fold(1.0, f64::max);
    let unit = most / 1_000.0;
    let mut model = microlp::Problem::new(OptimizationDirection::Maximize);
    let mut variables: BTreeMap<(usize, usize), Variable> = BTreeMap::new();
    for &one in members {
        if frame.must[one] && frame.allowed[one] == 0 {
            return Solved::Infeasible;
        }
        for period in frame.periods(one) {
            variables.insert((one, period), model.add_binary_var(weight(one, period) / unit));
        }
    }
    if variables.is_empty() {
        return Solved::Found { choice: vec![None; members.len()], bound: 0.0, best: true };
    }
    let of = |one: usize| variables.range((one, 0)..(one + 1, 0)).map(|((_, period), variable)| (*period, *variable));
    let mut alternatives: BTreeMap<usize, Vec<Variable>> = BTreeMap::new();
    let mut hours: BTreeMap<(usize, usize), Vec<(Variable, f64)>> = BTreeMap::new();
    let mut spent: Vec<Vec<(Variable, f64)>> = vec![Vec::new(); periods];
    for &one in members {
        let candidate = &problem.candidates[one];
        let once: Vec<(Variable, f64)> = of(one).map(|(_, variable)| (variable, 1.0)).collect();
        if once.is_empty() {
            continue;
        }
        let how = if frame.must[one] { ComparisonOp::Eq } else { ComparisonOp::Le };
        model.add_constraint(once, how, 1.0);
        if let Some(group) = candidate.alternative {
            alternatives.entry(group).or_default().extend(of(one).map(|(_, variable)| variable));
        }
        for (period, variable) in of(one) {
            if candidate.hours > 0 {
                let row = hours.entry((candidate.administration, period)).or_default();
                row.push((variable, f64::from(candidate.hours)));
            }
            if candidate.cost > 0 {
                spent[period].push((variable, as_f64(candidate.cost)));
            }
        }
        for need in &frame.needs[one] {
            for (period, _) in of(one) {
                let mut row: Vec<(Variable, f64)> =
                    of(one).filter(|(at, _)| *at <= period).map(|(_, variable)| (variable, 1.0)).collect();
                let before = of(need.of).filter(|(at, _)| at + need.lag <= period);
                row.extend(before.map(|(_, variable)| (variable, -1.0)));
                model.add_constraint(row, ComparisonOp::Le, 0.0);
            }
        }
    }
    for row in alternatives.into_values() {
        model.add_constraint(row.into_iter().map(|one| (one, 1.0)).collect::<Vec<_>>(), ComparisonOp::Le, 1.0);
    }
    for ((administration, period), row) in hours {
        limit(&mut model, row, f64::from(problem.staff[administration][period]));
    }
    if let Money::Caps(caps) = money {
        for (row, cap) in spent.into_iter().zip(*caps) {
            limit(&mut model, row, as_f64(*cap));
        }
    }
    let mut options = SolveOptions::default();
    options.node_limit = Some(nodes);
    options.warm_start = hint.map(|hint| {
        let chosen: BTreeMap<usize, Option<usize>> = members.iter().copied().zip(hint.iter().copied()).collect();
        let set = |(one, period): &(usize, usize)| f64::from(u8::from(chosen[one] == Some(*period)));
        variables.iter().map(|(key, variable)| (*variable, set(key))).collect()
    });
    match model.solve_with(options) {
        Ok(SolveOutcome::Solution(solution)) => {
            let chosen = |one: &usize| {
                of(*one).find(|(_, variable)| solution.var_value_raw(*variable) > 0.5).map(|(period, _)| period)
            };
            let bound = solution.stats().best_bound.map_or(f64::INFINITY, |bound| bound * unit);
            let best = solution.status() == microlp::SolutionStatus::Optimal;
            Solved::Found { choice: members.iter().map(chosen).collect(), bound, best }
        }
        Ok(SolveOutcome::Interrupted(stopped)) => {
            Solved::Unsettled { bound: stopped.stats().best_bound.map_or(f64::INFINITY, |bound| bound * unit) }
        }
        Err(microlp::Error::Infeasible) => Solved::Infeasible,
        Err(_) => Solved::Unsettled { bound: f64::INFINITY },
    }
}

/// A row that can be broken at all.
fn limit(model: &mut microlp::Problem, row: Vec<(Variable, f64)>, cap: f64) {
    if row.iter().map(|(_, amount)| amount).sum::<f64>() > cap {
        model.add_constraint(row, ComparisonOp::Le, cap);
    }
}

/// Amounts of money and gains lie far below 2⁵³.
#[expect(clippy::cast_precision_loss, reason = "a rounded bound is rounded up, and choices are checked with integers")]
pub(super) fn as_f64(amount: u64) -> f64 {
    amount as f64
}
