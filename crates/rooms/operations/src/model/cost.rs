//! Costs of the provider, shared out to the cent.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use jiff::ToSpan;
use jiff::civil::Date;
use store::{Cents, TenantId, Timestamp};

use super::ticket::named;
use crate::Operator;

/// A quarter of a year, written as `2026-Q3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    year: i16,
    number: i8,
}

impl Quarter {
    /// The first day.
    pub fn first_day(self) -> Date {
        Date::new(self.year, self.number * 3 - 2, 1).unwrap_or(Date::MIN)
    }

    /// The first day of the next quarter.
    pub fn next_first_day(self) -> Date {
        self.first_day().saturating_add(3.months())
    }

    /// Its year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// Its number in the year, 1 to 4.
    pub fn number(self) -> i8 {
        self.number
    }
}

impl FromStr for Quarter {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (year, number) = text.split_once("-Q").ok_or(())?;
        let digits =
            year.len() == 4 && number.len() == 1 && year.bytes().chain(number.bytes()).all(|one| one.is_ascii_digit());
        let quarter = Self { year: year.parse().map_err(|_| ())?, number: number.parse().map_err(|_| ())? };
        let sound = digits && (1..=4).contains(&quarter.number) && (2000..=9000).contains(&quarter.year);
        sound.then_some(quarter).ok_or(())
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-Q{}", self.year, self.number)
    }
}

/// By what a part of the costs is shared out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Every administration alike.
    Base,
    /// Active accounts of its staff.
    Workplaces,
    /// People who live there.
    Inhabitants,
    /// Applications that arrived in the quarter.
    Uses,
}

named!(Measure, "operations-measure-", Base => "base", Workplaces => "workplaces", Inhabitants => "inhabitants",
    Uses => "uses");

/// Parts into which the whole of a key is divided.
pub const WHOLE: i32 = 10_000;

/// Which part of the costs is shared out by what: parts of 10,000 in the order of the measures, together 10,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights([i32; 4]);

impl Weights {
    /// Four parts; `None` when one is below nothing or they do not add up.
    pub fn new(parts: [i32; 4]) -> Option<Self> {
        let sound = parts.iter().all(|part| (0..=WHOLE).contains(part)) && parts.iter().sum::<i32>() == WHOLE;
        sound.then_some(Self(parts))
    }

    /// The part of each measure.
    pub fn parts(self) -> [i32; 4] {
        self.0
    }
}

/// How a key stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyState {
    /// Waits for a second person. Left by approving, rejecting.
    Proposed,
    /// Holds from its first day on, until a later one does. Final.
    Approved,
    /// Never holds. Final.
    Rejected,
}

named!(KeyState, "operations-key-state-", Proposed => "proposed", Approved => "approved", Rejected => "rejected");

/// One version of the key by which costs are shared out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostKey {
    /// Counts the versions.
    pub number: i32,
    /// From which day on it holds.
    pub first_day: Date,
    /// Its parts.
    pub weights: Weights,
    /// Where it is agreed.
    pub source: String,
    /// How it stands.
    pub state: KeyState,
    /// Who proposed it.
    pub proposed_by: Operator,
}

/// The key that holds for a quarter: the newest approved one of those that begin on or before its first day.
pub fn key_of(keys: &[CostKey], quarter: Quarter) -> Option<&CostKey> {
    let held = keys.iter().filter(|key| key.state == KeyState::Approved && key.first_day <= quarter.first_day());
    held.max_by_key(|key| (key.first_day, key.number))
}

/// Something that the provider paid for in a quarter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// What.
    pub label: String,
    /// How much.
    pub amount: Cents,
    /// Where it stands, such as an invoice.
    pub source: String,
}

/// What is measured of an administration in a quarter, in the order of the measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inputs(pub [i64; 4]);

/// How the statements of a quarter stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunState {
    /// Costs are entered. Left by submitting.
    Draft,
    /// Waits for a second person; what was measured is frozen. Left by issuing, giving back.
    Submitted,
    /// Everybody can read their statement; nothing changes any more. Final.
    Issued,
}

named!(RunState, "operations-run-state-", Draft => "draft", Submitted => "submitted", Issued => "issued");

