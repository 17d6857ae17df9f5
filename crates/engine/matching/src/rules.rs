//! Who may serve where, and what it costs: the hard rules with typed reasons, the cost in parts.

use serde::Serialize;

use crate::instance::{Demand, Params, Task, Volunteer};

/// The first hard rule that keeps a volunteer off a task. Order is the order of the checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum Unfit {
    /// Not free in the task's slot.
    NotFree { slot: u8 },
    /// Lacks these required skills (bit mask).
    LacksSkills { missing: u64 },
    /// Does not speak the required language (bit).
    LacksLanguage { lang: u8 },
    /// Not of the required sex.
    OtherSex { wanted: u8 },
    /// Lives farther than the task allows, both in metres.
    TooFar { metres: u32, limit: u32 },
    /// Takes no tasks in this batch.
    NoTasksWanted,
}

/// Cost of one assignment in parts; all in metre-equivalents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct CostParts {
    /// Straight-line distance, metres rounded down.
    pub metres: i64,
    /// Surcharge for another community.
    pub community: i64,
    /// Surcharge for a wished-for language that is not spoken.
    pub language: i64,
    /// Surcharge for a wished-for sex that differs.
    pub sex: i64,
    /// Fairness cost of a first task, from the hours already served.
    pub hours: i64,
}

impl CostParts {
    /// Sum of the parts.
    pub fn total(&self) -> i64 {
        self.metres + self.community + self.language + self.sex + self.hours
    }
}

/// Squared distance in square metres. Coordinates are within 10^9, so it fits.
pub fn distance_squared(v: &Volunteer, t: &Task) -> i64 {
    let dx = i64::from(v.x) - i64::from(t.x);
    let dy = i64::from(v.y) - i64::from(t.y);
    dx * dx + dy * dy
}

/// Integer square root: the largest `r` with `r * r <= n`, for `0 <= n < 2^63`.
#[inline]
pub fn floor_sqrt(n: i64) -> i64 {
    // Below 2^52 the double holds n exactly and the root rounds to the right integer: if
    // r^2 > n then r differs from the root by more than the double's precision.
    if n < 1 << 52 {
        return (n as f64).sqrt() as i64;
    }
    // Above it may be off by one; the loops settle it.
    let mut r = (n as f64).sqrt() as i64;
    while r.saturating_mul(r) > n {
        r -= 1;
    }
    while (r + 1).saturating_mul(r + 1) <= n {
        r += 1;
    }
    r
}

/// Every hard rule in turn; `Ok` carries the squared distance.
///
/// # Errors
/// The first rule that is broken.
pub fn fit(v: &Volunteer, t: &Task) -> Result<i64, Unfit> {
    if v.slots >> t.slot & 1 == 0 {
        return Err(Unfit::NotFree { slot: t.slot });
    }
    if v.skills & t.skills != t.skills {
        return Err(Unfit::LacksSkills { missing: t.skills & !v.skills });
    }
    if let Demand::Must(lang) = t.lang
        && v.langs >> lang & 1 == 0
    {
        return Err(Unfit::LacksLanguage { lang });
    }
    if let Demand::Must(wanted) = t.sex
        && v.sex != wanted
    {
        return Err(Unfit::OtherSex { wanted });
    }
    let d2 = distance_squared(v, t);
    let limit = i64::from(t.max_dist);
    if d2 > limit * limit {
        return Err(Unfit::TooFar {
            metres: floor_sqrt(d2).min(i64::from(u32::MAX)) as u32,
            limit: t.max_dist,
        });
    }
    if v.cap == 0 {
        return Err(Unfit::NoTasksWanted);
    }
    Ok(d2)
}

/// Cost of `v` on `t` at squared distance `d2`, part by part.
pub fn cost(p: &Params, v: &Volunteer, t: &Task, d2: i64) -> CostParts {
    let lang = matches!(t.lang, Demand::Wish(lang) if v.langs >> lang & 1 == 0);
    let sex = matches!(t.sex, Demand::Wish(wanted) if v.sex != wanted);
    CostParts {
        metres: floor_sqrt(d2),
        community: if v.comm == t.comm { 0 } else { p.comm },
        language: if lang { p.lang } else { 0 },
        sex: if sex { p.sex } else { 0 },
        hours: p.first_marginal(v.hours),
    }
}

/// The engine's edge weight: total cost of a first task, or `None` when not eligible.
pub fn key(p: &Params, v: &Volunteer, t: &Task) -> Option<u32> {
    // Sums were bounded when the instance was read, so the total fits 32 bits.
    fit(v, t).ok().map(|d2| cost(p, v, t, d2).total() as u32)
}

#[cfg(test)]
mod tests {
    use super::floor_sqrt;

    #[test]
    fn root_is_exact_around_squares() {
        let roots = (0..70_000i64)
            .chain((0..3000).map(|i| 67_108_864 - 1500 + i))
            .chain([2_999_999_999, 3_037_000_498]);
        for r in roots {
            let square = r * r;
            assert_eq!(floor_sqrt(square), r);
            assert_eq!(floor_sqrt(square + 2 * r), r, "just below the next square");
            if r > 0 {
                assert_eq!(floor_sqrt(square - 1), r - 1);
            }
        }
    }
}
