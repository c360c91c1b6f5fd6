use serde::{Deserialize, Serialize};

use super::{Criterion, Side};

/// Why weights cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WeightError {
    /// A weight is negative or no number.
    #[error("the weight of {} is no number of zero or more", .0.key())]
    Negative(Criterion),
    /// No criterion of a side counts.
    #[error("nothing counts for {0:?}")]
    Nothing(Side),
}

/// How much each criterion counts within its side. Only the shares matter: weights times any factor rank the same.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "[f64; 10]", into = "[f64; 10]")]
pub struct Weights([f64; 10]);

impl Weights {
    /// What is proposed until something else is agreed on: 100 points for each side.
    pub const PROPOSED: Self = Self([35.0, 20.0, 15.0, 15.0, 10.0, 5.0, 40.0, 25.0, 20.0, 15.0]);

    /// Weights in the order of [`Criterion::ALL`].
    ///
    /// # Errors
    ///
    /// [`WeightError`] for a negative weight, and for a side in which nothing counts.
    pub fn new(points: [f64; 10]) -> Result<Self, WeightError> {
        let weights = Self(points);
        if let Some(wrong) =
            Criterion::ALL.into_iter().find(|one| !(weights.points(*one).is_finite() && weights.points(*one) >= 0.0))
        {
            return Err(WeightError::Negative(wrong));
        }
        for side in [Side::Benefit, Side::Feasibility] {
            let sum = weights.sum(side);
            if !(sum.is_finite() && sum > 0.0) {
                return Err(WeightError::Nothing(side));
            }
        }
        Ok(weights)
    }

    /// The weight as it was given.
    #[must_use]
    pub fn points(&self, criterion: Criterion) -> f64 {
        self.0[criterion.index()]
    }

    /// The sum of a side; 100 where points are shared out as usual.
    #[must_use]
    pub fn sum(&self, side: Side) -> f64 {
        Criterion::of(side).map(|criterion| self.points(criterion)).sum()
    }

    /// The part of its side, 0 to 1.
    #[must_use]
    pub fn share(&self, criterion: Criterion) -> f64 {
        self.points(criterion) / self.sum(criterion.side())
    }

    /// The same with one weight moved by a part of its side (0.1 for ten of 100 points); the others of the side make room in
    /// proportion. None when it cannot move: it is at the end already, or no other counts.
    #[must_use]
    pub fn moved(&self, criterion: Criterion, by: f64) -> Option<Self> {
        let sum = self.sum(criterion.side());
        let old = self.points(criterion);
        let rest = sum - old;
        let new = (old + by * sum).clamp(0.0, sum);
        if rest <= 0.0 || (new - old).abs() < f64::EPSILON * sum {
            return None;
        }
        let mut moved = *self;
        for other in Criterion::of(criterion.side()) {
            moved.0[other.index()] = if other == criterion { new } else { self.points(other) * (sum - new) / rest };
        }
        Some(moved)
    }
}

impl TryFrom<[f64; 10]> for Weights {
    type Error = WeightError;

    fn try_from(points: [f64; 10]) -> Result<Self, WeightError> {
        Self::new(points)
    }
}

impl From<Weights> for [f64; 10] {
    fn from(weights: Weights) -> Self {
        weights.0
    }
}
