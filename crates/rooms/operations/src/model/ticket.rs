use identity::AccountId;
use store::{TenantId, Timestamp};

use crate::{Operator, TicketId};

/// How many people a ticket is about: the first of two questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Affected {
    /// Whoever reports.
    One,
    /// Several people of the administration.
    Several,
    /// The whole administration, or people who apply.
    Everybody,
}

/// Whether they can work: the second question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hindered {
    /// They can, or it is a question.
    No,
    /// Only with detours.
    Partly,
    /// They cannot.
    Fully,
}

/// How urgent a ticket is; follows from the two answers and is never typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Priority {
    /// The whole administration cannot work.
    Urgent,
    /// Many are hindered.
    High,
    /// Some are hindered.
    Normal,
    /// Nobody is hindered.
    Low,
}

/// What a ticket is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// Login and accounts.
    Accounts,
    /// Working on cases.
    Cases,
    /// An online service or the public pages.
    Services,
    /// Settings and by-laws.
    Settings,
    /// Letters, print and post.
    Letters,
    /// Orders and costs.
    Orders,
    /// Anything else.
    Other,
}

/// How a ticket stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TicketState {
    /// Nobody has looked at it. Left by everything that an operator does, and by settling.
    New,
    /// An operator works on it. Left by asking, solving, settling.
    InProgress,
    /// The operator waits for the reporter; the clock stands. Left by writing, solving, settling.
    Waiting,
    /// The operator says that it is solved. Left by writing within the days of the terms, by settling, and by time.
    Solved,
    /// Final.
    Closed,
}

/// What somebody does with a ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TicketAct {
    /// The reporter opens it.
    Open,
    /// The reporter writes; that answers a question, and opens what was solved again.
    Write,
    /// The reporter says that nothing is left to do.
    Settle,
    /// An operator takes it.
    Take,
    /// An operator writes.
    Answer,
    /// An operator asks the reporter.
    Ask,
    /// An operator says how it was solved.
    Solve,
}

/// A thing with a name under which it is stored.
macro_rules! named {
    ($type:ident, $prefix:literal, $($variant:ident => $name:literal),+) => {
        impl $type {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name under which it is stored.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),+
                }
            }

            #[doc = concat!("Text key: `", $prefix, "<name>`.")]
            pub(crate) fn key(self) -> String {
                format!(concat!($prefix, "{}"), self.name())
            }

            /// The one that is stored under a name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }
        }
    };
}

pub(crate) use named;

named!(Affected, "operations-ticket-affected-", One => "one", Several => "several", Everybody => "everybody");
named!(Hindered, "operations-ticket-hindered-", No => "no", Partly => "partly", Fully => "fully");
named!(Priority, "operations-ticket-priority-", Urgent => "urgent", High => "high", Normal => "normal", Low => "low");
named!(Area, "operations-ticket-area-", Accounts => "accounts", Cases => "cases", Services => "services",
    Settings => "settings", Letters => "letters", Orders => "orders", Other => "other");
named!(TicketState, "operations-ticket-state-", New => "new", InProgress => "in-progress", Waiting => "waiting",
    Solved => "solved", Closed => "closed");
named!(TicketAct, "operations-ticket-act-", Open => "open", Write => "write", Settle => "settle", Take => "take",
    Answer => "answer", Ask => "ask", Solve => "solve");

impl Priority {
    /// The priority that the two answers give.
    pub fn of(affected: Affected, hindered: Hindered) -> Self {
        match (affected, hindered) {
            (Affected::Everybody, Hindered::Fully) => Self::Urgent,
            (Affected::Everybody, Hindered::Partly) | (Affected::Several, Hindered::Fully) => Self::High,
            (_, Hindered::Fully | Hindered::Partly) => Self::Normal,
            (_, Hindered::No) => Self::Low,
        }
    }
}

impl TicketState {
    /// The state after an act; `None` when it is not possible.
    pub fn after(self, act: TicketAct) -> Option<Self> {
        use TicketAct::{Answer, Ask, Open, Settle, Solve, Take, Write};
        match (self, act) {
            (Self::Closed, _) | (_, Open) | (Self::Solved, Take | Answer | Ask | Solve) => None,
            (_, Settle) => Some(Self::Closed),
            (_, Solve) => Some(Self::Solved),
            (_, Ask) | (Self::Waiting, Take | Answer) => Some(Self::Waiting),
            (Self::New, Write) => Some(Self::New),
            (_, Take | Answer | Write) => Some(Self::InProgress),
        }
    }

    /// Whether the clock of the provider runs.
    pub fn is_running(self) -> bool {
        matches!(self, Self::New | Self::InProgress)
    }

    /// Whether somebody still has to do something.
    pub fn is_open(self) -> bool {
        matches!(self, Self::New | Self::InProgress | Self::Waiting)
    }
}

impl TicketAct {
    /// Whether the reporter does it, not an operator.
    pub fn is_of_reporter(self) -> bool {
        matches!(self, Self::Open | Self::Write | Self::Settle)
    }

    /// Whether it needs words.
    pub fn needs_text(self) -> bool {
        !matches!(self, Self::Settle | Self::Take)
    }
}

/// Something that a member of staff of an administration told the provider; what was written stands in its entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// The administration.
    pub tenant: TenantId,
    /// Its number there.
    pub number: i32,
    /// Its identity, and that of its key.
    pub id: TicketId,
    /// What it is about, in a few words; not sealed, so that the queue of all administrations can say it.
    pub subject: String,
    /// Which part of the product.
    pub area: Area,
    /// Id of an online service in the catalogue, where it is about one.
    pub service: Option<String>,
    /// How many people it is about.
    pub affected: Affected,
    /// Whether they can work.
    pub hindered: Hindered,
    /// As stored; [`Desk::times`](super::ServiceDesk::times) knows what time makes of it.
    pub state: TicketState,
    /// Counts the changes.
    pub revision: i32,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// By whom.
    pub opened_by: AccountId,
    /// Who works on it.
    pub assigned: Option<Operator>,
    /// Seconds of service until an operator first did something.
    pub reacted: Option<i64>,
    /// Seconds of service that were spent until the clock last stood still.
    pub spent: i64,
    /// Since when the clock runs.
    pub running_since: Option<Timestamp>,
    /// When it was last said to be solved.
    pub solved_at: Option<Timestamp>,
}

impl Ticket {
    /// How urgent it is.
    pub fn priority(&self) -> Priority {
        Priority::of(self.affected, self.hindered)
    }
}

/// One step of a ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TicketEntry {
    /// What was done.
    pub act: TicketAct,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: Option<(TenantId, AccountId)>,
    /// What was written; empty where nothing was.
    pub text: String,
}
