//! The citizen's side through its door, on both databases.

mod common;
mod drafts;
mod pages;
mod uploads;
