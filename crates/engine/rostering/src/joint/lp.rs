//! A small linear programme solver for choosing rows: primal simplex, revised, with an explicit
//! inverse of the basis.
//!
//! It only guides: what it suggests is scored again in whole numbers. That is why a tolerance
//! here can never make a wrong objective or a wrong bound.

/// A column of the programme.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    /// Cost in the objective.
    pub cost: f64,
    /// Rows in which it has a coefficient.
    pub rows: Vec<u32>,
    /// The coefficient, the same in all of `rows`.
    pub sign: f64,
}

/// Minimise cost × x subject to A x = rhs, x ≥ 0.
#[derive(Debug, Default)]
pub(crate) struct Lp {
    /// All columns; the first ones form the slack part.
    pub columns: Vec<Column>,
    /// Dual value of each row.
    pub dual: Vec<f64>,
    size: usize,
    rhs: Vec<f64>,
    /// Inverse of the basis, column after column.
    inverse: Vec<f64>,
    basis: Vec<usize>,
    /// Row of the basis a column stands in; `usize::MAX` outside.
    place: Vec<usize>,
    level: Vec<f64>,
    alpha: Vec<f64>,
    touched: Vec<usize>,
    since: usize,
    pivots: u64,
    looked: u64,
}

const EPS: f64 = 1e-7;
/// Columns kept in view between two looks at all of them.
const CANDIDATES: usize = 24;

impl Lp {
    /// Starts from a feasible basis: one column per row, `columns` holding at least those.
    /// The basis matrix may be any invertible one. False when it is not.
    pub(crate) fn open(&mut self, rhs: Vec<f64>, columns: Vec<Column>, basis: Vec<usize>) -> bool {
        self.size = rhs.len();
        self.rhs = rhs;
        self.place = vec![usize::MAX; columns.len()];
        for (r, &c) in basis.iter().enumerate() {
            self.place[c] = r;
        }
        self.columns = columns;
        self.basis = basis;
        self.pivots = 0;
        self.factor()
    }

    /// Adds a column outside the basis.
    pub(crate) fn push(&mut self, column: Column) -> usize {
        self.columns.push(column);
        self.place.push(usize::MAX);
        self.columns.len() - 1
    }

    /// Value of a column in the current solution.
    pub(crate) fn value(&self, column: usize) -> f64 {
        match self.place[column] {
            usize::MAX => 0.0,
            r => self.level[r],
        }
    }

    /// Objective of the current solution.
    pub(crate) fn objective(&self) -> f64 {
        self.basis.iter().zip(&self.level).map(|(&c, x)| self.columns[c].cost * x).sum()
    }

    /// Cost of a column less what its rows pay for it.
    pub(crate) fn reduced(&self, column: &Column) -> f64 {
        column.cost - column.sign * column.rows.iter().map(|&r| self.dual[r as usize]).sum::<f64>()
    }

    /// Recomputes the duals after costs have been changed from outside.
    pub(crate) fn renew_duals(&mut self) {
        self.duals();
    }

    /// Work done, in units of about a microsecond.
    pub(crate) fn work(&self) -> u64 {
        (self.pivots * (self.size * self.size / 2 + self.size * 30) as u64 + self.looked) / 1500 + 1
    }

    fn duals(&mut self) {
        let m = self.size;
        self.dual.clear();
        for k in 0..m {
            let column = &self.inverse[k * m..(k + 1) * m];
            self.dual.push(self.basis.iter().zip(column).map(|(&c, x)| self.columns[c].cost * x).sum());
        }
    }

