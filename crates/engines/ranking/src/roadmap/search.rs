use std::collections::HashMap;

use super::dual::Prices;
use super::frame::Frame;
use super::milp::as_f64;

/// A choice while it grows, with what is left of money and hours. It never breaks a limit.
#[derive(Clone)]
pub(super) struct Draft<'a> {
    frame: &'a Frame<'a>,
    pub(super) choice: Vec<Option<usize>>,
    pub(super) money: Vec<u64>,
    hours: Vec<Vec<u32>>,
    /// Which measure of a group of alternatives is taken.
    taken: HashMap<usize, usize>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(frame: &'a Frame<'a>) -> Self {
        let problem = frame.problem;
        Self {
            frame,
            choice: vec![None; problem.candidates.len()],
            money: problem.budget.clone(),
            hours: problem.staff.clone(),
            taken: HashMap::new(),
        }
    }

    /// What it gains.
    pub(super) fn gain(&self) -> u64 {
        super::check::objective(self.frame.problem, &self.choice)
    }

    /// Whether everything that must be done is done.
    pub(super) fn complete(&self) -> bool {
        self.frame.must.iter().zip(&self.choice).all(|(must, period)| !must || period.is_some())
    }

    fn fits(&self, one: usize, period: usize) -> bool {
        let candidate = &self.frame.problem.candidates[one];
        self.frame.allowed[one] >> period & 1 == 1
            && candidate.cost <= self.money[period]
            && candidate.hours <= self.hours[candidate.administration][period]
            && candidate.needs.iter().all(|need| self.choice[need.of].is_some_and(|before| before + need.lag <= period))
            && candidate.alternative.is_none_or(|group| self.taken.get(&group).is_none_or(|other| *other == one))
    }

    fn put(&mut self, one: usize, period: usize) {
        let candidate = &self.frame.problem.candidates[one];
        self.money[period] -= candidate.cost;
        self.hours[candidate.administration][period] -= candidate.hours;
        if let Some(group) = candidate.alternative {
            self.taken.insert(group, one);
        }
        self.choice[one] = Some(period);
    }

    pub(super) fn take_out(&mut self, one: usize) {
        let Some(period) = self.choice[one].take() else { return };
        let candidate = &self.frame.problem.candidates[one];
        self.money[period] += candidate.cost;
        self.hours[candidate.administration][period] += candidate.hours;
        if let Some(group) = candidate.alternative {
            self.taken.remove(&group);
        }
    }

    /// Puts a measure where it is wanted, or else where it gains most.
    fn place(&mut self, one: usize, wanted: Option<usize>) -> bool {
        let first = wanted.into_iter().chain(self.frame.periods(one));
        let Some(period) = first.into_iter().find(|period| self.fits(one, *period)) else { return false };
        self.put(one, period);
        true
    }

    /// Puts all of these where they are said to be, if that breaks nothing.
    pub(super) fn replace(&mut self, members: &[usize], choice: &[Option<usize>]) -> bool {
        let before: Vec<Option<usize>> = members.iter().map(|one| self.choice[*one]).collect();
        for one in members {
            self.take_out(*one);
        }
        if self.put_all(members, choice) {
            return true;
        }
        for one in members {
            self.take_out(*one);
        }
        self.put_all(members, &before);
        false
    }

    /// What is needed may stand after what needs it: goes over the list until nothing moves.
    fn put_all(&mut self, members: &[usize], choice: &[Option<usize>]) -> bool {
        let mut open: Vec<(usize, usize)> =
            members.iter().zip(choice).filter_map(|(one, period)| Some((*one, (*period)?))).collect();
        loop {
            let before = open.len();
            open.retain(|(one, period)| {
                let fits = self.fits(*one, *period);
                if fits {
                    self.put(*one, *period);
                }
                !fits
            });
            if open.is_empty() || open.len() == before {
                return open.is_empty();
            }
        }
    }

    /// Builds on: what must be done, then parts as they were wanted at these prices, the most worthwhile first, then whatever
    /// still fits.
    pub(super) fn grow(&mut self, prices: &Prices, wanted: &[Option<usize>]) {
        self.must(wanted);
        let frame = self.frame;
        let worth = |gain: f64, price: f64| gain / (price + 1e-9);
        let mut parts: Vec<(f64, &[usize])> = frame
            .parts
            .iter()
            .filter(|part| part.iter().any(|one| wanted[*one].is_some() && self.choice[*one].is_none()))
            .map(|part| {
                let chosen = part.iter().filter_map(|one| Some((*one, wanted[*one]?)));
                let (gain, price) = chosen.fold((0.0, 0.0), |(gain, price), (one, period)| {
                    (gain + as_f64(frame.problem.gain(one, period)), price + prices.of(frame, one, period))
                });
                (worth(gain, price), part.as_slice())
            })
            .collect();
        parts.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        for (_, part) in parts {
            let open: Vec<usize> =
                part.iter().copied().filter(|one| wanted[*one].is_some() && self.choice[*one].is_none()).collect();
            let placed = open.iter().take_while(|one| self.place(**one, wanted[**one])).count();
            if placed < open.len() {
                for one in &open[..placed] {
                    self.take_out(*one);
                }
            }
        }
        self.fill(prices);
    }

    /// Adds whatever still fits and gains something, the most worthwhile first, and moves what is there to earlier periods.
    pub(super) fn fill(&mut self, prices: &Prices) {
        let frame = self.frame;
        let mut left: Vec<(f64, usize)> = (0..self.choice.len())
            .filter(|one| self.choice[*one].is_none() && frame.problem.candidates[*one].value > 0)
            .filter_map(|one| {
                let worth = |period| as_f64(frame.problem.gain(one, period)) / (prices.of(frame, one, period) + 1e-9);
                frame.periods(one).map(worth).reduce(f64::max).map(|worth| (worth, one))
            })
            .collect();
        left.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        self.earlier();
        for (_, one) in &left {
            self.place(*one, None);
        }
        self.earlier();
        for (_, one) in &left {
            if self.choice[*one].is_none() {
                self.place(*one, None);
            }
        }
    }

    /// Everything that must be done, what is due first, as far as it can be placed.
    pub(super) fn must(&mut self, wanted: &[Option<usize>]) {
        let frame = self.frame;
        let mut open: Vec<usize> =
            (0..self.choice.len()).filter(|one| frame.must[*one] && self.choice[*one].is_none()).collect();
        let last = |one: usize| 16 - frame.allowed[one].leading_zeros();
        open.sort_by_key(|one| (last(*one), frame.allowed[*one].count_ones(), *one));
        loop {
            let before = open.len();
            open.retain(|one| !self.place(*one, wanted[*one]));
            if open.is_empty() || open.len() == before {
                return;
            }
        }
    }

    /// Moves measures to earlier periods where there is room; that always gains.
    fn earlier(&mut self) {
        for one in 0..self.choice.len() {
            let Some(now) = self.choice[one] else { continue };
            if now == 0 || self.frame.problem.candidates[one].value == 0 {
                continue;
            }
            self.take_out(one);
            let better =
                self.frame.periods(one).take_while(|period| *period < now).find(|period| self.fits(one, *period));
            self.put(one, better.unwrap_or(now));
        }
    }

    /// Brings measures in, or to an earlier period, by moving one other of the same administration out of the way, as long as
    /// that gains something. `rounds` bounds how often everything is looked at.
    pub(super) fn exchange(&mut self, rounds: usize) {
        let mut offices: Vec<Vec<usize>> = vec![Vec::new(); self.frame.problem.staff.len()];
        for (index, one) in self.frame.problem.candidates.iter().enumerate() {
            offices[one.administration].push(index);
        }
        for _ in 0..rounds {
            let mut moved = false;
            for office in &offices {
                for &one in office.iter().filter(|one| self.frame.problem.candidates[**one].value > 0) {
                    moved |= self.bring_forward(one, office);
                }
            }
            if !moved {
                return;
            }
        }
    }

    fn bring_forward(&mut self, one: usize, office: &[usize]) -> bool {
        let frame = self.frame;
        let before = self.choice[one];
        let gain = |one: usize, period: Option<usize>| period.map_or(0, |period| frame.problem.gain(one, period));
        for period in frame.periods(one).take_while(|period| before.is_none_or(|now| *period < now)) {
            self.take_out(one);
            if self.fits(one, period) {
                self.put(one, period);
                return true;
            }
            let won = gain(one, Some(period)) - gain(one, before);
            for &other in office.iter().filter(|other| **other != one) {
                if self.choice[other] != Some(period) {
                    continue;
                }
                self.take_out(other);
                if self.fits(one, period) {
                    self.put(one, period);
                    let next = frame.periods(other).find(|next| self.fits(other, *next) && self.followed(other, *next));
                    let may_go = next.is_some() || (!frame.must[other] && self.alone(other));
                    if may_go && won + gain(other, next) > gain(other, Some(period)) {
                        if let Some(next) = next {
                            self.put(other, next);
                        }
                        return true;
                    }
                    self.take_out(one);
                }
                self.put(other, period);
            }
            if let Some(before) = before {
                self.put(one, before);
            }
        }
        false
    }

    /// Whether what needs this measure can stay when it is done in this period.
    fn followed(&self, one: usize, period: usize) -> bool {
        self.frame.followers[one]
            .iter()
            .all(|(follower, lag)| self.choice[*follower].is_none_or(|after| period + lag <= after))
    }

    /// Whether nothing that is done needs this measure.
    fn alone(&self, one: usize) -> bool {
        self.frame.followers[one].iter().all(|(follower, _)| self.choice[*follower].is_none())
    }
}
