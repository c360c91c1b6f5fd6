//! When a decision counts as notified (Bekanntgabe).

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::days::{Calendar, Postponed};
use crate::holidays::Place;
use crate::period::{Period, Start};

/// The law of procedure a decision falls under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Law {
    /// General administrative procedure (VwVfG, in Thuringia through § 1 ThürVwVfG).
    Administrative,
    /// Municipal taxes and other levies (AO through § 15 ThürKAG), such as the dog tax.
    Levies,
}

/// The way a decision goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Handed over in person.
    Handover,
    /// By post within Germany.
    Post,
    /// Sent electronically, such as by electronic mail.
    Electronic,
    /// Put into the mailbox of a user account (§ 2 Abs. 7 OZG).
    Mailbox,
    /// Made available for retrieval in a portal, with the addressee's consent.
    Portal,
}

/// A decision on its way, with the days that matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dispatch {
    /// Handed over in person on this day.
    Handover(Date),
    /// Given to the post on this day.
    Post(Date),
    /// Sent electronically on this day.
    Electronic(Date),
    /// Provided in the mailbox of a user account on this day.
    Mailbox(Date),
    /// Made available in a portal.
    Portal {
        /// The day the notice about it was sent.
        notice_sent: Date,
        /// The day it was first retrieved, if it was.
        retrieved: Option<Date>,
    },
}

impl Dispatch {
    /// The way it goes.
    #[must_use]
    pub fn channel(&self) -> Channel {
        match self {
            Self::Handover(_) => Channel::Handover,
            Self::Post(_) => Channel::Post,
            Self::Electronic(_) => Channel::Electronic,
            Self::Mailbox(_) => Channel::Mailbox,
            Self::Portal { .. } => Channel::Portal,
        }
    }

    /// The day that decides which version of the law applies: the day the decision left the authority.
    fn left(&self) -> Date {
        match self {
            Self::Handover(day) | Self::Post(day) | Self::Electronic(day) | Self::Mailbox(day) => *day,
            Self::Portal { notice_sent, .. } => *notice_sent,
        }
    }
}

/// A rule of notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotificationRule {
    /// The law it belongs to.
    pub law: Law,
    /// The way it is about.
    pub channel: Channel,
    /// First day on which a decision leaves the authority under this rule.
    pub valid_from: Date,
    /// Last such day, if the rule has been replaced.
    pub valid_until: Option<Date>,
    /// Days from the event to the notification.
    pub days: u16,
    /// Days within which the decision must be retrieved, where that matters.
    pub retrieval_days: Option<u16>,
    /// Whether a notification on a Saturday, Sunday or holiday is postponed to the next working day.
    pub postpones: bool,
    /// The provision.
    pub source: &'static str,
    /// Name of the text that explains it to a person.
    pub key: &'static str,
}

const fn rule(
    law: Law,
    channel: Channel,
    from: Date,
    until: Option<Date>,
    days: u16,
    source: &'static str,
    key: &'static str,
) -> NotificationRule {
    let postpones = matches!(law, Law::Levies) && !matches!(channel, Channel::Handover | Channel::Mailbox);
    NotificationRule {
        law,
        channel,
        valid_from: from,
        valid_until: until,
        days,
        retrieval_days: None,
        postpones,
        source,
        key,
    }
}

/// Start of the rules that were there before this product.
const ALWAYS: Date = date(1995, 1, 1);
/// The last day of the three-day rules.
const BEFORE_POSTMODG: Option<Date> = Some(date(2024, 12, 31));
/// PostModG of 15 July 2024, BGBl. 2024 I Nr. 236: four days for what leaves from this day on; the same day the ThürVwVfG of
/// 2 July 2024 (GVBl. S. 277) made the VwVfG of the Federation apply in Thuringia.
const POSTMODG: Date = date(2025, 1, 1);
/// § 9 OZG in the version of the law of 3 December 2020, BGBl. I S. 2668.
const OZG_9: Date = date(2020, 12, 10);

