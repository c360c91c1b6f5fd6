//! The whole program: every route, every table, its configuration, its interface, its start and its end.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "helpers of tests may stop the test")]

mod config;
mod openapi;
mod routes;
mod start;
mod tables;
mod town;
