//! The search: first rows, annealing over small changes, then joint replanning.

mod joint_phase;
mod moves;
mod replan;
mod run;
mod start;
mod walker;

pub(crate) use run::{Budget, search};
pub(crate) use start::{build, start};
