//! Every operation, every refusal, over a real PostgreSQL.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail this way")]

mod brands;
mod profiles;
mod support;
mod tables;
mod venues;
