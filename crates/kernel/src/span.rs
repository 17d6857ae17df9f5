//! Half-open spans of time: the start belongs to it, the end does not.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// `from <= t < until`; never empty, never backwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    from: Timestamp,
    until: Timestamp,
}

impl Span {
    /// A span, or `None` when it would be empty or backwards.
    pub fn new(from: Timestamp, until: Timestamp) -> Option<Self> {
        (from < until).then_some(Self { from, until })
    }

    /// The first moment.
    pub fn from(&self) -> Timestamp {
        self.from
    }

    /// The first moment that no longer belongs to it.
    pub fn until(&self) -> Timestamp {
        self.until
    }

    /// Whether the two share any moment; touching ends do not.
    pub fn overlaps(&self, other: &Span) -> bool {
        self.from < other.until && other.from < self.until
    }
}
