//! Periods of time, §§ 186–193 BGB (through § 31 Abs. 1 VwVfG, § 57 Abs. 2 VwGO with § 222 ZPO, § 108 Abs. 1 AO).

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use serde::{Deserialize, Serialize};

use crate::Error;

/// The length of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// Days (§ 188 Abs. 1 BGB).
    Days(u16),
    /// Weeks (§ 188 Abs. 2 BGB).
    Weeks(u16),
    /// Months (§ 188 Abs. 2 and 3 BGB).
    Months(u16),
    /// Years (§ 188 Abs. 2 and 3 BGB).
    Years(u16),
}

/// What sets a period going.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Start {
    /// An event in the course of a day, such as a notification: that day is not counted (§ 187 Abs. 1 BGB).
    Event,
    /// The beginning of a day, such as the day somebody is born or moves in: that day is counted (§ 187 Abs. 2 BGB).
    DayBegins,
}

impl Period {
    /// Half a year (§ 189 Abs. 1 BGB).
    pub const HALF_YEAR: Self = Self::Months(6);
    /// A quarter of a year (§ 189 Abs. 1 BGB).
    pub const QUARTER: Self = Self::Months(3);
    /// Half a month (§ 189 Abs. 1 BGB).
    pub const HALF_MONTH: Self = Self::Days(15);

    /// The last day of the period, before any postponement to a working day (§ 188 BGB).
    ///
    /// A period of length zero that an event starts ends on that very day.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] past the year 9999.
    pub fn end(self, day: Date, start: Start) -> Result<Date, Error> {
        let full = |span: Span| day.checked_add(span).map_err(|_| Error::OutOfRange);
        let eve = |date: Date| date.yesterday().map_err(|_| Error::OutOfRange);
        match (self, start) {
            (Self::Days(days), Start::Event) => full(i32::from(days).days()),
            (Self::Days(days), Start::DayBegins) => eve(full(i32::from(days).days())?),
            (Self::Weeks(weeks), Start::Event) => full(i32::from(weeks).weeks()),
            (Self::Weeks(weeks), Start::DayBegins) => eve(full(i32::from(weeks).weeks())?),
            // jiff keeps to the last day of the month where the day is missing: § 188 Abs. 3 BGB.
            (Self::Months(_) | Self::Years(_), Start::Event) => full(self.months()),
            (Self::Months(_) | Self::Years(_), Start::DayBegins) if day.day() == 1 => eve(full(self.months())?),
            // The day that decides is the one before the day of the same number, and that one may be missing.
            (Self::Months(_) | Self::Years(_), Start::DayBegins) => {
                eve(day)?.checked_add(self.months()).map_err(|_| Error::OutOfRange)
            }
        }
    }

    fn months(self) -> Span {
        match self {
            Self::Months(months) => i32::from(months).months(),
            // A span knows no more than 19 998 years; that is out of range for every date anyway.
            Self::Years(years) => i32::from(years).min(19_998).years(),
            Self::Days(_) | Self::Weeks(_) => Span::new(),
        }
    }

    /// The last day of an extended period: the new one is counted from the end of the first (§ 190 BGB).
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] past the year 9999.
    pub fn extend(self, first_end: Date) -> Result<Date, Error> {
        self.end(first_end, Start::Event)
    }
}

/// A part of a month named in a rule (§ 192 BGB).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MonthPart {
    /// The first day.
    Beginning,
    /// The fifteenth day.
    Middle,
    /// The last day.
    End,
}

