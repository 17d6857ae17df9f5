//! `sign_out`: ends the session that the call came with.

use axum::extract::State;
use axum::response::IntoResponse;
use baodao_platform::{Call, Problem, Problems, Reply};

use crate::Identity;
use crate::begin_session;
use crate::store::sessions::{self, Which};
use crate::views::Done;

/// Sign out
///
/// Ends this session and clears the cookie. Without a session nothing happens.
#[utoipa::path(post, path = "/api/sign-out", operation_id = "sign_out", tag = "identity",
    responses((status = 200, body = Done), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn sign_out(
    State(identity): State<Identity>,
    call: Call,
) -> Result<impl IntoResponse, Problem> {
    let mut count = 0;
    if let (Some(session), Some(account)) = (&call.session, call.actor.account) {
        let pool = identity.platform.pool();
        count = sessions::end(pool, call.actor.tenant, account, Which::This(&session.0), call.now).await?;
        identity.door.forget(call.actor.tenant, account);
    }
    Ok((begin_session::clear(&identity.platform)?, Reply::ok(Done { count })))
}
