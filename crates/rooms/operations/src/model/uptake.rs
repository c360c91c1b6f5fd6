use std::ops::AddAssign;

/// How much something is used, counted over some months and places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Applications that arrived.
    pub received: i64,
    /// Those on which nothing is left to decide.
    pub completed: i64,
    /// Those whose decision was delivered without paper.
    pub finished_online: i64,
    /// Decided ones that had a day by which they were due; reports have none.
    pub with_due_day: i64,
    /// Those of them that were decided in time.
    pub in_time: i64,
}

/// Fewer than so many are not published: few people live in some places, and everybody knows everybody.
pub const FEWEST_PUBLISHED: i64 = 10;

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.received += other.received;
        self.completed += other.completed;
        self.finished_online += other.finished_online;
        self.with_due_day += other.with_due_day;
        self.in_time += other.in_time;
    }
}

impl Counts {
    /// What was finished without paper, in percent of what was completed.
    pub fn online_percent(&self) -> Option<i64> {
        (self.finished_online * 100).checked_div(self.completed)
    }

    /// What was decided in time, in percent of what had a day.
    pub fn in_time_percent(&self) -> Option<i64> {
        (self.in_time * 100).checked_div(self.with_due_day)
    }
}

/// A number of people as it may be published: few are none.
pub fn published(number: i64) -> Option<i64> {
    (number == 0 || number >= FEWEST_PUBLISHED).then_some(number)
}
