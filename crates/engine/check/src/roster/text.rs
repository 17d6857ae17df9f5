//! Reads the public text format.

use std::collections::{BTreeMap, BTreeSet};

use super::CheckError;
use super::score::{Case, Who};

type Fields<'a> = Vec<&'a str>;

pub(super) fn read(text: &str) -> Result<Case, CheckError> {
    let mut sections: BTreeMap<&str, Vec<Fields<'_>>> = BTreeMap::new();
    let mut name = "";
    for line in text.lines().map(|l| l.trim().trim_start_matches('\u{feff}')) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        match line.strip_prefix("SECTION_") {
            Some(rest) => name = rest,
            None => sections.entry(name).or_default().push(line.split(',').map(str::trim).collect()),
        }
    }
    let none = Vec::new();
    let section = |name: &str| sections.get(name).unwrap_or(&none).iter();
    let first = section("HORIZON").next().ok_or_else(|| bad("no horizon"))?;
    let mut case = Case { days: number(first, 0)? as usize, ..Case::default() };
    for f in section("SHIFTS") {
        let id = field(f, 0)?;
        case.minutes.insert(id.to_owned(), number(f, 1)?);
        for next in f.get(2).unwrap_or(&"").split('|').map(str::trim).filter(|s| !s.is_empty()) {
            case.forbidden.insert((id.to_owned(), next.to_owned()));
        }
    }
    for f in section("STAFF") {
        let mut who = Who { id: field(f, 0)?.to_owned(), ..Who::default() };
        for part in field(f, 1)?.split('|').filter(|s| !s.trim().is_empty()) {
            let (shift, most) = part.split_once('=').ok_or_else(|| bad(part))?;
            let most = most.trim().parse().map_err(|_| bad(part))?;
            who.rules.most.insert(shift.trim().to_owned(), most);
        }
        let r = &mut who.rules;
        (r.max_minutes, r.min_minutes) = (number(f, 2)?, number(f, 3)?);
        (r.max_run, r.min_run, r.min_off, r.max_weekends) =
            (number(f, 4)?, number(f, 5)?, number(f, 6)?, number(f, 7)?);
        case.people.push(who);
    }
    for f in section("DAYS_OFF") {
        let days: BTreeSet<usize> = f[1..]
            .iter()
            .filter(|s| !s.is_empty())
            .map(|s| s.parse().map_err(|_| bad(s)))
            .collect::<Result<_, _>>()?;
        person(&mut case, f)?.rules.off.extend(days);
    }
    for (name, want) in [("SHIFT_ON_REQUESTS", true), ("SHIFT_OFF_REQUESTS", false)] {
        for f in section(name) {
            let wish = (number(f, 1)? as usize, BTreeSet::from([field(f, 2)?.to_owned()]), number(f, 3)?);
            if wish.0 >= case.days {
                return Err(bad("a wish outside the horizon"));
            }
            let who = person(&mut case, f)?;
            if want { who.want.push(wish) } else { who.unwanted.push(wish) }
        }
    }
    for f in section("COVER") {
        case.cover.push((
            number(f, 0)? as usize,
            field(f, 1)?.to_owned(),
            number(f, 2)?,
            number(f, 3)?,
            number(f, 4)?,
        ));
    }
    Ok(case)
}

fn bad(what: &str) -> CheckError {
    CheckError::Instance(format!("cannot read {what:?}"))
}

fn field<'a>(f: &Fields<'a>, at: usize) -> Result<&'a str, CheckError> {
    f.get(at).copied().ok_or_else(|| bad(&f.join(",")))
}

fn number(f: &Fields<'_>, at: usize) -> Result<i64, CheckError> {
    field(f, at)?.parse().ok().filter(|n| (0..=1_000_000_000).contains(n)).ok_or_else(|| bad(&f.join(",")))
}

fn person<'c>(case: &'c mut Case, f: &Fields<'_>) -> Result<&'c mut Who, CheckError> {
    let id = field(f, 0)?;
    case.people.iter_mut().find(|p| p.id == id).ok_or_else(|| bad(id))
}
