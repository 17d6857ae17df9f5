//! What a pair could do: the tasks of its slot that its volunteer may serve on.
//!
//! Offers look from people to tasks, the other way round from shelves. An outlook is worked
//! out when first looked at and then kept; tasks that arrived since are added on the next
//! look, and it is worked out anew after a task of the slot has changed.

use super::Market;
use crate::index::Index;
use crate::instance::{Instance, Task};
use crate::rules;

/// Tasks within reach of one pair.
#[derive(Debug, Clone, Default)]
pub struct Outlook {
    /// (key of the edge, task).
    pub tasks: Vec<(u32, u32)>,
    /// How many tasks of the slot's list have been considered.
    seen: u32,
    /// Version of the slot's list.
    version: u32,
}

/// The tasks of one slot in order of arrival. Cancelled ones stay until they are swept out.
#[derive(Debug, Clone, Default)]
pub struct SlotTasks {
    pub tasks: Vec<u32>,
    version: u32,
    gone: usize,
}

impl SlotTasks {
    /// A task was cancelled or moves to another slot: `true` when its entries must go now.
    /// Others that need nobody are swept out with it. Not those whose places are all frozen:
    /// they need nobody from the market, but will again when one is thawed.
    pub fn lose(&mut self, task: u32, now: bool, all: &[Task]) {
        self.gone += 1;
        if now || 2 * self.gone > self.tasks.len() + 16 {
            self.tasks.retain(|&t| t != task && all[t as usize].need > 0);
            self.version += 1;
            self.gone = 0;
        }
    }
}

impl Market {
    /// The pair's outlook, up to date, on loan: the caller puts it back.
    #[inline]
    pub(super) fn take_outlook(&mut self, inst: &Instance, index: &Index, pair: u32) -> Outlook {
        if self.outlook.len() < index.pairs() {
            self.outlook.resize(index.pairs(), Outlook::default());
        }
        let mut outlook = std::mem::take(&mut self.outlook[pair as usize]);
        let slot = &self.in_slot[usize::from(index.slot[pair as usize])];
        if outlook.version != slot.version || outlook.seen as usize != slot.tasks.len() {
            self.look_out(inst, index, pair, &mut outlook);
        }
        outlook
    }

    #[cold]
    fn look_out(&self, inst: &Instance, index: &Index, pair: u32, outlook: &mut Outlook) {
        let slot = &self.in_slot[usize::from(index.slot[pair as usize])];
        if outlook.version != slot.version {
            *outlook = Outlook { version: slot.version, ..Outlook::default() };
        }
        let v = &inst.volunteers[index.owner[pair as usize] as usize];
        let new = &slot.tasks[outlook.seen as usize..];
        let within = |&t: &u32| rules::key(&inst.params, v, &inst.tasks[t as usize]).map(|key| (key, t));
        outlook.tasks.extend(new.iter().filter_map(within));
        outlook.seen = slot.tasks.len() as u32;
    }

    /// Works out every outlook ahead of time, so that no operation has to.
    pub fn look_out_everywhere(&mut self, inst: &Instance, index: &Index) {
        for pair in 0..index.pairs() as u32 {
            let mut outlook = self.take_outlook(inst, index, pair);
            outlook.tasks.shrink_to_fit();
            self.outlook[pair as usize] = outlook;
        }
    }
}
