//! The shared provider's side: one installation for every administration.
//!
//! Verbs: [`survey()`], from which every gap follows; [`propose`], [`act()`] (approve, reject, withdraw, pause, resume, roll back),
//! [`roll_outs`], [`roll_out()`], [`progress`]; [`read`] and [`apply`] for tables of values, [`template`] to fill in; [`ask`], [`answer`] and
//! [`settle`] for values that somebody is asked for by mail; [`count_usage`], [`used`]; [`open_ticket`], [`reply`] and [`handle`] for
//! what staff tells the provider; [`set_offer`], [`order`] and [`handle_order`] for what it offers; [`propose_key`], [`begin_run`],
//! [`submit_run`] and [`issue_run`] for what it costs; [`paper()`] for data protection; [`export_tenant`] and [`check_export`] for whoever takes the data of an administration along. Routes: [`routes`].

use std::sync::Arc;

mod access;
mod asking;
mod error;
mod export;
mod machine;
mod model;
mod operator;
mod overview;
mod pages;
mod papers;
mod report;
mod staff;
mod tables;
mod tenants;
mod verbs;

pub use access::AccessMails;
pub use asking::Asking;
pub use error::Error;
pub use export::tables::EXPORT;
pub use export::{
    Checked, ExportId, Exporter, Fault, MANIFEST, Taker, TenantExport, check_export, export_tenant, exports,
    exports_of, note_exported,
};
pub use machine::{Certificate, Condition, FREE_PERCENT, Machine, RENEW_DAYS};
pub use model::{
    Act, Affected, Announced, Announcement, AnnouncementKind, Area, BackupKind, Billing, CostKey, Counts, Done, Event,
    FEWEST_PUBLISHED, Gap, Hindered, Inputs, KeyState, Line, LineKind, Measure, Offer, Order, OrderAct, OrderEntry,
    OrderState, Plan, Position, Priority, Progress, Proof, Quarter, Recorded, Request, RequestState, RollOut, Run,
    RunState, ServiceDesk, ServiceFault, ServiceTarget, Stages, Standing, State, StatementLine, Step, Target, Terms,
    Ticket, TicketAct, TicketEntry, TicketFigures, TicketState, Times, WHOLE, Watched, Weight, Weights, allocate,
    key_of, offer_on, published, share_out,
};
pub use operator::Operator;
pub use overview::overview;
pub use pages::{export_routes, routes};
pub use papers::{Equipment, Paper, Provider, paper};
pub use report::{report, reported_months};
pub use staff::Staff;
pub use verbs::{
    Declared, Filling, Heritable, NewOffer, NewRequest, NewTicket, Proposed, Renewal, RowProblem, Services, Statement,
    Survey, Trouble, Used, act, all_orders, announce, announcements, answer, apply, ask, askable, begin_run,
    change_order, cost_keys, count_usage, frozen, give_back_run, handle, handle_order, heritable, inherit, issue_run,
    last_backup, look_at, measured, note_backup, notices, offers, one_order, open_ticket, open_tickets, opened, order,
    orderable, own_order, own_orders, own_proofs, own_statements, own_ticket, own_tickets, own_use, progress, proofs,
    propose, propose_key, read, record_evidence, renewals, reply, request, request_code, requests, roll_out, roll_outs,
    runs, runs_of, service_desk, set_costs, set_offer, set_terms, settle, settle_key, statements, submit_run, survey,
    template, tenant_of_code, ticket, tickets_since, used, watched, withdraw_announcement,
};

store::id_type! {
    /// Something that every page says.
    AnnouncementId
}

store::id_type! {
    /// A note about a backup.
    BackupId
}

store::id_type! {
    /// A request for values.
    RequestId
}

store::id_type! {
    /// Something that was ordered.
    OrderId
}

store::id_type! {
    /// Something that was told to the provider.
    TicketId
}

store::id_type! {
    /// A roll-out.
    RollOutId
}
pub use tenants::{
    TenantLine, TenantStep, Unsound, WAITING_DAYS, create_tenant, step_tenant, tenant_line, tenant_lines,
};

/// The tables of this room.
pub const MIGRATIONS: store::Migrations =
    store::migrations!("operations", "001", "002", "003", "004", "005", "007", "008", "009", "010");

/// The result of a verb of this room.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What the pages of this room need. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    /// The database.
    pub store: store::Store,
    /// Who is logged in.
    pub identity: identity::Identity,
    /// The published online services.
    pub studio: studio::Studio,
    /// Areas, administrations, legal entities with their values.
    pub directory: directory::Directory,
    /// The files.
    pub blobs: blobs::Blobs,
    /// Sets letters.
    pub press: mailbox::Press,
    /// Whether e-mail goes out.
    pub mail: bool,
    /// What protects the data.
    pub equipment: Equipment,
    /// The machine under the program.
    pub machine: Arc<Machine>,
}
