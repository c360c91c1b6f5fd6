//! How staff shape the change: who helps with which knowledge, what staff say, what they propose, what the staff council says.

mod council;
mod idea;
mod people;
mod pulse;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;

pub use council::{CoDetermination, CouncilProblem, CouncilResult, CouncilStep, CouncilWarning};
pub use idea::{Idea, IdeaState};
pub use people::{
    Colleague, ColleagueDraft, Need, PersonProblem, RoleGap, RoleStanding, TOP_LEVEL, Training, TrainingState,
};
pub(crate) use people::{hours, typed_hours};
pub(crate) use pulse::{Counts, fits, told};
pub use pulse::{PulseResult, PulseRound, Quarter, TOP_ANSWER, Told};

/// Roles, competences and rules as data: `data/culture.toml`.
const DATA: &str = include_str!("../../../data/culture.toml");

/// What this room knows about culture; numbers of this product.
#[derive(Clone, Debug, Deserialize)]
pub struct Culture {
    /// Its version.
    pub version: i32,
    /// The roles in which somebody helps.
    #[serde(rename = "role")]
    pub roles: Vec<CultureRole>,
    /// What somebody can learn.
    #[serde(rename = "competence")]
    pub competences: Vec<Named>,
    /// Kinds of courses.
    #[serde(rename = "course")]
    pub courses: Vec<Named>,
    /// The questions of the pulse.
    #[serde(rename = "question")]
    pub questions: Vec<Named>,
    /// The rules of the idea box.
    pub ideas: IdeaRules,
    /// The law on staff councils.
    pub council: CouncilLaw,
}

/// A role and what it needs.
#[derive(Clone, Debug, Deserialize)]
pub struct CultureRole {
    /// Its name.
    pub id: String,
    /// The level of each competence that it needs, 1 to 3.
    pub targets: BTreeMap<String, u8>,
}

/// Something that has its name in the language files.
#[derive(Clone, Debug, Deserialize)]
pub struct Named {
    /// Its name in keys of texts.
    pub id: String,
}

/// The rules of the idea box.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct IdeaRules {
    /// Within how many days an idea is answered.
    pub answer_days: i32,
}

/// The law on staff councils, which nobody has compared with what is asked here.
#[derive(Clone, Debug, Deserialize)]
pub struct CouncilLaw {
    /// Its name.
    pub law: String,
    /// Where it stands.
    pub source: String,
    /// When somebody compared it.
    pub checked_on: Option<Date>,
}

impl Culture {
    /// What is known, in its only version.
    ///
    /// # Errors
    /// Data that cannot be read, which a test excludes.
    pub fn read() -> Result<Self, toml::de::Error> {
        toml::from_str(DATA)
    }

    /// Whether there is such a role.
    pub fn has_role(&self, id: &str) -> bool {
        self.roles.iter().any(|role| role.id == id)
    }

    /// Whether there is such a competence.
    pub fn has_competence(&self, id: &str) -> bool {
        self.competences.iter().any(|competence| competence.id == id)
    }
}
