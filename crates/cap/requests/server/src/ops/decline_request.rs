//! `decline_request`: why it is not for us.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::{DeclineCode, commands};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{RequestView, Requests};

/// Why it is not for us.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeclineRequest {
    /// The reason; each has a lawful route.
    #[garde(skip)]
    #[schema(example = "court")]
    code: DeclineCode,
}

/// Decline a request
///
/// Not for us: the requester is told the lawful route that belongs to the reason.
#[utoipa::path(post, path = "/api/requests/{id}/decline", operation_id = "decline_request", tag = "requests",
    params(("id" = RequestId, Path)), request_body = DeclineRequest, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn decline_request(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<DeclineRequest>,
) -> Answer<RequestView> {
    cap.change(&call, id, |_| Ok(commands::Decline { code: input.code })).await
}
