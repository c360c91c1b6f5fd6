use serde::{Deserialize, Serialize};

use super::Problem;
use super::frame::Frame;
use super::milp::{Money, Solved, solve};

/// What a person or the law demands of one measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Demand {
    /// This measure must be done until its day.
    Due(usize),
    /// This measure must stand where a person put it.
    Pin(usize),
}

/// Demands that cannot be met together. Without any one of them the others can, as far as that could be proven.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// The demands.
    pub demands: Vec<Demand>,
    /// With more money they could be met.
    pub money: bool,
    /// With more hours they could be met.
    pub staff: bool,
}

/// Whether what is demanded can be done at all; none when that could not be found out within the steps.
pub(super) fn feasible(frame: &Frame, nodes: u64) -> (Option<bool>, Option<Vec<Option<usize>>>) {
    if frame.impossible() {
        return (Some(false), None);
    }
    let musts: Vec<usize> = (0..frame.must.len()).filter(|one| frame.must[*one]).collect();
    match solve(frame, &musts, &Money::Caps(&frame.problem.budget), None, nodes) {
        Solved::Found { choice, .. } => {
            let mut all = vec![None; frame.must.len()];
            for (one, period) in musts.into_iter().zip(choice) {
                all[one] = period;
            }
            (Some(true), Some(all))
        }
        Solved::Infeasible => (Some(false), None),
        Solved::Unsettled { .. } => (None, None),
    }
}

/// Whether these demands contradict each other, for sure.
fn contradict(problem: &Problem, demands: &[Demand], nodes: u64) -> bool {
    let mut asked = problem.clone();
    for (index, one) in asked.candidates.iter_mut().enumerate() {
        one.due = one.due.filter(|_| demands.contains(&Demand::Due(index)));
        one.pin = one.pin.filter(|_| demands.contains(&Demand::Pin(index)));
    }
    feasible(&Frame::new(&asked), nodes).0 == Some(false)
}

/// A smallest set of demands that contradict each other (QuickXplain, Junker 2004).
pub(super) fn explain(problem: &Problem, nodes: u64) -> Conflict {
    let mut all = Vec::new();
    for (index, one) in problem.candidates.iter().enumerate() {
        all.extend(one.due.map(|_| Demand::Due(index)));
        all.extend(one.pin.map(|_| Demand::Pin(index)));
    }
    let mut demands = smallest(problem, &[], false, &all, nodes);
    demands.sort_by_key(|demand| match demand {
        Demand::Due(index) => (*index, 0),
        Demand::Pin(index) => (*index, 1),
    });
    let mut richer = problem.clone();
    let plenty = problem.candidates.iter().map(|one| one.cost).fold(0, u64::saturating_add);
    richer.budget = vec![plenty; problem.periods()];
    let mut larger = problem.clone();
    let plenty = problem.candidates.iter().map(|one| one.hours).fold(0, u32::saturating_add);
    larger.staff = vec![vec![plenty; problem.periods()]; problem.staff.len()];
    let solved_by = |other: &Problem| !contradict(other, &demands, nodes);
    Conflict { money: solved_by(&richer), staff: solved_by(&larger), demands }
}

fn smallest(problem: &Problem, base: &[Demand], grown: bool, asked: &[Demand], nodes: u64) -> Vec<Demand> {
    if grown && contradict(problem, base, nodes) {
        return Vec::new();
    }
    if asked.len() <= 1 {
        return asked.to_vec();
    }
    let (left, right) = asked.split_at(asked.len() / 2);
    let with = |more: &[Demand]| base.iter().chain(more).copied().collect::<Vec<_>>();
    let second = smallest(problem, &with(left), true, right, nodes);
    let mut first = smallest(problem, &with(&second), !second.is_empty(), left, nodes);
    first.extend(second);
    first
}
