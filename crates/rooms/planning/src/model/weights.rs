use jiff::civil::Date;
use ranking::score::{Criterion, Side, Weights};
use store::Timestamp;

/// The points that a side shares out.
pub const WHOLE: u32 = 100;
/// Most characters of a reason, and of who decided.
pub const LONGEST_REASON: usize = 500;

/// Whose weights count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Nobody agreed on any yet: what the program proposes.
    Proposed,
    /// Agreed on for the whole state.
    State,
    /// Of the administration itself.
    Own,
}

/// Weights that were agreed on, as they stand for ever.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightSet {
    /// Whose they are.
    pub whose: Whose,
    /// Counted from 1; 0 for what is proposed.
    pub version: i32,
    /// The weights.
    pub weights: Weights,
    /// The day on which they were agreed on; none for those of an administration.
    pub decided_on: Option<Date>,
    /// Who agreed on them.
    pub decided_by: String,
    /// In which workshop, if in any.
    pub workshop: String,
    /// Why.
    pub reason: String,
    /// When they were written down.
    pub made_at: Option<Timestamp>,
}

impl WeightSet {
    /// What counts while nobody agreed on anything.
    pub fn proposed() -> Self {
        Self {
            whose: Whose::Proposed,
            version: 0,
            weights: Weights::PROPOSED,
            decided_on: None,
            decided_by: String::new(),
            workshop: String::new(),
            reason: String::new(),
            made_at: None,
        }
    }
}

/// Weights that somebody wants to agree on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewWeights {
    /// The points, in the order of [`Criterion::ALL`]; 100 for each side.
    pub points: [u32; 10],
    /// The day.
    pub decided_on: Option<Date>,
    /// Who agreed on them.
    pub decided_by: String,
    /// In which workshop.
    pub workshop: String,
    /// Why.
    pub reason: String,
    /// The newest version that was seen.
    pub seen: i32,
}

/// What is wrong with new weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongWeights {
    /// A side does not share out 100 points.
    Sum(Side, u32),
    /// No day, or one in the future.
    Day,
    /// Nobody is named who agreed on them.
    Nobody,
    /// No reason.
    Reason,
    /// A text is too long.
    Long,
}

impl NewWeights {
    /// The weights, or everything that is wrong. `of_state`: with a day and who agreed on them.
    pub(crate) fn checked(&self, of_state: bool, today: Date) -> Result<Weights, Vec<WrongWeights>> {
        let mut wrong = Vec::new();
        for side in [Side::Benefit, Side::Feasibility] {
            let points = Criterion::ALL.iter().zip(self.points).filter(|(criterion, _)| criterion.side() == side);
            let sum = points.map(|(_, points)| points).fold(0, u32::saturating_add);
            if sum != WHOLE {
                wrong.push(WrongWeights::Sum(side, sum));
            }
        }
        if of_state && self.decided_on.is_none_or(|day| day > today) {
            wrong.push(WrongWeights::Day);
        }
        if of_state && self.decided_by.trim().is_empty() {
            wrong.push(WrongWeights::Nobody);
        }
        if self.reason.trim().is_empty() {
            wrong.push(WrongWeights::Reason);
        }
        if [&self.decided_by, &self.workshop, &self.reason].iter().any(|text| text.chars().count() > LONGEST_REASON) {
            wrong.push(WrongWeights::Long);
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        Weights::new(self.points.map(f64::from)).map_err(|_| vec![WrongWeights::Sum(Side::Benefit, 0)])
    }
}
