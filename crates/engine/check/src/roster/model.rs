//! Reads the product's model `baodao-roster/1` from its JSON.

use std::collections::BTreeSet;

use serde_json::Value;

use super::score::{Case, Who};
use super::{CheckError, Plan};

/// A shift of the model.
struct Shift {
    id: String,
    place: String,
    part: String,
    start: i64,
    minutes: i64,
    skills: BTreeSet<String>,
}

pub(super) fn read(m: &Value, plan: &Plan) -> Result<Case, CheckError> {
    if m["format"] != "baodao-roster/1" {
        return Err(bad("format"));
    }
    let days = m["days"].as_u64().filter(|d| (1..=1000).contains(d)).ok_or_else(|| bad("days"))? as usize;
    let mut case =
        Case { days, first_weekday: m["first_weekday"].as_u64().unwrap_or(0) as usize, ..Case::default() };
    let weight = |name: &str, otherwise: i64| m["weights"][name].as_i64().unwrap_or(otherwise);
    case.fair = weight("fair", 0);
    let shifts = shifts(m)?;
    let rest = m["rules"]["rest"].as_i64().unwrap_or(0);
    for a in &shifts {
        case.minutes.insert(a.id.clone(), a.minutes);
        case.site.insert(a.id.clone(), format!("{}/{}", a.place, a.part));
        for b in &shifts {
            if b.start + 24 * 60 < a.start + a.minutes + rest {
                case.forbidden.insert((a.id.clone(), b.id.clone()));
            }
        }
    }
    for place in list(&m["places"]) {
        for part in list(&m["parts"]) {
            for day in 0..days {
                for (role, need) in list(&m["roles"]).iter().zip(needs(m, place, part, day)?) {
                    let id = format!("{}/{}/{}", word(place, "id")?, word(part, "id")?, word(role, "id")?);
                    let under = role["under"].as_i64().unwrap_or(weight("under", 1000));
                    case.cover.push((day, id, need, under, weight("over", 10)));
                }
            }
        }
    }
    for p in list(&m["people"]) {
        case.people.push(person(m, p, &shifts, days, plan)?);
    }
    for pair in list(&m["pairs"]) {
        let name = |i: usize| pair["people"][i].as_str().map(str::to_owned).ok_or_else(|| bad("pairs"));
        case.pairs.push((name(0)?, name(1)?, pair["rule"] == "apart"));
    }
    Ok(case)
}

fn shifts(m: &Value) -> Result<Vec<Shift>, CheckError> {
    let mut out = Vec::new();
    for place in list(&m["places"]) {
        for part in list(&m["parts"]) {
            for role in list(&m["roles"]) {
                let (place_id, part_id) = (word(place, "id")?, word(part, "id")?);
                out.push(Shift {
                    id: format!("{place_id}/{part_id}/{}", word(role, "id")?),
                    start: part["start"].as_i64().ok_or_else(|| bad("start"))?,
                    minutes: part["minutes"].as_i64().ok_or_else(|| bad("minutes"))?,
                    skills: words(&role["skills"]).chain(words(&place["skills"])).collect(),
                    place: place_id,
                    part: part_id,
                });
            }
        }
    }
    Ok(out)
}

/// People needed per role: the exception that comes last, else the place's formula, else its type's.
fn needs(m: &Value, place: &Value, part: &Value, day: usize) -> Result<Vec<i64>, CheckError> {
    let id = word(part, "id")?;
    let applies = |e: &&Value| {
        e["place"] == place["id"]
            && (e["part"].is_null() || e["part"] == part["id"])
            && (e["days"].is_null() || list(&e["days"]).iter().any(|d| d.as_u64() == Some(day as u64)))
    };
    let closed = !place["parts"].is_null() && !words(&place["parts"]).any(|p| p == id);
    let formula = match list(&m["demand"]).iter().rfind(applies) {
        Some(e) => word(e, "formula")?,
        None if closed => "0".to_owned(),
        None if place["formula"].is_string() => word(place, "formula")?,
        None => word(&m["types"], &word(place, "type")?)?,
    };
    let mut needs: Vec<i64> =
        formula.split('+').map(|n| n.trim().parse().map_err(|_| bad(&formula))).collect::<Result<_, _>>()?;
    needs.resize(list(&m["roles"]).len(), 0);
    Ok(needs)
}

