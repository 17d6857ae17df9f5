//! `give_verdict_by_proxy`: a verdict that was said aloud is written down, and recorded as such.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::{VerdictBy, commands};

use super::give_verdict::GiveVerdict;
use crate::{RequestView, Requests};

/// Write down a verdict that was said
///
/// For requesters who do not use a phone; the history tells who wrote it down.
#[utoipa::path(post, path = "/api/requests/{id}/verdict-by-proxy", operation_id = "give_verdict_by_proxy", tag = "requests",
    params(("id" = RequestId, Path)), request_body = GiveVerdict, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn give_verdict_by_proxy(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<GiveVerdict>,
) -> Answer<RequestView> {
    let command = commands::GiveVerdict { verdict: input.verdict, by: VerdictBy::Proxy };
    cap.change(&call, id, |_| Ok(command)).await
}
