//! The tests of `forms`, in one program: linked once, on disk once.
#![expect(clippy::unwrap_used, reason = "helpers of tests may stop the test")]

mod analysis;
mod coverage;
mod diff;
mod evaluate;
mod hostile;
mod logic;
mod properties;
mod rows;
mod services;
mod tables;
