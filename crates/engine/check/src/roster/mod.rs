//! Referee for rosters: scores a plan against the public text format or the product's model.
//!
//! Written from the published rules alone, in the plainest way, for it is here to be read: no
//! increments, no tables, every rule looked up again for every row.

mod model;
mod row;
mod score;
mod text;

use std::collections::BTreeMap;

use serde::Serialize;
use thiserror::Error;

/// What the referee found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Objective, whole numbers.
    pub objective: i64,
    /// Broken hard rules, in words.
    pub violations: Vec<String>,
}

/// Why a plan could not be scored.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CheckError {
    /// The instance does not read.
    #[error("instance: {0}")]
    Instance(String),
    /// The plan does not fit the instance.
    #[error("solution: {0}")]
    Solution(String),
}

/// A plan: per person one shift id or nothing for each day.
type Plan = BTreeMap<String, Vec<Option<String>>>;

/// Scores a plan of the public text format.
pub fn check_text(instance: &str, solution_json: &str) -> Result<Report, CheckError> {
    let case = text::read(instance)?;
    score::score(&case, &plan(solution_json)?)
}

/// Scores a plan of a `baodao-roster/1` model.
pub fn check_model(model_json: &str, solution_json: &str) -> Result<Report, CheckError> {
    let value = serde_json::from_str(model_json).map_err(|e| CheckError::Instance(e.to_string()))?;
    let plan = plan(solution_json)?;
    let case = model::read(&value, &plan)?;
    score::score(&case, &plan)
}

fn plan(json: &str) -> Result<Plan, CheckError> {
    serde_json::from_str(json).map_err(|e| CheckError::Solution(e.to_string()))
}