fn person(m: &Value, p: &Value, shifts: &[Shift], days: usize, plan: &Plan) -> Result<Who, CheckError> {
    let mut who = Who { id: word(p, "id")?, served: p["served"].as_i64().unwrap_or(0), ..Who::default() };
    let rule = |name: &str, otherwise: i64| {
        p["rules"][name].as_i64().or_else(|| m["rules"][name].as_i64()).unwrap_or(otherwise)
    };
    let n = days as i64;
    let r = &mut who.rules;
    (r.min_minutes, r.max_minutes) = (rule("min_minutes", 0), rule("max_minutes", n * 1440));
    (r.max_run, r.min_run) = (rule("max_run", n), rule("min_run", 1));
    (r.min_off, r.max_weekends) = (rule("min_off", 1), rule("max_weekends", n));
    let skills: BTreeSet<String> = words(&p["skills"]).collect();
    // Only cells that the plan uses are asked about.
    for (day, cell) in plan.get(&who.id).into_iter().flatten().enumerate() {
        for s in shifts.iter().filter(|s| Some(&s.id) == cell.as_ref()) {
            let refused = list(&p["refused"])
                .iter()
                .any(|x| (x["day"].is_null() || x["day"].as_u64() == Some(day as u64)) && about(x, s));
            let from = day as i64 * 1440 + s.start;
            // Every minute of the shift must be covered by some span.
            let there = p["available"].is_null() || covered(list(&p["available"]), from, from + s.minutes);
            if refused || !there || !s.skills.is_subset(&skills) {
                r.closed.insert((day, s.id.clone()));
            }
        }
    }
    for f in list(&p["frozen"]) {
        r.settled.insert(day(f, days)?, f["shift"].as_str().map(str::to_owned));
    }
    for w in list(&p["prefer"]) {
        who.want.push((day(w, days)?, ids(w, shifts), w["weight"].as_i64().unwrap_or(0)));
    }
    for w in list(&p["avoid"]) {
        who.unwanted.push((day(w, days)?, ids(w, shifts), w["weight"].as_i64().unwrap_or(0)));
    }
    Ok(who)
}

fn about(x: &Value, s: &Shift) -> bool {
    (x["place"].is_null() || x["place"] == s.place.as_str())
        && (x["part"].is_null() || x["part"] == s.part.as_str())
}

fn ids(w: &Value, shifts: &[Shift]) -> BTreeSet<String> {
    shifts.iter().filter(|s| about(w, s)).map(|s| s.id.clone()).collect()
}

fn covered(spans: &[Value], mut from: i64, to: i64) -> bool {
    while from < to {
        let reach = |s: &Value| (s["from"].as_i64()? <= from).then(|| s["to"].as_i64()).flatten();
        match spans.iter().filter_map(reach).max() {
            Some(end) if end > from => from = end,
            _ => return false,
        }
    }
    true
}

fn day(x: &Value, days: usize) -> Result<usize, CheckError> {
    x["day"].as_u64().map(|d| d as usize).filter(|d| *d < days).ok_or_else(|| bad("day"))
}

fn bad(what: &str) -> CheckError {
    CheckError::Instance(format!("cannot read {what:?}"))
}

fn list(v: &Value) -> &[Value] {
    v.as_array().map_or(&[], Vec::as_slice)
}

fn word(v: &Value, name: &str) -> Result<String, CheckError> {
    v[name].as_str().map(str::to_owned).ok_or_else(|| bad(name))
}

fn words(v: &Value) -> impl Iterator<Item = String> {
    list(v).iter().filter_map(|x| x.as_str().map(str::to_owned))
}
