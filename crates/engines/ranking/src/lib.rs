//! Says which service to digitise first, and which measures fit into money, time and days: reasons and proofs included.
//!
//! * [`score`]: benefit and feasibility of each service under weights that were agreed on, with reasons, what is not known, and
//!   what another weight would change.
//! * [`roadmap`]: which measures are done when, with a proof of how good that is, or why what is demanded cannot be done.

pub mod roadmap;
pub mod score;
