//! The tests of `xzufi`, in one program: linked once, on disk once.
#![expect(clippy::unwrap_used, reason = "helpers of tests may stop the test")]

mod messages;
mod properties;
mod values;
