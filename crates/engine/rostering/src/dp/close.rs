//! The end of the row programme: which last states join what follows, and the way back.

use super::shape::Shape;
use super::window::{Ends, Window};
use super::{NEVER, RowPlanner};
use crate::problem::{FREE, Person, Problem};

impl RowPlanner {
    /// Chooses the best last state that joins what comes after the window.
    pub(super) fn close(
        &self,
        problem: &Problem,
        person: &Person,
        w: &Window,
        shape: &Shape,
        ends: Ends,
    ) -> Option<(usize, usize, i32)> {
        let mut best: Option<(usize, usize, i32)> = None;
        let class_value = |class: usize| {
            person.class_of.iter().skip(1).position(|c| *c as usize == class).map(|i| person.values[i + 1])
        };
        for state in 0..shape.states {
            if !self.live[state] {
                continue;
            }
            let joins = if state < shape.off {
                joins_free(person, w, state + 1 == shape.off, state + 1)
            } else {
                let (class, run) = ((state - shape.off) / shape.run, (state - shape.off) % shape.run + 1);
                joins_work(problem, person, w, class_value(class), run, shape.open_run)
            };
            if !joins {
                continue;
            }
            for at in 0..shape.size {
                let value = self.now[state * shape.size + at];
                if value >= NEVER {
                    continue;
                }
                let (level, column) =
                    ((at / shape.columns) as i64, at % shape.columns % shape.weekend_columns);
                if level < shape.band.0 && ends != Ends::Ignored {
                    continue;
                }
                let total = value.saturating_add(end_cost(
                    person,
                    w,
                    shape.count_weekends,
                    ends,
                    (level, column),
                    self.scale.max(1),
                ));
                if best.is_none_or(|b| total < b.2) {
                    best = Some((state, at, total));
                }
            }
        }
        best
    }

    /// Walks back from the chosen end and writes the row.
    pub(super) fn trace(
        &mut self,
        person: &Person,
        w: &Window,
        shape: &Shape,
        end: (usize, usize),
        ends: Ends,
    ) {
        let days = w.to - w.from;
        let groups = self.groups.len();
        let (mut state, mut at) = end;
        self.found.clear();
        self.found.resize(days, FREE);
        for t in (0..days).rev() {
            let code = self.back[(t * shape.states + state) * shape.size + at] as usize;
            if state < shape.off {
                state = code;
                continue;
            }
            let run = (state - shape.off) % shape.run + 1;
            let g = code % groups;
            let from = code / groups;
            self.found[t] = self.group_pick[t * groups + g];
            let fresh = usize::from(
                shape.count_weekends && w.weekend_if_fresh[t] && (run == 1 || t % 7 == w.saturday),
            );
            if ends != Ends::Ignored {
                at -= self.groups[g].1 * shape.columns + self.groups[g].2 + fresh;
            }
            let (grown, class) = (from / person.classes, from % person.classes);
            state = match (run, grown) {
                (_, 1) => shape.work(class, run),
                (1, _) => shape.off - 1,
                _ => shape.work(class, run - 1),
            };
        }
    }
}

fn joins_free(person: &Person, w: &Window, enough: bool, length: usize) -> bool {
    match w.after {
        None => true,
        Some(a) if a.value == FREE => a.to_end || enough || length + a.run >= person.min_off,
        Some(a) => enough && a.run <= person.max_run && (a.to_end || a.run >= person.min_run),
    }
}

fn joins_work(
    problem: &Problem,
    person: &Person,
    w: &Window,
    last: Option<u16>,
    run: usize,
    open: bool,
) -> bool {
    let from_start = run == w.to;
    match w.after {
        None => true,
        Some(a) if a.value == FREE => {
            (from_start || run >= person.min_run) && (a.to_end || a.run >= person.min_off)
        }
        Some(a) => {
            last.is_some_and(|v| problem.follows(v, a.value))
                && (open || run + a.run <= person.max_run)
                && (from_start || a.to_end || run + a.run >= person.min_run)
        }
    }
}

/// Fairness, and in soft mode the price of sums outside the rules.
fn end_cost(
    person: &Person,
    w: &Window,
    weekends: bool,
    ends: Ends,
    (level, column): (i64, usize),
    scale: i64,
) -> i32 {
    if ends == Ends::Ignored {
        return 0;
    }
    let minutes = w.minutes_outside + level * person.unit;
    let mut cost = 0i64;
    if person.fair.0 != 0 {
        cost += scale * (person.fairness(minutes) - person.fairness(w.minutes_outside));
    }
    if let Ends::Soft(price) = ends {
        let outside = (w.band.0 - minutes).max(minutes - w.band.1).max(0);
        let over = if weekends { (w.weekends_outside + column).saturating_sub(w.max_weekends) } else { 0 };
        cost += i64::from(price) * ((outside + person.unit - 1) / person.unit + over as i64 * 4);
    }
    cost.clamp(-i64::from(NEVER) / 2, i64::from(NEVER) / 2) as i32
}
