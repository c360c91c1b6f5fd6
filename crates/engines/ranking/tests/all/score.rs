use proptest::prelude::*;
use ranking::score::{
    BreakEven, Category, Criterion, Gate, Inputs, Origin, Ranked, Row, Scale, Score, Side, Standing, WeightError,
    Weights, rank, sensitivity,
};

const OPEN: Standing = Standing { performed: true, owned: true, live: false, in_person: false };

/// All criteria in their order.
fn inputs(amounts: [f64; 10]) -> Inputs {
    Criterion::ALL
        .into_iter()
        .zip(amounts)
        .fold(Inputs::default(), |inputs, (criterion, amount)| inputs.with(criterion, amount, Origin::Estimated))
}

fn row(key: u32, inputs: Inputs) -> Row<u32> {
    Row { key, inputs, standing: OPEN }
}

fn keys(list: &[Ranked<u32>]) -> Vec<u32> {
    list.iter().map(|one| one.key).collect()
}

/// The weighting that is proposed: 35/20/15/15/10/5 and 40/25/20/15.
#[test]
fn the_formula_is_that_of_the_proposal() {
    let one = inputs([99.0, 10.0, 30.0, 2.0, 40.0, 0.0, 3.0, 5.0, 1.0, 1.0]);
    let peer = inputs([9_999.0, 20.0, 60.0, 0.0, 80.0, 3.0, 0.0, 20.0, 0.0, 0.0]);
    let scale = Scale::of([&one, &peer]);
    let score = Score::of(&one, &scale, &Weights::PROPOSED);
    // ln(100) / ln(10,000) = 1/2; half of the largest; duty 2 of 3.
    let benefit = 0.35 * 50.0 + 0.20 * 50.0 + 0.15 * 50.0 + 0.15 * 200.0 / 3.0 + 0.10 * 50.0;
    assert!((score.benefit.value.unwrap() - benefit).abs() < 1e-9);
    let feasibility = 0.40 * 100.0 + 0.25 * 75.0 + 0.20 * 100.0 / 3.0 + 0.15 * 200.0 / 3.0;
    assert!((score.feasibility.value.unwrap() - feasibility).abs() < 1e-9);
    assert_eq!(score.category(), Some(Category::Along));
    assert!(score.certain());
}

#[test]
fn both_thresholds_make_four_categories() {
    for (benefit, feasibility, category) in [
        (60.0, 60.0, Category::Now),
        (60.0, 59.9, Category::Joint),
        (59.9, 60.0, Category::Along),
        (59.9, 59.9, Category::Defer),
    ] {
        assert_eq!(Category::of(benefit, feasibility), category);
    }
}

#[test]
fn what_is_not_known_is_no_zero() {
    let known = Inputs::default()
        .with(Criterion::Cases, 500.0, Origin::Measured)
        .with(Criterion::Solution, 3.0, Origin::Measured)
        .with(Criterion::Effort, f64::NAN, Origin::Entered)
        .with(Criterion::Policy, -1.0, Origin::Entered);
    let score = Score::of(&known, &Scale::of([&known]), &Weights::PROPOSED);
    assert_eq!(score.benefit.value, Some(100.0));
    assert!((score.benefit.low - 35.0).abs() < 1e-9 && (score.benefit.high - 100.0).abs() < 1e-9);
    assert_eq!(
        score.benefit.missing,
        [Criterion::OfficeMinutes, Criterion::CitizenMinutes, Criterion::Duty, Criterion::Demand, Criterion::Policy]
    );
    assert_eq!(score.feasibility.missing, [Criterion::Effort, Criterion::Interface, Criterion::Obstacle]);
    assert_eq!(score.category(), Some(Category::Now));
    assert!(!score.certain());
    let nothing = Score::of(&Inputs::default(), &Scale::of([&known]), &Weights::PROPOSED);
    assert_eq!((nothing.benefit.value, nothing.category()), (None, None));
    assert_eq!((nothing.benefit.low, nothing.benefit.high), (0.0, 100.0));
}

#[test]
fn gates_come_before_points() {
    let good = inputs([500.0, 20.0, 60.0, 3.0, 80.0, 3.0, 3.0, 1.0, 3.0, 0.0]);
    let gates = [
        (1, Standing { performed: false, ..OPEN }, Some(Gate::NotPerformed)),
        (2, Standing { live: true, owned: false, ..OPEN }, Some(Gate::Live)),
        (3, Standing { owned: false, in_person: true, ..OPEN }, Some(Gate::NobodyResponsible)),
        (4, Standing { in_person: true, ..OPEN }, Some(Gate::InPerson)),
        (5, OPEN, None),
    ];
    let rows: Vec<_> =
        gates.iter().map(|(key, standing, _)| Row { key: *key, inputs: good, standing: *standing }).collect();
    for (row, (.., gate)) in rows.iter().zip(&gates) {
        assert_eq!(row.standing.gate(), *gate);
    }
    let list = rank(&rows, &Scale::of([&good]), &Weights::PROPOSED);
    assert_eq!(keys(&list), [4, 5, 2, 3]);
    assert_eq!(list.iter().map(|one| one.rank).collect::<Vec<_>>(), [Some(1), Some(2), None, None]);
}

