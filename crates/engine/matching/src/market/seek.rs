//! A task seeks one more person: the shortest chain of moves that ends with somebody idle
//! taking a place, or with the cheapest place being given up.
//!
//! Dijkstra over tasks. Edge lengths are the slacks of the prices, never negative in a
//! market that is in order. From task `t` a candidate pair is reached at
//! `d + key + ask - w_t`. A working pair leads to the task that would lose it. A free pair
//! ends the chain if its volunteer takes one more, or leads to the volunteer's other tasks,
//! each of which could be swapped for this one. The search stops at the first end that no
//! open path can beat; then the wages of the settled tasks rise by what is missing, the
//! chain is carried out, and the market is in order again.

use super::search::{NONE, START, Search, Step};
use super::shelf::Shelf;
use super::{CLOSED, FREE, Market, NEVER};
use crate::index::{Edge, Index};
use crate::instance::Instance;

/// What became of one seek.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// One more place is filled in all.
    Filled,
    /// The place was filled and a place of this task was given up for it.
    Displaced { task: u32 },
    /// The place stays empty: any other plan is dearer.
    Empty,
}

/// One person changes places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Move {
    pub volunteer: u32,
    /// Task they leave, or none when they were idle.
    pub from: Option<u32>,
    pub to: u32,
}

/// What filling one more place would take.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Quote {
    /// Change of the objective: what it costs beyond leaving the place empty.
    pub price: i64,
    /// Who would move, starting with who would fill the place.
    pub moves: Vec<Move>,
    /// Task that would lose a place for it.
    pub gives_up: Option<u32>,
}

/// The cheapest end of the chain so far.
pub(super) struct End {
    pub length: i64,
    pub task: u32,
    /// Pair that takes up `task`, or [`NONE`] when `task` goes one short.
    pub pair: u32,
    pub key: u32,
}

impl Market {
    /// Fills one more place of `task` in the cheapest way, if that is cheaper than leaving it.
    pub fn seek(&mut self, inst: &Instance, index: &Index, task: u32) -> Outcome {
        let mut search = std::mem::take(&mut self.search);
        let end = self.find(inst, index, &mut search, task, true);
        for &t in &search.settled {
            self.wage[t as usize] += end.length - search.dist[t as usize];
        }
        self.note_rises(inst, &search);
        for &t in &search.settled {
            self.restate_seats(index, t);
        }
        let outcome = match (end.pair, end.task == task) {
            (NONE, true) => Outcome::Empty,
            (NONE, false) => Outcome::Displaced { task: end.task },
            _ => Outcome::Filled,
        };
        self.carry_out(index, &search, &end);
        self.settle_falls();
        self.search = search;
        outcome
    }

    /// The search alone: nothing moves. With `leave` the place itself may stay empty.
    fn find(&mut self, inst: &Instance, index: &Index, search: &mut Search, task: u32, leave: bool) -> End {
        search.clear();
        search.reach(task, 0, START);
        let mut end = End { length: NEVER, task, pair: NONE, key: 0 };
        while let Some((t, d)) = search.next(end.length) {
            let give_up = d + self.ceiling[t as usize] - self.wage[t as usize];
            if give_up < end.length && (leave || t != task) {
                end = End { length: give_up, task: t, pair: NONE, key: 0 };
            }
            self.look(inst, index, search, &mut end, t, d);
        }
        self.work.searches += 1;
        self.work.settled += search.settled.len() as u64;
        end
    }

    /// What filling one more place of `task` would take, without doing it.
    pub fn quote(&mut self, inst: &Instance, index: &Index, task: u32) -> Option<Quote> {
        let mut search = std::mem::take(&mut self.search);
        let end = self.find(inst, index, &mut search, task, false);
        let owner = |pair: u32| index.owner[pair as usize];
        let quote = (end.length < NEVER / 2).then(|| {
            let mut moves = Vec::new();
            if end.pair != NONE {
                moves.push(Move { volunteer: owner(end.pair), from: None, to: end.task });
            }
            let mut at = end.task;
            while search.step[at as usize].task != NONE {
                let step = search.step[at as usize];
                moves.push(Move { volunteer: owner(step.from), from: Some(at), to: step.task });
                at = step.task;
            }
            moves.reverse();
            let gives_up = (end.pair == NONE).then_some(end.task);
            let price = self.wage[task as usize] + end.length - self.ceiling[task as usize];
            Quote { price, moves, gives_up }
        });
        self.search = search;
        quote
    }

