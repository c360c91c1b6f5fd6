//! Before and after a change.

use crate::log::Moment;
use crate::rework::{Detours, detours};
use crate::view::View;
use crate::{Activity, percentile};

/// Below so many cases that have ended nothing is said about a side.
pub const ENOUGH: u64 = 10;

/// The cases on one side of a change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// Cases that began on this side.
    pub cases: u64,
    /// Those of them that have ended. Times are about these.
    pub ended: u64,
    /// Half of them took so long, or less.
    pub median: Option<i64>,
    /// Nine of ten took so long, or less.
    pub ninetieth: Option<i64>,
    /// Those of them that had a moment by which they had to end, and those that ended too late.
    pub with_due: u64,
    /// See `with_due`.
    pub late: u64,
    /// What was asked back.
    pub detours: Detours,
}

/// What a change did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Cases that began before the change.
    pub before: Side,
    /// Cases that began with it or after it.
    pub after: Side,
}

impl Comparison {
    /// Whether both sides have [`ENOUGH`] cases that have ended.
    #[must_use]
    pub fn is_enough(&self) -> bool {
        self.before.ended >= ENOUGH && self.after.ended >= ENOUGH
    }
}

/// Compares the cases that **began** before a change with those that began after it, whenever they ended: a case that was on
/// its way when something changed is one of before. After a recent change the slow cases are still open, so `cases` and `ended`
/// have to be shown with the times. `out` and `back` are those of [`detours`].
#[must_use]
pub fn compare(view: &View<'_>, change: Moment, out: &[Activity], back: &[Activity]) -> Comparison {
    let side = |after: bool| {
        let view = view.which(|trace| (trace.entered() >= change) == after);
        let mut durations: Vec<i64> = view.traces().filter_map(|trace| trace.duration()).collect();
        let late = || view.traces().filter_map(|trace| trace.is_late());
        Side {
            cases: view.cases(),
            ended: durations.len() as u64,
            median: percentile(&mut durations, 50),
            ninetieth: percentile(&mut durations, 90),
            with_due: late().count() as u64,
            late: late().filter(|late| *late).count() as u64,
            detours: detours(&view, out, back),
        }
    };
    Comparison { before: side(false), after: side(true) }
}
