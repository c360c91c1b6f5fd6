use std::collections::BTreeSet;

use jiff::civil::Date;
use store::{Cents, Timestamp};

use crate::{GoalId, MeasureId};

/// The three themes of the workshops of July 2019: which services first and better processes; which IT operation; how staff shape
/// the change (press release of the Thüringer Finanzministerium, 2 July 2019).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Theme {
    /// Which services to digitise first, and how to improve the processes behind them.
    #[default]
    Services,
    /// Which IT operation is right.
    Operation,
    /// How staff shape the change.
    Culture,
}

impl Theme {
    /// Every theme, in the order of the workshops.
    pub const ALL: [Self; 3] = [Self::Services, Self::Operation, Self::Culture];

    /// The name under which it is stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Services => "services",
            Self::Operation => "operation",
            Self::Culture => "culture",
        }
    }

    /// The theme of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }

    /// Text key of its name.
    pub fn key(self) -> String {
        format!("planning-theme-{}", self.name())
    }
}

/// How a measure stands, as somebody says it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Noted, nothing more (offen).
    #[default]
    Open,
    /// Decided to be done (in Planung).
    Planned,
    /// Somebody works on it (in Bearbeitung).
    Running,
    /// Reached (umgesetzt).
    Done,
    /// Given up, with a reason (verworfen).
    Dropped,
}

impl Status {
    /// Every status, in the order in which a measure usually goes.
    pub const ALL: [Self; 5] = [Self::Open, Self::Planned, Self::Running, Self::Done, Self::Dropped];

    /// The name under which it is stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Planned => "planned",
            Self::Running => "running",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// The status of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }

    /// Text key of its name.
    pub fn key(self) -> String {
        format!("planning-status-{}", self.name())
    }

    /// Whether nothing is left to be done.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Dropped)
    }
}

/// Who brought a measure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// Somebody of the administration.
    #[default]
    Own,
    /// A roadmap that was taken over.
    Roadmap,
    /// A workshop.
    Workshop,
    /// What follows from the decision who runs the IT, or from the self-assessment of security.
    Operation,
}

impl Origin {
    /// Every origin.
    pub const ALL: [Self; 4] = [Self::Own, Self::Roadmap, Self::Workshop, Self::Operation];

    /// The name under which it is stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Roadmap => "roadmap",
            Self::Workshop => "workshop",
            Self::Operation => "operation",
        }
    }

    /// The origin of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|origin| origin.name() == name)
    }
}

/// What is written about a measure. Only the title must be there: what is missing is asked for step by step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// What is done.
    pub title: String,
    /// The theme.
    pub theme: Theme,
    /// Id of a service of the catalogue.
    pub service: Option<String>,
    /// Whether it is reached when the service can be used online here.
    pub goes_online: bool,
    /// The goal that it serves.
    pub goal: Option<GoalId>,
    /// Who sees to it: a name or a function.
    pub owner: String,
    /// First day.
    pub first_day: Option<Date>,
    /// Last day.
    pub last_day: Option<Date>,
    /// What it costs.
    pub cost: Option<Cents>,
    /// Where the money comes from.
    pub funding: String,
    /// Who decided it: the resolution of the council with its day, or the order of the head of the administration.
    pub decision: String,
    /// By what one sees that it helped.
    pub metric: String,
    /// Everything else.
    pub note: String,
    /// What must be done before.
    pub needs: Vec<MeasureId>,
}

/// A measure of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Its identifier.
    pub id: MeasureId,
    /// Its number within the administration, from 1.
    pub number: i32,
    /// What is written about it.
    pub draft: Draft,
    /// The status as somebody said it last.
    pub status: Status,
    /// When that was.
    pub status_at: Timestamp,
    /// Why it was given up; empty otherwise.
    pub reason: String,
    /// Who brought it.
    pub origin: Origin,
    /// What it came from: identifier of a workshop or a roadmap; empty for an own one.
    pub origin_reference: String,
    /// Counts the changes.
    pub revision: i32,
}

/// Why a measure stands as it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// Somebody said so.
    Said,
    /// Its first day has come.
    Begun,
    /// What it wanted can be used online.
    Live,
}

/// How a measure stands today, from what was said, from its dates and from what really runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The status.
    pub status: Status,
    /// Why.
    pub because: Because,
    /// Days since its last day, while it is not over.
    pub late_days: Option<i32>,
}

/// Where in time a measure is, for pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Not begun.
    Ahead,
    /// Begun and in time.
    Running,
    /// Past its last day.
    Late,
    /// Over.
    Over,
}

impl Stage {
    /// Every stage, in the order of time.
    pub const ALL: [Self; 4] = [Self::Ahead, Self::Running, Self::Late, Self::Over];

    /// The name under which pictures and texts know it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ahead => "ahead",
            Self::Running => "running",
            Self::Late => "late",
            Self::Over => "over",
        }
    }

    /// Text key of its name.
    pub fn key(self) -> String {
        format!("planning-stage-{}", self.name())
    }

    /// Its place in [`Self::ALL`].
    pub const fn place(self) -> usize {
        self as usize
    }
}

impl Standing {
    /// Where in time it is.
    pub fn stage(self) -> Stage {
        match self.status {
            status if status.is_over() => Stage::Over,
            _ if self.late_days.is_some() => Stage::Late,
            Status::Running => Stage::Running,
            _ => Stage::Ahead,
        }
    }
}

impl Measure {
    /// How it stands on a day. `live`: the services that can be used online in the administration. The running system is believed
    /// before what was said, for nothing else ends as surely as something that one can use; a date only begins, it never ends.
    pub fn standing(&self, today: Date, live: Option<&BTreeSet<String>>) -> Standing {
        let draft = &self.draft;
        let live = draft.service.as_ref().zip(live).is_some_and(|(service, live)| live.contains(service));
        let (status, because) = match self.status {
            Status::Open | Status::Planned | Status::Running if draft.goes_online && live => {
                (Status::Done, Because::Live)
            }
            Status::Planned if draft.first_day.is_some_and(|day| day <= today) => (Status::Running, Because::Begun),
            said => (said, Because::Said),
        };
        let late = draft.last_day.filter(|last| !status.is_over() && *last < today);
        let late_days = late.map(|last| (today - last).get_days());
        Standing { status, because, late_days }
    }
}

/// What an administration wants to reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Its identifier.
    pub id: GoalId,
    /// What is to be reached.
    pub title: String,
    /// The theme.
    pub theme: Theme,
    /// By what one sees that it is reached.
    pub metric: String,
}
