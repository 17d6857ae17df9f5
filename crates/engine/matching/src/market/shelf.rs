//! Candidates of one task, kept so that a search looks at few of them.
//!
//! The front holds the cheapest pairs. `floor` is a lower bound on `key + ask` of everyone
//! behind it, whether on the shelf or not yet fetched from the index. Asks only rise while
//! tasks seek people, so the floor stays true; when asks fall (an offer), the slot's fall is
//! added up and the floor is lowered by it on reading.

use super::search::Search;
use super::{Drift, Market, NEVER};
use crate::index::{Edge, Index};
use crate::instance::Instance;

/// A task's candidates, nearest stage only or all.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    /// Front first, then the rest in no order.
    pub edges: Vec<Edge>,
    /// Length of the front.
    pub front: u32,
    /// Candidates farther than this many metres are still in the index.
    pub radius: u32,
    /// True when nobody is left in the index.
    pub complete: bool,
    /// Lower bound on `key + ask` behind the front, as of `mark`.
    floor: i64,
    /// The slot's fall when `floor` was set.
    mark: Drift,
    /// Fruitless looks at the front since it was last arranged.
    waste: u32,
}

/// Front size below which arranging is not worth it.
const SMALL: usize = 24;

impl Shelf {
    /// A shelf that will never fetch more: the truncated lists of `--candidates`.
    pub fn of(edges: Vec<Edge>) -> Self {
        Self { edges, complete: true, ..Self::default() }
    }

    /// Adds a newcomer in front. If their distance is not fetched yet they will come from
    /// the index as well, when the shelf is fetched anew.
    pub fn put_in_front(&mut self, edge: Edge) {
        let front = self.front as usize;
        self.edges.push(edge);
        let last = self.edges.len() - 1;
        self.edges.swap(front, last);
        self.front += 1;
    }
}

impl Market {
    /// Lower bound on `key + ask` of everyone behind the front.
    #[inline]
    pub(super) fn floor(&self, shelf: &Shelf, slot: usize) -> i64 {
        let fallen = self.fallen[slot];
        if fallen.epoch == shelf.mark.epoch {
            shelf.floor - (fallen.sum - shelf.mark.sum)
        } else {
            i64::MIN / 2
        }
    }

    /// Brings up everyone whose `key + ask` may be below `reach`, and arranges the front.
    /// Afterwards the whole shelf has been fetched that far; the caller looks at all of it.
    pub(super) fn fetch(&mut self, inst: &Instance, index: &Index, task: u32, shelf: &mut Shelf, reach: i64) {
        if shelf.complete || i64::from(shelf.radius) >= reach {
            return;
        }
        let t = &inst.tasks[task as usize];
        // An edge costs at least its distance rounded down, so whoever is farther than the
        // reach costs the reach or more, and the reach is radius enough.
        let wanted = reach.min(i64::from(t.max_dist)) as u32;
        let doubled = shelf.radius.saturating_mul(2).max(t.max_dist / 4);
        shelf.radius = wanted.max(doubled).min(t.max_dist);
        shelf.complete = shelf.radius == t.max_dist;
        shelf.edges.clear();
        index.near(inst, t, shelf.radius, &mut shelf.edges);
    }

    /// Puts the cheapest in front: twice as many as were below `reach`, and a few more.
    pub(super) fn arrange(&mut self, search: &mut Search, shelf: &mut Shelf, slot: usize, reach: i64) {
        self.work.passes += 1;
        shelf.waste = 0;
        shelf.mark = self.fallen[slot];
        // Not one more: a fraction of a metre farther than the radius still costs the radius.
        let beyond = if shelf.complete { NEVER } else { i64::from(shelf.radius) };
        let total = shelf.edges.len();
        let keys = &mut search.keys;
        keys.clear();
        keys.extend(shelf.edges.iter().map(|e| i64::from(e.key) + self.ask[e.pair as usize]));
        let below = keys.iter().filter(|&&k| k < reach).count();
        let keep = 2 * below + SMALL;
        if keep >= total {
            shelf.front = total as u32;
            shelf.floor = beyond;
            return;
        }
        let last = about_nth(keys, keep, &mut search.sorted);
        let mut front = 0;
        for i in 0..total {
            if keys[i] <= last {
                shelf.edges.swap(front, i);
                keys[i] = keys[front];
                front += 1;
            }
        }
        shelf.front = front as u32;
        shelf.floor = beyond.min(last + 1);
    }

    /// Notes how fruitful a look at the front was; `true` when it should be arranged anew.
    #[inline]
    pub(super) fn wasteful(shelf: &mut Shelf, useful: usize) -> bool {
        let front = shelf.front as usize;
        shelf.waste += front.saturating_sub(4 * useful + SMALL) as u32;
        shelf.waste as usize > 4 * shelf.edges.len()
    }
}

/// A value that about `n` of `keys` do not exceed, from an even sample; any value would be
/// correct, this one is quick to find and the same every time.
fn about_nth(keys: &[i64], n: usize, sample: &mut Vec<i64>) -> i64 {
    let stride = keys.len() / 96 + 1;
    sample.clear();
    sample.extend(keys.iter().step_by(stride));
    let at = (n / stride).min(sample.len() - 1);
    *sample.select_nth_unstable(at).1
}
