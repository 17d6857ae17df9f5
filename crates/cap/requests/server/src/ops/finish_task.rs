//! `finish_task`: says that the work is done.

use axum::extract::State;
use baodao_kernel::TaskId;
use baodao_platform::{Answer, Call, Path, Problems};
use baodao_requests_core::commands;

use crate::{Requests, TaskView};

/// Finish a task
///
/// The work is done. Never closes the request by itself.
#[utoipa::path(post, path = "/api/tasks/{id}/finish", operation_id = "finish_task", tag = "tasks",
    params(("id" = TaskId, Path)), responses((status = 200, body = TaskView), Problems))]
pub(crate) async fn finish_task(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<TaskId>,
) -> Answer<TaskView> {
    cap.change_task(&call, id, |_| commands::FinishTask).await
}
