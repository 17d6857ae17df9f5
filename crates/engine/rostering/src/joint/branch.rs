//! Branching and exact prices: what the lower bound asks of a joint programme.

use super::master::Joint;
use super::model::Rise;
use crate::dp::{Ends, RowPlanner};
use crate::problem::FORBID;

/// A bound on how many people a cell gets, made by a price rather than a wall: it costs nothing
/// to plans that respect it, so it never cuts off any of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Branch {
    /// Day of the window.
    pub day: usize,
    /// Value.
    pub value: u16,
    /// The bound.
    pub count: i32,
    /// At least `count` rather than at most.
    pub least: bool,
    /// Price of each person on the wrong side.
    pub price: i32,
}

impl Joint<'_> {
    /// Adds the price of a branch to the costs of the cells and to the rises.
    pub(super) fn apply(&mut self, branch: &Branch) {
        let by = if branch.least { -branch.price } else { branch.price };
        if branch.least {
            self.constant += i64::from(branch.price) * i64::from(branch.count);
        }
        if branch.least || branch.count == 0 {
            for (linear, &p) in self.linear.iter_mut().zip(self.people) {
                let person = &self.problem.people[p];
                let l = person.local[branch.value as usize];
                if l != u16::MAX {
                    let cell = &mut linear[branch.day * person.values.len() + l as usize];
                    if *cell < FORBID {
                        *cell += by;
                    }
                }
            }
        }
        if branch.count > 0 {
            let rise = Rise { upto: branch.count, by: branch.price };
            self.rises.insert(self.problem, branch.day, branch.value, rise);
        }
    }

    /// Cost that a programme with branches always has.
    pub(crate) fn constant(&self) -> i64 {
        self.constant
    }

    /// People of the programme.
    pub(crate) fn people(&self) -> usize {
        self.people.len()
    }

    /// Days of the window.
    pub(crate) fn days(&self) -> usize {
        self.days
    }

    /// Generation ended because nothing pays any more.
    pub(crate) fn finished(&self) -> bool {
        self.finished
    }

    /// Whether the row programme of person `i` is exact about lengths.
    pub(crate) fn exact(&self, i: usize) -> bool {
        self.problem.people[self.people[i]].exact_units
    }

    /// The prices of all rows but the people's, as whole parts, within what weak duality asks.
    pub(crate) fn whole_prices(&self, parts: i64) -> Vec<i64> {
        let k = self.people.len();
        let price =
            |r: usize| (self.lp.dual.get(k + r).copied().unwrap_or(0.0) * parts as f64).round() as i64;
        let rises = self
            .rises
            .list
            .iter()
            .enumerate()
            .map(|(r, rise)| price(r).clamp(-i64::from(rise.by) * parts, 0));
        let caps = (0..self.caps.len()).map(|c| price(self.rises.list.len() + c).clamp(-(1 << 30), 0));
        rises.chain(caps).collect()
    }

    /// Sum of right-hand side × price.
    pub(crate) fn price_income(&self, prices: &[i64]) -> i64 {
        let rises = self.rises.list.iter().map(|r| i64::from(r.upto));
        let caps = self.caps.iter().map(|c| c.1);
        rises.chain(caps).zip(prices).map(|(rhs, price)| rhs * price).sum()
    }

    /// Fills the planner with the cost of every cell of person `i` at whole prices.
    pub(crate) fn whole_costs(&self, i: usize, prices: &[i64], parts: i64, planner: &mut RowPlanner) {
        let person = &self.problem.people[self.people[i]];
        let n = person.values.len();
        planner.cost.clear();
        for t in 0..self.days {
            for (l, &v) in person.values.iter().enumerate() {
                let linear = self.linear[i][t * n + l];
                let rows: i64 = self.rises.cell(self.problem, t, v).map(|r| prices[r]).sum();
                let caps: i64 = (self.caps_at[i]..self.caps_at[i + 1])
                    .filter(|&c| self.caps[c].0 as usize == l)
                    .map(|c| prices[self.rises.list.len() + c])
                    .sum();
                let cost = (i64::from(linear) * parts - rows - caps)
                    .clamp(-i64::from(FORBID) + 1, i64::from(FORBID) - 1);
                planner.cost.push(if linear >= FORBID { FORBID } else { cost as i32 });
            }
        }
    }

    /// Runs the row programme of person `i` on the planner's costs.
    pub(crate) fn plan(&mut self, i: usize, planner: &mut RowPlanner, ends: Ends) -> Option<i32> {
        planner.plan(self.problem, &mut self.windows[i], ends, true)
    }

    /// The most undecided cell, split: at most its count rounded down, at least rounded up.
    pub(crate) fn branch(&self) -> Option<(Branch, Branch)> {
        let values = self.problem.values;
        let mut count = vec![0.0; self.days * values];
        for (at, row) in self.rows.iter().enumerate() {
            let x = self.lp.value(self.slack + at);
            if x > 1e-7 {
                for (t, &v) in row.1.iter().enumerate() {
                    count[t * values + v as usize] += x;
                }
            }
        }
        let undecided = |c: f64| (c - c.floor() - 0.5).abs();
        let (cell, c) = count
            .iter()
            .enumerate()
            .filter(|(i, _)| i % values != 0)
            .map(|(i, c)| (i, *c))
            .min_by(|a, b| undecided(a.1).total_cmp(&undecided(b.1)))?;
        if undecided(c) > 0.49 {
            return None;
        }
        let price = self.problem.weights().1.saturating_mul(2).clamp(1, 1 << 20);
        let branch =
            |count, least| Branch { day: cell / values, value: (cell % values) as u16, count, least, price };
        Some((branch(c.floor() as i32, false), branch(c.floor() as i32 + 1, true)))
    }
}
