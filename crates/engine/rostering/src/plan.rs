//! One run from a compiled problem to an answer, the same for both formats.

use std::time::{Duration, Instant};

use crate::answer::{Outcome, Progress, unfilled, unmet};
use crate::bound::lower_bound;
use crate::dp::RowPlanner;
use crate::problem::Problem;
use crate::rng::Rng;
use crate::search::{Budget, search, start};
use crate::state::State;

/// How to search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Wall-clock time of the whole run; `None` for no limit.
    pub time: Option<Duration>,
    /// Threads.
    pub threads: usize,
    /// Seed; with `iterations` and without `time` the same seed gives the same plan.
    pub seed: u64,
    /// Units of work per thread, each about a microsecond on a present-day core.
    pub iterations: Option<u64>,
    /// Prove a lower bound too; it takes half of the time.
    pub bound: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { time: Some(Duration::from_secs(60)), threads: 2, seed: 1, iterations: None, bound: false }
    }
}

/// Called with every report; false ends the run with the best plan so far.
pub type OnProgress<'p> = dyn FnMut(&Progress) -> bool + 'p;

/// Names of people and values of a compiled problem.
pub(crate) struct Names<'n> {
    pub person: &'n dyn Fn(usize) -> String,
    pub value: &'n dyn Fn(u16) -> String,
    pub solution: &'n dyn Fn(&[u16]) -> String,
}

/// Plans from scratch.
pub(crate) fn solve(
    problem: &Problem,
    names: &Names<'_>,
    options: &Options,
    progress: &mut OnProgress<'_>,
) -> Outcome {
    let begun = Instant::now();
    let mut rng = Rng::new(options.seed, 0);
    let (state, _) = start(problem, &mut RowPlanner::default(), &mut rng);
    improve(problem, &state, false, begun, names, options, progress)
}

/// Improves a plan and describes the result.
pub(crate) fn improve(
    problem: &Problem,
    state: &State,
    cool: bool,
    begun: Instant,
    names: &Names<'_>,
    options: &Options,
    progress: &mut OnProgress<'_>,
) -> Outcome {
    let share = |t: Duration| if options.bound { t / 2 } else { t };
    let budget = Budget {
        deadline: options.time.map(|t| (begun, share(t))),
        work: options.iterations,
        threads: options.threads.clamp(1, 64),
        seed: options.seed,
        cool,
    };
    let mut reported = i64::MAX;
    let feasible = unmet(problem, state, names.person).is_empty();
    let mut report = |objective: i64, bound: Option<i64>| {
        progress(&Progress { seconds: begun.elapsed().as_secs_f64(), objective, bound, feasible })
    };
    let mut going = report(state.cost, None);
    let rows = if going {
        search(problem, state, &budget, &mut |objective| {
            if objective < reported {
                reported = objective;
                going = report(objective, None);
            }
            going
        })
    } else {
        state.rows.clone()
    };
    let best = State::from_rows(problem, &rows);
    let bound = (options.bound && going).then(|| {
        let deadline = options.time.and_then(|t| begun.checked_add(t));
        lower_bound(problem, &best, deadline, options.iterations, &mut |bound| report(best.cost, Some(bound)))
    });
    describe(problem, &best, bound.flatten(), begun, names)
}

fn describe(
    problem: &Problem,
    best: &State,
    bound: Option<i64>,
    begun: Instant,
    names: &Names<'_>,
) -> Outcome {
    let unmet = unmet(problem, best, names.person);
    Outcome {
        objective: best.objective(problem),
        bound,
        seconds: begun.elapsed().as_secs_f64(),
        feasible: unmet.is_empty(),
        unmet,
        unfilled: unfilled(problem, best, names.value),
        moved: Vec::new(),
        solution: (names.solution)(&best.rows),
        rows: best.rows.clone(),
    }
}
