//! The whole program: every route, every table, its configuration, its interface, its start and its end.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "helpers of tests may stop the test")]

mod access;
mod areas;
mod author;
mod config;
mod copies;
mod crawlers;
mod erasure;
mod export;
mod files;
mod fleet;
mod further;
mod import;
mod interrupted;
mod openapi;
mod overview;
mod place;
mod roles;
mod routes;
mod scan;
mod start;
mod tables;
mod tenants;
mod town;
mod uptake;
