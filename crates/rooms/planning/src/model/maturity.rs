use std::collections::BTreeMap;

use serde::Deserialize;

/// The models as data: `data/maturity.toml`.
const DATA: &str = include_str!("../../data/maturity.toml");

/// A model of maturity. In all of them the lowest criterion decides.
#[derive(Clone, Debug, Deserialize)]
pub struct Maturity {
    /// Its name in tables and texts.
    pub id: String,
    /// The highest level.
    pub highest: u8,
    /// The level from which on the law is content.
    pub good_from: u8,
    /// Where it comes from.
    pub source: String,
    /// Whether its criteria are those of the official list.
    pub verified: bool,
    /// What is looked at.
    #[serde(rename = "criterion")]
    pub criteria: Vec<Criterion>,
}

/// Something that a model looks at.
#[derive(Clone, Debug, Deserialize)]
pub struct Criterion {
    /// Its name.
    pub id: String,
    /// What can be said about it, the lowest first.
    pub answers: Vec<Step>,
    known_when_live: Option<String>,
    known_when_free: Option<String>,
    known_when_open: Option<String>,
    at_least_when_live: Option<String>,
    known_always: Option<String>,
    otherwise: Option<String>,
}

/// An answer, and up to which level it lets a service come.
#[derive(Clone, Debug, Deserialize)]
pub struct Step {
    /// Its name.
    pub id: String,
    /// The highest level that is possible with it.
    pub up_to: u8,
}

#[derive(Deserialize)]
struct Models {
    model: Vec<Maturity>,
}

/// What the running system knows of a service in an administration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// It can be used online here.
    pub live: bool,
    /// It costs nothing.
    pub free: bool,
    /// Nobody has to prove who they are, or a login is enough (trust level none or normal).
    pub open: bool,
}

/// Where an answer comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The running system.
    System,
    /// Somebody of the administration.
    Said,
    /// Nobody: the lowest is taken.
    Assumed,
}

/// The maturity of a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// The level: that of the lowest criterion.
    pub level: u8,
    /// The level that would be possible if everything that nobody said were at its best.
    pub at_most: u8,
    /// For each criterion the answer, by its place among the answers, and where it comes from.
    pub answers: Vec<(usize, Source)>,
}

impl Maturity {
    /// Every model.
    ///
    /// # Errors
    /// Data that cannot be read, which a test excludes.
    pub fn all() -> Result<Vec<Self>, toml::de::Error> {
        toml::from_str::<Models>(DATA).map(|models| models.model)
    }

    /// The maturity of a service, from what is known and what was said (criterion → answer).
    pub fn level(&self, known: Known, said: &BTreeMap<String, String>) -> Level {
        let answers: Vec<(usize, Source)> =
            self.criteria.iter().map(|criterion| criterion.answer(known, said.get(&criterion.id))).collect();
        let up_to = |criterion: &Criterion, place: usize| criterion.answers.get(place).map_or(0, |step| step.up_to);
        let pairs = || self.criteria.iter().zip(&answers);
        let level = pairs().map(|(criterion, (place, _))| up_to(criterion, *place)).min().unwrap_or_default();
        let at_most = pairs().map(|(criterion, (place, source))| match source {
            Source::Assumed => criterion.answers.iter().map(|step| step.up_to).max().unwrap_or_default(),
            _ => up_to(criterion, *place),
        });
        Level { level, at_most: at_most.min().unwrap_or_default(), answers }
    }
}

impl Criterion {
    fn place(&self, answer: &str) -> Option<usize> {
        self.answers.iter().position(|step| step.id == answer)
    }

    /// What the running system says.
    pub fn known(&self, known: Known) -> Option<usize> {
        let live = self.known_when_live.as_ref().filter(|_| known.live);
        let free = self.known_when_free.as_ref().filter(|_| known.free);
        let open = self.known_when_open.as_ref().filter(|_| known.live && known.open);
        live.or(free).or(open).or(self.known_always.as_ref()).and_then(|answer| self.place(answer))
    }

    fn answer(&self, known: Known, said: Option<&String>) -> (usize, Source) {
        if let Some(place) = self.known(known) {
            return (place, Source::System);
        }
        if let Some(place) = said.and_then(|answer| self.place(answer)) {
            return (place, Source::Said);
        }
        let least = self.at_least_when_live.as_ref().filter(|_| known.live).or(self.otherwise.as_ref());
        (least.and_then(|answer| self.place(answer)).unwrap_or_default(), Source::Assumed)
    }
}
