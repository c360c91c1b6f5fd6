//! The door of this room, on both databases.
#![expect(clippy::unwrap_used, reason = "tests may stop")]

mod acceptance;
mod access;
mod by_laws;
mod common;
mod cost;
mod duty;
mod face;
mod fill;
mod first_access;
mod fleet;
mod offer;
mod onboarding;
mod own_addresses;
mod pages;
mod papers;
mod renewal;
mod representative;
mod request;
mod roll_out;
mod settings;
mod ticket;
