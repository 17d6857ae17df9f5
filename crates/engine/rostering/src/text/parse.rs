//! Reads an instance; every refusal names its line.

use std::collections::HashMap;

use super::lines::{Line, whole};
use super::{Cover, Instance, Request, Shift, Staff};
use crate::error::RosterError;

const SECTIONS: [&str; 7] = [
    "SECTION_HORIZON",
    "SECTION_SHIFTS",
    "SECTION_STAFF",
    "SECTION_DAYS_OFF",
    "SECTION_SHIFT_ON_REQUESTS",
    "SECTION_SHIFT_OFF_REQUESTS",
    "SECTION_COVER",
];

/// Longest horizon accepted, in days.
const MAX_DAYS: usize = 1_000;

type Index<'a> = HashMap<&'a str, usize>;

/// Reads the text of one instance.
pub fn parse(text: &str) -> Result<Instance, RosterError> {
    let sections = split(text)?;
    let days = horizon(&sections[0])?;
    let (shifts, shift_of) = shifts(&sections[1])?;
    let (mut staff, person_of) = staff(&sections[2], &shift_of)?;
    for l in &sections[3] {
        let p = find(l, 0, "person", &person_of)?;
        for i in l.rest(1) {
            staff[p].days_off.push(l.day(i, days)?);
        }
    }
    let requests = |section: &[Line<'_>]| -> Result<Vec<Request>, RosterError> {
        section
            .iter()
            .map(|l| {
                Ok(Request {
                    person: find(l, 0, "person", &person_of)?,
                    day: l.day(1, days)?,
                    shift: find(l, 2, "shift", &shift_of)?,
                    weight: l.number(3, "weight")?,
                })
            })
            .collect()
    };
    let on = requests(&sections[4])?;
    let off = requests(&sections[5])?;
    let cover = sections[6]
        .iter()
        .map(|l| {
            Ok(Cover {
                day: l.day(0, days)?,
                shift: find(l, 1, "shift", &shift_of)?,
                need: l.number(2, "requirement")?,
                under: l.number(3, "weight for under")?,
                over: l.number(4, "weight for over")?,
            })
        })
        .collect::<Result<_, RosterError>>()?;
    Ok(Instance { days, shifts, staff, on, off, cover })
}

fn split(text: &str) -> Result<[Vec<Line<'_>>; 7], RosterError> {
    let mut sections: [Vec<Line<'_>>; 7] = Default::default();
    let mut current = None;
    for (i, raw) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let line = raw.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if line.starts_with("SECTION_") {
            let at = SECTIONS.iter().position(|s| *s == line);
            current = Some(at.ok_or_else(|| RosterError::line(i + 1, format!("unknown section {line:?}")))?);
        } else if let Some(at) = current {
            sections[at].push(Line::new(i + 1, line));
        } else {
            return Err(RosterError::line(i + 1, "data before the first section"));
        }
    }
    for at in [0, 1, 2] {
        if sections[at].is_empty() {
            return Err(RosterError::MissingSection(SECTIONS[at]));
        }
    }
    Ok(sections)
}

fn horizon(section: &[Line<'_>]) -> Result<usize, RosterError> {
    let line = section.first().ok_or(RosterError::MissingSection(SECTIONS[0]))?;
    let days = line.number(0, "horizon")? as usize;
    if days == 0 || days > MAX_DAYS {
        return Err(line.refuse(format!("horizon must be 1 to {MAX_DAYS} days, not {days}")));
    }
    Ok(days)
}

fn find(l: &Line<'_>, at: usize, what: &str, index: &Index<'_>) -> Result<usize, RosterError> {
    let id = l.id(at, what)?;
    index.get(id).copied().ok_or_else(|| l.refuse(format!("unknown {what} {id:?}")))
}

fn shifts<'a>(section: &[Line<'a>]) -> Result<(Vec<Shift>, Index<'a>), RosterError> {
    let mut index = Index::new();
    let mut list = Vec::new();
    for l in section {
        let id = l.id(0, "shift id")?;
        let minutes = l.number(1, "length in minutes")?;
        if index.insert(id, list.len()).is_some() {
            return Err(l.refuse(format!("shift {id:?} appears twice")));
        }
        list.push(Shift { id: id.to_owned(), minutes, not_next: Vec::new() });
    }
    for (l, shift) in section.iter().zip(&mut list) {
        for id in l.text(2, "").unwrap_or("").split('|').map(str::trim).filter(|s| !s.is_empty()) {
            let next = index.get(id).ok_or_else(|| l.refuse(format!("unknown shift {id:?}")))?;
            shift.not_next.push(*next);
        }
    }
    Ok((list, index))
}

fn staff<'a>(section: &[Line<'a>], shift_of: &Index<'_>) -> Result<(Vec<Staff>, Index<'a>), RosterError> {
    let mut index = Index::new();
    let mut list = Vec::new();
    for l in section {
        let id = l.id(0, "staff id")?;
        if index.insert(id, list.len()).is_some() {
            return Err(l.refuse(format!("staff {id:?} appears twice")));
        }
        let mut max_shifts = Vec::new();
        for part in l.text(1, "maximum shifts")?.split('|').map(str::trim).filter(|s| !s.is_empty()) {
            let (shift, most) = part
                .split_once('=')
                .ok_or_else(|| l.refuse(format!("expected shift=number, not {part:?}")))?;
            let s = shift_of
                .get(shift.trim())
                .ok_or_else(|| l.refuse(format!("unknown shift {:?}", shift.trim())))?;
            let most =
                whole(most.trim()).ok_or_else(|| l.refuse(format!("{most:?} is not a whole number")))?;
            max_shifts.push((*s, most));
        }
        list.push(Staff {
            id: id.to_owned(),
            max_shifts,
            max_minutes: l.number(2, "maximum total minutes")?,
            min_minutes: l.number(3, "minimum total minutes")?,
            max_run: l.number(4, "maximum consecutive shifts")?,
            min_run: l.number(5, "minimum consecutive shifts")?,
            min_off: l.number(6, "minimum consecutive days off")?,
            max_weekends: l.number(7, "maximum weekends")?,
            days_off: Vec::new(),
        });
    }
    Ok((list, index))
}
