//! The terms of the service desk: its hours, and in how many of them it reacts and solves.

use calendar::{Calendar, Place, ServiceHours, Week};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::Timestamp;

use super::ticket::{Priority, Ticket, TicketState};

/// In how many service hours the provider wants to react, and to have solved it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// Until somebody of the provider first does something.
    pub reaction: u16,
    /// Until it is solved, without the time in which the provider waits for the reporter.
    pub solving: u16,
}

/// What the service desk promises from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The service hours.
    pub week: Week,
    /// Where the provider works: its public holidays have no service hours.
    pub place: Place,
    /// For each priority, in their order.
    pub targets: [Target; 4],
    /// Days in which a solved ticket can be opened again.
    pub reopen_days: u16,
    /// Where this is agreed.
    pub source: String,
}

impl Terms {
    /// The promise for a priority.
    pub fn target(&self, priority: Priority) -> Target {
        match priority {
            Priority::Urgent => self.targets[0],
            Priority::High => self.targets[1],
            Priority::Normal => self.targets[2],
            Priority::Low => self.targets[3],
        }
    }
}

/// What holds until the provider says something else: Monday to Thursday 8 to 16, Friday 8 to 13, in Erfurt. A proposal of this
/// product; no contract of the provider is known.
const PROPOSAL: &str = r#"{
    "week": ["08:00-16:00", "08:00-16:00", "08:00-16:00", "08:00-16:00", "08:00-13:00", null, null],
    "place": "16051000",
    "targets": [
        { "reaction": 1, "solving": 4 }, { "reaction": 2, "solving": 8 },
        { "reaction": 8, "solving": 24 }, { "reaction": 16, "solving": 80 }
    ],
    "reopen_days": 14,
    "source": ""
}"#;

/// The terms by their first days, and the calendar.
#[derive(Clone, Debug)]
pub struct ServiceDesk {
    terms: Vec<(Date, Terms)>,
    hours: ServiceHours,
    calendar: Calendar,
}

/// How a ticket stands in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// What has become of its state: a solved one is closed when its days are over.
    pub state: TicketState,
    /// Until when the provider has to react; nothing when it has.
    pub react_by: Option<Timestamp>,
    /// Until when it has to be solved, while the clock runs.
    pub solve_by: Option<Timestamp>,
    /// Whether the reaction came, or is, too late.
    pub reacts_late: bool,
    /// Whether the solution came, or is, too late.
    pub solves_late: bool,
    /// Until when it can be opened again, while it is solved.
    pub open_until: Option<Date>,
}

impl ServiceDesk {
    /// The terms as recorded, by first day; without any the proposal of this product holds.
    ///
    /// # Errors
    /// [`calendar::Error`] for a day out of the calendar.
    pub fn new(recorded: Vec<(Date, Terms)>, today: Date) -> Result<Self, calendar::Error> {
        let mut terms: Vec<(Date, Terms)> = Vec::new();
        if let Ok(proposal) = serde_json::from_str(PROPOSAL) {
            terms.push((Date::MIN, proposal));
        }
        terms.extend(recorded);
        terms.sort_by_key(|(first_day, _)| *first_day);
        let hours = terms.iter().map(|(first_day, terms)| (*first_day, terms.week)).collect();
        let calendar = Calendar::thuringia(1995..=today.year().saturating_add(5))?;
        Ok(Self { terms, hours, calendar })
    }

    /// All terms that were recorded, by first day, the proposal before all of them.
    pub fn all(&self) -> &[(Date, Terms)] {
        &self.terms
    }

    /// What holds on a day.
    pub fn on(&self, day: Date) -> Option<&Terms> {
        self.terms.iter().rev().find(|(first_day, _)| *first_day <= day).map(|(_, terms)| terms)
    }

    /// Seconds of service from one moment to another, for a ticket under these terms.
    pub(crate) fn seconds(&self, terms: &Terms, from: Timestamp, until: Timestamp) -> i64 {
        let seconds = self.calendar.service_seconds(&self.hours, from.in_germany(), until.in_germany(), &terms.place);
        seconds.unwrap_or_default()
    }

