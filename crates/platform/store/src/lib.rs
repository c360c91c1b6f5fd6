//! Connection, transactions, tenant scope, migrations, outbox and audit chain: what every room stands on.
//!
//! A [`Store`] opens a [`Scope`]: one transaction with a declared [`Reach`], an [`Actor`], a [`Language`] and the clock.
//! Verbs of the rooms take `&mut Scope`; whoever opened the scope commits it. Audit events and outbox entries are
//! collected in the scope and written with [`Scope::commit`], so state, events and effects stand or fall together.
//!
//! SQLite (WAL, `synchronous=FULL`, one writer) and PostgreSQL run through the same code. PostgreSQL adds row-level
//! security as the second lock behind the scoped queries.

mod audit;
mod backend;
mod backlog;
mod clock;
mod deletion;
mod diagnosis;
mod error;
mod export;
mod ids;
mod installation;
mod intake;
mod migrate;
mod money;
mod outbox;
mod row;
mod scope;
mod sqlite;
mod standing;
mod tables;
mod tenancy;
mod tenants;
#[cfg(feature = "testing")]
pub mod testing;

pub use audit::{Broken, ChainExtract, ChainLink, ChainReport, chain_extract, verify_chains};
pub use backend::{Config, Store};
pub use backlog::{Fault, Waiting, backlog, faults, retry};
pub use clock::{Clock, Timestamp};
pub use deletion::{
    Deletion, Table, approve_deletion, ask_deletion, deletable_from, deletion, deletions, drop_deletion, erase_rows,
    finish_deletion, note_files, repeat_deletion, tables,
};
pub use diagnosis::Diagnosis;
pub use error::Error;
pub use export::{EXPORT, ExportTable, ExportedRow, Extract, Sealed, StaysBehind};
pub use ids::{Actor, Language, Reach, TenantId};
pub use intake::{Intake, Item, Put};
pub use migrate::{Migrations, Step};
pub use money::Cents;
pub use outbox::{Consumer, ConsumerError, OutboxEvent, Worker};
pub use scope::Scope;
pub use standing::{Closed, Standing, closed, leave, resume, suspend};
pub use tenancy::{NewId, PreparedKey, Tenancy, code_of};
pub use tenants::{NewTenant, Tenant, create_tenants, tenant, tenants};

#[doc(hidden)]
pub mod reexport {
    pub use sea_orm;
    pub use serde;
    pub use uuid;
}

/// The store's own migrations; they run before those of every room.
pub const MIGRATIONS: Migrations = migrations!("store", "001", "002" sqlite, "003");

/// The result of a verb of the store.
pub type Result<T, E = Error> = std::result::Result<T, E>;
