use std::collections::BTreeMap;

use serde::Serialize;

use super::WorkshopId;

store::id_type! {
    /// An exercise of a workshop.
    ExerciseId
}
store::id_type! {
    /// A note on a canvas.
    NoteId
}

/// Most things to choose from.
pub const MOST_CHOICES: usize = 40;
/// The best score.
pub const BEST: i32 = 5;
/// Longest note, in characters.
pub const LONGEST_NOTE: u32 = 200;
/// Notes that one telephone may write in an exercise.
pub const MOST_NOTES: u64 = 20;

/// What is done in an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Kind {
    /// Everybody sticks dots, at most one to each choice.
    Dots,
    /// Everybody gives every choice a score from 1 to [`BEST`].
    Scores,
    /// Everybody writes short notes into the fields of a canvas.
    Notes,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Dots, Self::Scores, Self::Notes];

    /// The name under which it is stored; its text key is `workshops-kind-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Dots => "dots",
            Self::Scores => "scores",
            Self::Notes => "notes",
        }
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// How far an exercise is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Phase {
    /// Nobody sees it yet. Left by opening.
    Ready,
    /// People take part. Left by closing, also when another one is opened.
    Open,
    /// Nothing is taken any more. Left by opening.
    Closed,
}

impl Phase {
    const ALL: [Self; 3] = [Self::Ready, Self::Open, Self::Closed];

    /// The name under which it is stored; its text key is `workshops-phase-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.name() == name)
    }
}

/// An exercise as it is prepared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewExercise {
    /// What is done.
    pub kind: Kind,
    /// The question to the room.
    pub title: String,
    /// What can be chosen, scored or written about: one name for each.
    pub choices: Vec<String>,
    /// Dots for everybody; of no meaning for other kinds.
    pub dots: i32,
}

/// An exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Exercise {
    /// Its identity.
    pub id: ExerciseId,
    /// Of which workshop.
    pub workshop: WorkshopId,
    /// Counts within the workshop.
    pub number: i32,
    /// What is done.
    pub kind: Kind,
    /// The question to the room.
    pub title: String,
    /// What can be chosen, scored or written about. A ballot names a choice by its place here.
    pub choices: Vec<String>,
    /// Dots for everybody.
    pub dots: i32,
    /// How far it is.
    pub phase: Phase,
}

/// Points by the place of a choice: 1 for a dot, 1 to [`BEST`] for a score.
pub type Points = BTreeMap<usize, i32>;

/// Why a ballot does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invalid {
    /// Nothing was chosen.
    Empty,
    /// More dots than everybody has.
    TooMany,
    /// A choice or number that there is not.
    Unknown,
}

impl Exercise {
    /// What is wrong with a ballot, if anything is.
    ///
    /// # Errors
    /// [`Invalid`].
    pub fn check(&self, points: &Points) -> Result<(), Invalid> {
        let best = if self.kind == Kind::Scores { BEST } else { 1 };
        if self.kind == Kind::Notes
            || points.iter().any(|(place, points)| *place >= self.choices.len() || !(1..=best).contains(points))
        {
            return Err(Invalid::Unknown);
        }
        let dots = usize::try_from(self.dots).unwrap_or_default();
        match (points.len(), self.kind) {
            (0, _) => Err(Invalid::Empty),
            (given, Kind::Dots) if given > dots => Err(Invalid::TooMany),
            _ => Ok(()),
        }
    }
}

/// What came of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The choice.
    pub choice: String,
    /// All points.
    pub points: i64,
    /// From how many ballots.
    pub votes: i64,
    /// Notes about it that are shown.
    pub notes: Vec<String>,
}

impl Line {
    /// The average, in tenths; nothing without votes.
    pub fn tenths(&self) -> Option<i64> {
        (self.votes > 0).then(|| (self.points * 10 + self.votes / 2) / self.votes)
    }
}

/// What came of an exercise so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Ballots, those on paper included.
    pub ballots: usize,
    /// Those on paper.
    pub paper: usize,
    /// What came of each choice: of dots and scores the best first, of a canvas in the order of its fields.
    pub lines: Vec<Line>,
}

