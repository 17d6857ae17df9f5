//! The answer of a run and what it says about itself.

mod gaps;
mod unmet;

use serde::Serialize;

pub(crate) use gaps::unfilled;
pub use gaps::{Reason, Tally, Unfilled};
pub(crate) use unmet::unmet;
pub use unmet::{Rule, Unmet};

/// The plan found, its worth, and everything that could not be done.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outcome {
    /// Sum of the weights of unmet wishes, missing and surplus people, and fairness.
    pub objective: i64,
    /// No plan costs less than this; present when a bound was asked for.
    pub bound: Option<i64>,
    /// Wall-clock seconds of the run.
    pub seconds: f64,
    /// Every hard rule is met.
    pub feasible: bool,
    /// Hard rules that are not met, for whom and by how much.
    pub unmet: Vec<Unmet>,
    /// Places without a person, with the reason.
    pub unfilled: Vec<Unfilled>,
    /// Cells that differ from the plan given (repair only).
    pub moved: Vec<Moved>,
    /// The plan as a solution file.
    #[serde(skip)]
    pub solution: String,
    /// The plan as values, person after person.
    #[serde(skip)]
    pub(crate) rows: Vec<u16>,
}

/// A cell that a repair changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// The person.
    pub person: String,
    /// The day.
    pub day: usize,
    /// Their shift before; `None` for free.
    pub from: Option<String>,
    /// Their shift now.
    pub to: Option<String>,
}

/// What is reported while a run goes on.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Progress {
    /// Seconds since the start.
    pub seconds: f64,
    /// Objective of the best plan so far.
    pub objective: i64,
    /// Best bound so far, when a bound was asked for.
    pub bound: Option<i64>,
    /// The best plan so far meets every hard rule.
    pub feasible: bool,
}
