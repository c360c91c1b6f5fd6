//! The sheet "before digitising": how a service is done now, why each question is asked, how it should be done, and what that saves.

use std::collections::BTreeMap;

use ranking::score::Origin;
use serde::{Deserialize, Serialize};
use store::Timestamp;

/// Steps of one part of the sheet.
pub(crate) const MOST_STEPS: usize = 15;
/// Minutes of a step, and days of waiting.
const MOST_MINUTES: u32 = 10_000;
/// Letters of what the authors reply about a question.
pub(crate) const WORDS_OF_A_REPLY: usize = 1_000;
/// Letters of what is written in one field.
pub(crate) const LONGEST: usize = 200;

macro_rules! named {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $text)] $variant),+
        }

        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name under which it is stored.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The one of this name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.name() == name)
            }
        }
    };
}

named!(
    /// By what something is done or handed on.
    Medium {
        /// A letter or a form on paper.
        Paper = "paper",
        /// E-mail.
        Email = "email",
        /// Telephone.
        Telephone = "telephone",
        /// At the counter or on the spot.
        InPerson = "in-person",
        /// The specialised procedure (Fachverfahren).
        Specialised = "specialised",
        /// This installation.
        Portal = "portal",
    }
);

named!(
    /// Who does something.
    Doer {
        /// Whoever applies. Their minutes are not those of the office.
        Applicant = "applicant",
        /// Whoever works on it.
        Clerk = "clerk",
        /// A second person who signs.
        Approver = "approver",
        /// Another body. Its minutes are not those of the office.
        Other = "other",
        /// A program, without anybody.
        Program = "program",
    }
);

named!(
    /// Why something is asked.
    Why {
        /// A provision names it.
        Law = "law",
        /// The decision depends on it.
        Decision = "decision",
        /// To reach the person or to pay.
        Contact = "contact",
        /// A statistic that has to be kept.
        Statistics = "statistics",
        /// The office has it already: register, earlier case, other department.
        Known = "known",
        /// Nobody needs it.
        Unneeded = "unneeded",
    }
);

named!(
    /// Which steps.
    Course {
        /// How it is done.
        Now = "now",
        /// How it should be done.
        Target = "target",
    }
);

/// A step of a service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetStep {
    /// What is done.
    pub what: String,
    /// By whom.
    pub doer: Doer,
    /// By what.
    pub medium: Medium,
    /// Minutes of work for one case.
    pub minutes: u32,
    /// Days until the next step.
    pub waiting: u32,
}

/// What is wrong with a step that somebody typed: the column, and the text key behind `planning-sheet-wrong-`.
pub type StepProblem = (&'static str, &'static str);

impl SheetStep {
    /// Reads the cells of a step; nothing when all of them are empty.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn parse([what, doer, medium, minutes, waiting]: [&str; 5]) -> Result<Option<Self>, Vec<StepProblem>> {
        let [what, minutes, waiting] = [what, minutes, waiting].map(str::trim);
        if what.is_empty() && minutes.is_empty() && waiting.is_empty() {
            return Ok(None);
        }
        let mut problems = Vec::new();
        if what.is_empty() {
            problems.push(("what", "empty"));
        } else if what.chars().count() > LONGEST {
            problems.push(("what", "long"));
        }
        let mut number = |name: &'static str, text: &str| {
            let number = if text.is_empty() { Some(0) } else { text.parse().ok() };
            let number = number.filter(|number| *number <= MOST_MINUTES);
            if number.is_none() {
                problems.push((name, "number"));
            }
            number
        };
        let (minutes, waiting) = (number("minutes", minutes), number("waiting", waiting));
        let (doer, medium) = (Doer::from_name(doer), Medium::from_name(medium));
        if doer.is_none() {
            problems.push(("doer", "choice"));
        }
        if medium.is_none() {
            problems.push(("medium", "choice"));
        }
        match (doer, medium, minutes, waiting) {
            (Some(doer), Some(medium), Some(minutes), Some(waiting)) if problems.is_empty() => {
                Ok(Some(Self { what: what.to_owned(), doer, medium, minutes, waiting }))
            }
            _ => Err(problems),
        }
    }
}

