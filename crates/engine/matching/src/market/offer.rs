//! People are to spare: the shortest chains of moves that make the best use of them.
//!
//! The mirror image of [`seek`](super::seek). A search starts from a volunteer with a task's
//! worth of time in hand (they joined), or from a task with people too many (it was cancelled,
//! or somebody was fixed on it). From a settled task each person on it can be spared at the
//! wage less their key, and then serve on another task of the same slot or of a slot they have
//! free at their key there less the wage there. The chain ends at an empty place, or where
//! somebody is sent home and the surcharge of their last task is saved. Afterwards the wages
//! of the settled tasks fall by what the search did not use. They are noted only, until the
//! operation ends: what is known of the ways stays good for its next search.

use super::search::{NONE, Next, START, Search};
use super::{CLOSED, FREE, Market, NEVER};
use crate::index::Index;
use crate::instance::Instance;

/// Whom or what an offer starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spare {
    /// A volunteer whose `load` counts one task more than the pairs they work in.
    Volunteer(u32),
    /// A task with people more than it needs.
    Task(u32),
}

/// What became of an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// An empty place of this task was filled.
    Filled { task: u32 },
    /// This volunteer has one task less: the one who offered, or somebody they relieved.
    Relieved { volunteer: u32 },
}

/// The cheapest end of the chain so far.
pub(super) struct End {
    pub length: i64,
    /// Task at the end, or [`NONE`] when the offer came to nothing.
    pub task: u32,
    /// Pair sent home from it, or [`NONE`] when an empty place is filled.
    pub pair: u32,
}

impl Market {
    /// Makes the best use of one who is spare.
    pub fn offer(&mut self, inst: &Instance, index: &Index, spare: Spare) -> Use {
        let mut search = std::mem::take(&mut self.search);
        let outcome = self.best_use(inst, index, &mut search, spare);
        self.apply_falls(index, &mut search);
        if let Spare::Volunteer(v) = spare {
            self.restate(index, v);
        }
        self.settle_falls();
        self.search = search;
        outcome
    }

    /// Makes the best use of those on a task who are more than it needs.
    pub fn release(&mut self, inst: &Instance, index: &Index, task: u32) {
        let mut search = std::mem::take(&mut self.search);
        while self.seats[task as usize].len() as u32 > self.need[task as usize] {
            self.best_use(inst, index, &mut search, Spare::Task(task));
        }
        self.apply_falls(index, &mut search);
        self.settle_falls();
        self.search = search;
    }

    /// One search, and the moves it found.
    fn best_use(&mut self, inst: &Instance, index: &Index, search: &mut Search, spare: Spare) -> Use {
        search.clear();
        let mut end = End { length: NEVER, task: NONE, pair: NONE };
        match spare {
            Spare::Task(task) => search.reach(task, 0, START),
            Spare::Volunteer(v) => {
                end.length = -self.last_unit(v);
                self.set_out(inst, index, search, &mut end, v);
            }
        }
        while let Some((next, d)) = search.next_or_turn(end.length) {
            match next {
                Next::Task(t) => self.pass(inst, index, search, &mut end, t, d),
                Next::Turn(at) => self.look_on(inst, index, search, &mut end, at, d),
            }
        }
        search.clear_room();
        self.work.searches += 1;
        self.work.settled += search.settled.len() as u64;
        for i in 0..search.settled.len() {
            let t = search.settled[i];
            let most = end.length - search.dist[t as usize];
            search.fall_by(t, most);
        }
        self.pass_on(index, search, &end, spare)
    }

    /// Surcharge of the last of a volunteer's tasks, saved when they have one less.
    pub(super) fn last_unit(&self, v: u32) -> i64 {
        (i64::from(self.load[v as usize]) - 1) * self.step
    }

    /// Moves everyone along the chain, from its end back to what was spare.
    fn pass_on(&mut self, index: &Index, search: &mut Search, end: &End, spare: Spare) -> Use {
        if end.task == NONE {
            // Nothing pays: the one who offered has a task less after all.
            return match spare {
                Spare::Volunteer(volunteer) => {
                    self.load[volunteer as usize] -= 1;
                    Use::Relieved { volunteer }
                }
                Spare::Task(task) => Use::Filled { task },
            };
        }
        let mut outcome = Use::Filled { task: end.task };
        if end.pair != NONE {
            let volunteer = index.owner[end.pair as usize];
            self.unseat(end.pair);
            self.load[volunteer as usize] -= 1;
            self.moved(index, search, volunteer, end.task);
            outcome = Use::Relieved { volunteer };
        }
        let mut task = end.task;
        while task != NONE && search.step[task as usize].to != NONE {
            let step = search.shortcut(task);
            if step.from != NONE {
                self.unseat(step.from);
            }
            debug_assert_eq!(self.on[step.to as usize], FREE);
            self.seat(step.to, task, step.key);
            self.moved(index, search, index.owner[step.to as usize], step.task);
            task = step.task;
        }
        outcome
    }

    /// Somebody has left `task`: what was known of it and of their other tasks is void.
    fn moved(&mut self, index: &Index, search: &mut Search, volunteer: u32, task: u32) {
        search.moved.push(volunteer);
        // Until it is restated: no bound on their ways follows from it.
        self.reserve[volunteer as usize] = NEVER;
        if task != NONE {
            self.stands.void(task);
        }
        for &pair in index.pairs_of(volunteer) {
            let on = self.on[pair as usize];
            if on < CLOSED {
                self.stands.void(on);
            }
        }
    }

    /// The operation ends: wages fall, and asks with them.
    fn apply_falls(&mut self, index: &Index, search: &mut Search) {
        for &t in &search.fallen {
            self.wage[t as usize] -= search.fall[t as usize];
            search.fall[t as usize] = 0;
        }
        for v in search.moved.drain(..) {
            self.restate(index, v);
        }
        for t in search.fallen.drain(..) {
            self.restate_seats(index, t);
        }
        self.stands.clear();
    }

    /// True when the pair is on a task that the engine may change.
    pub fn working(&self, pair: u32) -> bool {
        self.on[pair as usize] < CLOSED
    }
}
