//! The market: who serves where, the wage each task offers, the ask of each pair.
//!
//! The plan and its proof are kept side by side. Each task `t` has a wage `w_t`, the dual
//! price of one of its places, with `0 <= w_t <= ceiling_t`. Every other price follows from
//! the wages and the plan, because the largest feasible choice is always allowed:
//!
//! * a pair that works asks what its task pays: `ask = w_t - key`;
//! * a volunteer's reserve is the least of `load * step` (the surcharge of one more task,
//!   while below the cap) and the asks of their working pairs;
//! * a free pair asks its volunteer's reserve.
//!
//! The plan is optimal exactly when (1) no eligible free place pays more than it should:
//! `w_t <= key + ask` for every edge, (2) nobody works below the surcharge already paid:
//! `(load - 1) * step <= reserve`, (3) a task with an empty place has its wage at the ceiling.
//! Each operation below takes a market with these properties to another one.

mod glance;
mod look;
mod news;
mod offer;
mod outlook;
mod search;
mod seek;
mod shelf;
mod stand;

use crate::index::Index;
use crate::instance::Instance;
pub use glance::{Glance, Way};
pub use news::SlotTasks;
pub use offer::{Spare, Use};
use search::Search;
pub use seek::{Move, Outcome, Quote};
pub use shelf::Shelf;
use stand::Stands;

/// The pair is idle.
pub const FREE: u32 = u32::MAX;
/// The pair is not in the market: its volunteer left, or the assignment is frozen.
pub const CLOSED: u32 = u32::MAX - 1;
/// Larger than any price, small enough that a few of them add up safely.
pub const NEVER: i64 = i64::MAX / 8;

/// Plan, prices and candidate shelves. Cheap to index, large to clone.
#[derive(Debug, Clone)]
pub struct Market {
    /// What each pair asks above its volunteer's first marginal.
    pub ask: Vec<i64>,
    /// Task each pair works on, or [`FREE`], or [`CLOSED`].
    pub on: Vec<u32>,
    /// Key of the edge a working pair is on.
    pub key: Vec<u32>,
    /// Tasks of each volunteer in this batch, frozen ones included.
    pub load: Vec<u32>,
    /// Of these, frozen.
    pub frozen: Vec<u32>,
    /// What each volunteer would ask for one more task, as last stated.
    pub reserve: Vec<i64>,
    /// Most tasks each volunteer takes now.
    pub cap: Vec<u32>,
    /// What each task offers for one place.
    pub wage: Vec<i64>,
    /// The wage that outlooks know of each task.
    pub known: Vec<i64>,
    /// What one empty place of each task costs.
    pub ceiling: Vec<i64>,
    /// Places of each task that are for the engine to fill.
    pub need: Vec<u32>,
    /// Pairs on each task.
    pub seats: Vec<Vec<u32>>,
    /// Surcharge of each further task of one person.
    pub step: i64,
    /// Candidates of each task.
    pub shelf: Vec<Shelf>,
    /// Tasks of each slot.
    pub in_slot: Vec<SlotTasks>,
    /// The best tasks within reach of each pair, where they have been asked for.
    pub glance: Vec<Glance>,
    /// The others.
    pub outlook: Vec<Vec<Way>>,
    /// For each slot: how far asks may have fallen, summed over operations.
    fallen: Vec<Drift>,
    /// The same within the operation under way.
    falling: Vec<i64>,
    /// Task that is being opened: no outlook knows it yet, so its rises need no note.
    opening: u32,
    search: Search,
    stands: Stands,
    /// Work done, for progress and for the curious.
    pub work: Work,
}

/// How far prices of one slot have moved one way since the epoch began, in metre-equivalents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Drift {
    sum: i64,
    epoch: u32,
}

impl Drift {
    /// One operation moved prices by at most this much.
    fn add(&mut self, most: i64) {
        self.sum += most;
        if self.sum > NEVER / 2 {
            // As when somebody becomes available who was not: what was known is void.
            *self = Self { sum: 0, epoch: self.epoch + 1 };
        }
    }
}

/// Counters of work done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Work {
    /// Shortest-path searches.
    pub searches: u64,
    /// Tasks settled by them.
    pub settled: u64,
    /// Edges looked at.
    pub edges: u64,
    /// Whole-shelf passes.
    pub passes: u64,
    /// Ways to other tasks that offers looked at.
    pub ways: u64,
}

impl Market {
    /// A market in which nobody works, everybody would for their first marginal alone, and no
    /// task has a wage yet.
    pub fn new(inst: &Instance, index: &Index) -> Self {
        let tasks = inst.tasks.len();
        let mut market = Self {
            ask: vec![0; index.pairs()],
            on: vec![FREE; index.pairs()],
            key: vec![0; index.pairs()],
            load: vec![0; inst.volunteers.len()],
            frozen: vec![0; inst.volunteers.len()],
            reserve: vec![0; inst.volunteers.len()],
            cap: inst.volunteers.iter().map(|v| v.cap).collect(),
            wage: vec![0; tasks],
            known: vec![0; tasks],
            ceiling: inst.tasks.iter().map(|t| inst.params.ceiling(t.prio)).collect(),
            need: inst.tasks.iter().map(|t| t.need).collect(),
            seats: vec![Vec::new(); tasks],
            step: inst.params.step(),
            shelf: vec![Shelf::default(); tasks],
            in_slot: vec![SlotTasks::default(); usize::from(inst.slots)],
            outlook: Vec::new(),
            glance: Vec::new(),
            fallen: vec![Drift::default(); usize::from(inst.slots)],
            falling: vec![0; usize::from(inst.slots)],
            opening: FREE,
            search: Search::new(tasks),
            stands: Stands::default(),
            work: Work::default(),
        };
        market.stands.grow(tasks);
        for t in 0..tasks as u32 {
            market.announce(inst, index, t);
        }
        market
    }

