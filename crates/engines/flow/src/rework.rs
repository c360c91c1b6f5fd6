//! What is done again, and what is asked back.

use crate::log::Activity;
use crate::view::View;
use crate::{percent, percentile};

/// Something that was done more than once in a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rework {
    /// What.
    pub activity: Activity,
    /// In how many cases it was done again.
    pub cases: u64,
    /// Their share of all cases in percent.
    pub share: u64,
    /// How often it was done again, all cases together.
    pub again: u64,
    /// From the first time to the last, half of these cases took so long, or less.
    pub median: i64,
}

/// What was done again, the most cases first.
#[must_use]
pub fn rework(view: &View<'_>) -> Vec<Rework> {
    let kinds = view.log().activities.len();
    let mut again = vec![0_u64; kinds];
    let mut spans: Vec<Vec<i64>> = vec![Vec::new(); kinds];
    let mut first: Vec<Option<(i64, i64, u64)>> = vec![None; kinds];
    for trace in view.traces() {
        for (activity, at) in trace.activities.iter().zip(trace.at) {
            let Some(seen) = first.get_mut(activity.index()) else { continue };
            *seen = Some(seen.map_or((*at, *at, 0), |(begin, _, times)| (begin, *at, times + 1)));
        }
        for activity in trace.activities {
            let place = activity.index();
            let Some(seen) = first.get_mut(place).and_then(Option::take).filter(|(_, _, times)| *times > 0) else {
                continue;
            };
            if let (Some(again), Some(spans)) = (again.get_mut(place), spans.get_mut(place)) {
                *again += seen.2;
                spans.push(seen.1.saturating_sub(seen.0));
            }
        }
    }
    let whole = view.cases();
    let rows = (0..).zip(spans).zip(again).filter(|((_, spans), _)| !spans.is_empty());
    let mut rows: Vec<Rework> = rows
        .map(|((number, mut spans), again)| Rework {
            activity: Activity(number),
            cases: spans.len() as u64,
            share: percent(spans.len() as u64, whole),
            again,
            median: percentile(&mut spans, 50).unwrap_or_default(),
        })
        .collect();
    rows.sort_by_key(|row| (std::cmp::Reverse(row.cases), row.activity));
    rows
}

/// How often cases went out and waited until something came back: a question and its answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Detours {
    /// Cases with at least one.
    pub cases: u64,
    /// Their share of all cases in percent.
    pub share: u64,
    /// All of them together.
    pub rounds: u64,
    /// Cases with more than one: asked, answered, asked again.
    pub repeated: u64,
    /// Those on which nothing has come back yet.
    pub open: u64,
    /// What the ones that came back cost a case altogether: half of the cases so long, or less; none when none came back.
    pub median: Option<i64>,
}

/// Counts where one of `out` was followed by one of `back`; until then a further `out` belongs to the same round.
#[must_use]
pub fn detours(view: &View<'_>, out: &[Activity], back: &[Activity]) -> Detours {
    let mut found = Detours::default();
    let mut costs = Vec::new();
    for trace in view.traces() {
        let (mut since, mut rounds, mut cost, mut came_back) = (None, 0_u64, 0_i64, false);
        for (activity, at) in trace.activities.iter().zip(trace.at) {
            if since.is_none() && out.contains(activity) {
                since = Some(*at);
                rounds += 1;
            } else if back.contains(activity)
                && let Some(begun) = since.take()
            {
                cost = cost.saturating_add(at.saturating_sub(begun));
                came_back = true;
            }
        }
        found.cases += u64::from(rounds > 0);
        found.rounds += rounds;
        found.repeated += u64::from(rounds > 1);
        found.open += u64::from(since.is_some());
        if came_back {
            costs.push(cost);
        }
    }
    found.share = percent(found.cases, view.cases());
    found.median = percentile(&mut costs, 50);
    found
}
