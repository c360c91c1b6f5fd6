//! Says which service to digitise first, and which measures fit into money, time and days: reasons and proofs included.
