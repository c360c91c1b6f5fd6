use identity::AccountId;
use jiff::ToSpan;
use jiff::civil::Date;

use super::IdeaRules;
use crate::model::Status;
use crate::{IdeaId, MeasureId};

/// What became of an idea.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum IdeaState {
    /// Somebody looks at it (in Prüfung).
    Open,
    /// It is done (angenommen).
    Accepted,
    /// It is not done, for a reason (abgelehnt).
    Declined,
}

impl IdeaState {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Open, Self::Accepted, Self::Declined];

    /// The name under which it is stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// An idea of somebody of the staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Idea {
    /// Its identifier; it says nothing about when it was sent.
    pub id: IdeaId,
    /// Its number within the administration, from 1.
    pub number: i32,
    /// What is proposed; empty for colleagues before there is an answer.
    pub words: String,
    /// Who sent it; none without a name, and for colleagues.
    pub account: Option<AccountId>,
    /// Their name.
    pub name: Option<String>,
    /// On which day it was sent.
    pub sent_on: Date,
    /// What became of it.
    pub state: IdeaState,
    /// What was answered.
    pub answer: String,
    /// On which day.
    pub answered_on: Option<Date>,
    /// The measure that it became, and how that stands as somebody said it last.
    pub measure: Option<(MeasureId, Status)>,
    /// Counts the changes.
    pub revision: i32,
}

impl Idea {
    /// By which day it has an answer.
    pub fn due(&self, rules: IdeaRules) -> Date {
        self.sent_on.saturating_add(rules.answer_days.days())
    }

    /// Whether it waits for longer than it may.
    pub fn is_late(&self, rules: IdeaRules, today: Date) -> bool {
        self.state == IdeaState::Open && today > self.due(rules)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn an_idea_waits_for_fourteen_days_at_most() {
        let mut idea = Idea {
            id: IdeaId(Uuid::nil()),
            number: 1,
            words: String::new(),
            account: None,
            name: None,
            sent_on: date(2026, 11, 20),
            state: IdeaState::Open,
            answer: String::new(),
            answered_on: None,
            measure: None,
            revision: 1,
        };
        let rules = IdeaRules { answer_days: 14 };
        assert_eq!(idea.due(rules), date(2026, 12, 4));
        assert!(!idea.is_late(rules, date(2026, 12, 4)) && idea.is_late(rules, date(2026, 12, 5)));
        idea.state = IdeaState::Declined;
        assert!(!idea.is_late(rules, date(2027, 12, 5)));
    }
}
