//! What administrations need: asked until a day, reported, released by a second person, pooled.

use identity::AccountId;
use jiff::ToSpan;
use jiff::civil::Date;
use store::{Cents, TenantId, Timestamp};

store::id_type! {
    /// A survey of what administrations need.
    DemandId
}

store::id_type! {
    /// Something that can be reported in a survey.
    ArticleId
}

/// So many days before the end of a survey those are reminded who did not answer.
pub const REMINDERS: [i32; 3] = [90, 30, 7];
/// Where none of these days lies ahead when a survey opens, those are reminded so many days before its end.
const LAST_REMINDER: i32 = 1;
/// Longest line that somebody types.
pub(crate) const LONGEST_WORD: u32 = 200;
/// Longest text of several lines.
pub(crate) const LONGEST_TEXT: u32 = 2_000;
/// A survey ends so many years from now at the latest: later is a slip of the pen.
pub(crate) const LONGEST_YEARS: i32 = 2;
/// Most pieces in one line of a report.
pub const MOST_QUANTITY: i32 = 1_000_000;

named! {
    /// How far a survey is.
    SurveyState {
        /// Its articles are being written.
        Draft = "draft",
        /// Administrations report until its last day.
        Open = "open",
        /// It was ended before its last day.
        Closed = "closed",
    }
}

named! {
    /// What an administration knows of.
    NoticeKind {
        /// A survey of what it needs.
        Survey = "survey",
        /// A framework agreement under which it may call off.
        Framework = "framework",
    }
}

named! {
    /// Which model contract of public IT purchasing (EVB-IT) fits.
    EvbIt {
        /// EVB-IT Kauf: hardware.
        Purchase = "purchase",
        /// EVB-IT Dienstleistung.
        Service = "service",
        /// EVB-IT Überlassung Typ A: standard software for good.
        LicenceA = "licence-a",
        /// EVB-IT Überlassung Typ B: standard software for a time.
        LicenceB = "licence-b",
        /// EVB-IT Pflege S.
        Care = "care",
        /// EVB-IT Cloud.
        Cloud = "cloud",
        /// EVB-IT System.
        System = "system",
    }
}

/// A survey that is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSurvey {
    /// What it is called.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// The last day on which administrations report.
    pub closes_on: Date,
}

/// A survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    /// Its id.
    pub id: DemandId,
    /// The administration of whoever buys.
    pub host: TenantId,
    /// What it says.
    pub draft: NewSurvey,
    /// How far it is.
    pub state: SurveyState,
    /// Since when administrations report.
    pub opened_on: Option<Date>,
    /// Counts changes.
    pub revision: i32,
}

impl Survey {
    /// Whether administrations report on a day.
    pub fn takes(&self, today: Date) -> bool {
        self.state == SurveyState::Open && today <= self.draft.closes_on
    }

    /// Whether its quantities are fixed.
    pub fn is_frozen(&self, today: Date) -> bool {
        match self.state {
            SurveyState::Draft => false,
            SurveyState::Open => today > self.draft.closes_on,
            SurveyState::Closed => true,
        }
    }

    /// How many days before its end those are reminded who did not answer, with the day on which that is due, the earliest first.
    pub fn reminders(&self) -> Vec<(i32, Date)> {
        let Some(opened) = self.opened_on else { return Vec::new() };
        let due = |days: i32| Some((days, self.draft.closes_on.checked_sub(days.days()).ok()?));
        let ahead: Vec<(i32, Date)> = REMINDERS.into_iter().filter_map(due).filter(|(_, day)| *day > opened).collect();
        if ahead.is_empty() { due(LAST_REMINDER).filter(|(_, day)| *day > opened).into_iter().collect() } else { ahead }
    }
}

/// An article that is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewArticle {
    /// What it is.
    pub name: String,
    /// Things that serve the same purpose share a group; whoever orders them one by one splits an order.
    pub group: String,
    /// In what it is counted.
    pub unit: String,
    /// Which model contract fits.
    pub evb_it: EvbIt,
    /// The price of its maker's list, net, for one unit.
    pub list_price: Cents,
    /// Where the price is written, and as of when.
    pub price_source: String,
}

