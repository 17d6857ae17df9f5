//! Every operation on requests, tasks and claims over a real PostgreSQL: what it leaves behind, and
//! every way it says no.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail this way")]

mod common;

mod applications;
mod ask_requester;
mod bad_input;
mod calendar;
mod callbacks;
mod claim_race;
mod claims;
mod decisions;
mod dispatch_request;
mod first_hand;
mod gaps;
mod give_verdict;
mod handle_request;
mod jobs;
mod list_candidates;
mod lists;
mod merge_and_join;
mod offers;
mod photos;
mod pictures_of_work;
mod read_contact;
mod receipts;
mod report_work;
mod search;
mod secrecy;
mod submit_request;
mod tasks;
mod wishes;
mod without_rights;
