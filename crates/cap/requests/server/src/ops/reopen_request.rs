//! `reopen_request`: why it begins again.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::commands;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{RequestView, Requests};

/// Why it begins again.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReopenRequest {
    /// What is still not right.
    #[garde(length(chars, min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500, example = "灯又不亮了")]
    reason: String,
}

/// Reopen a closed request
///
/// A new round; after the first reopening one level up.
#[utoipa::path(post, path = "/api/requests/{id}/reopen", operation_id = "reopen_request", tag = "requests",
    params(("id" = RequestId, Path)), request_body = ReopenRequest, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn reopen_request(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<ReopenRequest>,
) -> Answer<RequestView> {
    cap.change_because(&call, id, Some(&input.reason), |_| {
        Ok(commands::Reopen { reason: input.reason.clone() })
    })
    .await
}
