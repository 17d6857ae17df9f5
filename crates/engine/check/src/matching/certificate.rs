//! A list of wages proves a lower bound.
//!
//! Relax "at most `need` people on task `t`, the rest empty" with a multiplier `w_t`, the
//! wage. For any wages with `0 <= w_t <= B * prio_t` (an empty place is then never cheaper
//! than its wage) and any plan,
//!
//! ```text
//! J(plan) >= L(w) = sum_t need_t * w_t - sum_v gain_v(w)
//! ```
//!
//! where `gain_v` is the most a volunteer could earn: in each free slot the best
//! `w_t - cost(v, t)`, the slots in falling order, the j-th counted if it exceeds the j-th
//! fairness marginal, at most `cap` of them. If a plan's objective equals `L(w)`, no plan is
//! better. With frozen assignments, their places, slots and first marginals are taken out
//! and their cost is added; the bound then holds for all plans that contain them.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::model::{Model, ModelError, Volunteer};

/// Wages, and the assignments the plan was not free to change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    pub format: String,
    pub instance: String,
    /// One per task.
    pub wages: Vec<i64>,
    /// Frozen (volunteer, task).
    #[serde(default)]
    pub frozen: Vec<(u32, u32)>,
}

/// Name of the certificate format.
pub const FORMAT: &str = "dispatch-match-certificate/1";

/// Why a certificate proves nothing.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CertificateError {
    #[error("{found} wages for {tasks} tasks")]
    Length { found: usize, tasks: usize },
    #[error("wage of task {task} is {wage}, allowed 0 to {ceiling}")]
    Wage { task: usize, wage: i64, ceiling: i128 },
    #[error("frozen assignment of volunteer {volunteer} to task {task} is not allowed")]
    Frozen { volunteer: u32, task: u32 },
    #[error("the certificate is for another instance or format")]
    Other,
}

impl Certificate {
    /// Reads a certificate file.
    ///
    /// # Errors
    /// [`ModelError`] when the text is not one.
    pub fn read(bytes: &[u8]) -> Result<Self, ModelError> {
        serde_json::from_slice(bytes)
            .map_err(|e| ModelError::Json { what: "a certificate", reason: e.to_string() })
    }

    /// The least objective that any plan with these frozen assignments can have.
    ///
    /// # Errors
    /// [`CertificateError`] when a wage is out of range or a frozen assignment breaks a rule.
    pub fn bound(&self, m: &Model) -> Result<i128, CertificateError> {
        if self.format != FORMAT || self.instance != m.name {
            return Err(CertificateError::Other);
        }
        if self.wages.len() != m.tasks.len() {
            return Err(CertificateError::Length { found: self.wages.len(), tasks: m.tasks.len() });
        }
        let mut need: Vec<i64> = m.tasks.iter().map(|t| t.need).collect();
        let mut busy: Vec<u64> = vec![0; m.volunteers.len()];
        let mut bound = self.take_out_frozen(m, &mut need, &mut busy)?;
        let mut by_slot: Vec<Vec<usize>> = vec![Vec::new(); m.slots as usize];
        for (i, t) in m.tasks.iter().enumerate() {
            let ceiling = m.ceiling(t);
            if self.wages[i] < 0 || i128::from(self.wages[i]) > ceiling {
                return Err(CertificateError::Wage { task: i, wage: self.wages[i], ceiling });
            }
            bound += i128::from(need[i]) * i128::from(self.wages[i]);
            if need[i] > 0 {
                by_slot[t.slot as usize].push(i);
            }
        }
        for (v, busy) in m.volunteers.iter().zip(busy) {
            let done = i64::from(busy.count_ones());
            let mut gains = Vec::new();
            for (slot, tasks) in by_slot.iter().enumerate() {
                if v.slots & !busy & (1 << slot) != 0 {
                    gains.extend(self.best_gain(m, v, tasks, m.marginal(v, done + 1)));
                }
            }
            gains.sort_unstable_by(|a, b| b.cmp(a));
            for (j, gain) in (done + 1..=v.cap).zip(gains) {
                bound -= (gain - m.marginal(v, j)).max(0);
            }
        }
        Ok(bound)
    }

    /// The most `v` could earn on one of `tasks`, if it is more than `worth`.
    fn best_gain(&self, m: &Model, v: &Volunteer, tasks: &[usize], worth: i128) -> Option<i128> {
        let mut best = None;
        for &i in tasks {
            let t = &m.tasks[i];
            let wage = i128::from(self.wages[i]);
            let more_than = best.unwrap_or(worth);
            // No cost is less than the distance along one axis: most tasks end here.
            let apart = (v.x - t.x).abs().max((v.y - t.y).abs());
            if wage - i128::from(apart) > more_than
                && let Ok(cost) = m.cost(v, t)
                && wage - cost > more_than
            {
                best = Some(wage - cost);
            }
        }
        best
    }

    /// Cost of the frozen assignments; their places and slots leave the problem.
    fn take_out_frozen(
        &self,
        m: &Model,
        need: &mut [i64],
        busy: &mut [u64],
    ) -> Result<i128, CertificateError> {
        let mut cost = 0;
        for &(volunteer, task) in &self.frozen {
            let refuse = CertificateError::Frozen { volunteer, task };
            let (Some(v), Some(t)) = (m.volunteers.get(volunteer as usize), m.tasks.get(task as usize))
            else {
                return Err(refuse);
            };
            let bit = 1u64 << t.slot;
            let done = &mut busy[volunteer as usize];
            let room = need[task as usize] > 0 && *done & bit == 0 && i64::from(done.count_ones()) < v.cap;
            match m.cost(v, t) {
                Ok(c) if room => {
                    need[task as usize] -= 1;
                    *done |= bit;
                    cost += c + m.marginal(v, i64::from(done.count_ones()));
                }
                _ => return Err(refuse),
            }
        }
        Ok(cost)
    }
}
