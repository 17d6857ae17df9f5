//! `leave_pairing`: a helper stops helping.

use axum::extract::State;
use baodao_care_core::PairingId;
use baodao_care_core::pairing::Answer as Step;
use baodao_platform::{Answer, Call, Path, Problems};

use crate::views::PairingView;
use crate::{Care, pairing_view};

/// Stop helping a household
///
/// Who helps, at any time and without a reason; the coordinator looks for somebody else. Name and number can no longer be read.
#[utoipa::path(post, path = "/api/pairings/{id}/leave", operation_id = "leave_pairing", tag = "care",
    params(("id" = PairingId, Path)), responses((status = 200, body = PairingView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn leave_pairing(
    State(care): State<Care>,
    call: Call,
    Path(id): Path<PairingId>,
) -> Answer<PairingView> {
    pairing_view::answer(&care, &call, id, Step::Leave).await
}
