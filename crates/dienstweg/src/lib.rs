//! The binary as a library, so that tests can build the whole program in their own process.
//!
//! [`run`] is the command line. [`Ground`] is what a process stands on, [`House`] wires the rooms together, [`router`]
//! turns their routes into one service.

mod accounts;
mod areas;
mod author;
mod backlog;
mod backups;
mod belongs;
mod command;
pub mod config;
mod crawlers;
mod decided;
mod demo;
mod demo_culture;
mod demo_funding;
mod demo_news;
mod demo_procurement;
mod demo_workshops;
pub mod disk;
mod door;
mod exchange;
mod health;
mod import;
mod logging;
mod openapi;
mod orphans;
mod overview;
mod preview;
mod publishing;
mod rollout;
mod say;
mod schema;
mod serve;
mod submitted;
mod supply;
mod tasks;
mod telemetry;
mod tenant_export;
mod tenants;
mod trouble;
mod verify;
mod wiring;

pub use command::run;
pub use door::{router, walls};
pub use health::{Desk as HealthDesk, Readiness, measures, routes as health_routes};
pub use openapi::document as openapi_document;
pub use orphans::{NAMES_OF_FILES, sweep as sweep_orphans};
pub use overview::send_overviews;
pub use schema::ROOMS;
pub use tasks::scan_waiting;
pub use telemetry::resident_bytes;
pub use tenant_export::EXPORTS;
pub use tenants::{KEPT_TABLES, delete_tenants};
pub use wiring::{Ground, House, Manners};
