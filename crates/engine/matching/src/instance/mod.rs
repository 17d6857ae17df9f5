//! The matching instance: people, tasks and weights, checked once on the way in.
//!
//! A value of [`Instance`] is valid: every number is within the [`limits`] that keep the
//! objective inside a signed 64-bit integer, so nothing downstream checks again.

pub mod limits;
mod raw;
mod read;
mod read_fast;
mod write;

pub use raw::{RawTask, RawVolunteer};
pub use read::{ReadError, read, read_strict};
pub use write::{instance_json, solution_json};

use thiserror::Error;

/// Weights of the objective. All are non-negative integers; costs are in metre-equivalents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Params {
    /// Price of one uncovered priority-1 place; a place of priority `p` costs `p` times this.
    pub uncovered: i64,
    /// Added when the volunteer's community is not the task's.
    pub comm: i64,
    /// Added when a wished-for language is not spoken.
    pub lang: i64,
    /// Added when a wished-for sex differs.
    pub sex: i64,
    /// Weight of the fairness term.
    pub fair: i64,
    /// Hours that one task adds to a person's account.
    pub delta: i64,
}

impl Params {
    /// Extra cost of each further task of one person over the one before:
    /// `fair * 2 * delta^2`, the second difference of the convex fairness term.
    pub fn step(&self) -> i64 {
        2 * self.fair * self.delta * self.delta
    }

    /// Fairness cost of a person's first task in this batch, with `hours` already served:
    /// `fair * (2 * hours * delta + delta^2)`.
    pub fn first_marginal(&self, hours: u32) -> i64 {
        self.fair * (2 * i64::from(hours) * self.delta + self.delta * self.delta)
    }

    /// What one empty place of this priority costs.
    pub fn ceiling(&self, prio: u8) -> i64 {
        self.uncovered * i64::from(prio)
    }
}

/// A person who may serve. Position in [`Instance::volunteers`] is their id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volunteer {
    /// Bit mask of skills and licences held.
    pub skills: u64,
    /// Bit mask of languages spoken.
    pub langs: u64,
    /// Bit mask of slots in which they are free.
    pub slots: u64,
    /// Position in metres.
    pub x: i32,
    /// Position in metres.
    pub y: i32,
    /// Home community.
    pub comm: u32,
    /// Most tasks they take in this batch.
    pub cap: u32,
    /// Hours already served.
    pub hours: u32,
    /// 0 or 1.
    pub sex: u8,
}

/// A wish or a rule about the people on a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Demand {
    /// Nothing asked.
    Any,
    /// Counted as a cost when not met.
    Wish(u8),
    /// Not eligible when not met.
    Must(u8),
}

/// Work to be done in one slot by `need` people. Position in [`Instance::tasks`] is its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Skills that every person on the task must hold.
    pub skills: u64,
    /// Position in metres.
    pub x: i32,
    /// Position in metres.
    pub y: i32,
    /// Community in which it takes place.
    pub comm: u32,
    /// Places to fill.
    pub need: u32,
    /// Farthest a person may live, in metres.
    pub max_dist: u32,
    /// Time slot.
    pub slot: u8,
    /// 1 (low) to 4 (emergency).
    pub prio: u8,
    /// Language, by bit.
    pub lang: Demand,
    /// Sex, 0 or 1.
    pub sex: Demand,
}

/// One batch to be matched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    /// Name, repeated in the solution.
    pub name: String,
    /// Number of time slots, at most 64.
    pub slots: u8,
    /// Weights of the objective.
    pub params: Params,
    /// Names of the skill bits.
    pub skills: Vec<String>,
    /// Names of the language bits.
    pub langs: Vec<String>,
    /// People.
    pub volunteers: Vec<Volunteer>,
    /// Tasks.
    pub tasks: Vec<Task>,
}

/// Why an instance, a volunteer or a task was not accepted.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum InstanceError {
    /// The first field names another format.
    #[error("format is {found:?}, expected \"dispatch-match/1\"")]
    Format { found: String },
    /// Ids are positions: the one at `position` says otherwise.
    #[error("{what} at position {position} has id {id}; ids are positions")]
    IdNotPosition { what: &'static str, position: usize, id: i64 },
    /// A number lies outside its range.
    #[error("{what} {position}: {field} is {value}, allowed {min} to {max}")]
    OutOfRange { what: &'static str, position: usize, field: &'static str, value: i128, min: i128, max: i128 },
    /// Each number is in range, but together they could overflow the objective.
    #[error("{sum} could reach {value}, more than {max}")]
    TooLargeTogether { sum: &'static str, value: i128, max: i128 },
}

impl Instance {
    /// Places over all tasks.
    pub fn seats(&self) -> u64 {
        self.tasks.iter().map(|t| u64::from(t.need)).sum()
    }
}