/// Why a field of the form is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The kind of reason.
    pub why: Why,
    /// The provision, the register, or whatever says more.
    #[serde(default)]
    pub said: String,
}

impl Reason {
    /// Whether the question need not be asked.
    #[must_use]
    pub fn is_dispensable(&self) -> bool {
        matches!(self.why, Why::Known | Why::Unneeded)
    }
}

/// What the authors of a form say to all administrations about a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionReply {
    /// How often it was written.
    pub revision: i32,
    /// What it says; nothing after it was taken back.
    pub words: String,
    /// When it was written the last time.
    pub at: Timestamp,
}

/// A sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcessSheet {
    /// How the service is done now.
    #[serde(default)]
    pub now: Vec<SheetStep>,
    /// How it should be done.
    #[serde(default)]
    pub target: Vec<SheetStep>,
    /// Why each field of the form is asked, by its id.
    #[serde(default)]
    pub reasons: BTreeMap<String, Reason>,
    /// Documents that the office has already, one in each line.
    #[serde(default)]
    pub documents: String,
    /// Who signs, and why.
    #[serde(default)]
    pub signs: String,
    /// Cases in a year, as somebody typed it; what is counted goes first.
    #[serde(default)]
    pub cases: Option<u32>,
    /// The minutes were estimated, not taken with a clock.
    #[serde(default)]
    pub estimated: bool,
}

/// What digitising a service saves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saving {
    /// Minutes of the office for each case; below nothing when the target takes longer.
    pub minutes: i64,
    /// Where the minutes come from: typed, or estimated. Histories know when something happened, not how long somebody worked.
    pub origin: Origin,
    /// Cases in a year, and where that comes from.
    pub cases: Option<(u64, Origin)>,
    /// Questions that nobody needs, or whose answer the office has already.
    pub fields: usize,
    /// Changes of medium that go away; below nothing when there are more.
    pub breaks: i64,
}

impl Saving {
    /// Hours in a year, rounded to whole ones; none while nobody knows how many cases there are.
    #[must_use]
    pub fn hours(self) -> Option<i64> {
        let (cases, _) = self.cases?;
        let minutes = self.minutes.saturating_mul(i64::try_from(cases).unwrap_or(i64::MAX));
        Some((minutes + 30 * minutes.signum()) / 60)
    }
}

impl ProcessSheet {
    /// The steps of a part.
    #[must_use]
    pub fn steps(&self, part: Course) -> &[SheetStep] {
        match part {
            Course::Now => &self.now,
            Course::Target => &self.target,
        }
    }

    /// Other steps for a part.
    pub fn set_steps(&mut self, part: Course, steps: Vec<SheetStep>) {
        match part {
            Course::Now => self.now = steps,
            Course::Target => self.target = steps,
        }
    }

    /// How often the medium changes from one step to the next (Medienbruch).
    #[must_use]
    pub fn breaks(&self, part: Course) -> usize {
        self.steps(part).windows(2).filter(|pair| matches!(pair, [one, next] if one.medium != next.medium)).count()
    }

    /// Minutes of the office for one case.
    #[must_use]
    pub fn minutes(&self, part: Course) -> u32 {
        let own = self.steps(part).iter().filter(|step| !matches!(step.doer, Doer::Applicant | Doer::Other));
        own.map(|step| step.minutes).sum()
    }

    /// Days of waiting in one case.
    #[must_use]
    pub fn waiting(&self, part: Course) -> u32 {
        self.steps(part).iter().map(|step| step.waiting).sum()
    }

