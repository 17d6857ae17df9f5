//! The best ways of a pair, and bounds on the others.

use super::{Market, NEVER};

/// One task within reach.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Way {
    /// Key of the edge.
    pub key: u32,
    pub task: u32,
}

/// Ways in a glance: as many as fill four cache lines. With half as many, more looks have to
/// go on behind; that costs more than reading on.
pub(super) const FRONT: usize = 29;

/// Mark of an outlook that is not worked out.
pub(super) const NEVER_SWEPT: u32 = u32::MAX;

/// The best ways of one pair, and what is enough to know of most pairs. In this order: what
/// is asked first is in the first cache line.
#[derive(Debug, Clone)]
#[repr(C, align(128))]
pub struct Glance {
    /// Lower bound on `key` less the known wage of all ways, reckoned like the floor.
    pub over: i64,
    /// Lower bound on `key` less the known wage of every way that is not here, had nothing
    /// risen: the slot's rise is to be subtracted.
    pub floor: i64,
    /// Sweep of the slot's list that the outlook has followed.
    pub sweep: u32,
    pub count: u32,
    pub front: [Way; FRONT],
}

impl Glance {
    pub const VOID: Self =
        Self { over: 0, floor: 0, sweep: NEVER_SWEPT, count: 0, front: [Way { key: 0, task: 0 }; FRONT] };

    #[inline]
    pub fn front(&self) -> &[Way] {
        &self.front[..self.count as usize]
    }

    /// Drops ways; the bounds hold for the others as well.
    pub fn retain(&mut self, keep: impl Fn(&Way) -> bool) {
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
    pub fn fill(&mut self, behind: &mut Vec<Way>) {
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

impl Market {
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
}
