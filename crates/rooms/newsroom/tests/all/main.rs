//! The tests of `newsroom`, in one program: linked once, on disk once.
#![expect(clippy::unwrap_used, reason = "helpers of tests may stop the test")]

mod approval;
mod body;
mod common;
mod feeds;
mod pages;
