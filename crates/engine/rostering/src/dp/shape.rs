//! Sizes of one run of the row programme.

use super::window::{Ends, Window};
use crate::problem::{Person, Problem};

/// Most nodes of one run; each takes two bytes for the way back.
pub(super) const MAX_NODES: usize = 40_000_000;

/// Sizes of one run of the programme.
pub(super) struct Shape {
    /// Free states: free for 1..=`off` days, the last meaning "long enough".
    pub off: usize,
    /// Work states per class: 1..=`run` days in a row.
    pub run: usize,
    /// The run limit is not binding: the last work state means "this long or longer".
    pub open_run: bool,
    /// Length levels.
    pub levels: usize,
    /// Columns per level: weekends used × times of each counted value, each with a guard.
    pub columns: usize,
    /// Stride of each counted value among the columns.
    pub strides: Vec<usize>,
    /// Columns that stand for "too many" of something; kept unreachable.
    pub guards: Vec<usize>,
    /// Columns used by the weekends alone.
    pub weekend_columns: usize,
    /// Weekends are counted.
    pub count_weekends: bool,
    /// Levels × columns.
    pub size: usize,
    /// All states.
    pub states: usize,
    /// Lowest and highest length level allowed at the end.
    pub band: (i64, i64),
}

impl Shape {
    pub(super) fn new(problem: &Problem, person: &Person, w: &Window, ends: Ends) -> Option<Self> {
        let days = w.to - w.from;
        let off = person.min_off.max(1);
        let open_run = person.max_run >= problem.days;
        let run = if open_run { person.min_run.max(2) } else { person.max_run };
        let longest = person.groups.iter().map(|g| g.units).max().unwrap_or(0);
        let reach = (days * longest) as i64;
        let unit = person.unit;
        let band = match ends {
            Ends::Hard => (
                (w.band.0 - w.minutes_outside + unit - 1).div_euclid(unit),
                (w.band.1 - w.minutes_outside).div_euclid(unit).min(reach),
            ),
            Ends::Soft(_) => (0, (w.band.1 - w.minutes_outside).div_euclid(unit).clamp(w.least_units, reach)),
            Ends::Ignored => (0, 0),
        };
        if band.1 < 0 || band.0 > reach || band.0 > band.1 {
            return None;
        }
        let levels = band.1 as usize + 1;
        let left = w.max_weekends.saturating_sub(w.weekends_outside);
        let (count_weekends, weekend_columns) = match ends {
            Ends::Hard if w.weekends_inside > left => (true, left + 2),
            Ends::Soft(_) if w.weekends_inside > left => (true, w.weekends_inside + 2),
            _ => (false, 1),
        };
        let states = off + person.classes * run;
        let mut columns = weekend_columns;
        let mut strides = Vec::new();
        let mut widths = vec![(1, if count_weekends { weekend_columns } else { usize::MAX })];
        for &l in &w.counted {
            let room =
                (person.max_count[l as usize] - i64::from(w.taken_outside[l as usize])).clamp(0, days as i64);
            strides.push(columns);
            widths.push((columns, room as usize + 2));
            columns *= room as usize + 2;
        }
        let guards = (0..columns).filter(|c| widths.iter().any(|&(s, n)| (c / s) % n == n - 1)).collect();
        Some(Self {
            off,
            run,
            open_run,
            levels,
            columns,
            strides,
            guards,
            weekend_columns,
            count_weekends,
            size: levels * columns,
            states,
            band,
        })
    }

    pub(super) fn work(&self, class: usize, run: usize) -> usize {
        self.off + class * self.run + run - 1
    }
}
