use axum::extract::State;
use baodao_notices_core::Action;
use baodao_platform::{Answer, Authorized, Call, Problem, Problems, Reply};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{Notices, permit, store};

/// How many notices wait to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct UnreadCount {
    /// At most 99.
    #[schema(example = 3, maximum = 99)]
    pub unread: i64,
    /// Whether there are more than that.
    pub more: bool,
}

pub(super) async fn count(
    notices: &Notices,
    call: &Call,
    owner: &Authorized<baodao_kernel::AccountId>,
) -> Result<UnreadCount, Problem> {
    let found = store::inbox::count_unread(notices.platform.pool(), call.actor.tenant, owner).await?;
    let most = store::inbox::COUNTED - 1;
    Ok(UnreadCount { unread: found.min(most), more: found > most })
}

/// How many notices the caller has not read.
///
/// Cheap enough to be asked with every page: counting stops at 99.
#[utoipa::path(get, path = "/api/inbox/unread", operation_id = "count_unread", tag = "notices",
    responses((status = 200, body = UnreadCount), Problems))]
#[tracing::instrument(skip_all)]
pub async fn count_unread(State(notices): State<Notices>, call: Call) -> Answer<UnreadCount> {
    let owner = permit::own(&call, Action::ReadInbox)?;
    Ok(Reply::ok(count(&notices, &call, &owner).await?))
}
