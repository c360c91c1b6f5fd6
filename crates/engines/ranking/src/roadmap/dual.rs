use super::frame::Frame;
use super::milp::as_f64;

/// Parts with more measures than this are judged without what ties them together; that only raises the bound.
const LARGEST_PART: usize = 10;
/// Steps of the search in one part; beyond it the same.
const PART_STEPS: usize = 4_000;

/// What a cent and an hour cost in each period, in units of gain.
#[derive(Clone)]
pub(super) struct Prices {
    pub(super) money: Vec<f64>,
    /// By administration.
    pub(super) hours: Vec<Vec<f64>>,
}

/// The best choice if everybody could buy as much money and as many hours as they want for these prices.
pub(super) struct Priced {
    /// What that would gain, and what the money and the hours are worth: never less than what any plan gains.
    pub(super) bound: f64,
    /// The choice; it may break limits.
    pub(super) choice: Vec<Option<usize>>,
}

impl Prices {
    /// A start: everything is scarce in the same way.
    pub(super) fn even(frame: &Frame) -> Self {
        let problem = frame.problem;
        let periods = problem.periods();
        let all: f64 = (0..problem.candidates.len())
            .map(|one| frame.periods(one).next().map_or(0.0, |period| as_f64(problem.gain(one, period))))
            .sum();
        let part = |amount: f64, sharers: usize| {
            if amount > 0.0 { all / (3.0 * as_f64((periods * sharers) as u64) * amount) } else { 0.0 }
        };
        Self {
            money: problem.budget.iter().map(|budget| part(as_f64(*budget), 1)).collect(),
            hours: problem
                .staff
                .iter()
                .map(|hours| hours.iter().map(|hours| part(f64::from(*hours), problem.staff.len())).collect())
                .collect(),
        }
    }

    /// What a measure costs in a period.
    pub(super) fn of(&self, frame: &Frame, one: usize, period: usize) -> f64 {
        let candidate = &frame.problem.candidates[one];
        self.money[period] * as_f64(candidate.cost)
            + self.hours[candidate.administration][period] * f64::from(candidate.hours)
    }

    /// What is left of the gain.
    fn profit(&self, frame: &Frame, one: usize, period: usize) -> f64 {
        as_f64(frame.problem.gain(one, period)) - self.of(frame, one, period)
    }

    /// The best choice at these prices, part by part.
    pub(super) fn answer(&self, frame: &Frame) -> Priced {
        let problem = frame.problem;
        let worth = |prices: &[f64], amounts: &mut dyn Iterator<Item = f64>| -> f64 {
            prices.iter().zip(amounts).map(|(price, amount)| price * amount).sum()
        };
        let mut bound = worth(&self.money, &mut problem.budget.iter().map(|budget| as_f64(*budget)));
        for (prices, hours) in self.hours.iter().zip(&problem.staff) {
            bound += worth(prices, &mut hours.iter().map(|hours| f64::from(*hours)));
        }
        let mut choice = vec![None; problem.candidates.len()];
        for part in &frame.parts {
            bound += self.answer_part(frame, part, &mut choice);
        }
        Priced { bound, choice }
    }

    /// The best period of a measure by itself; none when doing without is better.
    fn alone(&self, frame: &Frame, one: usize) -> (f64, Option<usize>) {
        let mut best = if frame.must[one] { (f64::NEG_INFINITY, None) } else { (0.0, None) };
        for period in frame.periods(one) {
            let profit = self.profit(frame, one, period);
            if profit > best.0 {
                best = (profit, Some(period));
            }
        }
        best
    }

    fn answer_part(&self, frame: &Frame, part: &[usize], choice: &mut [Option<usize>]) -> f64 {
        let alone: Vec<(f64, Option<usize>)> = part.iter().map(|one| self.alone(frame, *one)).collect();
        if part.len() > 1 && part.len() <= LARGEST_PART {
            let mut rest = vec![0.0; part.len() + 1];
            for (place, (best, _)) in alone.iter().enumerate().rev() {
                rest[place] = rest[place + 1] + best.max(0.0).max(if frame.must[part[place]] { *best } else { 0.0 });
            }
            let mut search =
                Part { prices: self, frame, part, rest, now: vec![None; part.len()], best: None, steps: 0 };
            search.go(0, 0.0);
            if let (true, Some((profit, found))) = (search.steps <= PART_STEPS, search.best) {
                for (one, period) in part.iter().zip(found) {
                    choice[*one] = period;
                }
                return profit;
            }
        }
        let mut profit = 0.0;
        for (one, (best, period)) in part.iter().zip(alone) {
            choice[*one] = period;
            profit += best;
        }
        profit
    }
}

/// Searches through one part, in the order in which measures need each other.
struct Part<'a> {
    prices: &'a Prices,
    frame: &'a Frame<'a>,
    part: &'a [usize],
    /// What the measures from here on can bring at most.
    rest: Vec<f64>,
    now: Vec<Option<usize>>,
    best: Option<(f64, Vec<Option<usize>>)>,
    steps: usize,
}

