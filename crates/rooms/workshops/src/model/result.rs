use jiff::civil::Date;
use planning::Theme;
use serde::{Deserialize, Serialize};
use store::Timestamp;

use super::WorkshopId;

store::id_type! {
    /// Something that somebody takes home from a workshop.
    ResultId
}

/// So many measures each administration should take home.
pub const WANTED: usize = 3;
/// Most that one administration may note.
pub const MOST_RESULTS: usize = 20;

/// What somebody takes home: the beginning of a measure.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    /// What is going to be done.
    pub title: String,
    /// The name of its theme ([`Theme`]).
    pub theme: String,
    /// Id of a service that the administration works on.
    pub service: Option<String>,
    /// Who sees to it: a name or a function; may be empty.
    pub owner: String,
    /// Until when.
    pub last_day: Option<Date>,
}

/// How it stands with the administration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Waits for whoever plans there. Left by taking it over or leaving it.
    Waiting,
    /// A measure of the plan. Final.
    Taken,
    /// Not wanted. Final.
    Left,
}

impl Standing {
    const ALL: [Self; 3] = [Self::Waiting, Self::Taken, Self::Left];

    /// The name under which it is stored; its text key is `workshops-result-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Taken => "taken",
            Self::Left => "left",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.name() == name)
    }
}

/// What came home, for whoever plans there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Its identity.
    pub id: ResultId,
    /// From which workshop.
    pub workshop: WorkshopId,
    /// What is going to be done.
    pub title: String,
    /// The theme.
    pub theme: Theme,
    /// Id of a service.
    pub service: Option<String>,
    /// Who sees to it.
    pub owner: String,
    /// Until when.
    pub last_day: Option<Date>,
    /// How it stands.
    pub standing: Standing,
    /// When it was noted.
    pub noted_at: Timestamp,
}
