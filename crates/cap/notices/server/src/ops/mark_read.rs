use axum::extract::State;
use baodao_kernel::NoticeId;
use baodao_notices_core::Action;
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};

use super::count_unread::{UnreadCount, count};
use crate::{Notices, permit, store};

/// Marks one of the caller's notices as read.
///
/// Answers how many are left. Doing it twice changes nothing. It leaves no event: who read what
/// when is nobody else's business.
#[utoipa::path(post, path = "/api/inbox/{id}/read", operation_id = "mark_read", tag = "notices",
    params(("id" = NoticeId, Path, description = "The notice.")),
    responses((status = 200, body = UnreadCount), Problems))]
#[tracing::instrument(skip_all)]
pub async fn mark_read(
    State(notices): State<Notices>,
    call: Call,
    Path(id): Path<NoticeId>,
) -> Answer<UnreadCount> {
    let owner = permit::own(&call, Action::MarkRead)?;
    let pool = notices.platform.pool();
    if !store::inbox::mark_read(pool, call.actor.tenant, &owner, id, call.now).await? {
        return Err(Problem::not_found());
    }
    Ok(Reply::ok(count(&notices, &call, &owner).await?))
}
