use std::collections::BTreeMap;

use identity::AccountId;
use jiff::civil::Date;

use super::Culture;
use crate::ColleagueId;

/// The highest level of a competence.
pub const TOP_LEVEL: u8 = 3;
/// Most hours in a week, in hundredths.
const MOST_HOURS: i32 = 6_000;

/// How far a course is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TrainingState {
    /// It is to be (geplant).
    Planned,
    /// There is a place (gebucht).
    Booked,
    /// It is over (besucht).
    Done,
}

impl TrainingState {
    /// Every state, in their order.
    pub const ALL: [Self; 3] = [Self::Planned, Self::Booked, Self::Done];

    /// The name under which it is stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Booked => "booked",
            Self::Done => "done",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// A course with which somebody learns something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Training {
    /// What kind it is; one of [`Culture::courses`].
    pub kind: String,
    /// For which day it is planned.
    pub planned_on: Option<Date>,
    /// How far it is.
    pub state: TrainingState,
    /// Whether there is a certificate.
    pub certificate: bool,
}

/// What is said about somebody who helps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColleagueDraft {
    /// A name or a function; empty when it is an account.
    pub name: String,
    /// An account of the administration.
    pub account: Option<AccountId>,
    /// The roles with hundredths of an hour in the week; 0 for somebody who has no time for it.
    pub hours: BTreeMap<String, i32>,
    /// What they know, by competence; what is not in it nobody has said.
    pub levels: BTreeMap<String, u8>,
}

/// Somebody who helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// The identifier.
    pub id: ColleagueId,
    /// The name that is shown: what was typed, or that of the account.
    pub name: String,
    /// Whether the account is locked: the person may have left.
    pub left: bool,
    /// What was said.
    pub draft: ColleagueDraft,
    /// The courses, by competence.
    pub courses: BTreeMap<String, Training>,
    /// Counts the changes.
    pub revision: i32,
}

/// What is wrong with what was said about somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersonProblem {
    /// Neither a name nor an account.
    NoName,
    /// A name and an account.
    TwoNames,
    /// The name is too long.
    TooLong,
    /// No such account here.
    NoAccount,
    /// They are in the list already.
    Twice,
    /// They have no role.
    NoRole,
    /// The hours of a role are no number from 0 to 60.
    Hours(String),
    /// The level of a competence is none from 0 to 3.
    Level(String),
}

/// Why a role does not help yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleGap {
    /// Nobody has it.
    Nobody,
    /// Whoever has it has no time for it.
    NoTime,
}

/// How a role is filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleStanding<'a> {
    /// The role.
    pub role: &'a str,
    /// Who has it, with hundredths of an hour in the week.
    pub people: Vec<(&'a Colleague, i32)>,
    /// Why it does not help yet.
    pub gap: Option<RoleGap>,
}

/// What is missing of a competence in the whole administration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need<'a> {
    /// The competence.
    pub competence: &'a str,
    /// How many need it for a role of theirs.
    pub wanted: usize,
    /// How many of them lack it, in part or whole.
    pub missing: usize,
    /// How many levels are missing together.
    pub levels: u32,
    /// How many of those who lack it have a course that is planned or booked.
    pub planned: usize,
    /// How many have been to a course, and how many with a certificate.
    pub done: (usize, usize),
    /// The last planned day of a course that is not over.
    pub until: Option<Date>,
}

impl Culture {
    /// The level that somebody needs: the highest of their roles.
    pub fn target(&self, draft: &ColleagueDraft, competence: &str) -> u8 {
        let roles = self.roles.iter().filter(|role| draft.hours.contains_key(&role.id));
        roles.filter_map(|role| role.targets.get(competence)).copied().max().unwrap_or_default()
    }

    /// How many levels somebody lacks; what nobody said counts as nothing.
    pub fn gap(&self, draft: &ColleagueDraft, competence: &str) -> u8 {
        let level = draft.levels.get(competence).copied().unwrap_or_default();
        self.target(draft, competence).saturating_sub(level)
    }

