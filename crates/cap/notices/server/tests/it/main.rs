//! The notices capability against a real PostgreSQL.
#![allow(clippy::unwrap_used, reason = "helpers of tests may panic")]

mod house;

mod add_robot;
mod count_unread;
mod list_demo_messages;
mod list_failed_deliveries;
mod list_inbox;
mod list_notice_texts;
mod list_robots;
mod mark_all_read;
mod mark_read;
mod read_notice_settings;
mod reader;
mod remove_robot;
mod retry_failed_deliveries;
mod send_messages;
mod send_robot_lines;
mod set_notice_text;
mod sweep_notices;
mod update_notice_settings;
