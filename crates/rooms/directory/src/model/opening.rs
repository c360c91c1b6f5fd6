use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Weekday};

use super::Setting;

/// First part of the keys of settings that hold opening hours.
pub(crate) const OPENING: &str = "opening.";
/// Ends of the keys of the days of a week, Monday first.
const DAYS: [&str; 7] = ["mo", "di", "mi", "do", "fr", "sa", "so"];
/// How often an office may open on one day.
const MOST_SPANS: usize = 6;
/// Letters of the reason for a closed day.
const LONGEST_REASON: usize = 100;
/// How far ahead the next opening is looked for, in days.
const HORIZON: i32 = 60;
/// What closed days are written as.
const CLOSED: &str = "closed";
const MINUTES_OF_DAY: u16 = 24 * 60;

/// What is wrong with recorded opening hours.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpeningError {
    /// Not a time of day.
    #[error("{0:?} is not a time of day from 00:00 to 24:00")]
    Time(String),
    /// Not a period from one time to a later one.
    #[error("{0:?} is not a period like 09:00-12:00")]
    Span(String),
    /// The periods of a day overlap, touch or are not in order.
    #[error("{0:?} does not begin after the period before it has ended")]
    Order(String),
    /// More periods on one day than anybody means.
    #[error("more than {MOST_SPANS} periods on one day")]
    TooMany,
    /// A closed day without a reason, or one that is too long.
    #[error("a closed day needs a reason of 1 to {LONGEST_REASON} letters")]
    Reason,
    /// A key that names neither a day of the week nor a date.
    #[error("{0:?} names no day: opening.mo … opening.so, opening.closed.2026-12-24, opening.special.2026-12-31")]
    Key(String),
}

/// The beginning of what somebody typed, for messages.
fn short(text: &str) -> String {
    text.chars().take(40).collect()
}

/// A time of day in minutes since midnight; 24:00 is the end of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// The time on this day; 24:00 is midnight of the next.
    fn on(self, day: Date) -> DateTime {
        let midnight = day.to_datetime(jiff::civil::Time::midnight());
        midnight.saturating_add(i64::from(self.0).minutes())
    }
}

impl FromStr for TimeOfDay {
    type Err = OpeningError;

    /// Reads `HH:MM`, both with two digits.
    fn from_str(text: &str) -> Result<Self, OpeningError> {
        let wrong = || OpeningError::Time(short(text));
        let (hours, minutes) = text.split_once(':').ok_or_else(wrong)?;
        let two = |part: &str| match part.as_bytes() {
            [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => Some(u16::from(tens - b'0') * 10 + u16::from(ones - b'0')),
            _ => None,
        };
        let (hours, minutes) = (two(hours).ok_or_else(wrong)?, two(minutes).ok_or_else(wrong)?);
        let all = hours * 60 + minutes;
        if minutes < 60 && all <= MINUTES_OF_DAY { Ok(Self(all)) } else { Err(wrong()) }
    }
}

/// As it is recorded: `09:00`.
impl fmt::Display for TimeOfDay {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// One period in which an office is open; its end is later than its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// When it opens.
    pub from: TimeOfDay,
    /// When it closes.
    pub until: TimeOfDay,
}

impl FromStr for Span {
    type Err = OpeningError;

    fn from_str(text: &str) -> Result<Self, OpeningError> {
        let wrong = || OpeningError::Span(short(text));
        let (from, until) = text.split_once('-').ok_or_else(wrong)?;
        let span = Self { from: from.trim().parse()?, until: until.trim().parse()? };
        if span.from < span.until { Ok(span) } else { Err(wrong()) }
    }
}

/// The periods of one day, in order, with time between them. Empty: closed all day.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hours(Vec<Span>);

impl Hours {
    /// The periods, the earliest first.
    pub fn spans(&self) -> &[Span] {
        &self.0
    }
}

impl FromStr for Hours {
    type Err = OpeningError;

    /// Reads `09:00-12:00,13:00-18:00` or `closed`.
    fn from_str(text: &str) -> Result<Self, OpeningError> {
        if text.trim() == CLOSED {
            return Ok(Self::default());
        }
        if text.split(',').count() > MOST_SPANS {
            return Err(OpeningError::TooMany);
        }
        let mut spans: Vec<Span> = Vec::new();
        for part in text.split(',').map(str::trim) {
            let span: Span = part.parse()?;
            if spans.last().is_some_and(|before| span.from <= before.until) {
                return Err(OpeningError::Order(short(part)));
            }
            spans.push(span);
        }
        Ok(Self(spans))
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return out.write_str(CLOSED);
        }
        for (number, span) in self.0.iter().enumerate() {
            let comma = if number > 0 { "," } else { "" };
            write!(out, "{comma}{}-{}", span.from, span.until)?;
        }
        Ok(())
    }
}

/// What one setting `opening.…` says.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Entry {
    Week(usize, Hours),
    Closed(Date, String),
    Special(Date, Hours),
}

impl Entry {
    /// Reads a setting by the end of its key, e.g. `mo` or `closed.2026-12-24`.
    fn read(day: &str, value: &str) -> Result<Self, OpeningError> {
        if let Some(place) = DAYS.iter().position(|name| *name == day) {
            return Ok(Self::Week(place, value.parse()?));
        }
        let unknown = || OpeningError::Key(short(day));
        let (kind, date) = day.split_once('.').ok_or_else(unknown)?;
        let date: Date = if date.len() == 10 { date.parse().map_err(|_| unknown())? } else { return Err(unknown()) };
        match kind {
            "closed" => {
                let reason = value.trim();
                let fits = (1..=LONGEST_REASON).contains(&reason.chars().count());
                if fits { Ok(Self::Closed(date, reason.to_owned())) } else { Err(OpeningError::Reason) }
            }
            "special" => Ok(Self::Special(date, value.parse()?)),
            _ => Err(unknown()),
        }
    }
}

