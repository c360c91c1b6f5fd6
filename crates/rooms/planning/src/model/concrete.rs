use store::Timestamp;

use super::{Measure, Theme};

/// A status that nobody touched for longer is no longer known.
const FRESH_DAYS: i64 = 60;

/// What makes a measure concrete, with its points out of 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Somebody sees to it.
    Owner,
    /// It has a first and a last day.
    Dates,
    /// It says what it is about: a service in the first theme, a goal in the others.
    Subject,
    /// It says what it costs and who pays.
    Money,
    /// Somebody decided it.
    Decision,
    /// It says by what one sees that it helped.
    Metric,
    /// Somebody, or the system, said lately how it stands.
    Fresh,
}

impl Part {
    /// Every part, in the order in which it is asked for.
    pub const ALL: [Self; 7] =
        [Self::Owner, Self::Dates, Self::Subject, Self::Money, Self::Fresh, Self::Metric, Self::Decision];

    /// Its points. A rule of this product, not of a law: docs/decisions/0083-concrete-plans.md.
    pub const fn points(self) -> u8 {
        match self {
            Self::Owner => 20,
            Self::Dates | Self::Subject | Self::Money | Self::Fresh => 15,
            Self::Decision | Self::Metric => 10,
        }
    }

    /// The name in texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Dates => "dates",
            Self::Subject => "subject",
            Self::Money => "money",
            Self::Decision => "decision",
            Self::Metric => "metric",
            Self::Fresh => "fresh",
        }
    }
}

/// How concrete a measure is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concreteness {
    /// 0 to 100.
    pub points: u8,
    /// What is missing, in the order in which it is asked for.
    pub missing: Vec<Part>,
}

impl Measure {
    /// How concrete it is at a moment. Something that is free of charge needs nobody who pays.
    pub fn concreteness(&self, now: Timestamp) -> Concreteness {
        let draft = &self.draft;
        let fresh = now.0.saturating_sub(self.status_at.0) < FRESH_DAYS * 24 * 3600 * 1_000_000;
        let has = |part: Part| match part {
            Part::Owner => !draft.owner.is_empty(),
            Part::Dates => draft.first_day.is_some() && draft.last_day.is_some(),
            Part::Subject if draft.theme == Theme::Services => draft.service.is_some(),
            Part::Subject => draft.goal.is_some(),
            Part::Money => draft.cost.is_some_and(|cost| cost.0 == 0 || !draft.funding.is_empty()),
            Part::Decision => !draft.decision.is_empty(),
            Part::Metric => !draft.metric.is_empty() || draft.goes_online,
            Part::Fresh => fresh || self.status.is_over(),
        };
        let missing: Vec<Part> = Part::ALL.into_iter().filter(|part| !has(*part)).collect();
        let lacking: u8 = missing.iter().map(|part| part.points()).sum();
        Concreteness { points: 100 - lacking, missing }
    }
}
