//! `revoke_session`: signs one of the caller's devices out.

use axum::extract::State;
use baodao_identity_core::SessionId;
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};
use serde_json::json;

use crate::store::sessions::{self, Which};
use crate::views::Done;
use crate::{Identity, account_event};

/// Sign one of my devices out
///
/// Its session ends at once; the others stay signed in.
#[utoipa::path(delete, path = "/api/me/sessions/{id}", operation_id = "revoke_session", tag = "identity",
    params(("id" = SessionId, Path)), responses((status = 200, body = Done), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn revoke_session(
    State(identity): State<Identity>,
    call: Call,
    Path(id): Path<SessionId>,
) -> Answer<Done> {
    let account = call.account()?;
    let tenant = call.actor.tenant;
    let reply = Reply::ok(Done { count: 1 });
    let mut log = call.log();
    log.event(account_event("session_revoked", account, None, json!({ "session": id })));
    log.answer(identity.platform.vault(), &reply)?;
    let mut tx = identity.platform.pool().begin().await?;
    if sessions::end(&mut *tx, tenant, account, Which::One(id), call.now).await? == 0 {
        return Err(Problem::not_found());
    }
    log.write(&mut *tx).await?;
    tx.commit().await?;
    identity.door.forget(tenant, account);
    Ok(reply)
}
