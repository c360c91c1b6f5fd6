//! Grants of a programme: a ledger that cannot be overdrawn, the desk of the funder, and the side of those who receive.
//!
//! Verbs: [`create_programme`], [`close_object`], [`set_year`]; [`take_over`], [`receive`], [`ask`], [`complete`], [`advise`], [`answer_early_start`];
//! [`propose`], [`decide`], [`send_back`], [`settle`]; [`call_money`], [`answer_drawdown`], [`ask_change`], [`answer_change`]; [`send_proof`],
//! [`check_proof`], [`release_proof`], [`settle_recovery`]; [`add_item`], [`confirm_items`]; [`own_grants`], [`check_contract_date`];
//! [`balances`], [`tend`]; [`tasks`], [`overview`], [`pace`], [`evidence`], [`letters`]; [`hand_in`], [`release_grants`]. Everything about a grant
//! lies under the administration that gives the money; its recipient has a row of its own, which the outbox carries there, and acts in the
//! scope that it names.

mod error;
mod export;
mod mails;
mod model;
mod pages;
mod tables;
mod verbs;
mod who;

pub use error::Error;
pub use export::EXPORT;
pub use mails::{FundingMails, Mirroring};
pub use model::{
    Act, Application, Asked, Balances, BaseRate, Booking, BookingId, Broken, Change, ChangeId, CostLine, Days,
    Drawdown, DrawdownId, Due, EarlyStart, Entry, Financing, Grant, GrantId, Interest, Item, ItemId, Letter, Line,
    MOST_LINES, Matter, Money, NewObject, NewProgramme, NewYear, Note, NoteId, NoteKind, Notice, ONLINE_SERVICE,
    Object, Overview, OwnGrant, Pace, Plan, Position, Programme, ProgrammeId, Proof, Proposal, Receipt, Recovery,
    Share, Span, State, Sums, TAKEN_OVER, Term, Terms, Waiting, Wanted, Year, base_rates, court, due, interest,
};
pub use pages::routes;
pub use verbs::{
    Answer, Evidence, Extent, GRANT_COLUMNS, Handed, LineProblem, MOST_LISTED, MOST_READ, NewItem, NewProof, OldGrant,
    ReadGrants, Task, TaskKind, Whole, WholeEvidence, add_item, advise, answer_change, answer_drawdown,
    answer_early_start, ask, ask_change, ask_early_start, balances, call_money, changes, check_contract_date,
    check_proof, close_object, complete, confirm_items, create_programme, decide, drawdowns, evidence,
    evidence_of_programme, extents, give_to, grant, grants, grants_of, hand_in, handed_in, items, journal, letters,
    link_measure, move_own, notes, objection_end, overview, own_grant, own_grants, pace, programme, proof, propose,
    read_grants, receive, recovery, release_grants, release_proof, return_proof, send_back, send_proof, set_term,
    set_year, settle, settle_recovery, take_over, tasks, tell, tend, throw_away, whole,
};
pub use who::{Funder, Recipient};

/// The tables of this room.
pub const MIGRATIONS: store::Migrations = store::migrations!("funding", "001" sqlite, "002", "003", "004", "005");

/// The result of a verb of this room.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What the pages of this room need. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    /// The database.
    pub store: store::Store,
    /// Who is logged in.
    pub identity: identity::Identity,
    /// Administrations, for names and letterheads.
    pub directory: directory::Directory,
    /// Sets letters.
    pub press: mailbox::Press,
}
