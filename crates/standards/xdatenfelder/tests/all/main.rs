//! The tests of `xdatenfelder`, in one program: linked once, on disk once.
#![expect(clippy::unwrap_used, reason = "helpers of tests may stop the test")]

mod documents;
mod logic;
mod properties;
