//! By-laws (Satzungen): what a legal entity decides for itself, from the draft to its last day.
//!
//! The way follows `ThürKO` and `ThürKAG` as far as they are recorded: decision of the council, submission to the supervisory
//! authority, approval where a law asks for it (levies: § 2 Abs. 4 `ThürKAG`) or early admission (§ 21 Abs. 3 Satz 3 `ThürKO`),
//! publication, and the day on which it comes into force. The wording of these paragraphs was not at hand: what depends on it is
//! marked as not verified.

mod problem;
mod rate;

use jiff::ToSpan;
use jiff::civil::Date;
use store::Language;

use super::EntityKey;

pub use problem::{ByLawProblem, Part, ValueProblem};
pub(crate) use rate::dated;
pub use rate::{DatedRate, Rate};

store::id_type!(
    /// A by-law.
    ByLawId
);

/// Longest title, kind, reference, citation, in characters.
const LONGEST: usize = 200;
/// So many months after its submission a by-law may be published when the supervisory authority neither approved nor admitted
/// it and did not object. Source: § 21 Abs. 3 Satz 3 `ThürKO`; not verified.
const WAITING_MONTHS: i32 = 1;

/// How far a by-law has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Being written. Left by [`Step::Adopt`].
    Draft,
    /// The council decided on it. Left by [`Step::Submit`], [`Step::Return`].
    Adopted,
    /// The supervisory authority has it. Left by [`Step::Approve`], [`Step::Admit`], [`Step::Publish`] after the waiting time,
    /// [`Step::Return`].
    Submitted,
    /// Approved (§ 2 Abs. 4 `ThürKAG`). Left by [`Step::Publish`], [`Step::Return`].
    Approved,
    /// Admitted before the waiting time is over (§ 21 Abs. 3 Satz 3 `ThürKO`). Left by [`Step::Publish`], [`Step::Return`].
    Admitted,
    /// Published; in force from its day on. Left by [`Step::Repeal`], and by another by-law that amends or repeals it.
    Published,
    /// Published, and changed in part by another by-law since. Left as [`Stage::Published`].
    Amended,
    /// Not in force any more after its last day. Nothing leaves it.
    Repealed,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Self; 8] = [
        Self::Draft,
        Self::Adopted,
        Self::Submitted,
        Self::Approved,
        Self::Admitted,
        Self::Published,
        Self::Amended,
        Self::Repealed,
    ];

    /// The name under which it is stored.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Adopted => "adopted",
            Self::Submitted => "submitted",
            Self::Approved => "approved",
            Self::Admitted => "admitted",
            Self::Published => "published",
            Self::Amended => "amended",
            Self::Repealed => "repealed",
        }
    }

    /// The stage of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.name() == name)
    }
}

/// What a by-law does with an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It sets the keys that it names anew; all else of the other holds on (Änderungssatzung).
    Amends,
    /// It takes the place of the whole other.
    Repeals,
}

impl Change {
    /// The name under which it is stored.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Amends => "amends",
            Self::Repeals => "repeals",
        }
    }

    /// The change of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Amends, Self::Repeals].into_iter().find(|change| change.name() == name)
    }
}

/// What a by-law says, as its authors enter it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// In whose name.
    pub entity: EntityKey,
    /// Its title, such as `Hundesteuersatzung`.
    pub title: String,
    /// Which kind of by-law it is, in free words.
    pub kind: String,
    /// The day on which it comes into force, when the text names one.
    pub in_force_from: Option<Date>,
    /// Which earlier by-law it changes, and how.
    pub changes: Option<(ByLawId, Change)>,
    /// What it sets.
    pub rates: Vec<Rate>,
}

impl Draft {
    /// Everything that is wrong with it.
    ///
    /// # Errors
    /// All problems at once.
    pub fn check(&self) -> Result<(), Vec<ByLawProblem>> {
        let mut problems = Vec::new();
        if self.title.trim().is_empty() {
            problems.push(ByLawProblem::Missing(Part::Title));
        }
        if self.title.chars().count() > LONGEST || self.kind.chars().count() > LONGEST {
            problems.push(ByLawProblem::TooLong(Part::Title));
        }
        if let Err(wrong) = dated(&self.rates, self.in_force_from) {
            problems.extend(wrong);
        }
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }
}

