//! `suspend_account`: an account cannot be used until it is resumed.

use axum::extract::State;
use baodao_identity_core::account::suspend;
use baodao_identity_core::policy::Action;
use baodao_kernel::AccountId;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{list_accounts, search_account_by_phone};
use crate::store::accounts;
use crate::views::AccountView;
use crate::{Identity, account_event, allow};

/// Why.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ChangeAccountState {
    /// The reason, for the history; no personal data.
    #[garde(length(chars, min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200, example = "手机遗失")]
    pub(super) reason: String,
}

/// Suspend an account
///
/// Its sessions and access tokens stop counting at once; nothing is deleted.
#[utoipa::path(post, path = "/api/accounts/{id}/suspend", operation_id = "suspend_account", tag = "identity",
    params(("id" = AccountId, Path)), request_body = ChangeAccountState,
    responses((status = 200, body = AccountView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn suspend_account(
    State(identity): State<Identity>,
    call: Call,
    Path(id): Path<AccountId>,
    Input(input): Input<ChangeAccountState>,
) -> Answer<AccountView> {
    change(&identity, &call, id, "account_suspended", &input.reason, |state, own| {
        suspend(state, own).or_refuse()
    })
    .await
}

/// Changes the state of an account with reason and history; shared with `resume_account`.
pub(super) async fn change(
    identity: &Identity,
    call: &Call,
    id: AccountId,
    event: &str,
    reason: &str,
    decide: impl FnOnce(
        baodao_identity_core::account::AccountState,
        bool,
    ) -> Result<baodao_identity_core::account::AccountState, Problem>,
) -> Answer<AccountView> {
    let account = allow::account(call, id, Action::SuspendAccount).await?;
    if call.if_match.is_some_and(|read| read != account.version) {
        return Err(Problem::version_conflict());
    }
    let tenant = call.actor.tenant;
    let role = account.role();
    let next = decide(account.state, call.actor.account == Some(id))?;
    let account = account.into_inner();
    let mut after = search_account_by_phone::listed(account.clone());
    after.state = next;
    after.version += 1;
    let version = after.version;
    let reply = Reply::ok(list_accounts::view(identity, call, after)).version(version);
    let mut log = call.log();
    let mut happened = account_event(event, id, role, json!({}));
    happened.reason = Some(reason.to_owned());
    log.event(happened);
    log.answer(identity.platform.vault(), &reply)?;
    let written = accounts::set_state(identity.platform.pool(), tenant, &account, next, log.param()).await?;
    identity.door.forget(tenant, id);
    if written { Ok(reply) } else { Err(Problem::version_conflict()) }
}
