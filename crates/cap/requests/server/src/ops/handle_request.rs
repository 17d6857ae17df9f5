//! `handle_request`: what came of it.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::{Outcome, commands};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{RequestView, Requests};

/// What came of it.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HandleRequest {
    /// What came of it.
    #[garde(skip)]
    #[schema(example = "solved")]
    outcome: Outcome,
    /// The words to the requester.
    #[garde(length(chars, min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000, example = "楼道灯已更换，请您确认。")]
    reply: String,
}

/// Handle a request
///
/// States the outcome and replies to the requester. Open tasks are finished with it; the verdict stays the requester's.
#[utoipa::path(post, path = "/api/requests/{id}/handle", operation_id = "handle_request", tag = "requests",
    params(("id" = RequestId, Path)), request_body = HandleRequest, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn handle_request(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<HandleRequest>,
) -> Answer<RequestView> {
    cap.change(&call, id, |_| Ok(commands::Handle { outcome: input.outcome, reply: input.reply.clone() }))
        .await
}