    /// Looks at the candidates of a settled task.
    fn look(&mut self, inst: &Instance, index: &Index, search: &mut Search, end: &mut End, t: u32, d: i64) {
        let slot = usize::from(inst.tasks[t as usize].slot);
        let base = d - self.wage[t as usize];
        let mut shelf = std::mem::take(&mut self.shelf[t as usize]);
        let front = shelf.front as usize;
        let useful = self.probe(index, search, end, &shelf.edges[..front], t, base);
        if self.floor(&shelf, slot) < end.length - base {
            self.look_behind(inst, index, search, end, &mut shelf, t, base);
        } else if Self::wasteful(&mut shelf, useful) {
            self.arrange(search, &mut shelf, slot, end.length - base);
        }
        self.shelf[t as usize] = shelf;
    }

    /// Looks at everyone else, fetching from the index as far as the search can reach.
    #[allow(clippy::too_many_arguments)]
    #[cold]
    fn look_behind(
        &mut self,
        inst: &Instance,
        index: &Index,
        search: &mut Search,
        end: &mut End,
        shelf: &mut Shelf,
        t: u32,
        base: i64,
    ) {
        let slot = usize::from(inst.tasks[t as usize].slot);
        loop {
            self.fetch(inst, index, t, shelf, end.length - base);
            self.probe(index, search, end, &shelf.edges, t, base);
            if shelf.complete || i64::from(shelf.radius) >= end.length - base {
                break;
            }
        }
        self.arrange(search, shelf, slot, end.length - base);
    }

    /// Follows each edge that could still lead to a shorter chain; counts them.
    #[inline]
    fn probe(
        &mut self,
        index: &Index,
        search: &mut Search,
        end: &mut End,
        edges: &[Edge],
        t: u32,
        base: i64,
    ) -> usize {
        self.work.edges += edges.len() as u64;
        let mut useful = 0;
        let mut reach = end.length - base;
        for e in edges {
            let length = i64::from(e.key) + self.ask[e.pair as usize];
            if length < reach {
                useful += 1;
                self.follow(index, search, end, e, t, base + length);
                reach = end.length - base;
            }
        }
        useful
    }

    /// One edge: to the task that holds the pair, to the end, or through the volunteer.
    #[inline]
    fn follow(&self, index: &Index, search: &mut Search, end: &mut End, e: &Edge, t: u32, d: i64) {
        let holder = self.on[e.pair as usize];
        if holder < CLOSED {
            if holder != t {
                search.reach(holder, d, Step { task: t, from: e.pair, to: e.pair, key: e.key });
            }
            return;
        }
        if holder == CLOSED {
            return;
        }
        let v = index.owner[e.pair as usize];
        let reserve = self.ask[e.pair as usize];
        let length = d + self.next_unit(v) - reserve;
        if length < end.length {
            *end = End { length, task: t, pair: e.pair, key: e.key };
        }
        for &from in index.pairs_of(v) {
            let holder = self.on[from as usize];
            let d = d + self.ask[from as usize] - reserve;
            if holder < CLOSED && d < end.length {
                search.reach(holder, d, Step { task: t, from, to: e.pair, key: e.key });
            }
        }
    }

    /// Moves everyone along the chain that ends at `end`, from the end back to the start.
    fn carry_out(&mut self, index: &Index, search: &Search, end: &End) {
        if end.pair != NONE {
            let v = index.owner[end.pair as usize];
            self.seat(end.pair, end.task, end.key);
            self.load[v as usize] += 1;
            self.restate(index, v);
        }
        let mut step = search.step[end.task as usize];
        while step.task != NONE {
            self.unseat(step.from);
            debug_assert_eq!(self.on[step.to as usize], FREE);
            self.seat(step.to, step.task, step.key);
            self.restate(index, index.owner[step.to as usize]);
            step = search.step[step.task as usize];
        }
    }
}

impl Market {
    /// Gives `task` its first wage: the most that keeps the market in order. No outlook may
    /// know the task until it is [opened](Self::opened).
    pub fn open(&mut self, inst: &Instance, index: &Index, task: u32) {
        let t = task as usize;
        let slot = usize::from(inst.tasks[t].slot);
        self.opening = task;
        let mut shelf = std::mem::take(&mut self.shelf[t]);
        let mut search = std::mem::take(&mut self.search);
        let least = loop {
            let reach = i64::from(shelf.radius) + 1;
            self.fetch(inst, index, task, &mut shelf, reach);
            let keys = shelf.edges.iter().map(|e| i64::from(e.key) + self.ask[e.pair as usize]);
            let least = keys.min().unwrap_or(NEVER);
            if shelf.complete || least <= i64::from(shelf.radius) {
                break least;
            }
        };
        self.wage[t] = least.min(self.ceiling[t]);
        self.arrange(&mut search, &mut shelf, slot, self.wage[t]);
        self.search = search;
        self.shelf[t] = shelf;
    }

    /// The task opened last has its people.
    pub fn opened(&mut self) {
        self.opening = FREE;
    }
}
