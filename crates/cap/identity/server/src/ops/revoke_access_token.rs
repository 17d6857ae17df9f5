//! `revoke_access_token`: an access token no longer counts.

use axum::extract::State;
use baodao_identity_core::TokenId;
use baodao_identity_core::refusals::TokenRefusal;
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};
use serde_json::json;

use crate::store::tokens;
use crate::views::Done;
use crate::{Identity, account_event};

/// Revoke one of my access tokens
///
/// It stops working at once; a script that uses it is answered 401.
#[utoipa::path(delete, path = "/api/me/access-tokens/{id}", operation_id = "revoke_access_token", tag = "identity",
    params(("id" = TokenId, Path)), responses((status = 200, body = Done), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn revoke_access_token(
    State(identity): State<Identity>,
    call: Call,
    Path(id): Path<TokenId>,
) -> Answer<Done> {
    let account = call.account()?;
    if call.session.is_none() {
        return Err(Problem::refused(TokenRefusal::TokenNeedsSession));
    }
    let tenant = call.actor.tenant;
    let reply = Reply::ok(Done { count: 1 });
    let mut log = call.log();
    log.event(account_event("access_token_revoked", account, None, json!({ "token": id })));
    log.answer(identity.platform.vault(), &reply)?;
    let pool = identity.platform.pool();
    let revoked = tokens::revoke(pool, tenant, account, id, call.now, log.param()).await?;
    identity.door.forget(tenant, account);
    if revoked { Ok(reply) } else { Err(Problem::not_found()) }
}
