//! Some cases of a log.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::log::{Activity, CaseIndex, CaseRow, Log, Moment, Name, Resource};
use crate::variant::Variant;

/// Which cases are looked at; what is empty does not limit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this service.
    pub service: Option<String>,
    /// Of this administration.
    pub administration: Option<String>,
    /// In the name of this legal entity.
    pub entity: Option<String>,
    /// Those that began then.
    pub entered: Option<Range<Moment>>,
}

/// By what cases are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The service.
    Service,
    /// The administration.
    Administration,
    /// The legal entity.
    Entity,
}

/// Some cases of a log.
#[derive(Clone, Debug)]
pub struct View<'a> {
    log: &'a Log,
    cases: Vec<CaseIndex>,
}

/// One case with what happened to it; at least one thing did.
#[derive(Clone, Copy)]
pub(crate) struct Trace<'a> {
    pub(crate) case: &'a CaseRow,
    pub(crate) activities: &'a [Activity],
    pub(crate) at: &'a [Moment],
    pub(crate) resources: &'a [Resource],
}

impl Trace<'_> {
    /// When the case began.
    pub(crate) fn entered(&self) -> Moment {
        self.at.first().copied().unwrap_or_default()
    }

    /// How long it took until nothing was left to decide.
    pub(crate) fn duration(&self) -> Option<i64> {
        self.case.ended.map(|ended| ended.saturating_sub(self.entered()).max(0))
    }

    /// Whether it ended after the moment by which it had to, when there was one.
    pub(crate) fn is_late(&self) -> Option<bool> {
        Some(self.case.ended? > self.case.due?)
    }
}

impl<'a> View<'a> {
    pub(crate) fn new(log: &'a Log, cases: Vec<CaseIndex>) -> Self {
        Self { log, cases }
    }

