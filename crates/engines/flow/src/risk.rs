//! Which cases came too late, and which will.

use crate::log::Moment;
use crate::view::View;
use crate::{percent, percentile};

/// So many cases that have ended must have passed the same activity before anything is said about what is left to do.
pub const COMPARABLE: usize = 10;

/// How cases stand towards the moment by which they have to end. Cases without such a moment are not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Risk {
    /// Cases that have ended.
    pub ended: u64,
    /// Those of them that ended too late.
    pub late: u64,
    /// Their share in percent.
    pub late_share: u64,
    /// Cases that are open.
    pub open: u64,
    /// Those of them whose moment is over.
    pub overdue: u64,
    /// Those of the others that are likely to end too late, see [`risk`].
    pub at_risk: u64,
    /// Those of the others about which nothing can be said, for want of [`COMPARABLE`] cases.
    pub unknown: u64,
}

/// Counts late cases, and open ones that will be late.
///
/// An open case is *at risk* when one in five comparable cases took longer than the time it has: comparable are the cases that
/// have ended and passed the activity at which it stands now, and their time counts from the last time they passed it to
/// their end (the 80th percentile, nearest rank). The time it has counts from the same activity to its moment.
#[must_use]
pub fn risk(view: &View<'_>, now: Moment) -> Risk {
    let mut rest: Vec<Vec<i64>> = vec![Vec::new(); view.log().activities.len()];
    let mut seen = vec![false; rest.len()];
    for trace in view.traces() {
        let Some(ended) = trace.case.ended else { continue };
        seen.fill(false);
        for (activity, at) in trace.activities.iter().zip(trace.at).rev().filter(|(_, at)| **at <= ended) {
            if let (Some(seen), Some(rest)) = (seen.get_mut(activity.index()), rest.get_mut(activity.index()))
                && !std::mem::replace(seen, true)
            {
                rest.push(ended.saturating_sub(*at));
            }
        }
    }
    let usual = rest.iter_mut().map(|rest| if rest.len() < COMPARABLE { None } else { percentile(rest, 80) });
    let usual: Vec<Option<i64>> = usual.collect();
    let mut found = Risk::default();
    for trace in view.traces() {
        let Some(due) = trace.case.due else { continue };
        if let Some(late) = trace.is_late() {
            found.ended += 1;
            found.late += u64::from(late);
            continue;
        }
        found.open += 1;
        let (Some(last), Some(at)) = (trace.activities.last(), trace.at.last()) else { continue };
        if due < now {
            found.overdue += 1;
        } else if let Some(usual) = usual.get(last.index()).copied().flatten() {
            found.at_risk += u64::from(usual > due.saturating_sub(*at));
        } else {
            found.unknown += 1;
        }
    }
    found.late_share = percent(found.late, found.ended);
    found
}
