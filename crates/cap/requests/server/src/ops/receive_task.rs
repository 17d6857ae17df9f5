//! `receive_task`: receives a task for a unit, department or area.

use axum::extract::State;
use baodao_kernel::TaskId;
use baodao_platform::{Answer, Call, Path, Problems};
use baodao_requests_core::commands;

use crate::{Requests, TaskView};

/// Receive a task
///
/// The recipient of a unit or department, or the desk of the area, has it in hand.
#[utoipa::path(post, path = "/api/tasks/{id}/receive", operation_id = "receive_task", tag = "tasks",
    params(("id" = TaskId, Path)), responses((status = 200, body = TaskView), Problems))]
pub(crate) async fn receive_task(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<TaskId>,
) -> Answer<TaskView> {
    cap.change_task(&call, id, |given_to_actor| commands::ReceiveTask { given_to_actor }).await
}