impl Part<'_> {
    fn go(&mut self, place: usize, profit: f64) {
        self.steps += 1;
        let hopeless = self.best.as_ref().is_some_and(|(best, _)| profit + self.rest[place] <= *best);
        if hopeless || self.steps > PART_STEPS {
            return;
        }
        let Some(&one) = self.part.get(place) else {
            self.best = Some((profit, self.now.clone()));
            return;
        };
        if !self.frame.must[one] {
            self.now[place] = None;
            self.go(place + 1, profit);
        }
        for period in self.frame.periods(one) {
            if self.possible(place, one, period) {
                self.now[place] = Some(period);
                self.go(place + 1, profit + self.prices.profit(self.frame, one, period));
                self.now[place] = None;
            }
        }
    }

    fn possible(&self, place: usize, one: usize, period: usize) -> bool {
        let candidates = &self.frame.problem.candidates;
        let at = |other: usize| {
            self.part[..place].iter().position(|before| *before == other).and_then(|before| self.now[before])
        };
        self.frame.needs[one].iter().all(|need| at(need.of).is_some_and(|before| before + need.lag <= period))
            && candidates[one].alternative.is_none_or(|group| {
                let before = self.part[..place].iter().zip(&self.now);
                !before
                    .into_iter()
                    .any(|(other, period)| period.is_some() && candidates[*other].alternative == Some(group))
            })
    }
}

/// Looks for prices at which the bound is low, by steps against what is asked for too much.
pub(super) struct Descent<'a> {
    frame: &'a Frame<'a>,
    prices: Prices,
    best: Prices,
    bound: f64,
    /// How much of the way to the target a step goes.
    boldness: f64,
    failures: usize,
    drift: Option<Prices>,
}

impl<'a> Descent<'a> {
    pub(super) fn new(frame: &'a Frame<'a>) -> Self {
        let prices = Prices::even(frame);
        let best = prices.clone();
        Self { frame, prices, best, bound: f64::INFINITY, boldness: 1.0, failures: 0, drift: None }
    }

    /// The lowest bound so far, and its prices.
    pub(super) fn best(&self) -> (f64, &Prices) {
        (self.bound, &self.best)
    }

    /// One step; `reached` is what the best plan so far gains. Returns the choice at the prices before it.
    pub(super) fn step(&mut self, reached: f64) -> Vec<Option<usize>> {
        let problem = self.frame.problem;
        let Priced { bound, choice } = self.prices.answer(self.frame);
        if bound < self.bound {
            let good = bound < self.bound * 0.9999;
            self.bound = bound;
            self.best = self.prices.clone();
            self.failures = if good { 0 } else { self.failures + 1 };
        } else {
            self.failures += 1;
        }
        if self.failures >= 12 {
            self.failures = 0;
            self.boldness /= 2.0;
            self.prices = self.best.clone();
            self.drift = None;
            return choice;
        }
        // What is asked for beyond what is there, as a part of it.
        let mut money: Vec<f64> = vec![0.0; problem.periods()];
        let mut hours: Vec<Vec<f64>> = vec![vec![0.0; problem.periods()]; problem.staff.len()];
        for (one, period) in problem.candidates.iter().zip(&choice) {
            if let Some(period) = *period {
                money[period] += as_f64(one.cost);
                hours[one.administration][period] += f64::from(one.hours);
            }
        }
        let excess = |asked: f64, there: f64| if there > 0.0 { asked / there - 1.0 } else { 0.0 };
        for (asked, budget) in money.iter_mut().zip(&problem.budget) {
            *asked = excess(*asked, as_f64(*budget));
        }
        for (asked, there) in hours.iter_mut().zip(&problem.staff) {
            for (asked, there) in asked.iter_mut().zip(there) {
                *asked = excess(*asked, f64::from(*there));
            }
        }
        let mut way = Prices { money, hours };
        if let Some(drift) = &self.drift {
            way.mix(drift, 0.6);
        }
        self.drift = Some(way.clone());
        let offices = as_f64(problem.staff.len() as u64).max(1.0);
        let length: f64 = way.money.iter().map(|one| one * one * offices).sum::<f64>()
            + way.hours.iter().flatten().map(|one| one * one).sum::<f64>();
        if length <= 0.0 {
            return choice;
        }
        let step = self.boldness * (bound - reached).max(1e-6 * bound.abs()) / length;
        for ((price, way), there) in self.prices.money.iter_mut().zip(&way.money).zip(&problem.budget) {
            if *there > 0 {
                *price = (*price + step * offices * way / as_f64(*there)).max(0.0);
            }
        }
        for ((prices, ways), there) in self.prices.hours.iter_mut().zip(&way.hours).zip(&problem.staff) {
            for ((price, way), there) in prices.iter_mut().zip(ways).zip(there) {
                if *there > 0 {
                    *price = (*price + step * way / f64::from(*there)).max(0.0);
                }
            }
        }
        choice
    }
}

impl Prices {
    fn mix(&mut self, other: &Self, part: f64) {
        let all = self.money.iter_mut().zip(&other.money);
        let hours = self.hours.iter_mut().flatten().zip(other.hours.iter().flatten());
        for (one, other) in all.chain(hours) {
            *one = (1.0 - part) * *one + part * other;
        }
    }
}
