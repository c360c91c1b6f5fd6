use serde::{Deserialize, Serialize};

use super::Criterion;

/// Where a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Computed from a rate or taken from a default.
    Estimated,
    /// Somebody who knows typed it.
    Entered,
    /// Counted by this installation.
    Measured,
}

/// A value of a criterion in its unit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Input {
    amount: f64,
    origin: Origin,
}

impl Input {
    /// A value; none when it is negative or no number.
    #[must_use]
    pub fn new(amount: f64, origin: Origin) -> Option<Self> {
        (amount.is_finite() && amount >= 0.0).then_some(Self { amount, origin })
    }

    /// The value, zero or more, in the unit of the criterion.
    #[must_use]
    pub fn amount(self) -> f64 {
        self.amount
    }

    /// Where it comes from.
    #[must_use]
    pub fn origin(self) -> Origin {
        self.origin
    }
}

/// What is known about a service in an administration. What is not known stays unknown: it is never taken for zero.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Inputs([Option<Input>; 10]);

impl Inputs {
    /// The value of a criterion, if it is known.
    #[must_use]
    pub fn get(&self, criterion: Criterion) -> Option<Input> {
        self.0[criterion.index()]
    }

    /// Sets or takes away a value.
    pub fn set(&mut self, criterion: Criterion, input: Option<Input>) {
        self.0[criterion.index()] = input;
    }

    /// The same with a value; a negative one or one that is no number counts as unknown.
    #[must_use]
    pub fn with(mut self, criterion: Criterion, amount: f64, origin: Origin) -> Self {
        self.set(criterion, Input::new(amount, origin));
        self
    }
}

/// The largest amount of each criterion in a group of administrations that can be compared; it counts as 100.
///
/// Criteria in steps have their own scale, and cases count by their logarithm: the step from 10 to 100 cases weighs like that
/// from 100 to 1,000.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Scale([f64; 10]);

impl Scale {
    /// The scale of these peers.
    pub fn of<'a>(peers: impl IntoIterator<Item = &'a Inputs>) -> Self {
        let mut scale = Self([0.0; 10]);
        for inputs in peers {
            scale.include(inputs);
        }
        scale
    }

    /// Takes one more peer in.
    pub fn include(&mut self, inputs: &Inputs) {
        for criterion in Criterion::ALL {
            if let Some(input) = inputs.get(criterion) {
                let top = &mut self.0[criterion.index()];
                *top = top.max(input.amount());
            }
        }
    }

    /// 0 (worst) to 100 (best).
    #[must_use]
    pub fn points(&self, criterion: Criterion, input: Input) -> f64 {
        let top = criterion.steps().map_or(self.0[criterion.index()], f64::from);
        let share = if top <= 0.0 {
            0.0
        } else if criterion == Criterion::Cases {
            input.amount().ln_1p() / top.ln_1p()
        } else {
            input.amount() / top
        };
        let points = 100.0 * share.clamp(0.0, 1.0);
        if criterion.less_is_better() { 100.0 - points } else { points }
    }
}
