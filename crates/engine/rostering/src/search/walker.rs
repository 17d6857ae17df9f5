//! One thread's walk through plans: the present plan, the best one, and how to take a step back.

use crate::dp::RowPlanner;
use crate::problem::Problem;
use crate::rng::Rng;
use crate::state::State;

/// A walk. Everything it does follows from the problem, the plan it starts with and its seed.
pub(crate) struct Walker<'a> {
    pub problem: &'a Problem,
    pub state: State,
    pub planner: RowPlanner,
    pub rng: Rng,
    /// Temperature in 1/1024 of a cost unit.
    pub temp: i64,
    /// Cost of the best plan seen.
    pub best: i64,
    best_rows: Vec<u16>,
    /// The present plan is the best one and has not been copied yet.
    fresh: bool,
    /// Cells changed in this step and what they held.
    undo: Vec<(u32, u32, u16)>,
    /// Work done, in units of about a microsecond.
    pub work: u64,
    /// Longest window of a row that is replanned while annealing, in days.
    pub reach: usize,
    /// People replanned together in the joint phase, as it turns out to be affordable.
    pub crowd: usize,
    /// Everybody has been replanned at once already.
    pub tried_all: bool,
    /// 1024 × −ln(u) for 4096 evenly spaced u.
    log: Vec<i64>,
}

impl<'a> Walker<'a> {
    pub(crate) fn new(problem: &'a Problem, state: State, rng: Rng) -> Self {
        Self {
            problem,
            best: state.cost,
            best_rows: state.rows.clone(),
            state,
            planner: RowPlanner::default(),
            rng,
            temp: 0,
            fresh: false,
            undo: Vec::new(),
            work: 0,
            reach: 28,
            crowd: 8,
            tried_all: false,
            log: (0..4096).map(|i| (-((f64::from(i) + 0.5) / 4096.0).ln() * 1024.0) as i64).collect(),
        }
    }

    /// A random amount, exponential with the temperature as its mean, in cost units.
    #[inline]
    pub(super) fn slack(&mut self) -> i64 {
        (self.temp * self.log[(self.rng.bits() >> 52) as usize]) >> 20
    }

    /// Changes a cell within a step.
    #[inline]
    pub(super) fn set(&mut self, p: usize, day: usize, value: u16) {
        let old = self.state.rows[p * self.problem.days + day];
        if old != value {
            self.undo.push((p as u32, day as u32, old));
            self.state.set(self.problem, p, day, value);
        }
    }

    /// Takes the step back.
    pub(super) fn revert(&mut self) {
        while let Some((p, d, v)) = self.undo.pop() {
            self.state.set(self.problem, p as usize, d as usize, v);
        }
    }

    /// Keeps the step when it costs at most `allow` more than `before`.
    pub(super) fn judge(&mut self, before: i64, allow: i64) {
        if self.state.cost - before <= allow {
            self.keep(before);
        } else {
            self.revert();
        }
    }

    /// Keeps the step. The best plan is copied only when the walk is about to leave it.
    pub(super) fn keep(&mut self, before: i64) {
        let after = self.state.cost;
        if after > before && self.fresh {
            self.best_rows.copy_from_slice(&self.state.rows);
            for &(p, d, v) in self.undo.iter().rev() {
                self.best_rows[p as usize * self.problem.days + d as usize] = v;
            }
            self.fresh = false;
        }
        if after < self.best {
            self.best = after;
            self.fresh = true;
        }
        self.undo.clear();
    }

    /// The plan was changed outside a step: notes it when it is the best.
    pub(super) fn note_best(&mut self) {
        if self.state.cost < self.best {
            self.best = self.state.cost;
            self.fresh = true;
        } else if self.state.cost > self.best {
            self.fresh = false;
        } else if self.fresh {
            self.best_rows.copy_from_slice(&self.state.rows);
            self.fresh = false;
        }
    }

    /// The best plan seen.
    pub(crate) fn best_rows(&mut self) -> &[u16] {
        if self.fresh {
            self.best_rows.copy_from_slice(&self.state.rows);
            self.fresh = false;
        }
        &self.best_rows
    }

    /// Returns to the best plan seen.
    pub(super) fn go_to_best(&mut self) {
        if self.state.cost != self.best {
            let rows = self.best_rows().to_vec();
            self.go_to(&rows);
        }
    }

    /// Goes to a given plan, cell by cell.
    pub(crate) fn go_to(&mut self, rows: &[u16]) {
        for (at, &v) in rows.iter().enumerate() {
            if self.state.rows[at] != v {
                self.state.set(self.problem, at / self.problem.days, at % self.problem.days, v);
            }
        }
        if self.state.cost < self.best {
            self.best = self.state.cost;
            self.fresh = true;
        }
    }
}
