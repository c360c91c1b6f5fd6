//! The event log in columns.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::view::View;
use crate::{Error, Result};

/// Microseconds since 1970, UTC.
pub type Moment = i64;

/// A kind of activity: its place among the names of the log, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Activity(pub(crate) u8);

impl Activity {
    pub(crate) fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// A service, an administration or a legal entity: its place among the names of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(pub(crate) u16);

/// A case: its place in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseIndex(pub(crate) u32);

/// Who did something. Never a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Resource {
    /// Whoever applied.
    Applicant,
    /// Somebody who works on cases.
    Clerk,
    /// A second person.
    Approver,
    /// The program itself.
    System,
}

impl Resource {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Applicant, Self::Clerk, Self::Approver, Self::System];

    /// The name under which it is written.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Applicant => "applicant",
            Self::Clerk => "clerk",
            Self::Approver => "approver",
            Self::System => "system",
        }
    }
}

/// A case as it is given to the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case<'a> {
    /// Id of the service.
    pub service: &'a str,
    /// Who works on it.
    pub administration: &'a str,
    /// In whose name.
    pub entity: &'a str,
    /// Until when it has to be finished.
    pub due: Option<Moment>,
    /// When nothing was left to decide.
    pub ended: Option<Moment>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct CaseRow {
    pub(crate) service: Name,
    pub(crate) administration: Name,
    pub(crate) entity: Name,
    pub(crate) due: Option<Moment>,
    pub(crate) ended: Option<Moment>,
}

#[derive(Clone, Copy, Debug)]
struct EventRow {
    at: Moment,
    sequence: u32,
    activity: Activity,
    resource: Resource,
}

/// Names by their first use; in the end they are numbered in their order, so that a log does not depend on it.
#[derive(Debug, Default)]
struct Names(BTreeMap<String, u16>);

impl Names {
    fn number(&mut self, name: &str, most: usize, what: &'static str) -> Result<u16> {
        if let Some(known) = self.0.get(name) {
            return Ok(*known);
        }
        let number = self.0.len();
        let fits = u16::try_from(number).ok().filter(|_| number < most).ok_or(Error::TooMany(what))?;
        match self.0.entry(name.to_owned()) {
            Entry::Vacant(place) => Ok(*place.insert(fits)),
            Entry::Occupied(known) => Ok(*known.get()),
        }
    }

    /// The names in their order, and the new number of each old one.
    fn settle(self) -> (Vec<String>, Vec<u16>) {
        let mut moved = vec![0; self.0.len()];
        let mut names = Vec::with_capacity(self.0.len());
        for (new, (name, old)) in (0_u16..).zip(self.0) {
            if let Some(place) = moved.get_mut(usize::from(old)) {
                *place = new;
            }
            names.push(name);
        }
        (names, moved)
    }
}

/// Collects cases and what happened to them, in any order.
#[derive(Debug, Default)]
pub struct LogBuilder {
    activities: Names,
    services: Names,
    administrations: Names,
    entities: Names,
    cases: Vec<CaseRow>,
    of: Vec<u32>,
    events: Vec<EventRow>,
}

impl LogBuilder {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A case. One to which nothing happens is left out of the log.
    ///
    /// # Errors
    /// [`Error::TooMany`].
    pub fn case(&mut self, case: &Case<'_>) -> Result<CaseIndex> {
        let most = usize::from(u16::MAX);
        let index = u32::try_from(self.cases.len()).map_err(|_| Error::TooMany("cases"))?;
        self.cases.push(CaseRow {
            service: Name(self.services.number(case.service, most, "services")?),
            administration: Name(self.administrations.number(case.administration, most, "administrations")?),
            entity: Name(self.entities.number(case.entity, most, "legal entities")?),
            due: case.due,
            ended: case.ended,
        });
        Ok(CaseIndex(index))
    }

    /// The activity of this name, for [`LogBuilder::event`].
    ///
    /// # Errors
    /// [`Error::TooMany`].
    pub fn activity(&mut self, name: &str) -> Result<Activity> {
        let number = self.activities.number(name, usize::from(u8::MAX) + 1, "activities")?;
        u8::try_from(number).map(Activity).map_err(|_| Error::TooMany("activities"))
    }

