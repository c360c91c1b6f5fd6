use std::collections::{BTreeMap, BTreeSet};

use super::{Draft, Measure, Status};
use crate::{GoalId, MeasureId};

/// Longest title, owner, funding, decision and metric, in characters.
pub(crate) const LONGEST_LINE: usize = 200;
/// Longest note, in characters.
pub(crate) const LONGEST_NOTE: usize = 4_000;

/// Why something cannot be planned so.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Contradiction {
    /// It has no title.
    NoTitle,
    /// A text is longer than it may be.
    TooLong(&'static str),
    /// The last day is before the first.
    EndsBefore,
    /// It costs less than nothing.
    BadCost,
    /// There is no such service in the catalogue, or the administration does not work on it: what nobody does cannot be planned.
    NotOurs,
    /// It wants to bring something online without saying what.
    NoService,
    /// It wants to bring online what is online.
    AlreadyLive,
    /// There is no such goal.
    NoGoal,
    /// There is no such measure that it could need.
    NoNeed,
    /// It needs what was given up; the number of that measure.
    NeedsDropped(i32),
    /// It needs itself, over the measures with these numbers.
    Circle(Vec<i32>),
    /// It begins before what it needs ends; the number of that measure.
    BeginsBefore(i32),
    /// It is said to run though the staff council refused.
    CouncilRefused,
}

impl Contradiction {
    /// The field of the form that is concerned, and of a column in a table.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::NoTitle => "titel",
            Self::TooLong(field) => field,
            Self::EndsBefore => "ende",
            Self::BadCost => "kosten",
            Self::NotOurs | Self::NoService | Self::AlreadyLive => "leistung",
            Self::NoGoal => "ziel",
            Self::NoNeed | Self::NeedsDropped(_) | Self::Circle(_) => "braucht",
            Self::BeginsBefore(_) => "beginn",
            Self::CouncilRefused => "stand",
        }
    }

    /// Text key.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NoTitle => "planning-wrong-title",
            Self::TooLong(_) => "planning-wrong-long",
            Self::EndsBefore => "planning-wrong-ends",
            Self::BadCost => "planning-wrong-cost",
            Self::NotOurs => "planning-wrong-not-ours",
            Self::NoService => "planning-wrong-no-service",
            Self::AlreadyLive => "planning-wrong-live",
            Self::NoGoal => "planning-wrong-goal",
            Self::NoNeed => "planning-wrong-need",
            Self::NeedsDropped(_) => "planning-wrong-dropped",
            Self::Circle(way) if way.is_empty() => "planning-wrong-itself",
            Self::Circle(_) => "planning-wrong-circle",
            Self::BeginsBefore(_) => "planning-wrong-begins",
            Self::CouncilRefused => "planning-council-refused",
        }
    }
}

/// What a measure is compared with.
#[derive(Clone, Debug, Default)]
pub(crate) struct Surroundings {
    /// Ids of the services on which the administration works.
    pub(crate) own: BTreeSet<String>,
    /// Those of them that can be used online.
    pub(crate) live: BTreeSet<String>,
    /// The goals.
    pub(crate) goals: BTreeSet<GoalId>,
    /// All other measures.
    pub(crate) others: BTreeMap<MeasureId, Measure>,
}

/// Everything in which a draft contradicts itself or what is planned and live already. `id` is that of the measure, if it exists.
pub(crate) fn contradictions(id: Option<MeasureId>, draft: &Draft, around: &Surroundings) -> Vec<Contradiction> {
    let mut wrong = Vec::new();
    if draft.title.trim().is_empty() {
        wrong.push(Contradiction::NoTitle);
    }
    let lines = [
        ("titel", &draft.title, LONGEST_LINE),
        ("wer", &draft.owner, LONGEST_LINE),
        ("geld", &draft.funding, LONGEST_LINE),
        ("beschluss", &draft.decision, LONGEST_LINE),
        ("kennzahl", &draft.metric, LONGEST_LINE),
        ("notiz", &draft.note, LONGEST_NOTE),
    ];
    let long = lines.into_iter().filter(|(_, text, most)| text.chars().count() > *most);
    wrong.extend(long.map(|(field, ..)| Contradiction::TooLong(field)));
    if let (Some(first), Some(last)) = (draft.first_day, draft.last_day)
        && last < first
    {
        wrong.push(Contradiction::EndsBefore);
    }
    if draft.cost.is_some_and(|cost| cost.0 < 0) {
        wrong.push(Contradiction::BadCost);
    }
    match &draft.service {
        Some(service) if !around.own.contains(service) => wrong.push(Contradiction::NotOurs),
        Some(service) if id.is_none() && draft.goes_online && around.live.contains(service) => {
            wrong.push(Contradiction::AlreadyLive);
        }
        None if draft.goes_online => wrong.push(Contradiction::NoService),
        _ => {}
    }
    if draft.goal.is_some_and(|goal| !around.goals.contains(&goal)) {
        wrong.push(Contradiction::NoGoal);
    }
    for need in &draft.needs {
        match around.others.get(need) {
            None if Some(*need) == id => wrong.push(Contradiction::Circle(Vec::new())),
            None => wrong.push(Contradiction::NoNeed),
            Some(other) if other.status == Status::Dropped => wrong.push(Contradiction::NeedsDropped(other.number)),
            Some(other) => {
                if let (Some(first), Some(last)) = (draft.first_day, other.draft.last_day)
                    && first <= last
                {
                    wrong.push(Contradiction::BeginsBefore(other.number));
                }
            }
        }
    }
    if let Some(id) = id
        && let Some(way) = way_back(id, draft, around)
    {
        wrong.push(Contradiction::Circle(way));
    }
    wrong
}

/// The numbers of the measures over which a draft leads back to itself.
fn way_back(id: MeasureId, draft: &Draft, around: &Surroundings) -> Option<Vec<i32>> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<(MeasureId, Vec<i32>)> = draft.needs.iter().map(|need| (*need, Vec::new())).collect();
    while let Some((next, mut way)) = open.pop() {
        if next == id {
            return (!way.is_empty()).then_some(way);
        }
        let Some(measure) = around.others.get(&next).filter(|_| seen.insert(next)) else { continue };
        way.push(measure.number);
        open.extend(measure.draft.needs.iter().map(|need| (*need, way.clone())));
    }
    None
}
