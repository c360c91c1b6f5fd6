//! A roadmap of one administration: which services come online in which half-year, within money and hours.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use ranking::roadmap::{Candidate, Effort, Pin, Problem};
use ranking::score::Criterion;
use store::Cents;

use super::Priorities;

/// Half-years that can be looked ahead.
pub(crate) const PERIODS: std::ops::RangeInclusive<usize> = 1..=6;
/// Most hours and most cents of a half-year.
pub(crate) const MOST_HOURS: u32 = 20_000;
/// Most money of a half-year.
pub(crate) const MOST_MONEY: Cents = Cents(100_000_000_000);
/// A day of work.
const HOURS_OF_A_DAY: f64 = 8.0;

/// What somebody wants of one service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// It must come until the last half-year.
    Must,
    /// It must not come.
    Never,
    /// It comes in this half-year, counted from 0.
    In(usize),
}

impl Wish {
    /// The name in addresses: `muss`, `nie`, or the number of the half-year from 1.
    pub(crate) fn name(self) -> String {
        match self {
            Self::Must => "muss".to_owned(),
            Self::Never => "nie".to_owned(),
            Self::In(period) => (period + 1).to_string(),
        }
    }

    /// The wish of a name; none for anything else.
    pub(crate) fn from_name(name: &str, periods: usize) -> Option<Self> {
        match name {
            "muss" => Some(Self::Must),
            "nie" => Some(Self::Never),
            number => number.parse::<usize>().ok()?.checked_sub(1).filter(|period| *period < periods).map(Self::In),
        }
    }
}

/// What an administration can spend, and what it wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Terms {
    /// Half-years.
    pub(crate) periods: usize,
    /// Money of each half-year.
    pub(crate) money: Cents,
    /// Hours of its staff in each half-year.
    pub(crate) hours: u32,
    /// What a service costs that is not in the shared catalogue: an assumption of whoever plans.
    pub(crate) alone: Cents,
    /// Wishes by service.
    pub(crate) wishes: BTreeMap<String, Wish>,
}

impl Default for Terms {
    fn default() -> Self {
        Self { periods: 4, money: Cents(1_000_000), hours: 160, alone: Cents(500_000), wishes: BTreeMap::new() }
    }
}

/// A service that can be put on the roadmap.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Candidacy {
    /// Its id.
    pub(crate) service: String,
    /// What it gains: its benefit, 0 to 100.
    pub(crate) benefit: f64,
    /// Hours of the staff.
    pub(crate) hours: u32,
    /// What it costs.
    pub(crate) cost: Cents,
}

/// The services that have a place in the order, best first, with what they take.
pub(crate) fn options(priorities: &Priorities, terms: &Terms) -> Vec<Candidacy> {
    let inputs: BTreeMap<&str, _> = priorities.rows.iter().map(|row| (row.key.as_str(), &row.inputs)).collect();
    let ranked = priorities.ranked.iter().filter(|one| one.rank.is_some() && one.gate.is_none());
    ranked
        .filter_map(|one| {
            let inputs = inputs.get(one.key.as_str())?;
            let days = inputs.get(Criterion::Effort)?.amount();
            let shared = inputs.get(Criterion::Solution).is_some_and(|input| input.amount() >= 3.0);
            Some(Candidacy {
                service: one.key.clone(),
                benefit: one.score.benefit.value?,
                hours: whole(days * HOURS_OF_A_DAY),
                cost: if shared { Cents(0) } else { terms.alone },
            })
        })
        .collect()
}

/// As a problem for the engine; the places of the measures are those of the options.
pub(crate) fn problem(options: &[Candidacy], terms: &Terms) -> Problem {
    let last = terms.periods.saturating_sub(1);
    let candidates = options.iter().map(|option| {
        let wish = terms.wishes.get(&option.service).copied();
        Candidate {
            value: whole(option.benefit * 100.0),
            cost: u64::try_from(option.cost.0).unwrap_or_default(),
            hours: option.hours,
            due: (wish == Some(Wish::Must)).then_some(last),
            pin: match wish {
                Some(Wish::Never) => Some(Pin::Never),
                Some(Wish::In(period)) => Some(Pin::In(period)),
                _ => None,
            },
            ..Candidate::default()
        }
    });
    Problem {
        budget: vec![u64::try_from(terms.money.0).unwrap_or_default(); terms.periods],
        staff: vec![vec![terms.hours; terms.periods]],
        candidates: candidates.collect(),
    }
}

/// How long is searched for a proof: a short list is worth many steps, since one service that takes hours instead of days already makes
/// the first bound weak; a long one would keep somebody waiting.
pub(crate) fn effort(problem: &Problem) -> Effort {
    let usual = Effort::default();
    let pairs = problem.candidates.len() * problem.budget.len();
    let affordable = 10_000_000 / u64::try_from(pairs.max(1)).unwrap_or(u64::MAX);
    Effort { nodes: affordable.clamp(usual.nodes, 10 * usual.nodes), ..usual }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what fits before")]
fn whole(number: f64) -> u32 {
    number.round().clamp(0.0, 1_000_000.0) as u32
}

/// The first and the last day of a half-year; the first one is the next that begins after a day.
pub(crate) fn half_year(today: Date, period: usize) -> (Date, Date) {
    let begin =
        if today.month() <= 6 { Date::constant(today.year(), 7, 1) } else { Date::constant(today.year() + 1, 1, 1) };
    let months = i32::try_from(period).unwrap_or_default() * 6;
    let first = begin.saturating_add(months.months());
    (first, first.saturating_add(6.months()).saturating_sub(1.days()))
}
