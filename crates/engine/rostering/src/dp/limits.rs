//! Limits on how often one shift may be taken, added around the programme.

use super::RowPlanner;
use super::window::{Ends, Window};
use crate::problem::{FORBID, Person, Problem};

fn columns(counted: &[u16], person: &Person, w: &Window, l: usize) -> i64 {
    counted
        .iter()
        .map(|c| *c as usize)
        .chain([l])
        .map(|l| person.max_count[l] - i64::from(w.taken_outside[l]) + 2)
        .product()
}

impl RowPlanner {
    /// The cheapest row found that also respects the limits per shift.
    ///
    /// Shifts without any left are closed first. If the row then takes a shift too often, the
    /// shift stays open only on the cheapest of the days it was taken, and the programme runs
    /// again; each round settles one shift, so it ends. Without binding limits the result is
    /// the optimum; with them it is a good row.
    pub(crate) fn plan(&mut self, problem: &Problem, w: &mut Window, ends: Ends, exact: bool) -> Option<i32> {
        let person = &problem.people[w.person];
        let n = person.values.len();
        let days = w.to - w.from;
        for l in 1..n {
            if w.priced.contains(&(l as u16)) {
                continue;
            }
            if i64::from(w.taken_outside[l]) >= person.max_count[l] {
                for t in 0..days {
                    self.cost[t * n + l] = FORBID;
                }
            }
        }
        for _ in 0..2 * n {
            let cost = self.solve(problem, w, ends)?;
            self.used.clear();
            self.used.extend_from_slice(&w.taken_outside);
            for v in &self.found {
                self.used[person.local[*v as usize] as usize] += 1;
            }
            let Some(l) = (1..n)
                .find(|&l| i64::from(self.used[l]) > person.max_count[l] && !w.priced.contains(&(l as u16)))
            else {
                return Some(cost);
            };
            if exact
                && !w.counted.contains(&(l as u16))
                && columns(&w.counted, person, w, l) <= w.countable(problem)
            {
                w.counted.push(l as u16);
                continue;
            }
            let left = (person.max_count[l] - i64::from(w.taken_outside[l])).max(0) as usize;
            let mut taken: Vec<usize> = (0..days).filter(|&t| self.found[t] == person.values[l]).collect();
            taken.sort_by_key(|&t| self.cost[t * n + l]);
            taken.truncate(left);
            for t in 0..days {
                if !taken.contains(&t) {
                    self.cost[t * n + l] = FORBID;
                }
            }
        }
        None
    }
}
