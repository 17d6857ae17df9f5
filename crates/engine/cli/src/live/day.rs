//! A day of changes: what is drawn next, and how long it takes.

use baodao_matching::instance::{Instance, Task};
use baodao_matching::planner::{Planner, Refusal};
use clap::ValueEnum;
use serde::Serialize;

use crate::output::{self, Failure};

/// Which changes take turns.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Mix {
    /// A task arrives, a task is cancelled.
    Arrivals,
    /// A task needs more or fewer people, is held elsewhere, or in another slot.
    Changes,
    /// A volunteer leaves, a volunteer joins.
    People,
    /// All of them.
    All,
}

/// One kind of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Arrive,
    Cancel,
    ChangeNeed,
    ChangePlace,
    ChangeSlot,
    Leave,
    Join,
}

impl Mix {
    /// The kind of the `i`-th change.
    pub fn kind(self, i: usize) -> Kind {
        use Kind::{Arrive, Cancel, ChangeNeed, ChangePlace, ChangeSlot, Join, Leave};
        let turns: &[Kind] = match self {
            Self::Arrivals => &[Arrive, Cancel],
            Self::Changes => &[ChangeNeed, ChangePlace, ChangeSlot],
            Self::People => &[Leave, Join],
            Self::All => &[Arrive, Cancel, ChangeNeed, ChangePlace, ChangeSlot, Leave, Join],
        };
        turns[i % turns.len()]
    }
}

/// The same numbers for the same seed.
struct Draw(u64);

impl Draw {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n.max(1) as u64) as usize
    }

    /// Something that still exists: most do, so a few draws are enough.
    fn among(&mut self, n: usize, exists: impl Fn(usize) -> bool) -> Option<usize> {
        (0..1000).map(|_| self.below(n)).find(|&i| exists(i))
    }
}

/// Changes that `planner` has been through, each with the time it took.
pub struct Day<'a> {
    pub planner: Planner,
    arrivals: &'a Instance,
    draw: Draw,
}

impl<'a> Day<'a> {
    /// Begins with the plan that stands.
    pub fn new(planner: Planner, arrivals: &'a Instance, seed: u64) -> Self {
        Self { planner, arrivals, draw: Draw(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1) }
    }

    /// One change. CPU milliseconds, or nothing when there is nothing left to change.
    pub fn change(&mut self, kind: Kind) -> Result<Option<f64>, Failure> {
        match kind {
            Kind::Arrive => {
                let Some(task) = self.other_task() else { return Ok(None) };
                self.time(|p| p.insert_task(task).map(drop))
            }
            Kind::Cancel => {
                let Some(task) = self.task() else { return Ok(None) };
                self.time(|p| p.cancel_task(task))
            }
            Kind::ChangeNeed | Kind::ChangePlace | Kind::ChangeSlot => {
                let (Some(task), Some(other)) = (self.task(), self.other_task()) else { return Ok(None) };
                let new = changed(&self.planner.instance().tasks[task as usize], &other, kind);
                self.time(|p| p.change_task(task, new))
            }
            Kind::Leave => {
                let people = &self.planner.instance().volunteers;
                let Some(v) = self.draw.among(people.len(), |v| people[v].slots != 0) else {
                    return Ok(None);
                };
                self.time(|p| p.leave(v as u32))
            }
            Kind::Join => {
                let people = &self.arrivals.volunteers;
                let Some(v) = people.get(self.draw.below(people.len())).cloned() else { return Ok(None) };
                self.time(|p| p.join(v).map(drop))
            }
        }
    }

    /// A task that stands.
    fn task(&mut self) -> Option<u32> {
        let tasks = &self.planner.instance().tasks;
        self.draw.among(tasks.len(), |t| tasks[t].need > 0).map(|t| t as u32)
    }

    /// A task of the other instance.
    fn other_task(&mut self) -> Option<Task> {
        self.arrivals.tasks.get(self.draw.below(self.arrivals.tasks.len())).cloned()
    }

    fn time(
        &mut self,
        change: impl FnOnce(&mut Planner) -> Result<(), Refusal>,
    ) -> Result<Option<f64>, Failure> {
        let began = output::cpu_ms();
        change(&mut self.planner).map_err(Failure::input)?;
        Ok(Some(output::cpu_ms() - began))
    }
}

/// The task, in one respect as the other.
fn changed(task: &Task, other: &Task, kind: Kind) -> Task {
    match kind {
        Kind::ChangeNeed => Task { need: other.need, ..task.clone() },
        Kind::ChangePlace => Task { x: other.x, y: other.y, comm: other.comm, ..task.clone() },
        _ => Task { slot: other.slot, ..task.clone() },
    }
}
