//! The linear programme of a joint replanning.
//!
//! Let n(c) be how many of the freed people take cell c = (day, value). Cover costs
//! f(n) = s₀ n + Σ_j Δ_j max(0, n − j): the first step s₀ is a linear cost of the cell, each
//! later rise Δ_j of the step function is a row  Σ rows − over_j + under_j = j  with cost Δ_j on
//! over_j. Cells whose steps never rise need no row at all, which keeps the programme small.

use crate::problem::{FREE, Problem};
use crate::state::State;

/// A rise of the cover cost of one cell.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rise {
    /// Count of freed people up to which the lower cost holds.
    pub upto: i32,
    /// How much dearer each one above is.
    pub by: i32,
}

/// Rises of the cells in a window, for `k` freed people who have been taken out of `state`.
#[derive(Debug, Default)]
pub(crate) struct Rises {
    /// All rises; each is a row of the programme.
    pub list: Vec<Rise>,
    /// First rise of each cell of the window.
    pub first: Vec<u32>,
}

impl Rises {
    pub(crate) fn of(problem: &Problem, state: &State, people: &[usize], from: usize, to: usize) -> Self {
        let mut able = vec![0i32; problem.values];
        for &p in people {
            for &v in &problem.people[p].values {
                able[v as usize] += 1;
            }
        }
        let mut rises = Self::default();
        for day in from..to {
            for (v, &able) in able.iter().enumerate() {
                rises.first.push(rises.list.len() as u32);
                if v == FREE as usize {
                    continue;
                }
                let cell = day * problem.values + v;
                let base = state.count[cell];
                let mut last = state.add[cell];
                for upto in 1..able {
                    let step = problem.demand.step(cell, base + upto);
                    if step > last {
                        rises.list.push(Rise { upto, by: step - last });
                        last = step;
                    }
                }
            }
        }
        rises.first.push(rises.list.len() as u32);
        rises
    }

    /// Rises of `(day of the window, value)`.
    #[inline]
    pub(crate) fn cell(&self, problem: &Problem, t: usize, v: u16) -> std::ops::Range<usize> {
        let at = t * problem.values + v as usize;
        self.first[at] as usize..self.first[at + 1] as usize
    }

    /// Adds a rise to a cell.
    pub(crate) fn insert(&mut self, problem: &Problem, t: usize, v: u16, rise: Rise) {
        let at = t * problem.values + v as usize;
        self.list.insert(self.first[at + 1] as usize, rise);
        for first in &mut self.first[at + 1..] {
            *first += 1;
        }
    }
}
