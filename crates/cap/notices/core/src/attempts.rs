//! How often and how patiently a failed message is tried again.

use jiff::{SignedDuration, Timestamp};

/// After this many tries a message is given up, visibly.
pub const MAX_ATTEMPTS: i32 = 8;
/// How long a sender may take before another may try the same message.
pub const LEASE: SignedDuration = SignedDuration::from_secs(120);

/// Why a message did not get through.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{reason}")]
pub struct Undelivered {
    /// Whether another try can help: a time-out can pass, a refused number stays refused.
    pub lasting: bool,
    /// What happened, for the administrator; never a phone number, name or text.
    pub reason: String,
}

impl Undelivered {
    /// A failure that may pass.
    pub fn for_now(reason: impl Into<String>) -> Self {
        Self { lasting: false, reason: reason.into() }
    }

    /// A failure that another try cannot mend.
    pub fn for_good(reason: impl Into<String>) -> Self {
        Self { lasting: true, reason: reason.into() }
    }
}

/// When to try again after the try number `attempts` (from 1) failed at `now`; `None` to give up.
/// 30 seconds, then four times as long each time, at most two hours.
pub fn next_attempt(attempts: i32, failure: &Undelivered, now: Timestamp) -> Option<Timestamp> {
    if failure.lasting || attempts >= MAX_ATTEMPTS {
        return None;
    }
    let doublings = u32::try_from(attempts.clamp(1, 6) - 1).unwrap_or(0) * 2;
    let seconds = (30_i64 << doublings).min(7_200);
    now.checked_add(SignedDuration::from_secs(seconds)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patience_grows_and_ends() {
        let now: Timestamp = "2026-11-23T01:00:00Z".parse().unwrap();
        let busy = Undelivered::for_now("answered 503");
        let waits: Vec<Option<i64>> = (1..=8)
            .map(|attempt| next_attempt(attempt, &busy, now).map(|at| at.duration_since(now).as_secs()))
            .collect();
        let expected = [30, 120, 480, 1_920, 7_200, 7_200, 7_200].map(Some);
        assert_eq!(waits[..7], expected);
        assert_eq!(waits[7], None);
        assert_eq!(next_attempt(1, &Undelivered::for_good("refused number"), now), None);
    }
}
