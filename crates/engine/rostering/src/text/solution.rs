//! Solution files: `{"<staff id>": ["<shift id>" | null, … one per day]}`.

use std::collections::BTreeMap;

use super::Instance;
use crate::error::RosterError;

/// One row per person: per day 0 for free, else 1 + the index of the shift.
pub type Rows = Vec<Vec<u16>>;

/// Reads a solution for `instance`.
pub fn read_solution(instance: &Instance, json: &str) -> Result<Rows, RosterError> {
    let by_id: BTreeMap<String, Vec<Option<String>>> = serde_json::from_str(json)?;
    let bad = |what: String| RosterError::Solution(what);
    if let Some(id) = by_id.keys().find(|id| !instance.staff.iter().any(|p| p.id == **id)) {
        return Err(bad(format!("unknown staff {id:?}")));
    }
    instance
        .staff
        .iter()
        .map(|p| {
            let row = by_id.get(&p.id).ok_or_else(|| bad(format!("no row for staff {:?}", p.id)))?;
            if row.len() != instance.days {
                return Err(bad(format!("{:?} has {} days, not {}", p.id, row.len(), instance.days)));
            }
            row.iter()
                .map(|cell| match cell {
                    None => Ok(0),
                    Some(id) => match instance.shifts.iter().position(|s| s.id == *id) {
                        Some(s) => Ok(s as u16 + 1),
                        None => Err(bad(format!("{:?} has unknown shift {id:?}", p.id))),
                    },
                })
                .collect()
        })
        .collect()
}

/// Writes a solution of `instance`.
pub fn write_solution(instance: &Instance, rows: &Rows) -> String {
    let by_id: BTreeMap<&str, Vec<Option<&str>>> = instance
        .staff
        .iter()
        .zip(rows)
        .map(|(p, row)| {
            let cell = |v: &u16| {
                (*v as usize).checked_sub(1).and_then(|s| instance.shifts.get(s)).map(|s| s.id.as_str())
            };
            (p.id.as_str(), row.iter().map(cell).collect())
        })
        .collect();
    serde_json::to_string(&by_id).unwrap_or_default()
}
