//! Every operation, every refusal, over a real PostgreSQL.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail this way")]

mod world;

mod admin;
mod door;
mod people;
mod permissions;

mod create_access_token;
mod create_account;
mod decide_data_right;
mod enter_as_demo_person;
mod give_consent;
mod grant_role;
mod import_accounts;
mod import_accounts_table;
mod list_access_tokens;
mod list_accounts;
mod list_consent_notices;
mod list_data_rights;
mod list_demo_persons;
mod list_my_consents;
mod list_my_disclosures;
mod list_my_sessions;
mod list_role_grants;
mod publish_consent_notice;
mod read_me;
mod read_my_data;
mod read_tenant;
mod request_data_right;
mod request_sign_in_code;
mod resume_account;
mod revoke_access_token;
mod revoke_role;
mod revoke_session;
mod search_account_by_phone;
mod sign_in;
mod sign_out;
mod sign_out_everywhere;
mod suspend_account;
mod update_me;
mod update_tenant;
mod withdraw_consent;
