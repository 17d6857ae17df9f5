//! `request_extension`: how much more time, and why.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Input, Path, Problem, Problems};
use baodao_requests_core::{Ask, Deadline, commands};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{RequestView, Requests};

/// Days are counted one by one, so the count has an end whatever the rules allow.
const MOST: u32 = 1000;

/// How much more time, and why.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestExtension {
    /// How much more time.
    #[garde(skip)]
    by: Deadline,
    /// Why; the requester is told.
    #[garde(length(chars, min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500, example = "等待配件到货")]
    reason: String,
}

/// Ask for more time
///
/// Before the deadline; another person one level up decides.
#[utoipa::path(post, path = "/api/requests/{id}/request-extension", operation_id = "request_extension", tag = "requests",
    params(("id" = RequestId, Path)), request_body = RequestExtension, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn request_extension(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<RequestExtension>,
) -> Answer<RequestView> {
    if !(1..=MOST).contains(&input.by.n) {
        return Err(Problem::field("/by/n", "range", "An extension is of 1 to 1000 units."));
    }
    cap.change(&call, id, |_| {
        Ok(commands::Apply { ask: Ask::Extension { by: input.by }, reason: input.reason.clone() })
    })
    .await
}