    /// Builds the inverse from the basis columns by elimination.
    fn factor(&mut self) -> bool {
        let m = self.size;
        let mut matrix = vec![0.0; m * m];
        for (j, &c) in self.basis.iter().enumerate() {
            let column = &self.columns[c];
            for &r in &column.rows {
                matrix[r as usize * m + j] += column.sign;
            }
        }
        let mut inverse = vec![0.0; m * m];
        for i in 0..m {
            inverse[i * m + i] = 1.0;
        }
        // Row elimination with partial pivoting; rows of `inverse` follow.
        for k in 0..m {
            let Some(p) = (k..m).max_by(|&a, &b| matrix[a * m + k].abs().total_cmp(&matrix[b * m + k].abs()))
            else {
                return false;
            };
            if matrix[p * m + k].abs() < 1e-9 {
                return false;
            }
            if p != k {
                for j in 0..m {
                    matrix.swap(p * m + j, k * m + j);
                    inverse.swap(p * m + j, k * m + j);
                }
            }
            let scale = 1.0 / matrix[k * m + k];
            for x in matrix[k * m..(k + 1) * m].iter_mut().chain(inverse[k * m..(k + 1) * m].iter_mut()) {
                *x *= scale;
            }
            let pivot_row = matrix[k * m..(k + 1) * m].to_vec();
            let pivot_inverse = inverse[k * m..(k + 1) * m].to_vec();
            for i in 0..m {
                let factor = matrix[i * m + k];
                if i == k || factor == 0.0 {
                    continue;
                }
                for (x, y) in matrix[i * m..(i + 1) * m].iter_mut().zip(&pivot_row) {
                    *x -= factor * y;
                }
                for (x, y) in inverse[i * m..(i + 1) * m].iter_mut().zip(&pivot_inverse) {
                    *x -= factor * y;
                }
            }
        }
        self.inverse = vec![0.0; m * m];
        for i in 0..m {
            for k in 0..m {
                self.inverse[k * m + i] = inverse[i * m + k];
            }
        }
        self.level = (0..m).map(|i| (0..m).map(|k| self.inverse[k * m + i] * self.rhs[k]).sum()).collect();
        self.since = 0;
        self.duals();
        true
    }

    /// Pivots until no column pays, or `limit` pivots. False when the basis was lost.
    ///
    /// All columns are looked at only when none of the last candidates pays any more.
    pub(crate) fn solve(&mut self, limit: usize, stop: &mut dyn FnMut(u64) -> bool) -> bool {
        let mut left = limit;
        let mut candidates: Vec<(f64, usize)> = Vec::new();
        loop {
            if stop(self.work()) {
                return false;
            }
            candidates.clear();
            self.looked += self.columns.len() as u64 * 25;
            for (j, column) in self.columns.iter().enumerate() {
                if self.place[j] == usize::MAX {
                    let d = self.reduced(column);
                    if d < -EPS {
                        candidates.push((d, j));
                    }
                }
            }
            if candidates.is_empty() {
                return true;
            }
            candidates.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            candidates.truncate(CANDIDATES);
            let first = candidates[0].0;
            loop {
                let mut enter = (usize::MAX, (first * 0.1).min(-EPS));
                for &(_, j) in &candidates {
                    if self.place[j] == usize::MAX {
                        let d = self.reduced(&self.columns[j]);
                        if d < enter.1 {
                            enter = (j, d);
                        }
                    }
                }
                if enter.0 == usize::MAX {
                    break;
                }
                if left == 0 {
                    return true;
                }
                left -= 1;
                if !self.pivot(enter.0, enter.1) {
                    return false;
                }
            }
        }
    }

    fn pivot(&mut self, enter: usize, gain: f64) -> bool {
        let m = self.size;
        self.alpha.clear();
        self.alpha.resize(m, 0.0);
        let column = &self.columns[enter];
        for &r in &column.rows {
            let part = &self.inverse[r as usize * m..(r as usize + 1) * m];
            for (a, x) in self.alpha.iter_mut().zip(part) {
                *a += column.sign * x;
            }
        }
        let (mut leave, mut ratio) = (usize::MAX, f64::INFINITY);
        for (i, &a) in self.alpha.iter().enumerate() {
            if a > 1e-7 {
                let q = self.level[i].max(0.0) / a;
                if q < ratio - 1e-10 || (q < ratio + 1e-10 && leave != usize::MAX && a > self.alpha[leave]) {
                    (leave, ratio) = (i, q);
                }
            }
        }
        if leave == usize::MAX {
            return false;
        }
        let pivot = self.alpha[leave];
        self.touched.clear();
        self.touched.extend((0..m).filter(|&i| self.alpha[i].abs() > 1e-12));
        let sparse = self.touched.len() * 4 < m;
        for k in 0..m {
            let part = &mut self.inverse[k * m..(k + 1) * m];
            let f = part[leave] / pivot;
            if f == 0.0 {
                continue;
            }
            if sparse {
                for &i in &self.touched {
                    part[i] -= self.alpha[i] * f;
                }
            } else {
                for (x, a) in part.iter_mut().zip(&self.alpha) {
                    *x -= a * f;
                }
            }
            part[leave] = f;
            self.dual[k] += gain * f;
        }
        for (x, a) in self.level.iter_mut().zip(&self.alpha) {
            *x -= a * ratio;
        }
        self.level[leave] = ratio;
        self.place[self.basis[leave]] = usize::MAX;
        self.basis[leave] = enter;
        self.place[enter] = leave;
        self.pivots += 1;
        self.since += 1;
        self.since < 1500 || self.factor()
    }
}
