//! The rates of a by-law: every key has exactly one value on every day from its first row to its last.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::ByLawProblem;

/// Longest key of a rate, in bytes.
const LONGEST_KEY: usize = 80;

/// One row of a tariff as somebody enters it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    /// Key of the setting, such as `dog_tax.first`.
    pub key: String,
    /// First day; none for the day on which the by-law comes into force.
    pub valid_from: Option<Date>,
    /// Last day; none until the next row of the key begins, or on and on.
    pub valid_to: Option<Date>,
    /// The value as it is stored; money in cents.
    pub value: String,
}

/// One row of a tariff with its days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedRate {
    /// Key of the setting.
    pub key: String,
    /// First day.
    pub first: Date,
    /// Last day; none for on and on.
    pub last: Option<Date>,
    /// The value as it is stored; money in cents.
    pub value: String,
}

impl DatedRate {
    /// The days that both rows cover, when they share some.
    pub(crate) fn shared(&self, first: Date, last: Option<Date>) -> Option<(Date, Option<Date>)> {
        let begins = self.first.max(first);
        let ends = match (self.last, last) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        ends.is_none_or(|ends| begins <= ends).then_some((begins, ends))
    }
}

/// The days of all rates of a by-law that comes into force on a day; while that is not known yet, rows without a first day
/// come before all others.
///
/// # Errors
/// Every problem at once: a row that ends before it begins, begins before the by-law comes into force, covers a day that
/// another row of the key covers, or leaves a hole after the row before.
pub(crate) fn dated(rates: &[Rate], in_force_from: Option<Date>) -> Result<Vec<DatedRate>, Vec<ByLawProblem>> {
    let mut problems = Vec::new();
    let mut by_key: BTreeMap<&str, Vec<DatedRate>> = BTreeMap::new();
    let begin = in_force_from.unwrap_or(Date::MIN);
    for rate in rates {
        let key = rate.key.as_str();
        if key.is_empty() || key.len() > LONGEST_KEY {
            problems.push(ByLawProblem::Key(key.chars().take(LONGEST_KEY).collect()));
        }
        if rate.value.is_empty() {
            problems.push(ByLawProblem::NoValue(rate.key.clone()));
        }
        let first = rate.valid_from.unwrap_or(begin);
        match rate.valid_to {
            Some(last) if last < first => {
                problems.push(ByLawProblem::Period { key: rate.key.clone(), first, last });
                continue;
            }
            _ if first < begin => problems.push(ByLawProblem::Early { key: rate.key.clone(), first, begin }),
            _ => {}
        }
        let dated = DatedRate { key: rate.key.clone(), first, last: rate.valid_to, value: rate.value.clone() };
        by_key.entry(key).or_default().push(dated);
    }
    let mut all = Vec::new();
    for (key, mut rows) in by_key {
        rows.sort_by_key(|row| (row.first, row.last.unwrap_or(Date::MAX)));
        lay(key, &mut rows, &mut problems);
        all.extend(rows);
    }
    if problems.is_empty() { Ok(all) } else { Err(problems) }
}

