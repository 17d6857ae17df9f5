//! `transfer_emergency`: which number it was handed to.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::{Emergency, commands};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{RequestView, Requests};

/// Which number it was handed to.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TransferEmergency {
    /// The number called.
    #[garde(skip)]
    #[schema(example = "120")]
    to: Emergency,
}

/// Hand a request to an emergency number
///
/// Life and safety go to 110, 119, 120 or 122 at once; the request ends here.
#[utoipa::path(post, path = "/api/requests/{id}/transfer-emergency", operation_id = "transfer_emergency", tag = "requests",
    params(("id" = RequestId, Path)), request_body = TransferEmergency, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn transfer_emergency(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<TransferEmergency>,
) -> Answer<RequestView> {
    cap.change(&call, id, |_| Ok(commands::TransferEmergency { to: input.to })).await
}
