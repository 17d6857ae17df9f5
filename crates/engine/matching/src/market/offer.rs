//! Somebody is to spare: the shortest chain of moves that makes the best use of them.
//!
//! The mirror image of [`seek`](super::seek). It starts from a volunteer with a task's worth
//! of time in hand (they joined, or their task was cancelled), or from a task with one person
//! too many. From a settled task `t` each person on it can be spared at `d + ask`, and then
//! serve on another task of the same slot or of a slot they have free, at
//! `d + ask + key - w`. The chain ends at an empty place, or where somebody is sent home and
//! the surcharge of their last task is saved. Afterwards the wages of the settled tasks fall
//! by what the search did not use.

use super::outlook::Way;
use super::search::{NONE, START, Search, Step};
use super::{CLOSED, FREE, Market, NEVER};
use crate::index::Index;
use crate::instance::Instance;

/// Whom or what an offer starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spare {
    /// A volunteer whose `load` counts one task more than the pairs they work in.
    /// `held` is the free pair that this task was in, if it was in one.
    Volunteer { volunteer: u32, held: Option<u32> },
    /// A task with one person more than it needs.
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
struct End {
    length: i64,
    /// Task at the end, or [`NONE`] when the offer came to nothing.
    task: u32,
    /// Pair sent home from it, or [`NONE`] when an empty place is filled.
    pair: u32,
}

impl Market {
    /// Makes the best use of what is spare.
    pub fn offer(&mut self, inst: &Instance, index: &Index, spare: Spare) -> Use {
        let mut search = std::mem::take(&mut self.search);
        search.clear();
        let mut end = End { length: NEVER, task: NONE, pair: NONE };
        let mut held = NONE;
        match spare {
            Spare::Task(task) => search.reach(task, 0, START),
            Spare::Volunteer { volunteer: v, held: pair } => {
                // Lengths are relative to the volunteer's own ask, which nothing else needs.
                end.length = -self.last_unit(v);
                for &to in index.pairs_of(v) {
                    if self.on[to as usize] == FREE {
                        self.serve_elsewhere(inst, index, &mut search, &mut end, 0, Step { to, ..START });
                    }
                }
                held = pair.unwrap_or(NONE);
            }
        }
        while let Some((t, d)) = search.next(end.length) {
            for i in 0..self.seats[t as usize].len() {
                let from = self.seats[t as usize][i];
                self.spare(
                    inst,
                    index,
                    &mut search,
                    &mut end,
                    Step { task: t, from, to: from, key: 0 },
                    d,
                    held,
                );
            }
        }
        self.work.searches += 1;
        self.work.settled += search.settled.len() as u64;
        for &t in &search.settled {
            self.wage[t as usize] -= end.length - search.dist[t as usize];
        }
        for &t in &search.settled {
            self.restate_seats(index, t);
        }
        let outcome = self.pass_on(index, &search, &end, spare);
        if let Some(v) = spare.volunteer() {
            self.restate(index, v);
        }
        self.settle_falls();
        self.search = search;
        outcome
    }

    /// Surcharge of the last of a volunteer's tasks, saved when they have one less.
    fn last_unit(&self, v: u32) -> i64 {
        (i64::from(self.load[v as usize]) - 1) * self.step
    }

    /// The person on seat `step.from` could be spared: sent home, or of use elsewhere.
    #[allow(clippy::too_many_arguments)]
    fn spare(
        &mut self,
        inst: &Instance,
        index: &Index,
        search: &mut Search,
        end: &mut End,
        step: Step,
        d: i64,
        held: u32,
    ) {
        let u = index.owner[step.from as usize];
        let asked = d + self.ask[step.from as usize];
        let length = asked - self.last_unit(u);
        if length < end.length {
            *end = End { length, task: step.task, pair: step.from };
        }
        self.serve_elsewhere(inst, index, search, end, asked, step);
        // A free pair asks its volunteer's reserve, and no task of its slot leaves more than
        // that, so a way through it is longer than `d` by the difference of the two asks.
        if asked - self.reserve[u as usize] >= end.length {
            return;
        }
        for &to in index.pairs_of(u) {
            if self.on[to as usize] == FREE && to != held {
                debug_assert_eq!(self.ask[to as usize], self.reserve[u as usize]);
                self.serve_elsewhere(inst, index, search, end, asked, Step { to, ..step });
            }
        }
    }

    /// Reaches every task on which the owner of `step.to` could serve in that pair's slot.
    fn serve_elsewhere(
        &mut self,
        inst: &Instance,
        index: &Index,
        search: &mut Search,
        end: &mut End,
        asked: i64,
        step: Step,
    ) {
        let pair = step.to;
        if asked + self.least(inst, index, pair) >= end.length {
            return;
        }
        let slot = usize::from(index.slot[pair as usize]);
        let all = asked + self.beyond(pair, slot) < end.length;
        let ways = if all { &self.outlook[pair as usize][..] } else { self.glance[pair as usize].front() };
        self.work.ways += ways.len() as u64;
        let useful = self.try_ways(search, end, asked, step, ways);
        if all {
            self.rank(pair, slot);
        } else if useful == 0 {
            self.note_least(pair, slot);
        }
    }

    /// Follows the ways that are shorter than the best end and than any known way to the task;
    /// counts those shorter than the end.
    #[inline]
    fn try_ways(&self, search: &mut Search, end: &mut End, asked: i64, step: Step, ways: &[Way]) -> usize {
        let mut useful = 0;
        for &Way { key, task: t } in ways {
            let d = asked + i64::from(key) - self.wage[t as usize];
            if d >= end.length {
                continue;
            }
            useful += 1;
            if d >= search.dist[t as usize] || self.need[t as usize] == 0 {
                continue;
            }
            search.reach(t, d, Step { key, ..step });
            if self.empty(t) > 0 {
                *end = End { length: d, task: t, pair: NONE };
            }
        }
        useful
    }

    /// Moves everyone along the chain, from its end back to what was spare.
    fn pass_on(&mut self, index: &Index, search: &Search, end: &End, spare: Spare) -> Use {
        if end.task == NONE {
            // Nothing pays: the one who offered has a task less after all.
            return match spare {
                Spare::Volunteer { volunteer, .. } => {
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
            self.restate(index, volunteer);
            outcome = Use::Relieved { volunteer };
        }
        let mut task = end.task;
        loop {
            let step = search.step[task as usize];
            if step.from != NONE {
                self.unseat(step.from);
            }
            if step.to != NONE {
                debug_assert_eq!(self.on[step.to as usize], FREE);
                self.seat(step.to, task, step.key);
                self.restate(index, index.owner[step.to as usize]);
            }
            if step.task == NONE {
                return outcome;
            }
            task = step.task;
        }
    }

    /// True when the pair is on a task that the engine may change.
    pub fn working(&self, pair: u32) -> bool {
        self.on[pair as usize] < CLOSED
    }
}

impl Spare {
    fn volunteer(self) -> Option<u32> {
        match self {
            Self::Volunteer { volunteer, .. } => Some(volunteer),
            Self::Task(_) => None,
        }
    }
}
