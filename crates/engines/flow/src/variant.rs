//! The ways that cases take.

use crate::log::Activity;
use crate::view::View;
use crate::{percent, percentile};

/// A way that at least one case took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// What happened, in its order.
    pub activities: Vec<Activity>,
    /// To how many cases.
    pub cases: u64,
    /// Their share in percent.
    pub share: u64,
    /// Half of those that have ended took so long, or less; none when none has.
    pub median: Option<i64>,
}

impl Variant {
    pub(crate) fn of(view: &View<'_>) -> Vec<Self> {
        let whole = view.cases();
        let variant = |(activities, cases): (&[Activity], Vec<_>)| {
            let traces = cases.iter().filter_map(|case| view.trace(*case));
            let mut durations: Vec<i64> = traces.filter_map(|trace| trace.duration()).collect();
            Self {
                activities: activities.to_vec(),
                cases: cases.len() as u64,
                share: percent(cases.len() as u64, whole),
                median: percentile(&mut durations, 50),
            }
        };
        view.ways().into_iter().map(variant).collect()
    }
}
