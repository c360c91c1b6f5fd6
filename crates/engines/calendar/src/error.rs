/// Why a date could not be computed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The calendar has no holidays for this year, so it cannot tell a working day.
    #[error("the calendar does not cover the year {0}")]
    YearNotCovered(i16),
    /// The result lies outside the years a calendar can have (1 to 9999).
    #[error("the date lies outside the years 1 to 9999")]
    OutOfRange,
    /// Not a municipality key of eight digits.
    #[error("{0:?} is not an AGS of eight digits")]
    NotAPlace(String),
    /// Neither `statewide` nor a list of the leading digits of municipality keys.
    #[error("{0:?} is neither statewide nor a list of AGS prefixes")]
    NotAScope(String),
    /// Not two times of a day, the second one later, such as `08:00-16:00`.
    #[error("{0:?} is no opening from a time until a later one")]
    NotAnOpening(String),
    /// No rule tells when such a dispatch counts as notified.
    #[error("no rule of notification is in force for this way and this day")]
    NoRule,
}
