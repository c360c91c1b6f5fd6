//! How roadmaps are searched for: few at once, since each takes a processor for a moment, and the same question is answered once.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use ranking::roadmap::{Conflict, Effort, Plan, Problem, Unsolved, solve};
use tokio::sync::Semaphore;
use ui::Failure;

use crate::Error;

/// Searches at once, of administrations and of the whole state.
const PLACES: usize = 1;
/// Answers that are kept for whoever asks the same again: for a table to keep, or to take a roadmap over as it was shown.
const KEPT: usize = 4;

/// A roadmap, or what contradicts itself.
pub(crate) type Answer = Result<Plan, Conflict>;

/// For whom a roadmap is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum For {
    /// One administration.
    Office,
    /// All of them: that takes seconds, and nobody else waits for it.
    State,
}

/// The places and the last answers. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Solving {
    office: Arc<Semaphore>,
    state: Arc<Semaphore>,
    kept: Arc<Mutex<VecDeque<Kept>>>,
}

/// A question that was answered.
#[derive(Debug)]
struct Kept {
    problem: Problem,
    answer: Arc<Answer>,
}

impl Default for Solving {
    fn default() -> Self {
        let places = || Arc::new(Semaphore::new(PLACES));
        Self { office: places(), state: places(), kept: Arc::default() }
    }
}

impl Solving {
    /// The answer to a problem.
    ///
    /// # Errors
    /// [`Error::Busy`] when all places are taken, [`Error::Undecided`].
    pub(crate) async fn answer(&self, whose: For, problem: Problem, effort: Effort) -> Result<Arc<Answer>, Failure> {
        if let Some(answer) = self.known(&problem) {
            return Ok(answer);
        }
        let places = if whose == For::Office { &self.office } else { &self.state };
        let place = Arc::clone(places).try_acquire_owned().map_err(|_| Error::Busy)?;
        let search = tokio::task::spawn_blocking(move || {
            let _place = place;
            let solved = solve(&problem, effort);
            (problem, solved)
        });
        let (problem, solved) = search.await.map_err(|error| Failure::internal(error.to_string()))?;
        let answer = match solved {
            Ok(plan) => Ok(plan),
            Err(Unsolved::Conflict(conflict)) => Err(conflict),
            Err(Unsolved::Undecided) => return Err(Error::Undecided.into()),
            Err(Unsolved::Malformed(error)) => return Err(Failure::internal(error.to_string())),
        };
        let answer = Arc::new(answer);
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.truncate(KEPT - 1);
        kept.push_front(Kept { problem, answer: Arc::clone(&answer) });
        Ok(answer)
    }

    fn known(&self, problem: &Problem) -> Option<Arc<Answer>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|known| known.problem == *problem).map(|known| Arc::clone(&known.answer))
    }
}