/// The statements of a quarter. The first edition shares out the costs; each later one what has changed since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The quarter.
    pub quarter: Quarter,
    /// Counts the editions.
    pub edition: i32,
    /// How it stands.
    pub state: RunState,
    /// Counts the changes.
    pub revision: i32,
    /// The number of the key.
    pub key: i32,
    /// Who submitted it.
    pub submitted_by: Option<Operator>,
    /// When it was issued.
    pub issued_at: Option<Timestamp>,
    /// The costs.
    pub positions: Vec<Position>,
}

/// What one line of a statement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LineKind {
    /// A part of the costs, by a measure.
    Share(Measure),
    /// Something that was ordered.
    Ordered,
    /// What earlier editions asked for already.
    Before,
}

impl LineKind {
    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Share(measure) => measure.name(),
            Self::Ordered => "ordered",
            Self::Before => "before",
        }
    }

    /// The one that is stored under a name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "ordered" => Some(Self::Ordered),
            "before" => Some(Self::Before),
            other => Measure::from_name(other).map(Self::Share),
        }
    }
}

/// One line of the statement of an administration, with what it takes to compute it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementLine {
    /// What it is about.
    pub kind: LineKind,
    /// What was ordered; empty for the others.
    pub label: String,
    /// What was measured of the administration, or how many were ordered.
    pub own: i64,
    /// What was measured of all of them; nothing for what was ordered.
    pub all: i64,
    /// The part of the key.
    pub part: i32,
    /// The costs that are shared out by this measure, or the price of one.
    pub pot: Cents,
    /// What is to be paid.
    pub amount: Cents,
}

/// Shares out an amount by weights, by the method of the largest remainder: the sum is the amount, to the cent, also below nothing.
/// Of equal remainders the first ones get a cent. Where nobody has a weight, everybody bears the same; `None` where there is nobody.
pub fn share_out(amount: Cents, weights: &[i64]) -> Option<Vec<Cents>> {
    if weights.is_empty() || weights.iter().any(|weight| *weight < 0) {
        return None;
    }
    let sum: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    let equal = sum == 0;
    let whole = if equal { i128::try_from(weights.len()).ok()? } else { sum };
    let total = i128::from(amount.0.unsigned_abs());
    let products = weights.iter().map(|weight| total * if equal { 1 } else { i128::from(*weight) });
    let mut shares: Vec<(i128, i128)> = products.map(|product| (product / whole, product % whole)).collect();
    let given: i128 = shares.iter().map(|(share, _)| share).sum();
    let left = usize::try_from(total - given).ok()?;
    let mut order: Vec<usize> = (0..shares.len()).collect();
    order.sort_by_key(|place| std::cmp::Reverse(shares.get(*place).map(|(_, rest)| *rest)));
    for place in order.into_iter().take(left) {
        if let Some((share, _)) = shares.get_mut(place) {
            *share += 1;
        }
    }
    let sign = i128::from(amount.0.signum());
    shares.into_iter().map(|(share, _)| i64::try_from(share * sign).ok().map(Cents)).collect()
}

/// What each administration bears of the costs: a line for each measure with a part in the key. The sum over everybody is the amount.
/// `None` where nobody takes part.
pub fn allocate(
    costs: Cents,
    weights: Weights,
    inputs: &BTreeMap<TenantId, Inputs>,
) -> Option<BTreeMap<TenantId, Vec<StatementLine>>> {
    let parts = weights.parts();
    let pots = share_out(costs, &parts.map(i64::from))?;
    let mut lines: BTreeMap<TenantId, Vec<StatementLine>> = inputs.keys().map(|tenant| (*tenant, Vec::new())).collect();
    for (place, ((measure, part), pot)) in Measure::ALL.iter().zip(parts).zip(pots).enumerate() {
        if part == 0 {
            continue;
        }
        let own: Vec<i64> = inputs.values().map(|inputs| inputs.0.get(place).copied().unwrap_or_default()).collect();
        let all = own.iter().sum();
        let shares = share_out(pot, &own)?;
        for ((lines, own), amount) in lines.values_mut().zip(own).zip(shares) {
            let kind = LineKind::Share(*measure);
            lines.push(StatementLine { kind, label: String::new(), own, all, part, pot, amount });
        }
    }
    (!lines.is_empty()).then_some(lines)
}
