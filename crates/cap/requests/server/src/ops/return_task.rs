//! `return_task`: on what ground it is given back.

use axum::extract::State;
use baodao_kernel::TaskId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::{ReturnGround, commands};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{Requests, TaskView};

/// On what ground it is given back.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnTask {
    /// The ground.
    #[garde(skip)]
    #[schema(example = "not_our_duty")]
    ground: ReturnGround,
}

/// Ask to give a task back
///
/// Within the return window only; the clock runs on. A named arbiter decides.
#[utoipa::path(post, path = "/api/tasks/{id}/return", operation_id = "return_task", tag = "tasks",
    params(("id" = TaskId, Path)), request_body = ReturnTask, responses((status = 200, body = TaskView), Problems))]
pub(crate) async fn return_task(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<TaskId>,
    Input(input): Input<ReturnTask>,
) -> Answer<TaskView> {
    cap.change_task(&call, id, |given_to_actor| commands::ReturnTask { ground: input.ground, given_to_actor })
        .await
}
