//! The JSON of `baodao-roster/1`. Times are minutes, days count from 0, all numbers are whole.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The value of `format`.
pub const FORMAT: &str = "baodao-roster/1";

/// A roster to plan.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Model {
    /// Always `baodao-roster/1`.
    pub format: String,
    /// For people to read.
    #[serde(default)]
    pub name: String,
    /// Length of the horizon in days.
    pub days: usize,
    /// Weekday of day 0: 0 Monday … 6 Sunday.
    #[serde(default)]
    pub first_weekday: usize,
    /// Parts of the day.
    pub parts: Vec<Part>,
    /// Roles, in the order of the formulas.
    pub roles: Vec<Role>,
    /// Formula per type of place.
    #[serde(default)]
    pub types: BTreeMap<String, String>,
    /// Posts.
    pub places: Vec<Place>,
    /// Exceptions from the formula of a place.
    #[serde(default)]
    pub demand: Vec<Exception>,
    /// Rules for everybody.
    #[serde(default)]
    pub rules: Rules,
    /// People.
    pub people: Vec<PersonModel>,
    /// People who must or must not serve together.
    #[serde(default)]
    pub pairs: Vec<PairRule>,
    /// Weights of the objective.
    #[serde(default)]
    pub weights: Weights,
}

/// A part of the day.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Its id.
    pub id: String,
    /// Start, in minutes after midnight.
    pub start: i64,
    /// Length in minutes, at most a day.
    pub minutes: i64,
}

/// A role on a post.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Its id.
    pub id: String,
    /// Skills that it asks for, all of them.
    #[serde(default)]
    pub skills: Vec<String>,
    /// Cost of each missing person; the model's weight when absent.
    #[serde(default)]
    pub under: Option<i64>,
}

/// A post.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its id.
    pub id: String,
    /// Type whose formula it inherits.
    #[serde(default, rename = "type")]
    pub kind: Option<String>,
    /// Formula of its own, as in `2+1`.
    #[serde(default)]
    pub formula: Option<String>,
    /// Parts of the day in which it is open; all when absent.
    #[serde(default)]
    pub parts: Option<Vec<String>>,
    /// Skills that it asks for beside those of the role.
    #[serde(default)]
    pub skills: Vec<String>,
}

/// Another formula for one place on some days.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// The place.
    pub place: String,
    /// The part of the day; all when absent.
    #[serde(default)]
    pub part: Option<String>,
    /// The days; all when absent.
    #[serde(default)]
    pub days: Option<Vec<usize>>,
    /// The formula; `0` closes.
    pub formula: String,
}

/// Limits of a row. In a person, what is absent is inherited from the model.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Least rest between two shifts, in minutes.
    #[serde(default)]
    pub rest: Option<i64>,
    /// Most minutes over the horizon.
    #[serde(default)]
    pub max_minutes: Option<i64>,
    /// Least minutes over the horizon.
    #[serde(default)]
    pub min_minutes: Option<i64>,
    /// Most days in a row.
    #[serde(default)]
    pub max_run: Option<usize>,
    /// Fewest days in a row (not at the edges of the horizon).
    #[serde(default)]
    pub min_run: Option<usize>,
    /// Fewest free days in a row (not at the edges of the horizon).
    #[serde(default)]
    pub min_off: Option<usize>,
    /// Most weekends.
    #[serde(default)]
    pub max_weekends: Option<usize>,
}

/// A person.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonModel {
    /// Their id.
    pub id: String,
    /// Skills they have.
    #[serde(default)]
    pub skills: Vec<String>,
    /// When they can serve; always when absent.
    #[serde(default)]
    pub available: Option<Vec<Span>>,
    /// Rules of their own.
    #[serde(default)]
    pub rules: Rules,
    /// Minutes served before this horizon, for fairness.
    #[serde(default)]
    pub served: i64,
    /// Shifts they would like.
    #[serde(default)]
    pub prefer: Vec<Wish>,
    /// Shifts they would rather not have.
    #[serde(default)]
    pub avoid: Vec<Wish>,
    /// Cells that are settled.
    #[serde(default)]
    pub frozen: Vec<Frozen>,
    /// Cells they have refused.
    #[serde(default)]
    pub refused: Vec<Refused>,
}

/// A half-open span of time, in minutes from midnight of day 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// First minute.
    pub from: i64,
    /// Minute after the last.
    pub to: i64,
}

/// A wish for or against shifts of one day.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    /// The day.
    pub day: usize,
    /// The place; any when absent.
    #[serde(default)]
    pub place: Option<String>,
    /// The part of the day; any when absent.
    #[serde(default)]
    pub part: Option<String>,
    /// Cost when it is not respected.
    pub weight: i64,
}

/// A settled cell.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frozen {
    /// The day.
    pub day: usize,
    /// `place/part/role`, or null for free.
    pub shift: Option<String>,
}

/// Refused cells.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refused {
    /// The day; every day when absent.
    #[serde(default)]
    pub day: Option<usize>,
    /// The place; any when absent.
    #[serde(default)]
    pub place: Option<String>,
    /// The part of the day; any when absent.
    #[serde(default)]
    pub part: Option<String>,
}

/// Two people who must or must not serve together.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PairRule {
    /// The two.
    pub people: [String; 2],
    /// Which of the two rules.
    pub rule: Pairing,
}

/// How two people are bound to each other. "Together" is judged per day: the same place and
/// part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pairing {
    /// Whenever one serves, the other serves with them.
    Together,
    /// Never together.
    Apart,
}

/// Weights of the objective.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Weights {
    /// Each missing person.
    pub under: i64,
    /// Each person too many.
    pub over: i64,
    /// Fairness: this times ((h + n)² − h²), h hours served before and n in the plan.
    pub fair: i64,
}

impl Default for Weights {
    fn default() -> Self {
        Self { under: 1000, over: 10, fair: 0 }
    }
}
