//! `escalate_request`: why the level above must answer.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::commands;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{RequestView, Requests};

/// Why the level above must answer.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EscalateRequest {
    /// Why it cannot be done here.
    #[garde(length(chars, min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500, example = "需要多部门联合处理")]
    reason: String,
}

/// Hand a request one level up
///
/// The level above answers for it from now on.
#[utoipa::path(post, path = "/api/requests/{id}/escalate", operation_id = "escalate_request", tag = "requests",
    params(("id" = RequestId, Path)), request_body = EscalateRequest, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn escalate_request(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<EscalateRequest>,
) -> Answer<RequestView> {
    cap.change_because(&call, id, Some(&input.reason), |_| {
        Ok(commands::Escalate { reason: input.reason.clone() })
    })
    .await
}
