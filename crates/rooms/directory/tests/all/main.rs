//! The tests of `directory`, in one program: linked once, on disk once.
#![expect(clippy::expect_used, clippy::unwrap_used, reason = "helpers of tests may stop the test")]

mod assignments;
mod browse;
mod by_laws;
mod common;
mod content;
mod nearby;
mod pages;
mod places;
mod pvog;
mod reform;
mod responsibility;
mod search;
mod statements;
mod successors;
mod texts;
mod units;
mod xzufi;
mod xzufi_changes;
