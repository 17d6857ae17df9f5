//! Column generation for one set of people and one window.

use super::branch::Branch;
use super::lp::{Column, Lp};
use super::model::Rises;
use crate::dp::{Ends, RowPlanner, Window};
use crate::problem::{FORBID, Problem};
use crate::rng::Rng;
use crate::state::State;

/// Cell prices are handed to the row programme in this fraction of a cost unit.
const SCALE: f64 = 128.0;
/// Price of a row that breaks a limit, once such rows are ruled out.
const OUT: f64 = 1e6;
/// Limits with more room than this are rows of the programme rather than counted in the rows.
const COUNTED_ROOM: i64 = 6;
/// Generation stops when all open people together could save at most this much more.
const CLOSE: f64 = 0.3;
/// While diving, one in this many people is fixed at a time.
const FEW: usize = 12;
/// Most pivots of one solve.
const PIVOTS: usize = 20_000;

/// A joint replanning in progress; the people have been taken out of the plan.
pub(crate) struct Joint<'a> {
    pub(super) problem: &'a Problem,
    pub(super) people: &'a [usize],
    pub(super) windows: Vec<Window>,
    pub(super) days: usize,
    pub(super) rises: Rises,
    pub(super) lp: Lp,
    /// Person (position in `people`), row, and whether it breaks a limit, per generated column.
    pub(super) rows: Vec<(usize, Vec<u16>, bool)>,
    /// Linear costs of the cells per person, `FORBID` where impossible.
    pub(super) linear: Vec<Vec<i32>>,
    /// Limits of one value for one person that are rows of the programme: value, limit.
    pub(super) caps: Vec<(u16, i64)>,
    /// First cap of each person, and the end.
    pub(super) caps_at: Vec<usize>,
    /// Columns before the generated ones.
    pub(super) slack: usize,
    /// Work of the row programme so far.
    row_work: u64,
    /// Cost that branches always add.
    pub(super) constant: i64,
    /// The last generation ended because nothing pays.
    pub(super) finished: bool,
}

impl<'a> Joint<'a> {
    /// Prepares. `rows` holds rows to begin with, at least one for everybody.
    pub(crate) fn new(
        problem: &'a Problem,
        state: &State,
        people: &'a [usize],
        span: (usize, usize),
        rows: &[(usize, Vec<u16>)],
        planner: &mut RowPlanner,
    ) -> Option<Self> {
        Self::branched(problem, state, people, span, rows, &[], planner)
    }

    /// The same under branches.
    pub(crate) fn branched(
        problem: &'a Problem,
        state: &State,
        people: &'a [usize],
        (from, to): (usize, usize),
        rows: &[(usize, Vec<u16>)],
        branches: &[Branch],
        planner: &mut RowPlanner,
    ) -> Option<Self> {
        let windows: Vec<Window> = people.iter().map(|&p| Window::of(problem, state, p, from, to)).collect();
        let linear = windows
            .iter()
            .map(|w| {
                planner.open_costs(problem, state, w, people);
                planner.cost.clone()
            })
            .collect();
        let mut joint = Self {
            problem,
            people,
            windows,
            days: to - from,
            rises: Rises::of(problem, state, people, from, to),
            lp: Lp::default(),
            rows: Vec::new(),
            linear,
            caps: Vec::new(),
            caps_at: Vec::new(),
            slack: 0,
            row_work: 0,
            constant: 0,
            finished: false,
        };
        for branch in branches {
            joint.apply(branch);
        }
        joint.find_caps();
        joint.open(rows).then_some(joint)
    }

    fn find_caps(&mut self) {
        for (w, &p) in self.windows.iter_mut().zip(self.people) {
            let person = &self.problem.people[p];
            self.caps_at.push(self.caps.len());
            let mut limits: Vec<(i64, u16)> = (1..person.values.len())
                .map(|l| (person.max_count[l] - i64::from(w.taken_outside[l]), l as u16))
                .filter(|(room, _)| (1..self.days as i64).contains(room))
                .collect();
            limits.sort_unstable();
            // The narrowest limits can be counted exactly, as far as that stays small.
            let countable = w.countable(self.problem);
            let mut columns = 1;
            for (room, l) in limits {
                columns *= room + 2;
                if room > COUNTED_ROOM || columns > countable {
                    self.caps.push((l, room));
                    w.priced.push(l);
                }
            }
        }
        self.caps_at.push(self.caps.len());
    }

