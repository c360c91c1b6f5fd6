//! The tests of `studio`, in one program: linked once, on disk once.
#![expect(clippy::expect_used, reason = "helpers of tests may stop the test")]

mod content;
mod fim;
mod publication;
mod publish;
