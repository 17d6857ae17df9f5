//! `accept_offer`: takes the offered place.

use axum::extract::State;
use baodao_kernel::ClaimId;
use baodao_platform::{Answer, Call, Path, Problems};
use baodao_requests_core::commands;

use crate::{ClaimView, Requests};

/// Take an offered place
///
/// The first to accept get the places.
#[utoipa::path(post, path = "/api/claims/{id}/accept", operation_id = "accept_offer", tag = "claims",
    params(("id" = ClaimId, Path)), responses((status = 200, body = ClaimView), Problems))]
pub(crate) async fn accept_offer(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<ClaimId>,
) -> Answer<ClaimView> {
    cap.change_seat(&call, id, |at| commands::AcceptOffer { helper: at.helper.clone() }).await
}
