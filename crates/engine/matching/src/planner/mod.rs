//! The planner: one batch, its optimal plan, and the operations that keep it optimal.
//!
//! Every public operation checks its input first, then moves the market from one optimal
//! state to the next; there is no state in between that a caller can see.

mod assemble;
mod fixed;
mod people;
mod solve;
mod tasks;

use thiserror::Error;

use crate::index::Index;
use crate::instance::limits::check_instance;
use crate::instance::{Instance, InstanceError};
use crate::market::{Market, Work};
use crate::rules::Unfit;
pub use assemble::{Certificate, Plan, Score};
pub use solve::{Progress, Solved};

/// Why an operation was refused. Nothing has changed when it is.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    /// No task with this id, or it was cancelled.
    #[error("task {0} does not exist")]
    NoSuchTask(u32),
    /// No volunteer with this id, or they left.
    #[error("volunteer {0} does not exist")]
    NoSuchVolunteer(u32),
    /// A value of the new task or volunteer cannot be used.
    #[error(transparent)]
    Instance(#[from] InstanceError),
    /// Hard rules forbid the assignment.
    #[error("volunteer {volunteer} may not serve on task {task}: {rule:?}")]
    NotEligible { volunteer: u32, task: u32, rule: Unfit },
    /// The assignment is already frozen, or another frozen one stands in the same slot.
    #[error("volunteer {volunteer} has a fixed assignment in that slot (task {task})")]
    SlotFixed { volunteer: u32, task: u32 },
    /// All places of the task, or all tasks the volunteer takes, are frozen already.
    #[error("no room to fix volunteer {volunteer} on task {task}")]
    NoRoom { volunteer: u32, task: u32 },
    /// The assignment to thaw is not frozen.
    #[error("volunteer {volunteer} is not fixed on task {task}")]
    NotFixed { volunteer: u32, task: u32 },
    /// Truncated candidate lists cannot take part in operations after the first solve.
    #[error("a planner with truncated candidates solves once and does not change")]
    Truncated,
}

/// A batch and its plan.
#[derive(Debug, Clone)]
pub struct Planner {
    inst: Instance,
    index: Index,
    market: Market,
    /// Frozen assignments as (volunteer, task, pair), sorted.
    fixed: Vec<(u32, u32, u32)>,
    /// Volunteers who left.
    left: Vec<bool>,
    /// Tasks that were cancelled.
    cancelled: Vec<bool>,
    /// Largest first marginal of anybody, for the range check of new tasks.
    marginal: i64,
    truncated: bool,
}

impl Planner {
    /// A planner for this batch; nobody is assigned yet.
    ///
    /// # Errors
    /// [`InstanceError`] when a number is out of range. An instance that was read never is.
    pub fn new(inst: Instance) -> Result<Self, InstanceError> {
        check_instance(&inst)?;
        let index = Index::new(&inst);
        let market = Market::new(&inst, &index);
        Ok(Self {
            left: vec![false; inst.volunteers.len()],
            cancelled: vec![false; inst.tasks.len()],
            marginal: inst.volunteers.iter().map(|v| inst.params.first_marginal(v.hours)).max().unwrap_or(0),
            fixed: Vec::new(),
            truncated: false,
            inst,
            index,
            market,
        })
    }

    /// Keeps, for each task, only the `max(k, 8 * need)` eligible volunteers with the least
    /// (edge cost + first marginal, id). For comparing solvers on one graph.
    pub fn truncate(&mut self, k: usize) {
        self.truncated = true;
        for (t, task) in self.inst.tasks.iter().enumerate() {
            let mut edges = Vec::new();
            self.index.near(&self.inst, task, task.max_dist, &mut edges);
            let keep = k.max(8 * task.need as usize);
            if edges.len() > keep {
                let owner = |pair: u32| self.index.owner[pair as usize];
                edges.select_nth_unstable_by_key(keep, |e| (e.key, owner(e.pair)));
                edges.truncate(keep);
                edges.shrink_to_fit();
            }
            self.market.shelf[t] = crate::market::Shelf::of(edges);
        }
    }

    /// Works out ahead of time what operations would work out when they first need it: a few
    /// tens of milliseconds and megabytes for a district, for even answer times afterwards.
    pub fn warm(&mut self) {
        self.market.look_out_everywhere(&self.inst, &self.index);
    }

    /// The batch as it stands: cancelled tasks need nobody, those who left are never free.
    pub fn instance(&self) -> &Instance {
        &self.inst
    }

    /// Work done so far.
    pub fn work(&self) -> Work {
        self.market.work
    }

    fn live_task(&self, task: u32) -> Result<(), Refusal> {
        match self.cancelled.get(task as usize) {
            Some(false) => Ok(()),
            _ => Err(Refusal::NoSuchTask(task)),
        }
    }

    fn live_volunteer(&self, volunteer: u32) -> Result<(), Refusal> {
        match self.left.get(volunteer as usize) {
            Some(false) => Ok(()),
            _ => Err(Refusal::NoSuchVolunteer(volunteer)),
        }
    }

    fn whole(&self) -> Result<(), Refusal> {
        if self.truncated { Err(Refusal::Truncated) } else { Ok(()) }
    }
}
