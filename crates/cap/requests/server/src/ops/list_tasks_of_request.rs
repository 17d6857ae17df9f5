//! `list_tasks_of_request`: the work given for a request.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Page, Path, Problems, Reply};
use baodao_requests_core::Action;

use crate::{Requests, TaskView, store};

/// List the tasks of a request
///
/// Every task of every round, oldest first, with places and what the caller may do.
#[utoipa::path(get, path = "/api/requests/{id}/tasks", operation_id = "list_tasks_of_request", tag = "tasks",
    params(("id" = RequestId, Path)), responses((status = 200, body = Page<TaskView>), Problems))]
pub(crate) async fn list_tasks_of_request(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
) -> Answer<Page<TaskView>> {
    let known = cap.known(&call, id.into()).await?;
    known.require(&call.actor, Action::ReadTask)?;
    let tasks = store::tasks::of_request(cap.platform.pool(), &call.actor, id).await?;
    let items = tasks.iter().map(|task| cap.task_view(&call, &known, task, None)).collect();
    Ok(Reply::ok(Page { items, next: None }))
}
