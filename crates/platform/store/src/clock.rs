use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, LazyLock};

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};

/// What the clocks in Germany show.
static GERMANY: LazyLock<TimeZone> = LazyLock::new(|| TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC));

/// A point in time: microseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, DeriveValueType)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// This point plus so many seconds.
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }

    /// This point plus so many days of 24 hours.
    pub fn plus_days(self, days: i64) -> Self {
        self.plus_seconds(days.saturating_mul(86_400))
    }

    /// The point at which the clocks in Germany show this. Of an hour that comes twice it is the first one, of an hour that is
    /// left out the one after it.
    ///
    /// ```
    /// # use jiff::civil::date;
    /// # use store::Timestamp;
    /// let shown = date(2026, 7, 1).at(9, 30, 0, 0);
    /// assert_eq!(Timestamp::of_germany(shown).rfc3339(), "2026-07-01T07:30:00Z");
    /// assert_eq!(Timestamp::of_germany(shown).in_germany(), shown);
    /// // 2:30 comes twice on the day on which summer ends, and not at all on the day on which it begins.
    /// assert_eq!(Timestamp::of_germany(date(2026, 10, 25).at(2, 30, 0, 0)).rfc3339(), "2026-10-25T00:30:00Z");
    /// assert_eq!(Timestamp::of_germany(date(2026, 3, 29).at(2, 30, 0, 0)).rfc3339(), "2026-03-29T01:30:00Z");
    /// ```
    pub fn of_germany(shown: DateTime) -> Self {
        let instant = GERMANY.to_ambiguous_timestamp(shown).compatible().unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        Self(instant.as_microsecond())
    }

    /// The civil date and time in Germany.
    pub fn in_germany(self) -> DateTime {
        let instant = jiff::Timestamp::from_microsecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        GERMANY.to_datetime(instant)
    }

    /// RFC 3339 in UTC.
    pub fn rfc3339(self) -> String {
        jiff::Timestamp::from_microsecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH).to_string()
    }
}

/// The only source of time. Tests move it.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    fixed: Option<Arc<AtomicI64>>,
}

impl Clock {
    /// The clock of the machine.
    pub fn system() -> Self {
        Self::default()
    }

    /// A clock that stands still until it is moved.
    pub fn fixed(at: Timestamp) -> Self {
        Self { fixed: Some(Arc::new(AtomicI64::new(at.0))) }
    }

    /// Now.
    pub fn now(&self) -> Timestamp {
        match &self.fixed {
            Some(at) => Timestamp(at.load(Ordering::SeqCst)),
            None => Timestamp(jiff::Timestamp::now().as_microsecond()),
        }
    }

    /// Today's civil date in Germany.
    pub fn today(&self) -> Date {
        self.now().in_germany().date()
    }

    /// Moves a fixed clock forward; the machine's clock does not move.
    pub fn advance_seconds(&self, seconds: i64) {
        if let Some(at) = &self.fixed {
            at.fetch_add(seconds.saturating_mul(1_000_000), Ordering::SeqCst);
        }
    }
}
