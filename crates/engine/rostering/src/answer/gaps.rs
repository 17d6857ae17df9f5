//! Places without a person, each with a typed reason.
//!
//! Every person is asked why they do not stand there; the most favourable answer is the reason
//! of the gap, for it names what would have to change.

use serde::Serialize;

use crate::problem::{FREE, Person, Problem};
use crate::rules::{possible, runs_ok, sums_ok};
use crate::state::State;

/// Why a place stays empty, from the farthest to the nearest to being filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Nobody may take this shift (skill, licence, limit of zero).
    NobodyQualified,
    /// All who may are off, away or have refused that day.
    NobodyAvailable,
    /// All who are there serve elsewhere that day.
    AllServingElsewhere,
    /// Rules of their rows (rest, runs, minutes, weekends, limits) keep the free ones away.
    RulesForbid,
    /// Somebody could stand there, but the whole plan would cost more.
    CostsMore,
}

/// How many people each answer came from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// May not take the shift.
    pub not_qualified: usize,
    /// Off, away or refused that day.
    pub not_available: usize,
    /// Serving elsewhere that day.
    pub serving_elsewhere: usize,
    /// Too little rest before or after.
    pub rest: usize,
    /// Too many or too few days in a row, or too few days off.
    pub runs: usize,
    /// Minutes over the most.
    pub minutes: usize,
    /// Weekends over the most.
    pub weekends: usize,
    /// This shift more often than allowed.
    pub limit: usize,
    /// Must or must not serve together with somebody.
    pub pair: usize,
    /// Could, at a higher cost of the plan.
    pub dearer: usize,
}

/// A shift of a day with fewer people than wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unfilled {
    /// The day.
    pub day: usize,
    /// The shift.
    pub shift: String,
    /// People missing.
    pub missing: usize,
    /// What stands in the way first.
    pub reason: Reason,
    /// The answers behind it.
    pub tally: Tally,
}

/// All gaps of a plan; `name` gives the id of a value.
pub(crate) fn unfilled(problem: &Problem, state: &State, name: &dyn Fn(u16) -> String) -> Vec<Unfilled> {
    let mut probe = state.clone();
    let mut list = Vec::new();
    for day in 0..problem.days {
        for value in 1..problem.values as u16 {
            let cell = day * problem.values + value as usize;
            let missing = i64::from(problem.demand.need[cell]) - i64::from(state.count[cell]);
            if missing <= 0 {
                continue;
            }
            let mut tally = Tally::default();
            let mut reason = Reason::NobodyQualified;
            for p in 0..problem.people.len() {
                reason = reason.max(ask(problem, &mut probe, p, day, value, &mut tally));
            }
            list.push(Unfilled { day, shift: name(value), missing: missing as usize, reason, tally });
        }
    }
    list
}

/// Why person `p` does not take the place; counts the answer.
fn ask(problem: &Problem, probe: &mut State, p: usize, day: usize, value: u16, tally: &mut Tally) -> Reason {
    let person = &problem.people[p];
    let old = probe.rows[p * problem.days + day];
    if person.local[value as usize] == u16::MAX {
        tally.not_qualified += 1;
        return Reason::NobodyQualified;
    }
    if !possible(person, day, value) {
        tally.not_available += 1;
        return Reason::NobodyAvailable;
    }
    if old != FREE {
        tally.serving_elsewhere += 1;
        return Reason::AllServingElsewhere;
    }
    let pair = probe.pair_cost(problem, p, day, value) > probe.pair_cost(problem, p, day, FREE);
    probe.set(problem, p, day, value);
    let counter = hindrance(problem, probe, person, p, day, tally);
    if let Some(counter) = counter {
        *counter += 1;
    } else if pair {
        tally.pair += 1;
    } else {
        tally.dearer += 1;
    }
    let forbidden = tally_forbids(problem, probe, person, p, day) || pair;
    probe.set(problem, p, day, old);
    if forbidden { Reason::RulesForbid } else { Reason::CostsMore }
}

fn tally_forbids(problem: &Problem, probe: &State, person: &Person, p: usize, day: usize) -> bool {
    !runs_ok(problem, person, probe.row(problem, p), day, day) || !sums_ok(problem, probe, p)
}

/// The counter of the first rule that the changed row breaks.
fn hindrance<'t>(
    problem: &Problem,
    probe: &State,
    person: &Person,
    p: usize,
    day: usize,
    tally: &'t mut Tally,
) -> Option<&'t mut usize> {
    let row = probe.row(problem, p);
    let before = day == 0 || problem.follows(row[day - 1], row[day]);
    let after = row.get(day + 1).is_none_or(|&next| problem.follows(row[day], next));
    if !before || !after {
        Some(&mut tally.rest)
    } else if !runs_ok(problem, person, row, day, day) {
        Some(&mut tally.runs)
    } else if probe.minutes[p] > person.max_minutes || probe.minutes[p] < person.min_minutes {
        Some(&mut tally.minutes)
    } else if probe.weekends[p] > person.max_weekends {
        Some(&mut tally.weekends)
    } else if !sums_ok(problem, probe, p) {
        Some(&mut tally.limit)
    } else {
        None
    }
}
