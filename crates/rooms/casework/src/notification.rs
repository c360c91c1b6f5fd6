//! When a decision counts as notified, and until when an objection is possible.

use calendar::{Calendar, Dispatch, Instruction, Law, Notification, Place};
use jiff::civil::Date;
use studio::{Manifest, ProcedureLaw};

use crate::Result;

/// The days that a notification fixes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Days {
    pub(crate) notified_on: Date,
    pub(crate) objection_until: Date,
}

/// The law of procedure of a service, for the calendar.
pub(crate) fn law(manifest: &Manifest) -> Law {
    match manifest.law {
        ProcedureLaw::Administrative => Law::Administrative,
        ProcedureLaw::Levies => Law::Levies,
    }
}

/// The days of a decision on its way, or nothing while it does not count as notified, seen from `today`.
///
/// # Errors
/// When the calendar cannot tell.
pub(crate) fn days(law: Law, dispatch: &Dispatch, area: &str, today: Date) -> Result<Option<Days>> {
    let place: Place = area.parse()?;
    let calendar = Calendar::thuringia(today.year() - 1..=today.year() + 2)?;
    let notification = match calendar.notified(law, dispatch, &place, today) {
        // No rule for retrieval in the law of levies: the general one holds (§ 41 Abs. 2a VwVfG).
        Err(calendar::Error::NoRule) => calendar.notified(Law::Administrative, dispatch, &place, today)?,
        other => other?,
    };
    let Notification::On { date, .. } = notification else { return Ok(None) };
    let objection = calendar.remedy(date, Instruction::Given, &place)?;
    Ok(Some(Days { notified_on: date, objection_until: objection.last_day }))
}

/// The last day on which retrieving notifies the decision, when it was provided on this day; nothing when no rule says so.
pub(crate) fn retrieve_until(provided: Date, area: &str) -> Option<Date> {
    let place: Place = area.parse().ok()?;
    let calendar = Calendar::thuringia(provided.year()..=provided.year() + 1).ok()?;
    let dispatch = Dispatch::Portal { notice_sent: provided, retrieved: None };
    match calendar.notified(Law::Administrative, &dispatch, &place, provided) {
        Ok(Notification::Waiting { until, .. }) => Some(until),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const ERFURT: &str = "16051000";

    #[test]
    fn a_retrieved_decision_counts_from_the_next_day() {
        let provided = date(2026, 9, 1);
        let dispatch = |retrieved| Dispatch::Portal { notice_sent: provided, retrieved };
        let days = |retrieved, today| days(Law::Levies, &dispatch(retrieved), ERFURT, today).unwrap();
        assert_eq!(days(None, date(2026, 9, 3)), None);
        let expected = Days { notified_on: date(2026, 9, 4), objection_until: date(2026, 10, 5) };
        assert_eq!(days(Some(date(2026, 9, 3)), date(2026, 9, 3)), Some(expected));
        assert_eq!(days(Some(date(2026, 9, 12)), date(2026, 9, 12)), None, "too late");
        assert_eq!(retrieve_until(provided, ERFURT), Some(date(2026, 9, 11)));
    }

    #[test]
    fn a_posted_decision_counts_from_the_fourth_day() {
        let posted = Dispatch::Post(date(2026, 9, 1));
        let found = days(Law::Administrative, &posted, ERFURT, date(2026, 9, 1)).unwrap().unwrap();
        assert_eq!((found.notified_on, found.objection_until), (date(2026, 9, 5), date(2026, 10, 5)));
        // For levies a Saturday moves to the Monday (§ 108 Abs. 3 AO).
        let found = days(Law::Levies, &posted, ERFURT, date(2026, 9, 1)).unwrap().unwrap();
        assert_eq!((found.notified_on, found.objection_until), (date(2026, 9, 7), date(2026, 10, 7)));
    }
}
