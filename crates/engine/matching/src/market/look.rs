//! Looking from people to tasks.
//!
//! Most of the ways are too long for any search. They are looked at in stages: a bound on what
//! is still unknown takes its turn in the queue, and only when the search gets that far are
//! more of them worked out.

use super::offer::End;
use super::search::{NONE, Search, Step};
use super::stand::{Look, Out, Stand};
use super::{FREE, Glance, Market, NEVER, Way};
use crate::index::Index;
use crate::instance::Instance;

/// Ways this much farther than the search has come are worked out with those that are due.
const AHEAD: i64 = 8;
/// When the ways behind a glance may be due this soon, they are looked at with the glance.
const NEAR: i64 = 32;
/// When everything is looked at, ways this much too long are kept for the next search.
const MORE: i64 = 64;

/// Ways that are sifted at a time.
const CHUNK: usize = 32;

impl Market {
    /// The search starts from a volunteer who has a task's worth of time.
    pub(super) fn set_out(
        &mut self,
        inst: &Instance,
        index: &Index,
        search: &mut Search,
        end: &mut End,
        v: u32,
    ) {
        let at = self.stands.fresh(NONE);
        let mut looks = std::mem::take(&mut self.stands.pool[at].looks);
        for &to in index.pairs_of(v) {
            if self.on[to as usize] == FREE {
                looks.push(Look { kept: i64::MIN, rest: -NEVER, from: NONE, to });
            }
        }
        let stand = &mut self.stands.pool[at];
        stand.looks = looks;
        // Lengths are relative to the volunteer's own ask, which nothing else needs.
        stand.base = 0;
        self.look_on(inst, index, search, end, at, -NEVER);
    }

    /// The search has come to `task` at `d`: somebody is sent home, or of use elsewhere.
    pub(super) fn pass(
        &mut self,
        inst: &Instance,
        index: &Index,
        search: &mut Search,
        end: &mut End,
        task: u32,
        d: i64,
    ) {
        let mut at = self.stands.of[task as usize] as usize;
        if at == NONE as usize {
            at = self.stand(index, task);
        }
        let mut stand = std::mem::take(&mut self.stands.pool[at]);
        stand.base = d - search.fall[task as usize];
        if stand.base + stand.home < end.length {
            *end = End { length: stand.base + stand.home, task, pair: stand.homing };
        }
        self.work.ways += stand.outs.len() as u64;
        for out in &stand.outs {
            self.follow_out(search, end, stand.base, task, out);
        }
        self.stands.pool[at] = stand;
        self.look_on(inst, index, search, end, at, d);
    }

    /// Looks at all ways of a stand that may be as short as `now`; the rest takes its turn.
    pub(super) fn look_on(
        &mut self,
        inst: &Instance,
        index: &Index,
        search: &mut Search,
        end: &mut End,
        at: usize,
        now: i64,
    ) {
        let mut stand = std::mem::take(&mut self.stands.pool[at]);
        let due = now + AHEAD - stand.base;
        if stand.turn > due {
            if stand.base + stand.turn < end.length {
                search.turn(at as u32, stand.base + stand.turn);
            }
            self.stands.pool[at] = stand;
            return;
        }
        let touch = |look: &Look| self.glance.get(look.to as usize).map_or(0, Glance::touch);
        let touched = stand.looks.iter().filter(|l| l.rest <= due).fold(0, |all, look| all ^ touch(look));
        std::hint::black_box(touched);
        let mut turn = NEVER;
        let mut i = 0;
        while i < stand.looks.len() {
            if stand.looks[i].rest <= due {
                self.look_at(inst, index, search, end, &mut stand, i, due);
            }
            if stand.looks[i].rest >= NEVER / 2 {
                stand.looks.swap_remove(i);
                continue;
            }
            turn = turn.min(stand.looks[i].rest);
            i += 1;
        }
        stand.turn = turn;
        if stand.base + turn < end.length {
            search.turn(at as u32, stand.base + turn);
        }
        self.stands.pool[at] = stand;
    }

    /// Works out the next ways of one look, as far as this search can use them.
    #[allow(clippy::too_many_arguments)]
    fn look_at(
        &mut self,
        inst: &Instance,
        index: &Index,
        search: &mut Search,
        end: &mut End,
        stand: &mut Stand,
        i: usize,
        due: i64,
    ) {
        let Look { kept, mut rest, from, to } = stand.looks[i];
        let ask = match stand.task {
            NONE => 0,
            task => self.wage[task as usize] - i64::from(self.key[from as usize]),
        };
        let slot = usize::from(index.slot[to as usize]);
        if kept == i64::MIN {
            rest = rest.max(ask + self.least(inst, index, to));
            stand.looks[i].rest = rest;
            if rest > due {
                return;
            }
        }
        let beyond = ask + self.beyond(to, slot);
        let all = beyond <= rest + NEAR;
        let mut until = end.length - stand.base;
        let behind = if all { &self.outlook[to as usize][..] } else { &[] };
        if all {
            until += MORE;
        } else {
            until = until.min(beyond);
        }
        let front = self.glance[to as usize].front();
        self.work.ways += (front.len() + behind.len()) as u64;
        let mut next = NEVER;
        let first = stand.outs.len();
        for ways in [front, behind] {
            for ways in ways.chunks(CHUNK) {
                // Which ways are short is as good as random, so they are sifted without a
                // branch for each.
                let mut short = [(0, 0); CHUNK];
                let mut n = 0;
                for (w, i) in ways.iter().zip(0u32..) {
                    let length = ask + i64::from(w.key) - self.wage[w.task as usize];
                    short[n % CHUNK] = (length, i);
                    n += usize::from((length < until) & (length >= kept));
                    next = next.min(if length < until { NEVER } else { length });
                }
                stand.outs.extend(short[..n].iter().map(|&(length, i)| {
                    let Way { key, task } = ways[i as usize];
                    Out { length, task, key, from, to }
                }));
            }
        }
        if all {
            self.rank(to, slot, until - ask);
        } else {
            next = next.min(beyond);
            if first == stand.outs.len() {
                self.note_least(to, slot);
            }
        }
        stand.looks[i] = Look { kept: until, rest: next, from, to };
        for out in &stand.outs[first..] {
            self.follow_out(search, end, stand.base, stand.task, out);
        }
    }

    /// A way that is shorter than the best end and than any known way to its task.
    #[inline]
    fn follow_out(&self, search: &mut Search, end: &mut End, base: i64, task: u32, out: &Out) {
        let t = out.task as usize;
        let near = base + out.length;
        if near >= search.room[t] || self.need[t] == 0 {
            return;
        }
        let d = near + search.fall[t];
        if d >= end.length {
            return;
        }
        search.room[t] = near;
        search.reach(out.task, d, Step { task, from: out.from, to: out.to, key: out.key });
        if self.empty(out.task) > 0 {
            *end = End { length: d, task: out.task, pair: NONE };
        }
    }
}
