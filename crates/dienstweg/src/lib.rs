//! The binary as a library, so that tests can build the whole program in their own process.
//!
//! [`run`] is the command line. [`Ground`] is what a process stands on, [`House`] wires the rooms together, [`router`]
//! turns their routes into one service.

mod accounts;
mod command;
pub mod config;
mod demo;
pub mod disk;
mod door;
mod health;
mod logging;
mod openapi;
mod say;
mod schema;
mod serve;
mod supply;
mod tasks;
mod telemetry;
mod verify;
mod wiring;

pub use command::run;
pub use door::{router, walls};
pub use health::{Desk as HealthDesk, Readiness, routes as health_routes};
pub use openapi::document as openapi_document;
pub use schema::{ROOMS, migrate, steps_of_a_newer_version};
pub use telemetry::resident_bytes;
pub use wiring::{Ground, House, Manners};
