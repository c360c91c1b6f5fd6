//! The tests of `workshops`, in one program: linked once, on disk once.
#![expect(clippy::unwrap_used, reason = "helpers of tests may stop the test")]

mod common;
mod crowd;
mod exercises;
mod pages;
mod results;
mod seats;
