use super::{Criterion, Inputs, Origin, Scale, Side, Weights};

/// What one criterion contributes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// The criterion.
    pub criterion: Criterion,
    /// Its value in its own unit.
    pub amount: f64,
    /// Where the value comes from.
    pub origin: Origin,
    /// 0 to 100 within the group.
    pub points: f64,
    /// Its part of all weights of the side, 0 to 1.
    pub share: f64,
}

impl Part {
    /// How far it lifts (positive) or lowers the side, in points, compared with a service in the middle of the scale.
    #[must_use]
    pub fn lift(&self) -> f64 {
        self.share * (self.points - 50.0)
    }
}

/// One side of a score.
#[derive(Debug, Clone, PartialEq)]
pub struct Points {
    /// 0 to 100 by what is known; none when nothing is.
    pub value: Option<f64>,
    /// The least it can become once everything is known.
    pub low: f64,
    /// The most it can become.
    pub high: f64,
    /// What is known, in the order of the criteria.
    pub parts: Vec<Part>,
    /// What is not known and would count.
    pub missing: Vec<Criterion>,
}

impl Points {
    pub(super) fn of(side: Side, inputs: &Inputs, scale: &Scale, weights: &Weights) -> Self {
        let mut parts = Vec::new();
        let mut missing = Vec::new();
        for criterion in Criterion::of(side) {
            let share = weights.share(criterion);
            match inputs.get(criterion) {
                Some(input) => parts.push(Part {
                    criterion,
                    amount: input.amount(),
                    origin: input.origin(),
                    points: scale.points(criterion, input),
                    share,
                }),
                None if share > 0.0 => missing.push(criterion),
                None => {}
            }
        }
        let known: f64 = parts.iter().map(|part| part.share).sum();
        let reached: f64 = parts.iter().map(|part| part.share * part.points).sum();
        let open: f64 = missing.iter().map(|criterion| weights.share(*criterion)).sum();
        Self {
            value: (known > 0.0).then(|| (reached / known).clamp(0.0, 100.0)),
            low: reached.clamp(0.0, 100.0),
            high: (reached + 100.0 * open).clamp(0.0, 100.0),
            parts,
            missing,
        }
    }

    /// What speaks most for it and what most against it, strongest first.
    #[must_use]
    pub fn reasons(&self) -> (Vec<Part>, Vec<Part>) {
        let (mut for_it, mut against): (Vec<Part>, Vec<Part>) =
            self.parts.iter().filter(|part| part.lift().abs() > 1e-9).partition(|part| part.lift() > 0.0);
        for_it.sort_by(|a, b| b.lift().total_cmp(&a.lift()));
        against.sort_by(|a, b| a.lift().total_cmp(&b.lift()));
        (for_it, against)
    }
}
