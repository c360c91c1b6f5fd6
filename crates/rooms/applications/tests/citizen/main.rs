//! The citizen's side through its door, on both databases.

#![expect(clippy::expect_used, reason = "a test cannot go on without its page")]

mod browser;
mod common;
mod drafts;
mod feedback;
mod next;
mod notices;
mod pages;
mod reform;
mod rows;
mod uploads;
mod versions;
mod windows;
mod withdrawal;
mod words;