/// Where a by-law was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    /// The day.
    pub on: Date,
    /// The gazette with its number, such as `Amtsblatt 4/2025`; may be empty when there is an address.
    pub gazette: String,
    /// Its address (https); may be empty when there is a gazette.
    pub link: String,
    /// The day on which it comes into force.
    pub in_force_from: Date,
}

/// A by-law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByLaw {
    /// Its identifier.
    pub id: ByLawId,
    /// What it says.
    pub draft: Draft,
    /// How far it has come.
    pub stage: Stage,
    /// Day and reference of the council's decision.
    pub adopted: Option<(Date, String)>,
    /// Day of the submission to the supervisory authority.
    pub submitted: Option<Date>,
    /// Day and reference of approval or admission.
    pub cleared: Option<(Date, String)>,
    /// Where it was published.
    pub published: Option<Publication>,
    /// Its last day, when it has one.
    pub last_day: Option<Date>,
    /// The by-law that changed it last.
    pub ended_by: Option<ByLawId>,
    /// The decision that ended it, when that was no by-law.
    pub ending: String,
    /// Counts its changes: a form sends back which one it was made for.
    pub revision: i64,
}

/// One step on the way of a by-law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The council decided (Beschluss): day and reference.
    Adopt(Date, String),
    /// It goes to the supervisory authority (Anzeige, Vorlage): day.
    Submit(Date),
    /// The supervisory authority approves: day and reference.
    Approve(Date, String),
    /// The supervisory authority admits it early: day and reference.
    Admit(Date, String),
    /// Back to the draft, because something has to be decided anew.
    Return,
    /// It is published (Bekanntmachung).
    Publish(Publication),
    /// It ends by a decision that is no by-law: last day and reference.
    Repeal(Date, String),
}

/// What happened to a by-law: for the audit chain, without what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ByLawEvent {
    /// What.
    pub action: &'static str,
    /// On which day, where there is one.
    pub on: Option<Date>,
}

impl ByLaw {
    /// A new by-law.
    #[must_use]
    pub fn new(id: ByLawId, draft: Draft) -> Self {
        Self {
            id,
            draft,
            stage: Stage::Draft,
            adopted: None,
            submitted: None,
            cleared: None,
            published: None,
            last_day: None,
            ended_by: None,
            ending: String::new(),
            revision: 0,
        }
    }

    /// Whether it is in force on a day.
    #[must_use]
    pub fn in_force(&self, day: Date) -> bool {
        let begun = self.published.as_ref().is_some_and(|published| published.in_force_from <= day);
        begun && self.last_day.is_none_or(|last| day <= last)
    }

