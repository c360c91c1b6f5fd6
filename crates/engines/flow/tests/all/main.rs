//! The engine through its door.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod example;
mod known;
mod picture;
mod properties;
