//! The house's own operations and layers, over the whole program and a real PostgreSQL.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail this way")]

mod calendars;
mod consumers;
mod idempotency;
mod jobs;
mod problems;
mod rules;
mod watch;
