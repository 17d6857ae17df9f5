//! One operation per file.

pub mod accept_letter;
pub mod confirm_licence;
pub mod decline_letter;
pub mod erase_my_skills;
pub mod export_letters;
pub mod find_skilled;
pub mod issue_letter;
pub mod list_letters;
pub mod list_licences_to_see;
pub mod list_skills;
pub mod print_letter;
pub mod read_letter;
pub mod read_my_skills;
pub mod resign_letter;
pub mod retire_skill;
pub mod revoke_letter;
pub mod save_my_skills;
pub mod save_skill;
pub mod verify_letter;
