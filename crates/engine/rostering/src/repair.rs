//! Repair: somebody drops out, and the plan changes as little as possible.
//!
//! Every cell that keeps its value earns a bonus, so that one change must gain more than its
//! price to be made; the dropped days are closed. The price is a third of what a missing person
//! costs: people move to fill a gap, hardly ever for a wish.

use std::time::Instant;

use crate::answer::{Moved, Outcome, Progress};
use crate::dp::RowPlanner;
use crate::error::RosterError;
use crate::plan::{Names, OnProgress, Options, improve};
use crate::problem::{FORBID, FREE, MAX_WEIGHT, Problem};
use crate::rng::Rng;
use crate::search::build;
use crate::state::State;

/// Who drops out, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    /// Id of the person.
    pub person: String,
    /// First day of the absence.
    pub from_day: usize,
    /// Day after the last; `None` for the rest of the horizon.
    pub to_day: Option<usize>,
}

/// Repairs `rows`, one row of values per person.
pub(crate) fn repair(
    problem: &Problem,
    rows: &[Vec<u16>],
    absent: (usize, usize, usize),
    names: &Names<'_>,
    options: &Options,
    progress: &mut OnProgress<'_>,
) -> Result<Outcome, RosterError> {
    let begun = Instant::now();
    let (who, from, to) = absent;
    let mut changed = problem.clone();
    close(&mut changed, who, from, to);
    let price = (problem.weights().1 / 3).clamp(1, MAX_WEIGHT as i32 / 4);
    let old: Vec<u16> = rows.concat();
    let honest = changed.clone();
    prefer_old(&mut changed, &old, price);
    let mut rng = Rng::new(options.seed, 0);
    let mut planner = RowPlanner::default();
    let mut state = State::from_rows(&changed, &known(&changed, &old));
    build(&changed, &mut state, &mut planner, &mut rng, who);
    let mut outcome =
        improve(&changed, &state, true, begun, names, &Options { bound: false, ..*options }, &mut |_| true);
    let new = outcome.rows.clone();
    let honest_state = State::from_rows(&honest, &new);
    outcome.objective = honest_state.objective(&honest);
    progress(&Progress {
        seconds: outcome.seconds,
        objective: outcome.objective,
        bound: None,
        feasible: outcome.feasible,
    });
    let cell = |v: u16| (v != FREE).then(|| (names.value)(v));
    outcome.moved = (0..old.len())
        .filter(|&at| old[at] != new[at])
        .map(|at| Moved {
            person: (names.person)(at / problem.days),
            day: at % problem.days,
            from: cell(old[at]),
            to: cell(new[at]),
        })
        .collect();
    Ok(outcome)
}

/// Values that a person may not take at all are read as free.
fn known(problem: &Problem, rows: &[u16]) -> Vec<u16> {
    rows.iter()
        .enumerate()
        .map(|(at, &v)| {
            let local = problem.people[at / problem.days].local.get(v as usize);
            if local.is_some_and(|l| *l != u16::MAX) { v } else { FREE }
        })
        .collect()
}

/// Closes the days of the absence; nobody can be held to a least number of minutes they miss.
fn close(problem: &mut Problem, who: usize, from: usize, to: usize) {
    let person = &mut problem.people[who];
    let n = person.values.len();
    for day in from..to.min(problem.days) {
        let cells = &mut person.wish[day * n..(day + 1) * n];
        cells[1..].fill(FORBID);
        cells[0] = cells[0].min(0);
    }
    person.min_minutes = 0;
}

/// Every cell that keeps its value earns `price`.
fn prefer_old(problem: &mut Problem, old: &[u16], price: i32) {
    let days = problem.days;
    for (p, person) in problem.people.iter_mut().enumerate() {
        let n = person.values.len();
        for day in 0..days {
            let local = person.local[old[p * days + day] as usize];
            if local != u16::MAX && person.wish[day * n + local as usize] < FORBID {
                person.wish[day * n + local as usize] -= price;
            }
        }
    }
}
