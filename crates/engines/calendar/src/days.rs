//! The calendar: working days and the end of a period.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::holidays::{Holiday, Place, Scope, thuringian_holidays};
use crate::period::{Period, Start};

/// Which days are public holidays where. It answers only for years it has holidays for: a deadline computed without them would
/// be wrong, and nobody would see it.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    days: BTreeMap<Date, Vec<(String, Scope)>>,
    years: BTreeSet<i16>,
}

/// The last day of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The last day on which it can be met, until midnight.
    pub last_day: Date,
    /// The last day as counted, before any postponement.
    pub counted: Date,
    /// Why the last day was postponed to the next working day, if it was.
    pub postponed: Option<Postponed>,
    /// The provisions that make the deadline.
    pub source: &'static str,
    /// Name of the text that explains it to a person.
    pub key: &'static str,
}

/// Why a period does not end on the day counted (§ 193 BGB, § 31 Abs. 3 VwVfG).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "because", content = "name")]
pub enum Postponed {
    /// The day counted is a Saturday or Sunday.
    Weekend,
    /// The day counted is a public holiday, by its name.
    Holiday(String),
}

impl Calendar {
    /// A calendar with these holidays. It covers the years in which at least one of them falls.
    #[must_use]
    pub fn new(holidays: impl IntoIterator<Item = Holiday>) -> Self {
        let mut calendar = Self::default();
        for Holiday { date, name, scope } in holidays {
            calendar.years.insert(date.year());
            calendar.days.entry(date).or_default().push((name, scope));
        }
        calendar
    }

    /// The calendar of Thuringia for these years.
    ///
    /// # Errors
    ///
    /// [`Error::YearNotCovered`] for years before 1995 and after 9998.
    pub fn thuringia(years: RangeInclusive<i16>) -> Result<Self, Error> {
        let mut holidays = Vec::new();
        for year in years {
            holidays.extend(thuringian_holidays(year)?);
        }
        Ok(Self::new(holidays))
    }

    /// The name of the public holiday on this day in this place, if it is one.
    ///
    /// # Errors
    ///
    /// [`Error::YearNotCovered`] when the calendar has no holidays for the year.
    pub fn holiday(&self, day: Date, place: &Place) -> Result<Option<&str>, Error> {
        if !self.years.contains(&day.year()) {
            return Err(Error::YearNotCovered(day.year()));
        }
        let kept = self.days.get(&day).into_iter().flatten().find(|(_, scope)| scope.includes(place));
        Ok(kept.map(|(name, _)| name.as_str()))
    }

    /// Whether the day is neither Saturday nor Sunday nor a public holiday in this place.
    ///
    /// # Errors
    ///
    /// [`Error::YearNotCovered`] when the calendar has no holidays for the year.
    pub fn is_working_day(&self, day: Date, place: &Place) -> Result<bool, Error> {
        Ok(self.rest(day, place)?.is_none())
    }

    /// The day itself if it is a working day, else the next one (§ 193 BGB).
    ///
    /// # Errors
    ///
    /// [`Error::YearNotCovered`] when the calendar has no holidays for the year.
    pub fn working_day_from(&self, mut day: Date, place: &Place) -> Result<Date, Error> {
        while !self.is_working_day(day, place)? {
            day = day.tomorrow().map_err(|_| Error::OutOfRange)?;
        }
        Ok(day)
    }

    /// The working day that comes `count` working days after `day`; `day` itself is not counted and need not be one. With a
    /// count of zero it is [`working_day_from`](Self::working_day_from).
    ///
    /// # Errors
    ///
    /// [`Error::YearNotCovered`] when the calendar has no holidays for a year on the way.
    pub fn add_working_days(&self, day: Date, count: u16, place: &Place) -> Result<Date, Error> {
        if count == 0 {
            return self.working_day_from(day, place);
        }
        let mut reached = day;
        for _ in 0..count {
            let next = reached.tomorrow().map_err(|_| Error::OutOfRange)?;
            reached = self.working_day_from(next, place)?;
        }
        Ok(reached)
    }

    /// The last day of a period that ends on a working day (§ 31 Abs. 1 and 3 VwVfG with §§ 187–193 BGB).
    ///
    /// Not for a day that the authority named as the end with a hint to this rule: such a day stays
    /// (§ 31 Abs. 3 S. 2 VwVfG).
    ///
    /// # Errors
    ///
    /// [`Error::YearNotCovered`] or [`Error::OutOfRange`] when the end cannot be computed.
    pub fn deadline(&self, day: Date, start: Start, period: Period, place: &Place) -> Result<Deadline, Error> {
        let counted = period.end(day, start)?;
        self.on_working_day(counted, place, "§ 31 Abs. 1, 3 VwVfG, §§ 187–193 BGB", "deadline")
    }

    pub(crate) fn on_working_day(
        &self,
        counted: Date,
        place: &Place,
        source: &'static str,
        key: &'static str,
    ) -> Result<Deadline, Error> {
        Ok(Deadline {
            last_day: self.working_day_from(counted, place)?,
            counted,
            postponed: self.rest(counted, place)?,
            source,
            key,
        })
    }

    /// Why people rest on this day. A holiday on a Sunday is a weekend day first.
    fn rest(&self, day: Date, place: &Place) -> Result<Option<Postponed>, Error> {
        let holiday = self.holiday(day, place)?;
        Ok(match day.weekday() {
            Weekday::Saturday | Weekday::Sunday => Some(Postponed::Weekend),
            _ => holiday.map(|name| Postponed::Holiday(name.to_owned())),
        })
    }
}
