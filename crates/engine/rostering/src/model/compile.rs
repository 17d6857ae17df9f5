//! From the product's model to the internal shape.

use std::collections::{BTreeMap, HashMap};

use super::demand::needs;
use super::people::person;
use super::schema::{Model, Pairing};
use crate::compile::MAX_CELLS;
use crate::error::RosterError;
use crate::problem::{Demand, DemandLine, FREE, MAX_WEIGHT, Mate, Problem};

/// A compiled model and the names of its values.
pub(super) struct Compiled {
    pub problem: Problem,
    /// `place/part/role` per value; empty for free.
    pub ids: Vec<String>,
}

/// A value: role at place in part of the day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shift {
    pub place: usize,
    pub part: usize,
    pub role: usize,
}

pub(super) fn compile(model: &Model) -> Result<Compiled, RosterError> {
    validate(model)?;
    let need = needs(model)?;
    let (parts, roles, days) = (model.parts.len(), model.roles.len(), model.days);
    let at = |s: Shift, day: usize| ((s.place * parts + s.part) * days + day) * roles + s.role;
    let asked: std::collections::HashSet<&str> =
        model.people.iter().flat_map(|p| &p.frozen).filter_map(|f| f.shift.as_deref()).collect();
    let mut shifts = Vec::new();
    let mut ids = vec![String::new()];
    for place in 0..model.places.len() {
        for part in 0..parts {
            for role in 0..roles {
                let s = Shift { place, part, role };
                let id =
                    format!("{}/{}/{}", model.places[place].id, model.parts[part].id, model.roles[role].id);
                if (0..days).any(|d| need[at(s, d)] > 0) || asked.contains(id.as_str()) {
                    shifts.push(s);
                    ids.push(id);
                }
            }
        }
    }
    let values = shifts.len() + 1;
    let cells = days as u64 * values as u64 * model.people.len().max(1) as u64;
    if cells > MAX_CELLS || values > 4_000 {
        return Err(RosterError::TooLarge {
            what: "people × days × shifts", value: cells, limit: MAX_CELLS
        });
    }
    let minutes: Vec<i64> =
        std::iter::once(0).chain(shifts.iter().map(|s| model.parts[s.part].minutes)).collect();
    let index: HashMap<&str, u16> =
        ids.iter().enumerate().skip(1).map(|(v, id)| (id.as_str(), v as u16)).collect();
    let mut constant = 0i64;
    let mut lines: Vec<Vec<DemandLine>> = vec![Vec::new(); days * values];
    for (i, &s) in shifts.iter().enumerate() {
        let under = model.roles[s.role].under.unwrap_or(model.weights.under);
        for day in 0..days {
            let n = need[at(s, day)];
            lines[day * values + i + 1].push((n, under as i32, model.weights.over as i32));
            constant = constant.saturating_add(n * under);
        }
    }
    let rest = model.rules.rest.unwrap_or(0);
    let next_ok = successions(model, &shifts, rest);
    let mut people = Vec::with_capacity(model.people.len());
    for i in 0..model.people.len() {
        let (p, base) = person(model, i, &shifts, &index, &next_ok)?;
        constant += base;
        people.push(p);
    }
    let mut problem = Problem {
        days,
        first_weekday: model.first_weekday,
        values,
        minutes,
        next_ok,
        demand: Demand::new(&lines, people.len()),
        mates: vec![Vec::new(); people.len()],
        site: std::iter::once(0)
            .chain(shifts.iter().map(|s| (s.place * parts + s.part + 1) as u16))
            .collect(),
        people,
        constant,
    };
    mates(model, &mut problem)?;
    Ok(Compiled { problem, ids })
}

