//! Every operation, every refusal, over a real PostgreSQL.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail this way")]

mod adopt_report_ins;
mod ask_checks;
mod check;
mod confirm;
mod correction;
mod exports;
mod following;
mod import_roster;
mod invitations;
mod lists;
mod move_home;
mod placement;
mod rounds;
mod submit;
mod support;
mod uncheck_round_line;
mod units;
mod without_rights;
