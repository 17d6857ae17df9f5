//! `sign_out_everywhere`: ends every session of the caller.

use axum::extract::State;
use axum::response::IntoResponse;
use baodao_platform::{Call, Problem, Problems, Reply};
use serde_json::json;

use crate::begin_session;
use crate::store::sessions::{self, Which};
use crate::views::Done;
use crate::{Identity, account_event};

/// Sign out everywhere
///
/// Ends every session of the caller, this one too. Access tokens stay: they are revoked one by one.
#[utoipa::path(post, path = "/api/sign-out-everywhere", operation_id = "sign_out_everywhere", tag = "identity",
    responses((status = 200, body = Done), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn sign_out_everywhere(
    State(identity): State<Identity>,
    call: Call,
) -> Result<impl IntoResponse, Problem> {
    let account = call.account()?;
    let tenant = call.actor.tenant;
    let mut log = call.log();
    log.event(account_event("signed_out_everywhere", account, None, json!({})));
    let mut tx = identity.platform.pool().begin().await?;
    let count = sessions::end(&mut *tx, tenant, account, Which::All, call.now).await?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    identity.door.forget(tenant, account);
    Ok((begin_session::clear(&identity.platform)?, Reply::ok(Done { count })))
}
