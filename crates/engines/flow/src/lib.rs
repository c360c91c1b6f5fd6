//! Turns histories of cases into process maps, variants, rework and bottlenecks, and writes them as OCEL 2.0 and XES.
//!
//! A [`LogBuilder`] takes cases and what happened to them; the [`Log`] holds it in columns. Everything else is asked of a
//! [`View`], which is some of its cases: [`map()`], [`View::variants`], [`rework`], [`detours`], [`risk`], [`compare`]; a
//! [`Layout`] says where the boxes of a map lie. [`write_ocel`] and [`write_xes`] are for other programs. Moments and spans
//! are microseconds; nothing here knows who applied or which number a case has.

mod compare;
mod exchange;
mod layout;
mod log;
mod map;
mod rework;
mod risk;
mod variant;
mod view;

pub use compare::{Comparison, ENOUGH, Side, compare};
pub use exchange::{write_ocel, write_xes};
pub use layout::{BOX_HEIGHT, BOX_WIDTH, Corner, Layout, Line, Placed, Stop};
pub use log::{Activity, Case, CaseIndex, Log, LogBuilder, Moment, Name, Resource};
pub use map::{Arrow, Map, Node, map};
pub use rework::{Detours, Rework, detours, rework};
pub use risk::{COMPARABLE, Risk, risk};
pub use variant::Variant;
pub use view::{By, Filter, View};

/// Why a log cannot be made or written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// More than 256 kinds of activities, or more services, bodies or cases than a column can number.
    #[error("too many different {0}")]
    TooMany(&'static str),
    /// A moment that no calendar knows.
    #[error("a moment outside the calendar")]
    Moment,
    /// It could not be written.
    #[error("the log could not be written: {0}")]
    Written(String),
}

/// The result of what can fail here.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// The nearest rank: the smallest of these values that this part of them (in percent) does not exceed. Reorders them.
pub(crate) fn percentile(values: &mut [i64], percent: usize) -> Option<i64> {
    let rank = (values.len() * percent).div_ceil(100).max(1) - 1;
    if rank >= values.len() { None } else { Some(*values.select_nth_unstable(rank).1) }
}

/// A part of a whole in percent, rounded; nothing of nothing.
pub(crate) fn percent(part: u64, whole: u64) -> u64 {
    (part * 100 + whole / 2).checked_div(whole).unwrap_or_default()
}