/// The rules of notification for Thuringia.
///
/// The fictions of § 41 VwVfG and § 9 OZG also end on a weekend: they are no periods in the sense of § 31 Abs. 3 VwVfG. For
/// levies § 108 Abs. 3 AO postpones them (BFH 14 October 2003, IX R 68/98).
pub const NOTIFICATION_RULES: &[NotificationRule] = &[
    rule(
        Law::Administrative,
        Channel::Handover,
        ALWAYS,
        None,
        0,
        "§ 41 Abs. 1, § 43 Abs. 1 VwVfG",
        "notification-handover",
    ),
    rule(
        Law::Administrative,
        Channel::Post,
        ALWAYS,
        BEFORE_POSTMODG,
        3,
        "§ 41 Abs. 2 S. 1 ThürVwVfG a. F.",
        "notification-post-three-days",
    ),
    rule(
        Law::Administrative,
        Channel::Post,
        POSTMODG,
        None,
        4,
        "§ 41 Abs. 2 S. 1 VwVfG, § 1 ThürVwVfG",
        "notification-post-four-days",
    ),
    rule(
        Law::Administrative,
        Channel::Electronic,
        ALWAYS,
        BEFORE_POSTMODG,
        3,
        "§ 41 Abs. 2 S. 2 ThürVwVfG a. F.",
        "notification-electronic-three-days",
    ),
    rule(
        Law::Administrative,
        Channel::Electronic,
        POSTMODG,
        None,
        4,
        "§ 41 Abs. 2 S. 2 VwVfG, § 1 ThürVwVfG",
        "notification-electronic-four-days",
    ),
    rule(
        Law::Administrative,
        Channel::Mailbox,
        OZG_9,
        None,
        3,
        "§ 9 Abs. 1 S. 3 OZG",
        "notification-mailbox-three-days",
    ),
    NotificationRule {
        law: Law::Administrative,
        channel: Channel::Portal,
        valid_from: POSTMODG,
        valid_until: None,
        days: 1,
        retrieval_days: Some(10),
        postpones: false,
        source: "§ 41 Abs. 2a VwVfG, § 1 ThürVwVfG",
        key: "notification-portal-retrieval",
    },
    rule(
        Law::Levies,
        Channel::Handover,
        ALWAYS,
        None,
        0,
        "§ 122 Abs. 1, § 124 Abs. 1 AO, § 15 ThürKAG",
        "notification-handover",
    ),
    rule(
        Law::Levies,
        Channel::Post,
        ALWAYS,
        BEFORE_POSTMODG,
        3,
        "§ 122 Abs. 2 Nr. 1 AO a. F., § 15 ThürKAG",
        "notification-post-three-days",
    ),
    rule(
        Law::Levies,
        Channel::Post,
        POSTMODG,
        None,
        4,
        "§ 122 Abs. 2 Nr. 1, § 108 Abs. 3 AO, § 15 ThürKAG",
        "notification-post-four-days",
    ),
    rule(
        Law::Levies,
        Channel::Electronic,
        ALWAYS,
        BEFORE_POSTMODG,
        3,
        "§ 122 Abs. 2a AO a. F., § 15 ThürKAG",
        "notification-electronic-three-days",
    ),
    rule(
        Law::Levies,
        Channel::Electronic,
        POSTMODG,
        None,
        4,
        "§ 122 Abs. 2a, § 108 Abs. 3 AO, § 15 ThürKAG",
        "notification-electronic-four-days",
    ),
    rule(Law::Levies, Channel::Mailbox, OZG_9, None, 3, "§ 9 Abs. 1 S. 3 OZG", "notification-mailbox-three-days"),
];

/// Whether and when a decision is notified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notification {
    /// It counts as notified on this day, unless it arrived later or not at all, which is for the authority to disprove.
    On {
        /// The day.
        date: Date,
        /// Why the day was postponed, if it was.
        postponed: Option<Postponed>,
        /// The rule.
        rule: &'static NotificationRule,
    },
    /// It has not been retrieved yet.
    Waiting {
        /// The last day on which retrieving it notifies it.
        until: Date,
        /// The rule.
        rule: &'static NotificationRule,
    },
    /// It was not retrieved in time. It is not notified and must be provided again or notified in another way.
    Failed {
        /// The last day on which it could have been retrieved.
        ended: Date,
        /// The rule.
        rule: &'static NotificationRule,
    },
}

impl Calendar {
    /// Whether and when a decision counts as notified, seen from `today`.
    ///
    /// # Errors
    ///
    /// [`Error::NoRule`] when the law has no rule for this way and day; [`Error::YearNotCovered`] when a postponement needs a
    /// year the calendar does not have.
    pub fn notified(&self, law: Law, dispatch: &Dispatch, place: &Place, today: Date) -> Result<Notification, Error> {
        let left = dispatch.left();
        let rule = NOTIFICATION_RULES
            .iter()
            .find(|rule| {
                rule.law == law
                    && rule.channel == dispatch.channel()
                    && rule.valid_from <= left
                    && rule.valid_until.is_none_or(|last| left <= last)
            })
            .ok_or(Error::NoRule)?;
        let event = match (dispatch, rule.retrieval_days) {
            (Dispatch::Portal { notice_sent, retrieved }, Some(days)) => {
                let until = Period::Days(days).end(*notice_sent, Start::Event)?;
                match retrieved {
                    Some(day) if *day <= until => *day,
                    None if today <= until => return Ok(Notification::Waiting { until, rule }),
                    _ => return Ok(Notification::Failed { ended: until, rule }),
                }
            }
            _ => left,
        };
        let counted = Period::Days(rule.days).end(event, Start::Event)?;
        if !rule.postpones {
            return Ok(Notification::On { date: counted, postponed: None, rule });
        }
        let end = self.on_working_day(counted, place, rule.source, rule.key)?;
        Ok(Notification::On { date: end.last_day, postponed: end.postponed, rule })
    }
}
