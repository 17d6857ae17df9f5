//! What a pair could do: the tasks of its slot that its volunteer may serve on.
//!
//! Offers look from people to tasks, the other way round from shelves. An outlook is worked
//! out when first looked at and then kept; a task that arrives is added to those it belongs
//! to, and they are worked out anew after a task of the slot has changed.
//!
//! Most looks need a few of these tasks only, those that leave over least (`key - wage`). They
//! lie in the pair's [`Glance`], four cache lines, neighbours beside neighbours; the rest is
//! looked at when its floor, a lower bound on what it leaves over, does not rule it out. Floors
//! are reckoned with the wages that outlooks know. Where a wage has risen far above that, they
//! are told after the operation; in between the greatest rise of the slot is subtracted on
//! reading. A sum of rises would do as well but for the many that are taken back.

use super::glance::{Glance, NEVER_SWEPT, Way};
use super::{Market, NEVER};
use crate::index::Index;
use crate::instance::Instance;
use crate::rules;

impl Market {
    /// Lower bound on what any way of the pair leaves over; brings the outlook up to date.
    #[inline]
    pub(super) fn least(&mut self, inst: &Instance, index: &Index, pair: u32) -> i64 {
        let slot = usize::from(index.slot[pair as usize]);
        if self.glance.get(pair as usize).is_none_or(|g| g.sweep != self.in_slot[slot].sweep) {
            self.look_out(inst, index, pair);
        }
        self.glance[pair as usize].over - self.in_slot[slot].risen - self.in_slot[slot].above
    }

    #[inline]
    pub(super) fn looked_out(&self, pair: u32) -> bool {
        self.glance.get(pair as usize).is_some_and(|glance| glance.sweep != NEVER_SWEPT)
    }

    /// Works out an outlook, or takes out of it what was swept.
    #[cold]
    fn look_out(&mut self, inst: &Instance, index: &Index, pair: u32) {
        if self.outlook.is_empty() {
            self.known.clone_from(&self.wage);
            for list in &mut self.in_slot {
                (list.risen, list.above) = (0, 0);
            }
        }
        if self.outlook.len() < index.pairs() {
            self.outlook.resize(index.pairs(), Vec::new());
            self.glance.resize(index.pairs(), Glance::VOID);
        }
        let slot = usize::from(index.slot[pair as usize]);
        let list = &self.in_slot[slot];
        let v = &inst.volunteers[index.owner[pair as usize] as usize];
        let way = |&task: &u32| {
            rules::key(&inst.params, v, &inst.tasks[task as usize]).map(|key| Way { key, task })
        };
        let (glance, behind) = (&mut self.glance[pair as usize], &mut self.outlook[pair as usize]);
        if glance.sweep == NEVER_SWEPT {
            behind.extend(list.tasks.iter().filter_map(way));
            glance.fill(behind);
            glance.sweep = list.sweep;
            self.rank(pair, slot, NEVER);
        } else {
            let stands = |way: &Way| inst.tasks[way.task as usize].need > 0;
            behind.retain(stands);
            glance.retain(stands);
            glance.fill(behind);
            glance.sweep = list.sweep;
        }
    }

    /// Every outlook is worked out anew when it is next looked at.
    pub fn forget_outlooks(&mut self) {
        self.outlook.clear();
        self.glance.clear();
    }

    /// Works out every outlook ahead of time, so that no operation has to.
    pub fn look_out_everywhere(&mut self, inst: &Instance, index: &Index) {
        for pair in 0..index.pairs() as u32 {
            self.least(inst, index, pair);
            self.outlook[pair as usize].shrink_to_fit();
        }
        // Making room moves all of it, which is no work for the first who joins.
        self.glance.reserve(index.pairs() / 16);
    }
}
