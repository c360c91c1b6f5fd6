use proptest::prelude::*;
use ranking::roadmap::{
    Candidate, Conflict, Demand, Effort, LeftOut, Malformed, Need, Pin, Problem, Unsolved, Violation, check, objective,
    solve,
};

fn one(value: u32, cost: u64, hours: u32) -> Candidate {
    Candidate { value, cost, hours, ..Candidate::default() }
}

fn small(budget: &[u64], hours: &[u32], candidates: Vec<Candidate>) -> Problem {
    Problem { budget: budget.to_vec(), staff: vec![hours.to_vec()], candidates }
}

fn conflict(problem: &Problem) -> Conflict {
    match solve(problem, Effort::default()) {
        Err(Unsolved::Conflict(conflict)) => conflict,
        other => panic!("no conflict: {other:?}"),
    }
}

#[test]
fn the_best_comes_first_and_the_rest_says_why_not() {
    let problem = small(
        &[100, 100],
        &[10, 10],
        vec![
            one(10, 100, 5),
            one(9, 100, 5),
            one(1, 100, 1),
            one(8, 0, 11),
            one(0, 0, 0),
            Candidate { needs: vec![Need { of: 2, lag: 0 }], ..one(3, 0, 1) },
            Candidate { pin: Some(Pin::Never), ..one(99, 0, 0) },
        ],
    );
    let plan = solve(&problem, Effort::default()).unwrap();
    assert_eq!(plan.choice, [Some(0), Some(1), None, None, None, None, None]);
    assert_eq!((plan.objective, plan.bound), (10 * 2 + 9, 29));
    assert!(plan.optimal() && plan.gap() == 0.0);
    let full = |money: &[usize], staff: &[usize]| Some(LeftOut::Full { money: money.to_vec(), staff: staff.to_vec() });
    assert_eq!(plan.left_out[..2], [None, None]);
    assert_eq!(plan.left_out[2], full(&[0, 1], &[]));
    assert_eq!(plan.left_out[3], full(&[], &[0, 1]));
    assert_eq!(plan.left_out[4..], [Some(LeftOut::NothingGained), Some(LeftOut::Needs(2)), Some(LeftOut::Never)]);
}

#[test]
fn what_is_needed_is_worth_what_it_opens() {
    // By itself the first gains nothing; with what needs it, it is worth more than the third.
    let needs = |lag| vec![Need { of: 0, lag }];
    let problem = |lag| {
        small(
            &[10, 10, 10],
            &[9, 9, 9],
            vec![one(0, 10, 1), Candidate { needs: needs(lag), ..one(50, 10, 1) }, one(20, 10, 1)],
        )
    };
    assert_eq!(solve(&problem(1), Effort::default()).unwrap().choice, [Some(0), Some(1), Some(2)]);
    assert_eq!(solve(&problem(3), Effort::default()).unwrap().choice, [None, None, Some(0)]);
}

#[test]
fn demands_that_contradict_are_named_and_no_others() {
    let due = |due, cost| Candidate { due: Some(due), ..one(1, cost, 1) };
    // Two of the three fit into the money of the first period, the fourth has nothing to do with it.
    let money = small(&[100, 0], &[9, 9], vec![due(0, 60), due(0, 50), due(1, 0), due(1, 0)]);
    assert_eq!(conflict(&money), Conflict { demands: vec![Demand::Due(0), Demand::Due(1)], money: true, staff: false });
    let staff = small(&[100], &[1], vec![due(0, 0), due(0, 0)]);
    assert_eq!(conflict(&staff), Conflict { demands: vec![Demand::Due(0), Demand::Due(1)], money: false, staff: true });
    // A duty that needs what a person has struck out; neither money nor people help.
    let struck = small(
        &[100, 100],
        &[9, 9],
        vec![
            Candidate { pin: Some(Pin::Never), ..one(1, 0, 0) },
            Candidate { needs: vec![Need { of: 0, lag: 0 }], ..due(1, 0) },
            due(1, 100),
        ],
    );
    assert_eq!(
        conflict(&struck),
        Conflict { demands: vec![Demand::Pin(0), Demand::Due(1)], money: false, staff: false }
    );
    let late = small(&[100, 100], &[9, 9], vec![Candidate { pin: Some(Pin::In(1)), ..due(0, 0) }]);
    assert_eq!(conflict(&late).demands, [Demand::Due(0), Demand::Pin(0)]);
}

