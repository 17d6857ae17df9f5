//! `solve_request`: what was done, in one line.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::commands;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{RequestView, Requests};

/// What was done, in one line.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SolveRequest {
    /// One line of what was done.
    #[garde(length(chars, min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500, example = "已现场更换灯泡")]
    line: String,
}

/// Solve a request on the spot
///
/// Accepted and handled in one line; the requester is asked for a verdict. The whole record is that line.
#[utoipa::path(post, path = "/api/requests/{id}/solve", operation_id = "solve_request", tag = "requests",
    params(("id" = RequestId, Path)), request_body = SolveRequest, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn solve_request(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<SolveRequest>,
) -> Answer<RequestView> {
    cap.change(&call, id, |_| Ok(commands::SolveOnSpot { line: input.line.clone() })).await
}
