//! `accept_request`: takes a request on.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Path, Problems};
use baodao_requests_core::commands;

use crate::{RequestView, Requests};

/// Accept a request
///
/// The first hand in the grid (or the desk above it) takes it on.
#[utoipa::path(post, path = "/api/requests/{id}/accept", operation_id = "accept_request", tag = "requests",
    params(("id" = RequestId, Path)), responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn accept_request(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
) -> Answer<RequestView> {
    cap.change(&call, id, |_| Ok(commands::Accept)).await
}
