//! Working days, public holidays, legal deadlines and fictions.
//!
//! Pure: dates in, dates out. What the law says is data with a source and a validity period ([`NOTIFICATION_RULES`],
//! [`REMEDY_RULES`]); a result names the rule it came from, so that a letter and a page can explain it.
//!
//! * [`Calendar`]: which days are holidays where, working days, the end of a period.
//! * [`Period`]: §§ 186–193 BGB.
//! * [`Calendar::notified`]: when a decision counts as notified (§ 41 VwVfG, § 9 OZG, § 122 AO).
//! * [`Calendar::clock`]: until when an authority has to act (§ 42a VwVfG, § 75 VwGO, and what a service names).
//! * [`Calendar::service_seconds`], [`Calendar::after_service`]: time on a business calendar.
//! * [`Calendar::remedy`]: until when an objection is possible (§§ 58, 70 VwGO).

mod clock;
mod days;
mod error;
mod holidays;
mod hours;
mod notification;
mod period;
mod remedy;

pub use clock::{ClockKind, ClockRule, Gap, OnRequest, Standing};
pub use days::{Calendar, Deadline, Postponed};
pub use error::Error;
pub use holidays::{Holiday, Place, Scope, easter_sunday, thuringian_holidays};
pub use hours::{Opening, ServiceHours, Week};
pub use notification::{Channel, Dispatch, Law, NOTIFICATION_RULES, Notification, NotificationRule};
pub use period::{MonthPart, Period, Start};
pub use remedy::{Instruction, REMEDY_RULES, RemedyRule};
