//! Every operation, every refusal, over a real PostgreSQL.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail this way")]

mod support;

mod appointments;
mod bodies;
mod body_ends;
mod body_parties;
mod checks;
mod jobs;
mod members;
mod mine;
mod observations;
mod offered;
mod scale;
mod social;
mod tables;
mod team_asks;
mod teams;
mod units;
mod without_rights;
mod zone_checks;
mod zones;
