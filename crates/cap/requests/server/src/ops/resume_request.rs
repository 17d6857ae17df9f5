//! `resume_request`: ends a wait for an answer or for an objective cause.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Path, Problems};
use baodao_requests_core::commands;

use crate::{RequestView, Requests};

/// End a wait
///
/// The clock goes on; what was left is counted again.
#[utoipa::path(post, path = "/api/requests/{id}/resume", operation_id = "resume_request", tag = "requests",
    params(("id" = RequestId, Path)), responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn resume_request(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
) -> Answer<RequestView> {
    cap.change(&call, id, |_| Ok(commands::ResumeWork)).await
}