fn validate(model: &Model) -> Result<(), RosterError> {
    let bad = |field: &str, what: String| Err(RosterError::model(field, what));
    if !(1..=1000).contains(&model.days) {
        return bad("days", format!("must be 1 to 1000, not {}", model.days));
    }
    if model.first_weekday > 6 {
        return bad("first_weekday", format!("must be 0 to 6, not {}", model.first_weekday));
    }
    if model.places.len() * model.parts.len() * model.roles.len() > 60_000 {
        return bad("places", "too many places × parts × roles".to_owned());
    }
    for (i, p) in model.parts.iter().enumerate() {
        if !(0..1440).contains(&p.start) || !(1..=1440).contains(&p.minutes) {
            return bad(
                &format!("parts[{i}]"),
                "start must be in 0..1440 and minutes in 1..=1440".to_owned(),
            );
        }
    }
    let weights = [
        ("weights.under", model.weights.under),
        ("weights.over", model.weights.over),
        ("weights.fair", model.weights.fair),
    ];
    let roles = model.roles.iter().filter_map(|r| r.under.map(|u| ("roles.under", u)));
    for (field, w) in weights.into_iter().chain(roles) {
        if !(0..=1_000_000).contains(&w) {
            return bad(field, format!("must be 0 to 1000000, not {w}"));
        }
    }
    for (field, list) in [
        ("parts", model.parts.iter().map(|x| &x.id).collect::<Vec<_>>()),
        ("roles", model.roles.iter().map(|x| &x.id).collect()),
        ("places", model.places.iter().map(|x| &x.id).collect()),
        ("people", model.people.iter().map(|x| &x.id).collect()),
    ] {
        let mut seen = std::collections::HashSet::new();
        for (i, id) in list.iter().enumerate() {
            if id.is_empty() || (field != "people" && id.contains('/')) || !seen.insert(*id) {
                return bad(
                    &format!("{field}[{i}].id"),
                    format!("{id:?} is empty, holds a slash or appears twice"),
                );
            }
        }
    }
    Ok(())
}

fn successions(model: &Model, shifts: &[Shift], rest: i64) -> Vec<bool> {
    let values = shifts.len() + 1;
    let mut ok = vec![true; values * values];
    for (a, s) in shifts.iter().enumerate() {
        let end = model.parts[s.part].start + model.parts[s.part].minutes;
        for (b, t) in shifts.iter().enumerate() {
            ok[(a + 1) * values + b + 1] = 1440 + model.parts[t.part].start - end >= rest.max(0);
        }
    }
    ok
}

fn mates(model: &Model, problem: &mut Problem) -> Result<(), RosterError> {
    let weight = problem.weights().1.saturating_mul(20).clamp(1000, (MAX_WEIGHT / 4) as i32);
    for (i, pair) in model.pairs.iter().enumerate() {
        let mut at = [0; 2];
        for (slot, id) in at.iter_mut().zip(&pair.people) {
            *slot = model.people.iter().position(|p| p.id == *id).ok_or_else(|| {
                RosterError::model(format!("pairs[{i}].people"), format!("unknown person {id:?}"))
            })?;
        }
        if at[0] == at[1] {
            return Err(RosterError::model(format!("pairs[{i}].people"), "a pair needs two people"));
        }
        let apart = pair.rule == Pairing::Apart;
        problem.mates[at[0]].push(Mate { other: at[1], apart, weight });
        problem.mates[at[1]].push(Mate { other: at[0], apart, weight });
    }
    Ok(())
}

impl Compiled {
    /// The plan as `{"<person>": ["place/part/role" | null, …]}`.
    pub(super) fn write_solution(&self, model: &Model, rows: &[u16]) -> String {
        let by_id: BTreeMap<&str, Vec<Option<&str>>> = model
            .people
            .iter()
            .zip(rows.chunks(model.days))
            .map(|(p, row)| {
                let cells = row.iter().map(|&v| (v != FREE).then(|| self.ids[v as usize].as_str())).collect();
                (p.id.as_str(), cells)
            })
            .collect();
        serde_json::to_string(&by_id).unwrap_or_default()
    }

    /// Reads such a plan.
    pub(super) fn read_solution(&self, model: &Model, json: &str) -> Result<Vec<Vec<u16>>, RosterError> {
        let by_id: BTreeMap<String, Vec<Option<String>>> = serde_json::from_str(json)?;
        let index: HashMap<&str, u16> =
            self.ids.iter().enumerate().skip(1).map(|(v, id)| (id.as_str(), v as u16)).collect();
        let bad = |what: String| RosterError::Solution(what);
        model
            .people
            .iter()
            .map(|p| {
                let row = by_id.get(&p.id).ok_or_else(|| bad(format!("no row for person {:?}", p.id)))?;
                if row.len() != model.days {
                    return Err(bad(format!("{:?} has {} days, not {}", p.id, row.len(), model.days)));
                }
                row.iter()
                    .map(|cell| match cell {
                        None => Ok(FREE),
                        Some(id) => index
                            .get(id.as_str())
                            .copied()
                            .ok_or_else(|| bad(format!("{:?} has unknown shift {id:?}", p.id))),
                    })
                    .collect()
            })
            .collect()
    }
}