impl Tally {
    /// Counts ballots (with whether they were on paper) and notes (field and words). Choices that are alike stay in their order.
    pub fn of<'a>(
        exercise: &Exercise,
        ballots: impl IntoIterator<Item = (&'a Points, bool)>,
        notes: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        let blank = |choice: &String| Line { choice: choice.clone(), points: 0, votes: 0, notes: Vec::new() };
        let mut tally = Self { lines: exercise.choices.iter().map(blank).collect(), ..Self::default() };
        for (points, paper) in ballots {
            tally.ballots += 1;
            tally.paper += usize::from(paper);
            for (place, points) in points {
                if let Some(line) = tally.lines.get_mut(*place) {
                    line.points += i64::from(*points);
                    line.votes += 1;
                }
            }
        }
        for (field, words) in notes {
            if let Some(line) = tally.lines.iter_mut().find(|line| line.choice == field) {
                line.notes.push(words.to_owned());
            }
        }
        match exercise.kind {
            Kind::Dots => tally.lines.sort_by_key(|line| std::cmp::Reverse(line.points)),
            Kind::Scores => tally.lines.sort_by_key(|line| std::cmp::Reverse(line.tenths())),
            Kind::Notes => {}
        }
        tally
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn exercise(kind: Kind) -> Exercise {
        Exercise {
            id: ExerciseId(uuid::Uuid::nil()),
            workshop: WorkshopId(uuid::Uuid::nil()),
            number: 1,
            kind,
            title: "Was zuerst?".to_owned(),
            choices: ["a", "b", "c", "d"].map(str::to_owned).into(),
            dots: 2,
            phase: Phase::Open,
        }
    }

    #[test]
    fn ballots_hold_to_the_rules() {
        let dots = exercise(Kind::Dots);
        for (points, expected) in [
            (vec![], Err(Invalid::Empty)),
            (vec![(0, 1)], Ok(())),
            (vec![(0, 1), (3, 1)], Ok(())),
            (vec![(0, 1), (1, 1), (2, 1)], Err(Invalid::TooMany)),
            (vec![(0, 2)], Err(Invalid::Unknown)),
            (vec![(4, 1)], Err(Invalid::Unknown)),
            (vec![(0, 0)], Err(Invalid::Unknown)),
        ] {
            assert_eq!(dots.check(&points.clone().into_iter().collect()), expected, "{points:?}");
        }
        let scores = exercise(Kind::Scores);
        assert_eq!(scores.check(&[(0, 5), (1, 1), (2, 3)].into()), Ok(()));
        assert_eq!(scores.check(&[(0, 6)].into()), Err(Invalid::Unknown));
        assert_eq!(exercise(Kind::Notes).check(&[(0, 1)].into()), Err(Invalid::Unknown));
    }

    proptest! {
        /// No dot is lost or made up, and in which order ballots come does not matter.
        #[test]
        fn every_dot_is_counted_once(all in prop::collection::vec(prop::collection::btree_map(0_usize..4, Just(1), 0..3), 0..60)) {
            let exercise = exercise(Kind::Dots);
            let tally = Tally::of(&exercise, all.iter().map(|points| (points, false)), []);
            let cast: usize = all.iter().map(BTreeMap::len).sum();
            let counted: i64 = tally.lines.iter().map(|line| line.points).sum();
            prop_assert_eq!(usize::try_from(counted).ok(), Some(cast));
            prop_assert_eq!(tally.ballots, all.len());
            prop_assert!(tally.lines.is_sorted_by_key(|line| std::cmp::Reverse(line.points)));
            let other = Tally::of(&exercise, all.iter().rev().map(|points| (points, false)), []);
            prop_assert_eq!(other, tally);
        }

        /// An average lies between the worst and the best score that was given.
        #[test]
        fn averages_stay_between_the_scores(all in prop::collection::vec(1_i32..=BEST, 1..60)) {
            let ballots: Vec<Points> = all.iter().map(|score| [(0, *score)].into()).collect();
            let tally = Tally::of(&exercise(Kind::Scores), ballots.iter().map(|points| (points, true)), []);
            let tenths = tally.lines.iter().find(|line| line.choice == "a").and_then(Line::tenths).unwrap_or_default();
            let (least, most) = (all.iter().min().copied().unwrap_or(0), all.iter().max().copied().unwrap_or(0));
            prop_assert!((i64::from(least) * 10..=i64::from(most) * 10).contains(&tenths));
            prop_assert_eq!(tally.paper, all.len());
        }
    }
}