    /// Name of the text that says where it stands on a day: being in force follows from the days, no job says so.
    #[must_use]
    pub fn standing(&self, day: Date) -> &'static str {
        match self.stage {
            Stage::Published if self.in_force(day) => "in-force",
            Stage::Repealed if self.in_force(day) => "ending",
            stage => stage.name(),
        }
    }

    /// The steps that can follow, by name.
    #[must_use]
    pub const fn next(&self) -> &'static [&'static str] {
        match self.stage {
            Stage::Draft => &["adopt"],
            Stage::Adopted => &["submit", "return"],
            Stage::Submitted => &["approve", "admit", "publish", "return"],
            Stage::Approved | Stage::Admitted => &["publish", "return"],
            Stage::Published | Stage::Amended => &["repeal"],
            Stage::Repealed => &[],
        }
    }

    /// Its rates with their days.
    ///
    /// # Errors
    /// As [`Draft::check`].
    pub fn rates(&self) -> Result<Vec<DatedRate>, Vec<ByLawProblem>> {
        let from = self.published.as_ref().map(|published| published.in_force_from);
        dated(&self.draft.rates, from.or(self.draft.in_force_from))
    }

    /// How a value that it sets cites it, in German: `Hundesteuersatzung vom 12.3.2025 (Amtsblatt 4/2025), in Kraft seit …`.
    #[must_use]
    pub fn citation(&self) -> String {
        let lang = Language::German;
        let day = |day: Option<Date>| day.map(|day| ui::date(lang, day)).unwrap_or_default();
        let place = self.published.as_ref().map(|published| {
            if published.gazette.is_empty() { published.link.clone() } else { published.gazette.clone() }
        });
        let args = [
            ("title", self.draft.title.as_str().into()),
            ("adopted", day(self.adopted.as_ref().map(|adopted| adopted.0)).into()),
            ("place", place.unwrap_or_default().into()),
            ("day", day(self.published.as_ref().map(|published| published.in_force_from)).into()),
        ];
        ui::text_with(lang, "directory-by-law-citation", &args)
    }

    /// What it says, changed while it is a draft.
    ///
    /// # Errors
    /// All problems at once.
    pub fn rewrite(self, draft: Draft) -> Result<(Self, ByLawEvent), Vec<ByLawProblem>> {
        if self.stage != Stage::Draft {
            return Err(vec![ByLawProblem::Step]);
        }
        draft.check()?;
        Ok((Self { draft, ..self }, ByLawEvent { action: "directory.by_law.written", on: None }))
    }

    /// Takes a step: where the by-law stands then, and what happened.
    ///
    /// # Errors
    /// All problems at once.
    pub fn step(self, step: Step, today: Date) -> Result<(Self, ByLawEvent), Vec<ByLawProblem>> {
        let mut problems = Vec::new();
        let happened = |action, on: Option<Date>| ByLawEvent { action, on };
        let after = match (self.stage, step) {
            (Stage::Draft, Step::Adopt(on, resolution)) => {
                past(on, Part::Adopted, today, &mut problems);
                problems.extend(self.draft.check().err().unwrap_or_default());
                short(&resolution, Part::Adopted, &mut problems);
                let after = Self { stage: Stage::Adopted, adopted: Some((on, resolution)), ..self };
                (after, happened("directory.by_law.adopted", Some(on)))
            }
            (Stage::Adopted, Step::Submit(on)) => {
                past(on, Part::Submitted, today, &mut problems);
                in_order(self.adopted_on(), Part::Adopted, on, Part::Submitted, &mut problems);
                let after = Self { stage: Stage::Submitted, submitted: Some(on), ..self };
                (after, happened("directory.by_law.submitted", Some(on)))
            }
            (Stage::Submitted, Step::Approve(on, reference)) => {
                self.clear((on, reference), Stage::Approved, "directory.by_law.approved", today, &mut problems)
            }
            (Stage::Submitted, Step::Admit(on, reference)) => {
                self.clear((on, reference), Stage::Admitted, "directory.by_law.admitted", today, &mut problems)
            }
            (Stage::Adopted | Stage::Submitted | Stage::Approved | Stage::Admitted, Step::Return) => {
                let after = Self { stage: Stage::Draft, adopted: None, submitted: None, cleared: None, ..self };
                (after, happened("directory.by_law.returned", None))
            }
            (Stage::Submitted | Stage::Approved | Stage::Admitted, Step::Publish(publication)) => {
                return self.publish(publication, today);
            }
            (Stage::Published | Stage::Amended, Step::Repeal(last, ending)) => {
                if ending.trim().is_empty() {
                    problems.push(ByLawProblem::Missing(Part::Last));
                }
                short(&ending, Part::Last, &mut problems);
                let begun = self.published.as_ref().map(|published| published.in_force_from);
                in_order(begun, Part::InForce, last, Part::Last, &mut problems);
                let after = Self { stage: Stage::Repealed, last_day: Some(last), ending, ..self };
                (after, happened("directory.by_law.repealed", Some(last)))
            }
            _ => return Err(vec![ByLawProblem::Step]),
        };
        if problems.is_empty() { Ok(after) } else { Err(problems) }
    }

    fn adopted_on(&self) -> Option<Date> {
        self.adopted.as_ref().map(|adopted| adopted.0)
    }

    fn clear(
        self,
        (on, reference): (Date, String),
        stage: Stage,
        action: &'static str,
        today: Date,
        problems: &mut Vec<ByLawProblem>,
    ) -> (Self, ByLawEvent) {
        past(on, Part::Cleared, today, problems);
        in_order(self.submitted, Part::Submitted, on, Part::Cleared, problems);
        short(&reference, Part::Cleared, problems);
        (Self { stage, cleared: Some((on, reference)), ..self }, ByLawEvent { action, on: Some(on) })
    }

    fn publish(self, publication: Publication, today: Date) -> Result<(Self, ByLawEvent), Vec<ByLawProblem>> {
        let on = publication.on;
        let mut problems = publication.problems(today);
        match (&self.cleared, self.submitted) {
            (Some((cleared, _)), _) => in_order(Some(*cleared), Part::Cleared, on, Part::Published, &mut problems),
            (None, Some(submitted)) => {
                let free = submitted.saturating_add(WAITING_MONTHS.months());
                if on < free {
                    problems.push(ByLawProblem::Waiting(free));
                }
            }
            (None, None) => {}
        }
        // A levy may reach back when its by-law takes the place of another one about the same; not verified.
        if publication.in_force_from < on && self.draft.changes.is_none() {
            problems.push(ByLawProblem::Retroactive);
        }
        problems.extend(dated(&self.draft.rates, Some(publication.in_force_from)).err().unwrap_or_default());
        if !problems.is_empty() {
            return Err(problems);
        }
        let draft = Draft { in_force_from: Some(publication.in_force_from), ..self.draft };
        let after = Self { stage: Stage::Published, published: Some(publication), draft, ..self };
        Ok((after, ByLawEvent { action: "directory.by_law.published", on: Some(on) }))
    }

    /// A by-law that is published already, as it is taken over from somewhere else.
    ///
    /// # Errors
    /// All problems at once.
    pub fn taken_over(
        id: ByLawId,
        draft: Draft,
        adopted: Date,
        publication: Publication,
        today: Date,
    ) -> Result<(Self, ByLawEvent), Vec<ByLawProblem>> {
        let draft = Draft { in_force_from: Some(publication.in_force_from), ..draft };
        let mut problems = draft.check().err().unwrap_or_default();
        past(adopted, Part::Adopted, today, &mut problems);
        problems.extend(publication.problems(today));
        in_order(Some(adopted), Part::Adopted, publication.on, Part::Published, &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        let on = Some(publication.on);
        let law = Self {
            stage: Stage::Published,
            adopted: Some((adopted, String::new())),
            published: Some(publication),
            ..Self::new(id, draft)
        };
        Ok((law, ByLawEvent { action: "directory.by_law.taken_over", on }))
    }

    /// Another by-law changes it from a day on.
    ///
    /// # Errors
    /// [`ByLawProblem::Changes`] when it is not in force, or came into force after the other.
    pub(crate) fn changed_by(
        self,
        other: ByLawId,
        how: Change,
        from: Date,
    ) -> Result<(Self, ByLawEvent), Vec<ByLawProblem>> {
        let is_older = self.published.as_ref().is_some_and(|published| published.in_force_from < from);
        if !matches!(self.stage, Stage::Published | Stage::Amended) || !is_older {
            return Err(vec![ByLawProblem::Changes]);
        }
        let last = from.saturating_sub(1.day());
        let ended_by = Some(other);
        Ok(match how {
            Change::Amends => (
                Self { stage: Stage::Amended, ended_by, ..self },
                ByLawEvent { action: "directory.by_law.amended", on: Some(from) },
            ),
            Change::Repeals => (
                Self { stage: Stage::Repealed, ended_by, last_day: Some(last), ..self },
                ByLawEvent { action: "directory.by_law.repealed", on: Some(last) },
            ),
        })
    }
}

impl Publication {
    fn problems(&self, today: Date) -> Vec<ByLawProblem> {
        let mut problems = Vec::new();
        past(self.on, Part::Published, today, &mut problems);
        short(&self.gazette, Part::Published, &mut problems);
        let is_link = self.link.strip_prefix("https://").is_some_and(|rest| !rest.is_empty() && !rest.contains(' '));
        if !self.link.is_empty() && !is_link {
            problems.push(ByLawProblem::Link);
        }
        if self.link.is_empty() && self.gazette.trim().is_empty() {
            problems.push(ByLawProblem::NoCitation);
        }
        problems
    }
}

fn past(day: Date, part: Part, today: Date, problems: &mut Vec<ByLawProblem>) {
    if day > today {
        problems.push(ByLawProblem::Future(part));
    }
}

fn in_order(before: Option<Date>, earlier: Part, day: Date, later: Part, problems: &mut Vec<ByLawProblem>) {
    if before.is_some_and(|before| day < before) {
        problems.push(ByLawProblem::Order { earlier, later });
    }
}

fn short(text: &str, part: Part, problems: &mut Vec<ByLawProblem>) {
    if text.chars().count() > LONGEST {
        problems.push(ByLawProblem::TooLong(part));
    }
}
