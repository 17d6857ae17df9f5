//! Records as written in the file, and the one place where they become valid values.

use serde::Deserialize;

use super::limits::{COORD, COUNT, in_range};
use super::{Demand, InstanceError, Task, Volunteer};

/// A volunteer as written: every field present, nothing checked. Unknown fields are ignored.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct RawVolunteer {
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

/// A task as written: every field present, nothing checked. Unknown fields are ignored.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct RawTask {
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

struct Fields {
    what: &'static str,
    position: usize,
}

impl Fields {
    fn i32(&self, field: &'static str, value: i64) -> Result<i32, InstanceError> {
        // COORD fits i32, so the cast cannot truncate.
        in_range(self.what, self.position, field, value, -COORD, COORD).map(|v| v as i32)
    }
    fn u32(&self, field: &'static str, value: i64, max: i64) -> Result<u32, InstanceError> {
        in_range(self.what, self.position, field, value, 0, max.min(i64::from(u32::MAX))).map(|v| v as u32)
    }
    fn u8(&self, field: &'static str, value: i64, min: i64, max: i64) -> Result<u8, InstanceError> {
        in_range(self.what, self.position, field, value, min.max(0), max.min(255)).map(|v| v as u8)
    }
    fn demand(&self, field: &'static str, value: i64, hard: bool, max: i64) -> Result<Demand, InstanceError> {
        match in_range(self.what, self.position, field, value, -1, max)? {
            -1 => Ok(Demand::Any),
            v if hard => Ok(Demand::Must(v as u8)),
            v => Ok(Demand::Wish(v as u8)),
        }
    }
    fn id(&self, id: i64) -> Result<(), InstanceError> {
        if usize::try_from(id) == Ok(self.position) {
            Ok(())
        } else {
            Err(InstanceError::IdNotPosition { what: self.what, position: self.position, id })
        }
    }
}

impl RawVolunteer {
    /// The valid volunteer at `position`; slots outside the instance's are dropped.
    pub fn check(&self, position: usize, slots: u8) -> Result<Volunteer, InstanceError> {
        let f = Fields { what: "volunteer", position };
        f.id(self.id)?;
        let known = if slots >= 64 { u64::MAX } else { (1 << slots) - 1 };
        Ok(Volunteer {
            skills: self.skills,
            langs: self.langs,
            slots: self.slots & known,
            x: f.i32("x", self.x)?,
            y: f.i32("y", self.y)?,
            comm: f.u32("comm", self.comm, i64::MAX)?,
            cap: f.u32("cap", self.cap, COUNT)?,
            hours: f.u32("hours", self.hours, COUNT)?,
            sex: f.u8("sex", self.sex, 0, 1)?,
        })
    }
}

impl RawTask {
    /// The valid task at `position`.
    pub fn check(&self, position: usize, slots: u8) -> Result<Task, InstanceError> {
        let f = Fields { what: "task", position };
        f.id(self.id)?;
        Ok(Task {
            skills: self.skills,
            x: f.i32("x", self.x)?,
            y: f.i32("y", self.y)?,
            comm: f.u32("comm", self.comm, i64::MAX)?,
            need: f.u32("need", self.need, COUNT)?,
            max_dist: f.u32("max_dist", self.max_dist, COORD)?,
            slot: f.u8("slot", self.slot, 0, i64::from(slots) - 1)?,
            prio: f.u8("prio", self.prio, 1, 4)?,
            lang: f.demand("lang", self.lang, self.lang_hard, 63)?,
            sex: f.demand("sex", self.sex, self.sex_hard, 1)?,
        })
    }
}
