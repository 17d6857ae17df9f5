//! The joint phase: whom to replan together, and how many can be afforded.

use super::walker::Walker;
use crate::joint::{Crowd, Dived, replan_jointly};
use crate::problem::FREE;

/// Windows of long horizons, in days.
const WINDOWS: [usize; 4] = [21, 28, 28, 35];
/// Horizons up to this long are replanned whole.
const WHOLE: usize = 42;

impl Walker<'_> {
    /// Replans one crowd. `price` is the work one such step may take; the crowd grows or
    /// shrinks to use about that.
    pub(super) fn joint_step(&mut self, price: u64, stop: &dyn Fn(u64) -> bool) {
        let days = self.problem.days;
        let span = if days <= WHOLE {
            (0, days)
        } else {
            let length = WINDOWS[self.rng.below(4)].min(days);
            let from = self.rng.below(days - length / 2).saturating_sub(length / 4).min(days - length);
            (from, from + length)
        };
        let people = self.choose_crowd(self.crowd, span);
        let allow = if self.rng.permille(150) { 0 } else { -1 };
        let spent = self.jointly(&people, span, allow, stop);
        if spent > price * 2 {
            self.crowd = (self.crowd - self.crowd / 6).saturating_sub(1).max(3);
        } else if spent < price / 2 {
            self.crowd = (self.crowd + 1).min(self.problem.people.len()).max(1);
        }
    }

    /// Replans the given people together; returns the work it took.
    pub(super) fn jointly(
        &mut self,
        people: &[usize],
        span: (usize, usize),
        allow: i64,
        stop: &dyn Fn(u64) -> bool,
    ) -> u64 {
        let before = self.work;
        let mut planner = std::mem::take(&mut self.planner);
        let mut work = self.work;
        let crowd = Crowd { people, span, allow };
        let result =
            replan_jointly(self.problem, &mut self.state, crowd, &mut planner, &mut self.rng, &mut |spent| {
                work = before + spent;
                stop(work)
            });
        self.planner = planner;
        self.work = work.max(before + 1);
        if result == Dived::Reached {
            // Rows changed without the undo list: the best plan is either this one or already copied.
            self.note_best();
        }
        self.work - before
    }

    /// Half of the time people who could fill a gap in the window, else anybody; in both cases
    /// rather people who can stand in for each other.
    fn choose_crowd(&mut self, size: usize, (from, to): (usize, usize)) -> Vec<usize> {
        let problem = self.problem;
        let n = problem.people.len();
        if size >= n {
            return (0..n).collect();
        }
        let lead = if self.rng.permille(500) { self.gap(from, to) } else { None };
        let mut chosen = vec![false; n];
        let mut people = Vec::with_capacity(size);
        let first = self.rng.below(n);
        let mut tries = 0;
        while people.len() < size {
            tries += 1;
            let p = self.rng.below(n);
            if chosen[p] {
                continue;
            }
            let fits = match lead {
                Some(v) => problem.people[p].local[v as usize] != u16::MAX,
                None => {
                    let values = &problem.people[first].values;
                    let v = values[self.rng.below(values.len())];
                    v == FREE || problem.people[p].local[v as usize] != u16::MAX
                }
            };
            if fits || tries > 4 * n {
                chosen[p] = true;
                people.push(p);
            }
        }
        people
    }

    /// A value that somewhere in the window is short of people or has too many.
    fn gap(&mut self, from: usize, to: usize) -> Option<u16> {
        let problem = self.problem;
        let cells = (to - from) * problem.values;
        let start = self.rng.below(cells);
        (0..cells)
            .map(|i| (start + i) % cells)
            .find(|i| {
                let v = i % problem.values;
                let cell = from * problem.values + i;
                v != 0 && self.state.count[cell] != problem.demand.need[cell] as i32
            })
            .map(|i| (i % problem.values) as u16)
    }
}
