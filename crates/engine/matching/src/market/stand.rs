//! What an operation has found out about the people of a task, kept until it ends.
//!
//! An operation that has several people to spare searches several times, mostly among the
//! same tasks. How far it is from one task to another through a person, `w - key` there plus
//! `key - w` here, changes within the operation only by what the wages have fallen, so it is
//! worked out once and kept for as long as the people of the task are the same.

use super::search::NONE;
use super::{FREE, Market, NEVER};
use crate::index::Index;

/// One way out of a task, at the wages the operation began with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Out {
    pub length: i64,
    pub task: u32,
    pub key: u32,
    pub from: u32,
    pub to: u32,
}

/// The ways of one person of the task in one slot, as far as they are known.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    /// Every way shorter than this is kept.
    pub kept: i64,
    /// No other way is shorter than this.
    pub rest: i64,
    pub from: u32,
    pub to: u32,
}

/// The people of one task, or the volunteer an offer starts from.
#[derive(Debug, Clone, Default)]
pub(super) struct Stand {
    pub task: u32,
    /// Length of the way to the task, less what its wage has fallen.
    pub base: i64,
    /// How far it is to send somebody home, and whom.
    pub home: i64,
    pub homing: u32,
    pub outs: Vec<Out>,
    pub looks: Vec<Look>,
    /// Least of what the looks still hold back.
    pub turn: i64,
}

/// Stands of the tasks an operation has come by.
#[derive(Debug, Clone, Default)]
pub(super) struct Stands {
    pub of: Vec<u32>,
    pub pool: Vec<Stand>,
    people: Vec<(u32, u32)>,
    used: usize,
}

impl Stands {
    /// Makes room for this many tasks.
    pub fn grow(&mut self, tasks: usize) {
        self.of.resize(tasks, NONE);
    }

    /// The people of the task are not the same any more.
    pub fn void(&mut self, task: u32) {
        self.of[task as usize] = NONE;
    }

    /// The operation has ended.
    pub fn clear(&mut self) {
        for stand in &self.pool[..self.used] {
            if stand.task != NONE {
                self.of[stand.task as usize] = NONE;
            }
        }
        self.used = 0;
    }

    pub fn fresh(&mut self, task: u32) -> usize {
        if self.used == self.pool.len() {
            self.pool.push(Stand::default());
        }
        let stand = &mut self.pool[self.used];
        (stand.task, stand.home, stand.homing, stand.turn) = (task, NEVER, NONE, -NEVER);
        stand.outs.clear();
        stand.looks.clear();
        self.used += 1;
        self.used - 1
    }
}

impl Market {
    /// Works out who is on a task, and a first bound on their ways.
    pub(super) fn stand(&mut self, index: &Index, task: u32) -> usize {
        let at = self.stands.fresh(task);
        let mut looks = std::mem::take(&mut self.stands.pool[at].looks);
        let (mut home, mut homing) = (NEVER, NONE);
        let wage = self.wage[task as usize];
        // Pass by pass, so that what lies far apart in memory is fetched side by side.
        let mut people = std::mem::take(&mut self.stands.people);
        people.clear();
        people.extend(self.seats[task as usize].iter().map(|&from| (from, index.owner[from as usize])));
        for &(from, u) in &people {
            let ask = wage - i64::from(self.key[from as usize]);
            let length = ask - self.last_unit(u);
            if length < home {
                (home, homing) = (length, from);
            }
            // Nobody is underpaid: no way leaves over more than the pair asks. That does not
            // hold for those who have moved in this operation.
            let reserve = self.reserve[u as usize];
            let here = if reserve < NEVER { 0 } else { -NEVER };
            let free = (ask - reserve).max(-NEVER);
            for &to in index.pairs_of(u) {
                let rest = if to == from { here } else { free };
                looks.push(Look { kept: i64::MIN, rest, from, to });
            }
        }
        looks.retain(|look| look.to == look.from || self.on[look.to as usize] == FREE);
        self.stands.people = people;
        self.stands.of[task as usize] = at as u32;
        let stand = &mut self.stands.pool[at];
        (stand.home, stand.homing, stand.looks) = (home, homing, looks);
        at
    }
}
