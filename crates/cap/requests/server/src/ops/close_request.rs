//! `close_request`: closes what no verdict came for.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Path, Problems};
use baodao_requests_core::commands;

use crate::{RequestView, Requests};

/// Close a handled request
///
/// When the time for a verdict is over.
#[utoipa::path(post, path = "/api/requests/{id}/close", operation_id = "close_request", tag = "requests",
    params(("id" = RequestId, Path)), responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn close_request(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
) -> Answer<RequestView> {
    cap.change(&call, id, |_| Ok(commands::Close)).await
}
