//! What both programs of this crate need: a server of one's own with its throw-away database, a client that loads it, and
//! figures.

pub mod cases;
pub mod corpus;
pub mod database;
pub mod dice;
pub mod figures;
pub mod http;
pub mod load;
pub mod server;
pub mod submission;
