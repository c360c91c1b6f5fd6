//! Service hours: how much time of a service lies between two moments, and when so much of it has passed.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time, Weekday};
use serde::{Deserialize, Serialize};

use crate::days::Calendar;
use crate::error::Error;
use crate::holidays::Place;

/// From when to when a service is there on a day, as the clocks show it. Written as `08:00-16:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Opening {
    from: Time,
    until: Time,
}

impl Opening {
    /// Whole minutes of one day; `None` when it would end before it begins.
    #[must_use]
    pub fn new(from: Time, until: Time) -> Option<Self> {
        let whole = |time: Time| time.second() == 0 && time.subsec_nanosecond() == 0;
        (from < until && whole(from) && whole(until)).then_some(Self { from, until })
    }
}

impl FromStr for Opening {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let wrong = || Error::NotAnOpening(text.chars().take(20).collect());
        let time = |text: &str| {
            let (hour, minute) = text.trim().split_once(':').unwrap_or((text.trim(), "0"));
            let number = |part: &str| {
                let digits = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
                part.parse().ok().filter(|_| digits)
            };
            Time::new(number(hour)?, number(minute)?, 0, 0).ok()
        };
        let (from, until) = text.split_once(['-', '–']).ok_or_else(wrong)?;
        let both = time(from).zip(time(until)).and_then(|(from, until)| Self::new(from, until));
        both.ok_or_else(wrong)
    }
}

impl TryFrom<String> for Opening {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

impl From<Opening> for String {
    fn from(opening: Opening) -> Self {
        opening.to_string()
    }
}

impl fmt::Display for Opening {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { from, until } = self;
        write!(out, "{:02}:{:02}-{:02}:{:02}", from.hour(), from.minute(), until.hour(), until.minute())
    }
}

/// The service hours of a week, Monday first. Public holidays have none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Week(pub [Option<Opening>; 7]);

impl Week {
    /// The hours of a weekday.
    #[must_use]
    pub fn on(&self, day: Weekday) -> Option<Opening> {
        let place = usize::from(day.to_monday_zero_offset().unsigned_abs());
        self.0.get(place).copied().flatten()
    }
}

/// Which week holds from which day on. Before the first one there is no service.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServiceHours(BTreeMap<Date, Week>);

impl FromIterator<(Date, Week)> for ServiceHours {
    fn from_iter<T: IntoIterator<Item = (Date, Week)>>(weeks: T) -> Self {
        Self(weeks.into_iter().collect())
    }
}

impl Calendar {
    /// When the service is there on a day: nothing on a public holiday of the place where it is rendered.
    ///
    /// # Errors
    ///
    /// [`Error::YearNotCovered`] when the calendar has no holidays for the year.
    pub fn opening(&self, hours: &ServiceHours, day: Date, place: &Place) -> Result<Option<Opening>, Error> {
        if self.holiday(day, place)?.is_some() {
            return Ok(None);
        }
        Ok(hours.0.range(..=day).next_back().and_then(|(_, week)| week.on(day.weekday())))
    }

    /// Seconds of service between two moments, as the clocks show them; none when the second one is not later. What lies in an
    /// hour that a change of the clocks leaves out or repeats counts as the clocks show it.
    ///
    /// # Errors
    ///
    /// [`Error::YearNotCovered`] when the calendar has no holidays for a year on the way.
    pub fn service_seconds(
        &self,
        hours: &ServiceHours,
        from: DateTime,
        until: DateTime,
        place: &Place,
    ) -> Result<i64, Error> {
        let mut seconds = 0;
        let mut day = from.date();
        while day <= until.date() && from < until {
            if let Some(opening) = self.opening(hours, day, place)? {
                let begin = if day == from.date() { opening.from.max(from.time()) } else { opening.from };
                let end = if day == until.date() { opening.until.min(until.time()) } else { opening.until };
                seconds += (second_of(end) - second_of(begin)).max(0);
            }
            day = day.tomorrow().map_err(|_| Error::OutOfRange)?;
        }
        Ok(seconds)
    }

    /// The moment at which so many seconds of service have passed: the end of the last one of them, or the moment itself for none.
    ///
    /// # Errors
    ///
    /// [`Error::YearNotCovered`] when the calendar has no holidays for a year on the way, above all for hours without any service.
    pub fn after_service(
        &self,
        hours: &ServiceHours,
        from: DateTime,
        seconds: i64,
        place: &Place,
    ) -> Result<DateTime, Error> {
        if seconds <= 0 {
            return Ok(from);
        }
        let mut left = seconds;
        let mut day = from.date();
        loop {
            if let Some(opening) = self.opening(hours, day, place)? {
                let begin = if day == from.date() { opening.from.max(from.time()) } else { opening.from };
                let there = second_of(opening.until) - second_of(begin);
                if left <= there {
                    let midnight = day.at(0, 0, 0, 0);
                    return midnight.checked_add((second_of(begin) + left).seconds()).map_err(|_| Error::OutOfRange);
                }
                left -= there.max(0);
            }
            day = day.tomorrow().map_err(|_| Error::OutOfRange)?;
        }
    }
}

/// Whole seconds since midnight.
fn second_of(time: Time) -> i64 {
    i64::from(time.hour()) * 3_600 + i64::from(time.minute()) * 60 + i64::from(time.second())
}
