//! The hard rules of one row, checked around a change.

use crate::problem::{FORBID, FREE, Person, Problem};
use crate::state::State;

/// Do the runs and successions around days `a..=b` respect the rules?
pub(crate) fn runs_ok(problem: &Problem, person: &Person, row: &[u16], a: usize, b: usize) -> bool {
    let days = row.len();
    let (lo, hi) = (a.saturating_sub(1), (b + 1).min(days - 1));
    for d in lo..hi {
        if !problem.follows(row[d], row[d + 1]) {
            return false;
        }
    }
    let mut start = lo;
    while start > 0 && (row[start - 1] == FREE) == (row[lo] == FREE) {
        start -= 1;
    }
    while start <= hi {
        let free = row[start] == FREE;
        let mut end = start + 1;
        while end < days && (row[end] == FREE) == free {
            end += 1;
        }
        let inside = start > 0 && end < days;
        let long = end - start;
        let ok = if free {
            !inside || long >= person.min_off
        } else {
            long <= person.max_run && (!inside || long >= person.min_run)
        };
        if !ok {
            return false;
        }
        start = end;
    }
    true
}

/// Do the sums over the row (minutes, weekends, times per shift) respect the rules?
pub(crate) fn sums_ok(problem: &Problem, state: &State, p: usize) -> bool {
    let person = &problem.people[p];
    (person.min_minutes..=person.max_minutes).contains(&state.minutes[p])
        && state.weekends[p] <= person.max_weekends
        && (1..person.values.len()).all(|l| i64::from(state.taken(p, l)) <= person.max_count[l])
}

/// May the cell take the value at all?
#[inline]
pub(crate) fn possible(person: &Person, day: usize, value: u16) -> bool {
    person.wish(day, value) < FORBID
}

/// Is the whole row within its hard rules?
pub(crate) fn row_ok(problem: &Problem, state: &State, p: usize) -> bool {
    let row = state.row(problem, p);
    let person = &problem.people[p];
    row.iter().enumerate().all(|(d, &v)| possible(person, d, v))
        && runs_ok(problem, person, row, 0, row.len() - 1)
        && sums_ok(problem, state, p)
}
