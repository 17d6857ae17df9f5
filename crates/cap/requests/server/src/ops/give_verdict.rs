//! `give_verdict`: the requester says whether it helped.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::{Verdict, VerdictBy, commands};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{RequestView, Requests};

/// The requester's verdict.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GiveVerdict {
    /// Dissatisfied begins a new round; the second time one level up.
    #[garde(skip)]
    #[schema(example = "satisfied")]
    pub(crate) verdict: Verdict,
}

/// Give the verdict
///
/// Only the requester. Outcome and verdict are two facts; neither changes the other.
#[utoipa::path(post, path = "/api/requests/{id}/verdict", operation_id = "give_verdict", tag = "requests",
    params(("id" = RequestId, Path)), request_body = GiveVerdict, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn give_verdict(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<GiveVerdict>,
) -> Answer<RequestView> {
    let command = commands::GiveVerdict { verdict: input.verdict, by: VerdictBy::Account };
    cap.change(&call, id, |_| Ok(command)).await
}
