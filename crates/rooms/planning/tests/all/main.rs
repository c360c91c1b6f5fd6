//! Planning through its door, on SQLite and PostgreSQL.
#![expect(clippy::unwrap_used, reason = "tests may stop")]

mod common;
mod concrete;
mod measures;
mod pages;
mod process_sheet;
mod sheet;
