//! A whole program for one test: every capability over a real PostgreSQL, with a clock that
//! stands still, chance that repeats, and a small district with a person of each role.
//!
//! ```no_run
//! # async fn test() {
//! use baodao_testkit::{Person, TestApp};
//! use serde_json::json;
//!
//! let app = TestApp::start().await;
//! let id = app.loop_request().await;
//! let got = app.as_(Person::GridWorker).post(&format!("/api/requests/{id}/accept"), json!({})).await;
//! assert_eq!(got.status, 200);
//! # }
//! ```
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "only tests depend on this crate, and a test may fail this way"
)]

mod app;
mod client;
mod cluster;
mod crowd;
mod database;
mod person;
pub mod places;
mod world;

pub use app::TestApp;
pub use client::{Client, Reply};
pub use database::Database;
pub use person::Person;

/// What the clock of every test shows at first: Monday, 9:00 in China.
pub const MONDAY: &str = "2026-11-23T01:00:00Z";
