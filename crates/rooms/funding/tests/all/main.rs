//! Grants, through the door of the room, on both databases.
#![expect(clippy::unwrap_used, reason = "helpers of tests may stop the test")]

mod application;
mod common;
mod evidence;
mod import;
mod interest;
mod ledger;
mod overview;
mod random;
mod rules;
mod running;
