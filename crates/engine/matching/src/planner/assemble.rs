//! Plan, score and certificate as values.

use serde::Serialize;

use super::Planner;
use crate::market::Quote;

/// Objective and its parts, as the referee counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Score {
    /// Objective.
    pub objective: i64,
    /// Empty places of priority 1, 2, 3, 4.
    pub uncovered: [u64; 4],
    /// Cost of all assignments, fairness included.
    pub cost: i64,
}

/// Who serves where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// (volunteer, task), sorted; frozen assignments included.
    pub assign: Vec<(u32, u32)>,
    /// Objective of this plan.
    pub score: Score,
}

/// Proof of optimality: one wage per task. See the referee crate for what it proves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Certificate {
    /// Dual price of one place of each task, `0 <= wage <= B * prio`.
    pub wages: Vec<i64>,
}

impl Planner {
    /// The plan as it stands.
    pub fn plan(&self) -> Plan {
        let mut assign: Vec<(u32, u32)> = self.frozen().collect();
        let seated = |(t, seats): (usize, &Vec<u32>)| {
            seats.iter().map(|&p| (self.index.owner[p as usize], t as u32)).collect::<Vec<_>>()
        };
        assign.extend(self.market.seats.iter().enumerate().flat_map(seated));
        assign.sort_unstable();
        Plan { assign, score: self.score() }
    }

    /// The objective of the plan as it stands.
    pub fn score(&self) -> Score {
        let mut s = Score::default();
        let m = &self.market;
        for (t, task) in self.inst.tasks.iter().enumerate() {
            let empty = m.empty(t as u32);
            s.uncovered[usize::from(task.prio) - 1] += u64::from(empty);
            s.objective += m.ceiling[t] * i64::from(empty);
            s.cost += m.seats[t].iter().map(|&p| i64::from(m.key[p as usize])).sum::<i64>();
        }
        s.cost += self.fixed.iter().map(|f| i64::from(m.key[f.2 as usize])).sum::<i64>();
        // The n-th task of one person costs n - 1 steps more than the first.
        s.cost += m.load.iter().map(|&n| m.step * (i64::from(n) * (i64::from(n) - 1) / 2)).sum::<i64>();
        s.objective += s.cost;
        s
    }

    /// The proof that belongs to the plan as it stands.
    pub fn certificate(&self) -> Certificate {
        Certificate { wages: self.market.wage.clone() }
    }

    /// Places of a task that stand empty.
    pub fn empty(&self, task: u32) -> u32 {
        if self.live_task(task).is_ok() { self.market.empty(task) } else { 0 }
    }

    /// What filling one more place of a task would take, without doing it; `None` when it
    /// cannot be done or the task has no such place.
    pub fn quote(&mut self, task: u32) -> Option<Quote> {
        self.live_task(task).ok()?;
        self.market.quote(&self.inst, &self.index, task)
    }

    /// Who works on a task, frozen included, sorted.
    pub fn people_on(&self, task: u32) -> Vec<u32> {
        let seats = self.market.seats.get(task as usize).map_or(&[][..], |s| s);
        let mut people: Vec<u32> = seats.iter().map(|&p| self.index.owner[p as usize]).collect();
        people.extend(self.fixed_on(task).iter().map(|f| f.0));
        people.sort_unstable();
        people
    }

    /// The task a volunteer serves on in a slot, if any.
    pub fn task_in_slot(&self, volunteer: u32, slot: u8) -> Option<u32> {
        let fixed = self.fixed.iter().find(|f| f.0 == volunteer && self.index.slot[f.2 as usize] == slot);
        fixed.map(|f| f.1).or_else(|| {
            let pairs = self.index.pairs_of(volunteer).iter();
            let mut here = pairs.filter(|&&p| self.index.slot[p as usize] == slot);
            here.find_map(|&p| self.market.working(p).then(|| self.market.on[p as usize]))
        })
    }

    /// Tasks a volunteer has in this batch.
    pub fn load(&self, volunteer: u32) -> u32 {
        self.market.load.get(volunteer as usize).copied().unwrap_or(0)
    }
}
