//! One operation a file; the file, the function, the operation id and the test share a name.

pub(crate) mod create_access_token;
pub(crate) mod create_account;
pub(crate) mod decide_data_right;
pub(crate) mod enter_as_demo_person;
pub(crate) mod give_consent;
pub(crate) mod grant_role;
pub(crate) mod import_accounts;
pub(crate) mod list_access_tokens;
pub(crate) mod list_accounts;
pub(crate) mod list_consent_notices;
pub(crate) mod list_data_rights;
pub(crate) mod list_demo_persons;
pub(crate) mod list_my_consents;
pub(crate) mod list_my_disclosures;
pub(crate) mod list_my_sessions;
pub(crate) mod list_role_grants;
pub(crate) mod publish_consent_notice;
pub(crate) mod read_me;
pub(crate) mod read_my_data;
pub(crate) mod read_tenant;
pub(crate) mod request_data_right;
pub(crate) mod request_sign_in_code;
pub(crate) mod resume_account;
pub(crate) mod revoke_access_token;
pub(crate) mod revoke_role;
pub(crate) mod revoke_session;
pub(crate) mod search_account_by_phone;
pub(crate) mod sign_in;
pub(crate) mod sign_out;
pub(crate) mod sign_out_everywhere;
pub(crate) mod suspend_account;
pub(crate) mod update_me;
pub(crate) mod update_tenant;
pub(crate) mod withdraw_consent;

