//! From the text format to the internal shape.

use std::collections::BTreeMap;

use crate::error::RosterError;
use crate::problem::{Demand, FORBID, FREE, MAX_WEIGHT, Person, Problem};
use crate::text::{Instance, Staff};

/// Most cells × values held in memory.
pub(crate) const MAX_CELLS: u64 = 400_000_000;

/// Compiles a parsed instance.
pub(crate) fn compile(instance: &Instance) -> Result<Problem, RosterError> {
    let (days, shifts) = (instance.days, instance.shifts.len());
    let values = shifts + 1;
    if shifts > 4_000 {
        return Err(RosterError::TooLarge { what: "number of shifts", value: shifts as u64, limit: 4_000 });
    }
    let cells = days as u64 * values as u64 * (instance.staff.len() as u64);
    if cells > MAX_CELLS {
        return Err(RosterError::TooLarge {
            what: "people × days × shifts", value: cells, limit: MAX_CELLS
        });
    }
    let mut next_ok = vec![true; values * values];
    for (s, shift) in instance.shifts.iter().enumerate() {
        for &n in &shift.not_next {
            next_ok[(s + 1) * values + n + 1] = false;
        }
    }
    let minutes: Vec<i64> = std::iter::once(0).chain(instance.shifts.iter().map(|s| s.minutes)).collect();
    let mut people: Vec<Person> = instance.staff.iter().map(|s| person(s, days, values)).collect();
    for p in &mut people {
        p.classify(&minutes, |a, b| next_ok[a as usize * values + b as usize]);
    }
    let constant = wishes(instance, &mut people)?;
    let (lines, base) = demand(instance)?;
    Ok(Problem {
        days,
        first_weekday: 0,
        values,
        minutes,
        next_ok,
        demand: Demand::new(&lines, people.len()),
        mates: vec![Vec::new(); people.len()],
        site: vec![0; values],
        people,
        constant: constant + base,
    })
}

fn person(s: &Staff, days: usize, values: usize) -> Person {
    let mut max_count = vec![days as i64; values];
    for &(shift, most) in &s.max_shifts {
        max_count[shift + 1] = most;
    }
    let allowed: Vec<u16> = (0..values as u16).filter(|&v| v == FREE || max_count[v as usize] > 0).collect();
    let mut local = vec![u16::MAX; values];
    for (l, &v) in allowed.iter().enumerate() {
        local[v as usize] = l as u16;
    }
    let mut wish = vec![0; days * allowed.len()];
    for &d in &s.days_off {
        wish[d * allowed.len() + 1..(d + 1) * allowed.len()].fill(FORBID);
    }
    Person {
        max_count: allowed.iter().map(|&v| max_count[v as usize]).collect(),
        values: allowed,
        local,
        min_minutes: s.min_minutes,
        max_minutes: s.max_minutes,
        max_run: (s.max_run as usize).min(days),
        min_run: (s.min_run as usize).min(days + 1),
        min_off: (s.min_off as usize).min(days + 1),
        max_weekends: s.max_weekends as usize,
        wish,
        ..Person::default()
    }
}

/// Adds the requests to the people's wishes; returns what is paid whatever the plan is.
fn wishes(instance: &Instance, people: &mut [Person]) -> Result<i64, RosterError> {
    let mut sums: BTreeMap<(usize, usize, usize), i64> = BTreeMap::new();
    let mut constant = 0;
    for r in &instance.on {
        constant += r.weight;
        *sums.entry((r.person, r.day, r.shift + 1)).or_default() -= r.weight;
    }
    for r in &instance.off {
        *sums.entry((r.person, r.day, r.shift + 1)).or_default() += r.weight;
    }
    for ((p, day, value), sum) in sums {
        if sum.abs() > MAX_WEIGHT {
            return Err(RosterError::TooLarge {
                what: "request weight",
                value: sum.unsigned_abs(),
                limit: MAX_WEIGHT as u64,
            });
        }
        let person = &mut people[p];
        let l = person.local[value];
        if l != u16::MAX {
            let cell = &mut person.wish[day * person.values.len() + l as usize];
            if *cell < FORBID {
                *cell += sum as i32;
            }
        }
    }
    Ok(constant)
}

type Lines = Vec<Vec<(i64, i32, i32)>>;

fn demand(instance: &Instance) -> Result<(Lines, i64), RosterError> {
    let values = instance.shifts.len() + 1;
    let mut lines: Lines = vec![Vec::new(); instance.days * values];
    let mut weight = vec![0i64; lines.len()];
    let mut base = 0i64;
    for c in &instance.cover {
        let cell = c.day * values + c.shift + 1;
        weight[cell] += c.under.max(c.over);
        if weight[cell] > MAX_WEIGHT {
            return Err(RosterError::TooLarge {
                what: "cover weight",
                value: weight[cell] as u64,
                limit: MAX_WEIGHT as u64,
            });
        }
        base = base.saturating_add(c.under.saturating_mul(c.need));
        lines[cell].push((c.need, c.under as i32, c.over as i32));
    }
    Ok((lines, base))
}
