//! The engine through its door.

mod roadmap;
mod score;