#[test]
fn reasons_are_the_parts_that_move_most() {
    let one = inputs([99.0, 0.0, 30.0, 3.0, 0.0, 0.0, 3.0, 5.0, 1.0, 1.0]);
    let peer = inputs([99.0, 20.0, 60.0, 0.0, 80.0, 3.0, 0.0, 20.0, 0.0, 0.0]);
    let score = Score::of(&one, &Scale::of([&one, &peer]), &Weights::PROPOSED);
    let (for_it, against) = score.benefit.reasons();
    assert_eq!(for_it.iter().map(|part| part.criterion).collect::<Vec<_>>(), [Criterion::Cases, Criterion::Duty]);
    assert_eq!(
        against.iter().map(|part| part.criterion).collect::<Vec<_>>(),
        [Criterion::OfficeMinutes, Criterion::Demand, Criterion::Policy]
    );
    let lifted: f64 = for_it.iter().chain(&against).map(ranking::score::Part::lift).sum();
    assert!((50.0 + lifted - score.benefit.value.unwrap()).abs() < 1e-9, "reasons add up to the score");
}

#[test]
fn a_weight_that_moves_tips_what_stands_on_the_edge() {
    // Benefit is 60.5 of 100 because there are many cases; with fewer points for cases it falls below 60.
    let edge = inputs([999.0, 0.0, 30.0, 3.0, 0.0, 3.0, 3.0, 0.0, 3.0, 0.0]);
    let firm = inputs([999.0, 20.0, 60.0, 3.0, 80.0, 3.0, 3.0, 0.0, 3.0, 0.0]);
    let peer = inputs([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 20.0, 0.0, 3.0]);
    let rows = [row(1, edge), row(2, firm), row(3, peer)];
    let found = sensitivity(&rows, &Scale::of(rows.iter().map(|row| &row.inputs)), &Weights::PROPOSED);
    let by = |key: u32| found.services.iter().find(|service| service.key == key).unwrap();
    assert!(by(2).stable() && by(3).stable());
    assert!(by(1).tipped_by.contains(&(Criterion::Cases, -0.1, Category::Along)));
    assert!(!by(1).tipped_by.iter().any(|(criterion, by, _)| (*criterion, *by) == (Criterion::Cases, 0.1)));
    assert_eq!((by(1).best, by(1).worst), (2, 2));
    // Policy has five points: it moves down by five, and up by ten.
    assert_eq!(found.shifts.len(), 20);
    let moved = Weights::PROPOSED.moved(Criterion::Policy, -0.1).unwrap();
    assert!(moved.points(Criterion::Policy).abs() < 1e-9 && (moved.sum(Side::Benefit) - 100.0).abs() < 1e-9);
    assert!((moved.points(Criterion::Cases) - 35.0 * 100.0 / 95.0).abs() < 1e-9);
}

#[test]
fn weights_that_cannot_be_used_are_refused() {
    let mut points = [1.0; 10];
    points[3] = -1.0;
    assert_eq!(Weights::new(points), Err(WeightError::Negative(Criterion::Duty)));
    points[3] = f64::INFINITY;
    assert_eq!(Weights::new(points), Err(WeightError::Negative(Criterion::Duty)));
    let only_benefit = [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0];
    assert_eq!(Weights::new(only_benefit), Err(WeightError::Nothing(Side::Feasibility)));
    let alone = [1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0];
    assert_eq!(Weights::new(alone).unwrap().moved(Criterion::Cases, -0.1), None);
}

/// 90 new dogs a year save ten minutes each: 15 hours. That pays with half a day of work, not with a project of its own.
#[test]
fn dogs_pay_only_with_the_shared_form() {
    let shared = BreakEven::of(90.0, 10.0, 4.0, 2.0);
    assert!(shared.pays() && (shared.saved - 15.0).abs() < 1e-9 && (shared.spent - 2.8).abs() < 1e-9);
    let alone = BreakEven::of(90.0, 10.0, 120.0, 10.0);
    assert!(!alone.pays());
    assert!((alone.cases_needed.unwrap() - 204.0).abs() < 1e-9);
    assert_eq!(BreakEven::of(90.0, 0.0, 4.0, 2.0).cases_needed, None);
}

fn any_input() -> impl Strategy<Value = Inputs> {
    prop::collection::vec(prop::option::weighted(0.8, 0u32..2_000), 10).prop_map(|amounts| {
        Criterion::ALL.into_iter().zip(amounts).fold(Inputs::default(), |inputs, (criterion, amount)| match amount {
            Some(amount) => {
                let amount = criterion.steps().map_or(amount, |top| amount % (u32::from(top) + 1));
                inputs.with(criterion, f64::from(amount), Origin::Entered)
            }
            None => inputs,
        })
    })
}

