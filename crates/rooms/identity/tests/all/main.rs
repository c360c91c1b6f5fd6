//! The tests of `identity`, in one program: linked once, on disk once.
#![expect(clippy::unwrap_used, reason = "helpers of tests may stop the test")]

mod access;
mod account;
mod common;
mod login;
mod people;
mod sessions;