    /// Sets up the programme with one row per person and the slack columns as its basis.
    fn open(&mut self, rows: &[(usize, Vec<u16>)]) -> bool {
        let (k, n) = (self.people.len(), self.rises.list.len());
        let mut rhs = vec![1.0; k];
        let mut columns = Vec::new();
        let slack = |row: usize, cost: f64, sign: f64| Column { cost, rows: vec![row as u32], sign };
        for (i, r) in self.rises.list.iter().enumerate() {
            // A hair of difference between equal demands keeps the simplex from standing still.
            rhs.push(f64::from(r.upto) + 1e-5 * (1.0 + ((i * 7919) % 1009) as f64 / 1009.0));
            columns.push(slack(k + i, 0.0, 1.0));
            columns.push(slack(k + i, f64::from(r.by), -1.0));
        }
        for (c, cap) in self.caps.iter().enumerate() {
            rhs.push(cap.1 as f64 + 1e-5 * (1.0 + (c % 97) as f64));
            columns.push(slack(k + n + c, 0.0, 1.0));
        }
        self.slack = columns.len();
        let mut basis = vec![usize::MAX; k];
        let mut counts = vec![0i32; n];
        let mut chosen = Vec::new();
        for (i, row) in rows {
            let first = basis[*i] == usize::MAX && !self.breaks(*i, row);
            if first {
                basis[*i] = columns.len();
            }
            let column = self.column(*i, row);
            if first {
                for &r in column.rows.iter().filter(|r| (k..k + n).contains(&(**r as usize))) {
                    counts[r as usize - k] += 1;
                }
                chosen.push(*i);
            }
            columns.push(column);
            self.rows.push((*i, row.clone(), self.breaks(*i, row)));
        }
        if basis.contains(&usize::MAX) {
            return false;
        }
        for (i, r) in self.rises.list.iter().enumerate() {
            basis.push(2 * i + usize::from(counts[i] > r.upto));
        }
        basis.extend((0..self.caps.len()).map(|c| 2 * n + c));
        self.lp.open(rhs, columns, basis)
    }

    fn breaks(&self, i: usize, row: &[u16]) -> bool {
        let person = &self.problem.people[self.people[i]];
        self.caps[self.caps_at[i]..self.caps_at[i + 1]]
            .iter()
            .any(|(l, room)| row.iter().filter(|v| **v == person.values[*l as usize]).count() as i64 > *room)
    }

    /// The column of a row of person `i`.
    fn column(&self, i: usize, row: &[u16]) -> Column {
        let person = &self.problem.people[self.people[i]];
        let (n, k) = (person.values.len(), self.people.len());
        let mut rows = vec![i as u32];
        let mut cost = 0i64;
        let w = &self.windows[i];
        let mut minutes = w.minutes_outside;
        for (t, &v) in row.iter().enumerate() {
            cost += i64::from(self.linear[i][t * n + person.local[v as usize] as usize]);
            minutes += self.problem.minutes[v as usize];
            rows.extend(self.rises.cell(self.problem, t, v).map(|r| (k + r) as u32));
        }
        let first_cap = k + self.rises.list.len();
        for c in self.caps_at[i]..self.caps_at[i + 1] {
            let v = person.values[self.caps[c].0 as usize];
            let times = row.iter().filter(|x| **x == v).count();
            rows.extend(std::iter::repeat_n((first_cap + c) as u32, times));
        }
        cost += person.fairness(minutes) - person.fairness(w.minutes_outside);
        Column { cost: cost as f64, rows, sign: 1.0 }
    }

    /// Asks everybody for a row that pays; returns the sum of what they save at most, and how
    /// many rows were added.
    fn price(&mut self, planner: &mut RowPlanner) -> (f64, usize) {
        let (mut saved, mut added) = (0.0, 0);
        for i in 0..self.people.len() {
            self.cell_prices(i, planner);
            planner.scale = SCALE as i64;
            let found = planner.plan(self.problem, &mut self.windows[i], Ends::Hard, true);
            planner.scale = 1;
            if found.is_none() {
                continue;
            }
            let column = self.column(i, &planner.found);
            let reduced = self.lp.reduced(&column);
            if reduced < -0.01 {
                saved += reduced;
                added += 1;
                let breaks = self.breaks(i, &planner.found);
                self.lp.push(column);
                self.rows.push((i, planner.found.clone(), breaks));
            }
        }
        self.row_work += planner.take_work();
        (saved, added)
    }

