//! `request_termination`: why it should end.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::{Ask, commands};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{RequestView, Requests};

/// Why it should end.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestTermination {
    /// Why.
    #[garde(length(chars, min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500, example = "诉求人已搬离且多次联系不上")]
    reason: String,
}

/// Ask to end a request outside the ordinary ways
///
/// A second person one level up reviews it.
#[utoipa::path(post, path = "/api/requests/{id}/request-termination", operation_id = "request_termination", tag = "requests",
    params(("id" = RequestId, Path)), request_body = RequestTermination, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn request_termination(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<RequestTermination>,
) -> Answer<RequestView> {
    cap.change(&call, id, |_| Ok(commands::Apply { ask: Ask::Termination, reason: input.reason.clone() }))
        .await
}
