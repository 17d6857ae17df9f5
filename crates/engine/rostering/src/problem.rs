//! The one internal shape that both input formats are compiled into.
//!
//! A cell is `(person, day)`. Its value is 0 for free or a shift number from 1. Costs are
//! whole numbers; weights are limited on the way in so that 32 bits hold any single cell.

mod cover;
mod person;

pub(crate) use cover::{Demand, DemandLine};
pub(crate) use person::Person;

/// The value of a free cell.
pub(crate) const FREE: u16 = 0;

/// Preference of a cell that must not take the value. Above any honest cost.
pub(crate) const FORBID: i32 = 1 << 28;

/// Largest weight that one cell may carry in sum.
pub(crate) const MAX_WEIGHT: i64 = 1 << 26;

/// Everything the search needs, with indices instead of ids.
#[derive(Debug, Clone)]
pub(crate) struct Problem {
    /// Days.
    pub days: usize,
    /// Weekday of day 0; 0 is Monday.
    pub first_weekday: usize,
    /// Number of values: shifts + 1.
    pub values: usize,
    /// Minutes of each value.
    pub minutes: Vec<i64>,
    /// `next_ok[a * values + b]`: `b` may follow `a` on the next day.
    pub next_ok: Vec<bool>,
    /// People.
    pub people: Vec<Person>,
    /// Demand per day and value.
    pub demand: Demand,
    /// Per person, the people who must or must not serve together with them.
    pub mates: Vec<Vec<Mate>>,
    /// Per value, the place it happens at; 0 for none. Pairs are judged by place and day.
    pub site: Vec<u16>,
    /// Part of the objective that no plan can change.
    pub constant: i64,
}

/// One end of a pair rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mate {
    /// The other person.
    pub other: usize,
    /// True: never at one place on one day. False: always.
    pub apart: bool,
    /// Cost of one day on which the rule is broken; above any honest gain.
    pub weight: i32,
}

impl Problem {
    /// May `b` follow `a` on the next day?
    #[inline]
    pub(crate) fn follows(&self, a: u16, b: u16) -> bool {
        self.next_ok[a as usize * self.values + b as usize]
    }

    /// Is `day` a Saturday?
    #[inline]
    pub(crate) fn saturday(&self, day: usize) -> bool {
        (day + self.first_weekday) % 7 == 5
    }

    /// Does `day` belong to a weekend that counts? Both of its days must lie in the horizon.
    #[inline]
    pub(crate) fn weekend(&self, day: usize) -> bool {
        match (day + self.first_weekday) % 7 {
            5 => day + 1 < self.days,
            6 => day > 0,
            _ => false,
        }
    }

    /// Is the pair rule `m` broken when its ends have values `a` and `b` on a day?
    #[inline]
    pub(crate) fn broken(&self, m: &Mate, a: u16, b: u16) -> bool {
        let (x, y) = (self.site[a as usize], self.site[b as usize]);
        if m.apart { x != 0 && x == y } else { x != y }
    }

    /// The smallest wish that costs anything and the dearest single step of cover or wishes.
    pub(crate) fn weights(&self) -> (i32, i32) {
        let wishes =
            self.people.iter().flat_map(|p| &p.wish).map(|w| w.abs()).filter(|w| (1..FORBID).contains(w));
        let low = wishes.clone().min().unwrap_or(1);
        let high = wishes.max().unwrap_or(1).max(self.demand.dearest());
        (low.min(self.demand.cheapest().max(1)), high)
    }
}
