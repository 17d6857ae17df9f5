//! Chance: ids, tokens and samples, drawn in one place so that a run can be repeated by seed.

use std::sync::Mutex;

use jiff::Timestamp;
use rand::{RngCore, SeedableRng};
use rand_chacha::ChaCha12Rng;
use uuid::Uuid;

/// Draws random values. The system's source in production, a seeded one in tests and the demo.
pub trait Draw: Send + Sync + 'static {
    /// Fills `bytes` with random data.
    fn fill(&self, bytes: &mut [u8]);

    /// A version 7 UUID whose time part is `now`, so that ids sort by creation.
    fn id(&self, now: Timestamp) -> Uuid {
        let mut random = [0; 10];
        self.fill(&mut random);
        let millis = u64::try_from(now.as_millisecond()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }

    /// A 256-bit secret for links and sessions.
    fn token(&self) -> [u8; 32] {
        let mut token = [0; 32];
        self.fill(&mut token);
        token
    }

    /// A whole number from 0 up to, but not including, `n`; 0 when `n` is 0.
    fn below(&self, n: u64) -> u64 {
        let mut bytes = [0; 16];
        self.fill(&mut bytes);
        // 128 random bits: the bias of the remainder is below 2^-64.
        let wide = u128::from_le_bytes(bytes);
        if n == 0 { 0 } else { u64::try_from(wide % u128::from(n)).unwrap_or(0) }
    }
}

/// Cryptographically secure chance for production.
#[derive(Debug, Default, Clone, Copy)]
pub struct SystemDraw;

impl Draw for SystemDraw {
    #[allow(clippy::disallowed_methods, reason = "this is the source of chance")]
    fn fill(&self, bytes: &mut [u8]) {
        rand::rng().fill_bytes(bytes);
    }
}

/// Chance that repeats for the same seed.
#[derive(Debug)]
pub struct SeededDraw(Mutex<ChaCha12Rng>);

impl SeededDraw {
    /// A source that always draws the same row of values for `seed`.
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(ChaCha12Rng::seed_from_u64(seed)))
    }
}

impl Draw for SeededDraw {
    fn fill(&self, bytes: &mut [u8]) {
        self.0.lock().unwrap_or_else(|broken| broken.into_inner()).fill_bytes(bytes);
    }
}
