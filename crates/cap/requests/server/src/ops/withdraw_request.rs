//! `withdraw_request`: the requester takes it back.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Path, Problems};
use baodao_requests_core::commands::Withdraw;

use crate::{RequestView, Requests};

/// Withdraw a request
///
/// Open tasks are called off. What was written stays in the history.
#[utoipa::path(post, path = "/api/requests/{id}/withdraw", operation_id = "withdraw_request", tag = "requests",
    params(("id" = RequestId, Path)), responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn withdraw_request(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
) -> Answer<RequestView> {
    cap.change(&call, id, |_| Ok(Withdraw)).await
}
