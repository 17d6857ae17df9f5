//! `resume_account`: a suspended account can be used again.

use axum::extract::State;
use baodao_identity_core::account::resume;
use baodao_kernel::AccountId;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems};

use super::suspend_account::{ChangeAccountState, change};
use crate::Identity;
use crate::views::AccountView;

/// Resume an account
///
/// Sessions that were open before and are not over count again.
#[utoipa::path(post, path = "/api/accounts/{id}/resume", operation_id = "resume_account", tag = "identity",
    params(("id" = AccountId, Path)), request_body = ChangeAccountState,
    responses((status = 200, body = AccountView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn resume_account(
    State(identity): State<Identity>,
    call: Call,
    Path(id): Path<AccountId>,
    Input(input): Input<ChangeAccountState>,
) -> Answer<AccountView> {
    change(&identity, &call, id, "account_resumed", &input.reason, |state, _| resume(state).or_refuse()).await
}
