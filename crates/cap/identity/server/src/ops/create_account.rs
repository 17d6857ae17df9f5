//! `create_account`: makes an account for somebody who will sign in later.

use axum::extract::State;
use baodao_identity_core::account::PersonName;
use baodao_identity_core::policy::Action;
use baodao_identity_core::ports::Profile;
use baodao_identity_core::refusals::AccountRefusal;
use baodao_kernel::{AccountId, AreaPath, Phone, text};
use baodao_platform::{Answer, Call, Input, Problem, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::list_accounts;
use super::update_me::person_name;
use crate::store::accounts::{self, NewAccount};
use crate::store::lists::Listed;
use crate::views::AccountView;
use crate::{Identity, account_event, allow};

/// Whose.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CreateAccount {
    /// The name.
    #[garde(custom(person_name))]
    #[schema(min_length = 1, max_length = 40, example = "张小明")]
    name: String,
    /// The number that the person will sign in with.
    #[garde(skip)]
    #[schema(value_type = String, example = "13812345678")]
    phone: Phone,
    /// Path of the area of the home.
    #[garde(skip)]
    #[schema(value_type = Option<String>, max_length = 16, example = "000100020003")]
    home: Option<AreaPath>,
    /// 18 or older, in the person's own word or their unit's.
    #[garde(skip)]
    #[serde(default)]
    adult: bool,
    /// The unit the person works for.
    #[garde(inner(length(chars, max = 100)))]
    #[schema(max_length = 100, example = "南通市第一人民医院")]
    unit_name: Option<String>,
}

/// Create an account
///
/// For security administrators, within their area; an account without home stands in the
/// district. Roles are granted afterwards.
#[utoipa::path(post, path = "/api/accounts", operation_id = "create_account", tag = "identity",
    request_body = CreateAccount, responses((status = 201, body = AccountView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn create_account(
    State(identity): State<Identity>,
    call: Call,
    Input(input): Input<CreateAccount>,
) -> Answer<AccountView> {
    allow::permit_somewhere(&call, Action::CreateAccount)?;
    let (tenant, now) = (call.actor.tenant, call.now);
    let home = input.home.filter(|home| !home.as_str().is_empty());
    let home = home.map(|home| identity.area_in_force(tenant, &home)).transpose()?.map(|area| area.path);
    let role = allow::permit(&call, Action::CreateAccount, &home.clone().unwrap_or_default())?;
    let name = PersonName::parse(&input.name).ok_or_else(Problem::invalid_input)?;
    let id = AccountId(call.id());
    let new = NewAccount { id, name: Some(&name), phone: &input.phone, at: now };
    let mut tx = identity.platform.pool().begin().await?;
    if !accounts::insert(&mut tx, identity.seals(tenant), tenant, new).await? {
        return Err(Problem::refused(AccountRefusal::PhoneTaken));
    }
    let unit_name = input.unit_name.as_deref().map(text::clean).filter(|unit| !unit.is_empty());
    let profile = Profile { home: home.clone(), adult: input.adult, ..Profile::default() };
    accounts::save_profile(&mut tx, tenant, id, &profile, unit_name.as_deref(), now).await?;
    let account = Listed {
        id,
        name: name.masked(),
        phone: input.phone.masked(),
        state: baodao_identity_core::account::AccountState::Active,
        home,
        version: 1,
        created_at: now,
    };
    let reply = Reply::created(list_accounts::view(&identity, &call, account)).version(1);
    let mut log = call.log();
    log.event(account_event("account_created", id, role, json!({ "by": "administrator" })));
    log.answer(identity.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
