//! Times and what is said of them; a small source of chance.

use std::time::Duration;

use serde::Serialize;

/// Times of one operation, in microseconds.
#[derive(Debug, Clone, Default)]
pub struct Times(Vec<u32>);

/// Half, nineteen of twenty, ninety-nine of a hundred; milliseconds.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct Shares {
    /// How many were measured.
    pub count: usize,
    pub p50: f64,
    pub p95: f64,
    pub p99: f64,
}

impl Times {
    pub fn add(&mut self, took: Duration) {
        self.0.push(u32::try_from(took.as_micros()).unwrap_or(u32::MAX));
    }

    pub fn merge(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    pub fn shares(&self) -> Shares {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let at = |share: f64| {
            let rank = (share * sorted.len() as f64).ceil() as usize;
            f64::from(sorted.get(rank.saturating_sub(1)).copied().unwrap_or(0)) / 1000.0
        };
        Shares { count: sorted.len(), p50: at(0.50), p95: at(0.95), p99: at(0.99) }
    }
}

/// The same seed gives the same numbers (xorshift).
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        // `n` is small: the bias of the remainder does not matter here.
        (self.0 >> 11) as usize % n.max(1)
    }

    /// One of them.
    pub fn of<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.below(choices.len())]
    }
}
