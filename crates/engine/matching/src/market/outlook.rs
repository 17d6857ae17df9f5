//! What a pair could do: the tasks of its slot that its volunteer may serve on.
//!
//! Offers look from people to tasks, the other way round from shelves. An outlook is worked
//! out when first looked at and then kept; a task that arrives is added to those it belongs
//! to, and they are worked out anew after a task of the slot has changed.
//!
//! Most looks need a few of these tasks only, those that leave over least (`key - wage`). They
//! lie in the pair's [`Glance`], four cache lines, neighbours beside neighbours; the rest is
//! looked at when its floor, a lower bound on what it leaves over, does not rule it out. While
//! offers run wages fall, so floors stay true; after seeks the slot's largest rise of a wage
//! is subtracted on reading.

use super::{Market, NEVER};
use crate::index::{Edge, Index};
use crate::instance::{Instance, Task};
use crate::rules;

/// One task within reach.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Way {
    /// Key of the edge.
    pub key: u32,
    pub task: u32,
}

/// Ways in a glance: as many as fill four cache lines. With half as many, more looks have to
/// go on behind; that costs more than reading on.
const FRONT: usize = 30;

/// The best ways of one pair.
#[derive(Debug, Clone, Default)]
#[repr(align(128))]
pub struct Glance {
    /// Lower bound on `key - wage` of every way that is not here, had wages not risen since
    /// the slot's list was last swept: the slot's rise is to be subtracted.
    floor: i64,
    count: u32,
    front: [Way; FRONT],
}

impl Glance {
    #[inline]
    pub fn front(&self) -> &[Way] {
        &self.front[..self.count as usize]
    }
}

/// What is enough to know of most pairs.
#[derive(Debug, Clone)]
pub struct Least {
    /// Lower bound on `key - wage` of all ways, reckoned like the floor of a [`Glance`].
    over: i64,
    /// Sweep of the slot's list when the outlook was worked out; another: it is void.
    sweep: u32,
}

/// The tasks of one slot in order of arrival. Cancelled ones stay until they are swept out.
#[derive(Debug, Clone, Default)]
pub struct SlotTasks {
    tasks: Vec<u32>,
    /// Times the list was swept.
    sweep: u32,
    gone: usize,
    /// How far wages may have risen, summed over operations.
    risen: i64,
}

impl SlotTasks {
    /// The list.
    pub fn tasks(&self) -> &[u32] {
        &self.tasks
    }

    /// A task was cancelled or moves to another slot: `true` when its entries must go now.
    /// Others that need nobody are swept out with it. Not those whose places are all frozen:
    /// they need nobody from the market, but will again when one is thawed.
    pub fn lose(&mut self, task: u32, now: bool, all: &[Task]) {
        self.gone += 1;
        if now || 2 * self.gone > self.tasks.len() + 16 {
            self.tasks.retain(|&t| t != task && all[t as usize].need > 0);
            self.void();
            self.gone = 0;
        }
    }

    /// What outlooks know of this slot is void.
    fn void(&mut self) {
        self.sweep += 1;
        self.risen = 0;
    }

    /// One operation raised wages by at most this much.
    pub(super) fn rise(&mut self, most: i64) {
        self.risen += most;
        if self.risen > NEVER / 2 {
            self.void();
        }
    }
}

impl Market {
    /// Lower bound on what any way of the pair leaves over; brings the outlook up to date.
    #[inline]
    pub(super) fn least(&mut self, inst: &Instance, index: &Index, pair: u32) -> i64 {
        let slot = usize::from(index.slot[pair as usize]);
        if !self.looked_out(pair, slot) {
            self.look_out(inst, index, pair);
        }
        self.least[pair as usize].over - self.in_slot[slot].risen
    }

    /// Lower bound on what the ways leave over that are not in the glance.
    #[inline]
    pub(super) fn beyond(&self, pair: u32, slot: usize) -> i64 {
        self.glance[pair as usize].floor - self.in_slot[slot].risen
    }

    /// A look at the glance was fruitless: states the least anew.
    #[inline]
    pub(super) fn note_least(&mut self, pair: u32, slot: usize) {
        let glance = &self.glance[pair as usize];
        let over = glance.front().iter().map(|w| i64::from(w.key) - self.wage[w.task as usize]).min();
        let over = over.map_or(NEVER, |over| over + self.in_slot[slot].risen);
        self.least[pair as usize].over = over.min(glance.floor);
    }

