//! `confirm_presence`: whether somebody was there.

use axum::extract::State;
use baodao_kernel::ClaimId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::{Presence, commands};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{ClaimView, Requests};

/// Whether somebody was there.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmPresence {
    /// What the coordinator says.
    #[garde(skip)]
    #[schema(example = "present")]
    presence: Presence,
}

/// Confirm presence
///
/// Said by the coordinator, never by position, face or photo. Absence has no consequence but a free place.
#[utoipa::path(post, path = "/api/claims/{id}/presence", operation_id = "confirm_presence", tag = "claims",
    params(("id" = ClaimId, Path)), request_body = ConfirmPresence, responses((status = 200, body = ClaimView), Problems))]
pub(crate) async fn confirm_presence(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<ClaimId>,
    Input(input): Input<ConfirmPresence>,
) -> Answer<ClaimView> {
    cap.change_seat(&call, id, |at| commands::ConfirmPresence { presence: input.presence, next: at.next })
        .await
}
