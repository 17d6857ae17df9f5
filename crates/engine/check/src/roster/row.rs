//! The hard rules of one row.

use std::collections::{BTreeMap, BTreeSet};

use super::score::{Case, Who};

/// What one person's row must respect.
#[derive(Debug, Default)]
pub(super) struct RowRules {
    pub min_minutes: i64,
    pub max_minutes: i64,
    pub max_run: i64,
    pub min_run: i64,
    pub min_off: i64,
    pub max_weekends: i64,
    /// Most times of a shift; what is not named is not limited.
    pub most: BTreeMap<String, i64>,
    /// Days without work.
    pub off: BTreeSet<usize>,
    /// Cells that are not possible.
    pub closed: BTreeSet<(usize, String)>,
    /// Cells that are settled.
    pub settled: BTreeMap<usize, Option<String>>,
}

pub(super) fn row_violations(case: &Case, who: &Who, row: &[Option<String>], out: &mut Vec<String>) {
    let rules = &who.rules;
    let id = &who.id;
    for (day, shift) in row.iter().enumerate() {
        if let Some(settled) = rules.settled.get(&day) {
            if settled != shift {
                out.push(format!("{id} differs from the settled cell on day {day}"));
            }
            continue;
        }
        let Some(shift) = shift else { continue };
        if rules.off.contains(&day) {
            out.push(format!("{id} works on day off {day}"));
        }
        if rules.closed.contains(&(day, shift.clone())) {
            out.push(format!("{id} cannot serve {shift} on day {day}"));
        }
    }
    for (day, two) in row.windows(2).enumerate() {
        if let [Some(a), Some(b)] = two
            && case.forbidden.contains(&(a.clone(), b.clone()))
        {
            out.push(format!("{id} succession {a} to {b} after day {day}"));
        }
    }
    for (shift, most) in &rules.most {
        let times = row.iter().flatten().filter(|s| *s == shift).count() as i64;
        if times > *most {
            out.push(format!("{id} has {shift} {times} times, at most {most}"));
        }
    }
    let minutes: i64 = row.iter().flatten().map(|s| case.minutes[s]).sum();
    if minutes < rules.min_minutes || minutes > rules.max_minutes {
        out.push(format!("{id} minutes {minutes} outside {} to {}", rules.min_minutes, rules.max_minutes));
    }
    runs(who, row, out);
    let works = |day: usize| row[day].is_some();
    let saturdays = (0..case.days.saturating_sub(1)).filter(|d| (d + case.first_weekday) % 7 == 5);
    let weekends = saturdays.filter(|&d| works(d) || works(d + 1)).count() as i64;
    if weekends > rules.max_weekends {
        out.push(format!("{id} works on {weekends} weekends, at most {}", rules.max_weekends));
    }
}

fn runs(who: &Who, row: &[Option<String>], out: &mut Vec<String>) {
    let (rules, id) = (&who.rules, &who.id);
    let mut start = 0;
    while start < row.len() {
        let work = row[start].is_some();
        let long = row[start..].iter().take_while(|s| s.is_some() == work).count();
        let inside = start > 0 && start + long < row.len();
        let n = long as i64;
        if work && n > rules.max_run {
            out.push(format!("{id} works {n} days in a row from day {start}"));
        }
        if work && inside && n < rules.min_run {
            out.push(format!("{id} works only {n} days in a row from day {start}"));
        }
        if !work && inside && n < rules.min_off {
            out.push(format!("{id} is off only {n} days in a row from day {start}"));
        }
        start += long;
    }
}
