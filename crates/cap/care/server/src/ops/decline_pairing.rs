//! `decline_pairing`: a helper declines to help.

use axum::extract::State;
use baodao_care_core::PairingId;
use baodao_care_core::pairing::Answer as Step;
use baodao_platform::{Answer, Call, Path, Problems};

use crate::views::PairingView;
use crate::{Care, pairing_view};

/// Decline to help a household
///
/// Who was asked. Nothing follows from declining (volunteering is voluntary).
#[utoipa::path(post, path = "/api/pairings/{id}/decline", operation_id = "decline_pairing", tag = "care",
    params(("id" = PairingId, Path)), responses((status = 200, body = PairingView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn decline_pairing(
    State(care): State<Care>,
    call: Call,
    Path(id): Path<PairingId>,
) -> Answer<PairingView> {
    pairing_view::answer(&care, &call, id, Step::Decline).await
}
