//! The process map: what follows what, how often, and how long it takes.

use crate::log::{Activity, Resource};
use crate::percentile;
use crate::view::View;

/// What happens in a process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The activity.
    pub activity: Activity,
    /// How often it happened.
    pub count: u64,
    /// In how many cases.
    pub cases: u64,
    /// How many cases began with it.
    pub starts: u64,
    /// How many cases have it as the last thing that happened.
    pub ends: u64,
    /// Who does it most often.
    pub resource: Resource,
}

/// That one thing followed directly on another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrow {
    /// What happened before.
    pub from: Activity,
    /// What happened then.
    pub to: Activity,
    /// How often.
    pub count: u64,
    /// In how many cases.
    pub cases: u64,
    /// Half of the times it took so long, or less.
    pub median: i64,
    /// Nine of ten times it took so long, or less.
    pub ninetieth: i64,
    /// All times together.
    pub total: i64,
}

/// A directly-follows graph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map {
    /// How many cases.
    pub cases: u64,
    /// How many events.
    pub events: u64,
    /// What happens, in the order of the activities.
    pub nodes: Vec<Node>,
    /// What follows what, the most frequent first.
    pub arrows: Vec<Arrow>,
}

impl Map {
    /// The arrows on which cases wait longest, all times together.
    #[must_use]
    pub fn bottlenecks(&self) -> Vec<&Arrow> {
        let mut arrows: Vec<&Arrow> = self.arrows.iter().filter(|arrow| arrow.total > 0).collect();
        arrows.sort_by_key(|arrow| (std::cmp::Reverse(arrow.total), arrow.from, arrow.to));
        arrows
    }

    /// All waiting of all cases together.
    #[must_use]
    pub fn waiting(&self) -> i64 {
        self.arrows.iter().map(|arrow| arrow.total).fold(0, i64::saturating_add)
    }

    /// The node of an activity.
    #[must_use]
    pub fn node(&self, activity: Activity) -> Option<&Node> {
        self.nodes.iter().find(|node| node.activity == activity)
    }
}

/// How often something happened, and in how many cases.
#[derive(Clone, Copy, Default)]
struct Tally {
    count: u64,
    cases: u64,
    /// The last case that was counted, plus one.
    last: u64,
}

impl Tally {
    fn add(&mut self, case: u64) {
        self.count += 1;
        if self.last != case {
            self.last = case;
            self.cases += 1;
        }
    }
}

#[derive(Clone, Copy, Default)]
struct Stand {
    tally: Tally,
    starts: u64,
    ends: u64,
    by: [u64; Resource::ALL.len()],
}

/// The process map of some cases: two passes over the columns, one to count and one to put the waiting times where they belong.
#[must_use]
pub fn map(view: &View<'_>) -> Map {
    let kinds = view.log().activities.len();
    let mut stands = vec![Stand::default(); kinds];
    let mut tallies = vec![Tally::default(); kinds * kinds];
    let mut events = 0;
    for (number, trace) in (1..).zip(view.traces()) {
        let mut before: Option<Activity> = None;
        for (activity, resource) in trace.activities.iter().zip(trace.resources) {
            if let Some(stand) = stands.get_mut(activity.index()) {
                stand.tally.add(number);
                stand.by[*resource as usize] += 1;
                stand.starts += u64::from(before.is_none());
            }
            if let Some(before) = before
                && let Some(tally) = tallies.get_mut(before.index() * kinds + activity.index())
            {
                tally.add(number);
            }
            before = Some(*activity);
        }
        if let Some(stand) = before.and_then(|last| stands.get_mut(last.index())) {
            stand.ends += 1;
        }
        events += trace.activities.len() as u64;
    }
    let mut next = Vec::with_capacity(tallies.len());
    let mut sum = 0;
    for tally in &tallies {
        next.push(sum);
        sum += usize::try_from(tally.count).unwrap_or_default();
    }
    let mut waits = vec![0_i64; sum];
    for trace in view.traces() {
        for (pair, at) in trace.activities.windows(2).zip(trace.at.windows(2)) {
            let ([from, to], [begin, end]) = (pair, at) else { continue };
            if let Some(place) = next.get_mut(from.index() * kinds + to.index()) {
                if let Some(wait) = waits.get_mut(*place) {
                    *wait = end.saturating_sub(*begin);
                }
                *place += 1;
            }
        }
    }
    let mut arrows = Vec::new();
    // Now each place is where the times of the next arrow begin.
    for (number, (tally, end)) in tallies.iter().zip(&next).enumerate() {
        let count = usize::try_from(tally.count).unwrap_or_default();
        let Some(waits) = waits.get_mut(end - count..*end).filter(|waits| !waits.is_empty()) else { continue };
        let (Ok(from), Ok(to)) = (u8::try_from(number / kinds), u8::try_from(number % kinds)) else { continue };
        arrows.push(Arrow {
            from: Activity(from),
            to: Activity(to),
            count: tally.count,
            cases: tally.cases,
            total: waits.iter().copied().fold(0, i64::saturating_add),
            median: percentile(waits, 50).unwrap_or_default(),
            ninetieth: percentile(waits, 90).unwrap_or_default(),
        });
    }
    arrows.sort_by_key(|arrow| (std::cmp::Reverse(arrow.count), arrow.from, arrow.to));
    let nodes = (0..).zip(&stands).filter(|(_, stand)| stand.tally.count > 0).map(|(number, stand)| Node {
        activity: Activity(number),
        count: stand.tally.count,
        cases: stand.tally.cases,
        starts: stand.starts,
        ends: stand.ends,
        resource: most(&stand.by),
    });
    Map { cases: view.cases(), events, nodes: nodes.collect(), arrows }
}

/// Who did it most often; of those alike, the first.
fn most(by: &[u64; Resource::ALL.len()]) -> Resource {
    let mut found = (0, Resource::System);
    for (count, resource) in by.iter().zip(Resource::ALL) {
        if *count > found.0 {
            found = (*count, resource);
        }
    }
    found.1
}
