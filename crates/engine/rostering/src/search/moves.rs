//! Small changes: one cell, two days of one person, the same days of two people.
//!
//! A change that would break a rule is not made; there are no penalties for rows.

use super::walker::Walker;
use crate::problem::FREE;
use crate::rules::{possible, runs_ok, sums_ok};

impl Walker<'_> {
    /// One random step of the annealing.
    pub(super) fn step(&mut self) {
        match self.rng.below(1000) {
            0..300 => self.one_cell(),
            300..600 => self.two_days(),
            600..900 => self.exchange(),
            900..970 => self.replan_one(),
            _ => self.replan_two(),
        }
        self.work += 1;
    }

    /// One cell takes another value.
    fn one_cell(&mut self) {
        let problem = self.problem;
        let p = self.rng.below(problem.people.len());
        let day = self.rng.below(problem.days);
        let person = &problem.people[p];
        let value = person.values[self.rng.below(person.values.len())];
        let old = self.state.rows[p * problem.days + day];
        if value == old || !possible(person, day, value) {
            return;
        }
        let allow = self.slack();
        if person.fair.0 == 0 && i64::from(self.state.delta(problem, p, day, value)) > allow {
            return;
        }
        let before = self.state.cost;
        self.set(p, day, value);
        if runs_ok(problem, person, self.state.row(problem, p), day, day) && sums_ok(problem, &self.state, p)
        {
            self.judge(before, allow);
        } else {
            self.revert();
        }
    }

    /// Two days of one person exchange their values.
    fn two_days(&mut self) {
        let problem = self.problem;
        let days = problem.days;
        let p = self.rng.below(problem.people.len());
        let a = self.rng.below(days);
        let b = if self.rng.permille(700) {
            (a + 1 + self.rng.below(7)).min(days - 1)
        } else {
            self.rng.below(days)
        };
        let (a, b) = (a.min(b), a.max(b));
        let person = &problem.people[p];
        let (x, y) = (self.state.rows[p * days + a], self.state.rows[p * days + b]);
        if x == y || !possible(person, a, y) || !possible(person, b, x) {
            return;
        }
        let before = self.state.cost;
        self.set(p, a, y);
        self.set(p, b, x);
        let row = self.state.row(problem, p);
        let ok = if b - a <= 8 {
            runs_ok(problem, person, row, a, b)
        } else {
            runs_ok(problem, person, row, a, a) && runs_ok(problem, person, row, b, b)
        };
        if ok && sums_ok(problem, &self.state, p) {
            let allow = self.slack();
            self.judge(before, allow);
        } else {
            self.revert();
        }
    }

    /// Two people exchange the same stretch of days.
    fn exchange(&mut self) {
        let problem = self.problem;
        let n = problem.people.len();
        let (p, q) = (self.rng.below(n), self.rng.below(n));
        if p == q {
            return;
        }
        let a = self.rng.below(problem.days);
        let length = 1 + if self.rng.permille(600) { self.rng.below(4) } else { self.rng.below(14) };
        let b = (a + length).min(problem.days);
        let (one, two) = (&problem.people[p], &problem.people[q]);
        let before = self.state.cost;
        let mut any = false;
        for d in a..b {
            let (x, y) = (self.state.rows[p * problem.days + d], self.state.rows[q * problem.days + d]);
            if x == y {
                continue;
            }
            if !possible(one, d, y) || !possible(two, d, x) {
                self.revert();
                return;
            }
            any = true;
            self.set(p, d, y);
            self.set(q, d, x);
        }
        if any
            && runs_ok(problem, one, self.state.row(problem, p), a, b - 1)
            && runs_ok(problem, two, self.state.row(problem, q), a, b - 1)
            && sums_ok(problem, &self.state, p)
            && sums_ok(problem, &self.state, q)
        {
            let allow = self.slack();
            self.judge(before, allow);
        } else {
            self.revert();
        }
    }

    /// One person's window is planned anew at slightly disturbed costs.
    fn replan_one(&mut self) {
        let p = self.rng.below(self.problem.people.len());
        let (from, to) = self.window();
        let before = self.state.cost;
        if self.replan(p, from, to) {
            let allow = self.slack();
            self.judge(before, allow);
        } else {
            self.revert();
        }
    }

    /// Two people are taken out of a window and planned anew one after the other.
    fn replan_two(&mut self) {
        let n = self.problem.people.len();
        let (p, q) = (self.rng.below(n), self.rng.below(n));
        if p == q {
            return;
        }
        let (from, to) = self.window();
        let before = self.state.cost;
        for day in from..to {
            self.set(p, day, FREE);
            self.set(q, day, FREE);
        }
        if self.replan(p, from, to) && self.replan(q, from, to) {
            let allow = self.slack();
            self.judge(before, allow);
        } else {
            self.revert();
        }
    }
}