    /// Fills the planner with the cost of every cell of person `i` at the present prices.
    fn cell_prices(&self, i: usize, planner: &mut RowPlanner) {
        let k = self.people.len();
        let person = &self.problem.people[self.people[i]];
        let n = person.values.len();
        let mut cap_price = vec![0.0; n];
        for c in self.caps_at[i]..self.caps_at[i + 1] {
            cap_price[self.caps[c].0 as usize] = self.lp.dual[k + self.rises.list.len() + c];
        }
        planner.cost.clear();
        for t in 0..self.days {
            for (l, &v) in person.values.iter().enumerate() {
                let linear = self.linear[i][t * n + l];
                planner.cost.push(if linear >= FORBID {
                    FORBID
                } else {
                    let price: f64 = self.rises.cell(self.problem, t, v).map(|r| self.lp.dual[k + r]).sum();
                    ((f64::from(linear) - price - cap_price[l]) * SCALE) as i32
                });
            }
        }
    }

    /// Work done, in units of about a microsecond.
    pub(crate) fn work(&self) -> u64 {
        self.lp.work() + self.row_work
    }

    /// Generates rows until nothing pays, `rounds` are over or the bound shows that `target`
    /// cannot be reached. False when hopeless or stopped.
    pub(crate) fn generate(
        &mut self,
        planner: &mut RowPlanner,
        rounds: usize,
        target: f64,
        stop: &mut dyn FnMut(u64) -> bool,
    ) -> bool {
        self.finished = false;
        for _ in 0..rounds {
            let spent = self.row_work;
            if !self.lp.solve(PIVOTS, &mut |w| stop(w + spent)) {
                return false;
            }
            let (saved, _) = self.price(planner);
            let objective = self.lp.objective();
            if objective + saved > target {
                return false;
            }
            if saved > -CLOSE {
                self.finished = true;
                break;
            }
        }
        let spent = self.row_work;
        self.lp.solve(PIVOTS, &mut |w| stop(w + spent)) && self.lp.objective() <= target
    }

    /// Rules out rows that break a limit and mends the programme without them.
    pub(crate) fn forbid_broken(
        &mut self,
        planner: &mut RowPlanner,
        target: f64,
        stop: &mut dyn FnMut(u64) -> bool,
    ) -> bool {
        let mut any = false;
        for (at, row) in self.rows.iter().enumerate() {
            if row.2 {
                any |= self.lp.value(self.slack + at) > 1e-6;
                self.lp.columns[self.slack + at].cost = OUT;
            }
        }
        for w in &mut self.windows {
            w.priced.clear();
        }
        if !any {
            return true;
        }
        self.lp.renew_duals();
        self.generate(planner, 20, target, stop)
    }

    /// The rows to fix next: all that are at least `likely`, and the likeliest of the others,
    /// a few at a time while many people are open.
    pub(crate) fn likely(&self, likely: f64, rng: &mut Rng) -> Vec<(usize, Vec<u16>)> {
        let mut ranked: Vec<(f64, f64, usize)> = Vec::new();
        for (at, row) in self.rows.iter().enumerate() {
            let x = self.lp.value(self.slack + at);
            if !row.2 && x > 1e-6 {
                // A little chance, so that two dives differ.
                ranked.push((x * (1000 + rng.below(100)) as f64, x, at));
            }
        }
        ranked.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.2.cmp(&b.2)));
        let few = (self.people.len() / FEW).max(1);
        let mut chosen: Vec<(usize, Vec<u16>)> = Vec::new();
        for (place, (_, x, at)) in ranked.into_iter().enumerate() {
            let (i, row, _) = &self.rows[at];
            let take = place == 0 || x >= likely || (x > 0.5 && chosen.len() < few);
            if take && chosen.iter().all(|c| c.0 != *i) {
                chosen.push((*i, row.clone()));
            }
        }
        chosen
    }

    /// Good rows of the people at positions `keep`, renumbered, the likeliest of each first.
    pub(crate) fn columns_of(&self, keep: &[usize]) -> Vec<(usize, Vec<u16>)> {
        let mut rows = Vec::new();
        for (new, &i) in keep.iter().enumerate() {
            let mut mine: Vec<(i64, usize)> = self
                .rows
                .iter()
                .enumerate()
                .filter(|(_, r)| r.0 == i && !r.2)
                .map(|(at, _)| {
                    let x = self.lp.value(self.slack + at);
                    let reduced = self.lp.reduced(&self.lp.columns[self.slack + at]);
                    (if x > 1e-6 { (-x * 1e6) as i64 } else { (reduced * 1e3) as i64 }, at)
                })
                .collect();
            mine.sort_unstable();
            rows.extend(mine.iter().take(40).map(|&(_, at)| (new, self.rows[at].1.clone())));
        }
        rows
    }
}
