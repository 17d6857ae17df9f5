//! A plan under change: rows, counts and the cost of every next step kept up to date.

use crate::problem::{FORBID, FREE, Problem};

/// The current plan and everything derived from it.
#[derive(Debug, Clone)]
pub(crate) struct State {
    /// `rows[person * days + day]`.
    pub rows: Vec<u16>,
    /// People on each `(day, value)`.
    pub count: Vec<i32>,
    /// Cost change when one more takes the value; 0 for free.
    pub add: Vec<i32>,
    /// Cost change when one leaves the value; 0 for free.
    pub drop: Vec<i32>,
    /// Minutes per person.
    pub minutes: Vec<i64>,
    /// Times each local value is taken, at `taken_at[person] + local`.
    pub taken: Vec<i32>,
    taken_at: Vec<usize>,
    /// Weekends worked per person.
    pub weekends: Vec<usize>,
    /// Objective: wishes, cover, fairness; and the penalty of broken pair rules.
    pub cost: i64,
}

impl State {
    /// Everyone free.
    pub(crate) fn new(problem: &Problem) -> Self {
        let cells = problem.days * problem.values;
        let mut taken_at = Vec::with_capacity(problem.people.len() + 1);
        let mut size = 0;
        for p in &problem.people {
            taken_at.push(size);
            size += p.values.len();
        }
        let mut s = Self {
            rows: vec![FREE; problem.people.len() * problem.days],
            count: vec![0; cells],
            add: vec![0; cells],
            drop: vec![0; cells],
            minutes: vec![0; problem.people.len()],
            taken: vec![0; size],
            taken_at,
            weekends: vec![0; problem.people.len()],
            cost: problem.constant,
        };
        for (p, person) in problem.people.iter().enumerate() {
            s.taken[s.taken_at[p]] = problem.days as i32;
            s.cost += (0..problem.days).map(|d| i64::from(person.wish(d, FREE))).sum::<i64>();
        }
        for cell in 0..cells {
            s.refresh(problem, cell);
        }
        s
    }

    /// A plan from given rows (values must be ones the person may take).
    pub(crate) fn from_rows(problem: &Problem, rows: &[u16]) -> Self {
        let mut s = Self::new(problem);
        for p in 0..problem.people.len() {
            for d in 0..problem.days {
                s.set(problem, p, d, rows[p * problem.days + d]);
            }
        }
        s
    }

    #[inline]
    fn refresh(&mut self, problem: &Problem, cell: usize) {
        if cell.is_multiple_of(problem.values) {
            return;
        }
        let c = self.count[cell];
        self.add[cell] = problem.demand.step(cell, c);
        self.drop[cell] = if c > 0 { -problem.demand.step(cell, c - 1) } else { 0 };
    }

    /// The row of one person.
    #[inline]
    pub(crate) fn row<'a>(&'a self, problem: &Problem, p: usize) -> &'a [u16] {
        &self.rows[p * problem.days..(p + 1) * problem.days]
    }

    /// Times person `p` takes local value `l`.
    #[inline]
    pub(crate) fn taken(&self, p: usize, l: usize) -> i32 {
        self.taken[self.taken_at[p] + l]
    }

    /// Cost of the pair rules of `p` on `day` if `p` took `value`.
    #[inline]
    pub(crate) fn pair_cost(&self, problem: &Problem, p: usize, day: usize, value: u16) -> i32 {
        if problem.mates[p].is_empty() { 0 } else { self.pair_cost_but(problem, p, day, value, &[]) }
    }

    /// The same, leaving aside the people in `out`.
    pub(crate) fn pair_cost_but(
        &self,
        problem: &Problem,
        p: usize,
        day: usize,
        value: u16,
        out: &[usize],
    ) -> i32 {
        problem.mates[p]
            .iter()
            .filter(|m| {
                !out.contains(&m.other) && problem.broken(m, value, self.rows[m.other * problem.days + day])
            })
            .map(|m| m.weight)
            .sum()
    }

    /// Cost change of giving `value` to a cell, rules of the row and fairness aside.
    #[inline]
    pub(crate) fn delta(&self, problem: &Problem, p: usize, day: usize, value: u16) -> i32 {
        let old = self.rows[p * problem.days + day];
        if old == value {
            return 0;
        }
        let at = day * problem.values;
        let person = &problem.people[p];
        let mut delta = self.add[at + value as usize] + self.drop[at + old as usize];
        delta += person.wish(day, value) - person.wish(day, old);
        if !problem.mates[p].is_empty() {
            delta += self.pair_cost(problem, p, day, value) - self.pair_cost(problem, p, day, old);
        }
        delta
    }

    /// Gives `value` to a cell.
    #[inline]
    pub(crate) fn set(&mut self, problem: &Problem, p: usize, day: usize, value: u16) {
        let at = p * problem.days + day;
        let old = self.rows[at];
        if old == value {
            return;
        }
        self.cost += i64::from(self.delta(problem, p, day, value));
        let person = &problem.people[p];
        let base = self.taken_at[p];
        self.taken[base + person.local[old as usize] as usize] -= 1;
        self.taken[base + person.local[value as usize] as usize] += 1;
        self.rows[at] = value;
        let minutes = self.minutes[p] + problem.minutes[value as usize] - problem.minutes[old as usize];
        if person.fair.0 != 0 {
            self.cost += person.fairness(minutes) - person.fairness(self.minutes[p]);
        }
        self.minutes[p] = minutes;
        if (old == FREE) != (value == FREE) && problem.weekend(day) {
            let other = if problem.saturday(day) { at + 1 } else { at - 1 };
            if self.rows[other] == FREE {
                if value == FREE { self.weekends[p] -= 1 } else { self.weekends[p] += 1 }
            }
        }
        for (v, by) in [(old, -1), (value, 1)] {
            if v != FREE {
                let cell = day * problem.values + v as usize;
                self.count[cell] += by;
                self.refresh(problem, cell);
            }
        }
    }

    /// The objective: the cost without what broken pair rules and impossible cells add to guide
    /// the search.
    pub(crate) fn objective(&self, problem: &Problem) -> i64 {
        let mut guide = 0i64;
        for (p, person) in problem.people.iter().enumerate() {
            for (d, &v) in self.row(problem, p).iter().enumerate() {
                let wish = person.wish(d, v);
                guide += if wish >= FORBID { i64::from(wish) } else { 0 };
                // Each pair counts once in the cost: it was added when the later cell was set.
                for m in problem.mates[p].iter().filter(|m| m.other > p) {
                    if problem.broken(m, v, self.rows[m.other * problem.days + d]) {
                        guide += i64::from(m.weight);
                    }
                }
            }
        }
        self.cost - guide
    }
}
