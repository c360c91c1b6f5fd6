//! Until when a person can object (Widerspruch).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::days::{Calendar, Deadline};
use crate::holidays::Place;
use crate::period::{Period, Start};

/// What the decision said about the remedy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Instruction {
    /// A correct and complete legal remedy notice.
    Given,
    /// None, or a wrong one.
    MissingOrWrong,
}

/// A rule about the time for an objection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RemedyRule {
    /// For which decisions.
    pub instruction: Instruction,
    /// How long, from the notification.
    pub period: Period,
    /// The provisions.
    pub source: &'static str,
    /// Name of the text that explains it to a person.
    pub key: &'static str,
}

/// The rules about the time for an objection; also for municipal levies, whose remedies follow the VwGO.
pub const REMEDY_RULES: &[RemedyRule] = &[
    RemedyRule {
        instruction: Instruction::Given,
        period: Period::Months(1),
        source: "§ 70 Abs. 1 VwGO, § 57 Abs. 2 VwGO, § 222 ZPO, §§ 187–189 BGB",
        key: "remedy-one-month",
    },
    RemedyRule {
        instruction: Instruction::MissingOrWrong,
        period: Period::Years(1),
        source: "§ 70 Abs. 2, § 58 Abs. 2 VwGO, § 57 Abs. 2 VwGO, § 222 ZPO, §§ 187–189 BGB",
        key: "remedy-one-year",
    },
];

impl Calendar {
    /// The last day for an objection against a decision notified on this day. An end on a Saturday, Sunday or public holiday
    /// is postponed (§ 222 Abs. 2 ZPO).
    ///
    /// # Errors
    ///
    /// [`Error::YearNotCovered`] or [`Error::OutOfRange`] when the end cannot be computed.
    pub fn remedy(&self, notified: Date, instruction: Instruction, place: &Place) -> Result<Deadline, Error> {
        let rule = REMEDY_RULES.iter().find(|rule| rule.instruction == instruction).ok_or(Error::NoRule)?;
        let counted = rule.period.end(notified, Start::Event)?;
        self.on_working_day(counted, place, rule.source, rule.key)
    }
}
