//! `revoke_role`: takes a role back.

use axum::extract::State;
use baodao_identity_core::grant::decide_revoke;
use baodao_identity_core::policy::{Action, POLICY};
use baodao_identity_core::refusals::GrantRefusal;
use baodao_kernel::{GrantId, policy, text};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::list_role_grants;
use crate::store::grants::{self, Revocation};
use crate::views::GrantView;
use crate::{Identity, account_event};

/// Why.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct RevokeRole {
    /// The reason, for the history; no personal data.
    #[garde(length(chars, min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200, example = "岗位调整")]
    reason: String,
}

/// Revoke a role
///
/// It stops counting at once, on other nodes within ten seconds. Nobody revokes their own.
#[utoipa::path(post, path = "/api/role-grants/{id}/revoke", operation_id = "revoke_role", tag = "identity",
    params(("id" = GrantId, Path)), request_body = RevokeRole,
    responses((status = 200, body = GrantView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn revoke_role(
    State(identity): State<Identity>,
    call: Call,
    Path(id): Path<GrantId>,
    Input(input): Input<RevokeRole>,
) -> Answer<GrantView> {
    let by = call.account()?;
    let tenant = call.actor.tenant;
    let pool = identity.platform.pool();
    let row = grants::load(pool, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let decide =
        |action: Action| policy::decide(POLICY, &call.actor, &action, &row.entrusted.area, |_| false);
    let Some(permit) = decide(Action::RevokeRole) else {
        let sees = row.account == by || decide(Action::ListGrants).is_some();
        return Err(if sees { Problem::not_allowed() } else { Problem::not_found() });
    };
    decide_revoke(row.entrusted.period, row.revoked_at.is_some(), row.account == by, call.now).or_refuse()?;
    let account = row.account;
    let reason = text::clean(&input.reason);
    let mut log = call.log();
    let data = json!({ "grant": id, "role": row.entrusted.role, "area": row.entrusted.area });
    let mut happened = account_event("role_revoked", account, permit.role(), data);
    happened.reason = Some(reason.clone());
    log.event(happened);
    let after = grants::GrantRow { revoked_at: Some(call.now), ..row };
    let reply = Reply::ok(list_role_grants::views(&identity, &call, vec![after]).await?.remove(0));
    log.answer(identity.platform.vault(), &reply)?;
    let revocation = Revocation { at: call.now, by, reason: &reason };
    let written = grants::revoke(pool, tenant, id, revocation, log.param()).await?;
    identity.door.forget(tenant, account);
    if written { Ok(reply) } else { Err(Problem::refused(GrantRefusal::GrantOver)) }
}
