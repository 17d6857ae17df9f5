//! `cancel_task`: why the work is called off.

use axum::extract::State;
use baodao_kernel::TaskId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::commands;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{Requests, TaskView};

/// Why the work is called off.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelTask {
    /// Why; those who hold a place are told.
    #[garde(length(chars, min = 2, max = 300))]
    #[schema(min_length = 2, max_length = 300, example = "居民已自行解决")]
    reason: String,
}

/// Call a task off
///
/// Whoever has nothing reported is released.
#[utoipa::path(post, path = "/api/tasks/{id}/cancel", operation_id = "cancel_task", tag = "tasks",
    params(("id" = TaskId, Path)), request_body = CancelTask, responses((status = 200, body = TaskView), Problems))]
pub(crate) async fn cancel_task(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<TaskId>,
    Input(input): Input<CancelTask>,
) -> Answer<TaskView> {
    cap.change_task(&call, id, |_| commands::CancelTask { reason: input.reason.clone() }).await
}
