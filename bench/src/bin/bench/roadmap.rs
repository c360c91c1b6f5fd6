//! The roadmap of the whole state: every administration with every service in six half-years, under one budget.

use std::time::Instant;

use anyhow::{Context, ensure};
use bench::dice::Dice;
use bench::figures::{Figure, Target};
use ranking::roadmap::{Candidate, Effort, Need, Plan, Problem, check, solve};
use serde_json::json;

const ADMINISTRATIONS: usize = 206;
const SERVICES: u64 = 73;
const PERIODS: usize = 6;

/// Small values and hours that come in lumps: hard to fill exactly. One in five needs another one, one in 25 is a duty, one in 15
/// has an alternative.
fn problem() -> Problem {
    let mut dice = Dice::new(73);
    let mut candidates = Vec::new();
    for administration in 0..ADMINISTRATIONS {
        let first = candidates.len();
        for service in 0..SERVICES {
            let mut one = Candidate {
                administration,
                value: up_to(&mut dice, 9_000),
                cost: 10_000 * (1 + dice.below(300)),
                hours: 4 * up_to(&mut dice, 40),
                ..Candidate::default()
            };
            if service > 0 && dice.once_in(5) {
                let of = first + up_to(&mut dice, service) as usize - 1;
                one.needs.push(Need { of, lag: usize::from(dice.once_in(2)) });
            }
            if dice.once_in(25) {
                one.due = Some(PERIODS - 1 - usize::from(dice.once_in(2)));
            } else if dice.once_in(15) {
                one.alternative = Some(administration * 3 + up_to(&mut dice, 3) as usize - 1);
            }
            candidates.push(one);
        }
    }
    let mut staff = || (0..PERIODS).map(|_| 400 + up_to(&mut dice, 400)).collect();
    let staff = (0..ADMINISTRATIONS).map(|_| staff()).collect();
    Problem { budget: vec![7_500_000 * ADMINISTRATIONS as u64; PERIODS], staff, candidates }
}

/// 1 to `most`.
fn up_to(dice: &mut Dice, most: u64) -> u32 {
    u32::try_from(dice.below(most)).unwrap_or(u32::MAX - 1) + 1
}

/// The time of a plan and how far it is from the best at most, beside what fits when the most worthwhile is taken first.
pub(crate) fn measure() -> anyhow::Result<Vec<Figure>> {
    let problem = problem();
    let timed = |effort: Effort| -> anyhow::Result<(Plan, f64)> {
        let began = Instant::now();
        let plan = solve(&problem, effort).context("no roadmap")?;
        Ok((plan, began.elapsed().as_secs_f64()))
    };
    let (greedy, greedy_seconds) = timed(Effort { rounds: 0, block_nodes: 1, ..Effort::default() })?;
    let (plan, seconds) = timed(Effort::default())?;
    ensure!(check(&problem, &plan.choice).is_empty(), "the roadmap breaks a limit");
    let short = |plan: &Plan, bound: u64| 100.0 * (1.0 - plan.objective as f64 / bound as f64);
    Ok(vec![
        Figure::new("roadmap_state", seconds, "s")
            .beside("taking_the_most_worthwhile_first", greedy_seconds, "s")
            .target(Target::AtMost(10.0))
            .detail(json!({
                "measures": problem.candidates.len(), "periods": PERIODS, "chosen": plan.choice.iter().flatten().count(),
                "objective": plan.objective, "bound": plan.bound,
            })),
        Figure::new("roadmap_state_gap", 100.0 * plan.gap(), "%")
            .beside("taking_the_most_worthwhile_first", short(&greedy, plan.bound), "%")
            .target(Target::AtMost(2.0)),
    ])
}