/// Ends each open row the day before the next begins, and names overlaps and holes.
fn lay(key: &str, rows: &mut [DatedRate], problems: &mut Vec<ByLawProblem>) {
    // The last day that the rows so far cover.
    let mut until: Option<Date> = None;
    for place in 0..rows.len() {
        let next = rows.get(place + 1).map(|row| row.first);
        let Some(row) = rows.get_mut(place) else { continue };
        if let Some(until) = until {
            let hole = until.saturating_add(1.day());
            if row.first <= until {
                let last = row.last.unwrap_or(until).min(until);
                problems.push(ByLawProblem::Overlap { key: key.to_owned(), first: row.first, last });
            } else if hole < row.first {
                let last = row.first.saturating_sub(1.day());
                problems.push(ByLawProblem::Hole { key: key.to_owned(), first: hole, last });
            }
        }
        // Two open rows of the same first day overlap on that day at least.
        let ends = next.map(|next| if next > row.first { next.saturating_sub(1.day()) } else { row.first });
        row.last = row.last.or(ends);
        until = until.max(row.last);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn rate(key: &str, from: &str, to: &str) -> Rate {
        let days = [from, to].map(|text| (!text.is_empty()).then(|| day(text)));
        Rate { key: key.to_owned(), valid_from: days[0], valid_to: days[1], value: "1".to_owned() }
    }

    #[test]
    fn every_day_has_one_value_or_it_is_said_which_has_not() {
        let begin = Some(day("2026-01-01"));
        let problems = |rates: &[Rate]| dated(rates, begin).err().unwrap_or_default();
        let first = "2026-01-01";
        assert_eq!(problems(&[rate("a", "", ""), rate("a", "2027-01-01", ""), rate("b", "2026-05-01", "")]), []);
        let rows = dated(&[rate("a", "2027-01-01", ""), rate("a", "", "")], begin).unwrap();
        assert_eq!((rows[0].last, rows[1].last), (Some(day("2026-12-31")), None), "an open row ends before the next");
        assert_eq!(
            problems(&[rate("a", first, "2026-06-30"), rate("a", "2026-08-01", "")]),
            [ByLawProblem::Hole { key: "a".to_owned(), first: day("2026-07-01"), last: day("2026-07-31") }]
        );
        assert_eq!(
            problems(&[rate("a", first, "2026-06-30"), rate("a", "2026-06-30", "")]),
            [ByLawProblem::Overlap { key: "a".to_owned(), first: day("2026-06-30"), last: day("2026-06-30") }]
        );
        assert_eq!(
            problems(&[rate("a", "", ""), rate("a", "", "")]),
            [ByLawProblem::Overlap { key: "a".to_owned(), first: day(first), last: day(first) }]
        );
        assert_eq!(
            problems(&[rate("a", "2025-12-31", ""), rate("b", "2026-03-01", "2026-02-01"), rate("", "", "")]),
            [
                ByLawProblem::Early { key: "a".to_owned(), first: day("2025-12-31"), begin: day(first) },
                ByLawProblem::Period { key: "b".to_owned(), first: day("2026-03-01"), last: day("2026-02-01") },
                ByLawProblem::Key(String::new()),
            ],
            "all of them at once"
        );
        let long = [rate("a", first, "2026-12-31"), rate("a", "2026-02-01", "2026-02-28"), rate("a", "2027-01-01", "")];
        assert_eq!(problems(&long).len(), 1, "the long row still covers what follows the short one");
    }

    fn some_rates() -> impl Strategy<Value = Vec<Rate>> {
        let rate = (0..2_u8, proptest::option::of(0..40_i32), proptest::option::of(0..12_i32));
        let begin = day("2026-01-01");
        let rate = rate.prop_map(move |(key, from, length)| {
            let first = from.map(|days| begin.saturating_add(days.days()));
            let last = length.map(|days| first.unwrap_or(begin).saturating_add(days.days()));
            Rate { key: format!("k{key}"), valid_from: first, valid_to: last, value: "1".to_owned() }
        });
        proptest::collection::vec(rate, 1..5)
    }

    proptest! {
        #[test]
        fn accepted_rates_have_exactly_one_value_on_every_day(rates in some_rates()) {
            let begin = day("2026-01-01");
            if let Ok(rows) = dated(&rates, Some(begin)) {
                for key in ["k0", "k1"] {
                    let own: Vec<&DatedRate> = rows.iter().filter(|row| row.key == key).collect();
                    let Some(first) = own.iter().map(|row| row.first).min() else { continue };
                    prop_assert!(first >= begin);
                    let end = day("2026-04-01");
                    let last = own.iter().map(|row| row.last.unwrap_or(end)).max().unwrap();
                    let mut today = first;
                    while today <= last {
                        let holding = own.iter().filter(|row| row.shared(today, Some(today)).is_some()).count();
                        prop_assert_eq!(holding, 1, "{} {}", key, today);
                        today = today.saturating_add(1.day());
                    }
                }
            }
        }
    }
}
