use jiff::civil::Date;

use crate::model::{Status, Theme};

/// Whether the staff council takes part in a decision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum CoDetermination {
    /// Nobody has examined it.
    #[default]
    Unexamined,
    /// It does.
    Needed,
    /// It does not.
    NotNeeded,
}

impl CoDetermination {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::Unexamined, Self::Needed, Self::NotNeeded];

    /// The name under which it is stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unexamined => "unexamined",
            Self::Needed => "yes",
            Self::NotNeeded => "no",
        }
    }

    /// The answer of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// What the staff council said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum CouncilResult {
    /// Nothing yet.
    #[default]
    Open,
    /// It agrees (Zustimmung).
    Agreed,
    /// It agrees under conditions.
    Conditions,
    /// It refuses (Ablehnung).
    Refused,
    /// It need not take part.
    NotNeeded,
}

impl CouncilResult {
    /// Every result.
    pub const ALL: [Self; 5] = [Self::Open, Self::Agreed, Self::Conditions, Self::Refused, Self::NotNeeded];

    /// The name under which it is stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Agreed => "agreed",
            Self::Conditions => "conditions",
            Self::Refused => "refused",
            Self::NotNeeded => "not-needed",
        }
    }

    /// The result of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// The part of the staff council in a measure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CouncilStep {
    /// Whether the measure changes how people work, whatever its theme is.
    pub changes_work: bool,
    /// Whether the council takes part.
    pub needed: CoDetermination,
    /// When it was asked.
    pub asked_on: Option<Date>,
    /// When it answered.
    pub answered_on: Option<Date>,
    /// What it said.
    pub result: CouncilResult,
    /// Counts the changes; 0 before anybody said something.
    pub revision: i32,
}

/// Why a measure ought not to run yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CouncilWarning {
    /// Nobody has examined whether the council takes part.
    Unexamined,
    /// It takes part and was not asked.
    NotAsked,
    /// It was asked and has not answered.
    NotAnswered,
    /// It refused.
    Refused,
}

impl CouncilWarning {
    /// Text key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unexamined => "planning-council-warning-unexamined",
            Self::NotAsked => "planning-council-warning-not-asked",
            Self::NotAnswered => "planning-council-warning-not-answered",
            Self::Refused => "planning-council-warning-refused",
        }
    }
}

/// What is wrong with what was said about the council.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CouncilProblem {
    /// It answered before it was asked.
    AnsweredBefore,
    /// There is a result without a day on which it was asked.
    NoDayAsked,
    /// There is a result without a day on which it answered.
    NoDayAnswered,
    /// There is a result though it does not take part.
    ResultWithoutPart,
}

impl CouncilStep {
    /// Everything in which it contradicts itself.
    pub fn problems(&self) -> Vec<CouncilProblem> {
        let said = self.result != CouncilResult::Open;
        let mut wrong = Vec::new();
        if said && self.needed != CoDetermination::Needed {
            wrong.push(CouncilProblem::ResultWithoutPart);
        }
        if said && self.asked_on.is_none() {
            wrong.push(CouncilProblem::NoDayAsked);
        }
        if said && self.answered_on.is_none() {
            wrong.push(CouncilProblem::NoDayAnswered);
        }
        if let (Some(asked), Some(answered)) = (self.asked_on, self.answered_on)
            && answered < asked
        {
            wrong.push(CouncilProblem::AnsweredBefore);
        }
        wrong
    }

    /// Why a measure of a theme that stands like this ought not to run. A measure of the third theme, and any that changes how people
    /// work, concerns the council until somebody has examined that it does not.
    pub fn warning(&self, theme: Theme, status: Status) -> Option<CouncilWarning> {
        if !matches!(status, Status::Running | Status::Done) {
            return None;
        }
        if self.result == CouncilResult::Refused {
            return Some(CouncilWarning::Refused);
        }
        if status == Status::Done {
            return None;
        }
        match self.needed {
            CoDetermination::NotNeeded => None,
            CoDetermination::Unexamined => {
                (theme == Theme::Culture || self.changes_work).then_some(CouncilWarning::Unexamined)
            }
            CoDetermination::Needed => match (self.result, self.asked_on) {
                (CouncilResult::Open, None) => Some(CouncilWarning::NotAsked),
                (CouncilResult::Open, Some(_)) => Some(CouncilWarning::NotAnswered),
                _ => None,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn step(needed: CoDetermination, asked: bool, result: CouncilResult) -> CouncilStep {
        let asked_on = asked.then_some(date(2026, 11, 2));
        let answered_on = (result != CouncilResult::Open).then_some(date(2026, 11, 9));
        CouncilStep { changes_work: false, needed, asked_on, answered_on, result, revision: 1 }
    }

    #[test]
    fn what_begins_without_the_council_is_warned_of() {
        use CoDetermination::{Needed, NotNeeded, Unexamined};
        use CouncilResult::{Agreed, Conditions, Open, Refused};
        let cases = [
            (Theme::Culture, Status::Planned, step(Unexamined, false, Open), None),
            (Theme::Culture, Status::Running, step(Unexamined, false, Open), Some(CouncilWarning::Unexamined)),
            (Theme::Services, Status::Running, step(Unexamined, false, Open), None),
            (Theme::Services, Status::Running, step(Needed, false, Open), Some(CouncilWarning::NotAsked)),
            (Theme::Culture, Status::Running, step(Needed, true, Open), Some(CouncilWarning::NotAnswered)),
            (Theme::Culture, Status::Running, step(Needed, true, Agreed), None),
            (Theme::Culture, Status::Running, step(Needed, true, Conditions), None),
            (Theme::Culture, Status::Running, step(NotNeeded, false, Open), None),
            (Theme::Services, Status::Running, step(Needed, true, Refused), Some(CouncilWarning::Refused)),
            (Theme::Services, Status::Done, step(Needed, true, Refused), Some(CouncilWarning::Refused)),
            (Theme::Culture, Status::Dropped, step(Needed, true, Refused), None),
        ];
        for (theme, status, step, expected) in cases {
            assert_eq!(step.warning(theme, status), expected, "{theme:?} {status:?} {step:?}");
        }
        let changes = CouncilStep { changes_work: true, ..CouncilStep::default() };
        assert_eq!(changes.warning(Theme::Services, Status::Running), Some(CouncilWarning::Unexamined));
    }

    #[test]
    fn a_result_has_its_days_and_their_order() {
        use CoDetermination::{Needed, NotNeeded};
        assert_eq!(step(Needed, true, CouncilResult::Agreed).problems(), []);
        assert_eq!(step(NotNeeded, true, CouncilResult::Agreed).problems(), [CouncilProblem::ResultWithoutPart]);
        assert_eq!(step(Needed, false, CouncilResult::Refused).problems(), [CouncilProblem::NoDayAsked]);
        let undated = CouncilStep { answered_on: None, ..step(Needed, true, CouncilResult::Agreed) };
        assert_eq!(undated.problems(), [CouncilProblem::NoDayAnswered]);
        let before = CouncilStep { answered_on: Some(date(2026, 11, 1)), ..step(Needed, true, CouncilResult::Agreed) };
        assert_eq!(before.problems(), [CouncilProblem::AnsweredBefore]);
    }
}
