//! The tests of `blobs`, in one program: linked once, on disk once.
#![expect(clippy::unwrap_used, reason = "helpers of tests may stop the test")]

mod folder;
mod inspect;
mod logo;
mod properties;
mod scanner;
mod storage;