    /// Something that happened to a case. What happened at one moment stands in the order of `sequence`.
    pub fn event(&mut self, case: CaseIndex, activity: Activity, at: Moment, sequence: u32, resource: Resource) {
        self.of.push(case.0);
        self.events.push(EventRow { at, sequence, activity, resource });
    }

    /// The log: events by case, then by time.
    #[must_use]
    pub fn build(self) -> Log {
        let (activities, moved) = self.activities.settle();
        let (services, of_services) = self.services.settle();
        let (administrations, of_administrations) = self.administrations.settle();
        let (entities, of_entities) = self.entities.settle();
        let renumbered = |moved: &[u16], name: Name| Name(moved.get(usize::from(name.0)).copied().unwrap_or_default());
        let mut counts = vec![0_u32; self.cases.len() + 1];
        for case in &self.of {
            if let Some(count) = counts.get_mut(*case as usize) {
                *count += 1;
            }
        }
        // Where the events of each case begin, and where the next one goes.
        let mut next = Vec::with_capacity(self.cases.len());
        let mut starts = vec![0];
        let mut cases = Vec::with_capacity(self.cases.len());
        let mut sum = 0;
        for (row, count) in self.cases.iter().zip(&counts) {
            next.push(sum);
            if *count > 0 {
                sum += *count as usize;
                starts.push(sum);
                cases.push(CaseRow {
                    service: renumbered(&of_services, row.service),
                    administration: renumbered(&of_administrations, row.administration),
                    entity: renumbered(&of_entities, row.entity),
                    ..*row
                });
            }
        }
        let mut placed = self.events.clone();
        for (case, event) in self.of.iter().zip(&self.events) {
            if let Some(place) = next.get_mut(*case as usize) {
                if let Some(slot) = placed.get_mut(*place) {
                    *slot = *event;
                }
                *place += 1;
            }
        }
        let mut log = Log {
            activities,
            services,
            administrations,
            entities,
            cases,
            starts,
            activity: Vec::with_capacity(placed.len()),
            at: Vec::with_capacity(placed.len()),
            resource: Vec::with_capacity(placed.len()),
        };
        for ends in log.starts.windows(2) {
            let [begin, end] = ends else { continue };
            if let Some(events) = placed.get_mut(*begin..*end) {
                events.sort_unstable_by_key(|event| (event.at, event.sequence, event.activity, event.resource));
            }
        }
        for event in placed {
            let activity = moved.get(event.activity.index()).and_then(|new| u8::try_from(*new).ok());
            log.activity.push(Activity(activity.unwrap_or_default()));
            log.at.push(event.at);
            log.resource.push(event.resource);
        }
        log
    }
}

/// Cases and what happened to them: one column for each property, the events of a case together and in their order.
#[derive(Debug, Default)]
pub struct Log {
    pub(crate) activities: Vec<String>,
    pub(crate) services: Vec<String>,
    pub(crate) administrations: Vec<String>,
    pub(crate) entities: Vec<String>,
    pub(crate) cases: Vec<CaseRow>,
    pub(crate) starts: Vec<usize>,
    pub(crate) activity: Vec<Activity>,
    pub(crate) at: Vec<Moment>,
    pub(crate) resource: Vec<Resource>,
}

impl Log {
    /// All cases.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        View::new(self, (0..).map(CaseIndex).take(self.cases.len()).collect())
    }

    /// How many events.
    #[must_use]
    pub fn events(&self) -> usize {
        self.at.len()
    }

    /// The name of an activity.
    #[must_use]
    pub fn name(&self, activity: Activity) -> &str {
        self.activities.get(activity.index()).map(String::as_str).unwrap_or_default()
    }

    /// The activity of this name, when it occurs.
    #[must_use]
    pub fn activity(&self, name: &str) -> Option<Activity> {
        let place = self.activities.iter().position(|known| known == name)?;
        u8::try_from(place).ok().map(Activity)
    }

    /// The services of the log in their order.
    #[must_use]
    pub fn services(&self) -> &[String] {
        &self.services
    }

    /// The administrations of the log in their order.
    #[must_use]
    pub fn administrations(&self) -> &[String] {
        &self.administrations
    }

    /// The legal entities of the log in their order.
    #[must_use]
    pub fn entities(&self) -> &[String] {
        &self.entities
    }
}
