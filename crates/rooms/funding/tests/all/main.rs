//! Grants, through the door of the room, on both databases.
#![expect(clippy::unwrap_used, reason = "helpers of tests may stop the test")]

mod application;
mod common;
mod desk;
mod evidence;
mod import;
mod interest;
mod ledger;
mod letters;
mod overview;
mod papers;
mod random;
mod rules;
mod running;
