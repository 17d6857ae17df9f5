//! `read_task`: one task, with what the caller may do.

use axum::extract::State;
use baodao_kernel::TaskId;
use baodao_platform::{Answer, Call, Path, Problems, Reply};
use baodao_requests_core::Action;

use crate::{Requests, TaskView};

/// Read a task
///
/// An open call is visible to whoever may claim it; other tasks to those they were given to and to
/// the people at work on the request.
#[utoipa::path(get, path = "/api/tasks/{id}", operation_id = "read_task", tag = "tasks",
    params(("id" = TaskId, Path)), responses((status = 200, body = TaskView), Problems))]
pub(crate) async fn read_task(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<TaskId>,
) -> Answer<TaskView> {
    let found = cap.known_task(&call, id, Action::ReadTask).await?;
    let mine = cap.my_claim(&call, id).await?;
    let view = cap.task_view(&call, &found.request, &found.task, mine.as_ref());
    Ok(Reply::ok(view).version(found.task.task.version))
}
