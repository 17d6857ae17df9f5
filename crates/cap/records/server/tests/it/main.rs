//! Every operation, every refusal, over a real PostgreSQL.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail this way")]

mod commendation;
mod cooperation;
mod export;
mod my_records;
mod proposal;
mod questions;
mod record_steps;
mod reminders;
mod retention;
mod support;
mod thanks_letters;
mod units;
