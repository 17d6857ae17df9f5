//! `reject_wish`: why it is not approved.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::commands;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{RequestView, Requests};

/// Why it is not approved.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RejectWish {
    /// Why.
    #[garde(length(chars, min = 2, max = 300))]
    #[schema(min_length = 2, max_length = 300, example = "请先核实家庭情况")]
    reason: String,
}

/// Do not approve a wish
///
/// The recipient is told why by the community.
#[utoipa::path(post, path = "/api/requests/{id}/reject-wish", operation_id = "reject_wish", tag = "requests",
    params(("id" = RequestId, Path)), request_body = RejectWish, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn reject_wish(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<RejectWish>,
) -> Answer<RequestView> {
    cap.change_because(&call, id, Some(&input.reason), |_| {
        Ok(commands::RejectWish { reason: input.reason.clone() })
    })
    .await
}
