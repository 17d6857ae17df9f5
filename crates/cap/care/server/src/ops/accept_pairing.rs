//! `accept_pairing`: a helper accepts to help.

use axum::extract::State;
use baodao_care_core::PairingId;
use baodao_care_core::pairing::Answer as Step;
use baodao_platform::{Answer, Call, Path, Problems};

use crate::views::PairingView;
use crate::{Care, pairing_view};

/// Accept to help a household
///
/// Who was asked. From then on name and number can be read, each time with a reason that is recorded.
#[utoipa::path(post, path = "/api/pairings/{id}/accept", operation_id = "accept_pairing", tag = "care",
    params(("id" = PairingId, Path)), responses((status = 200, body = PairingView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn accept_pairing(
    State(care): State<Care>,
    call: Call,
    Path(id): Path<PairingId>,
) -> Answer<PairingView> {
    pairing_view::answer(&care, &call, id, Step::Accept).await
}