    /// Makes room for searches over one more task.
    pub fn grow_search(&mut self) {
        self.search.grow(self.wage.len());
        self.stands.grow(self.wage.len());
    }

    /// Places of `task` that stand empty.
    pub fn empty(&self, task: u32) -> u32 {
        self.need[task as usize].saturating_sub(self.seats[task as usize].len() as u32)
    }

    /// What one more task would add for this volunteer, if they take one more.
    #[inline]
    fn next_unit(&self, v: u32) -> i64 {
        let load = self.load[v as usize];
        if load < self.cap[v as usize] { i64::from(load) * self.step } else { NEVER }
    }

    /// Restates the asks of a volunteer's pairs from wages and plan.
    pub fn restate(&mut self, index: &Index, v: u32) {
        let mut reserve = self.next_unit(v);
        let pairs = index.pairs_of(v);
        for &pair in pairs {
            let task = self.on[pair as usize];
            if task < CLOSED {
                reserve = reserve.min(self.wage[task as usize] - i64::from(self.key[pair as usize]));
            }
        }
        self.reserve[v as usize] = reserve;
        for &pair in pairs {
            let ask = match self.on[pair as usize] {
                FREE => reserve,
                CLOSED => NEVER,
                task => self.wage[task as usize] - i64::from(self.key[pair as usize]),
            };
            self.state(index, pair, ask);
        }
    }

    /// Restates the asks that depend on the wage of a task whose people stay. Most of them
    /// do not decide their volunteer's reserve, and then nothing else changes.
    fn restate_seats(&mut self, index: &Index, task: u32) {
        let wage = self.wage[task as usize];
        for i in 0..self.seats[task as usize].len() {
            let pair = self.seats[task as usize][i];
            let v = index.owner[pair as usize];
            let reserve = self.reserve[v as usize];
            let before = self.ask[pair as usize];
            let ask = wage - i64::from(self.key[pair as usize]);
            if ask < reserve || (before <= reserve && self.next_unit(v) > reserve) {
                if self.load[v as usize] == 1 {
                    self.restate_sole(index, v, pair, ask);
                } else {
                    self.restate(index, v);
                }
            } else {
                self.state(index, pair, ask);
            }
        }
    }

    /// [`Self::restate`] for a volunteer whose only task is the one of `pair`.
    #[inline]
    fn restate_sole(&mut self, index: &Index, v: u32, pair: u32, ask: i64) {
        let reserve = self.next_unit(v).min(ask);
        self.reserve[v as usize] = reserve;
        for &other in index.pairs_of(v) {
            if other == pair {
                self.state(index, other, ask);
            } else if self.on[other as usize] == FREE {
                self.state(index, other, reserve);
            }
        }
    }

    /// Sets one ask, and notes a fall.
    #[inline]
    fn state(&mut self, index: &Index, pair: u32, ask: i64) {
        let known = &mut self.ask[pair as usize];
        let fall = *known - ask;
        *known = ask;
        if fall > 0 {
            let worst = &mut self.falling[usize::from(index.slot[pair as usize])];
            *worst = fall.max(*worst);
        }
    }

    /// Ends an operation: candidates kept aside may have become cheaper by this much.
    fn settle_falls(&mut self) {
        for (fall, now) in self.fallen.iter_mut().zip(&mut self.falling) {
            fall.add(*now);
            *now = 0;
        }
    }

    /// A seek ended at `length` and raised the wages of the tasks it settled: outlooks may
    /// leave over less by this much.
    fn note_rises(&mut self, inst: &Instance, search: &Search) {
        if self.outlook.is_empty() {
            return;
        }
        for &t in search.settled.iter().filter(|&&t| t != self.opening) {
            let slot = usize::from(inst.tasks[t as usize].slot);
            self.in_slot[slot].rise(self.wage[t as usize] - self.known[t as usize]);
        }
    }

    /// Puts a pair on a task's seat.
    pub fn seat(&mut self, pair: u32, task: u32, key: u32) {
        self.on[pair as usize] = task;
        self.key[pair as usize] = key;
        self.seats[task as usize].push(pair);
    }

    /// Takes a pair off its task's seat; the volunteer's load is the caller's business.
    pub fn unseat(&mut self, pair: u32) {
        let task = self.on[pair as usize];
        let seats = &mut self.seats[task as usize];
        if let Some(i) = seats.iter().position(|&p| p == pair) {
            seats.swap_remove(i);
        }
        self.on[pair as usize] = FREE;
    }
}