    /// The log behind it.
    #[must_use]
    pub fn log(&self) -> &'a Log {
        self.log
    }

    /// How many cases.
    #[must_use]
    pub fn cases(&self) -> u64 {
        self.cases.len() as u64
    }

    /// How many events.
    #[must_use]
    pub fn events(&self) -> u64 {
        self.traces().map(|trace| trace.at.len() as u64).sum()
    }

    pub(crate) fn trace(&self, case: CaseIndex) -> Option<Trace<'a>> {
        let case = case.0 as usize;
        let [begin, end] = *self.log.starts.get(case..case + 2)? else { return None };
        Some(Trace {
            case: self.log.cases.get(case)?,
            activities: self.log.activity.get(begin..end)?,
            at: self.log.at.get(begin..end)?,
            resources: self.log.resource.get(begin..end)?,
        })
    }

    pub(crate) fn traces(&self) -> impl Iterator<Item = Trace<'a>> + '_ {
        self.cases.iter().filter_map(|case| self.trace(*case))
    }

    /// Its cases for which this holds.
    pub(crate) fn which(&self, mut holds: impl FnMut(&Trace<'a>) -> bool) -> Self {
        let cases = self.cases.iter().copied().filter(|case| self.trace(*case).is_some_and(|trace| holds(&trace)));
        Self { log: self.log, cases: cases.collect() }
    }

    /// Those of its cases that a filter lets through.
    #[must_use]
    pub fn only(&self, filter: &Filter) -> Self {
        let names = [
            (&filter.service, &self.log.services),
            (&filter.administration, &self.log.administrations),
            (&filter.entity, &self.log.entities),
        ];
        // Nothing that is wanted; or a number, which is none for a name that does not occur.
        let wanted = names.map(|(wanted, names)| {
            let number = |name: &String| names.iter().position(|known| known == name);
            wanted.as_ref().map(|name| number(name).and_then(|place| u16::try_from(place).ok()).map(Name))
        });
        self.which(|trace| {
            let own = [trace.case.service, trace.case.administration, trace.case.entity];
            let named = wanted.iter().zip(own).all(|(wanted, own)| wanted.is_none_or(|wanted| wanted == Some(own)));
            named && filter.entered.as_ref().is_none_or(|entered| entered.contains(&trace.entered()))
        })
    }

    /// Those of its cases on which one of these administrations works.
    #[must_use]
    pub fn of_administrations(&self, names: &[&str]) -> Self {
        let is_one: Vec<bool> = self.log.administrations.iter().map(|known| names.contains(&known.as_str())).collect();
        self.which(|trace| is_one.get(usize::from(trace.case.administration.0)).copied().unwrap_or_default())
    }

    /// Its cases told apart, by name and in its order; every case stands in exactly one part.
    #[must_use]
    pub fn split(&self, by: By) -> Vec<(&'a str, Self)> {
        let names = match by {
            By::Service => &self.log.services,
            By::Administration => &self.log.administrations,
            By::Entity => &self.log.entities,
        };
        let mut parts: Vec<Vec<CaseIndex>> = vec![Vec::new(); names.len()];
        for case in &self.cases {
            let Some(row) = self.log.cases.get(case.0 as usize) else { continue };
            let name = match by {
                By::Service => row.service,
                By::Administration => row.administration,
                By::Entity => row.entity,
            };
            if let Some(part) = parts.get_mut(usize::from(name.0)) {
                part.push(*case);
            }
        }
        let parts = names.iter().zip(parts).filter(|(_, cases)| !cases.is_empty());
        parts.map(|(name, cases)| (name.as_str(), Self { log: self.log, cases })).collect()
    }

    /// The ways that its cases took, the most frequent first, with the cases of each.
    pub(crate) fn ways(&self) -> Vec<(&'a [Activity], Vec<CaseIndex>)> {
        let mut ways: FxHashMap<&'a [Activity], Vec<CaseIndex>> = FxHashMap::default();
        for case in &self.cases {
            if let Some(trace) = self.trace(*case) {
                ways.entry(trace.activities).or_default().push(*case);
            }
        }
        let mut ways: Vec<_> = ways.into_iter().collect();
        ways.sort_unstable_by(|(one, of_one), (other, of_other)| {
            of_other.len().cmp(&of_one.len()).then_with(|| one.cmp(other))
        });
        ways
    }

    /// The variants, the most frequent first.
    #[must_use]
    pub fn variants(&self) -> Vec<Variant> {
        Variant::of(self)
    }

    /// Only the most frequent ways, as many as it takes to cover this share of the cases (percent): one at least. What is left
    /// are whole cases, so every way in it leads from a start to an end, and its numbers add up.
    #[must_use]
    pub fn covering(&self, percent: u64) -> Self {
        let wanted = (self.cases() * percent.min(100)).div_ceil(100);
        let mut cases: Vec<CaseIndex> = Vec::new();
        for (_, of_way) in self.ways() {
            if !cases.is_empty() && cases.len() as u64 >= wanted {
                break;
            }
            cases.extend(of_way);
        }
        cases.sort_unstable();
        Self { log: self.log, cases }
    }

    /// Only ways that at least so many cases took. Every number about what is left is then about so many cases at least, and
    /// none of them can be told by subtracting others.
    #[must_use]
    pub fn common(&self, least: usize) -> Self {
        let ways = self.ways().into_iter().filter(|(_, cases)| cases.len() >= least);
        let mut cases: Vec<CaseIndex> = ways.flat_map(|(_, cases)| cases).collect();
        cases.sort_unstable();
        Self { log: self.log, cases }
    }

    /// When its first and its last case began.
    #[must_use]
    pub fn entered(&self) -> Option<(Moment, Moment)> {
        let first = self.traces().map(|trace| trace.entered()).min()?;
        Some((first, self.traces().map(|trace| trace.entered()).max()?))
    }

    /// Half of the cases with nothing left to decide took so long, or less.
    #[must_use]
    pub fn median_duration(&self) -> Option<i64> {
        let mut durations: Vec<i64> = self.traces().filter_map(|trace| trace.duration()).collect();
        crate::percentile(&mut durations, 50)
    }
}
