//! Chance that repeats: one source for each thing that is invented, so that what one request
//! draws never depends on how many others were made before it.

use baodao_kernel::{Draw, SeededDraw};

/// A source of its own for one thing.
pub struct Dice(SeededDraw);

impl Dice {
    /// The source of thing `number` of a kind.
    pub fn new(seed: u64, kind: u64, number: usize) -> Self {
        let mixed = seed
            ^ kind.wrapping_mul(0x9e37_79b9_7f4a_7c15)
            ^ (number as u64).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        Self(SeededDraw::new(mixed))
    }

    /// The bare source, for what the program itself draws.
    pub fn into_draw(self) -> SeededDraw {
        self.0
    }

    /// From 0 up to, not including, `n`.
    pub fn below(&self, n: usize) -> usize {
        usize::try_from(self.0.below(n as u64)).unwrap_or(0)
    }

    /// From `low` to `high`, both included.
    pub fn between(&self, low: i64, high: i64) -> i64 {
        let span = usize::try_from(high - low + 1).unwrap_or(1);
        low + i64::try_from(self.below(span)).unwrap_or(0)
    }

    /// True in so many of a thousand cases.
    pub fn permille(&self, n: usize) -> bool {
        self.below(1000) < n
    }

    /// One of a list; the first of an empty one would not exist, so lists are never empty.
    pub fn pick<'a, T>(&self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}
