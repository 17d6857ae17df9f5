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
const FRONT: usize = 29;

/// Wages this many metres above those known are made known.
const FAR_ABOVE: i64 = 128;
/// Mark of an outlook that is not worked out.
const NEVER_SWEPT: u32 = u32::MAX;
/// Tasks of one slot made known one by one after an operation.
const SINGLES: usize = 2;

/// The best ways of one pair, and what is enough to know of most pairs. In this order: what
/// is asked first is in the first cache line.
#[derive(Debug, Clone)]
#[repr(C, align(128))]
pub struct Glance {
    /// Lower bound on `key` less the known wage of all ways, reckoned like the floor.
    over: i64,
    /// Lower bound on `key` less the known wage of every way that is not here, had nothing
    /// risen: the slot's rise is to be subtracted.
    floor: i64,
    /// Sweep of the slot's list that the outlook has followed.
    sweep: u32,
    count: u32,
    front: [Way; FRONT],
}

impl Glance {
    const VOID: Self =
        Self { over: 0, floor: 0, sweep: NEVER_SWEPT, count: 0, front: [Way { key: 0, task: 0 }; FRONT] };

    #[inline]
    pub fn front(&self) -> &[Way] {
        &self.front[..self.count as usize]
    }

    /// Drops ways; the bounds hold for the others as well.
    fn retain(&mut self, keep: impl Fn(&Way) -> bool) {
        let mut i = 0;
        while i < self.count as usize {
            if keep(&self.front[i]) {
                i += 1;
            } else {
                self.count -= 1;
                self.front[i] = self.front[self.count as usize];
            }
        }
    }

    /// Takes ways from behind while there is room; any will do in front.
    fn fill(&mut self, behind: &mut Vec<Way>) {
        while (self.count as usize) < FRONT
            && let Some(way) = behind.pop()
        {
            self.front[self.count as usize] = way;
            self.count += 1;
        }
    }

    /// Reads something of each of its cache lines, so that they are on their way together.
    #[inline]
    pub(super) fn touch(&self) -> u32 {
        self.count ^ self.front[9].task ^ self.front[17].task ^ self.front[25].task
    }
}

/// The tasks of one slot in order of arrival. Cancelled ones stay until they are swept out.
#[derive(Debug, Clone, Default)]
pub struct SlotTasks {
    tasks: Vec<u32>,
    /// Times the list was swept.
    sweep: u32,
    gone: usize,
    /// How far wages had risen above those that outlooks know, whenever these were set anew.
    risen: i64,
    /// No wage is higher by more than this than the one outlooks know.
    above: i64,
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
    /// Lower bound on what any way of the pair leaves over; brings the outlook up to date.
    #[inline]
    pub(super) fn least(&mut self, inst: &Instance, index: &Index, pair: u32) -> i64 {
        let slot = usize::from(index.slot[pair as usize]);
        if self.glance.get(pair as usize).is_none_or(|g| g.sweep != self.in_slot[slot].sweep) {
            self.look_out(inst, index, pair);
        }
        self.glance[pair as usize].over - self.in_slot[slot].risen - self.in_slot[slot].above
    }

    /// Lower bound on what the ways leave over that are not in the glance.
    #[inline]
    pub(super) fn beyond(&self, pair: u32, slot: usize) -> i64 {
        self.glance[pair as usize].floor - self.in_slot[slot].risen - self.in_slot[slot].above
    }

    /// A look at the glance was fruitless: states the least anew.
    #[inline]
    pub(super) fn note_least(&mut self, pair: u32, slot: usize) {
        let glance = &mut self.glance[pair as usize];
        let over = glance.front().iter().map(|w| i64::from(w.key) - self.known[w.task as usize]).min();
        let over = over.map_or(NEVER, |over| over + self.in_slot[slot].risen);
        glance.over = over.min(glance.floor);
    }

    #[inline]
    fn looked_out(&self, pair: u32) -> bool {
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
        let mut edges = Vec::new();
        for slot in 0..self.in_slot.len() {
            if self.in_slot[slot].above <= FAR_ABOVE || self.outlook.is_empty() {
                continue;
            }
            for round in 0..=SINGLES {
                let above = |&t: &u32| self.wage[t as usize] - self.known[t as usize];
                let list = &self.in_slot[slot].tasks;
                let Some((most, t)) = list.iter().map(|t| (above(t), *t)).max() else { break };
                self.in_slot[slot].above = most.max(0);
                if most <= FAR_ABOVE {
                    break;
                }
                if round == SINGLES {
                    self.in_slot[slot].risen += most;
                    self.in_slot[slot].above = 0;
                    for &t in &self.in_slot[slot].tasks {
                        self.known[t as usize] = self.wage[t as usize];
                    }
                    break;
                }
                self.known[t as usize] = self.wage[t as usize];
                let task = &inst.tasks[t as usize];
                edges.clear();
                index.near(inst, task, task.max_dist, &mut edges);
                for &Edge { key, pair } in &edges {
                    if self.looked_out(pair) {
                        self.note_rise(pair, slot, Way { key, task: t });
                    }
                }
            }
            if self.in_slot[slot].risen > NEVER / 2 {
                self.forget_outlooks();
            }
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

    /// Brings ways in front that leave over less than `until` and less than what is there,
    /// and states the bounds anew.
    pub(super) fn rank(&mut self, pair: u32, slot: usize, until: i64) {
        let (known, wage) = (&self.known, &self.wage);
        let over = |w: &Way| i64::from(w.key) - wage[w.task as usize];
        let over_known = |w: &Way| i64::from(w.key) - known[w.task as usize];
        let risen = self.in_slot[slot].risen;
        let glance = &mut self.glance[pair as usize];
        let worst = |front: &[Way]| (0usize..).zip(front).map(|(i, w)| (over(w), i)).max().unwrap_or((0, 0));
        let mut last = worst(glance.front());
        let mut floor = NEVER;
        for way in &mut self.outlook[pair as usize] {
            let left = over(way);
            if left < until && left < last.0 {
                std::mem::swap(way, &mut glance.front[last.1]);
                last = worst(glance.front());
            }
            floor = floor.min(over_known(way));
        }
        glance.floor = if floor < NEVER { floor + risen } else { NEVER };
        let front = glance.front().iter().map(over_known).min().map_or(NEVER, |over| over + risen);
        glance.over = front.min(glance.floor);
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
