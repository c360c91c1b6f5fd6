//! The tests of `procurement`, in one program: linked once, on disk once.
#![expect(clippy::unwrap_used, reason = "helpers of tests may stop the test")]

mod common;
mod deliveries;
mod demand;
mod ledger;
mod tenders;