/// Whether a setting may be recorded: those of opening hours must be readable, all others are none of this module's.
pub(crate) fn check_opening(key: &str, value: &str) -> Result<(), OpeningError> {
    key.strip_prefix(OPENING).map_or(Ok(()), |day| Entry::read(day, value).map(drop))
}

/// When an office is open: a usual week, days on which it stays closed, and days with other hours. On public holidays it
/// is closed unless the day has hours of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    week: [Hours; 7],
    closed: BTreeMap<Date, String>,
    special: BTreeMap<Date, Hours>,
    /// One of the settings it was read from: whether the hours are invented, and their source.
    pub record: Setting,
}

/// Why an office is closed on a day on which it would usually be open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayOff {
    /// A public holiday, by its name.
    Holiday(String),
    /// The office itself said so, with its reason.
    Announced(String),
}

/// Whether an office is open at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenState {
    /// It is.
    Open {
        /// When it closes.
        until: DateTime,
    },
    /// It is not.
    Closed {
        /// When it opens next, if that is within 60 days.
        opens: Option<DateTime>,
        /// Why today is none of its usual days.
        because: Option<DayOff>,
    },
}

impl Opening {
    /// Reads the settings `opening.…` of one body, each by the rest of its key. `None` when no day of the week is recorded.
    ///
    /// # Errors
    /// The first setting that cannot be read.
    pub(crate) fn read<'a>(
        settings: impl IntoIterator<Item = (&'a str, &'a Setting)>,
    ) -> Result<Option<Self>, OpeningError> {
        let mut record = None;
        let mut opening = (<[Hours; 7]>::default(), BTreeMap::new(), BTreeMap::new());
        for (day, setting) in settings {
            match Entry::read(day, &setting.value)? {
                Entry::Week(place, hours) => {
                    opening.0[place] = hours;
                    record.get_or_insert(setting);
                }
                Entry::Closed(date, reason) => drop(opening.1.insert(date, reason)),
                Entry::Special(date, hours) => drop(opening.2.insert(date, hours)),
            }
        }
        let (week, closed, special) = opening;
        Ok(record.map(|record| Self { week, closed, special, record: record.clone() }))
    }

    /// The usual days that have the same hours, Monday first; days on which it is closed are left out.
    pub fn usual_week(&self) -> Vec<(Vec<Weekday>, &Hours)> {
        let mut groups: Vec<(Vec<Weekday>, &Hours)> = Vec::new();
        for (day, hours) in Weekday::Monday.cycle_forward().zip(&self.week) {
            if hours.spans().is_empty() {
                continue;
            }
            match groups.iter_mut().find(|(_, known)| *known == hours) {
                Some((days, _)) => days.push(day),
                None => groups.push((vec![day], hours)),
            }
        }
        groups
    }

    /// Days from this one on, up to 60 days ahead, that are not as usual: closed for a reason, or with other hours.
    pub fn exceptions(&self, from: Date) -> Vec<(Date, Result<&Hours, &str>)> {
        let near = from..=from.saturating_add(HORIZON.days());
        let mut days: Vec<(Date, Result<&Hours, &str>)> = self
            .closed
            .range(near.clone())
            .filter(|(day, _)| !self.special.contains_key(day))
            .map(|(day, reason)| (*day, Err(reason.as_str())))
            .collect();
        days.extend(self.special.range(near).map(|(day, hours)| (*day, Ok(hours))));
        days.sort_by_key(|(day, _)| *day);
        days
    }

    /// Whether it is open at a moment in Germany. `holiday` says the name of the public holiday on a day, if it is one
    /// where the office sits.
    pub fn at(&self, now: DateTime, holiday: impl Fn(Date) -> Option<String>) -> OpenState {
        let today = now.date();
        let open_now = |moment: DateTime| {
            let (hours, _) = self.on(moment.date(), &holiday);
            let day = moment.date();
            hours
                .spans()
                .iter()
                .map(|span| (span.from.on(day), span.until.on(day)))
                .find_map(|(from, until)| (from <= moment && moment < until).then_some(until))
        };
        if let Some(mut until) = open_now(now) {
            // What goes on after midnight closes only later; who never closes is followed for a week.
            for _ in 0..7 {
                match open_now(until) {
                    Some(later) => until = later,
                    None => break,
                }
            }
            return OpenState::Open { until };
        }
        let (_, because) = self.on(today, &holiday);
        let ahead = (0..=HORIZON).map(|days| today.saturating_add(days.days()));
        let opens = ahead
            .flat_map(|day| {
                let (hours, _) = self.on(day, &holiday);
                hours.spans().iter().map(|span| span.from.on(day)).collect::<Vec<_>>()
            })
            .find(|from| *from > now);
        OpenState::Closed { opens, because }
    }

    /// The hours of a day, and why they are none on a day on which it is usually open.
    fn on(&self, day: Date, holiday: impl Fn(Date) -> Option<String>) -> (Hours, Option<DayOff>) {
        if let Some(hours) = self.special.get(&day) {
            return (hours.clone(), None);
        }
        let place = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
        let usual = self.week.get(place).cloned().unwrap_or_default();
        let off = match self.closed.get(&day) {
            Some(reason) => Some(DayOff::Announced(reason.clone())),
            None => holiday(day).map(DayOff::Holiday),
        };
        match off {
            Some(off) => (Hours::default(), Some(off)),
            None => (usual, None),
        }
    }
}

#[cfg(test)]
mod tests;
