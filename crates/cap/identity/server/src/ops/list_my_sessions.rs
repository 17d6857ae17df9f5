//! `list_my_sessions`: the devices on which the caller is signed in.

use axum::extract::State;
use baodao_identity_core::session::{SessionLife, are_staff, is_alive};
use baodao_kernel::AccountId;
use baodao_platform::{Answer, Call, Page, Problem, Problems, Reply};

use crate::Identity;
use crate::store::sessions;
use crate::views::SessionView;

/// List my devices
///
/// Sessions that still count, the last used first, at most 200.
#[utoipa::path(get, path = "/api/me/sessions", operation_id = "list_my_sessions", tag = "identity",
    responses((status = 200, body = Page<SessionView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_my_sessions(
    State(identity): State<Identity>,
    call: Call,
) -> Answer<Page<SessionView>> {
    let account = call.account()?;
    Ok(Reply::ok(Page { items: of(&identity, &call, account).await?, next: None }))
}

/// The caller's sessions that still count.
pub(super) async fn of(
    identity: &Identity,
    call: &Call,
    account: AccountId,
) -> Result<Vec<SessionView>, Problem> {
    let tenant = call.actor.tenant;
    let rules = identity.rules(tenant).await?;
    let staff = are_staff(&call.actor.grants);
    let devices = sessions::of_account(identity.platform.pool(), tenant, account, call.now).await?;
    let this = |hash: &[u8]| call.session.as_ref().is_some_and(|session| session.0 == hash);
    let views = devices.into_iter().filter_map(|device| {
        let life = SessionLife { created_at: device.created_at, last_seen_at: device.last_seen_at };
        is_alive(life, staff, call.now, &rules).then(|| SessionView {
            id: device.id,
            this: this(&device.token_hash),
            created_at: device.created_at,
            last_seen_at: device.last_seen_at,
            user_agent: device.user_agent,
        })
    });
    Ok(views.collect())
}
