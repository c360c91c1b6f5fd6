//! How long an authority may take, and what a request for missing documents does to that.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::days::Calendar;
use crate::holidays::Place;
use crate::period::{Period, Start};

/// What has to happen before the time is up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClockKind {
    /// The authority confirms that it received the notification, such as of a trade (§ 15 Abs. 1 GewO).
    Receipt,
    /// The authority decides.
    Decision,
    /// The authority decides, or its approval counts as given (§ 42a VwVfG).
    TacitApproval,
    /// The authority decides, or the applicant may sue for a decision (§ 75 VwGO).
    Inaction,
}

/// What a request for missing documents does to a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnRequest {
    /// Nothing.
    RunsOn,
    /// It stands until they are there and goes on with what was left.
    Stops,
    /// It has not begun before everything is there (§ 42a Abs. 2 Satz 2 VwVfG): it stands, and then begins anew.
    Restarts,
}

/// A rule about how long an authority may take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClockRule {
    /// What has to happen.
    pub kind: ClockKind,
    /// Within what time, counted from the day of receipt or completeness.
    pub period: Period,
    /// What a request for missing documents does.
    pub on_request: OnRequest,
    /// Whether an end on a Saturday, Sunday or holiday is postponed (§ 31 Abs. 3 VwVfG).
    #[serde(default = "postpones")]
    pub postpones: bool,
    /// First day of receipt to which the rule applies.
    #[serde(default)]
    pub valid_from: Option<Date>,
    /// Last such day, if the rule has been replaced.
    #[serde(default)]
    pub valid_until: Option<Date>,
    /// The provision.
    pub source: String,
}

const fn postpones() -> bool {
    true
}

impl ClockRule {
    /// After three months without a decision the applicant may sue (§ 75 Satz 2 VwGO). It says when an action is admissible,
    /// so nothing is postponed, and a request for documents does not stop it.
    #[must_use]
    pub fn inaction() -> Self {
        Self {
            kind: ClockKind::Inaction,
            period: Period::Months(3),
            on_request: OnRequest::RunsOn,
            postpones: false,
            valid_from: None,
            valid_until: None,
            source: "§ 75 VwGO".to_owned(),
        }
    }

    /// Whether the rule applies to what was received on this day.
    #[must_use]
    pub fn applies(&self, received: Date) -> bool {
        self.valid_from.is_none_or(|first| first <= received) && self.valid_until.is_none_or(|last| received <= last)
    }
}

/// A time in which documents were missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The day of the request.
    pub from: Date,
    /// The day on which everything was there, if it is.
    pub until: Option<Date>,
}

/// Where a clock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It runs until the end of this day.
    Until(Date),
    /// It stands since this day, for documents are missing.
    Since(Date),
}

impl Calendar {
    /// Where the clock of a rule stands for what was received on this day. Gaps may overlap; what was open at once counts once.
    ///
    /// # Errors
    ///
    /// [`Error::YearNotCovered`] or [`Error::OutOfRange`] when the end cannot be computed.
    pub fn clock(&self, rule: &ClockRule, received: Date, gaps: &[Gap], place: &Place) -> Result<Standing, Error> {
        let open = gaps.iter().filter(|gap| gap.until.is_none()).map(|gap| gap.from).min();
        let counted = match (rule.on_request, open) {
            (OnRequest::RunsOn, _) => rule.period.end(received, Start::Event)?,
            (OnRequest::Stops | OnRequest::Restarts, Some(since)) => return Ok(Standing::Since(since)),
            (OnRequest::Restarts, None) => {
                let complete = gaps.iter().filter_map(|gap| gap.until).max();
                rule.period.end(complete.map_or(received, |day| day.max(received)), Start::Event)?
            }
            (OnRequest::Stops, None) => {
                let end = rule.period.end(received, Start::Event)?;
                Period::Days(u16::try_from(days_of(gaps)).map_err(|_| Error::OutOfRange)?).extend(end)?
            }
        };
        let last = if rule.postpones { self.working_day_from(counted, place)? } else { counted };
        Ok(Standing::Until(last))
    }
}

/// Days within closed gaps, those in several of them once.
fn days_of(gaps: &[Gap]) -> i32 {
    let mut closed: Vec<(Date, Date)> = gaps.iter().filter_map(|gap| Some((gap.from, gap.until?))).collect();
    closed.sort_unstable();
    let mut reached: Option<Date> = None;
    let mut days = 0;
    for (from, until) in closed {
        let from = reached.map_or(from, |day| day.max(from));
        if until > from {
            days += from.until(until).map_or(0, |span| span.get_days());
            reached = Some(until);
        }
    }
    days
}
