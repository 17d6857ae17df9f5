//! One operation per file.

pub mod accept_micro_claim;
pub mod claim_micro_project;
pub mod decline_micro_claim;
pub mod edit_micro_project;
pub mod finish_micro_project;
pub mod list_micro_claims;
pub mod list_micro_projects;
pub mod list_my_micro_claims;
pub mod publish_micro_project;
pub mod read_micro_project;
pub mod say_micro_part;
pub mod start_micro_project;
pub mod take_back_micro_claim;
pub mod withdraw_micro_project;
pub mod write_micro_project;
