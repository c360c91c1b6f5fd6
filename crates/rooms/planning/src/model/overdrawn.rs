//! What must be done, added up: a contradiction that can be told without a search.

use ranking::roadmap::{Pin, Problem};

/// What must be done takes more than there is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Overdrawn {
    /// Until the end of this half-year, or in it alone: the cents that are needed, and those that are there.
    pub(crate) money: Option<(usize, u64, u64)>,
    /// Administrations without enough hours.
    pub(crate) staff: Vec<usize>,
}

/// Adds up what must be done until each half-year, and in each; none where that fits.
pub(crate) fn overdrawn(problem: &Problem) -> Option<Overdrawn> {
    let periods = problem.periods();
    let offices = problem.staff.len();
    // Until the end of each half-year, and of what stands in it alone.
    let (mut cost_until, mut cost_in) = (vec![0_u64; periods], vec![0_u64; periods]);
    let (mut hours_until, mut hours_in) = (vec![vec![0_u64; periods]; offices], vec![vec![0_u64; periods]; offices]);
    for one in &problem.candidates {
        let pinned = match one.pin {
            Some(Pin::In(period)) => Some(period),
            _ => None,
        };
        let Some(last) = pinned.or(one.due.filter(|_| one.pin.is_none())) else { continue };
        for period in last..periods {
            cost_until[period] += one.cost;
            hours_until[one.administration][period] += u64::from(one.hours);
        }
        if let Some(period) = pinned {
            cost_in[period] += one.cost;
            hours_in[one.administration][period] += u64::from(one.hours);
        }
    }
    let mut there = 0_u64;
    let money = (0..periods).find_map(|period| {
        there = there.saturating_add(problem.budget[period]);
        let together = (cost_until[period] > there).then_some((period, cost_until[period], there));
        let alone = problem.budget[period];
        together.or((cost_in[period] > alone).then_some((period, cost_in[period], alone)))
    });
    let staff = (0..offices).filter(|office| {
        let mut there = 0_u64;
        (0..periods).any(|period| {
            let alone = u64::from(problem.staff[*office][period]);
            there += alone;
            hours_until[*office][period] > there || hours_in[*office][period] > alone
        })
    });
    let overdrawn = Overdrawn { money, staff: staff.collect() };
    (overdrawn != Overdrawn::default()).then_some(overdrawn)
}

#[cfg(test)]
mod tests {
    use ranking::roadmap::Candidate;

    use super::*;

    #[test]
    fn what_must_be_done_is_added_up() {
        let due = |due, cost, hours| Candidate { due: Some(due), cost, hours, ..Candidate::default() };
        let problem = |candidates| Problem { budget: vec![100, 100], staff: vec![vec![10, 10]], candidates };
        for (candidates, money, staff) in [
            (vec![due(1, 100, 10), due(1, 100, 10)], None, vec![]),
            (vec![due(0, 60, 0), due(0, 60, 0)], Some((0, 120, 100)), vec![]),
            (vec![due(1, 150, 0), due(1, 60, 0)], Some((1, 210, 200)), vec![]),
            (vec![Candidate { pin: Some(Pin::In(1)), ..due(1, 101, 0) }], Some((1, 101, 100)), vec![]),
            (vec![due(0, 0, 6), due(0, 0, 6)], None, vec![0]),
            (vec![Candidate { cost: 999, hours: 99, ..Candidate::default() }], None, vec![]),
        ] {
            let expected = Overdrawn { money, staff };
            let expected = (expected != Overdrawn::default()).then_some(expected);
            assert_eq!(overdrawn(&problem(candidates.clone())), expected, "{candidates:?}");
        }
    }
}
