//! Interest on what is paid back (§ 49a Abs. 3 ThürVwVfG).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::Cents;

use super::Terms;

/// The base rate of § 247 BGB from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BaseRate {
    /// From which day on.
    pub from: Date,
    /// Hundredths of a percent a year; may be negative.
    pub hundredths: i64,
    /// Whether somebody compared it with the notice of the Deutsche Bundesbank.
    pub verified: bool,
}

#[derive(Deserialize)]
struct File {
    rate: Vec<BaseRate>,
}

/// The base rates, the first one first.
///
/// # Errors
/// A file that is malformed.
pub fn base_rates() -> Result<Vec<BaseRate>, toml::de::Error> {
    toml::from_str::<File>(include_str!("../../data/base_rates.toml")).map(|file| file.rate)
}

/// A stretch of days with one rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// Its first day.
    pub from: Date,
    /// The day after its last one.
    pub until: Date,
    /// How many days that are.
    pub days: i64,
    /// Hundredths of a percent a year: base rate and what is above it.
    pub hundredths: i64,
    /// Whether the base rate was compared with its notice, and none may be missing after it.
    pub verified: bool,
}

/// Interest with how it was reckoned.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interest {
    /// The whole of it, rounded to the nearest cent once at the end.
    pub amount: Cents,
    /// Stretch by stretch.
    pub spans: Vec<Span>,
}

/// The interest on an amount from the day on which it was paid until the day before it comes back, day by day: a rate below zero
/// counts as zero, interest is never negative. Days before the first known base rate have none.
pub fn interest(amount: Cents, from: Date, until: Date, terms: &Terms, rates: &[BaseRate]) -> Interest {
    let mut spans = Vec::new();
    for (place, rate) in rates.iter().enumerate() {
        let next = rates.get(place + 1).map(|next| next.from);
        let (first, end) = (from.max(rate.from), next.map_or(until, |next| next.min(until)));
        let days = i64::from(first.until(end).map_or(0, |span| span.get_days()));
        if days <= 0 {
            continue;
        }
        let hundredths = (rate.hundredths + terms.interest_above()).max(0);
        spans.push(Span { from: first, until: end, days, hundredths, verified: rate.verified });
    }
    let parts: i128 = spans.iter().map(|span| i128::from(amount.0) * i128::from(span.days * span.hundredths)).sum();
    let whole = 10_000 * i128::from(terms.interest_days());
    let rounded = (parts + whole / 2).div_euclid(whole);
    Interest { amount: Cents(i64::try_from(rounded).unwrap_or(i64::MAX)), spans }
}
