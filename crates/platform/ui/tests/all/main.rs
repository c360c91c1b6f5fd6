//! The tests of `ui`, in one program: linked once, on disk once.
#![expect(clippy::unwrap_used, reason = "helpers of tests may stop the test")]

mod components;
mod door;
mod slow;
mod texts;
