//! Hard rules that a plan does not meet, by how much.

use serde::Serialize;

use crate::problem::{FREE, Problem};
use crate::rules::possible;
use crate::state::State;

/// A hard rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Fewer minutes than the least; `by` is in minutes.
    MinMinutes,
    /// More minutes than the most; `by` is in minutes.
    MaxMinutes,
    /// More days in a row than allowed; `by` is in days.
    MaxRun,
    /// Fewer days in a row than asked; `by` is in days.
    MinRun,
    /// Fewer free days in a row than asked; `by` is in days.
    MinOff,
    /// More weekends than allowed; `by` is in weekends.
    MaxWeekends,
    /// One shift more often than allowed; `by` is in times.
    MaxShifts,
    /// A shift that must not follow the one of the day before (rest).
    Succession,
    /// A cell holds what it must not (day off, refused, not available, another frozen value).
    Cell,
    /// Two people who must not serve together do, or who must, do not.
    Pair,
}

/// One broken hard rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unmet {
    /// The rule.
    pub rule: Rule,
    /// Whose row.
    pub person: String,
    /// The day it shows on; `None` for rules about the whole row.
    pub day: Option<usize>,
    /// By how much, in the unit of the rule.
    pub by: i64,
}

/// Everything that `state` breaks; `name` gives the id of a person.
pub(crate) fn unmet(problem: &Problem, state: &State, name: &dyn Fn(usize) -> String) -> Vec<Unmet> {
    let mut list = Vec::new();
    for p in 0..problem.people.len() {
        let mut add = |rule, day, by| list.push(Unmet { rule, person: name(p), day, by });
        cells(problem, state, p, &mut add);
        runs(problem, state, p, &mut add);
        sums(problem, state, p, &mut add);
    }
    list
}

fn cells(problem: &Problem, state: &State, p: usize, add: &mut dyn FnMut(Rule, Option<usize>, i64)) {
    let row = state.row(problem, p);
    for (d, &v) in row.iter().enumerate() {
        if !possible(&problem.people[p], d, v) {
            add(Rule::Cell, Some(d), 1);
        }
        if row.get(d + 1).is_some_and(|&next| !problem.follows(v, next)) {
            add(Rule::Succession, Some(d + 1), 1);
        }
        for m in problem.mates[p].iter().filter(|m| m.other > p) {
            if problem.broken(m, v, state.rows[m.other * problem.days + d]) {
                add(Rule::Pair, Some(d), 1);
            }
        }
    }
}

fn runs(problem: &Problem, state: &State, p: usize, add: &mut dyn FnMut(Rule, Option<usize>, i64)) {
    let (row, person) = (state.row(problem, p), &problem.people[p]);
    let mut start = 0;
    while start < row.len() {
        let free = row[start] == FREE;
        let end = (start..row.len()).find(|&d| (row[d] == FREE) != free).unwrap_or(row.len());
        let (long, inside) = (end - start, start > 0 && end < row.len());
        if free && inside && long < person.min_off {
            add(Rule::MinOff, Some(start), (person.min_off - long) as i64);
        } else if !free && long > person.max_run {
            add(Rule::MaxRun, Some(start), (long - person.max_run) as i64);
        } else if !free && inside && long < person.min_run {
            add(Rule::MinRun, Some(start), (person.min_run - long) as i64);
        }
        start = end;
    }
}

fn sums(problem: &Problem, state: &State, p: usize, add: &mut dyn FnMut(Rule, Option<usize>, i64)) {
    let person = &problem.people[p];
    let minutes = state.minutes[p];
    if minutes < person.min_minutes {
        add(Rule::MinMinutes, None, person.min_minutes - minutes);
    }
    if minutes > person.max_minutes {
        add(Rule::MaxMinutes, None, minutes - person.max_minutes);
    }
    if state.weekends[p] > person.max_weekends {
        add(Rule::MaxWeekends, None, (state.weekends[p] - person.max_weekends) as i64);
    }
    for l in 1..person.values.len() {
        let over = i64::from(state.taken(p, l)) - person.max_count[l];
        if over > 0 {
            add(Rule::MaxShifts, None, over);
        }
    }
}
