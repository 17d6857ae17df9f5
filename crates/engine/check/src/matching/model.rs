//! The instance as the referee sees it: plain records, wide integers, no shortcuts.

use serde::Deserialize;
use thiserror::Error;

/// Why the referee could not read a file.
#[derive(Debug, Error)]
pub enum ModelError {
    #[error("not readable as {what}: {reason}")]
    Json { what: &'static str, reason: String },
    #[error("format is {found:?}, expected {expected:?}")]
    Format { found: String, expected: &'static str },
    #[error("{what} at position {position} has id {id}")]
    Id { what: &'static str, position: usize, id: i64 },
    #[error("{what} {position}: {field} = {value} is out of range")]
    Range { what: &'static str, position: usize, field: &'static str, value: i64 },
}

/// Weights of the objective.
#[derive(Debug, Clone, Deserialize)]
pub struct Params {
    #[serde(rename = "B")]
    pub b: i64,
    pub comm: i64,
    pub lang: i64,
    pub sex: i64,
    pub fair: i64,
    pub delta: i64,
}

/// A person.
#[derive(Debug, Clone, Deserialize)]
pub struct Volunteer {
    pub id: i64,
    pub x: i64,
    pub y: i64,
    pub comm: i64,
    pub sex: i64,
    pub skills: u64,
    pub langs: u64,
    pub slots: u64,
    pub cap: i64,
    pub hours: i64,
}

/// A task.
#[derive(Debug, Clone, Deserialize)]
pub struct Task {
    pub id: i64,
    pub x: i64,
    pub y: i64,
    pub comm: i64,
    pub slot: i64,
    pub need: i64,
    pub prio: i64,
    pub skills: u64,
    pub lang: i64,
    pub lang_hard: bool,
    pub sex: i64,
    pub sex_hard: bool,
    pub max_dist: i64,
}

/// One batch.
#[derive(Debug, Clone, Deserialize)]
pub struct Model {
    pub format: String,
    pub name: String,
    pub slots: i64,
    pub params: Params,
    pub volunteers: Vec<Volunteer>,
    pub tasks: Vec<Task>,
}

impl Model {
    /// Reads and range-checks an instance.
    ///
    /// # Errors
    /// [`ModelError`] when the text is not `dispatch-match/1`.
    pub fn read(bytes: &[u8]) -> Result<Self, ModelError> {
        let model: Self = serde_json::from_slice(bytes)
            .map_err(|e| ModelError::Json { what: "an instance", reason: e.to_string() })?;
        if model.format != "dispatch-match/1" {
            return Err(ModelError::Format { found: model.format, expected: "dispatch-match/1" });
        }
        model.check()?;
        Ok(model)
    }

    /// Ids are positions, and numbers stay where wide arithmetic cannot overflow.
    fn check(&self) -> Result<(), ModelError> {
        let wide = i64::from(i32::MAX);
        let range = |what, position, field, value: i64, min: i64, max: i64| {
            if (min..=max).contains(&value) {
                Ok(())
            } else {
                Err(ModelError::Range { what, position, field, value })
            }
        };
        let p = &self.params;
        range("instance", 0, "slots", self.slots, 1, 64)?;
        range("params", 0, "B", p.b, 0, i64::MAX)?;
        for (f, v) in
            [("comm", p.comm), ("lang", p.lang), ("sex", p.sex), ("fair", p.fair), ("delta", p.delta)]
        {
            range("params", 0, f, v, 0, wide)?;
        }
        for (i, v) in self.volunteers.iter().enumerate() {
            if v.id != i as i64 {
                return Err(ModelError::Id { what: "volunteer", position: i, id: v.id });
            }
            range("volunteer", i, "x", v.x, -wide, wide)?;
            range("volunteer", i, "y", v.y, -wide, wide)?;
            range("volunteer", i, "cap", v.cap, 0, wide)?;
            range("volunteer", i, "hours", v.hours, 0, wide)?;
        }
        for (i, t) in self.tasks.iter().enumerate() {
            if t.id != i as i64 {
                return Err(ModelError::Id { what: "task", position: i, id: t.id });
            }
            range("task", i, "x", t.x, -wide, wide)?;
            range("task", i, "y", t.y, -wide, wide)?;
            range("task", i, "slot", t.slot, 0, self.slots - 1)?;
            range("task", i, "need", t.need, 0, wide)?;
            range("task", i, "prio", t.prio, 1, 4)?;
            range("task", i, "lang", t.lang, -1, 63)?;
            range("task", i, "sex", t.sex, -1, 1)?;
            range("task", i, "max_dist", t.max_dist, 0, wide)?;
        }
        Ok(())
    }

    /// The hard rule that keeps `v` off `t`, or the cost of the assignment.
    ///
    /// # Errors
    /// The name of the rule.
    pub fn cost(&self, v: &Volunteer, t: &Task) -> Result<i128, &'static str> {
        if v.slots & (1 << t.slot) == 0 {
            return Err("slot");
        }
        if t.skills & !v.skills != 0 {
            return Err("skills");
        }
        let speaks = t.lang < 0 || v.langs & (1 << t.lang) != 0;
        let same_sex = t.sex < 0 || v.sex == t.sex;
        if t.lang_hard && !speaks {
            return Err("language");
        }
        if t.sex_hard && !same_sex {
            return Err("sex");
        }
        let d2 = i128::from(v.x - t.x).pow(2) + i128::from(v.y - t.y).pow(2);
        if d2 > i128::from(t.max_dist).pow(2) {
            return Err("distance");
        }
        let p = &self.params;
        let mut cost = i128::from((d2 as u128).isqrt() as u64);
        cost += if v.comm == t.comm { 0 } else { i128::from(p.comm) };
        cost += if speaks { 0 } else { i128::from(p.lang) };
        cost += if same_sex { 0 } else { i128::from(p.sex) };
        Ok(cost)
    }

    /// Fairness cost of the `j`-th task (from 1) of a volunteer in this batch.
    pub fn marginal(&self, v: &Volunteer, j: i64) -> i128 {
        let p = &self.params;
        let (fair, delta) = (i128::from(p.fair), i128::from(p.delta));
        fair * (2 * i128::from(v.hours) * delta + i128::from(2 * j - 1) * delta * delta)
    }

    /// What one empty place of `t` costs.
    pub fn ceiling(&self, t: &Task) -> i128 {
        i128::from(self.params.b) * i128::from(t.prio)
    }
}
