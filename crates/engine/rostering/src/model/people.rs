//! One person of the model: skills, windows, wishes, settled and refused cells.

use std::collections::HashMap;

use super::compile::Shift;
use super::schema::{Model, PersonModel, Span, Wish};
use crate::error::RosterError;
use crate::problem::{FORBID, FREE, MAX_WEIGHT, Person};

/// Compiles person `i`; also returns what their wishes cost when none of them is met.
pub(super) fn person(
    model: &Model,
    i: usize,
    shifts: &[Shift],
    index: &HashMap<&str, u16>,
    next_ok: &[bool],
) -> Result<(Person, i64), RosterError> {
    let who = &model.people[i];
    let field = |name: &str| format!("people[{i}].{name}");
    let settled = settled(model, who, index).map_err(|(name, what)| RosterError::model(field(name), what))?;
    let values: Vec<u16> =
        std::iter::once(FREE)
            .chain((1..=shifts.len() as u16).filter(|&v| {
                qualified(model, who, shifts[v as usize - 1]) || settled.iter().any(|s| s.1 == v)
            }))
            .collect();
    let mut local = vec![u16::MAX; shifts.len() + 1];
    for (l, &v) in values.iter().enumerate() {
        local[v as usize] = l as u16;
    }
    let n = values.len();
    let mut wish = vec![0i32; model.days * n];
    let windows = who.available.as_deref().map(merged);
    for day in 0..model.days {
        for (l, &v) in values.iter().enumerate().skip(1) {
            let s = shifts[v as usize - 1];
            let part = &model.parts[s.part];
            let from = day as i64 * 1440 + part.start;
            let fits = windows
                .as_ref()
                .is_none_or(|w| w.iter().any(|w| w.from <= from && from + part.minutes <= w.to));
            let refused = who.refused.iter().any(|r| {
                r.day.is_none_or(|d| d == day)
                    && r.place.as_ref().is_none_or(|p| *p == model.places[s.place].id)
                    && r.part.as_ref().is_none_or(|p| *p == part.id)
            });
            if !fits || refused || !qualified(model, who, s) {
                wish[day * n + l] = FORBID;
            }
        }
    }
    let mut base = 0;
    for (list, name, sign) in [(&who.prefer, "prefer", -1), (&who.avoid, "avoid", 1)] {
        for w in list {
            check_wish(model, w).map_err(|what| RosterError::model(field(name), what))?;
            base += if sign < 0 { w.weight } else { 0 };
            for (l, &v) in values.iter().enumerate().skip(1) {
                let s = shifts[v as usize - 1];
                let hit = w.place.as_ref().is_none_or(|p| *p == model.places[s.place].id)
                    && w.part.as_ref().is_none_or(|p| *p == model.parts[s.part].id);
                let cell = &mut wish[w.day * n + l];
                if hit && *cell < FORBID {
                    *cell += sign * w.weight as i32;
                    if i64::from(cell.abs()) > MAX_WEIGHT {
                        return Err(RosterError::model(
                            field(name),
                            "the weights of one day sum up to too much",
                        ));
                    }
                }
            }
        }
    }
    for &(day, v) in &settled {
        for (l, &value) in values.iter().enumerate() {
            let cell = &mut wish[day * n + l];
            *cell = match value == v {
                true if *cell >= FORBID => 0,
                true => *cell,
                false => FORBID,
            };
        }
    }
    let whole = model.days as i64 * 1440;
    let (own, all) = (&who.rules, &model.rules);
    let mut p = Person {
        max_count: vec![model.days as i64; n],
        values,
        local,
        min_minutes: limited(own.min_minutes.or(all.min_minutes), 0, whole),
        max_minutes: limited(own.max_minutes.or(all.max_minutes), whole, whole),
        max_run: own.max_run.or(all.max_run).unwrap_or(model.days).min(model.days),
        min_run: own.min_run.or(all.min_run).unwrap_or(1).min(model.days + 1),
        min_off: own.min_off.or(all.min_off).unwrap_or(1).min(model.days + 1),
        max_weekends: own.max_weekends.or(all.max_weekends).unwrap_or(model.days),
        wish,
        fair: (model.weights.fair, who.served.clamp(0, 10_000_000)),
        ..Person::default()
    };
    let minutes: Vec<i64> =
        std::iter::once(0).chain(shifts.iter().map(|s| model.parts[s.part].minutes)).collect();
    let width = shifts.len() + 1;
    p.classify(&minutes, |a, b| next_ok[a as usize * width + b as usize]);
    Ok((p, base))
}

fn limited(value: Option<i64>, otherwise: i64, most: i64) -> i64 {
    value.unwrap_or(otherwise).clamp(0, most.max(otherwise) * 2)
}

fn qualified(model: &Model, who: &PersonModel, s: Shift) -> bool {
    model.roles[s.role]
        .skills
        .iter()
        .chain(&model.places[s.place].skills)
        .all(|skill| who.skills.contains(skill))
}

/// The settled cells as `(day, value)`.
fn settled(
    model: &Model,
    who: &PersonModel,
    index: &HashMap<&str, u16>,
) -> Result<Vec<(usize, u16)>, (&'static str, String)> {
    who.frozen
        .iter()
        .map(|f| {
            if f.day >= model.days {
                return Err(("frozen", format!("day {} is outside 0..{}", f.day, model.days)));
            }
            let value = match &f.shift {
                None => FREE,
                Some(id) => {
                    *index.get(id.as_str()).ok_or_else(|| ("frozen", format!("unknown shift {id:?}")))?
                }
            };
            Ok((f.day, value))
        })
        .collect()
}

fn check_wish(model: &Model, w: &Wish) -> Result<(), String> {
    if w.day >= model.days {
        return Err(format!("day {} is outside 0..{}", w.day, model.days));
    }
    if !(0..=1_000_000).contains(&w.weight) {
        return Err(format!("weight must be 0 to 1000000, not {}", w.weight));
    }
    if let Some(p) = w.place.as_ref().filter(|p| !model.places.iter().any(|x| x.id == **p)) {
        return Err(format!("unknown place {p:?}"));
    }
    if let Some(p) = w.part.as_ref().filter(|p| !model.parts.iter().any(|x| x.id == **p)) {
        return Err(format!("unknown part {p:?}"));
    }
    Ok(())
}

/// Spans in order, those that touch joined.
fn merged(spans: &[Span]) -> Vec<Span> {
    let mut spans = spans.to_vec();
    spans.sort_unstable_by_key(|s| (s.from, s.to));
    let mut out: Vec<Span> = Vec::new();
    for s in spans {
        match out.last_mut() {
            Some(last) if s.from <= last.to => last.to = last.to.max(s.to),
            _ => out.push(s),
        }
    }
    out
}
