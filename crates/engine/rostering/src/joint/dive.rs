//! Diving: solve the programme, fix the likeliest rows, solve again with fewer people.

use super::master::Joint;
use crate::dp::RowPlanner;
use crate::problem::{FREE, Problem};
use crate::rng::Rng;
use crate::rules::sums_ok;
use crate::state::State;

/// Rows at least this likely are fixed together.
const LIKELY: f64 = 0.85;
/// Rounds of column generation of the first and of the later programmes.
const ROUNDS: usize = 60;

/// How a joint replanning went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dived {
    /// The programme shows that these people cannot do better than the target.
    Hopeless,
    /// A plan was built but did not reach the target, or none could be built; rows restored.
    Missed,
    /// The plan changed and reaches the target.
    Reached,
}

/// What is replanned together.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Crowd<'c> {
    /// The people.
    pub people: &'c [usize],
    /// First day and day after the last.
    pub span: (usize, usize),
    /// The plan changes only when its cost rises by no more than this.
    pub allow: i64,
}

/// Replans a crowd. `stop` is asked now and then with the work done so far.
pub(crate) fn replan_jointly(
    problem: &Problem,
    state: &mut State,
    crowd: Crowd<'_>,
    planner: &mut RowPlanner,
    rng: &mut Rng,
    stop: &mut dyn FnMut(u64) -> bool,
) -> Dived {
    let Crowd { people, span, allow } = crowd;
    let target = state.cost + allow;
    let old = take_out(problem, state, people, span);
    let result = dive(problem, state, crowd, &old, target, (planner, rng), stop);
    let fine = result == Dived::Reached
        && state.cost <= target
        && people.iter().all(|&p| sums_ok(problem, state, p));
    if fine {
        return result;
    }
    for (&p, row) in people.iter().zip(&old) {
        put(problem, state, p, span.0, row);
    }
    if result == Dived::Hopeless { result } else { Dived::Missed }
}

fn dive(
    problem: &Problem,
    state: &mut State,
    Crowd { people, span, .. }: Crowd<'_>,
    old: &[Vec<u16>],
    target: i64,
    (planner, rng): (&mut RowPlanner, &mut Rng),
    stop: &mut dyn FnMut(u64) -> bool,
) -> Dived {
    let mut people = people.to_vec();
    let mut rows: Vec<(usize, Vec<u16>)> = old.iter().cloned().enumerate().collect();
    let mut first = true;
    let mut spent = 0;
    while !people.is_empty() {
        let goal = (target - state.cost) as f64 + 0.01;
        let Some(mut joint) = Joint::new(problem, state, &people, span, &rows, planner) else {
            return Dived::Missed;
        };
        let before = spent;
        let mut count = |work: u64| stop(before + work);
        let fine = joint.generate(planner, ROUNDS, goal, &mut count)
            && joint.forbid_broken(planner, goal, &mut count);
        spent += joint.work();
        if stop(spent) {
            return Dived::Missed;
        }
        if !fine {
            return if first { Dived::Hopeless } else { Dived::Missed };
        }
        first = false;
        let mut chosen = joint.likely(LIKELY, rng);
        chosen.sort_unstable();
        for (i, row) in &chosen {
            put(problem, state, people[*i], span.0, row);
        }
        let keep: Vec<usize> = (0..people.len()).filter(|i| !chosen.iter().any(|c| c.0 == *i)).collect();
        if keep.len() == people.len() {
            return Dived::Missed;
        }
        rows = joint.columns_of(&keep);
        people = keep.into_iter().map(|i| people[i]).collect();
    }
    Dived::Reached
}

fn put(problem: &Problem, state: &mut State, p: usize, from: usize, row: &[u16]) {
    for (t, &v) in row.iter().enumerate() {
        state.set(problem, p, from + t, v);
    }
}

/// Takes the people out of the window; returns the rows they had.
pub(crate) fn take_out(
    problem: &Problem,
    state: &mut State,
    people: &[usize],
    (from, to): (usize, usize),
) -> Vec<Vec<u16>> {
    people
        .iter()
        .map(|&p| {
            let row = state.row(problem, p)[from..to].to_vec();
            for d in from..to {
                state.set(problem, p, d, FREE);
            }
            row
        })
        .collect()
}
