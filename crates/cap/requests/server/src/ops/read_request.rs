//! `read_request`: one request, masked, with what the caller may do.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Path, Problems, Reply};
use baodao_requests_core::Action;

use crate::{RequestView, Requests};

/// Read a request
///
/// Names and numbers are masked; the full contact is an operation of its own.
#[utoipa::path(get, path = "/api/requests/{id}", operation_id = "read_request", tag = "requests",
    params(("id" = RequestId, Path)), responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn read_request(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
) -> Answer<RequestView> {
    let known = cap.known(&call, id.into()).await?;
    known.require(&call.actor, Action::Read)?;
    Ok(Reply::ok(cap.view(&call, &known)?).version(known.request.version))
}
