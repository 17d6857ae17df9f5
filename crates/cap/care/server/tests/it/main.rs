//! Every operation, every refusal, over a real PostgreSQL.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail this way")]

mod due_visits;
mod helpers;
mod household;
mod household_account;
mod pairings;
mod services;
mod support;
mod visits;
mod walks;
