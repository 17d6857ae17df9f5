//! The whole program, put together.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail this way")]

mod catalogue;
mod loop_of_a_request;
mod operations;
mod pages;
mod things;
mod written;
