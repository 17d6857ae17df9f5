//! Threads, phases and the clock.
//!
//! The work is cut into slices. Within a slice every thread walks alone; between slices the
//! best plan is reported and, in the joint phase, handed to everybody. A thread's walk depends
//! only on its own stream of chance and on work counted, not on time, so a run that is limited
//! by work alone is reproducible.

use std::time::{Duration, Instant};

use super::replan::affordable;
use super::walker::Walker;
use crate::problem::Problem;
use crate::rng::Rng;
use crate::state::State;

/// How long to search.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Budget {
    /// When to stop, whatever has been done.
    pub deadline: Option<(Instant, Duration)>,
    /// Units of work per thread (about a microsecond each).
    pub work: Option<u64>,
    /// Threads.
    pub threads: usize,
    /// Seed.
    pub seed: u64,
    /// Start from the given plan and keep near it: no hot phase.
    pub cool: bool,
}

/// What is reported between slices; false stops the search.
pub(crate) type Seen<'s> = dyn FnMut(i64) -> bool + 's;

/// Slices of one run.
const SLICES: u64 = 50;
/// Part of the budget that replanning everybody at once may be expected to take, in per cent.
const WHOLE_SHARE: u64 = 40;

impl Budget {
    /// Part of the budget used, in millionths.
    fn used(&self, work: u64) -> u64 {
        let by_time = self.deadline.map_or(0, |(start, total)| {
            let total = total.as_micros().max(1);
            (start.elapsed().as_micros() * 1_000_000 / total).min(u128::from(u64::MAX)) as u64
        });
        let by_work = self.work.map_or(0, |w| work.saturating_mul(1_000_000) / w.max(1));
        by_time.max(by_work)
    }

    /// The whole budget in units of work.
    fn total(&self) -> u64 {
        let by_time = self.deadline.map_or(u64::MAX, |(_, total)| total.as_micros() as u64);
        by_time.min(self.work.unwrap_or(u64::MAX)).max(1)
    }
}

/// Improves `state` until the budget is used; returns the best rows.
pub(crate) fn search(problem: &Problem, state: &State, budget: &Budget, seen: &mut Seen<'_>) -> Vec<u16> {
    if problem.people.is_empty() || (budget.deadline.is_none() && budget.work.is_none()) {
        return state.rows.clone();
    }
    let begun = budget.used(0).min(900_000);
    let small = whole_work(problem) <= budget.total() / 100 * WHOLE_SHARE;
    // Where annealing ends and joint replanning begins, in millionths of the budget.
    let cold =
        if budget.cool { begun } else { begun + (1_000_000 - begun) * if small { 10 } else { 45 } / 100 };
    let phases = Phases { begun, cold, small, hot: temperatures(problem) };
    let reach = affordable(problem);
    let mut walkers: Vec<Walker<'_>> = (0..budget.threads.max(1))
        .map(|k| {
            let mut w = Walker::new(problem, state.clone(), Rng::new(budget.seed, 1 + k as u64));
            w.reach = reach;
            w
        })
        .collect();
    let mut best = state.cost;
    for slice in 1..=SLICES {
        let until = begun + (1_000_000 - begun) * slice / SLICES;
        std::thread::scope(|scope| {
            for (k, walker) in walkers.iter_mut().enumerate() {
                let phases = &phases;
                scope.spawn(move || walk(walker, k, budget, phases, until));
            }
        });
        let Some(leader) = (0..walkers.len()).min_by_key(|&k| (walkers[k].best, k)) else { break };
        if walkers[leader].best < best {
            best = walkers[leader].best;
        }
        if until >= cold {
            let rows = walkers[leader].best_rows().to_vec();
            for walker in &mut walkers {
                if walker.best > best {
                    walker.go_to(&rows);
                }
            }
        }
        if !seen(best) {
            break;
        }
    }
    match walkers.iter_mut().min_by_key(|w| w.best) {
        Some(w) => w.best_rows().to_vec(),
        None => state.rows.clone(),
    }
}

/// Work that replanning everybody over the whole horizon is expected to take: some hundreds of
/// pivots per row of the programme, each touching its inverse.
fn whole_work(problem: &Problem) -> u64 {
    if problem.days > 84 {
        return u64::MAX;
    }
    let rows = (3 * problem.people.len() + problem.days * (problem.values - 1)) as u64;
    if rows < 60 { 0 } else { 400 * rows * (rows * rows / 2 + 30 * rows) / 1500 }
}

struct Phases {
    begun: u64,
    cold: u64,
    small: bool,
    hot: (f64, f64),
}

/// First and last temperature: from a fifth of what a missing person costs to half of the
/// smallest wish.
fn temperatures(problem: &Problem) -> (f64, f64) {
    let (low, high) = problem.weights();
    let last = f64::from(low.max(1)) / 2.0;
    (last.max(f64::from(high) / 5.0), last)
}

fn walk(walker: &mut Walker<'_>, k: usize, budget: &Budget, phases: &Phases, until: u64) {
    loop {
        let used = budget.used(walker.work);
        if used >= until.min(1_000_000) {
            return;
        }
        if used < phases.cold {
            let x = used.saturating_sub(phases.begun) as f64 / (phases.cold - phases.begun) as f64;
            walker.temp = (phases.hot.0 * (phases.hot.1 / phases.hot.0).powf(x) * 1024.0) as i64;
            for _ in 0..64 {
                walker.step();
            }
            continue;
        }
        walker.go_to_best();
        let stop = |work: u64| budget.used(work) >= 1_000_000;
        if phases.small && !walker.tried_all && !budget.cool {
            walker.tried_all = true;
            let everybody: Vec<usize> = (0..walker.problem.people.len()).collect();
            // The threads dive on their own; chance makes the dives differ.
            let span = (0, walker.problem.days);
            let limit = budget.total() / 2 + walker.work;
            walker.jointly(&everybody, span, -1, &|work| work > limit || stop(work));
            walker.crowd = walker.problem.people.len() * (2 + k % 2) / 4;
        } else {
            walker.joint_step(budget.total() / 60, &stop);
        }
    }
}
