//! Chance during the building: ids and samples repeat with the seed, secrets never do.

use std::sync::Arc;

use baodao_kernel::{Draw, SeededDraw, SystemDraw};
use jiff::Timestamp;
use uuid::Uuid;

use super::dice::Dice;

tokio::task_local! {
    /// The source of the call that is being made.
    static OF_CALL: SeededDraw;
}

/// [`Draw`] for the builder's program.
pub struct DemoDraw {
    /// For regular work, which is done in order.
    nightly: SeededDraw,
}

impl DemoDraw {
    /// For a seed.
    pub fn new(seed: u64) -> Arc<Self> {
        Arc::new(Self { nightly: Dice::new(seed, 50, 0).into_draw() })
    }
}

impl Draw for DemoDraw {
    fn fill(&self, bytes: &mut [u8]) {
        SystemDraw.fill(bytes);
    }

    fn id(&self, now: Timestamp) -> Uuid {
        OF_CALL.try_with(|draw| draw.id(now)).unwrap_or_else(|_| self.nightly.id(now))
    }

    fn below(&self, n: u64) -> u64 {
        OF_CALL.try_with(|draw| draw.below(n)).unwrap_or_else(|_| self.nightly.below(n))
    }
}

/// Runs a call of its own chance: what it draws does not depend on what others do meanwhile.
pub async fn with_chance<T>(seed: u64, kind: u64, number: usize, call: impl Future<Output = T>) -> T {
    OF_CALL.scope(Dice::new(seed, kind, number).into_draw(), call).await
}
