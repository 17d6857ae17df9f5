//! A person as the search sees them: what they may do, the rules of their row, their wishes.

use super::{FORBID, FREE};

/// Number of length units a window may need before lengths are rounded for planning.
const MAX_UNITS: i64 = 720;
/// Longest window planned at once, in days.
const LONGEST_WINDOW: i64 = 42;

/// One person.
#[derive(Debug, Clone, Default)]
pub(crate) struct Person {
    /// Values they may take, free first.
    pub values: Vec<u16>,
    /// Global value to position in `values`; `u16::MAX` when not allowed.
    pub local: Vec<u16>,
    /// Most times each local value may be taken.
    pub max_count: Vec<i64>,
    /// Least minutes in all.
    pub min_minutes: i64,
    /// Most minutes in all.
    pub max_minutes: i64,
    /// Most days worked in a row.
    pub max_run: usize,
    /// Fewest days worked in a row inside the horizon.
    pub min_run: usize,
    /// Fewest days free in a row inside the horizon.
    pub min_off: usize,
    /// Most weekends worked.
    pub max_weekends: usize,
    /// Cost of each `(day, local value)`; [`FORBID`] or more when not possible.
    pub wish: Vec<i32>,
    /// Weight of the square of hours served, and minutes already served before.
    pub fair: (i64, i64),
    /// Groups of values that are alike for the rules.
    pub groups: Vec<Group>,
    /// `class_next[a * classes + b]`: class `b` may follow class `a`.
    pub class_next: Vec<bool>,
    /// Number of succession classes.
    pub classes: usize,
    /// Class of each local value (free has none: 0).
    pub class_of: Vec<u16>,
    /// Minutes of one length unit.
    pub unit: i64,
    /// Whether every length is a whole number of units, so that planning by units is exact.
    pub exact_units: bool,
}

/// Values that forbid and are forbidden by the same values and last equally long.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    /// Succession class.
    pub class: usize,
    /// Length in units.
    pub units: usize,
    /// Local values.
    pub members: Vec<u16>,
}

impl Person {
    /// Cost of a wish; [`FORBID`] when the cell may not take the value.
    #[inline]
    pub(crate) fn wish(&self, day: usize, value: u16) -> i32 {
        let l = self.local[value as usize];
        if l == u16::MAX { FORBID } else { self.wish[day * self.values.len() + l as usize] }
    }

    /// Fairness cost of serving `minutes` in all: weight × ((h + n)² − h²), in hours squared.
    #[inline]
    pub(crate) fn fairness(&self, minutes: i64) -> i64 {
        let (weight, before) = self.fair;
        if weight == 0 { 0 } else { weight * minutes * (2 * before + minutes) / 3600 }
    }

    /// Fills `groups`, `class_*`, `unit` from `values`; call once all of them are known.
    pub(crate) fn classify(&mut self, minutes: &[i64], follows: impl Fn(u16, u16) -> bool) {
        let n = self.values.len();
        let shifts = &self.values[1..];
        let mut signatures: Vec<Vec<bool>> = Vec::new();
        self.class_of = vec![0; n];
        let mut first = Vec::new();
        for (i, &v) in shifts.iter().enumerate() {
            let sign: Vec<bool> =
                shifts.iter().map(|&b| follows(v, b)).chain(shifts.iter().map(|&a| follows(a, v))).collect();
            let class = signatures.iter().position(|s| *s == sign).unwrap_or_else(|| {
                signatures.push(sign);
                first.push(v);
                signatures.len() - 1
            });
            self.class_of[i + 1] = class as u16;
        }
        self.classes = signatures.len();
        self.class_next = first
            .iter()
            .flat_map(|&a| first.iter().map(move |&b| (a, b)))
            .map(|(a, b)| follows(a, b))
            .collect();
        let gcd = shifts.iter().fold(0, |g, &v| gcd(g, minutes[v as usize])).max(1);
        let longest = shifts.iter().map(|&v| minutes[v as usize]).max().unwrap_or(0);
        let most = self.max_minutes.min(longest.saturating_mul(LONGEST_WINDOW));
        self.unit = gcd.max(most / MAX_UNITS);
        self.exact_units = self.unit == gcd;
        self.groups.clear();
        for (l, &v) in self.values.iter().enumerate().skip(1) {
            let class = self.class_of[l] as usize;
            let units = ((minutes[v as usize] + self.unit / 2) / self.unit) as usize;
            match self.groups.iter_mut().find(|g| g.class == class && g.units == units) {
                Some(g) => g.members.push(l as u16),
                None => self.groups.push(Group { class, units, members: vec![l as u16] }),
            }
        }
        debug_assert_eq!(self.values.first(), Some(&FREE));
    }
}

fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { gcd(b, a % b) }
}
