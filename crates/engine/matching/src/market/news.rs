//! What outlooks are told: tasks that come and go, wages that have risen.

use super::glance::{FRONT, Way};
use super::{Market, NEVER};
use crate::index::{Edge, Index};
use crate::instance::{Instance, Task};

/// Wages this many metres above those known are made known.
const FAR_ABOVE: i64 = 128;
/// Tasks of one slot made known one by one after an operation.
const SINGLES: usize = 2;

/// The tasks of one slot in order of arrival. Cancelled ones stay until they are swept out.
#[derive(Debug, Clone, Default)]
pub struct SlotTasks {
    pub(super) tasks: Vec<u32>,
    /// Times the list was swept.
    pub(super) sweep: u32,
    gone: usize,
    /// How far wages had risen above those that outlooks know, whenever these were set anew.
    pub(super) risen: i64,
    /// No wage is higher by more than this than the one outlooks know.
    pub(super) above: i64,
}

impl SlotTasks {
    /// The list.
    pub fn tasks(&self) -> &[u32] {
        &self.tasks
    }

    /// A task was cancelled. With enough of them the list is swept, and outlooks with it when
    /// they are next looked at. Tasks whose places are all frozen stay: they need nobody from
    /// the market, but will again when one is thawed.
    pub fn lose(&mut self, all: &[Task]) {
        self.gone += 1;
        if 2 * self.gone > self.tasks.len() + 16 {
            self.tasks.retain(|&t| all[t as usize].need > 0);
            self.sweep += 1;
            self.gone = 0;
        }
    }

    /// A wage is this much higher than the one outlooks know.
    pub(super) fn rise(&mut self, above: i64) {
        self.above = self.above.max(above);
    }
}

impl Market {
    /// A task has arrived in its slot and has its wage: outlooks that are worked out learn of it.
    pub fn announce(&mut self, inst: &Instance, index: &Index, task: u32) {
        let t = &inst.tasks[task as usize];
        let slot = usize::from(t.slot);
        self.in_slot[slot].tasks.push(task);
        self.known[task as usize] = self.wage[task as usize];
        if self.outlook.is_empty() {
            return;
        }
        let mut edges = Vec::new();
        index.near(inst, t, t.max_dist, &mut edges);
        for Edge { key, pair } in edges {
            if self.looked_out(pair) {
                self.add_way(pair, slot, Way { key, task });
            }
        }
    }

    /// Seeks have ended. Where some wage is far above the one that outlooks know, they learn of
    /// it: of the few that rose most one by one, of the others together.
    pub fn settle_rises(&mut self, inst: &Instance, index: &Index) {
        for slot in 0..self.in_slot.len() {
            if self.in_slot[slot].above <= FAR_ABOVE || self.outlook.is_empty() {
                continue;
            }
            for _ in 0..SINGLES {
                let (most, task) = self.most_risen(slot);
                if most > FAR_ABOVE {
                    self.tell_of_rise(inst, index, slot, task);
                }
            }
            let (most, _) = self.most_risen(slot);
            self.in_slot[slot].above = most;
            if most > FAR_ABOVE {
                self.tell_of_all(slot);
            }
        }
    }

    /// The task of a slot whose wage is farthest above the one known, and how far.
    fn most_risen(&self, slot: usize) -> (i64, u32) {
        let above = |&t: &u32| (self.wage[t as usize] - self.known[t as usize], t);
        self.in_slot[slot].tasks.iter().map(above).max().unwrap_or((0, 0)).max((0, 0))
    }

    /// Those around a task learn its wage.
    fn tell_of_rise(&mut self, inst: &Instance, index: &Index, slot: usize, task: u32) {
        self.known[task as usize] = self.wage[task as usize];
        let t = &inst.tasks[task as usize];
        let mut edges = Vec::new();
        index.near(inst, t, t.max_dist, &mut edges);
        for Edge { key, pair } in edges {
            if self.looked_out(pair) {
                self.note_rise(pair, slot, Way { key, task });
            }
        }
    }

    /// All wages of a slot are known again; floors sink by as much as any had risen.
    fn tell_of_all(&mut self, slot: usize) {
        let list = &mut self.in_slot[slot];
        list.risen += std::mem::take(&mut list.above);
        for &t in &list.tasks {
            self.known[t as usize] = self.wage[t as usize];
        }
        if list.risen > NEVER / 2 {
            self.forget_outlooks();
        }
    }

    /// A task leaves its slot or its place: outlooks forget it.
    pub fn withdraw(&mut self, inst: &Instance, index: &Index, task: u32) {
        let t = &inst.tasks[task as usize];
        self.in_slot[usize::from(t.slot)].tasks.retain(|&other| other != task);
        if self.outlook.is_empty() {
            return;
        }
        let mut edges = Vec::new();
        index.near(inst, t, t.max_dist, &mut edges);
        for Edge { pair, .. } in edges {
            if self.looked_out(pair) {
                let (glance, behind) = (&mut self.glance[pair as usize], &mut self.outlook[pair as usize]);
                let before = glance.count;
                glance.retain(|way| way.task != task);
                if glance.count < before {
                    glance.fill(behind);
                } else if let Some(i) = behind.iter().position(|way| way.task == task) {
                    behind.swap_remove(i);
                }
            }
        }
    }

    /// Puts a new way in front or behind.
    fn add_way(&mut self, pair: u32, slot: usize, way: Way) {
        let known = &self.known;
        let risen = self.in_slot[slot].risen;
        let over = |w: Way| i64::from(w.key) - known[w.task as usize];
        let glance = &mut self.glance[pair as usize];
        glance.over = glance.over.min(over(way) + risen);
        if (glance.count as usize) < FRONT {
            glance.front[glance.count as usize] = way;
            glance.count += 1;
            return;
        }
        let mut out = way;
        if over(way) + risen < glance.floor {
            for held in &mut glance.front {
                if over(*held) > over(out) {
                    std::mem::swap(held, &mut out);
                }
            }
            glance.floor = glance.floor.min(over(out) + risen);
        }
        self.outlook[pair as usize].push(out);
    }

    /// The known wage of a way's task has risen.
    fn note_rise(&mut self, pair: u32, slot: usize, way: Way) {
        let over = i64::from(way.key) - self.known[way.task as usize] + self.in_slot[slot].risen;
        let glance = &mut self.glance[pair as usize];
        glance.over = glance.over.min(over);
        if over < glance.floor && !glance.front().contains(&way) {
            glance.floor = over;
        }
    }
}
