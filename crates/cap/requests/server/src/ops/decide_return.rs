//! `decide_return`: the arbiter's decision.

use axum::extract::State;
use baodao_kernel::TaskId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::commands;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{Requests, TaskView};

/// The arbiter's decision.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideReturn {
    /// Agreed or refused.
    #[garde(skip)]
    #[schema(example = true)]
    approve: bool,
}

/// Decide whether a task is given back
///
/// An arbiter who is not among those it was given to. After a refusal it cannot be given back again.
#[utoipa::path(post, path = "/api/tasks/{id}/decide-return", operation_id = "decide_return", tag = "tasks",
    params(("id" = TaskId, Path)), request_body = DecideReturn, responses((status = 200, body = TaskView), Problems))]
pub(crate) async fn decide_return(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<TaskId>,
    Input(input): Input<DecideReturn>,
) -> Answer<TaskView> {
    cap.change_task(&call, id, |given_to_actor| commands::DecideReturn {
        approve: input.approve,
        given_to_actor,
    })
    .await
}