/// Something that can be reported in a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Its id.
    pub id: ArticleId,
    /// Its number in the survey.
    pub number: i32,
    /// What it is.
    pub said: NewArticle,
}

/// What an administration says it needs of one article; a quantity of zero takes back what it said, and one below zero is no number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Of what.
    pub article: ArticleId,
    /// How much.
    pub quantity: i32,
    /// By when.
    pub wanted_on: Option<Date>,
    /// From which budget item (Haushaltsstelle) it is paid.
    pub budget_item: String,
}

/// What is wrong with a line; its field and row are known from where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportProblem {
    /// The survey has no such article.
    Article,
    /// The article stands there twice.
    Twice,
    /// The quantity is no whole number within its bounds.
    Quantity,
    /// A day is missing, past, or no day.
    Day,
    /// The budget item is missing or too long.
    Budget,
}

impl ReportProblem {
    /// Text key of its sentence.
    pub fn key(self) -> &'static str {
        match self {
            Self::Article => "procurement-report-article",
            Self::Twice => "procurement-report-twice",
            Self::Quantity => "procurement-report-quantity",
            Self::Day => "procurement-report-day",
            Self::Budget => "procurement-report-budget",
        }
    }
}

/// What an administration reported of one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Who needs it.
    pub administration: TenantId,
    /// What counts once it is released.
    pub line: Line,
    /// Whether a second person released it.
    pub released: bool,
    /// What somebody wants to change in what was released; it waits for a second person.
    pub change: Option<Line>,
    /// Who said what waits, or what was released; none for the machine.
    pub said_by: Option<AccountId>,
    /// When it was last changed.
    pub changed_at: Timestamp,
}

impl Report {
    /// What was said last.
    pub fn said(&self) -> &Line {
        self.change.as_ref().unwrap_or(&self.line)
    }

    /// Whether a part of it waits for a second person.
    pub fn waits(&self) -> bool {
        !self.released || self.change.is_some()
    }
}

/// What all administrations need of one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pooled {
    /// Which one.
    pub article: Article,
    /// How much of it was released.
    pub released: i64,
    /// How much more or less waits for a second person; it does not count.
    pub waiting: i64,
    /// How many administrations released some.
    pub administrations: usize,
}

impl Pooled {
    /// What was released, at the price of the list.
    pub fn value(&self) -> Cents {
        Cents(self.released.saturating_mul(self.article.said.list_price.0))
    }
}

/// Whether an administration that was asked has answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invited {
    /// Which one.
    pub administration: TenantId,
    /// When it released something, or said that it needs nothing.
    pub answered_at: Option<Timestamp>,
    /// Whether it said that it needs nothing.
    pub nothing: bool,
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn survey(opened: Date, closes_on: Date) -> Survey {
        Survey {
            id: DemandId::from(uuid::Uuid::nil()),
            host: TenantId(1),
            draft: NewSurvey { title: String::new(), purpose: String::new(), closes_on },
            state: SurveyState::Open,
            opened_on: Some(opened),
            revision: 1,
        }
    }

    #[test]
    fn reminders_are_those_that_lie_ahead() {
        let end = date(2027, 3, 31);
        let days = |opened| survey(opened, end).reminders().into_iter().map(|(days, _)| days).collect::<Vec<_>>();
        assert_eq!(days(date(2026, 11, 27)), [90, 30, 7]);
        assert_eq!(days(date(2027, 1, 31)), [30, 7]);
        // Nobody is reminded on the day on which they are asked.
        assert_eq!(days(date(2027, 3, 1)), [7]);
        assert_eq!(days(date(2027, 3, 25)), [1]);
        assert!(days(date(2027, 3, 30)).is_empty());
    }

    #[test]
    fn the_last_day_still_counts() {
        let survey = survey(date(2026, 11, 1), date(2026, 11, 27));
        assert!(survey.takes(date(2026, 11, 27)) && !survey.is_frozen(date(2026, 11, 27)));
        assert!(!survey.takes(date(2026, 11, 28)) && survey.is_frozen(date(2026, 11, 28)));
    }
}