#[test]
fn what_is_no_problem_is_refused() {
    let solved = |problem: &Problem| solve(problem, Effort::default()).unwrap_err();
    assert_eq!(solved(&small(&[], &[], vec![])), Unsolved::Malformed(Malformed::Periods(0)));
    assert_eq!(solved(&small(&[1; 17], &[1; 17], vec![])), Unsolved::Malformed(Malformed::Periods(17)));
    assert_eq!(solved(&small(&[1], &[1, 2], vec![])), Unsolved::Malformed(Malformed::Staff(0)));
    for wrong in [
        Candidate { administration: 1, ..one(1, 0, 0) },
        Candidate { needs: vec![Need { of: 0, lag: 0 }], ..one(1, 0, 0) },
        Candidate { needs: vec![Need { of: 7, lag: 0 }], ..one(1, 0, 0) },
        Candidate { due: Some(1), ..one(1, 0, 0) },
        Candidate { pin: Some(Pin::In(1)), ..one(1, 0, 0) },
        one(1_000_001, 0, 0),
    ] {
        assert_eq!(solved(&small(&[1], &[1], vec![wrong])), Unsolved::Malformed(Malformed::Candidate(0)));
    }
    let nothing = solve(&small(&[0], &[0], vec![]), Effort::default()).unwrap();
    assert_eq!((nothing.objective, nothing.bound), (0, 0));
}

#[test]
fn a_circle_of_needs_is_refused() {
    let needs = |of| vec![Need { of, lag: 0 }];
    let circle = small(
        &[10, 10],
        &[9, 9],
        vec![
            one(5, 1, 1),
            Candidate { needs: needs(2), ..one(5, 1, 1) },
            Candidate { needs: needs(1), ..one(5, 1, 1) },
        ],
    );
    assert_eq!(solve(&circle, Effort::default()), Err(Unsolved::Malformed(Malformed::Circle(1))));
}

/// A checker that goes limit by limit instead of measure by measure.
fn naive(problem: &Problem, choice: &[Option<usize>]) -> bool {
    let all = || problem.candidates.iter().zip(choice);
    let in_period = |period: usize| all().filter(move |(_, chosen)| **chosen == Some(period)).map(|(one, _)| one);
    (0..problem.budget.len()).all(|period| {
        in_period(period).map(|one| one.cost).sum::<u64>() <= problem.budget[period]
            && problem.staff.iter().enumerate().all(|(office, hours)| {
                let used: u32 = in_period(period).filter(|one| one.administration == office).map(|one| one.hours).sum();
                used <= hours[period]
            })
    }) && all().all(|(one, chosen)| {
        let due = one.due.is_none_or(|due| (0..=due).any(|period| *chosen == Some(period)));
        let pinned = match one.pin {
            None => true,
            Some(Pin::Never) => chosen.is_none(),
            Some(Pin::In(period)) => *chosen == Some(period),
        };
        let needs = one.needs.iter().all(|need| match (choice[need.of], *chosen) {
            (_, None) => true,
            (Some(before), Some(after)) => after >= before + need.lag,
            (None, Some(_)) => false,
        });
        let group = all().filter(|(other, chosen)| {
            chosen.is_some() && one.alternative.is_some() && other.alternative == one.alternative
        });
        due && pinned && needs && group.count() <= 1
    })
}

/// Every choice there is.
fn every_choice(problem: &Problem) -> impl Iterator<Item = Vec<Option<usize>>> {
    let (count, periods) = (problem.candidates.len(), problem.periods());
    let every = problem.candidates.iter().fold(1, |every, _| every * (periods + 1));
    (0..every).map(move |mut number| {
        (0..count)
            .map(|_| {
                let digit = number % (periods + 1);
                number /= periods + 1;
                digit.checked_sub(1)
            })
            .collect()
    })
}

fn best(problem: &Problem) -> Option<u64> {
    every_choice(problem).filter(|choice| naive(problem, choice)).map(|choice| objective(problem, &choice)).max()
}

