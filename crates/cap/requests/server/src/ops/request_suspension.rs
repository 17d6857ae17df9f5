//! `request_suspension`: until when, and why.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::{Ask, commands};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{RequestView, Requests, moments::day};

/// Until when, and why.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestSuspension {
    /// The day on which it is looked at again, at most 90 days ahead by default.
    #[garde(custom(day))]
    #[schema(value_type = String, format = Date, example = "2026-12-15")]
    review_on: Date,
    /// The objective cause.
    #[garde(length(chars, min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500, example = "汛期不能开挖")]
    reason: String,
}

/// Ask to let a request wait
///
/// For an objective cause; reviewed at the latest on the day given. Never counts as solved.
#[utoipa::path(post, path = "/api/requests/{id}/request-suspension", operation_id = "request_suspension", tag = "requests",
    params(("id" = RequestId, Path)), request_body = RequestSuspension, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn request_suspension(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<RequestSuspension>,
) -> Answer<RequestView> {
    cap.change(&call, id, |_| {
        Ok(commands::Apply {
            ask: Ask::Suspension { review_on: input.review_on },
            reason: input.reason.clone(),
        })
    })
    .await
}
