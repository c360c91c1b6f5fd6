use jiff::civil::{Date, Time};
use store::{TenantId, Timestamp};

use super::{Audience, State};

store::id_type! {
    /// A series of workshops.
    SeriesId
}
store::id_type! {
    /// A workshop.
    WorkshopId
}
store::id_type! {
    /// A registration.
    RegistrationId
}
store::id_type! {
    /// The access of somebody who moderates or advises.
    AccessId
}

/// Days after the end on which is asked how far the measures are.
pub const FOLLOW_UPS: [i64; 3] = [14, 60, 180];
/// People in a workshop where nothing else is said.
pub const CAPACITY: i32 = 30;
/// Days after its end for which names and addresses are kept where nothing else is said.
pub const KEEP_DAYS: i32 = 30;
/// People at a table.
const TABLE: i32 = 8;
/// Most people in a workshop.
pub const MOST_PLACES: i32 = 500;

/// The last day of what ends with a day, i.e. with the midnight that follows it; nothing where it ends at another time.
pub(crate) fn last_day(end: Timestamp) -> Option<Date> {
    let shown = end.in_germany();
    (shown.time() == Time::midnight()).then(|| shown.date().yesterday().ok()).flatten()
}

/// Workshops that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Its identity.
    pub id: SeriesId,
    /// What it is about.
    pub title: String,
    /// Who organises it.
    pub organiser: String,
    /// Days after the end on which is asked how far the measures are.
    pub follow_ups: Vec<i64>,
    /// Where the facts are written down; may be empty.
    pub source: String,
}

/// What is said about a workshop when it is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// For whom.
    pub audience: Audience,
    /// Where.
    pub place: String,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends, on the same day.
    pub ends_at: Timestamp,
    /// Until when somebody can register.
    pub register_until: Timestamp,
    /// Places.
    pub capacity: i32,
    /// Places for each administration before `limited_until`.
    pub per_office: i32,
    /// Until when the places for each administration are limited.
    pub limited_until: Timestamp,
    /// Who moderates; may be empty.
    pub moderation: String,
    /// Days after the end for which names and addresses are kept.
    pub keep_days: i32,
}

/// A workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workshop {
    /// Its identity.
    pub id: WorkshopId,
    /// Under whose administration it is organised.
    pub host: TenantId,
    /// To which series it belongs.
    pub series: Series,
    /// What is said about it.
    pub plan: Plan,
    /// With what people in the room join.
    pub join_code: String,
    /// How far it is.
    pub state: State,
    /// Counts the changes: who changes names the one that they have seen.
    pub revision: i32,
    /// Since when nothing about people is known any more.
    pub erased_at: Option<Timestamp>,
}

impl Workshop {
    /// Whether somebody can register at a moment.
    pub fn takes(&self, now: Timestamp) -> bool {
        self.state == State::Open && now < self.plan.register_until
    }

    /// When what is known about people is deleted.
    pub fn erased_from(&self) -> Timestamp {
        self.plan.ends_at.plus_days(i64::from(self.plan.keep_days))
    }

    /// The table of whoever has this number: neighbours in the list sit apart, so that administrations mix.
    pub fn table(&self, number: i32) -> char {
        let tables = ((self.plan.capacity + TABLE - 1) / TABLE).clamp(1, 26);
        let table = number.saturating_sub(1).rem_euclid(tables);
        char::from(b'A' + u8::try_from(table).unwrap_or_default())
    }
}

/// An administration that is invited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Its number.
    pub administration: TenantId,
    /// The end of the address of its form.
    pub code: String,
}

/// What somebody says about themselves, for this workshop only.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Person {
    /// First and last name.
    pub name: String,
    /// What they do in their administration.
    pub function: String,
    /// Where mail about this workshop goes.
    pub email: String,
    /// What they need to take part: a ramp, an interpreter …
    pub needs: String,
}

/// How a registration stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seat {
    /// Has a place. Left by cancelling, checking in.
    Taken,
    /// Waits for a place. Left by moving up, cancelling.
    Waiting,
    /// Called off. Final.
    Cancelled,
    /// Came. Left when that was a mistake.
    Present,
}

impl Seat {
    const ALL: [Self; 4] = [Self::Taken, Self::Waiting, Self::Cancelled, Self::Present];

    /// The name under which it is stored; its text key is `workshops-seat-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Waiting => "waiting",
            Self::Cancelled => "cancelled",
            Self::Present => "present",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|seat| seat.name() == name)
    }

    /// Whether it takes up a place.
    pub fn holds(self) -> bool {
        matches!(self, Self::Taken | Self::Present)
    }
}

/// A registration. Not `Debug`: it says who somebody is.
#[derive(Clone, PartialEq, Eq)]
pub struct Registration {
    /// Its identity.
    pub id: RegistrationId,
    /// For which workshop.
    pub workshop: WorkshopId,
    /// From which administration.
    pub administration: TenantId,
    /// Counts within the workshop; stands on the badge.
    pub number: i32,
    /// How it stands.
    pub seat: Seat,
    /// Who; nothing once it was deleted.
    pub person: Option<Person>,
    /// When.
    pub registered_at: Timestamp,
}

/// What somebody without an account may do in one workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessKind {
    /// Runs exercises and sees who takes part.
    Moderator,
    /// Sees results only: experts of the ministry, advisers.
    Expert,
}

impl AccessKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::Moderator, Self::Expert];

    /// The name under which it is stored; its text key is `workshops-access-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Moderator => "moderator",
            Self::Expert => "expert",
        }
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// The access of somebody without an account. Not `Debug`: it says who somebody is.
#[derive(Clone, PartialEq, Eq)]
pub struct Access {
    /// Its identity.
    pub id: AccessId,
    /// To which workshop.
    pub workshop: WorkshopId,
    /// To do what.
    pub kind: AccessKind,
    /// Who; empty once it was deleted.
    pub name: String,
    /// Until when.
    pub until: Timestamp,
    /// Whether it was taken back.
    pub revoked: bool,
}

/// What an administration was invited to, as its own row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Which workshop.
    pub workshop: WorkshopId,
    /// The title of its series.
    pub title: String,
    /// For whom it is.
    pub audience: Audience,
    /// Where.
    pub place: String,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
    /// Until when somebody can register.
    pub register_until: Timestamp,
    /// How far it is.
    pub state: State,
    /// The end of the address of the form.
    pub code: String,
}
