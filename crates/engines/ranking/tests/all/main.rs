//! The engine through its door.

mod score;
