//! What the search for candidates reads of a volunteer, side by side in the order it reads.

use crate::instance::{Demand, Instance, Params, Task, Volunteer};
use crate::rules::floor_sqrt;

/// The volunteer of a pair, as far as rules and costs go; place and slot are known otherwise.
#[derive(Debug, Clone, Copy)]
pub(super) struct Traits {
    skills: u64,
    langs: u64,
    comm: u32,
    /// Fairness cost of a first task; fits, because the instance was checked.
    first: u32,
    sex: u8,
    takes_any: bool,
}

impl Traits {
    pub fn of(p: &Params, v: &Volunteer) -> Self {
        Self {
            skills: v.skills,
            langs: v.langs,
            comm: v.comm,
            first: p.first_marginal(v.hours) as u32,
            sex: v.sex,
            takes_any: v.cap > 0,
        }
    }
}

/// What is the same for every volunteer of one task, worked out once.
pub(super) struct Terms {
    skills: u64,
    must_lang: u64,
    wish_lang: u64,
    /// Bit 0 or 1 set: this sex is refused, or costs more.
    refused_sex: u8,
    unwished_sex: u8,
    comm: u32,
    comm_cost: i64,
    lang_cost: i64,
    sex_cost: i64,
}

impl Terms {
    pub fn new(inst: &Instance, task: &Task) -> Self {
        let (must_lang, wish_lang) = match task.lang {
            Demand::Any => (0, 0),
            Demand::Wish(bit) => (0, 1 << bit),
            Demand::Must(bit) => (1 << bit, 0),
        };
        let (refused_sex, unwished_sex) = match task.sex {
            Demand::Any => (0, 0),
            Demand::Wish(sex) => (0, 2 - sex),
            Demand::Must(sex) => (2 - sex, 0),
        };
        let p = &inst.params;
        Self {
            skills: task.skills,
            must_lang,
            wish_lang,
            refused_sex,
            unwished_sex,
            comm: task.comm,
            comm_cost: p.comm,
            lang_cost: p.lang,
            sex_cost: p.sex,
        }
    }

    /// Same value as [`crate::rules::key`] for a volunteer free in the slot and near enough.
    #[inline]
    pub fn key(&self, v: &Traits, d2: i64) -> Option<u32> {
        if v.skills & self.skills != self.skills
            || v.langs & self.must_lang != self.must_lang
            || self.refused_sex >> v.sex & 1 == 1
            || !v.takes_any
        {
            return None;
        }
        let mut key = floor_sqrt(d2) + i64::from(v.first);
        key += if v.comm == self.comm { 0 } else { self.comm_cost };
        key += if v.langs & self.wish_lang == self.wish_lang { 0 } else { self.lang_cost };
        key += if self.unwished_sex >> v.sex & 1 == 1 { self.sex_cost } else { 0 };
        // Sums were bounded when the instance was read.
        Some(key as u32)
    }
}