    fn after(&self, terms: &Terms, from: Timestamp, seconds: i64) -> Option<Timestamp> {
        let moment = self.calendar.after_service(&self.hours, from.in_germany(), seconds, &terms.place);
        moment.ok().map(Timestamp::of_germany)
    }

    /// Seconds of service that a ticket has taken so far.
    pub(crate) fn spent(&self, ticket: &Ticket, now: Timestamp) -> i64 {
        let running = ticket.running_since.zip(self.on(ticket.opened_at.in_germany().date()));
        ticket.spent + running.map_or(0, |(since, terms)| self.seconds(terms, since, now))
    }

    /// How a ticket stands now. The terms of the day on which it was opened hold for it to its end.
    pub fn times(&self, ticket: &Ticket, now: Timestamp) -> Times {
        let Some(terms) = self.on(ticket.opened_at.in_germany().date()) else {
            return Times {
                state: ticket.state,
                react_by: None,
                solve_by: None,
                reacts_late: false,
                solves_late: false,
                open_until: None,
            };
        };
        let target = terms.target(ticket.priority());
        let (reaction, solving) = (i64::from(target.reaction) * 3_600, i64::from(target.solving) * 3_600);
        let solved_on = ticket.solved_at.map(|at| at.in_germany().date());
        let last_day = solved_on.and_then(|day| day.checked_add(i64::from(terms.reopen_days).days()).ok());
        let over = ticket.state == TicketState::Solved && last_day.is_some_and(|day| now.in_germany().date() > day);
        let spent = self.spent(ticket, now);
        let untouched = ticket.reacted.is_none() && ticket.state.is_running();
        Times {
            state: if over { TicketState::Closed } else { ticket.state },
            react_by: untouched.then(|| self.after(terms, ticket.opened_at, reaction)).flatten(),
            solve_by: ticket.running_since.and_then(|since| self.after(terms, since, solving - ticket.spent)),
            reacts_late: ticket.reacted.unwrap_or(if untouched { spent } else { 0 }) > reaction,
            solves_late: spent > solving,
            open_until: last_day.filter(|_| ticket.state == TicketState::Solved && !over),
        }
    }

    /// What was promised and kept for tickets that were opened in one month.
    pub fn figures<'a>(&self, tickets: impl Iterator<Item = &'a Ticket>, now: Timestamp) -> TicketFigures {
        let mut figures = TicketFigures::default();
        let mut solved: Vec<i64> = Vec::new();
        for ticket in tickets {
            let times = self.times(ticket, now);
            figures.opened += 1;
            if ticket.reacted.is_some() || times.reacts_late {
                figures.with_reaction += 1;
                figures.reacted_in_time += usize::from(!times.reacts_late);
            }
            if ticket.solved_at.is_some() || times.solves_late {
                figures.with_solution += 1;
                figures.solved_in_time += usize::from(!times.solves_late);
            }
            if ticket.solved_at.is_some() {
                solved.push(ticket.spent);
            }
        }
        solved.sort_unstable();
        figures.median_seconds = match (solved.len(), solved.len() / 2) {
            (0, _) => None,
            (length, middle) if length % 2 == 1 => solved.get(middle).copied(),
            (_, middle) => solved.get(middle - 1).zip(solved.get(middle)).map(|(low, high)| (low + high) / 2),
        };
        figures
    }
}

/// How well the provider kept its promises.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TicketFigures {
    /// Tickets that were opened.
    pub opened: usize,
    /// Of these, with a reaction, or too late without one.
    pub with_reaction: usize,
    /// Of these, in time.
    pub reacted_in_time: usize,
    /// Of those that were opened, solved, or too late without a solution.
    pub with_solution: usize,
    /// Of these, in time.
    pub solved_in_time: usize,
    /// Half of the solved ones took so many seconds of service or less; of an even number the mean of both in the middle.
    pub median_seconds: Option<i64>,
}