    /// How every role is filled.
    pub fn standings<'a>(&'a self, people: &'a [Colleague]) -> Vec<RoleStanding<'a>> {
        let standing = |role: &'a super::CultureRole| {
            let filled: Vec<(&Colleague, i32)> = people
                .iter()
                .filter(|person| !person.left)
                .filter_map(|person| Some((person, *person.draft.hours.get(&role.id)?)))
                .collect();
            let gap = match (filled.is_empty(), filled.iter().all(|(_, hours)| *hours == 0)) {
                (true, _) => Some(RoleGap::Nobody),
                (false, true) => Some(RoleGap::NoTime),
                (false, false) => None,
            };
            RoleStanding { role: &role.id, people: filled, gap }
        };
        self.roles.iter().map(standing).collect()
    }

    /// What is missing of every competence.
    pub fn needs<'a>(&'a self, people: &[Colleague]) -> Vec<Need<'a>> {
        let need = |competence: &'a super::Named| {
            let id = competence.id.as_str();
            let mut need =
                Need { competence: id, wanted: 0, missing: 0, levels: 0, planned: 0, done: (0, 0), until: None };
            for person in people.iter().filter(|person| !person.left) {
                let gap = self.gap(&person.draft, id);
                need.wanted += usize::from(self.target(&person.draft, id) > 0);
                need.missing += usize::from(gap > 0);
                need.levels += u32::from(gap);
                match person.courses.get(id) {
                    Some(course) if course.state == TrainingState::Done => {
                        need.done.0 += 1;
                        need.done.1 += usize::from(course.certificate);
                    }
                    Some(course) => {
                        need.planned += usize::from(gap > 0);
                        need.until = need.until.max(course.planned_on);
                    }
                    None => {}
                }
            }
            need
        };
        self.competences.iter().map(need).collect()
    }

    /// Everything that is wrong with what was said about somebody, apart from what only the administration knows.
    pub(crate) fn problems(&self, draft: &ColleagueDraft) -> Vec<PersonProblem> {
        let mut wrong = Vec::new();
        match (draft.name.trim().is_empty(), draft.account) {
            (true, None) => wrong.push(PersonProblem::NoName),
            (false, Some(_)) => wrong.push(PersonProblem::TwoNames),
            _ => {}
        }
        if draft.name.chars().count() > crate::model::LONGEST_LINE {
            wrong.push(PersonProblem::TooLong);
        }
        if draft.hours.is_empty() {
            wrong.push(PersonProblem::NoRole);
        }
        let hours = draft.hours.iter();
        let hours = hours.filter(|(role, hours)| !self.has_role(role) || !(0..=MOST_HOURS).contains(*hours));
        wrong.extend(hours.map(|(role, _)| PersonProblem::Hours(role.clone())));
        let levels = draft.levels.iter();
        let levels = levels.filter(|(id, level)| !self.has_competence(id) || **level > TOP_LEVEL);
        wrong.extend(levels.map(|(id, _)| PersonProblem::Level(id.clone())));
        wrong
    }
}

/// Hours as people write them, `2` or `2,5`, as hundredths.
pub(crate) fn hours(typed: &str) -> Option<i32> {
    let hundredths = ui::read_money(typed)?.0;
    i32::try_from(hundredths).ok().filter(|hours| (0..=MOST_HOURS).contains(hours))
}

/// Hundredths of an hour as people write them.
pub(crate) fn typed_hours(hours: i32) -> String {
    let text = format!("{},{:02}", hours / 100, hours % 100);
    text.trim_end_matches('0').trim_end_matches(',').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(hours: &[(&str, i32)], levels: &[(&str, u8)]) -> ColleagueDraft {
        ColleagueDraft {
            name: "Hauptamt".to_owned(),
            account: None,
            hours: hours.iter().map(|(role, hours)| ((*role).to_owned(), *hours)).collect(),
            levels: levels.iter().map(|(id, level)| ((*id).to_owned(), *level)).collect(),
        }
    }

    fn colleague(draft: ColleagueDraft) -> Colleague {
        let name = draft.name.clone();
        Colleague {
            id: ColleagueId(uuid::Uuid::nil()),
            name,
            left: false,
            draft,
            courses: BTreeMap::new(),
            revision: 1,
        }
    }

    #[test]
    fn the_data_is_whole() {
        let culture = Culture::read().unwrap();
        assert_eq!((culture.roles.len(), culture.competences.len(), culture.questions.len()), (7, 8, 5));
        for role in &culture.roles {
            for (competence, level) in &role.targets {
                assert!(culture.has_competence(competence), "{}: {competence}", role.id);
                assert!((1..=TOP_LEVEL).contains(level), "{}: {competence}", role.id);
            }
        }
        assert_eq!(culture.ideas.answer_days, 14);
        assert_eq!(culture.council.checked_on, None, "nobody compared the law");
    }

    #[test]
    fn a_target_is_the_highest_of_the_roles_and_what_nobody_said_is_missing() {
        let culture = Culture::read().unwrap();
        let both = draft(&[("guide", 200), ("form-author", 0)], &[("forms", 1), ("explain", 3)]);
        let gaps: Vec<u8> = ["explain", "forms", "privacy", "records"].map(|id| culture.gap(&both, id)).into();
        assert_eq!(gaps, [0, 2, 2, 0]);
        let people = [colleague(both)];
        let needs = culture.needs(&people);
        let forms = needs.iter().find(|need| need.competence == "forms").unwrap();
        assert_eq!((forms.wanted, forms.missing, forms.levels), (1, 1, 2));
    }

    #[test]
    fn a_role_that_nobody_has_or_has_time_for_is_a_gap() {
        let culture = Culture::read().unwrap();
        let mut gone = colleague(draft(&[("security", 400)], &[]));
        gone.left = true;
        let people = [colleague(draft(&[("guide", 200), ("sponsor", 0)], &[])), gone];
        let gap = |role: &str| culture.standings(&people).into_iter().find(|one| one.role == role).unwrap().gap;
        assert_eq!(gap("guide"), None);
        assert_eq!(gap("sponsor"), Some(RoleGap::NoTime));
        assert_eq!(gap("coordinator"), Some(RoleGap::Nobody));
        assert_eq!(gap("security"), Some(RoleGap::Nobody), "whoever left has no role");
    }

    #[test]
    fn hours_are_read_and_written_alike() {
        for (typed, hundredths) in [("0", 0), ("2", 200), ("2,5", 250), ("0,25", 25), ("60", 6_000), ("10", 1_000)] {
            assert_eq!(hours(typed), Some(hundredths), "{typed}");
            assert_eq!(typed_hours(hundredths), typed);
        }
        for typed in ["", "-1", "61", "viel", "1,234"] {
            assert_eq!(hours(typed), None, "{typed}");
        }
    }
}
