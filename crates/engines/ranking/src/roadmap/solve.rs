use super::conflict::{self, Conflict};
use super::dual::{Descent, Prices};
use super::frame::Frame;
use super::milp::{Money, Solved, as_f64};
use super::search::Draft;
use super::{Malformed, Plan, Problem};

/// How many steps may be spent. There is no clock here: the same problem takes the same steps and has the same plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// Steps of the search for prices.
    pub rounds: usize,
    /// Up to so many pairs of measure and period the whole problem is one integer program.
    pub whole: usize,
    /// Nodes of that one.
    pub nodes: u64,
    /// Nodes of the program of one administration among many, which tightens the proof.
    pub block_nodes: u64,
}

impl Default for Effort {
    fn default() -> Self {
        Self { rounds: 300, whole: 700, nodes: 10_000, block_nodes: 10 }
    }
}

/// Why there is no plan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unsolved {
    /// It is no problem.
    #[error(transparent)]
    Malformed(#[from] Malformed),
    /// What is demanded contradicts itself or what there is. Proven.
    #[error("{} demands contradict each other", .0.demands.len())]
    Conflict(Conflict),
    /// Within the steps neither a plan nor a contradiction was found.
    #[error("neither a plan nor a contradiction was found")]
    Undecided,
}

/// How often the measures of a plan are exchanged while the search for prices goes on.
const EXCHANGES: usize = 2;

/// Chooses and schedules.
///
/// # Errors
///
/// [`Unsolved`].
pub fn solve(problem: &Problem, effort: Effort) -> Result<Plan, Unsolved> {
    problem.validate()?;
    let frame = Frame::new(problem);
    let base = start(&frame, effort)?;
    let (mut draft, mut bound, prices) = by_prices(&frame, &base, effort);
    let pairs: usize = frame.allowed.iter().map(|bits| bits.count_ones() as usize).sum();
    if as_f64(draft.gain()) + 1e-6 < bound && pairs <= effort.whole {
        let all: Vec<usize> = (0..problem.candidates.len()).collect();
        let money = Money::Caps(&problem.budget);
        let found = super::milp::solve(&frame, &all, &money, Some(&draft.choice), effort.nodes);
        if let Solved::Found { choice, bound: proven, best } = found {
            let gain = super::objective(problem, &choice);
            if gain > draft.gain() && super::check(problem, &choice).is_empty() {
                draft.choice.clone_from(&choice);
            }
            bound = bound.min(if best { as_f64(gain.max(draft.gain())) } else { proven });
        }
    } else if as_f64(draft.gain()) + 1e-6 < bound {
        bound = bound.min(by_blocks(&frame, &prices, effort));
    }
    if !super::check(problem, &draft.choice).is_empty() {
        return Err(Unsolved::Undecided);
    }
    Ok(Plan::new(problem, draft.choice, bound))
}

/// What must be done, done somehow.
fn start<'a>(frame: &'a Frame<'a>, effort: Effort) -> Result<Draft<'a>, Unsolved> {
    let mut draft = Draft::new(frame);
    draft.must(&vec![None; frame.must.len()]);
    if draft.complete() {
        return Ok(draft);
    }
    let mut draft = Draft::new(frame);
    let (feasible, choice) = conflict::feasible(frame, effort.nodes);
    match (feasible, choice) {
        (Some(false), _) => Err(Unsolved::Conflict(conflict::explain(frame.problem, effort.nodes))),
        (_, Some(choice)) => {
            let all: Vec<usize> = (0..choice.len()).collect();
            if draft.replace(&all, &choice) { Ok(draft) } else { Err(Unsolved::Undecided) }
        }
        _ => Err(Unsolved::Undecided),
    }
}

/// Lowers the bound by prices, and builds plans from what is wanted at them.
fn by_prices<'a>(frame: &'a Frame<'a>, base: &Draft<'a>, effort: Effort) -> (Draft<'a>, f64, Prices) {
    let mut descent = Descent::new(frame);
    let mut best = base.clone();
    best.fill(descent.best().1);
    for round in 0..effort.rounds {
        let gain = as_f64(best.gain());
        let wanted = descent.step(gain);
        if descent.best().0 < gain + 1.0 - 1e-6 {
            break;
        }
        if round % 25 == 0 || round + 1 == effort.rounds {
            let prices = descent.best().1;
            let mut draft = Draft::new(frame);
            draft.grow(prices, &wanted);
            if !draft.complete() {
                draft = base.clone();
                draft.grow(prices, &wanted);
            }
            draft.exchange(EXCHANGES);
            if draft.gain() > best.gain() {
                best = draft;
            }
        }
    }
    let (bound, prices) = descent.best();
    for _ in 0..2 {
        best.exchange(10 * EXCHANGES);
        best.fill(prices);
    }
    (best, bound, prices.clone())
}

/// The bound again, with each administration's part as an integer program of its own in which only money has a price.
fn by_blocks(frame: &Frame, prices: &Prices, effort: Effort) -> f64 {
    let money = prices.money.iter().zip(&frame.problem.budget);
    let mut bound: f64 = money.map(|(price, budget)| price * as_f64(*budget)).sum();
    for block in &frame.blocks {
        match super::milp::solve(frame, block, &Money::Prices(&prices.money), None, effort.block_nodes) {
            Solved::Found { bound: proven, .. } | Solved::Unsettled { bound: proven } => bound += proven,
            Solved::Infeasible => return f64::INFINITY,
        }
    }
    bound
}
