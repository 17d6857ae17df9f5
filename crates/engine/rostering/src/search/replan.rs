//! Replanning a window of one row inside the annealing.

use super::walker::Walker;
use crate::dp::{Ends, Window};
use crate::problem::{FORBID, Problem};
use crate::rules::sums_ok;

/// Nodes of the row programme that a window may cost while annealing.
const NODES: usize = 60_000;

/// Longest window whose row programme stays small for most people.
pub(super) fn affordable(problem: &Problem) -> usize {
    let mut longest = 28.min(problem.days);
    let Some(person) = problem.people.iter().max_by_key(|p| p.classes * p.max_run.min(8)) else {
        return longest;
    };
    let units = person.groups.iter().map(|g| g.units).max().unwrap_or(1).max(1);
    let states = person.min_off.max(1) + person.classes * person.max_run.min(8);
    while longest > 7 && longest * states * (longest * units * 2 / 3) * (longest / 7 + 1) > NODES * 4 {
        longest -= 1;
    }
    longest
}

impl Walker<'_> {
    /// A random window of 7 days or more.
    pub(super) fn window(&mut self) -> (usize, usize) {
        let days = self.problem.days;
        let length = (7 + self.rng.below(self.reach.saturating_sub(6))).min(days);
        let from = self.rng.below(days + length / 2).saturating_sub(length / 4).min(days - length);
        (from, from + length)
    }

    /// Plans one window of one row at marginal costs, each disturbed by about the temperature:
    /// a draw from the good rows rather than always the same best one.
    pub(super) fn replan(&mut self, p: usize, from: usize, to: usize) -> bool {
        let problem = self.problem;
        let mut window = Window::of(problem, &self.state, p, from, to);
        let mut planner = std::mem::take(&mut self.planner);
        planner.marginal(problem, &self.state, &window);
        for cost in &mut planner.cost {
            if *cost < FORBID {
                *cost += self.slack() as i32;
            }
        }
        let found = planner.plan(problem, &mut window, Ends::Hard, false).is_some();
        if found {
            for (t, day) in (from..to).enumerate() {
                self.set(p, day, planner.found[t]);
            }
        }
        self.work += planner.take_work();
        self.planner = planner;
        found && (problem.people[p].exact_units || sums_ok(problem, &self.state, p))
    }
}