    #[inline]
    fn looked_out(&self, pair: u32, slot: usize) -> bool {
        self.least.get(pair as usize).is_some_and(|l| l.sweep == self.in_slot[slot].sweep)
    }

    /// Works out an outlook.
    #[cold]
    fn look_out(&mut self, inst: &Instance, index: &Index, pair: u32) {
        if self.outlook.len() < index.pairs() {
            self.outlook.resize(index.pairs(), Vec::new());
            self.glance.resize(index.pairs(), Glance::default());
            self.least.resize(index.pairs(), Least { over: 0, sweep: u32::MAX });
        }
        let slot = usize::from(index.slot[pair as usize]);
        let list = &self.in_slot[slot];
        let v = &inst.volunteers[index.owner[pair as usize] as usize];
        let way = |&task: &u32| {
            rules::key(&inst.params, v, &inst.tasks[task as usize]).map(|key| Way { key, task })
        };
        let outlook = &mut self.outlook[pair as usize];
        outlook.clear();
        outlook.extend(list.tasks.iter().filter_map(way));
        self.least[pair as usize].sweep = list.sweep;
        self.rank(pair, slot);
    }

    /// A task has arrived in its slot and has its wage: outlooks that are worked out learn of it.
    pub fn announce(&mut self, inst: &Instance, index: &Index, task: u32) {
        let t = &inst.tasks[task as usize];
        let slot = usize::from(t.slot);
        self.in_slot[slot].tasks.push(task);
        if self.outlook.is_empty() {
            return;
        }
        let mut edges = Vec::new();
        index.near(inst, t, t.max_dist, &mut edges);
        for Edge { key, pair } in edges {
            if self.looked_out(pair, slot) {
                let way = Way { key, task };
                self.outlook[pair as usize].push(way);
                self.add_way(pair, slot, way);
            }
        }
    }

    /// Puts a new way in front, if it may be better than what is behind.
    fn add_way(&mut self, pair: u32, slot: usize, way: Way) {
        let wage = &self.wage;
        let risen = self.in_slot[slot].risen;
        let over = |w: Way| i64::from(w.key) - wage[w.task as usize];
        let least = &mut self.least[pair as usize];
        least.over = least.over.min(over(way) + risen);
        let glance = &mut self.glance[pair as usize];
        if over(way) + risen >= glance.floor {
            return;
        }
        if (glance.count as usize) < FRONT {
            glance.front[glance.count as usize] = way;
            glance.count += 1;
            return;
        }
        let mut out = way;
        for held in &mut glance.front {
            if over(*held) > over(out) {
                std::mem::swap(held, &mut out);
            }
        }
        glance.floor = glance.floor.min(over(out) + risen);
    }

    /// Draws up the glance anew from what the ways leave over now.
    pub(super) fn rank(&mut self, pair: u32, slot: usize) {
        let ways = &self.outlook[pair as usize];
        let over = |w: &Way| i64::from(w.key) - self.wage[w.task as usize];
        let risen = self.in_slot[slot].risen;
        let least = ways.iter().map(over).min().unwrap_or(NEVER);
        // One word each, which selects fastest: how much more than the least (or a bound on
        // it, which is as true), and where.
        let words = &mut self.words;
        words.clear();
        words.extend(
            (0u64..).zip(ways).map(|(i, w)| ((over(w) - least).min(u32::MAX.into()) as u64) << 32 | i),
        );
        let glance = &mut self.glance[pair as usize];
        glance.floor = NEVER;
        if words.len() > FRONT {
            glance.floor = least + risen + (*words.select_nth_unstable(FRONT).1 >> 32) as i64;
            words.truncate(FRONT);
        }
        glance.count = words.len() as u32;
        for (held, word) in glance.front.iter_mut().zip(words) {
            *held = ways[(*word & u64::from(u32::MAX)) as usize];
        }
        self.least[pair as usize].over = least + risen;
    }

    /// Every outlook is worked out anew when it is next looked at.
    pub fn forget_outlooks(&mut self) {
        self.outlook.clear();
        self.glance.clear();
        self.least.clear();
    }

    /// Works out every outlook ahead of time, so that no operation has to.
    pub fn look_out_everywhere(&mut self, inst: &Instance, index: &Index) {
        for pair in 0..index.pairs() as u32 {
            self.least(inst, index, pair);
            self.outlook[pair as usize].shrink_to_fit();
        }
    }
}
