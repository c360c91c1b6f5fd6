use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::FEWEST;

/// The highest answer; the lowest is 1.
pub const TOP_ANSWER: u8 = 5;
/// Most days of a round.
pub(crate) const LONGEST_ROUND: i32 = 31;
/// Administrations of which a sum over several must at least consist.
const FEWEST_OFFICES: usize = 2;

/// A quarter of a year. A round of the pulse belongs to that of its last day, and each has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    year: i16,
    number: i8,
}

impl Quarter {
    /// The quarter of a day.
    pub fn of(day: Date) -> Self {
        Self { year: day.year(), number: (day.month() + 2) / 3 }
    }

    /// The year.
    pub const fn year(self) -> i16 {
        self.year
    }

    /// Its number in the year, from 1.
    pub const fn number(self) -> i8 {
        self.number
    }

    /// Whether its last day is over.
    pub fn is_over(self, today: Date) -> bool {
        Self::of(today) > self
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{}", self.year, self.number)
    }
}

impl FromStr for Quarter {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (year, number) = text.split_once('-').ok_or(())?;
        let quarter = Self { year: year.parse().map_err(|_| ())?, number: number.parse().map_err(|_| ())? };
        if (1..=4).contains(&quarter.number) { Ok(quarter) } else { Err(()) }
    }
}

/// A round of the pulse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PulseRound {
    /// The quarter of its last day.
    pub quarter: Quarter,
    /// The first day on which answers are taken.
    pub first_day: Date,
    /// The last one.
    pub last_day: Date,
}

impl PulseRound {
    /// Whether answers are taken on a day.
    pub fn is_open(&self, today: Date) -> bool {
        (self.first_day..=self.last_day).contains(&today)
    }

    /// Whether no more answers are taken.
    pub fn is_over(&self, today: Date) -> bool {
        today > self.last_day
    }
}

/// Whether these days can be those of a round that is begun today: it lies ahead and lasts at most 31 days.
pub(crate) fn fits(first: Date, last: Date, today: Date) -> bool {
    first >= today && last >= first && last < first.saturating_add(LONGEST_ROUND.days())
}

/// What was answered in a round of an administration: how often each value, by question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts(pub(crate) BTreeMap<String, [u32; TOP_ANSWER as usize]>);

impl Counts {
    /// Notes how often a value was given.
    pub(crate) fn note(&mut self, question: &str, value: i32, answers: i32) {
        let place = usize::try_from(value - 1).ok();
        let counts = self.0.entry(question.to_owned()).or_default();
        if let (Some(place), Ok(answers)) = (place.filter(|place| *place < counts.len()), u32::try_from(answers)) {
            counts[place] += answers;
        }
    }

    /// How many people answered: everybody answers every question.
    pub(crate) fn people(&self) -> usize {
        let of = |counts: &[u32; TOP_ANSWER as usize]| counts.iter().sum::<u32>();
        usize::try_from(self.0.values().map(of).max().unwrap_or_default()).unwrap_or(usize::MAX)
    }

    fn add(&mut self, other: &Self) {
        for (question, counts) in &other.0 {
            let sum = self.0.entry(question.clone()).or_default();
            for (sum, count) in sum.iter_mut().zip(counts) {
                *sum += count;
            }
        }
    }

    /// The mean of a question in tenths, rounded.
    fn mean(&self, question: &str) -> Option<u32> {
        let counts = self.0.get(question)?;
        let people: u32 = counts.iter().sum();
        let sum: u32 = (1..).zip(counts).map(|(value, count): (u32, &u32)| value * count).sum();
        (10 * sum + people / 2).checked_div(people)
    }
}

/// What is told of a round: means only, never of fewer than five people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// It is not over yet: what comes in meanwhile could be told apart.
    Running,
    /// Of the administration itself: how many answered, and the mean of each question in tenths.
    Own(usize, Vec<Option<u32>>),
    /// Of all administrations of the county in which fewer than five answered: how many answered in how many of them, and the means.
    County(usize, usize, Vec<Option<u32>>),
    /// Fewer than five answered, and the quarter is not over: a county is told once, when nobody can join any more.
    Later,
    /// Too few answered.
    Nothing,
}

impl Told {
    /// The means of the questions in tenths, where they are told.
    pub fn means(&self) -> Option<&[Option<u32>]> {
        match self {
            Self::Own(_, means) | Self::County(_, _, means) => Some(means),
            Self::Running | Self::Later | Self::Nothing => None,
        }
    }
}

