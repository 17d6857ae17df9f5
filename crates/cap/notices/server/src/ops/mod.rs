//! One operation, one file.

pub mod add_robot;
pub mod count_unread;
pub mod list_demo_messages;
pub mod list_failed_deliveries;
pub mod list_inbox;
pub mod list_notice_texts;
pub mod list_robots;
pub mod mark_all_read;
pub mod mark_read;
pub mod read_notice_settings;
pub mod remove_robot;
pub mod retry_failed_deliveries;
pub mod set_notice_text;
pub mod update_notice_settings;