fn any_candidate(count: usize, periods: usize) -> impl Strategy<Value = Candidate> {
    let needs = prop::collection::vec((0..count, 0usize..3), 0..2);
    let pin =
        prop_oneof![6 => Just(None), 1 => Just(Some(Pin::Never)), 1 => (0..periods).prop_map(|at| Some(Pin::In(at)))];
    (
        (0usize..2, 0u32..20, 0u64..12, 0u32..12),
        prop_oneof![1 => needs, 1 => Just(Vec::new())],
        prop::option::weighted(0.15, 0..periods),
        pin,
        prop::option::weighted(0.2, 0usize..2),
    )
        .prop_map(|((administration, value, cost, hours), needs, due, pin, alternative)| Candidate {
            administration,
            value,
            cost,
            hours,
            needs: needs.into_iter().map(|(of, lag)| Need { of, lag }).collect(),
            due,
            pin,
            alternative,
        })
}

fn any_problem() -> impl Strategy<Value = Problem> {
    (prop_oneof![Just((6usize, 3usize)), Just((8, 2)), Just((4, 3)), Just((8, 1))]).prop_flat_map(|(count, periods)| {
        (
            prop::collection::vec(0u64..25, periods),
            prop::collection::vec(prop::collection::vec(0u32..20, periods), 2),
            prop::collection::vec(any_candidate(count, periods), count),
        )
            .prop_map(|(budget, staff, mut candidates)| {
                for (index, one) in candidates.iter_mut().enumerate() {
                    // No circles, and yet not always the one before the other.
                    let order = |one: usize| (one * 5 + 3) % 11;
                    one.needs.retain(|need| order(need.of) < order(index));
                }
                Problem { budget, staff, candidates }
            })
    })
}

/// The same without the other demands.
fn only(problem: &Problem, demands: &[Demand]) -> Problem {
    let mut asked = problem.clone();
    for (index, one) in asked.candidates.iter_mut().enumerate() {
        one.due = one.due.filter(|_| demands.contains(&Demand::Due(index)));
        one.pin = one.pin.filter(|_| demands.contains(&Demand::Pin(index)));
    }
    asked
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn it_finds_what_trying_everything_finds(problem in any_problem()) {
        match (solve(&problem, Effort::default()), best(&problem)) {
            (Ok(plan), Some(best)) => {
                prop_assert!(naive(&problem, &plan.choice));
                prop_assert_eq!((plan.objective, plan.bound), (best, best));
            }
            (Err(Unsolved::Conflict(conflict)), None) => {
                prop_assert_eq!(best(&only(&problem, &conflict.demands)), None);
                for left_out in &conflict.demands {
                    let fewer: Vec<_> = conflict.demands.iter().copied().filter(|one| one != left_out).collect();
                    prop_assert!(best(&only(&problem, &fewer)).is_some(), "{:?} is not needed", left_out);
                }
            }
            (found, best) => prop_assert!(false, "{:?}, but by trying everything {:?}", found, best),
        }
    }

    /// The way of large problems, on small ones: a plan that holds, and a bound that no plan exceeds.
    #[test]
    fn prices_prove_a_bound_and_lead_to_a_plan(problem in any_problem(), rounds in 1usize..80) {
        let effort = Effort { rounds, whole: 0, block_nodes: 3, ..Effort::default() };
        let best = best(&problem);
        match solve(&problem, effort) {
            Ok(plan) => {
                prop_assert!(naive(&problem, &plan.choice));
                let best = best.unwrap();
                prop_assert!(plan.objective <= best && best <= plan.bound, "{} {} {}", plan.objective, best, plan.bound);
                prop_assert_eq!(solve(&problem, effort).unwrap(), plan);
            }
            Err(Unsolved::Conflict(_)) => prop_assert_eq!(best, None),
            Err(error) => prop_assert!(false, "{:?}", error),
        }
    }

    #[test]
    fn the_checker_agrees_with_another(
        (problem, choices) in any_problem().prop_flat_map(|problem| {
            let (count, periods) = (problem.candidates.len(), problem.periods());
            let choice = prop::collection::vec(prop::option::weighted(0.4, 0..periods), count);
            (Just(problem), prop::collection::vec(choice, 20))
        })
    ) {
        for choice in choices {
            prop_assert_eq!(check(&problem, &choice).is_empty(), naive(&problem, &choice));
        }
        prop_assert_eq!(check(&problem, &[]), [Violation::Shape]);
    }
}
