//! `decline_offer`: declines the offered place.

use axum::extract::State;
use baodao_kernel::ClaimId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::commands;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{ClaimView, Requests};

/// Declines the offered place.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeclineOffer {
    /// Why, if one wants to say; no reason is needed.
    #[serde(default)]
    #[garde(inner(length(chars, max = 200)))]
    #[schema(max_length = 200, example = "临时有事")]
    reason: Option<String>,
}

/// Decline an offered place
///
/// Freely and without consequence.
#[utoipa::path(post, path = "/api/claims/{id}/decline", operation_id = "decline_offer", tag = "claims",
    params(("id" = ClaimId, Path)), request_body = DeclineOffer, responses((status = 200, body = ClaimView), Problems))]
pub(crate) async fn decline_offer(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<ClaimId>,
    Input(input): Input<DeclineOffer>,
) -> Answer<ClaimView> {
    cap.change_seat(&call, id, |_| commands::DeclineOffer { reason: input.reason.clone() }).await
}