impl MonthPart {
    /// The day in the month of `day`.
    #[must_use]
    pub fn of(self, day: Date) -> Date {
        match self {
            Self::Beginning => day.first_of_month(),
            Self::Middle => day.first_of_month().saturating_add(14.days()),
            Self::End => day.last_of_month(),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn periods_end_as_the_civil_code_says() {
        use Period::{Days, Months, Weeks, Years};
        use Start::{DayBegins, Event};
        // (first day, start, period, last day, source of the rule)
        let table = [
            (date(2026, 3, 2), Event, Days(3), date(2026, 3, 5), "§ 187 Abs. 1, § 188 Abs. 1"),
            (date(2026, 3, 2), DayBegins, Days(3), date(2026, 3, 4), "§ 187 Abs. 2, § 188 Abs. 1"),
            (date(2026, 3, 2), Event, Weeks(2), date(2026, 3, 16), "§ 188 Abs. 2 Alt. 1"),
            (date(2026, 3, 2), DayBegins, Weeks(2), date(2026, 3, 15), "§ 188 Abs. 2 Alt. 2"),
            (date(2026, 3, 15), Event, Months(1), date(2026, 4, 15), "§ 188 Abs. 2 Alt. 1"),
            (date(2026, 1, 31), Event, Months(1), date(2026, 2, 28), "§ 188 Abs. 3"),
            (date(2028, 1, 31), Event, Months(1), date(2028, 2, 29), "§ 188 Abs. 3, leap year"),
            (date(2026, 1, 30), Event, Months(1), date(2026, 2, 28), "§ 188 Abs. 3"),
            (
                date(2026, 2, 28),
                Event,
                Months(1),
                date(2026, 3, 28),
                "§ 188 Abs. 2: the number decides, not the end of the month",
            ),
            (date(2026, 3, 31), Event, Months(1), date(2026, 4, 30), "§ 188 Abs. 3"),
            (date(2026, 3, 1), DayBegins, Months(1), date(2026, 3, 31), "§ 188 Abs. 2 Alt. 2"),
            (date(2026, 2, 1), DayBegins, Months(1), date(2026, 2, 28), "§ 188 Abs. 2 Alt. 2"),
            (date(2026, 3, 31), DayBegins, Months(1), date(2026, 4, 30), "§ 188 Abs. 2 Alt. 2"),
            (date(2026, 1, 31), DayBegins, Months(1), date(2026, 2, 28), "§ 188 Abs. 3"),
            (date(2026, 1, 15), DayBegins, Months(1), date(2026, 2, 14), "§ 188 Abs. 2 Alt. 2"),
            (date(2024, 2, 29), Event, Years(1), date(2025, 2, 28), "§ 188 Abs. 3"),
            (date(2008, 2, 29), DayBegins, Years(18), date(2026, 2, 28), "§ 187 Abs. 2 S. 2: full age"),
            (date(2008, 3, 1), DayBegins, Years(18), date(2026, 2, 28), "§ 187 Abs. 2 S. 2: full age"),
            (date(2026, 8, 31), Event, Period::HALF_YEAR, date(2027, 2, 28), "§ 189 Abs. 1, § 188 Abs. 3"),
            (date(2026, 8, 31), Event, Period::HALF_MONTH, date(2026, 9, 15), "§ 189 Abs. 1"),
            (date(2026, 11, 30), Event, Period::QUARTER, date(2027, 2, 28), "§ 189 Abs. 1, § 188 Abs. 3"),
        ];
        for (day, start, period, end, source) in table {
            assert_eq!(period.end(day, start), Ok(end), "{period:?} from {day} ({start:?}), {source}");
        }
    }

    #[test]
    fn an_extension_is_counted_from_the_end_of_the_first_period() {
        assert_eq!(Period::Weeks(2).extend(date(2026, 12, 16)), Ok(date(2026, 12, 30)));
    }

    #[test]
    fn parts_of_a_month_are_fixed_days() {
        let day = date(2028, 2, 10);
        assert_eq!(MonthPart::Beginning.of(day), date(2028, 2, 1));
        assert_eq!(MonthPart::Middle.of(day), date(2028, 2, 15));
        assert_eq!(MonthPart::End.of(day), date(2028, 2, 29));
    }

    #[test]
    fn the_end_of_time_is_an_error_and_not_a_panic() {
        assert_eq!(Period::Years(u16::MAX).end(date(2026, 1, 1), Start::Event), Err(Error::OutOfRange));
        assert_eq!(Period::Days(1).end(Date::MAX, Start::Event), Err(Error::OutOfRange));
    }
}
