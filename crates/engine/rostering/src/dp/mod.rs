//! The exact row programme: the cheapest way for one person to live through a window of days,
//! the rest of their row and everybody else's being fixed.
//!
//! It is a shortest path through a layered graph. A node knows what the rules ask about the
//! past: free for so many days, or on a shift of some succession class for so many days in a
//! row; length units used; weekends used. Every path is a row that respects the succession,
//! run, weekend and length rules, so the search never has to repair anything. Limits on how
//! often one shift may be taken are not in the node (they would multiply it); `limits` adds
//! them from outside.

use crate::problem::{FORBID, Problem};
use crate::state::State;

mod close;
mod layers;
mod limits;
mod shape;
mod window;

pub(crate) use window::{Ends, Window};

/// Cost from which a node counts as unreachable.
pub(crate) const NEVER: i32 = 1 << 29;
const INF: i32 = 1 << 30;

/// Work space of the programme, kept between calls. One per thread.
#[derive(Debug, Default)]
pub(crate) struct RowPlanner {
    /// Cost of each `(day of the window, local value)`; filled by the caller.
    pub cost: Vec<i32>,
    /// The row found, one global value per day of the window.
    pub found: Vec<u16>,
    now: Vec<i32>,
    next: Vec<i32>,
    back: Vec<u16>,
    best: Vec<i32>,
    best_from: Vec<u16>,
    /// Class, units and column stride of each group.
    groups: Vec<(usize, usize, usize)>,
    group_cost: Vec<i32>,
    group_pick: Vec<u16>,
    live: Vec<bool>,
    live_next: Vec<bool>,
    used: Vec<i32>,
    /// Costs in `cost` are this many times a cost unit; applied to fairness too.
    pub scale: i64,
    /// Work done since last asked, in units of about a microsecond × 1000.
    work: u64,
}

impl RowPlanner {
    /// Work done since last asked, in units of about a microsecond.
    pub(crate) fn take_work(&mut self) -> u64 {
        std::mem::take(&mut self.work) / 1000
    }

    /// Fills `cost` with what each value would cost, for someone taken out of the window before.
    /// Pair rules with the people in `out` are left aside, for their rows are open too.
    pub(crate) fn open_costs(&mut self, problem: &Problem, state: &State, w: &Window, out: &[usize]) {
        let person = &problem.people[w.person];
        self.cost.clear();
        for day in w.from..w.to {
            let at = day * problem.values;
            let wish = &person.wish[day * person.values.len()..(day + 1) * person.values.len()];
            for (&v, &wish) in person.values.iter().zip(wish) {
                let pair = state.pair_cost_but(problem, w.person, day, v, out);
                self.cost.push(if wish >= FORBID {
                    FORBID
                } else {
                    wish + state.add[at + v as usize] + pair
                });
            }
        }
    }

    /// Fills `cost` with what each value would cost the whole plan, the person's own row in the
    /// window being taken out first.
    pub(crate) fn marginal(&mut self, problem: &Problem, state: &State, w: &Window) {
        let person = &problem.people[w.person];
        self.cost.clear();
        for day in w.from..w.to {
            let at = day * problem.values;
            let current = state.rows[w.person * problem.days + day];
            let wish = &person.wish[day * person.values.len()..(day + 1) * person.values.len()];
            for (&v, &wish) in person.values.iter().zip(wish) {
                let cover =
                    if v == current { -state.drop[at + v as usize] } else { state.add[at + v as usize] };
                let pair = state.pair_cost(problem, w.person, day, v);
                self.cost.push(if wish >= FORBID { FORBID } else { wish + cover + pair });
            }
        }
    }
}
