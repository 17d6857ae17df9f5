//! Every operation, every refusal, over a real PostgreSQL.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail this way")]

mod catalogue;
mod confirm_licence;
mod erase_my_skills;
mod find_skilled;
mod letters;
mod licences_run_out;
mod list_licences_to_see;
mod rosters;
mod save_my_skills;
mod served;
mod support;
