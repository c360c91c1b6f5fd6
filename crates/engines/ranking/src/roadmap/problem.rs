use serde::{Deserialize, Serialize};

/// More periods than this are not planned.
pub const MOST_PERIODS: usize = 16;

/// One measure must wait for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Need {
    /// Which other, as its place in [`Problem::candidates`].
    pub of: usize,
    /// At least so many periods after it; 0: in the same one at the earliest.
    pub lag: usize,
}

/// What a person decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pin {
    /// In this period and in no other.
    In(usize),
    /// Not at all.
    Never,
}

/// A measure that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Candidate {
    /// Whose staff does it, as a place in [`Problem::staff`].
    pub administration: usize,
    /// What is gained in each period from the one in which it is done, without a unit. Up to a million.
    pub value: u32,
    /// What it costs in the period in which it is done, in cents.
    pub cost: u64,
    /// How many hours of the administration's staff it takes in that period.
    pub hours: u32,
    /// What it needs first.
    pub needs: Vec<Need>,
    /// The last period in which it can be done, where it must be done at all.
    pub due: Option<usize>,
    /// What a person decided.
    pub pin: Option<Pin>,
    /// Of the measures with the same number at most one is done.
    pub alternative: Option<usize>,
}

/// What there is to choose from, and what there is to spend. The last period that counts is the last of [`Problem::budget`].
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Problem {
    /// Money of each period for all together, in cents. What is left is not carried over.
    pub budget: Vec<u64>,
    /// Hours of each administration's staff in each period.
    pub staff: Vec<Vec<u32>>,
    /// The measures.
    pub candidates: Vec<Candidate>,
}

/// Why something is no problem that can be solved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// No period, or more than [`MOST_PERIODS`].
    #[error("there are {0} periods")]
    Periods(usize),
    /// An administration does not have hours for each period.
    #[error("administration {0} does not have hours for each period")]
    Staff(usize),
    /// A measure points at something that is not there, or at itself, or is worth more than a million.
    #[error("measure {0} points at what is not there")]
    Candidate(usize),
    /// This measure needs itself in the end.
    #[error("measure {0} needs itself in the end")]
    Circle(usize),
}

impl Problem {
    /// How many periods there are.
    #[must_use]
    pub fn periods(&self) -> usize {
        self.budget.len()
    }

    /// What is gained by a measure that is done in this period.
    #[must_use]
    pub fn gain(&self, candidate: usize, period: usize) -> u64 {
        let periods = self.periods().saturating_sub(period) as u64;
        self.candidates.get(candidate).map_or(0, |one| u64::from(one.value) * periods)
    }

    /// Looks whether everything points at something.
    ///
    /// # Errors
    ///
    /// [`Malformed`], with the first place that is wrong.
    pub fn validate(&self) -> Result<(), Malformed> {
        let periods = self.periods();
        if !(1..=MOST_PERIODS).contains(&periods) {
            return Err(Malformed::Periods(periods));
        }
        if let Some(wrong) = self.staff.iter().position(|hours| hours.len() != periods) {
            return Err(Malformed::Staff(wrong));
        }
        let wrong = self.candidates.iter().enumerate().position(|(index, one)| {
            let needs = one.needs.iter().any(|need| need.of >= self.candidates.len() || need.of == index);
            let pinned = matches!(one.pin, Some(Pin::In(period)) if period >= periods);
            let due = one.due.is_some_and(|due| due >= periods);
            needs || pinned || due || one.administration >= self.staff.len() || one.value > 1_000_000
        });
        if let Some(wrong) = wrong {
            return Err(Malformed::Candidate(wrong));
        }
        self.circle().map_or(Ok(()), |index| Err(Malformed::Circle(index)))
    }

    /// The first measure that stays when those whose needs are all gone go, again and again.
    fn circle(&self) -> Option<usize> {
        let mut open: Vec<usize> = self.candidates.iter().map(|one| one.needs.len()).collect();
        let mut followers = vec![Vec::new(); open.len()];
        for (index, one) in self.candidates.iter().enumerate() {
            for need in &one.needs {
                followers[need.of].push(index);
            }
        }
        let mut free: Vec<usize> = (0..open.len()).filter(|one| open[*one] == 0).collect();
        while let Some(one) = free.pop() {
            for &follower in &followers[one] {
                open[follower] -= 1;
                if open[follower] == 0 {
                    free.push(follower);
                }
            }
        }
        open.iter().position(|needs| *needs > 0)
    }
}
