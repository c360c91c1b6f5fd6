use serde::{Deserialize, Serialize};

use super::{Inputs, Points, Scale, Side, Weights};

/// From here on a side counts as high.
pub const THRESHOLD: f64 = 60.0;

/// What benefit and feasibility mean together. The order is that of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Both are high: now.
    Now,
    /// Much is gained, and it is hard: as a project, together with others.
    Joint,
    /// Little is gained, and it is easy: take it along.
    Along,
    /// Neither: later.
    Defer,
}

impl Category {
    /// The category of these points.
    #[must_use]
    pub fn of(benefit: f64, feasibility: f64) -> Self {
        match (benefit >= THRESHOLD, feasibility >= THRESHOLD) {
            (true, true) => Self::Now,
            (true, false) => Self::Joint,
            (false, true) => Self::Along,
            (false, false) => Self::Defer,
        }
    }
}

/// What decides before any points do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gate {
    /// The administration does not do this: it is not in the list.
    NotPerformed,
    /// It is online already.
    Live,
    /// Nobody is responsible for it, so it cannot be planned.
    NobodyResponsible,
    /// The person has to appear: an appointment and answers given before are possible, not the whole way online.
    InPerson,
}

/// The facts behind the gates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "four facts that do not depend on each other")]
pub struct Standing {
    /// The administration does this.
    pub performed: bool,
    /// Somebody there is responsible for it.
    pub owned: bool,
    /// It is online already.
    pub live: bool,
    /// The person must appear in the office.
    pub in_person: bool,
}

impl Standing {
    /// The first gate that is shut.
    #[must_use]
    pub fn gate(self) -> Option<Gate> {
        if !self.performed {
            Some(Gate::NotPerformed)
        } else if self.live {
            Some(Gate::Live)
        } else if !self.owned {
            Some(Gate::NobodyResponsible)
        } else if self.in_person {
            Some(Gate::InPerson)
        } else {
            None
        }
    }
}

/// A service of an administration before it is judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<K> {
    /// Tells the services apart; also what decides between equals.
    pub key: K,
    /// What is known about it.
    pub inputs: Inputs,
    /// The facts behind the gates.
    pub standing: Standing,
}

/// Both sides of a service.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    /// What is gained.
    pub benefit: Points,
    /// How easily it can be done.
    pub feasibility: Points,
}

impl Score {
    /// The score of what is known.
    #[must_use]
    pub fn of(inputs: &Inputs, scale: &Scale, weights: &Weights) -> Self {
        Self {
            benefit: Points::of(Side::Benefit, inputs, scale, weights),
            feasibility: Points::of(Side::Feasibility, inputs, scale, weights),
        }
    }

    /// The category; none while nothing is known about one of the sides.
    #[must_use]
    pub fn category(&self) -> Option<Category> {
        Some(Category::of(self.benefit.value?, self.feasibility.value?))
    }

    /// Whether what is not known cannot change the category.
    #[must_use]
    pub fn certain(&self) -> bool {
        let sure = |side: &Points| (side.low >= THRESHOLD) == (side.high >= THRESHOLD);
        sure(&self.benefit) && sure(&self.feasibility)
    }

    /// The mean of both sides, 0 to 100: what decides within a category.
    #[must_use]
    pub fn total(&self) -> Option<f64> {
        Some(f64::midpoint(self.benefit.value?, self.feasibility.value?))
    }
}

/// A service in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked<K> {
    /// The service.
    pub key: K,
    /// Place in the list from 1; none for what is done, cannot be planned or is not known well enough.
    pub rank: Option<usize>,
    /// The gate that is shut.
    pub gate: Option<Gate>,
    /// Its score.
    pub score: Score,
}

/// All services that the administration does, best first: by category, then by points. What has no place in the list comes
/// after it. The order of `rows` does not matter.
pub fn rank<K: Ord + Clone>(rows: &[Row<K>], scale: &Scale, weights: &Weights) -> Vec<Ranked<K>> {
    let mut list: Vec<Ranked<K>> = rows
        .iter()
        .filter(|row| row.standing.performed)
        .map(|row| Ranked {
            key: row.key.clone(),
            rank: None,
            gate: row.standing.gate(),
            score: Score::of(&row.inputs, scale, weights),
        })
        .collect();
    list.sort_by(|a, b| {
        let places = |one: &Ranked<K>| !one.placed();
        places(a)
            .cmp(&places(b))
            .then_with(|| {
                let order = |one: &Ranked<K>| one.score.category().map_or(Category::Defer as u8 + 1, |one| one as u8);
                order(a).cmp(&order(b))
            })
            .then_with(|| {
                let total = |one: &Ranked<K>| rounded(one.score.total().unwrap_or(0.0));
                total(b).cmp(&total(a))
            })
            .then_with(|| a.key.cmp(&b.key))
    });
    for (place, one) in list.iter_mut().enumerate().filter(|(_, one)| one.placed()) {
        one.rank = Some(place + 1);
    }
    list
}

impl<K> Ranked<K> {
    fn placed(&self) -> bool {
        matches!(self.gate, None | Some(Gate::InPerson)) && self.score.category().is_some()
    }
}

/// Millionths of a point: what differs by less was computed differently, not judged differently.
#[expect(clippy::cast_possible_truncation, reason = "at most 100 million")]
fn rounded(points: f64) -> i64 {
    (points * 1e6).round() as i64
}