fn any_rows() -> impl Strategy<Value = Vec<Row<u32>>> {
    prop::collection::vec((any_input(), prop::bool::weighted(0.1), prop::bool::weighted(0.1)), 1..12).prop_map(|rows| {
        (0u32..)
            .zip(rows)
            .map(|(key, (inputs, live, in_person))| Row { key, inputs, standing: Standing { live, in_person, ..OPEN } })
            .collect()
    })
}

fn any_weights() -> impl Strategy<Value = [f64; 10]> {
    prop::array::uniform10(0u8..40).prop_map(|mut points| {
        points[0] += 1;
        points[6] += 1;
        points.map(f64::from)
    })
}

proptest! {
    #[test]
    fn weights_times_a_factor_rank_the_same(rows in any_rows(), points in any_weights(), factor in 0.01f64..100.0) {
        let scale = Scale::of(rows.iter().map(|row| &row.inputs));
        let one = rank(&rows, &scale, &Weights::new(points).unwrap());
        let other = rank(&rows, &scale, &Weights::new(points.map(|one| one * factor)).unwrap());
        // A side that stands exactly on the threshold may be computed to either side of it.
        let clear = one.iter().all(|one| {
            [one.score.benefit.value, one.score.feasibility.value]
                .into_iter()
                .flatten()
                .all(|value| (value - ranking::score::THRESHOLD).abs() > 1e-9)
        });
        prop_assume!(clear);
        prop_assert_eq!(keys(&one), keys(&other));
    }

    #[test]
    fn a_better_value_never_costs_points(
        rows in any_rows(), points in any_weights(), which in 0usize..10, more in 1u32..3_000, place in 0usize..12,
    ) {
        let weights = Weights::new(points).unwrap();
        let place = place % rows.len();
        let criterion = Criterion::ALL[which];
        prop_assume!(rows[place].inputs.get(criterion).is_some());
        let old = rows[place].inputs.get(criterion).unwrap().amount();
        let new = if criterion.less_is_better() { (old - f64::from(more)).max(0.0) } else { old + f64::from(more) };
        let mut better = rows.clone();
        better[place].inputs = better[place].inputs.with(criterion, new, Origin::Entered);
        let value = |rows: &[Row<u32>]| {
            let score = Score::of(&rows[place].inputs, &Scale::of(rows.iter().map(|row| &row.inputs)), &weights);
            (score.benefit.value, score.feasibility.value, score.category())
        };
        let (before, after) = (value(&rows), value(&better));
        let close = |a: Option<f64>, b: Option<f64>| a.zip(b).is_none_or(|(a, b)| b >= a - 1e-9);
        prop_assert!(close(before.0, after.0) && close(before.1, after.1), "{:?} → {:?}", before, after);
    }

    #[test]
    fn the_order_of_rows_does_not_matter(
        (rows, mixed) in any_rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
        points in any_weights(),
    ) {
        let weights = Weights::new(points).unwrap();
        let scale = Scale::of(rows.iter().map(|row| &row.inputs));
        prop_assert_eq!(&scale, &Scale::of(mixed.iter().map(|row| &row.inputs)));
        prop_assert_eq!(rank(&rows, &scale, &weights), rank(&mixed, &scale, &weights));
        prop_assert_eq!(sensitivity(&rows, &scale, &weights), sensitivity(&mixed, &scale, &weights));
    }

    #[test]
    fn everything_lies_between_0_and_100_and_the_value_within_its_range(rows in any_rows(), points in any_weights()) {
        let weights = Weights::new(points).unwrap();
        let scale = Scale::of(rows.iter().map(|row| &row.inputs));
        for one in rank(&rows, &scale, &weights) {
            for side in [&one.score.benefit, &one.score.feasibility] {
                prop_assert!(0.0 <= side.low && side.low <= side.high && side.high <= 100.0);
                if let Some(value) = side.value {
                    prop_assert!(side.low - 1e-9 <= value && value <= side.high + 1e-9);
                }
                for part in &side.parts {
                    prop_assert!((0.0..=100.0).contains(&part.points) && (0.0..=1.0).contains(&part.share));
                }
            }
        }
    }

    /// A known value can only narrow the range, and the new one lies in the old.
    #[test]
    fn to_learn_something_narrows_the_range(inputs in any_input(), points in any_weights(), which in 0usize..10) {
        let weights = Weights::new(points).unwrap();
        let scale = Scale::of([&inputs]);
        let mut less = inputs;
        less.set(Criterion::ALL[which], None);
        let (more, less) = (Score::of(&inputs, &scale, &weights), Score::of(&less, &scale, &weights));
        for (more, less) in [(&more.benefit, &less.benefit), (&more.feasibility, &less.feasibility)] {
            prop_assert!(less.low <= more.low + 1e-9 && more.high <= less.high + 1e-9);
        }
    }
}