/// A round and what is told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PulseResult {
    /// The round.
    pub round: PulseRound,
    /// What is told.
    pub told: Told,
}

/// What is told of a round. `others`: what was answered in the same quarter in the other administrations of the county.
pub(crate) fn told(round: &PulseRound, own: &Counts, others: &[Counts], questions: &[&str], today: Date) -> Told {
    if !round.is_over(today) {
        return Told::Running;
    }
    let means = |counts: &Counts| questions.iter().map(|question| counts.mean(question)).collect();
    if own.people() >= FEWEST {
        return Told::Own(own.people(), means(own));
    }
    if !round.quarter.is_over(today) {
        return Told::Later;
    }
    // Those that are told themselves are not in the sum: their difference would tell the rest.
    let small = |counts: &&Counts| (1..FEWEST).contains(&counts.people());
    let mut sum = Counts::default();
    let mut offices = 0;
    for counts in std::iter::once(own).chain(others).filter(small) {
        sum.add(counts);
        offices += 1;
    }
    if sum.people() >= FEWEST && offices >= FEWEST_OFFICES {
        Told::County(sum.people(), offices, means(&sum))
    } else {
        Told::Nothing
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn counts(values: &[i32]) -> Counts {
        let mut counts = Counts::default();
        for value in values {
            counts.note("time", *value, 1);
        }
        counts
    }

    #[test]
    fn a_quarter_is_that_of_its_day_and_is_read_as_it_is_written() {
        for (day, text) in [
            (date(2026, 1, 1), "2026-1"),
            (date(2026, 3, 31), "2026-1"),
            (date(2026, 4, 1), "2026-2"),
            (date(2026, 12, 31), "2026-4"),
        ] {
            assert_eq!(Quarter::of(day).to_string(), text);
            assert_eq!(text.parse(), Ok(Quarter::of(day)));
            assert!(!Quarter::of(day).is_over(day));
        }
        assert!(Quarter::of(date(2026, 12, 31)).is_over(date(2027, 1, 1)));
        for text in ["", "2026", "2026-0", "2026-5", "x-1", "2026-x"] {
            assert!(text.parse::<Quarter>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_round_lies_ahead_and_is_no_longer_than_a_month() {
        let today = date(2026, 11, 27);
        for (first, last, fit) in [
            (date(2026, 11, 27), date(2026, 11, 27), true),
            (date(2026, 11, 27), date(2026, 12, 27), true),
            (date(2026, 11, 27), date(2026, 12, 28), false),
            (date(2026, 11, 26), date(2026, 12, 1), false),
            (date(2026, 12, 2), date(2026, 12, 1), false),
        ] {
            assert_eq!(fits(first, last, today), fit, "{first} {last}");
        }
    }

    /// Who answered here, who in the two others of the county, on which day it is asked, and what is told.
    #[test]
    fn nothing_is_told_of_fewer_than_five_nor_while_it_can_still_change() {
        let round = PulseRound {
            quarter: Quarter::of(date(2026, 11, 20)),
            first_day: date(2026, 11, 10),
            last_day: date(2026, 11, 20),
        };
        let (during, after, next) = (date(2026, 11, 20), date(2026, 11, 21), date(2027, 1, 1));
        let many = [1, 2, 3, 4, 5];
        let few = [5, 5, 5];
        let none: [i32; 0] = [];
        type Answers<'a> = &'a [i32];
        let cases: [(Answers, [Answers; 2], Date, Told); 9] = [
            (&many, [&none, &none], during, Told::Running),
            (&many, [&few, &none], after, Told::Own(5, vec![Some(30)])),
            (&many[..4], [&none, &none], after, Told::Later),
            (&few, [&few, &none], after, Told::Later),
            (&few, [&few, &none], next, Told::County(6, 2, vec![Some(50)])),
            // Alone, or with one that is told itself, they would be told by the difference.
            (&few, [&none, &none], next, Told::Nothing),
            (&few, [&many, &none], next, Told::Nothing),
            (&few[..2], [&few[..2], &none], next, Told::Nothing),
            (&none, [&few, &few[..2]], next, Told::County(5, 2, vec![Some(50)])),
        ];
        for (own, others, today, expected) in cases {
            let others: Vec<Counts> = others.iter().map(|values| counts(values)).collect();
            assert_eq!(told(&round, &counts(own), &others, &["time"], today), expected, "{own:?} {others:?} {today}");
        }
    }
}
