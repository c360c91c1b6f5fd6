//! The tests of `finder`, in one program: linked once, on disk once.
#![expect(clippy::expect_used, reason = "helpers of tests may stop the test")]

mod everyday_words;
mod mechanisms;
