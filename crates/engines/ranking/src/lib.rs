//! Says which service to digitise first, and which measures fit into money, time and days: reasons and proofs included.
//!
//! * [`score`]: benefit and feasibility of each service under weights that were agreed on, with reasons, what is not known, and
//!   what another weight would change.

pub mod score;
