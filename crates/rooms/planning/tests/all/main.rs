//! Planning through its door, on SQLite and PostgreSQL.
#![expect(clippy::unwrap_used, reason = "tests may stop")]

mod common;
mod concrete;
mod culture_ideas;
mod culture_people;
mod culture_pulse;
mod house;
mod interest;
mod measures;
mod operation;
mod overview;
mod pages;
mod priority;
mod process_sheet;
mod roadmap;
mod security;
mod sheet;
mod standing;
mod state_roadmap;
mod suppressed;
mod weights;