    /// What the target saves; none while one of the two parts is empty. `counted` are the cases of the last year.
    #[must_use]
    pub fn saving(&self, counted: u64) -> Option<Saving> {
        if self.now.is_empty() || self.target.is_empty() {
            return None;
        }
        let typed = || self.cases.map(|cases| (u64::from(cases), Origin::Entered));
        let signed = |part: Course| i64::try_from(self.breaks(part)).unwrap_or_default();
        Some(Saving {
            minutes: i64::from(self.minutes(Course::Now)) - i64::from(self.minutes(Course::Target)),
            origin: if self.estimated { Origin::Estimated } else { Origin::Entered },
            cases: (counted > 0).then_some((counted, Origin::Measured)).or_else(typed),
            fields: self.dispensable().count(),
            breaks: signed(Course::Now) - signed(Course::Target),
        })
    }

    /// The fields that need not be asked.
    pub fn dispensable(&self) -> impl Iterator<Item = &str> {
        self.reasons.iter().filter(|(_, reason)| reason.is_dispensable()).map(|(field, _)| field.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(doer: Doer, medium: Medium, minutes: u32) -> SheetStep {
        SheetStep { what: "Schritt".to_owned(), doer, medium, minutes, waiting: 2 }
    }

    fn sheet() -> ProcessSheet {
        ProcessSheet {
            now: vec![
                step(Doer::Applicant, Medium::Paper, 20),
                step(Doer::Clerk, Medium::Specialised, 15),
                step(Doer::Approver, Medium::Paper, 5),
                step(Doer::Clerk, Medium::Paper, 10),
            ],
            target: vec![step(Doer::Applicant, Medium::Portal, 8), step(Doer::Clerk, Medium::Portal, 12)],
            ..ProcessSheet::default()
        }
    }

    #[test]
    fn the_minutes_of_the_office_count() {
        let sheet = sheet();
        assert_eq!((sheet.minutes(Course::Now), sheet.minutes(Course::Target)), (30, 12));
        assert_eq!((sheet.breaks(Course::Now), sheet.breaks(Course::Target)), (2, 0));
        assert_eq!(sheet.waiting(Course::Now), 8);
        let saving = sheet.saving(0).unwrap();
        assert_eq!((saving.minutes, saving.breaks, saving.cases, saving.hours()), (18, 2, None, None));
    }

    #[test]
    fn what_is_counted_goes_before_what_is_typed() {
        let mut sheet = ProcessSheet { cases: Some(100), estimated: true, ..sheet() };
        let saving = sheet.saving(0).unwrap();
        assert_eq!(
            (saving.origin, saving.cases, saving.hours()),
            (Origin::Estimated, Some((100, Origin::Entered)), Some(30))
        );
        assert_eq!(sheet.saving(7).unwrap().cases, Some((7, Origin::Measured)));
        sheet.target.clear();
        assert_eq!(sheet.saving(7), None, "without a target nothing is saved");
    }

    #[test]
    fn a_field_that_the_office_knows_need_not_be_asked() {
        let mut sheet = sheet();
        for (field, why) in [("name", Why::Law), ("birth", Why::Known), ("shoe", Why::Unneeded)] {
            sheet.reasons.insert(field.to_owned(), Reason { why, said: String::new() });
        }
        assert_eq!(sheet.dispensable().collect::<Vec<_>>(), ["birth", "shoe"]);
    }

    #[test]
    fn every_problem_of_a_step_is_said() {
        assert_eq!(SheetStep::parse(["", "clerk", "paper", "", " "]), Ok(None));
        let wrong = SheetStep::parse(["", "nobody", "smoke", "-3", "10001"]);
        assert_eq!(
            wrong,
            Err(vec![
                ("what", "empty"),
                ("minutes", "number"),
                ("waiting", "number"),
                ("doer", "choice"),
                ("medium", "choice")
            ])
        );
        let right = SheetStep::parse([" Prüfen ", "clerk", "paper", "12", ""]).unwrap().unwrap();
        assert_eq!((right.what.as_str(), right.minutes, right.waiting), ("Prüfen", 12, 0));
    }
}
