use super::{Need, Pin, Problem};

/// A problem with what follows from it at once: in which periods a measure can stand at all, which must be done, and which
/// depend on each other.
pub(super) struct Frame<'a> {
    pub(super) problem: &'a Problem,
    /// Bit p: the measure may be done in period p.
    pub(super) allowed: Vec<u16>,
    /// It must be done.
    pub(super) must: Vec<bool>,
    /// Measures that need each other or exclude each other; what is needed stands before what needs it.
    pub(super) parts: Vec<Vec<usize>>,
    /// Administrations that share nothing but money, with all their measures.
    pub(super) blocks: Vec<Vec<usize>>,
    /// Who needs this measure, and with which lag.
    pub(super) followers: Vec<Vec<(usize, usize)>>,
    /// What each measure needs, as far as [`Frame::allowed`] does not say it already: whatever waits for one thing that stands fast
    /// has nothing to do with each other.
    pub(super) needs: Vec<Vec<Need>>,
}

impl<'a> Frame<'a> {
    pub(super) fn new(problem: &'a Problem) -> Self {
        let periods = problem.periods();
        let count = problem.candidates.len();
        let mut followers = vec![Vec::new(); count];
        let mut allowed = Vec::with_capacity(count);
        let mut must = Vec::with_capacity(count);
        for (index, one) in problem.candidates.iter().enumerate() {
            let fits = |period: &usize| {
                let staff = problem.staff[one.administration][*period];
                let wanted = match one.pin {
                    Some(Pin::In(pinned)) => pinned == *period,
                    Some(Pin::Never) => false,
                    None => true,
                };
                let in_time = one.due.is_none_or(|due| *period <= due);
                one.cost <= problem.budget[*period] && one.hours <= staff && wanted && in_time
            };
            allowed.push((0..periods).filter(fits).fold(0u16, |bits, period| bits | 1 << period));
            must.push(one.due.is_some() || matches!(one.pin, Some(Pin::In(_))));
            for need in &one.needs {
                followers[need.of].push((index, need.lag));
            }
        }
        let mut frame =
            Self { problem, allowed, must, parts: Vec::new(), blocks: Vec::new(), followers, needs: Vec::new() };
        frame.tighten();
        let open = |one: &super::Candidate| one.needs.iter().copied().filter(|need| !frame.settled(need.of)).collect();
        frame.needs = problem.candidates.iter().map(open).collect();
        frame.group();
        frame
    }

    /// The periods in which a measure may be done.
    pub(super) fn periods(&self, candidate: usize) -> impl DoubleEndedIterator<Item = usize> + use<> {
        let bits = self.allowed[candidate];
        (0..16).filter(move |period| bits >> period & 1 == 1)
    }

    /// Whether there is nothing to decide about a measure: it stands in one period, or in none.
    fn settled(&self, one: usize) -> bool {
        self.allowed[one] == 0 || (self.must[one] && self.allowed[one].is_power_of_two())
    }

    /// A measure that must be done and cannot.
    pub(super) fn impossible(&self) -> bool {
        self.must.iter().zip(&self.allowed).any(|(must, allowed)| *must && *allowed == 0)
    }

    /// What needs another cannot come before it, and what another that must be done needs must be done before that.
    fn tighten(&mut self) {
        let mut waiting: Vec<usize> = (0..self.allowed.len()).collect();
        while let Some(index) = waiting.pop() {
            let first = self.allowed[index].trailing_zeros() as usize;
            for place in 0..self.followers[index].len() {
                let (follower, lag) = self.followers[index][place];
                let late = if first + lag >= 16 { 0 } else { self.allowed[follower] & (u16::MAX << (first + lag)) };
                if late != self.allowed[follower] {
                    self.allowed[follower] = late;
                    waiting.push(follower);
                    // Who is needed by it may have less time now.
                    waiting.extend(self.problem.candidates[follower].needs.iter().map(|need| need.of));
                    waiting.push(index);
                }
            }
            if !self.must[index] || self.allowed[index] == 0 {
                continue;
            }
            let last = 15 - self.allowed[index].leading_zeros() as usize;
            for need in &self.problem.candidates[index].needs {
                let early = match last.checked_sub(need.lag) {
                    Some(last) => self.allowed[need.of] & (u16::MAX >> (15 - last)),
                    None => 0,
                };
                if early != self.allowed[need.of] || !self.must[need.of] {
                    self.allowed[need.of] = early;
                    self.must[need.of] = true;
                    waiting.push(need.of);
                }
            }
        }
    }

    fn group(&mut self) {
        let candidates = &self.problem.candidates;
        let mut parts = Sets::new(candidates.len());
        let mut blocks = Sets::new(candidates.len());
        let mut alternatives = std::collections::HashMap::new();
        let mut offices = std::collections::HashMap::new();
        for (index, one) in candidates.iter().enumerate() {
            blocks.join(index, *offices.entry(one.administration).or_insert(index));
            let related = self.needs[index].iter().map(|need| need.of);
            let other = one.alternative.map(|group| *alternatives.entry(group).or_insert(index));
            for other in related.chain(other) {
                parts.join(index, other);
                blocks.join(index, other);
            }
        }
        self.blocks = blocks.lists();
        self.parts = parts.lists();
        for part in self.parts.iter_mut().filter(|part| part.len() > 1) {
            let ordered = needed_first(&self.needs, part);
            *part = ordered;
        }
    }
}

/// What is needed before what needs it.
fn needed_first(needs: &[Vec<Need>], part: &[usize]) -> Vec<usize> {
    let mut left: Vec<usize> = part.to_vec();
    let mut ordered = Vec::with_capacity(part.len());
    while !left.is_empty() {
        let ready = |one: &usize| needs[*one].iter().all(|need| !left.contains(&need.of));
        let place = left.iter().position(ready).unwrap_or(0);
        ordered.push(left.remove(place));
    }
    ordered
}

/// Sets that grow together.
struct Sets(Vec<usize>);

impl Sets {
    fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn root(&mut self, mut one: usize) -> usize {
        while self.0[one] != one {
            self.0[one] = self.0[self.0[one]];
            one = self.0[one];
        }
        one
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other)] = one.min(other);
    }

    /// The sets, each in rising order, by their smallest member.
    fn lists(mut self) -> Vec<Vec<usize>> {
        let mut lists: std::collections::BTreeMap<usize, Vec<usize>> = std::collections::BTreeMap::new();
        for one in 0..self.0.len() {
            let root = self.root(one);
            lists.entry(root).or_default().push(one);
        }
        lists.into_values().collect()
    }
}
