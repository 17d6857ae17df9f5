//! The case both formats are read into, and its score.

use std::collections::{BTreeMap, BTreeSet};

use super::row::{RowRules, row_violations};
use super::{CheckError, Plan, Report};

/// A roster to be scored.
#[derive(Debug, Default)]
pub(super) struct Case {
    pub days: usize,
    /// Weekday of day 0, 0 being Monday.
    pub first_weekday: usize,
    /// Minutes of each shift.
    pub minutes: BTreeMap<String, i64>,
    /// Pairs `(a, b)`: b must not be worked on the day after a.
    pub forbidden: BTreeSet<(String, String)>,
    pub people: Vec<Who>,
    /// Demand lines: day, shift, need, cost of one missing, cost of one too many.
    pub cover: Vec<(usize, String, i64, i64, i64)>,
    /// Place and part of day of each shift, where pairs are judged.
    pub site: BTreeMap<String, String>,
    /// Two people, and whether they must be apart (else together).
    pub pairs: Vec<(String, String, bool)>,
    /// Weight of fairness.
    pub fair: i64,
}

/// A person to be scored.
#[derive(Debug, Default)]
pub(super) struct Who {
    pub id: String,
    pub rules: RowRules,
    /// Minutes served before.
    pub served: i64,
    /// Wishes: day, shifts of which one is wished for, weight when none is given.
    pub want: Vec<(usize, BTreeSet<String>, i64)>,
    /// Wishes: day, shifts that are not wanted, weight when one is given.
    pub unwanted: Vec<(usize, BTreeSet<String>, i64)>,
}

pub(super) fn score(case: &Case, plan: &Plan) -> Result<Report, CheckError> {
    let bad = |what: String| Err(CheckError::Solution(what));
    let mut violations = Vec::new();
    let mut objective = 0i64;
    let mut counts: BTreeMap<(usize, &str), i64> = BTreeMap::new();
    if let Some(id) = plan.keys().find(|id| !case.people.iter().any(|p| p.id == **id)) {
        return bad(format!("unknown person {id:?}"));
    }
    for who in &case.people {
        let Some(row) = plan.get(&who.id) else { return bad(format!("no row for {:?}", who.id)) };
        if row.len() != case.days {
            return bad(format!("{:?} has {} days, not {}", who.id, row.len(), case.days));
        }
        if let Some(s) = row.iter().flatten().find(|s| !case.minutes.contains_key(*s)) {
            return bad(format!("{:?} has unknown shift {s:?}", who.id));
        }
        row_violations(case, who, row, &mut violations);
        for (day, shift) in row.iter().enumerate() {
            if let Some(s) = shift {
                *counts.entry((day, s.as_str())).or_default() += 1;
            }
        }
        objective += wishes(who, row);
        let minutes: i64 = row.iter().flatten().map(|s| case.minutes[s]).sum();
        // fair × ((h + n)² − h²) in hours, rounded down once.
        objective += case.fair * ((who.served + minutes).pow(2) - who.served.pow(2)) / 3600;
    }
    for (day, shift, need, under, over) in &case.cover {
        let there = counts.get(&(*day, shift.as_str())).copied().unwrap_or(0);
        objective += under * (need - there).max(0) + over * (there - need).max(0);
    }
    for (a, b, apart) in &case.pairs {
        let site = |cell: &Option<String>| cell.as_ref().and_then(|s| case.site.get(s));
        let (Some(of_a), Some(of_b)) = (plan.get(a), plan.get(b)) else {
            return bad(format!("no row for {a:?} or {b:?}"));
        };
        for (day, (x, y)) in of_a.iter().zip(of_b).enumerate() {
            let (x, y) = (site(x), site(y));
            let broken = if *apart { x.is_some() && x == y } else { x != y };
            if broken {
                let how = if *apart { "must not" } else { "must" };
                violations.push(format!("{a} and {b} {how} serve together, day {day}"));
            }
        }
    }
    Ok(Report { objective, violations })
}

fn wishes(who: &Who, row: &[Option<String>]) -> i64 {
    let has = |day: &usize, set: &BTreeSet<String>| row[*day].as_ref().is_some_and(|s| set.contains(s));
    let unmet: i64 = who.want.iter().filter(|(day, set, _)| !has(day, set)).map(|w| w.2).sum();
    let given: i64 = who.unwanted.iter().filter(|(day, set, _)| has(day, set)).map(|w| w.2).sum();
    unmet + given
}
