//! Which cases somebody wants to look at, and how closely.

use casework::LogWanted;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;
use store::Timestamp;
use ui::kern::DateParts;

/// What the address says for all of something.
pub(super) const ALL: &str = "alle";
/// Months that can be looked back.
pub(super) const MONTHS: [&str; 4] = ["3", "12", "24", ALL];
/// How many of a hundred cases the picture shows at least.
pub(super) const SHARES: [&str; 4] = ["50", "80", "95", "100"];

/// The query of the pages; what is not known counts as not said.
#[derive(Clone, Debug, Default, Deserialize)]
pub(in crate::pages) struct Asked {
    #[serde(default)]
    pub(super) leistung: String,
    #[serde(default)]
    pub(super) mitglied: String,
    #[serde(default)]
    monate: String,
    #[serde(default)]
    anteil: String,
    #[serde(default, rename = "aenderung-day")]
    day: String,
    #[serde(default, rename = "aenderung-month")]
    month: String,
    #[serde(default, rename = "aenderung-year")]
    year: String,
}

impl Asked {
    pub(super) fn months(&self) -> &str {
        if MONTHS.contains(&self.monate.as_str()) { &self.monate } else { "12" }
    }

    pub(super) fn share(&self) -> &str {
        if SHARES.contains(&self.anteil.as_str()) { &self.anteil } else { "80" }
    }

    /// The share as a number.
    pub(super) fn percent(&self) -> u64 {
        self.share().parse().unwrap_or(100)
    }

    pub(super) fn change(&self) -> DateParts {
        DateParts { day: self.day.clone(), month: self.month.clone(), year: self.year.clone() }
    }

    /// The beginning of the day on which something changed.
    pub(super) fn changed_on(&self) -> Option<(Date, i64)> {
        let day = self.change().date()?;
        Some((day, Timestamp::of_germany(day.at(0, 0, 0, 0)).0))
    }

    /// Whether something was typed as that day that is none.
    pub(super) fn is_change_wrong(&self) -> bool {
        !self.change().is_empty() && self.change().date().is_none()
    }

    /// The first day that counts, and the one after the last.
    pub(super) fn days(&self, today: Date) -> Option<(Date, Date)> {
        let months: i64 = self.months().parse().ok()?;
        Some((today.checked_sub(months.months()).ok()?, today.tomorrow().ok()?))
    }

    pub(super) fn wanted(&self, today: Date) -> LogWanted {
        let said = |text: &str| (!text.is_empty() && text != ALL).then(|| text.to_owned());
        LogWanted { service: said(&self.leistung), entity: said(&self.mitglied), days: self.days(today) }
    }

    /// The same question as an address.
    pub(super) fn query(&self) -> String {
        let escape =
            |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
        format!(
            "leistung={}&mitglied={}&monate={}&anteil={}",
            escape(&self.leistung),
            escape(&self.mitglied),
            self.months(),
            self.share()
        )
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_nobody_offered_counts_as_not_said() {
        let asked = Asked { monate: "7".to_owned(), anteil: "1000".to_owned(), ..Asked::default() };
        assert_eq!((asked.months(), asked.percent()), ("12", 80));
        assert_eq!(asked.days(date(2026, 3, 31)), Some((date(2025, 3, 31), date(2026, 4, 1))));
        assert_eq!(Asked { monate: ALL.to_owned(), ..Asked::default() }.days(date(2026, 3, 31)), None);
        let all = Asked { leistung: ALL.to_owned(), ..Asked::default() };
        assert_eq!(all.wanted(date(2026, 3, 31)).service, None);
    }

    #[test]
    fn a_day_is_one_or_it_is_wrong() {
        let typed = |day: &str| Asked {
            day: day.to_owned(),
            month: "2".to_owned(),
            year: "2026".to_owned(),
            ..Asked::default()
        };
        assert!(typed("1").changed_on().is_some() && !typed("1").is_change_wrong());
        assert!(typed("30").changed_on().is_none() && typed("30").is_change_wrong());
        assert!(!Asked::default().is_change_wrong());
    }
}
