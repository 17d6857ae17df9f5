//! Re-scores a solution from the instance alone.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::model::{Model, ModelError};

/// A solution as written.
#[derive(Debug, Clone, Deserialize)]
pub struct Solution {
    pub format: String,
    pub instance: String,
    pub assign: Vec<(i64, i64)>,
}

impl Solution {
    /// Reads `dispatch-match-solution/1`.
    ///
    /// # Errors
    /// [`ModelError`] when the text is not that format.
    pub fn read(bytes: &[u8]) -> Result<Self, ModelError> {
        let solution: Self = serde_json::from_slice(bytes)
            .map_err(|e| ModelError::Json { what: "a solution", reason: e.to_string() })?;
        let expected = "dispatch-match-solution/1";
        if solution.format != expected {
            return Err(ModelError::Format { found: solution.format, expected });
        }
        Ok(solution)
    }
}

/// The rule a solution breaks.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
#[serde(tag = "violation", rename_all = "snake_case")]
pub enum Violation {
    #[error("the solution is for {found:?}, not for {expected:?}")]
    OtherInstance { found: String, expected: String },
    #[error("no volunteer {volunteer} or no task {task}")]
    Unknown { volunteer: i64, task: i64 },
    #[error("volunteer {volunteer} is on task {task} twice")]
    Twice { volunteer: i64, task: i64 },
    #[error("volunteer {volunteer} may not serve on task {task}: {rule}")]
    NotEligible { volunteer: i64, task: i64, rule: &'static str },
    #[error("volunteer {volunteer} has two tasks in slot {slot}")]
    DoubleBooked { volunteer: i64, slot: i64 },
    #[error("volunteer {volunteer} has {load} tasks, the cap is {cap}")]
    OverCap { volunteer: i64, load: i64, cap: i64 },
    #[error("task {task} has {people} people, it needs {need}")]
    Overfull { task: i64, people: i64, need: i64 },
}

/// The objective and its parts, recomputed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Score {
    #[serde(rename = "J")]
    pub objective: i128,
    /// Empty places by priority.
    pub uncovered_by_prio: BTreeMap<i64, i128>,
    pub uncovered: i128,
    pub seats: i128,
    pub cost: i128,
    pub edge_cost: i128,
    pub fair_cost: i128,
}

/// Scores `assign` or names the first rule it breaks.
///
/// # Errors
/// [`Violation`].
pub fn score(m: &Model, solution: &Solution) -> Result<Score, Violation> {
    if solution.instance != m.name {
        return Err(Violation::OtherInstance { found: solution.instance.clone(), expected: m.name.clone() });
    }
    let mut people: BTreeMap<i64, i64> = BTreeMap::new();
    let mut load: BTreeMap<i64, i64> = BTreeMap::new();
    let (mut pairs, mut slots) = (BTreeSet::new(), BTreeSet::new());
    let mut edge_cost = 0;
    for &(volunteer, task) in &solution.assign {
        let find = || {
            Some((
                m.volunteers.get(usize::try_from(volunteer).ok()?)?,
                m.tasks.get(usize::try_from(task).ok()?)?,
            ))
        };
        let (v, t) = find().ok_or(Violation::Unknown { volunteer, task })?;
        if !pairs.insert((volunteer, task)) {
            return Err(Violation::Twice { volunteer, task });
        }
        edge_cost += m.cost(v, t).map_err(|rule| Violation::NotEligible { volunteer, task, rule })?;
        if !slots.insert((volunteer, t.slot)) {
            return Err(Violation::DoubleBooked { volunteer, slot: t.slot });
        }
        *people.entry(task).or_default() += 1;
        *load.entry(volunteer).or_default() += 1;
    }
    let mut fair_cost = 0;
    for (&volunteer, &load) in &load {
        let v = &m.volunteers[volunteer as usize];
        if load > v.cap {
            return Err(Violation::OverCap { volunteer, load, cap: v.cap });
        }
        fair_cost += (1..=load).map(|j| m.marginal(v, j)).sum::<i128>();
    }
    let mut s = Score {
        objective: edge_cost + fair_cost,
        uncovered_by_prio: (1..=4).map(|p| (p, 0)).collect(),
        uncovered: 0,
        seats: 0,
        cost: edge_cost + fair_cost,
        edge_cost,
        fair_cost,
    };
    for t in &m.tasks {
        let people = people.get(&t.id).copied().unwrap_or(0);
        if people > t.need {
            return Err(Violation::Overfull { task: t.id, people, need: t.need });
        }
        let short = i128::from(t.need - people);
        *s.uncovered_by_prio.entry(t.prio).or_default() += short;
        s.uncovered += short;
        s.seats += i128::from(t.need);
        s.objective += m.ceiling(t) * short;
    }
    Ok(s)
}
