//! Every operation, every refusal, over a real PostgreSQL.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail this way")]

mod catalogue;
mod claims;
mod parties;
mod projects;
mod support;
