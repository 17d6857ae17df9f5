//! `ask_reserve`: offers places on an open task to the reserve of its area (机动力量补位).

use axum::extract::State;
use baodao_kernel::TaskId;
use baodao_platform::{Answer, Call, Path, Problem, Problems};
use baodao_requests_core::Action;

use crate::{Requests, TaskView};

/// Ask the reserve for a task
///
/// Everybody who has joined a reserve team that serves the place, and has not said that they want
/// no offers, is offered a place; the first to accept get them, and declining has no consequence.
/// Whoever was asked before is not asked again. For coordinators and dispatchers.
#[utoipa::path(post, path = "/api/tasks/{id}/ask-reserve", operation_id = "ask_reserve", tag = "tasks",
    params(("id" = TaskId, Path)), responses((status = 200, body = TaskView), Problems))]
pub(crate) async fn ask_reserve(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<TaskId>,
) -> Answer<TaskView> {
    let found = cap.known_task(&call, id, Action::OfferPlace).await?;
    let members = cap.reserve.members(call.actor.tenant, &found.task.task.area, call.now).await;
    let members = members.map_err(Problem::fault)?;
    cap.offer_places(&call, found, &members).await
}
