//! The first plan of a batch: every task seeks its people, one place at a time.

use super::Planner;
use crate::market::{Outcome, Work};

/// How far a solve has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Places decided, filled or known to stay empty.
    pub decided: u64,
    /// Places in all.
    pub places: u64,
    /// Objective of the plan so far, undecided places counted as empty: an upper bound.
    pub objective: i64,
    /// Least objective any plan can have: decided places alone already cost this much.
    pub bound: i64,
    /// Work done.
    pub work: Work,
}

/// What a solve ended with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Solved {
    /// True when every place was decided: the plan is optimal.
    pub complete: bool,
    /// As of the end; the bound leaves out what [`super::Plan`] counts for frozen assignments.
    pub progress: Progress,
}

/// Tasks between two calls of the watcher.
const WATCH_EVERY: usize = 32;

impl Planner {
    /// Fills all places in the best way. `watch` is called now and then; it returns `false`
    /// to stop early, and then the plan is valid but places not yet decided stay empty.
    ///
    /// Urgent tasks go first within each slot, so an early stop has served them, and no place
    /// is filled only to be given up for an urgent one.
    pub fn solve(&mut self, watch: &mut dyn FnMut(&Progress) -> bool) -> Solved {
        let mut order: Vec<u32> = (0..self.inst.tasks.len() as u32).collect();
        order.sort_by_key(|&t| {
            let task = &self.inst.tasks[t as usize];
            (5 - task.prio, task.slot, std::cmp::Reverse(task.need), t)
        });
        let all = |m: &crate::market::Market| {
            (0..m.wage.len() as u32).map(|t| m.ceiling[t as usize] * i64::from(m.empty(t))).sum::<i64>()
        };
        // If somebody was frozen before, outlooks know tasks that are only now given a wage.
        self.market.forget_outlooks();
        let places = order.iter().map(|&t| u64::from(self.market.empty(t))).sum();
        let mut p =
            Progress { decided: 0, places, objective: all(&self.market), bound: 0, work: Work::default() };
        for (i, &t) in order.iter().enumerate() {
            if i % WATCH_EVERY == 0 {
                p.work = self.market.work;
                if !watch(&p) {
                    return Solved { complete: false, progress: p };
                }
            }
            let before = p.bound;
            let wanted = self.market.empty(t);
            p.bound += self.fill(t);
            p.decided += u64::from(wanted);
            p.objective += p.bound - before - self.market.ceiling[t as usize] * i64::from(wanted);
        }
        p.work = self.market.work;
        Solved { complete: true, progress: p }
    }

    /// Gives the task a wage if it has none in order, and seeks people for its empty places.
    /// Returns what these places cost, in the places' own right or by what they displace.
    pub(super) fn fill(&mut self, task: u32) -> i64 {
        let wanted = self.market.empty(task);
        if wanted == 0 {
            return 0;
        }
        self.market.open(&self.inst, &self.index, task);
        let cost = self.refill(task);
        self.market.opened();
        cost
    }

    /// Seeks people for the empty places of a task whose wage is in order.
    pub(super) fn refill(&mut self, task: u32) -> i64 {
        let mut cost = 0;
        let mut wanted = self.market.empty(task);
        while wanted > 0 {
            let outcome = self.market.seek(&self.inst, &self.index, task);
            // The wage is now the price of the place just decided.
            let price = self.market.wage[task as usize];
            if outcome == Outcome::Empty {
                // The wage is at its ceiling: every further place would stay empty as well.
                return cost + price * i64::from(wanted);
            }
            cost += price;
            wanted -= 1;
        }
        cost
    }
}
