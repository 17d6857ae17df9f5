use axum::extract::State;
use baodao_kernel::NoticeId;
use baodao_notices_core::Action;
use baodao_platform::{Answer, Call, Input, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use super::count_unread::{UnreadCount, count};
use crate::{Notices, permit, store};

/// Which notices were seen.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkAllRead {
    /// The newest notice that was on the screen; what arrived since stays unread.
    #[garde(skip)]
    #[schema(example = "0193572c-1c00-7000-8000-000000000001")]
    up_to: NoticeId,
}

/// Marks the caller's notices as read up to the newest one seen.
///
/// Answers how many are left. Doing it twice changes nothing, and it leaves no event.
#[utoipa::path(post, path = "/api/inbox/read", operation_id = "mark_all_read", tag = "notices",
    request_body = MarkAllRead, responses((status = 200, body = UnreadCount), Problems))]
#[tracing::instrument(skip_all)]
pub async fn mark_all_read(
    State(notices): State<Notices>,
    call: Call,
    Input(input): Input<MarkAllRead>,
) -> Answer<UnreadCount> {
    let owner = permit::own(&call, Action::MarkRead)?;
    let pool = notices.platform.pool();
    store::inbox::mark_all_read(pool, call.actor.tenant, &owner, input.up_to, call.now).await?;
    Ok(Reply::ok(count(&notices, &call, &owner).await?))
}
