//! Independent referees: re-score plans and verify proofs of optimality.
//!
//! Nothing here is shared with the planners. Each referee reads the instance and the
//! solution from their published text formats itself, so a fault in a planner's reader,
//! model or arithmetic cannot hide from it.

pub mod matching;
pub mod roster;
