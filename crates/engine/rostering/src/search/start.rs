//! First rows: everyone planned once, in turn, by the exact row programme.

use super::replan::affordable;
use crate::dp::{Ends, RowPlanner, Window};
use crate::problem::{FREE, Problem};
use crate::rng::Rng;
use crate::rules::{possible, row_ok};
use crate::state::State;

/// Longest horizon planned in one piece, in days.
const WHOLE: usize = 42;
/// Price of one unit of length outside the rules while a row is being built.
const PRICE: i32 = 20_000;
/// Rounds of mending before a row is left as it is.
const MENDING: usize = 40;

/// Plans the row of everybody from scratch; returns who could not be given a row within the rules.
pub(crate) fn start(problem: &Problem, planner: &mut RowPlanner, rng: &mut Rng) -> (State, Vec<usize>) {
    let mut state = State::new(problem);
    settle(problem, &mut state);
    let mut order: Vec<usize> = (0..problem.people.len()).collect();
    for i in (1..order.len()).rev() {
        order.swap(i, rng.below(i + 1));
    }
    let mut failed = Vec::new();
    for p in order {
        if !build(problem, &mut state, planner, rng, p) {
            failed.push(p);
        }
    }
    failed.sort_unstable();
    (state, failed)
}

/// Puts settled shifts into their cells, so that they stand even where no lawful row holds them.
fn settle(problem: &Problem, state: &mut State) {
    for (p, person) in problem.people.iter().enumerate() {
        for day in (0..problem.days).filter(|&d| !possible(person, d, FREE)) {
            if let Some(&v) = person.values.iter().find(|&&v| possible(person, day, v)) {
                state.set(problem, p, day, v);
            }
        }
    }
}

/// Plans one row from scratch. True when it respects every rule.
pub(crate) fn build(
    problem: &Problem,
    state: &mut State,
    planner: &mut RowPlanner,
    rng: &mut Rng,
    p: usize,
) -> bool {
    let days = problem.days;
    if days <= WHOLE {
        if step(problem, state, planner, p, (0, days), Ends::Hard, None) && row_ok(problem, state, p) {
            return true;
        }
        step(problem, state, planner, p, (0, days), Ends::Soft(PRICE), None);
        return row_ok(problem, state, p);
    }
    // Window after window, each aiming at its share of the minutes and weekends. Rich problems
    // get shorter windows.
    let window = if affordable(problem) < 21 { 14 } else { 28 };
    let mut from = 0;
    loop {
        let to = (from + window).min(days);
        step(problem, state, planner, p, (from, to), Ends::Soft(PRICE), Some(to));
        if to == days {
            break;
        }
        from += window / 2;
    }
    for round in 0..MENDING {
        if row_ok(problem, state, p) {
            return true;
        }
        let length = if round < MENDING / 2 { window } else { 28 };
        let from = rng.below(days - length + 1);
        step(problem, state, planner, p, (from, from + length), Ends::Soft(PRICE), None);
    }
    row_ok(problem, state, p)
}

/// Replans one window; `share` is the day up to which minutes and weekends should be on course.
fn step(
    problem: &Problem,
    state: &mut State,
    planner: &mut RowPlanner,
    p: usize,
    (from, to): (usize, usize),
    ends: Ends,
    share: Option<usize>,
) -> bool {
    let mut w = Window::of(problem, state, p, from, to);
    let person = &problem.people[p];
    if let Some(so_far) = share {
        let (n, d) = (so_far as i64, problem.days as i64);
        w.band = (
            (person.min_minutes * n + d - 1) / d,
            (person.max_minutes * n / d).max((person.min_minutes * n + d - 1) / d),
        );
        w.max_weekends = (person.max_weekends * so_far).div_ceil(problem.days);
    }
    planner.marginal(problem, state, &w);
    // Counting limits exactly is dear; it is tried where the simple way finds no row.
    if planner.plan(problem, &mut w, ends, false).is_none() {
        planner.marginal(problem, state, &w);
        if planner.plan(problem, &mut w, ends, true).is_none() {
            return false;
        }
    }
    for (t, d) in (from..to).enumerate() {
        let v = planner.found[t];
        state.set(problem, p, d, v);
    }
    true
}
