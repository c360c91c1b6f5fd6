//! The shared provider's side: one installation for every administration.
//!
//! Verbs: [`survey()`], from which every gap follows; [`propose`], [`act()`] (approve, reject, withdraw, pause, resume, roll back),
//! [`roll_outs`], [`roll_out()`], [`progress`]; [`read`] and [`apply`] for tables of values, [`template`] to fill in; [`ask`], [`answer`] and
//! [`settle`] for values that somebody is asked for by mail; [`count_usage`], [`used`]; [`paper()`] for data protection. Routes: [`routes`].

use std::sync::Arc;

mod access;
mod asking;
mod error;
mod machine;
mod model;
mod operator;
mod pages;
mod papers;
mod spreadsheet;
mod tables;
mod tenants;
mod verbs;

pub use access::AccessMails;
pub use asking::Asking;
pub use error::Error;
pub use machine::{Certificate, Condition, FREE_PERCENT, Machine, RENEW_DAYS};
pub use model::{
    Act, Announced, Announcement, AnnouncementKind, BackupKind, Counts, Done, Event, FEWEST_PUBLISHED, Gap, Line, Plan,
    Progress, Proof, Recorded, Request, RequestState, RollOut, ServiceFault, Stages, Standing, State, Step, Target,
    Watched, Weight, published,
};
pub use operator::Operator;
pub use pages::routes;
pub use papers::{Equipment, Paper, Provider, paper};
pub use verbs::{
    Declared, Filling, Heritable, NewRequest, Proposed, Renewal, RowProblem, Services, Survey, Trouble, Used, act,
    announce, announcements, answer, apply, ask, askable, count_usage, heritable, inherit, last_backup, look_at,
    note_backup, notices, opened, own_proofs, progress, proofs, propose, read, record_evidence, renewals, request,
    request_code, requests, roll_out, roll_outs, settle, survey, template, tenant_of_code, used, watched,
    withdraw_announcement,
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
    /// A roll-out.
    RollOutId
}
pub use tenants::{
    TenantLine, TenantStep, Unsound, WAITING_DAYS, create_tenant, step_tenant, tenant_line, tenant_lines,
};

/// The tables of this room.
pub const MIGRATIONS: store::Migrations = store::migrations!("operations", "001", "002", "003", "007", "008", "009");

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
    /// Whether e-mail goes out.
    pub mail: bool,
    /// Where documents are set.
    pub press: mailbox::Press,
    /// What protects the data.
    pub equipment: Equipment,
    /// The machine under the program.
    pub machine: Arc<Machine>,
}
