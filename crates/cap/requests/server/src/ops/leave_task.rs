//! `leave_task`: leaves a task or its waiting list.

use axum::extract::State;
use baodao_kernel::ClaimId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::commands;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{ClaimView, Requests};

/// Leaves a task or its waiting list.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LeaveTask {
    /// Why, if one wants to say; no reason is needed.
    #[serde(default)]
    #[garde(inner(length(chars, max = 200)))]
    #[schema(max_length = 200, example = "临时有事")]
    reason: Option<String>,
}

/// Leave a task
///
/// Freely before the work begins; whoever waits longest and is free moves up.
#[utoipa::path(post, path = "/api/claims/{id}/leave", operation_id = "leave_task", tag = "claims",
    params(("id" = ClaimId, Path)), request_body = LeaveTask, responses((status = 200, body = ClaimView), Problems))]
pub(crate) async fn leave_task(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<ClaimId>,
    Input(input): Input<LeaveTask>,
) -> Answer<ClaimView> {
    cap.change_seat(&call, id, |at| commands::Leave { reason: input.reason.clone(), next: at.next }).await
}
